//! The ring that runs out while a round lasts.

use super::brush::Brush;
use crate::ui::theme::Tokens;
use egui::epaint::PathShape;
use egui::{Color32, Painter, Rect, Stroke, Vec2};
use std::f32::consts::TAU;

/// Points on a whole ring: at 400 points of diameter the corners are under 0.1 point high.
const POINTS: f32 = 120.0;

/// A ring as large as fits in `rect`, of which the share `left` (0 to 1) is lit, clockwise from
/// the top.
pub fn countdown(painter: &Painter, rect: Rect, left: f32, tokens: &Tokens) {
    let outer = rect.width().min(rect.height()) / 2.0;
    let width = 0.14 * outer;
    let radius = outer - width / 2.0;
    let center = rect.center();
    let brush = Brush::new(painter, center, 1.0);
    // Dark on black would be no track at all.
    let (track, color) =
        if tokens.high_contrast { (2.0, tokens.dusk400) } else { (width, tokens.dusk700) };
    brush.ring([0.0, 0.0], radius, Color32::TRANSPARENT, track, color);
    let left = left.clamp(0.0, 1.0);
    if left == 0.0 {
        return;
    }
    let steps = (POINTS * left).ceil().max(1.0) as u8;
    let arc: Vec<_> = (0..=steps)
        .map(|step| TAU * left * f32::from(step) / f32::from(steps) - TAU / 4.0)
        .map(|angle| center + radius * Vec2::angled(angle))
        .collect();
    for end in arc.first().into_iter().chain(arc.last()) {
        let end = *end - center;
        brush.circle([end.x, end.y], width / 2.0, tokens.amber);
    }
    painter.add(PathShape::line(arc, Stroke::new(width, tokens.amber)));
}
