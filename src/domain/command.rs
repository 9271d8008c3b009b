//! What somebody wishes, in the imperative. Ids and random codes come with it: the desk mints
//! them, so that deciding stays pure.

use chrono::{DateTime, Utc};

use super::{
    Admits, Answer, Booking, By, Circle, Consent, Details, GatheringId, GuestId, HelpId,
    HelpReason, IntroductionId, LineId, NominationId, Plan, PromiseId, Reasons, RoundId, Saying,
    Sitting, Word,
};

/// A wish.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum Command {
    /// Name the house.
    NameHouse { name: String },
    /// Set the staff code, given its argon2 hash.
    SetStaffCode { hash: String },
    /// Forget guests who did not ask to be remembered after so many days.
    SetRememberDays { days: u32 },
    /// Name this door.
    NameDoor { name: String },
    /// Plan a gathering, or change its plan.
    PlanGathering { gathering: GatheringId, plan: Plan },
    /// Put somebody on the list, or bring what the list says up to date.
    Invite(Box<Invitation>),
    /// Take a ticket back whose guest stays on the list.
    WithdrawTicket { gathering: GatheringId, guest: GuestId, code: Box<str> },
    /// Give somebody a ticket.
    IssueTicket { gathering: GatheringId, guest: GuestId, code: Box<str> },
    /// Take tickets that a key signed, or with nothing stop taking them.
    SetTicketKey { gathering: GatheringId, key: Box<str>, admits: Option<Admits> },
    /// Let the code of this mark open nothing, or let it open again.
    BlockTicket { gathering: GatheringId, mark: Box<str>, blocked: bool },
    /// Change what is known about a guest.
    Note { guest: GuestId, details: Details },
    /// Let somebody in.
    CheckIn(Box<CheckIn>),
    /// Let somebody out.
    CheckOut { gathering: GatheringId, guest: GuestId },
    /// Take the latest movement back.
    UndoMovement { gathering: GatheringId, guest: GuestId },
    /// Change screen name and swap.
    Choose { gathering: GatheringId, guest: GuestId, consent: Consent },
    /// Say when a guest has to leave, or with nothing that they stay.
    SayLeaving { gathering: GatheringId, guest: GuestId, at: Option<DateTime<Utc>> },
    /// Say a line.
    Say { gathering: GatheringId, guest: GuestId, line: LineId, saying: Saying },
    /// Open or close a line's eye.
    Show { gathering: GatheringId, guest: GuestId, line: LineId, shown: bool },
    /// Take a line away.
    Remove { gathering: GatheringId, guest: GuestId, line: LineId },
    /// Show an introduction.
    Suggest {
        gathering: GatheringId,
        introduction: IntroductionId,
        guests: Vec<GuestId>,
        reasons: Reasons,
        /// A host chose the two: history and the cap do not stand in the way, apart does.
        by_hand: bool,
    },
    /// Answer a suggestion.
    Answer { gathering: GatheringId, introduction: IntroductionId, guest: GuestId, answer: Answer },
    /// A host introduces them, or takes it back.
    Introduce { gathering: GatheringId, introduction: IntroductionId, made: bool },
    /// A host takes back an introduction made by hand, which nobody was shown before: as if it never
    /// was.
    TakeBack { gathering: GatheringId, introduction: IntroductionId },
    /// They met.
    Meet { gathering: GatheringId, introduction: IntroductionId },
    /// Let a suggestion nobody answered give its places to somebody who has none.
    Withdraw { gathering: GatheringId, introduction: IntroductionId },
    /// Answer about swapping contact.
    AnswerSwap { gathering: GatheringId, introduction: IntroductionId, guest: GuestId, yes: bool },
    /// Let everybody sit down at tables.
    StartRound { gathering: GatheringId, round: RoundId, sitting: Sitting },
    /// Let everybody meet in circles: introductions, shown on the board as a round.
    MakeCircles {
        gathering: GatheringId,
        round: RoundId,
        minutes: u32,
        opener: String,
        circles: Vec<Circle>,
    },
    /// End a round before its time, or let it go on after all.
    EndRound { gathering: GatheringId, round: RoundId, ended: bool },
    /// Take a round back that has just begun, as if it never was.
    CallOffRound { gathering: GatheringId, round: RoundId },
    /// Promise something.
    Promise { gathering: GatheringId, promise: PromiseId, word: Word },
    /// Say whether a promise was kept.
    KeepPromise { gathering: GatheringId, promise: PromiseId, kept: bool },
    /// Two guests know each other, or not after all.
    NoteAcquaintance { guests: (GuestId, GuestId), known: bool },
    /// Keep two guests apart; taking it back is for the minute after.
    KeepApart { guests: (GuestId, GuestId), apart: bool },
    /// Call a host.
    AskHelp { gathering: GatheringId, help: HelpId, reason: HelpReason, guest: Option<GuestId> },
    /// A host came.
    GiveHelp { gathering: GatheringId, help: HelpId },
    /// Name a missing corruptor.
    Nominate { gathering: GatheringId, nomination: NominationId, habit: String },
    /// Forget a guest.
    Forget { guest: GuestId },
}

/// What a guest list says about one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// To what.
    pub gathering: GatheringId,
    /// Whom; a fresh id for somebody new to the house.
    pub guest: GuestId,
    /// Who they are.
    pub details: Details,
    /// How they are expected.
    pub booking: Booking,
    /// Their ticket codes.
    pub tickets: Vec<Box<str>>,
    /// Offers and needs they wrote when they signed up, each with a fresh id.
    pub lines: Vec<(LineId, Saying)>,
}

/// Somebody at the door, with what they chose there.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// Where.
    pub gathering: GatheringId,
    /// Who; a fresh id for a walk-in.
    pub guest: GuestId,
    /// How.
    pub by: By,
    /// A fresh random code, used if they have none yet.
    pub badge_code: Box<str>,
    /// Badge name, pronouns; the name and e-mail of a walk-in.
    pub details: Details,
    /// What they chose, if they were asked.
    pub consent: Option<Consent>,
    /// What the door is called they come in by; `None` for the one that writes.
    pub door: Option<Box<str>>,
}
