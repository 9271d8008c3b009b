//! Who might like to meet whom, and why, in the guests' own words.
//!
//! A [`Room`] is read from the state in one place, with exactly the inputs suggesting may use. How
//! well two lines fit stands behind [`Fit`]; [`suggest_for`], [`suggest_everyone`] and
//! [`next_for_host`] turn fits into [`Suggestion`]s, and a [`Teller`] says why.

/// Circles of three to five.
pub mod circles;

// What a line means, as a vector.
pub mod encoder;

// Labelled lines that a line means much the same as.
pub mod examples;

/// Everybody who is in, as numbers.
pub mod floor;

/// Which kind of thing a line speaks of.
pub mod kind;

// Lines whose meaning comes with the program.
pub mod known;

/// Whether a line reads like a pitch, and why.
pub mod pitch;

/// Whether a line was said on the wrong side.
pub mod polarity;

/// Exact pairing: the heaviest matching of a weighted graph.
pub mod pairing;

/// Rounds of one to one.
pub mod rounds;

/// What a line is about.
pub mod subject;

/// Whether a need is one that never goes on the big screen.
pub mod support;

/// What an evening's lines are about, all together.
pub mod themes;

mod alike;
mod among;
mod bond;
mod common;
mod deal;
mod dice;
mod fairness;
mod fit;
mod heard;
mod language;
mod meaning;
mod named;
mod opener;
mod person;
mod phrases;
mod reading;
mod reasons;
mod ring;
mod room;
mod saying;
mod script;
mod spots;
mod suggest;
mod terms;
mod tongue;
mod unmet;
mod word_fit;
mod writing;
mod yardstick;

pub(crate) use dice::Dice;
pub use fairness::{Fairness, NotYet, Why, fairness, off_board};
pub use fit::{Fit, Phrase};
pub use heard::{Judged, heard, heard_by_meaning};
pub use language::{spoken_codes, table_languages};
pub use meaning::{Meanings, rank};
pub use opener::{asked_in, opener_for};
pub use reading::Reading;
pub use reasons::for_the_board;
pub use ring::{RingNeeds, helps_with, ring_order};
pub use room::{Room, Waiting};
pub use saying::{Named, Quote, Reader, Reason, Sentence, Teller, Tie};
pub use suggest::{
    Level, Suggestion, Whom, introduce, level, next_for_host, suggest_everyone,
    suggest_everyone_telling, suggest_for, whom,
};
pub use unmet::{Nearest, Unmet, answered_needs, unmet};
pub use word_fit::WordFit;
pub(crate) use yardstick::Yardstick;

#[cfg(test)]
mod tests;
