//! Slow work, off the window's thread: every thread has a name, and hands its result back.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How far a task has come, and whether it is still wanted; shared with whoever watches.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    share: Arc<AtomicU32>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Says how far: 0 to 1.
    pub fn set(&self, done: f32) {
        self.share.store(done.clamp(0.0, 1.0).to_bits(), Ordering::Relaxed);
    }

    /// How far: 0 to 1.
    #[must_use]
    pub fn get(&self) -> f32 {
        f32::from_bits(self.share.load(Ordering::Relaxed))
    }

    /// Asks the work to stop where it can.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked it to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// Work under way on a thread of its own.
#[derive(Debug)]
pub struct Task<T> {
    done: Receiver<T>,
    progress: Progress,
}

/// What became of a task.
#[derive(Debug, PartialEq, Eq)]
pub enum Polled<T> {
    /// Still at it.
    Running,
    /// Finished.
    Done(T),
    /// It stopped without a result: a bug in the work, which must not hang the screen.
    Lost,
}

impl<T: Send + 'static> Task<T> {
    /// Starts `work` on a thread called `name`.
    ///
    /// # Errors
    /// The system's, if it has no thread to give.
    pub fn start(
        name: &str,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> std::io::Result<Self> {
        let (send, done) = channel();
        let progress = Progress::default();
        let seen = progress.clone();
        let run = move || {
            // Nobody left to tell is fine: the screen went on to something else.
            send.send(work(&seen)).ok();
        };
        thread::Builder::new().name(name.to_owned()).spawn(run)?;
        Ok(Self { done, progress })
    }

    /// What became of it; never waits.
    #[must_use]
    pub fn poll(&self) -> Polled<T> {
        match self.done.try_recv() {
            Ok(result) => Polled::Done(result),
            Err(TryRecvError::Empty) => Polled::Running,
            Err(TryRecvError::Disconnected) => Polled::Lost,
        }
    }

    /// Asks the work to stop where it can; its result still comes.
    pub fn cancel(&self) {
        self.progress.cancel();
    }

    /// How far it has come: 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f32 {
        self.progress.get()
    }
}

/// How much of a frame may go into work that only the window's thread can do.
const PORTION: Duration = Duration::from_millis(3);

/// Says yes until a small part of a frame is over: what is not done by then waits for the next.
pub fn within_a_frame() -> impl FnMut() -> bool {
    let until = Instant::now() + PORTION;
    move || Instant::now() < until
}

/// Does every job, as many at a time as the machine has processors, and waits until all are done.
/// They begin in their order and end in any.
///
/// # Errors
/// The first error of a job; those that had not begun by then are left undone.
pub fn in_parallel<J: Sync, E: Send>(
    jobs: &[J],
    work: impl Fn(&J) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    let go_on = || {
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(error) = work(job) {
                next.store(jobs.len(), Ordering::Relaxed);
                return Err(error);
            }
        }
        Ok(())
    };
    let helpers =
        thread::available_parallelism().map_or(1, NonZero::get).min(jobs.len()).saturating_sub(1);
    thread::scope(|scope| {
        let spawn =
            |n| thread::Builder::new().name(format!("helper {n}")).spawn_scoped(scope, go_on);
        // With no thread to give, this one does it all.
        let started: Vec<_> = (0..helpers).filter_map(|n| spawn(n).ok()).collect();
        let mine = go_on();
        let theirs = started.into_iter().map(|helper| match helper.join() {
            Ok(ended) => ended,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        std::iter::once(mine).chain(theirs).collect()
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::in_parallel;

    #[test]
    fn every_job_is_done_once_and_an_error_ends_the_rest() {
        let jobs: Vec<u32> = (1..=100).collect();
        let sum = AtomicU32::new(0);
        let add = |job: &u32| {
            sum.fetch_add(*job, Ordering::Relaxed);
            if *job == 101 { Err("never") } else { Ok(()) }
        };
        assert_eq!(in_parallel(&jobs, add), Ok(()));
        assert_eq!(sum.into_inner(), 5050);
        assert_eq!(
            in_parallel(&jobs, |job| if *job == 7 { Err("seven") } else { Ok(()) }),
            Err("seven")
        );
        assert_eq!(in_parallel(&[], |(): &()| Err("nobody")), Ok(()));
    }
}
