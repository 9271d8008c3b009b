//! One of many, behind a button: for the desk.

use egui::{
    Frame, Key, Margin, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{
    paint::{self, Ground, Surface},
    text::Text,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, TypeStyle, height, radius},
};

const PADDING: f32 = 10.0;

/// A dropdown list, 48 points high and as wide as said. What is chosen may be marked as left out.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct Select<'a> {
    name: &'a str,
    width: f32,
    left_out: bool,
    is_doubtful: bool,
    icon: Option<Icon>,
}

impl<'a> Select<'a> {
    /// `name` is what screen readers call it, and `width` in points.
    pub fn new(name: &'a str, width: f32) -> Self {
        Self { name, width, left_out: false, is_doubtful: false, icon: None }
    }

    /// Looks as if it were off, because what is chosen means "leave it out".
    pub fn left_out(self, left_out: bool) -> Self {
        Self { left_out, ..self }
    }

    /// With the edge of trouble: nobody has said yet that what is chosen is right.
    pub fn doubtful(self, is_doubtful: bool) -> Self {
        Self { is_doubtful, ..self }
    }

    /// A symbol before the words.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// Shows it. Answers whether `chosen` changed.
    pub fn show<T: Copy + PartialEq>(
        self,
        ui: &mut Ui,
        options: &[(T, impl AsRef<str>)],
        chosen: &mut T,
    ) -> bool {
        let value = self.pick(ui, options, *chosen);
        value.is_some_and(|value| std::mem::replace(chosen, value) != value)
    }

    /// Shows it. Answers what was picked, also if it was chosen before.
    pub fn pick<T: Copy + PartialEq>(
        self,
        ui: &mut Ui,
        options: &[(T, impl AsRef<str>)],
        chosen: T,
    ) -> Option<T> {
        let at = options.iter().position(|(value, _)| *value == chosen);
        let labels: Vec<&str> = options.iter().map(|(_, label)| label.as_ref()).collect();
        let picked = select_ui(ui, self, &labels, at);
        picked.and_then(|index| options.get(index)).map(|(value, _)| *value)
    }
}

fn select_ui(ui: &mut Ui, select: Select<'_>, labels: &[&str], at: Option<usize>) -> Option<usize> {
    let chosen = at.and_then(|at| labels.get(at)).copied().unwrap_or_default();
    let button = closed_ui(ui, select, chosen);
    let t = Look::of(ui).tokens;
    let opened = button.clicked();
    Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .width(select.width)
        .gap(4.0)
        .frame(
            Frame::popup(ui.style())
                .fill(t.card)
                .stroke(Stroke::new(t.border, t.edge))
                .inner_margin(Margin::same(4)),
        )
        .show(|ui| {
            ScrollArea::vertical().max_height(6.0 * height::DESK).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut picked = None;
                for (index, label) in labels.iter().enumerate() {
                    let option = option_ui(ui, label, at == Some(index));
                    if opened && at.unwrap_or(0) == index {
                        option.request_focus();
                    }
                    if option.clicked() {
                        picked = Some(index);
                        ui.close();
                    }
                }
                picked
            })
        })
        .and_then(|shown| {
            let picked = shown.inner.inner;
            if picked.is_some() || ui.input(|input| input.key_pressed(Key::Escape)) {
                button.request_focus();
            }
            picked
        })
}

fn closed_ui(ui: &mut Ui, select: Select<'_>, chosen: &str) -> Response {
    let t = Look::of(ui).tokens;
    let size = vec2(select.width, height::DESK);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(chosen.to_owned()),
        ..WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), select.name)
    });
    paint::reveal(ui, &response);
    let (fill, edge, color) =
        if select.left_out { (t.sand, t.line, t.soft) } else { (t.field, t.edge, t.ink) };
    let edge = if select.is_doubtful { t.clay } else { edge };
    let surface = Surface { fill, edge: Stroke::new(t.border, edge), radius: 12 };
    paint::surface(ui, rect, surface, response.has_focus(), Ground::Paper);
    let inset = PADDING + t.border;
    let mark = if select.icon.is_some() { 22.0 + 10.0 } else { 0.0 };
    if let Some(icon) = select.icon {
        icon.paint(ui.painter(), pos2(rect.left() + inset + 11.0, rect.center().y), 22.0, color);
    }
    let room = rect.width() - 2.0 * inset - mark - 18.0 - 6.0;
    let words =
        Text::new(chosen, TypeStyle::DESK_TABLE_STRONG).color(color).rows(1).galley(ui, room);
    let top = rect.center().y - words.size().y / 2.0;
    ui.painter().galley(pos2(rect.left() + inset + mark, top), words, color);
    let arrow = pos2(rect.right() - inset - 9.0, rect.center().y);
    Icon::Down.paint(ui.painter(), arrow, 18.0, color);
    response
}

fn option_ui(ui: &mut Ui, label: &str, chosen: bool) -> Response {
    let t = Look::of(ui).tokens;
    let size = vec2(ui.available_width(), height::DESK);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, label));
    paint::reveal(ui, &response);
    if chosen || response.hovered() || response.has_focus() {
        let fill = if chosen { t.amber_wash } else { t.sand };
        ui.painter().rect_filled(rect, radius::KEYCAP, fill);
    }
    if response.has_focus() {
        let ring = Stroke::new(t.border, if chosen { t.on_wash } else { t.ink });
        ui.painter().rect_stroke(rect, radius::KEYCAP, ring, egui::StrokeKind::Inside);
    }
    let color = if chosen { t.on_wash } else { t.ink };
    let text = Text::new(label, TypeStyle::DESK_TABLE_STRONG).color(color).rows(1);
    let words = text.galley(ui, rect.width() - 2.0 * PADDING);
    let top = rect.center().y - words.size().y / 2.0;
    ui.painter().galley(pos2(rect.left() + PADDING, top), words, color);
    response
}
