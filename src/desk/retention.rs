//! Guests who did not choose to be remembered are forgotten when their time has come.
//!
//! What cannot be undone is done with care. Nobody is forgotten by itself the first time it is
//! found that somebody's time comes, but a day later at the earliest: a clock that was set wrong is
//! noticed by then, and what was found is thrown away once the clock is set back. After a leap of
//! more than a year nothing happens by itself until the clock is set back, or a person says that it
//! is right.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{Command, Due, GatheringId, GuestId};
use crate::journal::{AppendError, BackupError, ReadError};

use super::{Desk, Trouble};

/// The setting that holds when somebody last looked, and since when somebody's time is near.
const LOOKED: &str = "retention";

/// How long between finding that somebody's time comes and forgetting them.
pub const NOTICE: TimeDelta = TimeDelta::days(1);

/// How far a clock may run ahead of everything a house knows before it is doubted.
const DOUBTFUL: TimeDelta = TimeDelta::days(366);

/// How often it is worth looking.
const EVERY: TimeDelta = TimeDelta::hours(1);

/// What an earlier look found.
#[derive(Clone, Copy)]
struct Look {
    at: DateTime<Utc>,
    /// Since when it is known that somebody's time comes.
    noticed: Option<DateTime<Utc>>,
}

impl Desk {
    /// When everyone is forgotten who did not choose to be remembered, soonest first: for "12 people
    /// will be forgotten on Friday". Cost: one look at every visit of the house.
    #[must_use]
    pub fn due(&self, now: DateTime<Utc>) -> Vec<Due> {
        self.state.due(now)
    }

    /// Whether `now` is so far beyond everything this house knows that its clock may be wrong.
    ///
    /// # Errors
    /// A house that cannot be read.
    pub fn doubts(&self, now: DateTime<Utc>) -> Result<bool, ReadError> {
        Ok(self.last_known(now)?.is_some_and(|known| now - known > DOUBTFUL))
    }

    /// Forgets whose time has come, with all the care there is, and says how many; they are swept
    /// with [`Desk::sweep`]. What was named at a gathering counts as one more. `now` is the machine's own clock. Meant to be called at every start and
    /// at least daily; costs microseconds within an hour of the last look.
    ///
    /// # Errors
    /// [`Trouble`] if the house cannot be read or written to; nothing is forgotten then.
    pub fn keep_retention(&mut self, now: DateTime<Utc>) -> Result<usize, Trouble> {
        let looked = self.looked()?;
        let is_fresh = looked.is_some_and(|it| it.at <= now && now - it.at < EVERY);
        if is_fresh || self.doubts(now)? {
            return Ok(0);
        }
        let noticed = looked.and_then(|it| it.noticed).filter(|noticed| *noticed <= now);
        let due = self.state.due(now);
        let named = self.state.nominations_due();
        let is_near = |at: DateTime<Utc>| at - NOTICE <= now;
        let any_near = due.iter().any(|due| is_near(due.by_itself))
            || named.iter().any(|(_, at)| is_near(*at));
        let noticed = if any_near { Some(noticed.unwrap_or(now)) } else { None };
        let (come, over): (Vec<_>, Vec<_>) = match noticed {
            Some(noticed) if now - noticed >= NOTICE => (
                due.iter().filter(|due| due.by_itself <= now).map(|due| due.guest).collect(),
                named.iter().filter(|(_, at)| *at <= now).map(|(id, _)| *id).collect(),
            ),
            Some(_) | None => (Vec::new(), Vec::new()),
        };
        self.forget_all(&come, &over)?;
        let noticed = noticed.filter(|_| come.is_empty() && over.is_empty());
        self.note_look(Look { at: now, noticed })?;
        Ok(come.len() + over.len())
    }

    /// Forgets at once whose gathering ended as many days ago as the house says: a person wants it.
    /// They are swept with [`Desk::sweep`].
    ///
    /// # Errors
    /// As [`Self::keep_retention`].
    pub fn forget_due(&mut self, now: DateTime<Utc>) -> Result<Vec<GuestId>, Trouble> {
        let due = self.state.due(now);
        let come: Vec<_> = due.iter().filter(|due| due.at <= now).map(|due| due.guest).collect();
        let named = self.state.nominations_due();
        let over: Vec<_> = named.iter().filter(|(_, at)| *at <= now).map(|(id, _)| *id).collect();
        self.forget_all(&come, &over)?;
        self.note_look(Look { at: now, noticed: None })?;
        Ok(come)
    }

