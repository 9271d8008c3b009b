//! O3: each guest's packet to look through and to save, why contacts are never exported, and how
//! the evening went.

mod packet;
mod pages;
mod printing;
mod report;
mod why;

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Rect, Ui, pos2};

use super::chooser::{Chooser, chosen};
use super::page::{body_ui, header_ui};
use super::written::free_name;
use crate::desk::{ExportError, Outbox, Polled, Progress, Task};
use crate::domain::GatheringId;
use crate::followup::{LinesSaid, Packet, Report, ThemeCounts, file_stem, packets};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::Wish;
use crate::ui::guest::local;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Text, Toast, ToastState, progress_ui};

use printing::Printing;

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
    saving: Option<Saving>,
    printing: Printing,
    toast: Option<Toast>,
}

/// An evening's packets and report, for one state of the house.
struct Told {
    of: (GatheringId, u64),
    packets: Vec<Packet>,
    report: Report,
    /// What was said, being counted by what it means.
    themes: Option<Task<ThemeCounts>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Packets,
    Report,
}

/// What was tapped above the packets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tap {
    Print,
    Save,
}

/// Files on their way to a folder.
struct Saving {
    purpose: Purpose,
    folder: PathBuf,
    packets: usize,
    task: Task<Result<PathBuf, ExportError>>,
}

