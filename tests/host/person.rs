//! One person's sheet, by touch and by key.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use egui::Key;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Command, Pair, Reasons, Side, Visit};
use porchlight::ui::desk::{DeskErrand, DeskPlace};

use crate::evening::{self, id};
use crate::stage::Stage;

fn stage_after(before: impl FnOnce(&mut Desk)) -> Stage {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    before(&mut desk);
    Stage::on(desk, clock, DeskPlace::Room)
}

fn stage() -> Stage {
    stage_after(|_| {})
}

/// Opens a sheet by somebody's name.
pub(crate) fn look(stage: &mut Stage, name: &str) {
    stage.tab_to("Somebody in mind?");
    stage.type_text(name);
    stage.key(Key::Enter);
}

fn made(stage: &Stage) -> usize {
    stage.desk().evening().unwrap().introductions().filter(|(_, it)| it.is_made()).count()
}

fn is_in(stage: &Stage, name: &str) -> bool {
    let guest = id(stage.desk(), name);
    stage.desk().evening().unwrap().visit(guest).is_some_and(Visit::is_in)
}

#[test]
fn a_name_in_the_waiting_list_opens_its_sheet_with_facts_lines_and_who_might_fit() {
    let mut stage = stage();
    stage.tap("Olu A., 41 min, First time");
    assert_eq!(stage.focused().as_deref(), Some("Olu Adeyemi"));
    for says in [
        "In since 18:31, Door A. Met nobody yet.",
        "First time",
        "“Olu A.” on the board",
        "Swap: yes",
        "Olu offers",
        "Help move a sofa on Sunday",
        "Olu asks for",
        "Borrow a sewing machine, Kept off the board",
    ] {
        stage.assert_shows(says);
    }
    stage.assert_shows("Svetlana offers “Lend a sewing machine”");
    assert!(!stage.shows("Olu, meet Svetlana"), "the sheet stands where the suggestion was");
    stage.assert_shows("Svetlana I., 36 min, First time");
    stage.key(Key::Escape);
    stage.assert_shows("Olu, meet Svetlana");
}

