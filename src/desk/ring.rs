//! A Ring that stopped: the program was closed, or fell, while a need had its time.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::Desk;
use crate::domain::{Command, GatheringId, Ring, RingId, RingWish, Step};

/// How often it is noted that a need's time goes on.
const NOTED: Duration = Duration::from_secs(10);

/// With no note for longer than this, no program was there: another one that has the house open
/// would have noted it.
const STOPPED: TimeDelta = TimeDelta::seconds(25);

/// The setting that holds the last note.
const NOTE: &str = "ring_goes_on";

/// Notes while a need that was taken at this door has its time, and after a restart lets the time
/// stand still from the last moment it was known to go on.
#[derive(Clone, Copy, Debug, Default)]
pub struct RingWatch {
    /// What stopped with the program before this one was seen to.
    has_looked: bool,
    /// When it looked last, as the clock runs.
    looked: Option<Duration>,
    /// Whether a need had its time then.
    burned: bool,
}

impl RingWatch {
    /// Does what is due; cheap most of the time.
    pub fn look_after(&mut self, desk: &mut Desk) {
        if self.due_in(desk) > Duration::ZERO {
            return;
        }
        self.looked = Some(desk.running());
        if self.has_looked {
            let burns = burns(desk);
            // Its end is noted, too: what is over stays over.
            if std::mem::replace(&mut self.burned, burns) || burns {
                let now = desk.now().to_rfc3339();
                desk.keep(NOTE, &now);
            }
            return;
        }
        let Some((gathering, ring, at)) = stopped(desk) else {
            self.has_looked = true;
            return;
        };
        let wish = RingWish::Go { step: Step::Stopped(at) };
        // On a full disk it is tried again with the next look.
        self.has_looked = desk.submit(Command::Ring { gathering, ring, wish }).is_ok();
    }

    /// How long until something is due; `None` while no need has its time.
    #[must_use]
    pub fn next_look(&self, desk: &Desk) -> Option<Duration> {
        burns(desk).then(|| self.due_in(desk))
    }

    fn due_in(&self, desk: &Desk) -> Duration {
        let since = self.looked.map(|at| desk.running().saturating_sub(at));
        since.map_or(Duration::ZERO, |since| NOTED.saturating_sub(since))
    }
}

fn burns(desk: &Desk) -> bool {
    let is_burning = |ring: &Ring| ring.turn().is_some() && !ring.is_paused();
    led_here(desk).is_some_and(|(_, ring)| is_burning(ring) && ring.left_s(desk.now()) > 0)
}

/// The Ring that is on, if it was led at this door last.
fn led_here(desk: &Desk) -> Option<(RingId, &Ring)> {
    let on = desk.evening()?.ring_on()?;
    on.1.led_last().filter(|(_, door)| *door == desk.door()).map(|_| on)
}

