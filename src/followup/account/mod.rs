//! A report as sentences and plots in one language: what the screen and every file say, each thing
//! once. Each part is one question of a host's, and each plot has its numbers in words.

mod beside;
mod format;
mod help;
mod parts;

use crate::domain::{Gathering, GatheringId, State};
use crate::matching::Sentence;
use crate::words::{Segment, Value, Words};

use super::redact::Redactor;
use super::report::{Count, Report};
use super::sheet::local_day;

pub use format::ReportFormat;

/// How an evening went, as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// "en".
    pub language: &'static str,
    /// "How the evening went".
    pub title: &'static str,
    /// "Neighbours’ Night, Thursday 20 November 2026".
    pub about: String,
    /// Whom it does not name.
    pub hint: &'static str,
    /// One after the other.
    pub parts: Vec<Part>,
}

/// What a part is about: for whoever draws something of its own for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// How many came.
    Came,
    /// First-timers who were introduced.
    FirstTimers,
    /// What became of introductions.
    Introductions,
    /// How mixed the room became.
    Mixed,
    /// What was offered and needed.
    Help,
    /// Promises.
    Promises,
    /// Who left without an introduction.
    Alone,
    /// Habits that guests named.
    Habits,
    /// Earlier gatherings.
    Beside,
}

/// One part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub topic: Topic,
    /// "Help offered and needed".
    pub title: String,
    /// What is drawn.
    pub plot: Option<Plot>,
    /// What is said below it.
    pub says: Vec<Sentence>,
    /// Numbers for which a plot is too little.
    pub table: Option<Table>,
}

/// Something to draw. Lengths are numbers of people or things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plot {
    /// One dot a person, and how many of them are lit.
    Dots {
        /// The first so many are lit.
        lit: usize,
        /// All of them.
        of: usize,
        /// The same in words.
        says: String,
    },
    /// Rows of bars.
    Bars {
        /// What each bar of a row is, in their order; empty where a row has one and says it.
        legend: Vec<&'static str>,
        /// The rows.
        rows: Vec<Row>,
    },
}

/// One row of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is of.
    pub label: String,
    /// What it is called where that is too long; may be empty.
    pub short: String,
    /// Its bars.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// How long.
    pub length: usize,
    /// "14", "a few".
    pub says: String,
}

/// Rows of numbers below what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands in each column.
    pub head: Vec<&'static str>,
    /// One row each, as many cells.
    pub rows: Vec<Vec<String>>,
}

impl Row {
    /// The row in words: "Gardens: 11 offered, 8 needed".
    #[must_use]
    pub fn spoken(&self, legend: &[&str]) -> String {
        let bar = |(n, bar): (usize, &Bar)| match legend.get(n) {
            Some(what) => format!("{} {}", bar.says, lowered(what)),
            None => bar.says.clone(),
        };
        let bars: Vec<_> = self.bars.iter().enumerate().map(bar).collect();
        format!("{}: {}", self.label, bars.join(", "))
    }
}

/// With a small letter to begin with, inside a sentence.
fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters.as_str().chars()).collect()
}

/// With a capital letter to begin with.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().chars()).collect()
}

impl Account {
    /// Tells a report of a gathering; empty of parts where nobody came.
    #[must_use]
    pub fn new(state: &State, gathering: GatheringId, report: &Report, words: Words) -> Self {
        let evening = state.gathering(gathering);
        let parts =
            if report.arrived.is_none() { Vec::new() } else { Teller { report, words }.parts() };
        Self {
            language: words.language().code(),
            title: words.say("o3-report"),
            about: evening.map(|it| about(state, it, words)).unwrap_or_default(),
            hint: words.say("o3-report-hint"),
            parts,
        }
    }
}

/// "Neighbours’ Night, Thursday 20 November 2026", and no contact that a name might hold.
fn about(state: &State, evening: &Gathering, words: Words) -> String {
    let Some(plan) = evening.plan() else { return String::new() };
    let name = Redactor::new(state, evening).clean(&plan.name);
    let day = words.day_with_year(local_day(plan.starts, &plan.zone));
    words.say_with("packet-evening", &[("gathering", name.into()), ("day", day.into())])
}

/// Says the parts of one report.
struct Teller<'r> {
    report: &'r Report,
    words: Words,
}

impl Teller<'_> {
    /// The parts in the order they are read.
    fn parts(&self) -> Vec<Part> {
        let all = [
            Some(self.came()),
            self.first_timers(),
            self.help(),
            self.alone(),
            Some(self.introductions()),
            self.mixed(),
            self.promises(),
            self.habits(),
            self.beside(),
        ];
        all.into_iter().flatten().collect()
    }

    fn part(&self, topic: Topic, title: &str) -> Part {
        let title = self.words.say(title).to_owned();
        Part { topic, title, plot: None, says: Vec::new(), table: None }
    }

    /// "14", "a few"; `None` where it is not told.
    fn number(&self, count: Count) -> Option<String> {
        Some(match count {
            Count::Exactly(count) => count.to_string(),
            Count::AFew => self.words.say("o3-a-few").to_owned(),
            Count::AllButAFew => self.words.say("report-all-but").to_owned(),
            Count::Untold => return None,
        })
    }

    /// The same in a cell.
    fn cell(&self, count: Count) -> String {
        self.number(count).unwrap_or_else(|| self.words.say("report-untold").to_owned())
    }

    fn bar(&self, count: Count, of: usize) -> Bar {
        Bar { length: count.drawn(of), says: self.cell(count) }
    }

    /// A sentence with a number, unless that is not told: then why.
    fn told(&self, key: &str, count: Count, more: &[(&str, Value<'_>)]) -> Sentence {
        let Some(number) = self.number(count) else { return self.words.bold("report-left-out") };
        let args: Vec<_> =
            std::iter::once(("n", number.into())).chain(more.iter().cloned()).collect();
        capital(self.words.bold_with(key, &args))
    }

    /// "21 of 26", in a cell.
    fn of(&self, part: Count, whole: Count) -> String {
        match (self.number(part), whole) {
            (Some(_), Count::Exactly(0)) => self.words.say("report-nothing").to_owned(),
            (Some(part), Count::Exactly(of)) => {
                self.words.say_with("report-of", &[("n", part.into()), ("of", of.into())])
            }
            _ => self.words.say("report-untold").to_owned(),
        }
    }
}

/// A sentence that begins with a capital letter, whatever number it begins with.
fn capital(mut sentence: Sentence) -> Sentence {
    if let Some(first) = sentence.first_mut() {
        first.text = capitalised(&first.text);
    }
    sentence
}

/// Says a sentence as plain text.
pub(super) fn plain(sentence: &Sentence) -> String {
    sentence.iter().map(|it: &Segment| it.text.as_str()).collect()
}
