//! Houses that a disk changed, or that cannot be written to, through the verbs.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::common::disk::Disk;
use crate::program::Program;

/// Runs a verb on another house than the program's own.
fn run(house: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_porchlight"));
    command.arg("--house").arg(house).args(args).arg("--json");
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap()
}

/// Changes a letter of a word in the house file.
fn misspell(house: &str, word: &str) {
    let mut bytes = std::fs::read(house).unwrap();
    let found = bytes.windows(word.len()).position(|it| it == word.as_bytes()).unwrap();
    bytes[found] ^= 0x20;
    std::fs::write(house, bytes).unwrap();
}

#[test]
fn doctor_names_a_damaged_entry_and_what_became_of_it_and_everybody_else_is_let_in() {
    let program = Program::with_list();
    let house = program.path("house.porchlight");
    let healthy = program.json(&["doctor"]);
    assert_eq!(
        (healthy["entries"]["damaged"].as_array().unwrap().len(), &healthy["entries"]["unknown"]),
        (0, &0.into())
    );
    misspell(&house, "ticket_issued");
    let sick = program.json(&["doctor"]);
    let damaged = sick["entries"]["damaged"].as_array().unwrap();
    assert_eq!(damaged.len(), 1, "{sick}");
    assert_eq!(damaged[0]["mended_from"], Value::Null);
    assert!(damaged[0]["at"].is_string() && damaged[0]["about"].as_array().unwrap().len() == 1);
    let says = String::from_utf8(program.run(&["doctor"]).stdout).unwrap();
    assert!(says.contains("1 lost") && says.contains("lost: entry"), "{says}");
    let answers = program.lines(&["check-in", "--stdin"], "k3v9x2m4\n00123456\n");
    let welcomed = answers.iter().filter(|it| it["verdict"] == "welcome").count();
    assert_eq!(welcomed, 1, "one ticket is gone, and was named: {answers:?}");
    let (gone, _) = program.answer(&["check-in", "bogus"]);
    assert!(gone["why"].as_str().unwrap().contains("may be this ticket"), "{gone}");
}

#[test]
fn a_ticket_whose_entry_is_lost_is_said_to_be_and_comes_back_with_the_list() {
    let program = Program::with_list();
    let unknown = |code| program.answer(&["check-in", code]).0;
    assert_eq!(unknown("bogus").get("why"), None, "nothing is lost");
    misspell(&program.path("house.porchlight"), "ticket_issued");
    let lost = ["k3v9x2m4", "00123456"].map(unknown);
    let lost = lost.iter().find(|it| it["verdict"] == "unknown").unwrap();
    let why = lost["why"].as_str().unwrap();
    assert!(why.contains("check them in by name, and import the guest list again"), "{why}");
    program.import(crate::program::LIST);
    let answer = program.json(&["check-in", lost["code"].as_str().unwrap()]);
    assert_eq!(answer["verdict"], "welcome");
}

#[test]
fn a_house_on_a_protected_disk_is_read_by_every_verb_that_only_reads() {
    let Some(disk) = Disk::new(8192) else {
        return eprintln!("read-only: no right to mount, so not tested");
    };
    let program = Program::with_list();
    let house = disk.path().join("house.porchlight");
    std::fs::copy(program.path("house.porchlight"), &house).unwrap();
    assert!(disk.protect());
    let to = program.path("out");
    for args in [
        &["find", "ana"][..],
        &["journal"],
        &["gathering", "list"],
        &["suggest"],
        &["doctor"],
        &["export", "report", "--to", &to],
        &["export", "packets", "--to", &to],
    ] {
        let out = run(&house, args);
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        assert!(!out.stdout.is_empty(), "{args:?}");
    }
    for args in [&["check-in", "k3v9x2m4"][..], &["say", "k3v9x2m4", "--offer", "Soup for ten"]] {
        let out = run(&house, args);
        let says = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1), "{args:?}: {says}");
        assert_eq!(says.trim_end().lines().count(), 1, "{says}");
        assert!(says.contains("cannot be written to"), "{says}");
    }
}

#[test]
fn times_far_from_any_evening_are_refused_in_one_sentence() {
    let program = Program::with_list();
    let far = "9999-01-01T00:00";
    for args in [
        &["check-in", "k3v9x2m4", "--at", far][..],
        &["gathering", "new", "X", "--starts", "2026-01-01T00:00", "--ends", far],
    ] {
        let says = program.complaint(args);
        assert!(says.contains("too far from now"), "{says}");
    }
    let (said, code) = program.answer(&["say", "k3v9x2m4", "--until", far]);
    assert_eq!(code, 3, "{said}");
}
