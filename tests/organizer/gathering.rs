//! O2: gatherings are planned, changed, and chosen.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Gathering, Plan, Repeat};

use crate::sitting::{Organizer, empty_house};
use crate::stage::six;

fn doors(desk: Desk, clock: HandClock) -> Organizer {
    Organizer::at(desk, clock, Key::Num4)
}

fn tonight(organizer: &Organizer) -> &Plan {
    organizer.stage.desk().evening().and_then(Gathering::plan).unwrap()
}

impl Organizer {
    /// Asserts what a field holds.
    #[track_caller]
    fn assert_holds(&self, label: &str, text: &str) {
        let mut all = self.stage.screen.query_all_by_label(label);
        let holds = all.any(|node| node.accesskit_node().value().as_deref() == Some(text));
        assert!(holds, "{label} does not hold {text}");
    }

    /// Writes over what a field holds.
    fn fill(&mut self, label: &str, text: &str) {
        self.tab_to(label);
        self.stage.screen.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.stage.type_text(text);
    }
}

#[test]
fn a_gathering_is_planned_and_chosen_for_tonight() {
    let clock = HandClock::at(six());
    let mut organizer = doors(empty_house(&clock), clock);
    organizer.picture("o2");
    organizer.press("Another gathering");
    organizer.picture("o2-which");
    organizer.press("New gathering");
    // As the last one, a week later.
    organizer.assert_holds("Name", "Neighbours’ Night");
    organizer.assert_holds("Day", "27 11 2026");
    organizer.press("Remove Window bench");
    organizer.tab_to("Name");
    organizer.stage.screen.key_press_modifiers(Modifiers::COMMAND, Key::A);
    organizer.stage.key(Key::Backspace);
    organizer.press("Plan it");
    organizer.stage.assert_shows("What shall we call it?");
    organizer.fill("Name", "Supper");
    organizer.fill("Where is it?", "Canal Street 12");
    organizer.fill("Day", "27 11 2026");
    organizer.fill("Starts", "19:00");
    organizer.fill("Ends", "18:30");
    organizer.fill("Time zone", "Europe/Zurich");
    organizer.press("Plan it");
    organizer.stage.assert_shows("It ends before it starts.");
    organizer.picture("o2-ends-early");
    organizer.fill("Ends", "22:30");
    organizer.fill("Spots where people can meet", "Long table");
    organizer.press("Plan it");
    organizer.stage.assert_shows("Supper is planned.");
    organizer.stage.assert_shows("Doors");
    assert_eq!(tonight(&organizer).name, "Neighbours’ Night", "planning chooses nothing");
    organizer.press("Another gathering");
    organizer.stage.assert_shows("Coming up");
    organizer.picture("o2-two");
    organizer.press("Open Supper");
    let plan = tonight(&organizer);
    assert_eq!((plan.name.as_str(), plan.spots.len()), ("Supper", 1));
    assert_eq!(plan.starts, six() - TimeDelta::minutes(15) + TimeDelta::days(7));
    organizer.stage.assert_shows("This door is open for Supper.");
    organizer.picture("o2-chosen");
}

#[test]
fn a_new_gathering_is_named_at_once_and_a_change_begins_at_its_title() {
    let clock = HandClock::at(six());
    let mut organizer = doors(empty_house(&clock), clock);
    organizer.press("Edit");
    assert_eq!(organizer.stage.focused().as_deref(), Some("Change the plan"));
    organizer.press("Cancel");
    organizer.press("Another gathering");
    organizer.press("New gathering");
    assert_eq!(organizer.stage.focused().as_deref(), Some("Name"));
    // Written over the last one's.
    organizer.stage.type_text("Supper");
    organizer.assert_holds("Name", "Supper");
}

#[test]
fn spots_are_added_and_taken_away_and_a_change_of_mind_changes_nothing() {
    let clock = HandClock::at(six());
    let mut organizer = doors(empty_house(&clock), clock);
    organizer.press("Edit");
    organizer.stage.assert_shows("Change the plan");
    organizer.fill("Name", "Something else");
    organizer.stage.key(Key::Escape);
    organizer.stage.key(Key::Escape);
    assert_eq!(tonight(&organizer).name, "Neighbours’ Night");
    organizer.press("Edit");
    organizer.press("Remove Window bench");
    organizer.fill("Spots where people can meet", "Green sofa");
    organizer.press("Save the changes");
    organizer.stage.assert_shows("Neighbours’ Night is planned.");
    assert_eq!(tonight(&organizer).spots, ["Green sofa"]);
}

#[test]
fn when_the_doors_open_is_said_with_the_day_unless_it_is_today() {
    for (before, says) in [
        (TimeDelta::hours(2), "Doors open at 19:30."),
        (TimeDelta::days(3), "Doors open on Friday 20 November at 19:30."),
        (TimeDelta::days(330), "Doors open on Friday 20 November 2026 at 19:30."),
    ] {
        let clock = HandClock::at(six() - before);
        let mut organizer = doors(empty_house(&clock), clock);
        organizer.stage.assert_shows(says);
        organizer.picture("o2-opens");
    }
}

#[test]
fn a_gathering_that_comes_again_proposes_its_next_day() {
    let clock = HandClock::at(six());
    let mut organizer = doors(empty_house(&clock), clock);
    organizer.press("Edit");
    // The third Friday of November, and not the last.
    assert!(!organizer.stage.shows("Every month, on the last Friday"));
    organizer.tab_to("No");
    organizer.stage.key(Key::ArrowRight);
    organizer.stage.key(Key::ArrowRight);
    assert_eq!(organizer.stage.focused().as_deref(), Some("Every month, on the third Friday"));
    organizer.stage.key(Key::Space);
    organizer.picture("o2-repeats");
    organizer.press("Save the changes");
    organizer.press("Another gathering");
    organizer.press("New gathering");
    organizer.assert_holds("Day", "18 12 2026");
    organizer.press("Plan it");
    let desk = organizer.stage.desk();
    let next = desk.state().next_gathering(desk.tonight().unwrap()).unwrap().0;
    assert_eq!(desk.state().repeat(next), Repeat::Monthly);
}
