//! The Ring: who begins it, how it goes on, and who answers.

use chrono::{DateTime, Utc};

use crate::domain::{
    Answer, Fact, Gathering, GatheringId, GuestId, Hand, Introduction, IntroductionId, Pair,
    RING_LEAST, RING_MIN, Raised, Reasons, Refusal, Ring, RingEvent, RingId, Spoken, Stand, State,
    TURN_MOST_S, Turn, Visit,
};

use super::room::{left_alone, no_child, two};
use super::{known_gathering, one};

/// What two are asked whom the Ring brought together, where nothing else was found to ask.
const OPENER: &str = "opener-ring-1";

/// What somebody wishes of a Ring.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum RingWish {
    /// Begin it: so many minutes a need, in this order.
    Start { minutes: u32, order: Vec<Turn> },
    /// Take the needs in another order.
    Order { order: Vec<Turn> },
    /// Go on, or rest.
    Go { step: Step },
    /// Answer a need, or take that back; `spot` is where the two can find each other.
    Answer { turn: Turn, guest: GuestId, hand: Option<Hand>, spot: String },
    /// End it, or let it go on.
    End { ended: bool },
}

/// How a host leads a Ring on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next need; after the last, the end.
    Next,
    /// The one before.
    Back,
    /// The next need; this one comes last.
    Skip,
    /// A minute more for this one.
    MinuteMore,
    /// The time stands still.
    Pause,
    /// The time goes on.
    Resume,
    /// The program had stopped at that moment: the time stands still since then.
    Stopped(DateTime<Utc>),
}

/// Which Ring, of which gathering.
type Id = (GatheringId, RingId);

pub(super) fn grant(
    state: &State,
    id: Id,
    wish: RingWish,
    now: DateTime<Utc>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, id.0)?;
    let known = || evening.ring(id.1).ok_or(Refusal::UnknownRing { ring: id.1 });
    match wish {
        RingWish::Start { minutes, order } => start(evening, id, minutes, order),
        RingWish::Order { order } => {
            let as_it_is = known()?.order() == order;
            Ok(if as_it_is { Vec::new() } else { one(fact(id, RingEvent::Ordered { order })) })
        }
        RingWish::Go { step } => Ok(go(evening, id, known()?, step, now)),
        RingWish::Answer { turn, guest, hand, spot } => {
            answer(state, id, known()?, (turn, guest, hand), spot)
        }
        RingWish::End { ended } => end(evening, id, known()?, ended),
    }
}

const fn fact((gathering, ring): Id, event: RingEvent) -> Fact {
    Fact::Ring { gathering, ring, event }
}

fn start(
    evening: &Gathering,
    id: Id,
    minutes: u32,
    order: Vec<Turn>,
) -> Result<Vec<Fact>, Refusal> {
    if evening.ring(id.1).is_some() {
        return Ok(Vec::new());
    }
    no_other_is_on(evening)?;
    if !RING_MIN.contains(&minutes) {
        return Err(Refusal::RoundLength { minutes, most: *RING_MIN.end() });
    }
    if let Some(turn) = order.iter().find(|turn| !evening.may_be_taken(**turn)) {
        return Err(Refusal::NotAloud { guest: turn.guest });
    }
    let owners: std::collections::BTreeSet<_> = order.iter().map(|turn| turn.guest).collect();
    if owners.len() < RING_LEAST {
        return Err(Refusal::TooFewAloud { agreed: owners.len(), least: RING_LEAST });
    }
    Ok(one(fact(id, RingEvent::Started { minutes, order })))
}

fn end(evening: &Gathering, id: Id, ring: &Ring, ended: bool) -> Result<Vec<Fact>, Refusal> {
    if ring.ended_at().is_some() == ended {
        return Ok(Vec::new());
    }
    if !ended {
        no_other_is_on(evening)?;
    }
    Ok(one(fact(id, RingEvent::Ended { ended })))
}

fn no_other_is_on(evening: &Gathering) -> Result<(), Refusal> {
    evening.ring_on().map_or(Ok(()), |(ring, _)| Err(Refusal::RingIsOn { ring }))
}