#[test]
fn the_keyboard_alone_opens_it_goes_through_people_and_closes_it() {
    let mut stage = stage();
    stage.tab_to("Olu A., 41 min, First time");
    stage.key(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Svetlana I., 36 min, First time"));
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Svetlana Ivanova"));
    stage.key(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Hamid Rahimi"));
    stage.key(Key::ArrowUp);
    stage.key(Key::ArrowUp);
    assert_eq!(stage.focused().as_deref(), Some("Olu Adeyemi"));
    stage.key(Key::ArrowUp);
    assert_eq!(stage.focused().as_deref(), Some("Olu Adeyemi"), "nobody waits longer");
    stage.key(Key::A);
    assert_eq!(made(&stage), 4);
    stage.assert_shows("In since 18:31, Door A. Met 1 tonight.");
    stage.key(Key::ArrowDown);
    assert!(stage.focused().is_some_and(|it| it != "Olu Adeyemi"), "the next has taken the place");
    stage.key(Key::Escape);
    assert!(!stage.shows("Badge"));
    assert_eq!(stage.focused().as_deref(), Some("The room"), "and goes on from there");
}

#[test]
fn one_tap_introduces_and_undo_takes_it_back() {
    let mut stage = stage();
    look(&mut stage, "olu");
    stage.tab_to("Introduce");
    stage.key(Key::Enter);
    assert_eq!(made(&stage), 4);
    stage.assert_shows("Olu A. and Svetlana I. are on the board.");
    stage.tap("Undo");
    assert_eq!(made(&stage), 3);
}

#[test]
fn a_name_beside_a_reason_and_a_lamp_of_the_suggestion_lead_to_their_sheets() {
    let mut stage = stage();
    stage.tap("Svetlana I.");
    assert_eq!(stage.focused().as_deref(), Some("Svetlana Ivanova"));
    stage.tap("Olu A.");
    assert_eq!(stage.focused().as_deref(), Some("Olu Adeyemi"));
}

#[test]
fn a_delicate_need_is_read_only_after_a_tap_and_hidden_again() {
    let mut stage = stage();
    let hidden = |stage: &Stage| !stage.tells("debt");
    look(&mut stage, "carmen");
    stage.assert_shows("One delicate line");
    stage.assert_shows("For you alone. Never read it out.");
    assert!(hidden(&stage));
    stage.tap("Show");
    stage.assert_shows("Help with debt letters, Kept off the board");
    stage.key(Key::ArrowUp);
    stage.key(Key::ArrowDown);
    assert!(hidden(&stage), "it closes with the sheet: {:#?}", stage.words());
    stage.tap("Show");
    assert!(!hidden(&stage), "{:#?}", stage.words());
    // Frames are a quarter of a second apart.
    stage.screen.run_steps(4 * 21);
    assert!(hidden(&stage), "it closes by itself");
}

#[test]
fn a_reason_told_in_confidence_waits_for_a_tap_with_all_that_would_tell_of_it() {
    let mut stage = stage_after(|desk| {
        let (gathering, guest, line) = (desk.tonight().unwrap(), id(desk, "Mei Park"), desk.mint());
        let saying = porchlight::desk::saying(Side::Offer, "Debt letters, I know what helps");
        desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    });
    look(&mut stage, "carmen");
    assert!(!stage.tells("debt"), "{:#?}", stage.words());
    stage.assert_shows("A reason told in confidence");
    stage.tap("Show");
    assert!(stage.tells("Mei offers “Debt letters"), "{:#?}", stage.words());
}

#[test]
fn somebody_who_is_not_in_is_let_in_from_their_sheet() {
    let mut stage = stage();
    look(&mut stage, "ingrid");
    stage.assert_shows("Not in yet.");
    stage.assert_shows("Once Ingrid is in, we look who might fit.");
    stage.tap("Let in");
    assert!(is_in(&stage, "Ingrid Solberg"));
    let guest = id(stage.desk(), "Ingrid Solberg");
    assert!(stage.screen.state().errands.contains(&DeskErrand::Print(guest)));
    stage.assert_shows("In since 19:12, Door A. Met nobody yet.");
    stage.assert_shows("Ingrid hasn’t said what they could give or use.");
    stage.tap("Undo");
    assert!(!is_in(&stage, "Ingrid Solberg"));
}

#[test]
fn who_went_home_is_back_with_a_tap() {
    let mut stage = stage();
    look(&mut stage, "mei");
    stage.tap("Went home");
    assert!(!is_in(&stage, "Mei Park"));
    stage.assert_shows("Went home 19:12.");
    stage.assert_shows("Mei went home. Their lines stay here.");
    let errands = stage.screen.state().errands.len();
    stage.tap("Back in");
    assert!(is_in(&stage, "Mei Park"));
    assert_eq!(stage.screen.state().errands.len(), errands, "they have a badge");
}

#[test]
fn a_badge_is_printed_again() {
    let mut stage = stage();
    look(&mut stage, "mei");
    stage.tap("Badge");
    let guest = id(stage.desk(), "Mei Park");
    assert!(stage.screen.state().errands.contains(&DeskErrand::Print(guest)));
}

#[test]
fn keeping_apart_and_forgetting_ask_once() {
    let mut stage = stage();
    let pair = Pair::new(id(stage.desk(), "Olu Adeyemi"), id(stage.desk(), "Hamid Rahimi"));
    look(&mut stage, "olu");
    stage.tap("Keep apart…");
    stage.assert_shows("Keep Olu A. apart from somebody");
    stage.type_text("hamid");
    stage.key(Key::Enter);
    assert!(!stage.desk().state().is_apart(pair));
    stage.tap("Keep them apart");
    assert!(stage.desk().state().is_apart(pair));
    stage.assert_shows("Kept apart.");
    stage.tap("Forget…");
    assert_eq!(stage.focused().as_deref(), Some("Keep them"), "the safe answer is nearest");
    let guest = id(stage.desk(), "Olu Adeyemi");
    stage.key(Key::Escape);
    assert!(!stage.desk().state().is_forgotten(guest));
    stage.tap("Forget…");
    stage.tap("Forget them");
    assert!(stage.desk().state().is_forgotten(guest));
    assert!(!stage.shows("Olu Adeyemi"));
}

#[test]
fn alone_in_the_room_there_is_nobody_to_find() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::planned(&clock);
    evening::fill(&mut desk, 1);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    look(&mut stage, "guest");
    stage.assert_shows("Nobody else is in yet.");
}

#[test]
fn two_yeses_come_to_the_host_and_are_told_once() {
    let mut stage = stage_after(|desk| {
        let (gathering, introduction) = (desk.tonight().unwrap(), desk.mint());
        let guests = vec![id(desk, "Olu Adeyemi"), id(desk, "Mei Park")];
        let reasons = Reasons { spot: "Window bench".to_owned(), ..Reasons::default() };
        let suggest = Command::Suggest {
            gathering,
            introduction,
            guests: guests.clone(),
            reasons,
            by_hand: false,
        };
        desk.submit(suggest).unwrap();
        let answer = porchlight::domain::Answer::Yes;
        let yes = |guest| Command::Answer { gathering, introduction, guest, answer };
        desk.submit(yes(guests[0])).unwrap();
    });
    let both = "Olu and Mei both said yes";
    assert!(!stage.shows(both), "one yes is nobody's to see");
    let desk = &mut stage.screen.state_mut().desk;
    let gathering = desk.tonight().unwrap();
    let mei = id(desk, "Mei Park");
    let evening = desk.evening().unwrap();
    let introduction = evening.introductions_of(mei).map(|it| it.0).last().unwrap();
    let answer = porchlight::domain::Answer::Yes;
    desk.submit(Command::Answer { gathering, introduction, guest: mei, answer }).unwrap();
    stage.settle();
    stage.assert_shows(both);
    stage.assert_shows("Bring them together at the window bench.");
    look(&mut stage, "mei");
    stage.assert_shows(both);
    stage.assert_shows("In since 19:09, Door A. Met nobody yet.");
    stage.tap("I’ve told them");
    assert!(!stage.shows(both));
    stage.assert_shows("In since 19:09, Door A. Met 1 tonight.");
    stage.tap("Undo");
    stage.assert_shows(both);
    stage.key(Key::Escape);
    stage.assert_shows(both);
}

#[test]
fn the_sheet_stays_while_the_list_goes_on() {
    let mut stage = stage();
    stage.tap("Olu A., 41 min, First time");
    stage.wait(60);
    stage.assert_shows("Olu A., 42 min, First time");
    stage.assert_shows("Olu Adeyemi");
    let desk = &mut stage.screen.state_mut().desk;
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Olu Adeyemi"));
    let at = Some(desk.now() + TimeDelta::minutes(93));
    desk.submit(Command::SayLeaving { gathering, guest, at }).unwrap();
    stage.settle();
    stage.assert_shows("Leaves about 20:46.");
}

/// The sheet of somebody with the form open.
fn changing(name: &str, button: &str) -> Stage {
    let mut stage = stage();
    look(&mut stage, name);
    stage.tap(button);
    stage
}

/// Writes something else into a field.
fn rewrite(stage: &mut Stage, field: &str, text: &str) {
    stage.tab_to(field);
    stage.ctrl(Key::A);
    stage.key(Key::Backspace);
    stage.type_text(text);
}

#[test]
fn a_host_mends_name_contact_choices_and_lines_for_somebody_who_asked() {
    let mut stage = changing("olu", "Change for Olu");
    rewrite(&mut stage, "Family name", "Adeyemi-Cole");
    rewrite(&mut stage, "Email", "olu@posta.example");
    stage.tab_to("Yes");
    stage.key(Key::ArrowLeft);
    stage.key(Key::Enter);
    stage.tab_to("On the board");
    stage.key(Key::Enter);
    rewrite(&mut stage, "Offer 2", "Company at first choir practice");
    stage.tap("Save");
    stage.assert_shows("Tick that Olu asked you to, then save.");
    assert_eq!(
        stage
            .desk()
            .state()
            .guests()
            .filter(|it| it.1.name().family == "Adeyemi-Cole".into())
            .count(),
        0
    );
    stage.tap("Olu asked me to");
    stage.tap("Save");
    let desk = stage.desk();
    let guest = id(desk, "Olu Adeyemi-Cole");
    assert_eq!(desk.state().guest(guest).unwrap().email(), Some("olu@posta.example"));
    let visit = desk.evening().unwrap().visit(guest).unwrap();
    assert_eq!(visit.consent().swap, porchlight::domain::Swap::AskEachTime);
    assert_eq!(visit.lines_of(Side::Offer).count(), 2);
    assert!(visit.lines_of(Side::Need).all(|(_, line)| line.is_on_screen()));
    stage.assert_shows("Saved.");
    stage.assert_shows("Olu Adeyemi-Cole");
    stage.assert_shows("Company at first choir practice");
    assert!(!stage.tells("posta.example"), "contact goes with the form");
}

#[test]
fn enter_leads_through_the_form_field_by_field() {
    let mut stage = changing("olu", "Change for Olu");
    stage.tab_to("First name");
    for next in ["Family name", "Name on the badge", "Pronouns", "Email", "Phone"] {
        stage.key(Key::Enter);
        assert_eq!(stage.focused().as_deref(), Some(next));
    }
}

#[test]
fn a_line_is_reworded_or_taken_away_with_all_three_said() {
    let mut stage = changing("mei", "Change for Mei");
    for (field, text) in [("Need 2", "A ladder"), ("Need 3", "A tent")] {
        rewrite(&mut stage, field, text);
    }
    stage.tap("Mei asked me to");
    stage.tap("Save");
    stage.tap("Change for Mei");
    rewrite(&mut stage, "Need 1", "A printer for ten pages");
    rewrite(&mut stage, "Offer 1", "");
    stage.tap("Mei asked me to");
    stage.tap("Save");
    let guest = id(stage.desk(), "Mei Park");
    let visit = stage.desk().evening().unwrap().visit(guest).unwrap();
    let mut needs: Vec<_> = visit.lines_of(Side::Need).map(|it| it.1.text()).collect();
    needs.sort_unstable();
    assert_eq!(needs, ["A ladder", "A printer for ten pages", "A tent"]);
    assert_eq!(visit.lines_of(Side::Offer).count(), 0);
}

#[test]
fn what_cannot_be_saved_is_said_on_the_sheet_and_stays_in_the_form() {
    let mut stage = changing("mei", "Change for Mei");
    rewrite(&mut stage, "First name", "");
    rewrite(&mut stage, "Family name", "");
    stage.tap("Mei asked me to");
    stage.tap("Save");
    stage.assert_shows("What should your badge say?");
    rewrite(&mut stage, "First name", "Mei");
    rewrite(&mut stage, "Email", "mei@");
    stage.tap("Save");
    stage.assert_shows("That email looks unfinished. Leave it empty if you like.");
    stage.key(Key::Escape);
    assert!(!stage.shows("Save"), "Esc leaves the form");
    stage.assert_shows("Mei Park");
}

#[test]
fn who_came_in_last_leads_to_their_sheet() {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    let mut stage = Stage::on(desk, clock, DeskPlace::Doors);
    stage.tab_to("Carmen R.");
    stage.key(Key::Enter);
    stage.assert_shows("Carmen Ruiz");
    stage.assert_shows("One delicate line");
}
