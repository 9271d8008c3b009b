//! The desk by finger only: whatever is written can be written with the painted keys.

use porchlight::desk::HandClock;

use crate::sitting::{Organizer, empty_house};
use crate::stage::{STAFF, Stage, six};

/// Unlocks the desk with a finger and goes to one of its places.
fn desk(place: &str) -> Stage {
    let clock = HandClock::at(six());
    let mut stage = Stage::on(empty_house(&clock), clock);
    stage.touch("Staff");
    stage.touch_keys(STAFF);
    stage.touch("Open the desk");
    stage.touch(place);
    stage
}

#[test]
fn where_a_list_is_can_be_written_in_the_dialog_that_asks() {
    let mut stage = desk("Guest list");
    stage.touch("Choose a file");
    assert!(!stage.shows("space"));
    stage.touch("Or type where the file is");
    stage.assert_shows("space");
    stage.touch_keys("nowhere");
    stage.assert_shows("Or type where the file is");
    stage.touch("Open it");
    stage.assert_shows("There’s no file there.");
    stage.touch("Cancel");
    assert!(!stage.shows("space"));
    stage.assert_shows("Choose a file");
}

#[test]
fn a_missing_name_is_written_into_the_row() {
    let mut stage = desk("Guest list");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, "Name,Email\nAna Pereira,ana@posta.example\n,noor@posta.example\n")
        .unwrap();
    let file = porchlight::ui::pictures::dropped_file(&path);
    stage.screen.input_mut().dropped_files.push(file);
    let mut organizer = Organizer { stage };
    organizer.wait_for("Add 1 person");
    let stage = &mut organizer.stage;
    stage.touch("Type a name");
    stage.assert_shows("space");
    stage.touch_keys("noor");
    stage.touch("Enter");
    organizer.wait_for("Add 2 people");
}

#[test]
fn a_gathering_is_written() {
    let mut stage = desk("Doors");
    stage.touch("Edit");
    stage.touch("Name");
    stage.touch_keys("s");
    stage.touch("Enter");
    let plan = stage.desk().evening().unwrap().plan().unwrap();
    assert_eq!(plan.name, "Neighbours’ Nights");
}

#[test]
fn the_door_and_its_code_are_written() {
    let mut stage = desk("Settings");
    stage.touch("Name of this door");
    stage.touch_keys("x");
    stage.touch("Save");
    assert_eq!(stage.desk().state().door(stage.desk().door()), Some("Door Ax"));
    stage.touch("Change the staff code");
    for field in ["Your code until now", "The new code", "Once more, to be sure"] {
        stage.touch(field);
        if !stage.shows("7") {
            stage.touch("Figures and signs");
        }
        stage.touch_keys(if field == "Your code until now" { STAFF } else { "271828" });
    }
    stage.touch("Enter");
    stage.assert_shows(Stage::says("settings-code-changed"));
}
