//! The hero and the small cards: who meets whom, why, what to ask, and where.

use super::easel::Easel;
use super::names::names_ui;
use super::scene::Pairing;
use crate::domain::HowToMeet;
use crate::ui::art;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::Text;

/// Where the hero is.
pub(super) const HERO: [f32; 4] = [72.0, 148.0, 1144.0, 500.0];
/// The lamp that says how to meet somebody.
const MEET: f32 = 60.0;
/// What it takes beside the first of them.
const BESIDE: f32 = 72.0;
/// Size and line of a sentence that would not fit into one row.
const LOW: (f32, f32) = (38.0, 46.0);
/// Where the small cards are.
pub(super) const CARDS: [[f32; 4]; 2] = [[72.0, 672.0, 560.0, 276.0], [656.0, 672.0, 560.0, 276.0]];

/// The large card.
pub(super) fn hero(easel: &Easel<'_>, pair: &Pairing, drawn: f32) {
    let [left, top, width, _] = HERO;
    let t = easel.t;
    easel.card(HERO, 40.0, t.cream);
    let initials = [pair.initials[0].as_str(), pair.initials[1].as_str()];
    let [first, second] = [0, 1].map(|at| pair.called.get(at).and_then(|it| it.1));
    let begins = left + 54.0 + if first.is_some() { BESIDE } else { 0.0 };
    let string = easel.area([begins, top + 40.0, 360.0, 100.0]);
    art::hero(&easel.painter, string, initials, drawn, &t);
    for (meet, x) in [(first, left + 54.0 + MEET / 2.0), (second, begins + 396.0)] {
        meet_at(easel, meet, [x, top + 82.0]);
    }
    let beside = if first.or(second).is_none() { 560.0 } else { 420.0 };
    place_at_the_right(easel, &pair.place, [left + width - 52.0, top + 52.0], beside);
    let room = width - 104.0;
    let sizes = [116.0, 108.0, 100.0, 92.0, 84.0, 78.0, 72.0];
    let low = [72.0, 64.0, 58.0, 52.0, 46.0];
    let title = easel.fit(&pair.title, TypeStyle::BOARD_HERO, &sizes, &low, room);
    let below = top + 132.0 + (easel.size(&title).y - 2.0).max(124.0) + 6.0;
    easel.put(left + 50.0, top + 132.0, title, t.ink);
    let foot = if pair.opener.is_empty() { top + 468.0 } else { top + 388.0 };
    let style = TypeStyle::BOARD_REASON.sized(46.0, 58.0);
    reasons(easel, pair, style, [left + 54.0, below], room, foot + 4.0);
    question(easel, pair, [left + 52.0, top + 388.0], room);
}

/// How somebody would like to meet, beside their lamp.
fn meet_at(easel: &Easel<'_>, meet: Option<HowToMeet>, [x, y]: [f32; 2]) {
    let (Some(meet), t) = (meet, easel.t) else { return };
    let place = easel.area([x - MEET / 2.0, y - MEET / 2.0, MEET, MEET]);
    art::meet_lamp(&easel.painter, place, meet, t.ink, t.amber);
}

/// A small card: what does not fit whole is said in fewer words, or not at all.
pub(super) fn small(easel: &Easel<'_>, pair: &Pairing, area: [f32; 4]) {
    let [left, top, width, height] = area;
    let t = easel.t;
    easel.card(area, 36.0, t.cream);
    let room = width - 72.0;
    let high = names_ui(easel, pair, [left + 36.0, top + 26.0], room);
    let below = top + 26.0 + high.max(66.0) + 6.0;
    let foot = place_at_the_foot(easel, &pair.place, [left, top + height - 22.0], room);
    let fitting = |(size, line): (f32, f32)| {
        let style = TypeStyle::BOARD_REASON_SMALL.sized(size, line);
        let rows = ((foot - below) / line).floor().max(0.0) as usize;
        let fits = |it: &&String| rows > 0 && easel.holds(it, style, room, rows);
        pair.brief.iter().find(fits).map(|it| easel.set(it, style, room, rows))
    };
    if let Some(said) = [(38.0, 45.0), (36.0, 42.0)].into_iter().find_map(fitting) {
        easel.put(left + 36.0, below, said, t.ink);
    }
}

/// Where they meet, at the foot of a small card; answers how far down there is room above it.
fn place_at_the_foot(easel: &Easel<'_>, place: &str, [left, bottom]: [f32; 2], room: f32) -> f32 {
    if place.is_empty() {
        return bottom;
    }
    let words = easel.fit(place, TypeStyle::BOARD_PLACE, &[38.0, 36.0], &[36.0], room - 56.0);
    let high = easel.size(&words).y;
    let icon = easel.at(left + 34.0 + 22.0, bottom - high / 2.0);
    Icon::Place.paint(&easel.painter, icon, 44.0 * easel.scale, easel.t.amber_ink);
    easel.put(left + 90.0, bottom - high, words, easel.t.ink);
    bottom - high
}

