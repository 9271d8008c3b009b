//! O1: a guest list comes in. A file is chosen or dropped, its columns are shown with what they
//! become, rows that cannot be told are decided by hand, and everybody else is added at once.

mod adding;
mod aside;
mod check;
mod docket;
mod doubts;
mod draft;
mod foot;
mod mapping;
mod preview;
mod problems;
mod reading;
mod report;
mod row;
mod says;
mod stack;
mod start;
mod summary;
mod typing;

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Ui};

use crate::desk::{Desk, Outbox, Polled, Task};
use crate::intake::House;
use crate::ui::chooser::{Chooser, chosen};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::widgets::Toast;

use super::page;
use check::Check;
use reading::Reading;

/// O1. What is read and decided stays here until it is added or another file is chosen.
#[derive(Default)]
pub(in crate::ui) struct GuestList {
    stage: Stage,
    chooser: Option<(Chooser, Purpose)>,
    saving: Option<(PathBuf, Task<std::io::Result<PathBuf>>)>,
    toast: Option<Toast>,
    /// Another stage is shown for the first time: its title takes the focus.
    is_new: bool,
}

/// How far it has come.
enum Stage {
    /// Nothing was chosen; perhaps the sentence about a file that could not be read.
    First(Option<&'static str>),
    Reading(Reading),
    Check(Box<Check>),
}

impl Default for Stage {
    fn default() -> Self {
        Self::First(None)
    }
}

/// What the file chooser is open for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    List,
    Report,
}

/// What was tapped on this screen.
#[derive(Clone, Copy)]
enum Tap {
    Choose,
    SaveReport,
    Add,
    GoOn,
    Undo,
    StartOver,
    Doors,
}

impl GuestList {
    /// In every frame: people are added, a portion at a time, wherever the host looks and while
    /// the desk is locked. Answers how many came onto the list, when the last is through.
    pub(in crate::ui) fn carry_on(&mut self, ctx: &Context, desk: &mut Desk) -> Option<usize> {
        let Stage::Check(check) = &mut self.stage else { return None };
        let through = check.carry_on(desk);
        if check.is_going_on() {
            ctx.request_repaint();
        }
        through
    }

    fn is_busy(&self) -> bool {
        matches!(&self.stage, Stage::Check(check) if check.is_adding())
    }

    /// Shows the screen.
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        self.take_dropped(ui, view);
        self.poll(ui, view);
        let tap = match &mut self.stage {
            Stage::First(trouble) => start::first_ui(ui, view, *trouble),
            Stage::Reading(reading) => start::reading_ui(ui, view, reading),
            Stage::Check(check) => check.ui(ui, view),
        };
        start::hover_ui(ui, view);
        if std::mem::take(&mut self.is_new)
            && let Some(heading) = view.heading.get()
        {
            ui.memory_mut(|memory| memory.request_focus(heading));
        }
        let wish = tap.and_then(|tap| self.act(view, tap));
        match chosen(&mut self.chooser, ui, view.words) {
            Some((Purpose::List, path)) => self.read(view, path),
            Some((Purpose::Report, folder)) => self.save_report(view, folder),
            None => {}
        }
        if let Some(toast) = &mut self.toast
            && toast.show(ui.ctx()) != crate::ui::widgets::ToastState::Shown
        {
            self.toast = None;
        }
        wish
    }

    fn act(&mut self, view: &DeskView<'_>, tap: Tap) -> Option<Wish> {
        match tap {
            Tap::Choose => self.chooser = Some((Chooser::of_list(), Purpose::List)),
            Tap::SaveReport => self.chooser = Some((Chooser::of_folder(), Purpose::Report)),
            Tap::StartOver => self.show(Stage::default()),
            Tap::Doors => return Some(Wish::Go(crate::ui::desk::DeskPlace::Doors)),
            Tap::Add | Tap::GoOn | Tap::Undo => {
                if let Stage::Check(check) = &mut self.stage {
                    check.act(view.desk, tap);
                }
            }
        }
        None
    }

    fn take_dropped(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let dropped = ui.input(|input| input.raw.dropped_files.first().cloned());
        let Some(file) = dropped.filter(|_| !self.is_busy()) else { return };
        self.chooser = None;
        self.read(view, file.path().to_path_buf());
    }

    fn read(&mut self, view: &DeskView<'_>, path: PathBuf) {
        let Some(gathering) = view.desk.tonight() else { return };
        let house = House::of(view.desk.state(), gathering);
        self.show(match Reading::start(path, house) {
            Ok(reading) => Stage::Reading(reading),
            Err(_) => Stage::First(Some("o1-stopped")),
        });
    }

    fn show(&mut self, stage: Stage) {
        self.stage = stage;
        self.is_new = true;
    }

    fn poll(&mut self, ui: &Ui, view: &DeskView<'_>) {
        if let Stage::Reading(reading) = &self.stage {
            ui.ctx().request_repaint_after(Duration::from_millis(30));
            match reading.poll() {
                Polled::Running => {}
                Polled::Done(Ok(draft)) => self.show(Stage::Check(Box::new(Check::new(draft)))),
                Polled::Done(Err(refused)) => self.show(Stage::First(Some(refused.key()))),
                Polled::Lost => self.show(Stage::First(Some("o1-stopped"))),
            }
        }
        if let Stage::Check(check) = &mut self.stage {
            check.keep_up(ui, view.desk);
            if std::mem::take(&mut check.is_undone) {
                self.toast = Some(Toast::new(view.say("o1-undone"), ""));
            }
        }
        self.poll_report(ui, view);
    }

    fn poll_report(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let Some((folder, task)) = &self.saving else { return };
        let says = match task.poll() {
            Polled::Running => {
                ui.ctx().request_repaint_after(Duration::from_millis(30));
                return;
            }
            Polled::Done(Ok(path)) => {
                let file = path.display().to_string();
                view.say_with("o1-report-saved", &[("file", file.into())])
            }
            Polled::Done(Err(_)) | Polled::Lost => {
                let folder = folder.display().to_string();
                view.say_with("o1-report-failed", &[("folder", folder.into())])
            }
        };
        self.saving = None;
        self.toast = Some(Toast::new(says, ""));
    }

    fn save_report(&mut self, view: &DeskView<'_>, folder: PathBuf) {
        let Stage::Check(check) = &self.stage else { return };
        let (table, plan) = check.read();
        let (words, into) = (view.words, Outbox::new(view.desk, &folder));
        let work = move |_: &_| report::save(&table, &plan, words, &into);
        self.saving = Task::start("report", work).ok().map(|task| (folder, task));
    }
}
