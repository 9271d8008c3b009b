//! Pairing with half pairs allowed: every person is free, in a pair, or in an odd ring in which
//! each has half a pair with both neighbours.
//!
//! Each search grows one alternating tree from a free person by the cheapest edge next (as
//! Dijkstra would), and ends at the first free person, odd ring (old or new) or person whose dual
//! variable reaches zero. So trees stay small, and few people are left for the blossoms.

use super::graph::{Graph, NOBODY};
use super::patience::in_rounds;
use super::queue::{Event, Queue};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Loose,
    Outer,
    Inner,
}

/// A person during a search. While `Outer`, the dual is kept as it was plus the time since then,
/// while `Inner` less, so that no dual has to change as time goes on.
struct Person {
    dual: i64,
    /// When the best edge from an outer person gets tight.
    reach: i64,
    /// That outer person.
    from: u32,
    /// The mate, or the next in the odd ring.
    next: u32,
    label: Label,
    mark: u32,
}

/// How a search ends.
#[derive(Clone, Copy)]
enum End {
    /// An outer person whose dual is zero: they stay free.
    Zero(u32),
    /// A tight edge from an outer to a free person.
    Free(u32, u32),
    /// A tight edge from an outer person into an odd ring.
    Ring(u32, u32),
    /// A tight edge between two outer people: a new odd ring.
    Meet(u32, u32),
    /// Its patience is used up: the root stays free for now, with a lower dual.
    Later,
}

/// The result: for each person the dual (in half weights), and the mate or the next in a ring.
pub(super) struct Halves {
    pub(super) duals: Vec<i64>,
    pub(super) next: Vec<u32>,
}

struct Search<'g> {
    graph: &'g Graph,
    people: Vec<Person>,
    queue: Queue,
    outer: Vec<u32>,
    inner: Vec<u32>,
    reached: Vec<u32>,
    now: i64,
    /// Arcs looked at in this search.
    work: usize,
    limit: i64,
    end: End,
    marks: u32,
}

/// Pairs everybody with half pairs allowed, at the greatest total weight.
pub(super) fn halves(graph: &Graph) -> Halves {
    let mut search = Search::new(graph);
    search.pair_at_once();
    in_rounds(&mut search, graph, Search::is_root, Search::run);
    let duals = search.people.iter().map(|it| it.dual).collect();
    Halves { duals, next: search.people.iter().map(|it| it.next).collect() }
}

impl<'g> Search<'g> {
    fn new(graph: &'g Graph) -> Self {
        let person = |it| Person {
            // Half of the doubled weight at each end holds every edge up.
            dual: graph.arcs(it).iter().map(|arc| arc.weight / 2).max().unwrap_or(0),
            reach: i64::MAX,
            from: NOBODY,
            next: NOBODY,
            label: Label::Loose,
            mark: 0,
        };
        Self {
            graph,
            people: (0..graph.people() as u32).map(person).collect(),
            queue: Queue::default(),
            outer: Vec::new(),
            inner: Vec::new(),
            reached: Vec::new(),
            now: 0,
            work: 0,
            limit: 0,
            end: End::Zero(NOBODY),
            marks: 0,
        }
    }

    fn at(&mut self, person: u32) -> &mut Person {
        &mut self.people[person as usize]
    }

    /// Lowers each free person's dual until an edge is tight, and pairs along it where the other
    /// one is free too.
    fn pair_at_once(&mut self) {
        for person in 0..self.graph.people() as u32 {
            if self.at(person).next != NOBODY {
                continue;
            }
            let (mut dual, mut mate) = (0, NOBODY);
            for arc in self.graph.arcs(person) {
                let to = &self.people[arc.to as usize];
                let needed = arc.weight - to.dual;
                if needed > dual || (needed == dual && mate == NOBODY) {
                    (dual, mate) = (needed, NOBODY);
                    if to.next == NOBODY {
                        mate = arc.to;
                    }
                }
            }
            self.at(person).dual = dual;
            if mate != NOBODY {
                self.pair(person, mate);
            }
        }
    }

    fn pair(&mut self, a: u32, b: u32) {
        self.at(a).next = b;
        self.at(b).next = a;
    }

    fn is_root(&self, person: u32) -> bool {
        let it = &self.people[person as usize];
        it.next == NOBODY && it.dual > 0
    }

    fn run(&mut self, root: u32, patience: usize) {
        (self.now, self.limit, self.work) = (0, i64::MAX, 0);
        self.join_outer(root);
        while let Some(event) = self.queue.pop() {
            if self.work > patience {
                self.end_by(event.at, End::Later);
            }
            if event.at >= self.limit {
                break;
            }
            let it = &self.people[event.a as usize];
            if it.label == Label::Loose && it.reach == event.at {
                self.now = event.at;
                self.grow(event.a);
            }
        }
        self.settle();
        match self.end {
            End::Later => {}
            End::Zero(person) => self.leave(person),
            End::Free(person, free) => self.flip(person, free),
            End::Ring(person, inside) => {
                self.open_ring(inside);
                self.flip(person, inside);
            }
            End::Meet(a, b) => self.close_ring(a, b),
        }
    }

