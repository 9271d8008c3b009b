//! The board's own window: on the second screen if there is one, else one that can be moved.

use std::sync::Arc;
use std::time::Duration;

use egui::{
    Context, CursorIcon, Key, Modifiers, Ui, ViewportBuilder, ViewportCommand, ViewportId, vec2,
};

use super::{BarTap, Board, Stage, bar};
use crate::desk::{Awake, Desk};
use crate::domain::Gathering;
use crate::sync::Doors;
use crate::ui::desk::Display;
use crate::ui::theme::Look;
use crate::words::Words;

/// The window that is open.
#[derive(Clone, Debug)]
pub(super) struct Window {
    title: String,
    /// Which of the connected screens it fills, and what that is called; `None` for a window that
    /// can be moved.
    display: Option<(usize, String)>,
}

fn id() -> ViewportId {
    ViewportId::from_hash_of("board")
}

impl Board {
    /// Opens the window, or moves it: to the chosen screen, else to one that guests don't look at.
    pub(super) fn open(&mut self, desk: &Desk, words: Words, displays: &[Display]) {
        let display = self.display(displays);
        let display = display.and_then(|at| Some((at, displays.get(at)?.name.clone())));
        self.gone = None;
        let plan = desk.evening().and_then(Gathering::plan);
        let gathering = plan.map_or("", |plan| plan.name.as_str());
        let title = words.say_with("h1-window", &[("gathering", gathering.into())]);
        self.stage.lock().closed = false;
        self.window = Some(Window { title, display });
    }

    /// Whether it matters which screens are connected: it fills one, or waits for one.
    pub(in crate::ui) fn minds_displays(&self) -> bool {
        self.gone.is_some() || self.window.as_ref().is_some_and(|it| it.display.is_some())
    }

    /// Whether its screen went away, and it waits for that.
    pub(in crate::ui::host) const fn waits_for_screen(&self) -> bool {
        self.gone.is_some()
    }

    /// Takes in which screens are connected: closes where its own went away, and opens when that is
    /// back. What the desk is told then, as a key.
    pub(in crate::ui) fn see_displays(
        &mut self,
        desk: &Desk,
        words: Words,
        displays: &[Display],
    ) -> Option<&'static str> {
        if displays.is_empty() {
            // Nobody looked yet.
            return None;
        }
        let called = |name: &String| displays.iter().position(|display| display.name == *name);
        if let Some(name) = self.gone.as_ref().filter(|name| called(name).is_some()).cloned() {
            self.display = Some(name);
            self.open(desk, words, displays);
            return Some("projector-screen-back");
        }
        let (at, name) = self.window.as_mut()?.display.as_mut()?;
        if let Some(now) = called(name) {
            // Another one may have come or gone.
            *at = now;
            return None;
        }
        self.gone = Some(name.clone());
        self.window = None;
        Some("projector-screen-gone")
    }

    /// What was pressed in the window since this was last asked.
    pub(in crate::ui) fn pressed(&self) -> Vec<Key> {
        std::mem::take(&mut self.stage.lock().pressed)
    }

    /// Tells the window what is new, while the one beside it is not drawn.
    pub(in crate::ui) fn behind_the_scenes(&mut self, ctx: &Context, desk: &Desk) {
        let Some((look, words)) = self.dress.filter(|_| self.is_open()) else { return };
        if self.look_at(desk, look, words) {
            ctx.request_repaint_of(id());
        }
    }

    /// Keeps the window going, whatever the other one shows. Call it every frame.
    pub fn every_frame(&mut self, ctx: &Context, desk: &Desk, look: Look, words: Words) {
        self.dress = Some((look, words));
        if self.stage.lock().closed {
            self.window = None;
        }
        let Some(window) = self.window.clone().filter(|_| !ctx.embed_viewports()) else {
            self.stage.lock().clock.of = ViewportId::ROOT;
            self.awake = None;
            return;
        };
        self.awake.get_or_insert_with(Awake::hold).go_on();
        self.stage.lock().clock.of = id();
        if self.look_at(desk, look, words) {
            ctx.request_repaint_of(id());
        }
        ctx.request_repaint_after(self.ticks_in(desk));
        let stage = Arc::clone(&self.stage);
        ctx.show_viewport_deferred(id(), builder(&window), move |ui, _| {
            let mut stage = stage.lock();
            stage.ui(ui);
            mind(ui, &mut stage, true);
        });
    }
}

impl Board {
    /// The board is all that the program's own window shows: on the screen that was chosen for it.
    pub(in crate::ui) fn fill_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        (look, words): (Look, Words),
        displays: &[Display],
        doors: Option<&Doors>,
    ) -> Option<BarTap> {
        self.awake.get_or_insert_with(Awake::hold).go_on();
        self.stage.lock().clock.of = ViewportId::ROOT;
        self.look_at(desk, look, words);
        ui.ctx().request_repaint_after(self.ticks_in(desk));
        let chosen = displays.iter().position(|it| Some(&it.name) == self.display.as_ref());
        let is_elsewhere = |at: &usize| displays.get(*at).is_some_and(|it| !it.has_main_window);
        if let Some(at) = chosen.filter(is_elsewhere) {
            ui.ctx().send_viewport_cmd(ViewportCommand::SetMonitor(at));
        }
        let mut stage = self.stage.lock();
        stage.ui(ui);
        mind(ui, &mut stage, false);
        // No host leads anything from here.
        stage.pressed.clear();
        bar::out_of_step_ui(ui, (look, words), desk, doors);
        self.bar.ui(ui, desk, words)
    }

    /// How long until something on it changes by itself.
    fn ticks_in(&self, desk: &Desk) -> Duration {
        let into_minute = desk.now().timestamp().rem_euclid(60);
        let to_next = Duration::from_secs(u64::try_from(60 - into_minute).unwrap_or(60));
        to_next.min(self.changes_in(desk))
    }
}

