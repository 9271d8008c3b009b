//! Turns: who waits to write is next, however fast another program writes.
//!
//! SQLite lets in whoever asks at the right moment, so a stream of codes that asks again at once
//! starves everybody else. Here everybody passes two gates: who waits at the inner one keeps the
//! outer one shut, so whoever has just written queues behind. The gates are locks on two small files
//! beside the house, and open by themselves when the process that holds them ends.
//!
//! A turn is a courtesy, not a guard: SQLite's own locks are that. Whoever does not come to their
//! turn within [`COURTESY`], because a program is stopped at a gate, goes on without one.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::place::beside;
use super::{Journal, private};

/// How long a turn is waited for. Nobody keeps one for as long, but for sweeping a large house.
const COURTESY: Duration = Duration::from_secs(2);

/// Between two knocks at a gate, at least; and what is added, another each time, so that two who
/// wait do not knock in step.
const KNOCKS_EVERY: Duration = Duration::from_micros(300);
const JITTER_US: u32 = 700;

/// The two gates of a house.
#[derive(Debug)]
pub(super) struct Gates {
    outer: File,
    inner: File,
    /// How many turns this program has inside one another: the first counts.
    depth: AtomicU32,
}

/// A turn to write, given back when it is dropped.
#[derive(Debug)]
pub struct Turn(Arc<Gates>);

impl Gates {
    /// The gates of a house; none where files cannot be made or locked, as on some network disks.
    pub(super) fn of(house: &Path) -> Option<Arc<Self>> {
        let open = |suffix| {
            private::options().create(true).truncate(false).open(beside(house, suffix)).ok()
        };
        let (outer, inner) = (open("-next")?, open("-turn")?);
        Some(Arc::new(Self { outer, inner, depth: AtomicU32::new(0) }))
    }

    /// Waits for a turn. Within one, another is had at once.
    pub(super) fn pass(self: &Arc<Self>) -> Turn {
        if self.depth.fetch_add(1, Ordering::AcqRel) == 0 {
            let until = Instant::now() + COURTESY;
            if wait_at(&self.outer, until) {
                wait_at(&self.inner, until);
                // Nothing is to be done about a lock that does not open; closing the file does.
                self.outer.unlock().ok();
            }
        }
        Turn(Arc::clone(self))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.0.depth.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.0.inner.unlock().ok();
        }
    }
}

impl Journal {
    /// Waits for a turn to write among the programs that share this house, so that nobody is
    /// starved. What is decided and written within one is not overtaken. `None` where there are no
    /// turns to have.
    #[must_use]
    pub fn take_turn(&self) -> Option<Turn> {
        self.gates.as_ref().map(Gates::pass)
    }
}

/// Knocks at a gate until it opens, or until it is too late.
fn wait_at(gate: &File, until: Instant) -> bool {
    let mut knocks = std::process::id();
    loop {
        match gate.try_lock() {
            Ok(()) => return true,
            Err(TryLockError::WouldBlock) if Instant::now() < until => {
                // Knuth's multiplicative hash, The Art of Computer Programming, volume 3, 6.4.
                knocks = knocks.wrapping_add(1).wrapping_mul(2_654_435_761);
                let more = Duration::from_micros(u64::from(knocks % JITTER_US));
                std::thread::sleep(KNOCKS_EVERY + more);
            }
            Err(TryLockError::WouldBlock | TryLockError::Error(_)) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::Gates;

    #[test]
    fn whoever_waits_is_before_whoever_has_just_had_a_turn() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        let [stream, bulk] = [0, 1].map(|_| Gates::of(&house).unwrap());
        let first = stream.pass();
        let (told, done) = channel();
        let waiting = std::thread::Builder::new().spawn(move || {
            let turn = bulk.pass();
            told.send("bulk").unwrap();
            drop(turn);
        });
        // The outer gate is shut once the other waits at the inner one.
        let probe = Gates::of(&house).unwrap();
        while probe.outer.try_lock().is_ok() {
            probe.outer.unlock().unwrap();
            std::thread::yield_now();
        }
        drop(first);
        let _second = stream.pass();
        assert_eq!(done.try_recv(), Ok("bulk"), "though the stream asked again at once");
        waiting.unwrap().join().unwrap();
    }

    #[test]
    fn a_turn_within_a_turn_is_the_same_and_one_who_never_gives_theirs_back_is_passed_by() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        let [stopped, other] = [0, 1].map(|_| Gates::of(&house).unwrap());
        let outer = stopped.pass();
        drop(stopped.pass());
        assert!(other.inner.try_lock().is_err(), "the first turn is still on");
        drop(other.pass());
        drop(outer);
        assert!(other.inner.try_lock().is_ok());
    }
}
