//! Between introductions: now and next, Wi-Fi, and what a host has to say.

use std::sync::Arc;

use egui::Galley;

use super::between::{Between, Lead, Network};
use super::easel::Easel;
use crate::ui::art;
use crate::ui::badge::paint_screen_code;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::words::Words;

/// Left and top of the cards, how wide they are beside another, and alone, and how high.
const LEFT: f32 = 72.0;
const TOP: f32 = 148.0;
const BESIDE: f32 = 1144.0;
const ALONE: f32 = 1776.0;
const HIGH: f32 = 800.0;
/// Between what is on and what comes after it; what stands above and below the rows of that, what is
/// between two of them, and how much of them there is room for.
const GAP: f32 = 24.0;
const ABOVE: f32 = 92.0;
const BELOW: f32 = 58.0;
const BETWEEN: f32 = 14.0;
const ROWS: f32 = 170.0;
/// From a card's edge to what stands in it.
const INSIDE: f32 = 56.0;
/// Where the network is.
const WIFI: [f32; 4] = [1256.0, TOP, 592.0, HIGH];
/// The line below everything.
const FOOT: f32 = 1016.0;
/// The white square a code lies on, and the room around the code.
const CODE: f32 = 380.0;
const QUIET: f32 = 22.0;

/// What is beside the introductions' counts and lights, when they are beside this page.
pub(super) const SKY_LARGE: [f32; 4] = [LEFT, TOP, BESIDE, HIGH];
pub(super) const SKY_SMALL: [f32; 4] = WIFI;

/// Where the lights hang on this page, if there is room for them.
pub(super) const fn sky(between: &Between) -> Option<[f32; 4]> {
    match (between.lead.is_some(), between.wifi.is_some()) {
        (true, _) => None,
        (false, true) => Some(SKY_LARGE),
        (false, false) => Some(SKY_SMALL),
    }
}

/// The page without its lights and its foot.
pub(super) fn plan(easel: &Easel<'_>, between: &Between, words: Words) {
    if let Some(network) = &between.wifi {
        wifi(easel, network, words);
    }
    let Some(on) = &between.lead else {
        if between.wifi.is_none() {
            announcement(easel, &between.announcement);
        }
        return;
    };
    let wide = if between.wifi.is_some() { BESIDE } else { ALONE };
    let rows = rows(easel, &between.next, wide);
    if rows.is_empty() {
        return lead(easel, on, [LEFT, TOP, wide, HIGH]);
    }
    // No higher than what comes after needs: the rest is for what is on.
    let high = ABOVE + high(&rows) + BELOW;
    lead(easel, on, [LEFT, TOP, wide, HIGH - GAP - high]);
    let key = if on.passed.is_some() || between.next.len() < 2 { "h1-next" } else { "h1-then" };
    next(easel, rows, words.say(key), [LEFT, TOP + HIGH - high, wide, high]);
}

/// What a host has to say, and that introductions come back.
pub(super) fn foot(easel: &Easel<'_>, said: &str, held: bool, words: Words) {
    let t = easel.t;
    let line = TypeStyle::BOARD_LINE.sized(42.0, 50.0);
    let again = words.say(if held { "h1-again-later" } else { "h1-again-soon" });
    let set = easel.set(again, line, f32::INFINITY, 1);
    let left = 1848.0 - easel.size(&set).x;
    easel.put(left, FOOT - easel.size(&set).y / 2.0, set, t.mist);
    easel.says("again", [left, FOOT - 25.0, 1848.0 - left, 50.0], again);
    if said.is_empty() {
        return;
    }
    Icon::Announce.paint(&easel.painter, easel.at(97.0, FOOT), 50.0 * easel.scale, t.amber);
    let room = left - 148.0 - 52.0;
    let set = easel.fit(said, line, &[42.0, 40.0, 38.0, 36.0], &[38.0, 36.0], room);
    easel.put(148.0, FOOT - easel.size(&set).y / 2.0, set, t.on_dusk());
    easel.says("announcement", [LEFT, FOOT - 40.0, room, 80.0], said);
}

