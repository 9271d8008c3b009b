//! The nested blossoms, and who is in which.
//!
//! A node is a person (`0..people`) or a blossom (from `people` on): an odd ring of nodes, one of
//! which, the base, is free or paired outside, and the others paired along the ring. People of a
//! node stand one after the other in a chain. Each person has a cell, each cell a holder: the
//! outermost node around it. Where nodes join or part, all cells but that of the largest change
//! hands, so that a person changes cell O(log n) times on the way up or down.

use super::graph::NOBODY;

/// What a search knows of an outermost node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    /// Not reached; its base is paired.
    Loose,
    /// Not reached; its base is free.
    Free,
    /// An even number of steps from the root; its base's mate comes before it.
    Outer,
    /// An odd number of steps; its base's mate comes after it.
    Inner,
}

/// What an outer person's scan touches of the others; half a line of the cache.
#[derive(Clone)]
pub(super) struct Person {
    /// The dual variable. Of an outer person, plus the time since when; of others, less what
    /// their outermost node has [`Node::lag`].
    pub(super) dual: i64,
    /// When the best edge from an outer person gets tight, apart from the lag.
    pub(super) reach: i64,
    /// That outer person.
    pub(super) from: u32,
    pub(super) mate: u32,
    pub(super) cell: u32,
    pub(super) outer: bool,
}

/// A person or a blossom.
#[derive(Clone)]
pub(super) struct Node {
    /// The blossom around it, or nobody.
    pub(super) parent: u32,
    pub(super) label: Label,
    pub(super) mark: u32,
    /// The one person in it who is free or paired outside.
    pub(super) base: u32,
    /// The node in the ring that the base is in.
    pub(super) head: u32,
    /// Neighbours in the ring of its parent.
    pub(super) next: u32,
    pub(super) before: u32,
    /// The edge to the next: who in this node, and who in that one.
    pub(super) link: (u32, u32),
    /// The edge that made it inner: from an outer person to one in here.
    pub(super) entry: (u32, u32),
    /// The first and last person of its chain, and how many there are.
    pub(super) span: (u32, u32),
    pub(super) size: u32,
    /// The cell its people are in while it is outermost.
    pub(super) cell: u32,
    /// A blossom's dual variable; in a search, less twice the time while outer, plus while inner.
    pub(super) dual: i64,
    /// What its people's duals have gained in this search, less the time while inner.
    pub(super) lag: i64,
}

/// A node of a ring that is to become a blossom, and the edge to the next of the ring.
#[derive(Clone, Copy)]
pub(super) struct Step {
    pub(super) node: u32,
    pub(super) link: (u32, u32),
}

pub(super) struct Forest {
    pub(super) people: Vec<Person>,
    pub(super) nodes: Vec<Node>,
    /// The outermost node that holds each cell.
    holder: Vec<u32>,
    /// Who follows in the chain.
    after: Vec<u32>,
    /// Numbers of blossoms that are no more.
    spare: Vec<u32>,
}

impl Node {
    fn new(base: u32) -> Self {
        Self {
            parent: NOBODY,
            label: Label::Loose,
            mark: 0,
            base,
            head: base,
            next: NOBODY,
            before: NOBODY,
            link: (NOBODY, NOBODY),
            entry: (NOBODY, NOBODY),
            span: (base, base),
            size: 1,
            cell: base,
            dual: 0,
            lag: 0,
        }
    }
}

impl Forest {
    pub(super) fn new(duals: &[i64]) -> Self {
        let person = |(cell, &dual): (u32, &i64)| Person {
            dual,
            reach: i64::MAX,
            from: NOBODY,
            mate: NOBODY,
            cell,
            outer: false,
        };
        let count = duals.len() as u32;
        Self {
            people: (0..count).zip(duals).map(person).collect(),
            nodes: (0..count).map(Node::new).collect(),
            holder: (0..count).collect(),
            after: vec![NOBODY; duals.len()],
            spare: Vec::new(),
        }
    }

    pub(super) fn person(&mut self, person: u32) -> &mut Person {
        &mut self.people[person as usize]
    }

    pub(super) fn node(&mut self, node: u32) -> &mut Node {
        &mut self.nodes[node as usize]
    }

    pub(super) fn is_blossom(&self, node: u32) -> bool {
        node as usize >= self.people.len()
    }

    /// The outermost node around a person.
    pub(super) fn outermost(&self, person: u32) -> u32 {
        self.holder[self.people[person as usize].cell as usize]
    }

    /// The mate of a node's base, or nobody.
    pub(super) fn mate(&self, node: u32) -> u32 {
        self.people[self.nodes[node as usize].base as usize].mate
    }

    pub(super) fn pair(&mut self, a: u32, b: u32) {
        self.person(a).mate = b;
        self.person(b).mate = a;
    }

    /// Calls for each person in a node.
    pub(super) fn each_in(&mut self, node: u32, mut call: impl FnMut(u32, &mut Person)) {
        let (mut person, last) = self.nodes[node as usize].span;
        loop {
            call(person, &mut self.people[person as usize]);
            if person == last {
                return;
            }
            person = self.after[person as usize];
        }
    }

    /// The nodes of a blossom's ring, from its base on.
    pub(super) fn ring(&self, blossom: u32) -> impl Iterator<Item = u32> + '_ {
        let first = self.nodes[blossom as usize].head;
        let next = move |&node: &u32| {
            let next = self.nodes[node as usize].next;
            (next != first).then_some(next)
        };
        std::iter::successors(Some(first), next)
    }

    /// Makes a blossom of a ring of outermost nodes; the first step's base is its base. Its dual
    /// is zero.
    pub(super) fn shrink(&mut self, ring: &[Step]) -> u32 {
        let head = ring.first().map_or(NOBODY, |step| step.node);
        let blossom = self.spare.pop().unwrap_or_else(|| {
            self.nodes.push(Node::new(NOBODY));
            self.nodes.len() as u32 - 1
        });
        let mut it = Node::new(self.node(head).base);
        it.head = head;
        it.size = 0;
        let mut largest = 0;
        let mut before = ring.last().map_or(NOBODY, |step| step.node);
        for step in ring {
            let node = self.node(step.node);
            (node.parent, node.link, node.before) = (blossom, step.link, before);
            let (span, size, cell) = (node.span, node.size, node.cell);
            self.node(before).next = step.node;
            before = step.node;
            if it.size == 0 {
                it.span.0 = span.0;
            } else {
                self.after[it.span.1 as usize] = span.0;
            }
            it.span.1 = span.1;
            it.size += size;
            if size > largest {
                (largest, it.cell) = (size, cell);
            }
        }
        self.holder[it.cell as usize] = blossom;
        let cell = it.cell;
        *self.node(blossom) = it;
        for step in ring {
            if self.node(step.node).cell != cell {
                self.each_in(step.node, |_, person| person.cell = cell);
            }
        }
        blossom
    }

    /// Sets the nodes of an outermost blossom free again, and gives them in the order of its ring.
    pub(super) fn dissolve(&mut self, blossom: u32, ring: &mut Vec<u32>) {
        ring.clear();
        ring.extend(self.ring(blossom));
        let kept = self.node(blossom).cell;
        for &node in ring.iter() {
            self.node(node).parent = NOBODY;
            let cell = self.node(node).cell;
            self.holder[cell as usize] = node;
            if cell != kept {
                self.each_in(node, |_, person| person.cell = cell);
            }
        }
        let it = self.node(blossom);
        (it.label, it.lag, it.dual) = (Label::Loose, 0, 0);
        (it.parent, it.size) = (NOBODY, 0);
        self.spare.push(blossom);
    }
}
