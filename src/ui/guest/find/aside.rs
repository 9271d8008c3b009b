//! Beside the search: other ways in, and what guests can see of each other.

use egui::{Ui, vec2};

use crate::domain::HelpReason;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, well_frame};

/// The right column, or what stands below the rows on a narrow screen.
pub(super) fn aside_ui(ui: &mut Ui, view: &View<'_>, nobody: bool, typed: &str) -> Option<Wish> {
    if nobody {
        three_ways_ui(ui, view);
        return None;
    }
    if !view.shell.is_wide() {
        return two_ways_ui(ui, view, typed);
    }
    let mut wish = None;
    let width = ui.available_width() - 48.0;
    well_frame(ui).show(ui, |ui| {
        ui.set_width(width);
        ui.add(Text::heading(view.say("k2-not-seeing"), TypeStyle::H3, 2));
        ui.add_space(8.0);
        ui.add(Text::new(view.say("k2-not-seeing-hint"), TypeStyle::SMALL).soft());
        ui.add_space(18.0);
        wish = two_ways_ui(ui, view, typed);
    });
    ui.add_space(20.0);
    privacy_ui(ui, view);
    wish
}

fn two_ways_ui(ui: &mut Ui, view: &View<'_>, typed: &str) -> Option<Wish> {
    let mut wish = None;
    let wide = view.shell.is_wide();
    let width = if wide { ui.available_width() } else { (ui.available_width() - 12.0) / 2.0 };
    let mut buttons = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        let add = Button::outlined(view.say("shared-not-on-the-list")).icon(Icon::Plus);
        let ask = Button::outlined(view.say("shared-ask-a-host")).icon(Icon::Help);
        if ui.add(add.width(width)).clicked() {
            wish = Some(Wish::WalkIn(typed.trim().to_owned()));
        }
        if ui.add(ask.width(width)).clicked() {
            wish = Some(Wish::CallHost(HelpReason::Asked, None));
        }
    };
    if wide {
        ui.vertical(|ui| buttons(ui))
    } else {
        ui.horizontal_wrapped(|ui| buttons(ui))
    };
    wish
}

fn privacy_ui(ui: &mut Ui, view: &View<'_>) {
    let soft = Look::of(ui).tokens.soft;
    ui.horizontal_top(|ui| {
        ui.add_space(8.0);
        ui.spacing_mut().item_spacing.x = 14.0;
        icon_ui(ui, Icon::Lock, 24.0, soft);
        ui.add(Text::new(view.say("k2-privacy"), TypeStyle::SMALL).soft());
    });
}

fn three_ways_ui(ui: &mut Ui, view: &View<'_>) {
    let ink = Look::of(ui).tokens.ink;
    let width = ui.available_width() - 48.0;
    well_frame(ui).show(ui, |ui| {
        ui.set_width(width);
        ui.add(Text::heading(view.say("k2-three-ways"), TypeStyle::H3, 2));
        let ways = [
            (Icon::Qr, "k2-way-code"),
            (Icon::Person, "k2-way-family-name"),
            (Icon::Mail, "k2-way-email"),
        ];
        for (icon, key) in ways {
            ui.add_space(14.0);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                icon_ui(ui, icon, 26.0, ink);
                ui.add(Text::new(view.say(key), TypeStyle::SMALL));
            });
        }
    });
}
