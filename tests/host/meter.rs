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
fn somebody_tapped_in_the_sheet_is_the_next_to_be_introduced() {
    let mut stage = stage();
    stage.assert_shows("Olu, meet Svetlana");
    stage.tap("8 not introduced yet");
    stage.tap("June F., 28 min");
    assert!(!stage.shows("Olu, meet Svetlana"), "{:#?}", stage.labels());
    assert!(stage.labels().iter().any(|it| it.contains("June")));
}

#[test]
fn whoever_leaves_soon_stands_first_with_the_time() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let (gathering, guest) = (desk.tonight().unwrap(), id(&desk, "Mei Park"));
    let at = Some(evening::now() + TimeDelta::minutes(18));
    desk.submit(Command::SayLeaving { gathering, guest, at }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.assert_shows("Mei leaves at 19:30.");
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
    stage.tap("6 needs we found nobody for");
    stage.assert_shows("We found nobody for these");
    stage.assert_shows("A printer for one page");
    stage.assert_shows("Mei P.");
    assert!(!stage.shows("Borrow a sewing machine"), "Svetlana lends one");
}

#[test]
fn a_private_need_is_read_only_by_a_host_who_asks_to() {
    let mut stage = stage();
    let needs =
        stage.labels().into_iter().find(|it| it.ends_with("needs we found nobody for")).unwrap();
    stage.tap(&needs);
    stage.assert_shows("Something private");
    assert!(!stage.shows("Help with debt letters"));
    stage.tap("Read it");
    stage.assert_shows("Help with debt letters");
    stage.tap("Close");
    stage.tap(&needs);
    assert!(!stage.shows("Help with debt letters"), "the next look starts closed");
}

#[test]
fn a_need_that_somebody_now_offers_is_gone() {
    let mut stage = stage();
    stage.assert_shows("6 needs we found nobody for");
    let desk = &mut stage.screen.state_mut().desk;
    let (gathering, guest, line) = (desk.tonight().unwrap(), id(desk, "Hamid Rahimi"), desk.mint());
    let saying = porchlight::desk::saying(Side::Offer, "Lend a tent");
    desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    stage.settle();
    stage.assert_shows("5 needs we found nobody for");
}
