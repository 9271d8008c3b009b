//! What is pressed and chosen.

use egui::{Key, Role};
use egui_kittest::{kittest::NodeT as _, kittest::Queryable as _};
use porchlight::ui::{
    icons::Icon,
    widgets::{
        Button, Chip, Select, Slip, SlipTap, StepperWords, chips_ui, choices_ui, segments_ui,
        stepper_ui, strong, tiles_ui,
    },
};

use crate::{focused, press, window};

fn screen_answers() -> [(u8, String); 3] {
    let yes_as = |name| format!("Yes, as {}", strong(name));
    [(0, yes_as("Ana")), (1, yes_as("Ana P.")), (2, "No".to_owned())]
}

#[test]
fn a_button_is_clicked_by_mouse_by_enter_and_by_space() {
    let mut window = window(0, |ui, clicks| {
        if ui.add(Button::primary("Check me in").big()).clicked() {
            *clicks += 1;
        }
    });
    window.get_by_label("Check me in").click();
    window.run();
    assert_eq!(*window.state(), 1);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    press(&mut window, Key::Space);
    assert_eq!(*window.state(), 3);
}

#[test]
fn a_button_that_is_off_cannot_be_reached_or_clicked() {
    let mut window = window(0, |ui, clicks| {
        if ui.add(Button::primary("Add").enabled(false)).clicked() {
            *clicks += 1;
        }
    });
    window.get_by_label("Add").click();
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    assert_eq!(*window.state(), 0);
    assert!(window.get_by_label("Add").accesskit_node().is_disabled());
}

#[test]
fn symbols_without_words_have_names() {
    let window = window((), |ui, ()| {
        ui.add(Button::icon_only(
            porchlight::ui::widgets::Kind::OnDusk,
            Icon::Contrast,
            "Contrast",
        ));
        ui.add(Button::on_dusk("Text size").letters().words_hidden());
    });
    window.get_by_role_and_label(Role::Button, "Contrast");
    window.get_by_role_and_label(Role::Button, "Text size");
}

#[test]
fn every_target_is_at_least_48_points_high_and_wide() {
    let window = window((), |ui, ()| {
        ui.add(Button::quiet("x").desk().icon(Icon::Close));
        ui.add(Button::icon_only(porchlight::ui::widgets::Kind::Quiet, Icon::Close, "icon").desk());
        ui.add(Chip::new("a"));
        let mut value = 3;
        let words = StepperWords { name: "Minutes", less: "less", more: "more" };
        stepper_ui(ui, words, &mut value, 1..=9);
        Slip::new(Icon::Help, "A line", "Remove").eye(true, "Eye").show(ui);
        tiles_ui(ui, "Kind", &[(0, Icon::Help, "Help")], &mut None);
    });
    for label in ["x", "icon", "a", "Minutes: less", "Minutes: more", "Remove", "Eye", "Help"] {
        let size = window.get_by_label(label).rect().size();
        assert!(size.min_elem() >= 47.9, "{label} is {size}");
    }
}

#[test]
fn answers_are_one_tab_stop_and_arrows_go_round() {
    let mut window = window(None, |ui, chosen: &mut Option<u8>| {
        choices_ui(ui, "May the big screen introduce you?", &screen_answers(), chosen);
        ui.add(Button::primary("Check me in"));
    });
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Yes, as Ana"));
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window).as_deref(), Some("Yes, as Ana P."));
    assert_eq!(*window.state(), None, "arrows look, they do not choose");
    press(&mut window, Key::Space);
    assert_eq!(*window.state(), Some(1));
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window).as_deref(), Some("Yes, as Ana"), "from the last to the first");
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Check me in"));
}

#[test]
fn nothing_is_chosen_until_somebody_chooses_and_a_second_tap_clears_it() {
    let mut window = window(None, |ui, chosen: &mut Option<u8>| {
        choices_ui(ui, "May the big screen introduce you?", &screen_answers(), chosen);
    });
    assert_eq!(*window.state(), None);
    window.get_by_label("No").click();
    window.run();
    assert_eq!(*window.state(), Some(2));
    window.get_by_label("No").click();
    window.run();
    assert_eq!(*window.state(), None);
}

#[test]
fn chips_tiles_and_segments_are_chosen_by_name() {
    let mut window = window((None, None, 4), |ui, (who, kind, size)| {
        chips_ui(ui, "Pronouns", &[(1, "she/her"), (2, "he/him")], who);
        tiles_ui(ui, "Kind", &[(1, Icon::Help, "Help"), (2, Icon::Cup, "Company")], kind);
        segments_ui(ui, "Circles of", &[(3, "3"), (4, "4"), (5, "5")], size);
    });
    for label in ["he/him", "Company", "5"] {
        window.get_by_role_and_label(Role::RadioButton, label).click();
        window.run();
    }
    assert_eq!(*window.state(), (Some(2), Some(2), 5));
    window.get_by_label("5").click();
    window.run();
    assert_eq!(window.state().2, 5, "one segment is always chosen");
}

#[test]
fn a_list_opens_by_key_and_a_value_is_chosen_by_key() {
    let mut window = window(0, |ui, chosen| {
        let options = [(0, "Name"), (1, "Family name"), (2, "Leave out")];
        Select::new("E-mail", 200.0).show(ui, &options, chosen);
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::MenuItemRadio, "Leave out");
    assert_eq!(focused(&window).as_deref(), Some("Name"), "what is chosen has the focus");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    assert_eq!(*window.state(), 1);
    assert!(window.query_by_label("Leave out").is_none(), "closed again");
    assert_eq!(focused(&window).as_deref(), Some("E-mail"));
    press(&mut window, Key::Enter);
    window.get_by_label("Leave out");
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Leave out").is_none(), "Esc closes it too");
    assert_eq!(*window.state(), 1);
}

#[test]
fn a_stepper_stays_in_its_range_and_arrows_work_too() {
    let mut window = window(2, |ui, value| {
        let words = StepperWords { name: "Tables", less: "Fewer", more: "More" };
        stepper_ui(ui, words, value, 1..=3);
    });
    window.get_by_label("Tables: More").click();
    window.run();
    assert_eq!(*window.state(), 3);
    window.get_by_label("Tables: More").click();
    window.run();
    assert_eq!(*window.state(), 3);
    press(&mut window, Key::Tab);
    for expected in [2, 1, 1] {
        press(&mut window, Key::ArrowDown);
        assert_eq!(*window.state(), expected);
    }
}

#[test]
fn a_slip_answers_its_eye_and_its_cross() {
    let mut window = window(Vec::new(), |ui, taps| {
        taps.extend(Slip::new(Icon::Help, "A line", "Remove").eye(false, "Show it").show(ui));
    });
    for label in ["Show it", "Remove"] {
        window.get_by_label(label).click();
        window.run();
    }
    assert_eq!(*window.state(), [SlipTap::Eye, SlipTap::Remove]);
}