    fn grow(&mut self, person: u32) {
        let now = self.now;
        let it = self.at(person);
        it.label = Label::Inner;
        it.dual -= now;
        let mate = it.next;
        self.inner.push(person);
        self.join_outer(mate);
    }

    fn join_outer(&mut self, person: u32) {
        let now = self.now;
        let it = self.at(person);
        it.label = Label::Outer;
        it.dual += now;
        let dual = it.dual;
        self.outer.push(person);
        self.end_by(dual, End::Zero(person));
        let arcs = self.graph.arcs(person);
        self.work += arcs.len();
        for arc in arcs {
            let to = &self.people[arc.to as usize];
            let tight = dual - arc.weight + to.dual;
            match to.label {
                Label::Inner => {}
                Label::Outer => self.end_by(tight / 2, End::Meet(person, arc.to)),
                Label::Loose if tight >= self.limit.min(to.reach) => {}
                Label::Loose if to.next == NOBODY => self.end_by(tight, End::Free(person, arc.to)),
                Label::Loose if self.people[to.next as usize].next != arc.to => {
                    self.end_by(tight, End::Ring(person, arc.to));
                }
                Label::Loose => {
                    if to.reach == i64::MAX {
                        self.reached.push(arc.to);
                    }
                    let to = &mut self.people[arc.to as usize];
                    (to.reach, to.from) = (tight, person);
                    self.queue.push(Event { at: tight, a: arc.to, b: NOBODY });
                }
            }
        }
    }

    fn end_by(&mut self, time: i64, end: End) {
        if time < self.limit {
            (self.limit, self.end) = (time, end);
        }
    }

    /// Ends the search at its limit: duals are as they are then.
    fn settle(&mut self) {
        let end = self.limit;
        self.queue.clear();
        for person in self.outer.drain(..) {
            let it = &mut self.people[person as usize];
            (it.label, it.dual) = (Label::Loose, it.dual - end);
        }
        for person in self.inner.drain(..) {
            let it = &mut self.people[person as usize];
            (it.label, it.dual) = (Label::Loose, it.dual + end);
        }
        for person in self.reached.drain(..) {
            self.people[person as usize].reach = i64::MAX;
        }
    }

    /// Pairs an outer person with somebody new, their old mate with the one before, and so on up
    /// to the root.
    fn flip(&mut self, mut outer: u32, mut mate: u32) {
        loop {
            let left = self.at(outer).next;
            self.pair(outer, mate);
            if left == NOBODY {
                return;
            }
            (outer, mate) = (self.at(left).from, left);
        }
    }

    /// Frees an outer person, and pairs their old mate with the one before, up to the root.
    fn leave(&mut self, outer: u32) {
        let left = std::mem::replace(&mut self.at(outer).next, NOBODY);
        if left != NOBODY {
            let from = self.at(left).from;
            self.flip(from, left);
        }
    }

    /// Pairs all in a ring but one.
    fn open_ring(&mut self, free: u32) {
        let mut person = self.at(free).next;
        while person != free {
            let mate = self.at(person).next;
            let next = self.at(mate).next;
            self.pair(person, mate);
            person = next;
        }
    }

    /// Makes a ring of the tree's paths to two outer people between whom an edge is tight.
    fn close_ring(&mut self, a: u32, b: u32) {
        let apex = self.common(a, b);
        self.leave(apex);
        let mut outer = b;
        while outer != apex {
            let inner = self.at(outer).next;
            let above = self.at(inner).from;
            self.at(inner).next = above;
            outer = above;
        }
        let (mut outer, mut next) = (a, b);
        while outer != apex {
            let inner = std::mem::replace(&mut self.at(outer).next, next);
            self.at(inner).next = outer;
            (outer, next) = (self.at(inner).from, inner);
        }
        self.at(apex).next = next;
    }

    /// The first outer person on both ways to the root; takes as long as the shorter of both.
    fn common(&mut self, a: u32, b: u32) -> u32 {
        self.marks += 1;
        let (mut here, mut other) = (a, b);
        loop {
            let marks = self.marks;
            let it = self.at(here);
            if it.mark == marks {
                return here;
            }
            it.mark = marks;
            let inner = it.next;
            let above = if inner == NOBODY { NOBODY } else { self.at(inner).from };
            (here, other) = if other == NOBODY { (above, NOBODY) } else { (other, above) };
        }
    }
}
