//! The porch at dusk: the welcome screen's scene.
//!
//! The picture has its own coordinates: at 1280x800 one unit is one point and (0, 0) the top left
//! corner. The door stands at x 1034, the ground begins at y 742.

mod house;
mod life;
mod sky;
mod windows;
mod yard;

use super::brush::Brush;
use super::motion::breath;
use super::outlined_lantern::outlined_lantern;
use crate::ui::theme::Tokens;
use egui::{Painter, Pos2, Rect, Vec2, pos2, vec2};

/// The picture's own size, as a landscape.
const SIZE: Vec2 = vec2(1280.0, 800.0);
/// The screen a portrait is made for.
const PORTRAIT: Vec2 = vec2(800.0, 1280.0);
/// Where light breathes: attic, strings, lantern and the wall between.
const GLOW: Rect = Rect { min: pos2(716.0, 172.0), max: pos2(1352.0, 690.0) };
/// Where the middle of the house is, and the lowest unit a portrait shows.
const PORTRAIT_FOOT: Pos2 = pos2(1034.0, 772.0);

/// The scene over all of `rect`: the house stands right in a landscape, at the foot of a portrait,
/// and text has the rest.
///
/// `time_s` is any steady clock; `None` (reduced motion) holds everything still and sends the
/// moths away. In high contrast the scene gives way to an outlined lantern.
pub fn porch(painter: &Painter, rect: Rect, time_s: Option<f64>, tokens: &Tokens) {
    let view = View::of(rect, true);
    if tokens.high_contrast {
        painter.rect_filled(rect, 0.0, tokens.dusk900);
        return outlined_lantern(painter, view.lantern(), tokens);
    }
    scene(painter, &view, breath(time_s), tokens);
    if let Some(time_s) = time_s {
        porch_moths(painter, rect, time_s);
    }
}

/// The same scene without the moths, its glow `breath` (0.94 to 1.06) bright.
pub fn porch_still(painter: &Painter, rect: Rect, breath: f32, tokens: &Tokens) {
    scene(painter, &View::of(rect, true), breath, tokens);
}

/// The moths alone, over the scene in `rect`.
pub fn porch_moths(painter: &Painter, rect: Rect, time_s: f64) {
    life::moths(&View::of(rect, true).brush(painter), time_s);
}

/// The part of `rect` whose light breathes.
#[must_use]
pub fn porch_glow(rect: Rect) -> Rect {
    let view = View::of(rect, true);
    let at = |x: f32, y: f32| view.origin + vec2(x, y) * view.scale;
    Rect::from_min_max(at(GLOW.min.x, GLOW.min.y), at(GLOW.max.x, GLOW.max.y)).intersect(rect)
}

fn scene(painter: &Painter, view: &View, breath: f32, tokens: &Tokens) {
    let brush = view.brush(painter);
    sky::sky(&brush, view, tokens);
    yard::hills(&brush, view);
    if !view.portrait {
        yard::neighbours(&brush, view, tokens);
    }
    house::wall(&brush, breath);
    windows::people(&brush);
    windows::plant(&brush);
    house::door(&brush, tokens);
    yard::deck(&brush);
    house::porch_front(&brush);
    life::string_lights(&brush, breath);
    life::lantern(&brush, breath);
    yard::steps(&brush);
    life::cat(&brush);
    life::pot(&brush);
    yard::bushes(&brush);
}

/// The same dusk with a street instead of the house, for screens whose text needs the whole width.
pub fn dusk(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let view = View::of(rect, false);
    if tokens.high_contrast {
        painter.rect_filled(rect, 0.0, tokens.dusk900);
        return;
    }
    let brush = view.brush(painter);
    sky::sky(&brush, &view, tokens);
    yard::hills(&brush, &view);
    yard::neighbours(&brush, &view, tokens);
}

/// How the picture lies on the screen.
struct View {
    rect: Rect,
    with_house: bool,
    /// The house in the middle of the foot, not at the right.
    portrait: bool,
    /// Points of the screen in one unit of the picture.
    scale: f32,
    /// Where the picture's (0, 0) lands.
    origin: Pos2,
    /// What of the picture the screen shows, in the picture's units.
    shown: Rect,
}

