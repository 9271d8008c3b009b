//! "Say this": what a host says at the beginning, of each need, and at the end, in each language.

use egui::{Frame, Margin, Ui};

use super::{On, RingDesk, owner, text};
use crate::ui::desk::view::DeskView;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, radius, step};
use crate::ui::widgets::{Button, Kind, Text};
use crate::words::{Language, Words};

impl RingDesk {
    /// The card.
    pub(super) fn script_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, on: Option<&On<'_>>) {
        let t = Look::of(ui).tokens;
        let says_in = self.says_in.unwrap_or(view.words.language());
        let edge = if t.high_contrast { t.border } else { 0.0 };
        let frame = Frame::new()
            .fill(t.dusk900)
            .stroke(egui::Stroke::new(edge, t.edge))
            .corner_radius(radius::CARD)
            .inner_margin(Margin { left: 22, right: 22, top: 16, bottom: 16 });
        let width = ui.available_width() - frame.total_margin().sum().x;
        frame.show(ui, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            self.languages_ui(ui, view, says_in);
            ui.add_space(10.0);
            let words = Words::new(says_in);
            let says = says(view, words, on, self.last.is_some());
            let quoted = words.say_with("shared-quoted", &[("text", says.into())]);
            let style = TypeStyle::H3_DESK.sized(22.0, 31.0);
            ui.add(Text::new(&quoted, style).color(t.on_dusk()));
            if on.is_some_and(|on| on.ring.turn().is_some()) {
                ui.add_space(step::S12);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 10.0;
                    icon_ui(ui, Icon::Info, 20.0, t.mist);
                    let wait = Text::new(words.say("ring-wait"), TypeStyle::DESK_SMALL);
                    ui.add(wait.color(t.mist));
                });
            }
        });
    }

    /// "Say this", and in which language: at the right where there is room beside it.
    fn languages_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, says_in: Language) {
        let title = Text::heading(view.say("ring-say-this"), TypeStyle::H3_DESK, 2);
        let button = |language: Language| {
            let is_on = language == says_in;
            let kind = if is_on { Kind::OnDusk } else { Kind::QuietOnDusk };
            Button::new(kind, language.own_name()).desk().padding(12.0).toggled(is_on)
        };
        let wide = |ui: &Ui, it| button(it).size(ui, f32::INFINITY).x + step::S4;
        let choice: f32 = Language::ALL.into_iter().map(|it| wide(ui, it)).sum();
        let room = ui.available_width() - title.galley(ui, f32::INFINITY).size().x - choice;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = step::S4;
            ui.set_row_height(height::DESK);
            ui.add(title.color(Look::of(ui).tokens.amber));
            ui.add_space((room - 1.0).max(0.0));
            for language in Language::ALL {
                if ui.add(button(language)).clicked() {
                    self.says_in = Some(language);
                }
            }
        });
    }
}

/// What there is to say now.
fn says(view: &DeskView<'_>, words: Words, on: Option<&On<'_>>, has_ended: bool) -> String {
    let turn = match on {
        Some(on) => on.ring.turn(),
        None if has_ended => return words.say("ring-script-close").to_owned(),
        None => None,
    };
    let Some(turn) = turn else { return words.say("ring-script-open").to_owned() };
    let named = owner(view, turn);
    let name = named.unwrap_or_else(|| words.say("h1-ring-somebody").to_owned());
    let name = ("name", name.into());
    match text(view, turn) {
        Some(need) => words.say_with("ring-script-need", &[name, ("line", need.into())]),
        None => words.say_with("ring-script-own", &[name]),
    }
}
