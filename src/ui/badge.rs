//! The badge, painted: for the preview on K3 and for the printer, from the same layout.

use egui::{Color32, Painter, Pos2, Rect, Ui, pos2, vec2};
use image::RgbaImage;

use super::art;
use super::manner::photo_icon;
use super::pictures::picture;
use super::theme::{LIGHT, Look, TypeStyle};
use super::widgets::Text;
use crate::badge::{Align, Badge, CodeTooLong, Face, Label, Layout, Modules, Place, Size, Tone};

/// Points of the design across a printed badge; the layout scales with its size, so this only
/// settles how finely curves are drawn.
const PRINT_WIDTH: f32 = 484.0;

/// What a badge is painted for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Press {
    /// A screen: light is amber.
    Screen,
    /// A printer, which may know black only: light is black.
    Paper,
}

/// Paints the badge over all of `rect`, with rounded upper corners. It is paper: every theme shows
/// the same.
pub fn paint_badge(ui: &Ui, rect: Rect, badge: &Badge<'_>, corner: u8) {
    paint_for(Press::Screen, ui, rect, badge, corner);
}

fn paint_for(press: Press, ui: &Ui, rect: Rect, badge: &Badge<'_>, corner: u8) {
    let size = Size { width: rect.width(), height: rect.height() };
    let measure = |text: &str, face: Face, size: f32| {
        Text::new(text, style(face, size)).galley(ui, f32::INFINITY).size().x
    };
    let laid_out = crate::badge::layout(badge, size, &measure).or_else(|CodeTooLong| {
        // A code that cannot be drawn is left out: the name still makes a badge.
        crate::badge::layout(&Badge { code: None, ..*badge }, size, &measure)
    });
    if let Ok(layout) = laid_out {
        paint(press, ui, rect, &layout, corner);
    }
}

/// The badge on a label, as a picture for the printer: so many pixels a millimetre.
#[must_use]
pub fn badge_picture(badge: &Badge<'_>, label: Label, pixels_per_mm: f32) -> RgbaImage {
    let mm = label.size_mm();
    let size = vec2(PRINT_WIDTH, PRINT_WIDTH * mm.height / mm.width);
    let scale = mm.width * pixels_per_mm / PRINT_WIDTH;
    picture(size, scale, Look::default(), |ui| {
        paint_for(Press::Paper, ui, Rect::from_min_size(Pos2::ZERO, size), badge, 0);
    })
}

fn style(face: Face, size: f32) -> TypeStyle {
    match face {
        Face::Display => TypeStyle::H2.sized(size, size * 1.1),
        Face::Text => TypeStyle::BODY.sized(size, size * 1.25),
        Face::Strong => TypeStyle::BODY_STRONG.sized(size, size * 1.25),
    }
}

const fn color(tone: Tone) -> Color32 {
    match tone {
        Tone::Dusk => LIGHT.dusk900,
        Tone::Paper => LIGHT.field,
        Tone::Ink => LIGHT.ink,
        Tone::Cream => LIGHT.cream,
        Tone::Mist => LIGHT.mist,
    }
}

fn paint(press: Press, ui: &Ui, rect: Rect, layout: &Layout, corner: u8) {
    let painter = ui.painter();
    painter.rect_filled(rect, corner, color(Tone::Paper));
    // The product's name is among the texts.
    let _name = art::badge_header(painter, placed(rect, layout.strip), corner);
    for text in &layout.texts {
        let galley = Text::new(&text.line, style(text.face, text.size))
            .color(color(text.tone))
            .galley(ui, f32::INFINITY);
        let place = placed(rect, text.place);
        let x = match text.align {
            Align::Left => place.left(),
            Align::Middle => place.center().x - galley.size().x / 2.0,
            Align::Right => place.right() - galley.size().x,
        };
        let at = pos2(x, place.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, color(text.tone));
    }
    let ink = color(Tone::Ink);
    if let Some((place, meet)) = layout.lamp {
        let light = if press == Press::Paper { ink } else { LIGHT.amber };
        art::meet_lamp(painter, placed(rect, place), meet, ink, light);
    }
    if let Some((place, photo)) = layout.camera {
        let place = placed(rect, place);
        photo_icon(photo).paint(painter, place.center(), place.width(), ink);
    }
    if let Some((place, modules)) = &layout.code {
        paint_code(painter, placed(rect, *place), modules);
    }
}

fn placed(rect: Rect, place: Place) -> Rect {
    Rect::from_min_size(rect.min + vec2(place.x, place.y), vec2(place.width, place.height))
}

/// Paints a code to be scanned from the screen, dark on white whatever the theme.
pub fn paint_screen_code(painter: &Painter, place: Rect, modules: &Modules) {
    painter.rect_filled(place, 0, color(Tone::Paper));
    paint_code(painter, place, modules);
}

/// Dark runs of the QR code, each a rectangle, so that no hairline shows between its modules.
fn paint_code(painter: &Painter, place: Rect, modules: &Modules) {
    let edge = place.width() / modules.edge() as f32;
    for (column, row, length) in modules.runs() {
        let from = place.min + vec2(column as f32, row as f32) * edge;
        let run = Rect::from_min_size(from, vec2(length as f32 * edge, edge));
        painter.rect_filled(run, 0, color(Tone::Ink));
    }
}
