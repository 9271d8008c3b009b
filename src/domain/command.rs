//! What somebody wishes, in the imperative. Ids and random codes come with it: the desk mints
//! them, so that deciding stays pure.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Admits, Answer, Asks, Booking, By, Circle, Consent, Details, DoorId, Examples, GatheringId,
    GuestId, HelpId, HelpReason, IntroductionId, Item, LineId, Manner, Name, NominationId, Outcome,
    PartyId, Plan, PromiseId, Reasons, Repeat, RingId, RingWish, RoundId, Saying, Sitting, TopicId,
    TopicWish, Wifi, Word,
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
    /// Say that a door was removed, or joined again.
    RemoveDoor { door: DoorId, removed: bool },
    /// Plan a gathering, or change its plan.
    PlanGathering { gathering: GatheringId, plan: Plan },
    /// Say how many places a gathering has; 0 stops counting.
    SetCapacity { gathering: GatheringId, places: u32 },
    /// Choose what guests may start from; a side with none has the program's.
    SetExamples { gathering: GatheringId, examples: Examples },
    /// Say whether a gathering comes again by itself.
    SetRepeat { gathering: GatheringId, repeat: Repeat },
    /// Choose what guests are asked beside the rest.
    SetAsks { gathering: GatheringId, asks: Asks },
    /// Say what happens when; items are put in order.
    SetAgenda { gathering: GatheringId, agenda: Vec<Item> },
    /// Say which network guests may use, or none.
    SetWifi { gathering: GatheringId, wifi: Option<Wifi> },
    /// Say something to everybody; an empty text takes it back.
    Announce { gathering: GatheringId, text: String },
    /// End the evening, and take everybody who is still in as gone; or open its doors again, as if
    /// it had not been ended.
    EndEvening { gathering: GatheringId, ended: bool },
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
    /// Say who came with whom, and which places of the booking have no name yet.
    FormParty(Box<Party>),
    /// Let several of one booking in, each who may.
    CheckInParty(Box<PartyCheckIn>),
    /// Put somebody on the waiting list.
    Wait(Box<Wait>),
    /// Take somebody off the waiting list.
    StopWaiting { gathering: GatheringId, guest: GuestId },
    /// Tell the hosts when somebody arrives, or stop telling.
    WatchArrival { gathering: GatheringId, guest: GuestId, watched: bool },
    /// Let somebody out.
    CheckOut { gathering: GatheringId, guest: GuestId },
    /// Take the latest movement back.
    UndoMovement { gathering: GatheringId, guest: GuestId },
    /// Say that it is fine that somebody was let in at two doors, or take that back.
    SettleTwoDoors { gathering: GatheringId, guest: GuestId, settled: bool },
    /// Change screen name and swap.
    Choose { gathering: GatheringId, guest: GuestId, consent: Consent },
    /// Choose how the evening should go.
    ChooseManner { gathering: GatheringId, guest: GuestId, manner: Manner },
    /// Say when a guest has to leave, or with nothing that they stay.
    SayLeaving { gathering: GatheringId, guest: GuestId, at: Option<DateTime<Utc>> },
    /// Say a line.
    Say { gathering: GatheringId, guest: GuestId, line: LineId, saying: Saying },
    /// Open or close a line's eye.
    Show { gathering: GatheringId, guest: GuestId, line: LineId, shown: bool },
    /// Agree to hear a need aloud in the Ring, or not.
    SayAloud { gathering: GatheringId, guest: GuestId, line: LineId, aloud: bool },
    /// Take a line away.
    Remove { gathering: GatheringId, guest: GuestId, line: LineId },
    /// Say a line of last time again, in the same words; its eye is as closed as it was.
    KeepLine { gathering: GatheringId, guest: GuestId, line: LineId },
    /// Say that a line of last time holds no more.
    DropLine { gathering: GatheringId, guest: GuestId, line: LineId },
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
    /// A host says that they met.
    Meet { gathering: GatheringId, introduction: IntroductionId },
    /// A guest says that they met another, or that they did not after all. Where nobody introduced
    /// the two, only whose badge was `scanned` can be meant.
    SayMet { gathering: GatheringId, guest: GuestId, with: GuestId, met: bool, scanned: bool },
    /// A guest says whether they were glad to meet another, or takes that back.
    SayGlad { gathering: GatheringId, guest: GuestId, with: GuestId, glad: Option<bool> },
    /// A guest would gladly see another again, or not, or takes that back. Where both would, they
    /// are introduced once more.
    SayAgain { gathering: GatheringId, guest: GuestId, with: GuestId, again: Option<bool> },
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
    /// Begin a Ring, lead it, answer in it.
    Ring { gathering: GatheringId, ring: RingId, wish: RingWish },
    /// Name a table about something, open it, sit down at it.
    Topic { gathering: GatheringId, topic: TopicId, wish: TopicWish },
    /// Promise something.
    Promise { gathering: GatheringId, promise: PromiseId, word: Word },
    /// Say what became of a promise.
    KeepPromise { gathering: GatheringId, promise: PromiseId, outcome: Outcome },
    /// Two guests know each other, or not after all.
    NoteAcquaintance { guests: (GuestId, GuestId), known: bool },
    /// Keep two guests apart; taking it back is for the minute after.
    KeepApart { guests: (GuestId, GuestId), apart: bool },
    /// Call a host.
    AskHelp { gathering: GatheringId, help: HelpId, reason: HelpReason, guest: Option<GuestId> },
    /// A host takes a call.
    GiveHelp { gathering: GatheringId, help: HelpId },
    /// Name a missing corruptor.
    Nominate { gathering: GatheringId, nomination: NominationId, habit: String },
    /// Let a named habit through to the big screen, or hold it back.
    ShowNomination { gathering: GatheringId, nomination: NominationId, shown: bool },
    /// Forget the habits that were named at a gathering.
    ForgetNominations { gathering: GatheringId },
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
    /// Codes that were taken back before anybody held them: known as theirs, and good for nothing.
    pub refused: Vec<Box<str>>,
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
    /// How the evening should go, if they were asked.
    pub manner: Option<Manner>,
    /// What the door is called they come in by; `None` for the one that writes.
    pub door: Option<Box<str>>,
}

