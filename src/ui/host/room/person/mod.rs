//! One person, over the columns where the suggestion stands. What they said, who might
//! fit and why, and what a host can do.

mod change;
mod change_form;
mod facts;
mod fits;
mod foot;
mod head;
mod lines;
mod note;

use egui::{Key, Modifiers, Rect, Ui, vec2};

use super::asked::Asked;
use super::delicate::Opened;
use super::find::Find;
use super::mutual::Mutual;
use super::outlook::stands;
use crate::domain::{GuestId, LineId, Presence, Visit};
use crate::matching::{Suggestion, Waiting, Whom, answered_needs, whom};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::theme::{Look, height, radius, step};
use crate::ui::widgets::from_top;

pub(in crate::ui) use change::Mending;

use change::Change;
use foot::Asks;
use note::Note;

/// How many who might fit are shown.
const FITS: usize = 3;
/// From this width on, in points, lines and people stand beside each other.
const BESIDE: f32 = 640.0;
/// How wide the lines are then.
const LINES: f32 = 312.0;
/// Under this height, in points, everything scrolls together.
const HIGH: f32 = 470.0;
/// Between the edge of the sheet and what stands in it.
const PADDING: f32 = 22.0;

/// Whom a question is about, and somebody a host has in mind for them.
type Question = (GuestId, Option<GuestId>);

/// The person whose sheet is open, if one is.
#[derive(Default)]
pub(super) struct PersonSheet {
    guest: Option<GuestId>,
    /// Where they stood in the waiting list.
    at: usize,
    landing: bool,
    /// "Somebody else...", while it is open, and who it is.
    else_find: Option<Find>,
    by_hand: Option<GuestId>,
    asks: Option<Asks>,
    /// What is being changed for them, while the form is open.
    change: Option<Change>,
    /// Why the last thing could not be done.
    trouble: Option<String>,
    asked: Asked<Question, Option<Whom>>,
    foot_high: f32,
    note: Note,
}

/// What somebody did on the sheet.
#[derive(Clone, Debug, PartialEq)]
enum Tap {
    Close,
    /// Another person's sheet.
    Look(GuestId),
    Introduce(Box<Suggestion>),
    /// These delicate lines are to be read.
    Read(Vec<LineId>),
    Wish(Wish),
}

/// What the sheet is shown with.
pub(super) struct Beside<'a> {
    pub(super) opened: &'a mut Opened,
    pub(super) mutual: &'a Mutual,
    pub(super) waiting: &'a [Waiting],
}

/// Who is looked at, and with what.
struct About<'a, 'b> {
    view: &'a DeskView<'a>,
    guest: GuestId,
    beside: &'a mut Beside<'b>,
}

impl PersonSheet {
    /// Whose sheet is open.
    pub(super) const fn guest(&self) -> Option<GuestId> {
        self.guest
    }

    /// Whether something lies over it.
    pub(super) const fn is_covered(&self) -> bool {
        self.asks.is_some()
    }

    /// Opens the sheet of somebody.
    pub(super) fn open(&mut self, guest: GuestId, waiting: &[Waiting]) {
        let before = self.guest.replace(guest);
        self.at = waiting.iter().position(|it| it.guest == guest).unwrap_or(self.at);
        self.landing = true;
        if before != Some(guest) {
            self.tidy();
        }
    }

    /// Nothing that was begun for the one before stays.
    fn tidy(&mut self) {
        (self.else_find, self.by_hand, self.asks) = (None, None, None);
        (self.change, self.trouble) = (None, None);
    }

    /// Closes it.
    pub(super) fn close(&mut self) {
        self.guest = None;
        self.tidy();
    }

    /// Says why something could not be done; whether a sheet is open that can.
    pub(super) fn stumble(&mut self, says: &str) -> bool {
        self.trouble = self.guest.map(|_| says.to_owned());
        self.guest.is_some()
    }

    /// How high its buttons stand, with the edge below them, in points: what is told lies above.
    pub(super) fn foot(&self) -> f32 {
        if self.guest.is_some() { self.foot_high + step::S16 } else { 0.0 }
    }

