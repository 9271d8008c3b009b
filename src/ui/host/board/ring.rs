//! The Ring: one need at a time, a lamp that burns down, and how many can help.

use super::aloud::{Aloud, Asked};
use super::easel::Easel;
use super::tables::minutes_and_seconds;
use crate::desk::Desk;
use crate::ui::art;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Text, marked};
use crate::words::{Value, Words};
use std::time::Duration;

/// Where the need is, the lamp, and how many can help.
const CARD: [f32; 4] = [72.0, 148.0, 1272.0, 612.0];
const LAMP: [f32; 4] = [1376.0, 148.0, 472.0, 612.0];
const COUNT: [f32; 4] = [72.0, 788.0, 1776.0, 168.0];
/// The middle of the line at the foot.
const FOOT: f32 = 1016.0;
/// From the card's left edge to its words, and from its top to the need.
const INSIDE: f32 = 60.0;
const NEED: f32 = 124.0;
/// The sizes of a need, the largest that fits; and its line in shares of its size.
const SIZES: [f32; 7] = [116.0, 108.0, 100.0, 92.0, 84.0, 78.0, 72.0];
const LINE: f32 = 126.0 / 116.0;
const ROWS: usize = 3;
/// Where nothing moves, the oil falls by so many seconds at once.
const STEP_S: u32 = 5;

/// What burns down by the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Burning {
    /// What is left of a need's time, in seconds.
    pub(super) left_s: u32,
    /// The time stands still.
    pub(super) paused: bool,
    /// It is said first whose need comes next.
    pub(super) leads_in: bool,
}

impl Burning {
    /// How it is now; nothing while no Ring is on.
    pub(super) fn of(desk: &Desk) -> Self {
        let Some((_, ring)) = desk.evening().and_then(crate::domain::Gathering::ring_on) else {
            return Self::default();
        };
        let now = desk.now();
        Self { left_s: ring.left_s(now), paused: ring.is_paused(), leads_in: ring.leads_in(now) }
    }

    /// Whether its time is over.
    const fn is_over(self) -> bool {
        self.left_s == 0 && !self.leads_in
    }
}

/// How long until another second of a need is gone; forever while none burns.
pub(in crate::ui::host) fn ticks_in(desk: &Desk) -> Duration {
    let Some((_, ring)) = desk.evening().and_then(crate::domain::Gathering::ring_on) else {
        return Duration::MAX;
    };
    let (at, stand) = ring.stand();
    let burns = !stand.paused && (ring.left_s(desk.now()) > 0 || ring.leads_in(desk.now()));
    let Some(at) = at.filter(|_| burns) else { return Duration::MAX };
    let into_ms = (desk.now() - at).num_milliseconds().rem_euclid(1000).unsigned_abs();
    Duration::from_millis(1001 - into_ms)
}

/// The whole Ring.
pub(super) fn ring(easel: &Easel<'_>, aloud: &Aloud, burning: Burning, words: Words, look: Look) {
    card(easel, aloud, burning, words);
    lamp(easel, aloud, burning, words, look);
    count(easel, aloud, burning, words);
    foot(easel, aloud, words);
}

/// What stands beside the title.
pub(super) fn lead(easel: &Easel<'_>, left: f32, words: Words) {
    let lead = words.say("h1-ring-lead");
    let set = easel.set(lead, TypeStyle::BOARD_LINE, 1560.0 - left, 1);
    easel.put(left, 82.0 - easel.size(&set).y / 2.0, set, easel.t.mist);
    easel.says("ring lead", [left, 57.0, 1560.0 - left, 50.0], lead);
}

fn card(easel: &Easel<'_>, aloud: &Aloud, burning: Burning, words: Words) {
    let t = easel.t;
    easel.card(CARD, 40.0, t.cream);
    let [left, top, ..] = CARD;
    let above = aloud.asked.as_ref().filter(|_| !burning.leads_in);
    let above = above.map(|it| named(words, "h1-ring-could-use", it)).unwrap_or_default();
    let line = TypeStyle::BOARD_REASON.sized(52.0, 60.0);
    easel.write([left + INSIDE, top + 52.0], &above, line, t.ink);
    let big = big(aloud, burning, words);
    put_large(easel, &big);
    let below = below(aloud, burning, words);
    pill(easel, &below);
    let spoken = |text: &str| Text::new(text, line).spoken();
    let said = [above, big, below].map(|it| spoken(&it)).join(" ");
    easel.announces("ring need", CARD, said.trim());
}

