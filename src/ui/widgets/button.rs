//! Buttons of every kind.

mod painted;

use std::sync::Arc;

use egui::{Color32, Galley, Response, Role, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo, vec2};

use super::{
    keycap,
    paint::{self, Ground, Surface},
    rows::reach,
    text::Text,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, Tokens, TypeStyle, height, radius},
};

/// What a button says by its looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do on this screen.
    Primary,
    /// One of several things to do.
    #[default]
    Outlined,
    /// The same with a dark border: slightly more than the others.
    Firm,
    /// On the night ground.
    OnDusk,
    /// Only words.
    Quiet,
    /// Only words, on the night ground.
    QuietOnDusk,
    /// Filled with sand: less than an outlined one.
    Sand,
    /// Said yes.
    Leaf,
    /// Takes something away.
    Clay,
}

/// What stands before the words.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mark {
    Icon(Icon),
    /// A small and a large A.
    Letters,
}

/// A button. `ui.add(Button::primary("Check me in").big())`.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct Button<'a> {
    label: &'a str,
    /// What screen readers say, where that is more than the words.
    spoken: Option<&'a str>,
    kind: Kind,
    mark: Option<Mark>,
    mark_size: f32,
    keycap: Option<&'a str>,
    style: TypeStyle,
    height: f32,
    padding: f32,
    gap: f32,
    radius: u8,
    width: Option<f32>,
    tint: Option<Color32>,
    toggled: Option<bool>,
    enabled: bool,
    words_hidden: bool,
    left: bool,
    reach: Sense,
}

impl<'a> Button<'a> {
    /// 56 points high, for guests.
    pub fn new(kind: Kind, label: &'a str) -> Self {
        let quiet = matches!(kind, Kind::Quiet | Kind::QuietOnDusk);
        Self {
            label,
            spoken: None,
            kind,
            mark: None,
            mark_size: 24.0,
            keycap: None,
            style: TypeStyle::BUTTON,
            height: height::BUTTON,
            padding: if quiet { 16.0 } else { 24.0 },
            gap: 12.0,
            radius: radius::BUTTON,
            width: None,
            tint: None,
            toggled: None,
            enabled: true,
            words_hidden: false,
            left: false,
            reach: Sense::click(),
        }
    }

    /// The one thing to do on this screen.
    pub fn primary(label: &'a str) -> Self {
        Self::new(Kind::Primary, label)
    }

    /// One of several things to do.
    pub fn outlined(label: &'a str) -> Self {
        Self::new(Kind::Outlined, label)
    }

    /// Outlined on the night ground.
    pub fn on_dusk(label: &'a str) -> Self {
        Self::new(Kind::OnDusk, label)
    }

