//! Who came, whom they met, what they promised.

use crate::followup::report::{Count, Glad, interval};
use crate::words::{Segment, Value};

use super::{Bar, Part, Plot, Row, Teller, Topic, plain};

/// The most habits told; the table has all.
const HABITS: usize = 20;

impl Teller<'_> {
    pub(super) fn came(&self) -> Part {
        let report = self.report;
        let mut part = self.part(Topic::Came, "report-came-title");
        part.says.push(self.told("report-came", report.arrived, &[]));
        if report.first_timers == Count::Untold {
            part.says.push(self.words.bold("report-small"));
        } else {
            let all = [
                ("report-came-first", report.first_timers),
                ("report-came-again", report.returning),
            ];
            let said = all.into_iter().filter(|it| !it.1.is_none());
            part.says.extend(said.map(|(key, count)| self.told(key, count, &[])));
        }
        if !report.asked.is_none() && report.asked != Count::Untold {
            part.says.push(self.told("report-asked", report.asked, &[]));
        }
        part
    }

    pub(super) fn first_timers(&self) -> Option<Part> {
        let report = self.report;
        let mut part = self.part(Topic::FirstTimers, "o3-first-timers");
        let says = match (report.first_timers, report.first_timers_introduced) {
            (Count::Untold, _) => return None,
            (Count::Exactly(0), _) => self.words.bold("o3-first-timers-none"),
            (Count::Exactly(of), introduced) => {
                self.told("report-first-of", introduced, &[("of", of.into())])
            }
            (Count::AFew, _) => self.words.bold("o3-first-timers-few"),
            (Count::AllButAFew, _) => self.words.bold("report-left-out"),
        };
        if let Some(of) = report.first_timers.exactly().filter(|it| *it > 0)
            && report.first_timers_introduced != Count::Untold
        {
            let lit = report.first_timers_introduced.drawn(of).min(of);
            let says = format!("{}: {}", part.title, plain(&says));
            part.plot = Some(Plot::Dots { lit, of, says });
        }
        part.says.push(says);
        part.says.extend(self.regulars());
        if let (Some(_), Some(of)) = (self.number(report.introduced_soon), self.introduced()) {
            part.says.push(self.told("report-soon", report.introduced_soon, &[("of", of.into())]));
        }
        let waits = [
            ("report-waited-first", report.waits.first_timers),
            ("report-waited-all", report.waits.everybody),
        ];
        for (key, wait) in waits {
            let Some(wait) = wait else { continue };
            let mut says = self.words.bold_with(key, &[("n", minutes(wait.median_min))]);
            if let Some(most) = wait.most_min {
                says.push(Segment { text: " ".to_owned(), bold: false });
                says.extend(self.words.bold_with("report-waited-most", &[("n", minutes(most))]));
            }
            part.says.push(says);
        }
        Some(part)
    }

    /// How many were introduced at all, where that follows from what is told.
    fn introduced(&self) -> Option<usize> {
        let report = self.report;
        let came = report.arrived.exactly()?;
        came.checked_sub(report.without_introduction.exactly()?).filter(|it| *it > 0)
    }

    /// Those who had been here before, beside the first-timers: where it follows from what is told.
    fn regulars(&self) -> Option<crate::matching::Sentence> {
        let report = self.report;
        let of = report.returning.exactly().filter(|it| *it > 0)?;
        let n = self.introduced()?.checked_sub(report.first_timers_introduced.exactly()?)?;
        Some(self.words.bold_with("report-again-of", &[("n", n.into()), ("of", of.into())]))
    }

    pub(super) fn introductions(&self) -> Part {
        let report = self.report;
        let mut part = self.part(Topic::Introductions, "report-introductions-title");
        if report.introductions.is_none() {
            part.says.push(self.words.bold("report-introductions-none"));
            return part;
        }
        let made = report.introductions.drawn(0);
        let met = report.met.exactly().unwrap_or(made);
        let glad = report.glad.map(|it| [(it.said, met), (it.all_glad, it.said.drawn(met))]);
        let shown = (report.suggested != Count::Untold)
            .then_some(("report-suggested", (report.suggested, 0)));
        let counts = [(report.introductions, made), (report.met, made)];
        let labels = ["report-made", "report-met", "report-said", "report-glad"];
        let counts = counts.into_iter().chain(glad.into_iter().flatten());
        let row = |(label, (count, of))| Row {
            label: self.words.say(label).to_owned(),
            short: String::new(),
            bars: vec![self.bar(count, of)],
        };
        let rows = shown.into_iter().chain(labels.into_iter().zip(counts)).map(row).collect();
        part.plot = Some(Plot::Bars { legend: Vec::new(), rows });
        part.says.push(self.words.bold(match report.glad {
            Some(_) => "report-glad-private",
            None => "report-glad-later",
        }));
        part.says.extend(self.compared());
        if !report.offers_taken_up.is_none() {
            part.says.push(self.told("report-taken-up", report.offers_taken_up, &[]));
        }
        if !report.needs_helped.is_none() && report.needs_helped != Count::Untold {
            part.says.push(self.told("report-helped", report.needs_helped, &[]));
        }
        part
    }

    /// What people said of those they sat with, by how the tables were dealt, with how sure it is.
    fn compared(&self) -> Vec<crate::matching::Sentence> {
        let Some(compared) = self.report.compared else {
            let few = self.report.drew_lots.then(|| self.words.bold("report-too-few-to-compare"));
            return few.into_iter().collect();
        };
        let sides =
            [("report-by-meaning", compared.by_meaning), ("report-by-chance", compared.by_chance)];
        let told = |(key, it): (&str, Glad)| {
            let of = it.said.exactly()?;
            let says = self.told(key, it.all_glad, &[("of", of.into())]);
            let Some(n) = it.all_glad.exactly() else { return Some(says) };
            let [least, most] = interval(n, of).map(|it| it as usize);
            let sure = [("least", least.into()), ("most", most.into())];
            let blank = Segment { text: " ".to_owned(), bold: false };
            let sure = self.words.bold_with("report-sure", &sure);
            Some(says.into_iter().chain([blank]).chain(sure).collect())
        };
        sides.into_iter().filter_map(told).collect()
    }

    pub(super) fn mixed(&self) -> Option<Part> {
        let report = self.report;
        let mut part = self.part(Topic::Mixed, "report-mixed-title");
        if let (Some(n @ 1..), Some(of)) = (report.reachable.exactly(), report.arrived.exactly()) {
            let args = [("n", n.into()), ("of", of.into())];
            part.says.push(self.words.bold_with("report-reachable", &args));
        }
        if let (Some(_), Some(of @ 1..)) =
            (self.number(report.new_with_old), report.introductions.exactly())
        {
            part.says.push(self.told(
                "report-new-with-old",
                report.new_with_old,
                &[("of", of.into())],
            ));
        }
        (!part.says.is_empty()).then_some(part)
    }

    pub(super) fn promises(&self) -> Option<Part> {
        let report = self.report;
        let mut part = self.part(Topic::Promises, "packet-promised");
        if !report.promises.is_none() {
            part.says.push(self.told("report-promises", report.promises, &[]));
        }
        if !report.promises_kept.is_none() && report.promises_kept != Count::Untold {
            part.says.push(self.told("report-promises-kept", report.promises_kept, &[]));
        }
        if !report.before.is_empty() || !report.kept_since_last_time.is_none() {
            part.says.push(self.told("report-kept-since", report.kept_since_last_time, &[]));
        }
        (!part.says.is_empty()).then_some(part)
    }

    /// Habits that guests named, by nobody and about nobody.
    pub(super) fn habits(&self) -> Option<Part> {
        let mut part = self.part(Topic::Habits, "report-habits-title");
        let said =
            self.report.habits.iter().take(HABITS).map(|it| {
                self.told("report-habit", it.times, &[("habit", it.habit.as_str().into())])
            });
        part.says.extend(said);
        (!part.says.is_empty()).then_some(part)
    }

    pub(super) fn alone(&self) -> Option<Part> {
        let report = self.report;
        let mut part = self.part(Topic::Alone, "report-alone-title");
        let (says, hint) = match report.without_introduction {
            Count::Exactly(n) => (
                self.words.bold_with("o3-left-alone", &[("n", n.into())]),
                if n > 0 { "o3-left-hint" } else { "o3-left-nobody-hint" },
            ),
            Count::AFew => (self.words.bold("o3-left-a-few"), "o3-left-hint"),
            // Where so few came that nothing is told, it is said once.
            _ if report.first_timers == Count::Untold => return None,
            Count::AllButAFew | Count::Untold => {
                (self.words.bold("report-left-out"), "o3-left-hint")
            }
        };
        part.says.push(says);
        if !report.left_alone.is_none() && report.left_alone != Count::Untold {
            part.says.push(self.told("report-left-alone", report.left_alone, &[]));
        }
        if let [_, _, ..] = report.alone_by_arrival.as_slice() {
            let row = |it: &crate::followup::Spell| Row {
                label: self.words.span(it.from, it.to),
                short: String::new(),
                bars: vec![Bar { length: it.alone, says: it.alone.to_string() }],
            };
            let rows = report.alone_by_arrival.iter().map(row).collect();
            part.plot = Some(Plot::Bars { legend: Vec::new(), rows });
            part.says.push(self.words.bold("report-alone-came"));
        }
        part.says.push(self.words.bold(hint));
        Some(part)
    }
}

fn minutes(minutes: i64) -> Value<'static> {
    usize::try_from(minutes).unwrap_or_default().into()
}
