//! The board's own window: on the second screen if there is one, else one that can be moved.

use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Key, Ui, ViewportBuilder, ViewportCommand, ViewportId, vec2};

use super::{Board, Stage};
use crate::desk::Desk;
use crate::domain::Gathering;
use crate::ui::desk::Display;
use crate::ui::theme::Look;
use crate::words::Words;

/// The window that is open.
#[derive(Clone, Debug)]
pub(super) struct Window {
    title: String,
    /// Which of the connected screens it fills; `None` for a window that can be moved.
    display: Option<usize>,
}

fn id() -> ViewportId {
    ViewportId::from_hash_of("board")
}

impl Board {
    /// Opens the window, or moves it: to the chosen screen, else to one that guests don't look at.
    pub(super) fn open(&mut self, desk: &Desk, words: Words, displays: &[Display]) {
        let display = self.display(displays);
        let plan = desk.evening().and_then(Gathering::plan);
        let gathering = plan.map_or("", |plan| plan.name.as_str());
        let title = words.say_with("h1-window", &[("gathering", gathering.into())]);
        self.stage.lock().closed = false;
        self.window = Some(Window { title, display });
    }

    /// Keeps the window going, whatever the other one shows. Call it every frame.
    pub fn every_frame(&mut self, ctx: &Context, desk: &Desk, look: Look, words: Words) {
        self.dress = Some((look, words));
        if self.stage.lock().closed {
            self.window = None;
        }
        let Some(window) = self.window.clone().filter(|_| !ctx.embed_viewports()) else {
            self.stage.lock().clock.of = ViewportId::ROOT;
            return;
        };
        self.stage.lock().clock.of = id();
        if self.look_at(desk, look, words) {
            ctx.request_repaint_of(id());
        }
        let into_minute = desk.now().timestamp().rem_euclid(60);
        let to_next = Duration::from_secs(u64::try_from(60 - into_minute).unwrap_or(60));
        ctx.request_repaint_after(to_next.min(self.changes_in(desk)));
        let stage = Arc::clone(&self.stage);
        ctx.show_viewport_deferred(id(), builder(&window), move |ui, _| {
            let mut stage = stage.lock();
            stage.ui(ui);
            mind(ui, &mut stage);
        });
    }
}

fn builder(window: &Window) -> ViewportBuilder {
    let builder = ViewportBuilder::default()
        .with_title(&window.title)
        .with_app_id("porchlight")
        .with_inner_size(vec2(960.0, 540.0))
        .with_min_inner_size(vec2(480.0, 270.0));
    match window.display {
        Some(display) => builder.with_monitor(display),
        None => builder,
    }
}

/// Closing the window, and filling the screen with it: F11, or a double click.
fn mind(ui: &Ui, stage: &mut Stage) {
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
    let leaves = fills && ui.input(|input| input.key_pressed(Key::Escape));
    if wide || leaves {
        ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(!fills));
    }
}
