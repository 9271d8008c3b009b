//! Whoever asked to be left alone is shown to nobody and dealt to nobody, whatever happened before.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use egui::Key;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{
    Answer, Asks, Command, Consent, GuestId, HowToMeet, Manner, Photo, ScreenName, Swap,
};
use porchlight::matching::circles::{circles, seat};
use porchlight::matching::floor::{Floor, Pasts};
use porchlight::matching::rounds::rounds;
use porchlight::matching::{next_for_host, suggest_everyone, suggest_for};
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::host::Board;
use porchlight::words::{Language, Words};
use proptest::prelude::*;

use crate::board::{SIZE, painted_at};
use crate::evening::{self, PEOPLE, id};
use crate::seating;
use crate::stage::Stage;

fn choose(desk: &mut Desk, guest: GuestId, meet: HowToMeet) {
    let gathering = desk.tonight().unwrap();
    let manner = Manner { meet: Some(meet), ..Manner::default() };
    desk.submit(Command::ChooseManner { gathering, guest, manner }).unwrap();
}

/// Everybody is on the board; some were suggested, some said yes, some were introduced; then some
/// ask to be left alone.
fn evening(clock: &HandClock, meets: &[usize], answers: &[(usize, u8)]) -> (Desk, Vec<GuestId>) {
    let mut desk = evening::lively(clock);
    let gathering = desk.tonight().unwrap();
    let guests: Vec<_> = PEOPLE.iter().map(|it| id(&desk, it.name)).collect();
    for guest in guests.iter().copied() {
        let consent = Consent { screen: ScreenName::First, swap: Swap::Yes };
        desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
        evening::open_needs_of(&mut desk, guest);
    }
    for (who, how) in answers {
        let guest = guests[*who];
        for found in suggest_for(&desk.room(gathering), guest, 3) {
            let (introduction, pair) = (desk.mint(), found.guests.clone());
            for wish in found.wishes(gathering, introduction) {
                desk.submit(wish).ok();
            }
            for guest in pair.into_iter().take(usize::from(*how)) {
                let answer = Answer::Yes;
                desk.submit(Command::Answer { gathering, introduction, guest, answer }).ok();
            }
        }
    }
    let mut alone = Vec::new();
    for (guest, meet) in guests.iter().copied().zip(meets) {
        if let Some(meet) = HowToMeet::ALL.get(*meet).copied() {
            choose(&mut desk, guest, meet);
            alone.extend((meet == HowToMeet::NotTonight).then_some(guest));
        }
    }
    (desk, alone)
}

/// Everybody whom suggestions, circles and rounds bring together now.
fn dealt(desk: &Desk) -> Vec<GuestId> {
    let gathering = desk.tonight().unwrap();
    let room = desk.room(gathering);
    let floor = Floor::with(&room, &Pasts::read(&room, desk.state(), gathering));
    let words = Words::new(Language::En);
    let suggested = suggest_everyone(&room).into_iter().chain(next_for_host(&room));
    let mut dealt: Vec<_> = suggested.flat_map(|it| it.guests).collect();
    let (tables, circles) = (seat(&room, &floor, 3), circles(&room, &floor, 4, words));
    dealt.extend(tables.tables.into_iter().flatten().chain(tables.left_out));
    dealt.extend(circles.circles.into_iter().flat_map(|it| it.suggestion.guests));
    dealt.extend(circles.left_out);
    for round in rounds(&room, &floor, 3, words) {
        dealt.extend(
            round.tables.into_iter().flat_map(|it| it.suggestion.guests).chain(round.sits_out),
        );
    }
    dealt
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn nobody_who_asked_to_be_left_alone_is_suggested_seated_or_shown(
        meets in prop::collection::vec(0..5_usize, PEOPLE.len()),
        answers in prop::collection::vec((0..PEOPLE.len(), 0..3_u8), 0..6),
    ) {
        let clock = HandClock::at(evening::now());
        let (desk, alone) = evening(&clock, &meets, &answers);
        let dealt = dealt(&desk);
        for guest in &alone {
            prop_assert!(!dealt.contains(guest));
            prop_assert!(suggest_for(&desk.room(desk.tonight().unwrap()), *guest, 3).is_empty());
        }
        let names: Vec<_> = alone.iter().map(|it| {
            desk.state().guest(*it).unwrap().name().given.to_string()
        }).collect();
        let shown = |texts: &[String]| {
            let all = texts.join("\n");
            let words = all.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
            words.filter(|word| names.contains(word)).collect::<Vec<_>>()
        };
        let mut board = Board::default();
        let painted = painted_at(&mut board, &desk, SIZE, 3.0);
        let painted: Vec<_> = painted.into_iter().map(|(text, _)| text).collect();
        prop_assert_eq!(shown(&painted), Vec::<String>::new(), "on the board");
        let mut stage = Stage::on(desk, clock, DeskPlace::Room);
        prop_assert_eq!(shown(&stage.words()), Vec::<String>::new(), "in the room");
        stage.tap("Programme");
        prop_assert_eq!(shown(&stage.words()), Vec::<String>::new(), "in the programme");
    }
}

