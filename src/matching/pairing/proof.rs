//! Why a pairing is as heavy as can be, in a form that anyone can check.

use super::forest::Forest;
use super::graph::NOBODY;
use super::{Edge, MOST_WEIGHT};

/// Prices that cover every edge, and so bound what any pairing can weigh.
///
/// Each person has a price, and so have some sets of an odd number of people; none is negative. An
/// edge is covered where the prices of its two people and of all sets that hold both add up to at
/// least its weight. Of a set of size s, a pairing has at most (s - 1) / 2 edges inside: so no
/// pairing weighs more than all people's prices and (s - 1) / 2 times every set's price. Where a
/// pairing weighs just that, it is optimal (Edmonds 1965).
#[derive(Clone, Debug)]
pub struct Proof {
    /// Twice each person's price.
    pub people: Vec<i64>,
    /// Sets of people, and twice the price of each.
    pub sets: Vec<(Vec<u32>, i64)>,
}

/// What is wrong with a pairing or its proof.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// Somebody's mate has another mate.
    #[error("{0} is paired with somebody who is not paired with them")]
    OneSided(u32),
    /// Two are paired who have no edge.
    #[error("{0} and {1} are paired without an edge")]
    NoEdge(u32, u32),
    /// A price is negative, or a set is even.
    #[error("a price is negative or a set is even")]
    NoPrice,
    /// An edge is worth more than its prices.
    #[error("the edge between {0} and {1} is not covered")]
    Uncovered(u32, u32),
    /// The pairing weighs less than the prices allow.
    #[error("the pairing weighs {weight}, the prices allow {bound} (both doubled)")]
    Gap {
        /// Twice what the pairing weighs.
        weight: i128,
        /// Twice what the prices add up to.
        bound: i128,
    },
}

impl Proof {
    pub(super) fn of(forest: &Forest) -> Self {
        let mut sets = Vec::new();
        for node in forest.people.len()..forest.nodes.len() {
            let it = &forest.nodes[node];
            if it.size > 1 && it.dual > 0 {
                sets.push((forest.members(node as u32), it.dual));
            }
        }
        Self { people: forest.people.iter().map(|it| it.dual).collect(), sets }
    }

    /// Checks that a pairing over these edges is one, and that no other weighs more; says twice
    /// what it weighs. O(m log m + size of the sets + m * depth of the sets).
    ///
    /// # Errors
    /// The first [`Flaw`] found.
    pub fn check(&self, edges: &[Edge], mates: &[Option<u32>]) -> Result<i128, Flaw> {
        let weight = self.weight(edges, mates)?;
        let odd = |size: usize| size % 2 == 1;
        let priced = self.sets.iter().all(|(set, price)| odd(set.len()) && *price >= 0);
        if !priced || self.people.iter().any(|price| *price < 0) {
            return Err(Flaw::NoPrice);
        }
        self.cover(edges)?;
        let of_sets = self.sets.iter().map(|(set, price)| {
            i128::from(*price) * i128::try_from(set.len() / 2).unwrap_or(i128::MAX)
        });
        let of_people = self.people.iter().map(|price| i128::from(*price));
        let bound = of_people.sum::<i128>() + of_sets.sum::<i128>();
        if weight == bound { Ok(weight) } else { Err(Flaw::Gap { weight, bound }) }
    }

    /// Twice what a pairing weighs.
    fn weight(&self, edges: &[Edge], mates: &[Option<u32>]) -> Result<i128, Flaw> {
        let mut heaviest = vec![0; mates.len()];
        for edge in self.counting(edges) {
            if mates[edge.a as usize] == Some(edge.b) {
                let person = edge.a.min(edge.b) as usize;
                heaviest[person] = edge.weight.min(MOST_WEIGHT).max(heaviest[person]);
            }
        }
        for (person, mate) in (0..).zip(mates) {
            let Some(mate) = *mate else { continue };
            if mates.get(mate as usize) != Some(&Some(person)) {
                return Err(Flaw::OneSided(person));
            }
            if person < mate && heaviest[person as usize] <= 0 {
                return Err(Flaw::NoEdge(person, mate));
            }
        }
        Ok(heaviest.into_iter().map(|weight| 2 * i128::from(weight)).sum())
    }

    fn counting<'e>(&self, edges: &'e [Edge]) -> impl Iterator<Item = &'e Edge> {
        let people = self.people.len();
        edges.iter().filter(move |edge| edge.a != edge.b && (edge.a.max(edge.b) as usize) < people)
    }

    fn cover(&self, edges: &[Edge]) -> Result<(), Flaw> {
        let mut sets_of = vec![Vec::new(); self.people.len()];
        for (number, (set, _)) in self.sets.iter().enumerate() {
            for person in set {
                sets_of[*person as usize].push(number);
            }
        }
        for edge in self.counting(edges) {
            let [ours, theirs] = [edge.a, edge.b].map(|it| &sets_of[it as usize]);
            let shared = ours.iter().filter(|set| theirs.binary_search(set).is_ok());
            let of_sets: i128 = shared.map(|set| i128::from(self.sets[*set].1)).sum();
            let of_people = [edge.a, edge.b].map(|it| i128::from(self.people[it as usize]));
            let prices = of_sets + of_people.iter().sum::<i128>();
            if prices < 2 * i128::from(edge.weight.min(MOST_WEIGHT)) {
                return Err(Flaw::Uncovered(edge.a, edge.b));
            }
        }
        Ok(())
    }
}

impl Forest {
    fn members(&self, node: u32) -> Vec<u32> {
        let (first, last) = self.nodes[node as usize].span;
        let next = |&person: &u32| (person != last).then(|| self.follower(person));
        std::iter::successors(Some(first), next).take_while(|person| *person != NOBODY).collect()
    }
}
