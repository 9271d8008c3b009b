//! The pace of guests' searches: nobody reads the list out by trying name after name.

use std::collections::VecDeque;
use std::time::Duration;

use super::find::{GUEST_LETTERS, Hit, letters_typed};
use super::fold::fold;
use crate::domain::GuestId;

/// Searches that may begin within one [`WINDOW`].
const SEARCHES: usize = 12;

/// The time over which searches are counted, and for which too many of them pause the search.
const WINDOW: Duration = Duration::from_mins(1);

/// Whether the search may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paced {
    /// Search.
    Go,
    /// Too many searches, just now: pause, and call a host.
    CallHost,
    /// Pause for so much longer, or until a host lifts it; a host has been called already.
    Wait(Duration),
}

/// So many names may be read by people who do not come in; after them, a guest comes up only to
/// their whole name, which whoever bears it knows.
const NAMES: usize = 5;

/// So many of those names are forgotten when somebody comes in: an honest guest stood there.
const REFUNDED: usize = 3;

/// Searches by whole names that may begin within [`LONG`] with nobody coming in, and how long too
/// many of them pause the search.
const TRIES: usize = 8;
const LONG: Duration = Duration::from_hours(1);
const REST: Duration = Duration::from_mins(10);

/// What is kept of a pause that goes on.
const PAUSED: &str = "paused";

/// Counts the searches at one guest screen, and the names that were read there by people who did not
/// come in.
///
/// Typing on, and taking letters back, is the same search; so a search is counted when its text
/// neither goes on from the furthest text of the search before, nor is a start of it. `an`, `ana`,
/// `an` is one search; `ana`, `anb` are two; an empty field ends a search.
///
/// Times are passed in, since any one moment, and never run backwards.
#[derive(Clone, Debug, Default)]
pub struct Pace {
    begun: VecDeque<Duration>,
    furthest: String,
    paused_until: Option<Duration>,
    /// Names that whoever stands there has read, and those before them who did not come in.
    reading: Vec<GuestId>,
    read: VecDeque<GuestId>,
    /// Searches by whole names, with nobody coming in since.
    tries: VecDeque<Duration>,
    has_called: bool,
}

impl Pace {
    /// As it was before a restart; a pause begins anew.
    #[must_use]
    pub fn resumed(kept: &str, now: Duration) -> Self {
        let paused_until = kept.starts_with(PAUSED).then(|| now + WINDOW);
        let read = kept.split_whitespace().filter_map(|id| id.parse().ok()).collect();
        Self { paused_until, read, ..Self::default() }
    }

    /// What [`Self::resumed`] wants to know.
    #[must_use]
    pub fn kept(&self) -> String {
        let paused = self.paused_until.map(|_| PAUSED.to_owned());
        let read = self.read.iter().map(ToString::to_string);
        paused.into_iter().chain(read).collect::<Vec<_>>().join(" ")
    }

    /// Notes what the field now holds, and says whether to search for it.
    pub fn typed(&mut self, text: &str, now: Duration) -> Paced {
        if let Some(left) = self
            .paused_until
            .and_then(|until| until.checked_sub(now))
            .filter(|left| !left.is_zero())
        {
            return Paced::Wait(left);
        }
        if self.paused_until.take().is_some() {
            self.begun.clear();
        }
        if !self.begins_search(text) {
            return Paced::Go;
        }
        self.begun.retain(|&begun| now.saturating_sub(begun) < WINDOW);
        self.begun.push_back(now);
        self.tries.retain(|&begun| now.saturating_sub(begun) < LONG);
        if self.room() == 0 {
            self.tries.push_back(now);
        }
        if self.begun.len() > SEARCHES {
            self.paused_until = Some(now + WINDOW);
        } else if self.tries.len() > TRIES {
            self.paused_until = Some(now + REST);
        }
        let calls = self.read.len() >= NAMES && !std::mem::replace(&mut self.has_called, true);
        if self.paused_until.is_some() || calls { Paced::CallHost } else { Paced::Go }
    }

    /// Those of `hits` that may be shown, and whether somebody is held back: somebody new shows while
    /// few have been read, then only to their whole name.
    pub fn let_through(
        &mut self,
        hits: Vec<Hit>,
        is_whole: impl Fn(&Hit) -> bool,
    ) -> (Vec<Hit>, bool) {
        let found = hits.len();
        let mut shown = Vec::new();
        for hit in hits {
            let is_known = self.reading.contains(&hit.guest) || self.read.contains(&hit.guest);
            if !is_known && self.room() > 0 {
                self.reading.push(hit.guest);
                shown.push(hit);
            } else if is_known || is_whole(&hit) {
                shown.push(hit);
            }
        }
        let held = shown.len() < found;
        (shown, held)
    }

