//! Other ways to pair the same people.

use std::cmp::Reverse;
use std::convert::Infallible;

use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::{EdgeReference, UnGraph};

use crate::graphs::Graph;

/// What rustworkx-core's pairing weighs.
pub(crate) fn rustworkx(graph: &Graph) -> i128 {
    let edges = graph.edges.iter().map(|edge| (edge.a, edge.b, i128::from(edge.weight)));
    let theirs = UnGraph::<(), i128>::from_edges(edges);
    let weight = |edge: EdgeReference<'_, i128>| Ok::<_, Infallible>(*edge.weight());
    let pairs = max_weight_matching(&theirs, false, weight, false).expect("it cannot fail");
    let mut mates = vec![None; graph.people];
    for (a, b) in pairs {
        (mates[a], mates[b]) = (Some(b as u32), Some(a as u32));
    }
    graph.weight(&mates)
}

/// The heaviest edge first.
pub(crate) fn greedy(graph: &Graph) -> Vec<Option<u32>> {
    let mut edges = graph.edges.clone();
    edges.sort_by_key(|edge| Reverse(edge.weight));
    let mut mates = vec![None; graph.people];
    for edge in edges {
        let (a, b) = (edge.a as usize, edge.b as usize);
        if mates[a].is_none() && mates[b].is_none() {
            (mates[a], mates[b]) = (Some(edge.b), Some(edge.a));
        }
    }
    mates
}

/// Swaps as long as one helps: a pair may part for two others, or a free person may take somebody
/// from a pair (Drake and Hougardy 2003).
pub(crate) fn with_swaps(graph: &Graph, greedy: &[Option<u32>]) -> Vec<Option<u32>> {
    let mut room = Room::of(graph, greedy);
    loop {
        let mut better = false;
        for person in 0..graph.people as u32 {
            better |= room.swap(person);
        }
        if !better {
            return room.mates;
        }
    }
}

struct Room {
    mates: Vec<Option<u32>>,
    /// What each one's pair weighs.
    held: Vec<i64>,
    near: Vec<Vec<(u32, i64)>>,
}

impl Room {
    fn of(graph: &Graph, mates: &[Option<u32>]) -> Self {
        let mut near = vec![Vec::new(); graph.people];
        let mut held = vec![0; graph.people];
        for edge in &graph.edges {
            let (a, b) = (edge.a as usize, edge.b as usize);
            near[a].push((edge.b, edge.weight));
            near[b].push((edge.a, edge.weight));
            if mates[a] == Some(edge.b) {
                (held[a], held[b]) = (edge.weight, edge.weight);
            }
        }
        Self { mates: mates.to_vec(), held, near }
    }

    fn swap(&mut self, person: u32) -> bool {
        let mate = self.mates[person as usize];
        let own = self.arm(person, mate, None);
        let taken = own.map(|(other, ..)| other);
        let theirs = mate.and_then(|mate| self.arm(mate, Some(person), taken));
        let gain = |arm: Option<(u32, i64, i64)>| arm.map_or(0, |(_, _, gain)| gain);
        if gain(own) + gain(theirs) <= self.held[person as usize] {
            return false;
        }
        self.part(person);
        for (one, arm) in [(Some(person), own), (mate, theirs)] {
            if let (Some(one), Some((other, weight, _))) = (one, arm) {
                self.part(other);
                self.join(one, other, weight);
            }
        }
        true
    }

    /// Whom somebody would gain most with, besides the mate and one who is taken.
    fn arm(&self, from: u32, mate: Option<u32>, taken: Option<u32>) -> Option<(u32, i64, i64)> {
        // Two who are a pair must not be taken from one another at once.
        let not = [mate, taken, taken.and_then(|it| self.mates[it as usize])];
        let others =
            self.near[from as usize].iter().filter(|(other, _)| !not.contains(&Some(*other)));
        let gains =
            others.map(|&(other, weight)| (other, weight, weight - self.held[other as usize]));
        gains.filter(|(.., gain)| *gain > 0).max_by_key(|(.., gain)| *gain)
    }

    fn part(&mut self, person: u32) {
        for one in [self.mates[person as usize], Some(person)].into_iter().flatten() {
            (self.mates[one as usize], self.held[one as usize]) = (None, 0);
        }
    }

    fn join(&mut self, a: u32, b: u32, weight: i64) {
        (self.mates[a as usize], self.mates[b as usize]) = (Some(b), Some(a));
        (self.held[a as usize], self.held[b as usize]) = (weight, weight);
    }
}
