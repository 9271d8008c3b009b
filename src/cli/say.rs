//! `say`: what a guest can offer and needs.

use std::io::{self, BufRead};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::desk::{Desk, SystemClock, Trouble, saying};
use crate::domain::{Command, GatheringId, GuestId, Side};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, open_on, who};

#[derive(Debug, Deserialize)]
struct Said {
    guest: String,
    #[serde(default)]
    offers: Vec<String>,
    #[serde(default)]
    needs: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    guest: &'a str,
    verdict: &'static str,
    added: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    refused: Vec<Refused>,
}

#[derive(Debug, Serialize)]
struct Refused {
    text: String,
    why: String,
}

pub(super) fn run(verb: &args::Say, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), Box::new(SystemClock))?;
    let Some(who) = &verb.who else { return stream(&mut desk, gathering, out) };
    let said = Said { guest: who.clone(), offers: verb.offers.clone(), needs: verb.needs.clone() };
    let guest = who::guest(&desk, Some(gathering), who)?;
    let answer = answer(&mut desk, gathering, guest, &said)?;
    tell(&answer, out)?;
    Ok(if answer.refused.is_empty() { Ending::Done } else { Ending::Refused })
}

fn stream(desk: &mut Desk, gathering: GatheringId, out: &mut Out) -> Outcome {
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let said: Said = match serde_json::from_str(&line) {
            Ok(said) => said,
            Err(error) => {
                let why = format!("not a line of JSON like {{\"guest\":..}}: {error}");
                refuse(&line, why, out)?;
                continue;
            }
        };
        match who::guest(desk, Some(gathering), &said.guest) {
            Ok(guest) => tell(&answer(desk, gathering, guest, &said)?, out)?,
            Err(nobody) => refuse(&said.guest, nobody.to_string(), out)?,
        }
    }
    Ok(Ending::Done)
}

fn answer<'a>(
    desk: &mut Desk,
    gathering: GatheringId,
    guest: GuestId,
    said: &'a Said,
) -> Result<Answer<'a>, Failure> {
    let offers = said.offers.iter().map(|text| (Side::Offer, text));
    let needs = said.needs.iter().map(|text| (Side::Need, text));
    let mut answer = Answer { guest: &said.guest, verdict: "said", added: 0, refused: Vec::new() };
    for (side, text) in offers.chain(needs) {
        let saying = saying(side, text);
        let line = desk.mint();
        match desk.submit(Command::Say { gathering, guest, line, saying }) {
            Ok(()) => answer.added += 1,
            Err(Trouble::Refused(refusal)) => {
                answer.refused.push(Refused { text: text.clone(), why: refusal.to_string() });
            }
            Err(Trouble::NotSaved(error)) => return Err(Failure::NotSaved(error)),
        }
    }
    if !answer.refused.is_empty() {
        answer.verdict = "refused";
    }
    Ok(answer)
}

fn tell(answer: &Answer<'_>, out: &mut Out) -> Result<(), Failure> {
    out.say(answer, || {
        let mut lines = vec![format!("{}: {} said", answer.guest, answer.added)];
        lines.extend(answer.refused.iter().map(|it| format!("  not \"{}\": {}", it.text, it.why)));
        lines.join("\n")
    })
}

fn refuse(guest: &str, why: String, out: &mut Out) -> Result<(), Failure> {
    let refused = vec![Refused { text: String::new(), why }];
    tell(&Answer { guest, verdict: "refused", added: 0, refused }, out)
}
