//! The board while it is shown: the scene, whose turn it is, and what moves.

use std::time::Duration;

use egui::{Align2, Key, Rect, Ui, ViewportId};

use super::between::Page;
use super::calls::CALL_S;
use super::cards::{self, CARDS};
use super::easel::Easel;
use super::interlude::Interlude;
use super::night;
use super::plan_page;
use super::rest;
use super::ring::{self, Burning};
use super::scene::{Pairing, Scene};
use super::slides;
use super::tables::tables;
use super::turns::{Cast, FADE_S, Turns};
use crate::domain::IntroductionId;
use crate::ui::art;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::Text;
use crate::words::{Language, Words};

/// Where the constellation and the two counts are.
const SKY: [f32; 4] = [1256.0, 148.0, 592.0, 560.0];
const COUNTS: [[f32; 4]; 2] = [[1256.0, 732.0, 284.0, 216.0], [1564.0, 732.0, 284.0, 216.0]];

/// What the board's window paints.
pub(super) struct Stage {
    pub(super) scene: Scene,
    pub(super) words: Words,
    pub(super) look: Look,
    pub(super) paused: bool,
    /// A host holds what is told between introductions.
    pub(super) held: bool,
    /// How much of the round is left, in seconds.
    pub(super) left_s: u32,
    /// What burns down while a Ring is on.
    pub(super) burning: Burning,
    /// How many bulbs went out since the evening ended.
    pub(super) gone: u32,
    pub(super) turns: Turns,
    pub(super) interlude: Interlude,
    pub(super) constellation: art::Constellation,
    pub(super) clock: Clock,
    /// Somebody closed the window.
    pub(super) closed: bool,
    /// Keys of a host's that were pressed in the window, in their order.
    pub(super) pressed: Vec<Key>,
}

/// A steady clock that goes on when the board's own window opens or closes: every window of the
/// program counts its seconds from its own beginning.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    /// The window whose frames move the board; others only look on.
    pub(super) of: ViewportId,
    /// Whose seconds were counted last, and how many.
    last: Option<(ViewportId, f64)>,
    now_s: f64,
}

impl Clock {
    /// Counts on, if `ui` is in the window that moves the board; whether it is.
    fn tick(&mut self, ui: &Ui) -> bool {
        let (window, seconds) = ui.input(|input| (input.raw.viewport_id, input.time));
        if window != self.of {
            return false;
        }
        if let Some((_, before)) = self.last.filter(|(last, _)| *last == window) {
            self.now_s += (seconds - before).max(0.0);
        }
        self.last = Some((window, seconds));
        true
    }
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            scene: Scene::default(),
            words: Words::new(Language::En),
            look: Look::default(),
            paused: false,
            held: false,
            left_s: 0,
            burning: Burning::default(),
            gone: 0,
            turns: Turns::default(),
            interlude: Interlude::default(),
            constellation: art::Constellation::default(),
            clock: Clock::default(),
            closed: false,
            pressed: Vec::new(),
        }
    }
}

impl Stage {
    /// Paints the board over all of `ui`.
    pub(super) fn ui(&mut self, ui: &mut Ui) {
        let rect = ui.max_rect();
        let t = self.look.tokens;
        ui.painter().rect_filled(rect, 0, t.dusk900);
        if let Some(night) = &self.scene.night {
            return night::good_night(ui, rect, night, self.gone, self.words, self.look);
        }
        if self.paused {
            return rest::resting(ui, rect, &self.scene, self.words, self.look);
        }
        let easel = Easel::new(ui, rect, t);
        let moves = self.clock.tick(ui);
        let now_s = self.clock.now_s;
        if let Some(aloud) = &self.scene.aloud {
            let title = self.top(&easel, self.words.say("h1-ring"));
            ring::lead(&easel, title + 40.0, self.words);
            return ring::ring(&easel, aloud, self.burning, self.words, self.look);
        }
        if let Some(seated) = &self.scene.seated {
            self.top(&easel, self.words.say("h1-find-your-table"));
            return tables(&easel, seated, self.left_s, self.words);
        }
        if moves {
            let is_there = self.scene.between.has_news();
            self.interlude.look(&self.turns, is_there, self.held, now_s);
        }
        if let Some(page) = self.page() {
            return self.between(&easel, page, now_s);
        }
        let told_s = self.interlude.clock(now_s);
        if moves {
            let shown = |pair: &Pairing| Some((pair.id?, !pair.reasons.is_empty()));
            let all: Vec<_> = self.scene.pairs.iter().filter_map(shown).collect();
            self.turns.look(&all, told_s);
        }
        self.top(&easel, &self.scene.gathering);
        self.introductions(&easel, told_s);
        let sky_moves = self.sky(&easel, SKY, now_s);
        self.counts(&easel);
        match self.call(now_s) {
            Some(call) => self.call_out(&easel, call),
            None => self.just_in(&easel),
        }
        self.wake(ui, [now_s, told_s], sky_moves);
    }

