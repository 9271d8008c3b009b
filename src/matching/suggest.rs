//! Whom to show to whom. Fairness first, then fit: DOMAIN.md, "Suggesting".

use std::collections::HashSet;

use crate::domain::{GuestId, IntroductionId, OPEN_AT_ONCE, Reasons};

use super::bond::{Bond, bonds};
use super::person::Person;
use super::reasons::Reasoner;
use super::room::{OpenOne, Room};

/// Two people who might like to meet, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Who: the one served first, so that the opener is a question to the other.
    pub guests: Vec<GuestId>,
    /// Why, with an opener and a spot.
    pub reasons: Reasons,
    /// Where it was suggested before and waits for its answers: introduce this one instead of
    /// suggesting it again.
    pub open: Option<IntroductionId>,
}

/// From this worth on a bond is a reason; below are lines kept as a pitch.
const REASON: f64 = 0.02;

/// The most bonds looked at for one person.
const BONDS: usize = 128;

/// Up to `most` people for a guest who has just come in; fewer where the guest or the others have
/// [`OPEN_AT_ONCE`] open, none for somebody who is not in.
///
/// Those who fit come first, among them those nobody has introduced yet. If somebody waits without
/// any introduction and none of them was chosen, the last card is for whoever's turn it is. Empty
/// places go by turn. Cost: one person's lines against the room.
#[must_use]
pub fn suggest_for(room: &Room, guest: GuestId, most: usize) -> Vec<Suggestion> {
    let Some(at) = room.place(guest) else { return Vec::new() };
    let table = Table { room, at, most: most.min(left(room, at)) };
    let mut chosen = table.fitting();
    table.make_room_for_whoever_waits(&mut chosen);
    table.fill(&mut chosen);
    let mut reasoner = Reasoner::new(room);
    chosen.into_iter().map(|other| anew(&mut reasoner, at, other)).collect()
}

/// The cards of one guest.
struct Table<'r> {
    room: &'r Room,
    at: usize,
    most: usize,
}

impl Table<'_> {
    /// Those who fit, whoever nobody has introduced yet first, then the most worth.
    fn fitting(&self) -> Vec<usize> {
        let bonds = bonds(self.room, self.at, BONDS).into_iter();
        let mut good: Vec<_> =
            bonds.filter(|it| it.worth >= REASON && left(self.room, it.other) > 0).collect();
        good.sort_by_key(|it| !self.waits(it.other));
        good.into_iter().map(|it| it.other).take(self.most).collect()
    }

    /// Gives the last card to whoever's turn it is, if nobody without any is chosen and one waits.
    fn make_room_for_whoever_waits(&self, chosen: &mut Vec<usize>) {
        let full = !chosen.is_empty() && chosen.len() == self.most;
        if !full || chosen.iter().any(|it| self.waits(*it)) {
            return;
        }
        // Places are in the order of turns.
        let mut places = 0..self.room.people.len();
        if let Some(next) = places.find(|it| self.waits(*it) && self.is_free(chosen, *it)) {
            chosen.pop();
            chosen.push(next);
        }
    }

    fn fill(&self, chosen: &mut Vec<usize>) {
        for other in 0..self.room.people.len() {
            if chosen.len() >= self.most {
                break;
            }
            if self.is_free(chosen, other) {
                chosen.push(other);
            }
        }
    }

    fn waits(&self, other: usize) -> bool {
        self.room.people.get(other).is_some_and(|it| !it.has_any())
    }

    fn is_free(&self, chosen: &[usize], other: usize) -> bool {
        left(self.room, other) > 0 && !chosen.contains(&other) && self.room.may_meet(self.at, other)
    }
}

/// How many more somebody can be shown.
fn left(room: &Room, at: usize) -> usize {
    room.people.get(at).map_or(0, Person::room_left)
}

