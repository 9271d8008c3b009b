//! Who met whom, and what they promised each other.

use crate::domain::{
    Answer, Fact, GatheringId, GuestId, IntroductionId, Outcome, Pair, PromiseId, Reasons, Refusal,
    Shared, State, Word,
};

use super::room::{no_child, two};
use super::{known_gathering, known_guest, one};

/// Where, who says it, and about whom.
type About = (GatheringId, GuestId, GuestId);

/// Both are kept silent about being kept apart: it is nobody's to learn here, and contact does not
/// pass between them whatever they say.
pub(super) fn say_met(
    state: &State,
    (gathering, guest, with): About,
    met: bool,
    scanned: bool,
) -> Result<Vec<Fact>, Refusal> {
    let pair = two(state, (guest, with))?;
    let evening = known_gathering(state, gathering)?;
    for who in [guest, with] {
        no_child(state, who)?;
        if evening.visit(who).is_none_or(|visit| visit.arrival().is_none()) {
            return Err(Refusal::NotIn { guest: who });
        }
    }
    let said = |introduction| Fact::MeetingSaid { gathering, introduction, guest, met };
    let mut theirs = evening.introductions_of_two(pair).peekable();
    if theirs.peek().is_some() {
        let news = theirs.filter(|(_, it)| it.says_met(guest) != met);
        return Ok(news.map(|(id, _)| said(id)).collect());
    }
    let both = evening.introductions_of(guest).map(|(_, it)| it);
    let circle = both.filter(|it| it.guests().contains(&with)).last();
    let sat_together = evening.rounds().any(|(_, round)| round.is_shared_by(pair));
    if circle.is_none() && !scanned && !sat_together {
        return Err(Refusal::NotIntroduced { guests: (guest, with) });
    }
    if !met {
        return Ok(Vec::new());
    }
    let introduction = IntroductionId::of_two(gathering, pair);
    let spot = circle.map(|it| it.reasons().spot.clone()).unwrap_or_default();
    let (guests, reasons) = (pair_of(pair), Reasons { spot, ..Reasons::default() });
    // Taken back at once: it stands for what they say, and is nobody's suggestion.
    Ok(vec![
        Fact::IntroductionSuggested { gathering, introduction, guests, reasons },
        Fact::IntroductionWithdrawn { gathering, introduction },
        said(introduction),
    ])
}

fn pair_of(pair: Pair) -> Vec<GuestId> {
    let (a, b) = pair.both();
    vec![a, b]
}

pub(super) fn say_glad(
    state: &State,
    (gathering, guest, with): About,
    glad: Option<bool>,
) -> Result<Vec<Fact>, Refusal> {
    let pair = two(state, (guest, with))?;
    let evening = known_gathering(state, gathering)?;
    let mut theirs = evening.introductions_of_two(pair).peekable();
    if theirs.peek().is_none() {
        return Err(Refusal::NotIntroduced { guests: (guest, with) });
    }
    // Rather not saying is said, too: they are not asked again.
    let news = theirs.filter(|(_, it)| it.glad(guest) != glad || !it.is_glad_settled(guest));
    let said = |introduction| Fact::GladSaid { gathering, introduction, guest, glad };
    Ok(news.map(|(id, _)| said(id)).collect())
}

/// Two who would both see each other again are introduced once more, by the same id at every door:
/// said at two doors that were alone, it comes to be with the next word of either.
pub(super) fn say_again(
    state: &State,
    (gathering, guest, with): About,
    again: Option<bool>,
) -> Result<Vec<Fact>, Refusal> {
    let pair = two(state, (guest, with))?;
    let evening = known_gathering(state, gathering)?;
    if !state.met_before(gathering, guest).contains(&with) {
        return Err(Refusal::NotIntroduced { guests: (guest, with) });
    }
    let is_news = evening.again(guest, with) != again;
    let said = Fact::AgainSaid { gathering, guest, with, again };
    let mut facts: Vec<_> = is_news.then_some(said).into_iter().collect();
    if again == Some(true) && evening.again(with, guest) == Some(true) {
        let introduction = IntroductionId::of_two(gathering, pair);
        let spots = evening.plan().map(|plan| plan.spots.as_slice()).unwrap_or_default();
        let spot = spots.first().cloned().unwrap_or_default();
        let opener = "opener-again-1".to_owned();
        let shared = vec![Shared::MetBefore];
        let reasons = Reasons { shared, opener, spot, ..Reasons::default() };
        let guests = pair_of(pair);
        let answer = Answer::Yes;
        facts.push(Fact::IntroductionSuggested { gathering, introduction, guests, reasons });
        facts.extend([guest, with].map(|guest| Fact::IntroductionAnswered {
            gathering,
            introduction,
            guest,
            answer,
        }));
    }
    Ok(facts)
}

pub(super) fn promise(
    state: &State,
    gathering: GatheringId,
    promise: PromiseId,
    mut word: Word,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    known_guest(state, word.from)?;
    known_guest(state, word.to)?;
    if word.from == word.to {
        return Err(Refusal::WrongNumber { guests: 1 });
    }
    word.text = super::guest::proper_line(&word.text)?;
    let as_it_is = evening.promised_by(word.from).any(|(id, it)| id == promise && *it == word);
    Ok(if as_it_is { Vec::new() } else { one(Fact::PromiseMade { gathering, promise, word }) })
}

pub(super) fn keep_promise(
    state: &State,
    gathering: GatheringId,
    promise: PromiseId,
    outcome: Outcome,
) -> Result<Vec<Fact>, Refusal> {
    let mut known = known_gathering(state, gathering)?.promises();
    let Some((_, found)) = known.find(|(id, _)| *id == promise) else {
        return Err(Refusal::UnknownPromise { promise });
    };
    // "Not yet" is said anew each time they are asked.
    let settled = outcome != Outcome::NotYet && found.outcome().is_some_and(|it| it.0 == outcome);
    let kept = Fact::PromiseKept { gathering, promise, outcome };
    Ok(if settled { Vec::new() } else { one(kept) })
}
