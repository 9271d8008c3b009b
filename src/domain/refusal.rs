//! Why not, with what a person needs to know to go on.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{DoorId, GatheringId, GuestId, IntroductionId, LineId, PromiseId, Side};

/// A wish that was not granted. Nothing was written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "refusal")]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum Refusal {
    /// Nobody by that id.
    UnknownGuest { guest: GuestId },
    /// No gathering by that id.
    UnknownGathering { gathering: GatheringId },
    /// Once in is in; says when and where.
    AlreadyIn { guest: GuestId, since: DateTime<Utc>, door: DoorId },
    /// They are not inside.
    NotIn { guest: GuestId },
    /// There is no movement to take back.
    NothingToUndo { guest: GuestId },
    /// A name of nothing but blanks.
    EmptyName,
    /// A line of nothing but blanks.
    EmptyLine,
    /// More characters than a line has room for.
    LineTooLong { chars: usize, most: usize },
    /// No room for another line on that side.
    TooManyLines { side: Side, most: usize },
    /// No such line.
    UnknownLine { line: LineId },
    /// Support needs never go on the big screen.
    SupportStaysPrivate { line: LineId },
    /// An introduction takes two to five different people.
    WrongNumber { guests: usize },
    /// These two are kept apart. For hosts' eyes only.
    KeptApart { guests: (GuestId, GuestId) },
    /// They know each other.
    Acquainted { guests: (GuestId, GuestId) },
    /// They were introduced already.
    AlreadyIntroduced { guests: (GuestId, GuestId) },
    /// No room for another open introduction.
    TooManyOpen { guest: GuestId, most: usize },
    /// No such introduction.
    UnknownIntroduction { introduction: IntroductionId },
    /// They are not part of it.
    NotTheirs { guest: GuestId },
    /// No such promise.
    UnknownPromise { promise: PromiseId },
    /// Keeping apart is permanent once a minute has passed.
    ApartIsFinal,
    /// The gathering would end before it starts.
    EndsBeforeStart,
    /// They asked to be forgotten.
    Forgotten { guest: GuestId },
}
