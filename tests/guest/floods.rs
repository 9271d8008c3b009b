//! More text than anybody has: from a scanner, the clipboard, an input method, assistive tools.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::time::Instant;

use egui::accesskit::{Action, ActionData, ActionRequest};
use egui::{Event, ImeEvent, Key, Modifiers};

use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::Stage;

/// As much as a QR code holds.
fn prose() -> String {
    let mut prose = "What do you need tonight, and what could you give to somebody? ".repeat(46);
    prose.truncate(2_900);
    prose
}

fn enter() -> Event {
    Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

/// Types without a pause, so many letters a frame.
fn pour(stage: &mut Stage, text: &str, a_frame: usize) {
    let letters: Vec<char> = text.chars().collect();
    for part in letters.chunks(a_frame) {
        let events = part.iter().map(|letter| Event::Text(letter.to_string()));
        stage.screen.input_mut().events.extend(events);
        stage.screen.run_steps(1);
    }
}

/// The longest of what there is to read, in letters.
fn longest(stage: &Stage) -> usize {
    let labels = stage.labels();
    labels.iter().map(|label| label.chars().count()).max().unwrap_or_default()
}

#[test]
fn a_code_of_prose_is_answered_in_one_kind_sentence_and_fills_no_field() {
    for a_frame in [3, 40, 3_000] {
        let mut stage = Stage::new();
        pour(&mut stage, &prose(), a_frame);
        stage.screen.input_mut().events.push(enter());
        stage.settle();
        stage.assert_shows(Stage::says("k1-code-too-long"));
        assert!(longest(&stage) < 300, "{:#?}", stage.labels());
        stage.scan("T-BEN-0004");
        stage.assert_shows("Hello, Ben");
    }
}

#[test]
fn ten_thousand_letters_that_nothing_ends_are_answered_while_they_still_come() {
    let mut stage = Stage::new();
    pour(&mut stage, &prose().repeat(4), 60);
    stage.assert_shows(Stage::says("k1-code-too-long"));
    stage.settle();
    stage.type_text("ben");
    stage.assert_shows("Is this you?");
}

#[test]
fn a_flood_on_another_guests_screen_presses_none_of_its_buttons() {
    let mut stage = Stage::new();
    stage.scan("T-BEN-0004");
    stage.tab_to("Check me in");
    pour(&mut stage, &prose(), 30);
    stage.screen.input_mut().events.push(enter());
    stage.settle();
    assert!(!stage.is_in("Ben Ashby"));
    stage.assert_shows(Stage::says("k1-code-too-long"));
}

#[test]
fn whatever_way_text_comes_into_a_field_it_stays_as_short_as_the_field() {
    let long = prose().repeat(400);
    let commit = || Event::Ime(ImeEvent::Commit(long.clone()));
    for event in [Event::Text(long.clone()), commit()] {
        let mut stage = Stage::new();
        stage.screen.input_mut().events.push(event);
        stage.settle();
        assert!(longest(&stage) < 300, "{}", longest(&stage));
    }
    let mut stage = Stage::new();
    stage.tap("I’m not on the list");
    let field = stage.screen.query_all_by_label("Name on your badge").last().unwrap();
    let (target_node, target_tree) =
        (field.accesskit_node().locate().0, egui::accesskit::TreeId::ROOT);
    let data = Some(ActionData::Value(long.clone().into()));
    let request = ActionRequest { action: Action::SetValue, target_tree, target_node, data };
    stage.screen.input_mut().events.push(Event::AccessKitActionRequest(request));
    stage.settle();
    assert!(longest(&stage) < 300, "{}", longest(&stage));
}

/// Prints what a frame costs on K2 with the longest text its field takes; the length is what a test
/// can hold to.
#[test]
fn the_longest_search_there_is_costs_a_frame_like_any_other() {
    let frame = |typed: &str| {
        let mut stage = Stage::new();
        stage.screen.input_mut().events.push(Event::Ime(ImeEvent::Commit(typed.to_owned())));
        stage.settle();
        stage.assert_shows("What’s your name?");
        let start = Instant::now();
        stage.screen.run_steps(20);
        let ms = start.elapsed().as_secs_f64() * 50.0;
        println!("{} letters: {ms:.2} ms a frame, longest label {}", typed.len(), longest(&stage));
        longest(&stage)
    };
    frame("ben");
    assert!(frame(&prose()) < 300);
}
