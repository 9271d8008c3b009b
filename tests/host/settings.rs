//! O4: what is set at this door and for this house.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{BadgeSink, Desk, DeskLook, HandClock, Settings, StaffCode};
use porchlight::domain::{Command, Details};
use porchlight::ui::desk::{DeskErrand, DeskPlace};
use porchlight::words::Language;

use crate::evening::{self, STAFF};
use crate::stage::Stage;

fn settings() -> Stage {
    settings_after(|_| {})
}

fn settings_after(before: impl FnOnce(&mut Desk)) -> Stage {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    before(&mut desk);
    Stage::on(desk, clock, DeskPlace::Settings)
}

#[test]
fn a_door_takes_another_name_and_says_when_it_is_saved() {
    let mut stage = settings();
    stage.assert_shows("All saved");
    stage.tab_to("Name of this door");
    stage.type_text(" by the garden");
    assert!(!stage.shows("All saved"), "a name that was only typed");
    stage.key(Key::Enter);
    assert_eq!(stage.desk().state().door(stage.desk().door()), Some("Door A by the garden"));
    stage.assert_shows("All saved");
}

#[test]
fn all_cards_are_seen_at_once_in_every_language() {
    for (language, last) in [(Language::En, "End the evening"), (Language::Es, "Cerrar la velada")]
    {
        let badges = BadgeSink::Printer("Brother QL-820".to_owned());
        let look = DeskLook { language, high_contrast: false, text_percent: 100 };
        let mut stage = settings_after(|desk| {
            let desk_look = Some(look);
            desk.remember(&Settings { badges, desk_look, ..Settings::default() }).unwrap();
        });
        let button = stage.screen.get_by_label(last).rect();
        assert!(button.bottom() <= 800.0 - 24.0, "{last}: {button:?}");
        stage.wheel(100.0);
        let after = stage.screen.get_by_label(last).rect();
        assert_eq!(after, button, "{last}: there is nothing to scroll");
    }
}

#[test]
fn in_a_low_window_the_wheel_reaches_the_last_card() {
    let mut stage = settings();
    stage.screen.set_size(egui::vec2(1280.0, 560.0));
    stage.settle();
    let before = stage.top_of("End the evening");
    stage.wheel(300.0);
    assert!(stage.top_of("End the evening") < before - 100.0, "it scrolls");
}

#[test]
fn single_letters_can_be_turned_off() {
    let mut stage = settings();
    stage.tap("Single-letter shortcuts");
    assert!(!stage.desk().settings().unwrap().letter_keys);
    stage.ctrl(Key::Num1);
    stage.assert_shows("Olu, meet Svetlana");
    stage.key(Key::S);
    stage.assert_shows("Olu, meet Svetlana");
}

#[test]
fn a_new_staff_code_takes_the_old_one() {
    let mut stage = settings();
    stage.tab_to("Change the staff code");
    stage.key(Key::Enter);
    let change = |stage: &mut Stage, old: &str, new: &str| {
        stage.tab_to("Your code until now");
        stage.type_text(old);
        stage.key(Key::Tab);
        stage.type_text(new);
        stage.key(Key::Tab);
        stage.type_text(new);
        stage.key(Key::Enter);
    };
    change(&mut stage, "111222", "582931");
    stage.assert_shows("That isn’t the code. Try once more.");
    change(&mut stage, STAFF, "123456");
    stage.assert_shows("That one is easy to guess. Six digits in no order, please.");
    change(&mut stage, STAFF, "582931");
    stage.assert_shows("The staff code is changed.");
    assert!(!stage.shows("The new code"), "the sheet is gone");
    let hash = stage.desk().state().staff_code().unwrap().to_owned();
    assert!(StaffCode::default().check("582931", &hash, std::time::Duration::ZERO).is_ok());
}

#[test]
fn where_badges_go_is_said_on_the_card_and_changed_on_its_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    let mut stage = settings();
    stage.assert_shows("Don’t print badges");
    stage.tap("Change how badges are printed");
    stage.tap("Badges");
    stage.tap("Save badges in a folder");
    stage.tab_to("Which folder?");
    stage.type_text(&path);
    stage.key(Key::Enter);
    assert_eq!(stage.desk().settings().unwrap().badges, BadgeSink::Folder(folder.path().into()));
    stage.key(Key::Escape);
    stage.assert_shows(&path);
    stage.assert_shows("Label: 62 mm roll.");
}

#[test]
fn a_scanner_that_was_tried_works_and_says_how_it_types() {
    let mut stage = settings();
    stage.assert_shows("Not tried");
    stage.tap("Test a scan");
    stage.assert_shows("The code to scan");
    let tried = Settings { scanner_works: true, ..Settings::default() };
    let stage = settings_after(|desk| desk.remember(&tried).unwrap());
    stage.assert_shows("Works");
    stage.assert_shows("Types like this computer’s keyboard.");
}

/// Everybody at the evening is due thirty days after it ended.
#[test]
fn who_is_forgotten_next_is_counted_before_it_happens_and_the_days_can_be_set() {
    let mut stage = settings_after(|desk| {
        let guest = evening::id(desk, "Ana Pereira");
        let details = Details { remember: Some(true), ..Details::default() };
        desk.submit(Command::Note { guest, details }).unwrap();
    });
    let due = stage.desk().due(evening::now()).len();
    stage.assert_shows(&format!("{due} people will be forgotten on Saturday 20 December."));
    stage.assert_shows("1 asked to be remembered. Counts stay.");
    for _ in 0..3 {
        stage.screen.get_by_label("Days after: fewer").click();
        stage.screen.run_steps(1);
    }
    stage.settle();
    assert_eq!(stage.desk().state().remember_days(), 27);
    stage.assert_shows(&format!("{due} people will be forgotten on Wednesday 17 December."));
    stage.assert_shows("Guests are forgotten 27 days after, unless they asked.");
    stage.tap("Undo");
    assert_eq!(stage.desk().state().remember_days(), 30);
}

