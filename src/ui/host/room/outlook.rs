//! Who waits and whom to introduce, computed anew when the room changes.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use egui::Ui;

use crate::domain::{GatheringId, Pair};
use crate::matching::{
    self, Fairness, Suggestion, Unmet, Waiting, answered_needs, fairness, next_for_host, off_board,
    unmet,
};
use crate::ui::desk::view::DeskView;

/// How long a skipped pair stays away, in minutes.
const SKIPPED_MIN: i64 = 10;
/// In a room so large that looking takes long, this share of the time goes into it at most.
const SHARE: f64 = 0.05;

/// What the room looks like to a host.
#[derive(Default)]
pub(super) struct Outlook {
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
    seen: Option<(u64, Option<GatheringId>, i64)>,
    /// When it was computed, on egui's clock, and how long that took.
    looked: Option<(f64, f64)>,
}

impl Outlook {
    /// Looks again if the room changed, and once a minute.
    pub(super) fn look(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let now_s = ui.input(|input| input.time);
        let minute = view.now.timestamp().div_euclid(60);
        let seen = Some((view.desk.revision(), view.desk.tonight(), minute));
        if self.seen == seen {
            return;
        }
        let rests_s = self.looked.map_or(0.0, |(at_s, cost_s)| at_s + cost_s / SHARE - now_s);
        // Asking for a moment's patience is fair; waiting for a whole hall is not.
        if rests_s > 0.0 && self.looked.is_some_and(|(_, cost_s)| cost_s > 0.02) {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(rests_s));
            return;
        }
        let started = Instant::now();
        self.compute(view);
        self.looked = Some((now_s, started.elapsed().as_secs_f64()));
        self.seen = seen;
    }

    fn compute(&mut self, view: &DeskView<'_>) {
        self.skipped.retain(|(_, at)| view.now - *at < TimeDelta::minutes(SKIPPED_MIN));
        let Some((gathering, evening)) = view.desk.tonight().zip(view.evening()) else { return };
        let skipped: Vec<_> = self.skipped.iter().map(|(pair, _)| *pair).collect();
        let room = matching::Room::read(view.desk.state(), gathering, view.now);
        // What a host skipped for a while says nothing about who is left.
        self.fairness = fairness(&room, &off_board(evening));
        self.unmet = unmet(&room, &answered_needs(evening));
        let room = room.without(&skipped);
        self.inside = room.len();
        self.waiting = room.waiting();
        self.suggestions = next_for_host(&room);
    }

    /// Puts a pair aside for a while.
    pub(super) fn skip(&mut self, pair: Pair, now: DateTime<Utc>) {
        self.skipped.push((pair, now));
        self.forget();
    }

    /// Brings the pair that was put aside last back.
    pub(super) fn unskip(&mut self) {
        self.skipped.pop();
        self.forget();
    }

    /// What was computed is stale.
    pub(super) fn forget(&mut self) {
        self.seen = None;
        self.looked = None;
    }
}
