//! A camera at the door: what it reads goes the way of a scanner's, and where it is not wanted it
//! rests. Its pictures are made here.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use std::collections::VecDeque;
use std::io;
use std::thread::sleep;
use std::time::Duration;

use porchlight::desk::{Desk, Frame, FrameSource, HandClock, OpenSource, Settings};
use porchlight::ui::app::{App, Options};
use porchlight::ui::theme::Look;
use porchlight::words::Language;
use qrcode::{Color, EcLevel, QrCode};

use crate::stage::{STAFF, Stage, house, six};

/// A picture with a code in it.
fn showing(text: &str) -> Frame {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
    let (modules, px, from) = (code.width(), 6, 60);
    let colors = code.to_colors();
    let is_dark = |x: usize, y: usize| {
        let (u, v) = (x.checked_sub(from)? / px, y.checked_sub(from)? / px);
        Some(u < modules && v < modules && colors[v * modules + u] == Color::Dark)
    };
    let pixels = (0..480).flat_map(|y| (0..640).map(move |x| (x, y)));
    let shade = |(x, y)| if is_dark(x, y) == Some(true) { 20 } else { 200 };
    Frame::new(640, 480, pixels.map(shade).collect()).unwrap()
}

/// Pictures one after the other, the last of them for good.
struct Film(VecDeque<Frame>);

impl FrameSource for Film {
    fn next(&mut self) -> io::Result<Frame> {
        sleep(Duration::from_millis(5));
        let next = if self.0.len() > 1 { self.0.pop_front() } else { self.0.front().cloned() };
        next.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

fn film(texts: &[&str]) -> OpenSource {
    let frames: VecDeque<_> = texts.iter().map(|text| showing(text)).collect();
    Box::new(move || Ok(Box::new(Film(frames.clone()))))
}

/// A door that looks at a film; a screen that moves, unless `still`.
fn door(still: bool, open: OpenSource) -> Stage {
    let clock = HandClock::at(six());
    let look = Look { less_movement: still, ..Look::default() };
    let options = Options { language: Language::En, look, ..Options::default() };
    let mut app = App::new(house(&clock), options);
    app.look_through(open);
    Stage::open(app, clock, false, App::prepare, |ui, app: &mut App| app.frame(ui))
}

/// Lets time go by until somebody can read this, on a machine however slow.
#[track_caller]
fn wait_for(stage: &mut Stage, text: &str) {
    for _ in 0..1_000 {
        stage.screen.run_steps(2);
        if stage.shows(text) {
            return;
        }
        sleep(Duration::from_millis(10));
    }
    stage.assert_shows(text);
}

fn go_on(stage: &mut Stage) {
    for _ in 0..40 {
        stage.screen.run_steps(2);
        sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_code_held_up_to_the_camera_starts_its_guest_as_a_scan_does() {
    let mut stage = door(false, film(&["T-BEN-0004"]));
    wait_for(&mut stage, "Hello, Ben");
    stage.tap("Check me in");
    assert!(stage.is_in("Ben Ashby"));
}

#[test]
fn the_welcome_shows_what_the_camera_sees_and_says_that_nothing_is_kept() {
    let nobody = Frame::new(640, 480, vec![120; 640 * 480]).unwrap();
    let mut stage = door(false, Box::new(move || Ok(Box::new(Film([nobody.clone()].into())))));
    wait_for(&mut stage, "What the camera sees");
    stage.assert_shows("Hold your code up to the camera. It keeps no picture.");
    let mut stage = door(false, film(&["QX-99-ZZ-17"]));
    wait_for(&mut stage, "We don’t know that code. Try your name.");
    wait_for(&mut stage, "What the camera sees");
}

#[test]
fn who_stands_there_is_not_disturbed_by_the_next_in_the_queue() {
    let mut stage = door(false, film(&["T-BEN-0004", "T-BEN-0004", "T-NOOR-005"]));
    wait_for(&mut stage, "Hello, Ben");
    go_on(&mut stage);
    stage.assert_shows("Hello, Ben");
    assert!(!stage.shows("What the camera sees"));
}

#[test]
fn a_camera_that_is_away_is_not_spoken_of_and_scans_go_on() {
    let mut stage = door(false, Box::new(|| Err(io::ErrorKind::NotFound.into())));
    go_on(&mut stage);
    assert!(!stage.shows("What the camera sees"));
    assert!(!stage.shows("Looking for the camera"));
    stage.scan("T-NOOR-005");
    stage.assert_shows("Hello, Noor");
}

#[test]
fn less_movement_turns_the_camera_off() {
    let mut stage = door(true, film(&["T-BEN-0004"]));
    go_on(&mut stage);
    assert!(!stage.shows("Hello, Ben"));
    assert!(!stage.shows("What the camera sees"));
}

#[test]
fn in_the_settings_there_is_a_test_picture_and_a_ticket_lets_its_guest_in() {
    let mut stage = door(true, film(&["T-BEN-0004"]));
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.tap("Open the desk");
    stage.tap("Settings");
    stage.tap("Choose camera");
    wait_for(&mut stage, "It read T-BEN-0004");
    wait_for(&mut stage, "Ben Ashby is in.");
    stage.assert_shows("What the camera sees");
    stage.assert_shows(Stage::says("camera-hint"));
}

#[test]
fn the_camera_that_was_chosen_is_remembered_by_this_door() {
    let mut desk = Desk::in_memory(Box::new(HandClock::at(six()))).unwrap();
    assert_eq!(desk.settings().unwrap().camera, None);
    let chosen = Settings { camera: Some("HD Webcam".to_owned()), ..Settings::default() };
    desk.remember(&chosen).unwrap();
    assert_eq!(desk.settings().unwrap(), chosen);
    desk.remember(&Settings::default()).unwrap();
    assert_eq!(desk.settings().unwrap().camera, None);
}
