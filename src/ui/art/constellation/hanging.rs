//! Who hangs where. Two who were introduced hang side by side where that can be, and strings lead to
//! neighbours alone, so none can cross another.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Grid, Place};

/// An introduction between two guests by their number.
pub(super) type Link = [usize; 2];

/// The lights that hang, and the strings between them.
///
/// What hangs never moves, however many come after; only a step to the next grid hangs all of it
/// anew, in the same order. The same introductions in the same order hang alike, in however many
/// portions they are heard of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hanging {
    pub(super) grid: Grid,
    /// The most people there have been: a grid never steps back.
    people: usize,
    /// In which order places are taken.
    order: Vec<Place>,
    /// The introductions, in the order they were hung.
    links: Vec<Link>,
    /// The lights that hang, and where.
    pub(super) hung: BTreeMap<usize, Place>,
    taken: BTreeSet<Place>,
    /// Between two lights, oldest first.
    pub(super) strings: Vec<[usize; 2]>,
    /// The two lights of the last introduction.
    pub(super) newest: Option<[usize; 2]>,
}

impl Hanging {
    /// Takes in how many people there are and who was introduced to whom, oldest first.
    pub(super) fn look(&mut self, people: usize, links: &[Link]) {
        self.people = self.people.max(people);
        self.take_down(links);
        let grid = Grid::of(self.people);
        if grid != self.grid || self.order.is_empty() {
            let hung = std::mem::take(&mut self.links);
            *self = Self { grid, people: self.people, order: grid.order(), ..Self::default() };
            for link in hung {
                self.hang(link);
            }
        }
        let mut known: BTreeSet<_> = self.links.iter().copied().collect();
        for link in links.iter().map(sorted) {
            if link[0] != link[1] && known.insert(link) {
                self.hang(link);
            }
        }
    }

    /// Who was introduced to somebody.
    pub(super) fn introduced(&self) -> BTreeSet<usize> {
        self.links.iter().flatten().copied().collect()
    }

    /// How many lights so many people have.
    pub(super) fn lights(&self, people: usize) -> usize {
        people.div_ceil(self.grid.each)
    }

    /// Takes away what is not true any more. What else hangs stays where it is.
    fn take_down(&mut self, links: &[Link]) {
        let stand: BTreeSet<_> = links.iter().map(sorted).collect();
        let before = self.links.len();
        self.links.retain(|link| stand.contains(link));
        if self.links.len() == before {
            return;
        }
        let each = self.grid.each;
        let pairs: BTreeSet<_> =
            self.links.iter().map(|link| sorted(&link.map(|it| it / each))).collect();
        let still: BTreeSet<_> = pairs.iter().flatten().copied().collect();
        self.strings.retain(|string| pairs.contains(&sorted(string)));
        self.hung.retain(|light, _| still.contains(light));
        self.taken = self.hung.values().copied().collect();
        self.newest = self.newest.filter(|ends| pairs.contains(&sorted(ends)));
    }

    fn hang(&mut self, link: Link) {
        self.links.push(link);
        let [a, b] = link.map(|guest| guest / self.grid.each);
        self.newest = Some([a, b]);
        match (self.hung.get(&a).copied(), self.hung.get(&b).copied()) {
            (None, None) => self.hang_both(a, b),
            (Some(at), None) => self.hang_beside(a, at, b),
            (None, Some(at)) => self.hang_beside(b, at, a),
            (Some(at), Some(beside)) => {
                if self.grid.neighbours(at).any(|it| it == beside) {
                    self.string(a, b);
                }
            }
        }
    }

    /// Two lights side by side, on the first free pair of places.
    fn hang_both(&mut self, a: usize, b: usize) {
        let grid = self.grid;
        let beside = |at: &Place| grid.right(*at).filter(|right| self.is_free(*right));
        let free = || self.order.iter().copied().filter(|at| self.is_free(*at));
        let pair = free().find_map(|at| Some((at, beside(&at)?)));
        match pair.or_else(|| free().next().map(|at| (at, at))) {
            Some((at, right)) if a != b && at != right => {
                self.put(a, at);
                self.put(b, right);
                self.string(a, b);
            }
            // No two free places are side by side, or both are in one light.
            Some((at, _)) => {
                self.put(a, at);
                self.put_near(at, b);
            }
            None => {}
        }
    }

    /// A light beside another that hangs at `at`; where all around is taken, near it, without a
    /// string.
    fn hang_beside(&mut self, hung: usize, at: Place, light: usize) {
        match self.grid.neighbours(at).find(|it| self.is_free(*it)) {
            Some(place) => {
                self.put(light, place);
                self.string(hung, light);
            }
            None => self.put_near(at, light),
        }
    }

    fn put_near(&mut self, at: Place, light: usize) {
        let free = (0..self.grid.above_the_sill()).filter(|place| self.is_free(*place));
        let nearest = free.min_by_key(|place| self.grid.apart(at, *place));
        if let Some(place) = nearest.filter(|_| !self.hung.contains_key(&light)) {
            self.put(light, place);
        }
    }

