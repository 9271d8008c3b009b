//! The door's own facts and settings, and the gallery of what it keeps out.

use egui::Key;
use porchlight::desk::{HandClock, StaffCode};
use porchlight::ui::desk::DeskPlace;

use crate::evening::{self, STAFF};
use crate::stage::Stage;

fn stage(place: DeskPlace) -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    Stage::on(desk, clock, place)
}

#[test]
fn a_door_says_who_came_through_it_and_takes_another_name() {
    let mut stage = stage(DeskPlace::Doors);
    stage.assert_shows("14 of 16 in");
    stage.assert_shows("14");
    stage.assert_shows("in through here");
    stage.assert_shows("Carmen R.");
    stage.tab_to("Name of this door");
    stage.type_text(" by the garden");
    stage.key(Key::Enter);
    assert_eq!(stage.desk().state().door(stage.desk().door()), Some("Door A by the garden"));
}

#[test]
fn single_letters_can_be_turned_off() {
    let mut stage = stage(DeskPlace::Doors);
    stage.tap("Single-letter shortcuts at the desk");
    assert!(!stage.desk().settings().unwrap().letter_keys);
    stage.ctrl(Key::Num1);
    stage.assert_shows("Olu, meet Svetlana");
    stage.key(Key::S);
    stage.assert_shows("Olu, meet Svetlana");
}

#[test]
fn a_new_staff_code_takes_the_old_one() {
    let mut stage = stage(DeskPlace::Doors);
    let change = |stage: &mut Stage, old: &str| {
        stage.tab_to("Your code until now");
        stage.type_text(old);
        stage.key(Key::Tab);
        stage.type_text("582931");
        stage.key(Key::Tab);
        stage.type_text("582931");
        stage.key(Key::Enter);
    };
    change(&mut stage, "111222");
    stage.assert_shows("That isn’t the code. Try once more.");
    change(&mut stage, STAFF);
    stage.assert_shows("The staff code is changed.");
    let hash = stage.desk().state().staff_code().unwrap().to_owned();
    assert!(StaffCode::default().check("582931", &hash, std::time::Duration::ZERO).is_ok());
}

#[test]
fn a_habit_is_nominated_and_a_person_is_not() {
    let mut stage = stage(DeskPlace::Corruptors);
    stage.assert_shows("The Sales Manager");
    stage.assert_shows("No leads to count. Contact takes two yeses.");
    stage.tab_to("Name a habit, never a person.");
    stage.type_text("ana pereira");
    stage.key(Key::Enter);
    stage.assert_shows("That looks like a person. What’s the habit?");
    assert_eq!(stage.desk().evening().unwrap().nominations().count(), 0);
    stage.tab_to("Name a habit, never a person.");
    stage.screen.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    stage.type_text("The Name-Dropper");
    stage.key(Key::Enter);
    stage.assert_shows("Noted. We’ll read it out at the end.");
    let noted: Vec<_> = stage.desk().evening().unwrap().nominations().collect();
    assert_eq!(noted, ["The Name-Dropper"]);
}
