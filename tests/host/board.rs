//! H1: what the room reads, and never anything else.
#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "this is for tests, though not in test functions"
)]

use std::collections::BTreeSet;

use egui::{Shape, Vec2, vec2};
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{
    Command, Consent, HelpReason, ScreenName, Side, Sitting, Swap, Table, Visit,
};
use porchlight::ui::fonts;
use porchlight::ui::host::Board;
use porchlight::ui::theme::Look;
use porchlight::words::{Language, Words};
use proptest::prelude::*;

use crate::evening::{self, PEOPLE, id};

pub(crate) const SIZE: Vec2 = vec2(1920.0, 1080.0);

/// Every text that is painted on the board, with the size of its smallest letters, and what is told to
/// people who listen, of no size.
fn painted(board: &mut Board, desk: &Desk, size: Vec2) -> Vec<(String, f32)> {
    painted_at(board, desk, size, 0.0)
}

/// The same so many seconds after the board was lit.
pub(crate) fn painted_at(
    board: &mut Board,
    desk: &Desk,
    size: Vec2,
    seconds: f64,
) -> Vec<(String, f32)> {
    let ctx = egui::Context::default();
    fonts::install(&ctx);
    ctx.enable_accesskit();
    let (look, words) = (Look::default(), Words::new(Language::En));
    let (mut shapes, mut told) = (Vec::new(), Vec::new());
    for pass in 0..3 {
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            time: Some(if pass == 0 { 0.0 } else { seconds + f64::from(pass) }),
            ..egui::RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| board.ui(ui, desk, &look, &words));
        // Nobody paints these.
        output.textures_delta.clear();
        shapes = std::mem::take(&mut output.shapes);
        let nodes = output.platform_output.accesskit_update.into_iter().flat_map(|it| it.nodes);
        told = nodes
            .flat_map(|(_, node)| [node.label(), node.value()].map(|it| it.map(str::to_owned)))
            .flatten()
            .collect();
    }
    let mut texts: Vec<_> = told.into_iter().map(|it| (it, f32::INFINITY)).collect();
    for shape in shapes {
        collect(&shape.shape, &mut texts);
    }
    texts
}

pub(crate) fn collect(shape: &Shape, texts: &mut Vec<(String, f32)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, texts)),
        Shape::Text(text) => {
            let sizes = text.galley.job.sections.iter().map(|it| it.format.font_id.size);
            let cut = if text.galley.elided { " …cut" } else { "" };
            let said = format!("{}{cut}", text.galley.text());
            texts.push((said, sizes.fold(f32::INFINITY, f32::min)));
        }
        _ => {}
    }
}

pub(crate) fn words_of(texts: &[(String, f32)]) -> Vec<&str> {
    texts.iter().map(|(text, _)| text.as_str()).collect()
}

#[test]
fn a_call_for_a_host_is_in_the_corner_where_a_host_wants_it_and_names_nobody() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let (gathering, help) = (desk.tonight().unwrap(), desk.mint());
    let (reason, guest) = (HelpReason::WasNotMe, Some(id(&desk, "June Ferrari")));
    desk.submit(Command::AskHelp { gathering, help, reason, guest }).unwrap();
    let mut board = Board::default();
    let says = |board: &mut Board, desk: &Desk| {
        words_of(&painted(board, desk, SIZE)).contains(&"Door A would like a host")
    };
    assert!(!says(&mut board, &desk), "nobody chose it");
    board.show_calls(true);
    assert!(says(&mut board, &desk));
    assert!(!words_of(&painted(&mut board, &desk, SIZE)).iter().any(|it| it.contains("June")));
    desk.submit(Command::GiveHelp { gathering, help }).unwrap();
    assert!(!says(&mut board, &desk));
}

#[test]
fn the_board_says_who_meets_whom_why_where_and_what_to_ask() {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    let texts = painted(&mut Board::default(), &desk, SIZE);
    let words = words_of(&texts);
    for text in [
        "Neighbours’ Night",
        "19:12",
        "Ana, meet Ben",
        "Ask him: ",
        "Noor and Kofi",
        "Rosa and Tom P.",
        "Tom offers “Lend a tall ladder”.",
        "Just in",
        "Leila K.",
        "Welcome in.",
        "Each light is one of us",
        "3",
    ] {
        assert!(words.contains(&text), "{text:?} is not among {words:#?}");
    }
    let why = "Ana asked for “Help with my first tax return”. Ben offers “Help with tax returns”.";
    assert!(words.contains(&why), "{words:#?}");
}

#[test]
fn a_need_whose_eye_is_closed_is_not_on_the_board_nor_is_its_question() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::room(&clock);
    evening::introduce(&mut desk, ["Ana Pereira", "Ben Kowalski"]);
    let all = words_of(&painted(&mut Board::default(), &desk, SIZE)).join("\n");
    assert!(all.contains("Ana and Ben"));
    assert!(!all.contains("Ana, meet Ben"), "nothing to say is no hero: {all}");
    for private in ["tax", "pear", "form", "letter"] {
        assert!(!all.contains(private), "{private} is on the board: {all}");
    }
    assert!(all.contains("Hello is enough."), "{all}");
}

