//! A staff code that is typed on real keys, frame by frame: however late frames are, no digit of a
//! person's is taken for a scanner's, and a scanner presses nothing.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock};
use porchlight::ui::app::Place;
use porchlight::ui::desk::DeskPlace;

use crate::stage::{STAFF, Stage, six};

/// When something happened, in seconds, and what.
type Timed = (f64, Event);

fn key(key: Key, pressed: bool) -> Event {
    let modifiers = Modifiers::NONE;
    Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers }
}

/// Keys at an even pace, each down for `down_s`; from `from_s` on.
fn keys(text: &str, gap_s: f64, down_s: f64, end: Option<Key>) -> Vec<Timed> {
    let mut events = Vec::new();
    let mut at_s = 0.0;
    for letter in text.chars() {
        let pressed = Key::from_name(&letter.to_string()).unwrap_or(Key::Minus);
        events.push((at_s, key(pressed, true)));
        events.push((at_s, Event::Text(letter.to_string())));
        events.push((at_s + down_s, key(pressed, false)));
        at_s += gap_s;
    }
    let end = end.into_iter().flat_map(|it| [(at_s, key(it, true)), (at_s, key(it, false))]);
    events.extend(end);
    events.sort_by(|a, b| a.0.total_cmp(&b.0));
    events
}

impl Stage {
    /// Shows frames that take `frame_s` each while these keys come, before and after.
    fn replay(&mut self, events: &[Timed], frame_s: f64) {
        let begun_s = self.screen.ctx.input(|input| input.time) + frame_s;
        let from_s = begun_s + 1.0;
        let until_s = from_s + events.last().map_or(0.0, |(at_s, _)| *at_s) + 2.0;
        let (mut now_s, mut next) = (begun_s, 0);
        while now_s < until_s {
            let come = events.iter().skip(next).take_while(|(at_s, _)| from_s + at_s <= now_s);
            let come: Vec<_> = come.map(|(_, event)| event.clone()).collect();
            next += come.len();
            self.screen.input_mut().events.extend(come);
            self.screen.input_mut().time = Some(now_s);
            self.screen.step();
            now_s += frame_s;
        }
        self.screen.input_mut().time = None;
        self.settle();
    }
}

const FRAMES_S: [f64; 5] = [0.016, 0.033, 0.07, 0.1, 0.13];

/// Typed evenly, with and without Enter after it.
fn typed() -> impl Iterator<Item = (f64, Vec<Timed>)> {
    let paces = [0.08, 0.1, 0.12, 0.14, 0.2];
    let ways = paces.into_iter().flat_map(|gap_s| [None, Some(Key::Enter)].map(|end| (gap_s, end)));
    ways.map(|(gap_s, end)| (gap_s, keys(STAFF, gap_s, gap_s * 0.7, end)))
}

#[test]
fn digits_typed_evenly_at_the_gate_open_it_however_late_frames_are() {
    for frame_s in FRAMES_S {
        for (gap_s, keys) in typed() {
            let mut stage = Stage::new();
            stage.tap("Staff");
            stage.replay(&keys, frame_s);
            let how = format!("{gap_s} s a key, {frame_s} s a frame: {:?}", stage.labels());
            assert!(stage.shows("Open the desk"), "{how}");
        }
    }
}

#[test]
fn a_new_code_typed_evenly_twice_is_set_however_late_frames_are() {
    for frame_s in FRAMES_S {
        for gap_s in [0.08, 0.12, 0.14] {
            let clock = HandClock::at(six());
            let desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
            let mut stage = Stage::on(desk, clock);
            stage.assert_shows("Set a staff code");
            let twice = keys(&format!("{STAFF}{STAFF}"), gap_s, gap_s * 0.7, None);
            stage.replay(&twice, frame_s);
            let how = format!("{gap_s} s a key, {frame_s} s a frame: {:?}", stage.labels());
            assert!(stage.shows("What’s the gathering?"), "{how}");
        }
    }
}

#[test]
fn a_scan_at_the_gate_or_where_a_code_is_set_presses_nothing() {
    for (code, gap_s) in [("T-NOBODY-9", 0.004), ("0049310572", 0.01), ("123456", 0.008)] {
        for frame_s in FRAMES_S {
            let mut stage = Stage::new();
            stage.tap("Staff");
            stage.replay(&keys(code, gap_s, gap_s / 2.0, Some(Key::Enter)), frame_s);
            assert_eq!(stage.screen.state().place(), Place::Kiosk);
            assert!(!stage.shows("Open the desk") && !stage.shows(Stage::says("staff-wrong")));
            let clock = HandClock::at(six());
            let mut stage = Stage::on(Desk::in_memory(Box::new(clock.clone())).unwrap(), clock);
            stage.replay(&keys(code, gap_s, gap_s / 2.0, Some(Key::Enter)), frame_s);
            stage.assert_shows("Set a staff code");
            assert!(!stage.shows(Stage::says("first-code-easy")), "{code}");
        }
    }
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.replay(&keys("T-BEN-0004", 0.006, 0.003, Some(Key::Enter)), 0.1);
    stage.assert_shows("Hello, Ben");
    assert_ne!(stage.screen.state().place(), Place::Desk(DeskPlace::Room));
}

#[test]
fn the_digits_of_a_new_code_stay_where_they_are_whatever_is_said_of_it() {
    let clock = HandClock::at(six());
    let mut stage = Stage::on(Desk::in_memory(Box::new(clock.clone())).unwrap(), clock);
    let five = |stage: &Stage| stage.screen.get_by_label("5").rect();
    let before = five(&stage);
    let says = [
        ("123456", "first-code-easy"),
        (STAFF, "first-code-again"),
        ("987012", "first-code-different"),
    ];
    for (code, says) in says {
        stage.type_text(code);
        stage.assert_shows(Stage::says(says));
        assert_eq!(five(&stage), before, "{says}");
    }
}