/// What is read from the other end of the room.
fn big(aloud: &Aloud, burning: Burning, words: Words) -> String {
    match &aloud.asked {
        Some(asked) if burning.leads_in => named(words, "h1-ring-next", asked),
        Some(Asked { need: Some(need), .. }) => need.clone(),
        Some(Asked { need: None, .. }) => words.say("h1-ring-themselves").to_owned(),
        None if aloud.has_begun => words.say("h1-ring-away").to_owned(),
        None => words.say("h1-ring-lead").to_owned(),
    }
}

/// The question, or once the time is over where to find each other.
fn below(aloud: &Aloud, burning: Burning, words: Words) -> String {
    let helped = aloud.asked.as_ref().filter(|it| it.helpers > 0 && burning.is_over());
    let Some(asked) = helped else { return words.say("h1-ring-who").to_owned() };
    if asked.spot.is_empty() {
        return words.say("h1-ring-thanks").to_owned();
    }
    let place = words.place_after(&asked.spot);
    words.say_with("h1-ring-thanks-at", &[("place", place.into())])
}

/// As large as it can be in three rows above the pill.
fn put_large(easel: &Easel<'_>, big: &str) {
    let [left, top, width, height] = CARD;
    let room = width - 2.0 * INSIDE;
    let high = height - NEED - 140.0 - 16.0;
    let style = |size: f32| TypeStyle::HERO.sized(size, size * LINE);
    let rows = |size: f32| ((high / (size * LINE)).floor() as usize).clamp(1, ROWS);
    let fits = |size: &f32| easel.holds(big, style(*size), room, rows(*size));
    let size = SIZES.into_iter().find(fits).unwrap_or(72.0);
    let set = easel.balanced(big, style(size), room, rows(size).max(ROWS));
    easel.put(left + INSIDE - 2.0, top + NEED, set, easel.t.ink);
}

fn pill(easel: &Easel<'_>, says: &str) {
    let [left, top, width, height] = CARD;
    let room = width - 2.0 * 56.0 - 80.0;
    let style = TypeStyle::BOARD_NAMES.sized(50.0, 58.0);
    let set = easel.fit(says, style, &[50.0, 46.0, 42.0, 38.0, 36.0], &[], room);
    let size = easel.size(&set);
    let top = top + height - 48.0 - 92.0;
    easel.card([left + 56.0, top, size.x + 80.0, 92.0], 46.0, easel.t.amber_wash);
    easel.put(left + 96.0, top + 46.0 - size.y / 2.0, set, easel.t.on_wash);
}

fn lamp(easel: &Easel<'_>, aloud: &Aloud, burning: Burning, words: Words, look: Look) {
    let [left, top, width, height] = LAMP;
    let t = easel.t;
    easel.card(LAMP, 40.0, t.dusk800);
    let has_time = aloud.has_begun && !burning.leads_in;
    let left_s = if has_time { burning.left_s } else { aloud.turn_s };
    let steps = left_s.div_ceil(STEP_S) * STEP_S;
    let shown_s = if look.less_movement { steps } else { left_s };
    let share = shown_s as f32 / aloud.turn_s.max(1) as f32;
    let picture = easel.area([left + 76.0, top + 18.0, 320.0, 470.0]);
    art::oil_lamp(&easel.painter, picture, share, burning.paused, &t);
    let time = minutes_and_seconds(left_s);
    let says = if burning.paused { words.say("h1-ring-paused") } else { &time };
    let style = TypeStyle::BOARD_COUNT.sized(84.0, 92.0);
    let set = easel.fit(says, style, &[84.0, 76.0, 68.0, 60.0], &[], width - 48.0);
    let size = easel.size(&set);
    let middle = top + height - 24.0 - 46.0;
    easel.put(left + (width - size.x) / 2.0, middle - size.y / 2.0, set, t.on_dusk());
    let left = words.say_with("round-left", &[("time", time.as_str().into())]);
    easel.says("ring time", LAMP, if burning.paused { says } else { &left });
}

