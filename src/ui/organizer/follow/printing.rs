//! Packets to paper: asked about once, drawn and handed over in a worker, one document a guest.

use std::time::Duration;

use egui::Ui;

use super::feed::Feed;
use crate::desk::{Polled, PrinterState, Progress, Task, print_document};
use crate::domain::GuestId;
use crate::followup::{Bindery, Packet, PacketMaker, Paper, Roll};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text};
use crate::words::Words;

/// What a printer was given, and why it took no more.
struct Taken {
    packets: usize,
    trouble: Option<PrinterState>,
}

/// Whose pages are printed.
struct Pages {
    readers: Vec<GuestId>,
    /// All of the evening: a printer that stopped goes on where it did.
    are_all: bool,
}

/// Printing, from the question to the last page.
#[derive(Default)]
pub(super) struct Printing {
    asks: Option<Pages>,
    task: Option<(Feed, Task<Taken>)>,
    /// The list of who is in, of so many names.
    roll: Option<(usize, Task<Result<(), PrinterState>>)>,
    /// Those before this one are printed: a printer that stopped goes on here.
    from: usize,
    of: usize,
}

impl Printing {
    /// Another evening, or other packets: from the beginning.
    pub(super) fn forget(&mut self) {
        if self.task.is_none() {
            self.from = 0;
        }
    }

    pub(super) const fn is_busy(&self) -> bool {
        self.task.is_some()
    }

    /// Whether a question lies over the screen.
    pub(super) const fn asks(&self) -> bool {
        self.asks.is_some()
    }

    /// Asks whether to print everybody's pages.
    pub(super) fn ask(&mut self, readers: Vec<GuestId>) {
        self.asks = Some(Pages { readers, are_all: true });
    }

    /// Asks whether to print one guest's.
    pub(super) fn ask_for(&mut self, reader: GuestId) {
        self.asks = Some(Pages { readers: vec![reader], are_all: false });
    }

    /// Prints who is in now, by the names on their badges. It is never a file.
    pub(super) fn print_roll(&mut self, view: &DeskView<'_>, paper: Paper) {
        let (Some(gathering), Some(printer)) =
            (view.desk.tonight(), view.settings.page_printer.clone())
        else {
            return;
        };
        let roll = Roll::of(view.desk.state(), gathering, view.now, view.words);
        let (names, title) = (roll.names.len(), roll.title.clone());
        let work = move |_: &Progress| {
            let pages = roll.pages(paper).ok_or(PrinterState::Away)?;
            print_document(&printer, &title, &pages)
        };
        self.roll = Task::start("print who is in", work).ok().map(|task| (names, task));
    }

