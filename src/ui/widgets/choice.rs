//! Choice cards: one of several answers to a question, or none.

use egui::{Rect, Response, Stroke, Ui, Vec2, pos2, vec2};

use super::{
    paint::{self, Ground, Surface},
    roving::{self, Item},
    text::Text,
};
use crate::domain::HowToMeet;
use crate::ui::art;
use crate::ui::theme::{Look, Tokens, TypeStyle, height, radius};

/// How a card is laid out, in points.
#[derive(Clone, Copy)]
struct Layout {
    padding: f32,
    dot: f32,
    /// Between dot and words.
    gap: f32,
    /// Above and below the words, together.
    around: f32,
    least: f32,
    style: TypeStyle,
    /// The edge of a lamp at the right end, and what is before it; nothing without lamps.
    lamp: f32,
}

/// Below each other.
const STACKED: Layout = Layout {
    padding: 20.0,
    dot: 28.0,
    gap: 16.0,
    around: 20.0,
    least: height::CHOICE,
    style: TypeStyle::BODY,
    lamp: 0.0,
};
/// Beside each other.
const BESIDE: Layout = Layout {
    padding: 12.0,
    dot: 24.0,
    gap: 10.0,
    around: 12.0,
    least: height::BUTTON,
    style: TypeStyle::SMALL.sized(18.0, 23.0),
    lamp: 0.0,
};
/// Room for a lamp, in points.
const LAMP: f32 = 46.0;
const LAMP_BESIDE: f32 = 38.0;
/// Under this width, in points, a card below others has no room for one: its words say the same.
const LAMP_WIDTH: f32 = 260.0;
/// Between two cards, in points.
const BETWEEN: f32 = 10.0;
const BETWEEN_BESIDE: f32 = 8.0;

/// Answers as cards below each other; labels may have strong parts ([`super::marked`]). Nothing is chosen until
/// somebody chooses, and tapping the chosen one clears it. Answers whether `chosen` changed.
///
/// One stop of the Tab key; arrow keys go from card to card, Space or Enter chooses.
pub fn choices_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    chosen: &mut Option<T>,
) -> bool {
    let at = place_of(options, *chosen);
    let tapped = stacked_ui(ui, name, options, at, (BETWEEN, STACKED), |_| None);
    roving::choose(chosen, options, tapped)
}

/// The same for how somebody would like to meet, each with its lamp.
pub fn lamp_choices_ui(
    ui: &mut Ui,
    name: &str,
    options: &[(HowToMeet, &str)],
    chosen: &mut Option<HowToMeet>,
) -> bool {
    let at = place_of(options, *chosen);
    let has_room = ui.available_width() >= LAMP_WIDTH;
    let layout = Layout { lamp: if has_room { LAMP } else { 0.0 }, ..STACKED };
    let lamp = |index| lamp_of(options, index);
    let tapped = stacked_ui(ui, name, options, at, (BETWEEN_BESIDE, layout), lamp);
    roving::choose(chosen, options, tapped)
}

/// Cards beside each other, equally wide and at least `least` points high; in further rows where a
/// word would not fit. Else as [`choices_ui`].
pub fn choices_beside_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    least: f32,
    chosen: &mut Option<T>,
) -> bool {
    let at = place_of(options, *chosen);
    let tapped = beside_ui(ui, name, options, at, Layout { least, ..BESIDE }, |_| None);
    roving::choose(chosen, options, tapped)
}

/// Answers beside each other, equally wide; in further rows where a word would not fit. One of them
/// stands, or none that is offered here. Answers what was tapped, where that is another.
///
/// One stop of the Tab key, as [`choices_ui`].
pub fn one_of_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    stands: impl Into<Option<T>>,
) -> Option<T> {
    let at = place_of(options, stands.into());
    let tapped = beside_ui(ui, name, options, at, BESIDE, |_| None);
    another(options, at, tapped)
}

/// The same for how somebody would like to meet, each with its lamp.
pub fn one_lamp_ui(
    ui: &mut Ui,
    name: &str,
    options: &[(HowToMeet, &str)],
    stands: Option<HowToMeet>,
) -> Option<HowToMeet> {
    let at = place_of(options, stands);
    let (padding, gap) = (9.0, 8.0);
    let layout = Layout { least: height::CHOICE, lamp: LAMP_BESIDE, padding, gap, ..BESIDE };
    let tapped = beside_ui(ui, name, options, at, layout, |index| lamp_of(options, index));
    another(options, at, tapped)
}

fn place_of<T: Copy + PartialEq>(
    options: &[(T, impl AsRef<str>)],
    value: Option<T>,
) -> Option<usize> {
    value.and_then(|value| options.iter().position(|(option, _)| *option == value))
}

fn lamp_of(options: &[(HowToMeet, &str)], index: usize) -> Option<HowToMeet> {
    options.get(index).map(|(meet, _)| *meet)
}

/// What was tapped, where it does not stand.
fn another<T: Copy>(
    options: &[(T, impl AsRef<str>)],
    at: Option<usize>,
    tapped: Option<usize>,
) -> Option<T> {
    let tapped = tapped.filter(|index| at != Some(*index));
    tapped.and_then(|index| options.get(index)).map(|(value, _)| *value)
}

