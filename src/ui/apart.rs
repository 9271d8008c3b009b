//! Whether this door is apart from those it shares the evening with: for screens on which little of that
//! stands, as the guests' and the board's.

use std::time::Duration;

use chrono::{DateTime, Utc};
use egui::Context;

use crate::desk::Desk;
use crate::sync::Doors;

/// Doors lose the network for a moment; so long after they were last heard it is told, in seconds.
const TOLD_AFTER_S: i64 = 10;

/// How a door is apart from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Apart {
    /// Whether it is because they let it in no more.
    pub(in crate::ui) is_removed: bool,
    /// When another one was last heard, or last wrote; `None` where none ever did.
    pub(in crate::ui) last_heard: Option<DateTime<Utc>>,
}

impl Apart {
    /// How this door is, if it is. Where that is told only in a while, it is looked at again then.
    pub(in crate::ui) fn of(ctx: &Context, desk: &Desk, doors: Option<&Doors>) -> Option<Self> {
        let doors = doors.filter(|it| !it.is_connected)?;
        let last_heard = last_heard(desk, doors);
        let is_removed = doors.is_sent_away;
        if is_removed {
            return Some(Self { is_removed, last_heard });
        }
        let left_s = TOLD_AFTER_S - (desk.now() - last_heard?).num_seconds();
        if left_s > 0 {
            ctx.request_repaint_after(Duration::from_secs(left_s.unsigned_abs()));
            return None;
        }
        Some(Self { is_removed, last_heard })
    }
}

/// When another door was last heard, or last wrote.
fn last_heard(desk: &Desk, doors: &Doors) -> Option<DateTime<Utc>> {
    let heard = doors.others.iter().map(|it| it.last_heard).max();
    let state = desk.state();
    let others = state.doors().map(|(door, _)| door).filter(|door| *door != desk.door());
    heard.or_else(|| others.filter_map(|door| state.last_wrote(door)).max())
}
