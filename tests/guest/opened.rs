//! The window is there before the house is open, and says so when it does not open.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};

use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock, Opening, SystemClock};
use porchlight::journal::OpenError;
use porchlight::ui::app::{App, Options};
use porchlight::ui::theme::Look;
use porchlight::words::Language;

use crate::stage::{Stage, house, six};

/// A kiosk before a house that opens with what comes through the channel.
fn before(house: &Path, opens: Receiver<Result<Desk, OpenError>>) -> Stage {
    let opening = Opening::with(
        house,
        || Box::new(SystemClock),
        move |progress| {
            progress.set(0.5);
            opens.recv().unwrap_or(Err(OpenError::InUse))
        },
    );
    let look = Look { less_movement: true, ..Look::default() };
    let options = Options { language: Language::En, look, ..Options::default() };
    let app = App::opening(opening, options).unwrap();
    let show = |ui: &mut egui::Ui, app: &mut App| app.frame(ui);
    Stage::open(app, HandClock::at(six()), true, App::prepare, show)
}

impl Stage {
    /// Taps while frames go on by themselves: nothing comes to rest before the house is open.
    fn tap_while_opening(&mut self, label: &str) {
        self.screen.get_by_label(label).click();
        self.screen.run_steps(4);
    }

    /// Lets frames go by until something can be read.
    #[track_caller]
    fn wait_for(&mut self, text: &str) {
        for _ in 0..500 {
            self.screen.run_steps(1);
            if self.shows(text) {
                return self.settle();
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        self.assert_shows(text);
    }
}

#[test]
fn letters_typed_and_looks_chosen_while_the_house_opens_are_not_lost() {
    let (open, opens) = channel();
    let mut stage = before(Path::new(""), opens);
    stage.assert_shows("Getting tonight’s list ready");
    assert!(!stage.shows("Staff"), "nobody can let anybody in yet");
    stage.screen.event(egui::Event::Text("ben".to_owned()));
    stage.screen.run_steps(4);
    stage.tap_while_opening("Contrast");
    open.send(Ok(house(&stage.clock))).unwrap();
    stage.wait_for("Is this you?");
    assert!(Look::of_ctx(&stage.screen.ctx).tokens.high_contrast);
}

#[test]
fn a_code_scanned_while_the_house_opens_is_read_as_soon_as_it_is_open() {
    let (open, opens) = channel();
    let mut stage = before(Path::new(""), opens);
    let mut events: Vec<_> =
        "T-NOOR-005".chars().map(|letter| egui::Event::Text(letter.to_string())).collect();
    events.push(egui::Event::Key {
        key: egui::Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    });
    stage.screen.input_mut().events.extend(events);
    stage.screen.run_steps(4);
    stage.assert_shows("Getting tonight’s list ready");
    open.send(Ok(house(&stage.clock))).unwrap();
    stage.wait_for("Hello, Noor");
}

#[test]
fn a_damaged_house_says_so_and_its_newest_backup_opens_from_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("house.porchlight");
    let backup = folder.path().join("yesterday.porchlight");
    let clock = HandClock::at(six());
    crate::stage::furnish(Desk::open(&backup, Box::new(clock)).unwrap());
    std::fs::write(&house, "no house any more").unwrap();
    let (open, opens) = channel();
    let what = "its beginning is overwritten".to_owned();
    open.send(Err(OpenError::Damaged { what, newest_backup: Some(backup) })).unwrap();
    let mut stage = before(&house, opens);
    stage.wait_for("The house doesn’t open");
    stage.assert_shows("This house file is damaged.");
    stage.assert_shows("What we found: its beginning is overwritten");
    stage.tap_while_opening("Try again");
    stage.wait_for("The house doesn’t open");
    stage.assert_shows("Quit");
    let (open, opens) = channel();
    let what = "its beginning is overwritten".to_owned();
    let newest_backup = Some(folder.path().join("yesterday.porchlight"));
    open.send(Err(OpenError::Damaged { what, newest_backup })).unwrap();
    let mut stage = before(&house, opens);
    stage.wait_for("The house doesn’t open");
    stage.tap_while_opening("Open the backup");
    stage.wait_for("Staff");
    assert!(stage.screen.state().is_open());
    assert!(stage.desk().state().guests().count() > 5);
    assert!(folder.path().read_dir().unwrap().count() > 2, "the damaged file is kept aside");
}

#[test]
fn a_house_that_does_not_open_is_left_with_the_keyboard_alone() {
    let (open, opens) = channel();
    open.send(Err(OpenError::InUse)).unwrap();
    let mut stage = before(Path::new(""), opens);
    stage.wait_for("The house doesn’t open");
    assert_eq!(stage.focused().as_deref(), Some("The house doesn’t open"));
    stage.tab_to("Quit");
    stage.screen.key_press(egui::Key::Enter);
    stage.screen.run_steps(2);
    assert!(stage.screen.state().may_close());
    let said = stage.screen.state().trouble().map(ToString::to_string).unwrap();
    assert!(said.contains("in use"), "{said}");
}

#[test]
fn where_the_house_holds_more_than_its_backup_the_window_says_so_and_first_tries_again() {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("house.porchlight");
    let backup = folder.path().join("backup.porchlight");
    let clock = HandClock::at(six());
    let desk = Desk::open(&house, Box::new(clock.clone())).unwrap();
    desk.journal().backup(&backup).unwrap();
    let held = crate::stage::furnish(desk).journal().len();
    let shown = || {
        let (open, opens) = channel();
        let newest_backup = Some(backup.clone());
        open.send(Err(OpenError::Damaged { what: "a fault".to_owned(), newest_backup })).unwrap();
        let mut stage = before(&house, opens);
        stage.wait_for("The house doesn’t open");
        stage
    };
    let first_way = |stage: &Stage| {
        let ways = ["Try again", "Open the backup"];
        stage.labels().into_iter().find(|label| ways.contains(&label.as_str())).unwrap()
    };
    let stage = shown();
    let more = format!("The house file has {held} more entries than the copy");
    assert!(stage.screen.query_by_label_contains(&more).is_some(), "{more}");
    assert_eq!(first_way(&stage), "Try again");
    std::fs::remove_file(&backup).unwrap();
    Desk::open(&house, Box::new(clock)).unwrap().journal().backup(&backup).unwrap();
    let stage = shown();
    stage.assert_shows("The copy has everything that is in the house file.");
    assert_eq!(first_way(&stage), "Open the backup");
}
