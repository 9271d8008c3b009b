//! "How easy it can be": one page from the help sheet, and back to where somebody was.

use egui::Key;

use crate::stage::Stage;

#[test]
fn whoever_is_new_reads_three_steps_and_is_back_where_they_were() {
    let mut stage = Stage::new();
    stage.tap("I’d like some help");
    stage.tap("How easy it can be");
    assert_eq!(stage.focused().as_deref(), Some("How easy it can be"), "it lands on its title");
    for step in ["1. Say hello", "2. Give and ask", "3. Meet somebody"] {
        stage.assert_shows(step);
    }
    stage.tap("I see");
    assert!(!stage.shows("1. Say hello"));
    stage.assert_shows("Scan your code or type your name");
}

#[test]
fn the_page_goes_by_keyboard_and_by_escape() {
    let mut stage = Stage::new();
    for closes in [Key::Enter, Key::Escape] {
        stage.tap("I’d like some help");
        stage.tab_to("How easy it can be");
        stage.key(Key::Enter);
        stage.assert_shows("3. Meet somebody");
        if closes == Key::Enter {
            stage.tab_to("I see");
        }
        stage.key(closes);
        assert!(!stage.shows("3. Meet somebody"), "{closes:?}");
    }
}

#[test]
fn in_the_middle_of_saying_hello_nothing_typed_is_lost() {
    let mut stage = Stage::new();
    stage.scan("T-BEN-0004");
    stage.tap("Yes, as Ben");
    stage.tap("Help");
    stage.tap("How easy it can be");
    stage.tap("I see");
    stage.assert_shows("Hello, Ben");
    stage.tap("Check me in");
    assert!(stage.is_in("Ben Ashby"));
}
