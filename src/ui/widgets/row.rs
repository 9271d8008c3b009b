//! Rows: a person to tap, and a line that was given or asked.

use egui::{
    Color32, Painter, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::{
    button::{Button, Kind},
    choice::chosen_surface,
    paint::{self, Ground, Surface},
    surface::{self, Tone},
    text::Text,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, TypeStyle, height, radius},
};

const PADDING: f32 = 20.0;
const GAP: f32 = 16.0;
const LAMP: f32 = 56.0;
const ARROW: f32 = 28.0;

/// A person in a list: a lamp, a name, a hint, an arrow. The whole row is one button.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct RowCard<'a> {
    title: &'a str,
    hint: &'a str,
    tag: Option<(Tone, Icon, &'a str)>,
}

impl<'a> RowCard<'a> {
    /// A row with a name and the hint below it.
    pub fn new(title: &'a str, hint: &'a str) -> Self {
        Self { title, hint, tag: None }
    }

    /// A tag at the right end instead of the arrow.
    pub fn tag(self, tone: Tone, icon: Icon, label: &'a str) -> Self {
        Self { tag: Some((tone, icon, label)), ..self }
    }

    /// Shows the row as wide as there is room; `lamp` paints into a square of 56 points.
    pub fn show(self, ui: &mut Ui, lamp: impl FnOnce(&Painter, Rect)) -> Response {
        row_ui(ui, &self, lamp)
    }
}

fn row_ui(ui: &mut Ui, row: &RowCard<'_>, lamp: impl FnOnce(&Painter, Rect)) -> Response {
    let t = Look::of(ui).tokens;
    let inset = PADDING + t.border;
    let width = ui.available_width();
    let end = row.tag.map_or(ARROW, |(_, icon, label)| surface::tag_size(ui, Some(icon), label).x);
    let room = width - 2.0 * inset - LAMP - 2.0 * GAP - end;
    let title = Text::new(row.title, TypeStyle::ROW_TITLE).galley(ui, room);
    let hint_color =
        if row.tag.is_some_and(|(tone, ..)| tone == Tone::Leaf) { t.leaf } else { t.soft };
    let hint = Text::new(row.hint, TypeStyle::SMALL).color(hint_color).galley(ui, room);
    let words = title.size().y + hint.size().y;

    let size = vec2(width, (words + 20.0).max(height::ROW));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = match row.tag {
        Some((_, _, tag)) => format!("{}, {}, {tag}", row.title, row.hint),
        None => format!("{}, {}", row.title, row.hint),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &label));
    paint::reveal(ui, &response);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let card =
        Surface { fill: t.card, edge: Stroke::new(t.border, t.edge), radius: radius::BUTTON };
    paint::surface(ui, rect, card, response.has_focus(), Ground::Paper);
    let middle = rect.center().y;
    lamp(
        ui.painter(),
        Rect::from_center_size(pos2(rect.left() + inset + LAMP / 2.0, middle), Vec2::splat(LAMP)),
    );
    let left = rect.left() + inset + LAMP + GAP;
    let top = middle - words / 2.0;
    let hint_top = top + title.size().y;
    ui.painter().galley(pos2(left, top), title, t.ink);
    ui.painter().galley(pos2(left, hint_top), hint, hint_color);
    let right = rect.right() - inset;
    match row.tag {
        None => Icon::Next.paint(ui.painter(), pos2(right - ARROW / 2.0, middle), ARROW, t.ink),
        Some((tone, icon, label)) => {
            let size = surface::tag_size(ui, Some(icon), label);
            let place = Rect::from_center_size(pos2(right - size.x / 2.0, middle), size);
            surface::paint_tag(ui, place, tone, Some(icon), label);
        }
    }
    response
}

/// A line that was given or asked, on a slip of sand, with what can be done about it.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct Slip<'a> {
    icon: Icon,
    text: &'a str,
    spoken: &'a str,
    eye: Option<(bool, &'a str)>,
    lock: Option<&'a str>,
    remove: &'a str,
    focused: bool,
}

