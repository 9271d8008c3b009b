//! Who waits and whom to introduce, found anew when the room changes; off the window's thread in a
//! large hall.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use egui::{Ui, ViewportId};

use crate::desk::{Polled, Task, within_a_frame};
use crate::domain::{GatheringId, GuestId, Introduction, LineId, Pair, Visit};
use crate::matching::{
    Fairness, Reading, Suggestion, Unmet, Waiting, answered_needs, fairness, next_for_host,
    off_board, unmet,
};
use crate::ui::desk::view::DeskView;

/// How long a skipped pair stays away, in minutes.
const SKIPPED_MIN: i64 = 10;

/// Up to so many people, looking takes less than a frame.
const SMALL: usize = 256;

/// A large hall is left alone for so many times as long as a look at it takes, and for so long in
/// seconds, unless a host acts: a host sees who came within a moment where that costs little.
const RESTS: f64 = 4.0;
const REST_S: RangeInclusive<f64> = 0.5..=60.0;

/// What the room looks like to a host.
#[derive(Default)]
pub(super) struct Outlook {
    /// How many are in, those who want to be left alone among them.
    pub(super) here: usize,
    /// How many of them meet people tonight.
    pub(super) inside: usize,
    /// Nobody introduced them yet; the longest wait first.
    pub(super) waiting: Vec<Waiting>,
    /// The longest wait first.
    pub(super) suggestions: Vec<Suggestion>,
    /// Who met nobody yet, and why.
    pub(super) fairness: Fairness,
    /// What nobody here offers.
    pub(super) unmet: Vec<Unmet>,
    skipped: Vec<(Pair, DateTime<Utc>)>,
    /// When the room was read, and how it was then.
    seen: Option<Moment>,
    /// A large hall that is being read, some of it a frame.
    reading: Option<Look>,
    looking: Option<Task<Found>>,
    /// When the last look at a large hall began, and until when it is left alone, on egui's clock.
    looked_s: f64,
    rests_until_s: f64,
}

/// The house's revision, the gathering, and the minute.
type Moment = (u64, Option<GatheringId>, i64);

/// What one look finds.
struct Found {
    here: usize,
    inside: usize,
    waiting: Vec<Waiting>,
    suggestions: Vec<Suggestion>,
    fairness: Fairness,
    unmet: Vec<Unmet>,
}

/// All that a look takes.
struct Look {
    here: usize,
    reading: Reading,
    off_board: BTreeSet<GuestId>,
    answered: BTreeSet<LineId>,
    skipped: Vec<Pair>,
}

impl Look {
    fn find(self) -> Found {
        let Self { here, reading, off_board, answered, skipped } = self;
        let room = reading.finish();
        // What a host skipped for a while says nothing about who is left.
        let (fairness, unmet) = (fairness(&room, &off_board), unmet(&room, &answered));
        let room = room.without(&skipped);
        let (inside, waiting) = (room.len(), room.waiting());
        Found { here, inside, waiting, suggestions: next_for_host(&room), fairness, unmet }
    }
}

impl Outlook {
    /// Whether the first look at a large hall is not over yet.
    pub(super) const fn is_finding(&self) -> bool {
        (self.reading.is_some() || self.looking.is_some()) && self.here == 0
    }