impl View {
    fn of(rect: Rect, with_house: bool) -> Self {
        let portrait = with_house && rect.height() > rect.width();
        let size = if portrait { PORTRAIT } else { SIZE };
        let scale = (rect.width() / size.x).min(rect.height() / size.y).max(f32::EPSILON);
        let (foot, on_screen) = if portrait {
            (PORTRAIT_FOOT, rect.center_bottom())
        } else {
            (SIZE.to_pos2(), rect.right_bottom())
        };
        let origin = on_screen - foot.to_vec2() * scale;
        let shown =
            Rect::from_min_size(((rect.min - origin) / scale).to_pos2(), rect.size() / scale);
        Self { rect, with_house, portrait, scale, origin, shown }
    }

    fn brush(&self, painter: &Painter) -> Brush {
        let mut painter = painter.clone();
        painter.shrink_clip_rect(self.rect);
        Brush::new(&painter, self.origin, self.scale)
    }

    /// Whether text or buttons of the welcome screen may stand at a point of the picture.
    ///
    /// They keep their sizes in points, so that is where they are measured; on large screens they
    /// may grow with the picture.
    fn is_quiet(&self, x: f32, y: f32) -> bool {
        let at = self.origin + vec2(x, y) * self.scale - self.rect.min;
        let grown = self.scale.max(1.0);
        if self.portrait {
            return at.y < 612.0 * grown;
        }
        let in_column =
            (at.x < 690.0 * grown || !self.with_house) && at.y > 128.0 * self.scale.min(1.0);
        let in_mark = at.x < 330.0 * grown && at.y < 100.0 * grown;
        in_column || in_mark
    }

    /// Where the outlined lantern hangs instead of the house.
    fn lantern(&self) -> Rect {
        let (top_left, size) = if self.portrait {
            (pos2(894.0, 130.0), vec2(280.0, 560.0))
        } else {
            (pos2(840.0, 150.0), vec2(360.0, 480.0))
        };
        let top_left = self.origin + top_left.to_vec2() * self.scale;
        Rect::from_min_size(top_left, size * self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{LIGHT, Look};

    #[test]
    fn the_house_keeps_to_its_half_of_every_landscape() {
        for size in
            [[1024.0, 600.0], [1024.0, 768.0], [1280.0, 800.0], [1920.0, 1080.0], [2560.0, 1080.0]]
        {
            let view = View::of(Rect::from_min_size(Pos2::ZERO, size.into()), true);
            let fascia_left = view.origin.x + 716.0 * view.scale;
            assert!(fascia_left >= 0.55 * size[0], "{size:?}: {fascia_left}");
            assert!(view.shown.max.distance(SIZE.to_pos2()) < 0.1, "{size:?}: {}", view.shown);
        }
    }

    #[test]
    fn the_house_stands_in_the_middle_of_every_portrait() {
        for size in [[800.0, 1280.0], [600.0, 1024.0], [1080.0, 1920.0]] {
            let view = View::of(Rect::from_min_size(Pos2::ZERO, size.into()), true);
            let door = view.origin.x + 1034.0 * view.scale;
            assert!((door - size[0] / 2.0).abs() < 0.1, "{size:?}: {door}");
        }
    }

    #[test]
    fn nothing_breathes_outside_the_glow() {
        for size in [[1280.0, 800.0], [800.0, 1280.0], [2560.0, 1080.0]] {
            let rect = Rect::from_min_size(Pos2::ZERO, size.into());
            let at = |breath| {
                crate::ui::pictures::picture(rect.size(), 0.25, Look::default(), |ui| {
                    porch_still(ui.painter(), rect, breath, &LIGHT);
                })
            };
            let (low, high) = (at(0.94), at(1.06));
            let glow = porch_glow(rect).expand(4.0);
            let mut moved = 0;
            for (x, y, pixel) in low.enumerate_pixels() {
                if pixel != high.get_pixel(x, y) {
                    moved += 1;
                    let point = pos2(4.0 * (x as f32 + 0.5), 4.0 * (y as f32 + 0.5));
                    assert!(glow.contains(point), "{point} of {size:?} is not in {glow}");
                }
            }
            assert!(moved > 100, "the light breathes");
        }
    }
}
