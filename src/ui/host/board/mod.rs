//! H1: the board everybody in the room can read. It has no controls and a window of its own.
//!
//! What may be shown is gathered in one place, [`Scene`]; the window is given that and nothing else.

mod aloud;
mod bar;
mod between;
mod calls;
mod cards;
mod easel;
mod interlude;
mod names;
mod night;
mod plan_page;
mod rest;
mod ring;
mod scene;
mod seated;
mod sky;
mod slides;
mod stage;
mod tables;
mod turns;
mod why;
mod window;

use std::sync::Arc;
use std::time::Duration;

use egui::mutex::Mutex;
use egui::{Rect, Ui};

use self::bar::Bar;
use self::calls::Calls;
use self::ring::Burning;
use self::sky::Sky;
use self::stage::Stage;
use super::projector::BoardWish;
use crate::desk::{Awake, Desk};
use crate::domain::{GatheringId, RoundId};
use crate::ui::desk::Display;
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::theme::Look;
use crate::words::{Language, Words};

pub use aloud::{Aloud, Asked};
pub(in crate::ui) use bar::BarTap;
pub use between::{Between, Lead, Network, TopicCard};
pub(in crate::ui::host) use ring::ticks_in as ring_ticks_in;
pub use scene::{Night, Pairing, Scene};
pub use seated::{Seated, TableCard};
pub(in crate::ui::host) use tables::minutes_and_seconds;
use window::Window;

/// The projected board, and the window it has.
#[derive(Default)]
pub struct Board {
    sky: Sky,
    calls: Calls,
    /// What the scene was gathered from.
    seen: Option<Seen>,
    /// What the window paints; shared with it.
    stage: Arc<Mutex<Stage>>,
    paused: bool,
    /// A host holds what is told between introductions.
    held: bool,
    /// Whether a host wants to read here that a door would like one.
    shows_calls: bool,
    /// How the room sees it.
    dress: Option<(Look, Words)>,
    window: Option<Window>,
    /// What leads out of the program's own window.
    bar: Bar,
    /// While it has one.
    awake: Option<Awake>,
    /// On which of the connected screens, as the system calls it; the first that is free if nobody
    /// chose. As remembered, until a host chooses.
    display: Option<String>,
    /// The screen that it filled until that went away: it opens again when it is back.
    gone: Option<String>,
}

/// What a scene depends on; as long as this stays, so does the scene.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Seen {
    revision: u64,
    gathering: Option<GatheringId>,
    minute: i64,
    language: Language,
    paused: bool,
    shows_calls: bool,
    round: Option<RoundId>,
    look: Look,
}