    fn put(&mut self, light: usize, place: Place) {
        self.hung.insert(light, place);
        self.taken.insert(place);
    }

    fn string(&mut self, a: usize, b: usize) {
        if a != b && !self.strings.iter().any(|it| sorted(it) == sorted(&[a, b])) {
            self.strings.push([a, b]);
        }
    }

    /// Whether no light hangs there. A ring gives way.
    pub(super) fn is_free(&self, place: Place) -> bool {
        !self.taken.contains(&place)
    }
}

fn sorted(ends: &[usize; 2]) -> [usize; 2] {
    let [a, b] = *ends;
    [a.min(b), a.max(b)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What happens in a room, in its order.
    #[derive(Clone, Debug)]
    enum Event {
        Arrive(usize),
        Introduce(usize, usize),
    }

    fn evening(most: usize) -> impl Strategy<Value = Vec<Event>> {
        let event = prop_oneof![
            (1..40_usize).prop_map(Event::Arrive),
            (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Event::Introduce(a, b)),
            (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Event::Introduce(a, b)),
        ];
        prop::collection::vec(event, 1..most)
    }

    /// How a room is after each event: people and links.
    fn rooms(events: &[Event]) -> Vec<(usize, Vec<Link>)> {
        let (mut people, mut links) = (0, Vec::new());
        let after = |event: &Event| {
            match event {
                Event::Arrive(more) => people += more,
                Event::Introduce(a, b) if people > 0 => links.push([a % people, b % people]),
                Event::Introduce(..) => {}
            }
            (people, links.clone())
        };
        events.iter().map(after).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

        #[test]
        fn a_room_looks_the_same_however_often_it_is_looked_at(
            events in evening(120), every in 1..9_usize,
        ) {
            let rooms = rooms(&events);
            let (mut often, mut seldom) = (Hanging::default(), Hanging::default());
            for (at, (people, links)) in rooms.iter().enumerate() {
                often.look(*people, links);
                if at % every == 0 || at + 1 == rooms.len() {
                    seldom.look(*people, links);
                }
            }
            prop_assert_eq!(often, seldom);
        }

        #[test]
        fn what_hangs_stays_until_the_grid_steps(events in evening(160)) {
            let mut hanging = Hanging::default();
            for (people, links) in rooms(&events) {
                let before = hanging.clone();
                hanging.look(people, &links);
                if before.grid == hanging.grid {
                    for (light, place) in &before.hung {
                        prop_assert_eq!(hanging.hung.get(light), Some(place));
                    }
                    prop_assert!(hanging.strings.starts_with(&before.strings));
                }
            }
        }

        #[test]
        fn everybody_has_a_place_of_their_own_and_strings_lead_to_neighbours(
            events in evening(160),
        ) {
            let mut hanging = Hanging::default();
            for (people, links) in rooms(&events) {
                hanging.look(people, &links);
                let grid = hanging.grid;
                let places: BTreeSet<_> = hanging.hung.values().collect();
                prop_assert_eq!(places.len(), hanging.hung.len());
                prop_assert!(places.iter().all(|place| **place < grid.above_the_sill()));
                let met: BTreeSet<_> = links
                    .iter()
                    .filter(|[a, b]| a != b)
                    .flatten()
                    .map(|guest| guest / grid.each)
                    .collect();
                prop_assert!(met.iter().all(|light| hanging.hung.contains_key(light)));
                let rest = hanging.lights(people) - hanging.hung.len();
                let free = grid.waiting().filter(|it| hanging.is_free(*it)).count();
                prop_assert!(rest <= free, "{rest} rings and {free} places");
                for ends in &hanging.strings {
                    let [a, b] = ends.map(|light| hanging.hung[&light]);
                    prop_assert!(grid.neighbours(a).any(|it| it == b));
                }
            }
        }

        #[test]
        fn an_introduction_taken_back_moves_nobody_else(
            events in evening(120), which in any::<prop::sample::Index>(),
        ) {
            let Some((people, links)) = rooms(&events).pop() else { return Ok(()) };
            prop_assume!(!links.is_empty());
            let mut hanging = Hanging::default();
            hanging.look(people, &links);
            let before = hanging.clone();
            let gone = sorted(&links[which.index(links.len())]);
            let left: Vec<_> = links.into_iter().filter(|it| sorted(it) != gone).collect();
            hanging.look(people, &left);
            for (light, place) in &hanging.hung {
                prop_assert_eq!(before.hung.get(light), Some(place));
            }
            let each = hanging.grid.each;
            let still: BTreeSet<_> = left
                .iter()
                .filter(|[a, b]| a != b)
                .flatten()
                .map(|guest| guest / each)
                .collect();
            prop_assert_eq!(hanging.hung.keys().copied().collect::<BTreeSet<_>>(), still);
        }
    }
}
