//! Somebody who is in, as suggesting may know them.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    Gathering, GatheringId, Guest, GuestId, HowToMeet, OPEN_AT_ONCE, Round, State, TALK_MIN, Visit,
    Way,
};

use super::language::{self, Spoken};
use super::room::{RoomLine, lines};
use super::terms::fold;

/// From how long before they leave somebody is served before others, in minutes: long enough for
/// an introduction and a talk.
pub(super) const LEAVES_SOON_MIN: i64 = 45;

/// How much longer whoever asked to be introduced counts as waiting, in minutes, before a host: no
/// more than that anybody else waits for them.
///
/// It shows no gain of its own. Over ten made-up evenings (seeds 1 to 10 of 40 people over 80 minutes,
/// 67 of whom asked, one host) they waited 5.0 minutes on average and 8.7 at 95 of 100 with it, 4.8 and
/// 8.1 without, and 5.5 and 11.0 where nobody is asked; the others 4.1, 4.0 and 4.6. What helps them is
/// that guests are asked at all: nobody is dealt to whoever would rather be left alone, and welcomers
/// come first. Most meet by their cards within the few minutes in which a host, who brings two together
/// every four, could come to them.
const HEAD_START_MIN: i64 = 5;

/// Somebody who is in.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Person {
    pub(super) guest: GuestId,
    /// Since when they wait: they came in, or were last introduced.
    pub(super) since: DateTime<Utc>,
    pub(super) first_time: bool,
    /// What is known of that: so that nobody is called new because the house is.
    pub(super) newness: Newness,
    /// When they said they have to leave, if they did.
    pub(super) leaving: Option<DateTime<Utc>>,
    /// Whether that is so soon that they are served before others who have as little.
    pub(super) leaves_soon: bool,
    /// Whether the list says that they come by themselves.
    pub(super) alone: bool,
    /// Whether they asked to be introduced, as they do not know how to start.
    pub(super) asks: bool,
    /// Whether they gladly welcome somebody new.
    pub(super) welcomes: bool,
    /// Introductions made tonight.
    pub(super) made: usize,
    /// Whether they sit at a table of a round, or were introduced so lately that they will be
    /// talking; all others are free to.
    pub(super) talks: bool,
    /// Introductions that take a place now.
    pub(super) open: usize,
    /// Numbers of their lines, in the order of side and text.
    pub(super) lines: std::ops::Range<usize>,
    /// Openers they were shown tonight, the latest last.
    pub(super) openers: Vec<String>,
    /// A bit a language; none where they didn't state any.
    pub(super) languages: u128,
    /// People they are never suggested to, by place, sorted.
    pub(super) barred: Vec<usize>,
    /// Whoever has the same number here says the same person.
    contacts: [Option<usize>; 2],
    /// Breaks ties by what people said and when they came, never by id or name.
    pub(super) seed: u64,
}

/// How we know that it is somebody's first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Newness {
    /// They or the list said so.
    Said,
    /// The house remembers others' visits and none of theirs.
    Unremembered,
    /// They have been here, or nobody can tell.
    Unknown,
}

impl Person {
    /// When it is their turn: nobody introduced yet, then whoever leaves soon, then first time,
    /// then the longest wait.
    pub(super) const fn turn(&self) -> (bool, bool, bool, DateTime<Utc>, u64) {
        (self.has_any(), !self.leaves_soon, !self.first_time, self.since, self.seed)
    }

    /// Since when a host sees them waiting: whoever asked to be introduced has a start, since others
    /// begin by themselves.
    pub(super) fn host_since(&self) -> DateTime<Utc> {
        let start = if self.asks { HEAD_START_MIN } else { 0 };
        self.since - TimeDelta::minutes(start)
    }

    /// Whether they are new, asked to be introduced, and have nobody yet.
    pub(super) const fn wants_a_welcome(&self) -> bool {
        self.asks && self.first_time && !self.has_any()
    }

    /// Whether they have an introduction, made or open.
    pub(super) const fn has_any(&self) -> bool {
        self.made + self.open > 0
    }

    /// Whether somebody has to be found for them who is free to talk now: nobody introduced them
    /// yet.
    pub(super) const fn waits(&self) -> bool {
        self.made == 0
    }

    /// How many more they can be shown.
    pub(super) const fn room_left(&self) -> usize {
        OPEN_AT_ONCE.saturating_sub(self.open)
    }

    fn remember(&mut self, evening: &Gathering, now: DateTime<Utc>) {
        let mut shown = Vec::new();
        for (_, it) in evening.introductions_of(self.guest) {
            self.made += usize::from(it.is_made());
            self.open += usize::from(evening.is_open(it, now));
            if let Some(at) = it.introduced_at() {
                self.since = self.since.max(at);
                self.talks |= now - at < TimeDelta::minutes(TALK_MIN);
            }
            let said = [&it.reasons().opener, &it.reasons().back].into_iter();
            let said = said.filter(|it| !it.is_empty());
            shown.extend(said.map(|opener| (it.suggested_at(), opener.clone())));
        }
        let seated = |(_, round): (_, &Round)| round.table_of(self.guest).is_some();
        self.talks |= evening.round_on(now).is_some_and(seated);
        shown.sort();
        self.openers = shown.into_iter().map(|(_, opener)| opener).collect();
    }

    pub(super) fn sort(&mut self) {
        self.barred.sort_unstable();
        self.barred.dedup();
    }

