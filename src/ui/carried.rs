//! What became of a file that was carried between doors, and the sentences for it.

use std::path::PathBuf;

use crate::desk::{CarryError, SavedEvening, Taken, Tally};
use crate::sync::StickError;
use crate::words::Words;

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
            CarryError::OtherEvening { theirs, ours, .. } => Self::OtherEvening { theirs, ours },
            CarryError::Unread(_)
            | CarryError::Unwritten(_)
            | CarryError::File { .. }
            | CarryError::NotTaken { .. }
            | CarryError::NotOpened { .. } => Self::Failed(error.to_string()),
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
