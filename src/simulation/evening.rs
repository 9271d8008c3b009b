//! One evening, minute by minute, through the real state and the real rules.

use std::collections::BTreeSet;

use crate::domain::{Command, GuestId, IntroductionId, OPEN_FOR_MIN, Pair};
use crate::matching::Room;

use super::crowd::Crowd;
use super::house::{House, at_min, guest, tonight};
use super::judge::Judge;
#[cfg(test)]
use super::meeting::can_talk;
use super::policy::Policy;
use super::tally::Tally;

/// An evening under one policy.
///
/// Every so many minutes everybody who is in is dealt cards. Two who are free take the oldest card
/// they share: one of them may say "not now" or not turn up, else they talk for a while and take a
/// breath before the next. Hosts bring people together whom nobody introduced yet, under Porchlight
/// by its list, under the peers by what they see. What each would answer about each other is drawn from the seed alone, so
/// it is the same under every policy. Cost: dominated by reading the room at each deal.
pub struct Evening<'c> {
    pub(super) crowd: &'c Crowd,
    pub(super) policy: Policy,
    pub(super) seed: u64,
    pub(super) now_min: i64,
    pub(super) house: House,
    pub(super) judge: Judge,
    pub(super) cards: Vec<Shown>,
    /// Who was shown to whom at the last deal.
    pub(super) dealt: BTreeSet<(usize, usize)>,
    pub(super) guests: Vec<Stay>,
    /// What hosts have before them: whom, and with whom.
    pub(super) next_up: Vec<Vec<GuestId>>,
    pub(super) next_id: u128,
    pub(super) tally: Tally,
}

/// What becomes of one guest tonight.
#[derive(Clone, Debug, Default)]
pub(super) struct Stay {
    pub(super) is_in: bool,
    pub(super) free_min: i64,
    /// When they first talked to somebody they were introduced to.
    pub(super) introduced_min: Option<i64>,
    /// To how many they were shown.
    pub(super) shown: u32,
    /// Whom they talked to.
    pub(super) met: Vec<usize>,
}

/// Two who were shown to each other and have not met.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) id: IntroductionId,
    pub(super) two: (usize, usize),
    /// How often they were shown to each other before.
    pub(super) times: usize,
    pub(super) since_min: i64,
    /// How well a need of one and an offer of the other fit, at best.
    pub(super) fit: f64,
    /// Somebody did not turn up: nobody waits for them again.
    pub(super) in_vain: bool,
}

/// After coming in, before anything else: coats, something to drink.
const SETTLING_MIN: i64 = 3;

impl<'c> Evening<'c> {
    /// The evening of a crowd before its doors open. The seed decides who answers what.
    #[must_use]
    pub fn new(crowd: &'c Crowd, policy: Policy, seed: u64) -> Self {
        Self {
            crowd,
            policy,
            seed,
            now_min: 0,
            house: House::new(crowd),
            judge: Judge::of(crowd),
            cards: Vec::new(),
            dealt: BTreeSet::new(),
            guests: vec![Stay::default(); crowd.people.len()],
            next_up: Vec::new(),
            next_id: 1_000_000,
            tally: Tally::default(),
        }
    }

    /// How many minutes lie between two deals: one in a hall of hundreds; more in a larger one,
    /// under every policy alike, so that a simulation ends while somebody still waits for it.
    #[must_use]
    pub const fn deals_every_min(people: usize) -> i64 {
        match people {
            0..=120 => 1,
            121..=500 => 2,
            501..=1500 => 3,
            1501..=4000 => 5,
            4001..=10_000 => 10,
            _ => 15,
        }
    }

    /// One more minute; whether the evening goes on.
    pub fn step(&mut self) -> bool {
        let now = self.now_min;
        self.let_out();
        let new = self.let_in();
        if now % Self::deals_every_min(self.crowd.people.len()) == 0 {
            self.deal(&new);
        }
        self.brief_hosts();
        self.host();
        self.meet();
        self.count();
        self.now_min += 1;
        self.now_min < self.crowd.minutes
    }

