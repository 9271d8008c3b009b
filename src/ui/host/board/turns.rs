//! Whose turn it is on the board: 20 seconds as the hero, then twice a small card.

use std::collections::BTreeMap;

use crate::domain::IntroductionId;

/// How long an introduction is the hero, in seconds.
pub(super) const HERO_S: f64 = 20.0;
/// How long one hero takes to become the next, in seconds.
pub(super) const FADE_S: f64 = 0.6;
/// How long a new string takes to draw itself along, in seconds.
const DRAW_S: f64 = 0.9;
/// While nothing new happens, so many of the latest introductions take turns.
const ROUND: usize = 12;

/// Which introductions are on the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cast {
    /// The large card.
    pub(super) hero: Option<IntroductionId>,
    /// The small cards: the heroes before.
    pub(super) cards: [Option<IntroductionId>; 2],
}

/// Who was on the board when.
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    pub(super) now: Cast,
    /// What was there before the last change, while it fades.
    pub(super) before: Cast,
    /// Since when the cast is as it is.
    since_s: f64,
    /// Whether the hero was the hero before.
    is_rerun: bool,
    is_open: bool,
    /// How many turns there were, and how many heroes.
    turn: u64,
    heroes: u64,
    /// The latest turn of each introduction that was the hero.
    last_turn: BTreeMap<IntroductionId, u64>,
    newest: Option<IntroductionId>,
    newest_since_s: f64,
}

/// An introduction that may be shown, and whether there is a reason to say: only then it may be the
/// hero.
pub(super) type Shown = (IntroductionId, bool);

impl Turns {
    /// Takes in what may be shown at `now_s`, oldest first, on any steady clock.
    pub(super) fn look(&mut self, all: &[Shown], now_s: f64) {
        let newest = all.last().map(|(id, _)| *id);
        if self.newest != newest {
            self.newest = newest;
            // What was there before the board opened does not draw itself.
            self.newest_since_s = if self.is_open { now_s } else { f64::NEG_INFINITY };
        }
        let those = |with_reason: bool| -> Vec<_> {
            all.iter().filter(|it| it.1 == with_reason).map(|it| it.0).collect()
        };
        let (heroes, plain) = (those(true), those(false));
        if !self.is_open {
            self.open(all, now_s);
        }
        self.withdraw(&heroes, &plain);
        if self.is_due(&heroes, &plain, now_s) {
            let hero = self.next(&heroes).filter(|next| Some(*next) != self.now.hero);
            // A hero that makes way takes a card: others wait, unless nobody saw them yet.
            let makes_way = hero.is_some() && self.now.hero.is_some();
            let beside = self.next_beside(&plain, makes_way);
            if hero.is_some() || beside.is_some() {
                self.change(hero, beside, now_s);
            } else {
                // Alone: it stays, and makes way as soon as there is another.
                self.is_rerun = true;
            }
        }
    }

    /// How much of the new cast is there already, 0 to 1.
    pub(super) fn arrived(&self, now_s: f64) -> f32 {
        ((now_s - self.since_s) / FADE_S).clamp(0.0, 1.0) as f32
    }

    /// How much of the newest string is drawn, 0 to 1.
    pub(super) fn drawn(&self, now_s: f64) -> f32 {
        ((now_s - self.newest_since_s) / DRAW_S).clamp(0.0, 1.0) as f32
    }

    /// Seconds until something changes by itself; nothing moves before.
    pub(super) fn rests_s(&self, now_s: f64) -> f64 {
        let left_s = self.since_s + HERO_S - now_s;
        // Somebody alone on the board just stays.
        if left_s > 0.0 { left_s } else { HERO_S }
    }

    /// How many heroes there have been.
    pub(super) const fn heroes(&self) -> u64 {
        self.heroes
    }

    /// Whether whoever is the hero has had their time.
    pub(super) fn is_over(&self, now_s: f64) -> bool {
        self.is_open && now_s - self.since_s >= HERO_S
    }

