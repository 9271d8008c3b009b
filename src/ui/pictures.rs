//! Pictures of screens without a window: egui's meshes, rasterised by the processor.

mod canvas;
mod raster;
mod textures;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::{self, Action, ActionRequest, NodeId, TreeId};
use egui::{
    Context, DroppedFile, DroppedFileHandle, Event, Id, Modifiers, PointerButton, Pos2, RawInput,
    Rect, TouchDeviceId, TouchId, TouchPhase, Ui, Vec2, ViewportId,
};
use image::RgbaImage;

use super::{fonts, theme::Look};

pub use canvas::Canvas;

/// Passes a screen gets to settle: sizes known in the first, areas placed in the second, and every
/// movement over in the rest, since a second goes by between two passes.
const PASSES: u32 = 4;

/// Seconds between two passes, and while a finger touches.
const PACE_S: f64 = 1.0;
const TOUCH_S: f64 = 0.1;

/// What `show` draws in a window of `size` (points at 100 % text size) on a screen with
/// `pixels_per_point`. The picture is opaque, `size * pixels_per_point` pixels large, and the same
/// on every machine as long as the bundled faces suffice.
pub fn picture(
    size: Vec2,
    pixels_per_point: f32,
    look: Look,
    show: impl FnMut(&mut Ui),
) -> RgbaImage {
    let mut studio = Studio::new(size, pixels_per_point, look);
    studio.settle(show)
}

/// A window that exists only in memory; keeps typefaces and textures from picture to picture.
pub struct Studio {
    ctx: Context,
    canvas: Canvas,
    size: Vec2,
    pixels_per_point: f32,
    seconds: f64,
    /// How far it moves from pass to pass.
    pace_s: f64,
    /// Keys and touches for the next pass.
    events: Vec<Event>,
    /// Files let go of over the window, for the next pass.
    dropped: Vec<DroppedFileHandle>,
    /// What has a name, and where it lies, in points.
    named: BTreeMap<String, (NodeId, Rect)>,
    /// What there was to read.
    read: BTreeSet<String>,
}

impl Studio {
    /// A window of `size`, in points at 100 % text size.
    #[must_use]
    pub fn new(size: Vec2, pixels_per_point: f32, look: Look) -> Self {
        let ctx = Context::default();
        fonts::install(&ctx);
        look.apply(&ctx);
        ctx.enable_accesskit();
        Self {
            ctx,
            canvas: Canvas::default(),
            size,
            pixels_per_point,
            // Between two changes of what comes and goes every few whole seconds.
            seconds: 0.5,
            pace_s: PACE_S,
            events: Vec::new(),
            dropped: Vec::new(),
            named: BTreeMap::new(),
            read: BTreeSet::new(),
        }
    }

    /// The context of the window, to put something into its memory.
    #[must_use]
    pub fn ctx(&self) -> &Context {
        &self.ctx
    }

    /// Resizes the window and changes its look; state of the screens stays.
    pub fn resize(&mut self, size: Vec2, pixels_per_point: f32, look: Look) {
        look.apply(&self.ctx);
        self.size = size;
        self.pixels_per_point = pixels_per_point;
    }

    /// Gives the focus to a widget, as if somebody had reached it by key.
    pub fn focus(&self, id: Id) {
        self.ctx.memory_mut(|memory| memory.request_focus(id));
    }

