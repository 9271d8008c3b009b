//! `tickets`: whose signatures a gathering takes, and which codes are blocked.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use serde::Serialize;
use serde_json::json;

use crate::desk::Desk;
use crate::domain::{Admits, Command, Gathering, GatheringId};
use crate::intake::signed::{keys_in, mark};

use super::args::{Block, TicketsVerb, Trust, Withdraw};
use super::failure::Failure;
use super::lines::Lines;
use super::out::Out;
use super::{Ending, Outcome, open_on, read_on};

/// More than any code holds.
const MOST_BYTES: usize = 4096;

/// More than any device's set-up holds.
const SET_UP_MOST: u64 = 1024 * 1024;

/// One key, and which of its tickets are taken.
#[derive(Serialize)]
struct Key<'a> {
    key: &'a str,
    #[serde(flatten)]
    admits: &'a Admits,
}

pub(super) fn run(verb: &TicketsVerb, house: &Path, out: &mut Out) -> Outcome {
    match verb {
        TicketsVerb::Trust(verb) => trust(verb, house, out),
        TicketsVerb::Withdraw(verb) => withdraw(verb, house, out),
        TicketsVerb::Block(verb) => block(verb, true, house, out),
        TicketsVerb::Unblock(verb) => block(verb, false, house, out),
        TicketsVerb::List(of) => {
            let (desk, gathering) = read_on(house, of.gathering.as_deref())?;
            list(&desk, gathering, out)
        }
    }
}

fn clock() -> Box<dyn crate::desk::Clock> {
    Box::new(crate::desk::SystemClock)
}

fn trust(verb: &Trust, house: &Path, out: &mut Out) -> Outcome {
    let keys = keys_in(&text(&verb.file)?).map_err(|error| Failure::Sentence(error.to_string()))?;
    let admits = Admits { products: verb.products.clone(), date: verb.date };
    let (mut desk, gathering) = open_on(house, verb.of.gathering.as_deref(), clock())?;
    for key in keys {
        let (key, admits) = (key.to_string().into(), Some(admits.clone()));
        desk.submit(Command::SetTicketKey { gathering, key, admits })?;
    }
    list(&desk, gathering, out)
}

fn withdraw(verb: &Withdraw, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.of.gathering.as_deref(), clock())?;
    let key = verb.key.trim();
    let evening = desk.state().gathering(gathering);
    if !evening.is_some_and(|it| it.ticket_keys().any(|(known, _)| known == key)) {
        let says =
            format!("no key {key} is taken here; `porchlight tickets list` shows those that are");
        return Err(Failure::Sentence(says));
    }
    desk.submit(Command::SetTicketKey { gathering, key: key.into(), admits: None })?;
    list(&desk, gathering, out)
}

fn block(verb: &Block, blocked: bool, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.of.gathering.as_deref(), clock())?;
    let mut codes = verb.codes.clone();
    if verb.stdin {
        let mut lines = Lines::scanned(io::stdin().lock(), MOST_BYTES);
        while let Some(line) = lines.next()? {
            match line.text() {
                Ok(code) => codes.push(code.into_owned()),
                Err(start) => {
                    let says = format!("{start}... is longer than any code; nothing was changed");
                    return Err(Failure::Sentence(says));
                }
            }
        }
    }
    let codes = codes.iter().map(|code| code.trim()).filter(|code| !code.is_empty());
    let block = |code| Command::BlockTicket { gathering, mark: mark(code).into(), blocked };
    let all: Vec<_> = codes.map(block).collect();
    desk.submit_in_portions(&all).map_err(|(_done, trouble)| trouble)?;
    list(&desk, gathering, out)
}

fn list(desk: &Desk, gathering: GatheringId, out: &mut Out) -> Outcome {
    let evening = desk.state().gathering(gathering);
    let keys = evening.into_iter().flat_map(Gathering::ticket_keys);
    let keys: Vec<_> = keys.map(|(key, admits)| Key { key, admits }).collect();
    let blocked = evening.map_or(0, |it| it.blocked().count());
    let told = json!({ "gathering": gathering, "keys": keys, "blocked": blocked });
    out.say(&told, || {
        let keys = keys.iter().map(|key| format!("{}  {}", key.key, admitted(key.admits)));
        let blocked = if blocked == 1 { "1 code".to_owned() } else { format!("{blocked} codes") };
        let all = keys.chain([format!("{blocked} blocked")]);
        all.collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}

fn admitted(admits: &Admits) -> String {
    let products: Vec<_> = admits.products.iter().map(ToString::to_string).collect();
    let products = (!products.is_empty()).then(|| format!("products {}", products.join(", ")));
    let date = admits.date.map(|date| format!("date {date}"));
    let parts: Vec<_> = products.into_iter().chain(date).collect();
    if parts.is_empty() { "every ticket".to_owned() } else { parts.join(", ") }
}

/// What a set-up says, from a file or standard input.
fn text(file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().take(SET_UP_MOST).read_to_end(&mut bytes)?;
    } else {
        let opened =
            fs::File::open(file).and_then(|it| it.take(SET_UP_MOST).read_to_end(&mut bytes));
        opened.map_err(|error| Failure::Sentence(format!("{}: {error}", file.display())))?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
