//! The only place that asks what time it is.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// Something that knows the time. It may go to the worker that opens the house.
pub trait Clock: Send {
    /// Now, as the machine's clock is set.
    fn now(&self) -> DateTime<Utc>;

    /// How long it has been going; nobody can set this back or forward.
    fn running(&self) -> Duration;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    /// In whole milliseconds, as the journal keeps them: a house reads back as it was.
    #[allow(clippy::disallowed_methods, reason = "this is the clock everybody else asks")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(3)
    }

    fn running(&self) -> Duration {
        static SINCE: OnceLock<Instant> = OnceLock::new();
        SINCE.get_or_init(Instant::now).elapsed()
    }
}

/// A clock that moves by hand, for the demo, pictures and tests. Clones share their hands.
#[derive(Clone, Debug)]
pub struct HandClock(Arc<Mutex<Hands>>);

/// What a clock shows, and how far it was turned on.
#[derive(Clone, Copy, Debug)]
struct Hands {
    now: DateTime<Utc>,
    running: TimeDelta,
}

impl HandClock {
    /// A clock that stands at `now`.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(Hands { now, running: TimeDelta::zero() })))
    }

    /// Sets what it shows, as somebody sets the machine's clock: no time goes by.
    pub fn set(&self, now: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).now = now;
    }

    /// Lets a while go by.
    pub fn advance(&self, by: TimeDelta) {
        let mut hands = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hands.now += by;
        hands.running += by.max(TimeDelta::zero());
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).now
    }

    fn running(&self) -> Duration {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner).running;
        running.to_std().unwrap_or_default()
    }
}
