//! Where the house lies, and its newest backup.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use egui::Ui;

use super::Tap;
use super::cards::{Action, Cards, LINE, soft_ui, state_ui};
use super::restore::megabytes;
use super::sheet::Sheet;
use crate::desk::{Polled, Task};
use crate::journal::{CopyElsewhere, newest_backup};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::Look;
use crate::ui::widgets::{Button, Kind, Text, announce_ui};

/// The newest backup that is whole.
struct Newest {
    written: Option<DateTime<Utc>>,
    bytes: u64,
}

/// What is known of the house's copies.
#[derive(Default)]
pub(super) struct Backups {
    looking: Option<Task<Option<Newest>>>,
    newest: Option<Newest>,
    /// How many entries were damaged and came back, and how many did not.
    damaged: [usize; 2],
    /// How many entries of other doors are kept aside.
    ahead: usize,
    /// Copies made elsewhere that somebody may be found in who was forgotten since.
    behind: Vec<CopyElsewhere>,
    /// How many backups had been made when the disk was looked at.
    made: u64,
}

impl Backups {
    /// Looks at the disk, on a thread of its own: a backup is read from end to end.
    pub(super) fn look(&mut self, view: &DeskView<'_>) {
        self.made = view.around.backups_made;
        let house = view.desk.journal().path().map(ToOwned::to_owned);
        // With no thread to give, nothing is said.
        self.looking =
            house.and_then(|house| Task::start("newest backup", move |_| newest(&house)).ok());
        self.behind = view.desk.journal().copies_behind().unwrap_or_default();
        let ahead = view.desk.ahead().unwrap_or_default();
        self.ahead = ahead.iter().map(|it| it.entries).sum();
        let damage = view.desk.damage().unwrap_or_default();
        let mended = damage.iter().filter(|it| it.mended_from.is_some()).count();
        self.damaged = [mended, damage.len() - mended];
    }

    /// Takes in what was found.
    pub(super) fn collect(&mut self, ui: &Ui, view: &DeskView<'_>) {
        if view.around.backups_made != self.made {
            self.look(view);
        }
        if view.around.backing_up {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(200));
        }
        match self.looking.as_ref().map(Task::poll) {
            Some(Polled::Done(found)) => (self.newest, self.looking) = (found, None),
            Some(Polled::Lost) => self.looking = None,
            Some(Polled::Running) => {
                ui.ctx().request_repaint_after(std::time::Duration::from_millis(200));
            }
            None => {}
        }
    }

    pub(super) fn card_ui(
        &self,
        ui: &mut Ui,
        cards: &mut Cards<'_>,
        view: &DeskView<'_>,
    ) -> Option<Tap> {
        let head = (Icon::Save, view.say("o4-backups"));
        let is_kept = view.desk.journal().path().is_some();
        let busy = view.around.backing_up && is_kept;
        let now = Button::outlined(view.say(if busy { "o4-backing-up" } else { "o4-back-up" }));
        let restore = Button::new(Kind::Clay, view.say("o4-restore"));
        let foot = vec![
            Action::new(now.enabled(is_kept && !busy), 1.2, Tap::wish(Wish::BackUp)),
            Action::new(restore.enabled(is_kept), 1.0, Tap::Open(Sheet::Restore)),
        ];
        cards.card(ui, head, |ui| self.content_ui(ui, view), foot)
    }

    fn content_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        if view.desk.journal().path().is_none() {
            soft_ui(ui, view.say("o4-throw-away"));
            return None;
        }
        match &self.newest {
            Some(newest) => newest_ui(ui, view, newest),
            None if self.looking.is_some() => soft_ui(ui, view.say("o4-backup-looking")),
            None => soft_ui(ui, view.say("house-backup-none")),
        }
        if let Some(says) = &view.around.failed_backup {
            let says = view.say_with("toast-backup-failed", &[("says", says.as_str().into())]);
            let clay = Look::of(ui).tokens.clay;
            ui.add(Text::new(&says, LINE).color(clay));
        }
        let is_done = view.around.backups_made > 0 && !view.around.backing_up;
        announce_ui(ui, "backup", if is_done { view.say("o4-backed-up") } else { "" });
        self.damage_ui(ui, view);
        self.behind_ui(ui, view);
        None
    }

    /// The copies a person has to see to.
    fn behind_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        if self.behind.is_empty() {
            return;
        }
        let says = view.count("house-copies-elsewhere", self.behind.len());
        let clay = Look::of(ui).tokens.clay;
        ui.add(Text::new(&says, LINE).color(clay));
        for copy in &self.behind {
            soft_ui(ui, &copy.path.display().to_string());
        }
    }

    /// What a disk changed and what became of it, and what another door did.
    fn damage_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        let colors = Look::of(ui).tokens;
        let says = [
            ("house-mended", colors.soft),
            ("house-lost", colors.clay),
            ("house-ahead", colors.clay),
        ];
        let [mended, lost] = self.damaged;
        for ((key, color), count) in says.into_iter().zip([mended, lost, self.ahead]) {
            if count > 0 {
                ui.add(Text::new(&view.count(key, count), LINE).color(color));
            }
        }
    }
}

fn newest(house: &std::path::Path) -> Option<Newest> {
    let path: PathBuf = newest_backup(house)?;
    let meta = std::fs::metadata(path).ok()?;
    let written = meta.modified().ok().map(DateTime::from);
    Some(Newest { written, bytes: meta.len() })
}

/// "Today 17:40", or "Fri 21 Nov, 17:40".
pub(super) fn when(view: &DeskView<'_>, at: DateTime<Utc>) -> String {
    let (day, time) = (view.date(at), ("time", view.time(at).into()));
    if day == view.date(view.now) {
        return view.say_with("o4-backup-today", &[time]);
    }
    view.say_with("o4-backup-day", &[("day", view.words.short_day(day).into()), time])
}

fn newest_ui(ui: &mut Ui, view: &DeskView<'_>, newest: &Newest) {
    if let Some(at) = newest.written {
        state_ui(ui, &when(view, at), None);
    }
    let checked = [("n", megabytes(newest.bytes).into())];
    soft_ui(ui, &view.say_with("o4-backup-checked", &checked));
}
