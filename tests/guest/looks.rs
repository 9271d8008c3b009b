//! How things look: for each guest afresh, at the desk as a host left it.

use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{DeskLook, Settings};
use porchlight::ui::theme::{Look, TextSize};
use porchlight::words::Language;

use crate::stage::{STAFF, Stage, house, six};

impl Stage {
    fn look(&self) -> Look {
        Look::of_ctx(&self.screen.ctx)
    }

    fn open_desk(&mut self, staff: &str, open: &str) {
        self.tap(staff);
        self.type_text(STAFF);
        self.tap(open);
    }
}

#[test]
fn on_a_large_display_the_design_fills_it_and_the_text_size_multiplies() {
    let mut stage = Stage::new();
    let width = |stage: &Stage| stage.screen.ctx.content_rect().width();
    assert!((width(&stage) - 1280.0).abs() < 1.0);
    stage.screen.set_size(egui::vec2(2560.0, 1440.0));
    stage.settle();
    assert!((width(&stage) - 2560.0 / 1.75).abs() < 1.0, "{}", width(&stage));
    stage.tap("Text size");
    assert!((width(&stage) - 2560.0 / (1.75 * 1.25)).abs() < 1.0, "{}", width(&stage));
}

#[test]
fn what_was_chosen_at_the_door_comes_along_to_the_desk_and_goes_with_the_guest() {
    let mut stage = Stage::new();
    stage.tap("Contrast");
    stage.tap("Text size");
    assert!(stage.look().tokens.high_contrast);
    stage.open_desk("Staff", "Open the desk");
    stage.assert_shows("The room");
    assert!(stage.look().tokens.high_contrast);
    assert_eq!(stage.look().text_size, TextSize::Large);
    stage.tap("Lock");
    assert_eq!(stage.look(), Look { less_movement: true, ..Look::default() });
    stage.open_desk("Staff", "Open the desk");
    assert!(!stage.look().tokens.high_contrast, "nobody chose it this time");
}

#[test]
fn what_was_chosen_on_the_welcome_stays_for_whoever_holds_up_their_ticket_then() {
    let mut stage = Stage::new();
    stage.tap("English");
    stage.tap("Español");
    stage.tap("Contraste");
    stage.tap("Tamaño de letra");
    stage.scan("T-ANA-0001");
    assert!(stage.tells("Hola, Ana"), "{:?}", stage.labels());
    assert!(stage.look().tokens.high_contrast);
    assert_eq!(stage.look().text_size, TextSize::Large);
    stage.scan("T-NOOR-005");
    assert!(stage.tells("Hello, Noor"), "another's ticket starts afresh");
    assert!(!stage.look().tokens.high_contrast);
}

#[test]
fn the_desk_remembers_its_own_look_and_guests_begin_with_theirs() {
    let mut stage = Stage::new();
    stage.open_desk("Staff", "Open the desk");
    stage.tap("Look");
    stage.tap("High contrast");
    stage.tap("125 %");
    stage.tap("Español");
    stage.assert_shows("La sala");
    let chosen = DeskLook { language: Language::Es, high_contrast: true, text_percent: 125 };
    assert_eq!(stage.desk().settings().unwrap().desk_look, Some(chosen));
    stage.tap("Cerrar");
    stage.tap("Bloquear");
    stage.assert_shows("Welcome");
    assert!(!stage.look().tokens.high_contrast);
    stage.open_desk("Staff", "Open the desk");
    stage.assert_shows("La sala");
    assert!(stage.look().tokens.high_contrast);
    assert_eq!(stage.look().text_size, TextSize::Large);
}

#[test]
fn less_movement_set_at_this_door_stills_the_guests_screens_too() {
    let clock = porchlight::desk::HandClock::at(six());
    let mut stage = Stage::looking(house(&clock), clock, Look::default());
    assert!(!stage.look().less_movement);
    stage.open_desk("Staff", "Open the desk");
    stage.tap("Settings");
    stage.tap("Less movement");
    assert!(stage.look().less_movement);
    stage.tap("Lock");
    assert!(stage.look().less_movement);
}

#[test]
fn the_language_chosen_first_in_the_settings_greets_and_alone_there_is_nothing_to_choose() {
    let mut stage = Stage::with(|desk| {
        let languages = vec![Language::Es];
        desk.remember(&Settings { languages, ..Settings::default() }).unwrap();
    });
    stage.assert_shows(porchlight::words::Words::new(Language::Es).say("k1-come-in"));
    assert!(!stage.shows("Español"));
    let mut both = Stage::with(|desk| {
        let languages = vec![Language::Es, Language::En];
        desk.remember(&Settings { languages, ..Settings::default() }).unwrap();
    });
    both.tap("Español");
    both.tap("English");
    both.assert_shows(Stage::says("k1-come-in"));
    stage.settle();
}

#[test]
fn whom_the_staffs_list_shows_stands_inside_its_field_in_every_language() {
    let mut stage = Stage::new();
    stage.tap("English");
    stage.tap("Español");
    stage.tap("Equipo");
    stage.type_text(STAFF);
    let place = |label: &str| stage.screen.get_by_label(label).rect();
    let first = place("Toda la lista");
    for whom in ["Aún fuera", "Dentro"] {
        let chip = place(whom);
        assert!(chip.right() <= 1280.0 - 64.0 - 12.0, "{whom}: {chip}");
        assert!((chip.center().y - first.center().y).abs() < 1.0, "{whom}: {chip}");
    }
}

#[test]
fn in_a_low_window_with_large_text_the_staff_corner_stands_below_the_ways_in() {
    let mut stage = Stage::new();
    // 1024 by 600 pixels at 150 %.
    for height in [400.0, 420.0, 440.0, 480.0, 520.0] {
        stage.screen.set_size(egui::vec2(683.0, height));
        stage.settle();
        let rect = |label: &str| stage.screen.get_by_label(label).rect();
        let (way, staff) = (rect("I’m not on the list"), rect("Staff"));
        assert!(way.bottom() <= staff.top(), "{height}: {way:?} {staff:?}");
        assert!(staff.bottom() <= height, "{height}: {staff:?}");
    }
}

#[test]
fn in_a_low_window_with_large_text_the_pad_for_the_code_is_seen_whole() {
    let mut stage = Stage::new();
    stage.screen.set_size(egui::vec2(683.0, 400.0));
    stage.settle();
    stage.tap("Staff");
    let title = stage.screen.query_all_by_label("Staff code").next().unwrap().rect();
    let last = stage.screen.get_by_label("Clear").rect();
    assert!(title.top() >= 0.0 && last.bottom() <= 400.0, "{title:?} {last:?}");
}
