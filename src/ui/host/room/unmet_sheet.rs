//! Needs that nobody here offers yet, with whose they are. What is kept private is shown only to a
//! host who asks to read it: somebody may stand beside the desk.

use std::collections::BTreeSet;

use egui::{Rect, ScrollArea, Ui, pos2, vec2};

use super::meter::{SheetTap, focus_first};
use super::outlook::Outlook;
use crate::domain::LineId;
use crate::matching::Unmet;
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text};

/// What a row's symbol takes, in points.
const ICON: f32 = 36.0;
/// The most needs shown; the others are counted.
const SHOWN: usize = 40;

pub(super) fn ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    title: &str,
    outlook: &Outlook,
    read: &BTreeSet<LineId>,
    list_height: f32,
) -> Option<SheetTap> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
    focus_first(ui, heading.id);
    ui.add(Text::new(view.say("h2-unmet-hint"), TypeStyle::DESK_BODY).soft());
    ui.add_space(step::S16);
    let mut tap = None;
    let area = ScrollArea::vertical().id_salt("unmet").max_height(list_height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        for need in outlook.unmet.iter().take(SHOWN) {
            tap = need_ui(ui, view, need, !need.support || read.contains(&need.line)).or(tap);
        }
        if outlook.unmet.len() > SHOWN {
            let more = view.count("h2-fair-more", outlook.unmet.len() - SHOWN);
            ui.add(Text::new(&more, TypeStyle::DESK_SMALL).soft());
        }
    });
    ui.add_space(step::S16);
    let close = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
    tap.or(close.then_some(SheetTap::Close))
}

/// One need: what, whether the board asks for it, and whose it is.
fn need_ui(ui: &mut Ui, view: &DeskView<'_>, need: &Unmet, open: bool) -> Option<SheetTap> {
    let name = view.short_name(need.guest);
    let person = Button::outlined(&name).desk().icon(Icon::Person);
    let read = Button::quiet(view.say("h2-unmet-read")).desk();
    let wide = |button: &Button<'_>| button.size(ui, f32::INFINITY).x;
    let person_wide = wide(&person);
    let read_wide = if open { 0.0 } else { wide(&read) + step::S8 };
    let says = if open { need.text.as_str() } else { view.say("h2-unmet-private") };
    let says = Text::new(says, TypeStyle::DESK_BODY_STRONG);
    let room = ui.available_width() - ICON - person_wide - read_wide - 2.0 * step::S12;
    let high = says.galley(ui, room).size().y + TypeStyle::DESK_SMALL.line + 2.0 * step::S12;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), high.max(72.0)));
    let t = Look::of(ui).tokens;
    ui.painter().hline(row.x_range(), row.top(), egui::Stroke::new(t.hairline, t.line));
    let (icon, key) = if need.on_screen {
        (Icon::Screen, "h2-unmet-on-board")
    } else {
        (Icon::Hide, "h2-unmet-off-board")
    };
    icon.paint(ui.painter(), pos2(row.left() + 12.0, row.center().y), 23.0, t.ink);
    let words = Rect::from_min_size(row.min + vec2(ICON, step::S12), vec2(room, high));
    at(ui, words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(says);
        ui.add(Text::new(view.say(key), TypeStyle::DESK_SMALL).soft());
    });
    let right = |edge: f32, wide: f32| {
        Rect::from_center_size(pos2(edge - wide / 2.0, row.center().y), vec2(wide, height::DESK))
    };
    let reads =
        !open && at(ui, right(row.right() - person_wide, read_wide), |ui| ui.add(read)).clicked();
    let person = at(ui, right(row.right(), person_wide), |ui| ui.add(person)).clicked();
    let person = person.then_some(SheetTap::Person(need.guest));
    person.or(reads.then_some(SheetTap::Read(need.line)))
}
