//! Painted keys, for those who have no others.

use egui::{Event, Key, Rect, Role, pos2};
use egui_kittest::{Harness, kittest::Queryable as _};
use porchlight::ui::widgets::{CODE_DIGITS, CodePad, CodePadWords, Field, Keyboard, KeyboardWords};

use crate::{press, window};

const KEYS: KeyboardWords<'static> = KeyboardWords {
    space: "space",
    enter: "Find me",
    backspace: "Backspace",
    letters: "Accents",
    figures: "Figures",
};

struct Typing {
    text: String,
    keyboard: Keyboard,
    entered: bool,
    capitals: bool,
}

fn typing_window(capitals: bool) -> Harness<'static, Typing> {
    let typing =
        Typing { text: String::new(), keyboard: Keyboard::default(), entered: false, capitals };
    let mut window = window(typing, |ui, typing| {
        typing.entered |= Field::new("typed", "Your name", &mut typing.text).show(ui).entered;
        let panel = Rect::from_min_max(pos2(0.0, 180.0), pos2(800.0, 600.0));
        typing.keyboard.show(ui, panel, Field::id_of("typed"), KEYS, typing.capitals);
    });
    window.get_by_label("Your name").focus();
    window.run();
    window
}

fn touch(window: &mut Harness<'_, Typing>, keys: &[&str]) {
    for key in keys {
        window.get_by_role_and_label(Role::Button, key).click();
        window.run();
    }
}

#[test]
fn painted_keys_type_into_the_field_and_the_field_keeps_the_focus() {
    let mut window = typing_window(false);
    touch(&mut window, &["a", "n", "n", "Backspace", "a", "space", "p"]);
    assert_eq!(window.state().text, "ana p");
    assert!(window.get_by_label("Your name").is_focused());
    touch(&mut window, &["Find me"]);
    assert!(window.state().entered);
    assert!(!window.get_by_label("Your name").is_focused(), "who has no other keys is done");
}

#[test]
fn painted_keys_write_at_the_cursor() {
    let mut window = typing_window(false);
    touch(&mut window, &["a", "a"]);
    press(&mut window, Key::ArrowLeft);
    touch(&mut window, &["n"]);
    assert_eq!(window.state().text, "ana");
}

#[test]
fn accents_are_one_or_two_pages_away_and_come_as_capitals() {
    let mut window = typing_window(true);
    touch(&mut window, &["Accents", "Ñ", "Accents", "Ž", "ß", "Accents", "A"]);
    assert_eq!(window.state().text, "ÑŽßA");
}

fn pad_window() -> Harness<'static, (CodePad, Vec<String>)> {
    let words = CodePadWords { name: "Staff code", clear: "Clear", backspace: "Backspace" };
    window((CodePad::default(), Vec::new()), move |ui, (pad, codes)| {
        codes.extend(pad.show(ui, words, false));
    })
}

#[test]
fn a_staff_code_is_touched_digit_by_digit() {
    let mut window = pad_window();
    for key in ["1", "2", "Clear", "4", "0", "7", "7", "Backspace", "1", "9", "2"] {
        window.get_by_role_and_label(Role::Button, key).click();
        window.run();
    }
    assert_eq!(window.state().1, ["407192"]);
}

#[test]
fn a_staff_code_can_be_typed_and_letters_are_not_digits() {
    let mut window = pad_window();
    for typed in ["4a0", "7", "192", "5"] {
        window.event(Event::Text(typed.to_owned()));
        window.run();
    }
    assert_eq!(window.state().1, ["407192"], "once, and no digit too many");
    assert_eq!("407192".len(), CODE_DIGITS);
}
