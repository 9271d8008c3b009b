//! The window on trial: how soon it shows, and what it costs at rest.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use egui::{Context, ViewportCommand};

use crate::desk::{Memory, processor_s};

/// What the trial found; `None` where it ended too soon or the system does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Found {
    /// From the program's start until there was something on the screen.
    pub first_pixels: Option<Duration>,
    /// Until the first frame was on the screen in which somebody can be found.
    pub first_frame: Option<Duration>,
    /// Memory at rest.
    pub memory: Option<Memory>,
    /// Share of one core at rest, in percent.
    pub processor_percent: Option<f64>,
}

/// Quiet before resting is measured: what starts up has ended.
const SETTLE: Duration = Duration::from_secs(4);

/// How long resting is measured.
const REST: Duration = Duration::from_secs(10);

/// egui wakes a little early, for the frame it expects to draw: without this, many times over.
const SLACK: Duration = Duration::from_millis(200);

/// A trial under way. Clones look at the same one.
#[derive(Clone, Debug)]
pub struct Trial {
    started: Instant,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    /// Frames, and those of them with the house open.
    drawn: u64,
    drawn_open: u64,
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
    pub(super) fn begin(&self, ctx: &Context) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let State { drawn, drawn_open, found, rest } = &mut *state;
        // What was drawn in a frame is on the screen when the next one begins.
        let now = self.started.elapsed();
        if *drawn > 0 {
            found.first_pixels.get_or_insert(now);
        }
        if *drawn_open > 0 {
            found.first_frame.get_or_insert(now);
        }
        match *rest {
            None if found.first_frame.is_some_and(|first| now.saturating_sub(first) > SETTLE) => {
                *rest = processor_s().map(|used| (Instant::now(), used));
                ctx.request_repaint_after(REST + SLACK);
            }
            Some((since, used)) if since.elapsed() > REST => {
                let now = processor_s();
                let share = |now: f64| (now - used) / since.elapsed().as_secs_f64() * 100.0;
                found.processor_percent = now.map(share);
                found.memory = Memory::now();
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            // A screen at rest draws nothing by itself: it is woken when the next look is due.
            None => ctx.request_repaint_after(SETTLE),
            Some((since, _)) => {
                ctx.request_repaint_after(REST.saturating_sub(since.elapsed()) + SLACK);
            }
        }
    }

    /// Notes what a frame has drawn: the house open, or not yet.
    pub(super) fn drew(&self, ctx: &Context, is_open: bool) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.drawn += 1;
        state.drawn_open += u64::from(is_open);
        if state.drawn == 1 || state.drawn_open == 1 {
            ctx.request_repaint();
        }
    }
}