/// The keys that are for a host while the board's own window has the focus: those of a remote
/// presenter, and the letters beside them.
const KEYS: [Key; 6] = [Key::PageDown, Key::PageUp, Key::B, Key::M, Key::S, Key::P];

fn builder(window: &Window) -> ViewportBuilder {
    let builder = ViewportBuilder::default()
        .with_title(&window.title)
        .with_app_id("porchlight")
        .with_inner_size(vec2(960.0, 540.0))
        .with_min_inner_size(vec2(480.0, 270.0));
    match &window.display {
        Some((display, _)) => builder.with_monitor(*display),
        None => builder,
    }
}

/// Closing the window, and filling the screen with it: F11, or a double click; Esc leaves that, where it
/// does nothing else. Nobody points at it; what else is pressed is for the host's controls.
fn mind(ui: &Ui, stage: &mut Stage, esc_leaves: bool) {
    ui.ctx().set_cursor_icon(CursorIcon::None);
    let (close, wide, fills) = ui.input(|input| {
        let viewport = input.viewport();
        let twice = input.pointer.button_double_clicked(egui::PointerButton::Primary);
        let wide = input.key_pressed(Key::F11) || twice;
        (viewport.close_requested(), wide, viewport.fullscreen.unwrap_or(false))
    });
    if close {
        stage.closed = true;
        ui.ctx().request_repaint_of(ViewportId::ROOT);
    }
    let pressed = ui.input_mut(|input| {
        let is_pressed = |key: &Key| input.consume_key(Modifiers::NONE, *key);
        KEYS.into_iter().filter(is_pressed).collect::<Vec<_>>()
    });
    if !pressed.is_empty() {
        stage.pressed.extend(pressed);
        ui.ctx().request_repaint_of(ViewportId::ROOT);
    }
    let leaves = esc_leaves && fills && ui.input(|input| input.key_pressed(Key::Escape));
    if wide || leaves {
        ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(!fills));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::SystemClock;
    use crate::ui::host::BoardWish;
    use crate::words::Language;

    fn words() -> Words {
        Words::new(Language::En)
    }

    fn display(name: &str, has_main_window: bool) -> Display {
        Display { name: name.to_owned(), width_px: 1920, height_px: 1080, has_main_window }
    }

    /// At which of the connected screens the window is.
    fn at(board: &Board) -> Option<usize> {
        board.window.as_ref()?.display.as_ref().map(|it| it.0)
    }

    #[test]
    fn a_board_whose_screen_goes_away_closes_and_opens_when_it_is_back() {
        let desk = Desk::in_memory(Box::new(SystemClock)).unwrap();
        let (laptop, stage, wall) =
            (display("eDP-1", true), display("HDMI-1", false), display("DP-2", false));
        let mut board = Board::default();
        let all = [laptop.clone(), wall.clone(), stage.clone()];
        board.grant(BoardWish::Display(2), &desk, words(), &all);
        board.grant(BoardWish::Open, &desk, words(), &all);
        assert_eq!(at(&board), Some(2));
        let see = |board: &mut Board, now: &[Display]| board.see_displays(&desk, words(), now);
        assert_eq!(see(&mut board, &[laptop.clone(), stage.clone()]), None);
        assert_eq!(at(&board), Some(1), "the other one went, and this one is another's number");
        assert_eq!(see(&mut board, &[]), None, "nobody looked");
        assert!(board.is_open());
        let gone = see(&mut board, &[laptop.clone(), wall.clone()]);
        assert_eq!(gone, Some("projector-screen-gone"));
        assert!(!board.is_open() && board.waits_for_screen() && board.minds_displays());
        assert_eq!(see(&mut board, std::slice::from_ref(&laptop)), None, "once");
        assert_eq!(see(&mut board, &all), Some("projector-screen-back"));
        assert!(at(&board) == Some(2) && !board.waits_for_screen());
        see(&mut board, &[laptop]);
        board.grant(BoardWish::Close, &desk, words(), &all);
        assert_eq!(see(&mut board, &all), None, "a host closed it");
        assert!(!board.is_open() && !board.minds_displays());
    }

    #[test]
    fn a_remembered_screen_that_is_not_there_leaves_the_one_guests_do_not_look_at() {
        let desk = Desk::in_memory(Box::new(SystemClock)).unwrap();
        let mut board = Board::default();
        board.remember_display(Some("HDMI-1".to_owned()));
        let now = [display("eDP-1", true), display("DP-2", false)];
        assert_eq!(board.display(&now), Some(1));
        let again = [display("HDMI-1", false), display("eDP-1", true), display("DP-2", false)];
        assert_eq!(board.display(&again), Some(0));
        board.grant(BoardWish::Open, &desk, words(), &now[..1]);
        assert!(board.is_open() && at(&board).is_none(), "a window that can be moved");
    }
}
