//! Pages on their way to the desk's printer for pages, else to a folder: the guide for first-timers, a
//! list of seats, each table's own needs.

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Ui};

use crate::desk::{Desk, Outbox, Polled, Progress, Settings, Task, print_document};
use crate::ui::chooser::{Chooser, chosen};
use crate::ui::organizer::free_name;
use crate::words::Words;

/// What is printed: how the print service calls it, and what to say of it after.
pub(super) struct Document {
    pub(super) title: String,
    /// The key of the sentence once the printer has it, and where it took nothing.
    pub(super) told: [&'static str; 2],
}

/// Draws the pages, off the window's thread; none where they could not be drawn.
type Draw = Box<dyn FnOnce() -> Option<Vec<u8>> + Send>;

/// What is under way, one document at a time.
#[derive(Default)]
pub(super) struct Pages {
    under_way: Option<UnderWay>,
    /// The folder is being chosen.
    chooser: Option<(Chooser, (Document, Draw))>,
}

struct UnderWay {
    told: [&'static str; 2],
    /// The printer, or the folder.
    to: (&'static str, String),
    /// Whether all of it is there.
    task: Task<bool>,
}

impl Pages {
    /// Hands it to the printer for pages; where none is chosen, asks for a folder.
    pub(super) fn hand_over(
        &mut self,
        settings: &Settings,
        document: Document,
        draw: impl FnOnce() -> Option<Vec<u8>> + Send + 'static,
    ) {
        if self.under_way.is_some() {
            return;
        }
        let Some(printer) = settings.page_printer.clone() else {
            self.chooser = Some((Chooser::of_folder(), (document, Box::new(draw))));
            return;
        };
        let (told, name) = (document.told, printer.clone());
        let work = move |_: &Progress| {
            draw().is_some_and(|pages| print_document(&name, &document.title, &pages).is_ok())
        };
        let task = Task::start("print pages", work).ok();
        self.under_way = task.map(|task| UnderWay { told, to: ("printer", printer), task });
    }

    /// Whether a folder is being chosen over the screen.
    pub(super) const fn is_choosing(&self) -> bool {
        self.chooser.is_some()
    }

    /// Shows the choice of a folder, and writes into it once it is chosen.
    pub(super) fn ui(&mut self, ui: &Ui, desk: &Desk, words: Words) {
        let Some(((document, draw), folder)) = chosen(&mut self.chooser, ui, words) else { return };
        self.save(&Outbox::new(desk, &folder), document.title, draw);
    }

    fn save(&mut self, into: &Outbox, title: String, draw: Draw) {
        let (told, folder): (_, PathBuf) =
            (["pages-saved", "o3-save-failed"], into.folder().into());
        let into = into.clone();
        let work = move |_: &Progress| {
            let name = free_name(into.folder(), &title, "pdf");
            draw().is_some_and(|pages| into.write(&name, &pages).is_ok())
        };
        let to = ("folder", folder.display().to_string());
        let task = Task::start("save pages", work).ok();
        self.under_way = task.map(|task| UnderWay { told, to, task });
    }

    /// What to say once it is there, or not.
    pub(super) fn told(&mut self, ctx: &Context, words: Words) -> Option<String> {
        let UnderWay { told: [done, failed], to: (kind, name), task } = self.under_way.as_ref()?;
        let key = match task.poll() {
            Polled::Running => {
                ctx.request_repaint_after(Duration::from_millis(100));
                return None;
            }
            Polled::Done(true) => done,
            Polled::Done(false) | Polled::Lost => failed,
        };
        let says = words.say_with(key, &[(*kind, name.as_str().into())]);
        self.under_way = None;
        Some(says)
    }
}
