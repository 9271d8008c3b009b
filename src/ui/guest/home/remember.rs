//! "Shall we remember you?", asked once, on the way out: blank means no.

use egui::{Ui, vec2};

use super::GoingHome;
use crate::desk::Desk;
use crate::domain::{By, Guest, GuestId};
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text, announce_ui};

/// Whether somebody is asked: known by code, no child, and never asked before.
pub(super) fn is_asked(desk: &Desk, guest: GuestId, by: By) -> bool {
    let known = desk.state().guest(guest).filter(|it| by != By::Name && !it.is_child());
    known.is_some_and(|it| it.said_remember().is_none())
}

impl GoingHome {
    /// What they answered was saved, or comes back.
    pub(in crate::ui::guest) fn remember_said(&mut self, saved: Option<String>) {
        self.stumbled = saved.is_none();
        if let Some(says) = saved {
            self.remembered = says;
        }
    }

    /// The question, two answers beside it, and what they mean; what was tapped. Whoever answered
    /// may still change their mind here.
    pub(super) fn remember_ui(&self, ui: &mut Ui, view: &View<'_>) -> Option<bool> {
        if !self.asks {
            return None;
        }
        let t = Look::of(ui).tokens;
        let said = view.guest(self.guest).and_then(Guest::said_remember);
        let title = view.say("k6-remember");
        let mut tapped = None;
        ui.add_space(step::S12);
        ui.spacing_mut().interact_size.y = height::BUTTON;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
            ui.add(Text::new(title, TypeStyle::BODY_STRONG.sized(22.0, 30.0)).color(t.on_dusk()));
            for (key, yes) in [("k6-remember-yes", true), ("k6-remember-no", false)] {
                let chosen = said == Some(yes);
                let button = Button::on_dusk(view.say(key)).padding(18.0);
                let button = if chosen { button.icon(Icon::Check) } else { button };
                let response = ui.add(button);
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_description(title);
                    node.set_selected(chosen);
                });
                if response.clicked() && !chosen {
                    tapped = Some(yes);
                }
            }
        });
        announce_ui(ui, "remember", &self.remembered);
        ui.add_space(step::S4);
        let says = if self.remembered.is_empty() {
            let days = view.desk.state().remember_days();
            view.say_with("k6-remember-hint", &[("n", days.into())])
        } else {
            self.remembered.clone()
        };
        ui.add(Text::new(&says, TypeStyle::SMALL).color(t.mist));
        tapped
    }
}
