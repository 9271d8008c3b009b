//! Keys that are pressed where the board's own window has the focus: a remote presenter's, in the
//! middle of the room.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use egui::{Context, Event, Key, Modifiers, RawInput, ViewportId};
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::Step;
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::fonts;

use crate::evening;
use crate::ring::{begun, go, ring};
use crate::stage::{Open, Stage};

/// The program with its two windows.
struct Windows {
    ctx: Context,
    stage: Stage,
    board: ViewportId,
}

impl Windows {
    /// The board is opened, and a host goes into the room with a presenter.
    fn of(before: impl FnOnce(&HandClock) -> Desk) -> Self {
        let clock = HandClock::at(evening::now());
        let desk = before(&clock);
        let mut stage = Stage::on(desk, clock, DeskPlace::Projector);
        stage.tap("Open the board");
        let ctx = Context::default();
        ctx.set_embed_viewports(false);
        fonts::install(&ctx);
        Self { ctx, stage, board: ViewportId::from_hash_of("board") }
    }

    /// A frame of the main window, then one of the board's with these keys, then one more.
    fn press(&mut self, keys: &[Key]) {
        let event = |key: &Key| Event::Key {
            key: *key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let shown = self.main_window();
        let events = keys.iter().map(event).collect();
        let input = RawInput { events, ..self.board_input() };
        self.ctx.run_ui(input, |ui| shown(ui)).textures_delta.clear();
        self.main_window();
    }

    /// A frame of the board's window.
    fn board_input(&self) -> RawInput {
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, crate::board::SIZE);
        let (viewport_id, screen_rect) = (self.board, Some(screen));
        let mut input = RawInput { viewport_id, screen_rect, ..RawInput::default() };
        input.viewports.entry(self.board).or_default();
        input
    }

    /// What paints the board's window.
    fn main_window(&mut self) -> std::sync::Arc<egui::DeferredViewportUiCallback> {
        let Open { desk, screens, .. } = self.stage.screen.state_mut();
        let mut output = self.ctx.run_ui(RawInput::default(), |ui| {
            screens.every_frame(ui.ctx(), desk, &[]);
        });
        output.textures_delta.clear();
        output.viewport_output.get(&self.board).unwrap().viewport_ui_cb.clone().unwrap()
    }

    fn place(&self) -> usize {
        let evening = self.stage.desk().evening().unwrap();
        let ring = ring(self.stage.desk()).1;
        let order = evening.ring_order(ring);
        order.iter().position(|it| ring.turn() == Some(*it)).unwrap()
    }
}

#[test]
fn page_keys_and_b_lead_the_ring_from_the_board_s_own_window() {
    let mut windows = Windows::of(|clock| {
        let mut desk = begun(clock);
        go(&mut desk, Step::Next);
        desk
    });
    assert_eq!(windows.place(), 0);
    windows.press(&[Key::PageDown]);
    assert_eq!(windows.place(), 1);
    windows.press(&[Key::PageDown, Key::Q]);
    assert_eq!(windows.place(), 2);
    windows.press(&[Key::PageUp]);
    assert_eq!(windows.place(), 1);
    windows.press(&[Key::B]);
    assert!(ring(windows.stage.desk()).1.is_paused());
    windows.press(&[]);
    assert!(ring(windows.stage.desk()).1.is_paused(), "each is pressed once");
    windows.press(&[Key::B]);
    assert!(!ring(windows.stage.desk()).1.is_paused());
    let left_s = |windows: &Windows| {
        let desk = windows.stage.desk();
        ring(desk).1.left_s(desk.now())
    };
    let before = left_s(&windows);
    windows.press(&[Key::M]);
    assert_eq!(left_s(&windows), before + 60);
}

#[test]
fn without_a_ring_b_and_p_give_the_board_a_rest() {
    let mut windows = Windows::of(evening::room);
    let rests = |windows: &mut Windows| {
        let shown = windows.main_window();
        let mut output = windows.ctx.run_ui(windows.board_input(), |ui| shown(ui));
        output.textures_delta.clear();
        let mut texts = Vec::new();
        output.shapes.iter().for_each(|it| crate::board::collect(&it.shape, &mut texts));
        texts.iter().any(|(text, _)| text == "Keep talking")
    };
    assert!(!rests(&mut windows));
    windows.press(&[Key::B]);
    assert!(rests(&mut windows));
    windows.press(&[Key::P]);
    assert!(!rests(&mut windows));
    windows.press(&[Key::PageDown]);
    assert!(!rests(&mut windows));
}

#[test]
fn letters_that_are_off_at_the_desk_are_off_here_too() {
    let mut windows = Windows::of(|clock| {
        let mut desk = begun(clock);
        let settings =
            porchlight::desk::Settings { letter_keys: false, ..desk.settings().unwrap() };
        desk.remember(&settings).unwrap();
        go(&mut desk, Step::Next);
        desk
    });
    windows.press(&[Key::B, Key::S, Key::M]);
    assert!(!ring(windows.stage.desk()).1.is_paused());
    assert_eq!(windows.place(), 0);
    windows.press(&[Key::PageDown]);
    assert_eq!(windows.place(), 1, "a presenter’s keys are no letters");
}
