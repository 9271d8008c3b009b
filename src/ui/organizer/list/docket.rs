//! Rows that need a look, in groups of one kind. A row stays where it is once it is decided: it turns
//! grey, and nothing slides under anybody's finger.

use std::collections::{BTreeMap, BTreeSet};

use crate::intake::{Decision, Fate, Look, Plan, Problem};

/// A row that needed a look when the list was put in order, or came up since.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// From 1.
    pub(super) row: u32,
    /// What is asked now, or was last.
    pub(super) problem: Problem,
    /// What was asked first.
    first: Problem,
    pub(super) state: State,
}

/// How far a row has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Somebody has to say.
    Open,
    /// Somebody said.
    Decided(Decision),
    /// Other answers settled it.
    Settled,
}

/// Rows of one kind.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// Places of its rows among the entries.
    pub(super) entries: Vec<usize>,
    /// Rows that the latest answer to all of it decided.
    pub(super) bulk: Vec<u32>,
}

/// What stands one below the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// The bar of a group.
    Bar(usize),
    /// A row, by its place among the entries.
    Row(usize),
}

/// A status nobody knows, asked about once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As the list has it.
    pub(super) status: String,
    /// Rows that say so.
    pub(super) rows: usize,
    /// Whether it means coming, once somebody said.
    pub(super) is_coming: Option<bool>,
}

/// How many rows came to what: together, all rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) rows: usize,
    pub(super) added: usize,
    pub(super) updated: usize,
    pub(super) unchanged: usize,
    pub(super) decided: usize,
    pub(super) look: usize,
    pub(super) unknown: usize,
    pub(super) not_coming: usize,
    pub(super) empty: usize,
}

/// The rows that need a look, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Docket {
    pub(super) entries: Vec<Entry>,
    pub(super) groups: Vec<Group>,
    pub(super) items: Vec<Item>,
    pub(super) words: Vec<Word>,
    pub(super) tally: Tally,
    /// Places of entries by row.
    places: BTreeMap<u32, usize>,
}

impl Docket {
    /// Puts the rows of a plan in order; those that `decided` knows stand among them.
    pub(super) fn of(plan: &Plan, before: &Self) -> Self {
        let is_open = |row: u32| plan.look.binary_search_by_key(&row, |it| it.row).is_ok();
        let asked = plan.look.iter().filter(|it| !is_word(&it.problem)).map(open);
        let kept = before.entries.iter().filter(|it| !is_open(it.row) && it.is_decided()).cloned();
        let mut entries: Vec<Entry> = asked.chain(kept).collect();
        entries.sort_by_key(|it| it.row);
        let mut docket = Self { words: before.words.clone(), ..Self::default() };
        docket.arrange(entries);
        docket.take_words(plan);
        docket.count(plan);
        docket
    }

    /// What was decided, where rows have other numbers; it has no order yet.
    pub(super) fn renumbered(&self, number: impl Fn(u32) -> Option<u32> + Copy) -> Self {
        let decided = self.entries.iter().filter(|it| it.is_decided()).cloned();
        let moved = decided.filter_map(|mut entry| {
            entry.row = number(entry.row)?;
            let is_there = entry.problem.renumber(number) && entry.first.renumber(number);
            is_there.then_some(entry)
        });
        Self { entries: moved.collect(), words: self.words.clone(), ..Self::default() }
    }