fn count(easel: &Easel<'_>, aloud: &Aloud, burning: Burning, words: Words) {
    let [left, top, width, height] = COUNT;
    let t = easel.t;
    easel.card(COUNT, 40.0, t.dusk800);
    let middle = top + height / 2.0;
    let Some(asked) = aloud.asked.as_ref().filter(|_| !burning.leads_in) else {
        return easel.announces("ring count", COUNT, "");
    };
    let mut x = left + 52.0;
    if asked.helpers > 0 {
        let figure = asked.helpers.to_string();
        let style = TypeStyle::BOARD_COUNT.sized(104.0, 104.0);
        let set = easel.set(&figure, style, f32::INFINITY, 1);
        let size = easel.size(&set);
        easel.put(x, middle - size.y / 2.0, set, t.amber);
        x += size.x + 48.0;
    }
    let says = helped(asked, burning, words);
    let right = names(easel, &asked.named, left + width - 52.0, middle, x);
    let style = TypeStyle::BOARD_REASON;
    let set = easel.fit(&says, style, &[46.0, 42.0, 38.0], &[38.0, 36.0], right - x);
    easel.put(x, middle - easel.size(&set).y / 2.0, set, t.on_dusk());
    let figure = if asked.helpers > 0 { asked.helpers.to_string() } else { String::new() };
    let names = asked.named.join(", ");
    let spoken = Text::new(&says, style).spoken();
    let said = [figure, spoken, names].map(|it| it.trim().to_owned()).join(" ");
    easel.announces("ring count", COUNT, said.trim());
}

/// "people can help *Olu*"; before anybody does, what waits for them.
fn helped(asked: &Asked, burning: Burning, words: Words) -> String {
    match asked.helpers {
        0 if burning.is_over() => words.say("h1-ring-nobody").to_owned(),
        0 => words.say("h1-ring-first").to_owned(),
        n => {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            let unnamed = asked.name.is_none();
            let key = if unnamed { "h1-ring-helpers-unnamed" } else { "h1-ring-helpers" };
            let name = asked.name.as_deref().unwrap_or_default();
            marked(&words.bold_with(key, &[("n", n.into()), ("name", name.into())]))
        }
    }
}

/// Names with a light each, ending at `right`, as many as leave room for a sentence after `after`;
/// where they begin.
fn names(easel: &Easel<'_>, names: &[String], right: f32, middle: f32, after: f32) -> f32 {
    /// What the sentence beside them takes at least.
    const SENTENCE: f32 = 560.0;
    let set = |name: &String| {
        let set = easel.set(name, TypeStyle::BOARD_LINE, 480.0, 1);
        (easel.size(&set).x, set)
    };
    let sets: Vec<_> = names.iter().map(set).collect();
    let wide = |n: usize| sets.iter().take(n).map(|it| it.0 + 56.0 + 44.0).sum::<f32>();
    let fits = |n: &usize| right - wide(*n) - after >= SENTENCE;
    let n = (0..=sets.len()).rev().find(fits).unwrap_or(0);
    let left = right - (wide(n) - 44.0).max(0.0);
    let mut x = left;
    for (wide, set) in sets.into_iter().take(n) {
        let light = easel.at(x + 17.0, middle + 4.0);
        art::bulb(&easel.painter, light, 11.0 * easel.scale, 1.0, &easel.t);
        let high = easel.size(&set).y;
        easel.put(x + 56.0, middle - high / 2.0, set, easel.t.on_dusk());
        x += 56.0 + wide + 44.0;
    }
    left - 44.0
}

fn foot(easel: &Easel<'_>, aloud: &Aloud, words: Words) {
    let about = [("n", count_of(aloud.place)), ("all", count_of(aloud.all))];
    let of = words.say_with("h1-ring-of", &about);
    let mut right = 1848.0;
    if aloud.place > 0 {
        let set = easel.set(&of, TypeStyle::BOARD_LINE, f32::INFINITY, 1);
        let size = easel.size(&set);
        right -= size.x;
        easel.put(right, FOOT - size.y / 2.0, set, easel.t.mist);
        easel.says("ring place", [right, FOOT - 25.0, size.x, 50.0], &of);
    }
    let how = words.say("h1-ring-foot");
    let set = easel.fit(how, TypeStyle::BOARD_LINE, &[42.0, 38.0, 36.0], &[], right - 112.0);
    easel.put(72.0, FOOT - easel.size(&set).y / 2.0, set, easel.t.mist);
    easel.says("ring foot", [72.0, FOOT - 25.0, right - 112.0, 50.0], how);
}

fn count_of(n: usize) -> Value<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

/// A sentence about the owner of a need, by the name they chose or none.
fn named(words: Words, key: &str, asked: &Asked) -> String {
    let somebody = words.say("h1-ring-somebody");
    let name = asked.name.as_deref().unwrap_or(somebody);
    marked(&words.bold_with(key, &[("name", name.into())]))
}
