//! Rounds of exact pairings: one more for everybody, then the next.

use std::cmp::Reverse;
use std::collections::VecDeque;

use crate::matching::pairing::{Edge, heaviest_pairing};

use super::ties::Ties;

/// How many introductions somebody has, and may have.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::matching) struct Load {
    /// Made and open, with those dealt.
    pub(in crate::matching) any: usize,
    /// Open, with those dealt.
    pub(in crate::matching) open: usize,
    /// How many more they may be dealt.
    pub(in crate::matching) places: usize,
    /// Whether they are free to talk now.
    pub(in crate::matching) free: bool,
    /// Whether nobody introduced them yet: they are to meet people who are free.
    pub(in crate::matching) waits: bool,
}

/// One deal of introductions. People are numbered in the order of their turns.
pub(in crate::matching) struct Deal<'d> {
    pub(super) ties: &'d Ties,
    may_meet: &'d dyn Fn(usize, usize) -> bool,
    pub(super) loads: Vec<Load>,
    /// Whom each was dealt.
    pub(super) partners: Vec<Vec<usize>>,
}

/// What it counts that somebody who waits gets one who is free to talk: more than the worth of any
/// fifty pairs, so that it comes before how they fit.
const FREE: i64 = 50_000_000;

/// Over what any tie counts, in millionths.
const MOST_WORTH: i64 = 2 * FREE + 1_000_001;

impl<'d> Deal<'d> {
    pub(in crate::matching) fn new(
        ties: &'d Ties,
        may_meet: &'d dyn Fn(usize, usize) -> bool,
        loads: Vec<Load>,
    ) -> Self {
        let partners = vec![Vec::new(); loads.len()];
        Self { ties, may_meet, loads, partners }
    }

    /// One more for everybody who `lacks` one and has a place left, with whoever has a place too: by
    /// an exact pairing in which as many as possible are served, then whose turn it is, then the
    /// most worth comes out. Who is left over takes any other place.
    pub(in crate::matching) fn round(&mut self, lacks: impl Fn(Load) -> bool) {
        self.pair_off(&lacks, true);
        self.seat_the_rest(&lacks);
    }

    /// The same with each other only, as long as that goes: so that each pair serves two.
    pub(in crate::matching) fn round_of_two(&mut self, lacks: impl Fn(Load) -> bool) {
        self.pair_off(&lacks, false);
        self.seat_the_rest(&lacks);
    }

    fn seat_the_rest(&mut self, lacks: &impl Fn(Load) -> bool) {
        for at in 0..self.loads.len() {
            if self.needs(at, lacks)
                && let Some(other) = self.partner(at, lacks)
            {
                self.pair(at, other);
            }
        }
    }

    /// Serves those who have none and found only people without places: somebody who has several
    /// lets one go. Nobody stays without one who could have one without taking another's only one.
    ///
    /// A search in breadth for an augmenting path (Berge, 1957), from each who has none. Cost:
    /// O(people) a step, and nearly always no step at all.
    pub(in crate::matching) fn make_room(&mut self) {
        for at in 0..self.loads.len() {
            if self.load(at).any == 0 {
                self.make_room_for(at);
            }
        }
    }

    fn pair_off(&mut self, lacks: &impl Fn(Load) -> bool, with_all: bool) {
        let lacking: Vec<_> = (0..self.loads.len()).map(|at| self.needs(at, lacks)).collect();
        let ranks = ranks(&lacking);
        let rank = |at: u32| ranks.get(at as usize).copied().unwrap_or_default();
        let all: i64 = lacking.iter().copied().map(i64::from).sum();
        // Matchings cover the independent sets of a matroid (Edmonds and Fulkerson, 1965). So any
        // falling weights, with every gap over what all ties of a pairing are worth together, put
        // the number served first, and then the order of turns.
        let step = (all + 1) * MOST_WORTH;
        let open = |a: u32, b: u32| {
            let served = usize::from(rank(a) > 0) + usize::from(rank(b) > 0);
            let (a, b) = (a as usize, b as usize);
            let enough = if with_all { served > 0 } else { served == 2 };
            enough && self.has_place(a) && self.has_place(b) && !self.has(a, b)
        };
        let edges: Vec<_> = self
            .ties
            .iter()
            .filter(|it| open(it.a, it.b))
            .map(|it| {
                let (a, b) = (it.a as usize, it.b as usize);
                let free = FREE * (self.frees(a, b) + self.frees(b, a));
                let weight = step * (rank(it.a) + rank(it.b)) + free + i64::from(it.worth);
                Edge { a: it.a, b: it.b, weight }
            })
            .collect();
        let mates = heaviest_pairing(self.loads.len(), &edges);
        for (at, mate) in mates.into_iter().enumerate() {
            if let Some(mate) = mate.map(|it| it as usize).filter(|it| *it > at) {
                self.pair(at, mate);
            }
        }
    }

