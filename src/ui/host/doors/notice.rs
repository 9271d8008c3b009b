//! The one thing about the doors that a host should know now: in a band on their screen, and as a mark
//! beside their name on every other.

use egui::{Ui, vec2};

use super::known::{self, Known, Standing};
use super::tally::Tally;
use crate::desk::{Hosted, Unhosted};
use crate::sync::PrinterTrouble;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, marked, note_frame};
use crate::words::Segment;

/// So much room its words take at least beside a button, in points.
const WORDS: f32 = 420.0;

/// Something about the doors.
pub(super) struct Notice {
    icon: Icon,
    tone: Tone,
    says: Vec<Segment>,
    way_out: Option<WayOut>,
}

/// What a host can do about it at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WayOut {
    /// Join the other doors again.
    Join,
    /// Share from here once more.
    Host,
}

impl WayOut {
    const fn key(self) -> &'static str {
        match self {
            Self::Join => "share-join-again",
            Self::Host => "shared-try-again",
        }
    }
}

/// What is wrong with a door's printer. This door's own is on its screens as it is.
pub(super) fn printer_trouble(view: &DeskView<'_>, it: &Known) -> Option<PrinterTrouble> {
    if !it.is_here {
        return it.printer.and_then(|said| said.trouble);
    }
    view.around.printer.trouble()
}

/// What a host at any place of the desk should see, in one sentence; nothing where all is well.
pub(in crate::ui) fn mark(view: &DeskView<'_>) -> Option<String> {
    let shared = view.around.doors.is_some();
    let known = if shared { known::doors(view, None) } else { Vec::new() };
    let notice = of(view, &known).filter(|it| it.tone == Tone::Clay)?;
    Some(notice.spoken())
}

/// Where the hub stores nothing that doors write: what a host at this door should know.
pub(in crate::ui::host) fn full(view: &DeskView<'_>) -> Option<Vec<Segment>> {
    let doors = view.around.doors.as_deref().filter(|it| it.stores_nothing)?;
    let key = if doors.is_full { "o2-band-full" } else { "o2-band-full-there" };
    Some(view.words.bold(key))
}

/// The most important about these doors: who is on their own, that nothing is stored, then a printer, then a clock, then who
/// is still to be forgotten.
pub(super) fn of(view: &DeskView<'_>, known: &[Known]) -> Option<Notice> {
    let is_over = view.evening().is_some_and(|it| it.ended_at().is_some());
    if is_over {
        return forgetting(view, known);
    }
    let lost = lost(view, known);
    let printer = || known.iter().find_map(|it| printer(view, it));
    let clock = || known.iter().find_map(|it| clock(view, it));
    let full = || full(view).map(|says| clay(Icon::Warn, says));
    lost.or_else(full).or_else(printer).or_else(clock).or_else(|| forgetting(view, known))
}

fn clay(icon: Icon, says: Vec<Segment>) -> Notice {
    Notice { icon, tone: Tone::Clay, says, way_out: None }
}

/// This door is to share the evening, and does not: why.
fn unhosted(view: &DeskView<'_>, why: &Unhosted) -> Notice {
    let why = match why {
        Unhosted::NoServer => view.say("share-server-gone").to_owned(),
        Unhosted::NotStarted(says) => {
            view.say_with("share-not-started", &[("says", says.as_str().into())])
        }
        Unhosted::Other(says) => says.clone(),
    };
    let says = view.words.bold_with("o2-band-unhosted", &[("why", why.as_str().into())]);
    Notice { way_out: Some(WayOut::Host), ..clay(Icon::NoWifi, says) }
}

/// This door hears nobody.
fn alone(view: &DeskView<'_>) -> Notice {
    let is_sent_away = view.around.doors.as_ref().is_some_and(|it| it.is_sent_away);
    match &view.around.shared.hosted {
        Hosted::Failed(why) => unhosted(view, why),
        Hosted::Starting => {
            let says = view.words.bold("share-starting");
            Notice { tone: Tone::Sand, ..clay(Icon::Wifi, says) }
        }
        Hosted::No | Hosted::Running { .. } if is_sent_away => {
            let says = view.words.bold("o2-band-sent-away");
            Notice { way_out: Some(WayOut::Join), ..clay(Icon::NoWifi, says) }
        }
        Hosted::No | Hosted::Running { .. } => clay(Icon::NoWifi, view.words.bold("o2-band-alone")),
    }
}

