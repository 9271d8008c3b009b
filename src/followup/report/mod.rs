//! How the evening went, in counts. No names, and no group small enough to point at somebody: see
//! [`Count`], and the files below for what follows from several numbers together.

mod alone;
mod compared;
mod count;
mod earlier;
mod habits;
mod meetings;
mod mix;
mod people;
mod table;
mod waits;
mod willing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::{
    Gathering, GatheringId, Guest, GuestId, Introduction, Kind, LineId, Promise, Side, State, Visit,
};

use super::themes::{LinesSaid, ThemeCounts};
use earlier::{been_before, kept_since_last_time, opens_next};
use meetings::Meetings;
use mix::Ties;
use people::{People, Told};

pub use alone::Spell;
pub use compared::Compared;
pub(in crate::followup) use compared::interval;
pub use count::Count;
pub use earlier::{BESIDE, Evening, before, earlier};
pub use habits::HabitCount;
pub use meetings::Glad;
pub use waits::{Wait, Waits};

/// Offers and needs of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct KindCount {
    /// Which; `None` for lines of no known kind.
    pub kind: Option<Kind>,
    /// How many offers.
    pub offered: Count,
    /// How many needs.
    pub needed: Count,
}

/// One evening in counts. Children are not counted: nobody introduces them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// People who came.
    pub arrived: Count,
    /// Of those, first-timers.
    pub first_timers: Count,
    /// Of those, introduced to somebody.
    pub first_timers_introduced: Count,
    /// People who came and had been here before.
    pub returning: Count,
    /// From coming in to the first introduction.
    pub waits: Waits,
    /// People who came and were introduced to nobody.
    pub without_introduction: Count,
    /// Of those, people who asked to be left alone.
    pub left_alone: Count,
    /// People introduced within ten minutes of coming in.
    pub introduced_soon: Count,
    /// People who came and said what they need.
    pub asked: Count,
    /// When they came, where that many were.
    pub alone_by_arrival: Vec<Spell>,
    /// Two, or a circle, who were shown to each other.
    pub suggested: Count,
    /// Introductions made.
    pub introductions: Count,
    /// Of those, introductions that became a meeting: all of them said so, or a host.
    pub met: Count,
    /// Of those made, introductions of somebody new to somebody who had been here before.
    pub new_with_old: Count,
    /// The most people who are connected by introductions, so that a word could have gone from any
    /// of them to any other.
    pub reachable: Count,
    /// Whether people were glad they met; told once the evening is over, so that nobody's answer is
    /// seen in a number that moves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glad: Option<Glad>,
    /// The same of a round of which half the tables were dealt by chance, where enough said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compared: Option<Compared>,
    /// Whether such a round was held.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub drew_lots: bool,
    /// Offers that answered a need in an introduction that was made.
    pub offers_taken_up: Count,
    /// Needs whose owner met somebody who offered just that, or who answered it in the Ring.
    pub needs_helped: Count,
    /// Promises made.
    pub promises: Count,
    /// Of those, said to be kept before the next gathering began.
    pub promises_kept: Count,
    /// Promises of earlier gatherings that were said to be kept since the last one ended.
    pub kept_since_last_time: Count,
    /// Lines of those who came, by kind; none once they are counted by what they mean, since from two
    /// counts of the same lines more follows than from one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<KindCount>,
    /// The same by what they mean, once that is counted and where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub themes: Option<ThemeCounts>,
    /// Habits that guests named in "Who is missing?", the most named first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub habits: Vec<HabitCount>,
    /// The house's last gatherings before this one, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Evening>,
}

