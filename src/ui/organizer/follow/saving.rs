//! Files to a folder: which kinds, on what paper, how far, and who was left out and why.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Ui, vec2};

use crate::desk::{ExportError, Outbox, Polled, Progress, Saved, Task};
use crate::domain::GuestId;
use crate::followup::{Bindery, Format, LeftOut, PacketMaker, Paper, Why, file_stem};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::local;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Dialog, Text, progress_ui, segments_ui};

use super::feed::Feed;

/// Names told of those who were left out; of more, how many.
const NAMED: usize = 12;

/// What packets are saved as.
pub(super) struct Kinds {
    formats: Vec<Format>,
    pub(super) paper: Paper,
}

impl Default for Kinds {
    fn default() -> Self {
        Self { formats: vec![Format::Pdf], paper: Paper::A4 }
    }
}

/// Whose packets are saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Everybody,
    One(GuestId),
}

/// Saving packets, from the question to who was left out.
#[derive(Default)]
pub(super) struct Saving {
    pub(super) kinds: Kinds,
    asks: Option<Whose>,
    under_way: Option<UnderWay>,
    done: Option<Done>,
}

struct UnderWay {
    folder: PathBuf,
    of: usize,
    /// Known before anything was written.
    left_out: Vec<LeftOut>,
    feed: Feed,
    task: Task<Result<Saved, ExportError>>,
}

/// What came of it.
struct Done {
    title: String,
    lines: Vec<String>,
}

impl Saving {
    /// Asks what to save as.
    pub(super) fn ask(&mut self, whose: Whose) {
        self.asks = Some(whose);
    }

    /// Whether a dialog lies over the screen.
    pub(super) const fn covers(&self) -> bool {
        self.asks.is_some() || self.done.is_some()
    }

    pub(super) const fn is_busy(&self) -> bool {
        self.under_way.is_some()
    }

    /// Shows the dialog that is open; whose packets go to a folder that is to be chosen now.
    pub(super) fn dialogs_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Whose> {
        if let Some(done) = &self.done {
            if !done_ui(ui, view, done) {
                self.done = None;
            }
            return None;
        }
        let whose = self.asks?;
        let (goes_on, stays) = kinds_ui(ui, view, &mut self.kinds);
        if goes_on || !stays {
            self.asks = None;
        }
        goes_on.then_some(whose)
    }

    /// Begins to write. `left_out` is who gets no packet at all.
    pub(super) fn start(
        &mut self,
        view: &DeskView<'_>,
        folder: &Path,
        readers: Vec<GuestId>,
        left_out: Vec<LeftOut>,
    ) {
        let (Some(plan), Some(gathering)) = (view.plan(), view.desk.tonight()) else { return };
        // A folder of their own: a file a guest would flood the one that was chosen.
        let day = local(Some(plan), plan.starts).0;
        let into = folder.join(file_stem(&format!("{} {day}", plan.name)));
        let of = readers.len();
        let maker = PacketMaker::new(view.desk.state(), gathering);
        let (feed, packets) = Feed::new(maker, readers);
        let outbox = Outbox::new(view.desk, &into);
        let (formats, paper, words) = (self.kinds.formats.clone(), self.kinds.paper, view.words);
        let work = move |progress: &Progress| {
            let bindery = Bindery::new(paper, words);
            outbox.write_packets(packets, &formats, &bindery, (progress, of))
        };
        match Task::start("packets", work) {
            Ok(task) => {
                self.under_way = Some(UnderWay { folder: into, of, left_out, feed, task });
            }
            Err(_) => self.done = Some(not_written(view, &into)),
        }
    }

    /// Goes on, wherever somebody looks.
    pub(super) fn go_on(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let Some(under_way) = &mut self.under_way else { return };
        under_way.feed.go_on(view.desk.state());
        let saved = match under_way.task.poll() {
            Polled::Running => {
                return ui.ctx().request_repaint_after(Duration::from_millis(30));
            }
            Polled::Done(saved) => saved.ok(),
            Polled::Lost => None,
        };
        let Some(UnderWay { folder, of, left_out, .. }) = self.under_way.take() else { return };
        self.done = Some(match saved {
            Some(saved) => done(view, &folder, of, left_out, saved),
            None => not_written(view, &folder),
        });
    }

    /// How far it has come, and a button that stops it.
    pub(super) fn progress_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        let Some(under_way) = &self.under_way else { return };
        let share = under_way.task.progress();
        let n = (share * under_way.of as f32).round() as usize;
        let says = view.say_with("o3-saving", &[("n", count(n)), ("of", count(under_way.of))]);
        if ui.add(Button::outlined(view.say("shared-cancel")).desk()).clicked() {
            under_way.task.cancel();
        }
        under_way_ui(ui, &says, share);
    }
}

