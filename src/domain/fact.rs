//! What happened, in the past tense. Closed: a new fact leads the compiler to every place that
//! must answer it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Admits, Answer, Asks, Booking, By, Consent, Details, DoorId, Examples, GatheringId, GuestId,
    HelpId, HelpReason, IntroductionId, Item, LineId, Manner, Name, NominationId, Outcome, PartyId,
    Plan, PromiseId, Reasons, Repeat, RingEvent, RingId, RoundId, Saying, Sitting, Stamp,
    TopicEvent, TopicId, Wifi, Word,
};

/// One thing that happened. As JSON: `{"checked_in":{"gathering":..,"guest":..}}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum Fact {
    /// The house was given a name.
    HouseNamed { name: String },
    /// The staff code was set; only its argon2 hash is kept.
    StaffCodeSet { hash: String },
    /// How long guests are remembered who did not ask to be.
    RememberDaysSet { days: u32 },
    /// The door that wrote this was given a name.
    DoorNamed { name: String },
    /// The others let a door in no more, or it joined them again.
    DoorRemoved { door: DoorId, removed: bool },
    /// A gathering was planned, or its plan changed.
    GatheringPlanned { gathering: GatheringId, plan: Plan },
    /// How many places a gathering has; 0 where nobody counts them.
    CapacitySet { gathering: GatheringId, places: u32 },
    /// What guests may start from at "give and ask".
    ExamplesSet { gathering: GatheringId, examples: Examples },
    /// Whether a gathering comes again by itself.
    RepeatSet { gathering: GatheringId, repeat: Repeat },
    /// What guests are asked beside the rest.
    AsksSet { gathering: GatheringId, asks: Asks },
    /// What happens when, in order.
    AgendaSet { gathering: GatheringId, agenda: Vec<Item> },
    /// Which network guests may use, if any.
    WifiSet { gathering: GatheringId, wifi: Option<Wifi> },
    /// A host has something to say to everybody, or not any more.
    Announced { gathering: GatheringId, text: String },
    /// The evening ended: its doors are closed; or they were opened again.
    EveningEnded { gathering: GatheringId, ended: bool },
    /// Something was learned about a guest.
    GuestNoted { guest: GuestId, details: Details },
    /// The list says whether a guest is expected.
    GuestBooked { gathering: GatheringId, guest: GuestId, booking: Booking },
    /// A ticket was given out.
    TicketIssued { gathering: GatheringId, guest: GuestId, code: Box<str> },
    /// The list took a ticket back; its guest may hold others.
    TicketWithdrawn { gathering: GatheringId, guest: GuestId, code: Box<str> },
    /// A gathering takes tickets that this key signed, or does not any more.
    TicketKeySet { gathering: GatheringId, key: Box<str>, admits: Option<Admits> },
    /// The code of this mark opens nothing, or does after all. The code itself is not kept.
    TicketBlocked { gathering: GatheringId, mark: Box<str>, blocked: bool },
    /// A badge with the guest's own random code was made.
    BadgeIssued { guest: GuestId, code: Box<str> },
    /// Somebody is of a booking: its so-many-eth place, from 1, the first whoever booked.
    PartyJoined { gathering: GatheringId, guest: GuestId, party: PartyId, place: u32 },
    /// Somebody of a booking typed another's name for their badge.
    PlaceNamed { guest: GuestId, by: GuestId, name: Name },
    /// Somebody began to wait for a place, or does not wait any more.
    Waited { gathering: GatheringId, guest: GuestId, waiting: bool },
    /// A host wants to be told when somebody arrives, or has been.
    ArrivalWatched { gathering: GatheringId, guest: GuestId, watched: bool },
    /// Somebody came in; by which door, where that is not called like the one that wrote this.
    CheckedIn {
        gathering: GatheringId,
        guest: GuestId,
        by: By,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        door: Option<Box<str>>,
    },
    /// Somebody left.
    CheckedOut { gathering: GatheringId, guest: GuestId },
    /// A movement was taken back.
    MovementUndone { gathering: GatheringId, guest: GuestId, movement: Stamp },
    /// A host said that it is fine that this movement was a check-in at a second door, or not after
    /// all. The earlier stands either way.
    TwoDoorsSettled { gathering: GatheringId, guest: GuestId, movement: Stamp, settled: bool },
    /// A guest chose about screen and contact.
    ConsentGiven { gathering: GatheringId, guest: GuestId, consent: Consent },
    /// A guest chose how the evening should go.
    MannerChosen { gathering: GatheringId, guest: GuestId, manner: Manner },
    /// A guest said a line.
    LineSaid { gathering: GatheringId, guest: GuestId, line: LineId, saying: Saying },
    /// A line's eye was opened or closed.
    LineShown { gathering: GatheringId, guest: GuestId, line: LineId, shown: bool },
    /// A need's owner agreed to hear it aloud in the Ring, or would rather not.
    LineAloud { gathering: GatheringId, guest: GuestId, line: LineId, aloud: bool },
    /// A guest said when they have to leave, or that they stay after all.
    LeavingSaid { gathering: GatheringId, guest: GuestId, at: Option<DateTime<Utc>> },
    /// A line was taken away.
    LineRemoved { gathering: GatheringId, guest: GuestId, line: LineId },
    /// An introduction was shown to somebody in it, or to a host.
    IntroductionSuggested {
        gathering: GatheringId,
        introduction: IntroductionId,
        guests: Vec<GuestId>,
        reasons: Reasons,
    },
    /// A suggestion nobody had answered gave its places to somebody without any.
    IntroductionWithdrawn { gathering: GatheringId, introduction: IntroductionId },
    /// A guest answered.
    IntroductionAnswered {
        gathering: GatheringId,
        introduction: IntroductionId,
        guest: GuestId,
        answer: Answer,
    },
    /// A host introduced them, or took that back.
    IntroductionMade { gathering: GatheringId, introduction: IntroductionId, made: bool },
    /// A host said that they met.
    IntroductionMet { gathering: GatheringId, introduction: IntroductionId },
    /// A guest says that they met, or that they did not after all.
    MeetingSaid { gathering: GatheringId, introduction: IntroductionId, guest: GuestId, met: bool },
    /// Whether a guest was glad to meet: for nobody's eyes, in sums.
    GladSaid {
        gathering: GatheringId,
        introduction: IntroductionId,
        guest: GuestId,
        glad: Option<bool>,
    },
    /// Whether a guest would gladly see another again: for nobody's eyes, until both would.
    AgainSaid { gathering: GatheringId, guest: GuestId, with: GuestId, again: Option<bool> },
    /// A guest who asked to be asked answered about swapping contact.
    SwapAnswered { gathering: GatheringId, introduction: IntroductionId, guest: GuestId, yes: bool },
    /// People sat down at tables: a round, or circles.
    RoundStarted { gathering: GatheringId, round: RoundId, sitting: Sitting },
    /// A host ended a round before its time, or let it go on.
    RoundEnded { gathering: GatheringId, round: RoundId, ended: bool },
    /// A round was taken back before anybody sat down.
    RoundCalledOff { gathering: GatheringId, round: RoundId },
    /// Something happened in a Ring.
    Ring { gathering: GatheringId, ring: RingId, event: RingEvent },
    /// Something happened to a table about something.
    Topic { gathering: GatheringId, topic: TopicId, event: TopicEvent },
    /// A promise was made.
    PromiseMade { gathering: GatheringId, promise: PromiseId, word: Word },
    /// A promise was kept, not yet, or let go.
    PromiseKept {
        gathering: GatheringId,
        promise: PromiseId,
        #[serde(flatten)]
        outcome: Outcome,
    },
    /// Two guests know each other already, or that was a mistake.
    AcquaintanceNoted { guests: (GuestId, GuestId), known: bool },
    /// Two guests are to be kept apart, or that was a slip of the finger.
    KeptApart { guests: (GuestId, GuestId), apart: bool },
    /// A guest called for a host.
    HelpAsked { gathering: GatheringId, help: HelpId, reason: HelpReason, guest: Option<GuestId> },
    /// A host took a call, and is on the way.
    HelpGiven { gathering: GatheringId, help: HelpId },
    /// A guest named a habit that is missing from the gallery.
    CorruptorNominated { gathering: GatheringId, nomination: NominationId, habit: String },
    /// A host let a named habit through to the big screen, or held it back.
    NominationShown { gathering: GatheringId, nomination: NominationId, shown: bool },
    /// A guest is forgotten: everything said about them is blank from here on, and back. So are the
    /// words of a gathering that are about nobody, by [`GatheringId::of_nobody`].
    GuestForgotten { guest: GuestId },
}

