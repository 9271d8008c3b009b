//! H2: the room. Who waits, whom to introduce next, and everybody's own sheet.

mod asked;
mod calls;
mod circles_card;
mod deeds;
mod delicate;
mod fair_sheet;
mod find;
mod meter;
mod mutual;
mod next_up;
mod outlook;
mod person;
mod person_row;
mod programme;
mod ring;
mod round_card;
mod seating;
mod seats;
mod suggestion;
mod taps;
mod topics_sheet;
mod unmet_sheet;
mod waiting;
mod why;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::Board;
use crate::domain::{GuestId, Pair};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::theme::step;
use crate::ui::widgets::Rows;

use delicate::Opened;
use find::Find;
use meter::Sheet;
use mutual::Mutual;
use outlook::Outlook;
pub(in crate::ui) use person::Mending;
use person::{Beside, PersonSheet};
use person_row::person_row_ui;
use ring::RingDesk;
pub(in crate::ui) use ring::led_by;
use seating::Seating;
use suggestion::Edit;
use topics_sheet::TopicDesk;

/// The width of the left column, and of both where they stand beside each other.
const WAITING: f32 = 276.0;
const BESIDE: f32 = 760.0;
/// Between the cards of the right column.
const BETWEEN: f32 = 14.0;
/// Under this height, in points, the columns scroll.
const HIGH: f32 = 560.0;

/// The screen hosts run the room from.
#[derive(Default)]
pub(in crate::ui) struct Room {
    outlook: Outlook,
    /// A pair picked from "Next up".
    picked: Option<Pair>,
    edit: Option<Edit>,
    /// Whose sheet is open.
    person: PersonSheet,
    find: Find,
    mutual: Mutual,
    /// Delicate lines a host asked to read a moment ago.
    opened: Opened,
    seating: Seating,
    /// A name that is looked for among those with a seat.
    seat_of: String,
    ring: RingDesk,
    topics: TopicDesk,
    /// The question before two are kept apart is open.
    asks_apart: bool,
    shows_all: bool,
    sheet: Option<Sheet>,
    /// The row of the waiting list that the Tab key stops at.
    rows: Rows,
    /// A sheet or the Ring was open a frame ago: where it closes, the title takes the focus.
    had_sheet: bool,
}

impl Room {
    /// Whether something lies over the screen.
    pub(in crate::ui) fn is_covered(&self) -> bool {
        self.asks_apart
            || self.sheet.is_some()
            || self.seating.found.is_some()
            || self.ring.is_covered()
            || self.person.is_covered()
    }

    /// Opens the sheet of who met nobody yet, and why.
    pub(in crate::ui) const fn open_waiting(&mut self) {
        self.ring.step_aside();
        self.sheet = Some(Sheet::Fairness);
    }

    /// The host goes elsewhere: whoever comes back begins with the room.
    pub(in crate::ui) fn leave(&mut self) {
        self.seating.leave();
        self.ring.leave();
        self.person.close();
        self.opened.close();
    }

    /// What a host mended for somebody was saved, or why not.
    pub(in crate::ui) fn mended(&mut self, trouble: Option<String>) {
        self.person.mended(trouble);
    }

    /// Says on the sheet that is open why something could not be done; whether one is.
    pub(in crate::ui) fn stumble(&mut self, says: &str) -> bool {
        self.person.stumble(says)
    }

    /// How much of the bottom is to stay free while something is told, in points.
    pub(in crate::ui) fn foot(&self) -> f32 {
        self.person.foot()
    }

