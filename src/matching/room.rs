//! What suggesting may look at, read from the state in this one place. Nothing else moves it.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};

use crate::domain::{
    GatheringId, GuestId, IntroductionId, Kind, LineId, Pair, Reasons, Side, State, Visit,
};

use super::common::Common;
use super::fit::{Fit, Phrase};
use super::language::Spoken;
use super::meaning::Meanings;
use super::person::Person;
use super::reading::{Open, Reading};
use super::word_fit::WordFit;

/// Everybody who is in at one gathering, with what suggesting may know of them: lines, waiting time,
/// first time, how to meet, welcomers, languages, history, apart, presence. Names, tickets and the order of the list are
/// not in here, and ids serve as names only: no order comes from them.
///
/// Reading costs O(guests + pairs with a history), all at once or as a [`Reading`] bit by bit; the words of the lines are read when suggesting
/// first asks how they fit, so that a worker can be handed the room for that.
pub struct Room {
    /// In the order they are served: nobody introduced yet, first time, longest wait.
    pub(super) people: Vec<Person>,
    /// Numbered for [`Fit`], each person's together.
    pub(super) lines: Vec<RoomLine>,
    pub(super) spots: Vec<Spot>,
    pub(super) open: Vec<OpenOne>,
    meanings: Meanings,
    /// Read when it is first asked for, by whichever thread that is.
    fit: OnceLock<Box<dyn Fit>>,
    common: Common,
    at: HashMap<GuestId, usize>,
}

/// A line of somebody who is in.
pub(super) struct RoomLine {
    pub(super) person: usize,
    pub(super) id: LineId,
    pub(super) side: Side,
    pub(super) text: String,
    pub(super) kind: Option<Kind>,
    pub(super) pitch: bool,
    pub(super) support: bool,
    pub(super) on_screen: bool,
}

impl RoomLine {
    fn phrase(&self) -> Phrase<'_> {
        Phrase { side: self.side, text: &self.text, kind: self.kind }
    }
}

/// Where people can meet, and how many introductions were sent there tonight.
pub(super) struct Spot {
    pub(super) name: String,
    pub(super) uses: usize,
}

/// An introduction that waits for its answers.
pub(super) struct OpenOne {
    pub(super) id: IntroductionId,
    pub(super) people: Vec<usize>,
    pub(super) reasons: Reasons,
    /// Whether it may give its places to somebody who has none.
    pub(super) may_yield: bool,
}

/// Somebody waiting, for the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub guest: GuestId,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether it is their first time.
    pub first_time: bool,
    /// When they said they have to leave, if they did.
    pub leaving: Option<DateTime<Utc>>,
    /// Whether that is so soon that they go before others.
    pub leaves_soon: bool,
}

impl Room {
    /// Reads who is in at `gathering` and what suggesting may know at `now`. An unknown gathering
    /// is an empty room.
    #[must_use]
    pub fn read(state: &State, gathering: GatheringId, now: DateTime<Utc>) -> Self {
        let mut reading = Reading::begin(state, gathering, now);
        reading.read_on(state, || true);
        reading.finish()
    }

    /// The same room, whose lines fit by what they mean as far as that is known; else by the words
    /// they share.
    #[must_use]
    pub fn meaning(self, meanings: &Meanings) -> Self {
        Self { meanings: meanings.clone(), ..self }
    }