impl Report {
    /// Counts one gathering, as it is known at `now`; everything is nought where it is unknown. Cost:
    /// O(guests + introductions + lines + promises of the house).
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId, now: DateTime<Utc>) -> Self {
        let nothing = Gathering::default();
        let evening = state.gathering(gathering).unwrap_or(&nothing);
        let counted = Counted::of(state, gathering, evening);
        let told = counted.people().told();
        let made: Vec<_> =
            evening.introductions().map(|it| it.1).filter(|it| it.is_made()).collect();
        let suggested = evening.introductions().filter(|(_, it)| it.was_shown()).count();
        let meetings = counted.meetings(&made, suggested);
        let taken_up = Count::of(made.iter().map(|it| helped(it).count()).sum());
        let [left_alone, introduced_soon] = counted.willing().told(told.alone);
        let promises: Vec<_> =
            evening.promises().map(|it| it.1).filter(|it| it.word().is_some()).collect();
        let until = opens_next(state, gathering);
        let kept = promises.iter().filter(|it| is_kept_before(it, until)).count();
        let is_told = told.alone.exactly().is_some_and(|it| it > 0);
        let alone_by_arrival = if is_told { counted.alone_by_arrival(evening) } else { Vec::new() };
        Self {
            arrived: told.came,
            first_timers: told.first,
            first_timers_introduced: told.first_introduced,
            returning: told.returning,
            waits: counted.waits(&told),
            without_introduction: told.alone,
            left_alone,
            introduced_soon,
            asked: counted.asked(told.came),
            alone_by_arrival,
            suggested: meetings.suggested(),
            introductions: meetings.made(),
            met: meetings.met(),
            new_with_old: meetings.new_with_old(),
            reachable: told.reachable,
            glad: is_over(evening, now).then(|| meetings.glad()),
            compared: is_over(evening, now).then(|| compared(evening, &made)).flatten(),
            drew_lots: is_over(evening, now) && compared::drew_lots(evening),
            offers_taken_up: taken_up,
            needs_helped: needs_helped(&made, taken_up),
            promises: Count::of(promises.len()),
            promises_kept: Count::among(kept, promises.len()),
            kept_since_last_time: Count::of(kept_since_last_time(state, gathering)),
            kinds: kinds(&counted.came),
            themes: None,
            habits: habits::habits(state, evening),
            before: Vec::new(),
        }
    }

    /// The same beside these earlier gatherings, the oldest first.
    #[must_use]
    pub fn beside(self, before: Vec<Evening>) -> Self {
        Self { before, ..self }
    }

    /// The same with what was said counted by what it means.
    #[must_use]
    pub fn by_meaning(self, said: Option<LinesSaid>) -> Self {
        self.with_themes(said.map(LinesSaid::counted))
    }

    /// The same with what was said counted by what it means, where that is known.
    #[must_use]
    pub fn with_themes(self, themes: Option<ThemeCounts>) -> Self {
        let kinds = if themes.is_some() { Vec::new() } else { self.kinds };
        Self { kinds, themes, ..self }
    }
}

/// One evening, guest by guest, to be counted.
struct Counted<'a> {
    /// Everybody who came but children.
    came: BTreeMap<GuestId, Came<'a>>,
    /// Who is connected to whom.
    ties: Ties,
}

/// Somebody who came.
struct Came<'a> {
    visit: &'a Visit,
    at: DateTime<Utc>,
    is_first: bool,
    /// Since when they are introduced to somebody.
    introduced: Option<DateTime<Utc>>,
}

impl<'a> Counted<'a> {
    fn of(state: &State, gathering: GatheringId, evening: &'a Gathering) -> Self {
        let earlier = earlier(state, gathering);
        let is_child = |guest| state.guest(guest).is_some_and(Guest::is_child);
        let came = evening.visits().filter(|(guest, _)| !is_child(*guest));
        let came = came.filter_map(|(guest, visit)| {
            let at = visit.arrival()?.at;
            let is_first = !been_before(state, &earlier, guest);
            Some((guest, Came { visit, at, is_first, introduced: None }))
        });
        let mut counted = Self { came: came.collect(), ties: Ties::default() };
        for (_, it) in evening.introductions().filter(|(_, it)| it.is_made()) {
            counted.note(it);
        }
        counted
    }

    fn note(&mut self, introduction: &Introduction) {
        let at = introduction.introduced_at();
        for guest in introduction.guests() {
            if let Some(came) = self.came.get_mut(guest) {
                came.introduced = [came.introduced, at].into_iter().flatten().min();
            }
        }
        let came = |it: &GuestId| self.came.contains_key(it);
        self.ties.tie(introduction.guests().iter().copied().filter(came));
    }