fn lost(view: &DeskView<'_>, known: &[Known]) -> Option<Notice> {
    let own = known.iter().find(|it| it.is_here && it.is_silent());
    if own.is_some() {
        return Some(alone(view));
    }
    // Who was not heard since the program began may be shut.
    let is_lost = |it: &&Known| matches!(it.standing, Standing::OnItsOwn(_));
    let lost: Vec<_> = known.iter().filter(is_lost).collect();
    let says = match lost.as_slice() {
        [] => return None,
        [one] => view.words.bold_with("o2-band-lost", &[("door", one.name.as_str().into())]),
        all => view.words.bold_with("o2-band-lost-many", &[("n", count(all.len()))]),
    };
    Some(clay(Icon::NoWifi, says))
}

fn printer(view: &DeskView<'_>, it: &Known) -> Option<Notice> {
    let key = match printer_trouble(view, it).filter(|_| !it.is_silent())? {
        PrinterTrouble::OutOfPaper => "o2-band-paper",
        PrinterTrouble::LidOpen => "o2-band-lid",
        PrinterTrouble::Away => "o2-band-off",
        PrinterTrouble::Other => "o2-band-printer",
    };
    Some(clay(Icon::Warn, view.words.bold_with(key, &[("door", it.name.as_str().into())])))
}

fn clock(view: &DeskView<'_>, it: &Known) -> Option<Notice> {
    let says = clock_off(view, it.clock_off_s?);
    let about = [("door", it.name.as_str().into()), ("off", says.as_str().into())];
    Some(clay(Icon::Clock, view.words.bold_with("o2-band-clock", &about)))
}

fn forgetting(view: &DeskView<'_>, known: &[Known]) -> Option<Notice> {
    let heard = known.iter().filter(|it| it.is_heard && it.standing != Standing::Alone);
    let (done, late): (Vec<_>, Vec<_>) = heard.partition(|it| it.to_forget == 0);
    if late.is_empty() {
        return None;
    }
    let about = [("n", count(done.len())), ("of", count(done.len() + late.len()))];
    let says = view.words.bold_with("o2-band-forgotten", &about);
    Some(Notice { tone: Tone::Sand, ..clay(Icon::Info, says) })
}

/// "2 hours fast".
pub(super) fn clock_off(view: &DeskView<'_>, off_s: i64) -> String {
    let key = if off_s < 0 { "o2-clock-slow" } else { "o2-clock-fast" };
    let seconds = off_s.unsigned_abs();
    let (by, n) = match (seconds + 30) / 60 {
        minutes @ ..90 => ("o2-by-minutes", minutes),
        minutes @ 90..2_160 => ("o2-by-hours", (minutes + 30) / 60),
        minutes => ("o2-by-days", (minutes + 720) / 1_440),
    };
    let by = view.say_with(by, &[("n", i64::try_from(n).unwrap_or(i64::MAX).into())]);
    view.say_with(key, &[("by", by.into())])
}

impl Notice {
    fn spoken(&self) -> String {
        self.says.iter().map(|it| it.text.as_str()).collect()
    }

    /// The band; what was tapped in it.
    pub(super) fn ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<WayOut> {
        let t = Look::of(ui).tokens;
        let out = note_frame(ui, self.tone).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(step::S16, step::S8);
            let button = self.way_out.map(|it| (it, Button::outlined(view.say(it.key())).desk()));
            let beside = button.as_ref().map_or(0.0, |(_, it)| it.size(ui, f32::INFINITY).x);
            let is_wide = ui.available_width() - beside > WORDS;
            let mut tapped = None;
            ui.horizontal(|ui| {
                icon_ui(ui, self.icon, 24.0, self.tone.ink(&t));
                let says = marked(&self.says);
                let words = Text::new(&says, TypeStyle::DESK_BODY);
                let Some((way, button)) = button.clone().filter(|_| is_wide) else {
                    ui.add(words);
                    return;
                };
                let room = ui.available_width() - beside - step::S16;
                ui.vertical(|ui| {
                    ui.set_width(room);
                    ui.add(words);
                });
                tapped = ui.add(button).clicked().then_some(way);
            });
            if let Some((way, button)) = button.filter(|_| !is_wide) {
                tapped = ui.add(button).clicked().then_some(way);
            }
            tapped
        });
        ui.ctx().accesskit_node_builder(out.response.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        out.inner
    }
}

/// The one about these doors.
pub(super) fn about(view: &DeskView<'_>, tally: &Tally) -> (Vec<Known>, Option<Notice>) {
    let known = known::doors(view, Some(tally));
    let notice = of(view, &known);
    (known, notice)
}
