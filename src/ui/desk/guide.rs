//! Printing the guide for first-timers, in the language that greets guests.

use std::time::Duration;

use egui::Context;

use crate::desk::{Polled, PrinterState, Progress, Settings, Task, print_document};
use crate::followup::{Guide, Paper};
use crate::words::Words;

/// The guide on its way to a printer.
#[derive(Default)]
pub(super) struct GuidePrinting {
    /// Which printer, and what becomes of it there.
    under_way: Option<(String, Task<Result<(), PrinterState>>)>,
}

impl GuidePrinting {
    /// Hands it to the printer for pages, where one is chosen and nothing is under way.
    pub(super) fn print(&mut self, greets: Words, settings: &Settings) {
        let Some(printer) = settings.page_printer.clone().filter(|_| self.under_way.is_none())
        else {
            return;
        };
        let name = printer.clone();
        let work = move |_: &Progress| {
            let guide = Guide::of(greets);
            let pages = guide.document(Paper::default()).ok_or(PrinterState::Away)?;
            print_document(&printer, guide.title, &pages)
        };
        self.under_way = Task::start("print the guide", work).ok().map(|task| (name, task));
    }

    /// What to say once it is with the printer, or not.
    pub(super) fn told(&mut self, ctx: &Context, words: Words) -> Option<String> {
        let (printer, task) = self.under_way.as_ref()?;
        let key = match task.poll() {
            Polled::Running => {
                ctx.request_repaint_after(Duration::from_millis(100));
                return None;
            }
            Polled::Done(Ok(())) => "guide-printed",
            Polled::Done(Err(_)) | Polled::Lost => "guide-print-failed",
        };
        let says = words.say_with(key, &[("printer", printer.as_str().into())]);
        self.under_way = None;
        Some(says)
    }
}
