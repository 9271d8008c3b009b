//! How far a search may go before it is put off.

use super::graph::Graph;

/// Rounds of searches: in each, every root gets an equal share of the work.
///
/// Two roots that are far apart meet sooner when both have gone a part of the way: so every root
/// goes a little way first. What it found stays, as lower duals and larger blossoms, and whoever
/// comes upon those has found the root. A round looks at each arc twice on average; where that no
/// longer halves the roots, the last round goes all the way. So there are O(log n) rounds, and the
/// worst case is that of the last.
struct Patience {
    arcs: usize,
    roots: usize,
    is_last: bool,
}

impl Patience {
    fn new(arcs: usize) -> Self {
        Self { arcs, roots: usize::MAX, is_last: false }
    }

    /// How many arcs each of these roots may look at in the next round; none where nothing is left.
    fn of_next_round(&mut self, roots: usize) -> Option<usize> {
        if roots == 0 || self.is_last {
            return None;
        }
        self.is_last = roots > self.roots / 2;
        self.roots = roots;
        Some(if self.is_last { usize::MAX } else { 2 * self.arcs / roots })
    }
}

/// Lets `search` run from everybody who is a root, in such rounds: each run is told how many arcs it
/// may look at.
pub(super) fn in_rounds<S>(
    search: &mut S,
    graph: &Graph,
    is_root: impl Fn(&S, u32) -> bool,
    run: impl Fn(&mut S, u32, usize),
) {
    let mut rounds = Patience::new(graph.size());
    let mut roots: Vec<u32> = (0..graph.people() as u32).collect();
    loop {
        roots.retain(|root| is_root(search, *root));
        let Some(patience) = rounds.of_next_round(roots.len()) else { return };
        for root in &roots {
            // The run of another may have found it.
            if is_root(search, *root) {
                run(search, *root, patience);
            }
        }
    }
}
