//! A guest list comes in, with doubts.

use super::cast::{Cast, plan_another};
use super::{Frame, Mishap, Tour, Walk};
use crate::ui::actor::NotThere;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 10] {
    [
        |tour| tour.list(Frame::landscape(), ""),
        |tour| tour.list(Frame::portrait(), "_portrait"),
        |tour| tour.list(Frame::contrast(), "_hc"),
        |tour| tour.list(Frame::large(), "_large"),
        |tour| tour.list(Frame::spanish(), "_es"),
        |tour| tour.doubts(Frame::landscape(), ""),
        |tour| tour.doubts(Frame::portrait(), "_portrait"),
        |tour| tour.doubts(Frame::contrast(), "_hc"),
        |tour| tour.doubts(Frame::large(), "_large"),
        |tour| tour.doubts(Frame::spanish(), "_es"),
    ]
}

/// The sheet of the doubtful list that holds the guests.
const SHEET: &str = "Guests, 118";

impl<E: Mishap> Tour<'_, E> {
    fn list(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, plan_another)?;
        cast.open_desk("rail-guest-list")?;
        cast.shot(&format!("O1_first{suffix}"))?;
        cast.actor.drop_file(self.stage.typed_list());
        cast.actor.wait_for(cast.words.say("o1-save-report"))?;
        cast.shot(&format!("O1{suffix}"))
    }

    /// A workbook: its sheets, its columns, its rows, its words.
    fn doubts(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, plan_another)?;
        cast.open_desk("rail-guest-list")?;
        cast.actor.drop_file(self.stage.doubtful_list());
        cast.actor.wait_for(cast.words.say("o1-sheets"))?;
        cast.shot(&format!("O1_sheets{suffix}"))?;
        cast.actor.press(SHEET)?;
        cast.actor.wait_for(cast.words.say("o1-save-report"))?;
        cast.shot(&format!("O1_doubts_untouched{suffix}"))?;
        cast.press("o1-fix-same-person")?;
        settle(&mut cast)?;
        cast.shot(&format!("O1_doubts{suffix}"))?;
        cast.press("o1-show-all")?;
        cast.shot(&format!("O1_doubts_columns{suffix}"))?;
        cast.press("o1-show-doubts")?;
        let left_out = cast.words.say_with("o1-see-left-out", &[("n", 10.into())]);
        cast.actor.press(&left_out)?;
        cast.shot(&format!("O1_doubts_left_out{suffix}"))
    }
}

/// Waits until what was decided is planned.
fn settle<E: Mishap>(cast: &mut Cast<'_, E>) -> Result<(), NotThere> {
    let replanning = cast.words.say("o1-replanning");
    cast.actor.wait_without(replanning)
}