#[test]
fn an_introduction_taken_back_and_one_kept_apart_leave_the_board_at_once() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let mut board = Board::default();
    let gathering = desk.tonight().unwrap();
    painted(&mut board, &desk, SIZE);
    let newest = board.scene().pairs.last().unwrap().id.unwrap();
    desk.submit(Command::Introduce { gathering, introduction: newest, made: false }).unwrap();
    let guests = (id(&desk, "Noor Haddad"), id(&desk, "Kofi Boateng"));
    desk.submit(Command::KeepApart { guests, apart: true }).unwrap();
    let texts = painted(&mut board, &desk, SIZE);
    let words = words_of(&texts);
    assert!(words.contains(&"Rosa, meet Tom P."), "{words:#?}");
    assert!(!words.iter().any(|text| text.contains("Ana, meet") || text.contains("Noor and")));
}

#[test]
fn lights_stay_where_they_are_whoever_comes_goes_or_is_undone() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let mut board = Board::default();
    painted(&mut board, &desk, SIZE);
    let before = board.scene();
    let gathering = desk.tonight().unwrap();
    let guest = id(&desk, "June Ferrari");
    desk.submit(Command::UndoMovement { gathering, guest }).unwrap();
    painted(&mut board, &desk, SIZE);
    assert_eq!(board.scene().strings, before.strings);
    evening::let_in(&mut desk, "Ingrid Solberg", None);
    evening::let_in(&mut desk, "June Ferrari", None);
    painted(&mut board, &desk, SIZE);
    let after = board.scene();
    assert_eq!((after.strings, after.lights.len()), (before.strings, before.lights.len() + 1));
}

/// Names that nobody on the board may be called by: of everybody who is not in, asked to be left
/// alone, or did not choose.
pub(crate) fn secret_names(desk: &Desk) -> BTreeSet<String> {
    let evening = desk.evening().unwrap();
    let hidden =
        |visit: &Visit| !visit.meets_people() || visit.consent().screen == ScreenName::None;
    let secret = evening.visits().filter(|(_, visit)| hidden(visit)).map(|(guest, _)| guest);
    let mut names = BTreeSet::new();
    for guest in secret {
        let name = desk.state().guest(guest).unwrap().name();
        names.extend([name.given.to_string(), name.family.to_string()]);
    }
    for (guest, _) in evening.visits() {
        names.insert(desk.state().guest(guest).unwrap().name().family.to_string());
    }
    names
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_name_is_on_the_board_without_its_owners_choice(
        choices in proptest::collection::vec(0..3_usize, PEOPLE.len()),
        gone in proptest::collection::vec(any::<bool>(), PEOPLE.len()),
        pairs in proptest::collection::vec((0..PEOPLE.len(), 0..PEOPLE.len()), 0..8),
        state in 0..4_usize,
    ) {
        let clock = HandClock::at(evening::now());
        let mut desk = evening::room(&clock);
        let gathering = desk.tonight().unwrap();
        for (a, b) in pairs.into_iter().filter(|(a, b)| a != b) {
            evening::introduce(&mut desk, [PEOPLE[a].name, PEOPLE[b].name]);
        }
        for ((person, choice), gone) in PEOPLE.iter().zip(choices).zip(gone) {
            let guest = id(&desk, person.name);
            let screen = [ScreenName::None, ScreenName::First, ScreenName::FirstInitial][choice];
            let consent = Consent { screen, swap: Swap::Yes };
            desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
            if gone && choice != 0 {
                desk.submit(Command::CheckOut { gathering, guest }).unwrap();
            }
        }
        let mut board = Board::default();
        match state {
            1 => {
                let guests = desk.evening().unwrap().present().map(|(guest, _)| guest).collect();
                let tables = vec![Table { guests, ..Table::default() }];
                let sitting = Sitting { minutes: 8, tables, opener: String::new() };
                desk.submit(Command::StartRound { gathering, round: desk.mint(), sitting }).ok();
            }
            2 => desk.submit(Command::EndEvening { gathering, ended: true }).unwrap(),
            3 => board.rest(true),
            _ => {}
        }
        let texts = painted_at(&mut board, &desk, SIZE, 21.0);
        prop_assert!(texts.iter().any(|it| it.1 == f32::INFINITY), "nothing is told: {texts:?}");
        let all = words_of(&texts).join("\n");
        let gathered = format!("{:?}", board.scene());
        for name in secret_names(&desk) {
            let word = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|it| it == name);
            prop_assert!(!word(&all), "{name} is on the board: {all}");
            prop_assert!(!word(&gathered), "{name} reached the board: {gathered}");
        }
    }
}

