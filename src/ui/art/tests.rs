//! What holds for every picture, checked on the shapes that reach egui.

use super::brush::is_convex;
use super::*;
use crate::ui::theme::{HIGH_CONTRAST, LIGHT, Tokens};
use egui::epaint::ClippedShape;
use egui::{Color32, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};

/// The shapes that `paint` hands to egui, with what they are clipped to.
fn shapes_of(paint: impl Fn(&Painter)) -> Vec<ClippedShape> {
    let ctx = egui::Context::default();
    ctx.set_fonts(crate::ui::fonts::definitions());
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(4000.0, 4000.0)));
    let input = egui::RawInput { screen_rect, ..Default::default() };
    let mut output = ctx.run_ui(input, |ui| {
        paint(&Painter::new(ui.ctx().clone(), egui::LayerId::background(), Rect::EVERYTHING));
    });
    output.textures_delta.clear();
    output.shapes
}

/// Every picture in a rectangle, in one theme, as a screen would ask for it.
fn everything(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let center = rect.center();
    let half = rect.width().min(rect.height()) / 2.0;
    porch(painter, rect, Some(3.7), tokens);
    porch(painter, rect, None, tokens);
    dusk(painter, rect, tokens);
    outlined_lantern(painter, rect, tokens);
    let _ = band(painter, rect, hooks(rect), &[1.0, 0.5, 0.0, 0.0], tokens);
    cat_and_plant(painter, rect, tokens);
    garlands(80).paint(painter, rect, Some(0.5), tokens);
    countdown(painter, rect, 0.84, tokens);
    dark_lamp(painter, rect, tokens);
    bulb(painter, center, half / GLOW_REACH, 0.5, tokens);
    lamp(painter, center, 2.0 * half, "ÅŁ", LampState::Warm, tokens);
    mark(painter, rect.min, rect.height().min(rect.width() / MARK_ASPECT), 1.0, tokens);
    hero(painter, rect, ["A", "B"], 0.5, tokens);
    if rect.width() > 2.0 * rect.height() {
        pair(painter, rect, ["Q", "WM"], true, 0.5, tokens);
    }
    if rect.width() > 8.0 * rect.height() {
        passing(painter, rect, 0.6, tokens);
    }
    alone(painter, rect, 5, tokens);
    firsts(painter, rect, 21, 26, tokens);
    let _ = badge_header(painter, rect, 20);
}

fn odd_rects() -> Vec<Rect> {
    let sizes = [[1280.0, 800.0], [800.0, 1280.0], [1024.0, 600.0], [1920.0, 1080.0]];
    let odd = [[2560.0, 1080.0], [853.3, 533.3], [1000.0, 1001.0], [333.0, 40.0], [60.0, 700.0]];
    let at = |size: [f32; 2]| Rect::from_min_size(pos2(17.5, 31.25), Vec2::from(size));
    sizes.into_iter().chain(odd).map(at).collect()
}

#[test]
fn every_filled_polygon_is_convex() {
    for tokens in [LIGHT, HIGH_CONTRAST] {
        for rect in odd_rects() {
            for clipped in shapes_of(|painter| everything(painter, rect, &tokens)) {
                if let Shape::Path(path) = clipped.shape
                    && path.fill != Color32::TRANSPARENT
                {
                    assert!(is_convex(&path.points), "{:?}", path.points);
                }
            }
        }
    }
}

#[test]
fn nothing_is_painted_outside_its_rect() {
    for tokens in [LIGHT, HIGH_CONTRAST] {
        for rect in odd_rects() {
            for clipped in shapes_of(|painter| everything(painter, rect, &tokens)) {
                let painted = clipped.shape.visual_bounding_rect().intersect(clipped.clip_rect);
                let inside = rect.expand(1.5).contains_rect(painted);
                assert!(inside || !painted.is_positive(), "{rect}: {:?}", clipped.shape);
            }
        }
    }
}

#[test]
fn the_whole_porch_costs_a_few_hundred_shapes() {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(2560.0, 1080.0));
    let shapes = shapes_of(|painter| porch(painter, rect, Some(0.0), &LIGHT)).len();
    assert!((200..400).contains(&shapes), "{shapes}");
}

#[test]
fn reduced_motion_sends_the_moths_away() {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0));
    let count = |time| shapes_of(|painter| porch(painter, rect, time, &LIGHT)).len();
    assert_eq!(count(Some(0.0)), count(None) + 4, "two moths of two wings");
}

/// A room in which three of four were introduced.
fn garlands(people: usize) -> Constellation {
    let mut garlands = Constellation::default();
    let links: Vec<[usize; 2]> =
        (0..3 * people / 8).map(|guest| [guest, people / 2 + guest]).collect();
    garlands.look(&vec![Presence::Here; people], &links);
    garlands
}

#[test]
fn any_number_of_lights_is_one_shape_of_bounded_size_and_built_once() {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(592.0, 470.0));
    for people in [0, 12, 200, 2_000, 5_000, 20_000] {
        let mut garlands = garlands(people);
        let ctx = egui::Context::default();
        let mut meshes = Vec::new();
        for second in 0..3 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                garlands.paint(ui.painter(), rect, Some(f64::from(second)), &LIGHT);
            });
            output.textures_delta.clear();
            meshes.push(output.shapes.into_iter().find_map(|it| {
                let Shape::Mesh(mesh) = it.shape else { return None };
                Some(mesh)
            }));
        }
        let first = meshes[0].clone().unwrap();
        assert!(first.vertices.len() < 60_000, "{people}: {}", first.vertices.len());
        for mesh in meshes.into_iter().flatten() {
            assert!(std::sync::Arc::ptr_eq(&first, &mesh), "built anew for {people}");
        }
    }
}
