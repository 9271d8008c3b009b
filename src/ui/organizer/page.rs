//! How a screen of the organizer is laid out: a title row, and cards below that scroll where the
//! window is too low for them.

use egui::{Rect, Ui, pos2, vec2};

use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Text, card_frame, from_top, paint_card};

/// Height of the row with the title.
const HEADER: f32 = 52.0;
/// Between the title row and the cards.
const GAP: f32 = 12.0;

/// Shows the title, and `right` at the right end of its row.
pub(super) fn header_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    title: &str,
    right: impl FnOnce(&mut Ui),
) {
    let row = Rect::from_min_size(view.rect.min, vec2(view.rect.width(), HEADER));
    at(ui, row, |ui| {
        ui.horizontal(|ui| {
            ui.set_height(HEADER);
            view.heading_ui(ui, title);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), right);
        });
    });
}

/// Shows the cards of a `page` in the room below the title, which is at least `height_min` high.
pub(super) fn body_ui<T>(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (page, height_min): (&str, f32),
    content: impl FnOnce(&mut Ui, Rect) -> T,
) -> T {
    let rect = view.rect.with_min_y(view.rect.top() + HEADER + GAP);
    if rect.height() >= height_min {
        return content(ui, rect);
    }
    at(ui, rect, |ui| {
        let area = from_top(ui, "organizer", page).auto_shrink(false);
        area.show(ui, |ui| {
            let width = ui.available_width() - 14.0;
            let (_, rect) = ui.allocate_space(vec2(width, height_min));
            content(ui, rect)
        })
        .inner
    })
}

/// Shows a card over all of `rect`; its padding in points, sideways and from the top.
pub(super) fn card_ui<T>(
    ui: &mut Ui,
    rect: Rect,
    [side, top]: [f32; 2],
    content: impl FnOnce(&mut Ui) -> T,
) -> T {
    paint_card(ui, rect);
    let inside = Rect::from_min_max(
        pos2(rect.left() + side, rect.top() + top),
        pos2(rect.right() - side, rect.bottom() - 14.0),
    );
    at(ui, inside, content)
}

/// A card before there is anything in it: its title, why there is nothing, and what will be there.
pub(super) fn nothing_ui(ui: &mut Ui, title: &str, icon: Icon, [why, later]: [&str; 2]) {
    ui.spacing_mut().item_spacing.y = 12.0;
    ui.add(Text::heading(title, TypeStyle::H2_DESK, 2));
    ui.add(Text::new(why, TypeStyle::DESK_BODY_STRONG));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        icon_ui(ui, icon, 24.0, Look::of(ui).tokens.soft);
        ui.add(Text::new(later, TypeStyle::DESK_BODY).soft());
    });
}

/// A card in the middle of `rect`, as high as what is in it: a screen with one thing to do.
pub(super) fn single_ui<T>(
    ui: &mut Ui,
    rect: Rect,
    width: f32,
    content: impl FnOnce(&mut Ui) -> T,
) -> T {
    let width = width.min(rect.width());
    let top = rect.top() + (rect.height() * 0.12).min(80.0);
    let place = Rect::from_min_size(pos2(rect.center().x - width / 2.0, top), vec2(width, 400.0));
    at(ui, place, |ui| {
        let frame = card_frame(ui).inner_margin(32);
        frame
            .show(ui, |ui| {
                ui.set_width(width - 2.0 * (32.0 + frame.stroke.width));
                ui.spacing_mut().item_spacing.y = 16.0;
                ui.vertical_centered(content).inner
            })
            .inner
    })
}
