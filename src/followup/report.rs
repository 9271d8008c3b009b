//! How the evening went, in counts. No names, and no group small enough to point at somebody.

use serde::Serialize;

use crate::domain::{Gathering, GatheringId, GuestId, Introduction, Kind, Side, State, Visit};

use super::themes::{LinesSaid, ThemeCounts};

/// Below this, a group is "a few".
const FEW: usize = 3;

/// A number of people or things that does not point at anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// Nobody, or enough of them.
    Exactly(usize),
    /// One or two.
    AFew,
}

impl Count {
    /// The number as it may be told.
    #[must_use]
    pub const fn of(count: usize) -> Self {
        if count > 0 && count < FEW { Self::AFew } else { Self::Exactly(count) }
    }

    /// The number, unless it is only a few.
    #[must_use]
    pub const fn exactly(self) -> Option<usize> {
        match self {
            Self::Exactly(count) => Some(count),
            Self::AFew => None,
        }
    }

    /// How long a bar for it is: a few are drawn as two.
    #[must_use]
    pub const fn drawn(self) -> usize {
        match self {
            Self::Exactly(count) => count,
            Self::AFew => FEW - 1,
        }
    }
}

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

/// One evening in counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// People who came.
    pub arrived: Count,
    /// Of those, first-timers.
    pub first_timers: Count,
    /// Of those, introduced to somebody.
    pub first_timers_introduced: Count,
    /// People who came and were introduced to nobody.
    pub without_introduction: Count,
    /// Introductions made.
    pub introductions: Count,
    /// Offers that answered a need in an introduction that was made.
    pub offers_taken_up: Count,
    /// Promises made.
    pub promises: Count,
    /// Of those, said to be kept.
    pub promises_kept: Count,
    /// Lines of those who came, by kind.
    pub kinds: Vec<KindCount>,
    /// The same by what they mean, once that is counted and where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub themes: Option<ThemeCounts>,
}

impl Report {
    /// Counts one gathering; everything is nought where it is unknown. Cost: O(guests +
    /// introductions).
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId) -> Self {
        let nothing = Gathering::default();
        let evening = state.gathering(gathering).unwrap_or(&nothing);
        let came: Vec<_> =
            evening.visits().filter(|(_, visit)| visit.arrival().is_some()).collect();
        let first = |guest: GuestId| state.is_first_time(gathering, guest);
        let count = |is: &dyn Fn(GuestId) -> bool| {
            Count::of(came.iter().filter(|(guest, _)| is(*guest)).count())
        };
        let introduced = |guest| evening.introductions_of(guest).any(|(_, it)| it.is_made());
        let made = || evening.introductions().map(|(_, it)| it).filter(|it| it.is_made());
        let taken_up = |it: &Introduction| it.reasons().gives.len();
        let promises = || evening.promises().map(|(_, it)| it).filter(|it| it.word().is_some());
        Self {
            arrived: Count::of(came.len()),
            first_timers: count(&first),
            first_timers_introduced: count(&|it| first(it) && introduced(it)),
            without_introduction: count(&|it| !introduced(it)),
            introductions: Count::of(made().count()),
            offers_taken_up: Count::of(made().map(taken_up).sum()),
            promises: Count::of(promises().count()),
            promises_kept: Count::of(promises().filter(|it| it.kept() == Some(true)).count()),
            kinds: kinds(&came),
            themes: None,
        }
    }

    /// The same with what was said counted by what it means.
    #[must_use]
    pub fn by_meaning(self, said: Option<LinesSaid>) -> Self {
        Self { themes: said.map(LinesSaid::counted), ..self }
    }

    /// The same as a table: what, which kind, how many; "a few" below three.
    #[must_use]
    pub fn csv(&self) -> String {
        let single = [
            ("arrived", self.arrived),
            ("first_timers", self.first_timers),
            ("first_timers_introduced", self.first_timers_introduced),
            ("without_introduction", self.without_introduction),
            ("introductions", self.introductions),
            ("offers_taken_up", self.offers_taken_up),
            ("promises", self.promises),
            ("promises_kept", self.promises_kept),
        ];
        let mut table = String::from("what,kind,count\n");
        let mut row = |what: &str, kind: &str, count: Count| {
            let count = count.exactly().map_or_else(|| "a few".to_owned(), |it| it.to_string());
            table.push_str(&[what, kind, &count].join(","));
            table.push('\n');
        };
        for (what, count) in single {
            row(what, "", count);
        }
        for it in &self.kinds {
            row("offered", name(it.kind), it.offered);
            row("needed", name(it.kind), it.needed);
        }
        for it in self.themes.iter().flat_map(|it| &it.all) {
            // Words hold letters alone: nothing in them ends a cell.
            let name = [it.subjects.join(" "), it.words.join(" ")].concat();
            row("theme_offered", &name, it.offered);
            row("theme_needed", &name, it.needed);
        }
        if let Some(themes) = &self.themes {
            row("theme_offered", "", themes.other_offered);
            row("theme_needed", "", themes.other_needed);
            row("needed_in_confidence", "", themes.in_confidence);
        }
        table
    }
}

fn kinds(came: &[(GuestId, &Visit)]) -> Vec<KindCount> {
    let lines = |side, kind| {
        let lines = came.iter().flat_map(move |(_, visit)| visit.lines_of(side));
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

const fn name(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Help) => "help",
        Some(Kind::KnowHow) => "know_how",
        Some(Kind::Thing) => "thing",
        Some(Kind::Intro) => "intro",
        Some(Kind::Company) => "company",
        None => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_two_are_a_few_and_nobody_is_nobody() {
        let told: Vec<_> = (0..4).map(|it| Count::of(it).exactly()).collect();
        assert_eq!(told, [Some(0), None, None, Some(3)]);
    }

    #[test]
    fn an_unknown_gathering_counts_nothing() {
        let report = Report::of(&State::default(), 1.into());
        assert_eq!(report.arrived, Count::Exactly(0));
        assert_eq!(report.csv().lines().count(), 1 + 8 + 12);
    }
}