fn lead(easel: &Easel<'_>, on: &Lead, area: [f32; 4]) {
    let [left, top, width, height] = area;
    let t = easel.t;
    easel.card(area, 40.0, t.cream);
    let (x, room) = (left + INSIDE, width - 2.0 * INSIDE);
    let label = TypeStyle::BOARD_LINE.strong().sized(44.0, 52.0);
    easel.write([x, top + 44.0], &on.label, label, t.amber_ink);
    let sizes = [116.0, 108.0, 100.0, 92.0, 84.0, 78.0, 72.0];
    let title =
        easel.fit(&on.title, TypeStyle::BOARD_HERO, &sizes, &[78.0, 64.0, 56.0, 48.0], room);
    let below = top + 100.0 + easel.size(&title).y + 10.0;
    easel.put(x - 4.0, top + 100.0, title, t.ink);
    if !on.place.is_empty() {
        let style = TypeStyle::BOARD_REASON.sized(46.0, 56.0);
        let place = easel.fit(&on.place, style, &[46.0, 42.0, 38.0, 36.0], &[36.0], room - 66.0);
        let middle = below + easel.size(&place).y / 2.0;
        let icon = easel.at(x + 25.0, middle);
        Icon::Place.paint(&easel.painter, icon, 50.0 * easel.scale, t.amber_ink);
        easel.put(x + 66.0, below, place, t.ink);
    }
    if let Some(passed) = on.passed {
        let string = easel.area([x, top + height - 106.0, room, 60.0]);
        art::passing(&easel.painter, string, passed, &t);
    }
    let said = [&on.label, ": ", &on.title, ". ", &on.place].map(AsRef::<str>::as_ref).concat();
    easel.says("now", area, said.trim_end_matches([' ', '.']));
}

/// When something comes, and what.
struct Row<'a> {
    said: &'a [String; 2],
    clock: Arc<Galley>,
    title: Arc<Galley>,
    high: f32,
}

/// The rows there is room for; a long one takes the place of the other.
fn rows<'a>(easel: &Easel<'_>, next: &'a [[String; 2]], wide: f32) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for said in next {
        let [time, title] = said;
        let clock = easel.set(time, TypeStyle::BOARD_NAMES.sized(46.0, 56.0), f32::INFINITY, 1);
        let room = wide - 2.0 * INSIDE - clock_wide(easel, &clock);
        let style = TypeStyle::BOARD_REASON.sized(46.0, 56.0);
        let title = easel.fit(title, style, &[46.0, 42.0, 38.0, 36.0], &[36.0], room);
        let row = Row { said, high: easel.size(&title).y.max(56.0), clock, title };
        if !rows.is_empty() && high(&rows) + BETWEEN + row.high > ROWS {
            break;
        }
        rows.push(row);
    }
    rows
}