    /// Somebody for whoever was left over: who lacks one too, then who fits best, then who has the
    /// fewest; for whoever waits, of each kind and of all first who is free to talk.
    fn partner(&self, at: usize, lacks: &impl Fn(Load) -> bool) -> Option<usize> {
        let has_place = |other: usize| self.has_place(other) && self.may_pair(at, other);
        let others = || (0..self.loads.len()).filter(|it| has_place(*it));
        let frees = |other: usize| Reverse(self.frees(at, other));
        let lacking = others().find(|it| self.needs(*it, lacks));
        let fitting = || {
            let tied = self.ties.of(at).filter(|(other, worth)| *worth > 0 && has_place(*other));
            tied.min_by_key(|(other, worth)| (frees(*other), Reverse(*worth), *other))
        };
        let found = lacking.or_else(|| fitting().map(|it| it.0));
        if found.is_some_and(|it| !self.load(at).waits || self.load(it).free) {
            return found;
        }
        let next = others().min_by_key(|it| (frees(*it), self.load(*it).open, *it));
        found.filter(|_| next.is_none_or(|it| !self.load(it).free)).or(next)
    }

    fn make_room_for(&mut self, at: usize) {
        // Who lost whose place to whom on the way: (who seeks next, whose partner they were).
        let mut came: Vec<Option<(usize, usize)>> = vec![None; self.loads.len()];
        let mut seekers = VecDeque::from([at]);
        while let Some(seeker) = seekers.pop_front() {
            for host in 0..self.loads.len() {
                if !self.may_pair(seeker, host) {
                    continue;
                }
                if self.has_place(host) {
                    return self.seat(at, seeker, host, &came);
                }
                for guest in self.partners.get(host).cloned().unwrap_or_default() {
                    if self.load(guest).any > 1 {
                        self.part(host, guest);
                        return self.seat(at, seeker, host, &came);
                    }
                    if guest != at
                        && let Some(way @ None) = came.get_mut(guest)
                    {
                        *way = Some((seeker, host));
                        seekers.push_back(guest);
                    }
                }
            }
        }
    }

    /// Seats everybody on the way from `at` to `seeker`, who takes the place that `host` has free.
    fn seat(&mut self, at: usize, seeker: usize, host: usize, came: &[Option<(usize, usize)>]) {
        let (mut seeker, mut host) = (seeker, host);
        while seeker != at {
            let Some((before, left)) = came.get(seeker).copied().flatten() else { return };
            self.part(left, seeker);
            self.pair(seeker, host);
            (seeker, host) = (before, left);
        }
        self.pair(seeker, host);
    }

    pub(super) fn pair(&mut self, at: usize, other: usize) {
        for (one, other) in [(at, other), (other, at)] {
            self.change(one, |load| {
                load.any += 1;
                load.open += 1;
                load.places = load.places.saturating_sub(1);
            });
            if let Some(partners) = self.partners.get_mut(one) {
                partners.push(other);
            }
        }
    }

    pub(super) fn part(&mut self, at: usize, other: usize) {
        for (one, other) in [(at, other), (other, at)] {
            self.change(one, |load| {
                load.any -= 1;
                load.open -= 1;
                load.places += 1;
            });
            if let Some(partners) = self.partners.get_mut(one) {
                partners.retain(|it| *it != other);
            }
        }
    }

    fn change(&mut self, at: usize, change: impl FnOnce(&mut Load)) {
        if let Some(load) = self.loads.get_mut(at) {
            change(load);
        }
    }

    pub(super) fn load(&self, at: usize) -> Load {
        self.loads.get(at).copied().unwrap_or_default()
    }

    /// 1 where somebody who waits would get one who is free to talk; else 0.
    pub(super) fn frees(&self, at: usize, other: usize) -> i64 {
        i64::from(self.load(at).waits && self.load(other).free)
    }

    fn needs(&self, at: usize, lacks: &impl Fn(Load) -> bool) -> bool {
        self.has_place(at) && lacks(self.load(at))
    }

    fn has_place(&self, at: usize) -> bool {
        self.load(at).places > 0
    }

    pub(super) fn may_pair(&self, at: usize, other: usize) -> bool {
        !self.has(at, other) && (self.may_meet)(at, other)
    }

    pub(super) fn partners_of(&self, at: usize) -> impl Iterator<Item = usize> {
        self.partners.get(at).into_iter().flatten().copied()
    }

    fn has(&self, at: usize, other: usize) -> bool {
        self.partners.get(at).is_some_and(|partners| partners.contains(&other))
    }
}

/// 1 for the last of the lacking in turn, one more for each before; 0 for those who lack none.
fn ranks(lacking: &[bool]) -> Vec<i64> {
    let mut rank = 0;
    let mut ranks: Vec<_> = lacking
        .iter()
        .rev()
        .map(|lacks| {
            rank += i64::from(*lacks);
            if *lacks { rank } else { 0 }
        })
        .collect();
    ranks.reverse();
    ranks
}
