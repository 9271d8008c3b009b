//! A guest list comes in.

use super::cast::plan_another;
use super::{Frame, Mishap, Tour, Walk};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 5] {
    [
        |tour| tour.list(Frame::landscape(), ""),
        |tour| tour.list(Frame::portrait(), "_portrait"),
        |tour| tour.list(Frame::contrast(), "_hc"),
        |tour| tour.list(Frame::large(), "_large"),
        |tour| tour.list(Frame::spanish(), "_es"),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    fn list(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, plan_another)?;
        cast.open_desk("rail-guest-list")?;
        cast.shot(&format!("O1_first{suffix}"))?;
        cast.actor.drop_file(self.stage.typed_list());
        cast.actor.wait_for(cast.words.say("o1-save-report"))?;
        cast.shot(&format!("O1{suffix}"))
    }
}
