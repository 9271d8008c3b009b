//! Somebody a host has in mind: found by name, among everybody on tonight's list.

use egui::Ui;

use crate::domain::{GuestId, Presence, Visit};
use crate::search::Audience;
use crate::ui::desk::view::DeskView;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Field, Text};

/// The most names below a field.
const NAMES: usize = 4;
/// How many are looked through for those who are wanted.
const LOOKED_AT: usize = 60;

/// A name that is being typed.
#[derive(Default)]
pub(super) struct Find {
    typed: String,
}

impl Find {
    /// The field with the names below it; whom a host chose of those who are `wanted`.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        (id, label): (&str, &str),
        wanted: impl Fn(GuestId, Presence) -> bool,
    ) -> Option<GuestId> {
        let out = Field::new(id, label, &mut self.typed).desk().placeholder(label).show(ui);
        if self.typed.trim().is_empty() {
            return None;
        }
        let found = view.desk.find(&self.typed, LOOKED_AT, Audience::Staff);
        let presence = |guest| view.visit(guest).map_or(Presence::Absent, Visit::presence);
        let is_wanted = |guest: &GuestId| wanted(*guest, presence(*guest));
        let hits: Vec<_> = found.hits.into_iter().map(|hit| hit.guest).collect();
        let found: Vec<_> = hits.iter().copied().filter(is_wanted).take(NAMES).collect();
        let taken = if out.entered { found.first().copied() } else { names_ui(ui, view, &found) };
        if found.is_empty() {
            nobody_ui(ui, view, &hits);
        }
        if taken.is_some() {
            self.typed.clear();
        }
        taken
    }
}

/// Why there is nobody to tap: whoever is called so wants to be left alone, or nobody is called so.
fn nobody_ui(ui: &mut Ui, view: &DeskView<'_>, hits: &[GuestId]) {
    let is_alone = |it: &GuestId| view.visit(*it).is_some_and(Visit::is_left_alone);
    let says = match hits.first().filter(|it| is_alone(it)) {
        Some(guest) => {
            view.say_with("person-left-alone", &[("name", view.first_name(*guest).into())])
        }
        None => view.say("h2-find-unknown").to_owned(),
    };
    ui.add_space(step::S4);
    ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft());
}

/// Names to tap; which one was.
fn names_ui(ui: &mut Ui, view: &DeskView<'_>, found: &[GuestId]) -> Option<GuestId> {
    let mut taken = None;
    for guest in found {
        ui.add_space(step::S4);
        let name = view.full_name(*guest);
        let width = ui.available_width();
        if ui.add(Button::sand(&name).desk().left().padding(14.0).width(width)).clicked() {
            taken = Some(*guest);
        }
    }
    taken
}