/// What was tapped on a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipTap {
    /// The eye: on the big screen, or off it.
    Eye,
    /// The cross: take the line away.
    Remove,
}

impl<'a> Slip<'a> {
    /// A slip; `remove` is what screen readers call its cross.
    pub fn new(icon: Icon, text: &'a str, remove: &'a str) -> Self {
        Self { icon, text, spoken: text, eye: None, lock: None, remove, focused: false }
    }

    /// Said to screen readers in place of its text.
    pub fn spoken(self, spoken: &'a str) -> Self {
        Self { spoken, ..self }
    }

    /// With a lock where the eye would be: it is on no screen; `label` is what screen readers say.
    pub fn lock(self, label: &'a str) -> Self {
        Self { lock: Some(label), ..self }
    }

    /// Its cross takes the focus in this frame.
    pub fn focused(self, focused: bool) -> Self {
        Self { focused, ..self }
    }

    /// With an eye that is open if the line is on the big screen; `label` is what screen readers
    /// call it.
    pub fn eye(self, open: bool, label: &'a str) -> Self {
        Self { eye: Some((open, label)), ..self }
    }

    /// Shows the slip as wide as there is room.
    pub fn show(self, ui: &mut Ui) -> Option<SlipTap> {
        slip_ui(ui, &self)
    }
}

fn slip_ui(ui: &mut Ui, slip: &Slip<'_>) -> Option<SlipTap> {
    let t = Look::of(ui).tokens;
    let buttons = if slip.eye.is_some() || slip.lock.is_some() { 2.0 } else { 1.0 };
    let width = ui.available_width();
    let left = 16.0 + 24.0 + 12.0;
    // The eye and the cross have 12 points between them, and 6 to the edge.
    let right = buttons * height::DESK + (buttons - 1.0) * 12.0 + 6.0;
    let style = TypeStyle::BODY.sized(19.0, 24.0);
    let words = Text::new(slip.text, style).galley(ui, width - left - right - 12.0);
    let size = vec2(width, (words.size().y + 12.0).max(60.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, slip.spoken));

    let edge = if t.high_contrast { Stroke::new(t.border, t.edge) } else { Stroke::NONE };
    Surface { fill: t.sand, edge, radius: radius::BUTTON }.paint(ui.painter(), rect);
    let middle = rect.center().y;
    slip.icon.paint(ui.painter(), pos2(rect.left() + 28.0, middle), 24.0, t.ink);
    let top = middle - words.size().y / 2.0;
    ui.painter().galley(pos2(rect.left() + left, top), words, Color32::PLACEHOLDER);

    let place = |from_right: f32| {
        let center = pos2(rect.right() - 6.0 - 24.0 - from_right, middle);
        Rect::from_center_size(center, Vec2::splat(height::DESK))
    };
    let small = |icon, label, tint| {
        Button::icon_only(Kind::Quiet, icon, label).desk().icon_size(22.0).tint(tint)
    };
    if let Some(label) = slip.lock {
        lock_ui(ui, place(60.0), label);
    }
    let eye = slip.eye.is_some_and(|(open, label)| {
        let (icon, tint) = if open { (Icon::Eye, t.on_wash) } else { (Icon::Hide, t.soft) };
        if open {
            chosen_surface(&t, true, radius::DESK).paint(ui.painter(), place(60.0));
        }
        ui.place(place(60.0), small(icon, label, tint).toggled(open)).clicked()
    });
    let cross = small(Icon::Close, slip.remove, t.soft).icon_size(20.0);
    let cross = ui.place(place(0.0), cross);
    if slip.focused {
        cross.request_focus();
    }
    let cross = cross.clicked();
    match (eye, cross) {
        (true, _) => Some(SlipTap::Eye),
        (_, true) => Some(SlipTap::Remove),
        _ => None,
    }
}

/// A lock that is no button.
fn lock_ui(ui: &mut Ui, place: Rect, label: &str) {
    let response = ui.interact(place, ui.next_auto_id(), Sense::hover());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
    Icon::Lock.paint(ui.painter(), place.center(), 22.0, Look::of(ui).tokens.soft);
}