/// People of one booking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Of what.
    pub gathering: GatheringId,
    /// Which; a fresh id for a new one.
    pub party: PartyId,
    /// Those with a name, whoever booked first.
    pub members: Vec<GuestId>,
    /// Those without.
    pub places: Vec<Place>,
}

/// A place of a booking that has no name yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// A fresh id.
    pub guest: GuestId,
    /// Its own ticket, if it has one.
    pub ticket: Option<Box<str>>,
    /// When it was booked, if the list says.
    pub booked_on: Option<NaiveDate>,
}

/// Several of one booking at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyCheckIn {
    /// Where.
    pub gathering: GatheringId,
    /// Who stands there, and says this for the others.
    pub speaker: GuestId,
    /// How they were found.
    pub by: By,
    /// Those who come in now.
    pub people: Vec<Along>,
    /// What the door is called they come in by; `None` for the one that writes.
    pub door: Option<Box<str>>,
}

/// Somebody who comes in with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Along {
    /// Who.
    pub guest: GuestId,
    /// A fresh random code, used if they have none yet.
    pub badge_code: Box<str>,
    /// A name for the badge of somebody who has none; empty says nothing.
    pub name: Name,
    /// Whether they are a child, if that was said.
    pub child: Option<bool>,
}

/// Somebody who would like a place where there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Wait {
    /// Where.
    pub gathering: GatheringId,
    /// Who; a fresh id for somebody who is not on the list.
    pub guest: GuestId,
    /// The name of somebody who is not on the list.
    pub details: Details,
    /// A fresh random code, by which they are known when they ask again.
    pub badge_code: Box<str>,
}
