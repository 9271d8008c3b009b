//! What an evening's lines are about, all together: groups that mean much the same, each named by the
//! words most typical of it.
//!
//! Lines are grouped by spherical k-means, see [`cluster`]; a group is called by words that at least
//! three people used, so that no name points at anybody.

mod cluster;
mod naming;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{GuestId, Side};

use super::encoder::Vector;
use super::subject::subject;
use super::terms::fold;

/// Below so many, people and lines are no group.
pub const FEW: usize = 3;

/// The most groups: as many as a page has rows for.
const MOST: usize = 6;

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
}

/// Lines that mean much the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its most typical words, one or two; none where a subject names it.
    pub words: Vec<String>,
    /// What most of its lines are about, where no word is typical of them.
    pub subject: Option<&'static str>,
    /// How many offers.
    pub offered: usize,
    /// How many needs.
    pub needed: usize,
}

/// Everything that was said, in groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    /// The largest first.
    pub all: Vec<Theme>,
    /// Offers and needs that are in none of them.
    pub others: [usize; 2],
}

/// Groups lines, the same whatever order they come in; no group is called by one of these `names` of
/// people. Cost: lines x groups, and some rounds over at most two thousand of them.
#[must_use]
pub fn themes(mut lines: Vec<ThemeLine>, names: &[String]) -> Themes {
    lines.sort_by(|a, b| (a.side, &a.text, a.guest).cmp(&(b.side, &b.text, b.guest)));
    let groups = (lines.len() / LINES_A_GROUP).clamp(1, MOST);
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

/// A name for each group that has one, by the group's number.
fn named(
    lines: &[ThemeLine],
    members: &[Vec<usize>],
    unsaid: &BTreeSet<String>,
) -> Vec<(usize, Theme)> {
    let of = |group: &Vec<usize>| group.iter().filter_map(|at| lines.get(*at)).collect::<Vec<_>>();
    let groups: Vec<Vec<&ThemeLine>> = members.iter().map(of).collect();
    let words = naming::typical(&groups, unsaid);
    let name = |(at, (group, words)): (usize, (&Vec<&ThemeLine>, Vec<String>))| {
        let subject = if words.is_empty() { usual_subject(group) } else { None };
        let theme = Theme { words, subject, offered: 0, needed: 0 };
        (!theme.words.is_empty() || subject.is_some()).then_some((at, theme))
    };
    groups.iter().zip(words).enumerate().filter_map(name).collect()
}

/// What more than half of the lines, of at least a few people, are about.
fn usual_subject(group: &[&ThemeLine]) -> Option<&'static str> {
    let about: Vec<_> =
        group.iter().filter_map(|it| Some((subject(&it.vector)?, it.guest))).collect();
    let lines = |of: &str| about.iter().filter(|it| it.0 == of).count();
    let people = |of: &str| {
        let mut people: Vec<_> = about.iter().filter(|it| it.0 == of).map(|it| it.1).collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    };
    let most = about.iter().map(|it| it.0).max_by_key(|it| (lines(it), std::cmp::Reverse(*it)))?;
    (lines(most) * 2 > group.len() && people(most) >= FEW).then_some(most)
}

/// Counts each line in the nearest group that has a name, if it is near enough.
fn gathered(lines: &[ThemeLine], middles: &[Vector], mut named: Vec<(usize, Theme)>) -> Themes {
    let places: Vec<usize> = named.iter().map(|it| it.0).collect();
    let kept: Vec<Vector> = places.iter().filter_map(|at| middles.get(*at).cloned()).collect();
    let mut others = [0; 2];
    for line in lines {
        let near = cluster::nearest(&kept, &line.vector).filter(|it| it.1 >= FAR);
        let theme = near.and_then(|it| named.get_mut(it.0)).map(|it| &mut it.1);
        let [offered, needed] = match theme {
            Some(theme) => [&mut theme.offered, &mut theme.needed],
            None => others.each_mut(),
        };
        match line.side {
            Side::Offer => *offered += 1,
            Side::Need => *needed += 1,
        }
    }
    let (mut all, few): (Vec<_>, Vec<_>) =
        named.into_iter().map(|it| it.1).partition(|it| it.offered + it.needed >= FEW);
    for it in few {
        others = [others[0] + it.offered, others[1] + it.needed];
    }
    all.sort_by(|a, b| {
        (b.offered + b.needed).cmp(&(a.offered + a.needed)).then_with(|| a.words.cmp(&b.words))
    });
    Themes { all, others }
}

#[cfg(test)]
mod tests;
