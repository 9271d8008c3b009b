//! The names on a small card, each after the lamp that says how to meet them.

use std::sync::Arc;

use egui::Galley;

use super::easel::Easel;
use super::scene::Pairing;
use crate::domain::HowToMeet;
use crate::ui::art;
use crate::ui::theme::TypeStyle;

/// Sizes in which they are tried in one row, and in more.
const SIZES: [f32; 5] = [60.0, 56.0, 52.0, 48.0, 44.0];
const LEAST: f32 = 36.0;
const LOW: [f32; 3] = [44.0, 40.0, LEAST];

/// A row's height, a blank, and a lamp and what parts it from its name, in shares of the size.
const LINE: f32 = 68.0 / 60.0;
const BLANK: f32 = 0.24;
const LAMP: f32 = 0.8;
const BESIDE: f32 = 0.16;

/// A name with what follows it up to the next.
struct Part<'a> {
    meet: Option<HowToMeet>,
    words: &'a str,
}

/// A part where it stands.
struct Placed {
    at: [f32; 2],
    size: f32,
    meet: Option<HowToMeet>,
    galley: Arc<Galley>,
}

/// Shows the names with their top left corner at a place, as large as they fit; answers how high
/// that is.
pub(super) fn names_ui(easel: &Easel<'_>, pair: &Pairing, [x, y]: [f32; 2], room: f32) -> f32 {
    let style = TypeStyle::BOARD_NAMES;
    if pair.called.iter().all(|it| it.1.is_none()) {
        let names = easel.fit(&pair.names, style, &SIZES, &LOW, room);
        let high = easel.size(&names).y;
        easel.put(x, y, names, easel.t.ink);
        return high;
    }
    let parts = parts(pair);
    let one = SIZES.iter().map(|size| (*size, 1));
    let two = LOW.iter().map(|size| (*size, 2));
    let mut ways =
        one.chain(two).filter_map(|(size, rows)| placed(easel, &parts, size, rows, room));
    let (placed, high) = ways.next().unwrap_or_else(|| each_alone(easel, &parts, room));
    for it in placed {
        let (size, mut left) = (it.size, x + it.at[0]);
        if let Some(meet) = it.meet {
            let edge = size * LAMP;
            let middle = y + it.at[1] + size * LINE / 2.0;
            let place = easel.area([left, middle - edge / 2.0, edge, edge]);
            art::meet_lamp(&easel.painter, place, meet, easel.t.ink, easel.t.amber);
            left += edge + size * BESIDE;
        }
        easel.put(left, y + it.at[1], it.galley, easel.t.ink);
    }
    high
}

/// "Noor and ", "Kofi": each with the lamp before it.
fn parts(pair: &Pairing) -> Vec<Part<'_>> {
    let mut from = 0;
    let starts: Vec<usize> = pair
        .called
        .iter()
        .filter_map(|(name, _)| {
            let start = from + pair.names.get(from..)?.find(name.as_str())?;
            from = start + name.len();
            Some(start)
        })
        .collect();
    let ends = starts.iter().copied().skip(1).chain([pair.names.len()]);
    let part = |((start, end), (_, meet)): ((usize, usize), &(String, Option<HowToMeet>))| {
        Some(Part { meet: *meet, words: pair.names.get(start..end)?.trim_end() })
    };
    starts.iter().copied().zip(ends).zip(&pair.called).filter_map(part).collect()
}

/// How much of a row the lamp before a part takes.
fn lamp(part: &Part<'_>, size: f32) -> f32 {
    if part.meet.is_some() { size * (LAMP + BESIDE) } else { 0.0 }
}

fn style(size: f32) -> TypeStyle {
    TypeStyle::BOARD_NAMES.sized(size, size * LINE)
}

