//! Slow work, off the window's thread: every thread has a name, and hands its result back.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

/// How far a task has come; shared with whoever watches.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<AtomicU32>);

impl Progress {
    /// Says how far: 0 to 1.
    pub fn set(&self, done: f32) {
        self.0.store(done.clamp(0.0, 1.0).to_bits(), Ordering::Relaxed);
    }

    /// How far: 0 to 1.
    #[must_use]
    pub fn get(&self) -> f32 {
        f32::from_bits(self.0.load(Ordering::Relaxed))
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

    /// How far it has come: 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f32 {
        self.progress.get()
    }
}
