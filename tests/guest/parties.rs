//! People of one booking at the door, and a door that is full.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use egui::Key;
use porchlight::desk::Desk;
use porchlight::domain::{Command, Consent, GuestId, Party, Place, Presence};

use crate::stage::{Stage, id, let_in};

/// Ana, Ben and two without a name came on one booking.
fn book(desk: &mut Desk) {
    let gathering = desk.tonight().unwrap();
    let members = vec![id(desk, "Ana Pereira"), id(desk, "Ben Ashby")];
    let place =
        |ticket: &str| Place { guest: desk.mint(), ticket: Some(ticket.into()), booked_on: None };
    let places = vec![place("T-PLACE-1"), place("T-PLACE-2")];
    let party = Party { gathering, party: desk.mint(), members, places };
    desk.submit(Command::FormParty(Box::new(party))).unwrap();
}

fn holder(stage: &Stage, ticket: &str) -> GuestId {
    stage.desk().evening().unwrap().holder(ticket).unwrap()
}

fn presence(stage: &Stage, guest: GuestId) -> Presence {
    stage.desk().evening().unwrap().visit(guest).unwrap().presence()
}

fn places(desk: &mut Desk, places: u32) {
    let gathering = desk.tonight().unwrap();
    desk.submit(Command::SetCapacity { gathering, places }).unwrap();
}

#[test]
fn a_scan_shows_the_booking_and_one_tap_lets_all_in_who_do_not_come_later() {
    let mut stage = Stage::with(book);
    stage.scan("T-ANA-0001");
    stage.assert_shows("You and 3 more on this booking");
    stage.assert_shows("Booked together by Ana P. Names are for the badges, blank is fine.");
    stage.tap("Comes later: Ben A.");
    stage.assert_shows("Ben’s ticket stays good for later");
    stage.tap("Name for ticket 3");
    stage.type_text("Inês");
    stage.tap("A child: Inês");
    stage.tap("Check in all of us");
    stage.assert_shows("You’re all in.");
    let (first, second) = (holder(&stage, "T-PLACE-1"), holder(&stage, "T-PLACE-2"));
    assert!(stage.is_in("Ana Pereira") && !stage.is_in("Ben Ashby"));
    assert_eq!([first, second].map(|it| presence(&stage, it)), [Presence::In; 2]);
    let ines = stage.desk().state().guest(first).unwrap();
    assert_eq!((ines.name().full().as_str(), ines.is_child()), ("Inês", true));
    let unnamed = stage.desk().state().guest(second).unwrap();
    assert!(unnamed.name().is_empty() && unnamed.badge_code().is_some(), "a badge all the same");
    let consent = |guest| stage.desk().evening().unwrap().visit(guest).unwrap().consent();
    assert_eq!([first, second].map(consent), [Consent::default(); 2]);
}

#[test]
fn afterwards_whoever_scanned_chooses_for_themselves() {
    let mut stage = Stage::with(book);
    stage.scan("T-ANA-0001");
    stage.tap("Check in all of us");
    stage.tap("Choose for myself");
    stage.assert_shows("Hello, Ana");
    stage.tap("Yes, as Ana P.");
    stage.tap("These are my choices");
    stage.assert_shows("Skip for now");
    assert_ne!(stage.visit("Ana Pereira").consent(), Consent::default());
}

#[test]
fn just_me_goes_on_alone_and_the_others_may_follow_with_the_same_code() {
    let mut stage = Stage::with(book);
    stage.scan("T-ANA-0001");
    stage.tap("Just me");
    stage.tap("Check me in");
    assert!(stage.is_in("Ana Pereira") && !stage.is_in("Ben Ashby"));
    stage.scan("T-ANA-0001");
    stage.assert_shows("Hello again, Ana");
    stage.tap("Somebody else on my booking is here");
    stage.assert_shows("In since 19:15");
    stage.tap("Check in all of us");
    assert!(stage.is_in("Ben Ashby"));
}

#[test]
fn by_name_nobody_else_of_the_booking_is_shown() {
    let mut stage = Stage::with(book);
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.assert_shows("Hello, Ana");
    assert!(!stage.shows("You and 3 more on this booking") && !stage.shows("Ben A."));
}

