//! The whole way with the Tab key: every control is reached, in the order the design gives, content
//! first, then the foot, then the band.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{STAFF, Stage, let_in};

/// What every guest screen ends with.
const BAND: [&str; 4] = ["Start over", "Text size", "Contrast", "Help"];

/// Asserts where the Tab key goes, from where the screen landed, up to the band.
#[track_caller]
fn assert_order(stage: &mut Stage, content: &[&str]) {
    let stops = stage.stops();
    let wanted = [content, &BAND].concat();
    let shown = stops.get(..wanted.len()).unwrap_or(&stops);
    assert_eq!(shown, wanted, "of {stops:?}");
}

#[test]
fn the_welcome_goes_from_its_field_to_the_staff() {
    let stops = Stage::new().stops().join(" > ");
    let wanted = "Scan your code or type your name > Find me > I’m not on the list > \
                  I’d like some help > English > Text size > Contrast > Staff";
    assert!(stops.starts_with(wanted), "{stops}");
}

#[test]
fn finding_goes_from_the_field_through_the_rows_to_the_ways_out() {
    let mut stage = Stage::new();
    stage.type_text("ana");
    let rows = [
        "Ana P., email starts with “ana”",
        "Ana R., email starts with “ar”",
        "Anaïs D., booked in November",
    ];
    let out = ["I’m not on the list", "Ask a host"];
    assert_order(&mut stage, &[&["What’s your name?"][..], &rows, &["Clear"], &out].concat());
    for _ in 0.."ana".len() {
        stage.key(Key::Backspace);
    }
    stage.type_text("anouk");
    let none = ["Add me now", "Ask a host", "Anouck V."];
    let content = [&["What’s your name?"][..], &none, &["Clear"]].concat();
    assert_order(&mut stage, &content);
}

fn typed(stage: &Stage) -> String {
    let field = stage.screen.get_by_role_and_label(Role::TextInput, "What’s your name?");
    field.accesskit_node().value().unwrap_or_default()
}

#[test]
fn a_letter_goes_to_the_search_wherever_the_focus_is() {
    let mut stage = Stage::new();
    stage.type_text("an");
    stage.tab_to("Ask a host");
    stage.type_text("a p");
    assert_eq!(stage.focused().as_deref(), Some("What’s your name?"));
    stage.assert_shows("Is this you?");
    assert_eq!(typed(&stage), "ana p");
    stage.tap("Help");
    stage.type_text("x");
    stage.key(Key::Escape);
    assert_eq!(typed(&stage), "ana p");
}

#[test]
fn somebody_already_in_reaches_every_way_on() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ana Pereira"));
    stage.type_text("ana p");
    stage.key(Key::Enter);
    let ways = [
        "Ana P. is already in",
        "My people and my choices. Hold up your badge or ticket and they come up.",
        "I’m heading home. Hold up your badge first to take your people with you.",
        "That wasn’t me. We’ll ask a host to come over. Nobody is in trouble.",
    ];
    assert_order(&mut stage, &ways);
}

#[test]
fn saying_hello_goes_down_the_questions_to_the_one_button() {
    let mut stage = Stage::new();
    stage.scan("T-BEN-0004");
    let questions = [
        "Hello, Ben",
        "Name on your badge",
        "he/him",
        "Introduce me, I don’t know how to start",
        "Yes, as Ben",
        "Ask me each time",
        "Check me in",
    ];
    assert_order(&mut stage, &questions);
}

#[test]
fn giving_and_asking_goes_through_the_offer_then_the_need_then_the_people() {
    let mut stage = Stage::new();
    stage.scan("T-BEN-0004");
    stage.tap("Check me in");
    let offer = [
        "Help",
        "Remove “Water plants while you are away”",
        "One thing you can offer",
        "Fix a bike",
        "Read a contract",
        "Lend a projector",
    ];
    let need = [
        "Help",
        "One thing that would help",
        "A ladder",
        "Polish practice",
        "A running friend",
        "Skip for now",
        "Show me people",
    ];
    let title = ["You’re in, Ben. Anything to give or ask?"];
    assert_order(&mut stage, &[&title[..], &offer, &need].concat());
}

