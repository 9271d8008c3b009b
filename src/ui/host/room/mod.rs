//! H2: the room. Who waits, whom to introduce next, and introductions by hand.

mod by_hand;
mod calls;
mod circles_card;
mod deeds;
mod fair_sheet;
mod meter;
mod next_up;
mod outlook;
mod round_card;
mod seating;
mod suggestion;
mod unmet_sheet;
mod waiting;
mod why;

use std::collections::BTreeSet;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::Board;
use crate::domain::{LineId, Pair};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::theme::{margin, step};

use by_hand::ByHand;
use meter::Sheet;
use outlook::Outlook;
use seating::Seating;
use suggestion::Edit;

/// The widths of the outer columns, and of all three where they stand beside each other.
const WAITING: f32 = 276.0;
const BY_HAND: f32 = 240.0;
const BESIDE: f32 = 900.0;
/// Between the cards of the right column, and how high the last of them is at least.
const BETWEEN: f32 = 14.0;
const CIRCLES: f32 = 182.0;
/// Under this height, in points, the columns scroll.
const HIGH: f32 = 560.0;

/// The screen hosts run the room from.
#[derive(Default)]
pub(in crate::ui) struct Room {
    outlook: Outlook,
    /// A pair picked from "Next up".
    picked: Option<Pair>,
    edit: Option<Edit>,
    by_hand: ByHand,
    seating: Seating,
    /// How high the right column was last, in points.
    right_high: f32,
    /// The question before two are kept apart is open.
    asks_apart: bool,
    shows_all: bool,
    sheet: Option<Sheet>,
    /// Private needs a host asked to read, while the sheet is open.
    read: BTreeSet<LineId>,
}

impl Room {
    /// Whether something lies over the screen.
    pub(in crate::ui) fn is_covered(&self) -> bool {
        self.asks_apart || self.sheet.is_some() || self.seating.found.is_some()
    }

    /// The host goes elsewhere.
    pub(in crate::ui) fn leave(&mut self) {
        self.seating.leave();
    }

    /// Brings what was skipped last back.
    pub(in crate::ui) fn unskip(&mut self) {
        self.outlook.unskip();
    }

    pub(in crate::ui) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        board: &Board,
    ) -> Option<Wish> {
        self.outlook.look(ui, view);
        ui.spacing_mut().item_spacing = vec2(step::S8, 0.0);
        let rect = view.rect;
        let pause = super::pause_button(view, board).size(ui, f32::INFINITY).x;
        let corner = pos2(rect.right() - pause, rect.top() + 2.0);
        let bottom = self.top_ui(ui, view, corner.x - step::S12);
        let mut top = (rect.top() + 66.0).max(bottom + step::S12);
        let banner = rect.with_min_y(top);
        let mut wish = None;
        if let Some((answer, high)) = at(ui, banner, |ui| calls::calls_ui(ui, view)) {
            wish = answer;
            top += high + step::S12;
        }
        let body = rect.with_min_y(top);
        let columns = if body.width() < BESIDE || body.height() < HIGH {
            let area = ScrollArea::vertical().id_salt("room").auto_shrink(false);
            at(ui, body, |ui| area.show(ui, |ui| self.stacked_ui(ui, view)).inner)
        } else {
            self.columns_ui(ui, view, body)
        };
        // It stands at the top, but is the last that the Tab key comes to.
        let paused = super::pause_ui(ui, view, board, corner);
        self.sheet_ui(ui, view);
        let circled = self.seating.sheet_ui(ui, view);
        let seated = self.seating.collect(ui, view, self.outlook.inside).or(circled);
        if seated.is_some() {
            self.outlook.forget();
        }
        wish.or(columns).or(paused).or(seated)
    }

    /// The three columns beside each other; created in the order they are read.
    fn columns_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, body: Rect) -> Option<Wish> {
        let gap = step::S16;
        let left = body.with_max_x(body.left() + WAITING);
        let right = body.with_min_x(body.right() - BY_HAND);
        let middle = Rect::from_min_max(
            pos2(left.right() + gap, body.top()),
            pos2(right.left() - gap, body.bottom()),
        );
        let mut bottom = middle.top();
        let suggested = at(ui, middle, |ui| {
            let wish = self.suggestion_ui(ui, view);
            bottom = ui.min_rect().bottom();
            wish
        });
        at(ui, left, |ui| self.waiting_ui(ui, view, Some(left.height())));
        let below = middle.with_min_y(bottom + 14.0);
        at(ui, below, |ui| self.next_up_ui(ui, view, Some(below.height())));
        suggested.or(self.right_ui(ui, view, right))
    }

    /// By hand, a round, circles; it scrolls where names under a field leave too little room.
    fn right_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, column: Rect) -> Option<Wish> {
        let room = column.height();
        let scrolls = self.right_high > room + 1.0;
        // The bar stands in the margin, so that the cards keep their width.
        let bar = if scrolls { margin::DESK } else { 0.0 };
        at(ui, column.with_max_x(column.right() + bar), |ui| {
            ui.spacing_mut().item_spacing.y = BETWEEN;
            if !scrolls {
                return self.right_cards_ui(ui, view, room);
            }
            let area = ScrollArea::vertical().id_salt("right column").auto_shrink(false);
            area.show(ui, |ui| self.right_cards_ui(ui, view, room)).inner
        })
    }

    /// The cards of the right column, together at least so high.
    fn right_cards_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, room: f32) -> Option<Wish> {
        let top = ui.cursor().top();
        let inside = self.outlook.inside;
        let hand = self.by_hand.ui(ui, view);
        let round = self.seating.round_ui(ui, view, inside);
        let below = ui.cursor().top();
        self.seating.circles_ui(ui, view, inside, room - (below - top));
        // What the circles stretch to is not what they need.
        self.right_high = (below - top) + CIRCLES;
        hand.or(round)
    }

    /// All of it below each other.
    fn stacked_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = step::S16;
        let suggested = self.suggestion_ui(ui, view);
        self.waiting_ui(ui, view, None);
        self.next_up_ui(ui, view, None);
        let right = self.right_cards_ui(ui, view, 0.0);
        suggested.or(right)
    }

    /// The title with its tags, up to `right`; and how far down they reach.
    fn top_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, right: f32) -> f32 {
        let rect = view.rect;
        let head = Rect::from_min_max(rect.min, pos2(right, rect.top() + 52.0));
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        let mut title = ui.new_child(UiBuilder::new().max_rect(head).layout(layout));
        view.heading_ui(&mut title, view.say("h2-title"));
        let title = title.min_rect();
        self.tags_ui(ui, view, title, right)
    }
}
