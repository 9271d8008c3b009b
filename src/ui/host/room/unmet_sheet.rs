//! Needs we found nobody for, each beside the offers that come nearest, for a host to judge. What
//! somebody asked for in confidence is not among them: it stands on their own sheet.

use egui::Ui;

use super::delicate::is_delicate_line;
use super::meter::{SheetTap, focus_first};
use super::outlook::Outlook;
use super::person_row_ui;
use crate::matching::Unmet;
use crate::ui::desk::view::DeskView;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, from_top, strong};

/// The most needs shown; the others are counted.
const SHOWN: usize = 40;

/// Those of them that are nobody's secret.
pub(super) fn told<'a>(
    view: &'a DeskView<'_>,
    outlook: &'a Outlook,
) -> impl Iterator<Item = &'a Unmet> {
    let is_open = |it: &&Unmet| !it.support && !is_delicate_line(view, it.guest, it.line);
    outlook.unmet.iter().filter(is_open)
}

pub(super) fn ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    title: &str,
    outlook: &Outlook,
    list_height: f32,
) -> Option<SheetTap> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
    focus_first(ui, heading.id);
    ui.add(Text::new(view.say("h2-unmet-hint"), TypeStyle::DESK_BODY).soft());
    ui.add_space(step::S16);
    let mut tap = None;
    let area = from_top(ui, "unmet", ()).max_height(list_height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        for need in told(view, outlook).take(SHOWN) {
            tap = need_ui(ui, view, need).or(tap.take());
        }
        let all = told(view, outlook).count();
        if all > SHOWN {
            let more = view.count("h2-fair-more", all - SHOWN);
            ui.add(Text::new(&more, TypeStyle::DESK_SMALL).soft());
        }
    });
    ui.add_space(step::S16);
    let close = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
    tap.or(close.then_some(SheetTap::Close))
}

/// One need: whose it is, what, and what comes nearest.
fn need_ui(ui: &mut Ui, view: &DeskView<'_>, need: &Unmet) -> Option<SheetTap> {
    let t = Look::of(ui).tokens;
    let top = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), top, egui::Stroke::new(t.hairline, t.line));
    ui.add_space(step::S12);
    let quoted = view.say_with("shared-quoted", &[("text", need.text.as_str().into())]);
    let look = Button::quiet(view.say("person-look")).desk();
    let says = view.say_with("h2-unmet-asks", &[("name", view.short_name(need.guest).into())]);
    let looked = {
        let says = format!("{says} {}", strong(&quoted));
        let beside = look.size(ui, f32::INFINITY).x + step::S12;
        let text = Text::new(&says, TypeStyle::DESK_BODY);
        ui.horizontal_top(|ui| {
            ui.scope(|ui| {
                ui.set_width(ui.available_width() - beside);
                ui.add(text);
            });
            let button = ui.add(look);
            let name = view.short_name(need.guest);
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(name));
            button.clicked()
        })
        .inner
    };
    let mut tap = looked.then_some(SheetTap::Person(need.guest));
    let stands = need.nearest.iter().filter(|it| super::outlook::stands(view, &it.suggestion));
    let near: Vec<_> = stands.collect();
    if near.is_empty() {
        ui.add(Text::new(view.say("h2-nothing-near"), TypeStyle::DESK_SMALL).soft());
    }
    for it in near {
        ui.add_space(step::S4);
        let quoted = view.say_with("shared-quoted", &[("text", it.text.as_str().into())]);
        let offers = view.say_with("h2-unmet-nearest", &[("quote", quoted.into())]);
        let button = Button::outlined(view.say("person-introduce")).desk();
        let (looked, introduced) = person_row_ui(ui, view, it.guest, &offers, button);
        if looked {
            tap = Some(SheetTap::Person(it.guest));
        }
        if introduced {
            tap = Some(SheetTap::Introduce(it.suggestion.clone()));
        }
    }
    ui.add_space(step::S12);
    tap
}