    /// Leaves no word of anybody who is forgotten in old pages, backups and drafts; nothing to do
    /// most of the time. Cost: about a second for 100,000 entries, and again for each backup.
    ///
    /// # Errors
    /// [`BackupError`]: what is left, and why. Whoever opens the house next goes on.
    pub fn sweep(&mut self) -> Result<(), BackupError> {
        self.journal.sweep()
    }

    /// Guests, and the habits that were named at gatherings.
    fn forget_all(&mut self, guests: &[GuestId], over: &[GatheringId]) -> Result<(), Trouble> {
        let guests = guests.iter().map(|guest| Command::Forget { guest: *guest });
        let named = over.iter().map(|it| Command::ForgetNominations { gathering: *it });
        self.submit_all(guests.chain(named))
    }

    /// The latest moment this house knows of, up to `now`: the last look, or its newest entry.
    fn last_known(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, ReadError> {
        Ok(match self.looked()? {
            Some(look) => Some(look.at),
            None => self.journal.newest_at()?.filter(|at| *at <= now),
        })
    }

    fn looked(&self) -> Result<Option<Look>, ReadError> {
        let Some(said) = self.journal.setting(LOOKED)? else { return Ok(None) };
        let mut times = said.split(' ').map(|time| time.parse().ok());
        let (at, noticed) = (times.next().flatten(), times.next().flatten());
        Ok(at.map(|at| Look { at, noticed }))
    }

    fn note_look(&mut self, look: Look) -> Result<(), AppendError> {
        let noticed = look.noticed.map_or_else(|| "-".to_owned(), |it| it.to_rfc3339());
        self.journal.set_setting(LOOKED, &format!("{} {noticed}", look.at.to_rfc3339()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::HandClock;
    use crate::domain::{By, CheckIn, Consent, Details, Name, Plan};

    fn day(days: i64) -> DateTime<Utc> {
        "2026-01-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::days(days)
    }

    fn gathering(desk: &mut Desk, on_day: i64) -> GatheringId {
        let gathering = desk.mint();
        let plan = Plan {
            name: "Supper".to_owned(),
            venue: String::new(),
            starts: day(on_day) - TimeDelta::hours(3),
            ends: day(on_day),
            zone: "Europe/Zurich".to_owned(),
            spots: Vec::new(),
        };
        desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
        gathering
    }

    fn come(desk: &mut Desk, gathering: GatheringId, name: &str) -> GuestId {
        let guest = desk.mint();
        let details = Details { name: Some(Name::parse(name)), ..Details::default() };
        let (by, badge_code) = (By::WalkIn, "".into());
        let consent = Some(Consent::default());
        let door = None;
        let check_in =
            CheckIn { gathering, guest, by, badge_code, details, consent, manner: None, door };
        desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
        guest
    }

    /// Ana was at a gathering that ended on day 0.
    fn house() -> (Desk, HandClock, GuestId) {
        let clock = HandClock::at(day(0) - TimeDelta::hours(2));
        let mut desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
        let gathering = gathering(&mut desk, 0);
        let ana = come(&mut desk, gathering, "Ana Pereira");
        (desk, clock, ana)
    }

    fn looks(desk: &mut Desk, days: impl IntoIterator<Item = i64>) -> Vec<usize> {
        days.into_iter().map(|it| desk.keep_retention(day(it)).unwrap()).collect()
    }

    #[test]
    fn a_guest_is_forgotten_thirty_days_after_the_gathering_and_not_before() {
        let (mut desk, _, ana) = house();
        assert_eq!(looks(&mut desk, 0..30), [0; 30]);
        assert!(!desk.state().is_forgotten(ana));
        assert_eq!(looks(&mut desk, 30..32), [1, 0]);
        assert!(desk.state().is_forgotten(ana));
    }

    #[test]
    fn after_a_long_pause_the_next_start_gives_a_days_notice() {
        let (mut desk, _, ana) = house();
        assert_eq!(looks(&mut desk, [0, 200, 200]), [0, 0, 0]);
        assert_eq!(desk.due(day(200))[0].by_itself, day(30));
        assert_eq!(looks(&mut desk, [207]), [1]);
        assert!(desk.state().is_forgotten(ana));
    }

    #[test]
    fn a_clock_that_leaps_ahead_and_is_set_back_costs_nobody() {
        let (mut desk, _, ana) = house();
        // Ten years on, for days, in a row; then a few months on, and back in time.
        assert_eq!(looks(&mut desk, [1, 3650, 3651, 3660, 4000]), [0; 5]);
        assert!(desk.doubts(day(3660)).unwrap());
        assert_eq!(looks(&mut desk, [2, 100, 3, 4, 5, 101, 6]), [0; 7]);
        assert!(!desk.state().is_forgotten(ana));
        assert_eq!(looks(&mut desk, [29, 30]), [0, 1]);
    }

    #[test]
    fn a_house_nobody_looked_at_yet_is_measured_by_its_newest_entry() {
        let (mut desk, _, ana) = house();
        assert_eq!(looks(&mut desk, [3650, 3660]), [0, 0]);
        assert!(!desk.state().is_forgotten(ana));
        assert_eq!(desk.forget_due(day(3660)).unwrap(), [ana], "a person says that it is right");
        assert!(!desk.doubts(day(3661)).unwrap());
    }

    #[test]
    fn whoever_is_expected_again_came_back_or_chose_it_stays() {
        let (mut desk, clock, ana) = house();
        let first = desk.tonight().unwrap();
        let [ben, cleo] = ["Ben", "Cleo"].map(|name| come(&mut desk, first, name));
        let details = Details { remember: Some(true), ..Details::default() };
        desk.submit(Command::Note { guest: ben, details }).unwrap();
        let later = gathering(&mut desk, 60);
        let invitation = crate::domain::Invitation {
            gathering: later,
            guest: cleo,
            details: Details::default(),
            booking: crate::domain::Booking { expected: true, ..Default::default() },
            tickets: Vec::new(),
            refused: Vec::new(),
            lines: Vec::new(),
        };
        desk.submit(Command::Invite(Box::new(invitation))).unwrap();
        assert_eq!(looks(&mut desk, 29..89).iter().sum::<usize>(), 1);
        assert!(desk.state().is_forgotten(ana) && !desk.state().is_forgotten(cleo));
        clock.set(day(88));
        // The planned end was long ago, and somebody walks in all the same.
        let dora = come(&mut desk, first, "Dora");
        assert_eq!(looks(&mut desk, 89..100).iter().sum::<usize>(), 1);
        let gone = [ben, cleo, dora].map(|guest| desk.state().is_forgotten(guest));
        assert_eq!(gone, [false, true, false]);
    }

    #[test]
    fn a_list_written_for_a_day_long_past_is_left_alone_for_a_week() {
        let (mut desk, clock, _) = house();
        clock.set(day(400));
        let wrong_year = gathering(&mut desk, 100);
        let details = Details { name: Some(Name::parse("Noor")), ..Details::default() };
        let noor = desk.mint();
        let booking = crate::domain::Booking { expected: true, ..Default::default() };
        let (tickets, refused, lines) = (Vec::new(), Vec::new(), Vec::new());
        let gathering = wrong_year;
        let wish = crate::domain::Invitation {
            gathering,
            guest: noor,
            details,
            booking,
            tickets,
            refused,
            lines,
        };
        desk.submit(Command::Invite(Box::new(wish))).unwrap();
        looks(&mut desk, 400..407);
        assert!(!desk.state().is_forgotten(noor));
        assert_eq!(desk.due(day(401))[0].by_itself, day(407));
        looks(&mut desk, 407..409);
        assert!(desk.state().is_forgotten(noor));
    }

    #[test]
    fn what_was_named_dies_with_its_gathering_though_everybody_is_remembered() {
        let (mut desk, _, ana) = house();
        let gathering = desk.tonight().unwrap();
        let details = Details { remember: Some(true), ..Details::default() };
        desk.submit(Command::Note { guest: ana, details }).unwrap();
        let (nomination, habit) = (desk.mint(), "The Interrupter".to_owned());
        desk.submit(Command::Nominate { gathering, nomination, habit }).unwrap();
        let named = |desk: &Desk| desk.evening().unwrap().nominations().count();
        looks(&mut desk, 0..30);
        assert_eq!(named(&desk), 1);
        looks(&mut desk, 30..32);
        assert_eq!(named(&desk), 0);
        assert!(!desk.state().is_forgotten(ana));
        desk.sweep().unwrap();
        let mut all = Vec::new();
        desk.journal().read(&mut |entry| all.push(entry)).unwrap();
        let told = format!("{all:?}");
        assert!(told.contains("CorruptorNominated") && !told.contains("Interrupter"), "{told}");
    }

    #[test]
    fn many_looks_an_hour_are_one() {
        let (mut desk, _, _) = house();
        looks(&mut desk, [29]);
        for minutes in [1, 59] {
            let now = day(29) + TimeDelta::minutes(minutes);
            assert_eq!(desk.keep_retention(now).unwrap(), 0);
        }
        assert_eq!(desk.looked().unwrap().unwrap().at, day(29));
    }
}