    /// The lines of the room as [`Fit`] numbers them.
    #[must_use]
    pub fn phrases(&self) -> Vec<Phrase<'_>> {
        self.lines.iter().map(RoomLine::phrase).collect()
    }

    /// The same room where these pairs are not suggested: those a host has just skipped.
    #[must_use]
    pub fn without(mut self, skipped: &[Pair]) -> Self {
        for pair in skipped {
            self.bar(*pair);
        }
        self.people.iter_mut().for_each(Person::sort);
        self.open.retain(|it| {
            let guests: Vec<_> =
                it.people.iter().filter_map(|at| self.people.get(*at)).map(|p| p.guest).collect();
            !Pair::among(&guests).any(|pair| skipped.contains(&pair))
        });
        self
    }

    /// The same room as if the suggestions that may yield were not there, and those: their
    /// introduction and the places of the two.
    pub(super) fn levelled(mut self) -> (Self, Vec<(IntroductionId, usize, usize)>) {
        let (yielding, open) = std::mem::take(&mut self.open)
            .into_iter()
            .partition(|it: &OpenOne| it.may_yield && it.people.len() == 2);
        self.open = open;
        let two = |it: OpenOne| Some((it.id, *it.people.first()?, *it.people.last()?));
        let yielding: Vec<_> = Vec::into_iter(yielding).filter_map(two).collect();
        for (_, a, b) in &yielding {
            for (one, other) in [(*a, *b), (*b, *a)] {
                if let Some(person) = self.people.get_mut(one) {
                    person.open = person.open.saturating_sub(1);
                    person.barred.retain(|it| *it != other);
                }
            }
        }
        (self, yielding)
    }

    /// How many are in.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether nobody is in.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Everybody nobody has introduced yet: whoever leaves soon, then the longest wait.
    #[must_use]
    pub fn waiting(&self) -> Vec<Waiting> {
        let not_yet = |at: usize| self.people.get(at).filter(|person| person.made == 0);
        let waiting = |it: &Person| Waiting {
            guest: it.guest,
            since: it.since,
            first_time: it.first_time,
            leaving: it.leaving,
            leaves_soon: it.leaves_soon,
        };
        self.by_wait().into_iter().filter_map(not_yet).map(waiting).collect()
    }

    /// Everybody's places as a host serves them: whoever leaves soon, then the longest wait, with a
    /// start for whoever asked to be introduced.
    pub(super) fn by_wait(&self) -> Vec<usize> {
        let mut places: Vec<_> = (0..self.people.len()).collect();
        let turn = |it: &Person| (!it.leaves_soon, it.host_since(), it.seed);
        places.sort_by_key(|at| self.people.get(*at).map(turn));
        places
    }

    pub(super) fn place(&self, guest: GuestId) -> Option<usize> {
        self.at.get(&guest).copied()
    }

    pub(super) fn fit(&self) -> &dyn Fit {
        &**self.fit.get_or_init(|| {
            let (phrases, lines) = (self.phrases(), self.lines.iter().map(|it| it.id));
            match self.meanings.fit(&phrases, &lines.collect::<Vec<_>>()) {
                Some(fit) => fit,
                None => Box::new(WordFit::new(&phrases)),
            }
        })
    }

    /// What a line is about, where its meaning is known and near a subject.
    pub(super) fn subject(&self, line: LineId) -> Option<&'static str> {
        self.meanings.subject(line)
    }

    /// What people have in common beside their lines.
    pub(super) const fn common(&self) -> &Common {
        &self.common
    }

    /// The lines of the person at a place, with their numbers.
    pub(super) fn lines_of(&self, at: usize) -> impl Iterator<Item = (usize, &RoomLine)> {
        let range = self.people.get(at).map_or(0..0, |person| person.lines.clone());
        range.filter_map(|number| Some((number, self.lines.get(number)?)))
    }

    /// Which of two welcomes the other, who is new and asked to be introduced.
    pub(super) fn welcome(&self, a: usize, b: usize) -> Option<GuestId> {
        let both = [(a, b), (b, a)].into_iter();
        let mut both = both.filter_map(|(a, b)| self.people.get(a).zip(self.people.get(b)));
        both.find_map(|(one, other)| {
            (one.welcomes && other.asks && other.first_time).then_some(one.guest)
        })
    }

    /// Whether two may be suggested to each other, however full they are.
    pub(super) fn may_meet(&self, a: usize, b: usize) -> bool {
        let both = self.people.get(a).zip(self.people.get(b));
        self.may_be_brought_together(a, b)
            && both.is_some_and(|(one, other)| one.can_talk_to(other))
    }

    /// Whether a host may bring two together who share no language: somebody there may speak both.
    pub(super) fn may_be_brought_together(&self, a: usize, b: usize) -> bool {
        let Some((one, other)) = self.people.get(a).zip(self.people.get(b)) else { return false };
        a != b && one.barred.binary_search(&b).is_err() && !one.is_same(other)
    }

    /// Everybody who was read, in the order of turns.
    pub(super) fn of(read: Reading, languages: Vec<Spoken>) -> Self {
        let mut people = Vec::with_capacity(read.everybody.len());
        let mut lines = Vec::new();
        for (at, (mut person, own)) in read.everybody.into_iter().enumerate() {
            person.lines = lines.len()..lines.len() + own.len();
            lines.extend(own.into_iter().map(|line| RoomLine { person: at, ..line }));
            people.push(person);
        }
        let at = people.iter().enumerate().map(|(at, it)| (it.guest, at)).collect();
        let common = Common::of(&people, languages);
        let (spots, open) = (read.spots, Vec::new());
        let (meanings, fit) = (Meanings::default(), OnceLock::new());
        let mut room = Self { people, lines, spots, open, meanings, fit, common, at };
        read.barred.into_iter().for_each(|pair| room.bar(pair));
        room.people.iter_mut().for_each(Person::sort);
        room.open = read.open.into_iter().filter_map(|it| room.placed(it)).collect();
        room.open.sort_by_cached_key(|it| it.people.clone());
        room
    }

    fn placed(&self, Open { id, guests, reasons, may_yield }: Open) -> Option<OpenOne> {
        let people = guests.iter().map(|guest| self.place(*guest)).collect::<Option<_>>()?;
        Some(OpenOne { id, people, reasons, may_yield })
    }

    fn bar(&mut self, pair: Pair) {
        let (a, b) = pair.both();
        let Some((a, b)) = self.place(a).zip(self.place(b)) else { return };
        for (one, other) in [(a, b), (b, a)] {
            if let Some(person) = self.people.get_mut(one) {
                person.barred.push(other);
            }
        }
    }
}

/// What somebody said, in the order of side and text.
pub(super) fn lines(visit: &Visit) -> Vec<RoomLine> {
    let read = |(id, line): (LineId, &crate::domain::Line)| {
        let saying = line.saying();
        RoomLine {
            person: 0,
            id,
            side: saying.side,
            text: saying.text.clone(),
            kind: saying.kind,
            pitch: saying.pitch,
            support: saying.support,
            on_screen: line.is_on_screen(),
        }
    };
    let mut lines: Vec<_> = visit.lines().map(read).collect();
    lines.sort_by(|a, b| (a.side, &a.text).cmp(&(b.side, &b.text)));
    lines
}
