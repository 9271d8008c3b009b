//! The door in a low window with large text: 1024 by 600 pixels at 150 %.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::Desk;
use porchlight::domain::{Command, Gathering, GatheringId, Plan};

use crate::home::{HOME, furnished};
use crate::stage::{Stage, WINTER_TICKET, winter_supper};

const WIDE: f32 = 683.0;

/// The welcome after a code was read that opens nothing.
fn told(language: &str, before: impl FnOnce(&mut Desk), code: &str) -> Stage {
    let mut stage = Stage::with(before);
    if language != "English" {
        stage.tap("English");
        stage.tap(language);
    }
    stage.scan(code);
    stage
}

impl Stage {
    fn place(&self, label: &str) -> egui::Rect {
        self.screen.query_all_by_label(label).next().unwrap().rect()
    }

    /// Where the note is that begins so.
    fn note(&self, begins: &str) -> egui::Rect {
        let all = self.screen.query_all_by_label_contains(begins).last();
        all.unwrap_or_else(|| panic!("{begins:?} is not among {:#?}", self.words())).rect()
    }
}

#[test]
fn whatever_the_welcome_says_of_a_code_every_way_in_stays_to_be_tapped() {
    let english = ["I’m not on the list", "I’d like some help", "Staff"];
    let spanish = ["No estoy en la lista", "Necesito ayuda", "Equipo"];
    for (language, code, says, ways) in [
        ("English", "QX-99-ZZ-17", "We don’t know that code", english),
        ("English", WINTER_TICKET, "That code is for", english),
        ("Español", "QX-99-ZZ-17", "No conocemos ese código", spanish),
        ("Español", WINTER_TICKET, "Ese código es para", spanish),
    ] {
        let mut stage = told(language, winter_supper, code);
        for height in [400.0, 420.0, 440.0, 480.0, 520.0, 600.0] {
            stage.screen.set_size(vec2(WIDE, height));
            stage.settle();
            let [new, help, staff] = ways.map(|it| stage.place(it));
            let note = stage.note(says);
            assert!(note.bottom() <= new.top().min(help.top()), "{height}: {note} {new} {help}");
            assert!(new.bottom().max(help.bottom()) <= staff.top(), "{height}: {new} {staff}");
            assert!(note.top() > 90.0 && staff.bottom() <= height, "{height}: {note} {staff}");
        }
    }
}

#[test]
fn what_has_too_little_room_even_so_is_come_to_by_the_wheel_and_by_keys() {
    let named = |desk: &mut Desk| {
        winter_supper(desk);
        let other = |it: &(GatheringId, &Gathering)| Some(it.0) != desk.tonight();
        let (gathering, supper) = desk.state().gatherings().find(other).unwrap();
        let name = "The winter supper of everybody along the old canal who cooks, eats, washes up or \
                    only comes for the warm soup";
        let plan = Plan { name: name.to_owned(), ..supper.plan().unwrap().clone() };
        desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    };
    let mut stage = told("Español", named, WINTER_TICKET);
    stage.screen.set_size(vec2(WIDE, 400.0));
    stage.settle();
    let staff = stage.place("Equipo").top();
    assert!(stage.place("No estoy en la lista").bottom() > staff);
    stage.wheel(500.0);
    assert!(stage.place("No estoy en la lista").bottom() <= staff);
    stage.wheel(-500.0);
    stage.tab_to("Necesito ayuda");
    stage.settle();
    assert!(stage.place("Necesito ayuda").bottom() <= staff);
    stage.key(Key::Enter);
    stage.assert_shows("Llamar al equipo");
}

#[test]
fn whatever_the_tab_key_comes_to_on_any_screen_can_be_seen() {
    type Way = (&'static str, fn(&mut Stage));
    let ways: [Way; 13] = [
        ("K1", |_| {}),
        ("K2", |stage| stage.type_text("an")),
        ("K3", |stage| stage.scan("T-CAR-0009")),
        ("K4", |stage| {
            stage.tap("I’m not on the list");
            stage.type_text("Ida Lund");
            stage.tap("Check me in");
        }),
        ("My choices", |stage| stage.scan("T-ANA-0001")),
        ("K5", |stage| {
            stage.scan("T-ANA-0001");
            stage.tap("Show me people");
        }),
        ("K6", home),
        ("K6, promises", |stage| {
            home(stage);
            stage.tap("Next");
        }),
        ("K6, good night", |stage| {
            home(stage);
            stage.key(Key::Escape);
        }),
        ("help", |stage| stage.tap("I’d like some help")),
        ("languages", |stage| stage.tap("English")),
        ("staff code", |stage| stage.tap("Staff")),
        ("forget me", |stage| {
            stage.scan("T-ANA-0001");
            stage.tab_to("Forget me…");
            stage.key(Key::Enter);
        }),
    ];
    for (screen, go) in ways {
        let mut stage = Stage::with(furnished);
        stage.screen.set_size(vec2(WIDE, 400.0));
        stage.settle();
        go(&mut stage);
        stage.settle();
        let hidden = stage.stops_out_of_view(24);
        assert!(hidden.is_empty(), "{screen}: {hidden:#?}");
    }
}

fn home(stage: &mut Stage) {
    stage.scan("T-ANA-0001");
    stage.tab_to(HOME);
    stage.key(Key::Enter);
    stage.assert_shows("Who did you meet tonight?");
}
