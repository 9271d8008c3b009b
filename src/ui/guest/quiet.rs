//! Quiet time: a screen that nobody touches forgets.

use chrono::{DateTime, TimeDelta, Utc};

/// How long the prompt's lights burn, in seconds.
pub const LIGHTS_S: u32 = 10;

/// How long timers rest after a host was called, in seconds.
const HOST_COMES_S: i64 = 180;

/// Where a quiet screen stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mood {
    /// Somebody is there, for so many more seconds.
    Awake {
        /// Whole seconds until the quiet is over, the started one counted.
        left_s: u32,
    },
    /// "Still there?", with so many of [`LIGHTS_S`] lights left; the fraction is fading.
    Asking {
        /// Lights left.
        lights: f32,
    },
    /// Nobody is there.
    Over,
}

/// How long nobody touched the screen.
#[derive(Clone, Copy, Debug)]
pub struct Quiet {
    since: DateTime<Utc>,
}

impl Quiet {
    /// Somebody is there at `now`.
    #[must_use]
    pub const fn from(now: DateTime<Utc>) -> Self {
        Self { since: now }
    }

    /// Somebody touched the screen.
    pub fn touched(&mut self, now: DateTime<Utc>) {
        self.since = self.since.max(now);
    }

    /// A host was called: nobody is hurried for three minutes.
    pub fn wait_for_host(&mut self, now: DateTime<Utc>) {
        self.since = now + TimeDelta::seconds(HOST_COMES_S);
    }

    /// Somebody starts afresh: a rest for somebody else's host is over.
    pub fn restart(&mut self, now: DateTime<Utc>) {
        self.since = now;
    }

    /// Where things stand when a screen may be quiet for `patience_s` seconds and then asks.
    #[must_use]
    pub fn asking_mood(&mut self, now: DateTime<Utc>, patience_s: u32) -> Mood {
        let asked_s = self.quiet_s(now) - f64::from(patience_s);
        if asked_s < 0.0 {
            Mood::Awake { left_s: (-asked_s).ceil() as u32 }
        } else if asked_s < f64::from(LIGHTS_S) {
            Mood::Asking { lights: (f64::from(LIGHTS_S) - asked_s) as f32 }
        } else {
            Mood::Over
        }
    }

    /// The same for a screen that clears without asking.
    #[must_use]
    pub fn plain_mood(&mut self, now: DateTime<Utc>, patience_s: u32) -> Mood {
        let left_s = f64::from(patience_s) - self.quiet_s(now);
        if left_s > 0.0 { Mood::Awake { left_s: left_s.ceil() as u32 } } else { Mood::Over }
    }

    /// Seconds of quiet; below zero while a host is on the way.
    fn quiet_s(&mut self, now: DateTime<Utc>) -> f64 {
        // A clock that was set back must not keep somebody's name on the screen.
        self.since = self.since.min(now + TimeDelta::seconds(HOST_COMES_S));
        (now - self.since).as_seconds_f64()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds((seconds * 1000.0) as i64)
    }

    #[test]
    fn a_screen_asks_after_thirty_seconds_and_forgets_ten_later() {
        let mut quiet = Quiet::from(at(0.0));
        assert_eq!(quiet.asking_mood(at(5.5), 30), Mood::Awake { left_s: 25 });
        assert_eq!(quiet.asking_mood(at(30.0), 30), Mood::Asking { lights: 10.0 });
        assert_eq!(quiet.asking_mood(at(32.5), 30), Mood::Asking { lights: 7.5 });
        assert_eq!(quiet.asking_mood(at(40.0), 30), Mood::Over);
        quiet.touched(at(39.0));
        assert_eq!(quiet.asking_mood(at(40.0), 30), Mood::Awake { left_s: 29 });
    }

    #[test]
    fn a_called_host_gives_three_minutes() {
        let mut quiet = Quiet::from(at(0.0));
        quiet.wait_for_host(at(10.0));
        quiet.touched(at(20.0));
        assert_eq!(quiet.plain_mood(at(209.0), 30), Mood::Awake { left_s: 11 });
        assert_eq!(quiet.plain_mood(at(220.0), 30), Mood::Over);
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_nobody_on_the_screen() {
        let mut quiet = Quiet::from(at(86_400.0));
        assert_eq!(quiet.plain_mood(at(100.0), 30), Mood::Awake { left_s: 210 });
        assert_eq!(quiet.plain_mood(at(311.0), 30), Mood::Over);
    }
}
