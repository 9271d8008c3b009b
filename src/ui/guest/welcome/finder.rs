//! What the camera sees, small and quiet, so that a guest knows where to hold their code.

use egui::{Rect, Ui, vec2};

use crate::desk::CameraState;
use crate::ui::camera::{Sight, picture_ui};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::Text;

/// How high the picture is where there is room, and at least, in points; how much wider than high;
/// and how far the words are from it.
const HIGH: f32 = 108.0;
const LEAST: f32 = 56.0;
const SHAPE: f32 = 16.0 / 9.0;
const BETWEEN: f32 = 20.0;
const UNDER: f32 = 6.0;

/// Shows it in the upper left of `room` while the camera is there; what is left of the room. Where
/// the room is too low, the camera reads all the same.
pub(super) fn finder_ui(ui: &mut Ui, view: &View<'_>, room: Rect) -> Rect {
    let is_there = |it: &&Sight| it.state != CameraState::Away;
    let Some(sight) = view.camera.filter(is_there).filter(|_| room.height() >= LEAST) else {
        return room;
    };
    let t = Look::of(ui).tokens;
    let line = Text::new(view.say("camera-hold"), TypeStyle::SMALL).color(t.mist);
    let has_line = room.height() >= HIGH + UNDER + TypeStyle::SMALL.line;
    let high = room.height().min(HIGH);
    let place = Rect::from_min_size(room.min, vec2(high * SHAPE, high));
    at(ui, place, |ui| picture_ui(ui, view.words, sight, place.size()));
    if has_line {
        let under = room.with_min_y(place.bottom() + UNDER);
        at(ui, under, |ui| ui.add(line));
    }
    room.with_min_x(place.right() + BETWEEN).with_max_y(place.bottom())
}
