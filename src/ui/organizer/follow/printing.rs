//! Packets to paper: asked about once, drawn and handed over in a worker, one document a guest.

use std::time::Duration;

use egui::Ui;

use super::pages::Press;
use crate::desk::{Polled, PrinterState, Progress, Task, print_document};
use crate::followup::Packet;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text};
use crate::words::Words;

/// What a printer was given, and why it took no more.
struct Taken {
    packets: usize,
    trouble: Option<PrinterState>,
}

/// Printing, from the question to the last page.
#[derive(Default)]
pub(super) struct Printing {
    asks: bool,
    task: Option<Task<Taken>>,
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
        self.asks
    }

    pub(super) fn ask(&mut self) {
        self.asks = true;
    }

    /// How far it has come, as a sentence and as a share.
    pub(super) fn progress(&self, view: &DeskView<'_>) -> (String, f32) {
        let share = self.task.as_ref().map_or(0.0, Task::progress);
        let n = self.from + (share * (self.of - self.from) as f32).round() as usize;
        let says = view.say_with("o3-printing", &[("n", count(n)), ("of", count(self.of))]);
        (says, share)
    }

    /// Asks before anything is printed.
    pub(super) fn question_ui(&mut self, ui: &Ui, view: &DeskView<'_>, packets: &[Packet]) {
        let Some(printer) = view.settings.page_printer.as_ref().filter(|_| self.asks) else {
            return;
        };
        let n = count(packets.len() - self.from.min(packets.len()));
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
        self.asks = !(yes || no || shown.dismissed);
        if yes {
            self.start(printer.clone(), packets, view.words);
        }
    }

    fn start(&mut self, printer: String, packets: &[Packet], words: Words) {
        self.of = packets.len();
        self.from = self.from.min(self.of);
        let rest = packets.get(self.from..).unwrap_or_default().to_vec();
        let (from, of) = (self.from, self.of);
        let work = move |progress: &Progress| print(&printer, &rest, [from, of], words, progress);
        self.task = Task::start("print packets", work).ok();
    }

    /// What to say once it is over.
    pub(super) fn poll(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<String> {
        let taken = match self.task.as_ref()?.poll() {
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
    packets: &[Packet],
    [from, of]: [usize; 2],
    words: Words,
    progress: &Progress,
) -> Taken {
    let mut press = Press::new(words);
    for (done, packet) in packets.iter().enumerate() {
        progress.set(done as f32 / packets.len() as f32);
        let name =
            words.say_with("o3-print-name", &[("n", count(from + done + 1)), ("of", count(of))]);
        // A packet that cannot be drawn would be a bug; the printer is then not to blame, but
        // nobody may believe that it was printed.
        let drawn = press.document(packet).ok_or(PrinterState::Away);
        if let Err(trouble) = drawn.and_then(|it| print_document(printer, &name, &it)) {
            return Taken { packets: done, trouble: Some(trouble) };
        }
    }
    Taken { packets: packets.len(), trouble: None }
}
