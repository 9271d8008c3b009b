//! Strokes and surfaces that several widgets share.

use egui::{
    Color32, Id, Painter, Rect, Response, Shape, Stroke, StrokeKind, Ui,
    epaint::{CornerRadiusF32, RoundedRect, tessellator::path::rounded_rectangle},
    vec2,
};

use crate::ui::theme::{Look, Tokens};

/// What a widget stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Cream paper, cards, wells.
    #[default]
    Paper,
    /// The night: the welcome screen, the band, the rail.
    Dusk,
}

/// How a rounded rectangle is filled and outlined.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surface {
    pub(super) fill: Color32,
    pub(super) edge: Stroke,
    pub(super) radius: u8,
}

impl Surface {
    pub(super) fn paint(&self, painter: &Painter, rect: Rect) {
        painter.rect(rect, self.radius, self.fill, self.edge, StrokeKind::Inside);
    }

    /// As it looks with the keyboard focus: the border turns dark and a bright ring surrounds it.
    pub(super) fn focused(mut self, ground: Ground, t: &Tokens) -> Self {
        let edge = match (t.high_contrast, ground) {
            // Between a bright fill and the bright ring only a dark line shows.
            (true, _) if self.fill == t.amber => t.on_amber,
            (true, Ground::Paper) => t.ink,
            (false, Ground::Paper) => t.chosen_edge,
            (_, Ground::Dusk) => return self,
        };
        self.edge = Stroke::new(t.border, edge);
        self
    }
}

/// Paints a surface, with the focus ring where it belongs.
pub(super) fn surface(ui: &Ui, rect: Rect, surface: Surface, focused: bool, ground: Ground) {
    let t = Look::of(ui).tokens;
    if focused {
        focus_ring(ui.painter(), rect, surface.radius, &t);
        surface.focused(ground, &t).paint(ui.painter(), rect);
    } else {
        surface.paint(ui.painter(), rect);
    }
}

/// What stands below a field: another, after a gap or a label.
const NEXT: f32 = 88.0;

/// The bright ring outside `rect`.
pub(super) fn focus_ring(painter: &Painter, rect: Rect, radius: u8, t: &Tokens) {
    let stroke = Stroke::new(t.focus_width, t.focus);
    painter.rect_stroke(rect, radius, stroke, StrokeKind::Outside);
}

/// Brings what just got the focus into view, with its ring: Tab reaches what is scrolled away, and
/// the painted keyboard leaves less room for what was touched.
pub(super) fn reveal(ui: &Ui, response: &Response) {
    reveal_to(ui, response, response.rect);
}

/// The same for what is written into, with what comes below it: the next field, or the button.
pub(super) fn reveal_field(ui: &Ui, response: &Response) {
    let below = NEXT.min(ui.clip_rect().height() * 0.4);
    reveal_to(ui, response, response.rect.with_max_y(response.rect.bottom() + below));
}

fn reveal_to(ui: &Ui, response: &Response, rect: Rect) {
    // Asked in every frame with the focus, also in the first: it compares with the frame before.
    let is_news = response.has_focus() && is_news(ui, response.id);
    if response.gained_focus() || is_news {
        super::scroll::bring_into_view(ui, rect.expand(8.0));
    }
}

/// Whether something else had the focus a frame ago (given to what was shown already, egui does not say
/// that it gained it), or the room around it ends higher now.
fn is_news(ui: &Ui, focused: Id) -> bool {
    let bottom = ui.clip_rect().bottom();
    let before = ui.data_mut(|data| {
        let last: &mut (Id, f32) = data.get_temp_mut_or(Id::unique("room"), (focused, bottom));
        std::mem::replace(last, (focused, bottom))
    });
    before.0 != focused || bottom < before.1 - 1.0
}

/// How far a pressed thing has sunk, from 0 to 1.
pub(super) fn pressed(ui: &Ui, response: &Response) -> f32 {
    let seconds = Look::of(ui).seconds(0.12);
    let down = response.is_pointer_button_down_on();
    ui.ctx().animate_bool_with_time(response.id, down, seconds)
}

/// A dashed outline: what cannot be used, or is not there yet.
pub(super) fn dashed(painter: &Painter, rect: Rect, radius: u8, stroke: Stroke) {
    let inner = rect.shrink(stroke.width / 2.0);
    let mut path = Vec::new();
    let radius = CornerRadiusF32::same(f32::from(radius) - stroke.width / 2.0);
    rounded_rectangle(&mut path, RoundedRect::new(inner, radius));
    path.extend(path.first().copied());
    painter.add(Shape::dashed_line(&path, stroke, 6.0, 5.0));
}

/// The rectangle, `by` points lower.
pub(super) fn lowered(rect: Rect, by: f32) -> Rect {
    rect.translate(vec2(0.0, by))
}
