//! Does a line read like a pitch? Transparent rules, and labelled lines that mean much the same;
//! each verdict says why.
//!
//! The nudge that follows is friendly and never blocks, so a rule may err; what it may not do is
//! stay silent about why.

mod reach;
mod rules;
mod why;

use super::encoder::Vector;
use super::examples::{PITCH, question};
use super::phrases::words;

pub use why::{Reason, Why};

/// Whether a line is a pitch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it reads like a pitch.
    pub pitch: bool,
    /// Why; empty when it doesn't.
    pub why: Vec<Reason>,
}

/// A sign that is enough for a pitch.
const STRONG: u8 = 2;
/// Two of these of different sorts make one.
const WEAK: u8 = 1;
/// More points say no more.
const MOST_POINTS: u8 = 4;

/// Labelled lines, of which those of the set "dev" are the examples.
const LINES: &str = include_str!("../../../data/labelled/pitches.tsv");

/// What the rules found in a line.
struct Found {
    signs: Vec<(Reason, u8)>,
    giving: bool,
}

impl Found {
    fn points(&self) -> u8 {
        self.signs.iter().map(|it| it.1).sum::<u8>().min(MOST_POINTS)
    }

    fn reasons(self) -> Vec<Reason> {
        self.signs.into_iter().map(|it| it.0).collect()
    }
}

/// Judges a line by rules alone, in English, Spanish, French, German, Portuguese or Polish.
///
/// Each sort of sign counts once, strong ones double; what somebody gives away takes one back. Two
/// points make a pitch. Cost: the line's words times the phrases that begin with their letters.
#[must_use]
pub fn judge(text: &str) -> Verdict {
    let found = find(text);
    let pitch = found.points().saturating_sub(u8::from(found.giving)) >= STRONG;
    Verdict { pitch, why: if pitch { found.reasons() } else { Vec::new() } }
}

/// Whether a line gives an address, an account or a number to turn to. Cost: that of its words.
#[must_use]
pub fn gives_contact(text: &str) -> bool {
    reach::found(text).is_some()
}

/// Judges a line by rules and by its meaning, which is its vector as an offer. Where there are no
/// examples for the vector's model, the rules decide.
///
/// Cost: that of the rules, and a product with each example.
#[must_use]
pub fn judge_by_meaning(text: &str, meaning: &Vector) -> Verdict {
    let Some(question) = question(PITCH) else { return judge(text) };
    let found = find(text);
    if question.weigh(meaning, &signs_of(&found)).first().is_none_or(|it| *it < question.from) {
        return Verdict::default();
    }
    let mut why = found.reasons();
    if why.is_empty() {
        let pitch = question.nearest(meaning, |at| example(at).is_some_and(|it| it.0 == "pitch"));
        let said = pitch.and_then(example).map_or("", |it| it.1).to_owned();
        why.push(Reason { why: Why::Meaning, said });
    }
    Verdict { pitch: true, why }
}

/// What the rules say of a line, as numbers that stand beside its meaning.
#[must_use]
pub fn signs(text: &str) -> Vec<f32> {
    signs_of(&find(text))
}

fn signs_of(found: &Found) -> Vec<f32> {
    vec![1.0, f32::from(found.points()), f32::from(u8::from(found.giving))]
}

fn find(text: &str) -> Found {
    let words = words(text);
    let mut signs = rules::signs(&words);
    if let Some(said) = reach::found(text) {
        signs.push((Reason { why: Why::Reach, said }, WEAK));
    }
    Found { signs, giving: rules::giving(&words) }
}

/// Label and line of one example.
fn example(at: usize) -> Option<(&'static str, &'static str)> {
    let row = LINES.lines().filter(|it| it.starts_with("dev\t")).nth(at)?;
    let mut cells = row.split('\t').skip(1);
    Some((cells.next()?, cells.nth(1)?))
}

#[cfg(test)]
mod tests;