/// Introductions for everybody who is in, most urgent first: everyone gets one before anyone gets a
/// second, up to [`OPEN_AT_ONCE`] open for each; first-timers and the longest wait choose first.
///
/// Greedy: each in turn takes the partner worth most among those who have as little, a stranger
/// among them where nothing fits, and only then somebody who has more. Nobody stays without one who
/// has a permitted partner with room. Cost: O(bonds + people x people) in the worst case.
#[must_use]
pub fn suggest_everyone(room: &Room) -> Vec<Suggestion> {
    let mut round = Round::new(room);
    round.serve(|load| load.any == 0, true);
    for open in 1..=OPEN_AT_ONCE {
        round.serve(|load| load.open < open, false);
    }
    let mut reasoner = Reasoner::new(room);
    round.pairs.iter().map(|(a, b)| anew(&mut reasoner, *a, *b)).collect()
}

/// Introductions for a host to make, the longest wait first; nobody is in two of them, and everybody
/// in the first place of one has not been introduced yet.
///
/// Suggestions that are open already come back with their id. The first is the current one, the
/// rest is next up.
#[must_use]
pub fn next_for_host(room: &Room) -> Vec<Suggestion> {
    let mut used = vec![false; room.people.len()];
    let mut reasoner = Reasoner::new(room);
    let mut found = Vec::new();
    for at in room.by_wait() {
        let not_yet = room.people.get(at).is_some_and(|it| it.made == 0);
        if !not_yet || is(&used, at) {
            continue;
        }
        if let Some(open) = open_with(room, at, &used) {
            open.people.iter().for_each(|it| mark(&mut used, *it));
            found.push(again(room, at, open));
        } else if let Some(other) = partner_for_host(room, at, &used) {
            mark(&mut used, at);
            mark(&mut used, other);
            found.push(anew(&mut reasoner, at, other));
        }
    }
    found
}

/// Two people a host has in mind, with reasons as any suggestion has them; `None` if one is not in.
///
/// Whether they may meet is not asked: history does not stand in a host's way, and apart is refused
/// when the wish is decided. What is open between the two already comes back with its id. Cost: the
/// lines of one against those of the other.
#[must_use]
pub fn introduce(room: &Room, [guest, other]: [GuestId; 2]) -> Option<Suggestion> {
    let (at, other) = (room.place(guest)?, room.place(other)?);
    let is_theirs = |it: &&OpenOne| it.people.len() == 2 && it.people.contains(&other);
    let open = room.open.iter().filter(|it| it.people.contains(&at)).find(is_theirs);
    Some(match open {
        Some(open) => again(room, at, open),
        None => anew(&mut Reasoner::new(room), at, other),
    })
}

fn anew(reasoner: &mut Reasoner<'_>, at: usize, other: usize) -> Suggestion {
    let guests = [at, other].iter().filter_map(|it| reasoner.guest(*it)).collect();
    Suggestion { guests, reasons: reasoner.reasons(at, other), open: None }
}

fn again(room: &Room, at: usize, open: &OpenOne) -> Suggestion {
    let mut places = open.people.clone();
    places.sort_by_key(|it| *it != at);
    let guests = places.iter().filter_map(|it| room.people.get(*it)).map(|it| it.guest).collect();
    Suggestion { guests, reasons: open.reasons.clone(), open: Some(open.id) }
}

/// The open introduction of somebody with the most help in it, where nobody in it is taken.
fn open_with<'r>(room: &'r Room, at: usize, used: &[bool]) -> Option<&'r OpenOne> {
    let help = |it: &OpenOne| it.reasons.gives.iter().map(|gives| gives.fit).sum::<f64>();
    let theirs = room.open.iter().filter(|it| it.people.contains(&at));
    let free = theirs.filter(|it| !it.people.iter().any(|place| is(used, *place)));
    free.rev().max_by(|a, b| help(a).total_cmp(&help(b)))
}

