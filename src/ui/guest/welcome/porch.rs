//! The porch behind the welcome. Where frames cost much, all of it that stands still is drawn ahead,
//! and a frame only lays two pictures over each other: the light at its dimmest and at its brightest.

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Color32, ColorImage, Context, Id, Rect, TextureHandle, TextureOptions, Ui, Vec2};
use image::RgbaImage;

use crate::desk::{Polled, Task};
use crate::ui::art::{self, BREATHS};
use crate::ui::pictures::picture;
use crate::ui::tempo;
use crate::ui::theme::{Look, Tokens};

/// No side of a picture may be longer, in pixels.
const LONGEST_PX: f32 = 4096.0;
/// A window that is being resized is left alone for so long, in seconds.
const STEADY_S: f64 = 1.0;

/// The scene at one size, drawn ahead or on its way.
#[derive(Default)]
struct Ahead {
    size: Option<Size>,
    since_s: f64,
    drawing: Option<Task<[RgbaImage; 2]>>,
    /// The whole scene with dim light, and the part that breathes with bright light.
    drawn: Option<[TextureHandle; 2]>,
}

/// For which window: its size in points, and how many pixels each has.
type Size = (Vec2, f32);

/// Paints the scene over all of `rect`; `time_s` is `None` where nothing moves.
pub(super) fn porch_ui(ui: &Ui, rect: Rect, time_s: Option<f64>, tokens: &Tokens) {
    let ahead: Arc<Mutex<Ahead>> =
        ui.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<Ahead>>>(Id::NULL).clone());
    let painter = ui.painter();
    let drawn = ahead.lock().drawn_for(ui.ctx(), rect, time_s.is_some() && !tokens.high_contrast);
    let (Some([dim, bright]), Some(time_s)) = (drawn, time_s) else {
        return art::porch(painter, rect, time_s, tokens);
    };
    let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
    painter.image(dim.id(), rect, whole, Color32::WHITE);
    let [low, high] = BREATHS;
    let share = ((art::breath(Some(time_s)) - low) / (high - low)).clamp(0.0, 1.0);
    let glow = glow_of(rect, ui.ctx().pixels_per_point());
    painter.image(bright.id(), glow, whole, Color32::WHITE.gamma_multiply(share));
    art::porch_moths(painter, rect, time_s);
}

/// The part that breathes, in whole pixels.
fn glow_of(rect: Rect, pixels_per_point: f32) -> Rect {
    let glow = art::porch_glow(rect) * pixels_per_point;
    Rect::from_min_max(glow.min.floor(), glow.max.ceil()) / pixels_per_point
}

impl Ahead {
    /// The two pictures for this window, where they are worth it and done.
    fn drawn_for(&mut self, ctx: &Context, rect: Rect, moves: bool) -> Option<[TextureHandle; 2]> {
        let size = (rect.size(), ctx.pixels_per_point());
        let now_s = ctx.input(|input| input.time);
        if self.size != Some(size) {
            *self = Self { size: Some(size), since_s: now_s, ..Self::default() };
        }
        if self.drawn.is_some() || !moves || (size.0 * size.1).max_elem() > LONGEST_PX {
            return self.drawn.clone().filter(|_| moves);
        }
        match self.drawing.as_ref().map(Task::poll) {
            None => {
                if tempo::is_costly(ctx) && now_s - self.since_s >= STEADY_S {
                    // Without a thread to give, it is painted as everything is.
                    self.drawing = Task::start("porch", move |_| draw(size)).ok();
                }
            }
            Some(Polled::Running | Polled::Lost) => {}
            Some(Polled::Done([dim, bright])) => {
                let load = |name: &str, picture: &RgbaImage| {
                    let (width, height) = picture.dimensions();
                    let edges = [width as usize, height as usize];
                    let image = ColorImage::from_rgba_unmultiplied(edges, picture.as_raw());
                    ctx.load_texture(name, image, TextureOptions::NEAREST)
                };
                self.drawn = Some([load("dim porch", &dim), load("bright porch", &bright)]);
            }
        }
        self.drawn.clone()
    }
}

/// The scene with dim light, and the part that breathes with bright light.
fn draw((size, pixels_per_point): Size) -> [RgbaImage; 2] {
    let rect = Rect::from_min_size(egui::Pos2::ZERO, size);
    let look = Look::default();
    let [dim, bright] = BREATHS.map(|breath| {
        picture(size, pixels_per_point, look, |ui| {
            art::porch_still(ui.painter(), rect, breath, &look.tokens);
        })
    });
    let glow = glow_of(rect, pixels_per_point) * pixels_per_point;
    let [x, y, width, height] =
        [glow.min.x, glow.min.y, glow.width(), glow.height()].map(|edge| edge.max(0.0) as u32);
    let bright = image::imageops::crop_imm(&bright, x, y, width, height).to_image();
    [dim, bright]
}
