//! The five Corruptors, each in a frame of their own, and the empty frame of whoever is missing.

mod automator;
mod fool;
mod marketer;
mod missing;
mod sales_manager;
mod taker;

use egui::{Color32, Painter, Rect};

use super::brush::{Brush, Point};
use crate::ui::theme::{LIGHT, Tokens, figures};

pub use missing::missing;

/// The least size of a portrait before scaling, in points.
pub const PORTRAIT: [f32; 2] = [146.0, 260.0];
/// How round a frame's corners are.
const CORNER: f32 = 18.0;
/// So far outside the frame its corners are covered: more than a corner lacks of a square.
const COVER: f32 = 8.0;
/// Where the floor begins.
const FLOOR: f32 = 236.0;
/// The ink line around every shape in high contrast.
const INK: f32 = 1.6;

/// One of the five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corruptor {
    /// Grinning, with a lead on the hook.
    SalesManager,
    /// A megaphone for a head.
    Marketer,
    /// Six arms full of letters.
    Automator,
    /// In motley, with the notes of a hundred evenings.
    Fool,
    /// A raccoon with a sack.
    Taker,
}

impl Corruptor {
    /// All five, in the order of the gallery.
    pub const ALL: [Self; 5] =
        [Self::SalesManager, Self::Marketer, Self::Automator, Self::Fool, Self::Taker];

    /// The wall and the floor behind them.
    const fn room(self) -> [Color32; 2] {
        let [sales, marketer, automator, fool, taker] = figures::FLOORS;
        match self {
            Self::SalesManager => [LIGHT.clay_wash, sales],
            Self::Marketer => [LIGHT.amber_wash, marketer],
            Self::Automator => [LIGHT.mist, automator],
            Self::Fool => [LIGHT.leaf_wash, fool],
            Self::Taker => [LIGHT.sand, taker],
        }
    }

    fn paint(self, brush: &Brush) {
        match self {
            Self::SalesManager => sales_manager::paint(brush),
            Self::Marketer => marketer::paint(brush),
            Self::Automator => automator::paint(brush),
            Self::Fool => fool::paint(brush),
            Self::Taker => taker::paint(brush),
        }
    }
}

/// A portrait as wide as `rect`, standing on its lower edge; what is left above is wall. Its frame is
/// round, on a card of the colour `card`. In high contrast it is drawn in ink on white paper.
pub fn portrait(painter: &Painter, rect: Rect, who: Corruptor, card: Color32, tokens: &Tokens) {
    let [width, height] = PORTRAIT;
    let scale = rect.width() / width;
    let mut inside = painter.clone();
    inside.shrink_clip_rect(rect);
    let high = rect.height() / scale;
    let origin = rect.left_bottom() - egui::vec2(0.0, height * scale);
    let brush = Brush::new(&inside, origin, scale);
    let [wall, floor] = if tokens.high_contrast { [tokens.on_dusk(); 2] } else { who.room() };
    brush.rect([0.0, height - high, width, high], 0.0, wall);
    brush.rect([0.0, FLOOR, width, height - FLOOR], 0.0, floor);
    if tokens.high_contrast {
        let drawn = brush.outlined(INK, tokens.dusk900);
        drawn.line([0.0, FLOOR], [width, FLOOR], INK, tokens.dusk900);
        who.paint(&drawn);
    } else {
        who.paint(&brush);
    }
    brush.frame([0.0, height - high, width, high], CORNER, COVER, card);
}

/// A sheet of paper with a stamp on it, an envelope, a note with a tick: what several of them hold.
fn paper(brush: &Brush, area: [f32; 4], corner: f32, width: f32) {
    brush.framed_rect(area, corner, LIGHT.card, width, LIGHT.edge);
}

/// Two eyes with their pupils: (middle, radius, pupil, its radius) each.
fn eyes(brush: &Brush, eyes: [(Point, f32, Point, f32); 2]) {
    for (middle, radius, pupil, small) in eyes {
        brush.circle(middle, radius, LIGHT.card);
        brush.circle(pupil, small, LIGHT.ink);
    }
}
