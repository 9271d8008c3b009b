//! A house that is not there, is empty, or cannot be written to: nothing is begun by a verb that
//! was given a wrong name, and reading goes on.

use std::fs;
use std::path::Path;

use crate::common::disk::Disk;
use crate::program::Program;

/// Every verb that needs a house and begins none.
const VERBS: [&[&str]; 18] = [
    &["find", "ana"],
    &["journal"],
    &["doctor"],
    &["doctor", "--window"],
    &["gathering", "list"],
    &["suggest"],
    &["export", "packets", "--to", "OUT"],
    &["export", "report", "--to", "OUT"],
    &["backup", "COPY"],
    &["forget", "Ana"],
    &["forget", "--due"],
    &["remember"],
    &["remember", "--days", "9"],
    &["undo", "Ana"],
    &["check-in", "k3v9x2m4"],
    &["check-out", "Ana"],
    &["say", "Ana", "--offer", "A ladder"],
    &["import", "list.csv"],
];

fn inside(program: &Program) -> Vec<String> {
    let files = fs::read_dir(program.path("")).unwrap().map(|file| file.unwrap().file_name());
    files.map(|name| name.into_string().unwrap()).collect()
}

#[test]
fn no_verb_but_the_one_that_plans_makes_a_house_where_there_is_none() {
    let program = Program::new();
    for verb in VERBS {
        let says = program.complaint(verb);
        assert!(says.contains("there is no house at"), "{verb:?}: {says}");
        assert_eq!(inside(&program), [""; 0], "{verb:?}");
    }
    program.plan("Neighbours' Night");
    program.json(&["gathering", "list"]);
}

#[test]
fn an_empty_file_is_asked_about_by_every_verb_and_stays_as_it_is() {
    let program = Program::new();
    let new =
        ["gathering", "new", "X", "--starts", "2026-11-20T18:00", "--ends", "2026-11-20T23:00"];
    for bytes in ["", "S", "\0\0"] {
        let house = program.file("house.porchlight", bytes.as_bytes());
        for verb in VERBS.into_iter().chain([&new[..]]) {
            let says = program.complaint(verb);
            assert!(says.contains("is empty or cut short"), "{verb:?}: {says}");
            assert_eq!(fs::read_to_string(&house).unwrap(), bytes, "{verb:?}");
            assert_eq!(inside(&program), ["house.porchlight"], "{verb:?}");
        }
    }
}

#[test]
fn on_a_disk_with_no_byte_free_what_reads_goes_on() {
    let Some(disk) = Disk::new(4096) else {
        return eprintln!("reading on a full disk: no right to mount, so not tested");
    };
    let program = Program::within(disk.path());
    program.plan("Neighbours' Night");
    program.import(crate::program::LIST);
    program.json(&["check-in", "k3v9x2m4"]);
    assert!(!Path::new(&program.path("house.porchlight-wal")).exists());
    fs::write(disk.path().join("holiday-pictures"), vec![7; 8 << 20]).unwrap_err();
    let elsewhere = tempfile::tempdir().unwrap();
    let there = |name: &str| elsewhere.path().join(name).to_str().unwrap().to_owned();
    assert_eq!(program.json(&["find", "ana"]).as_array().unwrap().len(), 1);
    assert!(program.run(&["journal"]).status.success());
    let report = program.json(&["export", "packets", "--to", &there("packets")]);
    assert_eq!(report["written"].as_array().unwrap().len(), 1, "{report}");
    program.json(&["suggest"]);
    program.json(&["backup", &there("copy.porchlight")]);
    let doctor = program.json(&["doctor"]);
    assert!(doctor["unwritable"].as_str().unwrap().contains("the disk is full"), "{doctor}");
    assert!(program.complaint(&["check-in", "00123456"]).contains("the disk is full"));
}
