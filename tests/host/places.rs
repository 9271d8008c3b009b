//! How many places there are, who is next, whom hosts are told of, and what staff should know.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::Key;
use porchlight::desk::{Desk, HandClock, fresh_badge_code};
use porchlight::domain::{Command, Details, Guest, GuestId, Name, Wait};
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::host::Board;

use crate::board::{SIZE, painted_at, words_of};
use crate::evening::{self, id};
use crate::stage::Stage;

fn on(place: DeskPlace, before: impl FnOnce(&mut Desk)) -> Stage {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    before(&mut desk);
    Stage::on(desk, clock, place)
}

fn places(desk: &mut Desk, places: u32) {
    let gathering = desk.tonight().unwrap();
    desk.submit(Command::SetCapacity { gathering, places }).unwrap();
}

fn wait(desk: &mut Desk, name: &str) -> GuestId {
    let (gathering, guest) = (desk.tonight().unwrap(), desk.mint());
    let details = Details { name: Some(Name::parse(name)), ..Details::default() };
    let wait = Wait { gathering, guest, details, badge_code: fresh_badge_code() };
    desk.submit(Command::Wait(Box::new(wait))).unwrap();
    guest
}

fn note(desk: &mut Desk, name: &str, text: &str) {
    let details = Details { note: Some(text.into()), ..Details::default() };
    let guest = id(desk, name);
    desk.submit(Command::Note { guest, details }).unwrap();
}

#[test]
fn the_number_of_places_is_set_at_the_door_and_says_how_they_stand() {
    let mut stage = on(DeskPlace::Doors, |_| {});
    stage.assert_shows("Nobody counts places. Everybody finds one.");
    stage.tab_to("How many there are; empty if you don’t count");
    stage.type_text("12");
    stage.key(Key::Enter);
    stage.assert_shows("14 in, 2 on the list still to come, 0 free.");
    stage.assert_shows("2 over.");
    assert_eq!(stage.desk().evening().unwrap().capacity(), Some(12));
}

#[test]
fn the_host_sees_who_is_next_and_one_click_lets_them_in() {
    let mut stage = on(DeskPlace::Room, |desk| {
        places(desk, 16);
        wait(desk, "Quentin Abara");
        wait(desk, "Rosa Lind");
        assert!(!desk.evening().unwrap().waiting()[0].offered);
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Ana Pereira"));
        desk.submit(Command::CheckOut { gathering, guest }).unwrap();
    });
    let next = "A place is free. Quentin A. is next.";
    assert!(stage.words().iter().any(|it| it.contains(next)), "{:?}", stage.words());
    stage.tap("Check in");
    let evening = stage.desk().evening().unwrap();
    assert!(evening.visit(id(stage.desk(), "Quentin Abara")).unwrap().is_in());
    assert!(!stage.words().iter().any(|it| it.contains("Rosa L. is next")), "none is left");
}

#[test]
fn a_host_who_asked_is_told_of_an_arrival_with_what_staff_should_know() {
    let mut stage = on(DeskPlace::Room, |desk| {
        note(desk, "Ana Pereira", "Needs step-free seating");
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Ana Pereira"));
        desk.submit(Command::WatchArrival { gathering, guest, watched: true }).unwrap();
    });
    let says = "Ana Pereira is here. Needs step-free seating";
    assert!(stage.words().iter().any(|it| it.contains(says)));
    stage.tap("Thanks");
    assert!(!stage.words().iter().any(|it| it.contains(says)));
}

#[test]
fn a_note_is_kept_on_a_persons_sheet_and_the_board_shows_no_word_of_it() {
    let mut stage = on(DeskPlace::Room, |desk| note(desk, "Ana Pereira", "Zanzibar allergy"));
    let ana = id(stage.desk(), "Ana Pereira");
    stage.tab_to("Somebody in mind?");
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.tab_to("For staff");
    stage.type_text(", speaks at eight");
    stage.key(Key::Enter);
    let kept = stage.desk().state().guest(ana).and_then(Guest::note).unwrap();
    assert_eq!(kept, "Zanzibar allergy, speaks at eight");
    let desk = stage.desk();
    for seconds in [0.0, 20.0, 40.0, 60.0] {
        let board = words_of(&painted_at(&mut Board::default(), desk, SIZE, seconds)).join("\n");
        assert!(!board.contains("Zanzibar") && !board.contains("eight"), "{board}");
    }
}
