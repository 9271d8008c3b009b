//! Entries carried from one door to another in a file.

use std::path::Path;

use porchlight::desk::{Desk, SystemClock};
use porchlight::domain::{Body, Command, DoorId, Entry, Fact};

use crate::program::Program;

/// A house that another one begins from: a copy of it, which takes a door of its own.
fn copy_of(program: &Program) -> Program {
    let copy = Program::new();
    program.json(&["backup", &copy.path("house.porchlight")]);
    copy
}

#[test]
fn two_doors_that_were_alone_agree_after_a_file_each_way() {
    let front = Program::with_list();
    let back = copy_of(&front);
    front.json(&["check-in", "k3v9x2m4"]);
    back.json(&["check-in", "00123456"]);
    let [one, other] = [(&front, "front.entries"), (&back, "back.entries")].map(|(at, name)| {
        let file = at.path(name);
        at.json(&["entries", "save", &file]);
        file
    });
    assert!(front.json(&["entries", "take", &other])["taken"].as_u64() > Some(0));
    assert!(back.json(&["entries", "take", &one])["taken"].as_u64() > Some(0));
    assert_eq!(back.json(&["entries", "take", &one])["taken"], 0, "once");
    for at in [front, back] {
        assert_eq!(at.json(&["doctor"])["inside"], 2);
        assert_eq!(at.verdict("k3v9x2m4")["door"], at.verdict("00123456")["door"]);
    }
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
