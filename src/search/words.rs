//! Every part of every name, in alphabetical order, with the places of the guests who bear it.

use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Included, Unbounded};

use super::slips::{Followed, Slips, Typed};
use crate::domain::Text;

/// Where a guest stands in the index.
pub(super) type Place = u32;

/// Sorts after every letter a part can hold.
const AFTER_ALL: char = char::MAX;

/// Parts to places. Each list of places is in ascending order.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(BTreeMap<Text, Vec<Place>>);

impl Words {
    pub(super) fn insert(&mut self, word: &str, place: Place) {
        if !self.0.contains_key(word) {
            self.0.insert(word.into(), Vec::with_capacity(1));
        }
        let Some(places) = self.0.get_mut(word) else {
            return;
        };
        if let Err(at) = places.binary_search(&place) {
            places.insert(at, place);
        }
    }

    pub(super) fn remove(&mut self, word: &str, place: Place) {
        let Some(places) = self.0.get_mut(word) else {
            return;
        };
        if let Ok(at) = places.binary_search(&place) {
            places.remove(at);
        }
        if places.is_empty() {
            self.0.remove(word);
        }
    }

    /// Places of words that begin with `start`, the word that is all of it first.
    pub(super) fn starting_with<'a>(&'a self, start: &'a str) -> impl Iterator<Item = &'a [Place]> {
        let from = self.0.range::<str, _>((Included(start), Unbounded));
        from.take_while(move |(word, _)| word.starts_with(start))
            .map(|(_, places)| places.as_slice())
    }

    /// Places of words that `text` begins with and goes on from.
    pub(super) fn that_begin<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a [Place]> {
        let ends = text.char_indices().skip(1).map(|(end, _)| end);
        let places = move |end| self.0.get(text.get(..end)?);
        ends.filter_map(places).map(Vec::as_slice)
    }

    /// Places of words near to what was typed, nearest first.
    ///
    /// The alphabetical order is walked like a trie: a start that is too far is left with all words
    /// behind it. Cost: about one row of distances for each start that is not too far.
    pub(super) fn near(&self, mut typed: Typed) -> Vec<(Slips, &[Place])> {
        let mut near = Vec::new();
        let mut from = String::new();
        'leap: loop {
            for (word, places) in self.0.range::<str, _>((Excluded(from.as_str()), Unbounded)) {
                match typed.follow(word) {
                    Followed::Near(slips) => near.push((slips, places.as_slice())),
                    Followed::Far => {}
                    Followed::Lost { bytes } => {
                        from.clear();
                        from.push_str(word.get(..bytes).unwrap_or(word));
                        from.push(AFTER_ALL);
                        continue 'leap;
                    }
                }
            }
            break;
        }
        near.sort_by_key(|&(slips, _)| slips);
        near
    }
}

#[cfg(test)]
mod tests {
    use super::super::slips::Patience;
    use super::*;

    fn words(names: &[&str]) -> Words {
        let mut words = Words::default();
        for (name, place) in names.iter().zip(0..) {
            words.insert(name, place);
        }
        words
    }

    #[test]
    fn starts_in_both_directions() {
        let words = words(&["van", "vandyke", "vanessa", "de", "vandyke"]);
        let starting: Vec<_> = words.starting_with("vand").collect();
        assert_eq!(starting, [&[1, 4]]);
        let begin: Vec<_> = words.that_begin("vandyke").collect();
        assert_eq!(begin, [&[0]]);
    }

    #[test]
    fn a_word_that_nobody_bears_is_gone() {
        let mut words = words(&["ana", "ana"]);
        words.remove("ana", 0);
        words.remove("ana", 0);
        assert_eq!(words.starting_with("a").collect::<Vec<_>>(), [&[1]]);
        words.remove("ana", 1);
        assert_eq!(words.0.len(), 0);
    }

    #[test]
    fn near_words_come_nearest_first() {
        let words = words(&["annika", "anouck", "anouk", "bob", "nouk"]);
        let near = words.near(Typed::new("anouk", Patience::Question));
        let places: Vec<_> = near.iter().map(|(_, places)| places[0]).collect();
        assert_eq!(places, [2, 1, 4, 0]);
    }
}