/// Nobody yet: an old line of the porch, so that the place is not bare.
pub(super) fn quote(easel: &Easel<'_>, area: [f32; 4], title: &str, words: &str) {
    let [left, top, width, _] = area;
    let t = easel.t;
    easel.card(area, 36.0, t.dusk800);
    easel.write([left + 36.0, top + 32.0], title, TypeStyle::BOARD_LABEL, t.mist);
    let style = TypeStyle::BOARD_NAMES.sized(44.0, 54.0);
    let words = easel.set(words, style, width - 72.0, 3);
    easel.put(left + 36.0, top + 90.0, words, t.on_dusk());
    easel.says("quote", area, title);
}

/// What a card says to people who listen.
pub(super) fn spoken(pair: &Pairing, title: &str, reasons: usize) -> String {
    let spoken = |text: &String| Text::new(text, TypeStyle::BODY).spoken();
    let mut said = vec![title.to_owned()];
    said.extend(pair.meets_said.iter().map(|it| format!("{it}.")));
    said.extend(pair.reasons.iter().take(reasons).map(spoken));
    if reasons > 1 && !pair.opener.is_empty() {
        said.push(format!("{} {}", pair.ask, pair.opener));
    }
    said.push(pair.place.clone());
    said.retain(|part| !part.is_empty());
    said.join(" ")
}

/// Sentences one below the other, down to `foot`. The first is said lower, then in fewer words,
/// rather than cut; others only where they fit whole.
fn reasons(
    easel: &Easel<'_>,
    pair: &Pairing,
    style: TypeStyle,
    [x, mut y]: [f32; 2],
    width: f32,
    foot: f32,
) {
    for (at, sentence) in pair.reasons.iter().enumerate() {
        let set = |text: &str, style: TypeStyle| {
            let rows = ((foot - y) / style.line).floor();
            (rows >= 1.0).then(|| easel.set(text, style, width, rows as usize))
        };
        let low = style.sized(LOW.0, LOW.1);
        let shorter = if at == 0 { pair.brief.as_slice() } else { &[] };
        let fewer = shorter.iter().filter_map(|it| set(it, style));
        let mut ways = set(sentence, style).into_iter().chain(set(sentence, low)).chain(fewer);
        let Some(galley) = ways.find(|it| !it.elided) else { return };
        let high = easel.size(&galley).y;
        easel.put(x, y, galley, easel.t.ink);
        y += high;
    }
}

fn place_at_the_right(easel: &Easel<'_>, place: &str, [right, top]: [f32; 2], room: f32) {
    if place.is_empty() {
        return;
    }
    let style = TypeStyle::BOARD_PLACE.sized(40.0, 48.0);
    let words = easel.fit(place, style, &[40.0, 38.0, 36.0], &[36.0], room);
    let size = easel.size(&words);
    let (left, middle) = (right - size.x, top + 24.0);
    easel.put(left, (middle - size.y / 2.0).max(HERO[1] + 10.0), words, easel.t.ink);
    let icon = easel.at(left - 14.0 - 24.0, middle);
    Icon::Place.paint(&easel.painter, icon, 48.0 * easel.scale, easel.t.amber_ink);
}

/// "Ask him: “How did you start?”" on its wash.
fn question(easel: &Easel<'_>, pair: &Pairing, [left, top]: [f32; 2], room: f32) {
    if pair.opener.is_empty() {
        return;
    }
    let t = easel.t;
    let quoted = format!("\u{201c}{}\u{201d}", pair.opener);
    let display = TypeStyle::BOARD_NAMES.sized(42.0, 50.0);
    let ask = easel.set(&format!("{} ", pair.ask), TypeStyle::BOARD_LINE, f32::INFINITY, 1);
    let inner = room - 68.0;
    let beside = easel.size(&ask).x + 4.0;
    let sizes = [42.0, 40.0, 38.0, 36.0];
    let mut left_out = 0.0;
    let mut words = easel.fit(&quoted, display, &sizes, &[], inner - beside);
    if words.elided {
        // A long question needs all the room.
        left_out = beside;
        words = easel.fit(&quoted, display, &sizes, &[], inner);
    }
    if words.elided {
        // Half a question asks something else.
        return;
    }
    let beside = beside - left_out;
    let size = easel.size(&words);
    easel.card([left, top, size.x + beside + 68.0, 80.0], 40.0, t.amber_wash);
    if beside > 0.0 {
        easel.put(left + 34.0, top + 40.0 - easel.size(&ask).y / 2.0, ask, t.on_wash);
    }
    easel.put(left + 34.0 + beside, top + 40.0 - size.y / 2.0, words, t.on_wash);
}
