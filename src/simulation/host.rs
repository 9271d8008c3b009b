//! Hosts, who walk through the room and bring two people together.

use crate::domain::{Command, GuestId, HowToMeet, Reasons};
use crate::matching::{Dice, next_for_host};

use super::evening::Evening;
use super::house::{guest, place, tonight};
use super::meeting::{Ends, can_talk, ends};
use super::policy::Policy;

/// How many guests there are to a host.
const GUESTS_A_HOST: usize = 50;

/// How long a host takes for two people, in minutes.
const TAKES_MIN: i64 = 4;

impl Evening<'_> {
    /// What hosts work from this minute: under Porchlight its list, else what they see.
    pub(super) fn brief_hosts(&mut self) {
        if self.policy == Policy::Porchlight {
            self.next_up = next_for_host(&self.room()).into_iter().map(|it| it.guests).collect();
        }
    }

    /// Each host brings two people together, once in a few minutes.
    pub(super) fn host(&mut self) {
        let hosts = self.guests.len().div_ceil(GUESTS_A_HOST);
        let free = (0..hosts).filter(|it| (self.now_min + *it as i64) % TAKES_MIN == 0).count();
        let mut dice = Dice::about(self.seed, &[0, self.now_min as u64]);
        for _ in 0..free {
            match self.policy {
                Policy::Porchlight => self.host_by_list(),
                Policy::Random | Policy::OwnTopThree | Policy::Greedy => {
                    self.host_by_sight(&mut dice);
                }
            }
        }
    }

    /// Whoever waits longest by the list, with the one it names; where that one is busy the host
    /// skips, and it is whoever is free and fits best.
    fn host_by_list(&mut self) {
        let free = |it: &GuestId| self.is_free(place(*it));
        let waits = |it: &Vec<GuestId>| it.first().is_some_and(free);
        let Some(at) = self.next_up.iter().position(waits) else { return };
        let it: Vec<_> = self.next_up.remove(at).into_iter().map(place).collect();
        let [one, named, ref third @ ..] = *it else { return };
        let others = (0..self.guests.len()).filter(|it| self.may_bring(one, *it));
        let fits = |a: &usize, b: &usize| {
            self.judge.help(one, *a).total_cmp(&self.judge.help(one, *b)).then_with(|| b.cmp(a))
        };
        let other = if self.is_free(named) { Some(named) } else { others.max_by(fits) };
        if let Some(other) = other {
            self.bring((one, other));
        }
        // Three talk at once; where the welcomer is busy, the third is kept for later.
        for third in third.iter().filter(|_| other == Some(named)) {
            if self.may_bring(one, *third) {
                self.bring((one, *third));
            }
        }
    }

    /// Somebody free whom the host has not seen with anybody, and anybody who is free.
    fn host_by_sight(&mut self, dice: &mut Dice) {
        let free: Vec<_> = (0..self.guests.len()).filter(|at| self.is_free(*at)).collect();
        let alone = |at: &usize| {
            self.stay(*at).is_some_and(|it| it.introduced_min.is_none())
                && !self.said_not_tonight(*at)
        };
        let waiting: Vec<_> = free.iter().copied().filter(alone).collect();
        let Some(one) = dice.pick(&waiting) else { return };
        let others: Vec<_> = free.into_iter().filter(|it| self.may_bring(one, *it)).collect();
        if let Some(other) = dice.pick(&others) {
            self.bring((one, other));
        }
    }

    fn may_bring(&self, a: usize, b: usize) -> bool {
        a != b
            && self.is_free(b)
            && !self.were_introduced(a, b)
            && !self.keeps_apart(a, b)
            && can_talk(self.crowd, a, b)
            && ![a, b].iter().any(|at| self.said_not_tonight(*at))
    }

    /// Whether somebody asked to be left alone, for a host to know.
    fn said_not_tonight(&self, at: usize) -> bool {
        let manner = self.crowd.people.get(at).map(|it| it.manner);
        manner.is_some_and(|it| it.meet == Some(HowToMeet::NotTonight))
    }

    /// Brings two together, who may still rather not: the card they share, or one made now.
    fn bring(&mut self, (a, b): (usize, usize)) {
        let two = (a.min(b), a.max(b));
        let declined = matches!(ends(self.crowd, self.seed, two, 0), Ends::NotNow(_));
        if declined || self.has_met(a, b) || self.keeps_apart(a, b) {
            return;
        }
        let card = self.take_card(two).or_else(|| {
            self.show([guest(a), guest(b)], Reasons::default(), true);
            self.take_card(two)
        });
        let Some(card) = card else { return };
        let (gathering, introduction) = (tonight(), card.id);
        self.wish(Command::Introduce { gathering, introduction, made: true });
        self.talk(card, TALK_MIN);
    }
}

/// A talk that a host began, and the breath after it, in minutes.
const TALK_MIN: i64 = 14;
