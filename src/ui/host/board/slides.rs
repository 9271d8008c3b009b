//! Between introductions: tables about something, the habits kept out, and how easy it can be.

use super::between::{Between, TOPICS_A_PAGE, TopicCard};
use super::easel::Easel;
use super::tables::{area, centred};
use crate::domain::TOPIC_PLACES;
use crate::ui::art::{self, Corruptor, PORTRAIT};
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::words::Words;

/// Where a slide's card is.
const CARD: [f32; 4] = [72.0, 148.0, 1776.0, 800.0];
/// How high a portrait is on it, and how far from its edges.
const HIGH: f32 = 712.0;
const EDGE: f32 = 44.0;
/// Beside the tables: where to sit, and how.
const PANEL: [f32; 4] = [72.0, 148.0, 424.0, 784.0];
/// Tables across and down.
const GRID: [usize; 2] = [3, 2];

/// The tables that are open, six a page; never who sits there.
pub(super) fn topics(easel: &Easel<'_>, between: &Between, first: usize, words: Words) {
    let [left, top, width, height] = PANEL;
    let t = easel.t;
    easel.card(PANEL, 40.0, t.dusk800);
    let middle = left + width / 2.0;
    let icon = easel.at(middle, top + 190.0);
    Icon::People.paint(&easel.painter, icon, 190.0 * easel.scale, t.amber);
    let [title, how] = ["h1-topics-sit", "h1-topics-how"].map(|key| words.say(key));
    let style = TypeStyle::BOARD_NAMES.sized(60.0, 68.0);
    let high = centred(easel, title, style, [middle, top + 340.0, width - 56.0], 4, t.on_dusk());
    let style = TypeStyle::BOARD_REASON.sized(42.0, 52.0);
    centred(easel, how, style, [middle, high + 28.0, width - 72.0], 6, t.on_dusk());
    easel.says("how", [left, top, width, height], &format!("{title} {how}"));
    let shown = between.topics.iter().skip(first).take(TOPICS_A_PAGE);
    for (place, topic) in shown.enumerate() {
        table(easel, topic, place, words);
    }
}

fn table(easel: &Easel<'_>, topic: &TopicCard, place: usize, words: Words) {
    let area = area(GRID, place);
    let [left, top, width, height] = area;
    let t = easel.t;
    easel.card(area, 30.0, t.dusk800);
    let (x, room) = (left + 32.0, width - 64.0);
    let sizes = [72.0, 66.0, 60.0, 54.0];
    let style = TypeStyle::BOARD_NAMES.sized(72.0, 80.0);
    let name = easel.fit(&topic.name, style, &sizes, &[54.0, 48.0, 44.0, 40.0, 36.0], room);
    let high = easel.size(&name).y;
    easel.put(x, top + 28.0, name, t.amber);
    if !topic.spot.is_empty() {
        let style = TypeStyle::BOARD_REASON.sized(40.0, 48.0);
        let spot = easel.fit(&topic.spot, style, &[40.0, 36.0], &[36.0], room);
        easel.put(x, top + 28.0 + high + 6.0, spot, t.on_dusk());
    }
    let bulb = |seat: usize| {
        let center = easel.at(x + 24.0 + 72.0 * seat as f32, top + height - 148.0);
        let lit = if seat < topic.taken { 1.0 } else { 0.0 };
        art::bulb(&easel.painter, center, 17.0 * easel.scale, lit, &t);
    };
    (0..TOPIC_PLACES).for_each(bulb);
    let says = words.places_of(topic.taken);
    let style = TypeStyle::BOARD_REASON.sized(48.0, 57.0);
    let set = easel.fit(&says, style, &[48.0, 43.0, 40.0, 36.0], &[36.0], room);
    let y = top + height - 60.0 - easel.size(&set).y / 2.0;
    easel.put(x, y, set, t.on_dusk());
    easel.says(&format!("topic {place}"), area, &format!("{}: {says}", topic.name));
}

/// One of the five, what it says, and how the porch answers.
pub(super) fn corruptor(easel: &Easel<'_>, who: Corruptor, words: Words) {
    let [left, top, width, _] = CARD;
    let t = easel.t;
    easel.card(CARD, 40.0, t.cream);
    let wide = HIGH * PORTRAIT[0] / PORTRAIT[1];
    let picture = easel.area([left + EDGE, top + EDGE, wide, HIGH]);
    art::portrait(&easel.painter, picture, who, t.cream, &t);
    let x = left + EDGE + wide + 64.0;
    let room = left + width - 64.0 - x;
    let [name, says, answer] = who.words().map(|key| words.say(key));
    let label = TypeStyle::BOARD_LINE.strong().sized(44.0, 52.0);
    let sizes = [108.0, 100.0, 92.0, 84.0, 72.0];
    let set = easel.fit(name, TypeStyle::BOARD_HERO, &sizes, &[72.0], room);
    easel.put(x - 4.0, top + 52.0, set, t.ink);
    let style = TypeStyle::BOARD_REASON.sized(54.0, 66.0);
    easel.put(x, top + 196.0, easel.set(says, style, room, 3), t.ink);
    let y = top + 450.0;
    Icon::Home.paint(&easel.painter, easel.at(x + 28.0, y + 26.0), 56.0 * easel.scale, t.amber_ink);
    let porch = words.say("l1-on-our-porch");
    easel.write([x + 76.0, y], porch, label, t.amber_ink);
    let style = TypeStyle::BOARD_NAMES.sized(64.0, 74.0);
    let set = easel.fit(answer, style, &[64.0], &[64.0, 60.0, 56.0], room);
    easel.put(x, y + 68.0, set, t.ink);
    easel.says("slide", CARD, &format!("{name}. {says} {porch}: {answer}"));
}

/// Something somebody said that helped.
pub(super) fn quote(easel: &Easel<'_>, said: &str, words: Words) {
    let [left, top, width, height] = CARD;
    let t = easel.t;
    easel.card(CARD, 40.0, t.cream);
    let (x, room) = (left + 80.0, width - 160.0);
    let easy = words.say("k1-easy");
    let label = TypeStyle::BOARD_LINE.strong().sized(48.0, 56.0);
    easel.write([x, top + 72.0], easy, label, t.amber_ink);
    let quoted = format!("\u{201c}{said}\u{201d}");
    let style = TypeStyle::HERO.sized(132.0, 140.0);
    let set = easel.fit(&quoted, style, &[132.0], &[132.0, 116.0, 100.0, 92.0], room);
    let high = easel.size(&set).y;
    easel.put(x - 6.0, top + 160.0 + (400.0 - high).max(0.0) / 2.0, set, t.ink);
    let string = easel.area([x, top + height - 130.0, room, 60.0]);
    art::passing(&easel.painter, string, 1.0, &t);
    easel.says("slide", CARD, &format!("{easy}: {quoted}"));
}
