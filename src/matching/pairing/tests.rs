use proptest::prelude::*;
use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::UnGraph;

use super::{Edge, Flaw, MOST_WEIGHT, heaviest_pairing, proven_pairing};

fn optimum(people: usize, edges: &[Edge]) -> i128 {
    let mut graph = UnGraph::<(), i128>::new_undirected();
    let nodes: Vec<_> = (0..people).map(|_| graph.add_node(())).collect();
    for edge in edges.iter().filter(|it| it.a != it.b) {
        let (a, b) = (nodes[edge.a as usize], nodes[edge.b as usize]);
        match graph.find_edge(a, b) {
            Some(known) => graph[known] = graph[known].max(edge.weight.into()),
            None => drop(graph.add_edge(a, b, edge.weight.into())),
        }
    }
    let weight_of = |it: rustworkx_core::petgraph::graph::EdgeReference<'_, i128>| {
        Ok::<_, std::convert::Infallible>(*it.weight())
    };
    let pairs = max_weight_matching(&graph, false, weight_of, false).unwrap();
    let weight = |(a, b): (usize, usize)| graph[graph.find_edge(nodes[a], nodes[b]).unwrap()];
    pairs.into_iter().map(weight).sum()
}

fn agrees(people: usize, edges: &[Edge]) {
    let (mates, proof) = proven_pairing(people, edges);
    let weight = proof.check(edges, &mates).unwrap_or_else(|flaw| panic!("{flaw}: {edges:?}"));
    assert_eq!(weight, optimum(people, edges), "{edges:?}");
    assert_eq!(mates, heaviest_pairing(people, edges));
}

fn certified(people: usize, edges: &[Edge]) -> i128 {
    let (mates, proof) = proven_pairing(people, edges);
    proof.check(edges, &mates).unwrap()
}

/// Graphs whose weights are whole numbers from -2 on, with loops and parallel edges.
fn graphs(most: u32, degree: usize, heaviest: i64) -> impl Strategy<Value = (usize, Vec<Edge>)> {
    (1..=most, 1..=degree).prop_flat_map(move |(people, degree)| {
        let edge = (0..people, 0..people, -2..=heaviest);
        let edge = edge.prop_map(|(a, b, weight)| Edge { a, b, weight });
        let edges = prop::collection::vec(edge, 0..=people as usize * degree);
        (Just(people as usize), edges)
    })
}

/// People on a line who have edges to those near them: many odd rings, one in another.
fn neighbours(most: u32, heaviest: i64) -> impl Strategy<Value = (usize, Vec<Edge>)> {
    (3..=most).prop_flat_map(move |people| {
        let edge = (0..people, 1..5_u32, 1..=heaviest);
        let edge =
            edge.prop_map(move |(a, step, weight)| Edge { a, b: (a + step) % people, weight });
        let edges = prop::collection::vec(edge, 0..=people as usize * 4);
        (Just(people as usize), edges)
    })
}

/// Every person's own level counts before all else, as coverage does before fit.
fn with_levels((people, mut edges): (usize, Vec<Edge>)) -> (usize, Vec<Edge>) {
    let level = |person: u32| i64::from(person % 3) << 50;
    for edge in &mut edges {
        edge.weight += level(edge.a) + level(edge.b);
    }
    (people, edges)
}

