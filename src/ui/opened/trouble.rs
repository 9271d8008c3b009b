//! A house that does not open: what is wrong in one sentence, and what can be done.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::{Margin, Rect, ScrollArea, Ui, pos2, vec2};

use crate::desk::Unopened;
use crate::journal::{Beyond, OpenError, ReadError};
use crate::ui::art;
use crate::ui::beyond;
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, card_frame, cut_off};
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
    unopened: &Unopened,
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
        cut_off(ui);
        let area = ScrollArea::vertical().id_salt("house").auto_shrink(false);
        let frame = card_frame(ui).inner_margin(Margin::symmetric(32, 28));
        let frame = frame.outer_margin(Margin::symmetric(12, 12));
        area.show(ui, |ui| frame.show(ui, |ui| card_ui(ui, words, unopened, landing)).inner).inner
    })
}

fn card_ui(ui: &mut Ui, words: Words, unopened: &Unopened, landing: bool) -> Option<Way> {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 12.0;
    let title = ui.add(Text::heading(words.say("house-trouble"), TypeStyle::H1_DESK, 1));
    if landing {
        title.request_focus();
    }
    for line in says(words, unopened) {
        ui.add(Text::new(&line, TypeStyle::BODY));
    }
    ui.add_space(12.0);
    ways_ui(ui, words, unopened.offer.as_deref())
}

/// The main way never loses anything: a copy is it only where nothing would be missed.
fn ways_ui(ui: &mut Ui, words: Words, offer: Option<&(PathBuf, Beyond)>) -> Option<Way> {
    let mut ways = vec![("shared-try-again", Way::Again)];
    if let Some((copy, beyond)) = offer {
        let place = usize::from(!beyond.is_nothing());
        ways.insert(place, ("house-open-backup", Way::Backup(copy.clone())));
    }
    let mut taken = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 12.0);
        for (number, (key, way)) in ways.into_iter().enumerate() {
            let says = words.say(key);
            let button = if number == 0 { Button::primary(says) } else { Button::outlined(says) };
            if ui.add(button.big()).clicked() {
                taken = Some(way);
            }
        }
        if ui.add(Button::quiet(words.say("shared-quit")).big()).clicked() {
            taken = Some(Way::Quit);
        }
    });
    taken
}

/// What is wrong and what to do, a line each.
fn says(words: Words, unopened: &Unopened) -> Vec<String> {
    let Unopened { error, offer } = unopened;
    let mut lines = match damage(error) {
        Some(what) => vec![
            words.say("house-damaged").to_owned(),
            words.say_with("house-damaged-says", &[("says", what.into())]),
        ],
        None => vec![said(words, error)],
    };
    let may_have_copy = damage(error).is_some() || matches!(error, OpenError::Missing { .. });
    match offer.as_deref() {
        Some((copy, beyond)) => lines
            .extend([copy_says(words, copy), beyond::says(words, *beyond, |at| moment(words, at))]),
        None if may_have_copy => lines.push(words.say("house-damaged-no-backup").to_owned()),
        None => {}
    }
    lines
}

fn said(words: Words, error: &OpenError) -> String {
    let about = |key: &str, path: &Path| words.say_with(key, &[("file", shown(path).into())]);
    match error {
        OpenError::NotAHouse { path } => about("house-not-ours-file", path),
        OpenError::Newer { .. } => words.say("house-newer").to_owned(),
        OpenError::Altered { path, what } => {
            let args = [("file", shown(path).into()), ("found", what.as_str().into())];
            words.say_with("house-altered", &args)
        }
        OpenError::Missing { path, .. } => about("house-missing", path),
        OpenError::Empty { path } => about("house-empty", path),
        OpenError::InUse => words.say("house-busy").to_owned(),
        OpenError::ReadOnly { path } => about("house-read-only", path),
        OpenError::DiskFull => words.say("house-disk-full").to_owned(),
        OpenError::Io { path, what } => {
            let args = [("file", shown(path).into()), ("says", what.as_str().into())];
            words.say_with("house-unreachable", &args)
        }
        OpenError::NoHouse { .. } | OpenError::Damaged { .. } | OpenError::Unreadable(_) => {
            words.say_with("house-unreadable", &[("says", error.to_string().into())])
        }
    }
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

/// From when a copy is, on this machine's clock.
fn copy_says(words: Words, copy: &Path) -> String {
    let written = fs::metadata(copy).and_then(|it| it.modified()).map(DateTime::<Utc>::from);
    let Ok(written) = written else { return shown(copy) };
    let (day, time) = moment(words, written);
    words.say_with("house-damaged-backup", &[("day", day.into()), ("time", time.into())])
}

/// The day and the time on this machine's clock.
fn moment(words: Words, at: DateTime<Utc>) -> (String, String) {
    let zone = iana_time_zone::get_timezone().ok().and_then(|zone| zone.parse().ok());
    let there = at.with_timezone(&zone.unwrap_or(Tz::UTC)).naive_local();
    (words.day(there.date()), words.time(there.time()))
}
