//! The camera at this door, as the screens know it: when it looks, what it shows, what it read.

use std::fmt;

use egui::{
    Color32, ColorImage, Context, Image, Rect, Role, Sense, StrokeKind, TextureHandle,
    TextureOptions, Ui, Vec2, ViewportId, WidgetInfo, pos2,
};

use super::icons::Icon;
use super::scanner::Scan;
use super::theme::{Look, radius};
use crate::desk::{Camera, CameraState, Finder, Frame, OpenSource, camera_called};
use crate::words::Words;

/// So long after the worker fell another is started, in seconds.
const RESTART_S: f64 = 5.0;

/// What a screen shows of a camera that sees.
#[derive(Clone, PartialEq)]
pub(super) struct Sight {
    /// How it is.
    pub state: CameraState,
    /// The picture, as in a mirror.
    pub picture: Option<TextureHandle>,
    /// What it read last.
    pub read: Option<String>,
}

impl fmt::Debug for Sight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A code is somebody's: it is in no debugging text.
        write!(f, "Sight({:?})", self.state)
    }
}

/// The camera that was chosen here, if any.
#[derive(Default)]
pub(super) struct Lookout {
    /// Its name; `None` while it is off.
    name: Option<String>,
    camera: Option<Camera>,
    started_s: f64,
    finder: Option<Finder>,
    picture: Option<TextureHandle>,
    read: Option<String>,
    /// In place of the camera's own: for tests and pictures.
    held: Option<OpenSource>,
}

impl Lookout {
    /// Takes up which camera was chosen.
    pub(super) fn resettle(&mut self, name: Option<&str>) {
        if self.held.is_none() && self.name.as_deref() != name {
            *self = Self { name: name.map(str::to_owned), ..Self::default() };
        }
    }

    /// Looks at these pictures from now on, whatever was chosen.
    pub(super) fn hold(&mut self, open: OpenSource) {
        *self = Self { name: Some(String::new()), held: Some(open), ..Self::default() };
    }

    /// Whether there is one that is on.
    pub(super) const fn is_on(&self) -> bool {
        self.name.is_some()
    }

    /// What was read since this was last asked, while a screen `wants` the camera to look.
    pub(super) fn look(&mut self, ctx: &Context, wants: bool) -> Vec<Scan> {
        self.start(ctx, wants);
        let Some(camera) = &self.camera else { return Vec::new() };
        camera.attend(wants);
        let serial = self.finder.as_ref().map(|it| it.serial);
        if let Some(finder) = camera.finder_since(serial) {
            self.picture = finder.picture.as_ref().map(|it| load(ctx, self.picture.take(), it));
            self.finder = Some(finder);
        }
        let Some(codes) = camera.take() else {
            // The worker fell over a picture; another may do better.
            self.camera = None;
            self.finder = None;
            self.picture = None;
            return Vec::new();
        };
        if let Some(last) = codes.last() {
            self.read = Some(last.clone());
        }
        // What was read just before nobody wanted it is nobody's any more.
        codes.into_iter().filter(|_| wants).map(Scan::seen).collect()
    }

    fn start(&mut self, ctx: &Context, wants: bool) {
        let now_s = ctx.input(|input| input.time);
        let is_new = self.started_s <= 0.0;
        if self.camera.is_some() || !wants || !(is_new || now_s - self.started_s > RESTART_S) {
            return;
        }
        let Some(name) = &self.name else { return };
        self.started_s = now_s.max(f64::MIN_POSITIVE);
        let open = self.held.take().unwrap_or_else(|| camera_called(name));
        let wake = ctx.clone();
        // With no thread to give there is no camera; the scanner and the names are there still.
        self.camera = Camera::start(open, move || wake.request_repaint_of(ViewportId::ROOT)).ok();
    }

    /// What a screen may show of it; nothing while it is off, or away.
    pub(super) fn sight(&self) -> Option<Sight> {
        self.is_on().then(|| Sight {
            state: self.finder.as_ref().map(|it| it.state).unwrap_or_default(),
            picture: self.picture.clone(),
            read: self.read.clone(),
        })
    }
}

/// The picture as a texture, mirrored; the one before it makes room.
fn load(ctx: &Context, before: Option<TextureHandle>, frame: &Frame) -> TextureHandle {
    let rows = frame.luma().chunks_exact(frame.width());
    let pixels = rows.flat_map(|row| row.iter().rev().map(|it| Color32::from_gray(*it)));
    let image = ColorImage::new([frame.width(), frame.height()], pixels.collect());
    match before {
        Some(mut texture) => {
            texture.set(image, TextureOptions::LINEAR);
            texture
        }
        None => ctx.load_texture("camera", image, TextureOptions::LINEAR),
    }
}

/// Shows the picture in a frame of `size`; a quiet pane until there is one.
pub(super) fn picture_ui(ui: &mut Ui, words: Words, sight: &Sight, size: Vec2) {
    let t = Look::of(ui).tokens;
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let key = if sight.picture.is_some() { "camera-picture" } else { "camera-waiting" };
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.say(key)));
    ui.painter().rect_filled(rect, radius::DESK, t.dusk800);
    match &sight.picture {
        Some(picture) => {
            let image = Image::new(picture).corner_radius(radius::DESK);
            image.uv(middle(picture.size_vec2(), size)).paint_at(ui, rect);
        }
        None => {
            Icon::Qr.paint(ui.painter(), rect.center(), size.y / 3.0, t.dusk400);
        }
    }
    let edge = egui::Stroke::new(t.border, t.dusk400);
    ui.painter().rect_stroke(rect, radius::DESK, edge, StrokeKind::Inside);
}

/// The middle of a picture that fills a frame of another shape, as parts of its edges.
fn middle(picture: Vec2, frame: Vec2) -> Rect {
    let fills = (picture.x / frame.x).min(picture.y / frame.y);
    let part = frame * fills / picture;
    Rect::from_center_size(pos2(0.5, 0.5), part)
}
