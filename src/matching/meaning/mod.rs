//! What the lines of a house mean, and which of them come near each other.

mod best;
mod fit;
mod near;
mod nearness;
mod ranking;
mod rows;
mod shelf;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard};

use crate::domain::LineId;

use super::encoder::{Vector, description};
use super::fit::{Fit, Phrase};
use super::subject::subject;
use super::writing::Speech;
use nearness::{Meant, Nearness};

use fit::MeaningFit;

pub use ranking::rank;

/// What lines mean, as far as it is known: one for a house, shared by whoever asks. It also
/// remembers what comes near what in the room that was asked about last, so that a line that comes
/// or goes costs itself times the room.
///
/// A line's words never change, so neither does its meaning; a line that is said anew is another.
#[derive(Clone, Debug, Default)]
pub struct Meanings(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    vectors: RwLock<HashMap<LineId, Arc<Vector>>>,
    /// What was asked about before: what a line says of languages stays, and so does its subject.
    speeches: Mutex<HashMap<LineId, Speech>>,
    subjects: RwLock<HashMap<LineId, Option<&'static str>>>,
    near: Mutex<Option<Nearness>>,
}

impl Meanings {
    /// Notes what a line means.
    pub fn keep(&self, line: LineId, vector: Vector) {
        let mut vectors = self.0.vectors.write().unwrap_or_else(PoisonError::into_inner);
        vectors.insert(line, Arc::new(vector));
    }

    /// Forgets what a line means.
    pub fn forget(&self, line: LineId) {
        let mut vectors = self.0.vectors.write().unwrap_or_else(PoisonError::into_inner);
        vectors.remove(&line);
        drop(vectors);
        self.subjects().remove(&line);
        self.speeches().remove(&line);
    }

    /// Forgets what all lines but these mean.
    pub fn retain(&self, stands: impl Fn(LineId) -> bool) {
        let mut vectors = self.0.vectors.write().unwrap_or_else(PoisonError::into_inner);
        vectors.retain(|line, _| stands(*line));
        drop(vectors);
        self.subjects().retain(|line, _| stands(*line));
        self.speeches().retain(|line, _| stands(*line));
        // What is near to what was said before goes, too.
        *self.0.near.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What a line means, if that is known.
    #[must_use]
    pub fn of(&self, line: LineId) -> Option<Arc<Vector>> {
        let vectors = self.0.vectors.read().unwrap_or_else(PoisonError::into_inner);
        vectors.get(&line).cloned()
    }

    /// What a line is about, where its meaning is known and near a subject. Cost: once a product
    /// with each example, then a look.
    #[must_use]
    pub fn subject(&self, line: LineId) -> Option<&'static str> {
        let known = self.0.subjects.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(subject) = known.get(&line) {
            return *subject;
        }
        drop(known);
        let subject = subject(&*self.of(line)?);
        self.subjects().insert(line, subject);
        subject
    }

    fn speeches(&self) -> MutexGuard<'_, HashMap<LineId, Speech>> {
        self.0.speeches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn subjects(&self) -> RwLockWriteGuard<'_, HashMap<LineId, Option<&'static str>>> {
        self.0.subjects.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it is known what a line means.
    #[must_use]
    pub fn has(&self, line: LineId) -> bool {
        self.0.vectors.read().unwrap_or_else(PoisonError::into_inner).contains_key(&line)
    }

    /// How many lines' meanings are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.vectors.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether no line's meaning is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How well the lines of a room fit by what they mean, in their numbers' order; `None` where
    /// not one of them is known. Cost: lines that came or went since it was last asked, times the
    /// room; many of them, needs times offers.
    #[must_use]
    pub fn fit(&self, phrases: &[Phrase<'_>], lines: &[LineId]) -> Option<Box<dyn Fit>> {
        self.look(phrases, lines, |fit, _| -> Box<dyn Fit> { Box::new(fit) })
    }

    /// The same, and for each line the numbers of those that come nearest to it, where it is a need.
    fn fit_and_near(
        &self,
        phrases: &[Phrase<'_>],
        lines: &[LineId],
    ) -> Option<(MeaningFit, Vec<Vec<usize>>)> {
        let numbers: HashMap<_, _> = lines.iter().copied().zip(0..).collect();
        self.look(phrases, lines, |fit, near| {
            let nearest = |line: &LineId| {
                let scores = near.account(*line).map(|it| it.scores).unwrap_or_default();
                let offers = scores.iter().filter_map(|it| near.offer(it.1));
                offers.filter_map(|it| numbers.get(&it).copied()).collect()
            };
            (fit, lines.iter().map(nearest).collect())
        })
    }

    fn look<T>(
        &self,
        phrases: &[Phrase<'_>],
        lines: &[LineId],
        then: impl FnOnce(MeaningFit, &Nearness) -> T,
    ) -> Option<T> {
        let meant: Vec<_> = lines.iter().map(|line| (*line, self.of(*line))).collect();
        let side = |(phrase, (line, vector)): (&Phrase<'_>, &(LineId, Option<Arc<Vector>>))| {
            Some((*line, phrase.side, vector.clone()?))
        };
        let known: Vec<Meant> = phrases.iter().zip(&meant).filter_map(side).collect();
        let description = description().ok().filter(|_| !known.is_empty())?;
        let mut near = self.0.near.lock().unwrap_or_else(PoisonError::into_inner);
        let near = near.get_or_insert_with(|| Nearness::new(description));
        near.update(&known);
        let mut speeches = self.speeches();
        let speech = |line: LineId, text: &str| {
            speeches.entry(line).or_insert_with(|| Speech::of(text)).clone()
        };
        Some(then(MeaningFit::new(phrases, &meant, near, speech), near))
    }
}

#[cfg(test)]
mod tests;
