//! A report as a table for other programs: what, which, how many.

use csv::Writer;

use crate::domain::Kind;

use super::{Count, Evening, Report, Wait};

impl Report {
    /// The report as comma-separated rows of what, which and how many; "a few" below three, "all but a
    /// few" and "not told" where the number would tell of them.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut table = Table(Writer::from_writer(Vec::new()));
        table.row("what", "kind", "count");
        self.people(&mut table);
        self.meetings(&mut table);
        self.lines(&mut table);
        for it in &self.habits {
            table.count("habit", &plain(&it.habit), it.times);
        }
        for it in &self.before {
            before(&mut table, it);
        }
        table.text()
    }

    fn people(&self, table: &mut Table) {
        table.count("arrived", "", self.arrived);
        table.count("first_timers", "", self.first_timers);
        table.count("first_timers_introduced", "", self.first_timers_introduced);
        table.count("returning", "", self.returning);
        table.wait("first_timers", self.waits.first_timers);
        table.wait("everybody", self.waits.everybody);
        table.count("without_introduction", "", self.without_introduction);
        table.count("without_introduction_by_their_wish", "", self.left_alone);
        table.count("introduced_within_10_min", "", self.introduced_soon);
        table.count("said_a_need", "", self.asked);
        for it in &self.alone_by_arrival {
            let came = format!("{}-{}", it.from.format("%H:%M"), it.to.format("%H:%M"));
            table.row("without_introduction_came", &came, &it.alone.to_string());
        }
        table.count("reachable", "", self.reachable);
    }

    fn meetings(&self, table: &mut Table) {
        table.count("suggested", "", self.suggested);
        table.count("introductions", "", self.introductions);
        table.count("introductions_of_new_and_returning", "", self.new_with_old);
        table.count("introductions_met", "", self.met);
        if let Some(glad) = self.glad {
            table.count("meetings_both_said", "", glad.said);
            table.count("meetings_both_glad", "", glad.all_glad);
        }
        if let Some(compared) = self.compared {
            for (how, it) in
                [("by_meaning", compared.by_meaning), ("by_chance", compared.by_chance)]
            {
                table.count("table_both_said", how, it.said);
                table.count("table_both_glad", how, it.all_glad);
            }
        }
        table.count("offers_taken_up", "", self.offers_taken_up);
        table.count("needs_helped", "", self.needs_helped);
        table.count("promises", "", self.promises);
        table.count("promises_kept", "", self.promises_kept);
        table.count("promises_kept_since_last_time", "", self.kept_since_last_time);
    }

    fn lines(&self, table: &mut Table) {
        for it in &self.kinds {
            table.count("offered", name(it.kind), it.offered);
            table.count("needed", name(it.kind), it.needed);
        }
        let Some(themes) = &self.themes else { return };
        for it in &themes.all {
            let name = [it.subjects.join(" "), it.words.join(" ")].concat();
            table.count("theme_offered", &name, it.offered);
            table.count("theme_needed", &name, it.needed);
            table.count("theme_unmet", &name, it.unmet);
        }
        table.count("theme_offered", "", themes.other_offered);
        table.count("theme_needed", "", themes.other_needed);
        table.count("theme_unmet", "", themes.other_unmet);
        table.count("needed_in_confidence", "", themes.in_confidence);
        table.count("unmet_in_confidence", "", themes.unmet_in_confidence);
    }
}

/// Words somebody typed, so that no spreadsheet takes them for a formula.
fn plain(words: &str) -> String {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{words}") } else { words.to_owned() }
}

fn before(table: &mut Table, it: &Evening) {
    let day = it.day.to_string();
    table.count("earlier_arrived", &day, it.arrived);
    table.count("earlier_first_timers", &day, it.first_timers);
    table.count("earlier_first_timers_introduced", &day, it.first_timers_introduced);
    if let Some(minutes) = it.wait_median_min {
        table.row("earlier_wait_median_min", &day, &minutes.to_string());
    }
    table.count("earlier_introductions", &day, it.introductions);
    table.count("earlier_introductions_met", &day, it.met);
    if let Some(glad) = it.glad {
        table.count("earlier_meetings_both_said", &day, glad.said);
        table.count("earlier_meetings_both_glad", &day, glad.all_glad);
    }
    table.count("earlier_promises_kept_since_last_time", &day, it.promises_kept);
}

struct Table(Writer<Vec<u8>>);

impl Table {
    fn row(&mut self, what: &str, kind: &str, count: &str) {
        // Rows go to memory, which takes them all.
        self.0.write_record([what, kind, count]).ok();
    }

    fn count(&mut self, what: &str, kind: &str, count: Count) {
        self.row(what, kind, &count.in_table());
    }

    fn wait(&mut self, whose: &str, wait: Option<Wait>) {
        let Some(wait) = wait else { return };
        self.row("wait_median_min", whose, &wait.median_min.to_string());
        if let Some(most) = wait.most_min {
            self.row("wait_95_percent_min", whose, &most.to_string());
        }
    }

    fn text(self) -> String {
        String::from_utf8(self.0.into_inner().unwrap_or_default()).unwrap_or_default()
    }
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