/// A bar, and what it says.
pub(super) fn under_way_ui(ui: &mut Ui, says: &str, done: f32) {
    ui.allocate_ui(vec2(220.0, 20.0), |ui| progress_ui(ui, says, done));
    ui.add(Text::new(says, TypeStyle::DESK_SMALL).soft());
}

/// Asks for kinds and paper; whether to go on, and whether the dialog stays.
fn kinds_ui(ui: &Ui, view: &DeskView<'_>, kinds: &mut Kinds) -> (bool, bool) {
    let title = view.say("o3-kinds");
    let shown = Dialog::new(title, 680.0).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = step::S12;
        ui.add(Text::heading(title, TypeStyle::H2_DESK, 2));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
            for format in Format::ALL {
                let on = kinds.formats.contains(&format);
                if ui.add(Chip::toggled(view.say(key(format)), on)).clicked() {
                    if on {
                        kinds.formats.retain(|it| *it != format);
                    } else {
                        kinds.formats.push(format);
                    }
                }
            }
        });
        ui.add(Text::new(view.say("o3-kinds-hint"), TypeStyle::DESK_SMALL).soft());
        let papers = [(Paper::A4, "A4"), (Paper::Letter, "Letter")];
        ui.add(Text::new(view.say("o3-paper"), TypeStyle::DESK_BODY));
        segments_ui(ui, view.say("o3-paper"), &papers, &mut kinds.paper);
        ui.add_space(step::S8);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            let yes = Button::primary(view.say("o3-choose-folder")).desk().tall(52.0);
            let yes = ui.add(yes.enabled(!kinds.formats.is_empty())).clicked();
            let no = ui.add(Button::outlined(view.say("shared-cancel")).desk()).clicked();
            (yes, no)
        })
        .inner
    });
    let (yes, no) = shown.inner;
    (yes, !(no || shown.dismissed))
}

const fn key(format: Format) -> &'static str {
    match format {
        Format::Pdf => "o3-kind-pdf",
        Format::Html => "o3-kind-html",
        Format::Text => "o3-kind-text",
        Format::Mail => "o3-kind-mail",
        Format::Card => "o3-kind-card",
        Format::Calendar => "o3-kind-calendar",
    }
}

fn done_ui(ui: &Ui, view: &DeskView<'_>, done: &Done) -> bool {
    let shown = Dialog::new(&done.title, 640.0).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = step::S12;
        ui.add(Text::heading(&done.title, TypeStyle::H2_DESK, 2));
        for line in &done.lines {
            ui.add(Text::new(line, TypeStyle::DESK_BODY));
        }
        ui.add_space(step::S8);
        ui.add(Button::primary(view.say("shared-close")).desk().tall(52.0)).clicked()
    });
    !(shown.inner || shown.dismissed)
}

fn not_written(view: &DeskView<'_>, folder: &Path) -> Done {
    let folder = [("folder", folder.display().to_string().into())];
    Done { title: view.say_with("o3-save-failed", &folder), lines: Vec::new() }
}

fn done(
    view: &DeskView<'_>,
    folder: &Path,
    of: usize,
    mut left_out: Vec<LeftOut>,
    saved: Saved,
) -> Done {
    let where_to = ("folder", folder.display().to_string().into());
    let n = ("n", count(saved.packets));
    let title = if saved.packets < of {
        view.say_with("o3-saved-part", &[n, ("of", count(of)), where_to])
    } else {
        view.say_with("o3-saved", &[n, where_to])
    };
    left_out.extend(saved.left_out);
    let whys = [Why::NotHere, Why::Forgotten, Why::Unknown, Why::NoAddress, Why::NotDrawn];
    let lines = whys.into_iter().filter_map(|why| told(view, why, &left_out)).collect();
    Done { title, lines }
}

/// Who was left out for one reason: by name, where they have one.
fn told(view: &DeskView<'_>, why: Why, left_out: &[LeftOut]) -> Option<String> {
    let mut guests: Vec<_> =
        left_out.iter().filter(|it| it.why == why).map(|it| it.guest).collect();
    guests.dedup();
    let key = match why {
        Why::Forgotten => "o3-left-out-forgotten",
        Why::NotHere => "o3-left-out-not-here",
        Why::Unknown => "o3-left-out-unknown",
        Why::NoAddress => "o3-left-out-no-address",
        Why::NotDrawn => "o3-left-out-not-drawn",
    };
    let says = (!guests.is_empty()).then(|| view.say_with(key, &[("n", count(guests.len()))]))?;
    // Of those who did not come only how many: they are on the guest list.
    if matches!(why, Why::NotHere | Why::Forgotten | Why::Unknown) {
        return Some(says);
    }
    let mut names: Vec<_> = guests.iter().take(NAMED).map(|it| view.short_name(*it)).collect();
    if guests.len() > NAMED {
        names.push("…".to_owned());
    }
    Some(format!("{says} {}", names.join(", ")))
}
