//! The door's own facts, and the gallery of what it keeps out.

use egui::Key;
use porchlight::desk::HandClock;
use porchlight::ui::desk::DeskPlace;

use crate::evening;
use crate::stage::Stage;

fn stage(place: DeskPlace) -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    Stage::on(desk, clock, place)
}

#[test]
fn a_door_says_who_came_through_it() {
    let stage = stage(DeskPlace::Doors);
    stage.assert_shows("14 of 16 in");
    stage.assert_shows("14");
    stage.assert_shows("in through here");
    stage.assert_shows("Carmen R.");
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
