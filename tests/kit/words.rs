//! What is read and said.

use egui::{Key, Role};
use egui_kittest::{kittest::NodeT as _, kittest::Queryable as _};
use porchlight::ui::{
    theme::TypeStyle,
    widgets::{Button, Text, announce_ui, choices_ui, progress_ui},
};

use crate::{focused, press, window};

#[test]
fn headings_progress_and_announcements_are_said() {
    let window = window((), |ui, ()| {
        ui.add(Text::heading("What’s your name?", TypeStyle::H1, 1));
        progress_ui(ui, "Reading the list", 0.25);
        announce_ui(ui, "count", "4 people match.");
    });
    let heading = window.get_by_role_and_label(Role::Heading, "What’s your name?");
    assert_eq!(heading.accesskit_node().data().level(), Some(1));
    let bar = window.get_by_role_and_label(Role::ProgressIndicator, "Reading the list");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(0.25));
    window.get_by_role_and_label(Role::Status, "4 people match.");
}

#[test]
fn a_screen_lands_on_its_heading_which_is_no_stop_of_the_tab_key() {
    let mut window = window(true, |ui, landing| {
        ui.add(Button::outlined("Before"));
        let heading = ui.add(Text::heading("Hello, Ana", TypeStyle::H1, 1));
        if std::mem::take(landing) {
            heading.request_focus();
        }
        ui.add(Button::outlined("After"));
    });
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("Hello, Ana"));
    for next in ["After", "Before", "After"] {
        press(&mut window, Key::Tab);
        assert_eq!(focused(&window).as_deref(), Some(next));
    }
}

#[test]
fn every_style_has_every_letter_the_screens_and_european_names_need() {
    // The harness panics at the first letter that no bundled face has.
    let mut window = window((), |ui, ()| {
        for style in [TypeStyle::BODY, TypeStyle::BODY_STRONG, TypeStyle::H2] {
            let text = "“Zoë’s” Łukasz… Nguyễn Thị Ánh, Юлія, Ελένη, Ðórir – ¿Qué? ¡Sí! — № 5 €";
            ui.add(Text::new(text, style));
        }
    });
    window.run();
}

#[test]
fn words_wrap_at_large_text_and_buttons_grow_with_them() {
    let narrow = |width| {
        let window = window((), move |ui, ()| {
            ui.set_width(width);
            ui.add(Button::outlined("Not seeing yourself? You’re still welcome"));
            choices_ui(ui, "q", &[(0, "No, keep me off the screen, please")], &mut None);
        });
        let high = |label| window.get_by_label(label).rect().size();
        (
            high("Not seeing yourself? You’re still welcome"),
            high("No, keep me off the screen, please"),
        )
    };
    let (wide_button, wide_choice) = narrow(700.0);
    let (button, choice) = narrow(240.0);
    assert!(button.y > wide_button.y && choice.y > wide_choice.y);
    assert!(button.x <= 240.0 && choice.x <= 240.0, "{button} {choice}");
}
