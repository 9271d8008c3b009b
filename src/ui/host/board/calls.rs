//! Calls to the room: needs nobody here offers yet, whose owners let the screen show them.

use std::time::Instant;

use super::scene::Stage;
use crate::desk::Desk;
use crate::domain::{GatheringId, GuestId, LineId};
use crate::matching::{self, Room, answered_needs, unmet};
use crate::ui::widgets::marked;

/// How long one call stands, in seconds; as long again stand those who just came in.
pub(super) const CALL_S: f64 = 20.0;
/// The most calls that take turns.
const CALLS: usize = 60;
/// The longest line that is quoted whole, in characters.
const LINE_CHARS: usize = 56;
/// In a room so large that looking takes long, this share of the time goes into it at most.
const SHARE: f64 = 0.02;

/// Which needs to call out. Whether one may still be shown is asked anew each time it is worded.
#[derive(Clone, Debug, Default)]
pub(super) struct Calls {
    needs: Vec<(GuestId, LineId)>,
    /// For which gathering and minute, and until which minute that has to do.
    seen: Option<(GatheringId, i64, i64)>,
}

impl Calls {
    /// Looks again once a minute, and less often where looking takes long.
    pub(super) fn look(&mut self, desk: &Desk) {
        let Some((id, evening)) = desk.tonight().zip(desk.evening()) else { return };
        let minute = desk.now().timestamp().div_euclid(60);
        let good =
            |(of, from, to): (GatheringId, i64, i64)| of == id && (from..to).contains(&minute);
        if self.seen.is_some_and(good) {
            return;
        }
        let started = Instant::now();
        let room = Room::read(desk.state(), id, desk.now());
        let open = unmet(&room, &answered_needs(evening)).into_iter().filter(|it| it.on_screen);
        self.needs = open.map(|it| (it.guest, it.line)).take(CALLS).collect();
        let rest_min = (started.elapsed().as_secs_f64() / SHARE / 60.0).ceil();
        self.seen = Some((id, minute, minute + (rest_min as i64).max(1)));
    }

    /// The calls in words, for everybody in the room. A name only where its owner is on the screen.
    pub(super) fn worded(&self, stage: &Stage<'_>) -> Vec<String> {
        self.needs.iter().filter_map(|(guest, line)| worded(stage, *guest, *line)).collect()
    }
}

/// One call; `None` where its owner left, took the line back or closed its eye.
fn worded(stage: &Stage<'_>, guest: GuestId, line: LineId) -> Option<String> {
    let visit = stage.evening.visit(guest).filter(|visit| visit.is_in())?;
    let (_, line) = visit.lines().find(|(id, it)| *id == line && it.is_on_screen())?;
    let words = stage.words;
    let somebody = || words.say("h1-call-somebody").to_owned();
    let name = stage.shown(guest).map_or_else(somebody, |it| it.first);
    let segments = if let Some(what) = matching::sought(line.text(), words.language()) {
        words.bold_with("h1-call-seeks", &[("name", name.into()), ("what", what.into())])
    } else {
        let line = matching::shortened(line.text(), LINE_CHARS);
        words.bold_with("h1-call-asks", &[("name", name.into()), ("line", line.into())])
    };
    Some(marked(&segments))
}
