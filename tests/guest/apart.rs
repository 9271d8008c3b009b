//! A kiosk that is apart from the other doors: staff sees it, and guests come in as ever.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use egui::vec2;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use porchlight::desk::HandClock;
use porchlight::domain::DoorId;
use porchlight::journal::Seen;
use porchlight::sync::{Doors, OtherDoor};
use porchlight::ui::theme::{Look, TextSize};

use crate::stage::{STAFF, Stage, house, six};

const REMOVED: &str = "The other doors let this one in no more.";
const ALONE: &str = "This door doesn’t hear the other doors.";

/// Another door, as it was heard so many seconds ago and is not now.
pub(crate) fn gate(seconds: i64) -> OtherDoor {
    OtherDoor {
        door: DoorId::from(8),
        name: "Garden gate".to_owned(),
        is_there: false,
        is_late: true,
        in_step: false,
        is_full: false,
        last_heard: six() - TimeDelta::seconds(seconds),
        holds: Seen::new(),
        clock_off_s: 0,
        queue: 0,
        forgotten: 0,
        printer: None,
    }
}

impl Stage {
    fn stands(&mut self, doors: Doors) {
        self.screen.state_mut().hold_doors(doors);
        self.settle();
    }

    /// What the sign beside the staff's button says to who listens.
    fn sign(&self) -> Option<String> {
        self.screen.get_by_label("Staff").accesskit_node().description()
    }
}

fn removed() -> Doors {
    Doors { is_sent_away: true, ..Doors::default() }
}

#[test]
fn a_kiosk_that_was_removed_shows_staff_a_sign_and_tells_them_what_to_do_behind_their_code() {
    let mut stage = Stage::new();
    let others = vec![gate(2)];
    stage.stands(Doors { is_connected: true, others: others.clone(), ..Doors::default() });
    assert_eq!(stage.sign(), None);
    stage.stands(Doors { others, ..removed() });
    assert!(stage.sign().unwrap().starts_with(REMOVED), "{:?}", stage.sign());
    let stands = stage.labels().iter().any(|it| it.contains(REMOVED));
    assert!(!stands, "no words of it stand before guests");
    stage.tap("Staff");
    stage.type_text(STAFF);
    assert!(stage.tells(REMOVED), "{:?}", stage.words());
    assert!(stage.tells("at the desk, Doors says how it joins again"), "{:?}", stage.words());
    stage.tap("Open the desk");
    stage.tap("Doors");
    stage.assert_shows("Join again with an invitation");
}

#[test]
fn guests_of_a_kiosk_that_was_removed_come_in_as_ever_and_read_nothing_of_it() {
    let mut stage = Stage::new();
    stage.stands(removed());
    stage.scan("T-BEN-0004");
    let reads_nothing = |stage: &Stage| {
        assert!(!stage.tells("other doors"), "{:?}", stage.words());
    };
    reads_nothing(&stage);
    stage.tap("Check me in");
    assert!(stage.is_in("Ben Ashby"));
    reads_nothing(&stage);
    stage.tap("Show me people");
    reads_nothing(&stage);
}

#[test]
fn a_kiosk_that_hears_nobody_shows_the_sign_after_a_while_and_until_it_does() {
    let mut stage = Stage::new();
    stage.stands(Doors { others: vec![gate(4)], ..Doors::default() });
    assert_eq!(stage.sign(), None, "for a moment it is nothing");
    stage.wait(7);
    assert!(stage.sign().unwrap().starts_with(ALONE), "{:?}", stage.sign());
    stage.tap("Staff");
    stage.type_text(STAFF);
    assert!(stage.tells(ALONE), "{:?}", stage.words());
    stage.stands(Doors { is_connected: true, others: vec![gate(0)], ..Doors::default() });
    assert!(!stage.tells(ALONE));
}

#[test]
fn in_a_low_window_the_staffs_list_keeps_its_room_and_its_sign_says_it() {
    let clock = HandClock::at(six());
    let look = Look { text_size: TextSize::Largest, less_movement: true, ..Look::default() };
    let mut stage = Stage::looking(house(&clock), clock, look);
    stage.screen.set_size(vec2(1024.0, 600.0));
    stage.stands(removed());
    stage.tap("Staff");
    stage.type_text(STAFF);
    assert!(stage.tells(REMOVED), "{:?}", stage.words());
    assert!(!stage.labels().iter().any(|it| it.contains(REMOVED)));
    stage.tap("Open the desk");
    stage.assert_shows("Lock");
}
