//! The pace of guests' searches: nobody reads the list out by trying name after name.

use std::collections::VecDeque;
use std::time::Duration;

use super::find::{GUEST_LETTERS, letters_typed};
use super::fold::fold;

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

/// Counts the searches at one guest screen.
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
}

impl Pace {
    /// Notes what the field now holds, and says whether to search for it.
    pub fn typed(&mut self, text: &str, now: Duration) -> Paced {
        if let Some(left) = self
            .paused_until
            .and_then(|until| until.checked_sub(now))
            .filter(|left| !left.is_zero())
        {
            return Paced::Wait(left);
        }
        if self.paused_until.is_some() {
            self.resume();
        }
        if !self.begins_search(text) {
            return Paced::Go;
        }
        self.begun.retain(|&begun| now.saturating_sub(begun) < WINDOW);
        self.begun.push_back(now);
        if self.begun.len() <= SEARCHES {
            return Paced::Go;
        }
        self.paused_until = Some(now + WINDOW);
        Paced::CallHost
    }

    /// A host has come: search again, counted afresh.
    pub fn resume(&mut self) {
        *self = Self::default();
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