    /// Looks again if the room changed, and once a minute.
    pub(super) fn look(&mut self, ui: &Ui, view: &DeskView<'_>) {
        self.collect(ui);
        self.read_on(ui, view);
        let minute = view.now.timestamp().div_euclid(60);
        let into_minute = view.now.timestamp().rem_euclid(60);
        let to_next = Duration::from_secs(u64::try_from(60 - into_minute).unwrap_or(60));
        ui.ctx().request_repaint_after(to_next);
        let moment = (view.desk.revision(), view.desk.tonight(), minute);
        if self.seen == Some(moment) || self.reading.is_some() || self.looking.is_some() {
            return;
        }
        self.suggestions.retain(|it| stands(view, it));
        let now_s = ui.input(|input| input.time);
        let rests_s = self.rests_until_s - now_s;
        if rests_s > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(rests_s));
            return;
        }
        let Some(mut look) = self.begin(view) else { return };
        self.seen = Some(moment);
        if look.reading.len() <= SMALL {
            look.reading.read_on(view.desk.state(), || true);
            self.take(look.find());
            return;
        }
        self.looked_s = now_s;
        self.reading = Some(look);
        self.read_on(ui, view);
    }

    /// Reads more of a large hall; once all is read, a worker finds what there is to find.
    fn read_on(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let Some(mut look) = self.reading.take() else { return };
        if !look.reading.read_on(view.desk.state(), within_a_frame()) {
            self.reading = Some(look);
            ui.ctx().request_repaint();
            return;
        }
        let repaint = ui.ctx().clone();
        let find = move |_: &_| {
            let found = look.find();
            repaint.request_repaint_of(ViewportId::ROOT);
            found
        };
        // Without a thread to give, the system leaves what was found before; a minute later it may
        // have one.
        self.looking = Task::start("outlook", find).ok();
    }

    fn begin(&mut self, view: &DeskView<'_>) -> Option<Look> {
        self.skipped.retain(|(_, at)| view.now - *at < TimeDelta::minutes(SKIPPED_MIN));
        let (gathering, evening) = view.desk.tonight().zip(view.evening())?;
        Some(Look {
            here: evening.present().count(),
            reading: view.desk.reading(gathering),
            off_board: off_board(evening),
            answered: answered_needs(evening),
            skipped: self.skipped.iter().map(|(pair, _)| *pair).collect(),
        })
    }

    fn collect(&mut self, ui: &Ui) {
        let Some(task) = self.looking.take() else { return };
        match task.poll() {
            Polled::Running => self.looking = Some(task),
            Polled::Done(found) => {
                let now_s = ui.input(|input| input.time);
                let rest_s = RESTS * (now_s - self.looked_s);
                self.rests_until_s = now_s + rest_s.clamp(*REST_S.start(), *REST_S.end());
                self.take(found);
            }
            Polled::Lost => {}
        }
    }

    fn take(&mut self, found: Found) {
        let Found { here, inside, waiting, suggestions, fairness, unmet } = found;
        let skipped = &self.skipped;
        self.here = here;
        self.inside = inside;
        self.waiting = waiting;
        self.suggestions = suggestions;
        // Somebody may have skipped one meanwhile.
        self.suggestions.retain(|it| !skipped.iter().any(|(pair, _)| is_of(it, *pair)));
        self.fairness = fairness;
        self.unmet = unmet;
    }

    /// Puts a pair aside for a while.
    pub(super) fn skip(&mut self, pair: Pair, now: DateTime<Utc>) {
        self.skipped.push((pair, now));
        self.suggestions.retain(|it| !is_of(it, pair));
        self.forget();
    }

    /// Brings the pair that was put aside last back.
    pub(super) fn unskip(&mut self) {
        self.skipped.pop();
        self.forget();
    }

    /// What was found is stale.
    pub(super) fn forget(&mut self) {
        self.seen = None;
        self.rests_until_s = 0.0;
        self.reading = None;
    }
}

fn is_of(suggestion: &Suggestion, pair: Pair) -> bool {
    Pair::among(&suggestion.guests).any(|it| it == pair)
}

/// Whether a suggestion still makes sense, after whatever happened since it was found.
pub(super) fn stands(view: &DeskView<'_>, suggestion: &Suggestion) -> bool {
    let Suggestion { guests, open, withdraws, .. } = suggestion;
    let (state, now) = (view.desk.state(), view.now);
    let inside = |guest: &GuestId| view.visit(*guest).is_some_and(Visit::is_in);
    let apart = |pair: Pair| state.is_apart(pair) || state.is_acquainted(pair);
    let introduction = |id| view.evening().and_then(|it| it.introduction(id));
    // The two whom a third joins were shown to each other, and nobody answered.
    let gives_way = |id| introduction(id).filter(|it| it.may_yield(now)).map(Introduction::guests);
    let replaced = withdraws.and_then(gives_way).unwrap_or_default();
    let is_known = |pair: Pair| {
        let (a, b) = pair.both();
        !(replaced.contains(&a) && replaced.contains(&b)) && state.is_introduced(pair, now)
    };
    let taken = |pair: Pair| apart(pair) || (open.is_none() && is_known(pair));
    let settled = |id| introduction(id).is_none_or(Introduction::is_settled);
    guests.iter().all(inside) && !Pair::among(guests).any(taken) && !open.is_some_and(settled)
}
