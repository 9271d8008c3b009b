//! The board when there is little to show: before the first introduction, and at rest.

use egui::{Rect, Ui};

use super::cards;
use super::easel::Easel;
use super::scene::Scene;
use crate::ui::art;
use crate::ui::theme::{Look, TypeStyle};
use crate::words::Words;

/// "Keep talking": the porch at dusk.
pub(super) fn resting(ui: &Ui, rect: Rect, scene: &Scene, words: Words, look: Look) {
    let t = look.tokens;
    art::porch(ui.painter(), rect, None, &t);
    let easel = Easel::new(ui, rect, t);
    art::mark(&easel.painter, easel.at(84.0, 72.0), 76.0 * easel.scale, 1.0, &t);
    let style = TypeStyle::BOARD_NAMES.sized(56.0, 64.0);
    let sizes = [56.0, 50.0, 44.0, 40.0];
    let name = easel.fit(&scene.gathering, style, &sizes, &[40.0, 36.0], 860.0);
    easel.put(161.0, 110.0 - easel.size(&name).y / 2.0, name, t.on_dusk());
    let title = words.say("h1-paused");
    let sizes = [132.0, 124.0, 116.0, 108.0, 100.0, 92.0];
    let set = easel.fit(title, TypeStyle::HERO.sized(132.0, 140.0), &sizes, &[92.0], 980.0);
    let below = 300.0 + easel.size(&set).y + 26.0;
    easel.put(78.0, 300.0, set, t.on_dusk());
    let lines = [words.say("h1-paused-1"), words.say("h1-paused-2")];
    for (row, line) in (0_u8..).zip(lines) {
        let place = [84.0, below + 68.0 * f32::from(row)];
        easel.write(place, line, TypeStyle::BOARD_REASON.sized(52.0, 68.0), t.on_dusk());
    }
    let said = format!("{title}. {}", lines.join(" "));
    easel.says("resting", [72.0, 300.0, 1000.0, 320.0], &said);
}

/// The large card while no introduction can be shown.
pub(super) fn nobody_yet(easel: &Easel<'_>, scene: &Scene, words: Words) {
    let [left, top, width, _] = cards::HERO;
    let t = easel.t;
    easel.card(cards::HERO, 40.0, t.cream);
    let here = scene.lights.iter().filter(|light| **light == art::Presence::Here).count();
    let key = match (here, scene.introductions) {
        // Nobody is left to meet anybody.
        (0 | 1, _) => "h1-empty",
        (_, 0) => "h1-soon",
        _ if !scene.pairs.is_empty() => "h1-meeting",
        _ => "h1-off-screen",
    };
    let said = words.say(key);
    art::hero(
        &easel.painter,
        easel.area([left + 54.0, top + 40.0, 360.0, 100.0]),
        ["", ""],
        1.0,
        &t,
    );
    let style = TypeStyle::BOARD_NAMES.sized(72.0, 84.0);
    let galley = easel.set(said, style, width - 104.0, 4);
    let high = easel.size(&galley).y;
    easel.put(left + 54.0, top + 160.0 + (300.0 - high).max(0.0) / 2.0, galley, t.ink);
    easel.says("hero", cards::HERO, said);
}

/// A small card's place without an introduction.
pub(super) fn bare(easel: &Easel<'_>, words: Words, place: usize, area: [f32; 4]) {
    let quote = ["k1-quote-2", "k1-quote-3"].get(place).copied().unwrap_or("k1-quote-1");
    cards::quote(easel, area, words.say("k1-easy"), words.say(quote));
}
