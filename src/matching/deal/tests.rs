use std::collections::BTreeSet;

use proptest::prelude::*;

use super::rounds::{Deal, Load};
use super::ties::{Tie, Ties};

/// A hall of a few people who may not all meet.
#[derive(Clone, Debug)]
struct Hall {
    loads: Vec<Load>,
    /// Who may meet whom, and what it is worth.
    pairs: Vec<Tie>,
}

impl Hall {
    fn may_meet(&self, a: usize, b: usize) -> bool {
        let (a, b) = (a.min(b) as u32, a.max(b) as u32);
        self.pairs.iter().any(|it| (it.a, it.b) == (a, b))
    }

    /// Deals with `tied` of the pairs as ties; what is left is for the leftovers to find.
    fn deal(&self, tied: usize) -> Vec<(usize, usize)> {
        let ties = Ties::new(self.pairs.iter().take(tied).copied().collect());
        let may_meet = |a, b| self.may_meet(a, b);
        let mut deal = Deal::new(&ties, &may_meet, self.loads.clone());
        deal.round(|load| load.any == 0);
        deal.make_room();
        for open in 1..=3 {
            deal.round(|load| load.open < open);
        }
        deal.pairs()
    }

    /// The most people without any that could be served at once, tried every way.
    fn most_served(&self) -> usize {
        let ways = 0..1_u32 << self.pairs.len();
        let chosen = |way: u32| {
            (0..).zip(&self.pairs).filter(move |(n, _)| way >> n & 1 == 1).map(|(_, it)| it)
        };
        let served = |way: u32| {
            let mut cards = vec![0; self.loads.len()];
            chosen(way).for_each(|it| [it.a, it.b].iter().for_each(|at| cards[*at as usize] += 1));
            let fits = cards.iter().zip(&self.loads).all(|(cards, load)| *cards <= load.places);
            let lacking = cards.iter().zip(&self.loads).filter(|(_, load)| load.any == 0);
            if fits { lacking.filter(|(cards, _)| **cards > 0).count() } else { 0 }
        };
        ways.map(served).max().unwrap_or_default()
    }
}

fn load() -> impl Strategy<Value = Load> {
    (0..3_usize, 0..3_usize, any::<bool>()).prop_map(|(made, open, free)| {
        let (made, open) = if made == 2 { (0, 0) } else { (made, open) };
        let waits = made == 0;
        Load { any: made + open, open, places: 3 - open, free: free || waits, waits }
    })
}

fn hall(most_pairs: usize) -> impl Strategy<Value = Hall> {
    prop::collection::vec(load(), 2..9).prop_flat_map(move |loads| {
        let people = loads.len() as u32;
        let pair = (0..people, 0..people, 0..1_000_u32)
            .prop_filter_map("two people", |(a, b, worth)| (a < b).then_some(Tie { a, b, worth }));
        prop::collection::vec(pair, 0..=most_pairs).prop_map(move |mut pairs| {
            pairs.sort_unstable();
            pairs.dedup_by_key(|it| (it.a, it.b));
            Hall { loads: loads.clone(), pairs }
        })
    })
}

proptest! {
    #[test]
    fn nobody_has_too_many_and_nobody_who_could_have_more_is_left(
        hall in hall(24), tied in 0..24_usize,
    ) {
        let mut loads = hall.loads.clone();
        let mut met = BTreeSet::new();
        for (a, b) in hall.deal(tied) {
            prop_assert!(hall.may_meet(a, b) && met.insert((a.min(b), a.max(b))));
            for at in [a, b] {
                prop_assert!(loads[at].places > 0);
                loads[at].places -= 1;
            }
        }
        for pair in &hall.pairs {
            let (a, b) = (pair.a as usize, pair.b as usize);
            let both_free = loads[a].places > 0 && loads[b].places > 0;
            prop_assert!(!both_free || met.contains(&(a, b)), "{a} and {b} could have met");
        }
    }

    #[test]
    fn as_many_as_can_be_have_one(hall in hall(11), tied in 0..11_usize) {
        let mut served: BTreeSet<usize> = BTreeSet::new();
        for (a, b) in hall.deal(tied) {
            served.extend([a, b].into_iter().filter(|at| hall.loads[*at].any == 0));
        }
        prop_assert_eq!(served.len(), hall.most_served());
    }
}