#[test]
fn people_are_gone_through_one_card_at_a_time() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Ana Pereira");
        let_in(desk, "Noor Haddad");
    });
    stage.scan("T-BEN-0004");
    stage.tap("Check me in");
    stage.tap("Show me people");
    let buttons = ["I’d like that", "Not now", "We know each other"];
    let title = ["Two people you might like to meet", "Leaving early?"];
    let nodes = stage.screen.query_all_by_label("I’d like that");
    let about: Vec<_> = nodes.map(|it| it.accesskit_node().description()).collect();
    assert_eq!(about, [Some("Ana".to_owned()), Some("Noor".to_owned())]);
    let cards = [buttons, buttons].concat();
    let foot = ["Take it with you", "I’m done, thanks"];
    assert_order(&mut stage, &[&title[..], &cards, &foot].concat());
}

#[test]
fn sheets_keep_the_focus_and_esc_leaves_them() {
    let mut stage = Stage::new();
    stage.type_text("an");
    stage.tap("Help");
    let stops = stage.stops().join(" > ");
    let ways = "How can we help? > Call a host > How easy it can be > Move everything lower > \
                Bring the movement back > Language > Close";
    assert_eq!(stops, ways);
    stage.key(Key::Escape);
    assert_eq!(stage.focused().as_deref(), Some("What’s your name?"));
    stage.tap("Start over");
    stage.tap("Staff");
    let pad = "Close > 1 > 2 > 3 > 4 > 5 > 6 > 7 > 8 > 9 > Clear > 0 > \
               Delete the last digit";
    assert_eq!(stage.stops().join(" > "), pad);
}

#[test]
fn arrows_pressed_faster_than_frames_stay_in_the_list() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.type_text(STAFF);
    for _ in 0..4 {
        stage.screen.key_press(Key::ArrowDown);
        stage.screen.run_steps(1);
    }
    stage.settle();
    stage.key(Key::Enter);
    assert!(stage.is_in("Anouck Vidal"), "the fourth by name");
}

#[test]
fn a_narrow_window_holds_every_button_of_the_staff_list() {
    let mut stage = Stage::new();
    stage.screen.set_size(egui::vec2(640.0, 480.0));
    stage.settle();
    stage.tap("Staff");
    stage.type_text(STAFF);
    let desk = stage.screen.get_by_label("Open the desk").rect();
    assert!(desk.bottom() <= 480.0, "{desk}");
}

#[test]
fn the_staff_list_goes_from_the_field_and_its_filters_to_one_row_and_the_foot() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.type_text(STAFF);
    let order = "Any part of a name, an email or a phone > Everyone > Not in yet > In > Check in > \
                 Add a walk-in > Check in a group > Open the desk > Start over > Lock now (2:00)";
    assert_eq!(stage.stops().join(" > "), order);
}

#[test]
fn no_key_changes_how_large_a_guest_s_screen_is_or_brings_the_clipboard_out() {
    let mut stage = Stage::new();
    let before = stage.screen.ctx.zoom_factor();
    for key in [Key::Minus, Key::Plus, Key::Equals, Key::Num0] {
        stage.ctrl(key);
        assert!((stage.screen.ctx.zoom_factor() - before).abs() < 1e-6, "{key:?}");
    }
    let ways = [egui::Event::Paste("ben".to_owned()), egui::Event::Copy, egui::Event::Cut];
    for way in ways {
        stage.screen.input_mut().events.push(way);
        stage.settle();
        stage.assert_shows("Welcome");
    }
    for key in [Key::F1, Key::F5, Key::F11, Key::F12, Key::Escape] {
        stage.key(key);
        stage.assert_shows("Welcome");
    }
    for key in [Key::Q, Key::W, Key::N, Key::T, Key::P, Key::R] {
        stage.ctrl(key);
        stage.assert_shows("Welcome");
    }
}

#[test]
fn whoever_closes_what_lay_over_a_screen_goes_on_where_they_were() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.tap("Open the desk");
    stage.ctrl(Key::Num7);
    for closes in [Key::Escape, Key::Enter] {
        stage.tab_to("Choose camera");
        stage.key(Key::Enter);
        stage.assert_shows("Close");
        if closes == Key::Enter {
            stage.tab_to("Close");
        }
        stage.key(closes);
        assert!(!stage.shows("Close"));
        assert_eq!(stage.focused().as_deref(), Some("Choose camera"));
    }
}