#[test]
fn a_name_with_too_many_letters_is_said_so_beside_its_field_and_nothing_is_lost() {
    let mut stage = Stage::with(book);
    stage.scan("T-ANA-0001");
    stage.tap("Name for ticket 4");
    stage.type_text(&"Inês ".repeat(14));
    stage.tap("Check in all of us");
    stage.assert_shows("That’s a lot of letters. Shorter, please.");
    assert!(!stage.is_in("Ana Pereira"));
}

#[test]
fn a_ticket_without_a_name_may_be_anybodys_of_the_booking() {
    let mut stage = Stage::with(book);
    stage.scan("T-PLACE-2");
    stage.assert_shows("Ticket 4 of 4");
    stage.tap("That’s me: Ana P.");
    stage.tap("Just me");
    stage.assert_shows("Hello, Ana");
}

#[test]
fn keys_alone_let_a_party_in() {
    let mut stage = Stage::with(book);
    stage.scan("T-ANA-0001");
    stage.tab_to("Comes later: Ben A.");
    stage.key(Key::Space);
    stage.tab_to("Check in all of us");
    stage.key(Key::Enter);
    stage.assert_shows("You’re all in.");
    assert!(stage.is_in("Ana Pereira") && !stage.is_in("Ben Ashby"));
}

#[test]
fn a_full_door_offers_the_waiting_list_and_says_when_a_place_is_free() {
    let mut stage = Stage::with(|desk| {
        for (name, ..) in [("Noor Haddad", ()), ("Ben Ashby", ())] {
            let_in(desk, name);
        }
        places(desk, 7);
    });
    stage.tap("I’m not on the list");
    stage.assert_shows("We’re full just now");
    stage.assert_shows("Nobody waits before you.");
    stage.tap("Put me on the waiting list");
    stage.assert_shows("What should your badge say?");
    stage.tap("What shall we call you?");
    stage.type_text("Olu Adeyemi");
    stage.tap("Put me on the waiting list");
    stage.assert_shows("You’re on the waiting list, Olu");
    stage.tap("Start over");
    stage.type_text("olu");
    stage.key(Key::Enter);
    stage.assert_shows("You’re on the waiting list, Olu");
    stage.tap("Start over");
    stage.scan("T-ANA-0001");
    stage.assert_shows("Hello, Ana");
    stage.tap("Start over");
    let gathering = stage.desk().tonight().unwrap();
    let guest = id(stage.desk(), "Noor Haddad");
    stage.screen.state_mut().desk_mut().submit(Command::CheckOut { gathering, guest }).unwrap();
    stage.type_text("olu");
    stage.key(Key::Enter);
    stage.assert_shows("A place is free for you, Olu");
    stage.tap("Come in");
    stage.assert_shows("Hello, Olu");
    stage.tap("Check me in");
    assert!(stage.is_in("Olu Adeyemi"));
}

#[test]
fn no_screen_of_a_guest_shows_a_word_of_a_note() {
    let mut stage = Stage::with(|desk| {
        book(desk);
        for name in ["Ana Pereira", "Ben Ashby", "Noor Haddad"] {
            let guest = id(desk, name);
            let note = Some("Zanzibar allergy".into());
            let details = porchlight::domain::Details { note, ..Default::default() };
            desk.submit(Command::Note { guest, details }).unwrap();
        }
        let_in(desk, "Noor Haddad");
    });
    let quiet = |stage: &Stage| {
        assert!(!stage.words().iter().any(|it| it.contains("Zanzibar")), "{:?}", stage.words());
    };
    stage.type_text("ana p");
    quiet(&stage);
    stage.scan("T-ANA-0001");
    quiet(&stage);
    stage.tap("Just me");
    quiet(&stage);
    stage.tap("Check me in");
    quiet(&stage);
    stage.tap("Show me people");
    quiet(&stage);
    stage.scan("T-ANA-0001");
    quiet(&stage);
    stage.tap("Somebody else on my booking is here");
    quiet(&stage);
    stage.tap("Check in all of us");
    quiet(&stage);
}
