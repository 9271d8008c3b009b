//! The three pictures of "How easy it can be": a door with the light on, two notes on a string, two
//! lamps on one.

use egui::{Painter, Rect};

use super::brush::Brush;
use super::lantern;
use super::pair::pair;
use super::wire::Wire;
use crate::ui::theme::{LIGHT, Tokens, art};

/// The size of each before scaling.
const SIZE: [f32; 2] = [240.0, 150.0];

/// One of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuidePicture {
    /// A door with the light on, and a badge.
    Hello,
    /// Two notes on a string: one to give, one to ask.
    Give,
    /// Two lamps on one string.
    Meet,
}

impl GuidePicture {
    /// All three, in their order.
    pub const ALL: [Self; 3] = [Self::Hello, Self::Give, Self::Meet];
}

/// One of them on paper, as large as fits in the middle of `rect`.
pub fn guide(painter: &Painter, rect: Rect, which: GuidePicture, tokens: &Tokens) {
    let [width, height] = SIZE;
    let scale = (rect.width() / width).min(rect.height() / height);
    let place = Rect::from_center_size(rect.center(), scale * egui::vec2(width, height));
    let mut inside = painter.clone();
    inside.shrink_clip_rect(place.expand(1.0));
    let brush = Brush::new(&inside, place.min, scale);
    match which {
        GuidePicture::Hello => hello(&brush, tokens),
        GuidePicture::Give => give(&brush, tokens),
        GuidePicture::Meet => {
            let high = 0.62 * place.height();
            let lamps = Rect::from_center_size(place.center(), egui::vec2(place.width(), high));
            pair(&inside, lamps, ["A", "B"], true, 1.0, tokens);
        }
    }
}

fn hello(brush: &Brush, t: &Tokens) {
    brush.glow([44.0, 66.0], art::GLOW, &[(44.0, 0.14), (32.0, 0.2)]);
    lantern::paint(&brush.moved([44.0, 32.0], 1.7), t.ink, art::LANTERN_GLASS, 1.0);
    brush.rect([84.0, 12.0, 76.0, 126.0], 5.0, art::FRAME);
    brush.rect([92.0, 20.0, 60.0, 118.0], 3.0, art::DOOR);
    brush.rect([100.0, 28.0, 20.0, 34.0], 2.0, art::WINDOW);
    brush.rect([124.0, 28.0, 20.0, 34.0], 2.0, art::WINDOW);
    brush.rect([100.0, 74.0, 44.0, 22.0], 2.0, art::DOOR_PANEL);
    brush.rect([100.0, 104.0, 44.0, 26.0], 2.0, art::DOOR_PANEL);
    brush.circle([146.0, 88.0], 4.0, LIGHT.amber);
    brush.rect([64.0, 138.0, 116.0, 8.0], 2.0, art::DECK);
    let badge = brush.turned([200.0, 84.0], 8.0);
    badge.framed_rect([172.0, 62.0, 56.0, 44.0], 5.0, LIGHT.card, 2.0, LIGHT.edge);
    badge.circle([188.0, 84.0], 8.0, LIGHT.amber);
    badge.pen([[202.0, 78.0], [220.0, 78.0]], 3.4, LIGHT.ink);
    badge.pen([[202.0, 90.0], [214.0, 90.0]], 3.0, LIGHT.line);
}

fn give(brush: &Brush, t: &Tokens) {
    let string = Wire([[4.0, 10.0], [60.0, 34.0], [180.0, 34.0], [236.0, 10.0]]);
    string.paint(brush, 2.2, t.edge);
    for (left, degrees, is_lit) in [(22.0, -3.0, true), (134.0, 3.0, false)] {
        let middle = left + 42.0;
        let note = brush.turned([middle, 25.0], degrees);
        note.line([middle, 24.0], [middle, 40.0], 2.2, t.edge);
        note.framed_rect([left, 40.0, 84.0, 98.0], 6.0, LIGHT.card, 2.0, LIGHT.edge);
        if is_lit {
            note.glow([middle, 68.0], art::GLOW, &[(22.0, 0.2)]);
            note.circle([middle, 68.0], 13.0, art::BULB);
            note.circle([middle - 4.0, 64.0], 4.0, art::GLINT);
        } else {
            note.ring([middle, 68.0], 12.0, LIGHT.card, 3.0, LIGHT.ink);
        }
        note.pen([[left + 16.0, 100.0], [left + 68.0, 100.0]], 5.0, LIGHT.line);
        note.pen([[left + 16.0, 116.0], [left + 54.0, 116.0]], 5.0, LIGHT.line);
    }
}
