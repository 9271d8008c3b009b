//! Forgetting: words go, ids stay.

use crate::domain::introduction::Suggestion;
use crate::domain::{Booking, Gathering, GuestId, Introduction, Reasons, Saying, Visit};

use super::State;

impl State {
    /// Takes away every word about a guest, once: entries that come later are folded without
    /// theirs, so both orders end the same.
    pub(super) fn scrub(&mut self, guest: GuestId) {
        if let Some(known) = self.guests.get_mut(&guest) {
            known.forget();
        }
        self.guests.for_each_mut(|other| other.forget_caller(guest));
        self.badges.retain(|_, holders| holders.remove(guest));
        for (id, evening) in &mut self.gatherings {
            evening.scrub(guest);
            if id.of_nobody() == guest {
                evening.nominations.values_mut().for_each(|it| it.habit.blank(String::new()));
            }
        }
    }
}

impl Gathering {
    fn scrub(&mut self, guest: GuestId) {
        self.tickets.retain(|_, holders| holders.remove(guest));
        self.withdrawn.retain(|_, holders| holders.remove(guest));
        let Self { visits, introductions, rounds, topics, promises, .. } = self;
        if let Some(visit) = visits.get_mut(&guest) {
            visit.scrub();
            for id in visit.introductions() {
                if let Some(introduction) = introductions.get_mut(&id) {
                    introduction.forget(guest);
                }
            }
        }
        for round in rounds.values_mut() {
            round.forget(guest);
        }
        for topic in topics.values_mut() {
            topic.forget(guest);
        }
        for promise in promises.values_mut() {
            promise.forget(guest);
        }
    }
}

impl Visit {
    fn scrub(&mut self) {
        self.booking.blank(Booking::default());
        let Some(stay) = self.known_stay_mut() else { return };
        stay.consent.blank();
        stay.manner.blank();
        stay.leaving.blank(None);
        stay.watched.blank(false);
        for line in stay.lines.values_mut() {
            line.saying.blank(Saying::default());
        }
    }
}

impl Introduction {
    fn forget(&mut self, guest: GuestId) {
        let suggestion = self.suggestion.get();
        if suggestion.guests.contains(&guest) {
            let blank = Suggestion { reasons: Reasons::default(), ..suggestion.clone() };
            self.suggestion.blank(blank);
        }
    }
}

impl crate::domain::Promise {
    fn forget(&mut self, guest: GuestId) {
        let Some(word) = self.word() else { return };
        if word.from == guest || word.to == guest {
            let blank = crate::domain::Word { text: String::new(), by: None, ..word.clone() };
            self.word.blank(Some(blank));
        }
    }
}
