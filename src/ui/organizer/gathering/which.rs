//! Every gathering of the house, and which of them is tonight's.

use egui::{Align, Layout, Stroke, Ui, vec2};

use super::page::{body_ui, header_ui};
use super::{Tap, guests, hours};
use crate::domain::{GatheringId, Plan};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::local;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Kind, Text, Tone, card_frame, scroll_ui, tag_ui};

/// When a gathering is, seen from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Today,
    Upcoming,
    Past,
}

impl When {
    const fn key(self) -> &'static str {
        match self {
            Self::Today => "gathering-today",
            Self::Upcoming => "gathering-upcoming",
            Self::Past => "gathering-past",
        }
    }

    fn of(view: &DeskView<'_>, plan: &Plan) -> Self {
        let is_on = plan.starts <= view.now && view.now < plan.ends;
        if is_on || local(Some(plan), plan.starts).0 == local(Some(plan), view.now).0 {
            Self::Today
        } else if plan.starts > view.now {
            Self::Upcoming
        } else {
            Self::Past
        }
    }
}

pub(super) fn page_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
    let mut tap = None;
    header_ui(ui, view, view.say("gathering-which"), |ui| {
        ui.spacing_mut().item_spacing.x = step::S12;
        let new = Button::primary(view.say("gathering-new")).icon(Icon::Plus).desk().tall(52.0);
        if ui.add(new).clicked() {
            tap = Some(Tap::New);
        }
        if ui.add(Button::outlined(view.say("shared-back")).desk()).clicked() {
            tap = Some(Tap::Close);
        }
    });
    let listed = body_ui(ui, view, ("gatherings", 0.0), |ui, rect| {
        crate::ui::guest::at(ui, rect, |ui| {
            scroll_ui(ui, "gatherings", |ui| {
                ui.set_width(ui.available_width() - 14.0);
                groups_ui(ui, view)
            })
            .inner
        })
    });
    tap.or(listed)
}

fn groups_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
    ui.spacing_mut().item_spacing.y = step::S4;
    let all = view.desk.state().gatherings();
    let mut all: Vec<_> = all.filter_map(|(id, it)| Some((id, it.plan()?))).collect();
    all.sort_by_key(|(id, plan)| (plan.starts, *id));
    let mut tap = None;
    for when in [When::Today, When::Upcoming, When::Past] {
        let mut of: Vec<_> =
            all.iter().copied().filter(|(_, plan)| When::of(view, plan) == when).collect();
        if when == When::Past {
            of.reverse();
        }
        if !of.is_empty() {
            tap = group_ui(ui, view, when, &of).or(tap);
            ui.add_space(step::S12);
        }
    }
    tap
}

fn group_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    when: When,
    of: &[(GatheringId, &Plan)],
) -> Option<Tap> {
    card_frame(ui)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(Text::heading(view.say(when.key()), TypeStyle::H3_DESK, 2));
            let mut tap = None;
            for (gathering, plan) in of {
                let t = Look::of(ui).tokens;
                let (_, line) = ui.allocate_space(vec2(ui.available_width(), 14.0));
                ui.painter().hline(
                    line.x_range(),
                    line.center().y,
                    Stroke::new(t.hairline, t.line),
                );
                tap = row_ui(ui, view, *gathering, plan).or(tap);
            }
            tap
        })
        .inner
}

fn row_ui(ui: &mut Ui, view: &DeskView<'_>, gathering: GatheringId, plan: &Plan) -> Option<Tap> {
    let mut tap = None;
    let name = [("name", plan.name.as_str().into())];
    ui.horizontal(|ui| {
        ui.set_min_height(height::DESK);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            let edit = view.say_with("gathering-edit-name", &name);
            let pencil = Button::icon_only(Kind::Quiet, Icon::Pencil, &edit).desk();
            if ui.add(pencil).clicked() {
                tap = Some(Tap::Edit(gathering));
            }
            if view.desk.tonight() == Some(gathering) {
                tag_ui(ui, Tone::Leaf, Some(Icon::Check), view.say("gathering-tonight"));
            } else {
                let open = view.say_with("gathering-choose", &name);
                let room = ui.available_width() / 2.0;
                let button = Button::outlined(&open).desk();
                let wide = button.size(ui, room).x.min(room);
                if ui.add(button.width(wide)).clicked() {
                    tap = Some(Tap::Open(gathering));
                }
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.add(Text::new(&plan.name, TypeStyle::DESK_BODY_STRONG).rows(1));
                let says = format!("{} · {}", hours(view, plan), guests(view, gathering));
                ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft().rows(1));
            });
        });
    });
    tap
}