impl Fact {
    /// The guests this is about, for the envelope: whose forgetting blanks it. Words about nobody
    /// are about their gathering, [`GatheringId::of_nobody`].
    #[must_use]
    pub fn about(&self) -> Vec<GuestId> {
        match self {
            Self::HouseNamed { .. }
            | Self::StaffCodeSet { .. }
            | Self::RememberDaysSet { .. }
            | Self::DoorNamed { .. }
            | Self::DoorRemoved { .. }
            | Self::GatheringPlanned { .. }
            | Self::TicketKeySet { .. }
            | Self::TicketBlocked { .. }
            | Self::CapacitySet { .. }
            | Self::ExamplesSet { .. }
            | Self::RepeatSet { .. }
            | Self::AsksSet { .. }
            | Self::AgendaSet { .. }
            | Self::WifiSet { .. }
            | Self::Announced { .. }
            | Self::EveningEnded { .. }
            | Self::IntroductionWithdrawn { .. }
            | Self::IntroductionMade { .. }
            | Self::IntroductionMet { .. }
            // Ids only: one who is forgotten loses a seat, and the others keep theirs.
            | Self::RoundStarted { .. }
            | Self::RoundEnded { .. }
            | Self::RoundCalledOff { .. }
            | Self::PromiseKept { .. }
            | Self::HelpGiven { .. }
            | Self::NominationShown { .. } => Vec::new(),
            Self::CorruptorNominated { gathering, .. } => vec![gathering.of_nobody()],
            Self::Ring { event, .. } => event.about(),
            Self::Topic { event, .. } => event.about(),
            Self::GuestNoted { guest, .. }
            | Self::GuestBooked { guest, .. }
            | Self::TicketIssued { guest, .. }
            | Self::TicketWithdrawn { guest, .. }
            | Self::BadgeIssued { guest, .. }
            | Self::PartyJoined { guest, .. }
            | Self::Waited { guest, .. }
            | Self::ArrivalWatched { guest, .. }
            | Self::CheckedIn { guest, .. }
            | Self::CheckedOut { guest, .. }
            | Self::MovementUndone { guest, .. }
            | Self::TwoDoorsSettled { guest, .. }
            | Self::ConsentGiven { guest, .. }
            | Self::MannerChosen { guest, .. }
            | Self::LeavingSaid { guest, .. }
            | Self::LineSaid { guest, .. }
            | Self::LineShown { guest, .. }
            | Self::LineAloud { guest, .. }
            | Self::LineRemoved { guest, .. }
            | Self::IntroductionAnswered { guest, .. }
            | Self::MeetingSaid { guest, .. }
            | Self::GladSaid { guest, .. }
            | Self::SwapAnswered { guest, .. }
            | Self::GuestForgotten { guest } => vec![*guest],
            Self::AgainSaid { guest, with, .. } => vec![*guest, *with],
            // Forgetting whoever typed a name takes it away, too.
            Self::PlaceNamed { guest, by, .. } => vec![*guest, *by],
            Self::IntroductionSuggested { guests, .. } => guests.clone(),
            Self::PromiseMade { word, .. } => vec![word.from, word.to],
            Self::AcquaintanceNoted { guests: (a, b), .. }
            | Self::KeptApart { guests: (a, b), .. } => vec![*a, *b],
            Self::HelpAsked { guest, .. } => guest.iter().copied().collect(),
        }
    }

