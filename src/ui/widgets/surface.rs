//! Cards, wells, notes and tags: what things lie on.

use egui::{
    Color32, Frame, InnerResponse, Margin, Painter, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::paint::{self, Ground, Surface};
use super::text::Text;
use crate::ui::{
    icons::Icon,
    theme::{CARD_SHADOW, Look, Tokens, TypeStyle, height, radius},
};

/// What a note or a tag is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Sand,
    /// Kindly pointed out.
    Amber,
    /// Yes, met, in.
    Leaf,
    /// Trouble.
    Clay,
}

impl Tone {
    /// The colour under the words.
    #[must_use]
    pub const fn wash(self, t: &Tokens) -> Color32 {
        match self {
            // Yellow with black words says "chosen" in high contrast, and a note is not chosen.
            Self::Sand => t.sand,
            Self::Amber if t.high_contrast => t.sand,
            Self::Amber => t.amber_wash,
            Self::Leaf => t.leaf_wash,
            Self::Clay => t.clay_wash,
        }
    }

    /// The colour of the words.
    #[must_use]
    pub const fn ink(self, t: &Tokens) -> Color32 {
        match self {
            Self::Sand => t.ink,
            Self::Amber => t.amber_ink,
            Self::Leaf => t.leaf,
            Self::Clay => t.clay,
        }
    }

    /// Where washes are black, an outline keeps the parts apart.
    fn edge(self, t: &Tokens) -> Stroke {
        if t.high_contrast { Stroke::new(t.border, self.ink(t)) } else { Stroke::NONE }
    }
}

/// A card: paper on paper, with the one shadow. Padding 24.
pub fn card_frame(ui: &Ui) -> Frame {
    let t = Look::of(ui).tokens;
    let frame = Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(t.hairline, t.line))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(24));
    if t.high_contrast { frame } else { frame.shadow(CARD_SHADOW) }
}

/// A card of a given size, under things that are placed on it.
pub fn paint_card(ui: &Ui, rect: Rect) {
    let frame = card_frame(ui).inner_margin(0);
    ui.painter().add(frame.paint(rect.shrink(frame.stroke.width)));
}

/// A dashed outline as of a slip: what is not shown yet.
pub fn paint_dashed(ui: &Ui, rect: Rect) {
    let t = Look::of(ui).tokens;
    paint::dashed(ui.painter(), rect, radius::BUTTON, Stroke::new(t.border, t.edge));
}

/// From one line of a hatching to the next, and how wide it is.
const HATCH: f32 = 6.0;
const HATCH_LINE: f32 = 2.0;

/// Lines that rise to the right, over all of `rect`.
pub fn paint_hatched(ui: &Ui, rect: Rect, ink: Color32) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let lines = ((rect.width() + rect.height()) / HATCH).ceil() as usize;
    for n in 0..lines {
        let foot = rect.left() - rect.height() + HATCH * (n as f32 + 0.5);
        let ends = [pos2(foot, rect.bottom()), pos2(foot + rect.height(), rect.top())];
        painter.line_segment(ends, Stroke::new(HATCH_LINE, ink));
    }
}

/// A well: sand pressed into the paper. Padding 24.
pub fn well_frame(ui: &Ui) -> Frame {
    let t = Look::of(ui).tokens;
    Frame::new()
        .fill(t.sand)
        .stroke(Tone::Sand.edge(&t))
        .corner_radius(radius::BIG)
        .inner_margin(Margin::same(24))
}

/// A note on its wash. Padding 16 and 20.
pub fn note_frame(ui: &Ui, tone: Tone) -> Frame {
    let t = Look::of(ui).tokens;
    Frame::new()
        .fill(tone.wash(&t))
        .stroke(tone.edge(&t))
        .corner_radius(radius::NOTE)
        .inner_margin(Margin::symmetric(20, 16))
}

/// Shows a frame that is as wide as there is room.
pub fn wide_ui<R>(frame: Frame, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let width = ui.available_width() - frame.total_margin().sum().x;
    frame.show(ui, |ui| {
        ui.set_width(width);
        add(ui)
    })
}

/// The foot of a guest screen: a strip of card with a line above. `rect` is the whole strip.
pub fn paint_foot(ui: &Ui, rect: Rect) {
    let t = Look::of(ui).tokens;
    strip(ui.painter(), rect, t.card, Stroke::new(t.hairline, t.line), rect.top());
}

