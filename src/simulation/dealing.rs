//! Whom an evening's policy shows to whom.

use crate::domain::{Command, GuestId, Introduction, IntroductionId, OPEN_AT_ONCE, Pair, Reasons};
use crate::matching::{Dice, Level, Suggestion, level, suggest_for};

use super::evening::{Evening, Shown};
use super::fairness::Card;
use super::house::{at_min, guest, place, tonight};
use super::peers::{Peer, hat};
use super::policy::Policy;

/// Up to so many people, each who comes in is shown people at once, before the room is dealt to.
const ONE_BY_ONE: usize = 120;

impl Evening<'_> {
    /// Everybody who is in is dealt cards; those in `new` have just come in.
    pub(super) fn deal(&mut self, new: &[usize]) {
        self.dealt.clear();
        match self.policy {
            Policy::Porchlight => self.deal_fairly(new),
            Policy::Random => {
                let mut dice = Dice::about(self.seed, &[u64::MAX, self.now_min as u64]);
                let cards = hat(&self.house.state, tonight(), at_min(self.now_min), &mut dice);
                self.show_all(&cards);
            }
            Policy::OwnTopThree => self.deal_like(Peer::OwnTopThree),
            Policy::Greedy => self.deal_like(Peer::Greedy),
        }
        let open = |at: usize| self.house.open(at, self.now_min);
        let most = (0..self.guests.len()).filter(|at| self.is_in(*at)).map(open).max();
        self.tally.most_open = self.tally.most_open.max(most.unwrap_or_default());
    }

    fn deal_fairly(&mut self, new: &[usize]) {
        let one_by_one = self.guests.len() <= ONE_BY_ONE;
        for at in new.iter().filter(|_| one_by_one) {
            let room = self.room();
            let cards = suggest_for(&room, guest(*at), OPEN_AT_ONCE);
            for card in cards {
                self.suggest(card);
            }
        }
        let Level { withdraws, suggests } = level(self.room());
        for introduction in withdraws {
            self.withdraw(introduction);
        }
        for suggestion in suggests {
            self.suggest(suggestion);
        }
    }

    fn suggest(&mut self, suggestion: Suggestion) {
        if let Some(introduction) = suggestion.withdraws {
            self.withdraw(introduction);
        }
        if let [a, b] = *suggestion.guests {
            self.show([a, b], suggestion.reasons, false);
        }
    }

    fn withdraw(&mut self, introduction: IntroductionId) {
        self.wish(Command::Withdraw { gathering: tonight(), introduction });
        self.cards.retain(|it| it.id != introduction);
    }

    fn deal_like(&mut self, peer: Peer) {
        self.show_all(&peer.deal(&self.room()));
    }

    fn show_all(&mut self, cards: &[Card]) {
        for card in cards {
            self.show([card.to, card.shows], Reasons::default(), true);
        }
    }

    /// Shows two to each other. The peers deal by hand: the cap and the past are theirs to mind, and
    /// where both draw the other, that is one card.
    pub(super) fn show(&mut self, [a, b]: [GuestId; 2], reasons: Reasons, by_hand: bool) {
        let two = (place(a).min(place(b)), place(a).max(place(b)));
        let past = |is: fn(&Introduction) -> bool| {
            let between = self.house.state.introductions_between(Pair::new(a, b));
            between.filter(|(_, it)| is(it)).count()
        };
        let (times, again) = (past(|_| true), past(Introduction::is_made) > 0);
        if self.dealt.contains(&two) {
            return;
        }
        let (gathering, guests, introduction) = (tonight(), vec![a, b], self.next_id.into());
        let wish = Command::Suggest { gathering, introduction, guests, reasons, by_hand };
        if !self.wish(wish) {
            return;
        }
        self.next_id += 1;
        self.tally.repeats += usize::from(again);
        let fit = self.judge.help(two.0, two.1);
        let (id, since_min, in_vain) = (introduction, self.now_min, false);
        self.cards.push(Shown { id, two, times, since_min, fit, in_vain });
        self.dealt.insert(two);
        for at in [two.0, two.1] {
            self.change(at, |it| it.shown += 1);
        }
    }

    /// Takes the open card of two off the table.
    pub(super) fn take_card(&mut self, two: (usize, usize)) -> Option<Shown> {
        let at = self.cards.iter().position(|it| it.two == two)?;
        Some(self.cards.remove(at))
    }
}
