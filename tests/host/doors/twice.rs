//! Whoever was let in at two doors.

use chrono::TimeDelta;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{By, Fact};
use porchlight::journal::Seen;
use porchlight::ui::desk::DeskPlace;

use super::{B, came_in, elsewhere, elsewhere_after, stage_after, three_doors};
use crate::evening;
use crate::stage::Stage;

/// Ana came in at Door A at four past six, and at Door B a minute later.
fn ana_twice(desk: &mut Desk) {
    three_doors(desk);
    let ana = came_in(desk, "Ana Pereira", 5);
    elsewhere(desk, B, &[ana]);
}

const TWO: &str = "Ana P. at two doors";

#[test]
fn whoever_was_let_in_at_two_doors_is_shown_until_a_host_says_that_it_is_fine() {
    let mut stage = stage_after(DeskPlace::Doors, ana_twice);
    stage.assert_shows(TWO);
    stage.assert_shows("18:04 at Door A and 18:05 at Door B. We kept 18:04.");
    stage.tap("Fine: Ana P. at two doors");
    assert!(!stage.shows(TWO));
    stage.assert_shows("Ana P. has been in since 18:04.");
    // Another desk of the house is told.
    let clock = HandClock::at(evening::now());
    let mut other = Desk::in_memory(Box::new(clock.clone())).unwrap();
    other.merge(&stage.desk().journal().since(&Seen::new()).unwrap()).unwrap();
    assert!(!Stage::on(other, clock, DeskPlace::Doors).shows(TWO));
    stage.tap("Undo");
    stage.assert_shows(TWO);
}

#[test]
fn looking_closer_opens_their_sheet() {
    let mut stage = stage_after(DeskPlace::Doors, ana_twice);
    stage.tap("Look closer at Ana P.");
    assert_eq!(stage.screen.state().screens.place(), DeskPlace::Room);
    stage.assert_shows("Ana Pereira");
    stage.assert_shows("Let in at two doors: 18:04 at Door A, which stands, and 18:05 at Door B.");
}

#[test]
fn of_two_doors_in_one_minute_it_says_whose_stands() {
    let stage = stage_after(DeskPlace::Doors, |desk| {
        three_doors(desk);
        let ana = desk.evening().unwrap().visit(evening::id(desk, "Ana Pereira")).unwrap();
        let late = ana.arrival().unwrap().at - evening::opens() + TimeDelta::seconds(1);
        let (gathering, guest) = (desk.tonight().unwrap(), evening::id(desk, "Ana Pereira"));
        let fact = Fact::CheckedIn { gathering, guest, by: By::Code, door: None };
        elsewhere_after(desk, B, &[(late, fact)]);
    });
    stage.assert_shows("18:04 at Door A and 18:04 at Door B. We kept the one at Door A.");
}
