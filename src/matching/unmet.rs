//! Needs that nobody here answers, so that a host or the whole room can.

use std::collections::BTreeSet;

use crate::domain::{Gathering, GuestId, LineId, Side};

use super::reasons::Reasoner;
use super::room::{Room, RoomLine};
use super::suggest::Suggestion;

/// The most offers told to be near one need.
const NEAR: usize = 2;

/// For so many needs of a whole room the nearest offers are told; more nobody looks through.
const JUDGED: usize = 40;

/// A need that nobody who is in offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmet {
    /// Whose it is.
    pub guest: GuestId,
    /// The line.
    pub line: LineId,
    /// In their own words.
    pub text: String,
    /// Health, money trouble, grief...: for a host who asks to read it, never at a glance.
    pub support: bool,
    /// Whether its owner let the big screen show it.
    pub on_screen: bool,
    /// What comes nearest, the nearest first and each of another person: for a host to judge.
    pub nearest: Vec<Nearest>,
}

/// An offer that comes near a need it does not fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// Who offers it.
    pub guest: GuestId,
    /// In their own words.
    pub text: String,
    /// The two of them, with this as their reason: for a host who thinks it is one.
    pub suggestion: Suggestion,
}

/// Every need of somebody who is in that no other who is in offers, in the order a host serves
/// people; the first few dozen that are nobody's secret with what comes nearest. `answered` needs
/// are met already. Cost: O(needs + what they have in common with offers).
#[must_use]
pub fn unmet(room: &Room, answered: &BTreeSet<LineId>) -> Vec<Unmet> {
    let mut found: Vec<_> = room
        .by_wait()
        .into_iter()
        .flat_map(|at| unmet_of(room, at, answered, |_| true).map(move |it| (at, it)))
        .collect();
    let mut reasoner = Reasoner::new(room);
    let open = found.iter_mut().filter(|(_, (_, need))| !need.support);
    for (at, (number, need)) in open.take(JUDGED) {
        need.nearest = nearest(&mut reasoner, *at, *number);
    }
    found.into_iter().map(|(_, (_, need))| need).collect()
}

/// The same of one person who is in: what nobody offers whom they may meet, but for lines kept as a
/// pitch; all of it with what comes nearest.
pub(super) fn unmet_by(
    reasoner: &mut Reasoner<'_>,
    at: usize,
    answered: &BTreeSet<LineId>,
) -> Vec<Unmet> {
    let room = reasoner.room;
    let found: Vec<_> =
        unmet_of(room, at, answered, |offer| !offer.pitch && room.may_meet(at, offer.person))
            .collect();
    let with = |(number, need)| Unmet { nearest: nearest(reasoner, at, number), ..need };
    found.into_iter().map(with).collect()
}

/// The needs of the person at a place that none of the offers that `count` meets, by number.
fn unmet_of<'r>(
    room: &'r Room,
    at: usize,
    answered: &'r BTreeSet<LineId>,
    counts: impl Fn(&RoomLine) -> bool + 'r,
) -> impl Iterator<Item = (usize, Unmet)> {
    let guest = room.people.get(at).map(|it| it.guest);
    let needs = room.lines_of(at).filter(|(_, line)| line.side == Side::Need);
    let open = needs.filter(move |(number, line)| {
        !answered.contains(&line.id) && !is_offered(room, line.person, *number, &counts)
    });
    let told = move |(number, line): (usize, &RoomLine)| {
        let unmet = Unmet {
            guest: guest?,
            line: line.id,
            text: line.text.clone(),
            support: line.support,
            on_screen: line.on_screen,
            nearest: Vec::new(),
        };
        Some((number, unmet))
    };
    open.filter_map(told)
}

/// What others offer nearest to a need of the person at a place. Whether they can talk to each other
/// is for the host to judge, too.
fn nearest(reasoner: &mut Reasoner<'_>, at: usize, need: usize) -> Vec<Nearest> {
    let room = reasoner.room;
    let mut near: Vec<Nearest> = Vec::new();
    for number in room.fit().nearest(need) {
        let Some(offer) = room.lines.get(number) else { continue };
        let Some(other) = room.people.get(offer.person) else { continue };
        let is_told = near.iter().any(|it| it.guest == other.guest);
        if is_told
            || offer.pitch
            || offer.support
            || !room.may_be_brought_together(at, offer.person)
        {
            continue;
        }
        let guests = [at, offer.person].iter().filter_map(|it| reasoner.guest(*it)).collect();
        let reasons = reasoner.reasons_judged([at, offer.person], [need, number]);
        let suggestion = Suggestion { guests, reasons, open: None, withdraws: None };
        near.push(Nearest { guest: other.guest, text: offer.text.clone(), suggestion });
        if near.len() == NEAR {
            break;
        }
    }
    near
}

/// Whether an offer that `counts` of anybody but `whose` is what the need with this number asks for.
fn is_offered(room: &Room, whose: usize, need: usize, counts: &impl Fn(&RoomLine) -> bool) -> bool {
    let by_another =
        |line: usize| room.lines.get(line).is_some_and(|it| it.person != whose && counts(it));
    room.fit().fitting(need).into_iter().any(|(offer, _)| by_another(offer))
}

/// Whether anybody else who is in offers what the need with this number asks for.
pub(super) fn is_answered_here(room: &Room, whose: usize, need: usize) -> bool {
    is_offered(room, whose, need, &|_| true)
}

/// Needs for which their owner was introduced to somebody at this gathering, also where who offered
/// has left.
#[must_use]
pub fn answered_needs(evening: &Gathering) -> BTreeSet<LineId> {
    let made = evening.introductions().filter(|(_, it)| it.is_made());
    let needs = made.flat_map(|(_, it)| {
        let given = it.reasons().gives.iter().map(|gives| gives.need_line);
        let raised = it.reasons().raised.as_ref().and_then(|it| it.need.as_ref());
        given.chain(raised.map(|need| need.line))
    });
    needs.collect()
}
