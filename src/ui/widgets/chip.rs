//! Chips and tiles: short answers beside each other.

use egui::{Color32, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

use super::{
    choice::chosen_surface,
    paint::{self, Ground},
    roving::{self, Item},
    rows::reach,
    text::Text,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, TypeStyle, height, radius},
};

const PADDING: f32 = 16.0;
const CHECK: f32 = 18.0;
const GAP: f32 = 9.0;

/// Answers as chips in a row that wraps; the chosen one has a check mark. Tapping it again clears
/// it. Answers whether `chosen` changed. One stop of the Tab key, as [`super::choices_ui`].
pub fn chips_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    chosen: &mut Option<T>,
) -> bool {
    let at = chosen.and_then(|value| options.iter().position(|(option, _)| *option == value));
    let tapped = ui
        .horizontal_wrapped(|ui| {
            roving::group_ui(ui, name, options.len(), at, |ui, item| {
                let label = options.get(item.index).map_or("", |(_, label)| label.as_ref());
                let size = chip_size(ui, label, item.chosen);
                let (_, rect) = ui.allocate_space(size);
                let response = item.interact(ui, rect, label);
                paint_chip(ui, rect, label, item.chosen, item.chosen, &response);
                response
            })
        })
        .inner;
    roving::choose(chosen, options, tapped)
}

/// The same, each with a symbol before its word; the check mark takes the chosen one's place.
pub fn icon_chips_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, Icon, &str)],
    chosen: &mut Option<T>,
) -> bool {
    let labels: Vec<(T, &str)> = options.iter().map(|(value, _, label)| (*value, *label)).collect();
    let at = chosen.and_then(|value| labels.iter().position(|(option, _)| *option == value));
    let tapped = ui
        .horizontal_wrapped(|ui| {
            roving::group_ui(ui, name, options.len(), at, |ui, item| {
                let (icon, label) =
                    options.get(item.index).map_or((Icon::Check, ""), |it| (it.1, it.2));
                let size = chip_size(ui, label, true);
                let (_, rect) = ui.allocate_space(size);
                let response = item.interact(ui, rect, label);
                let mark = if item.chosen { Icon::Check } else { icon };
                paint_marked_chip(ui, rect, label, item.chosen, Some(mark), &response);
                response
            })
        })
        .inner;
    roving::choose(chosen, &labels, tapped)
}

/// How wide such answers are in one row, in points.
pub fn icon_chips_width<T>(ui: &Ui, options: &[(T, Icon, &str)]) -> f32 {
    let gaps = options.len().saturating_sub(1) as f32 * ui.spacing().item_spacing.x;
    options.iter().map(|(_, _, label)| chip_size(ui, label, true).x).sum::<f32>() + gaps
}

/// How wide such answers are in one row, in points.
pub fn chips_width<T: Copy + PartialEq>(
    ui: &Ui,
    options: &[(T, impl AsRef<str>)],
    chosen: Option<T>,
) -> f32 {
    let wide = |(option, label): &(T, _)| {
        let label: &str = AsRef::as_ref(label);
        chip_size(ui, label, chosen == Some(*option)).x
    };
    let gaps = options.len().saturating_sub(1) as f32 * ui.spacing().item_spacing.x;
    options.iter().map(wide).sum::<f32>() + gaps
}

/// A few equally wide answers that fill the row, without check marks. One is always chosen.
/// Answers whether `chosen` changed.
pub fn segments_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    chosen: &mut T,
) -> bool {
    let at = options.iter().position(|(option, _)| option == chosen);
    let size = vec2(share(ui, options.len()), height::DESK);
    let tapped = ui
        .horizontal(|ui| {
            roving::group_ui(ui, name, options.len(), at, |ui, item| {
                let label = options.get(item.index).map_or("", |(_, label)| label.as_ref());
                let (_, rect) = ui.allocate_space(size);
                let response = item.interact(ui, rect, label);
                paint_chip(ui, rect, label, item.chosen, false, &response);
                response
            })
        })
        .inner;
    let value = tapped.and_then(|index| options.get(index)).map(|(value, _)| *value);
    value.is_some_and(|value| std::mem::replace(chosen, value) != value)
}

/// Equally wide tiles with a symbol above a word; none or one is chosen. Answers whether `chosen`
/// changed. Where words do not fit, the tiles wrap into further rows.
pub fn tiles_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, Icon, impl AsRef<str>)],
    chosen: &mut Option<T>,
) -> bool {
    let labels: Vec<(T, &str)> = options.iter().map(|(v, _, label)| (*v, label.as_ref())).collect();
    let at = chosen.and_then(|value| labels.iter().position(|(option, _)| *option == value));
    let widest =
        labels.iter().map(|(_, label)| tile_words(ui, label, Color32::PLACEHOLDER).size().x);
    let least = widest.fold(height::DESK, f32::max) + 8.0;
    let room = ui.available_width() + ui.spacing().item_spacing.x;
    let fitting = (room / (least + ui.spacing().item_spacing.x)).floor().max(1.0) as usize;
    let size = vec2(share(ui, options.len().min(fitting)), height::BIG);
    let tapped = ui
        .horizontal_wrapped(|ui| {
            roving::group_ui(ui, name, options.len(), at, |ui, item| {
                match options.get(item.index) {
                    Some((_, icon, label)) => tile_ui(ui, item, size, *icon, label.as_ref()),
                    None => ui.allocate_response(size, Sense::hover()),
                }
            })
        })
        .inner;
    roving::choose(chosen, &labels, tapped)
}