    /// Where something with an accessible name was in the last pass.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Rect> {
        self.named.get(name).map(|(_, place)| *place)
    }

    /// Where to touch what has this accessible name; scrolls to it where it is not in view. `None` where
    /// it cannot be brought there, either.
    pub fn reach(&mut self, name: &str, mut show: impl FnMut(&mut Ui)) -> Option<Pos2> {
        // Of parts that scroll inside each other, egui scrolls the inner one alone; the focus brings all.
        for action in [Action::ScrollIntoView, Action::Focus] {
            let (target_node, place) = self.named.get(name).copied()?;
            if self.is_in_view(target_node, place.center()) {
                return Some(place.center());
            }
            let request =
                ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None };
            self.events.push(Event::AccessKitActionRequest(request));
            self.rest(&mut show);
        }
        let (node, place) = self.named.get(name).copied()?;
        self.is_in_view(node, place.center()).then(|| place.center())
    }

    /// What cannot be touched, since a dialog lies over it.
    fn covered(&self) -> BTreeSet<NodeId> {
        let is_open = |layer| self.ctx.memory(|memory| memory.allows_interaction(layer));
        let layers: Vec<_> = self.ctx.viewport(|viewport| {
            let layers = viewport.prev_pass.widgets.layers();
            layers.map(|(layer, them)| (*layer, them.to_vec())).collect()
        });
        let covered = layers.into_iter().filter(|(layer, _)| !is_open(*layer));
        covered.flat_map(|(_, them)| them).map(|widget| widget.id.accesskit_id()).collect()
    }

    /// Whether nothing that scrolls hides it at this place.
    fn is_in_view(&self, node: NodeId, place: Pos2) -> bool {
        self.ctx.viewport(|viewport| {
            let mut widgets = viewport.prev_pass.widgets.layers().flat_map(|(_, them)| them);
            let widget = widgets.find(|widget| widget.id.accesskit_id() == node);
            widget.is_none_or(|widget| widget.interact_rect.contains(place))
        })
    }

    /// Whether a text was there to read in the last pass.
    #[must_use]
    pub fn shows(&self, text: &str) -> bool {
        self.named.contains_key(text) || self.read.contains(text)
    }

    /// Everything with an accessible name in the last pass.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
    }

    /// Touches a place with a finger, faster than other things happen here.
    pub fn touch(&mut self, place: Pos2, mut show: impl FnMut(&mut Ui)) {
        let finger = |phase| Event::Touch {
            device_id: TouchDeviceId(0),
            id: TouchId(0),
            phase,
            pos: place,
            force: None,
        };
        self.pace_s = TOUCH_S;
        let down = [finger(TouchPhase::Start), Event::PointerMoved(place), button(place, true)];
        self.send(down, &mut show);
        let up = [finger(TouchPhase::End), button(place, false), Event::PointerGone];
        self.send(up, &mut show);
        self.send([], &mut show);
        self.pace_s = PACE_S;
    }

    /// Presses and lets go of the main button at a place.
    pub fn press(&mut self, place: Pos2, mut show: impl FnMut(&mut Ui)) {
        self.send([Event::PointerMoved(place)], &mut show);
        // In one pass: a second goes by between two, and that long is no click.
        self.send([true, false].map(|pressed| button(place, pressed)), &mut show);
        self.send([Event::PointerGone], &mut show);
    }

    /// Lets go of a file over the window.
    pub fn drop_file(&mut self, file: &Path, show: impl FnMut(&mut Ui)) {
        self.dropped.push(dropped_file(file));
        self.send([], show);
    }

    /// Lets events happen in one pass of their own.
    pub fn send(&mut self, events: impl IntoIterator<Item = Event>, mut show: impl FnMut(&mut Ui)) {
        self.events.extend(events);
        let mut output = self.pass(&mut show);
        self.canvas.update(&mut output.textures_delta);
    }

    /// Lets the screen come to rest; draws nothing, which is what takes time.
    pub fn rest(&mut self, mut show: impl FnMut(&mut Ui)) {
        for _ in 1..PASSES {
            self.send([], &mut show);
        }
    }

    /// Lets the screen come to rest and draws it.
    pub fn settle(&mut self, mut show: impl FnMut(&mut Ui)) -> RgbaImage {
        self.rest(&mut show);
        let output = self.pass(&mut show);
        self.draw(output)
    }

    /// Presses a place and draws the first pass in which a text can be read, however short it is
    /// there; `None` if it never is.
    pub fn glimpse(
        &mut self,
        place: Pos2,
        text: &str,
        mut show: impl FnMut(&mut Ui),
    ) -> Option<RgbaImage> {
        self.send([Event::PointerMoved(place)], &mut show);
        self.events.extend([true, false].map(|pressed| button(place, pressed)));
        for _ in 0..PASSES {
            let mut output = self.pass(&mut show);
            if self.shows(text) {
                return Some(self.draw(output));
            }
            self.canvas.update(&mut output.textures_delta);
            self.events.push(Event::PointerGone);
        }
        None
    }

    fn draw(&mut self, mut output: egui::FullOutput) -> RgbaImage {
        self.canvas.update(&mut output.textures_delta);
        let scale = output.pixels_per_point;
        let primitives = self.ctx.tessellate(output.shapes, scale);
        let pixels = self.size * self.pixels_per_point;
        let ground = Look::of_ctx(&self.ctx).tokens.cream;
        self.canvas.draw(&primitives, pixels, scale, ground)
    }

    fn pass(&mut self, show: impl FnMut(&mut Ui)) -> egui::FullOutput {
        self.seconds += self.pace_s;
        let size = self.size / self.ctx.zoom_factor();
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            time: Some(self.seconds),
            focused: true,
            max_texture_side: Some(8192),
            events: std::mem::take(&mut self.events),
            dropped_files: std::mem::take(&mut self.dropped),
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(self.pixels_per_point);
        }
        let output = self.ctx.run_ui(input, show);
        if let Some(update) = &output.platform_output.accesskit_update {
            let nodes = update.nodes.iter();
            let mut all: Vec<_> = nodes.clone().filter_map(|(id, node)| named(*id, node)).collect();
            // Of two that are called the same, the one that a dialog does not lie over.
            let covered = self.covered();
            all.sort_by_key(|(_, (id, _))| !covered.contains(id));
            self.named = all.into_iter().collect();
            self.read = nodes.filter_map(|(_, node)| node.value()).map(str::to_owned).collect();
        }
        output
    }
}