impl Board {
    /// Shows the board over all of `ui`.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, look: &Look, words: &Words) {
        self.look_at(desk, *look, *words);
        self.stage.lock().ui(ui);
    }

    /// What the board may show now.
    #[must_use]
    pub fn scene(&self) -> Scene {
        self.stage.lock().scene.clone()
    }

    /// Whether it is having a rest.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.paused
    }

    /// Whether a host holds on it what is told between introductions.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// Begins between introductions, with this page: for pictures.
    pub(in crate::ui) fn turn_to(&mut self, page: usize, held: bool) {
        self.held = held;
        self.stage.lock().interlude.turn_to(page, held);
    }

    /// Whether its corner says that a door would like a host.
    pub const fn show_calls(&mut self, shows: bool) {
        self.shows_calls = shows;
    }

    /// Gives it a rest, or lights it again.
    pub const fn rest(&mut self, paused: bool) {
        self.paused = paused;
    }

    /// Which of the connected screens it fills: the chosen one, else one that guests don't look at.
    pub(super) fn display(&self, displays: &[Display]) -> Option<usize> {
        let free = || displays.iter().position(|display| !display.has_main_window);
        let called = |name: &String| displays.iter().position(|display| display.name == *name);
        self.display.as_ref().and_then(called).or_else(free)
    }

    /// The screen that a host chose for it before.
    pub(in crate::ui) fn remember_display(&mut self, name: Option<String>) {
        self.display = name;
    }

    /// Whether nothing here can keep its screen awake.
    pub(super) fn may_fall_asleep(&mut self) -> bool {
        self.awake.as_mut().is_some_and(|it| !it.holds())
    }

    /// Whether it has a window.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.window.is_some()
    }

    /// Shows what the room sees as large as it fits at the top of `room`; answers where.
    pub(super) fn preview(&mut self, ui: &mut Ui, room: Rect, view: &DeskView<'_>) -> Rect {
        // The desk may look otherwise, and speak another language.
        let (look, words) = self.dress.unwrap_or_else(|| (Look::of(ui), view.words));
        self.look_at(view.desk, look, words);
        ui.ctx().request_repaint_after(self.changes_in(view.desk));
        let rect = stage::fitted(room);
        at(ui, rect, |ui| self.stage.lock().ui(ui));
        rect
    }

    /// Grants what a host wishes of the board.
    pub(in crate::ui) fn grant(
        &mut self,
        wish: BoardWish,
        desk: &Desk,
        words: Words,
        displays: &[Display],
    ) {
        match wish {
            BoardWish::Open => self.open(desk, words, displays),
            BoardWish::Close => (self.window, self.gone) = (None, None),
            BoardWish::Pause(paused) => self.rest(paused),
            BoardWish::Hold(held) => self.held = held,
            BoardWish::Display(display) => {
                self.display = displays.get(display).map(|it| it.name.clone());
                if self.is_open() {
                    self.open(desk, words, displays);
                }
            }
        }
    }

    /// How long until something on it may change by itself within the minute.
    fn changes_in(&self, desk: &Desk) -> Duration {
        ticks_in(desk)
            .min(night::ticks_in(desk))
            .min(ring::ticks_in(desk))
            .min(self.calls.looks_on_in())
    }

    /// Gathers the scene anew if anything it depends on changed; whether it did.
    fn look_at(&mut self, desk: &Desk, look: Look, words: Words) -> bool {
        let on = desk.evening().and_then(|it| it.round_on(desk.now()));
        let left_s = on.map_or(0, |(_, round)| round.left_s(desk.now()));
        let gone = night::gone(desk, look);
        let burning = Burning::of(desk);
        let counted = {
            let mut stage = self.stage.lock();
            stage.held = self.held;
            let before = (stage.left_s, stage.gone, stage.burning);
            (stage.left_s, stage.gone, stage.burning) = (left_s, gone, burning);
            before != (left_s, gone, burning)
        };
        let seen = Seen {
            revision: desk.revision(),
            gathering: desk.tonight(),
            minute: desk.now().timestamp().div_euclid(60),
            language: words.language(),
            paused: self.paused,
            shows_calls: self.shows_calls,
            round: on.map(|(id, _)| id),
            look,
        };
        let called = self.calls.look(desk);
        if self.seen == Some(seen) && !called {
            return counted;
        }
        self.seen = Some(seen);
        let mut scene = scene::scene(desk, words, &mut self.sky, &self.calls);
        scene.host_wanted = scene::host_wanted(desk, words).filter(|_| self.shows_calls);
        let mut stage = self.stage.lock();
        stage.constellation.look(&scene.lights, &scene.strings);
        *stage = Stage { scene, words, look, paused: self.paused, ..std::mem::take(&mut *stage) };
        true
    }
}

/// How long until another second of a round is gone; forever while none is on.
pub(in crate::ui::host) fn ticks_in(desk: &Desk) -> Duration {
    let on = desk.evening().and_then(|it| it.round_on(desk.now()));
    let left = on.and_then(|(_, round)| round.ends_at()).map(|at| at - desk.now());
    let into_ms = left.map(|left| left.num_milliseconds().rem_euclid(1000));
    into_ms.map_or(Duration::MAX, |ms| Duration::from_millis(ms.unsigned_abs() + 1))
}
