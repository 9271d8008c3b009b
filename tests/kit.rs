//! The widgets as people meet them: by their names, by key alone, by touch, and in every script.

use egui::{Event, Key, Rect, Role, pos2, vec2};
use egui_kittest::{Harness, kittest::NodeT as _, kittest::Queryable as _};
use porchlight::ui::{
    fonts,
    icons::Icon,
    theme::{Look, TypeStyle},
    widgets::{
        Button, CODE_DIGITS, Chip, CodePad, CodePadWords, Dialog, Field, Keyboard, KeyboardWords,
        RowCard, Select, Slip, SlipTap, StepperWords, Text, Toast, ToastState, announce_ui,
        chips_ui, choices_ui, progress_ui, scroll_on, scroll_ui, segments_ui, stepper_ui, strong,
        tiles_ui,
    },
};

/// A window of 800 by 600 points with the kit's faces and look.
fn window<'a, S: 'a>(state: S, show: impl FnMut(&mut egui::Ui, &mut S) + 'a) -> Harness<'a, S> {
    Harness::builder()
        .with_size(vec2(800.0, 600.0))
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            Look::default().apply(ctx);
        })
        .build_ui_state(show, state)
}

fn press<S>(window: &mut Harness<'_, S>, key: Key) {
    window.key_press(key);
    window.run();
}

fn focused<S>(window: &Harness<'_, S>) -> Option<String> {
    let nodes = window.root().children_recursive();
    nodes.into_iter().find(egui_kittest::Node::is_focused).and_then(|n| n.accesskit_node().label())
}

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
    for label in ["x", "icon", "a", "less", "more", "Remove", "Eye", "Help"] {
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
fn a_field_says_its_name_takes_text_and_answers_enter() {
    let mut window = window((String::new(), 0), |ui, (text, entered)| {
        let field = Field::new("name", "Your name", text).search().placeholder("Type your name");
        if field.show(ui).entered {
            *entered += 1;
        }
    });
    window.get_by_label("Your name").focus();
    window.run();
    window.get_by_label("Your name").type_text("ana");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(*window.state(), ("ana".to_owned(), 1));
}

#[test]
fn down_leaves_a_search_field_for_the_rows_below() {
    let mut window = window(String::new(), |ui, text| {
        Field::new("name", "Your name", text).search().show(ui);
        RowCard::new("Ana P.", "phone ends in 42").show(ui, |_, _| {});
    });
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Your name"));
    window.run();
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window).as_deref(), Some("Ana P., phone ends in 42"));
}

#[test]
fn what_is_wrong_in_a_field_is_shown_and_said() {
    let window = window(String::new(), |ui, text| {
        let error = Some("What should your badge say?");
        Field::new("badge", "Name on your badge", text).error(error).show(ui);
    });
    window.get_by_value("What should your badge say?");
    let field = window.get_by_label("Name on your badge");
    let description = field.accesskit_node().data().description().map(str::to_owned);
    assert_eq!(description.as_deref(), Some("What should your badge say?"));
}

#[test]
fn a_field_comes_before_its_button() {
    let mut window = window((String::new(), false), |ui, (text, found)| {
        let field = Field::new("k1", "Your name", text).welcome();
        let shown = field.trailing(Button::primary("Find me").tall(64.0)).show(ui);
        *found |= shown.button.is_some_and(|button| button.clicked());
    });
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Your name"));
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Find me"));
    press(&mut window, Key::Enter);
    assert!(window.state().1);
}

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

#[test]
fn a_dialog_keeps_the_focus_inside_and_esc_is_the_safe_way_out() {
    let mut window = window((true, 0), |ui, (open, behind)| {
        if ui.add(Button::outlined("Behind")).clicked() {
            *behind += 1;
        }
        if *open {
            let shown = Dialog::new("Still there?", 400.0).on_dusk().show(ui.ctx(), |ui| {
                ui.add(Button::primary("I’m still here"));
                ui.add(Button::on_dusk("I’m done"));
            });
            *open = !shown.dismissed;
        }
    });
    window.get_by_role_and_label(Role::Dialog, "Still there?");
    for _ in 0..5 {
        press(&mut window, Key::Tab);
        assert_ne!(focused(&window).as_deref(), Some("Behind"));
    }
    let behind = window.get_by_label("Behind").rect().center();
    window.event(Event::PointerMoved(behind));
    press(&mut window, Key::Escape);
    assert_eq!(*window.state(), (false, 0));
}

#[test]
fn a_tap_outside_closes_a_dialog_and_touches_nothing_behind_it() {
    let mut window = window((true, 0), |ui, (open, behind)| {
        if ui.add(Button::outlined("Behind")).clicked() {
            *behind += 1;
        }
        if *open {
            let shown = Dialog::new("Staff code", 400.0).show(ui.ctx(), |ui| ui.label("dots"));
            *open = !shown.dismissed;
        }
    });
    window.get_by_label("Behind").click();
    window.run();
    assert_eq!(*window.state(), (false, 0));
}

#[test]
fn a_bar_says_what_was_done_can_undo_it_and_goes_after_ten_seconds() {
    let toast = Toast::new("Introduced Olu and Svetlana", "Undo");
    let mut window = window((toast, ToastState::Shown), |ui, (toast, state)| {
        if *state == ToastState::Shown {
            *state = toast.show(ui.ctx());
        }
    });
    window.get_by_value("Introduced Olu and Svetlana");
    window.get_by_label("Undo").click();
    window.run();
    assert_eq!(window.state().1, ToastState::Undo);

    window.state_mut().1 = ToastState::Shown;
    window.run_steps(50);
    assert_eq!(window.state().1, ToastState::Over, "at four steps a second");
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
    window.get_by_label("More").click();
    window.run();
    assert_eq!(*window.state(), 3);
    window.get_by_label("More").click();
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

#[test]
fn a_long_body_says_that_there_is_more_and_scrolls_on() {
    let mut window = window(Vec::new(), |ui, mores: &mut Vec<bool>| {
        ui.set_height(300.0);
        let shown = scroll_ui(ui, "body", |ui| {
            for line in 0..40 {
                ui.label(format!("line {line}"));
            }
        });
        mores.push(shown.more_below);
        if ui.input(|input| input.key_pressed(Key::PageDown)) {
            scroll_on(ui, shown.id);
        }
    });
    assert_eq!(window.state().last(), Some(&true));
    for _ in 0..12 {
        press(&mut window, Key::PageDown);
    }
    assert_eq!(window.state().last(), Some(&false), "at the end nothing is below");
}

#[test]
fn tab_brings_into_view_what_is_scrolled_away() {
    let mut window = window((), |ui, ()| {
        ui.set_height(200.0);
        scroll_ui(ui, "body", |ui| {
            ui.add(Button::outlined("First"));
            ui.add_space(900.0);
            ui.add(Button::outlined("Far below"));
        });
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window).as_deref(), Some("Far below"));
    window.run_steps(4);
    assert!(window.get_by_label("Far below").rect().bottom() <= 600.0);
}

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
fn a_heading_can_have_the_focus() {
    let mut window = window((), |ui, ()| {
        ui.add(Text::heading("Hello, Ana", TypeStyle::H1, 1));
    });
    window.get_by_label("Hello, Ana").focus();
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("Hello, Ana"));
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
