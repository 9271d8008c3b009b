//! The window on trial: how soon it shows, and what it costs at rest.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use egui::{Context, ViewportCommand};

use crate::desk::{memory_mb, processor_s};

/// What the trial found; `None` where it ended too soon or the system does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Found {
    /// From the program's start until the first frame was on the screen.
    pub first_frame: Option<Duration>,
    /// Resident memory at rest, in megabytes.
    pub memory_mb: Option<f64>,
    /// Share of one core at rest, in percent.
    pub processor_percent: Option<f64>,
}

/// Quiet before resting is measured: what starts up has ended.
const SETTLE: Duration = Duration::from_secs(4);

/// How long resting is measured.
const REST: Duration = Duration::from_secs(10);

/// A trial under way. Clones look at the same one.
#[derive(Clone, Debug)]
pub struct Trial {
    started: Instant,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    frames: u64,
    /// When resting began, and the processor seconds used until then.
    rest: Option<(Instant, f64)>,
    found: Found,
}

impl Trial {
    /// A trial of a program that started at `started`.
    #[must_use]
    pub fn since(started: Instant) -> Self {
        Self { started, state: Arc::default() }
    }

    /// What was found.
    #[must_use]
    pub fn found(&self) -> Found {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).found
    }

    /// Looks on at the beginning of every frame; closes the window when it has seen enough.
    pub(super) fn frame(&self, ctx: &Context) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.frames += 1;
        match state.frames {
            // The second frame begins when the first is on the screen.
            1 => ctx.request_repaint(),
            2 => state.found.first_frame = Some(self.started.elapsed()),
            _ => {}
        }
        match state.rest {
            None if self.started.elapsed() > SETTLE => {
                state.rest = processor_s().map(|used| (Instant::now(), used));
            }
            Some((since, used)) if since.elapsed() > REST => {
                let now = processor_s();
                let share = |now: f64| (now - used) / since.elapsed().as_secs_f64() * 100.0;
                state.found.processor_percent = now.map(share);
                state.found.memory_mb = memory_mb();
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            None | Some(_) => {}
        }
    }
}
