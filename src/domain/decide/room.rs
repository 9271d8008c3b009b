//! Introductions, and who is kept apart.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    Answer, Fact, Gathering, GatheringId, Guest, GuestId, Introduction, IntroductionId,
    OPEN_AT_ONCE, Pair, Reasons, Refusal, State, Visit,
};

use super::{known_gathering, known_guest, one};

/// How long "not these two" can be taken back, in seconds.
const SECOND_THOUGHT_S: i64 = 60;

/// An introduction somebody wants to show.
pub(super) struct Wish {
    pub(super) gathering: GatheringId,
    pub(super) introduction: IntroductionId,
    pub(super) guests: Vec<GuestId>,
    pub(super) reasons: Reasons,
    pub(super) by_hand: bool,
}

pub(super) fn suggest(state: &State, wish: Wish, now: DateTime<Utc>) -> Result<Vec<Fact>, Refusal> {
    let Wish { gathering, introduction, guests, reasons, by_hand } = wish;
    let evening = known_gathering(state, gathering)?;
    let mut distinct = guests.clone();
    distinct.sort_unstable();
    distinct.dedup();
    if !(2..=5).contains(&guests.len()) || distinct.len() != guests.len() {
        return Err(Refusal::WrongNumber { guests: distinct.len() });
    }
    for guest in &guests {
        known_guest(state, *guest)?;
        if !evening.visit(*guest).is_some_and(Visit::is_in) {
            return Err(Refusal::NotIn { guest: *guest });
        }
        no_child(state, *guest)?;
        left_alone(evening, *guest)?;
        if !by_hand && evening.open_introductions(*guest, now) >= OPEN_AT_ONCE {
            return Err(Refusal::TooManyOpen { guest: *guest, most: OPEN_AT_ONCE });
        }
    }
    for pair in Pair::among(&guests) {
        permitted(state, pair, by_hand, now)?;
    }
    Ok(one(Fact::IntroductionSuggested { gathering, introduction, guests, reasons }))
}

/// Children are never introduced, seated or shown.
pub(super) fn no_child(state: &State, guest: GuestId) -> Result<(), Refusal> {
    let is_child = state.guest(guest).is_some_and(Guest::is_child);
    if is_child { Err(Refusal::IsChild { guest }) } else { Ok(()) }
}

/// Whoever asked to be left alone tonight is, whoever asks.
pub(super) fn left_alone(evening: &Gathering, guest: GuestId) -> Result<(), Refusal> {
    let is_left_alone = evening.visit(guest).is_some_and(Visit::is_left_alone);
    if is_left_alone { Err(Refusal::LeftAlone { guest }) } else { Ok(()) }
}

fn permitted(state: &State, pair: Pair, by_hand: bool, now: DateTime<Utc>) -> Result<(), Refusal> {
    let guests = pair.both();
    if state.is_apart(pair) {
        return Err(Refusal::KeptApart { guests });
    }
    if by_hand {
        return Ok(());
    }
    if state.is_acquainted(pair) {
        return Err(Refusal::Acquainted { guests });
    }
    if state.is_introduced(pair, now) {
        return Err(Refusal::AlreadyIntroduced { guests });
    }
    Ok(())
}

pub(super) fn answer(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
    guest: GuestId,
    answer: Answer,
) -> Result<Vec<Fact>, Refusal> {
    let found = theirs(state, gathering, introduction, guest)?;
    if found.answer(guest) == answer {
        return Ok(Vec::new());
    }
    Ok(one(Fact::IntroductionAnswered { gathering, introduction, guest, answer }))
}

pub(super) fn introduce(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
    made: bool,
) -> Result<Vec<Fact>, Refusal> {
    let found = known_introduction(state, gathering, introduction)?;
    if found.made_at().is_some() == made {
        return Ok(Vec::new());
    }
    if made && let Some(pair) = Pair::among(found.guests()).find(|pair| state.is_apart(*pair)) {
        return Err(Refusal::KeptApart { guests: pair.both() });
    }
    Ok(one(Fact::IntroductionMade { gathering, introduction, made }))
}

pub(super) fn take_back(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
) -> Result<Vec<Fact>, Refusal> {
    let is_made = known_introduction(state, gathering, introduction)?.made_at().is_some();
    let back = [
        Fact::IntroductionMade { gathering, introduction, made: false },
        Fact::IntroductionWithdrawn { gathering, introduction },
    ];
    Ok(if is_made { back.into() } else { Vec::new() })
}

pub(super) fn meet(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
) -> Result<Vec<Fact>, Refusal> {
    let met = known_introduction(state, gathering, introduction)?.has_met();
    Ok(if met { Vec::new() } else { one(Fact::IntroductionMet { gathering, introduction }) })
}

pub(super) fn withdraw(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
    now: DateTime<Utc>,
) -> Result<Vec<Fact>, Refusal> {
    let found = known_introduction(state, gathering, introduction)?;
    if found.may_yield(now) {
        return Ok(one(Fact::IntroductionWithdrawn { gathering, introduction }));
    }
    if found.is_open(now) { Err(Refusal::InUse { introduction }) } else { Ok(Vec::new()) }
}

pub(super) fn answer_swap(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
    guest: GuestId,
    yes: bool,
) -> Result<Vec<Fact>, Refusal> {
    let found = theirs(state, gathering, introduction, guest)?;
    if found.swap_answer(guest) == Some(yes) {
        return Ok(Vec::new());
    }
    Ok(one(Fact::SwapAnswered { gathering, introduction, guest, yes }))
}

pub(super) fn acquaint(
    state: &State,
    guests: (GuestId, GuestId),
    known: bool,
) -> Result<Vec<Fact>, Refusal> {
    two(state, guests)?;
    Ok(one(Fact::AcquaintanceNoted { guests, known }))
}

pub(super) fn keep_apart(
    state: &State,
    guests: (GuestId, GuestId),
    apart: bool,
    now: DateTime<Utc>,
) -> Result<Vec<Fact>, Refusal> {
    let pair = two(state, guests)?;
    let since = state.apart_since(pair);
    if since.is_some() == apart {
        return Ok(Vec::new());
    }
    if since.is_some_and(|since| now - since > TimeDelta::seconds(SECOND_THOUGHT_S)) {
        return Err(Refusal::ApartIsFinal);
    }
    Ok(one(Fact::KeptApart { guests: pair.both(), apart }))
}

pub(super) fn two(state: &State, (a, b): (GuestId, GuestId)) -> Result<Pair, Refusal> {
    known_guest(state, a)?;
    known_guest(state, b)?;
    if a == b { Err(Refusal::WrongNumber { guests: 1 }) } else { Ok(Pair::new(a, b)) }
}

fn known_introduction(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
) -> Result<&Introduction, Refusal> {
    let evening = known_gathering(state, gathering)?;
    evening.introduction(introduction).ok_or(Refusal::UnknownIntroduction { introduction })
}

fn theirs(
    state: &State,
    gathering: GatheringId,
    introduction: IntroductionId,
    guest: GuestId,
) -> Result<&Introduction, Refusal> {
    let found = known_introduction(state, gathering, introduction)?;
    if found.guests().contains(&guest) { Ok(found) } else { Err(Refusal::NotTheirs { guest }) }
}
