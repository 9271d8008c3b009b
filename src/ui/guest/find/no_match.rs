//! Nobody by that name: welcome all the same.

use egui::{Sense, Ui, vec2};

use crate::domain::HelpReason;
use crate::search::Hit;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Chip, Text, card_frame};

/// The card under the field, with names `near` to what was typed; `entered` moves the focus to its first button.
pub(super) fn no_match_ui(
    ui: &mut Ui,
    view: &View<'_>,
    typed: &str,
    near: &[Hit],
    entered: bool,
) -> Option<Wish> {
    let typed = typed.trim();
    let mut wish = None;
    ui.add_space(24.0);
    let frame = card_frame(ui).inner_margin(egui::Margin::symmetric(36, 32));
    let width = ui.available_width() - 72.0 - 3.0;
    frame.show(ui, |ui| {
        ui.set_width(width);
        let title = view.say_with("k2-none", &[("typed", typed.into())]);
        ui.add(Text::heading(&title, TypeStyle::H2, 2));
        ui.add_space(8.0);
        ui.add(Text::new(view.say("k2-none-hint"), TypeStyle::BODY).soft());
        ui.add_space(24.0);
        wish = ways_ui(ui, view, typed, entered);
        if let Some(meant) = did_you_mean_ui(ui, view, near) {
            wish = Some(meant);
        }
    });
    wish
}

fn ways_ui(ui: &mut Ui, view: &View<'_>, typed: &str, entered: bool) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 12.0);
        let add = ui.add(Button::primary(view.say("k2-add-me")).big().icon(Icon::Plus));
        if entered {
            add.request_focus();
        }
        let ask = ui.add(Button::outlined(view.say("shared-ask-a-host")).big().icon(Icon::Help));
        if add.clicked() {
            wish = Some(Wish::WalkIn(typed.to_owned()));
        } else if ask.clicked() {
            wish = Some(Wish::CallHost(HelpReason::Asked, None));
        }
    });
    wish
}

fn did_you_mean_ui(ui: &mut Ui, view: &View<'_>, near: &[Hit]) -> Option<Wish> {
    if near.is_empty() {
        return None;
    }
    let t = Look::of(ui).tokens;
    ui.add_space(28.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), t.hairline), Sense::hover());
    ui.painter().rect_filled(line, 0, t.line);
    ui.add_space(20.0);
    ui.add(Text::new(view.say("k2-did-you-mean"), TypeStyle::BODY_STRONG));
    ui.add_space(12.0);
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        for hit in near {
            let Some(guest) = view.guest(hit.guest) else { continue };
            if ui.add(Chip::new(&guest.name().at_the_door()).tall()).clicked() {
                wish = Some(Wish::Choose(hit.guest));
            }
        }
    });
    wish
}
