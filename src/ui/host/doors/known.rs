//! Every door there is to speak of, as far as this one knows: itself, those that were heard, and those
//! that only the journal tells of.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::tally::{Tally, Through};
use crate::domain::DoorId;
use crate::sync::{OtherDoor, PrinterSaid};
use crate::ui::desk::view::DeskView;

/// Doors may open so much before the gathering begins: what was written earlier is of another day.
const EARLY: TimeDelta = TimeDelta::hours(3);

/// A clock that is off by less is right enough.
const CLOCK_OFF_S: i64 = 90;

/// How a door stands with this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// This door, in a house that is not shared; or one that writes nothing itself.
    Alone,
    /// It has what the others have, and was last heard then.
    InStep(DateTime<Utc>),
    /// It is there, and not all that it wrote is with the others.
    CatchingUp,
    /// It is the hub's own, and the hub stores nothing that doors write.
    Full,
    /// It should have been heard by now; when it last was.
    Late(DateTime<Utc>),
    /// It was there, and is not any more; when it was last heard.
    OnItsOwn(Option<DateTime<Utc>>),
    /// It was not heard since the program began, or this door hears nobody; when it was last heard, or
    /// last wrote something.
    NotHeard(Option<DateTime<Utc>>),
    /// The others let it in no more since then.
    Removed(DateTime<Utc>),
}

/// One door.
pub(super) struct Known {
    pub(super) through: Through,
    pub(super) name: String,
    /// Whether it is this one.
    pub(super) is_here: bool,
    pub(super) standing: Standing,
    /// Whether it was heard since the program began.
    pub(super) is_heard: bool,
    pub(super) printer: Option<PrinterSaid>,
    /// How many seconds its clock is fast, where that is enough to matter.
    pub(super) clock_off_s: Option<i64>,
    /// How many guests it has still to forget.
    pub(super) to_forget: u64,
}

impl Known {
    /// Since when it is silent, where it is.
    pub(super) const fn silent_since(&self) -> Option<DateTime<Utc>> {
        match self.standing {
            Standing::OnItsOwn(at) | Standing::NotHeard(at) => at,
            Standing::Alone
            | Standing::InStep(_)
            | Standing::CatchingUp
            | Standing::Full
            | Standing::Late(_)
            | Standing::Removed(_) => None,
        }
    }

    /// Whether it is silent.
    pub(super) const fn is_silent(&self) -> bool {
        matches!(self.standing, Standing::OnItsOwn(_) | Standing::NotHeard(_))
    }
}

/// Every door, in the order of their names.
pub(super) fn doors(view: &DeskView<'_>, tally: Option<&Tally>) -> Vec<Known> {
    let shared = view.around.doors.as_deref();
    let others = shared.map(|it| it.others.as_slice()).unwrap_or_default();
    let own = shared.map_or(0, |it| it.forgotten);
    let forgotten = others.iter().map(|it| it.forgotten).fold(own, u64::max);
    let mut known = vec![this_door(view, forgotten)];
    known.extend(others.iter().map(|it| heard(view, it, forgotten)));
    if let Some(tally) = tally {
        remembered(view, tally, &mut known);
    }
    // What a removed door did stays counted; one that did nothing is spoken of no more.
    let counts = |it: &Known| tally.is_some_and(|tally| tally.through.contains_key(&it.through));
    known.retain(|it| !matches!(it.standing, Standing::Removed(_)) || counts(it));
    known.sort_by(|a, b| (&a.name, &a.through).cmp(&(&b.name, &b.through)));
    known
}

fn this_door(view: &DeskView<'_>, forgotten: u64) -> Known {
    let door = view.desk.door();
    let shared = view.around.doors.as_deref();
    let standing = match shared {
        None => Standing::Alone,
        Some(it) if !it.is_connected => Standing::OnItsOwn(None),
        Some(it) if it.is_full => Standing::Full,
        Some(it) if it.queue > 0 => Standing::CatchingUp,
        Some(_) => Standing::InStep(view.now),
    };
    Known {
        through: Through::Door(door),
        name: view.door(door).to_owned(),
        is_here: true,
        standing,
        is_heard: true,
        printer: None,
        clock_off_s: shared.and_then(|it| it.clock_off_s).filter(|it| matters(*it)),
        to_forget: shared.map_or(0, |it| forgotten.saturating_sub(it.forgotten)),
    }
}

fn heard(view: &DeskView<'_>, it: &OtherDoor, forgotten: u64) -> Known {
    let hears = view.around.doors.as_ref().is_some_and(|it| it.is_connected);
    let name = if it.name.is_empty() { view.door(it.door) } else { &it.name };
    if let Some(at) = view.desk.state().removed_at(it.door) {
        return silent(Through::Door(it.door), name, Standing::Removed(at));
    }
    let standing = match (it.is_there, it.in_step) {
        (false, _) if !hears => Standing::NotHeard(Some(it.last_heard)),
        (false, _) => Standing::OnItsOwn(Some(it.last_heard)),
        (true, _) if it.is_late => Standing::Late(it.last_heard),
        (true, _) if it.is_full => Standing::Full,
        (true, false) => Standing::CatchingUp,
        (true, true) => Standing::InStep(it.last_heard),
    };
    Known {
        through: Through::Door(it.door),
        name: name.to_owned(),
        is_here: false,
        standing,
        is_heard: true,
        printer: it.printer,
        clock_off_s: Some(it.clock_off_s).filter(|it| matters(*it)),
        to_forget: forgotten.saturating_sub(it.forgotten),
    }
}

const fn matters(off_s: i64) -> bool {
    off_s.abs() >= CLOCK_OFF_S
}

/// Those that somebody came in by tonight, or that wrote something tonight, and were not heard.
fn remembered(view: &DeskView<'_>, tally: &Tally, known: &mut Vec<Known>) {
    let state = view.desk.state();
    let there: BTreeSet<_> = known.iter().map(|it| it.through.clone()).collect();
    let since = view.plan().map(|plan| plan.starts - EARLY);
    let wrote_tonight = |door: DoorId| since.is_some_and(|it| state.last_wrote(door) >= Some(it));
    let of_tonight = state.doors().filter_map(|(door, name)| {
        let through = Through::Door(door);
        // A door that nobody named and nobody came in by may be this house's own, before it was restored.
        let may_be_silent = name.is_some() || view.around.doors.is_some();
        let counts = tally.through.contains_key(&through) || (may_be_silent && wrote_tonight(door));
        (counts && !there.contains(&through)).then(|| {
            let silent_since = || Standing::NotHeard(state.last_wrote(door));
            let standing = state.removed_at(door).map_or_else(silent_since, Standing::Removed);
            silent(through, view.door(door), standing)
        })
    });
    known.extend(of_tonight);
    let named = tally.through.keys().filter_map(|it| match it {
        Through::Named(name) => Some(silent(it.clone(), name, Standing::Alone)),
        Through::Door(_) => None,
    });
    known.extend(named);
}

fn silent(through: Through, name: &str, standing: Standing) -> Known {
    Known {
        through,
        name: name.to_owned(),
        is_here: false,
        standing,
        is_heard: false,
        printer: None,
        clock_off_s: None,
        to_forget: 0,
    }
}
