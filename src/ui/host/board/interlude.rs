//! When introductions make way: twenty seconds after every third hero, or as long as a host holds.

use super::turns::{HERO_S, Turns};

/// How long a page stands, in seconds.
const PAGE_S: f64 = 20.0;
/// After so many heroes, or their time where nobody new comes.
const HEROES: u64 = 3;

/// Whether the board tells something between introductions, and since when.
#[derive(Clone, Debug, Default)]
pub(super) struct Interlude {
    /// Since when the page stands, and the how manyth it is.
    on: Option<(f64, usize)>,
    next: usize,
    is_held: bool,
    /// How long introductions stood still so far.
    stood_s: f64,
    /// How many heroes there had been after the last one, and when that was on their clock.
    heroes: u64,
    ended_s: f64,
}

impl Interlude {
    /// Looks whether it begins, goes on, or is over. `is_there` is whether there is anything to tell.
    pub(super) fn look(&mut self, turns: &Turns, is_there: bool, held: bool, now_s: f64) {
        let was_held = std::mem::replace(&mut self.is_held, held);
        let is_old = |since_s: f64| now_s - since_s >= PAGE_S;
        match self.on {
            Some((since_s, _)) if !is_there || (!held && (was_held || is_old(since_s))) => {
                self.stood_s += now_s - since_s;
                self.on = None;
                (self.heroes, self.ended_s) = (turns.heroes(), self.clock(now_s));
            }
            Some((since_s, _)) if is_old(since_s) => {
                self.stood_s += now_s - since_s;
                self.begin(now_s);
            }
            None if is_there && (held || self.is_due(turns, now_s)) => self.begin(now_s),
            Some(_) | None => {}
        }
    }

    /// Begins with this page, for pictures.
    pub(super) fn turn_to(&mut self, turn: usize, held: bool) {
        (self.on, self.is_held) = (Some((0.0, turn)), held);
    }

    /// The clock of the introductions, which stands still meanwhile.
    pub(super) fn clock(&self, now_s: f64) -> f64 {
        self.on.map_or(now_s, |(since_s, _)| since_s) - self.stood_s
    }

    /// Which page's turn it is, if it is on.
    pub(super) fn turn(&self) -> Option<usize> {
        self.on.map(|(_, turn)| turn)
    }

    /// How long the page has stood, in seconds; endless while there is none.
    pub(super) fn stands_s(&self, now_s: f64) -> f64 {
        self.on.map_or(f64::INFINITY, |(since_s, _)| now_s - since_s)
    }

    /// How long until the page makes way, in seconds.
    pub(super) fn rests_s(&self, now_s: f64) -> f64 {
        (PAGE_S - self.stands_s(now_s)).max(0.0)
    }

    fn begin(&mut self, now_s: f64) {
        self.on = Some((now_s, self.next));
        self.next += 1;
    }

    fn is_due(&self, turns: &Turns, now_s: f64) -> bool {
        let now_s = self.clock(now_s);
        let enough = turns.heroes().saturating_sub(self.heroes) >= HEROES
            || now_s - self.ended_s >= HEROES as f64 * HERO_S;
        enough && turns.is_over(now_s)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::IntroductionId;

    /// The seconds at which a page began, of so many.
    fn pages(introductions: u128, held: impl Fn(u32) -> bool, seconds: u32) -> Vec<u32> {
        let (mut turns, mut interlude) = (Turns::default(), Interlude::default());
        let all: Vec<_> = (1..=introductions).map(|id| (IntroductionId::from(id), true)).collect();
        let mut began = Vec::new();
        let mut before = None;
        for second in 0..seconds {
            let now_s = f64::from(second);
            interlude.look(&turns, true, held(second), now_s);
            if interlude.turn().is_none() {
                turns.look(&all, interlude.clock(now_s));
            }
            if interlude.turn().is_some() && interlude.turn() != before {
                began.push(second);
            }
            before = interlude.turn();
        }
        began
    }

    #[test]
    fn twenty_seconds_follow_every_third_hero_whether_others_wait_or_nobody_is_there() {
        for introductions in [0, 1, 12] {
            assert_eq!(pages(introductions, |_| false, 230), [60, 140, 220], "{introductions}");
        }
    }

    #[test]
    fn a_host_holds_it_and_takes_it_back_at_once() {
        let began = pages(12, |second| (5..50).contains(&second), 130);
        assert_eq!(began, [5, 25, 45, 125], "after that come three whole heroes");
    }

    #[test]
    fn with_nothing_to_tell_it_never_comes() {
        let (turns, mut interlude) = (Turns::default(), Interlude::default());
        for second in 0..300 {
            interlude.look(&turns, false, true, f64::from(second));
            assert_eq!(interlude.turn(), None);
        }
    }
}
