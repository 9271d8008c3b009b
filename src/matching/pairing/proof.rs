//! Why a pairing is as heavy as can be, in a form that anyone can check.

use super::forest::Forest;
use super::{Edge, MOST_WEIGHT};

/// Prices that cover every edge, and so bound what any pairing can weigh.
///
/// Each person has a price, and so have some nested sets of an odd number of people; none is
/// negative. An edge is covered where the prices of its two people and of all sets that hold both
/// add up to at least its weight. Of a set of size s, a pairing has at most (s - 1) / 2 edges
/// inside: so no pairing weighs more than all people's prices and (s - 1) / 2 times every set's
/// price. Where a pairing weighs just that, it is optimal (Edmonds 1965).
#[derive(Clone, Debug)]
pub struct Proof {
    /// Twice each person's price.
    pub people: Vec<i64>,
    /// The innermost set each person is in.
    pub innermost: Vec<Option<u32>>,
    /// The sets, inner ones before those around them.
    pub sets: Vec<PricedSet>,
}

/// A set of an odd number of people.
#[derive(Clone, Copy, Debug)]
pub struct PricedSet {
    /// Twice its price.
    pub price: i64,
    /// The next set around it.
    pub around: Option<u32>,
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
    #[error("the pairing weighs {weight}, the prices allow half of {bound}")]
    Gap {
        /// What the pairing weighs.
        weight: i128,
        /// Twice what the prices add up to.
        bound: i128,
    },
}

impl Proof {
    pub(super) fn of(forest: &Forest) -> Self {
        let blossoms = forest.people.len() as u32..forest.nodes.len() as u32;
        let size = |node: &u32| forest.nodes[*node as usize].size;
        let mut blossoms: Vec<u32> = blossoms.filter(|node| size(node) > 1).collect();
        blossoms.sort_by_key(size);
        let mut number = vec![None; forest.nodes.len()];
        for (set, &node) in (0..).zip(&blossoms) {
            number[node as usize] = Some(set);
        }
        let around =
            |node: usize| number.get(forest.nodes[node].parent as usize).copied().flatten();
        let set = |&node: &u32| PricedSet {
            price: forest.nodes[node as usize].dual,
            around: around(node as usize),
        };
        Self {
            people: forest.people.iter().map(|it| it.dual).collect(),
            innermost: (0..forest.people.len()).map(around).collect(),
            sets: blossoms.iter().map(set).collect(),
        }
    }

    /// Checks that a pairing over these edges is one, and that no other weighs more; says what it
    /// weighs. O(n + m * depth of the sets).
    ///
    /// # Errors
    /// The first [`Flaw`] found.
    pub fn check(&self, edges: &[Edge], mates: &[Option<u32>]) -> Result<i128, Flaw> {
        let weight = self.weight(edges, mates)?;
        let bound = self.bound()?;
        self.cover(edges)?;
        if 2 * weight == bound { Ok(weight) } else { Err(Flaw::Gap { weight, bound }) }
    }

    /// Twice what no pairing can weigh more than.
    fn bound(&self) -> Result<i128, Flaw> {
        let mut sizes = vec![0_u32; self.sets.len()];
        for set in self.innermost.iter().flatten() {
            *sizes.get_mut(*set as usize).ok_or(Flaw::NoPrice)? += 1;
        }
        let mut bound: i128 = self.people.iter().map(|price| i128::from(*price)).sum();
        let mut negative = self.people.iter().any(|price| *price < 0);
        for (number, set) in self.sets.iter().enumerate() {
            let size = sizes[number];
            negative |= set.price < 0 || size.is_multiple_of(2);
            bound += i128::from(set.price) * i128::from(size / 2);
            if let Some(around) = set.around {
                let in_order = around as usize > number;
                let more = sizes.get_mut(around as usize).filter(|_| in_order);
                *more.ok_or(Flaw::NoPrice)? += size;
            }
        }
        if negative { Err(Flaw::NoPrice) } else { Ok(bound) }
    }

    /// What a pairing weighs.
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
        Ok(heaviest.into_iter().map(i128::from).sum())
    }

    fn counting<'e>(&self, edges: &'e [Edge]) -> impl Iterator<Item = &'e Edge> {
        let people = self.people.len();
        edges.iter().filter(move |edge| edge.a != edge.b && (edge.a.max(edge.b) as usize) < people)
    }

    fn cover(&self, edges: &[Edge]) -> Result<(), Flaw> {
        // What a set and all those around it cost together.
        let mut prices = vec![0_i128; self.sets.len()];
        for (number, set) in self.sets.iter().enumerate().rev() {
            let around = set.around.map_or(0, |around| prices[around as usize]);
            prices[number] = i128::from(set.price) + around;
        }
        for edge in self.counting(edges) {
            let [ours, theirs] = [edge.a, edge.b].map(|it| self.innermost[it as usize]);
            let shared = self.shared(ours, theirs).map_or(0, |set| prices[set as usize]);
            let own = [edge.a, edge.b].map(|it| i128::from(self.people[it as usize]));
            if shared + own.iter().sum::<i128>() < 2 * i128::from(edge.weight.min(MOST_WEIGHT)) {
                return Err(Flaw::Uncovered(edge.a, edge.b));
            }
        }
        Ok(())
    }

    /// The innermost set around two sets: sets around have higher numbers.
    fn shared(&self, ours: Option<u32>, theirs: Option<u32>) -> Option<u32> {
        let (mut ours, mut theirs) = (ours?, theirs?);
        while ours != theirs {
            if ours < theirs {
                ours = self.sets[ours as usize].around?;
            } else {
                theirs = self.sets[theirs as usize].around?;
            }
        }
        Some(ours)
    }
}