    /// Numbers of their contacts: whoever has the same says the same person.
    pub(super) const fn contacts(&self) -> [Option<usize>; 2] {
        self.contacts
    }

    /// Two people whose contact says the same person.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.contacts.iter().zip(&other.contacts).any(|(a, b)| a.is_some() && a == b)
    }

    /// A language in common is needed where both say which they speak.
    pub(super) const fn can_talk_to(&self, other: &Self) -> bool {
        self.languages == 0 || other.languages == 0 || self.languages & other.languages != 0
    }
}

/// Reads everybody who is in, one after the other.
pub(super) struct Census {
    gathering: GatheringId,
    now: DateTime<Utc>,
    remembers: bool,
    /// Whether guests are asked to welcome somebody new.
    welcomers: bool,
    contacts: Contacts,
    /// Languages stated so far, by their bit.
    pub(super) languages: Vec<Spoken>,
}

impl Census {
    pub(super) fn new(state: &State, gathering: GatheringId, now: DateTime<Utc>) -> Self {
        let (contacts, languages) = (Contacts::default(), Vec::new());
        let remembers = remembers(state, gathering);
        let welcomers = state.asks(gathering).welcomer;
        Self { gathering, now, remembers, welcomers, contacts, languages }
    }

    /// `None` for somebody who is forgotten, or whose entry has not come yet: they cannot be
    /// introduced.
    pub(super) fn read(
        &mut self,
        state: &State,
        evening: &Gathering,
        id: GuestId,
        visit: &Visit,
    ) -> Option<(Person, Vec<RoomLine>)> {
        let guest = state.guest(id)?;
        let since = came_in(visit)?;
        let lines = lines(visit);
        let first_time = state.is_first_time(self.gathering, id);
        let manner = visit.manner();
        let mut person = Person {
            guest: id,
            since,
            first_time,
            newness: newness(guest, first_time, self.remembers),
            leaving: visit.leaving(),
            leaves_soon: visit.leaving().is_some_and(|at| is_soon(at, self.now)),
            alone: visit.booking().alone,
            asks: manner.meet == Some(HowToMeet::Introduce),
            welcomes: self.welcomers && manner.welcomes == Some(true) && !first_time,
            made: 0,
            talks: false,
            open: 0,
            lines: 0..lines.len(),
            openers: Vec::new(),
            languages: bits(&mut self.languages, guest.language().unwrap_or_default()),
            barred: Vec::new(),
            contacts: self.contacts.of(guest),
            seed: seed(since, &lines),
        };
        person.remember(evening, self.now);
        Some((person, lines))
    }
}

/// Whether somebody who leaves at `at` has little time left at `now`. Who said a time that is over
/// and is still here has decided otherwise, or has gone without a word: neither goes first.
fn is_soon(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now <= at && at - now <= TimeDelta::minutes(LEAVES_SOON_MIN)
}

/// Contact is looked at for this only: whether two entries are one person.
#[derive(Default)]
struct Contacts {
    known: BTreeMap<String, usize>,
}

impl Contacts {
    fn of(&mut self, guest: &Guest) -> [Option<usize>; 2] {
        let digits = |phone: &str| phone.chars().filter(char::is_ascii_digit).collect::<String>();
        // The same phone is written with and without its country.
        let ending =
            |digits: String| digits.get(digits.len().saturating_sub(9)..).map(str::to_owned);
        let phone = guest.phone().map(digits).and_then(ending).filter(|it| it.len() >= 7);
        let email = guest.email().map(|email| fold(email.trim()));
        [email, phone].map(|contact| {
            let next = self.known.len();
            contact.map(|it| *self.known.entry(it).or_insert(next))
        })
    }
}

/// Whether the house remembers visits of an earlier gathering at all.
fn remembers(state: &State, gathering: GatheringId) -> bool {
    let others = state.gatherings().filter(|(id, _)| *id != gathering);
    others.flat_map(|(_, it)| it.visits()).any(|(_, visit)| visit.arrival().is_some())
}

fn newness(guest: &Guest, first_time: bool, remembers: bool) -> Newness {
    match guest.said_first_time() {
        Some(true) => Newness::Said,
        None if first_time && remembers => Newness::Unremembered,
        _ => Newness::Unknown,
    }
}

/// When they came in to stay: the first arrival since they were last out.
fn came_in(visit: &Visit) -> Option<DateTime<Utc>> {
    let ins = |way: Way| matches!(way, Way::In(_));
    let stay = visit.movements().rev().take_while(|movement| ins(movement.way));
    stay.map(|movement| movement.at).min()
}

/// FNV-1a (Fowler, Noll, Vo) over when they came and what they said.
fn seed(since: DateTime<Utc>, lines: &[RoomLine]) -> u64 {
    let since = since.timestamp_micros().to_le_bytes();
    let said = lines.iter().flat_map(|line| line.text.bytes().chain([line.side as u8]));
    since.into_iter().chain(said).fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// One bit a language; those past the 128th in a room are taken as not stated.
fn bits(known: &mut Vec<Spoken>, stated: &str) -> u128 {
    let bit = |spoken: Spoken| {
        let at = known.iter().position(|it| *it == spoken).unwrap_or_else(|| {
            known.push(spoken);
            known.len() - 1
        });
        1_u128.checked_shl(u32::try_from(at).unwrap_or(u32::MAX)).unwrap_or_default()
    };
    language::spoken(stated).into_iter().map(bit).fold(0, |all, it| all | it)
}
