//! Searches for the cheapest way to one more pair, with blossoms.
//!
//! A search grows one alternating tree from a free node. As time goes on, duals of outer people
//! fall, those of inner people rise, and edges get tight; events in a [`Queue`] say what happens
//! next. It ends where the root's pair is found, or a person whose dual is zero, who can stay free
//! for nothing. Whatever lies beyond the earliest such end is never put into the queue.

use super::forest::{Forest, Label, Step};
use super::graph::{Graph, NOBODY};
use super::halves::{Halves, halves};
use super::nearest::Nearest;
use super::patience::in_rounds;
use super::proof::Proof;
use super::queue::{Event, Queue};

/// How a search ends.
#[derive(Clone, Copy)]
pub(super) enum End {
    /// An outer person whose dual is zero: they stay free.
    Zero(u32),
    /// A tight edge from an outer person into a free node.
    Pair(u32, u32),
    /// Its patience is used up: the root stays free for now, with a lower dual.
    Later,
}

/// In place of a second person in an event: the first is a loose one who is reached.
const GROW: u32 = NOBODY;
/// In place of a second person: the first is an inner blossom whose dual is zero.
const EXPAND: u32 = NOBODY - 1;

pub(super) struct Search<'g> {
    graph: &'g Graph,
    pub(super) forest: Forest,
    pub(super) nearest: Nearest,
    queue: Queue,
    /// Outer people whose edges have not been looked at.
    fresh: Vec<u32>,
    /// Whoever has a reach, and nodes that have had a label, in this search.
    reached: Vec<u32>,
    pub(super) labelled: Vec<u32>,
    pub(super) now: i64,
    /// How many arcs this search may look at.
    patience: usize,
    /// Arcs looked at in this search.
    work: usize,
    limit: i64,
    end: End,
    pub(super) marks: u32,
    /// Kept to be used again.
    pub(super) ring: Vec<Step>,
    pub(super) parts: Vec<u32>,
}

impl<'g> Search<'g> {
    /// Pairs everybody at the greatest weight.
    pub(super) fn solve(graph: &'g Graph) -> Self {
        let halves = halves(graph);
        let mut search = Self {
            graph,
            forest: Forest::new(&halves.duals),
            nearest: Nearest::new(graph.people()),
            queue: Queue::default(),
            fresh: Vec::new(),
            reached: Vec::new(),
            labelled: Vec::new(),
            now: 0,
            patience: 0,
            work: 0,
            limit: 0,
            end: End::Zero(NOBODY),
            marks: 0,
            ring: Vec::new(),
            parts: Vec::new(),
        };
        search.take(&halves);
        in_rounds(&mut search, graph, Self::is_root, Self::run);
        search
    }

    fn is_root(&self, person: u32) -> bool {
        let it = &self.forest.people[person as usize];
        it.mate == NOBODY && it.dual > 0
    }

    /// Takes over the pairs, and makes a blossom of every odd ring.
    fn take(&mut self, halves: &Halves) {
        for person in 0..halves.next.len() as u32 {
            let next = halves.next[person as usize];
            if next == NOBODY {
                self.forest.node(person).label = Label::Free;
            } else if halves.next[next as usize] == person {
                self.forest.person(person).mate = next;
            } else if self.forest.node(person).parent == NOBODY {
                self.shrink_ring(halves, person);
            }
        }
    }

    fn shrink_ring(&mut self, halves: &Halves, base: u32) {
        self.ring.clear();
        let mut person = base;
        loop {
            let next = halves.next[person as usize];
            self.ring.push(Step { node: person, link: (person, next) });
            if self.ring.len().is_multiple_of(2) {
                self.forest.pair(person, next);
            }
            person = next;
            if person == base {
                break;
            }
        }
        let blossom = self.forest.shrink(&self.ring);
        self.forest.node(blossom).label = Label::Free;
    }