/// Somebody who has just come in.
const fn new() -> Load {
    Load { any: 0, open: 0, places: 3, free: true, waits: true }
}

/// Somebody in a conversation.
const fn talking() -> Load {
    Load { any: 1, open: 0, places: 3, free: false, waits: false }
}

fn nobody_yet(people: usize) -> Vec<Load> {
    vec![Load { places: 1, ..new() }; people]
}

fn tie(a: u32, b: u32, worth: u32) -> Tie {
    Tie { a, b, worth }
}

#[test]
fn serving_one_more_comes_before_any_worth() {
    let pairs = vec![tie(0, 1, 1), tie(1, 2, 1_000_000), tie(2, 3, 1)];
    let hall = Hall { loads: nobody_yet(4), pairs };
    assert_eq!(hall.deal(3), [(0, 1), (2, 3)]);
}

#[test]
fn whose_turn_it_is_comes_before_any_worth() {
    let pairs = vec![tie(0, 2, 1), tie(1, 2, 1_000_000)];
    let hall = Hall { loads: nobody_yet(3), pairs };
    assert_eq!(hall.deal(2), [(0, 2)]);
}

#[test]
fn among_the_same_people_the_most_worth_comes_out() {
    let pairs = vec![tie(0, 1, 5), tie(0, 2, 7), tie(1, 3, 7), tie(2, 3, 5), tie(0, 3, 9)];
    let hall = Hall { loads: nobody_yet(4), pairs };
    assert_eq!(hall.deal(5), [(0, 2), (1, 3)]);
}

#[test]
fn somebody_with_several_lets_one_go_for_whoever_has_none() {
    // Everybody but the last knows a second person; they all know the first, who has three places.
    let mut pairs: Vec<_> = (1..=4).map(|it| tie(0, it, 900_000)).collect();
    pairs.push(tie(1, 5, 10));
    let mut loads = vec![new(); 6];
    loads[5] = Load { any: 1, waits: false, ..new() };
    let hall = Hall { loads, pairs };
    let dealt = hall.deal(0);
    for at in 0..5 {
        assert!(dealt.iter().any(|it| it.0 == at || it.1 == at), "{at} in {dealt:?}");
    }
}

#[test]
fn who_is_free_to_talk_comes_before_who_fits_for_somebody_who_waits() {
    // The second is free, the third talks and fits the first better.
    let one = |it: Load| Load { open: 1, places: 1, ..it };
    let others = [one(Load { any: 2, waits: false, ..new() }), one(Load { any: 2, ..talking() })];
    let hall = |first| {
        let loads = [&[Load { places: 1, ..first }], &others[..]].concat();
        Hall { loads, pairs: vec![tie(0, 1, 10), tie(0, 2, 900_000)] }
    };
    for tied in 0..=2 {
        assert_eq!(hall(new()).deal(tied), [(0, 1)], "{tied} of the pairs are ties");
    }
    let met = Load { any: 1, waits: false, ..new() };
    assert_eq!(hall(met).deal(2), [(0, 2)], "else who fits");
}

#[test]
fn no_swap_leaves_somebody_who_waits_with_people_who_talk() {
    let busy = Load { places: 1, ..talking() };
    let free = Load { any: 1, waits: false, places: 1, ..new() };
    // 0 waits and was dealt 1, who is free; 2 and 3 talk. Both would fit better the other way.
    let pairs = vec![tie(0, 1, 1), tie(2, 3, 1), tie(0, 2, 900_000), tie(1, 3, 900_000)];
    let ties = Ties::new(pairs);
    let may_meet = |_, _| true;
    let swapped = |first| {
        let mut deal = Deal::new(&ties, &may_meet, vec![first, free, busy, busy]);
        deal.pair(0, 1);
        deal.pair(2, 3);
        deal.swap();
        deal.pairs()
    };
    assert_eq!(swapped(Load { places: 1, ..new() }), [(0, 1), (2, 3)]);
    assert_eq!(swapped(free), [(0, 2), (1, 3)]);
}
