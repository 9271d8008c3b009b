//! H2: how fair the evening is, and what nobody here offers.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use egui::Key;
use porchlight::desk::HandClock;
use porchlight::domain::{Command, Side};
use porchlight::ui::desk::DeskPlace;

use crate::evening::{self, id};
use crate::stage::Stage;

fn stage() -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    Stage::on(desk, clock, DeskPlace::Room)
}

#[test]
fn the_tag_tells_how_many_and_its_sheet_how_long_and_why() {
    let mut stage = stage();
    stage.tab_to("8 not introduced yet");
    stage.key(Key::Enter);
    stage.assert_shows("8 people have not been introduced yet");
    stage.assert_shows("Longest wait: Olu A., 41 min.");
    stage.assert_shows("Off the big screen: 2");
    stage.assert_shows("June F., 28 min");
    stage.assert_shows("Introduce them in person.");
    stage.assert_shows("Soon their turn: 6");
    stage.key(Key::Escape);
    assert!(!stage.shows("Soon their turn: 6"));
}

#[test]
fn a_letter_goes_nowhere_while_a_sheet_is_open() {
    let mut stage = stage();
    stage.tap("8 not introduced yet");
    stage.key(Key::A);
    stage.assert_shows("8 people have not been introduced yet");
}

#[test]
fn somebody_tapped_in_the_sheet_is_looked_at() {
    let mut stage = stage();
    stage.tap("8 not introduced yet");
    stage.tap("June F., 28 min");
    stage.assert_shows("June Ferrari");
    stage.assert_shows("June asks for");
    assert!(!stage.shows("Introduce them in person."));
}

#[test]
fn whoever_leaves_soon_stands_first_with_the_time() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let (gathering, guest) = (desk.tonight().unwrap(), id(&desk, "Mei Park"));
    let at = Some(evening::now() + TimeDelta::minutes(18));
    desk.submit(Command::SayLeaving { gathering, guest, at }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.assert_shows("Mei leaves at 19:30. June waits too.");
    stage.assert_shows("Whoever leaves soon, then the longest wait.");
    stage.assert_shows("Mei P., 3 min, leaves at 19:30");
    stage.tap("8 not introduced yet");
    stage.assert_shows("Leaving soon: 1");
    stage.assert_shows("Mei P., leaves at 19:30");
    stage.assert_shows("Longest wait: Olu A., 41 min.");
}

#[test]
fn what_nobody_offers_comes_to_the_host_with_whose_it_is() {
    let mut stage = stage();
    stage.tap("5 unmet needs");
    stage.assert_shows("We found nobody for these");
    stage.assert_shows("Mei P. asks for “A printer for one page”");
    assert!(!stage.shows("Olu A. asks for “Borrow a sewing machine”"), "Svetlana lends one");
}

#[test]
fn a_delicate_need_is_not_among_those_a_host_reads_at_a_glance() {
    let mut stage = stage();
    stage.tap("5 unmet needs");
    assert!(!stage.tells("debt"), "{:#?}", stage.words());
}

#[test]
fn what_comes_nearest_to_a_need_is_one_tap_away_from_an_introduction() {
    let mut stage = stage();
    let desk = &mut stage.screen.state_mut().desk;
    let (gathering, line) = (desk.tonight().unwrap(), desk.mint());
    let (mei, hamid) = (id(desk, "Mei Park"), id(desk, "Hamid Rahimi"));
    let saying = porchlight::desk::saying(
        Side::Offer,
        "Old office chairs, a desk lamp, shelves, cables, one broken printer",
    );
    desk.submit(Command::Say { gathering, guest: hamid, line, saying }).unwrap();
    stage.settle();
    stage.tap("5 unmet needs");
    stage.assert_shows("Hamid R.");
    stage.tab_to("Introduce");
    stage.key(Key::Enter);
    let evening = stage.desk().evening().unwrap();
    let made = evening.introductions_of(mei).find(|(_, it)| it.made_at().is_some()).unwrap().1;
    assert_eq!(made.guests(), [mei, hamid]);
    let gives = &made.reasons().gives[0];
    assert_eq!((gives.to, gives.offer_line), (mei, line), "what the host judged is the reason");
    assert!(!stage.shows("Mei P. asks for “A printer for one page”"));
}

#[test]
fn a_need_that_somebody_now_offers_is_gone() {
    let mut stage = stage();
    stage.assert_shows("5 unmet needs");
    let desk = &mut stage.screen.state_mut().desk;
    let (gathering, guest, line) = (desk.tonight().unwrap(), id(desk, "Hamid Rahimi"), desk.mint());
    let saying = porchlight::desk::saying(Side::Offer, "Lend a tent");
    desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    stage.settle();
    stage.assert_shows("4 unmet needs");
}