fn go(evening: &Gathering, id: Id, ring: &Ring, step: Step, now: DateTime<Utc>) -> Vec<Fact> {
    if !ring.is_on() {
        return Vec::new();
    }
    let order = evening.ring_order(ring);
    let at = order.iter().position(|turn| ring.turn() == Some(*turn));
    let after = order.get(at.map_or(0, |at| at + 1)).copied();
    let before = at.and_then(|at| order.get(at.checked_sub(1)?)).copied();
    let turned = |stand: Stand| fact(id, RingEvent::Turned { stand });
    let take = |turn: Turn, fresh: bool| {
        let left_s = ring.turn_s();
        turned(Stand { turn: Some(turn), left_s, fresh, ..Stand::default() })
    };
    let now_s = ring.left_s(now);
    let here = |left_s: u32, paused: bool| {
        let stand = Stand { turn: ring.turn(), left_s, paused, ..Stand::default() };
        let is_news = stand.turn.is_some() && stand != ring.stand().1;
        is_news.then(|| turned(stand)).into_iter().collect()
    };
    match step {
        Step::Next => match after {
            Some(turn) => one(take(turn, true)),
            None => one(fact(id, RingEvent::Ended { ended: true })),
        },
        Step::Back => before.map(|turn| take(turn, false)).into_iter().collect(),
        Step::Skip => match (at, after) {
            (Some(at), Some(next)) => {
                let mut order = order;
                let skipped = order.remove(at);
                order.push(skipped);
                vec![fact(id, RingEvent::Ordered { order }), take(next, true)]
            }
            _ => Vec::new(),
        },
        Step::MinuteMore => here((now_s + 60).min(TURN_MOST_S), ring.stand().1.paused),
        Step::Pause => here(now_s, true),
        Step::Resume if ring.stand().1.paused => here(now_s, false),
        Step::Resume => Vec::new(),
        // What had burned down is over, and what rests does so anyway.
        Step::Stopped(at) if ring.is_paused() || ring.left_s(at) == 0 => Vec::new(),
        Step::Stopped(at) => {
            let (turn, left_s) = (ring.turn(), ring.left_s(at));
            let stand = Stand { turn, left_s, paused: true, fresh: false, stopped: true };
            turn.map(|_| turned(stand)).into_iter().collect()
        }
    }
}

/// An answer introduces the two, but whoever is kept apart: that is kept silent, and counts for
/// nothing.
fn answer(
    state: &State,
    id: Id,
    ring: &Ring,
    (turn, guest, hand): (Turn, GuestId, Option<Hand>),
    spot: String,
) -> Result<Vec<Fact>, Refusal> {
    let pair = two(state, (guest, turn.guest))?;
    let evening = known_gathering(state, id.0)?;
    if !evening.visit(guest).is_some_and(Visit::is_in) {
        return Err(Refusal::NotIn { guest });
    }
    no_child(state, guest)?;
    left_alone(evening, guest)?;
    if !ring.has_taken(turn) && !evening.may_be_taken(turn) {
        return Err(Refusal::NotAloud { guest: turn.guest });
    }
    if ring.hand(turn, guest) == hand {
        return Ok(Vec::new());
    }
    let mut facts = one(fact(id, RingEvent::Answered { turn, guest, hand }));
    if state.is_apart(pair) {
        return Ok(facts);
    }
    match hand {
        Some(hand) => {
            let raised = Raised { helper: guest, hand, need: spoken(evening, turn) };
            facts.extend(introduced(evening, id.0, pair, raised, spot));
        }
        None => facts.extend(taken_back(evening, id.0, pair, guest, turn)),
    }
    Ok(facts)
}

/// The need as it stands; whoever says it themselves is not quoted.
fn spoken(evening: &Gathering, turn: Turn) -> Option<Spoken> {
    let visit = evening.visit(turn.guest)?;
    let (line, found) = visit.lines().find(|(id, _)| turn.line == Some(*id))?;
    Some(Spoken { guest: turn.guest, line, text: found.text().to_owned() })
}

/// The two as introduced by the room: what was said between them before stays said.
fn introduced(
    evening: &Gathering,
    gathering: GatheringId,
    pair: Pair,
    raised: Raised,
    spot: String,
) -> [Fact; 3] {
    let guest = raised.helper;
    let (a, b) = pair.both();
    let known = evening.introductions_of_two(pair).last();
    let introduction = known.map_or_else(|| IntroductionId::of_two(gathering, pair), |(id, _)| id);
    let (guests, mut reasons) = known.map_or_else(
        || (vec![a, b], Reasons { opener: OPENER.to_owned(), ..Reasons::default() }),
        |(_, it)| (it.guests().to_vec(), it.reasons().clone()),
    );
    reasons.raised = Some(Box::new(raised));
    if reasons.spot.is_empty() {
        reasons.spot = spot;
    }
    let answer = Answer::Yes;
    [
        Fact::IntroductionSuggested { gathering, introduction, guests, reasons },
        Fact::IntroductionAnswered { gathering, introduction, guest, answer },
        Fact::IntroductionMade { gathering, introduction, made: true },
    ]
}

/// As it was before somebody answered, unless they have met.
fn taken_back(
    evening: &Gathering,
    gathering: GatheringId,
    pair: Pair,
    guest: GuestId,
    turn: Turn,
) -> Vec<Fact> {
    let is_it = |it: &Introduction| {
        let raised = it.reasons().raised.as_deref();
        let need = |raised: &Raised| raised.need.as_ref().map(|need| need.line);
        !it.has_met() && raised.is_some_and(|it| it.helper == guest && need(it) == turn.line)
    };
    let Some((introduction, it)) = evening.introductions_of_two(pair).find(|(_, it)| is_it(it))
    else {
        return Vec::new();
    };
    let reasons = Reasons { raised: None, ..it.reasons().clone() };
    let was_there = !reasons.gives.is_empty() || !reasons.shared.is_empty();
    let guests = it.guests().to_vec();
    let mut facts = vec![
        Fact::IntroductionSuggested { gathering, introduction, guests, reasons },
        Fact::IntroductionAnswered { gathering, introduction, guest, answer: Answer::Open },
        Fact::IntroductionMade { gathering, introduction, made: false },
    ];
    if !was_there {
        facts.push(Fact::IntroductionWithdrawn { gathering, introduction });
    }
    facts
}
