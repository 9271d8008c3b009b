//! Whom a guest is shown: introductions that are open already, then new ones; and what of the Ring
//! they may be asked about.

use chrono::{DateTime, TimeDelta, Utc};

use crate::desk::{Desk, Polled, Task, within_a_frame};
use crate::domain::{
    Answer, By, GuestId, Introduction, IntroductionId, LineId, OPEN_AT_ONCE, RingId, Turn,
    Unanswered, Visit,
};
use crate::matching::{Reading, Room, Suggestion, helps_with, suggest_for};

/// Up to so many people, looking takes less than a frame.
const SMALL: usize = 256;

/// For so long what the guest has just said may still be read.
const READING: TimeDelta = TimeDelta::milliseconds(500);

/// After this long, what is there already is shown.
const PATIENCE: TimeDelta = TimeDelta::seconds(1);

/// A look around the room for one guest.
pub(super) struct Around {
    guest: GuestId,
    since: DateTime<Utc>,
    /// Introductions that are there already.
    standing: Vec<IntroductionId>,
    /// What the Ring asked for, and they did not answer.
    unanswered: Vec<Unanswered>,
    looking: Looking,
}

enum Looking {
    Done(Seen),
    /// What the guest has just said is read first.
    Waiting,
    /// A large hall is read, some of it a frame.
    Reading(Box<Reading>),
    /// In a large hall, off the window's thread.
    UnderWay(Task<Seen>),
}

/// What was seen in the room.
#[derive(Default)]
struct Seen {
    suggestions: Vec<Suggestion>,
    /// Which of these needs they can help with, the best first.
    near: Vec<LineId>,
}

/// What a guest is shown.
#[derive(Debug, Default)]
pub(in crate::ui::guest) struct Found {
    /// At most [`OPEN_AT_ONCE`].
    pub introductions: Vec<IntroductionId>,
    /// Needs of the Ring: those they can help with, then those that nobody answered.
    pub asks: Vec<(RingId, Turn)>,
}

impl Around {
    /// Begins to look. Somebody known by name sees nothing of what was planned before: anybody may
    /// stand there.
    pub(super) fn begin(desk: &Desk, guest: GuestId, by: By) -> Self {
        let mut standing = if by == By::Name { Vec::new() } else { standing(desk, guest) };
        // Who is introduced already comes before who is only suggested, where there is no room.
        if standing.len() > OPEN_AT_ONCE
            && let Some(evening) = desk.evening()
        {
            let is_made =
                |it: IntroductionId| evening.introduction(it).is_some_and(Introduction::is_made);
            standing.sort_by_key(|it| !is_made(*it));
        }
        standing.truncate(OPEN_AT_ONCE);
        let tonight = desk.tonight().filter(|_| by != By::Name);
        let unanswered = tonight.map(|it| desk.state().left_to_answer(it, guest));
        let unanswered = unanswered.unwrap_or_default();
        let looking = Looking::Waiting;
        let mut around = Self { guest, since: desk.now(), standing, unanswered, looking };
        if !desk.is_reading(guest) {
            around.looking = around.look(desk);
        }
        around
    }

    /// Whom it is for.
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// What to show, once it is found; new introductions are written down as suggested.
    pub(super) fn found(&mut self, desk: &mut Desk) -> Option<Found> {
        let waited = desk.now() - self.since;
        let is_over = waited >= PATIENCE;
        if matches!(self.looking, Looking::Waiting)
            && (!desk.is_reading(self.guest) || waited >= READING)
        {
            self.looking = self.look(desk);
        }
        self.read_on(desk);
        let new = match &mut self.looking {
            Looking::Done(seen) => std::mem::take(seen),
            Looking::Waiting => return None,
            Looking::Reading(_) if !is_over => return None,
            Looking::Reading(_) => Seen::default(),
            Looking::UnderWay(task) => match task.poll() {
                Polled::Done(seen) => seen,
                Polled::Running if !is_over => return None,
                Polled::Running | Polled::Lost => Seen::default(),
            },
        };
        let mut introductions = std::mem::take(&mut self.standing);
        introductions.extend(new.suggestions.into_iter().filter_map(|it| suggest(desk, it)));
        Some(Found { introductions, asks: self.asks(&new.near) })
    }

