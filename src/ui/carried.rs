//! What became of a file that was carried between doors, and the sentences for it.

use std::path::PathBuf;

use crate::desk::{CarryError, MergeError, SavedEvening, Taken, Tally};
use crate::journal::LinesError;
use crate::sync::StickError;
use crate::words::Words;

/// A code has ten letters and digits; somebody may space them.
const CODE: usize = 10;
pub(in crate::ui) const CODE_TYPED: usize = 24;

/// Whether all of a code was typed.
pub(in crate::ui) fn is_whole_code(typed: &str) -> bool {
    typed.chars().filter(char::is_ascii_alphanumeric).count() >= CODE
}

/// What became of the file that was carried last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Carried {
    /// There was none.
    #[default]
    Nothing,
    /// It is being written or read.
    Running,
    /// What is known here lies there.
    Saved(SavedEvening),
    /// What was new.
    Taken {
        /// How many entries were.
        fresh: usize,
        /// What they say.
        news: Tally,
        /// How many of all are kept aside.
        ahead: usize,
    },
    /// It opens with the code alone that was shown when it was saved.
    Asks {
        /// Which file.
        file: PathBuf,
        /// Whether one was given that does not open it.
        is_wrong: bool,
    },
    /// It is none that a door wrote.
    NoStick,
    /// It is cut, or was changed.
    Torn,
    /// It is of another evening than this house has.
    OtherEvening {
        /// The gathering in the file.
        theirs: String,
        /// The gathering here.
        ours: String,
    },
    /// It was not, and why.
    Failed(String),
}

impl Carried {
    /// Why a file was not.
    pub(super) fn not(error: CarryError) -> Self {
        match error {
            CarryError::NotOpened { path, error: StickError::NeedsCode } => {
                Self::Asks { file: path, is_wrong: false }
            }
            CarryError::NotOpened { path, error: StickError::WrongCode } => {
                Self::Asks { file: path, is_wrong: true }
            }
            CarryError::NotOpened { error: StickError::Torn, .. } => Self::Torn,
            CarryError::NotTaken { error: MergeError::Lines(LinesError::NoEntries), .. } => {
                Self::NoStick
            }
            CarryError::OtherEvening { theirs, ours, .. } => Self::OtherEvening { theirs, ours },
            CarryError::Unread(_)
            | CarryError::Unwritten(_)
            | CarryError::File { .. }
            | CarryError::NotTaken { .. }
            | CarryError::Unnamed(_)
            | CarryError::NotOpened { .. } => Self::Failed(error.to_string()),
        }
    }

    /// Whether it did not go as was wished.
    pub(in crate::ui) const fn is_trouble(&self) -> bool {
        match self {
            Self::NoStick | Self::Torn | Self::OtherEvening { .. } | Self::Failed(_) => true,
            Self::Asks { is_wrong, .. } => *is_wrong,
            Self::Nothing | Self::Running | Self::Saved(_) | Self::Taken { .. } => false,
        }
    }

    /// The sentence for it; empty where there is nothing to say.
    pub(in crate::ui) fn says(&self, words: Words) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Running => words.say("share-carrying").to_owned(),
            Self::Saved(saved) => saved_says(words, saved),
            Self::Taken { fresh, news, ahead: 0 } => taken_says(words, *fresh, *news),
            Self::Taken { fresh, news, ahead } => {
                let taken = taken_says(words, *fresh, *news);
                format!("{taken} {}", count(words, "house-ahead", *ahead))
            }
            Self::Asks { is_wrong: false, .. } => words.say("share-stick-asks").to_owned(),
            Self::Asks { is_wrong: true, .. } => words.say("share-stick-wrong").to_owned(),
            Self::NoStick => words.say("share-stick-none").to_owned(),
            Self::Torn => words.say("share-stick-torn").to_owned(),
            Self::OtherEvening { theirs, ours } => {
                let told = [("theirs", theirs.as_str().into()), ("ours", ours.as_str().into())];
                words.say_with("share-stick-other", &told)
            }
            Self::Failed(why) => {
                words.say_with("share-carry-failed", &[("why", why.as_str().into())])
            }
        }
    }
}

impl From<Taken> for Carried {
    fn from(Taken { fresh, news, ahead, .. }: Taken) -> Self {
        Self::Taken { fresh, news, ahead }
    }
}

fn count(words: Words, key: &str, n: usize) -> String {
    words.say_with(key, &[("n", i64::try_from(n).unwrap_or(i64::MAX).into())])
}

/// What a file holds that was saved.
#[must_use]
pub fn saved_says(words: Words, saved: &SavedEvening) -> String {
    let people = count(words, "carried-people", saved.holds.people);
    let check_ins = count(words, "carried-check-ins", saved.holds.check_ins);
    let path = saved.path.display().to_string();
    let told = [("people", people.into()), ("check-ins", check_ins.into()), ("path", path.into())];
    words.say_with("carried-saved", &told)
}

/// What was new in a file that was taken in, of so many entries.
#[must_use]
pub fn taken_says(words: Words, fresh: usize, news: Tally) -> String {
    let Tally { people, check_ins } = news;
    match (people, check_ins) {
        _ if fresh == 0 => words.say("carried-nothing").to_owned(),
        (0, 0) => words.say("carried-other").to_owned(),
        (people, 0) => count(words, "carried-new-people", people),
        (0, check_ins) => count(words, "carried-new-check-ins", check_ins),
        (people, check_ins) => {
            let people = count(words, "carried-people", people);
            let check_ins = count(words, "carried-check-ins", check_ins);
            let told = [("people", people.into()), ("check-ins", check_ins.into())];
            words.say_with("carried-both", &told)
        }
    }
}
