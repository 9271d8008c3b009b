//! What lies over a screen: dialogs, and a bar that says what was done.

use egui::{
    Align2, Area, Context, Frame, Id, Margin, Modal, Order, Response, Role, Stroke, Ui,
    accesskit::Live, vec2,
};

use super::{button::Button, paint::Ground, scroll::from_top, text::Text};
use crate::ui::theme::{Look, TypeStyle, radius, step};

/// Room for the ring around what has the focus, inside what scrolls, in points.
const RING: i8 = 8;

/// A dialog over a dark screen. The focus stays inside while it is shown.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct Dialog<'a> {
    name: &'a str,
    width: f32,
    ground: Ground,
    padding: Margin,
    scrolls: bool,
}

/// What happened in a dialog this frame.
#[derive(Debug)]
pub struct DialogOutput<T> {
    /// What the content answered.
    pub inner: T,
    /// Whether Esc was pressed or somebody tapped outside: the same as the safe button.
    pub dismissed: bool,
}

impl<'a> Dialog<'a> {
    /// `name` is what screen readers call it; `width` in points, less on a narrow screen.
    pub fn new(name: &'a str, width: f32) -> Self {
        let padding = Margin { left: 48, right: 48, top: 28, bottom: 32 };
        Self { name, width, ground: Ground::Paper, padding, scrolls: false }
    }

    /// A panel of night instead of a card.
    pub fn on_dusk(self) -> Self {
        Self { ground: Ground::Dusk, padding: Margin::symmetric(40, 36), ..self }
    }

    /// Another distance between edge and content, in points.
    pub fn padding(self, padding: Margin) -> Self {
        Self { padding, ..self }
    }

    /// Scrolls its content where the screen is too low for all of it.
    pub fn scrolled(self) -> Self {
        Self { scrolls: true, ..self }
    }

    /// How high a dialog's content can be, in points: between the edges and above the painted keys.
    #[must_use]
    pub fn room(&self, ctx: &Context) -> f32 {
        let around = f32::from(self.padding.top) + f32::from(self.padding.bottom);
        ctx.content_rect().height() - Self::kept_free(ctx) - around - 2.0 * step::S16
    }

    /// Keeps so much of the bottom free in every dialog, in points: the painted keys lie there.
    pub fn keep_free(ctx: &Context, high: f32) {
        ctx.data_mut(|data| data.insert_temp(kept_free_id(), high));
    }

    /// How much of the bottom is kept free, in points: nothing while no painted keys are there.
    #[must_use]
    pub fn kept_free(ctx: &Context) -> f32 {
        ctx.data(|data| data.get_temp(kept_free_id())).unwrap_or_default()
    }

    /// Gives the focus back to what had it before a dialog came, once that is gone and nothing else
    /// has asked for it. To be called at the end of every pass.
    pub fn give_focus_back(ctx: &Context) {
        let Some(lent) = ctx.data(|data| data.get_temp::<Lent>(lent_id())) else { return };
        let inside = ctx.memory(egui::Memory::focused);
        if lent.is_shown {
            let lent = Lent { inside, is_shown: false, ..lent };
            ctx.data_mut(|data| data.insert_temp(lent_id(), lent));
            return;
        }
        ctx.data_mut(|data| data.remove::<Lent>(lent_id()));
        let is_free = inside.is_none() || inside == lent.inside;
        let is_there = |it: &Id| ctx.read_response(*it).is_some();
        if let Some(before) = lent.before.filter(|it| is_free && is_there(it)) {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
    }

    /// Shows it in the middle of the screen.
    pub fn show<T>(self, ctx: &Context, content: impl FnOnce(&mut Ui) -> T) -> DialogOutput<T> {
        let before = ctx.memory(egui::Memory::focused);
        ctx.data_mut(|data| {
            let news = || Lent { before, inside: None, is_shown: true };
            data.get_temp_mut_or_insert_with(lent_id(), news).is_shown = true;
        });
        let t = Look::of_ctx(ctx).tokens;
        let (fill, edge) = match self.ground {
            Ground::Paper => (t.card, Stroke::new(t.hairline, t.line)),
            Ground::Dusk => (t.dusk900, Stroke::new(t.border, t.dusk400)),
        };
        let inset = if self.scrolls { RING } else { 0 };
        let frame = Frame::new()
            .fill(fill)
            .stroke(edge)
            .corner_radius(radius::DIALOG)
            .inner_margin(self.padding - Margin::same(inset));
        let room = ctx.content_rect().width() - 2.0 * step::S16;
        let around =
            f32::from(self.padding.left) + f32::from(self.padding.right) + 2.0 * edge.width;
        let width = self.width.min(room) - around + 2.0 * f32::from(inset);
        let id = Id::unique(("dialog", self.name));
        let middle = vec2(0.0, -Self::kept_free(ctx) / 2.0);
        let area = Modal::default_area(id).anchor(Align2::CENTER_CENTER, middle);
        let shown =
            Modal::new(id).area(area).backdrop_color(t.scrim()).frame(frame).show(ctx, |ui| {
                ui.set_width(width);
                if !self.scrolls {
                    return content(ui);
                }
                let high = self.room(ctx) + 2.0 * f32::from(inset);
                let area = from_top(ui, "dialog", ()).max_height(high);
                let area = area.auto_shrink([false, true]);
                let around = Frame::new().inner_margin(inset);
                area.show(ui, |ui| around.show(ui, content).inner).inner
            });
        ctx.accesskit_node_builder(shown.response.id, |node| {
            node.set_role(Role::Dialog);
            node.set_label(self.name);
            node.set_modal();
        });
        DialogOutput { dismissed: shown.should_close(), inner: shown.inner }
    }
}

/// The focus while a dialog has it.
#[derive(Clone, Copy, Debug)]
struct Lent {
    /// What had it before the dialog came.
    before: Option<Id>,
    /// What had it in the dialog when the last pass ended.
    inside: Option<Id>,
    /// Whether a dialog was shown in this pass.
    is_shown: bool,
}

fn lent_id() -> Id {
    Id::unique("focus before a dialog")
}

fn kept_free_id() -> Id {
    Id::unique("kept free of dialogs")
}

/// How long a bar stays, in seconds.
const SECONDS: f64 = 10.0;

/// A bar at the bottom that says what was done, and for 10 seconds offers to undo it.
#[derive(Clone, Debug, Default)]
pub struct Toast {
    text: String,
    undo: String,
    /// On egui's clock, from the first frame it was shown.
    shown_at: Option<f64>,
    /// How much of the bottom stays free, in points.
    foot: f32,
}

/// What became of a bar this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastState {
    /// Still there.
    Shown,
    /// Somebody wants it undone; the bar is gone.
    Undo,
    /// Its time is over.
    Over,
}

