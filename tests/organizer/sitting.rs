//! Somebody at the desk, with the keyboard alone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::TimeDelta;
use egui::{Key, Modifiers, vec2};
use porchlight::desk::{Desk, HandClock, StaffCode};
use porchlight::domain::{Command, Plan};
use porchlight::ui::pictures::Studio;
use porchlight::ui::theme::Look;

use crate::stage::{STAFF, Stage, six};

/// A house with a gathering that begins in a quarter of an hour, and nobody on its list.
pub(crate) fn empty_house(clock: &HandClock) -> Desk {
    furnish(Desk::in_memory(Box::new(clock.clone())).unwrap())
}

/// The same in a house of its own.
pub(crate) fn furnish(mut desk: Desk) -> Desk {
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
pub(crate) struct Organizer {
    pub(crate) stage: Stage,
}

impl Organizer {
    /// Unlocks the desk by key and goes to a place by its figure.
    pub(crate) fn at(desk: Desk, clock: HandClock, place: Key) -> Self {
        Self { stage: Stage::on(desk, clock) }.back_at(place)
    }

    /// The same once the desk has locked itself.
    pub(crate) fn back_at(self, place: Key) -> Self {
        let mut stage = self.stage;
        stage.tab_to("Staff");
        stage.key(Key::Enter);
        for digit in STAFF.chars() {
            stage.type_text(&digit.to_string());
        }
        stage.tap("Open the desk");
        stage.screen.key_press_modifiers(Modifiers::COMMAND, place);
        stage.settle();
        Self { stage }
    }

    pub(crate) fn list() -> Self {
        let clock = HandClock::at(six());
        let desk = empty_house(&clock);
        Self::at(desk, clock, Key::Num3)
    }

    /// Goes to a button with the Tab key and presses Enter.
    #[track_caller]
    pub(crate) fn press(&mut self, label: &str) {
        self.tab_to(label);
        self.stage.key(Key::Enter);
    }

    #[track_caller]
    pub(crate) fn tab_to(&mut self, label: &str) {
        self.stage.tab_to(label);
    }

    /// Goes to a button among the rows with the arrow keys, and presses Enter: the rows are one stop
    /// of the Tab key.
    #[track_caller]
    pub(crate) fn press_in_rows(&mut self, label: &str) {
        self.enter_rows();
        let mut path = Vec::new();
        for _ in 0..40 {
            for _ in 0..3 {
                path.push(self.stage.focused());
                if self.stage.focused().as_deref() == Some(label) {
                    return self.stage.key(Key::Enter);
                }
                self.quick(Key::ArrowRight);
            }
            self.quick(Key::ArrowDown);
        }
        panic!("{label:?} is not among the rows: {path:?}");
    }

    /// Tab, until it comes to the rows, and to the first of them.
    #[track_caller]
    fn enter_rows(&mut self) {
        let starts = ["All ", "The other ", "Undo ", "Type a name", "Two people", "Split", "Fix"];
        for _ in 0..40 {
            self.quick(Key::Home);
            let focused = self.stage.focused().unwrap_or_default();
            if starts.iter().any(|start| focused.starts_with(start)) {
                return;
            }
            self.quick(Key::Tab);
        }
        panic!("the Tab key never came to the rows: {:#?}", self.stage.stops());
    }

    fn quick(&mut self, key: Key) {
        self.stage.screen.key_press(key);
        self.stage.screen.run_steps(2);
    }

    /// Lets workers work until somebody can read this.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
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
    pub(crate) fn bring(&mut self, file: &Path) {
        self.press("Choose a file");
        self.wait_for("Or type where the file is");
        self.type_path(file);
    }

    pub(crate) fn type_path(&mut self, path: &Path) {
        let is_list = self.stage.shows("Or type where the file is");
        self.tab_to(&format!("Or type where the {} is", if is_list { "file" } else { "folder" }));
        self.stage.type_text(&path.display().to_string());
        self.stage.key(Key::Enter);
    }

    pub(crate) fn expected(&self) -> usize {
        let evening = self.stage.desk().evening().unwrap();
        evening.visits().filter(|(_, visit)| visit.booking().expected).count()
    }

    /// A picture of the screen, where somebody asked for pictures.
    pub(crate) fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("PORCHLIGHT_PICTURES") else { return };
        let app = self.stage.screen.state_mut();
        let mut studio = Studio::new(vec2(1280.0, 800.0), 1.0, Look::default());
        let picture = studio.settle(|ui| app.frame(ui));
        picture.save(PathBuf::from(folder).join(format!("{name}.png"))).unwrap();
    }
}

pub(crate) fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}