#[test]
fn the_sheet_of_somebody_left_alone_offers_nobody() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let (olu, ana) = (id(&desk, "Olu Adeyemi"), id(&desk, "Ana Pereira"));
    choose(&mut desk, olu, HowToMeet::NotTonight);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.screen.state_mut().screens.look_at(olu);
    stage.settle();
    stage.assert_shows("Olu asked to be left alone tonight.");
    stage.assert_shows("Not tonight");
    assert!(!stage.shows("Introduce"));
    assert!(!stage.shows("Somebody else…"));
    stage.screen.state_mut().screens.look_at(ana);
    stage.settle();
    stage.tap("Somebody else…");
    stage.type_text("olu");
    assert!(!stage.shows("Olu Adeyemi"), "nobody brings Ana to him by hand");
    stage.assert_shows("Olu asked to be left alone tonight.");
}

#[test]
fn whoever_is_left_alone_still_counts_as_somebody_who_is_in() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let inside = format!("{} in", desk.evening().unwrap().present().count());
    let olu = id(&desk, "Olu Adeyemi");
    choose(&mut desk, olu, HowToMeet::NotTonight);
    Stage::on(desk, clock, DeskPlace::Room).assert_shows(&inside);
}

#[test]
fn whoever_is_left_alone_is_not_missed_at_a_table_and_a_host_who_asks_is_told_why() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let olu = id(&desk, "Olu Adeyemi");
    choose(&mut desk, olu, HowToMeet::NotTonight);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("Programme");
    stage.tap("Open the Ring");
    stage.tab_to("Two letters of a name");
    stage.type_text("olu");
    stage.assert_shows("Olu asked to be left alone tonight.");
    stage.tap("Back to the room");
    seating::start(&mut stage);
    stage.tap("A round, 8:00");
    stage.tap("Who sits where");
    assert!(!stage.tells("No table yet"), "he is not missed");
    stage.tab_to("Find a name");
    stage.type_text("olu");
    stage.assert_shows("Olu Adeyemi: Not tonight");
}

#[test]
fn the_room_says_how_people_like_to_meet() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let gathering = desk.tonight().unwrap();
    let guest = id(&desk, "Olu Adeyemi");
    let asks = Asks { photo: true, welcomer: true };
    desk.submit(Command::SetAsks { gathering, asks }).unwrap();
    let (meet, photo) = (Some(HowToMeet::Introduce), Some(Photo::Ask));
    let manner = Manner { meet, photo, welcomes: Some(true) };
    desk.submit(Command::ChooseManner { gathering, guest, manner }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    assert!(stage.tells("Olu A., Introduce me, "), "in the list of who waits");
    stage.screen.state_mut().screens.look_at(guest);
    stage.settle();
    stage.assert_shows("Introduce me");
    stage.assert_shows("photos: ask me");
    assert!(!stage.shows("Welcomer tonight"), "it is his own first time");
}

#[test]
fn a_host_changes_it_for_whoever_asks_to() {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    let olu = id(&desk, "Olu Adeyemi");
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.screen.state_mut().screens.look_at(olu);
    stage.settle();
    stage.tap("Change for Olu");
    stage.tab_to("Introduce me");
    stage.key(Key::ArrowLeft);
    stage.key(Key::Enter);
    stage.tap("Olu asked me to");
    stage.tap("Save");
    assert!(stage.desk().evening().unwrap().visit(olu).unwrap().is_left_alone());
}