    /// What to say once the list is with the printer, or not.
    pub(super) fn poll_roll(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<String> {
        let (names, task) = self.roll.as_ref()?;
        let names = *names;
        let printed = match task.poll() {
            Polled::Running => {
                ui.ctx().request_repaint_after(Duration::from_millis(100));
                return None;
            }
            Polled::Done(printed) => printed,
            Polled::Lost => Err(PrinterState::Away),
        };
        self.roll = None;
        let printer = ("printer", view.settings.page_printer.clone().unwrap_or_default().into());
        Some(match printed {
            Ok(()) => view.say_with("o3-roll-printed", &[("n", count(names)), printer]),
            Err(trouble) => {
                let state = ("state", view.say(state_key(trouble)).into());
                view.say_with("o3-roll-stopped", &[printer, state])
            }
        })
    }

    /// How far it has come, as a sentence and as a share.
    pub(super) fn progress(&self, view: &DeskView<'_>) -> (String, f32) {
        let share = self.task.as_ref().map_or(0.0, |(_, task)| task.progress());
        let n = self.from + (share * (self.of - self.from) as f32).round() as usize;
        let says = view.say_with("o3-printing", &[("n", count(n)), ("of", count(self.of))]);
        (says, share)
    }

    /// Asks before anything is printed.
    pub(super) fn question_ui(&mut self, ui: &Ui, view: &DeskView<'_>, paper: Paper) {
        let Some(printer) = view.settings.page_printer.clone() else { return };
        let Some(pages) = &self.asks else { return };
        let from = if pages.are_all { self.from.min(pages.readers.len()) } else { 0 };
        let n = count(pages.readers.len() - from);
        let title =
            view.say_with("o3-print-question", &[("n", n), ("printer", printer.as_str().into())]);
        let shown = Dialog::new(&title, 560.0).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = step::S12;
            ui.add(Text::heading(&title, TypeStyle::H2_DESK, 2));
            ui.add(Text::new(view.say("o3-print-hint"), TypeStyle::DESK_BODY).soft());
            ui.add_space(step::S8);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = step::S12;
                let yes = Button::primary(view.say("o3-print-yes")).desk().tall(52.0);
                let yes = ui.add(yes).clicked();
                let no = ui.add(Button::outlined(view.say("shared-cancel")).desk()).clicked();
                (yes, no)
            })
            .inner
        });
        let (yes, no) = shown.inner;
        if (yes || no || shown.dismissed)
            && let Some(pages) = self.asks.take()
            && yes
        {
            self.start(printer, pages, view, paper);
        }
    }

    fn start(&mut self, printer: String, pages: Pages, view: &DeskView<'_>, paper: Paper) {
        let Some(gathering) = view.desk.tonight() else { return };
        let Pages { mut readers, are_all } = pages;
        self.of = readers.len();
        self.from = if are_all { self.from.min(self.of) } else { 0 };
        let rest = readers.split_off(self.from);
        let (from, of, words) = (self.from, self.of, view.words);
        let (feed, packets) = Feed::new(PacketMaker::new(view.desk.state(), gathering), rest);
        let work = move |progress: &Progress| {
            let bindery = Bindery::new(paper, words);
            print(&printer, packets, [from, of], (&bindery, words), progress)
        };
        self.task = Task::start("print packets", work).ok().map(|task| (feed, task));
    }

    /// What to say once it is over.
    pub(super) fn poll(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<String> {
        let (feed, task) = self.task.as_mut()?;
        feed.go_on(view.desk.state());
        let taken = match task.poll() {
            Polled::Running => {
                ui.ctx().request_repaint_after(Duration::from_millis(100));
                return None;
            }
            Polled::Done(taken) => taken,
            Polled::Lost => Taken { packets: 0, trouble: Some(PrinterState::Away) },
        };
        self.task = None;
        let printer = view.settings.page_printer.clone().unwrap_or_default();
        let until = self.from + taken.packets;
        let about = [("n", count(until)), ("of", count(self.of)), ("printer", printer.into())];
        let Some(trouble) = taken.trouble else {
            self.from = 0;
            return Some(view.say_with("o3-printed", &about));
        };
        self.from = until;
        let [n, of, printer] = about;
        let state = ("state", view.say(state_key(trouble)).into());
        Some(view.say_with("o3-print-stopped", &[n, of, printer, state]))
    }
}

const fn state_key(state: PrinterState) -> &'static str {
    match state {
        PrinterState::OutOfPaper => "page-printer-paper",
        PrinterState::LidOpen => "page-printer-lid",
        PrinterState::None
        | PrinterState::Ready
        | PrinterState::Printing
        | PrinterState::Printed
        | PrinterState::Away => "page-printer-off",
    }
}

/// Draws and hands over one packet after the other, until the printer takes no more. Jobs have
/// numbers for names: a print service shows those to everybody.
fn print(
    printer: &str,
    packets: impl IntoIterator<Item = Packet>,
    [from, of]: [usize; 2],
    (bindery, words): (&Bindery, Words),
    progress: &Progress,
) -> Taken {
    let mut done = 0;
    for packet in packets {
        progress.set(done as f32 / (of - from) as f32);
        let name =
            words.say_with("o3-print-name", &[("n", count(from + done + 1)), ("of", count(of))]);
        // A packet that cannot be drawn would be a bug; the printer is then not to blame, but
        // nobody may believe that it was printed.
        let drawn = bindery.pages(&packet).ok_or(PrinterState::Away);
        if let Err(trouble) = drawn.and_then(|it| print_document(printer, &name, &it)) {
            return Taken { packets: done, trouble: Some(trouble) };
        }
        done += 1;
    }
    Taken { packets: done, trouble: None }
}
