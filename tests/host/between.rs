//! What is told between introductions, and tables about something: by a host, and to the room.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use egui::Key;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Command, Consent, GuestId, ScreenName, Swap, Topic, TopicWish};
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::host::Board;
use proptest::prelude::*;

use crate::board::{SIZE, painted_at, words_of};
use crate::evening::{self, PEOPLE, id};
use crate::stage::Stage;

fn stage(place: DeskPlace) -> Stage {
    let clock = HandClock::at(evening::now());
    Stage::on(evening::lively(&clock), clock, place)
}

#[test]
fn a_host_types_the_agenda_and_what_is_no_item_stays_and_says_why() {
    let mut stage = stage(DeskPlace::Projector);
    stage.tap("Agenda, Wi-Fi, announcement");
    stage.tap("A line of the agenda");
    stage.type_text("Soup and bread");
    stage.assert_shows("Begin with a time, such as 19:45.");
    stage.tap("Remove the line “Soup and bread”");
    stage.tap("Add a line");
    stage.tap("A line of the agenda");
    stage.type_text("18:45 Soup and bread @ Kitchen");
    assert!(!stage.shows("Begin with a time, such as 19:45."));
    stage.tap("Announcement");
    stage.type_text("A blue scarf is waiting at Door A.");
    stage.tap("Save");
    let evening = stage.desk().evening().unwrap();
    let said: Vec<_> = evening.agenda().iter().map(|it| (&*it.title, &*it.place)).collect();
    assert_eq!(said, [("Soup and bread", "Kitchen")]);
    assert_eq!(evening.announcement(), "A blue scarf is waiting at Door A.");
    assert_eq!(evening.wifi(), None);
}

#[test]
fn enter_leads_from_line_to_line_of_the_agenda_and_on_from_an_empty_one() {
    let mut stage = stage(DeskPlace::Projector);
    stage.tap("Agenda, Wi-Fi, announcement");
    stage.tap("A line of the agenda");
    for line in ["18:45 Soup", "19:30 A round"] {
        stage.type_text(line);
        stage.key(Key::Enter);
        assert_eq!(stage.focused().as_deref(), Some("A line of the agenda"));
    }
    stage.key(Key::Enter);
    let file = stage.focused();
    assert_ne!(file.as_deref(), Some("A line of the agenda"), "the list is done");
    assert!(file.is_some());
    stage.tab_to("Network");
    stage.type_text("Porch");
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Password"));
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Announcement"));
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Save"), "and pressed by another Enter only");
    stage.key(Key::Enter);
    let evening = stage.desk().evening().unwrap();
    assert_eq!((evening.agenda().len(), &*evening.wifi().unwrap().network), (2, "Porch"));
}

#[test]
fn a_host_holds_it_on_the_board_and_goes_back_to_introductions() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    evening::tell(&mut desk);
    let mut stage = Stage::on(desk, clock, DeskPlace::Projector);
    stage.tap("Hold it on the board");
    stage.assert_shows("Now, until 19:45: Soup and bread. In the kitchen");
    stage.assert_shows("Introductions come back soon.");
    stage.tap("Back to introductions");
    assert!(!stage.shows("Introductions come back soon."));
    stage.assert_shows("Hold it on the board");
}

#[test]
fn a_host_names_a_table_and_opens_what_a_guest_named() {
    let mut stage = stage(DeskPlace::Room);
    let (gathering, topic) = (stage.desk().tonight().unwrap(), stage.desk().mint());
    let by = Some(id(stage.desk(), "June Ferrari"));
    let wish = TopicWish::Name { name: "Frogs".to_owned(), spot: String::new(), by };
    stage.screen.state_mut().desk.submit(Command::Topic { gathering, topic, wish }).unwrap();
    stage.tap("Programme");
    stage.tap("Tables about something");
    stage.tap("What the table is about");
    stage.type_text("Bees");
    stage.tap("Name it");
    stage.assert_shows("Bees: 0 of 5 places");
    stage.assert_shows("Frogs: not open");
    stage.tap("Open the table “Frogs”");
    stage.assert_shows("Frogs: 0 of 5 places");
    stage.tap("Close the table “Bees”");
    let open: Vec<_> =
        stage.desk().evening().unwrap().topics().map(|(_, it)| it.is_open()).collect();
    assert_eq!(open.iter().filter(|it| **it).count(), 1);
    assert!(stage.desk().evening().unwrap().topic(topic).is_some_and(Topic::is_open));
}

/// Everything the board says while it turns its pages, and what reached its window.
fn pages(desk: &Desk) -> String {
    let mut board = Board::default();
    let mut all = String::new();
    for _ in 0..12 {
        all += &words_of(&painted_at(&mut board, desk, SIZE, 62.0)).join("\n");
        all.push('\n');
    }
    format!("{all}{:?}", board.scene())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_named_between_introductions_wherever_they_sit(
        seats in proptest::collection::vec(0..3_usize, PEOPLE.len()),
    ) {
        let clock = HandClock::at(evening::now());
        let mut desk = evening::room(&clock);
        let gathering = desk.tonight().unwrap();
        evening::tell(&mut desk);
        let sits = |table| -> Vec<GuestId> {
            let there = PEOPLE.iter().zip(&seats).filter(|(_, seat)| **seat == table);
            let is_in = |guest: &GuestId| {
                desk.evening().unwrap().visit(*guest).is_some_and(porchlight::domain::Visit::is_in)
            };
            there.map(|(person, _)| id(&desk, person.name)).filter(is_in).take(5).collect()
        };
        let (bees, polski) = (sits(0), sits(1));
        evening::table(&mut desk, "Bees", &bees);
        evening::table(&mut desk, "Polski", &polski);
        for person in PEOPLE {
            let (guest, consent) =
                (id(&desk, person.name), Consent { screen: ScreenName::None, swap: Swap::Yes });
            desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
        }
        let all = pages(&desk);
        for told in ["Soup and bread", "Tables tonight", "Bees", "On our porch"] {
            prop_assert!(all.contains(told), "{told} is not in {all}");
        }
        for person in PEOPLE {
            for name in person.name.split(' ') {
                let named = all.split(|c: char| !c.is_alphanumeric()).any(|it| it == name);
                prop_assert!(!named, "{name} is on the board: {all}");
            }
        }
    }
}

#[test]
fn a_page_between_introductions_is_whole_and_large_enough_however_long_its_words() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    evening::tell_at_length(&mut desk);
    let mut board = Board::default();
    for _ in 0..8 {
        let texts = painted_at(&mut board, &desk, SIZE, 62.0);
        if !words_of(&texts).iter().any(|it| it.starts_with("Introductions again")) {
            continue;
        }
        for (text, size) in &texts {
            assert!(!text.contains(" …cut"), "{text:?} is cut");
            assert!(*size >= 35.9, "{text:?} is set in {size}");
        }
    }
}
