//! Simple ways to deal cards, to hold Porchlight's against.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::domain::{GatheringId, Introduction, OPEN_AT_ONCE, Pair, State};
use crate::matching::{Dice, Room, Yardstick};

use super::fairness::Card;

/// A simple way to deal everybody in a room their cards. All of them know whom not to bring
/// together; who fits nobody gets anybody, so that it is the choice that differs and not
/// the number of cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peer {
    /// Names out of a hat, two by two, three times.
    Random {
        /// How the hat was shaken.
        seed: u64,
    },
    /// Everybody is shown their own three best, whoever else is shown them.
    OwnTopThree,
    /// The best pair of the room first, then the next best, while both have a place.
    Greedy,
}

/// In a large room, as many bonds of a person as Porchlight looks at.
const FITTING: usize = 24;

/// In a small room, everybody.
const SMALL: usize = 256;

/// How many to look at for somebody who fits nobody.
const LOOK: usize = 64;

impl Peer {
    /// Deals cards to everybody who has places left. Cost: as reading everybody's bonds.
    #[must_use]
    pub fn deal(self, room: &Room) -> Vec<Card> {
        let table = Table::of(Yardstick::new(room));
        match self {
            Self::Random { seed } => table.random(&mut Dice::new(seed)),
            Self::OwnTopThree => table.own_top_three(),
            Self::Greedy => table.greedy(),
        }
    }
}

/// Names out of a hat, two by two, until everybody's places are full or three times. The hat knows
/// who is kept apart and what is open, and nothing of who has met.
pub(super) fn hat(
    state: &State,
    gathering: GatheringId,
    now: DateTime<Utc>,
    dice: &mut Dice,
) -> Vec<Card> {
    let Some(evening) = state.gathering(gathering) else { return Vec::new() };
    let left = |it| OPEN_AT_ONCE.saturating_sub(evening.open_introductions(it, now));
    let mut hat: Vec<_> =
        evening.present().filter(|it| it.1.meets_people()).map(|(it, _)| (it, left(it))).collect();
    let others = |(_, it): (_, &Introduction)| it.is_open(now).then(|| it.guests().to_vec());
    let open = |a| evening.introductions_of(a).filter_map(others).flatten().collect::<Vec<_>>();
    let mut cards = Vec::new();
    for _ in 0..OPEN_AT_ONCE {
        hat.retain(|it| it.1 > 0);
        dice.shuffle(&mut hat);
        for two in hat.chunks_exact_mut(2) {
            if let [(a, of_a), (b, of_b)] = two {
                let card = Card { to: *a, shows: *b };
                let held = cards.contains(&card) || cards.contains(&Card { to: *b, shows: *a });
                if !held && !state.is_apart(Pair::new(*a, *b)) && !open(*a).contains(b) {
                    cards.push(card);
                    *of_a -= 1;
                    *of_b -= 1;
                }
            }
        }
    }
    cards
}

struct Table<'r> {
    room: Yardstick<'r>,
    left: Vec<usize>,
    dealt: BTreeSet<(usize, usize)>,
    cards: Vec<Card>,
}

impl<'r> Table<'r> {
    fn of(room: Yardstick<'r>) -> Self {
        let left = (0..room.len()).map(|at| room.room_left(at)).collect();
        Self { room, left, dealt: BTreeSet::new(), cards: Vec::new() }
    }

    fn random(mut self, dice: &mut Dice) -> Vec<Card> {
        let mut hat: Vec<_> = (0..self.room.len()).collect();
        for _ in 0..OPEN_AT_ONCE {
            dice.shuffle(&mut hat);
            for two in hat.chunks_exact(2) {
                if let [a, b] = two {
                    self.pair(*a, *b);
                }
            }
        }
        self.cards
    }

    /// A card for each of one's own three; the other is not asked.
    fn own_top_three(mut self) -> Vec<Card> {
        let best = self.room.own_best(OPEN_AT_ONCE);
        for (at, best) in best.into_iter().enumerate() {
            let mut own: Vec<_> = best.into_iter().map(|it| it.0).collect();
            own.truncate(self.left(at));
            for other in self.next_to(at) {
                if own.len() < self.left(at) && !own.contains(&other) {
                    own.push(other);
                }
            }
            for other in own {
                self.show(at, other);
            }
        }
        self.cards
    }

    fn greedy(mut self) -> Vec<Card> {
        let people = self.room.len();
        let most = if people <= SMALL { people } else { FITTING };
        let mut pairs = Vec::new();
        for (at, best) in self.room.own_best(most).into_iter().enumerate() {
            let pair = |(other, worth)| (worth, at.min(other), at.max(other));
            pairs.extend(best.into_iter().map(pair));
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        for (_, a, b) in pairs {
            self.pair(a, b);
        }
        let mut all: Vec<_> = (0..people).collect();
        Dice::new(people as u64).shuffle(&mut all);
        for at in all {
            for other in self.next_to(at) {
                self.pair(at, other);
            }
        }
        self.cards
    }

    /// Some whom somebody may meet, by lot: whose turn it is is nothing that these peers know.
    fn next_to(&self, at: usize) -> Vec<usize> {
        let people = self.room.len().max(1);
        let mut dice = Dice::about(at as u64, &[people as u64]);
        let next = (0..LOOK.min(people)).map(|_| dice.below(people));
        next.filter(|other| self.room.may_meet(at, *other)).collect()
    }

    /// Shows two to each other, where both have a place and may meet.
    fn pair(&mut self, a: usize, b: usize) {
        let free = self.left(a) > 0 && self.left(b) > 0 && self.room.may_meet(a, b);
        if free && self.dealt.insert((a.min(b), a.max(b))) {
            for (at, other) in [(a, b), (b, a)] {
                if let Some(left) = self.left.get_mut(at) {
                    *left -= 1;
                }
                self.show(at, other);
            }
        }
    }

    fn show(&mut self, at: usize, other: usize) {
        if let Some((to, shows)) = self.room.guest(at).zip(self.room.guest(other)) {
            self.cards.push(Card { to, shows });
        }
    }

    fn left(&self, at: usize) -> usize {
        self.left.get(at).copied().unwrap_or_default()
    }
}
