//! How high cards are: all of a row the same, their lower parts at their feet.

use egui::{Id, Ui};

/// How high the cards of a row are where one has more to say than there is room.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RowHeight {
    /// For how many cards, how wide, with so much taken above them.
    row: (usize, f32, f32),
    more: f32,
}

impl RowHeight {
    /// The height of a row that is to be `high`.
    pub(super) fn of(&mut self, row: (usize, f32, f32), high: f32) -> f32 {
        if self.row != row {
            *self = Self { row, more: 0.0 };
        }
        high + self.more
    }

    /// The fullest card was higher than the row by so much, or lower; whether all change for that. None
    /// is lower than the room.
    pub(super) fn fit(&mut self, over: f32) -> bool {
        let more = (self.more + over).max(0.0);
        let changes = (more - self.more).abs() > 0.5;
        if changes {
            self.more = more;
        }
        changes
    }
}

/// How high the lower part of a card was a frame ago.
pub(super) fn lower_height(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp(lower_id(ui))).unwrap_or(0.0)
}

/// Notes how high it is `now`; whether that is what it was taken for.
pub(super) fn settle(ui: &Ui, taken: f32, now: f32) -> bool {
    let is_settled = (now - taken).abs() <= 0.5;
    if !is_settled {
        ui.data_mut(|data| data.insert_temp(lower_id(ui), now));
        ui.ctx().request_repaint();
    }
    is_settled
}

fn lower_id(ui: &Ui) -> Id {
    ui.scope_id().with("lower")
}
