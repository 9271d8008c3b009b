//! Reads what lines mean as they come, beside the window.

use egui::Context;

use crate::desk::{Desk, Encoding, Meant};

/// Seconds between two writes of what was found.
const SAVE_S: f64 = 2.0;

/// After so many seconds without a hand on it, the machine has a second core to spare.
const IDLE_S: f64 = 60.0;

/// Threads while somebody is there, and while nobody is.
const THREADS: (usize, usize) = (1, 2);

/// Hands lines to the worker, and what they mean to the desk.
pub(super) struct LineReader {
    encoding: Encoding,
    /// Known, and not yet in the house.
    unsaved: Vec<Meant>,
    saved_s: f64,
    touched_s: f64,
    is_idle: bool,
}

impl LineReader {
    /// Begins to read tonight's lines; `None` where the system has no thread to give.
    pub(super) fn start(ctx: &Context, desk: &mut Desk) -> Option<Self> {
        let repaint = ctx.clone();
        let encoding = Encoding::start(move || repaint.request_repaint()).ok()?;
        desk.listen();
        let (unsaved, saved_s, touched_s) = (Vec::new(), 0.0, 0.0);
        Some(Self { encoding, unsaved, saved_s, touched_s, is_idle: false })
    }

    /// Does what is due. Cheap in most frames.
    pub(super) fn look_after(&mut self, ctx: &Context, desk: &mut Desk) {
        self.encoding.ask(desk.take_said());
        let found = self.encoding.take();
        if !found.is_empty() {
            desk.note_meanings(&found);
            self.unsaved.extend(found);
        }
        let trouble = self.encoding.trouble().map(ToString::to_string);
        desk.tell_reading(self.encoding.waiting(), trouble);
        let now_s = ctx.input(|input| input.time);
        self.rest_or_not(ctx, now_s);
        let due = now_s - self.saved_s >= SAVE_S || self.encoding.waiting() == 0;
        if due && !self.unsaved.is_empty() {
            self.saved_s = now_s;
            // A house that cannot be written says so at the next wish; these are read again then.
            desk.keep_meanings(&std::mem::take(&mut self.unsaved)).ok();
        }
    }

    fn rest_or_not(&mut self, ctx: &Context, now_s: f64) {
        if ctx.input(|input| !input.events.is_empty()) {
            self.touched_s = now_s;
        }
        let is_idle = now_s - self.touched_s >= IDLE_S;
        if is_idle != self.is_idle {
            self.is_idle = is_idle;
            self.encoding.use_threads(if is_idle { THREADS.1 } else { THREADS.0 });
        }
    }
}
