//! SIGKILL while codes stream in: every answered check-in is there, exactly once.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::program::Program;

const TIMES: u32 = 50;
const GUESTS: u32 = 1500;

#[test]
fn every_answered_check_in_survives_fifty_kills() {
    let program = Program::planned();
    let mut list = "Name,Ticket code\n".to_owned();
    for i in 0..GUESTS {
        writeln!(list, "Guest Number{i},T{i:05}").unwrap();
    }
    program.import(&list);
    let mut answered = BTreeMap::new();
    for round in 0..TIMES {
        stream_until_killed(&program, round, &mut answered);
    }
    assert!(answered.len() >= TIMES as usize, "only {} answers", answered.len());

    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    let mut arrivals: BTreeMap<String, u32> = BTreeMap::new();
    for line in journal.lines() {
        let entry: Value = serde_json::from_str(line).unwrap();
        if let Some(guest) = entry["fact"]["checked_in"]["guest"].as_str() {
            *arrivals.entry(guest.to_owned()).or_default() += 1;
        }
    }
    for (code, guest) in &answered {
        assert_eq!(arrivals.get(guest), Some(&1), "{code} was answered");
    }
    assert!(arrivals.values().all(|times| *times == 1), "somebody came in twice");
    println!("{} answers, {} arrivals, {TIMES} kills", answered.len(), arrivals.len());
}

/// Streams codes from where the last round may have been, and kills the program on its way.
fn stream_until_killed(program: &Program, round: u32, answered: &mut BTreeMap<String, String>) {
    let mut command = program.command(&["check-in", "--stdin", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut codes = child.stdin.take().unwrap();
    let from = u32::try_from(answered.len()).unwrap();
    let feeder = thread::Builder::new().name("codes".to_owned());
    let feed = feeder.spawn(move || {
        for i in from..GUESTS {
            if writeln!(codes, "T{i:05}").is_err() {
                return;
            }
        }
    });
    let feed = feed.unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut hear = |line: String| {
        let Ok(answer) = serde_json::from_str::<Value>(&line) else { return false };
        let welcome = answer["verdict"] == "welcome";
        if welcome {
            let text = |key: &str| answer[key].as_str().unwrap().to_owned();
            answered.insert(text("code"), text("guest"));
        }
        welcome
    };
    for _ in 0..=round % 5 {
        answers.by_ref().map_while(Result::ok).any(&mut hear);
    }
    // Anywhere between two commits: the moments differ from round to round.
    thread::sleep(Duration::from_micros(u64::from(round * 7919 % 6000)));
    child.kill().unwrap();
    answers.map_while(Result::ok).for_each(|line| {
        hear(line);
    });
    child.wait().unwrap();
    feed.join().unwrap();
}
