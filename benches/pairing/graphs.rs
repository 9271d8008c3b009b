//! Graphs to pair, the same in every run.

use std::collections::{HashMap, HashSet};

use porchlight::matching::pairing::Edge;

/// How many of the nearest each person has an edge to.
const NEAREST: usize = 24;

pub(crate) struct Graph {
    pub(crate) people: usize,
    pub(crate) edges: Vec<Edge>,
}

impl Graph {
    /// What pairs weigh together.
    pub(crate) fn weight(&self, mates: &[Option<u32>]) -> i128 {
        let of_pair = self.edges.iter().filter(|edge| mates[edge.a as usize] == Some(edge.b));
        of_pair.map(|edge| i128::from(edge.weight)).sum()
    }
}

/// Numbers that look random and are always the same (Steele, Lea, Flood 2014: `SplitMix64`).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn unit(&mut self) -> f64 {
        self.below(1 << 53) as f64 / (1_u64 << 53) as f64
    }
}

/// A weight up to a million for a closeness from 0 to 1.
pub(crate) fn fine(closeness: f64) -> i64 {
    1 + (closeness * 1e6) as i64
}

/// A weight up to twenty: many ties.
fn coarse(closeness: f64) -> i64 {
    1 + (closeness * 20.0) as i64
}

/// People in a cube with edges to their nearest, each pair once.
pub(crate) fn near(people: usize, weight: fn(f64) -> i64) -> Graph {
    let mut dice = Dice(people as u64);
    let spots: Vec<[f64; 3]> = (0..people).map(|_| [(); 3].map(|()| dice.unit())).collect();
    // Cells of about 24 people: the nearest are nearly always in one of the cells around.
    let cells = ((people as f64 / 24.0).cbrt().floor()).max(1.0);
    let cell_of = |spot: &[f64; 3]| spot.map(|it| (it * cells) as i32);
    let mut cell: HashMap<[i32; 3], Vec<u32>> = HashMap::new();
    for (person, spot) in (0..).zip(&spots) {
        cell.entry(cell_of(spot)).or_default().push(person);
    }
    let mut edges = Vec::new();
    let mut known = HashSet::new();
    for (person, spot) in (0..).zip(&spots) {
        let [x, y, z] = cell_of(spot);
        let around = (0..27).map(|it| [x + it % 3 - 1, y + it / 3 % 3 - 1, z + it / 9 - 1]);
        let others = around.filter_map(|it| cell.get(&it)).flatten().filter(|it| **it != person);
        let mut others: Vec<_> =
            others.map(|&other| (distance(spot, &spots[other as usize]) * cells, other)).collect();
        others.sort_unstable_by(|one, two| one.0.total_cmp(&two.0));
        for (distance, other) in others.into_iter().take(NEAREST) {
            if known.insert((person.min(other), person.max(other))) {
                let closeness = (1.0 - distance / 2.0).max(0.0);
                edges.push(Edge { a: person, b: other, weight: weight(closeness) });
            }
        }
    }
    Graph { people, edges }
}

fn distance(one: &[f64; 3], two: &[f64; 3]) -> f64 {
    one.iter().zip(two).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// Edges between anybody and anybody.
fn anywhere(people: usize, heaviest: u64) -> Graph {
    let mut dice = Dice(7);
    let mut person = |_| dice.below(people as u64) as u32;
    let pairs: Vec<_> = (0..people * 136 / 10).map(|it| (person(it), person(it))).collect();
    let edge = |(a, b)| Edge { a, b, weight: 1 + dice.below(heaviest).cast_signed() };
    Graph { people, edges: pairs.into_iter().map(edge).collect() }
}

/// Three in ten can only meet the others: most of those stay without a mate.
fn hosts(people: usize) -> Graph {
    let mut graph = anywhere(people, 1_000_000);
    let hosts = people as u32 * 3 / 10;
    for edge in &mut graph.edges {
        edge.a %= hosts;
        edge.b = hosts + edge.b % (people as u32 - hosts);
    }
    graph
}

/// Everybody's level counts first, as coverage and waiting do before fit: weights around 2^50.
fn with_levels(mut graph: Graph) -> Graph {
    let level = |person: u32| i64::from(person.wrapping_mul(2_654_435_761) >> 30) << 48;
    for edge in &mut graph.edges {
        edge.weight += level(edge.a) + level(edge.b) + (1 << 48);
    }
    graph
}

/// A path on which greedy goes wrong at every step, and the way to mend it is long.
fn path(people: usize) -> Graph {
    let edge = |a: u32| Edge { a, b: a + 1, weight: 1_000_000 + i64::from(a % 2) };
    Graph { people, edges: (0..people as u32 - 1).map(edge).collect() }
}

/// Odd rings around odd rings, thousands deep.
fn nested(people: usize) -> Graph {
    let mut edges = Vec::new();
    for step in 0..(people as u32 - 1) / 2 {
        let (a, weight) = (2 * step, 1_000_000 - 2 * i64::from(step));
        edges.extend([(a, a + 1), (a + 1, a + 2), (a + 2, 0)].map(|(a, b)| Edge { a, b, weight }));
    }
    Graph { people, edges }
}

/// Graphs of other kinds, by name.
pub(crate) fn kinds(people: usize) -> Vec<(&'static str, Graph)> {
    vec![
        ("near, 20 different weights", near(people, coarse)),
        ("near, levels of 2^48 before the fit", with_levels(near(people, fine))),
        ("near, all weights alike", near(people, |_| 1)),
        ("anywhere", anywhere(people, 1_000_000)),
        ("anywhere, 10 different weights", anywhere(people, 10)),
        ("three in ten meet only the others", hosts(people)),
        ("the same, levels before the fit", with_levels(hosts(people))),
        ("a path", path(people)),
        ("odd rings in odd rings", nested(people)),
    ]
}
