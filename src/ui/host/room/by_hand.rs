//! Two people a host has in mind.

use egui::{Margin, Ui};

use super::deeds;
use crate::domain::{GuestId, Visit};
use crate::matching::introduce;
use crate::search::Audience;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Field, Kind, Text, card_frame};

/// The most names below a field.
const NAMES: usize = 4;
/// How many are looked through for those who are in.
const LOOKED_AT: usize = 60;

/// The two fields and who was chosen in them.
#[derive(Default)]
pub(super) struct ByHand {
    typed: [String; 2],
    chosen: [Option<GuestId>; 2],
}

impl ByHand {
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let frame = card_frame(ui).inner_margin(Margin::symmetric(18, 16));
        frame
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Text::heading(view.say("h2-by-hand"), TypeStyle::H3_DESK, 2));
                ui.add_space(10.0);
                self.person_ui(ui, view, 0, view.say("h2-first-name"));
                ui.add_space(step::S8);
                self.person_ui(ui, view, 1, view.say("h2-meet-who"));
                ui.add_space(10.0);
                self.introduce_ui(ui, view)
            })
            .inner
    }

    /// Puts somebody into the first field, for a host to say whom they meet.
    pub(super) fn choose(&mut self, guest: GuestId, name: String) {
        self.chosen = [Some(guest), None];
        self.typed = [name, String::new()];
    }

    fn person_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, at: usize, label: &str) {
        let (Some(typed), Some(chosen)) = (self.typed.get_mut(at), self.chosen.get_mut(at)) else {
            return;
        };
        let name = chosen.map(|guest| view.short_name(guest)).unwrap_or_default();
        let clear = view.say_with("h2-clear-name", &[("name", name.as_str().into())]);
        let mut field = Field::new(("by hand", at), label, typed).desk().placeholder(label);
        if chosen.is_some() {
            let cross = Button::icon_only(Kind::Quiet, Icon::Close, &clear);
            field = field.trailing(cross.desk().tall(40.0).icon_size(18.0));
        }
        let out = field.show(ui);
        let cleared = out.button.is_some_and(|button| button.clicked());
        if cleared {
            typed.clear();
        }
        if cleared || out.response.changed() {
            *chosen = None;
        }
        if chosen.is_some() || typed.trim().is_empty() {
            return;
        }
        let found = inside(view, typed);
        let taken = if out.entered { found.first().copied() } else { names_ui(ui, view, &found) };
        if let Some(guest) = taken {
            *chosen = Some(guest);
            *typed = view.short_name(guest);
        }
    }

    fn introduce_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let [Some(a), Some(b)] = self.chosen else {
            let label = view.say("h2-introduce");
            let width = ui.available_width();
            ui.add(Button::outlined(label).desk().width(width).enabled(false));
            return None;
        };
        if a == b {
            let clay = Look::of(ui).tokens.clay;
            let same = Text::new(view.say("h2-by-hand-same"), TypeStyle::DESK_TAG).color(clay);
            ui.add(same);
            return None;
        }
        let key =
            if deeds::on_screen(view, &[a, b]) { "h2-introduce" } else { "h2-introduce-in-person" };
        let width = ui.available_width();
        let button = Button::new(Kind::Firm, view.say(key)).desk().width(width);
        if !ui.add(button).clicked() {
            return None;
        }
        self.typed = Default::default();
        self.chosen = Default::default();
        let room = view.desk.room(view.desk.tonight()?);
        let suggestion = introduce(&room, [a, b])?;
        deeds::introduce(view, &suggestion, suggestion.reasons.clone())
    }
}

/// Those who are in and may be meant, best first.
fn inside(view: &DeskView<'_>, typed: &str) -> Vec<GuestId> {
    let found = view.desk.find(typed, LOOKED_AT, Audience::Staff);
    let is_in = |guest: &GuestId| view.visit(*guest).is_some_and(Visit::is_in);
    found.hits.into_iter().map(|hit| hit.guest).filter(is_in).take(NAMES).collect()
}

/// Names to tap; which one was.
fn names_ui(ui: &mut Ui, view: &DeskView<'_>, found: &[GuestId]) -> Option<GuestId> {
    if found.is_empty() {
        ui.add_space(step::S4);
        ui.add(Text::new(view.say("h2-by-hand-unknown"), TypeStyle::DESK_SMALL).soft());
        return None;
    }
    let mut taken = None;
    for guest in found {
        ui.add_space(step::S4);
        let name = view.guest(*guest).map(|guest| guest.name().full()).unwrap_or_default();
        let width = ui.available_width();
        if ui.add(Button::sand(&name).desk().left().padding(14.0).width(width)).clicked() {
            taken = Some(*guest);
        }
    }
    taken
}