/// A file as window systems hand it over when somebody lets go of it over the window.
#[must_use]
pub fn dropped_file(path: &Path) -> DroppedFileHandle {
    Arc::new(Dropped(path.to_owned()))
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    Event::PointerButton { pos, button, pressed, modifiers }
}

fn named(id: NodeId, node: &accesskit::Node) -> Option<(String, (NodeId, Rect))> {
    let name = node.label().or(node.placeholder())?.to_owned();
    let it = node.bounds()?;
    let corner = |x: f64, y: f64| Pos2::new(x as f32, y as f32);
    Some((name, (id, Rect::from_min_max(corner(it.x0, it.y0), corner(it.x1, it.y1)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{LIGHT, TextSize};

    const SIZE: Vec2 = egui::vec2(120.0, 80.0);

    #[test]
    fn a_picture_has_the_size_of_the_window_times_the_density_of_the_screen() {
        let image = picture(SIZE, 1.5, Look::default(), |_| {});
        assert_eq!(image.dimensions(), (180, 120));
        let [r, g, b, a] = LIGHT.cream.to_array();
        assert!(image.pixels().all(|pixel| pixel.0 == [r, g, b, a]), "an empty screen is paper");
    }

    #[test]
    fn larger_text_leaves_fewer_points_in_the_same_pixels() {
        let look = Look { text_size: TextSize::Largest, ..Look::default() };
        let mut room = Vec2::ZERO;
        let image = picture(SIZE, 1.0, look, |ui| room = ui.max_rect().size());
        assert_eq!(image.dimensions(), (120, 80));
        assert!((room - SIZE / 1.5).length() < 0.1, "{room}");
    }

    #[test]
    fn what_is_below_the_fold_is_scrolled_to_before_it_is_touched() {
        let mut studio = Studio::new(SIZE, 1.0, Look::default());
        let mut touched = 0;
        let mut show = |ui: &mut Ui| {
            egui::ScrollArea::vertical().show(ui, |ui| {
                ui.add_space(2.0 * SIZE.y);
                touched += u32::from(ui.button("Join").clicked());
            });
        };
        studio.rest(&mut show);
        let place = studio.reach("Join", &mut show).unwrap();
        assert!(place.y < SIZE.y, "{place}");
        studio.press(place, &mut show);
        assert_eq!(studio.reach("Join", &mut show), Some(place), "it stays where it is seen");
        assert_eq!(touched, 1);
    }

    #[test]
    fn the_same_screen_gives_the_same_picture() {
        let show = |ui: &mut Ui| {
            ui.label("Hello, Ana");
        };
        let first = picture(SIZE, 1.0, Look::default(), show);
        assert!(first == picture(SIZE, 1.0, Look::default(), show));
        assert!(first != picture(SIZE, 1.0, Look::default(), |_| {}));
    }
}
