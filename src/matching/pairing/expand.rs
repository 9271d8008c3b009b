//! An inner blossom's dual is zero: it falls apart.

use super::forest::Label;
use super::search::Search;

impl Search<'_> {
    /// The even way round the ring from where the blossom was entered to its base stays in the
    /// tree, inner and outer by turns; the others are loose again.
    pub(super) fn expand(&mut self, blossom: u32) {
        let now = self.now;
        let it = self.forest.node(blossom);
        // Else it has become part of a blossom since.
        let due = it.label == Label::Inner && it.parent == super::graph::NOBODY;
        if !due || it.dual != 2 * now {
            return;
        }
        let (entry, lag) = (it.entry, it.lag + now);
        self.follow(blossom);
        let mut parts = std::mem::take(&mut self.parts);
        self.forest.dissolve(blossom, &mut parts);
        for &part in &parts {
            let part_node = self.forest.node(part);
            (part_node.label, part_node.lag) = (Label::Loose, lag);
            self.labelled.push(part);
        }
        let head = parts.first().copied().unwrap_or(blossom);
        self.keep_way(entry, head);
        for &part in &parts {
            if self.forest.node(part).label == Label::Loose {
                self.reach_again(part);
            }
        }
        self.parts = parts;
    }

    fn keep_way(&mut self, entry: (u32, u32), head: u32) {
        let mut node = self.forest.outermost(entry.1);
        self.make_inner(node, entry);
        if node == head {
            return;
        }
        let forward = self.forest.is_paired_to_next(node);
        while node != head {
            let outer = self.forest.step(node, forward);
            self.make_outer(outer);
            let entry = self.forest.link(outer, forward);
            node = self.forest.step(outer, forward);
            self.make_inner(node, entry);
        }
    }

    /// Follows who in the blossom can be reached first, from now on.
    fn follow(&mut self, blossom: u32) {
        let first = self.forest.node(blossom).span.0;
        if !self.nearest.follows(first) {
            let mut chain = Vec::new();
            self.forest.each_in(blossom, |person, _| chain.push(person));
            self.nearest.follow(&self.forest.people, &chain);
        }
    }
}