    /// The board opens on the newest; older ones count as seen.
    fn open(&mut self, all: &[Shown], now_s: f64) {
        self.is_open = true;
        for (id, _) in all {
            self.turn += 1;
            self.last_turn.insert(*id, self.turn);
        }
        let hero = all.iter().rev().find(|(_, has_reason)| *has_reason).map(|(id, _)| *id);
        let mut latest = all.iter().rev().map(|(id, _)| *id).filter(|id| Some(*id) != hero);
        self.now = Cast { hero, cards: [latest.next(), latest.next()] };
        self.before = self.now;
        self.since_s = now_s - FADE_S;
        self.heroes += u64::from(hero.is_some());
    }

    /// Takes away at once what may not be shown any more, or not so large.
    fn withdraw(&mut self, heroes: &[IntroductionId], plain: &[IntroductionId]) {
        let stands = |id: &IntroductionId| heroes.contains(id) || plain.contains(id);
        for cast in [&mut self.now, &mut self.before] {
            cast.hero = cast.hero.filter(|id| heroes.contains(id));
            cast.cards = cast.cards.map(|card| card.filter(stands));
        }
        self.last_turn.retain(|id, _| stands(id));
    }

    /// A first showing has its 20 seconds; a rerun makes way for news at once, and a card that is
    /// free is taken at once.
    fn is_due(&self, heroes: &[IntroductionId], plain: &[IntroductionId], now_s: f64) -> bool {
        let is_free = self.now.cards.contains(&None) && self.unseen(plain).is_some();
        let news = self.unseen(heroes).is_some();
        let over = self.is_over(now_s);
        let nobody = self.now.hero.is_none() && !heroes.is_empty();
        nobody || is_free || over || (self.is_rerun && news)
    }

    fn unseen(&self, ids: &[IntroductionId]) -> Option<IntroductionId> {
        ids.iter().copied().find(|id| !self.last_turn.contains_key(id))
    }

    /// The first that nobody has seen, else the latest ones in turn.
    fn next(&self, ids: &[IntroductionId]) -> Option<IntroductionId> {
        let latest = ids.iter().rev().take(ROUND).copied();
        let longest_ago = || {
            latest.min_by_key(|id| (Some(*id) == self.now.hero, self.last_turn.get(id).copied()))
        };
        self.unseen(ids).or_else(longest_ago)
    }

    /// Who takes a card without having been the hero.
    fn next_beside(&self, plain: &[IntroductionId], makes_way: bool) -> Option<IntroductionId> {
        let is_off = |id: &IntroductionId| !self.now.cards.contains(&Some(*id));
        let again = || self.next(plain).filter(|_| !makes_way);
        self.unseen(plain).or_else(again).filter(is_off)
    }