    /// What is told between introductions now.
    fn page(&self) -> Option<Page> {
        self.scene.between.page(self.interlude.turn()?, self.held)
    }

    /// Tells it: nothing on it moves but the lights.
    fn between(&mut self, easel: &Easel<'_>, page: Page, now_s: f64) {
        let arrived = (self.interlude.stands_s(now_s) / FADE_S) as f32;
        let arrived = if self.look.less_movement { 1.0 } else { arrived.min(1.0) };
        let (told, words) = (&self.scene.between, self.words);
        let is_topics = matches!(page, Page::Topics(_));
        let title = if is_topics { words.say("h1-topics") } else { &self.scene.gathering };
        self.top(easel, title);
        let faded = easel.faded(arrived);
        let mut said = told.announcement.as_str();
        let mut sky = None;
        match page {
            Page::Plan => {
                plan_page::plan(&faded, told, words);
                sky = plan_page::sky(told);
                if told.lead.is_none() && told.wifi.is_none() {
                    said = "";
                }
            }
            Page::Topics(first) => slides::topics(&faded, told, first, words),
            Page::Corruptor(who) => slides::corruptor(&faded, who, words),
            Page::Quote(key) => slides::quote(&faded, words.say(key), words),
        }
        plan_page::foot(&faded, said, self.held, words);
        let sky_moves = sky.is_some_and(|area| self.sky(easel, area, now_s));
        let ctx = easel.ctx();
        ctx.request_repaint_after(Duration::from_secs_f64(self.interlude.rests_s(now_s)));
        if sky_moves || arrived < 1.0 {
            ctx.request_repaint();
        }
    }

    /// The title and the time; where the title ends.
    fn top(&self, easel: &Easel<'_>, title: &str) -> f32 {
        let (t, scene) = (easel.t, &self.scene);
        art::mark(&easel.painter, easel.at(72.0, 44.0), 76.0 * easel.scale, 1.0, &t);
        let style = TypeStyle::BOARD_NAMES.sized(56.0, 64.0);
        let clock = easel.set(&scene.time, style, f32::INFINITY, 1);
        let wide = easel.size(&clock).x;
        easel.put(1848.0 - wide, 44.0, clock, t.on_dusk());
        let wanted = self.wanted(easel, 1848.0 - wide - 40.0);
        let room = 1848.0 - wide - 40.0 - wanted - 149.0;
        let name = easel.fit(title, style, &[56.0, 50.0, 44.0, 40.0, 36.0], &[36.0], room);
        let end = 149.0 + easel.size(&name).x;
        easel.put(149.0, 82.0 - easel.size(&name).y / 2.0, name, t.on_dusk());
        easel.says("gathering", [72.0, 44.0, 1100.0, 76.0], title);
        easel.says("time", [1848.0 - wide, 44.0, wide, 64.0], &scene.time);
        end
    }

    /// "Door A would like a host", left of the time; how much room it takes.
    fn wanted(&self, easel: &Easel<'_>, right: f32) -> f32 {
        let Some(says) = &self.scene.host_wanted else { return 0.0 };
        let words = easel.set(says, TypeStyle::BOARD_LABEL.strong(), 700.0, 1);
        let size = easel.size(&words);
        let wide = size.x + 64.0;
        let area = [right - wide, 48.0, wide, 60.0];
        easel.card(area, 30.0, easel.t.amber);
        easel.put(right - wide + 32.0, 78.0 - size.y / 2.0, words, easel.t.on_amber);
        easel.says("host wanted", area, says);
        wide + 40.0
    }