    /// Grows a tree from a free person's node until it ends, or puts it off.
    fn run(&mut self, person: u32, patience: usize) {
        let root = self.forest.outermost(person);
        if self.forest.node(root).size as usize > patience {
            return;
        }
        self.patience = patience;
        (self.now, self.limit, self.work) = (0, i64::MAX, 0);
        self.make_outer(root);
        loop {
            while let Some(person) = self.fresh.pop() {
                self.scan(person);
            }
            let Some(event) = self.queue.pop() else { break };
            if self.work > self.patience {
                self.end_by(event.at, End::Later);
            }
            if event.at >= self.limit {
                break;
            }
            self.now = event.at;
            match event.b {
                GROW => self.grow(event.a),
                EXPAND => self.expand(event.a),
                _ => self.meet(event.a, event.b),
            }
        }
        self.now = self.limit;
        self.augment();
        self.settle();
    }

    /// Puts off an event, unless the search ends before.
    pub(super) fn later(&mut self, at: i64, a: u32, b: u32) {
        if at < self.limit {
            self.queue.push(Event { at, a, b });
        }
    }

    fn end_by(&mut self, at: i64, end: End) {
        if at < self.limit {
            (self.limit, self.end) = (at, end);
        }
    }

    /// An outermost node gets outer.
    pub(super) fn make_outer(&mut self, node: u32) {
        self.people_outer(node);
        let now = self.now;
        let it = self.forest.node(node);
        it.label = Label::Outer;
        it.dual -= 2 * now;
        self.labelled.push(node);
    }

    /// The people of an inner or loose node get outer.
    pub(super) fn people_outer(&mut self, node: u32) {
        let now = self.now;
        let it = self.forest.node(node);
        let gain = std::mem::take(&mut it.lag) + if it.label == Label::Inner { now } else { 0 };
        let (mut lowest, mut zero) = (i64::MAX, NOBODY);
        let fresh = &mut self.fresh;
        self.forest.each_in(node, |number, person| {
            person.dual += gain + now;
            person.outer = true;
            fresh.push(number);
            if person.dual < lowest {
                (lowest, zero) = (person.dual, number);
            }
        });
        self.end_by(lowest, End::Zero(zero));
    }

    /// An outermost loose node gets inner, by a tight edge.
    pub(super) fn make_inner(&mut self, node: u32, entry: (u32, u32)) {
        let (now, blossom) = (self.now, self.forest.is_blossom(node));
        let it = self.forest.node(node);
        it.label = Label::Inner;
        it.entry = entry;
        it.lag -= now;
        self.labelled.push(node);
        if blossom {
            it.dual += 2 * now;
            let zero = it.dual / 2;
            self.later(zero, node, EXPAND);
        }
    }

    fn scan(&mut self, person: u32) {
        let dual = self.forest.person(person).dual;
        let arcs = self.graph.arcs(person);
        self.work += arcs.len();
        for arc in arcs {
            let to = &self.forest.people[arc.to as usize];
            let tight = dual - arc.weight + to.dual;
            if to.outer {
                if tight / 2 < self.limit
                    && self.forest.outermost(person) != self.forest.outermost(arc.to)
                {
                    self.later(tight / 2, person, arc.to);
                }
            } else if tight < self.limit && tight < to.reach {
                // No lag makes it earlier than this.
                self.reach(person, arc.to, tight);
            }
        }
    }

    /// There is a better edge to a person who is not outer.
    fn reach(&mut self, from: u32, to: u32, tight: i64) {
        let around = self.forest.outermost(to);
        let node = self.forest.node(around);
        let (label, lag) = (node.label, node.lag);
        if label == Label::Free {
            return self.end_by(tight, End::Pair(from, to));
        }
        let it = self.forest.person(to);
        if it.reach == i64::MAX {
            self.reached.push(to);
        }
        (it.reach, it.from) = (tight, from);
        if self.nearest.follows(to) {
            self.nearest.nearer(&self.forest.people, to);
        }
        if label == Label::Loose {
            self.later(tight + lag, to, GROW);
        }
    }

