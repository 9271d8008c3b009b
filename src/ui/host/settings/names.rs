//! What there is to choose from by name, printers or cameras, as the system tells it.

use std::time::Duration;

use egui::Ui;

use crate::desk::{Polled, Task};

/// The names, asked for once.
#[derive(Default)]
pub(super) struct Names {
    asking: Option<Task<Vec<String>>>,
    known: Vec<String>,
}

impl Names {
    /// Asks the system, on a thread called `what`.
    pub(super) fn look(&mut self, what: &str, ask: fn() -> Vec<String>) {
        // With no thread to give there is nothing to choose.
        self.asking = Task::start(what, move |_| ask()).ok();
    }

    /// Takes in what was found. What is `chosen` stays, though it is off or unplugged.
    pub(super) fn collect(&mut self, ui: &Ui, chosen: &[Option<&String>]) -> &[String] {
        match self.asking.as_ref().map(Task::poll) {
            Some(Polled::Done(found)) => (self.known, self.asking) = (found, None),
            Some(Polled::Lost) => self.asking = None,
            Some(Polled::Running) => ui.ctx().request_repaint_after(Duration::from_millis(200)),
            None => {}
        }
        for name in chosen.iter().flatten() {
            if !self.known.contains(*name) {
                self.known.push((*name).clone());
            }
        }
        &self.known
    }

    /// What was found, and what is chosen.
    pub(super) fn known(&self) -> &[String] {
        &self.known
    }
}
