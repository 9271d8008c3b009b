//! What a screen may look at.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use super::shell::Shell;
use crate::desk::{Desk, Joined, PrinterState};
use crate::domain::{Asks, Gathering, Guest, GuestId, Movement, Plan, Visit};
use crate::ui::Carried;
use crate::ui::apart::Apart;
use crate::ui::camera::Sight;
use crate::words::{Language, Value, Words};

/// The state, the sentences and the room on the screen, for one frame.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// Everything that is true now.
    pub desk: &'a Desk,
    /// The sentences, in the guest's language.
    pub words: Words,
    /// The languages that are offered here.
    pub languages: &'a [Language],
    /// What time it is.
    pub now: DateTime<Utc>,
    /// Where things go.
    pub shell: Shell,
    /// How this door's printer is; none where no badges are printed.
    pub printer: PrinterState,
    /// What the camera sees, while it looks.
    pub camera: Option<&'a Sight>,
    /// Whether this door joins others.
    pub joined: &'a Joined,
    /// What became of what another door saved.
    pub carried: &'a Carried,
    /// How this door is apart from the others, if it is.
    pub apart: Option<Apart>,
    /// Whether everything stands lower, on a tall stand.
    pub lowered: bool,
    /// Whether this is the first frame of the screen: its heading takes the focus.
    pub landing: bool,
    /// Which showing of a screen this is: nothing typed in an earlier one comes back.
    pub turn: u64,
}

impl<'a> View<'a> {
    /// A sentence.
    #[must_use]
    pub(super) fn say<'k>(&self, key: &'k str) -> &'k str {
        self.words.say(key)
    }

    /// A sentence with its variables filled in.
    #[must_use]
    pub(super) fn say_with(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.words.say_with(key, args)
    }

    /// How this door is apart from the others, if it is, as staff is told.
    #[must_use]
    pub(super) fn apart_key(&self) -> Option<&'static str> {
        let apart = self.apart?;
        Some(if apart.is_removed { "k1-removed" } else { "k1-alone" })
    }

    /// Tonight's gathering.
    #[must_use]
    pub(super) fn evening(&self) -> Option<&'a Gathering> {
        self.desk.evening()
    }

    /// A guest who is known and not forgotten.
    #[must_use]
    pub(super) fn guest(&self, guest: GuestId) -> Option<&'a Guest> {
        self.desk.state().guest(guest)
    }

    /// The whole name, for staff; of somebody without one, whose guest they are.
    #[must_use]
    pub(super) fn full_name(&self, guest: GuestId) -> String {
        self.words.full_name(self.desk.state(), self.desk.tonight(), guest)
    }

    /// What a badge says, also of somebody without a name.
    #[must_use]
    pub(super) fn on_badge(&self, guest: GuestId) -> String {
        self.words.on_badge(self.desk.state(), self.desk.tonight(), guest)
    }

    /// "Ben, Noor and Mei".
    #[must_use]
    pub(super) fn names(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let about = [("a", first.join(", ").into()), ("b", last.as_str().into())];
                self.say_with("h1-and", &about)
            }
        }
    }

    /// A guest's being here tonight.
    #[must_use]
    pub(super) fn visit(&self, guest: GuestId) -> Option<&'a Visit> {
        self.evening()?.visit(guest)
    }

    /// What guests are asked tonight beside the rest.
    #[must_use]
    pub(super) fn asks(&self) -> Asks {
        self.desk.tonight().map(|it| self.desk.state().asks(it)).unwrap_or_default()
    }

    /// The name of tonight's gathering; empty where there is none.
    #[must_use]
    pub(super) fn gathering_name(&self) -> &'a str {
        self.evening().and_then(Gathering::plan).map_or("", |plan| plan.name.as_str())
    }

    /// The door of a movement as people call it.
    #[must_use]
    pub(super) fn door_of(&self, movement: &'a Movement) -> &'a str {
        let known = self.desk.state().door_of(movement);
        known.unwrap_or_else(|| self.words.say("settings-door-default"))
    }

    /// Whether badges are printed at this door; else the screens do not speak of printing.
    #[must_use]
    pub(super) fn prints(&self) -> bool {
        self.printer != PrinterState::None
    }

    /// The key of what to say of the badge: `printing` while all is well.
    #[must_use]
    pub(super) fn badge_key<'k>(&self, printing: &'k str, done: &'k str) -> Option<&'k str> {
        match self.printer {
            PrinterState::None => None,
            PrinterState::Ready | PrinterState::Printing => Some(printing),
            PrinterState::Printed => Some(done),
            PrinterState::OutOfPaper | PrinterState::LidOpen | PrinterState::Away => {
                Some("printer-moment")
            }
        }
    }

    /// "18:04", on the clock of tonight's gathering.
    #[must_use]
    pub(super) fn time(&self, at: DateTime<Utc>) -> String {
        let plan = self.evening().and_then(Gathering::plan);
        self.words.time(local(plan, at).1)
    }

    /// The day in tonight's gathering's zone.
    #[must_use]
    pub(super) fn date(&self, at: DateTime<Utc>) -> NaiveDate {
        local(self.evening().and_then(Gathering::plan), at).0
    }
}

/// Day and time where a gathering is; universal time where its zone is unknown.
#[must_use]
pub(in crate::ui) fn local(plan: Option<&Plan>, at: DateTime<Utc>) -> (NaiveDate, NaiveTime) {
    let zone: Tz = plan.and_then(|plan| plan.zone.parse().ok()).unwrap_or(Tz::UTC);
    let there = at.with_timezone(&zone).naive_local();
    (there.date(), there.time())
}
