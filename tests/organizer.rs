//! The organizer at the desk, with the keyboard alone: a guest list comes in, follow-ups go out.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

#[path = "guest/stage.rs"]
#[allow(dead_code, reason = "another program of tests uses the rest")]
mod stage;

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::TimeDelta;
use egui::{DroppedFile, Key, Modifiers, vec2};
use porchlight::desk::{Desk, HandClock, StaffCode};
use porchlight::domain::{Command, Consent, Plan, Reasons, Swap, Word};
use porchlight::ui::pictures::Studio;
use porchlight::ui::theme::Look;

use stage::{STAFF, Stage, house, id, let_in, six};

/// A house with a gathering that begins in a quarter of an hour, and nobody on its list.
fn empty_house(clock: &HandClock) -> Desk {
    furnish(Desk::in_memory(Box::new(clock.clone())).unwrap())
}

/// The same in a house of its own.
fn furnish(mut desk: Desk) -> Desk {
    let plan = Plan {
        name: "Neighbours’ Night".to_owned(),
        venue: String::new(),
        starts: six() + TimeDelta::minutes(15),
        ends: six() + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: vec!["Window bench".to_owned()],
    };
    let (gathering, hash) = (desk.mint(), StaffCode::hash(STAFF).unwrap());
    desk.submit(Command::SetStaffCode { hash }).unwrap();
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    desk
}

/// Whoever sits at the desk.
struct Organizer {
    stage: Stage,
}

impl Organizer {
    /// Unlocks the desk by key and goes to a place by its figure.
    fn at(desk: Desk, clock: HandClock, place: Key) -> Self {
        Self { stage: Stage::on(desk, clock) }.back_at(place)
    }

    /// The same once the desk has locked itself.
    fn back_at(self, place: Key) -> Self {
        let mut stage = self.stage;
        stage.tab_to("Staff");
        stage.key(Key::Enter);
        for digit in STAFF.chars() {
            stage.type_text(&digit.to_string());
        }
        stage.tab_to("Open the desk");
        stage.key(Key::Enter);
        stage.screen.key_press_modifiers(Modifiers::COMMAND, place);
        stage.settle();
        Self { stage }
    }

    fn list() -> Self {
        let clock = HandClock::at(six());
        let desk = empty_house(&clock);
        Self::at(desk, clock, Key::Num3)
    }

    /// Goes to a button with the Tab key and presses Enter.
    #[track_caller]
    fn press(&mut self, label: &str) {
        self.tab_to(label);
        self.stage.key(Key::Enter);
    }

    /// As the stage does, past more than forty stops: a wide table has many.
    #[track_caller]
    fn tab_to(&mut self, label: &str) {
        for _ in 0..200 {
            if self.stage.focused().as_deref() == Some(label) {
                return;
            }
            self.stage.screen.key_press(Key::Tab);
            self.stage.screen.run_steps(2);
        }
        panic!("the Tab key never came to {label:?} among {:#?}", self.stage.labels());
    }

    /// Lets workers work until somebody can read this.
    #[track_caller]
    fn wait_for(&mut self, text: &str) {
        for _ in 0..400 {
            if self.stage.shows(text) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
            self.stage.screen.run_steps(2);
        }
        self.stage.assert_shows(text);
    }

    /// Brings a file through the chooser by typing where it is.
    fn bring(&mut self, file: &Path) {
        self.press("Choose a file");
        self.wait_for("Or type where the file is");
        self.type_path(file);
    }

    fn type_path(&mut self, path: &Path) {
        let is_list = self.stage.shows("Or type where the file is");
        self.tab_to(&format!("Or type where the {} is", if is_list { "file" } else { "folder" }));
        self.stage.type_text(&path.display().to_string());
        self.stage.key(Key::Enter);
    }

    fn expected(&self) -> usize {
        let evening = self.stage.desk().evening().unwrap();
        evening.visits().filter(|(_, visit)| visit.booking().expected).count()
    }

    /// A picture of the screen, where somebody asked for pictures.
    fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("PORCHLIGHT_PICTURES") else { return };
        let app = self.stage.screen.state_mut();
        let mut studio = Studio::new(vec2(1280.0, 800.0), 1.0, Look::default());
        let picture = studio.settle(|ui| app.frame(ui));
        picture.save(PathBuf::from(folder).join(format!("{name}.png"))).unwrap();
    }
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