impl Toast {
    /// What was done, and the word on the button; an empty word shows none.
    #[must_use]
    pub fn new(text: impl Into<String>, undo: impl Into<String>) -> Self {
        Self { text: text.into(), undo: undo.into(), shown_at: None, foot: 0.0 }
    }

    /// Leaves the buttons of a foot free that is so high, in points.
    #[must_use]
    pub fn above(mut self, foot: f32) -> Self {
        self.foot = foot;
        self
    }

    /// The same, where the foot changes while it is shown.
    pub const fn stand_above(&mut self, foot: f32) {
        self.foot = foot;
    }

    /// Shows the bar above everything else.
    pub fn show(&mut self, ctx: &Context) -> ToastState {
        let now = ctx.input(|input| input.time);
        let left = SECONDS - (now - *self.shown_at.get_or_insert(now));
        if left <= 0.0 {
            return ToastState::Over;
        }
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        let bar = Area::new(Id::unique("toast"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -step::S24 - self.foot))
            .show(ctx, |ui| self.bar_ui(ui));
        if bar.inner { ToastState::Undo } else { ToastState::Shown }
    }

    fn bar_ui(&self, ui: &mut Ui) -> bool {
        let t = Look::of(ui).tokens;
        let edge = if t.high_contrast { Stroke::new(t.border, t.dusk400) } else { Stroke::NONE };
        let padding = Margin { left: 24, right: 8, top: 8, bottom: 8 };
        let frame = Frame::new().fill(t.dusk800).stroke(edge).corner_radius(radius::BUTTON);
        frame
            .inner_margin(padding)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.set_min_height(48.0);
                    ui.spacing_mut().item_spacing.x = step::S24;
                    let text = self.text_ui(ui);
                    ui.ctx().accesskit_node_builder(text.id, |node| node.set_live(Live::Polite));
                    if self.undo.is_empty() {
                        ui.add_space(step::S16);
                        return false;
                    }
                    ui.add(Button::on_dusk(&self.undo).desk()).clicked()
                })
                .inner
            })
            .inner
    }

    /// The words, in as many rows as leave the button beside them on the screen.
    fn text_ui(&self, ui: &mut Ui) -> Response {
        let text = Text::new(&self.text, TypeStyle::BODY).color(Look::of(ui).tokens.on_dusk());
        let undo = Button::on_dusk(&self.undo).desk().size(ui, f32::INFINITY).x;
        let room = ui.ctx().content_rect().width() - undo - 4.0 * step::S24 - step::S8;
        let wide = text.galley(ui, room).size().x.ceil() + 1.0;
        ui.scope(|ui| {
            ui.set_max_width(wide.min(room));
            ui.add(text)
        })
        .inner
    }
}