fn partner_for_host(room: &Room, at: usize, used: &[bool]) -> Option<usize> {
    if left(room, at) == 0 {
        return None;
    }
    let free = |it: usize| left(room, it) > 0 && !is(used, it) && room.may_meet(at, it);
    let not_yet = |it: usize| room.people.get(it).is_some_and(|it| it.made == 0);
    let fitting: Vec<_> = bonds(room, at, BONDS)
        .into_iter()
        .filter(|it| it.worth >= REASON && free(it.other))
        .collect();
    let first = |wanted: &dyn Fn(usize) -> bool| {
        let fits = fitting.iter().map(|it| it.other).find(|it| wanted(*it));
        fits.or_else(|| room.by_wait().into_iter().find(|it| wanted(*it) && free(*it)))
    };
    first(&not_yet).or_else(|| first(&|_| true))
}

fn is(used: &[bool], at: usize) -> bool {
    used.get(at).copied().unwrap_or(true)
}

fn mark(used: &mut [bool], at: usize) {
    if let Some(used) = used.get_mut(at) {
        *used = true;
    }
}

/// How many introductions somebody has.
#[derive(Clone, Copy)]
struct Load {
    /// Made and open, with those of this run.
    any: usize,
    /// Open, with those of this run.
    open: usize,
}

/// One run over everybody.
struct Round<'r> {
    room: &'r Room,
    bonds: Vec<Vec<Bond>>,
    loads: Vec<Load>,
    paired: HashSet<(usize, usize)>,
    pairs: Vec<(usize, usize)>,
}

impl<'r> Round<'r> {
    fn new(room: &'r Room) -> Self {
        let reasons = |at: usize| {
            let mut bonds = bonds(room, at, BONDS);
            bonds.retain(|it| it.worth >= REASON);
            bonds
        };
        let load = |it: &Person| Load { any: it.made + it.open, open: it.open };
        Self {
            room,
            bonds: (0..room.people.len()).map(reasons).collect(),
            loads: room.people.iter().map(load).collect(),
            paired: HashSet::new(),
            pairs: Vec::new(),
        }
    }

    /// Gives one to everybody who `lacks` one, in turn; partners who lack one too come first, even
    /// as strangers if `equals_first`.
    fn serve(&mut self, lacks: impl Fn(Load) -> bool, equals_first: bool) {
        for at in 0..self.loads.len() {
            if self.load(at).is_some_and(&lacks)
                && let Some(other) = self.partner(at, &lacks, equals_first)
            {
                self.pair(at, other);
            }
        }
    }

    fn partner(
        &self,
        at: usize,
        lacks: &impl Fn(Load) -> bool,
        equals_first: bool,
    ) -> Option<usize> {
        let free = |it: usize| {
            self.load(it).is_some_and(|load| load.open < OPEN_AT_ONCE)
                && self.room.may_meet(at, it)
                && !self.paired.contains(&in_order(at, it))
        };
        if self.load(at).is_none_or(|load| load.open >= OPEN_AT_ONCE) {
            return None;
        }
        let lacking = |it: usize| self.load(it).is_some_and(lacks);
        let bonds = self.bonds.get(at).map(Vec::as_slice).unwrap_or_default();
        let fitting = |wanted: &dyn Fn(usize) -> bool| {
            bonds.iter().map(|it| it.other).find(|it| wanted(*it) && free(*it))
        };
        let anybody = |wanted: &dyn Fn(usize) -> bool| {
            (0..self.loads.len()).find(|it| wanted(*it) && free(*it))
        };
        let all = |_: usize| true;
        let equal = || anybody(&lacking);
        let first = fitting(&lacking);
        if equals_first {
            first.or_else(equal).or_else(|| fitting(&all)).or_else(|| anybody(&all))
        } else {
            first.or_else(|| fitting(&all)).or_else(equal).or_else(|| anybody(&all))
        }
    }

    fn pair(&mut self, at: usize, other: usize) {
        self.paired.insert(in_order(at, other));
        self.pairs.push((at, other));
        for it in [at, other] {
            if let Some(load) = self.loads.get_mut(it) {
                load.any += 1;
                load.open += 1;
            }
        }
    }

    fn load(&self, at: usize) -> Option<Load> {
        self.loads.get(at).copied()
    }
}

fn in_order(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}