fn stacked_ui<T>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    at: Option<usize>,
    (between, layout): (f32, Layout),
    lamp: impl Fn(usize) -> Option<HowToMeet>,
) -> Option<usize> {
    roving::group_ui(ui, name, options.len(), at, |ui, item| {
        let label = options.get(item.index).map_or("", |(_, label)| label.as_ref());
        if item.index > 0 {
            ui.add_space(between - ui.spacing().item_spacing.y);
        }
        choice_ui(ui, item, label, layout, lamp(item.index))
    })
}

fn beside_ui<T>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    at: Option<usize>,
    layout: Layout,
    lamp: impl Fn(usize) -> Option<HowToMeet>,
) -> Option<usize> {
    let labels: Vec<&str> = options.iter().map(|(_, label)| label.as_ref()).collect();
    let size = beside(ui, &labels, layout);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(BETWEEN_BESIDE, BETWEEN_BESIDE);
        roving::group_ui(ui, name, labels.len(), at, |ui, item| {
            let label = labels.get(item.index).copied().unwrap_or_default();
            let (_, rect) = ui.allocate_space(size);
            card_ui(ui, item, rect, label, layout, lamp(item.index))
        })
    })
    .inner
}

/// How large each of several cards beside each other is: as many a row as hold every word whole.
fn beside(ui: &Ui, labels: &[&str], layout: Layout) -> Vec2 {
    let width = |text: &str| Text::new(text, layout.style).galley(ui, f32::INFINITY).size().x;
    let words = labels.iter().flat_map(|label| label.split_whitespace());
    let widest = words.map(width).fold(0.0, f32::max);
    let around = layout.around_words(&Look::of(ui).tokens);
    let room = ui.available_width() + BETWEEN_BESIDE;
    let fitting = (room / (widest + around + 1.0 + BETWEEN_BESIDE)).floor().max(1.0);
    let columns = fitting.min(labels.len().max(1) as f32);
    let wide = (room / columns - BETWEEN_BESIDE).floor();
    let high = |label: &&str| Text::new(label, layout.style).galley(ui, wide - around).size().y;
    let high = labels.iter().map(high).fold(0.0, f32::max) + layout.around;
    vec2(wide, high.max(layout.least))
}

impl Layout {
    /// What stands left and right of the words.
    fn around_words(&self, t: &Tokens) -> f32 {
        let lamp = if self.lamp > 0.0 { self.lamp + self.gap / 2.0 } else { 0.0 };
        2.0 * (self.padding + t.border) + self.dot + self.gap + lamp
    }
}

fn choice_ui(
    ui: &mut Ui,
    item: &Item,
    label: &str,
    layout: Layout,
    lamp: Option<HowToMeet>,
) -> Response {
    let around = layout.around_words(&Look::of(ui).tokens);
    let width = ui.available_width();
    let words = Text::new(label, layout.style).galley(ui, width - around);
    let high = (words.size().y + layout.around).max(layout.least);
    let (_, rect) = ui.allocate_space(vec2(width, high));
    card_ui(ui, item, rect, label, layout, lamp)
}

fn card_ui(
    ui: &Ui,
    item: &Item,
    rect: Rect,
    label: &str,
    layout: Layout,
    lamp: Option<HowToMeet>,
) -> Response {
    let t = Look::of(ui).tokens;
    let ink = if item.chosen { t.on_wash } else { t.ink };
    let text = Text::new(label, layout.style).color(ink);
    let response = item.interact(ui, rect, &text.spoken());
    if ui.is_rect_visible(rect) {
        paint_card(ui, rect, item, &response, layout);
        let words = text.galley(ui, rect.width() - layout.around_words(&t));
        let left = rect.left() + layout.padding + t.border + layout.dot + layout.gap;
        ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, ink);
        if let Some(meet) = lamp.filter(|_| layout.lamp > 0.0) {
            let right = rect.right() - layout.padding - t.border - layout.lamp / 2.0;
            let center = pos2(right, rect.center().y);
            let place = Rect::from_center_size(center, Vec2::splat(layout.lamp));
            // On the yellow of high contrast yellow light would not show.
            let light = if t.high_contrast && item.chosen { ink } else { t.amber };
            art::meet_lamp(ui.painter(), place, meet, ink, light);
        }
    }
    response
}

fn paint_card(ui: &Ui, rect: Rect, item: &Item, response: &Response, layout: Layout) {
    let t = Look::of(ui).tokens;
    let surface = chosen_surface(&t, item.chosen, radius::BUTTON);
    paint::surface(ui, rect, surface, response.has_focus(), Ground::Paper);
    let edge = match (item.chosen, t.high_contrast) {
        (true, false) => t.ink,
        _ => t.edge,
    };
    let half = layout.dot / 2.0;
    let center = pos2(rect.left() + layout.padding + t.border + half, rect.center().y);
    let width = t.border.max(2.5);
    // epaint strokes circles outside their radius.
    ui.painter().circle(center, half - width, t.field, Stroke::new(width, edge));
    let seconds = Look::of(ui).seconds(0.12);
    let filled = ui.ctx().animate_bool_with_time(response.id.with("dot"), item.chosen, seconds);
    if filled > 0.0 {
        ui.painter().circle_filled(center, layout.dot / 4.0 * filled, t.ink);
    }
}

/// How something that can be chosen is filled and outlined.
pub(super) fn chosen_surface(t: &Tokens, chosen: bool, radius: u8) -> Surface {
    let (fill, edge) = if chosen { (t.amber_wash, t.chosen_edge) } else { (t.card, t.edge) };
    Surface { fill, edge: Stroke::new(t.border, edge), radius }
}
