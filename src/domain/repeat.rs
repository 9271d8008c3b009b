//! Gatherings that come again: every week, or on one weekday of every month, on the clock of the
//! place where they are.

use chrono::{
    DateTime, Datelike, Days, LocalResult, Months, NaiveDate, NaiveDateTime, TimeDelta, TimeZone,
    Utc, Weekday,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Gathering, GatheringId, Plan, State, is_moment};

/// How often a gathering comes again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeat {
    /// Not by itself.
    #[default]
    Never,
    /// On the same weekday of the next week.
    Weekly,
    /// On the same weekday of the next month: the first, second, third or fourth of it.
    Monthly,
    /// On the last such weekday of the next month.
    MonthlyLast,
}

impl Repeat {
    /// What a gathering on this day may do: what sounds the same is there once. The fifth of a
    /// weekday is always the last.
    #[must_use]
    pub fn choices(day: NaiveDate) -> Vec<Self> {
        let mut choices = vec![Self::Never, Self::Weekly];
        if which_of_month(day) < 5 {
            choices.push(Self::Monthly);
        }
        let next_week = day.checked_add_days(Days::new(7));
        if next_week.is_some_and(|it| it.month() != day.month()) {
            choices.push(Self::MonthlyLast);
        }
        choices
    }

    /// The plan of the next time after `plan`: the same hours as clocks show them there, also where
    /// they are put forward or back in between. `None` where it does not come again.
    #[must_use]
    pub fn next(self, plan: &Plan) -> Option<Plan> {
        let zone: Tz = plan.zone.parse().unwrap_or(Tz::UTC);
        let there = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local();
        let (starts, ends) = (there(plan.starts), there(plan.ends));
        let day = starts.date();
        let next = match self {
            Self::Never => return None,
            Self::Weekly => day.checked_add_days(Days::new(7))?,
            Self::Monthly if which_of_month(day) < 5 => {
                let month = month_after(day)?;
                let which = u8::try_from(which_of_month(day)).ok()?;
                NaiveDate::from_weekday_of_month_opt(
                    month.year(),
                    month.month(),
                    day.weekday(),
                    which,
                )?
            }
            Self::Monthly | Self::MonthlyLast => last_of_month(month_after(day)?, day.weekday())?,
        };
        let later = next - day;
        let (starts, ends) = (on_clock(starts + later, zone)?, on_clock(ends + later, zone)?);
        (is_moment(starts) && is_moment(ends)).then(|| Plan { starts, ends, ..plan.clone() })
    }

    /// The same, so many times that it is not past at `now`.
    #[must_use]
    pub fn next_after(self, plan: &Plan, now: DateTime<Utc>) -> Option<Plan> {
        let mut next = self.next(plan)?;
        while next.starts <= now {
            next = self.next(&next)?;
        }
        Some(next)
    }
}

/// The so-many-eth of its weekday in its month, from 1.
#[must_use]
pub fn which_of_month(day: NaiveDate) -> u32 {
    day.day0() / 7 + 1
}

/// The first day of the next month.
fn month_after(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))
}

fn last_of_month(month: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let of =
        |which| NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, which);
    of(5).or_else(|| of(4))
}

/// The moment at which clocks in `zone` show this: the first where they show it twice in autumn. A
/// time they skip in spring is as far behind the gap as it says it is in it, which is what a clock
/// shows that nobody set.
#[must_use]
pub fn on_clock(shown: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    match zone.from_local_datetime(&shown) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.to_utc()),
        LocalResult::None => {
            let mut before = (1..=12).map(|quarters| shown - TimeDelta::minutes(15 * quarters));
            let (start, at) =
                before.find_map(|it| Some((it, zone.from_local_datetime(&it).latest()?)))?;
            Some((at + (shown - start)).to_utc())
        }
    }
}

impl State {
    /// How often a gathering comes again: as it says, else as the last of its name before it did.
    #[must_use]
    pub fn repeat(&self, gathering: GatheringId) -> Repeat {
        let name = |it: &Gathering| it.plan().map(|plan| plan.name.trim().to_lowercase());
        let Some(here) = self.gathering(gathering).map(name) else { return Repeat::Never };
        let says = |it: &Gathering| it.repeat.get().is_some() && name(it) == here;
        let found = self.at_or_before(gathering, says);
        found.and_then(|it| *it.repeat.get()).unwrap_or_default()
    }

    /// The next gathering after one: the first that is planned, else, where it comes again, the
    /// time at which it does. That one has an id of its own, the same at every door.
    #[must_use]
    pub fn next_evening(&self, after: GatheringId) -> Option<(GatheringId, Plan)> {
        if let Some((id, plan)) = self.next_gathering(after) {
            return Some((id, plan.clone()));
        }
        let plan = self.repeat(after).next(self.gathering(after)?.plan()?)?;
        let moment = u128::from(plan.starts.timestamp().unsigned_abs());
        Some((GatheringId::new(Uuid::from_u128(after.uuid().as_u128() ^ moment)), plan))
    }
}
