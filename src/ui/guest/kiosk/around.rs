//! Whom a guest is shown: introductions that are open already, then new ones.

use chrono::{DateTime, TimeDelta, Utc};

use crate::desk::{Desk, Polled, Task, within_a_frame};
use crate::domain::{Answer, By, GuestId, Introduction, IntroductionId, OPEN_AT_ONCE, Visit};
use crate::matching::{Reading, Suggestion, suggest_for};

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
    looking: Looking,
}

enum Looking {
    Done(Vec<Suggestion>),
    /// What the guest has just said is read first.
    Waiting(usize),
    /// A large hall is read, some of it a frame.
    Reading(Box<Reading>, usize),
    /// In a large hall, off the window's thread.
    UnderWay(Task<Vec<Suggestion>>),
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
        let most = OPEN_AT_ONCE - standing.len();
        let looking =
            if desk.is_reading(guest) { Looking::Waiting(most) } else { look(desk, guest, most) };
        Self { guest, since: desk.now(), standing, looking }
    }

    /// Whom it is for.
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// The introductions to show, at most [`OPEN_AT_ONCE`], once they are found; new ones are
    /// written down as suggested.
    pub(super) fn found(&mut self, desk: &mut Desk) -> Option<Vec<IntroductionId>> {
        let waited = desk.now() - self.since;
        let is_over = waited >= PATIENCE;
        if let Looking::Waiting(most) = self.looking
            && (!desk.is_reading(self.guest) || waited >= READING)
        {
            self.looking = look(desk, self.guest, most);
        }
        self.read_on(desk);
        let new = match &mut self.looking {
            Looking::Done(found) => std::mem::take(found),
            Looking::Waiting(_) => return None,
            Looking::Reading(..) if !is_over => return None,
            Looking::Reading(..) => Vec::new(),
            Looking::UnderWay(task) => match task.poll() {
                Polled::Done(found) => found,
                Polled::Running if !is_over => return None,
                Polled::Running | Polled::Lost => Vec::new(),
            },
        };
        let mut shown = std::mem::take(&mut self.standing);
        shown.extend(new.into_iter().filter_map(|it| suggest(desk, it)));
        Some(shown)
    }

    fn read_on(&mut self, desk: &Desk) {
        let Looking::Reading(reading, _) = &mut self.looking else { return };
        if !reading.read_on(desk.state(), within_a_frame()) {
            return;
        }
        let Looking::Reading(reading, most) =
            std::mem::replace(&mut self.looking, Looking::Done(Vec::new()))
        else {
            return;
        };
        let guest = self.guest;
        let find = move |_: &_| suggest_for(&reading.finish(), guest, most);
        // A system without a thread to give shows what is there already.
        if let Ok(task) = Task::start("looking around", find) {
            self.looking = Looking::UnderWay(task);
        }
    }
}

fn look(desk: &Desk, guest: GuestId, most: usize) -> Looking {
    let Some(gathering) = desk.tonight().filter(|_| most > 0) else {
        return Looking::Done(Vec::new());
    };
    let mut reading = desk.reading(gathering);
    if reading.len() <= SMALL {
        reading.read_on(desk.state(), || true);
        return Looking::Done(suggest_for(&reading.finish(), guest, most));
    }
    Looking::Reading(Box::new(reading), most)
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
