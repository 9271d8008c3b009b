//! What guests chose for themselves, and since when each choice stands.

use chrono::{DateTime, Utc};

use super::{GatheringId, GuestId, HowToMeet, Line, Photo, ScreenName, Stamp, State, Swap, Visit};

/// A value that is chosen whole though it may hold several choices: the last writer wins, as in a
/// [`Register`](super::Register), and every writing is kept with its time, so that in every order
/// of arrival it is known since when each part has been as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen<T>(Vec<(Stamp, DateTime<Utc>, T)>);

impl<T> Default for Chosen<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Chosen<T> {
    /// What nobody chose yet. It takes no room but its own.
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether nobody chose yet.
    pub(super) const fn is_untouched(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn set(&mut self, stamp: Stamp, at: DateTime<Utc>, value: T) {
        if let Err(place) = self.0.binary_search_by_key(&stamp, |it| it.0) {
            self.0.reserve_exact(1);
            self.0.insert(place, (stamp, at, value));
        }
    }
}

impl<T: Copy + Default> Chosen<T> {
    /// What was chosen last; blank where nothing was.
    pub(super) fn get(&self) -> T {
        self.0.last().map(|it| it.2).unwrap_or_default()
    }

    /// Takes every choice away and keeps its place in time: for forgetting.
    pub(super) fn blank(&mut self) {
        for it in &mut self.0 {
            it.2 = T::default();
        }
    }

    /// A part of it, and since when it has been so; `None` where nobody chose.
    fn since<V: PartialEq>(&self, part: impl Fn(&T) -> V) -> Option<(V, DateTime<Utc>)> {
        let now = part(&self.0.last()?.2);
        let (_, at, _) = self.0.iter().rev().take_while(|it| part(&it.2) == now).last()?;
        Some((now, *at))
    }
}

/// A choice of a guest's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The name on the big screen.
    Screen(ScreenName),
    /// Whether contact may pass.
    Swap(Swap),
    /// How to meet people.
    Meet(HowToMeet),
    /// Photos of them.
    Photo(Photo),
    /// Whether they would welcome somebody new.
    Welcomes(bool),
    /// Whether a line of theirs, in its words, may stand on the big screen.
    Shown(String, bool),
    /// Whether a need of theirs, in its words, may be said in the Ring.
    Aloud(String, bool),
    /// Whether the house remembers them.
    Remember(bool),
}

impl State {
    /// What a guest chose for themselves at a gathering, each with the time since when it stands,
    /// in the order the door asks. What they left blank is not in it, nor what they said in
    /// confidence. For their own eyes.
    #[must_use]
    pub fn choices(&self, gathering: GatheringId, guest: GuestId) -> Vec<(Choice, DateTime<Utc>)> {
        let evening = self.gathering(gathering).filter(|_| !self.is_forgotten(guest));
        let visit = evening.and_then(|it| it.visit(guest));
        let mut all = visit.map(Visit::choices).unwrap_or_default();
        let remember = self.guest(guest).and_then(|it| it.remembering()?.since(|it| *it));
        all.extend(remember.map(|(it, at)| (Choice::Remember(it), at)));
        all
    }
}

impl Visit {
    fn choices(&self) -> Vec<(Choice, DateTime<Utc>)> {
        let (consent, manner) = (&self.stay().consent, &self.stay().manner);
        let screen = consent.since(|it| it.screen).map(|(it, at)| (Choice::Screen(it), at));
        let swap = consent.since(|it| it.swap).map(|(it, at)| (Choice::Swap(it), at));
        let meet = manner.since(|it| it.meet).and_then(|(it, at)| Some((Choice::Meet(it?), at)));
        let photo = manner.since(|it| it.photo).and_then(|(it, at)| Some((Choice::Photo(it?), at)));
        let welcomes = manner.since(|it| it.welcomes);
        let welcomes = welcomes.and_then(|(it, at)| Some((Choice::Welcomes(it?), at)));
        let lines = self.lines().filter(|(_, line)| !line.saying().support);
        let lines = lines.flat_map(|(_, line)| line.choices());
        [screen, swap, meet, photo, welcomes].into_iter().flatten().chain(lines).collect()
    }
}

impl Line {
    fn choices(&self) -> impl Iterator<Item = (Choice, DateTime<Utc>)> {
        let text = || self.text().to_owned();
        let shown = self.shown.since(|it| *it).map(|(it, at)| (Choice::Shown(text(), it), at));
        let aloud = self.aloud.since(|it| *it).map(|(it, at)| (Choice::Aloud(text(), it), at));
        [shown, aloud].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Consent, DoorId};

    fn stamp(tick: u64) -> Stamp {
        Stamp::new(tick, DoorId::from(1))
    }

    fn at(seconds: u64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds.cast_signed(), 0).unwrap()
    }

    #[test]
    fn each_part_is_known_since_it_became_so_in_every_order_of_arrival() {
        let (none, first) = (ScreenName::None, ScreenName::First);
        let written = [(none, Swap::No), (first, Swap::No), (first, Swap::Yes), (first, Swap::No)];
        let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 1, 3, 2]];
        for order in orders {
            let mut chosen = Chosen::new();
            for n in order.into_iter().chain([0]) {
                let (screen, swap) = written[n];
                chosen.set(stamp(n as u64 + 1), at(n as u64 * 60), Consent { screen, swap });
            }
            assert_eq!(chosen.get(), Consent { screen: first, swap: Swap::No });
            assert_eq!(chosen.since(|it| it.screen), Some((first, at(60))), "{order:?}");
            assert_eq!(chosen.since(|it| it.swap), Some((Swap::No, at(180))), "{order:?}");
        }
    }

    /// A choice takes 32 bytes where one was made, and as much as a register where none was.
    #[test]
    fn a_choice_is_small() {
        use std::mem::size_of;
        assert_eq!(size_of::<Chosen<Consent>>(), 24);
        assert_eq!(size_of::<(Stamp, DateTime<Utc>, Consent)>(), 32);
        assert_eq!(size_of::<(Stamp, DateTime<Utc>, crate::domain::Manner)>(), 32);
    }
}