#[test]
fn a_list_comes_in_with_every_row_decided_or_kept() {
    let mut organizer = Organizer::list();
    organizer.picture("o1-first");
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    organizer.picture("o1");
    organizer.press("Type a name");
    organizer.stage.type_text("Noor Haddad");
    organizer.picture("o1-typing");
    organizer.stage.key(Key::Enter);
    organizer.wait_for("5 rows need a look");
    organizer.press("Split into two");
    organizer.wait_for("4 rows need a look");
    organizer.press("Same person");
    organizer.wait_for("3 rows need a look");
    organizer.press("Fix it");
    organizer.wait_for("2 rows need a look");
    organizer.press("Decide again");
    organizer.wait_for("3 rows need a look");
    organizer.press("Fix it");
    organizer.wait_for("2 rows need a look");
    let offered = organizer.stage.labels().into_iter().find(|it| it.starts_with("Add "));
    organizer.press(&offered.unwrap());
    organizer.wait_for("You can undo this until the doors open.");
    organizer.picture("o1-added");
    assert_eq!(organizer.expected(), 116, "112, a name typed, two of a pair, one mended");
    organizer.stage.assert_shows("2 rows need a look");
    organizer.press("Undo");
    organizer.wait_for("Add 116 people");
    assert_eq!(organizer.expected(), 0);
}

#[test]
fn the_same_list_again_changes_nothing_and_a_file_is_found_by_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(data("lists/luma-2.csv"), folder.path().join("luma.csv")).unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(folder.path());
    organizer.wait_for("luma.csv");
    organizer.picture("o1-chooser");
    organizer.press("luma.csv");
    organizer.wait_for("Check the guest list");
    let add = organizer.stage.labels().into_iter().find(|it| it.starts_with("Add "));
    organizer.press(&add.unwrap());
    organizer.wait_for("You can undo this until the doors open.");
    let before = organizer.expected();
    assert!(before > 0);
    organizer.press("Other file");
    organizer.wait_for("Or type where the file is");
    organizer.type_path(&data("lists/luma-2.csv"));
    organizer.wait_for("Nothing changed: this list was here already.");
    assert_eq!(organizer.expected(), before);
    organizer.press("Bring another list");
    organizer.stage.assert_shows("Choose a file");
}

#[test]
fn what_is_no_list_is_said_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.csv");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let mut organizer = Organizer::list();
    organizer.press("Choose a file");
    organizer.type_path(&folder.path().join("gone.csv"));
    organizer.wait_for("There’s no file there.");
    organizer.stage.key(Key::Escape);
    organizer.bring(&path);
    let sentence = "This isn’t a table we can read. Save it as CSV or Excel and try again.";
    organizer.wait_for(sentence);
    organizer.picture("o1-unreadable");
}

#[test]
fn without_a_name_nobody_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, "Name,Email\nAna Pereira,ana@posta.example\n").unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&path);
    organizer.wait_for("Add 1 person");
    organizer.press("Name becomes");
    organizer.press("Leave out");
    organizer.wait_for("Tell us which column is the name.");
    organizer.picture("o1-no-name");
    assert_eq!(organizer.expected(), 0);
}

#[test]
fn the_report_goes_into_the_chosen_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    organizer.press("Save the report");
    organizer.type_path(folder.path());
    organizer.press("Save here");
    let path = folder.path().join("Rows to look at.csv");
    organizer.wait_for(&format!("The report is in {}", path.display()));
    let report = std::fs::read_to_string(path).unwrap();
    assert_eq!(report.lines().count(), 7, "the headings and six rows");
}

#[test]
fn a_path_that_was_only_typed_counts_and_one_that_is_not_there_is_said_to_be_missing() {
    let folder = tempfile::tempdir().unwrap();
    let mut organizer = Organizer::list();
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    organizer.press("Save the report");
    organizer.tab_to("Or type where the folder is");
    organizer.stage.type_text(&folder.path().join("nowhere").display().to_string());
    organizer.press("Save here");
    assert!(organizer.stage.shows("Save here"), "nothing is saved elsewhere instead");
    for _ in 0.."/nowhere".len() {
        organizer.tab_to("Or type where the folder is");
        organizer.stage.key(Key::Backspace);
    }
    organizer.press("Save here");
    let path = folder.path().join("Rows to look at.csv");
    organizer.wait_for(&format!("The report is in {}", path.display()));
}

