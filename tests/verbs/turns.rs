//! Several programs write to one house: everybody gets their turn.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::program::Program;

/// More than are answered meanwhile on any machine.
const CODES: usize = 5_000;

/// A list of so many people with tickets, each of whose names and codes begins with `prefix`.
fn list(prefix: &str, people: usize) -> String {
    let row = |n: usize| format!("{prefix} Number{n},{prefix}{n}@posta.example,{prefix}-{n:05}\n");
    std::iter::once("Name,E-mail,Ticket code\n".to_owned()).chain((0..people).map(row)).collect()
}

/// Checks people in one after the other, as fast as they are answered, until told to stop or all are
/// in; how long each answer took, and how many were not let in.
fn stream(mut child: Child, codes: usize, stop: &AtomicBool) -> (Vec<Duration>, usize) {
    let mut to = child.stdin.take().unwrap();
    let mut from = BufReader::new(child.stdout.take().unwrap()).lines();
    let (mut took, mut refused) = (Vec::new(), 0);
    for n in 0..codes {
        if stop.load(Ordering::Acquire) {
            break;
        }
        let start = Instant::now();
        writeln!(to, "door-{n:05}").unwrap();
        let answer: Value = serde_json::from_str(&from.next().unwrap().unwrap()).unwrap();
        took.push(start.elapsed());
        refused += usize::from(answer["verdict"] != "welcome");
    }
    drop(to);
    assert!(child.wait().unwrap().success());
    (took, refused)
}

#[test]
fn beside_a_stream_of_codes_lists_and_lines_come_in_and_nobody_is_refused() {
    let people = if std::env::var_os("PORCHLIGHT_LONG_TESTS").is_some() { 20_000 } else { 1_500 };
    let program = Program::with_list();
    program.import(&list("door", CODES));
    let mut command = program.command(&["check-in", "--stdin", "--json"]);
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let stop = AtomicBool::new(false);
    let (mut took, refused) = std::thread::scope(|scope| {
        let stream = std::thread::Builder::new()
            .spawn_scoped(scope, || stream(child, CODES, &stop))
            .unwrap();
        let file = program.file("many.csv", list("bulk", people).as_bytes());
        let added = program.json(&["import", &file])["added"].clone();
        for n in 0..5 {
            let offer = format!("Lend ladder number {n}");
            program.json(&["say", &format!("bulk-{n:05}"), "--offer", &offer]);
            program.json(&["check-in", &format!("bulk-{n:05}"), "--door", "Back"]);
        }
        stop.store(true, Ordering::Release);
        assert_eq!(added, people);
        stream.join().unwrap()
    });
    // The first waited until the house was open.
    took.remove(0);
    took.sort_unstable();
    let at = |share: usize| took[(took.len() - 1) * share / 100];
    println!("{} answers: median {:?}, 99 % {:?}, last {:?}", took.len(), at(50), at(99), at(100));
    assert_eq!(refused, 0);
    assert!(took.len() > 10, "the stream went on meanwhile");
}
