//! A row of K6: two lamps, a name, where and when, and a box to tick or an arrow that opens it.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::{GuestId, IntroductionId};
use crate::ui::art;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, Tokens, TypeStyle, height, radius, step};
use crate::ui::widgets::Text;

/// What stands at the right end of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A box, ticked or not.
    Box(bool),
    /// An arrow: the row opens to its people, of whom some are ticked.
    Opens { is_open: bool, met: bool },
}

/// Everything a row says.
pub(super) struct PersonRow<'a> {
    /// What it is about: two rows may say the same.
    pub(super) about: (IntroductionId, Option<GuestId>),
    /// Names whose first letters stand on the lamps.
    pub(super) initials: [&'a str; 2],
    pub(super) title: &'a str,
    pub(super) hint: &'a str,
    pub(super) mark: Mark,
    /// What went wrong with the last tap.
    pub(super) error: Option<&'a str>,
    /// From the left edge, in points.
    pub(super) indent: f32,
}

/// The lamps' width and a box's edge, in points.
const LAMPS: f32 = 124.0;
const TICK: f32 = 34.0;

/// Shows a row and the gap below it.
pub(super) fn row_ui(ui: &mut Ui, row: &PersonRow<'_>) -> Response {
    let t = Look::of(ui).tokens;
    let width = ui.available_width() - row.indent;
    let lamps = if width < 520.0 { 64.0 } else { LAMPS };
    let room = width - lamps - TICK - 16.0 - 20.0 - 2.0 * step::S16;
    let title = Text::new(row.title, TypeStyle::BODY_STRONG.sized(24.0, 30.0)).rows(2);
    let title = title.galley(ui, room);
    let hint = match row.error {
        Some(error) => Text::new(error, TypeStyle::SMALL_STRONG).color(t.clay),
        None => Text::new(row.hint, TypeStyle::SMALL).soft(),
    };
    let hint = hint.galley(ui, room);
    let has_hint = row.error.is_some() || !row.hint.is_empty();
    let words = title.size().y + if has_hint { hint.size().y } else { 0.0 };
    let least = if row.indent > 0.0 { height::CHOICE } else { height::ROW };
    let high = (words + 20.0).max(least);
    let (whole, _) = ui.allocate_exact_size(vec2(width + row.indent, high), Sense::hover());
    let rect = whole.with_min_x(whole.left() + row.indent);
    let response = ui.interact(rect, ui.scope_id().with(("row", row.about)), Sense::click());
    described(ui, row, &response);
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(8.0), None);
    }
    let met = matches!(row.mark, Mark::Box(true) | Mark::Opens { met: true, .. });
    paint_card(ui, rect, met, response.has_focus(), &t);
    let place = Rect::from_min_size(
        pos2(rect.left() + step::S16, rect.center().y - 28.0),
        vec2(lamps, 56.0),
    );
    let initial = |name: &str| name.chars().take(1).flat_map(char::to_uppercase).collect();
    let initials: [String; 2] = row.initials.map(initial);
    art::pair(ui.painter(), place, [&initials[0], &initials[1]], met, 1.0, &t);
    let left = place.right() + step::S16;
    let top = rect.center().y - words / 2.0;
    let below = top + title.size().y;
    ui.painter().galley(pos2(left, top), title, t.ink);
    if has_hint {
        ui.painter().galley(pos2(left, below), hint, t.soft);
    }
    let middle = pos2(rect.right() - 20.0 - TICK / 2.0, rect.center().y);
    match row.mark {
        Mark::Box(ticked) => {
            paint_box(ui, Rect::from_center_size(middle, vec2(TICK, TICK)), ticked, &t);
        }
        Mark::Opens { is_open, .. } => {
            let icon = if is_open { Icon::Minus } else { Icon::Down };
            icon.paint(ui.painter(), middle, 30.0, t.ink);
        }
    }
    ui.add_space(step::S12);
    response
}

fn described(ui: &Ui, row: &PersonRow<'_>, response: &Response) {
    let about = row.error.unwrap_or(row.hint);
    let label =
        if about.is_empty() { row.title.to_owned() } else { format!("{}. {about}", row.title) };
    response.widget_info(|| match row.mark {
        Mark::Box(ticked) => WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, &label),
        Mark::Opens { .. } => WidgetInfo::labeled(Role::Button, ui.is_enabled(), &label),
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if let Mark::Opens { is_open, .. } = row.mark {
            node.set_expanded(is_open);
        }
        if row.error.is_some() {
            node.set_live(egui::accesskit::Live::Assertive);
        }
    });
}

fn paint_card(ui: &Ui, rect: Rect, met: bool, focused: bool, t: &Tokens) {
    let painter = ui.painter();
    if focused {
        let ring = Stroke::new(t.focus_width, t.focus);
        painter.rect_stroke(rect, radius::BUTTON, ring, StrokeKind::Outside);
    }
    let (fill, edge) = if met { (t.leaf_wash, t.leaf) } else { (t.card, t.edge) };
    let edge = if focused { t.chosen_edge } else { edge };
    painter.rect(rect, radius::BUTTON, fill, Stroke::new(t.border, edge), StrokeKind::Inside);
}

fn paint_box(ui: &Ui, rect: Rect, ticked: bool, t: &Tokens) {
    let (fill, edge) = if ticked { (t.leaf, t.leaf) } else { (t.field, t.edge) };
    let edge = Stroke::new(t.border.max(2.5), edge);
    ui.painter().rect(rect, radius::KEYCAP + 3, fill, edge, StrokeKind::Inside);
    if ticked {
        Icon::Check.paint(ui.painter(), rect.center(), 24.0, t.on_leaf);
    }
}