/// The Ring whose time went on when the program stopped, and when that was as far as is known.
fn stopped(desk: &Desk) -> Option<(GatheringId, RingId, DateTime<Utc>)> {
    let (id, ring) = led_here(desk)?;
    let turned = ring.stand().0?;
    let noted = DateTime::parse_from_rfc3339(&desk.kept(NOTE)).ok();
    let noted = noted.map_or(turned, |it| it.with_timezone(&Utc).min(desk.now()));
    let last = noted.max(turned);
    let is_news = desk.now() - last > STOPPED && !ring.is_paused() && ring.left_s(last) > 0;
    is_news.then_some((desk.tonight()?, id, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{HandClock, fresh_badge_code, saying};
    use crate::domain::{By, CheckIn, Consent, Details, Name, Plan, ScreenName, Side, Swap, Turn};
    use std::path::Path;

    fn clock() -> HandClock {
        HandClock::at("2026-11-20T18:15:00Z".parse().unwrap())
    }

    fn ring(desk: &Desk) -> &Ring {
        desk.evening().unwrap().rings().next().unwrap().1
    }

    fn wish(desk: &mut Desk, wish: RingWish) {
        let gathering = desk.tonight().unwrap();
        let known = desk.evening().unwrap().rings().next().map(|it| it.0);
        let ring = known.unwrap_or_else(|| desk.mint());
        desk.submit(Command::Ring { gathering, ring, wish }).unwrap();
    }

    /// Three who ask, and the Ring stands at the first of their needs.
    fn asking(house: &Path, clock: &HandClock) -> Desk {
        let mut desk = Desk::open(house, Box::new(clock.clone())).unwrap();
        let (gathering, starts) = (desk.mint(), desk.now());
        let plan = Plan {
            name: "Supper".to_owned(),
            venue: String::new(),
            starts,
            ends: starts + TimeDelta::hours(3),
            zone: "Europe/Zurich".to_owned(),
            spots: Vec::new(),
        };
        desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
        let order = ["Ana", "Ben", "Cleo"].map(|name| asks(&mut desk, name)).to_vec();
        wish(&mut desk, RingWish::Start { minutes: 2, order });
        wish(&mut desk, RingWish::Go { step: Step::Next });
        desk
    }

    fn asks(desk: &mut Desk, name: &str) -> Turn {
        let (gathering, guest, line) = (desk.tonight().unwrap(), desk.mint(), desk.mint());
        let check_in = CheckIn {
            gathering,
            guest,
            by: By::WalkIn,
            badge_code: fresh_badge_code(),
            details: Details { name: Some(Name::new(name, "Pereira")), ..Details::default() },
            consent: Some(Consent { screen: ScreenName::First, swap: Swap::No }),
            manner: None,
            door: None,
        };
        desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
        let saying = saying(Side::Need, "A tall ladder");
        desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
        desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
        desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).unwrap();
        Turn { guest, line: Some(line) }
    }

    /// So many seconds in which the program looks once a second.
    fn runs(watch: &mut RingWatch, desk: &mut Desk, clock: &HandClock, seconds: i64) {
        for _ in 0..seconds {
            clock.advance(TimeDelta::seconds(1));
            watch.look_after(desk);
        }
    }

    #[test]
    fn after_a_restart_the_time_stands_still_where_it_was_known_to_go_on_last() {
        let folder = tempfile::tempdir().unwrap();
        let (house, clock) = (folder.path().join("house.porchlight"), clock());
        let (mut watch, mut desk) = (RingWatch::default(), asking(&house, &clock));
        watch.look_after(&mut desk);
        runs(&mut watch, &mut desk, &clock, 45);
        assert_eq!(ring(&desk).left_s(desk.now()), 80);
        drop(desk);
        clock.advance(TimeDelta::minutes(10));
        let mut desk = Desk::open_there(&house, Box::new(clock.clone())).unwrap();
        RingWatch::default().look_after(&mut desk);
        assert!(ring(&desk).is_stopped());
        assert_eq!(ring(&desk).left_s(desk.now()), 85, "to ten seconds");
        clock.advance(TimeDelta::minutes(10));
        assert_eq!(ring(&desk).left_s(desk.now()), 85);
        drop(desk);
        let mut desk = Desk::open_there(&house, Box::new(clock.clone())).unwrap();
        RingWatch::default().look_after(&mut desk);
        assert!(ring(&desk).is_stopped(), "the next restart finds it as it was");
        wish(&mut desk, RingWish::Go { step: Step::Resume });
        assert_eq!(ring(&desk).left_s(desk.now()), 85);
    }

    #[test]
    fn a_second_program_on_the_house_stops_nothing_and_a_rest_stays_one() {
        let folder = tempfile::tempdir().unwrap();
        let (house, clock) = (folder.path().join("house.porchlight"), clock());
        let (mut watch, mut desk) = (RingWatch::default(), asking(&house, &clock));
        watch.look_after(&mut desk);
        runs(&mut watch, &mut desk, &clock, 60);
        let mut second = Desk::open_there(&house, Box::new(clock.clone())).unwrap();
        RingWatch::default().look_after(&mut second);
        assert!(!ring(&second).is_paused());
        drop(second);
        wish(&mut desk, RingWish::Go { step: Step::Pause });
        drop(desk);
        clock.advance(TimeDelta::minutes(10));
        let mut desk = Desk::open_there(&house, Box::new(clock.clone())).unwrap();
        RingWatch::default().look_after(&mut desk);
        assert!(ring(&desk).is_paused() && !ring(&desk).is_stopped());
    }

    #[test]
    fn a_need_whose_time_was_over_stays_over() {
        let folder = tempfile::tempdir().unwrap();
        let (house, clock) = (folder.path().join("house.porchlight"), clock());
        let (mut watch, mut desk) = (RingWatch::default(), asking(&house, &clock));
        watch.look_after(&mut desk);
        runs(&mut watch, &mut desk, &clock, 200);
        drop(desk);
        clock.advance(TimeDelta::minutes(10));
        let mut desk = Desk::open_there(&house, Box::new(clock.clone())).unwrap();
        RingWatch::default().look_after(&mut desk);
        assert!(!ring(&desk).is_paused());
        assert_eq!(ring(&desk).left_s(desk.now()), 0);
    }
}
