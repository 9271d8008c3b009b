//! Finding oneself.

use egui::Key;

use crate::stage::{Stage, invite, let_in};

#[test]
fn a_name_is_found_by_its_start_without_its_accents() {
    let mut stage = Stage::new();
    stage.type_text("anais");
    stage.assert_shows("Is this you?");
    stage.assert_shows("Anaïs D., booked in November");
}

#[test]
fn rows_say_just_enough_and_never_who_is_in() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ana Pereira"));
    stage.type_text("ana");
    stage.assert_shows("Ana P., email starts with “ana”");
    stage.assert_shows("Ana R., email starts with “ar”");
    assert!(!stage.labels().iter().any(|it| it.contains("Pereira") || it.contains("18:")));
}

#[test]
fn somebody_known_by_code_only_is_never_found_nor_counted() {
    let mut stage = Stage::new();
    stage.type_text("liliana");
    stage.assert_shows("No “liliana” on tonight’s list yet.");
    assert!(!stage.shows("Did you mean"));
    stage.scan("T-LILI-007");
    stage.assert_shows("Hello, Liliana");
}

#[test]
fn nobody_found_is_welcome_all_the_same() {
    let mut stage = Stage::new();
    stage.type_text("anouk");
    stage.assert_shows("No “anouk” on tonight’s list yet.");
    stage.tap("Anouck V.");
    stage.assert_shows("Hello, Anouck");
    stage.tap("Start over");
    stage.type_text("zzz");
    stage.key(Key::Enter);
    stage.key(Key::Enter);
    stage.assert_shows("Hello, zzz");
}

#[test]
fn one_letter_finds_nobody_yet() {
    let mut stage = Stage::new();
    stage.type_text("a");
    stage.assert_shows("Two letters is enough to start.");
    assert!(!stage.labels().iter().any(|it| it.starts_with("Ana")));
}

#[test]
fn one_character_of_a_name_without_an_alphabet_is_enough() {
    let mut stage = Stage::with(|desk| {
        for name in ["王小明", "김민준", "Ø"] {
            invite(desk, name);
        }
    });
    // A machine need not have a face for every script.
    stage.screen.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    for (typed, row) in
        [("王", "王○明, ask a host"), ("김", "김○준, ask a host"), ("ø", "Ø, ask a host")]
    {
        stage.type_text(typed);
        stage.assert_shows("Is this you?");
        stage.assert_shows(row);
        assert!(!stage.shows("Two letters is enough to start."));
        stage.key(Key::Escape);
    }
    stage.type_text("李");
    for _ in 0..12 {
        stage.screen.run_steps(1);
    }
    stage.assert_shows("No “李” on tonight’s list yet.");
}

#[test]
fn escape_takes_back_what_was_typed_and_then_the_search() {
    let mut stage = Stage::new();
    stage.type_text("ana");
    stage.key(Key::Escape);
    stage.assert_shows("Two letters is enough to start.");
    stage.key(Key::Escape);
    stage.assert_shows("Welcome");
}

#[test]
fn reading_the_list_out_name_by_name_pauses_the_search_and_calls_a_host() {
    let mut stage = Stage::new();
    stage.type_text("a");
    for first in 'b'..='p' {
        stage.key(Key::Escape);
        stage.type_text(&format!("{first}o"));
    }
    stage.assert_shows(Stage::says("k2-paused"));
    assert_eq!(stage.desk().evening().unwrap().open_calls().count(), 1);
}

#[test]
fn somebody_already_in_is_told_when_and_where_and_asked_what_they_need() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ana Pereira"));
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.assert_shows("Ana P. is already in");
    stage.assert_shows("Checked in at 19:15, Door B");
    stage.tap("My people and my choices. Hold up your badge or ticket and they come up.");
    stage.assert_shows("Ana P. is already in");
    stage.tap("That wasn’t me. We’ll ask a host to come over. Nobody is in trouble.");
    stage.assert_shows("We’ve asked a host to come over");
    assert_eq!(stage.desk().evening().unwrap().open_calls().count(), 1);
}

#[test]
fn by_name_nothing_that_was_stored_is_shown() {
    let mut stage = Stage::new();
    stage.type_text("ben");
    stage.key(Key::Enter);
    stage.assert_shows("Your badge: Ben");
    stage.tap("Check me in");
    stage.assert_shows(Stage::says("k4-signed-up"));
    assert!(!stage.shows("Water plants while you are away"));
    assert_eq!(stage.guest("Ben Ashby").pronouns(), Some("he/him"), "what was not shown stays");
}

#[test]
fn staff_sees_everybody_checks_in_and_takes_it_back() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.type_text("111111");
    stage.assert_shows("That isn’t the code. Try once more.");
    stage.type_text(crate::stage::STAFF);
    stage.assert_shows(Stage::says("k2-staff-visible"));
    stage.type_text("bravo");
    stage.assert_shows("Liliana Bravo");
    stage.tap("Check in");
    assert!(stage.is_in("Liliana Bravo"));
    stage.tap("Undo");
    assert!(!stage.is_in("Liliana Bravo"));
    stage.wait(121);
    stage.assert_shows("Welcome");
}

#[test]
fn a_name_in_the_staff_s_list_leads_to_its_sheet_at_the_desk() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.type_text(crate::stage::STAFF);
    stage.type_text("bravo");
    stage.tap("Liliana Bravo");
    stage.assert_shows("The room");
    stage.assert_shows("Liliana Bravo");
    stage.assert_shows("Not in yet.");
    stage.tap("Let in");
    assert!(stage.is_in("Liliana Bravo"));
}

#[test]
fn a_long_list_is_one_stop_of_the_tab_key_and_arrows_go_through_it() {
    let mut stage = Stage::with(|desk| {
        for nth in 10..70 {
            invite(desk, &format!("Guest No{nth}"));
        }
    });
    stage.tap("Staff");
    stage.type_text(crate::stage::STAFF);
    stage.key(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Check in"));
    for _ in 0..30 {
        stage.key(Key::ArrowDown);
    }
    stage.key(Key::Enter);
    assert!(stage.is_in("Guest No35"), "five come before Guest No10");
    stage.key(Key::End);
    assert_eq!(stage.focused().as_deref(), Some("Check in"));
    stage.key(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Add a walk-in"));
    stage.tab_to("Open the desk");
    stage.key(Key::Enter);
    stage.assert_shows("Guest list");
}

#[test]
fn enter_that_is_held_down_presses_once() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.type_text(crate::stage::STAFF);
    stage.tab_to("Check in");
    for _ in 0..4 {
        let (key, modifiers) = (Key::Enter, egui::Modifiers::NONE);
        let held =
            egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        stage.screen.event(held);
        stage.screen.run_steps(2);
    }
    assert!(stage.is_in("Ana Pereira"), "and not out again");
}

#[test]
fn five_wrong_codes_wait_a_minute() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    for _ in 0..5 {
        stage.type_text("111111");
    }
    stage.assert_shows("Let’s wait a minute. Try again in 60 s");
    stage.type_text(crate::stage::STAFF);
    assert!(!stage.shows(Stage::says("k2-staff-visible")));
}

#[test]
fn a_name_of_two_letters_that_nobody_has_is_not_looked_for_for_ever() {
    let mut stage = Stage::new();
    stage.type_text("wu");
    for _ in 0..12 {
        stage.screen.run_steps(1);
    }
    stage.assert_shows("No “wu” on tonight’s list yet.");
    stage.assert_shows("Add me now");
}
