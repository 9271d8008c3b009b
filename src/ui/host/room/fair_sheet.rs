//! Who met nobody yet, and why: by reasons, each with what helps and with the people.

use egui::{Ui, vec2};

use super::meter::{SheetTap, focus_first};
use super::outlook::Outlook;
use crate::matching::{NotYet, Why};
use crate::ui::desk::view::DeskView;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Text, from_top};

/// The most people named for one reason; the others are counted.
const NAMED: usize = 12;

pub(super) fn ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    title: &str,
    outlook: &Outlook,
    height: f32,
) -> Option<SheetTap> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
    focus_first(ui, heading.id);
    if let Some(longest) = outlook.fairness.longest() {
        let name = view.short_name(longest.guest);
        let about = [("name", name.into()), ("n", waited_min(view, longest).into())];
        let says = view.say_with("h2-fair-longest", &about);
        ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
    }
    ui.add_space(step::S16);
    let mut tap = None;
    let area = from_top(ui, "fairness", ()).max_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        for why in Why::ALL {
            let people: Vec<_> = outlook.fairness.because(why).collect();
            if !people.is_empty() {
                tap = why_ui(ui, view, why, &people).or(tap.take());
            }
        }
    });
    ui.add_space(step::S16);
    let close = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
    tap.or(close.then_some(SheetTap::Close))
}

/// One reason: how many, what a host can do, and the people to tap.
fn why_ui(ui: &mut Ui, view: &DeskView<'_>, why: Why, people: &[&NotYet]) -> Option<SheetTap> {
    let (icon, key) = told(why);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = step::S12;
        icon_ui(ui, icon, 23.0, Look::of(ui).tokens.ink);
        ui.vertical(|ui| {
            let count = view.count(key, people.len());
            ui.add(Text::heading(&count, TypeStyle::DESK_BODY_STRONG, 2));
            let helps = view.say(&format!("{key}-hint")).to_owned();
            ui.add(Text::new(&helps, TypeStyle::DESK_SMALL).soft());
        });
    });
    ui.add_space(step::S8);
    let tap = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        let mut tap = None;
        for waits in people.iter().take(NAMED) {
            if ui.add(Chip::new(&person(view, waits))).clicked() {
                tap = Some(SheetTap::Person(waits.guest));
            }
        }
        if people.len() > NAMED {
            let more = view.count("h2-fair-more", people.len() - NAMED);
            ui.add(Text::new(&more, TypeStyle::DESK_SMALL).soft());
        }
        tap
    });
    ui.add_space(step::S16);
    tap.inner
}

/// "Olu A., 41 min", or "Olu A., until 21:00".
fn person(view: &DeskView<'_>, waits: &NotYet) -> String {
    let name = view.short_name(waits.guest);
    let note = match waits.leaving.filter(|_| waits.why == Why::LeavesSoon) {
        Some(at) => view.say_with("h2-note-leaves", &[("time", view.time(at).into())]),
        None => view.say_with("h2-waited", &[("n", waited_min(view, waits).into())]),
    };
    format!("{name}, {note}")
}

fn waited_min(view: &DeskView<'_>, waits: &NotYet) -> i64 {
    (view.now - waits.since).num_minutes().max(0)
}

const fn told(why: Why) -> (Icon, &'static str) {
    match why {
        Why::LeavesSoon => (Icon::Door, "h2-fair-leaves-soon"),
        Why::NobodyLeft => (Icon::People, "h2-fair-nobody-left"),
        Why::OffTheBoard => (Icon::Hide, "h2-fair-off-board"),
        Why::NoLine => (Icon::Speech, "h2-fair-no-line"),
        Why::Asked => (Icon::Intro, "h2-fair-asked"),
        Why::InTurn => (Icon::Clock, "h2-fair-in-turn"),
    }
}
