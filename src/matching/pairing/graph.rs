//! The edges, arranged by person.

use super::{Edge, MOST_WEIGHT};

/// No person, or no node.
pub(super) const NOBODY: u32 = u32::MAX;

/// An edge as one of its two people sees it.
#[derive(Clone, Copy)]
pub(super) struct Arc {
    /// Twice the weight, so that half of it is whole.
    pub(super) weight: i64,
    pub(super) to: u32,
}

/// A simple graph with positive weights: each edge stands with both its people.
pub(super) struct Graph {
    arcs: Vec<Arc>,
    /// Where each person's arcs start and end.
    spans: Vec<(u32, u32)>,
}

impl Graph {
    pub(super) fn of(people: usize, edges: &[Edge]) -> Self {
        let counts = |edge: &&Edge| {
            edge.weight > 0 && edge.a != edge.b && edge.a.max(edge.b) < people as u32
        };
        let mut spans = vec![(0, 0); people];
        for edge in edges.iter().filter(counts) {
            spans[edge.a as usize].1 += 1;
            spans[edge.b as usize].1 += 1;
        }
        let mut total = 0;
        for span in &mut spans {
            let degree = span.1;
            *span = (total, total);
            total += degree;
        }
        let mut arcs = vec![Arc { weight: 0, to: NOBODY }; total as usize];
        for edge in edges.iter().filter(counts) {
            let weight = 2 * edge.weight.min(MOST_WEIGHT);
            for (from, to) in [(edge.a, edge.b), (edge.b, edge.a)] {
                let end = &mut spans[from as usize].1;
                arcs[*end as usize] = Arc { weight, to };
                *end += 1;
            }
        }
        let mut graph = Self { arcs, spans };
        graph.keep_heaviest();
        graph
    }

    /// Of several arcs between the same two, keeps the heaviest, in the place of the first.
    fn keep_heaviest(&mut self) {
        let mut place_of = vec![NOBODY; self.spans.len()];
        for (start, end) in &mut self.spans {
            let mut kept = *start;
            for at in *start..*end {
                let arc = self.arcs[at as usize];
                let place = &mut place_of[arc.to as usize];
                // A place from an earlier person's span lies before this one's start.
                if *place != NOBODY && *place >= *start {
                    let first = &mut self.arcs[*place as usize];
                    first.weight = first.weight.max(arc.weight);
                } else {
                    *place = kept;
                    self.arcs[kept as usize] = arc;
                    kept += 1;
                }
            }
            *end = kept;
        }
    }

    pub(super) fn people(&self) -> usize {
        self.spans.len()
    }

    /// How many arcs there are: two for each edge.
    pub(super) fn size(&self) -> usize {
        self.spans.iter().map(|(start, end)| (end - start) as usize).sum()
    }

    pub(super) fn arcs(&self, person: u32) -> &[Arc] {
        let (start, end) = self.spans[person as usize];
        &self.arcs[start as usize..end as usize]
    }
}
