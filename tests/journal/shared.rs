//! Several real processes on one house at once: nothing is lost, doubled or decided on old news.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ChildStdout;
use std::sync::Barrier;
use std::time::Duration;

use porchlight::domain::{Body, Fact};
use porchlight::journal::{AppendError, Journal, check, restore};

use crate::common::child::{self, heard};
use crate::common::{door, entry, house, noted, read_all};

/// Appends one guest by name, looking again whenever another process was quicker.
fn append_next(journal: &mut Journal, name: &str) -> u64 {
    loop {
        let seq = journal.next_seq();
        match journal.append(&[entry(1, seq, seq, noted(u128::from(seq), name))]) {
            Ok(()) => return seq,
            Err(AppendError::Behind) => journal.poll(&mut |_| ()).map(drop).unwrap(),
            Err(error) => panic!("{error}"),
        }
    }
}

fn name_in(body: &Body) -> String {
    match body {
        Body::Known(Fact::GuestNoted { details, .. }) => details.name.as_ref().unwrap().full(),
        Body::Known(_) | Body::Unknown(_) | Body::Blank => panic!("{body:?}"),
    }
}

/// A child: appends sixty guests and says the number each was given.
#[test]
fn child_appends_sixty() {
    let Some((house, name)) = child::task() else { return };
    let mut journal = Journal::open(&house, door(1)).unwrap();
    for number in 0..60 {
        let guest = format!("{name} {number}");
        child::say(&format!("{} {guest}", append_next(&mut journal, &guest)));
    }
}

#[test]
fn three_processes_write_at_once_and_every_number_is_given_once() {
    let (_folder, house) = house();
    // Nobody has made the house yet: they all try.
    let mut children: Vec<_> = ["Ana", "Ben", "Cleo"]
        .map(|name| child::start("shared::child_appends_sixty", &house, name))
        .into();
    let outs: Vec<_> = children.iter_mut().map(|child| child.stdout.take().unwrap()).collect();
    let listeners: Vec<_> = outs
        .into_iter()
        .map(|out| std::thread::Builder::new().spawn(|| heard(out)).unwrap())
        .collect();
    let mut said = BTreeMap::new();
    for listener in listeners {
        for line in listener.join().unwrap() {
            let (seq, name) = line.split_once(' ').unwrap();
            assert!(said.insert(seq.parse::<u64>().unwrap(), name.to_owned()).is_none(), "{seq}");
        }
    }
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let entries = read_all(&Journal::open(&house, door(1)).unwrap());
    assert!(entries.iter().map(|entry| entry.seq).eq(1..=180), "no gap, none twice");
    let kept = entries.iter().map(|entry| (entry.seq, name_in(&entry.body))).collect();
    assert_eq!(said, kept, "each is what the process was told");
}

/// A child: appends guests until it is killed, and says each number once it is on disk.
#[test]
fn child_appends_forever() {
    let Some((house, name)) = child::task() else { return };
    let mut journal = Journal::open(&house, door(1)).unwrap();
    loop {
        let guest = format!("{name} {}", journal.next_seq());
        let seq = append_next(&mut journal, &guest);
        child::say(&seq.to_string());
    }
}

#[test]
fn a_process_killed_at_any_moment_loses_nothing_it_was_told_is_saved() {
    let (_folder, house) = house();
    let mut answered = 0;
    for round in 0..60_u64 {
        let mut child = child::start("shared::child_appends_forever", &house, "Ana");
        let out: ChildStdout = child.stdout.take().unwrap();
        let listener = std::thread::Builder::new().spawn(|| heard(out)).unwrap();
        std::thread::sleep(Duration::from_millis(5 + round * 7919 % 71));
        child.kill().unwrap();
        child.wait().unwrap();
        let said = listener.join().unwrap();
        let last = said.last().map_or(answered, |line| line.parse().unwrap());
        let entries = read_all(&Journal::open(&house, door(1)).unwrap());
        assert!(entries.iter().map(|entry| entry.seq).eq(1..=entries.len() as u64));
        assert!(last <= entries.len() as u64, "answered {last}, kept {}", entries.len());
        let intact = |entry: &_| name_in(entry) == format!("Ana {}", name_seq(entry));
        assert!(entries.iter().all(|entry| intact(&entry.body)));
        answered = entries.len() as u64;
    }
    assert!(answered > 60, "the children hardly wrote: {answered}");
    check(&house).unwrap();
}

fn name_seq(body: &Body) -> u64 {
    match body {
        Body::Known(Fact::GuestNoted { guest, .. }) => {
            u64::try_from(guest.uuid().as_u128()).unwrap()
        }
        Body::Known(_) | Body::Unknown(_) | Body::Blank => panic!("{body:?}"),
    }
}

/// A child: keeps the house open until it is killed.
#[test]
fn child_keeps_open() {
    let Some((house, _)) = child::task() else { return };
    let _journal = Journal::open(&house, door(1)).unwrap();
    child::say("open");
    std::thread::sleep(Duration::from_mins(1));
}

#[test]
fn a_house_open_in_another_process_is_not_replaced_under_it() {
    let (folder, house) = house();
    let backup = folder.path().join("copy.house");
    Journal::open(&house, door(1)).unwrap().backup(&backup).unwrap();
    let mut child = child::start("shared::child_keeps_open", &house, "");
    wait_until_open(&house, &mut child);
    let refused = restore(&backup, &house).unwrap_err().to_string();
    assert_eq!(refused, "the house is open in another Porchlight; close it there and try again");
    child.kill().unwrap();
    child.wait().unwrap();
    restore(&backup, &house).unwrap();
}

fn wait_until_open(house: &Path, child: &mut std::process::Child) {
    use std::io::{BufRead as _, BufReader};
    let out = BufReader::new(child.stdout.as_mut().unwrap());
    let opened = out.lines().map_while(Result::ok).any(|line| line.ends_with("said: open"));
    assert!(opened, "{}", house.display());
}

#[test]
fn whoever_comes_while_a_house_is_being_made_finds_it_empty_or_made() {
    for _ in 0..100 {
        let (_folder, house) = house();
        let start = Barrier::new(4);
        std::thread::scope(|scope| {
            for number in 0..4 {
                let (start, house) = (&start, &house);
                scope.spawn(move || {
                    start.wait();
                    Journal::open(house, door(number)).unwrap();
                });
            }
        });
    }
}

#[test]
fn a_house_that_is_opened_and_read_while_another_program_writes_is_whole() {
    let (_folder, house) = house();
    let mut first = Journal::open(&house, door(1)).unwrap();
    let many: Vec<_> = (1..=4000).map(|seq| entry(1, seq, seq, noted(seq.into(), "Ana"))).collect();
    first.append(&many).unwrap();
    let mut child = child::start("shared::child_appends_forever", &house, "Ben");
    let said = std::io::BufReader::new(child.stdout.take().unwrap());
    let mut said = std::io::BufRead::lines(said);
    let mut was = 4000;
    for _ in 0..30 {
        // Something is written between two openings, and goes on being written.
        said.find(|line| line.as_ref().is_ok_and(|line| line.contains("said: "))).unwrap().unwrap();
        let entries = read_all(&Journal::open(&house, door(1)).unwrap());
        assert!(entries.iter().map(|entry| entry.seq).eq(1..=entries.len() as u64));
        assert!(entries.len() as u64 >= was, "what was there stays there");
        was = entries.len() as u64;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(was > 4000, "nobody wrote");
}