    fn introductions(&self, easel: &Easel<'_>, now_s: f64) {
        let arrived = if self.look.less_movement { 1.0 } else { self.turns.arrived(now_s) };
        if arrived < 1.0 {
            // Cards are solid, so what stays the same does not pale while the rest changes.
            self.cast(easel, self.turns.before, 1.0);
        }
        let drawn = if self.look.less_movement { 1.0 } else { self.turns.drawn(now_s) };
        self.cast(&easel.faded(arrived), self.turns.now, drawn);
        self.say_cast(easel);
    }

    fn cast(&self, easel: &Easel<'_>, cast: Cast, drawn: f32) {
        match self.pair(cast.hero) {
            Some(pair) => {
                let is_newest = self.scene.pairs.last().is_some_and(|last| last.id == pair.id);
                cards::hero(easel, pair, if is_newest { drawn } else { 1.0 });
            }
            None => rest::nobody_yet(easel, &self.scene, self.words),
        }
        for (place, (card, area)) in cast.cards.into_iter().zip(CARDS).enumerate() {
            match self.pair(card) {
                Some(pair) => cards::small(easel, pair, area),
                None => rest::bare(easel, self.words, place, area),
            }
        }
    }

    fn say_cast(&self, easel: &Easel<'_>) {
        let Cast { hero, cards } = self.turns.now;
        if let Some(pair) = self.pair(hero) {
            easel.says("hero", cards::HERO, &cards::spoken(pair, &pair.title, 2));
        }
        for (place, (card, area)) in ["first", "second"].iter().zip(cards.into_iter().zip(CARDS)) {
            if let Some(pair) = self.pair(card) {
                easel.says(place, area, &cards::spoken(pair, &pair.names, 1));
            }
        }
    }

    fn pair(&self, id: Option<IntroductionId>) -> Option<&Pairing> {
        let id = id?;
        self.scene.pairs.iter().find(|pair| pair.id == Some(id))
    }

    fn sky(&mut self, easel: &Easel<'_>, area: [f32; 4], now_s: f64) -> bool {
        let [left, top, width, height] = area;
        let t = easel.t;
        easel.card(area, 40.0, t.dusk800);
        let room = easel.area([left, top, width, height - 90.0]);
        let clock = (!self.look.less_movement).then_some(now_s);
        let moves = self.constellation.paint(&easel.painter, room, clock, &t);
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
        let caption =
            self.words.say_with("h1-each-light", &[("n", count(self.constellation.each()))]);
        let words = easel.set(&caption, TypeStyle::BOARD_LABEL, width - 32.0, 1);
        let wide = easel.size(&words).x;
        easel.put(left + (width - wide) / 2.0, top + height - 66.0, words, t.mist);
        let [lit, all] = self.constellation.lit().map(count);
        let about = [("caption", caption.into()), ("lit", lit), ("all", all)];
        easel.says("sky", area, &self.words.say_with("h1-sky-said", &about));
        moves
    }

    fn counts(&self, easel: &Easel<'_>) {
        let Scene { introductions, offers, .. } = self.scene;
        let counts = [("h1-introductions", introductions), ("h1-offers", offers)];
        for ((key, n), area) in counts.into_iter().zip(COUNTS) {
            let [left, top, width, _] = area;
            easel.card(area, 36.0, easel.t.dusk800);
            let figure = n.to_string();
            easel.write([left + 32.0, top + 24.0], &figure, TypeStyle::BOARD_COUNT, easel.t.amber);
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            let words = self.words.say_with(key, &[("n", n.into())]);
            let style = TypeStyle::BOARD_LABEL.sized(36.0, 40.0);
            let label = easel.set(&words, style, width - 40.0, 2);
            easel.put(left + 32.0, top + 120.0, label, easel.t.on_dusk());
            easel.says(key, area, &format!("{figure} {}", words.replace('\n', " ")));
        }
    }

