//! What an evening's lines are about, all together: groups that mean much the same.
//!
//! Lines are grouped by spherical k-means, see `cluster`. A group is called by the subjects most of
//! its lines are about, which every language has a word for; where they are about none, by the words
//! most typical of it. At least three people speak of either, so that no name points at anybody.
//! Under a name stands what is about it and what is near that: a group may hold all sorts.

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

/// Below this product with the middle of what a theme is surely about, a line is about something
/// else. Of labelled lines about one subject three in four come as near to its others; of lines
/// about another one in fifty does, and the middle of lines of all sorts is that near to any.
const FAR: f64 = 0.71;

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
    let about: Vec<Option<&'static str>> = vectors.iter().map(|it| subject(it)).collect();
    let mut members = vec![Vec::new(); middles.len()];
    for (line, about) in lines.iter().zip(&about) {
        let near = cluster::nearest(&middles, &line.vector);
        if let Some(group) = near.and_then(|it| members.get_mut(it.0)) {
            group.push((line, *about));
        }
    }
    let unsaid = names.iter().map(|it| fold(it)).collect();
    let named = named(&members, &unsaid);
    gathered(&lines, &about, named)
}

/// A line, and what it is about.
type Member<'a> = (&'a ThemeLine, Option<&'static str>);

/// Themes, and how many lines the groups of each have.
#[derive(Default)]
struct Named {
    themes: Vec<Theme>,
    lines: Vec<usize>,
}

/// Names groups, the largest first; two that are mostly about one subject are one theme.
fn named(members: &[Vec<Member<'_>>], unsaid: &BTreeSet<String>) -> Vec<Theme> {
    let groups: Vec<Vec<&ThemeLine>> =
        members.iter().map(|group| group.iter().map(|it| it.0).collect()).collect();
    let words = naming::typical(&groups, unsaid);
    let mut order: Vec<_> = members.iter().zip(words).collect();
    // Groups of one size stay in their order.
    order.sort_by_key(|(group, _)| std::cmp::Reverse(group.len()));
    let mut named = Named::default();
    for (group, words) in order {
        let Some(theme) = named.theme(&usual_subjects(group), words) else { continue };
        named.lines.resize(named.themes.len(), 0);
        if let Some(lines) = named.lines.get_mut(theme) {
            *lines += group.len();
        }
    }
    named.the_largest()
}

impl Named {
    fn the_largest(self) -> Vec<Theme> {
        let mut order: Vec<_> = self.themes.into_iter().zip(self.lines).collect();
        order.sort_by_key(|it| std::cmp::Reverse(it.1));
        order.truncate(MOST);
        order.into_iter().map(|it| it.0).collect()
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
fn usual_subjects(group: &[Member<'_>]) -> Vec<&'static str> {
    let mut about: BTreeMap<&str, (usize, BTreeSet<GuestId>)> = BTreeMap::new();
    for (line, subject) in group {
        let Some(subject) = *subject else { continue };
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

/// Counts each line under the theme it is about by its subject or its words; one that is about
/// nothing with a name, under the theme whose own lines it is near.
fn gathered(lines: &[ThemeLine], about: &[Option<&'static str>], mut themes: Vec<Theme>) -> Themes {
    let surely = |(line, about): (&ThemeLine, Option<&'static str>)| {
        themes.iter().position(|theme| theme.is_of(line, about))
    };
    let sure: Vec<Option<usize>> = lines.iter().zip(about.iter().copied()).map(surely).collect();
    let mut own: Vec<Vec<&ThemeLine>> = vec![Vec::new(); themes.len()];
    for (line, at) in lines.iter().zip(&sure) {
        if let Some(own) = at.and_then(|at| own.get_mut(at)) {
            own.push(line);
        }
    }
    let middle = |own: &Vec<&ThemeLine>| {
        let vectors: Vec<&Vector> = own.iter().map(|it| &*it.vector).collect();
        cluster::middle(&vectors).unwrap_or_default()
    };
    let middles: Vec<Vector> = own.iter().map(middle).collect();
    let mut others = Vec::new();
    for ((line, about), _) in lines.iter().zip(about).zip(sure).filter(|it| it.1.is_none()) {
        let near = cluster::nearest(&middles, &line.vector);
        let near = near.filter(|it| about.is_none() && it.1 >= FAR);
        near.and_then(|it| own.get_mut(it.0)).unwrap_or(&mut others).push(line);
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

impl Theme {
    /// Whether a line is about it by its own subject, or says one of its words.
    fn is_of(&self, line: &ThemeLine, about: Option<&'static str>) -> bool {
        about.is_some_and(|it| self.subjects.contains(&it))
            || self.words.iter().any(|it| naming::says(&line.text, it))
    }
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
