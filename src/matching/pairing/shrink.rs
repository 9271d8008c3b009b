//! Two outer nodes meet: an odd ring of the tree becomes a blossom.

use super::forest::{Label, Step};
use super::graph::NOBODY;
use super::search::Search;

impl Search<'_> {
    /// The edge between two outer people is tight.
    pub(super) fn meet(&mut self, a: u32, b: u32) {
        let (left, right) = (self.forest.outermost(a), self.forest.outermost(b));
        if left == right {
            return;
        }
        let apex = self.common(left, right);
        let mut ring = std::mem::take(&mut self.ring);
        self.ring_of(&mut ring, apex, (left, right), (a, b));
        for step in &ring {
            self.freeze(step.node);
        }
        let blossom = self.forest.shrink(&ring);
        let now = self.now;
        let it = self.forest.node(blossom);
        it.label = Label::Outer;
        it.dual = -2 * now;
        self.labelled.push(blossom);
        self.ring = ring;
    }

    /// The nodes from the apex down to the left, over to the right, and up again.
    fn ring_of(&mut self, ring: &mut Vec<Step>, apex: u32, ends: (u32, u32), across: (u32, u32)) {
        ring.clear();
        self.climb(ring, ends.0, apex);
        // So far each step leads up from the left; turn them to lead down.
        ring.reverse();
        let mut node = apex;
        for step in ring.iter_mut() {
            let (below, above) = step.link;
            step.link = (above, below);
            std::mem::swap(&mut step.node, &mut node);
        }
        ring.push(Step { node, link: across });
        self.climb(ring, ends.1, apex);
    }

    fn climb(&mut self, ring: &mut Vec<Step>, mut outer: u32, apex: u32) {
        while outer != apex {
            let base = self.forest.node(outer).base;
            let mate = self.forest.mate(outer);
            let inner = self.forest.outermost(mate);
            let (from, to) = self.forest.node(inner).entry;
            ring.push(Step { node: outer, link: (base, mate) });
            ring.push(Step { node: inner, link: (to, from) });
            outer = self.forest.outermost(from);
        }
    }

    /// A node is about to be part of an outer blossom: its dual stays what it is.
    fn freeze(&mut self, node: u32) {
        let now = self.now;
        if self.forest.node(node).label == Label::Inner {
            self.people_outer(node);
            self.forest.node(node).dual -= 2 * now;
        } else {
            self.forest.node(node).dual += 2 * now;
        }
    }

    /// The first outer node on both ways to the root; takes as long as the shorter of both.
    fn common(&mut self, left: u32, right: u32) -> u32 {
        self.marks += 1;
        let marks = self.marks;
        let (mut here, mut other) = (left, right);
        loop {
            let it = self.forest.node(here);
            if it.mark == marks {
                return here;
            }
            it.mark = marks;
            let above = self.above(here);
            (here, other) = if other == NOBODY { (above, NOBODY) } else { (other, above) };
        }
    }

    /// The outer node before this one on the way to the root, or nobody at the root.
    fn above(&mut self, outer: u32) -> u32 {
        let mate = self.forest.mate(outer);
        if mate == NOBODY {
            return NOBODY;
        }
        let inner = self.forest.outermost(mate);
        let (from, _) = self.forest.node(inner).entry;
        self.forest.outermost(from)
    }
}
