//! Entries carried from one door to another in a file.

use std::path::Path;

use porchlight::desk::{Desk, SystemClock};
use porchlight::domain::{Body, Command, DoorId, Entry, Fact};
use porchlight::journal::write_entries;

use crate::program::Program;

/// A house that another one begins from: a copy of it, which takes a door of its own.
fn copy_of(program: &Program) -> Program {
    let copy = Program::new();
    program.json(&["backup", &copy.path("house.porchlight")]);
    copy
}

/// Saves what is known at a door; where it lies, and the code that was said.
fn saved(at: &Program, name: &str) -> (String, String) {
    let file = at.path(name);
    let said = at.json(&["export", "entries", "--to", &file]);
    (file, said["code"].as_str().unwrap().to_owned())
}

#[test]
fn two_doors_that_were_alone_agree_after_a_file_each_way() {
    let front = Program::with_list();
    let back = copy_of(&front);
    front.json(&["check-in", "k3v9x2m4"]);
    back.json(&["check-in", "00123456"]);
    let (one, code) = saved(&front, "front.entries");
    let (other, back_code) = saved(&back, "back.entries");
    assert!(
        front.json(&["entries", "take", &other, "--code", &back_code])["taken"].as_u64() > Some(0)
    );
    assert!(back.json(&["entries", "take", &one, "--code", &code])["taken"].as_u64() > Some(0));
    assert_eq!(back.json(&["entries", "take", &one])["taken"], 0, "once, and no code any more");
    for at in [front, back] {
        assert_eq!(at.json(&["doctor"])["inside"], 2);
        assert_eq!(at.verdict("k3v9x2m4")["door"], at.verdict("00123456")["door"]);
    }
}

#[test]
fn a_machine_without_a_house_becomes_a_door_by_a_stick_and_carries_back_what_happened_there() {
    let (front, garden) = (Program::with_list(), Program::new());
    assert_eq!(front.verdict("00123456"), "welcome");
    let (file, code) = saved(&front, "front.entries");
    let bytes = std::fs::read(&file).unwrap();
    for word in ["Pereira", "k3v9x2m4", "Neighbours", "argon2", "gathering_planned"] {
        assert!(!bytes.windows(word.len()).any(|it| it == word.as_bytes()), "{word} in clear");
    }
    let says = garden.complaint(&["import-entries", &file]);
    assert!(says.contains("--code") && says.contains("code that was shown"), "{says}");
    let says = garden.complaint(&["import-entries", &file, "--code", "AAAAA-AAAAA"]);
    assert!(says.contains("does not open this file"), "{says}");
    let house = garden.path("house.porchlight");
    assert!(!Path::new(&house).exists(), "no house is begun for it");

    let took = garden.json(&["import-entries", &file, "--code", &code, "--name", "Garden"]);
    assert_eq!((&took["people"], &took["check_ins"]), (&2.into(), &1.into()), "{took}");
    assert_eq!(garden.json(&["import-entries", &file])["taken"], 0, "once, and no code any more");
    let said = garden.run(&["import-entries", &file]).stdout;
    assert_eq!(String::from_utf8(said).unwrap(), "Nothing in it is new here.\n");
    assert_eq!(garden.verdict("k3v9x2m4"), "welcome");
    let (back, _code) = saved(&garden, "garden.entries");
    let said = String::from_utf8(front.run(&["import-entries", &back]).stdout).unwrap();
    assert_eq!(said, "One check-in is new here.\n", "with no code");
    let names = front.json(&["doctor"])["entries"]["doors"].take();
    assert_eq!(names.as_array().unwrap().len(), 2, "{names}");
    assert!(names.as_array().unwrap().iter().any(|it| it["name"] == "Garden"), "{names}");
}

#[test]
fn two_evenings_are_never_mixed_by_a_stick() {
    let (front, other) = (Program::with_list(), Program::new());
    other.plan("Spring Fair");
    let before = crate::shared::journal(&other);
    let (file, code) = saved(&front, "front.entries");
    let says = other.complaint(&["import-entries", &file, "--code", &code]);
    assert!(says.contains("\"Neighbours' Night\"") && says.contains("\"Spring Fair\""), "{says}");
    assert!(says.contains("new house"), "{says}");
    // As an older Porchlight wrote it.
    let plain = plain_file(&front);
    let says = other.complaint(&["import-entries", &plain]);
    assert!(says.contains("\"Neighbours' Night\"") && says.contains("\"Spring Fair\""), "{says}");
    assert_eq!(crate::shared::journal(&other), before);
}

/// What an older Porchlight wrote: not sealed.
fn plain_file(of: &Program) -> String {
    let house = of.path("house.porchlight");
    let desk = Desk::open(Path::new(&house), Box::new(SystemClock)).unwrap();
    let (mut entries, mut bytes) = (Vec::new(), Vec::new());
    desk.journal().read(&mut |entry| entries.push(entry)).unwrap();
    write_entries(&entries, &mut bytes).unwrap();
    of.file("plain.entries", &bytes)
}

