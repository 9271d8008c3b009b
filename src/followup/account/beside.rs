//! The gathering beside those before it: each by its own numbers.

use crate::followup::report::{Count, Evening};

use super::{Part, Plot, Row, Table, Teller, Topic};

impl Teller<'_> {
    pub(super) fn beside(&self) -> Option<Part> {
        let (report, words) = (self.report, self.words);
        let last = report.before.last()?;
        let mut part = self.part(Topic::Beside, "report-beside-title");
        // The day of this one is not asked: it is called by its own name.
        let here = report.in_few_numbers(last.day);
        let now = words.say("report-this").to_owned();
        let named = report.before.iter().map(|it| (words.brief_day(it.day), it));
        let all: Vec<_> = named.chain([(now, &here)]).collect();
        let rows = all.iter().map(|(label, it)| self.evening(label, it)).collect();
        let legend = vec![
            words.say("report-people"),
            words.say("report-introductions"),
            words.say("report-meetings"),
        ];
        part.plot = Some(Plot::Bars { legend, rows });
        let head = [
            "report-evening",
            "report-first-introduced",
            "report-half-waited",
            "report-both-glad",
            "report-promises-kept-column",
        ];
        let rows = all.iter().map(|(label, it)| self.cells(label, it)).collect();
        part.table = Some(Table { head: head.map(|it| words.say(it)).into(), rows });
        Some(part)
    }

    fn evening(&self, label: &str, it: &Evening) -> Row {
        let made = it.introductions.drawn(0);
        let bars = [(it.arrived, 0), (it.introductions, 0), (it.met, made)];
        Row {
            label: label.to_owned(),
            short: String::new(),
            bars: bars.map(|(count, of)| self.bar(count, of)).into(),
        }
    }

    fn cells(&self, label: &str, it: &Evening) -> Vec<String> {
        let words = self.words;
        let wait = |minutes: i64| {
            let minutes = usize::try_from(minutes).unwrap_or_default();
            words.say_with("report-minutes", &[("n", minutes.into())])
        };
        let glad = it.glad.map(|glad| self.of(glad.all_glad, glad.said));
        let untold = || words.say("report-untold").to_owned();
        let first = match it.first_timers {
            Count::Exactly(_) => self.of(it.first_timers_introduced, it.first_timers),
            Count::AFew | Count::AllButAFew | Count::Untold => untold(),
        };
        vec![
            label.to_owned(),
            first,
            it.wait_median_min.map_or_else(untold, wait),
            glad.unwrap_or_else(untold),
            self.cell(it.promises_kept),
        ]
    }
}
