//! A lamp: a guest, as a disc of light with a ring and initials.

use super::brush::Brush;
use super::initials;
use crate::ui::theme::Tokens;
use egui::{Color32, Painter, Pos2};

/// How a lamp burns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LampState {
    /// Somebody welcome: amber.
    Warm,
    /// Somebody met, or already in: leaf.
    Met,
    /// Somebody who still waits: sand.
    Wait,
    /// Not lit, on the night ground.
    Dark,
    /// Fully lit, on any ground.
    Lit,
}

impl LampState {
    /// Disc, initials, ring.
    fn colors(self, tokens: &Tokens) -> [Color32; 3] {
        match self {
            Self::Warm => [tokens.amber_wash, tokens.on_wash, tokens.amber],
            Self::Met => [tokens.leaf_wash, tokens.leaf, tokens.leaf],
            Self::Wait => [tokens.sand, tokens.ink, tokens.edge],
            Self::Dark => [tokens.dusk700, tokens.on_dusk(), tokens.dusk400],
            Self::Lit => [tokens.amber, tokens.on_amber, tokens.amber],
        }
    }
}

/// A lamp of `diameter` points around `center` with one or two initials.
pub fn lamp(
    painter: &Painter,
    center: Pos2,
    diameter: f32,
    initials: &str,
    state: LampState,
    tokens: &Tokens,
) {
    let [disc, letters, ring] = state.colors(tokens);
    let unit = diameter / 56.0;
    Brush::new(painter, center, unit).ring([0.0, 0.0], 26.0, disc, 3.0, ring);
    let size = if initials.chars().count() < 2 { 24.0 } else { 20.0 };
    initials::write(painter, center, initials, size * unit, 42.0 * unit, letters);
}
