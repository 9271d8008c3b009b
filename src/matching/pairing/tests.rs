use proptest::prelude::*;
use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::UnGraph;

use super::{Edge, heaviest_pairing, proven_pairing};

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

fn graphs(most: u32, heaviest: i64) -> impl Strategy<Value = (usize, Vec<Edge>)> {
    (1..most, 1..8_usize).prop_flat_map(move |(people, degree)| {
        let edge = (0..people, 0..people, -2..=heaviest);
        let edge = edge.prop_map(|(a, b, weight)| Edge { a, b, weight });
        let edges = prop::collection::vec(edge, 0..=people as usize * degree);
        (Just(people as usize), edges)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn small_graphs_with_many_ties((people, edges) in graphs(16, 3)) {
        agrees(people, &edges);
    }

    #[test]
    fn small_graphs_with_any_weight((people, edges) in graphs(24, 1 << 55)) {
        agrees(people, &edges);
    }
}