    /// Only words.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(Kind::Quiet, label)
    }

    /// Filled with sand.
    pub fn sand(label: &'a str) -> Self {
        Self::new(Kind::Sand, label)
    }

    /// Said to screen readers in place of its words: those that stand many times on a screen.
    pub fn spoken(self, spoken: &'a str) -> Self {
        Self { spoken: Some(spoken), ..self }
    }

    /// Only a symbol; `label` is what screen readers say.
    pub fn icon_only(kind: Kind, icon: Icon, label: &'a str) -> Self {
        let button = Self::new(kind, label).icon(icon).padding(15.0);
        Self { words_hidden: true, mark_size: 26.0, ..button }
    }

    /// 72 points high, larger words: the foot of a guest screen.
    pub fn big(self) -> Self {
        Self {
            style: TypeStyle::BUTTON_BIG,
            height: height::BIG,
            padding: 36.0,
            radius: radius::BIG,
            ..self
        }
    }

    /// 48 points high, smaller words: the desk, and inside fields and notes.
    pub fn desk(self) -> Self {
        let quiet = matches!(self.kind, Kind::Quiet | Kind::QuietOnDusk);
        Self {
            style: TypeStyle::BUTTON_DESK,
            height: height::DESK,
            padding: if quiet || self.words_hidden { 12.0 } else { 18.0 },
            gap: 10.0,
            radius: radius::DESK,
            mark_size: 20.0,
            ..self
        }
    }

    /// Another height, in points.
    pub fn tall(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// Another type style.
    pub fn style(self, style: TypeStyle) -> Self {
        Self { style, ..self }
    }

    /// Another distance between border and words, in points.
    pub fn padding(self, padding: f32) -> Self {
        Self { padding, ..self }
    }

    /// A symbol before the words.
    pub fn icon(self, icon: Icon) -> Self {
        Self { mark: Some(Mark::Icon(icon)), ..self }
    }

    /// Another size of the symbol, in points.
    pub fn icon_size(self, mark_size: f32) -> Self {
        Self { mark_size, ..self }
    }

    /// A small and a large A before the words: text size.
    pub fn letters(self) -> Self {
        Self { mark: Some(Mark::Letters), ..self }
    }

    /// Without its words; screen readers still say them.
    pub fn words_hidden(self) -> Self {
        Self { words_hidden: true, ..self }
    }

    /// With symbol and words at its left edge instead of in the middle.
    pub fn left(self) -> Self {
        Self { left: true, ..self }
    }

    /// The key that does the same.
    pub fn keycap(self, key: &'a str) -> Self {
        Self { keycap: Some(key), ..self }
    }

    /// At least so wide, in points.
    pub fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Another colour of words and symbol, from the tokens.
    pub fn tint(self, tint: Color32) -> Self {
        Self { tint: Some(tint), ..self }
    }

    /// A switch that is on or off now.
    pub fn toggled(self, on: bool) -> Self {
        Self { toggled: Some(on), ..self }
    }

    /// Whether it can be used now.
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// The Tab key passes it by unless `is_stop`; it can be tapped all the same.
    pub fn stop(self, is_stop: bool) -> Self {
        Self { reach: reach(is_stop), ..self }
    }

    /// The room it takes where `room` points of width are left.
    #[must_use]
    pub fn size(&self, ui: &Ui, room: f32) -> Vec2 {
        self.size_around(ui, self.words(ui, room).as_deref())
    }

    fn size_around(&self, ui: &Ui, words: Option<&Galley>) -> Vec2 {
        let wide = self.content_width(ui, words) + 2.0 * self.inset(ui);
        let high = words.map_or(0.0, |words| words.size().y) + 20.0;
        vec2(wide.max(self.width.unwrap_or(height::DESK)), high.max(self.height))
    }

    /// From the outer edge to the content, in points.
    fn inset(&self, ui: &Ui) -> f32 {
        self.padding + Look::of(ui).tokens.border
    }

    fn words(&self, ui: &Ui, room: f32) -> Option<Arc<Galley>> {
        if self.words_hidden {
            return None;
        }
        let beside = match (self.mark, self.keycap) {
            (None, None) => 0.0,
            _ => self.content_width(ui, None) + self.gap,
        };
        let text = Text::new(self.label, self.style).color(self.ink(&Look::of(ui).tokens));
        let room = room - beside - 2.0 * self.inset(ui);
        Some(text.centered().galley(ui, room.max(self.style.size * 4.0)))
    }

    fn mark_width(&self) -> f32 {
        match self.mark {
            None => 0.0,
            Some(Mark::Icon(_)) => self.mark_size,
            Some(Mark::Letters) => 33.0,
        }
    }

    fn content_width(&self, ui: &Ui, words: Option<&Galley>) -> f32 {
        let widths =
            [self.mark_width(), words.map_or(0.0, |w| w.size().x), keycap::width(ui, self.keycap)];
        let parts = widths.iter().filter(|width| **width > 0.0).count().max(1) as f32;
        widths.iter().sum::<f32>() + (parts - 1.0) * self.gap
    }

    fn ground(&self) -> Ground {
        match self.kind {
            Kind::OnDusk | Kind::QuietOnDusk => Ground::Dusk,
            Kind::Primary
            | Kind::Outlined
            | Kind::Firm
            | Kind::Quiet
            | Kind::Sand
            | Kind::Leaf
            | Kind::Clay => Ground::Paper,
        }
    }

    fn ink(&self, t: &Tokens) -> Color32 {
        if !self.enabled {
            return t.soft;
        }
        self.tint.unwrap_or(match self.kind {
            Kind::Primary => t.on_amber,
            Kind::Outlined | Kind::Firm | Kind::Quiet | Kind::Sand => t.ink,
            Kind::OnDusk => t.on_dusk(),
            Kind::QuietOnDusk => t.mist,
            Kind::Leaf => t.on_leaf,
            Kind::Clay => t.clay,
        })
    }

    fn surface(&self, t: &Tokens) -> Surface {
        let (fill, edge) = match self.kind {
            _ if !self.enabled && self.kind == Kind::Quiet => return self.bare(),
            _ if !self.enabled && t.high_contrast => {
                return Surface { fill: t.sand, ..self.bare() };
            }
            _ if !self.enabled => (t.sand, t.line),
            Kind::Primary => (t.amber, t.amber),
            Kind::Outlined => (t.card, t.edge),
            Kind::Firm => (t.card, t.ink),
            Kind::OnDusk => (t.dusk900, t.dusk400),
            Kind::Quiet | Kind::QuietOnDusk => return self.bare(),
            Kind::Sand if t.high_contrast => (t.sand, t.edge),
            Kind::Sand => (t.sand, t.sand),
            Kind::Leaf => (t.leaf, t.leaf),
            Kind::Clay => (t.card, t.clay),
        };
        Surface { fill, edge: Stroke::new(t.border, edge), radius: self.radius }
    }

    fn bare(&self) -> Surface {
        Surface { fill: Color32::TRANSPARENT, edge: Stroke::NONE, radius: self.radius }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        button_ui(ui, &self)
    }
}

/// Shows the button. Enter, Space and a tap all count as a click.
pub(super) fn button_ui(ui: &mut Ui, button: &Button<'_>) -> Response {
    let words = button.words(ui, ui.available_width());
    let size = button.size_around(ui, words.as_deref());
    let sense = if button.enabled { button.reach } else { Sense::hover() };
    let (rect, response) = ui.allocate_at_least(size, sense);
    let info = || WidgetInfo {
        enabled: button.enabled && ui.is_enabled(),
        selected: button.toggled,
        ..WidgetInfo::labeled(Role::Button, true, button.spoken.unwrap_or(button.label))
    };
    response.widget_info(info);
    paint::reveal(ui, &response);
    if ui.is_rect_visible(rect) {
        painted::ground(ui, button, rect, &response);
        let sunk = paint::lowered(rect, paint::pressed(ui, &response) * 2.0);
        painted::content(ui, button, sunk, words);
    }
    response
}