fn high(rows: &[Row<'_>]) -> f32 {
    rows.iter().map(|it| it.high + BETWEEN).sum::<f32>() - BETWEEN
}

/// How wide the time is, with the room after it.
fn clock_wide(easel: &Easel<'_>, clock: &Galley) -> f32 {
    easel.size(clock).x.max(150.0) + 36.0
}

fn next(easel: &Easel<'_>, rows: Vec<Row<'_>>, label: &str, area: [f32; 4]) {
    let [left, top, ..] = area;
    let t = easel.t;
    easel.card(area, 36.0, t.dusk800);
    let style = TypeStyle::BOARD_LINE.strong().sized(42.0, 50.0);
    easel.write([left + INSIDE, top + 30.0], label, style, t.amber);
    let mut y = top + ABOVE;
    let mut said = vec![label.to_owned()];
    for Row { said: [time, title], clock, title: set, high } in rows {
        let x = left + INSIDE + clock_wide(easel, &clock);
        easel.put(left + INSIDE, y + high / 2.0 - 28.0, clock, t.on_dusk());
        easel.put(x, y + (high - easel.size(&set).y) / 2.0, set, t.on_dusk());
        said.push(format!("{time} {title}"));
        y += high + BETWEEN;
    }
    easel.says("next", area, &said.join(". "));
}

fn wifi(easel: &Easel<'_>, network: &Network, words: Words) {
    let [left, top, width, height] = WIFI;
    let t = easel.t;
    easel.card(WIFI, 40.0, t.dusk800);
    let (x, room) = (left + 52.0, width - 104.0);
    let icon = easel.at(x + 30.0, top + 78.0);
    Icon::Wifi.paint(&easel.painter, icon, 60.0 * easel.scale, t.amber);
    let title = words.say("h1-wifi");
    let style = TypeStyle::BOARD_NAMES.sized(60.0, 68.0);
    easel.write([x + 80.0, top + 44.0], title, style, t.on_dusk());
    let value = TypeStyle::BOARD_PLACE.sized(40.0, 50.0);
    let said = &network.wifi;
    let name = easel.fit(&said.network, value, &[40.0, 36.0], &[36.0], room);
    let has_password = !said.password.is_empty();
    let password = if has_password { said.password.as_str() } else { words.say("h1-wifi-open") };
    let secret = easel.fit(password, value, &[40.0, 36.0], &[36.0], room);
    let labels = if has_password { 2.0 } else { 1.0 };
    let taken = easel.size(&name).y + easel.size(&secret).y + labels * 50.0 + 14.0;
    let edge = CODE.min(height - 142.0 - 30.0 - taken - 30.0);
    let paper = [left + (width - edge) / 2.0, top + 142.0, edge, edge];
    if let Some(code) = network.code() {
        easel.painter.rect_filled(easel.area(paper), 36.0 * easel.scale, egui::Color32::WHITE);
        let [x, y, ..] = paper;
        let inner = edge - 2.0 * QUIET;
        paint_screen_code(&easel.painter, easel.area([x + QUIET, y + QUIET, inner, inner]), code);
    }
    let label = TypeStyle::BOARD_LABEL.sized(40.0, 50.0);
    let mut y = top + 142.0 + edge + 30.0;
    easel.write([x, y], words.say("h1-wifi-network"), label, t.mist);
    let high = easel.size(&name).y;
    easel.put(x, y + 50.0, name, t.on_dusk());
    y += 50.0 + high + 14.0;
    if has_password {
        easel.write([x, y], words.say("h1-wifi-password"), label, t.mist);
        y += 50.0;
    }
    easel.put(x, y, secret, t.on_dusk());
    let about = [("network", said.network.as_str().into()), ("password", password.into())];
    easel.says("wifi", WIFI, &words.say_with("h1-wifi-said", &about));
}

/// Where nothing else is said, what a host says is large.
fn announcement(easel: &Easel<'_>, said: &str) {
    let area = SKY_LARGE;
    let [left, top, width, height] = area;
    let t = easel.t;
    easel.card(area, 40.0, t.cream);
    let icon = easel.at(left + INSIDE + 44.0, top + 100.0);
    Icon::Announce.paint(&easel.painter, icon, 88.0 * easel.scale, t.amber_ink);
    let room = width - 2.0 * INSIDE;
    let sizes = [132.0, 116.0, 100.0, 84.0, 72.0];
    let rows = |size: f32| ((height - 220.0) / (size * 1.07)).floor() as usize;
    let sized = |size: f32| TypeStyle::BOARD_HERO.sized(size, size * 1.07);
    let fits = |size: &f32| easel.holds(said, sized(*size), room, rows(*size));
    let size = sizes.into_iter().find(fits).unwrap_or(60.0);
    let set = easel.set(said, sized(size), room, rows(size));
    easel.put(left + INSIDE, top + 180.0, set, t.ink);
    easel.says("announcement", area, said);
}