fn edges(list: &[(u32, u32, i64)]) -> Vec<Edge> {
    list.iter().map(|&(a, b, weight)| Edge { a, b, weight }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn small_graphs_with_many_ties((people, edges) in graphs(16, 8, 3)) {
        agrees(people, &edges);
    }

    #[test]
    fn small_graphs_with_any_weight((people, edges) in graphs(24, 8, 1 << 55)) {
        agrees(people, &edges);
    }

    #[test]
    fn small_rings_of_neighbours((people, edges) in neighbours(24, 30)) {
        agrees(people, &edges);
    }

    #[test]
    fn levels_that_dwarf_the_rest((people, edges) in graphs(24, 6, 40).prop_map(with_levels)) {
        agrees(people, &edges);
    }
}

proptest! {
    // rustworkx-core takes long for these; the certificates of larger ones need no second opinion.
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn up_to_two_hundred_people((people, edges) in graphs(200, 12, 1000)) {
        agrees(people, &edges);
    }

    #[test]
    fn up_to_two_hundred_neighbours((people, edges) in neighbours(200, 1 << 55)) {
        agrees(people, &edges);
    }

    #[test]
    fn up_to_a_thousand_people((people, edges) in neighbours(1000, 20)) {
        certified(people, &edges);
    }

    #[test]
    fn dense_graphs((people, edges) in graphs(60, 60, 1 << 20)) {
        agrees(people, &edges);
    }
}

#[test]
fn nobody_and_nothing_to_pair() {
    assert!(heaviest_pairing(0, &[]).is_empty());
    assert_eq!(heaviest_pairing(2, &[]), [None, None]);
    assert_eq!(heaviest_pairing(2, &edges(&[(0, 1, 0)])), [None, None]);
    assert_eq!(heaviest_pairing(2, &edges(&[(0, 1, -4), (0, 0, 9), (1, 7, 9)])), [None, None]);
}

#[test]
fn of_parallel_edges_the_heaviest_counts() {
    assert_eq!(certified(3, &edges(&[(0, 1, 2), (1, 0, 7), (1, 2, 6), (0, 1, 3)])), 7);
}

#[test]
fn the_heaviest_weights_do_not_overflow() {
    let heavy = |a, b| (a, b, MOST_WEIGHT - i64::from(a + b));
    let ring: Vec<_> = (0..9).map(|a| heavy(a, (a + 1) % 9)).chain([(3, 9, i64::MAX)]).collect();
    agrees(10, &edges(&ring[..9]));
    assert!(certified(10, &edges(&ring)) > 4 * i128::from(MOST_WEIGHT));
}

#[test]
fn long_paths_and_large_rings_need_no_stack() {
    let path: Vec<_> = (0..20_000).map(|a| (a, a + 1, 1_000_000 + i64::from(a))).collect();
    assert_eq!(certified(20_001, &edges(&path)), 10_000 * 1_010_000);
    let ring: Vec<_> = (0..20_001).map(|a| (a, (a + 1) % 20_001, 1)).collect();
    assert_eq!(certified(20_001, &edges(&ring)), 10_000);
}

#[test]
fn blossoms_nested_thousands_deep_need_no_stack() {
    let mut list = Vec::new();
    for step in 0..3000_u32 {
        let (a, weight) = (2 * step, 1_000_000 - 2 * i64::from(step));
        list.extend([(a, a + 1, weight), (a + 1, a + 2, weight), (a + 2, 0, weight)]);
    }
    let (_, proof) = proven_pairing(6001, &edges(&list));
    assert!(proof.sets.iter().filter(|set| set.around.is_some()).count() > 2000);
    certified(6001, &edges(&list));
}

#[test]
fn a_false_pairing_or_proof_is_caught() {
    let list = edges(&[(0, 1, 5), (1, 2, 6), (2, 3, 5), (0, 2, 5)]);
    let (mates, proof) = proven_pairing(4, &list);
    assert_eq!(proof.check(&list, &mates), Ok(10));
    assert!(matches!(proof.check(&list, &[None; 4]), Err(Flaw::Gap { .. })));
    let one_sided = [Some(1), None, None, None];
    assert_eq!(proof.check(&list, &one_sided), Err(Flaw::OneSided(0)));
    let no_edge = [Some(3), None, None, Some(0)];
    assert_eq!(proof.check(&list, &no_edge), Err(Flaw::NoEdge(0, 3)));
    let mut cheap = proof.clone();
    cheap.people[1] -= 1;
    assert!(matches!(cheap.check(&list, &mates), Err(Flaw::Uncovered(..))));
    let mut negative = proof;
    negative.people[0] = -1;
    assert_eq!(negative.check(&list, &mates), Err(Flaw::NoPrice));
}
