//! What an evening's lines are about, all together: groups that mean much the same.
//!
//! Lines are grouped by spherical k-means, see `cluster`. A group is called by the subjects most of
//! its lines are about, which every language has a word for; where they are about none, by the words
//! most typical of it. At least three people speak of either, so that no name points at anybody.

mod cluster;
mod naming;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::{GuestId, Side};

use super::encoder::Vector;
use super::subject::subject;
use super::terms::fold;
use crate::words::DELICATE_SUBJECTS;

/// Below so many, people and lines are no group.
pub const FEW: usize = 3;

/// The most themes: as many as a page has rows for.
const MOST: usize = 7;

/// The most groups that are looked for, so that each is about little; the lines of those that are
/// too small for a row count where they are nearest.
const GROUPS: usize = 16;

/// So many lines make one group more.
const LINES_A_GROUP: usize = 12;

/// Below this product with a group's middle, a line is about something else.
const FAR: f64 = 0.35;

/// A line that may be told of in a report.
#[derive(Clone, Debug)]
pub struct ThemeLine {
    /// Whose.
    pub guest: GuestId,
    /// Offer or need.
    pub side: Side,
    /// In their own words.
    pub text: String,
    /// What it means.
    pub vector: Arc<Vector>,
    /// A need that nobody offers.
    pub is_unmet: bool,
}

/// Lines that mean much the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What many of its lines are about, the most first: one or two; none where words name it.
    pub subjects: Vec<&'static str>,
    /// Its most typical words, one or two; none where subjects name it.
    pub words: Vec<String>,
    /// How many people offer something of it, need, and need what nobody offers.
    pub said: Sayers,
}

/// How many people say what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sayers {
    /// Offer something.
    pub offer: usize,
    /// Need something.
    pub need: usize,
    /// Of those, need something that nobody offers.
    pub unmet: usize,
}

/// Everything that was said, in groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    /// The largest first.
    pub all: Vec<Theme>,
    /// What is in none of them.
    pub others: Sayers,
}

/// Groups lines, the same whatever order they come in; no group is called by one of these `names` of
/// people. Cost: lines x groups, and some rounds over at most two thousand of them.
#[must_use]
pub fn themes(mut lines: Vec<ThemeLine>, names: &[String]) -> Themes {
    lines.sort_by(|a, b| (a.side, &a.text, a.guest).cmp(&(b.side, &b.text, b.guest)));
    let groups = (lines.len() / LINES_A_GROUP).clamp(1, GROUPS);
    let vectors: Vec<&Vector> = lines.iter().map(|it| &*it.vector).collect();
    let middles = cluster::middles(&vectors, groups);
    let near = |line: &ThemeLine| cluster::nearest(&middles, &line.vector);
    let mut members = vec![Vec::new(); middles.len()];
    for (at, line) in lines.iter().enumerate() {
        if let Some(group) = near(line).and_then(|it| members.get_mut(it.0)) {
            group.push(at);
        }
    }
    let unsaid = names.iter().map(|it| fold(it)).collect();
    let named = named(&lines, &members, &unsaid);
    gathered(&lines, &middles, named)
}

/// Themes, and for each group of lines the theme it is of, if it has a name.
struct Named {
    themes: Vec<Theme>,
    of_group: Vec<Option<usize>>,
    /// How many lines the groups of each theme have.
    lines: Vec<usize>,
}

/// Names groups, the largest first; two that are mostly about one subject are one theme.
fn named(lines: &[ThemeLine], members: &[Vec<usize>], unsaid: &BTreeSet<String>) -> Named {
    let of = |group: &Vec<usize>| group.iter().filter_map(|at| lines.get(*at)).collect::<Vec<_>>();
    let groups: Vec<Vec<&ThemeLine>> = members.iter().map(of).collect();
    let words = naming::typical(&groups, unsaid);
    let mut order: Vec<_> = groups.iter().zip(words).enumerate().collect();
    order.sort_by_key(|(at, (group, _))| (std::cmp::Reverse(group.len()), *at));
    let of_group = vec![None; groups.len()];
    let mut named = Named { themes: Vec::new(), of_group, lines: Vec::new() };
    for (at, (group, words)) in order {
        let theme = named.theme(&usual_subjects(group), words);
        if let Some((of, theme)) = named.of_group.get_mut(at).zip(theme) {
            *of = Some(theme);
            named.lines.resize(named.themes.len(), 0);
            if let Some(lines) = named.lines.get_mut(theme) {
                *lines += group.len();
            }
        }
    }
    named.keep_the_largest();
    named
}

