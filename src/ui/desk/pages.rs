//! Pages on their way to the desk's printer for pages: the guide for first-timers, a list of seats.

use std::time::Duration;

use egui::Context;

use crate::desk::{Polled, PrinterState, Progress, Settings, Task, print_document};
use crate::words::Words;

/// What is printed: how the print service calls it, and what to say of it after.
pub(super) struct Document {
    pub(super) title: String,
    /// The key of the sentence once the printer has it, and where it took nothing.
    pub(super) told: [&'static str; 2],
}

/// What is under way, one document at a time.
#[derive(Default)]
pub(super) struct PagePrinting {
    under_way: Option<UnderWay>,
}

struct UnderWay {
    told: [&'static str; 2],
    printer: String,
    task: Task<Result<(), PrinterState>>,
}

impl PagePrinting {
    /// Draws it off the window's thread and hands it to the printer for pages, where one is chosen
    /// and nothing is under way.
    pub(super) fn print(
        &mut self,
        settings: &Settings,
        document: Document,
        draw: impl FnOnce() -> Option<Vec<u8>> + Send + 'static,
    ) {
        let Some(printer) = settings.page_printer.clone().filter(|_| self.under_way.is_none())
        else {
            return;
        };
        let (told, name) = (document.told, printer.clone());
        let work = move |_: &Progress| {
            let pages = draw().ok_or(PrinterState::Away)?;
            print_document(&name, &document.title, &pages)
        };
        let task = Task::start("print pages", work).ok();
        self.under_way = task.map(|task| UnderWay { told, printer, task });
    }

    /// What to say once it is with the printer, or not.
    pub(super) fn told(&mut self, ctx: &Context, words: Words) -> Option<String> {
        let UnderWay { told: [printed, failed], printer, task } = self.under_way.as_ref()?;
        let key = match task.poll() {
            Polled::Running => {
                ctx.request_repaint_after(Duration::from_millis(100));
                return None;
            }
            Polled::Done(Ok(())) => printed,
            Polled::Done(Err(_)) | Polled::Lost => failed,
        };
        let says = words.say_with(key, &[("printer", printer.as_str().into())]);
        self.under_way = None;
        Some(says)
    }
}
