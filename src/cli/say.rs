//! `say`: what a guest can offer and needs.

use std::io;
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize};

use crate::desk::{Desk, SystemClock, Trouble, saying};
use crate::domain::{Command, Gathering, GatheringId, GuestId, Side};

use super::failure::Failure;
use super::lines::Lines;
use super::out::Out;
use super::recall::{self, Waits};
use super::{Ending, Outcome, args, meaning, open_on, when, who};

/// When somebody said they leave.
#[derive(Debug, Default)]
enum Until {
    /// They said nothing of it.
    #[default]
    Unsaid,
    /// They stay after all.
    Staying,
    Leaving(String),
}

#[derive(Debug, Deserialize)]
struct Said {
    guest: String,
    #[serde(default)]
    offers: Vec<String>,
    #[serde(default)]
    needs: Vec<String>,
    /// Lines of last time, by their id or their words, or "all".
    #[serde(default)]
    keep: Vec<String>,
    #[serde(default)]
    drop: Vec<String>,
    #[serde(default, deserialize_with = "given")]
    until: Until,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    guest: &'a str,
    verdict: &'static str,
    added: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    refused: Vec<Refused>,
    /// What they said last time, and neither kept nor dropped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    from_last_time: Vec<Waits>,
}

#[derive(Debug, Serialize)]
struct Refused {
    text: String,
    why: String,
}

/// More than six lines and a name take, however they are written as JSON.
const MOST_BYTES: usize = 1 << 16;

pub(super) fn run(verb: &args::Say, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), Box::new(SystemClock))?;
    let Some(who) = &verb.who else { return stream(&mut desk, gathering, out) };
    let staying = if verb.staying { Until::Staying } else { Until::Unsaid };
    let until = verb.until.clone().map_or(staying, Until::Leaving);
    let (offers, needs) = (verb.offers.clone(), verb.needs.clone());
    let (keep, drop) = (verb.keep.clone(), verb.drops.clone());
    let said = Said { guest: who.clone(), offers, needs, keep, drop, until };
    let guest = who::guest(&desk, Some(gathering), who)?;
    let answer = answer(&mut desk, gathering, guest, &said)?;
    tell(&answer, out)?;
    meaning::read_lines(&mut desk);
    Ok(if answer.refused.is_empty() { Ending::Done } else { Ending::Refused })
}

fn stream(desk: &mut Desk, gathering: GatheringId, out: &mut Out) -> Outcome {
    let mut lines = Lines::new(io::stdin().lock(), MOST_BYTES);
    while let Some(line) = lines.next()? {
        let line = match line.text() {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => line,
            Err(start) => {
                let why = format!("longer than {MOST_BYTES} bytes; say it in less");
                refuse(&start, why, out)?;
                continue;
            }
        };
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
    meaning::read_lines(desk);
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
    let (verdict, until, refused) = ("said", None, Vec::new());
    let from_last_time = Vec::new();
    let mut answer =
        Answer { guest: &said.guest, verdict, added: 0, until, refused, from_last_time };
    recalled(desk, (gathering, guest), said, &mut answer)?;
    for (side, text) in offers.chain(needs) {
        let saying = saying(side, text);
        let line = desk.mint();
        match wish(desk, Command::Say { gathering, guest, line, saying })? {
            Ok(()) => answer.added += 1,
            Err(why) => answer.refused.push(Refused { text: text.clone(), why }),
        }
    }
    if !matches!(said.until, Until::Unsaid) {
        let until = match &said.until {
            Until::Leaving(until) => Some(until.as_str()),
            Until::Unsaid | Until::Staying => None,
        };
        match leaving(desk, gathering, guest, until)? {
            Ok(at) => answer.until = at,
            Err(why) => {
                answer.refused.push(Refused { text: until.unwrap_or_default().to_owned(), why });
            }
        }
    }
    if !answer.refused.is_empty() {
        answer.verdict = "refused";
    }
    answer.from_last_time = recall::waiting(desk, gathering, guest);
    Ok(answer)
}

/// Keeps and drops lines of last time.
fn recalled(
    desk: &mut Desk,
    whose: (GatheringId, GuestId),
    said: &Said,
    answer: &mut Answer<'_>,
) -> Result<(), Failure> {
    for (asked, keep) in [(&said.keep, true), (&said.drop, false)] {
        for found in recall::wishes(desk, whose, asked, keep) {
            let command = match found {
                Ok(command) => command,
                Err(text) => {
                    let why = "they said no such line last time, or it was answered".to_owned();
                    answer.refused.push(Refused { text, why });
                    continue;
                }
            };
            match wish(desk, command)? {
                Ok(()) => answer.added += usize::from(keep),
                Err(why) => answer.refused.push(Refused { text: String::new(), why }),
            }
        }
    }
    Ok(())
}

/// Says when they leave, or why that was refused.
fn leaving(
    desk: &mut Desk,
    gathering: GatheringId,
    guest: GuestId,
    until: Option<&str>,
) -> Result<Result<Option<DateTime<Utc>>, String>, Failure> {
    let plan = desk.state().gathering(gathering).and_then(Gathering::plan);
    let at = match until.map(|text| when::evening(text, plan)).transpose() {
        Ok(at) => at,
        Err(no_time) => return Ok(Err(no_time.to_string())),
    };
    let said = wish(desk, Command::SayLeaving { gathering, guest, at })?;
    Ok(said.map(|()| at))
}

/// A wish that was granted, or why not.
fn wish(desk: &mut Desk, command: Command) -> Result<Result<(), String>, Failure> {
    match desk.submit(command) {
        Ok(()) => Ok(Ok(())),
        Err(Trouble::Refused(refusal)) => Ok(Err(refusal.to_string())),
        Err(Trouble::NotSaved(error)) => Err(Failure::NotSaved(error)),
    }
}

/// Tells a field that is null from one that is absent.
fn given<'de, D: Deserializer<'de>>(from: D) -> Result<Until, D::Error> {
    Ok(Option::deserialize(from)?.map_or(Until::Staying, Until::Leaving))
}

fn tell(answer: &Answer<'_>, out: &mut Out) -> Result<(), Failure> {
    out.say(answer, || {
        let mut lines = vec![format!("{}: {} said", answer.guest, answer.added)];
        let waits = answer.from_last_time.iter();
        lines.extend(waits.map(|it| format!("  from last time, not kept: \"{}\"", it.text)));
        lines.extend(answer.refused.iter().map(|it| format!("  not \"{}\": {}", it.text, it.why)));
        lines.join("\n")
    })
}

fn refuse(guest: &str, why: String, out: &mut Out) -> Result<(), Failure> {
    let refused = vec![Refused { text: String::new(), why }];
    let (verdict, from_last_time) = ("refused", Vec::new());
    tell(&Answer { guest, verdict, added: 0, until: None, refused, from_last_time }, out)
}
