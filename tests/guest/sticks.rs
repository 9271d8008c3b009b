//! The first start of a door that takes part without a network: by what another door saved on a stick.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::path::{Path, PathBuf};

use porchlight::desk::{Desk, HandClock};
use porchlight::sync::EngineError;

use crate::joining::{JOIN, door, first_start};
use crate::stage::{Stage, furnish, let_in, six};

const STICK: &str = "Take in another door’s evening from a stick";

/// A house of an evening, as the door that has it; what it saved, and the code for it.
fn saved(folder: &Path) -> (Desk, PathBuf, String) {
    let clock = HandClock::at(six());
    let desk = Desk::open(&folder.join("first.house"), Box::new(clock)).unwrap();
    let mut desk = furnish(desk);
    let saved = desk.save_entries(folder, "Door A.entries").unwrap();
    (desk, saved.path, saved.code)
}

impl Stage {
    fn choose(&mut self, file: &Path) {
        self.tap("Choose the file");
        self.fill("Or type where the file is", &file.display().to_string());
        self.tap("Open it");
    }
}

#[test]
fn a_machine_without_a_house_becomes_a_door_by_a_stick_in_the_window_alone() {
    let folder = tempfile::tempdir().unwrap();
    // Given an evening that another door saved,
    let (mut first, file, code) = saved(folder.path());
    // when a machine that was never open takes it in,
    let mut second = door(&folder.path().join("second.house"), &HandClock::at(six()));
    second.tap(JOIN);
    second.tap(STICK);
    second.choose(&file);
    assert_eq!(second.focused().as_deref(), Some("Code of the file"));
    second.assert_shows("Door A.entries");
    second.type_text(&code.to_lowercase().replace('-', " "));
    second.fill("What is this door called?", "Garden gate");
    second.tap("Take it in");
    second.wait_until(|stage| stage.shows("Welcome"));
    // then it is a door of that evening, with an id and a name of its own,
    second.assert_shows("Welcome");
    let desk = second.desk();
    assert_eq!(desk.evening().unwrap().visits().count(), 7);
    assert_ne!(desk.door(), first.door());
    assert_eq!(desk.state().door(desk.door()), Some("Garden gate"));
    // and what happens at it is carried back, with no code.
    let_in(second.screen.state_mut().desk_mut(), "Ben Ashby");
    let back = second.screen.state_mut().desk_mut();
    let back = back.save_entries(folder.path(), "Garden gate.entries").unwrap();
    let taken = first.take_entries(&back.path, None).unwrap();
    assert_eq!(taken.news.check_ins, 1);
    assert_eq!(first.state().door(second.desk().door()), Some("Garden gate"));
}

#[test]
fn whatever_is_wrong_with_a_stick_is_told_in_a_sentence_and_nothing_is_begun() {
    let folder = tempfile::tempdir().unwrap();
    let (_first, file, code) = saved(folder.path());
    let whole = std::fs::read(&file).unwrap();
    let (mut stage, _) = first_start(EngineError::TimedOut);
    stage.tap(JOIN);
    stage.tap(STICK);
    stage.tap("Take it in");
    assert!(stage.tells("Choose the file first that the other door saved."));
    stage.choose(&file);
    stage.type_text("K7MQ2");
    stage.tap("Take it in");
    assert!(stage.tells("Type the ten letters and digits first."));
    assert_eq!(stage.focused().as_deref(), Some("Code of the file"));
    stage.type_text("AAAAA");
    stage.tap("Take it in");
    assert!(stage.tells("Others will see this name."));
    assert_eq!(stage.focused().as_deref(), Some("What is this door called?"));
    stage.type_text("Garden gate");
    stage.tap("Take it in");
    stage.wait_to_read("That code does not open the file.");
    let gone = folder.path().join("gone");
    for (bytes, says) in [
        (&b"Name\nAna\n"[..], "That is no file that a door saved."),
        (&whole[..whole.len() - 2], "That file is cut, or was changed on its way."),
    ] {
        std::fs::write(&file, bytes).unwrap();
        stage.choose(&file);
        stage.ctrl(egui::Key::A);
        stage.type_text(&code);
        stage.tap("Take it in");
        stage.wait_to_read(says);
    }
    std::fs::rename(&file, gone).unwrap();
    stage.tap("Take it in");
    stage.wait_to_read("That did not work:");
    assert!(stage.desk().is_untouched());
    let mut entries = 0;
    stage.desk().journal().read(&mut |_| entries += 1).unwrap();
    assert_eq!(entries, 0, "nothing is begun");
    stage.tap("Back");
    stage.assert_shows("The invitation");
    stage.tap(STICK);
    assert!(!stage.tells("That did not work:"), "it was told once");
}