#[test]
fn nothing_on_a_full_size_board_is_smaller_than_36_points_however_long_the_names() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    for (name, badge) in [
        ("Ana Pereira", "Wilhelmina-Alexandrina Featherstonehaugh"),
        ("Ben Kowalski", "Maximilian Bartholomew"),
        ("Noor Haddad", "Annelies-Margarethe-Charlotte"),
        ("Tom Pham", "Nguyễn Thị Minh Khai Phương Thảo"),
    ] {
        let details = porchlight::domain::Details {
            badge_name: Some(badge.into()),
            ..porchlight::domain::Details::default()
        };
        desk.submit(Command::Note { guest: id(&desk, name), details }).unwrap();
    }
    let texts = painted(&mut Board::default(), &desk, SIZE);
    for (text, size) in &texts {
        assert!(*size >= 35.9, "{text:?} is set in {size}");
    }
    assert!(words_of(&texts).iter().any(|text| text.contains("Featherstonehaugh")));
}

#[test]
fn an_evening_with_nobody_says_that_the_light_is_on() {
    let clock = HandClock::at(evening::now());
    let desk = evening::planned(&clock);
    let texts = painted(&mut Board::default(), &desk, vec2(960.0, 540.0));
    let says = Words::new(Language::En).say("h1-empty");
    assert!(words_of(&texts).contains(&says));
}

#[test]
fn nothing_is_cut_however_long_names_places_and_lines_are() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let gathering = desk.tonight().unwrap();
    let mut plan = desk.evening().unwrap().plan().unwrap().clone();
    plan.name =
        "The neighbours’ night of Elm Street, the canal and the old mill, as every year".into();
    plan.spots = vec!["The long bench by the window that looks out on the garden".into()];
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    for (at, person) in PEOPLE.iter().enumerate() {
        let long = ["Wilhelmina-Alexandrina Featherstonehaugh the younger", "Maximilian"];
        let details = porchlight::domain::Details {
            badge_name: Some(format!("{} {at}", long[at % 2]).as_str().into()),
            ..porchlight::domain::Details::default()
        };
        let guest = id(&desk, person.name);
        desk.submit(Command::Note { guest, details }).unwrap();
        let consent = Consent { screen: ScreenName::First, swap: Swap::Yes };
        desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
        for (side, text) in [
            (Side::Offer, "Repairing the gears of old bikes, and showing how that is done at home"),
            (Side::Need, "Somebody who looks at the gears of my old bike before winter comes"),
        ] {
            let line = desk.mint();
            let saying = porchlight::desk::saying(side, text);
            desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
            desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
        }
    }
    for pair in PEOPLE.chunks_exact(2).take(4) {
        evening::introduce(&mut desk, [pair[0].name, pair[1].name]);
    }
    for size in [SIZE, vec2(1280.0, 720.0), vec2(1024.0, 768.0), vec2(3840.0, 2160.0)] {
        for seconds in [0.0, 25.0, 65.0, 105.0] {
            let texts = painted_at(&mut Board::default(), &desk, size, seconds);
            let cut: Vec<_> = texts.iter().filter(|(text, _)| text.contains(" …cut")).collect();
            assert!(cut.is_empty(), "at {size:?} after {seconds} s: {cut:#?}");
        }
    }
}

#[test]
fn a_room_that_everybody_left_is_not_full_of_people_who_meet() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let gathering = desk.tonight().unwrap();
    let here: Vec<_> = desk.evening().unwrap().present().map(|(guest, _)| guest).collect();
    for guest in here {
        desk.submit(Command::CheckOut { gathering, guest }).unwrap();
    }
    let texts = painted(&mut Board::default(), &desk, SIZE);
    let says = Words::new(Language::En).say("h1-empty");
    assert!(words_of(&texts).contains(&says), "{texts:#?}");
}

#[test]
fn every_third_hero_makes_way_for_now_next_and_the_network() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let mut board = Board::default();
    let shows = |board: &mut Board, desk: &Desk, seconds: f64| {
        words_of(&painted_at(board, desk, SIZE, seconds)).join("\n")
    };
    assert!(!shows(&mut Board::default(), &desk, 61.0).contains("Introductions again"));
    evening::tell(&mut desk);
    assert!(!shows(&mut Board::default(), &desk, 50.0).contains("Introductions again"));
    let told = shows(&mut board, &desk, 61.0);
    for text in [
        "Now, until 19:45",
        "Soup and bread",
        "In the kitchen",
        "Next",
        "The Ring",
        "Old Mill guests",
        "come-on-in-2025",
        "A blue scarf is waiting at Door A.",
        "Introductions again in a minute.",
    ] {
        assert!(told.contains(text), "{text:?} is not in {told}");
    }
    assert!(!told.contains("meet"), "introductions make way: {told}");
}