#[test]
fn nobody_is_about_to_be_forgotten_where_all_asked_to_be_remembered() {
    let stage = settings_after(|desk| {
        let all: Vec<_> = desk.state().guests().map(|(guest, _)| guest).collect();
        for guest in all {
            let details = Details { remember: Some(true), ..Details::default() };
            desk.submit(Command::Note { guest, details }).unwrap();
        }
    });
    stage.assert_shows("Nobody is about to be forgotten.");
}

#[test]
fn ending_the_evening_asks_once_says_who_is_taken_as_gone_and_goes_on_to_follow_ups() {
    let mut stage = settings();
    stage.tap("End the evening");
    let hint = "14 people are still in and are taken as gone. \
                The doors close, and the board says good night.";
    stage.assert_shows(hint);
    stage.key(Key::Escape);
    assert_eq!(stage.desk().evening().unwrap().present().count(), 14, "nothing happened yet");
    stage.tap("End the evening");
    stage.tap("End it now");
    assert_eq!(stage.desk().evening().unwrap().present().count(), 0);
    assert_eq!(stage.screen.state().screens.place(), DeskPlace::FollowUps);
    stage.assert_shows("Good night. 14 people are taken as gone.");
    stage.tap("Undo");
    assert_eq!(stage.desk().evening().unwrap().present().count(), 14);
    assert_eq!(stage.desk().evening().unwrap().ended_at(), None);
}

#[test]
fn the_doors_of_an_evening_that_was_ended_can_be_opened_again() {
    let mut stage = settings_after(|desk| {
        let gathering = desk.tonight().unwrap();
        desk.submit(Command::EndEvening { gathering, ended: true }).unwrap();
    });
    stage.assert_shows("The evening ended at 19:12.");
    stage.tap("Open the doors again");
    stage.assert_shows("The doors are open again.");
    assert_eq!(stage.desk().evening().unwrap().present().count(), 14);
}

#[test]
fn the_first_language_greets_and_the_last_one_stays() {
    let mut stage = settings();
    stage.assert_shows("The first greets, the others are one tap away.");
    let chosen = |stage: &Stage| stage.desk().settings().unwrap().languages;
    stage.tap("English");
    assert_eq!(chosen(&stage), [Language::Es]);
    stage.tap("Español");
    assert_eq!(chosen(&stage), [Language::Es], "somebody has to be greeted");
    stage.tap("English");
    assert_eq!(chosen(&stage), [Language::Es, Language::En]);
}

#[test]
fn a_test_badge_is_asked_about_and_what_came_is_said_on_the_card() {
    let folder = tempfile::tempdir().unwrap();
    let badges = BadgeSink::Folder(folder.path().into());
    let mut stage = settings_after(|desk| {
        desk.remember(&Settings { badges, ..Settings::default() }).unwrap();
    });
    stage.tap("Print a test badge");
    assert!(stage.screen.state().errands.contains(&DeskErrand::PrintTest));
    stage.assert_shows("Did it come out whole?");
    stage.tap("Cut off");
    assert!(!stage.shows("Did it come out whole?"));
    let says = "Last test was cut off, 19:12. Choose the label that is in the printer.";
    stage.assert_shows(says);
    stage.tap("Print a test badge");
    stage.tap("Yes");
    stage.assert_shows("Last test came out whole, 19:12.");
}

#[test]
fn examples_are_changed_in_settings_and_stand_at_give_and_ask() {
    let mut stage = settings();
    stage.assert_shows("Offer Fix a bike, Read a contract, Lend a projector");
    stage.tap("Change the examples");
    stage.tap("Move “Lend a projector” up");
    stage.tap("Remove the example “Fix a bike”");
    stage.tap("Save");
    stage.assert_shows("Offer Lend a projector, Read a contract");
    stage.assert_shows("Ask A ladder, Polish practice, A running friend");
    let tonight = stage.desk().tonight().unwrap();
    let examples = stage.desk().state().examples(tonight);
    assert_eq!(examples.offers, ["Lend a projector", "Read a contract"]);
    assert!(examples.needs.is_empty(), "ours stay ours, in every language");
    stage.tap("Change the examples");
    stage.tap("Back to our offers");
    stage.tap("Save");
    stage.assert_shows("Offer Fix a bike, Read a contract, Lend a projector");
}

#[test]
fn enter_leads_from_example_to_example_to_a_new_one_and_to_saving_them() {
    let mut stage = settings();
    stage.tap("Change the examples");
    stage.tab_to("An example");
    for _ in 0..3 {
        stage.key(Key::Enter);
        assert_eq!(stage.focused().as_deref(), Some("An example"));
    }
    stage.type_text("Hem trousers");
    stage.key(Key::Enter);
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Save"));
    stage.key(Key::Enter);
    let tonight = stage.desk().tonight().unwrap();
    let offers = &stage.desk().state().examples(tonight).offers;
    assert_eq!(*offers, ["Fix a bike", "Read a contract", "Lend a projector", "Hem trousers"]);
}

#[test]
fn the_kiosk_is_opened_from_the_settings() {
    let mut stage = settings();
    stage.tap("Open the kiosk");
    assert!(stage.screen.state().errands.contains(&DeskErrand::OpenKiosk));
}
