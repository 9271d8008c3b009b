//! Going back to a backup: which, what it holds, what today's house holds beyond it, and the code.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use egui::Ui;

use super::code::{DIGITS, wrong};
use super::sheet::label_ui;
use crate::desk::{Polled, StaffCode, Task};
use crate::journal::{self, Beyond};
use crate::ui::beyond;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Field, Kind, Select, Text};

/// So many backups can be chosen from, the newest first.
const SHOWN: usize = 12;

/// Bytes in what people call a megabyte.
const MEGABYTE: u64 = 1_000_000;

/// A backup as far as its file tells.
struct Copy {
    path: PathBuf,
    written: Option<DateTime<Utc>>,
    bytes: u64,
}

/// What reading a backup told.
struct Held {
    /// All it holds.
    all: Beyond,
    /// What the house holds beyond it.
    beyond: Beyond,
    is_whole: bool,
}

/// The sheet.
#[derive(Default)]
pub(super) struct Restoring {
    copies: Vec<Copy>,
    chosen: usize,
    reading: Option<Task<Held>>,
    held: Option<Held>,
    code: String,
    wrong: Option<&'static str>,
}

impl Restoring {
    /// Looks which backups there are, and reads the newest.
    pub(super) fn of(view: &DeskView<'_>) -> Self {
        let Some(house) = view.desk.journal().path() else { return Self::default() };
        let copies = journal::backups(house).into_iter().take(SHOWN).map(Copy::at).collect();
        let mut it = Self { copies, ..Self::default() };
        it.read(house);
        it
    }

    /// Reads the chosen one, on a thread of its own.
    fn read(&mut self, house: &Path) {
        self.held = None;
        let copy = self.copies.get(self.chosen).map(|copy| copy.path.clone());
        let house = house.to_owned();
        // With no thread to give nothing is known, and nothing can be restored.
        self.reading =
            copy.and_then(|copy| Task::start("backup", move |_| held(&house, &copy)).ok());
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        lock: &mut StaffCode,
    ) -> Option<Wish> {
        match self.reading.as_ref().map(Task::poll) {
            Some(Polled::Done(held)) => (self.held, self.reading) = (Some(held), None),
            Some(Polled::Lost) => self.reading = None,
            Some(Polled::Running) => ui.ctx().request_repaint_after(Duration::from_millis(100)),
            None => {}
        }
        if self.copies.is_empty() {
            ui.add(Text::new(view.say("house-backup-none"), TypeStyle::DESK_BODY).soft());
            return None;
        }
        self.which_ui(ui, view);
        ui.add_space(step::S12);
        let is_whole = self.held_ui(ui, view);
        let code = self.code_ui(ui, view, is_whole)?;
        self.wrong = wrong(view, lock, &code);
        if self.wrong.is_some() {
            return None;
        }
        self.copies.get(self.chosen).map(|copy| Wish::Restore(copy.path.clone()))
    }

    fn which_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) {
        let label = view.say("o4-restore-which");
        label_ui(ui, label);
        let named: Vec<_> = self.copies.iter().map(|copy| named(view, copy)).collect();
        let options: Vec<_> = named.iter().enumerate().collect();
        let width = ui.available_width();
        let changed = Select::new(label, width).show(ui, &options, &mut self.chosen);
        if let Some(house) = view.desk.journal().path().filter(|_| changed) {
            self.read(house);
        }
        if let Some(copy) = self.copies.get(self.chosen) {
            let file = copy.path.display().to_string();
            ui.add(Text::new(&file, TypeStyle::DESK_SMALL).soft());
        }
    }

    /// What comes back, and what would be missed; whether it can come back at all.
    fn held_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> bool {
        let Some(held) = &self.held else {
            let key = if self.reading.is_some() { "o4-restore-reading" } else { "o4-restore-lost" };
            ui.add(Text::new(view.say(key), TypeStyle::DESK_BODY).soft());
            return false;
        };
        if !held.is_whole {
            let clay = Look::of(ui).tokens.clay;
            ui.add(Text::new(view.say("o4-restore-lost"), TypeStyle::DESK_BODY).color(clay));
            return false;
        }
        ui.add(Text::new(&holds(view, held.all), TypeStyle::DESK_BODY_STRONG));
        let more = beyond::says(view.words, held.beyond, |at| moment(view, at));
        ui.add(Text::new(&more, TypeStyle::DESK_BODY));
        ui.add(Text::new(view.say("o4-restore-keeps"), TypeStyle::DESK_BODY).soft());
        true
    }

    /// The code, once it was given for a backup that can come back.
    fn code_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, is_whole: bool) -> Option<String> {
        let label = view.say("staff-code");
        label_ui(ui, label);
        let wrong = self.wrong.map(|key| view.words.say(key));
        let out = Field::new("restore code", label, &mut self.code)
            .desk()
            .secret()
            .letters_max(DIGITS)
            .width(200.0)
            .error(wrong)
            .show(ui);
        if out.response.changed() {
            self.wrong = None;
        }
        ui.add_space(step::S12);
        let ready = is_whole && self.code.len() == DIGITS;
        let button = Button::new(Kind::Clay, view.say("o4-restore-do")).desk().enabled(ready);
        let tapped = ui.add(button).clicked() || out.entered;
        (tapped && ready).then(|| std::mem::take(&mut self.code))
    }
}

impl Copy {
    fn at(path: PathBuf) -> Self {
        let meta = fs::metadata(&path).ok();
        let written = meta.as_ref().and_then(|it| it.modified().ok()).map(DateTime::from);
        Self { bytes: meta.map_or(0, |it| it.len()), written, path }
    }
}

fn held(house: &Path, copy: &Path) -> Held {
    let is_whole = journal::check(copy).is_ok();
    Held { all: journal::everything(copy), beyond: journal::beyond(house, copy), is_whole }
}

/// "Today 17:40, 18 MB".
fn named(view: &DeskView<'_>, copy: &Copy) -> String {
    let when = copy.written.map_or_else(String::new, |at| super::backups::when(view, at));
    let about = [("when", when.into()), ("n", megabytes(copy.bytes).into())];
    view.say_with("o4-restore-one", &about)
}

pub(super) fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(MEGABYTE).to_string()
}

fn holds(view: &DeskView<'_>, all: Beyond) -> String {
    let Some(span) = all.span else { return view.say("o4-restore-empty").to_owned() };
    let about = beyond::counted(all.entries, span, |at| moment(view, at));
    view.say_with("o4-restore-holds", &about)
}

fn moment(view: &DeskView<'_>, at: DateTime<Utc>) -> (String, String) {
    (view.words.day(view.date(at)), view.time(at))
}
