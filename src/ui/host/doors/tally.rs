//! Who came in by which door, and when: counted once for every state of the house, not every frame.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::chart::Chart;
use super::expected;
use crate::domain::{DoorId, Entrance, GatheringId, GuestId};
use crate::ui::desk::view::DeskView;

/// How many of the last arrivals are kept.
const JUST_IN: usize = 12;

/// Minutes of a column of the plot.
pub(super) const COLUMN_MIN: i64 = 5;

/// A door that people came in by, or could.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Through {
    /// A door of this house.
    Door(DoorId),
    /// One that writes nothing itself, by its name.
    Named(Box<str>),
}

/// The counts of one state of the house.
#[derive(Default)]
pub(super) struct Tally {
    of: Option<(Option<GatheringId>, u64)>,
    /// How many are in, and how many are expected or came.
    pub(super) inside: usize,
    pub(super) all: usize,
    /// How many of those who are in came by each door.
    pub(super) through: BTreeMap<Through, usize>,
    /// When they came in, by which door.
    pub(super) chart: Chart,
    /// Who came in last, the latest first.
    pub(super) just_in: Vec<JustIn>,
    /// Who was let in at two doors, while nobody said that this is fine; the latest first.
    pub(super) two_doors: Vec<AtTwo>,
}

/// Somebody who just came in.
pub(super) struct JustIn {
    pub(super) guest: GuestId,
    pub(super) at: DateTime<Utc>,
    pub(super) by: Through,
}

/// Somebody who was let in at two doors.
pub(super) struct AtTwo {
    pub(super) guest: GuestId,
    pub(super) kept: (DateTime<Utc>, Through),
    pub(super) other: (DateTime<Utc>, Through),
}

/// The number of the column that a moment is in.
pub(super) fn column(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(COLUMN_MIN * 60)
}

/// When a column begins.
pub(super) fn begins(column: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(column.saturating_mul(COLUMN_MIN * 60), 0).unwrap_or_default()
}

impl From<Entrance<'_>> for Through {
    fn from(entrance: Entrance<'_>) -> Self {
        match entrance {
            Entrance::Door(door) => Self::Door(door),
            Entrance::Named(name) => Self::Named(name.into()),
        }
    }
}

impl Through {
    /// What people call it.
    pub(super) fn name<'a>(&'a self, view: &DeskView<'a>) -> &'a str {
        match self {
            Self::Door(door) => view.door(*door),
            Self::Named(name) => name,
        }
    }
}

impl Tally {
    /// Counts anew where anything has changed.
    pub(super) fn look(&mut self, view: &DeskView<'_>) {
        let of = Some((view.desk.tonight(), view.desk.revision()));
        if self.of != of {
            *self = Self { of, ..Self::count(view) };
        }
    }

    fn count(view: &DeskView<'_>) -> Self {
        let (mut tally, state) = (Self::default(), view.desk.state());
        let Some(evening) = view.evening() else { return tally };
        tally.all = expected(evening).count();
        let mut latest = Vec::new();
        let mut arrivals = BTreeMap::<i64, BTreeMap<Through, usize>>::new();
        for (guest, visit) in evening.visits() {
            let Some(arrival) = visit.arrival() else { continue };
            let by = Through::from(state.entrance(arrival));
            if visit.is_in() {
                tally.inside += 1;
                *tally.through.entry(by.clone()).or_default() += 1;
                latest.push((arrival.at, guest));
            }
            let column = arrivals.entry(column(arrival.at)).or_default();
            *column.entry(by).or_default() += 1;
        }
        let mut order: Vec<_> =
            arrivals.values().flat_map(BTreeMap::keys).map(|it| (it.name(view), it)).collect();
        order.sort_unstable();
        order.dedup();
        let order: Vec<_> = order.into_iter().map(|(_, door)| door.clone()).collect();
        tally.chart = Chart::of(&arrivals, &order);
        latest.sort_unstable();
        let latest = latest.into_iter().rev().take(JUST_IN);
        tally.just_in = latest
            .filter_map(|(at, guest)| {
                let by = state.entrance(evening.visit(guest)?.arrival()?).into();
                Some(JustIn { guest, at, by })
            })
            .collect();
        let two = state.at_two_doors(evening).map(|it| AtTwo {
            guest: it.guest,
            kept: (it.kept.at, state.entrance(it.kept).into()),
            other: (it.other.at, state.entrance(it.other).into()),
        });
        tally.two_doors = two.collect();
        tally.two_doors.sort_by_key(|it| std::cmp::Reverse((it.other.0, it.guest)));
        tally
    }
}