    /// The call that stands at the foot now; `None` while those do who just came in.
    fn call(&self, now_s: f64) -> Option<&str> {
        let Scene { calls, just_in, .. } = &self.scene;
        let turn = (now_s / CALL_S).floor().max(0.0) as usize;
        let at = match (calls.len(), just_in.is_empty()) {
            (0, _) => return None,
            (all, true) => turn % all,
            (_, false) if turn.is_multiple_of(2) => return None,
            (all, false) => turn / 2 % all,
        };
        calls.get(at).map(String::as_str)
    }

    /// "Can you help?", and what somebody here is looking for.
    fn call_out(&self, easel: &Easel<'_>, call: &str) {
        let (line, middle) = (TypeStyle::BOARD_LINE.sized(42.0, 50.0), 1016.0);
        let label = self.words.say("h1-call");
        let left = 72.0 + easel.write([72.0, middle - 25.0], label, line.strong(), easel.t.amber);
        let left = left + 40.0;
        let sizes = [42.0, 40.0, 38.0, 36.0];
        let words = easel.fit(call, line, &sizes, &[36.0], 1848.0 - left);
        easel.put(left, middle - easel.size(&words).y / 2.0, words, easel.t.on_dusk());
        let spoken = format!("{label} {}", Text::new(call, line).spoken());
        easel.says("call", [72.0, middle - 25.0, 1776.0, 50.0], &spoken);
    }

    /// Those who came in last, as many as there is room for.
    fn just_in(&self, easel: &Easel<'_>) {
        let t = easel.t;
        let (line, middle) = (TypeStyle::BOARD_LINE.sized(42.0, 50.0), 1016.0);
        let top = middle - 25.0;
        let welcome = easel.set(self.words.say("h1-welcome-in"), line, f32::INFINITY, 1);
        let right = 1848.0 - easel.size(&welcome).x;
        easel.put(right, top, welcome, t.mist);
        if self.scene.just_in.is_empty() {
            return;
        }
        let label = self.words.say("h1-just-in");
        let mut x = 72.0 + easel.write([72.0, top], label, line.strong(), t.amber) + 52.0;
        let mut named = Vec::new();
        for name in &self.scene.just_in {
            let words = easel.set(name, line, f32::INFINITY, 1);
            let wide = easel.size(&words).x;
            if x + 58.0 + wide > right - 52.0 {
                break;
            }
            art::bulb(
                &easel.painter,
                easel.at(x + 17.0, middle + 4.0),
                11.0 * easel.scale,
                1.0,
                &t,
            );
            easel.put(x + 58.0, top, words, t.on_dusk());
            x += 58.0 + wide + 52.0;
            named.push(name.as_str());
        }
        let area = [72.0, top, (x - 124.0).max(0.0), 50.0];
        easel.says("just in", area, &format!("{label}: {}", named.join(", ")));
    }

    /// Asks for the next frame in which something moves.
    fn wake(&self, ui: &Ui, [now_s, told_s]: [f64; 2], sky_moves: bool) {
        let moves = sky_moves || self.turns.arrived(told_s) < 1.0 || self.turns.drawn(told_s) < 1.0;
        if !self.scene.calls.is_empty() {
            let wait = CALL_S - now_s.rem_euclid(CALL_S);
            ui.ctx().request_repaint_after(Duration::from_secs_f64(wait));
        }
        if moves && !self.look.less_movement {
            ui.ctx().request_repaint();
        } else if !self.scene.pairs.is_empty() || self.scene.between.has_news() {
            let wait = Duration::from_secs_f64(self.turns.rests_s(told_s));
            ui.ctx().request_repaint_after(wait);
        }
    }
}

/// The whole board, for a preview of `rect`'s shape.
pub(super) fn fitted(rect: Rect) -> Rect {
    let scale = (rect.width() / 1920.0).min(rect.height() / 1080.0);
    Align2::CENTER_TOP.anchor_size(rect.center_top(), egui::vec2(1920.0, 1080.0) * scale)
}