    /// The edge to a loose person is tight: their node gets inner, its mate's outer.
    fn grow(&mut self, person: u32) {
        let node = self.forest.outermost(person);
        let (label, lag) = (self.forest.node(node).label, self.forest.node(node).lag);
        let it = self.forest.person(person);
        // Else it is news of long ago: the person has been inner since.
        if label == Label::Loose && it.reach + lag == self.now {
            let from = it.from;
            self.make_inner(node, (from, person));
            let mate = self.forest.mate(node);
            self.make_outer(self.forest.outermost(mate));
        }
    }

    /// Looks again for the best edge to a node that is loose again.
    pub(super) fn reach_again(&mut self, node: u32) {
        let it = self.forest.node(node);
        let (lag, span) = (it.lag, it.span);
        let person = self.nearest.first(&self.forest.people, span);
        if person != NOBODY {
            let reach = self.forest.person(person).reach;
            self.later(reach + lag, person, GROW);
        }
    }

    /// Shifts the pairs along the way from the search's end to its root.
    fn augment(&mut self) {
        let (mut person, mut mate) = match self.end {
            End::Later => return,
            End::Zero(person) => (person, NOBODY),
            End::Pair(person, mate) => {
                let node = self.forest.outermost(mate);
                self.forest.rebase(node, mate);
                self.forest.node(node).label = Label::Loose;
                self.labelled.push(node);
                (person, mate)
            }
        };
        loop {
            let outer = self.forest.outermost(person);
            let left = self.forest.mate(outer);
            self.forest.rebase(outer, person);
            if mate == NOBODY {
                self.forest.person(person).mate = NOBODY;
            } else {
                self.forest.pair(person, mate);
            }
            if left == NOBODY {
                return;
            }
            let inner = self.forest.outermost(left);
            (person, mate) = self.forest.node(inner).entry;
            self.forest.rebase(inner, mate);
        }
    }

    /// Brings all duals up to date, and takes the labels off.
    fn settle(&mut self) {
        let mut labelled = std::mem::take(&mut self.labelled);
        for &node in &labelled {
            self.settle_node(node);
        }
        while let Some(node) = labelled.pop() {
            let it = self.forest.node(node);
            let is_hollow = it.parent == NOBODY && it.dual == 0 && it.size > 1;
            if is_hollow {
                self.forest.dissolve(node, &mut self.parts);
                labelled.extend(&self.parts);
            }
            let free = self.forest.mate(node) == NOBODY;
            self.forest.node(node).label = if free { Label::Free } else { Label::Loose };
        }
        self.labelled = labelled;
        for person in self.reached.drain(..) {
            self.forest.person(person).reach = i64::MAX;
        }
        self.nearest.clear();
        self.queue.clear();
        self.fresh.clear();
    }

    fn settle_node(&mut self, node: u32) {
        let now = self.now;
        let it = self.forest.node(node);
        let lag = std::mem::take(&mut it.lag);
        let label = std::mem::replace(&mut it.label, Label::Loose);
        if it.parent != NOBODY {
            return;
        }
        let (person_gain, node_gain) = match label {
            Label::Outer => (-now, 2 * now),
            Label::Inner => (lag + now, -2 * now),
            Label::Loose | Label::Free => (lag, 0),
        };
        it.dual += node_gain;
        if person_gain != 0 || label == Label::Outer {
            self.forest.each_in(node, |_, person| {
                person.dual += person_gain;
                person.outer = false;
            });
        }
    }

    /// The mate of each, by number.
    pub(super) fn mates(&self) -> Vec<Option<u32>> {
        let mate = |mate: u32| (mate != NOBODY).then_some(mate);
        self.forest.people.iter().map(|person| mate(person.mate)).collect()
    }

    /// What the duals prove.
    pub(super) fn proof(&self) -> Proof {
        Proof::of(&self.forest)
    }
}