/// All parts in at most so many rows, none of them broken, and how high that is; `None` where they
/// do not fit.
fn placed(
    easel: &Easel<'_>,
    parts: &[Part<'_>],
    size: f32,
    rows: usize,
    room: f32,
) -> Option<(Vec<Placed>, f32)> {
    let (mut all, mut x, mut row) = (Vec::new(), 0.0, 0);
    for part in parts {
        let galley = easel.set(part.words, style(size), f32::INFINITY, 1);
        let wide = lamp(part, size) + easel.size(&galley).x;
        if x > 0.0 && x + wide > room {
            (x, row) = (0.0, row + 1);
        }
        if wide > room || row >= rows {
            return None;
        }
        let at = [x, row as f32 * size * LINE];
        all.push(Placed { at, size, meet: part.meet, galley });
        x += wide + size * BLANK;
    }
    Some((all, (row + 1) as f32 * size * LINE))
}

/// Each part below the other, in as many rows as it takes.
fn each_alone(easel: &Easel<'_>, parts: &[Part<'_>], room: f32) -> (Vec<Placed>, f32) {
    let (mut all, mut y) = (Vec::new(), 0.0);
    for part in parts {
        let width = room - lamp(part, LEAST);
        let galley = easel.fit(part.words, style(LEAST), &[LEAST], &[LEAST], width);
        let high = easel.size(&galley).y;
        all.push(Placed { at: [0.0, y], size: LEAST, meet: part.meet, galley });
        y += high;
    }
    (all, y)
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput, Rect, pos2};

    use super::super::easel::SIZE;
    use super::*;
    use crate::ui::theme::LIGHT;

    /// How high the names of a card are with these lamps, and whether every part is whole.
    fn set(names: &str, called: &[(&str, Option<HowToMeet>)]) -> (f32, bool) {
        let called = called.iter().map(|it| (it.0.to_owned(), it.1)).collect();
        let pair = Pairing { names: names.to_owned(), called, ..Pairing::default() };
        let ctx = Context::default();
        crate::ui::fonts::install(&ctx);
        let screen = Rect::from_min_size(pos2(0.0, 0.0), SIZE);
        let mut found = (0.0, false);
        for _ in 0..2 {
            let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| {
                let easel = Easel::new(ui, screen, LIGHT);
                let high = names_ui(&easel, &pair, [0.0, 0.0], 488.0);
                let parts = parts(&pair);
                let way = |(size, rows)| placed(&easel, &parts, size, rows, 488.0);
                let mut ways = SIZES.map(|it| (it, 1)).into_iter().chain(LOW.map(|it| (it, 2)));
                let whole = ways.find_map(way).is_some();
                let alone = each_alone(&easel, &parts, 488.0).0;
                found = (high, whole || alone.iter().all(|it| !it.galley.elided));
            });
            // Nobody paints this.
            output.textures_delta.clear();
        }
        found
    }

    #[test]
    fn each_lamp_stands_before_its_own_name() {
        let called = vec![
            ("Noor".to_owned(), None),
            ("Ana P.".to_owned(), Some(HowToMeet::Suggest)),
            ("Ana".to_owned(), Some(HowToMeet::Introduce)),
        ];
        let names = "Noor, Ana P. and Ana".to_owned();
        let pair = Pairing { names, called, ..Pairing::default() };
        let parts: Vec<_> = parts(&pair).iter().map(|it| (it.words, it.meet)).collect();
        let expected = [
            ("Noor,", None),
            ("Ana P. and", Some(HowToMeet::Suggest)),
            ("Ana", Some(HowToMeet::Introduce)),
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn names_with_lamps_are_whole_and_leave_room_for_a_reason() {
        let (yes, no) = (Some(HowToMeet::Introduce), None);
        for (names, called, most) in [
            ("Noor and Kofi", [("Noor", yes), ("Kofi", yes)].as_slice(), 69.0),
            ("Noor and Kofi", &[("Noor", no), ("Kofi", yes)], 69.0),
            ("Maximiliana A. and Bo", &[("Maximiliana A.", yes), ("Bo", yes)], 100.0),
            ("Ana, Ben and Carla", &[("Ana", yes), ("Ben", yes), ("Carla", yes)], 100.0),
            (
                "María de los Ángeles Guadalupe R. and José Antonio María S.",
                &[("María de los Ángeles Guadalupe R.", yes), ("José Antonio María S.", yes)],
                170.0,
            ),
        ] {
            let (high, whole) = set(names, called);
            assert!(whole, "{names} is cut");
            assert!(high > 0.0 && high <= most, "{names}: {high}");
        }
    }
}