    /// The room as it is now.
    #[must_use]
    pub fn room(&self) -> Room {
        let room = Room::read(&self.house.state, tonight(), at_min(self.now_min));
        room.meaning(&self.house.meanings)
    }

    /// Who was shown to nobody so far.
    #[cfg(test)]
    pub(super) fn never_shown(&self) -> Vec<usize> {
        (0..self.guests.len()).filter(|at| self.guests[*at].shown == 0).collect()
    }

    /// Whether two were in at the same minute and nothing forbade that they meet.
    #[cfg(test)]
    pub(super) fn could_have_met(&self, a: usize, b: usize) -> bool {
        let [one, other] = [a, b].map(|at| &self.crowd.people[at]);
        let together =
            one.arrives_min.max(other.arrives_min) < one.leaves_min.min(other.leaves_min);
        let may = !self.were_introduced(a, b) && !self.keeps_apart(a, b);
        a != b && together && may && can_talk(self.crowd, a, b)
    }

    fn let_out(&mut self) {
        for at in 0..self.guests.len() {
            let over = self.crowd.people.get(at).is_some_and(|it| it.leaves_min <= self.now_min);
            if over && self.is_in(at) {
                self.house.leave(at, self.now_min);
                self.change(at, |it| it.is_in = false);
            }
        }
        let guests = &self.guests;
        let is_in = |at: usize| guests.get(at).is_some_and(|it| it.is_in);
        let now = self.now_min;
        self.cards
            .retain(|it| is_in(it.two.0) && is_in(it.two.1) && now - it.since_min < OPEN_FOR_MIN);
    }

    /// Those who come in this minute.
    fn let_in(&mut self) -> Vec<usize> {
        let people = &self.crowd.people;
        let now = self.now_min;
        // People stand in the order they come.
        let from = people.partition_point(|it| it.arrives_min < now);
        let to = people.partition_point(|it| it.arrives_min <= now);
        for (at, it) in (from..to).zip(people.iter().skip(from)) {
            self.house.arrive(at, it);
            self.change(at, |it| {
                it.is_in = true;
                it.free_min = now + SETTLING_MIN;
            });
        }
        (from..to).collect()
    }

    /// Whether the rules of the house let it happen.
    pub(super) fn wish(&mut self, command: Command) -> bool {
        let refused = self.house.wish(command, self.now_min).is_err();
        self.tally.refused += usize::from(refused);
        !refused
    }

    /// The share of those who have come in so far whom nobody introduced yet.
    fn count(&mut self) {
        let people = &self.crowd.people;
        let come = people.partition_point(|it| it.arrives_min <= self.now_min);
        let yet = self.guests.iter().take(come).filter(|it| it.introduced_min.is_none()).count();
        self.tally.not_yet.push(if come == 0 { 0.0 } else { yet as f64 / come as f64 });
    }

    pub(super) fn stay(&self, at: usize) -> Option<&Stay> {
        self.guests.get(at)
    }

    pub(super) fn is_in(&self, at: usize) -> bool {
        self.stay(at).is_some_and(|it| it.is_in)
    }

    pub(super) fn has_met(&self, a: usize, b: usize) -> bool {
        self.stay(a).is_some_and(|it| it.met.contains(&b))
    }

    /// Tonight or at an earlier gathering.
    pub(super) fn were_introduced(&self, a: usize, b: usize) -> bool {
        let pair = Pair::new(guest(a), guest(b));
        self.house.state.introductions_between(pair).any(|(_, it)| it.is_made())
    }

    pub(super) fn keeps_apart(&self, a: usize, b: usize) -> bool {
        self.house.state.is_apart(Pair::new(guest(a), guest(b)))
    }

    pub(super) fn is_free(&self, at: usize) -> bool {
        self.stay(at).is_some_and(|it| it.is_in && it.free_min <= self.now_min)
    }

    pub(super) fn change(&mut self, at: usize, change: impl FnOnce(&mut Stay)) {
        if let Some(it) = self.guests.get_mut(at) {
            change(it);
        }
    }
}