impl Named {
    /// Leaves the groups of all but the largest themes without one.
    fn keep_the_largest(&mut self) {
        let mut order: Vec<usize> = (0..self.themes.len()).collect();
        order.sort_by_key(|at| (std::cmp::Reverse(self.lines.get(*at).copied()), *at));
        order.truncate(MOST);
        self.of_group.iter_mut().for_each(|of| *of = of.filter(|it| order.contains(it)));
    }

    /// The theme with this name, a new one if need be; `None` where there is no name.
    fn theme(&mut self, usual: &[&'static str], words: Vec<String>) -> Option<usize> {
        let first = usual.first();
        let same =
            first.and_then(|it| self.themes.iter().position(|of| of.subjects.first() == Some(it)));
        if same.is_some() {
            return same;
        }
        let is_free = |it: &&&str| !self.themes.iter().any(|of| of.subjects.contains(*it));
        let subjects: Vec<_> = usual.iter().filter(is_free).copied().take(SUBJECTS).collect();
        let words = if subjects.is_empty() { words } else { Vec::new() };
        if subjects.is_empty() && words.is_empty() {
            return None;
        }
        self.themes.push(Theme { subjects, words, said: Sayers::default() });
        Some(self.themes.len() - 1)
    }
}

/// The most subjects that name a group.
const SUBJECTS: usize = 2;

/// A subject names a group if it is that of one in so many of its lines that are about any.
const ONE_IN: usize = 4;

/// What many lines of a group, of at least a few people, are about, the most first; not what weighs
/// on people.
fn usual_subjects(group: &[&ThemeLine]) -> Vec<&'static str> {
    let mut about: BTreeMap<&str, (usize, BTreeSet<GuestId>)> = BTreeMap::new();
    for line in group {
        let Some(subject) = subject(&line.vector) else { continue };
        let it = about.entry(subject).or_default();
        it.0 += 1;
        it.1.insert(line.guest);
    }
    let any: usize = about.values().map(|it| it.0).sum();
    about.retain(|subject, (lines, people)| {
        !DELICATE_SUBJECTS.contains(subject) && people.len() >= FEW && *lines * ONE_IN >= any
    });
    let mut usual: Vec<_> = about.into_iter().collect();
    usual.sort_by_key(|(subject, (lines, _))| (std::cmp::Reverse(*lines), *subject));
    usual.into_iter().map(|it| it.0).collect()
}

/// Counts each line in the nearest group that has a name, if it is near enough.
fn gathered(lines: &[ThemeLine], middles: &[Vector], named: Named) -> Themes {
    let Named { mut themes, of_group, .. } = named;
    let places = middles.iter().zip(of_group).filter_map(|(it, of)| Some((it.clone(), of?)));
    let (kept, of_kept): (Vec<Vector>, Vec<usize>) = places.unzip();
    let of = |line: &ThemeLine| {
        let near = cluster::nearest(&kept, &line.vector).filter(|it| it.1 >= FAR);
        near.and_then(|it| of_kept.get(it.0).copied())
    };
    let mut own: Vec<Vec<&ThemeLine>> = vec![Vec::new(); themes.len()];
    let mut others = Vec::new();
    for line in lines {
        let own = of(line).and_then(|at| own.get_mut(at));
        own.unwrap_or(&mut others).push(line);
    }
    let mut all = Vec::new();
    for (mut theme, lines) in themes.drain(..).zip(own) {
        if people(&lines, |_| true) < FEW {
            others.extend(lines);
            continue;
        }
        theme.said = Sayers::of(&lines);
        all.push(theme);
    }
    all.sort_by_key(|it| {
        let said = std::cmp::Reverse(it.said.offer + it.said.need);
        (said, it.subjects.clone(), it.words.clone())
    });
    Themes { all, others: Sayers::of(&others) }
}

impl Sayers {
    fn of(lines: &[&ThemeLine]) -> Self {
        Self {
            offer: people(lines, |it| it.side == Side::Offer),
            need: people(lines, |it| it.side == Side::Need),
            unmet: people(lines, |it| it.is_unmet),
        }
    }
}

/// How many people say some of these lines: who says three of them is one.
fn people(lines: &[&ThemeLine], counts: impl Fn(&ThemeLine) -> bool) -> usize {
    let own = lines.iter().filter(|it| counts(it)).map(|it| it.guest);
    own.collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests;
