//! A list that may be very long, as one stop of the Tab key: arrows go from row to row.

use std::ops::Range;

use egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Response, ScrollArea, Sense, Ui};

/// Where somebody is in a long list. Only the rows in view are made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rows {
    /// The row that the Tab key stops at.
    at: usize,
    /// What has the focus inside the list, if anything does.
    focused: Option<Id>,
    /// How far it is scrolled, and how much of it can be seen, in points.
    offset: f32,
    page: f32,
}

impl Rows {
    /// Shows a row for each of `items`, `high` points high and with the same gap. `show` is told
    /// whether the Tab key stops at this row, and answers the row's one control.
    ///
    /// Up, Down, Page Up, Page Down, Home and End go from row to row.
    pub fn show<T>(
        &mut self,
        ui: &mut Ui,
        id_salt: impl std::hash::Hash + std::fmt::Debug,
        items: &[T],
        high: f32,
        mut show: impl FnMut(&mut Ui, &T, bool) -> Response,
    ) {
        let pitch = high + ui.spacing().item_spacing.y;
        let mut area = ScrollArea::vertical().id_salt(id_salt).auto_shrink(false);
        let moved = self.walk(ui, items.len(), pitch);
        if moved {
            area = area.vertical_scroll_offset(self.in_view(pitch, high));
        }
        let is_inside = self.focused.take().is_some();
        let shown = area.show_rows(ui, high, items.len(), |ui, rows| {
            let stop = if is_inside { self.at } else { self.nearest(&rows, pitch, high) };
            for (index, item) in rows.clone().zip(items.get(rows).unwrap_or_default()) {
                let is_stop = index == stop;
                let control = ui.push_id(index, |ui| show(ui, item, is_stop)).inner;
                if is_stop && moved {
                    control.request_focus();
                }
                if is_stop && (moved || control.has_focus()) {
                    (self.at, self.focused) = (index, Some(control.id));
                }
            }
        });
        self.offset = shown.state.clamped_offset().y;
        self.page = shown.inner_rect.height();
    }

    /// Down leads from the field above, `from`, to the first row; to be asked before the list is
    /// shown.
    pub fn enter(&mut self, ui: &Ui, from: &Response) {
        let down =
            |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::ArrowDown);
        if from.has_focus() && ui.input_mut(down) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            (self.at, self.focused) = (0, Some(Id::NULL));
        }
    }

    /// Takes this frame's keys while the focus is inside; whether it goes to another row.
    fn walk(&mut self, ui: &Ui, count: usize, pitch: f32) -> bool {
        let Some(focused) = self.focused.filter(|_| count > 0) else { return false };
        if focused == Id::NULL {
            return true;
        }
        if ui.memory(egui::Memory::focused) != Some(focused) {
            return false;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
        let page = (self.page / pitch).floor().max(1.0) as usize;
        let to = [
            (Key::ArrowDown, self.at + 1),
            (Key::ArrowUp, self.at.saturating_sub(1)),
            (Key::PageDown, self.at + page),
            (Key::PageUp, self.at.saturating_sub(page)),
            (Key::Home, 0),
            (Key::End, count),
        ];
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let Some((_, to)) = to.into_iter().find(|(key, _)| pressed(*key)) else { return false };
        // egui would go on by itself where the focus is newer than its filter.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        let was = std::mem::replace(&mut self.at, to.min(count - 1));
        self.at != was
    }

    /// How far to scroll so that the row can be seen.
    fn in_view(&self, pitch: f32, high: f32) -> f32 {
        let top = self.at as f32 * pitch;
        self.offset.min(top).max(top + high - self.page)
    }

    /// The row that Tab comes to from elsewhere: where somebody was, or the nearest that can be seen
    /// whole.
    fn nearest(&self, rows: &Range<usize>, pitch: f32, high: f32) -> usize {
        let first = ((self.offset - 1.0) / pitch).ceil().max(0.0) as usize;
        let last = ((self.offset + self.page - high + 1.0) / pitch).floor().max(0.0) as usize;
        let last = last.min(rows.end.saturating_sub(1)).max(first);
        self.at.clamp(first, last)
    }
}

/// How a row's control is sensed: reached by Tab too, or by pointer only.
pub(super) fn reach(is_stop: bool) -> Sense {
    if is_stop { Sense::click() } else { Sense::CLICK }
}
