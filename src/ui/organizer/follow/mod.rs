//! O3: each guest's packet to look through and to save, why contacts are never exported, and how
//! the evening went.

mod code;
mod feed;
mod packet;
mod printing;
mod report;
mod saving;
mod told;
mod why;

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Rect, Ui, pos2};

use super::page::{body_ui, header_ui};
use super::written::free_name;
use crate::desk::{ExportError, Outbox, Polled, Progress, Task};
use crate::domain::GuestId;
use crate::followup::ReportFormat;
use crate::ui::chooser::{Chooser, chosen};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Text, Toast, ToastState};

use packet::Hand;
use printing::Printing;
use saving::{Saving, Whose, under_way_ui};
use told::Told;

/// Width of the left column, least height of the explanation below the packet, and the gap.
const LEFT: f32 = 452.0;
const WHY: f32 = 194.0;
const GAP: f32 = 16.0;
/// The least height of the cards, and the width under which they stand one below the other.
const HEIGHT: f32 = 640.0;
const ROOMY: f32 = 860.0;

/// O3.
#[derive(Default)]
pub(in crate::ui) struct FollowUps {
    told: Option<Told>,
    /// The packet that is shown, from 0.
    shown: usize,
    chooser: Option<(Chooser, Purpose)>,
    saving: Saving,
    report: Option<(PathBuf, Task<Result<(), ExportError>>)>,
    /// How high all of the report was when it was last shown, in points.
    report_high: f32,
    printing: Printing,
    /// Whose page is shown as a code.
    code: Option<GuestId>,
    toast: Option<Toast>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Packets(Whose),
    Report,
}

/// What was tapped above the packets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tap {
    Roll,
    Print,
    Save,
}