#[test]
fn every_guest_gets_one_file_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock::at(six());
    let mut desk = house(&clock);
    for name in ["Ana Pereira", "Ben Ashby", "Noor Haddad"] {
        let_in(&mut desk, name);
    }
    met(&mut desk);
    let mut organizer = Organizer::at(desk, clock.clone(), Key::Num5);
    organizer.stage.assert_shows("Packets are ready when the doors close.");
    organizer.stage.assert_shows("Save them now");
    clock.advance(TimeDelta::hours(4));
    organizer.stage.settle();
    organizer = organizer.back_at(Key::Num5);
    organizer.picture("o3");
    organizer.stage.assert_shows("You both said yes: b...@posta.example");
    organizer.stage.assert_shows("Ben said: my tax checklist");
    assert!(!organizer.stage.labels().join(" ").contains("ben.ashby@"), "a host looks on");
    organizer.press("Next packet");
    organizer.stage.assert_shows("Ben’s packet");
    organizer.press("Save 3 packets");
    organizer.type_path(folder.path());
    organizer.press("Save here");
    let into = folder.path().join("Neighbours’ Night 2026-11-20");
    organizer.wait_for(&format!("3 packets are in {}", into.display()));
    let mut files: Vec<_> =
        std::fs::read_dir(&into).unwrap().map(|it| it.unwrap().file_name()).collect();
    files.sort();
    assert_eq!(files, ["Ana.html", "Ben.html", "Noor.html"]);
    let read = |name: &str| std::fs::read_to_string(into.join(name)).unwrap();
    assert!(read("Ana.html").contains("ben.ashby@posta.example"));
    assert!(!read("Noor.html").contains("posta.example"));
}

#[test]
fn a_file_that_is_dropped_is_read() {
    let mut organizer = Organizer::list();
    let file: std::sync::Arc<dyn DroppedFile + Send + Sync> =
        std::sync::Arc::new(Dropped(data("lists/eventbrite-uk.csv")));
    organizer.stage.screen.input_mut().dropped_files.push(file);
    organizer.wait_for("Check the guest list");
    organizer.picture("o1-wide");
}

/// A file as the window system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Ana and Ben were introduced, promised something and swapped contact.
fn met(desk: &mut Desk) {
    let gathering = desk.tonight().unwrap();
    let (ana, ben) = (id(desk, "Ana Pereira"), id(desk, "Ben Ashby"));
    let (introduction, promise) = (desk.mint(), desk.mint());
    let reasons = Reasons { spot: "Window bench".to_owned(), ..Reasons::default() };
    let guests = vec![ana, ben];
    let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(suggest).unwrap();
    desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
    desk.submit(Command::Meet { gathering, introduction }).unwrap();
    let consent = Consent { swap: Swap::AskEachTime, ..Consent::default() };
    for guest in [ana, ben] {
        desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
        let yes = Command::AnswerSwap { gathering, introduction, guest, yes: true };
        desk.submit(yes).unwrap();
    }
    let text = "my tax checklist".to_owned();
    let word = Word { from: ben, to: ana, text, by: None };
    desk.submit(Command::Promise { gathering, promise, word }).unwrap();
}

#[test]
fn before_anybody_came_there_is_nothing_to_hand_out() {
    let clock = HandClock::at(six());
    let desk = empty_house(&clock);
    let mut organizer = Organizer::at(desk, clock, Key::Num5);
    organizer.stage.assert_shows("Nobody was checked in, so there is nothing to hand out.");
    assert!(!organizer.stage.shows("Save the report"));
    organizer.picture("o3-nobody");
}

#[test]
fn a_disk_that_is_gone_stops_the_adding_until_somebody_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (here, away) = (folder.path().join("disk"), folder.path().join("away"));
    std::fs::create_dir(&here).unwrap();
    let clock = HandClock::at(six());
    let house = Desk::open(&here.join("house.porchlight"), Box::new(clock.clone())).unwrap();
    let mut organizer = Organizer::at(furnish(house), clock, Key::Num3);
    organizer.bring(&data("neighbours-night.csv"));
    organizer.wait_for("Add 112 people");
    std::fs::rename(&here, &away).unwrap();
    organizer.press("Add 112 people");
    organizer.wait_for("Go on");
    organizer.picture("o1-trouble");
    organizer.stage.assert_shows(Stage::says("saving-gone"));
    assert_eq!(organizer.expected(), 0, "nothing is said to be there that is not on disk");
    std::fs::rename(&away, &here).unwrap();
    organizer.press("Go on");
    organizer.wait_for("112 people are on the list");
    assert_eq!(organizer.expected(), 112);
}
