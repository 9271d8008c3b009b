//! When something goes wrong, everything typed stays and a sentence says what to do.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::path::PathBuf;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock, StaffCode};
use porchlight::domain::{Body, Command, Fact, ScreenName, Side};

use crate::stage::{Stage, autumn_supper, furnish, six};

/// A disk that can be pulled out.
struct Disk {
    _folder: tempfile::TempDir,
    here: PathBuf,
    away: PathBuf,
}

impl Disk {
    fn goes(&self) {
        std::fs::rename(&self.here, &self.away).unwrap();
    }

    fn is_back(&self) {
        std::fs::rename(&self.away, &self.here).unwrap();
    }
}

/// Before the welcome of a house on such a disk.
fn on_a_disk() -> (Stage, Disk) {
    let folder = tempfile::tempdir().unwrap();
    let (here, away) = (folder.path().join("disk"), folder.path().join("away"));
    std::fs::create_dir(&here).unwrap();
    let clock = HandClock::at(six());
    let desk = Desk::open(&here.join("house.porchlight"), Box::new(clock.clone())).unwrap();
    (Stage::on(furnish(desk), clock), Disk { _folder: folder, here, away })
}

#[test]
fn a_disk_that_is_gone_keeps_everything_until_it_is_back() {
    let (mut stage, disk) = on_a_disk();

    stage.scan("T-NOOR-005");
    stage.tap("Yes, as Noor");
    disk.goes();
    stage.tap("Check me in");
    stage.assert_shows("We couldn’t save that yet. Tap again, or a host can let you in.");
    assert!(!stage.is_in("Noor Haddad"));

    disk.is_back();
    stage.tap("Check me in");
    assert!(stage.is_in("Noor Haddad"));
    assert_eq!(stage.visit("Noor Haddad").consent().screen, ScreenName::First);

    disk.goes();
    stage.tap("One thing you can offer");
    stage.type_text("Bake bread");
    stage.key(Key::Enter);
    stage.assert_shows(Stage::says("k4-not-saved"));
    disk.is_back();
    stage.key(Key::Enter);
    assert_eq!(stage.visit("Noor Haddad").lines_of(Side::Offer).count(), 1);
}

#[test]
fn what_a_host_mends_stays_on_the_sheet_until_the_disk_takes_it() {
    let (mut stage, disk) = on_a_disk();
    stage.tap("Staff");
    stage.type_text(crate::stage::STAFF);
    stage.type_text("noor");
    stage.tap("Noor Haddad");
    stage.tap("Change for Noor");
    stage.tab_to("Pronouns");
    stage.type_text("she/her");
    stage.tap("Noor asked me to");
    disk.goes();
    stage.tap("Save");
    stage.assert_shows(Stage::says("saving-gone"));
    assert_eq!(stage.guest("Noor Haddad").pronouns(), None);
    disk.is_back();
    stage.tap("Save");
    assert_eq!(stage.guest("Noor Haddad").pronouns(), Some("she/her"));
    disk.goes();
    stage.tap("Let in");
    stage.assert_shows(Stage::says("saving-gone"));
    assert!(!stage.is_in("Noor Haddad"));
    disk.is_back();
    stage.tap("Let in");
    assert!(stage.is_in("Noor Haddad"));
    assert!(!stage.shows(Stage::says("saving-gone")));
}

#[test]
fn where_nothing_is_on_the_welcome_says_so_and_staff_can_open_the_evening() {
    let clock = HandClock::at(six());
    let mut desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
    let hash = StaffCode::hash(crate::stage::STAFF).unwrap();
    desk.submit(Command::SetStaffCode { hash }).unwrap();
    let mut stage = Stage::on(desk, clock);
    stage.assert_shows(Stage::says("k1-no-gathering"));
    stage.type_text("ana");
    stage.tap("I’m not on the list");
    stage.assert_shows(Stage::says("k1-no-gathering"));
    stage.scan("T-ANA-0001");
    stage.assert_shows("Welcome");
    stage.tap("Staff");
    stage.type_text(crate::stage::STAFF);
    stage.assert_shows("What’s the gathering?");
}

#[test]
fn a_house_that_another_program_sets_up_meanwhile_is_not_set_up_once_more() {
    let clock = HandClock::at(six());
    let mut stage = Stage::on(Desk::in_memory(Box::new(clock.clone())).unwrap(), clock);
    stage.assert_shows("Set a staff code");
    let hash = StaffCode::hash(crate::stage::STAFF).unwrap();
    stage.screen.state_mut().desk_mut().submit(Command::SetStaffCode { hash }).unwrap();
    stage.settle();
    stage.assert_shows(Stage::says("k1-no-gathering"));

    stage.tap("Staff");
    stage.type_text(crate::stage::STAFF);
    stage.assert_shows("What’s the gathering?");
    autumn_supper(stage.screen.state_mut().desk_mut());
    stage.settle();
    stage.assert_shows("Find me");
    assert_eq!(stage.desk().state().gatherings().count(), 1);
}

#[test]
fn a_house_without_a_list_or_a_gathering_says_so() {
    let clock = HandClock::at(six());
    let desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
    let mut stage = Stage::on(desk, clock);
    stage.assert_shows("Set a staff code");
    stage.type_text("123456");
    stage.assert_shows("That one is easy to guess. Six digits in no order, please.");
    stage.type_text(crate::stage::STAFF);
    stage.assert_shows("Once more, to be sure");
    stage.type_text(crate::stage::STAFF);
    stage.assert_shows("What’s the gathering?");
    stage.tap("Open the door");
    stage.assert_shows("What shall we call it?");
    stage.tap("Name");
    stage.type_text("Neighbours’ Night");
    stage.tab_to("Starts");
    stage.type_text("19:30");
    let starts = stage.screen.query_all_by_label("Starts").rev().find_map(|it| it.value());
    assert_eq!(starts.as_deref(), Some("19:30"), "what stood there makes way");
    stage.tap("Open the door");
    stage.assert_shows("Is there a guest list?");
    stage.tap("Skip for now");
    stage.assert_shows("No list here yet. A host can let you in.");
    assert_eq!(stage.desk().evening().unwrap().plan().unwrap().name, "Neighbours’ Night");
}

#[test]
fn a_house_that_has_a_list_needs_nothing_but_a_code() {
    let clock = HandClock::at(six());
    let furnished = crate::stage::house(&clock);
    let mut told = Vec::new();
    furnished.journal().read(&mut |entry| told.push(entry)).unwrap();
    let is_code = |entry: &porchlight::domain::Entry| {
        matches!(&entry.body, Body::Known(Fact::StaffCodeSet { .. }))
    };
    for entry in told.iter_mut().filter(|entry| is_code(entry)) {
        entry.body = Body::Blank;
    }
    let mut desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
    desk.merge(&told).unwrap();
    let mut stage = Stage::on(desk, clock);
    stage.assert_shows("Set a staff code");
    stage.type_text(crate::stage::STAFF);
    stage.type_text(crate::stage::STAFF);
    stage.assert_shows("Welcome");
    stage.type_text("ben");
    stage.assert_shows("Is this you?");
}
