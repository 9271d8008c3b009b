//! What is too far from any evening to be meant: bounds of what comes in, wherever it comes in.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::{
    AGENDA_ITEMS, ANNOUNCEMENT_CHARS, CAPACITY_MOST, EXAMPLE_CHARS, EXAMPLES_A_SIDE, Fact,
    KEY_BYTES, PRODUCTS_MOST, ROUND_MIN, Side,
};

/// Years a moment may lie in: a machine whose clock was never set says 1970.
pub const YEARS: RangeInclusive<i32> = 1970..=2199;

/// The longest name of a house, a door, a gathering or a place, in characters; people's are shorter.
pub const TITLE_CHARS: usize = 120;

/// How far a tick may be ahead of every other that was seen. No door writes as many entries; one
/// that says so must not use up the ticks that are left.
pub const TICKS_AHEAD: u64 = 1 << 32;

/// How many guests a fact that is not known here may be about.
pub const ABOUT_MOST: usize = 1_000;

/// The most a fact takes as JSON, in bytes, but for a round, which seats everybody, and a
/// Ring, which may order their needs.
pub const FACT_BYTES: usize = 64 << 10;

/// The most any entry takes: a round of 20,000 has less than a megabyte.
pub const ENTRY_BYTES: usize = 4 << 20;

/// The longest guests are remembered without asking, in days: a hundred years.
pub const REMEMBER_DAYS_MOST: u32 = 36_500;

/// Whether a moment can be meant.
#[must_use]
pub fn is_moment(at: DateTime<Utc>) -> bool {
    YEARS.contains(&at.year())
}

/// Whether a day can be meant.
#[must_use]
pub fn is_day(day: NaiveDate) -> bool {
    (1900..=2199).contains(&day.year())
}

impl Fact {
    /// The most bytes it may take as JSON.
    #[must_use]
    pub const fn most_bytes(&self) -> usize {
        if matches!(self, Self::RoundStarted { .. } | Self::Ring { .. }) {
            ENTRY_BYTES
        } else {
            FACT_BYTES
        }
    }

    /// Whether every time and number in it can be meant. Others are kept, and not folded.
    #[must_use]
    pub fn is_within_bounds(&self) -> bool {
        match self {
            Self::RememberDaysSet { days } => *days <= REMEMBER_DAYS_MOST,
            Self::GatheringPlanned { plan, .. } => is_moment(plan.starts) && is_moment(plan.ends),
            Self::GuestBooked { booking, .. } => booking.booked_on.is_none_or(is_day),
            Self::CapacitySet { places, .. } => *places <= CAPACITY_MOST,
            Self::ExamplesSet { examples, .. } => [Side::Offer, Side::Need].iter().all(|side| {
                let texts = examples.of(*side);
                texts.len() <= EXAMPLES_A_SIDE
                    && texts.iter().all(|it| it.chars().count() <= EXAMPLE_CHARS)
            }),
            Self::AgendaSet { agenda, .. } => {
                agenda.len() <= AGENDA_ITEMS && agenda.iter().all(super::Item::is_within_bounds)
            }
            Self::WifiSet { wifi, .. } => wifi.as_ref().is_none_or(super::Wifi::is_within_bounds),
            Self::Announced { text, .. } => text.chars().count() <= ANNOUNCEMENT_CHARS,
            Self::Ring { event, .. } => event.is_within_bounds(),
            Self::Topic { event, .. } => event.is_within_bounds(),
            Self::PlaceNamed { name, .. } => name.is_short(),
            Self::LeavingSaid { at, .. } => at.is_none_or(is_moment),
            Self::RoundStarted { sitting, .. } => sitting.minutes <= *ROUND_MIN.end(),
            Self::TicketKeySet { key, admits, .. } => {
                let products = admits.as_ref().map_or(0, |it| it.products.len());
                key.len() <= KEY_BYTES && products <= PRODUCTS_MOST
            }
            Self::TicketBlocked { mark, .. } => mark.len() <= KEY_BYTES,
            Self::PromiseMade { word, .. } => word.by.is_none_or(is_day),
            Self::HouseNamed { .. }
            | Self::StaffCodeSet { .. }
            | Self::DoorNamed { .. }
            | Self::DoorRemoved { .. }
            | Self::RepeatSet { .. }
            | Self::AsksSet { .. }
            | Self::MannerChosen { .. }
            | Self::LineAloud { .. }
            | Self::AgainSaid { .. }
            | Self::EveningEnded { .. }
            | Self::GuestNoted { .. }
            | Self::PartyJoined { .. }
            | Self::Waited { .. }
            | Self::ArrivalWatched { .. }
            | Self::TicketIssued { .. }
            | Self::TicketWithdrawn { .. }
            | Self::BadgeIssued { .. }
            | Self::CheckedIn { .. }
            | Self::CheckedOut { .. }
            | Self::MovementUndone { .. }
            | Self::TwoDoorsSettled { .. }
            | Self::ConsentGiven { .. }
            | Self::LineSaid { .. }
            | Self::LineShown { .. }
            | Self::LineRemoved { .. }
            | Self::IntroductionSuggested { .. }
            | Self::IntroductionWithdrawn { .. }
            | Self::IntroductionAnswered { .. }
            | Self::IntroductionMade { .. }
            | Self::IntroductionMet { .. }
            | Self::MeetingSaid { .. }
            | Self::GladSaid { .. }
            | Self::SwapAnswered { .. }
            | Self::RoundEnded { .. }
            | Self::RoundCalledOff { .. }
            | Self::PromiseKept { .. }
            | Self::AcquaintanceNoted { .. }
            | Self::KeptApart { .. }
            | Self::HelpAsked { .. }
            | Self::HelpGiven { .. }
            | Self::CorruptorNominated { .. }
            | Self::NominationShown { .. }
            | Self::GuestForgotten { .. } => true,
        }
    }
}
