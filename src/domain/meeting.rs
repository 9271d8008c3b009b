//! Who met whom: what two people say about it, each for themselves.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    Answer, Gathering, GatheringId, GuestId, Introduction, IntroductionId, Pair, Register, RoundId,
};

/// What one guest said after an introduction. Shown to nobody else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Since when they say that they met; `None` where they do not.
    pub(super) met: Register<Option<DateTime<Utc>>>,
    /// Whether they were glad of it.
    pub(super) glad: Register<Option<bool>>,
}

/// Somebody, or a circle, that a guest may have met tonight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encounter {
    /// The introduction that says where; or what stands for a table of a round.
    pub introduction: IntroductionId,
    /// Whom: one, or the others of a circle.
    pub others: Vec<GuestId>,
    /// When a host introduced them, else when they were shown to each other first.
    pub at: Option<DateTime<Utc>>,
    /// Nobody introduced them: one held the other's badge to a scanner.
    pub scanned: bool,
}

impl IntroductionId {
    /// The id of an introduction of two whom nobody introduced to each other by themselves: people
    /// of a circle, or whose badges were scanned. Every door makes the same one of them, so that
    /// what each says at another door is about the same.
    #[must_use]
    pub const fn of_two(gathering: GatheringId, pair: Pair) -> Self {
        let (a, b) = pair.both();
        // Of three ids of one version the same bits are left: it is one of that version, too.
        let mixed = gathering.uuid().as_u128() ^ a.uuid().as_u128() ^ b.uuid().as_u128();
        Self::new(Uuid::from_u128(mixed))
    }
}

impl IntroductionId {
    /// What stands for a table of a round where an introduction would: the same at every door, and
    /// the id of none.
    #[must_use]
    pub const fn of_table(round: RoundId, place: usize) -> Self {
        Self::new(Uuid::from_u128(!round.uuid().as_u128() ^ place as u128))
    }
}

impl Introduction {
    /// Whether one guest says that they met. For their own eyes.
    #[must_use]
    pub fn says_met(&self, guest: GuestId) -> bool {
        self.said_at(guest).is_some()
    }

    /// Whether one guest was glad of it, if they said. For their own eyes, and in sums.
    #[must_use]
    pub fn glad(&self, guest: GuestId) -> Option<bool> {
        self.told.get(&guest).and_then(|told| *told.glad.get())
    }

    /// Whether they met: a host said so, or all of them did.
    #[must_use]
    pub fn has_met(&self) -> bool {
        self.met_at().is_some()
    }

    /// Whether a host said that they met.
    #[must_use]
    pub const fn is_met_by_a_host(&self) -> bool {
        self.met.is_some()
    }

    /// Since when that is known.
    pub(super) fn met_at(&self) -> Option<DateTime<Utc>> {
        [self.met, self.all_said_at()].into_iter().flatten().min()
    }

    /// When the last of them said that they met, where all did.
    fn all_said_at(&self) -> Option<DateTime<Utc>> {
        let said: Option<Vec<_>> = self.guests().iter().map(|it| self.said_at(*it)).collect();
        said.filter(|it| it.len() > 1)?.into_iter().max()
    }

    fn said_at(&self, guest: GuestId) -> Option<DateTime<Utc>> {
        self.told.get(&guest).and_then(|told| *told.met.get())
    }

    /// Whether a guest may be asked whether they met: not where they said no themselves, nor about
    /// what was taken back before anybody answered.
    fn may_be_asked_about(&self, guest: GuestId) -> bool {
        let mine = matches!(self.answer(guest), Answer::Open | Answer::Yes);
        let stands = !self.withdrawn || self.is_wanted() || self.is_made();
        (mine && stands) || !self.told.is_empty()
    }
}

impl Gathering {
    /// Every introduction of just these two, oldest id first.
    pub fn introductions_of_two(
        &self,
        pair: Pair,
    ) -> impl Iterator<Item = (IntroductionId, &Introduction)> {
        let (a, b) = pair.both();
        let both = move |it: &Introduction| it.guests().len() == 2 && it.guests().contains(&b);
        self.introductions_of(a).filter(move |(_, it)| both(it))
    }

    /// Whether `guest` says that they met `other`. For the eyes of `guest`.
    #[must_use]
    pub fn says_met(&self, guest: GuestId, other: GuestId) -> bool {
        self.introductions_of_two(Pair::new(guest, other)).any(|(_, it)| it.says_met(guest))
    }

    /// Whether two guests met: a host said so, of them or of a circle they were in, or both did.
    #[must_use]
    pub fn have_met(&self, pair: Pair) -> bool {
        let (a, b) = pair.both();
        let mut both = self.introductions_of(a).filter(|(_, it)| it.guests().contains(&b));
        both.any(|(_, it)| it.has_met())
    }

    /// Whether `guest` said that they were glad to meet `other`. For the eyes of `guest`.
    #[must_use]
    pub fn glad(&self, guest: GuestId, other: GuestId) -> Option<bool> {
        self.introductions_of_two(Pair::new(guest, other)).find_map(|(_, it)| it.glad(guest))
    }

    /// Whom a guest sat with at tables of rounds that were no circles.
    fn tables_of(&self, guest: GuestId) -> impl Iterator<Item = Encounter> {
        let held = self.rounds().filter(|(_, round)| round.is_held());
        held.filter_map(move |(id, round)| {
            let place = round.table_of(guest)?;
            let table = round.tables().get(place).filter(|table| table.circle.is_none())?;
            let others = table.guests.iter().copied().filter(|it| *it != guest).collect();
            let introduction = IntroductionId::of_table(id, place);
            Some(Encounter { introduction, others, at: round.started_at(), scanned: false })
        })
    }

    /// Whom a guest may have met tonight, newest first; each person once, a circle or a table as one. It does
    /// not tell what any of them said. Children are in none.
    #[must_use]
    pub fn encounters(&self, gathering: GatheringId, guest: GuestId) -> Vec<Encounter> {
        let theirs = || self.introductions_of(guest);
        let circles: Vec<_> = theirs().filter(|(_, it)| it.guests().len() > 2).collect();
        let in_circle = |other: GuestId| circles.iter().any(|(_, it)| it.guests().contains(&other));
        let pair = |(id, it): (IntroductionId, &Introduction)| {
            let other = it.others(guest).next()?;
            // Two who both wished to meet again have the same id, and were suggested.
            let scanned =
                it.withdrawn && id == IntroductionId::of_two(gathering, Pair::new(guest, other));
            let asked = it.may_be_asked_about(guest) && !(scanned && in_circle(other));
            asked.then(|| Encounter::of(id, it, guest, scanned))
        };
        let pairs = theirs().filter(|(_, it)| it.guests().len() == 2).filter_map(pair);
        let round = circles.iter().map(|(id, it)| Encounter::of(*id, it, guest, false));
        let mut all: Vec<_> = pairs.chain(round).chain(self.tables_of(guest)).collect();
        all.sort_by_key(|it| (std::cmp::Reverse(it.at), it.introduction));
        let mut seen: Vec<Vec<GuestId>> = Vec::new();
        all.retain(|it| {
            let is_new = !seen.contains(&it.others);
            seen.push(it.others.clone());
            is_new
        });
        all
    }
}

impl Encounter {
    fn of(id: IntroductionId, it: &Introduction, guest: GuestId, scanned: bool) -> Self {
        let at = it.made_at().or(it.suggested_at());
        Self { introduction: id, others: it.others(guest).collect(), at, scanned }
    }
}