    fn change(&mut self, hero: Option<IntroductionId>, beside: Option<IntroductionId>, now_s: f64) {
        self.before = self.now;
        let made_way = self.now.hero.filter(|_| hero.is_some());
        let next = hero.or(self.now.hero);
        let new = made_way.into_iter().chain(beside);
        let all = new.chain(self.now.cards.into_iter().flatten());
        let mut cards = Vec::new();
        for id in all.filter(|id| Some(*id) != next) {
            if !cards.contains(&id) {
                cards.push(id);
            }
        }
        let mut cards = cards.into_iter();
        self.now = Cast { hero: next, cards: [cards.next(), cards.next()] };
        self.since_s = now_s;
        self.turn += 1;
        self.heroes += u64::from(hero.is_some());
        for id in hero.into_iter().chain(beside) {
            let before = self.last_turn.insert(id, self.turn);
            if Some(id) == hero {
                self.is_rerun = before.is_some();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(count: u128) -> Vec<Shown> {
        (1..=count).map(|id| (id.into(), true)).collect()
    }

    fn with_reasons(reasons: &[bool]) -> Vec<Shown> {
        (1..).map(IntroductionId::from).zip(reasons.iter().copied()).collect()
    }

    fn cast(hero: u128, cards: &[u128]) -> Cast {
        let card = |at: usize| cards.get(at).map(|id| IntroductionId::from(*id));
        Cast { hero: Some(hero.into()), cards: [card(0), card(1)] }
    }

    #[test]
    fn the_board_opens_on_the_newest_with_the_two_before() {
        let mut turns = Turns::default();
        turns.look(&ids(5), 100.0);
        assert_eq!(turns.now, cast(5, &[4, 3]));
        assert!(turns.arrived(100.0) >= 1.0 && turns.drawn(100.0) >= 1.0);
    }

    #[test]
    fn each_is_the_hero_for_twenty_seconds_then_twice_a_small_card() {
        let mut turns = Turns::default();
        turns.look(&[], 0.0);
        turns.look(&ids(1), 1.0);
        assert_eq!(turns.now, cast(1, &[]));
        turns.look(&ids(4), 2.0);
        assert_eq!(turns.now, cast(1, &[]), "a first showing has its time");
        for (at_s, expected) in
            [(21.0, cast(2, &[1])), (41.0, cast(3, &[2, 1])), (61.0, cast(4, &[3, 2]))]
        {
            turns.look(&ids(4), at_s - 0.1);
            assert_ne!(turns.now, expected);
            turns.look(&ids(4), at_s);
            assert_eq!(turns.now, expected);
        }
    }

    #[test]
    fn with_no_news_the_last_ones_go_round_and_news_is_shown_at_once() {
        let mut turns = Turns::default();
        turns.look(&ids(3), 0.0);
        let heroes: Vec<_> = (1..=6)
            .map(|round| {
                turns.look(&ids(3), f64::from(round) * HERO_S);
                turns.now.hero.unwrap()
            })
            .collect();
        assert_eq!(heroes, [1, 2, 3, 1, 2, 3].map(IntroductionId::from));
        turns.look(&ids(4), 6.0 * HERO_S + 1.0);
        assert_eq!(turns.now.hero, Some(4.into()));
        assert!(turns.drawn(6.0 * HERO_S + 1.3) < 0.5);
    }

    #[test]
    fn what_may_not_be_shown_any_more_is_gone_at_once() {
        let mut turns = Turns::default();
        turns.look(&ids(3), 0.0);
        turns.look(&ids(2), 0.1);
        assert_eq!(turns.now, cast(1, &[2]));
        turns.look(&[], 0.2);
        assert_eq!(turns.now, Cast::default());
    }

    #[test]
    fn one_alone_stays_without_flicker() {
        let mut turns = Turns::default();
        turns.look(&ids(1), 0.0);
        for second in 1..100 {
            turns.look(&ids(1), f64::from(second));
            assert_eq!(turns.now, cast(1, &[]));
            assert!(turns.arrived(f64::from(second)) >= 1.0);
        }
        turns.look(&ids(2), 100.5);
        assert_eq!(turns.now, cast(2, &[1]));
    }

    #[test]
    fn nobody_without_a_reason_is_the_hero_and_each_has_a_card() {
        let mut turns = Turns::default();
        turns.look(&[], 0.0);
        turns.look(&with_reasons(&[false]), 1.0);
        assert_eq!(turns.now, Cast { hero: None, cards: [Some(1.into()), None] });
        turns.look(&with_reasons(&[false, true]), 2.0);
        assert_eq!(turns.now, cast(2, &[1]));
        turns.look(&with_reasons(&[false, true, false]), 3.0);
        assert_eq!(turns.now, cast(2, &[3, 1]), "a free card is taken at once");
        turns.look(&with_reasons(&[false, true, false, false]), 22.0);
        assert_eq!(turns.now, cast(2, &[3, 1]));
        turns.look(&with_reasons(&[false, true, false, false]), 23.0);
        assert_eq!(turns.now, cast(2, &[4, 3]), "others come in turn");
        turns.look(&with_reasons(&[false, true, false, false, true]), 43.5);
        assert_eq!(turns.now, cast(5, &[2, 4]));
    }

    #[test]
    fn a_reason_that_may_not_be_told_any_more_takes_the_hero_to_a_card() {
        let mut turns = Turns::default();
        turns.look(&with_reasons(&[true, true]), 0.0);
        turns.look(&with_reasons(&[true, false]), 1.0);
        assert_eq!(turns.now.hero, Some(1.into()));
        turns.look(&with_reasons(&[false, false]), 2.0);
        assert_eq!(turns.now.hero, None);
    }
}
