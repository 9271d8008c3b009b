//! The board when the evening is over: ten bulbs go out one by one, and one stays on.

use std::time::Duration;

use egui::{Rect, Ui};

use super::easel::Easel;
use super::scene::Night;
use crate::desk::Desk;
use crate::domain::Gathering;
use crate::ui::art;
use crate::ui::theme::{Look, TypeStyle};
use crate::words::Words;

/// How many bulbs go out, one each second.
const GO_OUT: u32 = 9;

/// How wide the row of missing habits may be: as far as the house.
const MISSING: f32 = 960.0;

/// Fewer than that is not counted.
const FEW: usize = 3;

/// How many bulbs are out by now; all that go where nothing moves.
pub(super) fn gone(desk: &Desk, look: Look) -> u32 {
    let since = since_ms(desk).map(|ms| u32::try_from(ms / 1000).unwrap_or(0));
    match since {
        Some(_) if look.less_movement => GO_OUT,
        Some(seconds) => seconds.min(GO_OUT),
        None => 0,
    }
}

/// How long until another bulb goes out; forever once all have that go.
pub(super) fn ticks_in(desk: &Desk) -> Duration {
    let left = since_ms(desk).filter(|ms| *ms < i64::from(GO_OUT) * 1000);
    left.map_or(Duration::MAX, |ms| {
        Duration::from_millis(u64::try_from(1000 - ms.rem_euclid(1000)).unwrap_or(1000))
    })
}

fn since_ms(desk: &Desk) -> Option<i64> {
    let ended = desk.evening().and_then(Gathering::ended_at)?;
    Some((desk.now() - ended).num_milliseconds().max(0))
}

/// Says good night.
pub(super) fn good_night(ui: &Ui, rect: Rect, night: &Night, gone: u32, words: Words, look: Look) {
    let t = look.tokens;
    art::porch(ui.painter(), rect, None, &t);
    let easel = Easel::new(ui, rect, t);
    let wire = easel.area([-10.0, 0.0, 1080.0, 140.0]);
    art::night_string(&easel.painter, wire, gone, &t);
    let title = words.say("h1-night");
    let sizes = [150.0, 132.0, 116.0, 100.0];
    let set = easel.fit(title, TypeStyle::HERO.sized(150.0, 158.0), &sizes, &[], 960.0);
    easel.put(78.0, 196.0, set, t.on_dusk());
    let thanks = words.say("h1-night-thanks");
    let set = easel.set(thanks, TypeStyle::BOARD_REASON.sized(50.0, 66.0), 900.0, 2);
    easel.put(84.0, 380.0, set, t.on_dusk());
    easel.says("night", [78.0, 196.0, 960.0, 320.0], &format!("{title}. {thanks}"));
    counts(&easel, night, words);
    missing(&easel, night, words);
    let again = words.say(if night.next.is_some() { "h1-night-again" } else { "h1-night-soon" });
    let line = TypeStyle::BOARD_REASON.sized(46.0, 60.0);
    easel.write([84.0, 776.0], again, line, t.mist);
    if let Some(next) = &night.next {
        let set = easel.fit(next, line.strong(), &[46.0, 42.0, 38.0], &[38.0], 960.0);
        easel.put(84.0, 836.0, set, t.on_dusk());
    }
    let next = night.next.as_deref().unwrap_or_default();
    easel.says("again", [84.0, 776.0, 960.0, 120.0], format!("{again} {next}").trim());
    let page = words.say("h1-night-page");
    easel.write([84.0, 992.0], page, TypeStyle::BOARD_LABEL.sized(40.0, 48.0), t.mist);
    easel.says("page", [84.0, 992.0, 900.0, 48.0], page);
}

/// Which habits guests found missing, as many as one row holds.
fn missing(easel: &Easel<'_>, night: &Night, words: Words) {
    let style = TypeStyle::BOARD_LABEL.sized(38.0, 46.0);
    let said = |n: usize| {
        let habits = night.habits.get(..n).unwrap_or_default().join(" · ");
        words.say_with("h1-night-missing", &[("habits", habits.into())])
    };
    let holds = |n: &usize| easel.holds(&said(*n), style, MISSING, 1);
    let few = (1..=night.habits.len()).take_while(holds).last();
    // One that is too long by itself is set smaller, or cut.
    let Some(n) = few.or((!night.habits.is_empty()).then_some(1)) else { return };
    let set = easel.fit(&said(n), style, &[38.0, 36.0], &[], MISSING);
    easel.put(84.0, 716.0, set, easel.t.mist);
    easel.says("missing", [84.0, 716.0, MISSING, 46.0], &said(n));
}

/// How many came, met and promised; a few are nobody's to count.
fn counts(easel: &Easel<'_>, night: &Night, words: Words) {
    let counts = [
        ("h1-night-came", night.came),
        ("h1-night-introductions", night.introductions),
        ("h1-night-promises", night.promises),
    ];
    let mut left = 84.0;
    for (key, n) in counts.into_iter().filter(|(_, n)| *n >= FEW) {
        let (figure, label) = (n.to_string(), words.say(key));
        let count = TypeStyle::BOARD_COUNT.sized(96.0, 96.0);
        let wide = easel.write([left, 560.0], &figure, count, easel.t.amber);
        let style = TypeStyle::BOARD_LABEL.sized(40.0, 46.0);
        let wide = wide.max(easel.write([left, 656.0], label, style, easel.t.on_dusk()));
        easel.says(key, [left, 560.0, wide, 142.0], &format!("{figure} {label}"));
        left += wide + 56.0;
    }
}