    /// Opens the sheet of somebody.
    pub(in crate::ui) fn look_at(&mut self, guest: GuestId) {
        self.sheet = None;
        self.ring.step_aside();
        self.opened.close();
        self.person.open(guest, &self.outlook.waiting);
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
        if self.ring.is_shown(view) {
            let wish = self.ring.ui(ui, view, self.outlook.inside);
            // Whoever leaves the Ring comes to the room's title, as after a sheet.
            self.had_sheet = true;
            return wish;
        }
        self.mutual.look(ui, view);
        self.opened.look(ui);
        if self.person.keys(ui, &self.outlook.waiting) {
            self.opened.close();
        }
        ui.spacing_mut().item_spacing = vec2(step::S8, 0.0);
        let rect = view.rect;
        let pause = super::pause_button(view, board).size(ui, f32::INFINITY).x;
        let programme = programme::label(ui, view);
        let beside = programme::button(&programme).size(ui, f32::INFINITY).x;
        let pausing = pos2(rect.right() - pause, rect.top() + 2.0);
        let corner = pausing - vec2(step::S12 + beside, 0.0);
        let bottom = self.top_ui(ui, view, corner.x - step::S12);
        let has_sheet = self.person.guest().is_some();
        if std::mem::replace(&mut self.had_sheet, has_sheet) && !has_sheet {
            view.focus_heading(ui);
        }
        let mut top = (rect.top() + 66.0).max(bottom + step::S12);
        let banner = rect.with_min_y(top);
        let mut wish = None;
        if let Some((answer, high)) = at(ui, banner, |ui| calls::calls_ui(ui, view)) {
            wish = answer;
            top += high + step::S12;
        }
        let body = rect.with_min_y(top);
        let is_narrow = body.width() < BESIDE || body.height() < HIGH;
        let columns = if is_narrow && self.person.guest().is_some() {
            self.person_ui(ui, view, body)
        } else if is_narrow {
            let area = ScrollArea::vertical().id_salt("room").auto_shrink(false);
            at(ui, body, |ui| area.show(ui, |ui| self.stacked_ui(ui, view)).inner)
        } else {
            self.columns_ui(ui, view, body)
        };
        // They stand at the top, but are the last that the Tab key comes to.
        self.programme_button_ui(ui, &programme, corner);
        let paused = super::pause_ui(ui, view, board, pausing);
        let judged = self.sheet_ui(ui, view);
        let circled = self.seating.sheet_ui(ui, view);
        let seated = self.seating.collect(ui, view, self.outlook.inside).or(circled);
        if seated.is_some() {
            self.outlook.forget();
        }
        if (seated.is_some() || self.seating.found.is_some())
            && self.sheet == Some(Sheet::Programme)
        {
            self.sheet = None;
        }
        wish.or(columns).or(judged).or(paused).or(seated)
    }

    /// The columns beside each other; created in the order they are read.
    fn columns_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, body: Rect) -> Option<Wish> {
        let left = body.with_max_x(body.left() + WAITING);
        let right = body.with_min_x(left.right() + step::S16);
        if self.person.guest().is_some() {
            let wish = self.person_ui(ui, view, right);
            at(ui, left, |ui| self.waiting_ui(ui, view, Some(left.height())));
            return wish;
        }
        let mut bottom = right.top();
        let suggested = at(ui, right, |ui| {
            let mutual = self.mutual_ui(ui, view);
            let wish = self.suggestion_ui(ui, view);
            bottom = ui.min_rect().bottom();
            mutual.or(wish)
        });
        at(ui, left, |ui| self.waiting_ui(ui, view, Some(left.height())));
        let below = right.with_min_y(bottom + BETWEEN);
        at(ui, below, |ui| self.next_up_ui(ui, view, Some(below.height())));
        suggested
    }

    /// Whoever's sheet is open.
    fn person_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, rect: Rect) -> Option<Wish> {
        let Self { person, opened, mutual, outlook, .. } = self;
        let mut beside = Beside { opened, mutual, waiting: &outlook.waiting };
        let wish = person.ui(ui, view, rect, &mut beside);
        if wish.is_some() {
            self.outlook.forget();
        }
        wish
    }

    /// Two who both said yes, before everything else.
    fn mutual_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let (wish, _) = self.mutual.ui(ui, view, None)?;
        ui.add_space(BETWEEN);
        wish
    }

    /// All of it below each other.
    fn stacked_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = step::S16;
        let mutual = self.mutual_ui(ui, view);
        let suggested = self.suggestion_ui(ui, view);
        self.waiting_ui(ui, view, None);
        self.next_up_ui(ui, view, None);
        mutual.or(suggested)
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