#[test]
fn a_file_that_is_not_sealed_is_taken_in_as_before() {
    let (front, new) = (Program::with_list(), Program::new());
    let took = new.json(&["import-entries", &plain_file(&front)]);
    assert_eq!(took["people"], 2, "{took}");
    assert_eq!(new.verdict("k3v9x2m4"), "welcome");
}

#[test]
fn a_torn_file_is_refused_in_one_sentence_wherever_it_was_cut() {
    let (front, new) = (Program::with_list(), Program::new());
    let (file, code) = saved(&front, "front.entries");
    let bytes = std::fs::read(&file).unwrap();
    let head = bytes.iter().position(|it| *it == b'\n').unwrap() + 1;
    for end in [head, usize::midpoint(head, bytes.len()), bytes.len() - 2] {
        let cut = new.file("cut.entries", &bytes[..end]);
        let says = new.complaint(&["import-entries", &cut, "--code", &code]);
        assert!(says.contains("nothing was taken in"), "{end}: {says}");
    }
    let cut = new.file("cut.entries", &bytes[..head / 2]);
    let says = new.complaint(&["import-entries", &cut, "--code", &code]);
    assert!(says.contains("no file of entries"), "{says}");
    assert!(!Path::new(&new.path("house.porchlight")).exists());
}

#[test]
fn a_file_that_holds_what_is_not_here_is_never_written_over() {
    let (front, back) = (Program::with_list(), Program::with_list());
    let (file, _code) = saved(&front, "all.entries");
    front.json(&["check-in", "k3v9x2m4"]);
    let (_again, _code) = saved(&front, "all.entries");
    let kept = std::fs::read(&file).unwrap();
    for (at, verb) in
        [(&back, &["export", "entries", "--to", &file][..]), (&back, &["entries", "save", &file])]
    {
        let says = at.complaint(verb);
        assert!(says.contains("choose another name"), "{says}");
    }
    assert_eq!(std::fs::read(&file).unwrap(), kept);
    let mine = back.file("notes.txt", b"my notes");
    for args in [&["export", "entries", "--to", &mine][..], &["backup", &mine]] {
        let says = back.complaint(args);
        assert!(says.contains("choose another"), "{says}");
    }
    assert_eq!(std::fs::read(&mine).unwrap(), b"my notes");
}

#[test]
fn what_is_no_file_of_entries_is_refused_in_one_sentence() {
    let program = Program::with_list();
    let list = program.file("guests.csv", b"Name\nAna\n");
    let says = program.complaint(&["entries", "take", &list]);
    assert!(says.contains("no file of entries") && says.contains("guests.csv"), "{says}");
    let says = program.complaint(&["entries", "take", "/nowhere/at.all"]);
    assert!(says.contains("cannot be read"), "{says}");
}

#[test]
fn doctor_names_what_is_far_ahead_and_odd_clocks_and_a_host_drops_it() {
    let program = Program::with_list();
    let house = program.path("house.porchlight");
    let mut desk = Desk::open(Path::new(&house), Box::new(SystemClock)).unwrap();
    let tick = desk.state().last_stamp().tick() + 1;
    let (door, at) = (DoorId::from(99), desk.now() + chrono::TimeDelta::days(400));
    let entry = |seq, tick, name: &str| {
        let body = Body::Known(Fact::DoorNamed { name: name.to_owned() });
        Entry { door, seq, tick, at, about: Vec::new(), body }
    };
    desk.merge(&[entry(1, tick, "Garden"), entry(2, i64::MAX as u64, "Moon")]).unwrap();
    desk.submit(Command::NameHouse { name: "Ours".to_owned() }).unwrap();
    drop(desk);
    let found = program.json(&["doctor"])["entries"].take();
    assert_eq!(found["ahead"][0]["name"], "Garden");
    assert_eq!(found["ahead"][0]["entries"], 1);
    assert_eq!(found["odd_clocks"][0]["name"], "Garden");
    let named = |it: &serde_json::Value| it["name"] == "Garden" && it["entries"] == 1;
    assert!(found["doors"].as_array().unwrap().iter().any(named), "{found}");
    let says = String::from_utf8(program.run(&["doctor"]).stdout).unwrap();
    assert!(says.contains("far ahead of every other") && says.contains("set the clock"), "{says}");
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    assert!(journal.contains("\"door_name\":\"Garden\"") && !journal.contains("Moon"), "{journal}");
    let dropped = program.json(&["entries", "drop", &door.to_string()]);
    assert_eq!(dropped["dropped"], 1);
    assert!(program.complaint(&["entries", "drop", "nobody"]).contains("nothing of a door"));
    assert_eq!(program.json(&["doctor"])["entries"]["ahead"].as_array().unwrap().len(), 0);
}
