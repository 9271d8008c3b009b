//! The way out for whoever stands at a machine that shows only the board, and the sign for them that it
//! is out of step. The room has nothing to do with either.

use std::time::Duration;

use egui::{Align2, Area, Context, CursorIcon, Frame, Id, Key, Margin, Order, Stroke, Ui, vec2};

use super::easel::Easel;
use crate::desk::Desk;
use crate::domain::Gathering;
use crate::sync::Doors;
use crate::ui::apart::Apart;
use crate::ui::guest::local;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, radius, step};
use crate::ui::widgets::Button;
use crate::words::Words;

/// How long the bar stays while nobody touches anything.
const STAYS: Duration = Duration::from_secs(15);

/// The right edge and the foot of the sign, in the board's points.
const CORNER: [f32; 2] = [1872.0, 1064.0];

/// What whoever stands there wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum BarTap {
    /// The board fills the screen, or does not any more.
    Fill(bool),
    /// The desk, behind its code.
    Desk,
    /// The window closes.
    Close,
}

/// A bar at the foot, which Esc or a click brings.
#[derive(Default)]
pub(super) struct Bar {
    shown: Option<Shown>,
}

/// The bar, while it is there.
#[derive(Clone, Copy)]
struct Shown {
    /// Until when, on the desk's steady clock.
    until: Duration,
    /// It takes the focus once, so that keys alone lead out.
    is_new: bool,
}

impl Bar {
    /// Shows the bar, while it is wanted; what was tapped.
    pub(super) fn ui(&mut self, ui: &Ui, desk: &Desk, words: Words) -> Option<BarTap> {
        let (escapes, clicks, is_touched) = ui.input(|input| {
            let escapes = input.key_pressed(Key::Escape);
            (escapes, input.pointer.primary_clicked(), !input.events.is_empty())
        });
        let now = desk.running();
        let until = now + STAYS;
        let Some(Shown { until: before, is_new }) = self.shown else {
            self.shown = (escapes || clicks).then_some(Shown { until, is_new: true });
            if self.shown.is_some() {
                ui.ctx().request_repaint();
            }
            return None;
        };
        if escapes || now >= before {
            self.shown = None;
            return None;
        }
        let until = if is_touched { until } else { before };
        ui.ctx().set_cursor_icon(CursorIcon::Default);
        ui.ctx().request_repaint_after(until.saturating_sub(now));
        let tap = bar_ui(ui.ctx(), words, is_new);
        self.shown = tap.is_none().then_some(Shown { until, is_new: false });
        tap
    }
}

fn bar_ui(ctx: &Context, words: Words, is_new: bool) -> Option<BarTap> {
    let t = Look::of_ctx(ctx).tokens;
    let fills = ctx.input(|input| input.viewport().fullscreen).unwrap_or(false);
    let buttons = [
        (if fills { "h1-leave-full" } else { "h1-fill" }, Icon::Screen, BarTap::Fill(!fills)),
        ("h1-open-desk", Icon::Lock, BarTap::Desk),
        ("h1-close", Icon::Close, BarTap::Close),
    ];
    let frame = Frame::new().fill(t.dusk800).stroke(Stroke::new(t.border, t.dusk400));
    let frame = frame.corner_radius(radius::BUTTON).inner_margin(Margin::same(8));
    let area = Area::new(Id::unique("board bar")).order(Order::Foreground);
    let area = area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -step::S24));
    let area = area.default_width(ctx.content_rect().width() - 2.0 * step::S24);
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        let mut tapped = None;
        for (n, (key, icon, tap)) in buttons.into_iter().enumerate() {
            let button = ui.add(Button::on_dusk(words.say(key)).icon(icon).desk());
            if is_new && n == 0 {
                button.request_focus();
            }
            tapped = tapped.or(button.clicked().then_some(tap));
        }
        tapped
    };
    area.show(ctx, |ui| frame.show(ui, |ui| ui.horizontal_wrapped(content).inner).inner).inner
}

/// "Last heard 19:42", small and in the corner, where the board has been out of step for a while.
pub(super) fn out_of_step_ui(
    ui: &Ui,
    (look, words): (Look, Words),
    desk: &Desk,
    doors: Option<&Doors>,
) {
    let apart = Apart::of(ui.ctx(), desk, doors);
    let Some(heard) = apart.and_then(|it| it.last_heard) else { return };
    let plan = desk.evening().and_then(Gathering::plan);
    let time = words.time(local(plan, heard).1);
    let says = words.say_with("h1-last-heard", &[("time", time.into())]);
    let easel = Easel::new(ui, ui.max_rect(), look.tokens);
    let set = easel.set(&says, TypeStyle::BOARD_LABEL.sized(20.0, 24.0), f32::INFINITY, 1);
    let size = easel.size(&set);
    let [right, foot] = CORNER;
    let area = [right - size.x, foot - size.y, size.x, size.y];
    easel.put(area[0], area[1], set, look.tokens.mist);
    easel.says("out of step", area, &says);
}