    /// Whoever stood there came in: they read what they read to find themselves.
    pub fn answered(&mut self) {
        self.reading.clear();
        self.tries.clear();
        self.read.drain(..REFUNDED.min(self.read.len()));
        self.has_called = false;
    }

    /// Whoever stood there went, or gave way to the next.
    pub fn left(&mut self) {
        self.read.extend(self.reading.drain(..));
    }

    /// A host has come: search again, counted afresh.
    pub fn resume(&mut self) {
        *self = Self::default();
    }

    /// So many names may still be read.
    fn room(&self) -> usize {
        NAMES.saturating_sub(self.read.len() + self.reading.len())
    }

    fn begins_search(&mut self, text: &str) -> bool {
        let text = fold(text);
        if text.is_empty() {
            self.furthest.clear();
        }
        if letters_typed(&text) < GUEST_LETTERS || self.furthest.starts_with(&text) {
            return false;
        }
        let goes_on = !self.furthest.is_empty() && text.starts_with(&self.furthest);
        self.furthest = text;
        !goes_on
    }
}

/// Whether somebody's whole name was typed: two of its words, with three letters or all of each; where
/// it has one word, that.
#[must_use]
pub fn is_whole(typed: &str, name: &str) -> bool {
    let (typed, name) = (fold(typed), fold(name));
    let words: Vec<&str> = name.split(' ').collect();
    let begins = |part: &str, word: &&&str| {
        word.starts_with(part) && part.chars().count() >= word.chars().count().min(3)
    };
    let parts: Vec<&str> = typed.split(' ').collect();
    let meant: Vec<_> =
        parts.iter().filter_map(|part| words.iter().find(|word| begins(part, word))).collect();
    let differ = words.iter().filter(|word| meant.contains(word)).count();
    meant.len() == parts.len() && differ >= words.len().min(2)
}

#[cfg(test)]
mod patience;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn typing_on_and_taking_back_is_one_search() {
        let mut pace = Pace::default();
        for _ in 0..50 {
            for text in ["a", "an", "aná", "ana p", "an", "ana"] {
                assert_eq!(pace.typed(text, s(1)), Paced::Go);
            }
        }
        assert_eq!(pace.begun.len(), 1);
    }

    #[test]
    fn the_thirteenth_search_in_a_minute_calls_a_host_once() {
        let mut pace = Pace::default();
        for (letter, second) in ('a'..='l').zip(0..) {
            assert_eq!(pace.typed(&format!("an{letter}"), s(second)), Paced::Go);
        }
        assert_eq!(pace.typed("anm", s(12)), Paced::CallHost);
        assert_eq!(pace.typed("ann", s(20)), Paced::Wait(s(52)));
        assert_eq!(pace.typed("ann", s(72)), Paced::Go);
    }

    #[test]
    fn a_host_lifts_the_pause() {
        let mut pace = Pace::default();
        let mut letters = 'a'..='z';
        while pace.typed(&format!("an{}", letters.next().unwrap()), s(0)) == Paced::Go {}
        pace.resume();
        assert_eq!(pace.typed("ana", s(1)), Paced::Go);
    }

    #[test]
    fn one_character_that_finds_somebody_is_a_search() {
        let mut pace = Pace::default();
        let mut names = "王李张刘陈杨赵黄周吴徐孙马".chars();
        while pace.typed(&names.next().unwrap().to_string(), s(0)) == Paced::Go {}
        assert_eq!(names.count(), 0, "the thirteenth");
        let mut pace = Pace::default();
        for letter in 'a'..='z' {
            assert_eq!(pace.typed(&letter.to_string(), s(0)), Paced::Go, "finds nobody yet");
        }
    }

    #[test]
    fn going_back_to_branch_off_is_a_new_search() {
        let mut pace = Pace::default();
        for text in ["an", "ana", "an", "anb", "an", "anc"] {
            pace.typed(text, s(0));
        }
        assert_eq!(pace.begun.len(), 3);
    }

    #[test]
    fn the_next_guest_with_the_same_name_begins_a_search() {
        let mut pace = Pace::default();
        for text in ["ana", "", "ana"] {
            pace.typed(text, s(0));
        }
        assert_eq!(pace.begun.len(), 2);
    }

    proptest! {
        #[test]
        fn a_queue_at_a_human_pace_is_never_stopped(names in prop::collection::vec("[a-z]{2,9}", 1..60)) {
            let mut pace = Pace::default();
            for (name, nth) in names.iter().zip(0..) {
                for end in 0..=name.len() {
                    prop_assert_eq!(pace.typed(&name[..end], s(5 * nth)), Paced::Go);
                }
            }
        }
    }
}
