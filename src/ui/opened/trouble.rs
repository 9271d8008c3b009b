//! A house that does not open: what is wrong in one sentence, and what can be done.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::{Margin, Rect, ScrollArea, Ui, pos2, vec2};

use crate::journal::{OpenError, ReadError};
use crate::ui::art;
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, card_frame};
use crate::words::Words;

/// A way out.
pub(super) enum Way {
    /// Try once more.
    Again,
    /// Open this backup in its place.
    Backup(PathBuf),
    /// Close the window.
    Quit,
}

/// The widest the card gets, in points.
const CARD: f32 = 720.0;

/// Shows what keeps the house from opening.
pub(super) fn trouble_ui(
    ui: &mut Ui,
    words: Words,
    error: &OpenError,
    landing: bool,
) -> Option<Way> {
    let window = ui.ctx().content_rect();
    art::dusk(ui.painter(), window, &Look::of(ui).tokens);
    let wide = CARD.min(window.width() - 32.0) + 24.0;
    let top = window.top() + (window.height() * 0.18).min(160.0);
    let room = Rect::from_min_max(
        pos2(window.center().x - wide / 2.0, top),
        pos2(window.center().x + wide / 2.0, window.bottom()),
    );
    at(ui, room, |ui| {
        let area = ScrollArea::vertical().id_salt("house").auto_shrink(false);
        let frame = card_frame(ui).inner_margin(Margin::symmetric(32, 28));
        let frame = frame.outer_margin(Margin::symmetric(12, 12));
        area.show(ui, |ui| frame.show(ui, |ui| card_ui(ui, words, error, landing)).inner).inner
    })
}

fn card_ui(ui: &mut Ui, words: Words, error: &OpenError, landing: bool) -> Option<Way> {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 12.0;
    let title = ui.add(Text::heading(words.say("house-trouble"), TypeStyle::H1_DESK, 1));
    if landing {
        title.request_focus();
    }
    let backup = newest_backup(error);
    let mut lines = says(words, error);
    if damage(error).is_some() {
        lines.push(backup_says(words, backup));
    }
    for line in &lines {
        ui.add(Text::new(line, TypeStyle::BODY));
    }
    ui.add_space(12.0);
    ways_ui(ui, words, backup)
}

fn ways_ui(ui: &mut Ui, words: Words, backup: Option<&Path>) -> Option<Way> {
    let mut way = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 12.0);
        let again = words.say("shared-try-again");
        if let Some(backup) = backup {
            if ui.add(Button::primary(words.say("house-open-backup")).big()).clicked() {
                way = Some(Way::Backup(backup.to_owned()));
            }
            if ui.add(Button::outlined(again).big()).clicked() {
                way = Some(Way::Again);
            }
        } else if ui.add(Button::primary(again).big()).clicked() {
            way = Some(Way::Again);
        }
        if ui.add(Button::quiet(words.say("shared-quit")).big()).clicked() {
            way = Some(Way::Quit);
        }
    });
    way
}

/// What is wrong and what to do, a line each.
fn says(words: Words, error: &OpenError) -> Vec<String> {
    if let Some(what) = damage(error) {
        let found = words.say_with("house-damaged-says", &[("says", what.into())]);
        return vec![words.say("house-damaged").to_owned(), found];
    }
    let about = |key: &str, path: &Path| words.say_with(key, &[("file", shown(path).into())]);
    vec![match error {
        OpenError::NotAHouse { path } => about("house-not-ours-file", path),
        OpenError::Newer { .. } => words.say("house-newer").to_owned(),
        OpenError::Altered { path, what } => {
            let args = [("file", shown(path).into()), ("found", what.as_str().into())];
            words.say_with("house-altered", &args)
        }
        OpenError::InUse => words.say("house-busy").to_owned(),
        OpenError::ReadOnly { path } => about("house-read-only", path),
        OpenError::DiskFull => words.say("house-disk-full").to_owned(),
        OpenError::Io { path, what } => {
            let args = [("file", shown(path).into()), ("says", what.as_str().into())];
            words.say_with("house-unreachable", &args)
        }
        OpenError::Damaged { .. } | OpenError::Unreadable(_) => {
            words.say_with("house-unreadable", &[("says", error.to_string().into())])
        }
    }]
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// What is damaged, where it is damage.
fn damage(error: &OpenError) -> Option<&str> {
    if let OpenError::Damaged { what, .. }
    | OpenError::Unreadable(ReadError::Damaged { what, .. }) = error
    {
        return Some(what);
    }
    None
}

fn newest_backup(error: &OpenError) -> Option<&Path> {
    if let OpenError::Damaged { newest_backup, .. }
    | OpenError::Unreadable(ReadError::Damaged { newest_backup, .. }) = error
    {
        return newest_backup.as_deref();
    }
    None
}

/// From when the newest backup is, on this machine's clock; or that there is none.
fn backup_says(words: Words, backup: Option<&Path>) -> String {
    let Some(backup) = backup else { return words.say("house-damaged-no-backup").to_owned() };
    let written = fs::metadata(backup).and_then(|it| it.modified()).map(DateTime::<Utc>::from);
    let zone = iana_time_zone::get_timezone().ok().and_then(|zone| zone.parse().ok());
    let Ok(written) = written else { return shown(backup) };
    let there = written.with_timezone(&zone.unwrap_or(Tz::UTC)).naive_local();
    let day = words.day(there.date());
    let time = words.time(there.time());
    words.say_with("house-damaged-backup", &[("day", day.into()), ("time", time.into())])
}