    /// The same fact without what opens a door, as a hash of six digits is soon guessed, and without
    /// what was told to nobody. For whoever prints the journal.
    #[must_use]
    pub fn without_secrets(&self) -> Self {
        let mut told = self.clone();
        if let Self::StaffCodeSet { hash } = &mut told {
            hash.clear();
        } else if let Self::GladSaid { glad, .. } = &mut told {
            *glad = None;
        } else if let Self::AgainSaid { again, .. } = &mut told {
            *again = None;
        }
        told
    }

    /// The same fact with every word about guests gone and every id kept, so that counts stay
    /// true. What holds ids only comes back as it is.
    #[must_use]
    pub fn without_words(&self) -> Self {
        let mut blank = self.clone();
        match &mut blank {
            Self::GuestNoted { details, .. } => *details = Details::default(),
            Self::GuestBooked { booking, .. } => *booking = Booking::default(),
            Self::TicketIssued { code, .. }
            | Self::TicketWithdrawn { code, .. }
            | Self::BadgeIssued { code, .. } => *code = "".into(),
            Self::ConsentGiven { consent, .. } => *consent = Consent::default(),
            Self::MannerChosen { manner, .. } => *manner = Manner::default(),
            Self::Topic { event, .. } => event.blank(),
            Self::PlaceNamed { name, .. } => *name = Name::default(),
            Self::ArrivalWatched { watched, .. } => *watched = false,
            Self::LeavingSaid { at, .. } => *at = None,
            Self::LineSaid { saying, .. } => *saying = Saying::default(),
            Self::IntroductionSuggested { reasons, .. } => *reasons = Reasons::default(),
            Self::PromiseMade { word, .. } => {
                word.text.clear();
                word.by = None;
            }
            Self::CorruptorNominated { habit, .. } => habit.clear(),
            Self::HouseNamed { .. }
            | Self::StaffCodeSet { .. }
            | Self::RememberDaysSet { .. }
            | Self::DoorNamed { .. }
            | Self::DoorRemoved { .. }
            | Self::GatheringPlanned { .. }
            | Self::TicketKeySet { .. }
            | Self::TicketBlocked { .. }
            | Self::CapacitySet { .. }
            | Self::ExamplesSet { .. }
            | Self::RepeatSet { .. }
            | Self::AsksSet { .. }
            | Self::AgendaSet { .. }
            | Self::WifiSet { .. }
            | Self::Announced { .. }
            | Self::Ring { .. }
            | Self::AgainSaid { .. }
            | Self::EveningEnded { .. }
            | Self::PartyJoined { .. }
            | Self::Waited { .. }
            | Self::CheckedIn { .. }
            | Self::CheckedOut { .. }
            | Self::MovementUndone { .. }
            | Self::TwoDoorsSettled { .. }
            | Self::LineShown { .. }
            | Self::LineAloud { .. }
            | Self::LineRemoved { .. }
            | Self::IntroductionWithdrawn { .. }
            | Self::IntroductionAnswered { .. }
            | Self::IntroductionMade { .. }
            | Self::IntroductionMet { .. }
            | Self::MeetingSaid { .. }
            | Self::GladSaid { .. }
            | Self::SwapAnswered { .. }
            | Self::RoundStarted { .. }
            | Self::RoundEnded { .. }
            | Self::RoundCalledOff { .. }
            | Self::PromiseKept { .. }
            | Self::AcquaintanceNoted { .. }
            | Self::KeptApart { .. }
            | Self::HelpAsked { .. }
            | Self::HelpGiven { .. }
            | Self::NominationShown { .. }
            | Self::GuestForgotten { .. } => {}
        }
        blank
    }
}
