//! Which of the odd number of people in a blossom is left over for outside.

use super::forest::Forest;

impl Forest {
    /// Makes a person the base of a node they are in, and pairs the others accordingly; what the
    /// base's mate is, the caller says. O(nodes within), without recursion.
    pub(super) fn rebase(&mut self, node: u32, base: u32) {
        let mut open = vec![(node, base)];
        while let Some((node, base)) = open.pop() {
            let mut inside = base;
            while inside != node {
                let around = self.node(inside).parent;
                self.flip_ring(around, inside, &mut open);
                let it = self.node(around);
                (it.base, it.head) = (base, inside);
                inside = around;
            }
        }
    }

    /// Shifts the pairs along the even way round a ring from a node to the old base.
    fn flip_ring(&mut self, blossom: u32, new: u32, open: &mut Vec<(u32, u32)>) {
        let old = self.node(blossom).head;
        if old == new {
            return;
        }
        let forward = self.is_paired_to_next(new);
        let mut node = new;
        while node != old {
            let partner = self.step(node, forward);
            let further = self.step(partner, forward);
            let (a, b) = self.link(partner, forward);
            self.pair(a, b);
            open.extend([(partner, a), (further, b)]);
            node = further;
        }
    }

    /// Whether a node of a ring, not its base, is paired to the next one (else to the one before).
    pub(super) fn is_paired_to_next(&mut self, node: u32) -> bool {
        // The other end tells, since this node may have a new base already.
        let (here, there) = self.node(node).link;
        self.person(there).mate == here
    }

    pub(super) fn step(&mut self, node: u32, forward: bool) -> u32 {
        if forward { self.node(node).next } else { self.node(node).before }
    }

    /// The edge from a node to its neighbour in the ring: who in this one, and who in that one.
    pub(super) fn link(&mut self, node: u32, forward: bool) -> (u32, u32) {
        if forward {
            return self.node(node).link;
        }
        let before = self.node(node).before;
        let (there, here) = self.node(before).link;
        (here, there)
    }
}