impl FollowUps {
    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.printing.asks()
    }

    /// Shows the screen.
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        self.tell(view);
        self.poll_themes(ui);
        self.poll(ui, view);
        let tap = self.header_ui(ui, view);
        let told = self.told.as_ref();
        let shown = &mut self.shown;
        let saves_report = body_ui(ui, view, height(view), |ui, rect| {
            let wide = if rect.width() < ROOMY { rect.width() } else { LEFT };
            let [packet, why, report] = places(rect, why::height(ui, view, wide).max(WHY));
            packet::card_ui(ui, view, told.map_or(&[], |it| &it.packets), shown, packet);
            why::card_ui(ui, view, why);
            told.is_some_and(|told| {
                let counts = told.themes.is_some();
                report::card_ui(ui, view, &told.report, counts, report)
            })
        });
        match tap {
            Some(Tap::Print) => self.printing.ask(),
            Some(Tap::Save) => self.chooser = Some((Chooser::of_folder(), Purpose::Packets)),
            None if saves_report => self.chooser = Some((Chooser::of_folder(), Purpose::Report)),
            None => {}
        }
        let packets = self.told.as_ref().map_or(&[][..], |told| &told.packets);
        self.printing.question_ui(ui, view, packets);
        if let Some((purpose, folder)) = chosen(&mut self.chooser, ui, view.words) {
            self.save(view, purpose, folder);
        }
        if self.toast.as_mut().is_some_and(|it| it.show(ui.ctx()) != ToastState::Shown) {
            self.toast = None;
        }
        None
    }

    fn tell(&mut self, view: &DeskView<'_>) {
        let Some(gathering) = view.desk.tonight() else {
            self.told = None;
            return;
        };
        let of = (gathering, view.desk.revision());
        if self.told.as_ref().is_some_and(|told| told.of == of) {
            return;
        }
        let (packets, _) = packets(view.desk.state(), gathering);
        let mut report = Report::of(view.desk.state(), gathering);
        let said = LinesSaid::of(view.desk.state(), gathering, view.desk.meanings());
        let count = |said: LinesSaid| Task::start("themes", move |_| said.counted()).ok();
        let themes = said.and_then(count);
        // What was found before stands until it is counted anew.
        let before = self.told.take().filter(|it| it.of.0 == gathering);
        report.themes = before.and_then(|it| it.report.themes).filter(|_| themes.is_some());
        self.printing.forget();
        self.shown = self.shown.min(packets.len().saturating_sub(1));
        self.told = Some(Told { of, packets, report, themes });
    }

    /// Takes up the themes when they are counted.
    fn poll_themes(&mut self, ui: &Ui) {
        let Some(told) = self.told.as_mut() else { return };
        let Some(task) = &told.themes else { return };
        match task.poll() {
            Polled::Running => return ui.ctx().request_repaint_after(Duration::from_millis(30)),
            Polled::Done(themes) => told.report.themes = Some(themes),
            Polled::Lost => {}
        }
        told.themes = None;
    }

    fn header_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        let packets = self.told.as_ref().map_or(0, |told| told.packets.len());
        let mut tap = None;
        header_ui(ui, view, view.say("o3-title"), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            if let Some(saving) = &self.saving {
                saving_ui(ui, view, saving);
            } else if self.printing.is_busy() {
                let (says, share) = self.printing.progress(view);
                under_way_ui(ui, &says, share);
            } else if packets > 0 && still_runs(view) {
                if ui.add(Button::quiet(view.say("o3-save-now")).desk()).clicked() {
                    tap = Some(Tap::Save);
                }
                let says = Text::new(view.say("o3-still-running"), TypeStyle::DESK_BODY);
                ui.add(says.soft().rows(1));
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
        let (Some(told), Some(plan)) = (&self.told, view.plan()) else { return };
        let words = view.words;
        let (folder, task) = match purpose {
            Purpose::Packets => {
                // A folder of their own: a file a guest would flood the one that was chosen.
                let day = local(Some(plan), plan.starts).0;
                let into = folder.join(file_stem(&format!("{} {day}", plan.name)));
                let (packets, to) = (told.packets.clone(), Outbox::new(view.desk, &into));
                let work = move |progress: &Progress| {
                    to.write_packets(&packets, words, progress).map(|_| to.folder().to_owned())
                };
                (into, Task::start("packets", work))
            }
            Purpose::Report => {
                let (csv, to) = (told.report.csv(), Outbox::new(view.desk, &folder));
                let work = move |_: &Progress| {
                    let name = free_name(to.folder(), words.say("o3-report-name"), "csv");
                    to.write(&name, csv.as_bytes())
                };
                (folder, Task::start("report", work))
            }
        };
        let packets = told.packets.len();
        match task {
            Ok(task) => self.saving = Some(Saving { purpose, folder, packets, task }),
            Err(_) => self.toast = Some(Toast::new(not_written(view, &folder), "")),
        }
    }

    fn poll(&mut self, ui: &Ui, view: &DeskView<'_>) {
        if let Some(says) = self.printing.poll(ui, view) {
            self.toast = Some(Toast::new(says, ""));
        }
        let Some(saving) = &self.saving else { return };
        let says = match saving.task.poll() {
            Polled::Running => {
                ui.ctx().request_repaint_after(Duration::from_millis(30));
                return;
            }
            Polled::Done(Ok(path)) => {
                let path = path.display().to_string();
                let n = ("n", count(saving.packets));
                match saving.purpose {
                    Purpose::Packets => view.say_with("o3-saved", &[n, ("folder", path.into())]),
                    Purpose::Report => view.say_with("o3-report-saved", &[("file", path.into())]),
                }
            }
            Polled::Done(Err(_)) | Polled::Lost => not_written(view, &saving.folder),
        };
        self.saving = None;
        self.toast = Some(Toast::new(says, ""));
    }
}

fn not_written(view: &DeskView<'_>, folder: &Path) -> String {
    view.say_with("o3-save-failed", &[("folder", folder.display().to_string().into())])
}

fn saving_ui(ui: &mut Ui, view: &DeskView<'_>, saving: &Saving) {
    let done = saving.task.progress();
    let n = (done * saving.packets as f32).round() as usize;
    let says = view.say_with("o3-saving", &[("n", count(n)), ("of", count(saving.packets))]);
    under_way_ui(ui, &says, done);
}

fn under_way_ui(ui: &mut Ui, says: &str, done: f32) {
    ui.allocate_ui(egui::vec2(220.0, 20.0), |ui| progress_ui(ui, says, done));
    ui.add(Text::new(says, TypeStyle::DESK_SMALL).soft());
}

/// Whether guests may still come and go.
fn still_runs(view: &DeskView<'_>) -> bool {
    view.plan().is_some_and(|plan| view.now < plan.ends)
}

fn height(view: &DeskView<'_>) -> f32 {
    if view.rect.width() < ROOMY { 2.0 * HEIGHT + WHY } else { HEIGHT }
}

/// Where packet, explanation and report go.
fn places(rect: Rect, why_high: f32) -> [Rect; 3] {
    if rect.width() < ROOMY {
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
