//! Fingers on a screen without a keyboard.

use egui::vec2;
use egui_kittest::kittest::Queryable as _;

use crate::stage::Stage;

#[test]
fn a_touched_field_opens_the_keyboard_and_the_whole_way_needs_no_other() {
    let mut stage = Stage::new();
    assert!(!stage.shows("space"));
    stage.touch("Scan your code or type your name");
    stage.assert_shows("space");
    for key in ["B", "e", "n"] {
        stage.touch(key);
    }
    stage.assert_shows("Is this you?");
    stage.touch("Find me");
    stage.assert_shows("Hello, Ben");
    assert!(!stage.shows("space"), "nobody writes here yet");
    stage.touch("Name on your badge");
    stage.assert_shows("space");
    stage.touch("j");
    stage.assert_shows("Hello, Ben");
    stage.assert_shows("Check me in");
    stage.touch("Check me in");
    assert!(stage.is_in("Ben Ashby"));
}

#[test]
fn somebody_with_a_real_keyboard_never_sees_the_painted_one() {
    let mut stage = Stage::new();
    stage.type_text("b");
    stage.touch("What’s your name?");
    assert!(!stage.shows("space"));
}

#[test]
fn everything_moves_within_reach_on_a_tall_stand() {
    let mut stage = Stage::new();
    stage.screen.set_size(vec2(800.0, 1280.0));
    stage.settle();
    stage.scan("T-BEN-0004");
    stage.tap("Help");
    stage.tap("Move everything lower");
    let top = stage.screen.get_by_label("Start over").rect().top();
    assert!(top > 512.0, "{top}");
    stage.tap("Check me in");
    assert!(stage.is_in("Ben Ashby"));
}