/// The band above a guest screen. `rect` is the whole band.
pub fn paint_band(ui: &Ui, rect: Rect) {
    let t = Look::of(ui).tokens;
    let edge = if t.high_contrast { Stroke::new(t.border, t.line) } else { Stroke::NONE };
    strip(ui.painter(), rect, t.dusk900, edge, rect.bottom() - edge.width);
}

fn strip(painter: &Painter, rect: Rect, fill: Color32, edge: Stroke, edge_top: f32) {
    painter.rect_filled(rect, 0, fill);
    let line = Rect::from_min_size(pos2(rect.left(), edge_top), vec2(rect.width(), edge.width));
    painter.rect_filled(line, 0, edge.color);
}

/// A word or two with a symbol, in a pill. Not a button.
pub fn tag_ui(ui: &mut Ui, tone: Tone, icon: Option<Icon>, label: &str) -> Response {
    let size = tag_size(ui, icon, label);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
    paint_tag(ui, rect, tone, icon, label);
    response
}

/// The same as a button: outlined, and as high to a finger as any at the desk.
pub fn tag_button_ui(ui: &mut Ui, tone: Tone, icon: Option<Icon>, label: &str) -> Response {
    let size = tag_size(ui, icon, label);
    let (_, place) = ui.allocate_space(vec2(size.x, height::DESK));
    let response = ui.interact(place, ui.next_auto_id(), Sense::click());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
    paint::reveal(ui, &response);
    let t = Look::of(ui).tokens;
    let rect = Rect::from_center_size(place.center(), size);
    paint_tag(ui, rect, tone, icon, label);
    let edge = Surface {
        fill: Color32::TRANSPARENT,
        edge: Stroke::new(t.border, tone.ink(&t)),
        radius: 14,
    };
    paint::surface(ui, rect, edge, response.has_focus(), Ground::Paper);
    response
}

/// A word or two in a pill as high as a button beside it. Not a button.
pub fn pill_ui(ui: &mut Ui, rect: Rect, tone: Tone, label: &str) -> Response {
    let t = Look::of(ui).tokens;
    let words = Text::new(label, TypeStyle::BUTTON_DESK).color(tone.ink(&t));
    let galley = words.galley(ui, f32::INFINITY);
    let size = galley.size() + vec2(32.0, 16.0);
    let place = egui::Align2::RIGHT_CENTER.anchor_size(rect.right_center(), size);
    let response = ui.interact(place, ui.next_auto_id(), Sense::hover());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
    ui.painter().rect(place, 18, tone.wash(&t), tone.edge(&t), egui::StrokeKind::Inside);
    ui.painter().galley(place.min + vec2(16.0, 8.0), galley, tone.ink(&t));
    response
}

const TAG_ICON: f32 = 18.0;
const TAG_GAP: f32 = 8.0;
const TAG_PADDING: f32 = 12.0;

/// How large a tag is, in points.
#[must_use]
pub fn tag_size(ui: &Ui, icon: Option<Icon>, label: &str) -> egui::Vec2 {
    let words = Text::new(label, TypeStyle::DESK_TAG).galley(ui, f32::INFINITY);
    let mark = if icon.is_some() { TAG_ICON + TAG_GAP } else { 0.0 };
    vec2(words.size().x + mark + 2.0 * TAG_PADDING, words.size().y + 8.0)
}

pub(super) fn paint_tag(ui: &Ui, rect: Rect, tone: Tone, icon: Option<Icon>, label: &str) {
    let t = Look::of(ui).tokens;
    let color = tone.ink(&t);
    ui.painter().rect(rect, 14, tone.wash(&t), tone.edge(&t), egui::StrokeKind::Inside);
    let words = Text::new(label, TypeStyle::DESK_TAG).color(color).galley(ui, f32::INFINITY);
    let mark = if icon.is_some() { TAG_ICON + TAG_GAP } else { 0.0 };
    let left = rect.center().x - f32::midpoint(words.size().x, mark);
    if let Some(icon) = icon {
        icon.paint(ui.painter(), pos2(left + TAG_ICON / 2.0, rect.center().y), TAG_ICON, color);
    }
    let top = rect.center().y - words.size().y / 2.0;
    ui.painter().galley(pos2(left + mark, top), words, color);
}
