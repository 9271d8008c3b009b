//! What was offered and needed, by what it means; where that is not known, by kinds.

use crate::domain::Kind;
use crate::followup::report::{Count, KindCount};
use crate::followup::themes::{ThemeCount, ThemeCounts};

use super::{Part, Plot, Row, Teller, Topic, capitalised};

impl Teller<'_> {
    pub(super) fn help(&self) -> Option<Part> {
        let mut part = self.part(Topic::Help, "o3-offered-and-needed");
        let themes = self.report.themes.as_ref();
        let mut legend = vec![self.words.say("o3-offered"), self.words.say("o3-needed")];
        let rows = match themes {
            Some(themes) => {
                legend.push(self.words.say("report-unmet"));
                self.themes(themes)
            }
            None => self.report.kinds.iter().filter_map(|it| self.kind(it)).collect(),
        };
        if let Some(themes) = themes {
            part.says.push(self.words.bold("report-people-counted"));
            part.says.extend(self.in_confidence(themes));
        }
        if !rows.is_empty() {
            part.plot = Some(Plot::Bars { legend, rows });
        } else if part.says.is_empty() {
            return None;
        }
        Some(part)
    }

    fn themes(&self, themes: &ThemeCounts) -> Vec<Row> {
        let row = |it: &ThemeCount| {
            let subjects = it.subjects.iter().filter_map(|it| self.words.subject(it));
            let named: Vec<_> = subjects.chain(it.words.iter().cloned()).collect();
            let short = named.first().map_or("", String::as_str);
            self.row((&named.join(", "), short), [it.offered, it.needed, it.unmet])
        };
        let other = [themes.other_offered, themes.other_needed, themes.other_unmet];
        let other = self.row((self.words.say("o3-kind-other"), ""), other);
        themes.all.iter().map(row).chain([other]).flatten().collect()
    }

    fn kind(&self, it: &KindCount) -> Option<Row> {
        self.row((self.words.say(kind_key(it.kind)), ""), [it.offered, it.needed])
    }

    fn row<const N: usize>(&self, (label, short): (&str, &str), counts: [Count; N]) -> Option<Row> {
        let needed = counts.get(1).map_or(0, |it| it.drawn(0));
        let bars = counts.iter().map(|it| self.bar(*it, needed)).collect();
        let row = Row { label: capitalised(label), short: capitalised(short), bars };
        counts.iter().any(|it| !it.is_none() && *it != Count::Untold).then_some(row)
    }

    /// Needs that were said in confidence: how many people, and nothing else.
    fn in_confidence(&self, themes: &ThemeCounts) -> Vec<crate::matching::Sentence> {
        if themes.in_confidence.is_none() {
            return Vec::new();
        }
        let mut says = vec![self.told("report-in-confidence", themes.in_confidence, &[])];
        let unmet = themes.unmet_in_confidence;
        if !unmet.is_none() && unmet != Count::Untold {
            says.push(self.told("report-in-confidence-unmet", unmet, &[]));
        }
        says
    }
}

const fn kind_key(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Help) => "o3-kind-help",
        Some(Kind::KnowHow) => "o3-kind-know-how",
        Some(Kind::Thing) => "o3-kind-thing",
        Some(Kind::Intro) => "o3-kind-intro",
        Some(Kind::Company) => "o3-kind-company",
        None => "o3-kind-other",
    }
}
