//! The board's constellation: each light is one of us, each string an introduction, hung like
//! garlands.

mod grid;
mod hanging;
mod sketch;

use std::sync::Arc;

use egui::{Mesh, Painter, Rect, Shape};

use super::brush::Brush;
use crate::ui::theme::{Tokens, art};
use hanging::Hanging;
use sketch::Sketch;

/// How long a new string takes to draw itself along, and a step to the next grid, in seconds.
const DRAW_S: f64 = 0.9;
const STEP_S: f64 = 0.6;

/// How a guest's light is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// Nobody has it.
    #[default]
    Nobody,
    /// Its guest is in.
    Here,
    /// Its guest came, and left.
    Away,
}

/// The lights of a gathering, who hangs where, and what of it moves.
///
/// The picture is built once for each change, and for each size it is shown at: a frame costs a
/// copy of at most 500 lights, however many people there are.
#[derive(Default)]
pub struct Constellation {
    hanging: Hanging,
    lights: Vec<Presence>,
    /// Grows with every change.
    version: u64,
    built: Vec<Built>,
    /// When what is newest began, on the clock that frames tell.
    newest: Moment,
    /// The picture before the last step of the grid, and when that was.
    before: Option<Arc<Sketch>>,
    stepped: Moment,
}

/// When something began: known with the next frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Moment {
    #[default]
    LongAgo,
    Now,
    At(f64),
}

impl Moment {
    /// How much of `lasts_s` is over, 0 to 1; all of it where nothing moves.
    fn over(&mut self, now_s: Option<f64>, lasts_s: f64) -> f32 {
        let Some(now_s) = now_s else {
            *self = Self::LongAgo;
            return 1.0;
        };
        if *self == Self::Now {
            *self = Self::At(now_s);
        }
        if let Self::At(since_s) = *self
            && now_s - since_s < lasts_s
        {
            return ((now_s - since_s) / lasts_s).max(0.0) as f32;
        }
        *self = Self::LongAgo;
        1.0
    }
}

/// The picture at one size.
struct Built {
    version: u64,
    rect: Rect,
    pixels_per_point: f32,
    contrast: bool,
    sketch: Arc<Sketch>,
    mesh: Arc<Mesh>,
}

/// So many windows show it at once: the board's own and the desk's.
const SIZES: usize = 2;

impl Constellation {
    /// Takes in everybody's light, by their number, and introductions between them, oldest first.
    pub fn look(&mut self, lights: &[Presence], links: &[[usize; 2]]) {
        let is_first = self.version == 0;
        let before = self.hanging.clone();
        self.hanging.look(lights.len(), links);
        if self.hanging == before && self.lights == lights && !is_first {
            return;
        }
        if self.hanging.newest != before.newest && !is_first {
            self.newest = Moment::Now;
        }
        if self.hanging.grid != before.grid && !is_first {
            self.before = self.built.last().map(|built| Arc::clone(&built.sketch));
            self.stepped = Moment::Now;
        }
        self.lights = lights.to_vec();
        self.version += 1;
    }

    /// How many of us one light stands for.
    #[must_use]
    pub const fn each(&self) -> usize {
        self.hanging.grid.each
    }

    /// How many lights are lit, and how many there are.
    #[must_use]
    pub fn lit(&self) -> [usize; 2] {
        [self.hanging.hung.len(), self.hanging.lights(self.lights.len())]
    }

    /// Paints it as large as it fits in `rect`; `now_s` is any steady clock, `None` holds everything
    /// still. Answers whether something moves.
    pub fn paint(
        &mut self,
        painter: &Painter,
        rect: Rect,
        now_s: Option<f64>,
        tokens: &Tokens,
    ) -> bool {
        let mut painter = painter.clone();
        painter.shrink_clip_rect(rect);
        let arrived = self.stepped.over(now_s, STEP_S);
        let drawn = self.newest.over(now_s, DRAW_S);
        if arrived >= 1.0 {
            self.before = None;
        }
        let before = self.before.as_ref().map(|it| it.mesh(&painter, rect, tokens));
        let (sketch, mesh) = self.built_for(&painter, rect, tokens);
        if let Some(before) = before {
            faded(&painter, 1.0 - arrived).add(Shape::mesh(Arc::new(before)));
        }
        let painter = faded(&painter, arrived);
        painter.add(Shape::mesh(mesh));
        self.newest_over(&painter, rect, &sketch, drawn, tokens);
        arrived < 1.0 || drawn < 1.0
    }

    /// The picture as it is now at one size, built where it was not yet.
    fn built_for(
        &mut self,
        painter: &Painter,
        rect: Rect,
        tokens: &Tokens,
    ) -> (Arc<Sketch>, Arc<Mesh>) {
        let (version, contrast) = (self.version, tokens.high_contrast);
        let pixels_per_point = painter.pixels_per_point();
        let fits = |it: &Built| {
            it.version == version
                && it.rect == rect
                && it.pixels_per_point.to_bits() == pixels_per_point.to_bits()
                && it.contrast == contrast
        };
        if let Some(built) = self.built.iter().find(|it| fits(it)) {
            return (Arc::clone(&built.sketch), Arc::clone(&built.mesh));
        }
        self.built.retain(|it| it.version == version);
        if self.built.len() >= SIZES {
            self.built.remove(0);
        }
        let sketch = Arc::new(Sketch::of(&self.hanging, &self.lights));
        let mesh = Arc::new(sketch.mesh(painter, rect, tokens));
        let kept = (Arc::clone(&sketch), Arc::clone(&mesh));
        self.built.push(Built { version, rect, pixels_per_point, contrast, sketch, mesh });
        kept
    }

    /// The newest string draws itself from one light to the other, which then lights up too. Two who
    /// hang apart glow for as long.
    fn newest_over(
        &self,
        painter: &Painter,
        rect: Rect,
        sketch: &Sketch,
        drawn: f32,
        tokens: &Tokens,
    ) {
        let (origin, scale) = sketch::hang(rect);
        let brush = Brush::new(painter, origin, scale);
        let radius = sketch.radius();
        let bright = |brush: &Brush, at, share: f32| {
            let glow = [(4.0 * radius, 0.16 * share), (2.7 * radius, 0.24 * share)];
            brush.glow(at, art::GLOW, &glow);
        };
        let newest = self.hanging.newest.filter(|_| drawn < 1.0);
        let is_strung = self.hanging.newest == self.hanging.strings.last().copied();
        if let Some((wire, [from, to])) = sketch.newest() {
            let drawn = if is_strung { drawn } else { 1.0 };
            wire.until(drawn).paint(&brush, 2.0 * sketch.thick(), tokens.amber);
            let reached = [Some(from), (drawn >= 1.0).then_some(to)];
            for at in reached.into_iter().flatten() {
                bright(&brush, at, 1.0);
                brush.circle(at, 1.6 * radius, art::GLINT);
            }
        }
        if let Some(ends) = newest.filter(|_| !is_strung) {
            for light in ends {
                if let Some(place) = self.hanging.hung.get(&light) {
                    bright(&brush, self.hanging.grid.at(*place), 1.0 - drawn);
                }
            }
        }
    }
}

fn faded(painter: &Painter, share: f32) -> Painter {
    let mut faded = painter.clone();
    if share < 1.0 {
        faded.multiply_opacity(share);
    }
    faded
}