    fn people(&self) -> People {
        let count = |is: fn(&Came<'_>) -> bool| self.came.values().filter(|it| is(it)).count();
        People {
            came: self.came.len(),
            first: count(|it| it.is_first),
            first_introduced: count(|it| it.is_first && it.introduced.is_some()),
            alone: count(|it| it.introduced.is_none()),
            reachable: self.ties.largest(),
        }
    }

    /// Whether an introduction brought somebody new together with somebody who had been here before.
    fn is_of_both(&self, introduction: &Introduction) -> bool {
        let here = || introduction.guests().iter().filter_map(|it| self.came.get(it));
        here().any(|it| it.is_first) && here().any(|it| !it.is_first)
    }

    fn willing(&self) -> willing::Willing {
        let count = |is: &dyn Fn(&Came<'_>) -> bool| self.came.values().filter(|it| is(it)).count();
        let is_soon = |it: &Came<'_>| it.introduced.is_some_and(|at| at - it.at <= willing::SOON);
        willing::Willing {
            alone: count(&|it| it.introduced.is_none()),
            left_alone: count(&|it| it.introduced.is_none() && it.visit.is_left_alone()),
            introduced: count(&|it| it.introduced.is_some()),
            soon: count(&is_soon),
        }
    }

    /// Those who said what they need, unless so few came that it would point at somebody.
    fn asked(&self, came: Count) -> Count {
        let asks = |it: &&Came<'_>| it.visit.lines_of(Side::Need).next().is_some();
        match came.exactly() {
            Some(came) => Count::among(self.came.values().filter(asks).count(), came),
            None => Count::Untold,
        }
    }

    fn meetings(&self, made: &[&Introduction], suggested: usize) -> Meetings {
        let met: Vec<_> = made.iter().filter(|it| it.has_met()).collect();
        let said: Vec<_> = met.iter().filter_map(|it| answers(it)).collect();
        Meetings {
            suggested,
            made: made.len(),
            new_with_old: made.iter().filter(|it| self.is_of_both(it)).count(),
            met: met.len(),
            said: said.len(),
            all_glad: said.iter().filter(|it| it.iter().all(|glad| *glad)).count(),
        }
    }

    fn waits(&self, told: &Told) -> Waits {
        let waits = |counts: fn(&Came<'_>) -> bool, told: usize| {
            let some = self.came.values().filter(|it| counts(it));
            Wait::of(some.filter_map(|it| Some(it.introduced? - it.at)).collect(), told)
        };
        Waits {
            first_timers: waits(|it| it.is_first, told.least_first_introduced()),
            everybody: waits(|_| true, told.least_introduced()),
        }
    }

    fn alone_by_arrival(&self, evening: &Gathering) -> Vec<Spell> {
        let zone: Tz = evening.plan().and_then(|it| it.zone.parse().ok()).unwrap_or(Tz::UTC);
        alone::spells(self.came.values().map(|it| (it.at, it.introduced.is_some())), zone)
    }
}

/// What people said who met at a round of which half the tables were dealt by chance.
fn compared(evening: &Gathering, made: &[&Introduction]) -> Option<Compared> {
    let [mut all, mut by_meaning, mut by_chance] = [compared::Side::default(); 3];
    for it in made.iter().filter(|it| it.has_met()) {
        let Some(said) = answers(it) else { continue };
        let count = |side: &mut compared::Side| {
            side.said += 1;
            side.all_glad += usize::from(said.iter().all(|glad| *glad));
        };
        count(&mut all);
        match compared::dealt(evening, it) {
            Some(true) => count(&mut by_chance),
            Some(false) => count(&mut by_meaning),
            None => {}
        }
    }
    Compared::of(all, by_meaning, by_chance)
}

/// What everybody in an introduction said of having met, where all did.
fn answers(it: &Introduction) -> Option<Vec<bool>> {
    it.guests().iter().map(|guest| it.glad(*guest)).collect()
}

/// The needs that an introduction answers: by an offer, or by an answer in the Ring.
fn helped(it: &Introduction) -> impl Iterator<Item = LineId> + '_ {
    let raised = it.reasons().raised.as_ref().and_then(|it| Some(it.need.as_ref()?.line));
    let given = it.reasons().gives.iter().map(|it| it.need_line);
    given.filter(move |it| Some(*it) != raised).chain(raised)
}

/// How many needs got help, of so many that offers answered.
fn needs_helped(made: &[&Introduction], taken_up: Count) -> Count {
    let met = made.iter().filter(|it| it.has_met());
    let needs: BTreeSet<_> = met.flat_map(|it| helped(it)).collect();
    taken_up.exactly().map_or(Count::Untold, |of| Count::among(needs.len(), of))
}

/// Whether an evening is over: somebody ended it, or its doors have closed.
fn is_over(evening: &Gathering, now: DateTime<Utc>) -> bool {
    evening.ended_at().is_some() || evening.plan().is_some_and(|it| it.ends <= now)
}

fn is_kept_before(promise: &Promise, until: Option<DateTime<Utc>>) -> bool {
    let said_at = promise.outcome().map(|it| it.1);
    promise.kept() == Some(true) && said_at.zip(until).is_none_or(|(at, until)| at < until)
}

fn kinds(came: &BTreeMap<GuestId, Came<'_>>) -> Vec<KindCount> {
    let lines = |side, kind| {
        let lines = came.values().flat_map(move |it| it.visit.lines_of(side));
        Count::of(lines.filter(|(_, line)| line.saying().kind == kind).count())
    };
    let all = Kind::ALL.into_iter().map(Some).chain([None]);
    let count = |kind| KindCount {
        kind,
        offered: lines(Side::Offer, kind),
        needed: lines(Side::Need, kind),
    };
    all.map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_gathering_counts_nothing() {
        let report = Report::of(&State::default(), 1.into(), DateTime::default());
        assert_eq!(report.arrived, Count::Exactly(0));
        assert_eq!(report.csv().lines().count(), 1 + 18 + 12);
    }
}
