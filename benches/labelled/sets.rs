//! Labelled lines: which set they belong to, what they are, in which language.

use std::collections::HashMap;

use porchlight::domain::Side;
use porchlight::matching::encoder::{Encoder, Vector, encode_all};
use porchlight::matching::{examples, kind, pitch, polarity, support};
use porchlight::words::SUBJECTS;

/// A labelled line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// Rules and weights were made looking at "dev"; "unseen" only measures.
    pub(crate) set: &'static str,
    pub(crate) label: &'static str,
    pub(crate) language: &'static str,
    pub(crate) line: &'static str,
}

/// What a set of lines asks.
pub(crate) struct Set {
    pub(crate) name: &'static str,
    /// The labels that are answers; any other is no to all.
    pub(crate) answers: &'static [&'static str],
    /// On which sides lines are said.
    pub(crate) sides: &'static [Side],
    /// What rules read from a line's words.
    pub(crate) signs: fn(&str) -> Vec<f32>,
    file: &'static str,
}

pub(crate) const SETS: [Set; 5] = [
    Set {
        name: examples::PITCH,
        answers: &["pitch"],
        sides: &[Side::Offer],
        signs: pitch::signs,
        file: include_str!("../../data/labelled/pitches.tsv"),
    },
    Set {
        name: examples::SUPPORT,
        answers: &["support"],
        sides: &[Side::Need],
        signs: support::signs,
        file: include_str!("../../data/labelled/support.tsv"),
    },
    Set {
        name: examples::KIND,
        answers: &["help", "know-how", "thing", "intro", "company"],
        sides: &[Side::Offer, Side::Need],
        signs: kind::signs,
        file: include_str!("../../data/labelled/kinds.tsv"),
    },
    Set {
        name: examples::POLARITY,
        answers: &["need", "offer"],
        sides: &[Side::Offer, Side::Need],
        signs: polarity::signs,
        file: include_str!("../../data/labelled/polarity.tsv"),
    },
    Set {
        name: examples::SUBJECT,
        answers: SUBJECTS,
        // Lines of either side are near to one another: one of both will do.
        sides: &[Side::Need],
        signs: |_| Vec::new(),
        file: include_str!("../../data/labelled/subjects.tsv"),
    },
];

impl Set {
    /// The lines of "dev" or of "unseen", in their order.
    pub(crate) fn rows(&self, set: &str) -> Vec<Row> {
        let row = |line: &'static str| {
            let cells: Vec<_> = line.split('\t').collect();
            let [set, label, language, line] = cells[..] else { panic!("{line}") };
            Row { set, label, language, line }
        };
        self.file.lines().skip(1).map(row).filter(|row| row.set == set).collect()
    }
}

/// The vectors of lines on the sides a set says them: all of the first side, then of the next.
pub(crate) fn vectors(encoder: &dyn Encoder, set: &Set, rows: &[Row]) -> Vec<Vector> {
    let of = |side: &Side| rows.iter().map(|row| (*side, row.line)).collect::<Vec<_>>();
    let lines: Vec<_> = set.sides.iter().flat_map(of).collect();
    encode_all(encoder, &lines, |_| true).expect("it runs").expect("nobody stops it")
}

/// Lines that mean so nearly the same are one thought, often in several languages.
const ONE_THOUGHT: f64 = 0.8;

/// Into which of some folds each line falls: lines of one thought into one, so that none is judged
/// by its own translation.
pub(crate) fn thoughts(vectors: &[Vector], folds: usize) -> Vec<usize> {
    let mut thought: Vec<usize> = (0..vectors.len()).collect();
    for (at, vector) in vectors.iter().enumerate() {
        for before in 0..at {
            let (one, other) = (thought[at], thought[before]);
            if one != other && vector.dot(&vectors[before]) >= ONE_THOUGHT {
                let (first, second) = (one.min(other), one.max(other));
                thought.iter_mut().filter(|it| **it == second).for_each(|it| *it = first);
            }
        }
    }
    let mut numbers = HashMap::new();
    let mut number = |thought: &usize| {
        let next = numbers.len();
        *numbers.entry(*thought).or_insert(next) % folds
    };
    thought.iter().map(&mut number).collect()
}

/// Into which of some folds each line falls. Lines of one label stand in one order in many
/// languages, so that translations of a line tend to fall into one fold.
pub(crate) fn folds(rows: &[Row], folds: usize) -> Vec<usize> {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    let mut next = |row: &Row| {
        let count = counts.entry((row.label, row.language)).or_default();
        *count += 1;
        *count % folds
    };
    rows.iter().map(&mut next).collect()
}