impl FollowUps {
    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.printing.asks() || self.saving.covers() || self.code.is_some()
    }

    /// Goes on with what is being saved or printed, wherever somebody looks.
    pub(in crate::ui) fn go_on(&mut self, ui: &Ui, view: &DeskView<'_>) {
        self.saving.go_on(ui, view);
        let roll = self.printing.poll_roll(ui, view);
        if let Some(says) = self.printing.poll(ui, view).or(roll) {
            self.toast = Some(Toast::new(says, ""));
        }
    }

    /// Shows the screen.
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        self.tell(ui, view);
        self.poll_report(ui, view);
        let tap = self.header_ui(ui, view);
        let (shown, report_high) = (&mut self.shown, &mut self.report_high);
        let mut told = self.told.as_mut();
        let high = height(view, *report_high);
        let of = told.as_ref().map_or(0, |told| told.readers.len());
        let (hand, saves_report) = body_ui(ui, view, ("follow-ups", high), |ui, rect| {
            // Across the whole page the words take few rows, beside the report the design's room.
            let (wide, least) = if is_stacked(rect) { (rect.width(), 0.0) } else { (LEFT, WHY) };
            let [packet, why, report] = places(rect, why::height(ui, view, wide).max(least));
            let is_of = told.as_mut().and_then(|told| told.packet(view, *shown));
            let hand = packet::card_ui(ui, view, (is_of, of), shown, packet);
            why::card_ui(ui, view, why);
            let saves_report = told.is_some_and(|told| {
                let counts = told.themes.is_some() && told.report.themes.is_none();
                let alone = told.report.without_introduction.drawn(0);
                let told = (told.account(view), alone);
                let (high, saves) = report::card_ui(ui, view, told, counts, report);
                *report_high = high;
                saves
            });
            (hand, saves_report)
        });
        if tap == Some(Tap::Roll) {
            self.printing.print_roll(view, self.saving.kinds.paper);
        }
        self.take(tap, hand);
        if saves_report {
            self.chooser = Some((Chooser::of_folder(), Purpose::Report));
        }
        self.dialogs_ui(ui, view);
        None
    }

    /// Grants what was tapped.
    fn take(&mut self, tap: Option<Tap>, hand: Option<(GuestId, Hand)>) {
        let readers = || self.told.as_ref().map(|told| told.readers.clone()).unwrap_or_default();
        match tap {
            Some(Tap::Print) => self.printing.ask(readers()),
            Some(Tap::Save) => self.saving.ask(Whose::Everybody),
            Some(Tap::Roll) | None => {}
        }
        match hand {
            Some((reader, Hand::Print)) => self.printing.ask_for(reader),
            Some((reader, Hand::Code)) => self.code = Some(reader),
            Some((reader, Hand::Save)) => self.saving.ask(Whose::One(reader)),
            None => {}
        }
    }

    fn dialogs_ui(&mut self, ui: &Ui, view: &DeskView<'_>) {
        self.printing.question_ui(ui, view, self.saving.kinds.paper);
        if let Some(reader) = self.code {
            let told = self.told.as_mut();
            let packet = told.and_then(|told| told.packet(view, self.shown));
            let packet = packet.filter(|it| it.reader == reader);
            if !packet.is_some_and(|it| code::code_ui(ui, view, it)) {
                self.code = None;
            }
        }
        if let Some(whose) = self.saving.dialogs_ui(ui, view) {
            self.chooser = Some((Chooser::of_folder(), Purpose::Packets(whose)));
        }
        if let Some((purpose, folder)) = chosen(&mut self.chooser, ui, view.words) {
            self.save(view, purpose, folder);
        }
        if self.toast.as_mut().is_some_and(|it| it.show(ui.ctx()) != ToastState::Shown) {
            self.toast = None;
        }
    }

    fn tell(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let before = self.told.as_ref().map(|told| told.readers.len());
        self.told = Told::again(self.told.take(), ui, view);
        let of = self.told.as_ref().map(|told| told.readers.len());
        if before != of {
            self.printing.forget();
        }
        self.shown = self.shown.min(of.unwrap_or_default().saturating_sub(1));
        if let Some(told) = &mut self.told {
            told.poll_themes(ui);
            told.look_back(ui, view);
        }
    }

    fn header_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        let packets = self.told.as_ref().map_or(0, |told| told.readers.len());
        let mut tap = None;
        header_ui(ui, view, view.say("o3-title"), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            if self.saving.is_busy() {
                self.saving.progress_ui(ui, view);
            } else if self.printing.is_busy() {
                let (says, share) = self.printing.progress(view);
                under_way_ui(ui, &says, share);
            } else if packets > 0 && still_runs(view) {
                if ui.add(Button::quiet(view.say("o3-save-now")).desk()).clicked() {
                    tap = Some(Tap::Save);
                }
                let roll = Button::outlined(view.say("o3-roll")).desk().icon(Icon::Print);
                if view.settings.page_printer.is_some() && ui.add(roll).clicked() {
                    tap = Some(Tap::Roll);
                }
                let says = Text::new(view.say("o3-still-running"), TypeStyle::DESK_BODY);
                // In large letters and narrow windows it takes two rows beside the title.
                ui.add(says.soft().rows(2));
            } else if packets > 0 {
                let label = view.count("o3-save", packets);
                let save = Button::primary(&label).desk().tall(52.0).icon(Icon::Save);
                if ui.add(save).clicked() {
                    tap = Some(Tap::Save);
                }
                let print = Button::outlined(view.say("o3-print")).desk().icon(Icon::Print);
                if view.settings.page_printer.is_some() && ui.add(print).clicked() {
                    tap = Some(Tap::Print);
                }
            }
        });
        tap
    }

    fn save(&mut self, view: &DeskView<'_>, purpose: Purpose, folder: PathBuf) {
        let Some(told) = &mut self.told else { return };
        match purpose {
            Purpose::Packets(Whose::Everybody) => {
                let (readers, left_out) = (told.readers.clone(), told.left_out.clone());
                self.saving.start(view, &folder, readers, left_out);
            }
            Purpose::Packets(Whose::One(reader)) => {
                self.saving.start(view, &folder, vec![reader], Vec::new());
            }
            Purpose::Report => {
                let (report, account) = (told.report.clone(), told.account(view).clone());
                let (to, words) = (Outbox::new(view.desk, &folder), view.words);
                let paper = self.saving.kinds.paper;
                let work = move |_: &Progress| {
                    for format in ReportFormat::READ {
                        let name =
                            free_name(to.folder(), words.say("o3-report-name"), format.name());
                        // Pages that could not be drawn leave the page for a browser.
                        if let Some(bytes) = format.file(&report, &account, paper) {
                            to.write(&name, &bytes)?;
                        }
                    }
                    Ok(())
                };
                match Task::start("report", work) {
                    Ok(task) => self.report = Some((folder, task)),
                    Err(_) => self.toast = Some(Toast::new(not_written(view, &folder), "")),
                }
            }
        }
    }

    fn poll_report(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let Some((folder, task)) = &self.report else { return };
        let says = match task.poll() {
            Polled::Running => {
                ui.ctx().request_repaint_after(Duration::from_millis(30));
                return;
            }
            Polled::Done(Ok(())) => {
                let folder = folder.display().to_string();
                view.say_with("o3-report-saved", &[("folder", folder.into())])
            }
            Polled::Done(Err(_)) | Polled::Lost => not_written(view, folder),
        };
        self.report = None;
        self.toast = Some(Toast::new(says, ""));
    }
}

fn not_written(view: &DeskView<'_>, folder: &Path) -> String {
    view.say_with("o3-save-failed", &[("folder", folder.display().to_string().into())])
}

/// Whether guests may still come and go.
fn still_runs(view: &DeskView<'_>) -> bool {
    let ended = view.evening().is_some_and(|it| it.ended_at().is_some());
    !ended && view.plan().is_some_and(|plan| view.now < plan.ends)
}

/// How high all cards are: one below the other, the report is as high as what is in it.
fn height(view: &DeskView<'_>, report: f32) -> f32 {
    if is_stacked(view.rect) { HEIGHT + 2.0 * GAP + report } else { HEIGHT }
}

fn is_stacked(rect: Rect) -> bool {
    rect.width() < ROOMY
}

/// Where packet, explanation and report go.
fn places(rect: Rect, why_high: f32) -> [Rect; 3] {
    if is_stacked(rect) {
        let middle = rect.top() + HEIGHT - why_high;
        let why = pos2(rect.right(), middle + GAP + why_high);
        return [
            rect.with_max_y(middle),
            Rect::from_min_max(pos2(rect.left(), middle + GAP), why),
            rect.with_min_y(why.y + GAP),
        ];
    }
    let left = rect.with_max_x(rect.left() + LEFT);
    let split = rect.bottom() - why_high;
    let right = rect.with_min_x(rect.left() + LEFT + GAP);
    [left.with_max_y(split - 14.0), left.with_min_y(split), right]
}
