//! How two quoted lines belong together: lit bulbs on a string beside them.

use super::brush::{Brush, Point};
use super::wire::Wire;
use crate::matching::Tie;
use crate::ui::theme::{Tokens, art};
use egui::{Color32, Painter, Pos2};

/// How wide a tie is, in points.
pub const TIE_WIDTH: f32 = 26.0;
/// From the middle of a bulb to its edge, in points.
const BULB: f32 = 7.0;
/// How far the string swings out between two bulbs, in points.
const SWING: f32 = 10.0;

/// Paints a tie with its bulbs at the height of the two lines; `second` is none where one line
/// stands alone.
pub fn tie(painter: &Painter, tie: Tie, first: Pos2, second: Option<Pos2>, tokens: &Tokens) {
    let brush = Brush::new(painter, first, 1.0);
    let below = second.map_or(0.0, |it| it.y - first.y);
    match tie {
        Tie::Same => rings(&brush, tokens),
        Tie::Bare | Tie::Raised => bulb(&brush, [0.0, 0.0]),
        Tie::Strong | Tie::Possible => {
            if second.is_some() {
                let [from, to] = [[0.0, 0.0], [0.0, below]];
                let (a, b) = ([-SWING, 0.3 * below], [-SWING, 0.7 * below]);
                string(&brush, Wire([from, a, b, to]), tie, tokens.amber_shade);
                if tie == Tie::Strong {
                    bulb(&brush, to);
                } else {
                    brush.ring(to, BULB, tokens.card, 2.4, tokens.edge);
                }
            }
            bulb(&brush, [0.0, 0.0]);
        }
    }
}

fn string(brush: &Brush, wire: Wire, tie: Tie, color: Color32) {
    if tie == Tie::Strong {
        return wire.paint(brush, 3.0, color);
    }
    brush.dashes((0_u8..=24).map(|at| wire.at(f32::from(at) / 24.0)), 3.0, color);
}

fn bulb(brush: &Brush, at: Point) {
    brush.glow(at, art::BULB, &[(12.0, 0.25)]);
    brush.circle(at, BULB, art::BULB);
    brush.circle([at[0] - 1.6, at[1] - 1.6], 2.4, art::GLINT);
}

/// Two of a kind, side by side.
fn rings(brush: &Brush, tokens: &Tokens) {
    for x in [-4.0, 4.0] {
        brush.ring([x, 0.0], BULB - 0.5, Color32::TRANSPARENT, 2.1, tokens.ink);
    }
}
