//! What the tags of the room open.

use super::{Frame, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::matching::{answered_needs, unmet};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 3] {
    [
        |tour| tour.tags(Frame::landscape(), ""),
        |tour| tour.tags(Frame::large(), "_large"),
        |tour| tour.tags(Frame::spanish(), "_es"),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    fn tags(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut counts = Vec::new();
        let mut cast = self.cast_after(frame, |desk| counts = counted(desk))?;
        cast.open_desk("rail-room")?;
        for (screen, key, n) in counts {
            let tag = cast.words.say_with(key, &[("n", n.into())]);
            cast.actor.press(&tag)?;
            cast.shot(&format!("{screen}{suffix}"))?;
            cast.press("shared-close")?;
        }
        Ok(())
    }
}

/// Each sheet with its tag and the number on it.
fn counted(desk: &Desk) -> Vec<(&'static str, &'static str, i64)> {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return Vec::new() };
    let room = desk.room(gathering);
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let nobody_offers =
        unmet(&room, &answered_needs(evening)).iter().filter(|it| !it.support).count();
    vec![
        ("H2_fairness", "h2-not-introduced", count(room.waiting().len())),
        ("H2_unmet", "h2-unmet", count(nobody_offers)),
    ]
}
