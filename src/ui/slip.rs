//! The slip a guest takes home, painted for the badge printer: 62 mm wide, as long as it has to be.

use std::cell::Cell;

use egui::{Rect, Ui, pos2, vec2};
use image::RgbaImage;

use super::pictures::picture;
use super::theme::{LIGHT, Look, TypeStyle};
use super::widgets::Text;
use crate::followup::TakeHome;
use crate::words::Words;

/// Points across a slip, and the paper's width in millimetres.
const WIDTH: f32 = 300.0;
const WIDTH_MM: f32 = 62.0;
/// From the paper's edges to its words, in points.
const EDGE: f32 = 18.0;
/// The longest a slip gets, in points: half a metre.
const LONGEST: f32 = 2_400.0;

/// A slip as a picture for the printer, so many pixels a millimetre, and its length in millimetres.
#[must_use]
pub(super) fn slip_picture(take: &TakeHome, words: Words, pixels_per_mm: f32) -> (RgbaImage, f32) {
    let scale = WIDTH_MM * pixels_per_mm / WIDTH;
    let used = Cell::new(0.0_f32);
    // Measured first: how long it is follows from what stands on it.
    picture(vec2(WIDTH, 64.0), 0.25, Look::default(), |ui| used.set(slip_ui(ui, take, words)));
    let high = used.get().clamp(100.0, LONGEST);
    let painted = picture(vec2(WIDTH, high), scale, Look::default(), |ui| {
        slip_ui(ui, take, words);
    });
    (painted, high * WIDTH_MM / WIDTH)
}

/// Paints it from the top of the screen; answers how far down it goes, in points.
fn slip_ui(ui: &Ui, take: &TakeHome, words: Words) -> f32 {
    let all = Rect::from_min_size(pos2(0.0, 0.0), vec2(WIDTH, LONGEST));
    let painter = ui.painter().with_clip_rect(all);
    painter.rect_filled(all, 0, LIGHT.field);
    let mut top = EDGE;
    let mut line = |text: &str, style: TypeStyle, indent: f32, gap: f32| {
        let words = Text::new(text, style).color(LIGHT.ink);
        let galley = words.galley(ui, WIDTH - 2.0 * EDGE - indent);
        top += gap;
        painter.galley(pos2(EDGE + indent, top), galley.clone(), LIGHT.ink);
        top += galley.size().y;
    };
    line(&take.name, TypeStyle::H2.sized(30.0, 34.0), 0.0, 0.0);
    line(&take.title(words), TypeStyle::SMALL.sized(14.0, 18.0), 0.0, 2.0);
    for (title, lines) in take.parts(words) {
        line(&title, TypeStyle::SMALL_STRONG.sized(16.0, 21.0), 0.0, 14.0);
        for it in lines {
            line(&it, TypeStyle::SMALL.sized(16.0, 21.0), 0.0, 3.0);
        }
    }
    if let Some(next) = take.next_evening(words) {
        line(&next, TypeStyle::SMALL_STRONG.sized(15.0, 20.0), 0.0, 14.0);
    }
    top + EDGE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::followup::Person;
    use crate::words::Language;

    #[test]
    fn a_slip_is_as_long_as_what_stands_on_it() {
        let person = |n: usize| Person { name: format!("Guest {n}"), spot: "Window bench".into() };
        let slip = |n: usize| {
            let take = TakeHome {
                name: "Ana".into(),
                gathering: "Supper".into(),
                day: chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
                promises: Vec::new(),
                met: (0..n).map(person).collect(),
                to_meet: Vec::new(),
                next: None,
            };
            slip_picture(&take, Words::new(Language::En), 4.0)
        };
        let ((few, few_mm), (many, many_mm)) = (slip(1), slip(12));
        assert!(many_mm > few_mm + 30.0, "{few_mm} {many_mm}");
        assert_eq!((few.width(), many.width()), (248, 248), "62 mm");
        let dark = many.pixels().filter(|it| it.0[0] < 128).count();
        assert!(dark > 300, "it is printed on: {dark}");
    }
}