    /// Groups of several rows first, each in the order of the list.
    fn arrange(&mut self, entries: Vec<Entry>) {
        let mut kinds: BTreeMap<(&'static str, String), Vec<Entry>> = BTreeMap::new();
        for entry in entries {
            kinds.entry(kind(&entry.first)).or_default().push(entry);
        }
        let mut groups: Vec<Vec<Entry>> = kinds.into_values().collect();
        groups.sort_by_key(|rows| (rows.len() < 2, rows.first().map(|it| it.row)));
        for rows in groups {
            let has_bar = rows.len() > 1;
            self.push_group(has_bar);
            for entry in rows {
                self.push(entry);
            }
        }
    }

    fn push_group(&mut self, has_bar: bool) {
        if has_bar {
            self.items.push(Item::Bar(self.groups.len()));
        }
        self.groups.push(Group::default());
    }

    fn push(&mut self, entry: Entry) {
        let at = self.entries.len();
        self.places.insert(entry.row, at);
        self.items.push(Item::Row(at));
        self.entries.push(entry);
        if let Some(group) = self.groups.last_mut() {
            group.entries.push(at);
        }
    }

    /// Takes a new plan in: whatever is there stays in its place, and what is new comes last.
    pub(super) fn follow(&mut self, plan: &Plan) {
        for entry in &mut self.entries {
            let found = plan.look.binary_search_by_key(&entry.row, |it| it.row);
            let look = found.ok().and_then(|at| plan.look.get(at));
            match look.filter(|it| !is_word(&it.problem)) {
                Some(look) => {
                    entry.problem = look.problem.clone();
                    entry.state = State::Open;
                }
                None if entry.state == State::Open => entry.state = State::Settled,
                None => {}
            }
        }
        for look in plan.look.iter().filter(|it| !is_word(&it.problem)) {
            if !self.places.contains_key(&look.row) {
                self.push_group(false);
                self.push(open(look));
            }
        }
        self.take_words(plan);
        self.count(plan);
    }

    fn take_words(&mut self, plan: &Plan) {
        let mut asked: Vec<(&str, usize)> = Vec::new();
        for look in &plan.look {
            let Problem::UnknownStatus { status } = &look.problem else { continue };
            match asked.iter_mut().find(|(known, _)| is_same_word(known, status)) {
                Some((_, rows)) => *rows += 1,
                None => asked.push((status, 1)),
            }
        }
        self.words.retain_mut(|word| {
            match asked.iter().position(|(status, _)| is_same_word(status, &word.status)) {
                Some(at) => (word.rows, word.is_coming) = (asked.remove(at).1, None),
                None => return word.is_coming.is_some(),
            }
            true
        });
        self.words.extend(asked.into_iter().map(|(status, rows)| Word {
            status: status.to_owned(),
            rows,
            is_coming: None,
        }));
    }

    fn count(&mut self, plan: &Plan) {
        let mut tally = Tally { rows: plan.fates.len(), ..Tally::default() };
        let words = plan.look.iter().filter(|it| is_word(&it.problem));
        let words: BTreeSet<u32> = words.map(|it| it.row).collect();
        for (row, fate) in (1..).zip(&plan.fates) {
            *match fate {
                Fate::Look if words.contains(&row) => &mut tally.unknown,
                _ if self.entry(row).is_some_and(Entry::is_decided) => &mut tally.decided,
                Fate::Added => &mut tally.added,
                Fate::Updated => &mut tally.updated,
                Fate::Unchanged => &mut tally.unchanged,
                Fate::NotComing => &mut tally.not_coming,
                Fate::Empty => &mut tally.empty,
                Fate::Look => &mut tally.look,
            } += 1;
        }
        self.tally = tally;
    }

    pub(super) fn entry(&self, row: u32) -> Option<&Entry> {
        self.entries.get(*self.places.get(&row)?)
    }

    /// Somebody said what to do about a row: it is decided before the plan says so.
    pub(super) fn decide(&mut self, row: u32, decision: Decision) {
        let Some(entry) = self.places.get(&row).and_then(|at| self.entries.get_mut(*at)) else {
            return;
        };
        if entry.state == State::Open {
            self.tally.look -= 1;
            self.tally.decided += 1;
        }
        entry.state = State::Decided(decision);
    }

    /// All that was said about a row is taken back.
    pub(super) fn reopen(&mut self, row: u32) {
        let Some(entry) = self.places.get(&row).and_then(|at| self.entries.get_mut(*at)) else {
            return;
        };
        if entry.is_decided() {
            self.tally.decided -= 1;
            self.tally.look += 1;
        }
        entry.problem = entry.first.clone();
        entry.state = State::Open;
        for group in &mut self.groups {
            group.bulk.retain(|it| *it != row);
        }
    }

    /// The rows of a group that nobody decided yet.
    pub(super) fn open_rows(&self, group: usize) -> impl Iterator<Item = &Entry> {
        let places = self.groups.get(group).into_iter().flat_map(|it| &it.entries);
        let entries = places.filter_map(|at| self.entries.get(*at));
        entries.filter(|it| it.state == State::Open)
    }

    /// How many rows nobody decided yet.
    pub(super) fn open(&self) -> usize {
        self.entries.iter().filter(|it| it.state == State::Open).count()
    }

    /// How many rows were decided.
    pub(super) fn decided(&self) -> usize {
        self.entries.iter().filter(|it| it.is_decided()).count()
    }

    /// The next row that nobody decided, after an item, or the first before it.
    pub(super) fn next_open(&self, item: usize) -> Option<usize> {
        let is_open = |at: &usize| match self.items.get(*at) {
            Some(Item::Row(entry)) => {
                self.entries.get(*entry).is_some_and(|it| it.state == State::Open)
            }
            Some(Item::Bar(_)) | None => false,
        };
        (item + 1..self.items.len()).find(is_open).or_else(|| (0..=item).find(is_open))
    }
}

impl Entry {
    /// What was asked first: what the rows of a group have in common.
    pub(super) const fn kind_of(&self) -> &Problem {
        &self.first
    }

    pub(super) const fn is_decided(&self) -> bool {
        matches!(self.state, State::Decided(_))
    }
}

fn open(look: &Look) -> Entry {
    let problem = look.problem.clone();
    Entry { row: look.row, first: problem.clone(), problem, state: State::Open }
}

const fn is_word(problem: &Problem) -> bool {
    matches!(problem, Problem::UnknownStatus { .. })
}

fn is_same_word(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// What makes rows of one kind: their problem, and what the list itself says where that is the
/// question.
fn kind(problem: &Problem) -> (&'static str, String) {
    let (Problem::Undecided { status: text } | Problem::UnderHeading { heading: text }) = problem
    else {
        // A household is kept or named, a couple is split.
        let is_whole = matches!(problem, Problem::TwoPeople { split, .. } if split.is_empty());
        let is_guessed = matches!(problem, Problem::BadEmail { meant: Some(_), .. });
        return (problem.code(), format!("{is_whole}{is_guessed}"));
    };
    (problem.code(), text.to_lowercase())
}