    /// What was found is stale: a host acted.
    pub(super) fn forget(&mut self) {
        self.asked.forget();
    }

    /// Esc closes it; Up and Down go to others of the waiting list. To be asked before anything of
    /// the screen is shown; whether it was closed, or shows somebody else.
    pub(super) fn keys(&mut self, ui: &Ui, waiting: &[Waiting]) -> bool {
        let Some(guest) = self.guest.filter(|_| !self.is_covered()) else { return false };
        let is_taken = ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx());
        if is_taken || ui.memory(|memory| memory.top_modal_layer().is_some()) {
            return false;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            if self.change.take().is_none() {
                self.close();
            }
            return true;
        }
        if self.change.is_some() {
            return false;
        }
        let here = waiting.iter().position(|it| it.guest == guest);
        let to = if pressed(Key::ArrowDown) {
            // Whoever left the list gave their place to the next.
            here.map_or(self.at, |at| at + 1)
        } else if pressed(Key::ArrowUp) {
            here.unwrap_or(self.at).saturating_sub(1)
        } else {
            return false;
        };
        // egui would move the focus as well.
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
        let Some(next) = waiting.get(to.min(waiting.len().saturating_sub(1))) else {
            return false;
        };
        self.open(next.guest, waiting);
        true
    }

    /// Shows it in `rect`.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        rect: Rect,
        beside: &mut Beside<'_>,
    ) -> Option<Wish> {
        let guest = self.guest?;
        if view.guest(guest).is_none() {
            self.close();
            return None;
        }
        let t = Look::of(ui).tokens;
        let edge = egui::Stroke::new(t.border, t.ink);
        ui.painter().rect(rect, radius::CARD, t.card, edge, egui::StrokeKind::Inside);
        let inner = rect.shrink(t.border);
        let about = &About { view, guest, beside };
        let tap = at(ui, inner, |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, 0.0);
            if inner.height() < HIGH {
                let area = from_top(ui, ("sheet", guest), ()).auto_shrink(false);
                // The bar keeps out of the round corners.
                let area = area.scroll_bar_rect(inner.shrink2(vec2(0.0, f32::from(radius::CARD))));
                return area.show(ui, |ui| self.parts_ui(ui, about, None)).inner;
            }
            let rect = ui.max_rect();
            self.parts_ui(ui, about, Some(rect))
        });
        let asked = self.asks_ui(ui, view, guest);
        tap.and_then(|tap| self.act(ui, view, beside, tap)).or(asked)
    }

    /// Head, middle and foot. In `rect` head and foot stay and what is between them scrolls; else all
    /// stands below each other.
    fn parts_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>, rect: Option<Rect>) -> Option<Tap> {
        let head = self.head_ui(ui, about);
        let (body, foot) = match rect {
            Some(rect) => self.scrolling_ui(ui, about, rect),
            None => self.below_ui(ui, about),
        };
        head.or(body).or(foot)
    }

    fn scrolling_ui(
        &mut self,
        ui: &mut Ui,
        about: &About<'_, '_>,
        rect: Rect,
    ) -> (Option<Tap>, Option<Tap>) {
        let foot_top = rect.bottom() - self.foot_high.max(height::DESK + 2.0 * step::S12);
        let middle = rect.with_min_y(ui.min_rect().bottom()).with_max_y(foot_top);
        let body = self.middle_ui(ui, about, middle);
        let foot = rect.with_min_y(foot_top);
        let (tap, high) = at(ui, foot, |ui| self.foot_ui(ui, about, foot));
        if (high - std::mem::replace(&mut self.foot_high, high)).abs() > 0.5 {
            ui.ctx().request_discard("another foot");
        }
        (body, tap)
    }

    fn below_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>) -> (Option<Tap>, Option<Tap>) {
        let body = if self.change.is_some() {
            self.change_ui(ui, about)
        } else {
            inset(ui, |ui| self.stacked_ui(ui, about))
        };
        let left = ui.available_rect_before_wrap();
        let (tap, high) = self.foot_ui(ui, about, left);
        ui.allocate_space(vec2(left.width(), high));
        (body, tap)
    }

    fn middle_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>, rect: Rect) -> Option<Tap> {
        if self.change.is_some() {
            return at(ui, rect, |ui| self.change_ui(ui, about));
        }
        let guest = about.guest;
        let scrolls = |ui: &Ui, salt| from_top(ui, (salt, guest), ()).auto_shrink(false);
        if rect.width() < BESIDE {
            return at(ui, rect, |ui| {
                scrolls(ui, "all").show(ui, |ui| inset(ui, |ui| self.stacked_ui(ui, about))).inner
            });
        }
        let t = Look::of(ui).tokens;
        let line = egui::Stroke::new(t.hairline, t.line);
        let split = rect.left() + LINES;
        ui.painter().vline(split, rect.y_range(), line);
        // Who fits is read before the lines.
        let fits = at(ui, rect.with_min_x(split), |ui| {
            scrolls(ui, "fits").show(ui, |ui| inset(ui, |ui| self.fits_ui(ui, about))).inner
        });
        let lines = at(ui, rect.with_max_x(split), |ui| {
            let add = |ui: &mut Ui| {
                ui.add_space(step::S8);
                self.said_ui(ui, about)
            };
            scrolls(ui, "lines").show(ui, |ui| inset(ui, add)).inner
        });
        fits.or(lines)
    }

    fn stacked_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>) -> Option<Tap> {
        let fits = self.fits_ui(ui, about);
        ui.add_space(step::S16);
        fits.or(self.said_ui(ui, about))
    }

    /// What they said, what else is known of them, and the note.
    fn said_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>) -> Option<Tap> {
        let About { view, guest, ref beside } = *about;
        let lines = lines::lines_ui(ui, view, guest, beside.opened);
        facts::known_ui(ui, view, guest);
        lines.or(self.note.ui(ui, view, guest))
    }

    fn act(
        &mut self,
        ui: &Ui,
        view: &DeskView<'_>,
        beside: &mut Beside<'_>,
        tap: Tap,
    ) -> Option<Wish> {
        self.trouble = None;
        match tap {
            Tap::Close => {
                self.close();
                beside.opened.close();
                None
            }
            Tap::Look(guest) => {
                self.open(guest, beside.waiting);
                beside.opened.close();
                None
            }
            Tap::Read(lines) => {
                beside.opened.open(ui, lines);
                None
            }
            Tap::Introduce(suggestion) => {
                (self.else_find, self.by_hand) = (None, None);
                self.forget();
                let reasons = suggestion.reasons.clone();
                super::deeds::introduce(view, &suggestion, reasons)
            }
            Tap::Wish(wish) => {
                self.forget();
                Some(wish)
            }
        }
    }

    /// Whom they might meet, as far as that is known; `None` while it is being found, or they are
    /// not in.
    fn found<'a>(&'a mut self, ui: &Ui, view: &DeskView<'_>, guest: GuestId) -> Option<&'a Whom> {
        let question = (guest, self.by_hand);
        let answered = view.evening().map(answered_needs).unwrap_or_default();
        let find = move |room: &_| whom(room, question, &answered, FITS);
        self.asked.look(ui, view, question, find)?.as_ref()
    }
}

/// Those of what was found that still make sense.
fn standing(view: &DeskView<'_>, found: &[Suggestion]) -> Vec<Suggestion> {
    found.iter().filter(|it| stands(view, it)).cloned().collect()
}

/// What somebody is called in a sentence: by the first name, or as somebody's guest.
fn called(view: &DeskView<'_>, guest: GuestId) -> String {
    let first = view.first_name(guest);
    if first.is_empty() { view.short_name(guest) } else { first.to_owned() }
}

/// Where somebody stands tonight.
fn presence(view: &DeskView<'_>, guest: GuestId) -> Presence {
    view.visit(guest).map_or(Presence::Absent, Visit::presence)
}

/// Away from the edges of the sheet.
fn inset<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let sides = PADDING as i8;
    let margin = egui::Margin { left: sides, right: sides, top: 6, bottom: 16 };
    let shown = egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(step::S8, 0.0);
        add(ui)
    });
    shown.inner
}
