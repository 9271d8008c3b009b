//! Why not, with what a person needs to know to go on.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{
    DoorId, GatheringId, GuestId, IntroductionId, LineId, NominationId, PromiseId, RingId, RoundId,
    Side, TopicId,
};

/// A wish that was not granted. Nothing was written.
#[derive(Clone, Debug, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "refusal")]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum Refusal {
    /// Nobody by that id.
    #[error("nobody is known as {guest}")]
    UnknownGuest { guest: GuestId },
    /// No gathering by that id.
    #[error("no gathering is known as {gathering}")]
    UnknownGathering { gathering: GatheringId },
    /// Once in is in; says when and where.
    #[error("already in since {since}")]
    AlreadyIn { guest: GuestId, since: DateTime<Utc>, door: DoorId },
    /// The list took their ticket back. Hosts may let them in all the same.
    #[error("their ticket was cancelled; a host can let them in on the staff's list")]
    Cancelled { guest: GuestId },
    /// The evening is over. Hosts may let them in all the same.
    #[error("the evening is over; a host can let them in on the staff's list")]
    EveningOver { guest: GuestId },
    /// Every place is taken; so many wait before them.
    #[error(
        "every place is taken, and {ahead} wait before them; they can be put on the waiting list, or a host can let them in"
    )]
    Full { places: u32, ahead: usize },
    /// A gathering has room for fewer than that.
    #[error("a gathering has room for {most} people at the most, not {places}")]
    Capacity { places: u32, most: u32 },
    /// Not of one booking with whoever speaks for them.
    #[error("they are not of one booking")]
    NotOfTheParty { guest: GuestId },
    /// More letters than a badge has room for.
    #[error("a name has room for {most} letters")]
    NameTooLong { most: usize },
    /// Children are never introduced.
    #[error("a child is never introduced")]
    IsChild { guest: GuestId },
    /// They are not inside.
    #[error("they are not in")]
    NotIn { guest: GuestId },
    /// They asked to be left alone tonight.
    #[error("they asked to be left alone tonight")]
    LeftAlone { guest: GuestId },
    /// There is no movement to take back.
    #[error("there is nothing to take back")]
    NothingToUndo { guest: GuestId },
    /// A name of nothing but blanks.
    #[error("a name is missing")]
    EmptyName,
    /// More characters than the name of anything but a person has room for.
    #[error("a name has room for {most} characters, this has {chars}")]
    TitleTooLong { chars: usize, most: usize },
    /// A line of nothing but blanks.
    #[error("a line is empty")]
    EmptyLine,
    /// More characters than a line has room for.
    #[error("a line has room for {most} characters, this has {chars}")]
    LineTooLong { chars: usize, most: usize },
    /// No room for another line on that side.
    #[error("there is room for {most} lines on that side")]
    TooManyLines { side: Side, most: usize },
    /// No such line.
    #[error("there is no such line")]
    UnknownLine { line: LineId },
    /// Support needs never go on the big screen.
    #[error("support needs stay off the big screen")]
    SupportStaysPrivate { line: LineId },
    /// A need goes on the big screen only once it is known what it means.
    #[error("it is not known yet whether this may go on the big screen; try again in a moment")]
    NotReadYet { line: LineId },
    /// An introduction takes two to five different people.
    #[error("an introduction takes two to five different people, not {guests}")]
    WrongNumber { guests: usize },
    /// These two are kept apart. For hosts' eyes only.
    #[error("these two are kept apart")]
    KeptApart { guests: (GuestId, GuestId) },
    /// They know each other.
    #[error("they know each other")]
    Acquainted { guests: (GuestId, GuestId) },
    /// They were introduced already.
    #[error("they were introduced already")]
    AlreadyIntroduced { guests: (GuestId, GuestId) },
    /// No room for another open introduction.
    #[error("they have {most} open introductions already")]
    TooManyOpen { guest: GuestId, most: usize },
    /// Nobody introduced the two tonight.
    #[error("nobody introduced them tonight")]
    NotIntroduced { guests: (GuestId, GuestId) },
    /// No such introduction.
    #[error("there is no such introduction")]
    UnknownIntroduction { introduction: IntroductionId },
    /// Somebody answered, or may be reading it.
    #[error("somebody may be about to answer")]
    InUse { introduction: IntroductionId },
    /// They are not part of it.
    #[error("they are not part of it")]
    NotTheirs { guest: GuestId },
    /// Another round is under way.
    #[error("another round is on until {ends}")]
    RoundIsOn { round: RoundId, ends: DateTime<Utc> },
    /// People sit already; it can be ended.
    #[error("people sit already")]
    RoundIsHeld { round: RoundId },
    /// No such round.
    #[error("there is no such round")]
    UnknownRound { round: RoundId },
    /// A round is shorter or longer than that.
    #[error("a round lasts 1 to {most} minutes, not {minutes}")]
    RoundLength { minutes: u32, most: u32 },
    /// Nobody is in, or too few.
    #[error("it takes {least} people, and {inside} are in")]
    TooFewIn { inside: usize, least: usize },
    /// It takes more tables.
    #[error("it takes {least} tables, not {tables}")]
    TooFewTables { tables: usize, least: usize },
    /// A table is laid for fewer, or for more.
    #[error("a table has room for {least} to {most} people, not {guests}")]
    TableSize { guests: usize, least: usize, most: usize },
    /// Nobody sits at two tables.
    #[error("{guest} would sit at two tables")]
    SeatedTwice { guest: GuestId },
    /// Another Ring goes on.
    #[error("another Ring goes on; end it first")]
    RingIsOn { ring: RingId },
    /// No such Ring.
    #[error("there is no such Ring")]
    UnknownRing { ring: RingId },
    /// It takes more people who would hear a need of theirs aloud.
    #[error("it takes {least} people who would hear a need of theirs aloud, and {agreed} agreed")]
    TooFewAloud { agreed: usize, least: usize },
    /// Its owner did not agree to hear it aloud, or is not in.
    #[error("its owner did not agree to hear it aloud, or is not in")]
    NotAloud { guest: GuestId },
    /// No such table.
    #[error("there is no such table")]
    UnknownTopic { topic: TopicId },
    /// Every place at it is taken.
    #[error("all {places} places at that table are taken")]
    TableIsFull { topic: TopicId, places: usize },
    /// So many tables stand already.
    #[error("{most} tables stand already; close one first")]
    TooManyTables { most: usize },
    /// More characters than a habit has room for.
    #[error("a habit has room for {most} characters, this has {chars}")]
    HabitTooLong { chars: usize, most: usize },
    /// What was named looks like somebody of this house.
    #[error("that looks like a person; name the habit")]
    NamesAPerson,
    /// What was named holds a way to reach somebody.
    #[error("that holds an address or a number; name the habit alone")]
    HoldsContact,
    /// What was named sells something.
    #[error("that reads like a pitch; name a habit that spoils an evening")]
    IsAPitch,
    /// No such habit was named, or it is forgotten.
    #[error("there is no such nomination")]
    UnknownNomination { nomination: NominationId },
    /// What was named at that gathering is forgotten already.
    #[error("what was named at that gathering is forgotten already")]
    NominationsOver,
    /// No such promise.
    #[error("there is no such promise")]
    UnknownPromise { promise: PromiseId },
    /// Keeping apart is permanent once a minute has passed.
    #[error("keeping apart is permanent")]
    ApartIsFinal,
    /// The gathering would end before it starts.
    #[error("a gathering ends after it starts")]
    EndsBeforeStart,
    /// A house remembers for a day at least, and not for ever.
    #[error("guests are remembered for 1 to {most} days, not {days}")]
    RememberDays { days: u32, most: u32 },
    /// A time or a number that no evening has.
    #[error("a time or number in it cannot be meant; years go from 1970 to 2199")]
    OutOfBounds,
    /// Each ticket is tried with every key.
    #[error("a gathering takes the tickets of {most} keys at most; withdraw one first")]
    TooManyKeys { most: usize },
    /// They asked to be forgotten.
    #[error("they asked to be forgotten")]
    Forgotten { guest: GuestId },
}