/// The width of each of `count` things that fill the row.
fn share(ui: &Ui, count: usize) -> f32 {
    let count = count.max(1) as f32;
    ((ui.available_width() - (count - 1.0) * ui.spacing().item_spacing.x) / count).floor()
}

fn tile_words(ui: &Ui, label: &str, color: Color32) -> std::sync::Arc<egui::Galley> {
    let style = TypeStyle { tracking: -0.01, ..TypeStyle::BUTTON_DESK.sized(18.0, 20.0) };
    Text::new(label, style).color(color).galley(ui, f32::INFINITY)
}

fn tile_ui(ui: &mut Ui, item: &Item, size: Vec2, icon: Icon, label: &str) -> Response {
    let t = Look::of(ui).tokens;
    let (_, rect) = ui.allocate_space(size);
    let response = item.interact(ui, rect, label);
    let surface = chosen_surface(&t, item.chosen, radius::BUTTON);
    paint::surface(ui, rect, surface, response.has_focus(), Ground::Paper);
    let color = if item.chosen { t.on_wash } else { t.ink };
    let words = tile_words(ui, label, color);
    let top = rect.center().y - (27.0 + 5.0 + words.size().y) / 2.0;
    icon.paint(ui.painter(), pos2(rect.center().x, top + 13.5), 27.0, color);
    let left = rect.center().x - words.size().x / 2.0;
    ui.painter().galley(pos2(left, top + 32.0), words, color);
    response
}

/// A chip by itself: a suggestion that fills a field, or a filter that is on or off.
#[derive(Clone, Copy, Debug)]
#[must_use = "add it to a ui"]
pub struct Chip<'a> {
    label: &'a str,
    on: Option<bool>,
    tall: bool,
    reach: Sense,
    icon: Option<Icon>,
    wide: f32,
    about: &'a str,
}

impl<'a> Chip<'a> {
    /// A suggestion: a tap does something once.
    pub fn new(label: &'a str) -> Self {
        let reach = Sense::click();
        Self { label, on: None, tall: false, reach, icon: None, wide: 0.0, about: "" }
    }

    /// A filter: a tap turns it on or off.
    pub fn toggled(label: &'a str, on: bool) -> Self {
        Self { on: Some(on), ..Self::new(label) }
    }

    /// The Tab key passes it by unless `is_stop`; it can be tapped all the same.
    pub fn stop(self, is_stop: bool) -> Self {
        Self { reach: reach(is_stop), ..self }
    }

    /// A symbol before the word; the check mark takes its place.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// At least so wide, in points.
    pub fn wide(self, wide: f32) -> Self {
        Self { wide, ..self }
    }

    /// Whom it is about, for those who hear it; the word alone is painted.
    pub fn about(self, about: &'a str) -> Self {
        Self { about, ..self }
    }

    /// How much room it takes.
    #[must_use]
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let on = self.on == Some(true);
        let mut size = chip_size(ui, self.label, on || self.icon.is_some());
        if self.tall {
            size += vec2(12.0, height::BUTTON - height::DESK);
        }
        vec2(size.x.max(self.wide), size.y)
    }

    /// 56 points high, for people rather than words.
    pub fn tall(self) -> Self {
        Self { tall: true, ..self }
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let on = self.on == Some(true);
        let (_, rect) = ui.allocate_space(self.size(ui));
        let response = ui.interact(rect, ui.next_auto_id(), self.reach);
        ui.skip_ahead_auto_ids(1);
        let heard = match self.about {
            "" => self.label.to_owned(),
            about => format!("{}: {about}", self.label),
        };
        response.widget_info(|| WidgetInfo {
            selected: self.on,
            ..WidgetInfo::labeled(Role::Button, ui.is_enabled(), &heard)
        });
        paint::reveal(ui, &response);
        let mark = if on { Some(Icon::Check) } else { self.icon };
        paint_marked_chip(ui, rect, self.label, on, mark, &response);
        response
    }
}

fn chip_size(ui: &Ui, label: &str, check: bool) -> Vec2 {
    let words = Text::new(label, TypeStyle::BUTTON_DESK).galley(ui, f32::INFINITY);
    let mark = if check { CHECK + GAP } else { 0.0 };
    let border = Look::of(ui).tokens.border;
    let wide = words.size().x + mark + 2.0 * (PADDING + border);
    vec2(wide.max(height::DESK), height::DESK)
}

fn paint_chip(ui: &Ui, rect: egui::Rect, label: &str, on: bool, check: bool, response: &Response) {
    paint_marked_chip(ui, rect, label, on, check.then_some(Icon::Check), response);
}

fn paint_marked_chip(
    ui: &Ui,
    rect: egui::Rect,
    label: &str,
    on: bool,
    icon: Option<Icon>,
    response: &Response,
) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let t = Look::of(ui).tokens;
    let surface = chosen_surface(&t, on, (rect.height() / 2.0) as u8);
    paint::surface(ui, rect, surface, response.has_focus(), Ground::Paper);
    let color = if on { t.on_wash } else { t.ink };
    let words = Text::new(label, TypeStyle::BUTTON_DESK).color(color).galley(ui, f32::INFINITY);
    let mark = if icon.is_some() { CHECK + GAP } else { 0.0 };
    let left = rect.center().x - f32::midpoint(words.size().x, mark);
    if let Some(icon) = icon {
        icon.paint(ui.painter(), pos2(left + CHECK / 2.0, rect.center().y), CHECK, color);
    }
    let top = rect.center().y - words.size().y / 2.0;
    ui.painter().galley(pos2(left + mark, top), words, color);
}
