//! What becomes of two who were shown to each other.

use crate::domain::{Answer, Command, HowToMeet, IntroductionId};
use crate::matching::Dice;

use super::crowd::Crowd;
use super::evening::{Evening, Shown};
use super::house::{guest, tonight};

/// How it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// One of them says "not now".
    NotNow(usize),
    /// One of them does not turn up.
    NoShow(usize),
    /// They talk.
    Talk {
        /// For how long.
        talk_min: i64,
        /// How long until they are ready for the next.
        breath_min: i64,
    },
}

/// Of those who are asked, these say "not now"...
const NOT_NOW: f64 = 0.12;

/// ...and these do not turn up; all others come.
const NO_SHOW: f64 = 0.08;

/// How long somebody waits for whoever does not turn up.
const IN_VAIN_MIN: i64 = 2;

/// How it ends between two who were shown to each other so many times before: the same whoever
/// brings them together, and when. Two who state languages and none in common say "not now", and so
/// does whoever would rather be left alone.
pub(super) fn ends(crowd: &Crowd, seed: u64, (a, b): (usize, usize), times: usize) -> Ends {
    let mut dice = Dice::about(seed, &[a.min(b) as u64, a.max(b) as u64, times as u64]);
    let answers = [a.min(b), a.max(b)].map(|at| (at, dice.share()));
    let talk_min = 8 + dice.below(5) as i64;
    let breath_min = 3 + dice.below(4) as i64;
    if !can_talk(crowd, a, b) {
        return Ends::NotNow(a);
    }
    let left_alone =
        |at: &usize| crowd.people.get(*at).is_some_and(|it| it.likes == HowToMeet::NotTonight);
    if let Some(at) = [a, b].into_iter().find(left_alone) {
        return Ends::NotNow(at);
    }
    if let Some((at, _)) = answers.iter().find(|it| it.1 < NOT_NOW) {
        return Ends::NotNow(*at);
    }
    if let Some((at, _)) = answers.iter().find(|it| it.1 < NOT_NOW + NO_SHOW) {
        return Ends::NoShow(*at);
    }
    Ends::Talk { talk_min, breath_min }
}

/// Whether two have a language in common, as far as both say.
pub(super) fn can_talk(crowd: &Crowd, a: usize, b: usize) -> bool {
    let Some((a, b)) = crowd.people.get(a).zip(crowd.people.get(b)) else { return false };
    let unsaid = a.languages.is_empty() || b.languages.is_empty();
    unsaid || a.languages.split(", ").any(|it| b.languages.split(", ").any(|other| other == it))
}

impl Evening<'_> {
    /// Everybody who is free takes the oldest card they share with somebody who is free; of cards
    /// dealt together, the most helpful, as people would.
    pub(super) fn meet(&mut self) {
        let mut cards = std::mem::take(&mut self.cards);
        let order = |a: &Shown, b: &Shown| {
            a.since_min.cmp(&b.since_min).then_with(|| b.fit.total_cmp(&a.fit))
        };
        cards.sort_by(order);
        cards.retain_mut(|card| {
            let free = |at| self.is_free(at);
            if card.in_vain || !free(card.two.0) || !free(card.two.1) || self.both_shy(card.two) {
                return true;
            }
            self.try_one(card)
        });
        self.cards = cards;
    }

    /// Whether the card stays open.
    fn try_one(&mut self, card: &mut Shown) -> bool {
        let (a, b) = card.two;
        match ends(self.crowd, self.seed, card.two, card.times) {
            _ if self.has_met(a, b) => {
                self.answer(card.id, a, Answer::KnowEachOther);
                false
            }
            Ends::NotNow(by) => {
                self.answer(card.id, by, Answer::NotNow);
                false
            }
            Ends::NoShow(by) => {
                let other = if by == a { b } else { a };
                self.busy(other, IN_VAIN_MIN);
                card.in_vain = true;
                true
            }
            Ends::Talk { talk_min, breath_min } => {
                self.talk(*card, talk_min + breath_min);
                false
            }
        }
    }

    /// Two who do not know how to start begin nothing: somebody has to bring them together.
    fn both_shy(&self, (a, b): (usize, usize)) -> bool {
        let likes = |at: usize| self.crowd.people.get(at).map(|it| it.likes);
        [a, b].iter().all(|at| likes(*at) == Some(HowToMeet::Introduce))
    }

    pub(super) fn talk(&mut self, card: Shown, takes_min: i64) {
        let (a, b) = card.two;
        let now = self.now_min;
        for (at, other) in [(a, b), (b, a)] {
            self.answer(card.id, at, Answer::Yes);
            self.busy(at, takes_min);
            self.change(at, |it| {
                it.met.push(other);
                it.introduced_min = it.introduced_min.or(Some(now));
            });
        }
        self.wish(Command::Meet { gathering: tonight(), introduction: card.id });
        self.tally.fits.push(card.fit);
    }

    fn answer(&mut self, introduction: IntroductionId, at: usize, answer: Answer) {
        let (gathering, guest) = (tonight(), guest(at));
        self.wish(Command::Answer { gathering, introduction, guest, answer });
    }

    fn busy(&mut self, at: usize, minutes: i64) {
        let until = self.now_min + minutes;
        self.change(at, |it| it.free_min = until);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_end_the_same_whoever_is_asked_first() {
        let crowd = Crowd::new(40, 180, 1);
        for a in 0..40 {
            for b in 0..a {
                let (one, other) = (ends(&crowd, 7, (a, b), 0), ends(&crowd, 7, (b, a), 0));
                assert!(one == other || !can_talk(&crowd, a, b));
            }
        }
    }

    #[test]
    fn about_two_in_three_talk() {
        let crowd = Crowd::new(200, 180, 1);
        let pairs = || (0..200_usize).flat_map(|a| (0..a).map(move |b| (a, b)));
        let talks = |two: &(usize, usize)| matches!(ends(&crowd, 7, *two, 0), Ends::Talk { .. });
        let share = pairs().filter(talks).count() as f64 / pairs().count() as f64;
        assert!((0.5..0.7).contains(&share), "{share}");
    }
}
