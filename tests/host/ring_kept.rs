//! The Ring where the disk is full, where another program leads it, and from the keyboard alone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "these are tests, though not all in test functions"
)]

use std::path::Path;

use egui::{Key, Modifiers};
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Hand, Step};
use porchlight::ui::desk::DeskPlace;
use porchlight::words::{Language, Words};

use crate::disk::Disk;
use crate::evening::{self, id};
use crate::ring::{asking, begun_in, go, read, ring, turn};
use crate::stage::Stage;

/// A Ring at its first need, in a house of its own.
fn led_in(house: &Path, clock: &HandClock) -> Desk {
    let empty = Desk::open(house, Box::new(clock.clone())).unwrap();
    let mut desk = begun_in(evening::fill_room(empty, clock));
    go(&mut desk, Step::Next);
    desk
}

#[test]
fn what_cannot_be_saved_leaves_it_where_it_is_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let [here, away] = ["disk", "away"].map(|it| folder.path().join(it));
    std::fs::create_dir(&here).unwrap();
    let clock = HandClock::at(evening::now());
    let desk = led_in(&here.join("our.house"), &clock);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    let before = turn(&stage);
    std::fs::rename(&here, &away).unwrap();
    stage.key(Key::PageDown);
    assert_eq!(turn(&stage), before);
    stage.assert_shows("1 of 4");
    assert!(stage.tells(Words::new(Language::En).say("saving-gone")), "{:?}", stage.words());
    stage.tap("Who raised a hand?");
    stage.type_text("sv");
    stage.key(Key::Enter);
    stage.tap("I can: Svetlana I.");
    assert_eq!(ring(stage.desk()).1.count_hands(), 0);
    std::fs::rename(&away, &here).unwrap();
    stage.tap("I can: Svetlana I.");
    assert_eq!(ring(stage.desk()).1.count_hands(), 1);
    stage.key(Key::PageDown);
    assert_ne!(turn(&stage), before);
}

/// Rests and goes on until there is no room left to note it: what was there before is used up.
fn until_it_is_full(stage: &mut Stage) {
    let full = Words::new(Language::En).say("saving-full");
    for _ in 0..400 {
        stage.key(Key::B);
        if stage.tells(full) {
            return;
        }
    }
    panic!("it never was full: {:?}", stage.words());
}

#[test]
fn on_a_disk_that_is_full_it_stays_where_it_is_and_goes_on_once_there_is_room() {
    let Some(disk) = Disk::new(16 * 1024) else {
        return eprintln!("the Ring on a full disk: no right to mount, so not tested");
    };
    let house = disk.path().join("our.house");
    let clock = HandClock::at(evening::now());
    let mut stage = Stage::on(led_in(&house, &clock), clock.clone(), DeskPlace::Room);
    stage.tap("Who raised a hand?");
    stage.type_text("sv");
    stage.key(Key::Enter);
    stage.tap("I can: Svetlana I.");
    stage.tap("Somebody says it themselves");
    stage.screen.key_press_modifiers(Modifiers::NONE, Key::Escape);
    let pictures = disk.path().join("holiday-pictures");
    std::fs::write(&pictures, vec![7; 32_000_000]).unwrap_err();
    stage.tap("Pause");
    until_it_is_full(&mut stage);
    let (before, stand) = (turn(&stage), ring(stage.desk()).1.stand());
    stage.key(Key::PageDown);
    stage.assert_shows("1 of 4");
    stage.tap("I know somebody: Svetlana I.");
    let svetlana = id(stage.desk(), "Svetlana Ivanova");
    let hand = |stage: &Stage| ring(stage.desk()).1.hand(before, svetlana);
    assert_eq!((hand(&stage), ring(stage.desk()).1.stand()), (Some(Hand::Can), stand));
    assert!(stage.tells(Words::new(Language::En).say("saving-full")), "{:?}", stage.words());

    std::fs::remove_file(pictures).unwrap();
    stage.tap("I know somebody: Svetlana I.");
    assert_eq!(hand(&stage), Some(Hand::Knows));
    stage.key(Key::PageDown);
    stage.assert_shows("2 of 4");
    let went_on = ring(stage.desk()).1.stand();
    drop(stage);
    let desk = Desk::open_there(&house, Box::new(clock)).unwrap();
    assert_eq!(ring(&desk).1.stand(), went_on, "and all of it is on the disk");
    assert_eq!(ring(&desk).1.hand(before, svetlana), Some(Hand::Knows));
}

#[test]
fn what_another_program_on_the_house_leads_is_followed_here_and_on_the_board() {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("our.house");
    let clock = HandClock::at(evening::now());
    let mut other = led_in(&house, &clock);
    let desk = Desk::open_there(&house, Box::new(clock.clone())).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.assert_shows("1 of 4");
    go(&mut other, Step::Next);
    crate::ring::raise(&mut other, "Svetlana Ivanova", Some(Hand::Can));
    stage.screen.state_mut().desk.sync().unwrap();
    stage.settle();
    stage.assert_shows("2 of 4");
    stage.assert_shows("1 answer so far");
    assert!(read(stage.desk()).contains("2 of 4"));
    stage.key(Key::PageDown);
    other.sync().unwrap();
    assert_eq!(ring(&other).1.turn(), Some(turn(&stage)), "and the other way round");
    // Both go on at once: one after the other, and none is lost.
    go(&mut other, Step::Pause);
    stage.key(Key::M);
    stage.screen.state_mut().desk.sync().unwrap();
    other.sync().unwrap();
    assert_eq!(ring(&other).1.stand(), ring(stage.desk()).1.stand());
}

#[test]
fn a_whole_ring_is_led_from_the_keyboard_alone() {
    let clock = HandClock::at(evening::now());
    let desk = asking(&clock);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    let press = |stage: &mut Stage, label: &str| {
        stage.tab_to(label);
        stage.key(Key::Enter);
    };
    press(&mut stage, "Programme");
    press(&mut stage, "Open the Ring");
    press(&mut stage, "Start the Ring");
    stage.wait_until(|stage| stage.shows("First need"));
    stage.settle();
    stage.key(Key::PageDown);
    stage.assert_shows("1 of 4");
    let owner = turn(&stage).guest;
    let helper = ["Svetlana Ivanova", "Ben Kowalski"].into_iter();
    let helper = helper.into_iter().find(|it| id(stage.desk(), it) != owner).unwrap();
    stage.tab_to("Who raised a hand?");
    stage.type_text(&helper.to_lowercase()[..4]);
    stage.key(Key::Enter);
    // The first answer has the focus then.
    stage.key(Key::Space);
    assert_eq!(ring(stage.desk()).1.hand(turn(&stage), id(stage.desk(), helper)), Some(Hand::Can));
    for n in 2..=4 {
        stage.key(Key::PageDown);
        stage.assert_shows(&format!("{n} of 4"));
    }
    stage.key(Key::PageUp);
    stage.assert_shows("3 of 4");
    press(&mut stage, "End the Ring");
    stage.assert_shows("End it here? 1 need goes first next time.");
    stage.screen.key_press_modifiers(Modifiers::NONE, Key::Tab);
    stage.settle();
    stage.key(Key::Enter);
    stage.assert_shows("The Ring is over");
    press(&mut stage, "Back to the room");
    stage.assert_shows("The room");
}
