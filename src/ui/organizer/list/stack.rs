//! Rows one below the other, each with buttons, as one stop of the Tab key: Tab goes through the
//! buttons of one row, up and down go from row to row. Only what can be seen is made, so that
//! thousands scroll like ten.

use egui::{
    EventFilter, FocusDirection, Id, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2,
};

use super::row::{Shown, Stop};
use crate::ui::widgets::show_inside;

/// Where somebody is among the rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    /// The row the Tab key stops at, and which of its buttons.
    pub(super) cursor: usize,
    button: usize,
    /// That button takes the focus.
    lands: bool,
    /// The button that has it.
    focused: Option<Id>,
    /// How far it is scrolled, and how much can be seen, in points.
    offset: f32,
    page: f32,
    /// Rows below what can be seen.
    pub(super) below: usize,
    /// Scroll on by a page.
    goes_on: bool,
}

/// What is to be shown.
pub(super) struct Rows<'a> {
    pub(super) count: usize,
    /// Where a row begins, in points from the first; that of `count` is the end of the last.
    pub(super) top: &'a dyn Fn(usize) -> f32,
    /// Whether there is anything to do about a row.
    pub(super) has_answers: &'a dyn Fn(usize) -> bool,
}

impl Stack {
    /// The focus goes to the first button of a row.
    pub(super) fn land_on(&mut self, item: usize) {
        (self.cursor, self.button, self.lands) = (item, 0, true);
    }

    /// Shows the next page.
    pub(super) const fn go_on(&mut self) {
        self.goes_on = true;
    }

    /// Shows the rows; answers which button of which row was tapped, by their places.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        id_salt: &str,
        rows: &Rows<'_>,
        mut show: impl FnMut(&mut Ui, usize, Rect, Stop) -> Shown,
    ) -> Option<(usize, usize)> {
        self.cursor = self.cursor.min(rows.count.saturating_sub(1));
        if !(rows.has_answers)(self.cursor) {
            self.cursor = other(rows, self.cursor, 1).unwrap_or(self.cursor);
        }
        self.walk(ui, rows);
        let high = (rows.top)(rows.count);
        let mut area = ScrollArea::vertical().id_salt(id_salt).auto_shrink(false);
        if let Some(offset) = self.wanted(rows) {
            area = area.vertical_scroll_offset(offset);
        }
        let stop = Stop { is_here: true, lands_on: self.lands.then_some(self.button) };
        self.lands = false;
        self.focused = None;
        let mut tapped = None;
        let id = ui.make_persistent_id(id_salt);
        let rows_ui = |ui: &mut Ui, seen: Rect| {
            let (_, all) = ui.allocate_space(vec2(ui.available_width(), high));
            let place = |item: usize| {
                let (top, bottom) = ((rows.top)(item), (rows.top)(item + 1));
                let right = all.right() - 6.0;
                Rect::from_min_max(
                    pos2(all.left() + 4.0, all.top() + top),
                    pos2(right, all.top() + bottom),
                )
            };
            let first = first_below(rows, seen.top());
            let last = first_below(rows, seen.bottom()).min(rows.count.saturating_sub(1));
            let in_view = first..rows.count.min(last + 1);
            let away = Some(self.cursor).filter(|it| !in_view.contains(it) && *it < rows.count);
            for item in in_view.chain(away) {
                let is_here = item == self.cursor;
                let stop = if is_here { stop } else { Stop::default() };
                // A row keeps its ids however many are made before it.
                let row = UiBuilder::new().scope_id(id.with(item)).max_rect(place(item));
                let shown = show(&mut ui.new_child(row), item, place(item), stop);
                if let Some((button, id)) = shown.focused {
                    (self.cursor, self.button, self.focused) = (item, button, Some(id));
                }
                tapped = tapped.or(shown.tapped.map(|button| (item, button)));
            }
        };
        let shown = show_inside(ui, |ui| area.show_viewport(ui, rows_ui));
        self.offset = shown.state.clamped_offset().y;
        self.page = shown.inner_rect.height();
        let seen = first_below(rows, self.offset + self.page - 1.0);
        let is_cut = (rows.top)((seen + 1).min(rows.count)) > self.offset + self.page + 1.0;
        self.below = rows.count.saturating_sub(seen + usize::from(!is_cut));
        tapped
    }

    /// How far to scroll, where the row that takes the focus cannot be seen whole, or a page on.
    fn wanted(&mut self, rows: &Rows<'_>) -> Option<f32> {
        if std::mem::take(&mut self.goes_on) {
            return Some(self.offset + self.page * 0.8);
        }
        if !self.lands || self.page <= 0.0 {
            return None;
        }
        let (top, bottom) = ((rows.top)(self.cursor), (rows.top)(self.cursor + 1));
        let is_in_view = top >= self.offset && bottom <= self.offset + self.page;
        // With a row more on either side, to see where one is.
        let more = (bottom - top).min(self.page * 0.2);
        let wanted = self.offset.min(top - more).max(bottom + more - self.page);
        (!is_in_view).then_some(wanted.max(0.0))
    }

    /// Takes this frame's keys while one of the buttons has the focus.
    fn walk(&mut self, ui: &Ui, rows: &Rows<'_>) {
        let Some(focused) = self.focused.filter(|_| rows.count > 0) else { return };
        if ui.memory(egui::Memory::focused) != Some(focused) {
            return;
        }
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let page = (self.page / ((rows.top)(rows.count) / rows.count as f32)).floor().max(1.0);
        let page = page as usize;
        let to = if pressed(Key::ArrowDown) {
            other(rows, self.cursor + 1, 1)
        } else if pressed(Key::ArrowUp) {
            self.cursor.checked_sub(1).and_then(|it| other(rows, it, -1))
        } else if pressed(Key::PageDown) {
            let to = (self.cursor + page).min(rows.count - 1);
            other(rows, to, 1).or_else(|| other(rows, to, -1))
        } else if pressed(Key::PageUp) {
            let to = self.cursor.saturating_sub(page);
            other(rows, to, -1).or_else(|| other(rows, to, 1))
        } else if pressed(Key::Home) {
            other(rows, 0, 1)
        } else if pressed(Key::End) {
            other(rows, rows.count - 1, -1)
        } else if pressed(Key::ArrowRight) {
            (self.button, self.lands) = (self.button + 1, true);
            None
        } else if pressed(Key::ArrowLeft) {
            (self.button, self.lands) = (self.button.saturating_sub(1), true);
            None
        } else {
            return;
        };
        // egui would go on by itself where the focus is newer than its filter.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        if let Some(to) = to {
            self.land_on(to);
        }
    }
}

/// The nearest row with anything to do, from `from` on in the direction of `by`.
fn other(rows: &Rows<'_>, from: usize, by: isize) -> Option<usize> {
    let mut at = Some(from);
    while let Some(item) = at.filter(|it| *it < rows.count) {
        if (rows.has_answers)(item) {
            return Some(item);
        }
        at = item.checked_add_signed(by);
    }
    None
}

/// The first row that ends below a height.
fn first_below(rows: &Rows<'_>, y: f32) -> usize {
    let (mut from, mut to) = (0, rows.count);
    while from < to {
        let middle = usize::midpoint(from, to);
        if (rows.top)(middle + 1) <= y {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from
}