    /// The needs of the Ring they are asked about: those near what they offer, then those that nobody
    /// answered, for whoever knows somebody.
    fn asks(&self, near: &[LineId]) -> Vec<(RingId, Turn)> {
        let is_near = |it: &&Unanswered| it.turn.line.is_some_and(|line| near.contains(&line));
        let by_line = |line: &LineId| self.unanswered.iter().find(|it| it.turn.line == Some(*line));
        let rest = self.unanswered.iter().filter(|it| !is_near(it) && it.answers == 0);
        let all = near.iter().filter_map(by_line).chain(rest);
        all.map(|it| (it.ring, it.turn)).collect()
    }

    /// How many more people they may be shown.
    fn most(&self) -> usize {
        OPEN_AT_ONCE - self.standing.len()
    }

    /// What to look for in a room.
    fn search(&self) -> impl Fn(&Room) -> Seen + Send + use<> {
        let (guest, most) = (self.guest, self.most());
        let needs: Vec<_> = self.unanswered.iter().filter_map(|it| it.turn.line).collect();
        move |room| Seen {
            suggestions: if most > 0 { suggest_for(room, guest, most) } else { Vec::new() },
            near: helps_with(room, guest, &needs),
        }
    }

    fn read_on(&mut self, desk: &Desk) {
        let Looking::Reading(reading) = &mut self.looking else { return };
        if !reading.read_on(desk.state(), within_a_frame()) {
            return;
        }
        let search = self.search();
        let done = Looking::Done(Seen::default());
        let Looking::Reading(reading) = std::mem::replace(&mut self.looking, done) else { return };
        // A system without a thread to give shows what is there already.
        if let Ok(task) = Task::start("looking around", move |_: &_| search(&reading.finish())) {
            self.looking = Looking::UnderWay(task);
        }
    }

    fn look(&self, desk: &Desk) -> Looking {
        let is_needed = self.most() > 0 || !self.unanswered.is_empty();
        let Some(gathering) = desk.tonight().filter(|_| is_needed) else {
            return Looking::Done(Seen::default());
        };
        let mut reading = desk.reading(gathering);
        if reading.len() <= SMALL {
            reading.read_on(desk.state(), || true);
            return Looking::Done(self.search()(&reading.finish()));
        }
        Looking::Reading(Box::new(reading))
    }
}

/// Writes a suggestion down. One that the house refuses is not shown: something changed meanwhile.
fn suggest(desk: &mut Desk, suggestion: Suggestion) -> Option<IntroductionId> {
    if suggestion.open.is_some() {
        return suggestion.open;
    }
    let (gathering, introduction) = (desk.tonight()?, desk.mint());
    let mut wishes = suggestion.wishes(gathering, introduction).into_iter();
    wishes.all(|wish| desk.submit(wish).is_ok()).then_some(introduction)
}

/// Introductions of two that still have something to say: open, wanted or made, the other inside and not
/// left alone, and not said to be met by a host or by themselves: what the other says changes nothing here. A circle was told to all of it by the host and the board.
fn standing(desk: &Desk, guest: GuestId) -> Vec<IntroductionId> {
    let Some(evening) = desk.evening() else { return Vec::new() };
    let inside = |it: &Introduction| {
        it.others(guest).all(|other| evening.visit(other).is_some_and(Visit::meets_people))
    };
    let alive = |it: &Introduction| {
        let mine = matches!(it.answer(guest), Answer::Open | Answer::Yes);
        let told = it.is_met_by_a_host() || it.says_met(guest);
        mine && !told && (it.is_made() || it.is_open(desk.now()))
    };
    let two = |it: &Introduction| it.guests().len() == 2;
    let those =
        evening.introductions_of(guest).filter(|(_, it)| two(it) && alive(it) && inside(it));
    those.map(|(id, _)| id).collect()
}
