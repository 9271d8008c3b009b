//! Calls to the room: needs nobody here offers yet, whose owners let the screen show them.

use std::collections::BTreeSet;
use std::time::Duration;

use super::scene::Stage;
use crate::desk::{Desk, Polled, Task, within_a_frame};
use crate::domain::{GatheringId, GuestId, LineId};
use crate::matching::{Reading, answered_needs, unmet};
use crate::ui::widgets::marked;

/// How long one call stands, in seconds; as long again stand those who just came in.
pub(super) const CALL_S: f64 = 20.0;
/// The most calls that take turns.
const CALLS: usize = 60;
/// Up to so many people, looking takes less than a frame.
const SMALL: usize = 256;

/// Which needs to call out. Whether one may still be shown is asked anew each time it is worded.
#[derive(Default)]
pub(super) struct Calls {
    needs: Vec<Need>,
    /// For which gathering and minute.
    seen: Option<(GatheringId, i64)>,
    looking: Looking,
}

type Need = (GuestId, LineId);

/// A look around, of which a large hall takes many frames.
#[derive(Default)]
enum Looking {
    #[default]
    Not,
    /// On the window's thread, some of it a frame.
    Reading(Box<Reading>, BTreeSet<LineId>),
    /// Off it.
    Finding(Task<Vec<Need>>),
}

impl Calls {
    /// Looks again once a minute; whether there is something new to call.
    pub(super) fn look(&mut self, desk: &Desk) -> bool {
        if let Some((id, evening)) = desk.tonight().zip(desk.evening()) {
            let moment = (id, desk.now().timestamp().div_euclid(60));
            if self.seen != Some(moment) && matches!(self.looking, Looking::Not) {
                self.seen = Some(moment);
                let reading = desk.reading(id);
                self.looking = Looking::Reading(Box::new(reading), answered_needs(evening));
            }
        }
        let found = self.look_on(desk);
        found.map(|found| self.needs = found).is_some()
    }

    /// When to look on.
    pub(super) const fn looks_on_in(&self) -> Duration {
        match self.looking {
            Looking::Not => Duration::MAX,
            Looking::Reading(..) => Duration::ZERO,
            Looking::Finding(_) => Duration::from_millis(200),
        }
    }

    fn look_on(&mut self, desk: &Desk) -> Option<Vec<Need>> {
        match std::mem::take(&mut self.looking) {
            Looking::Not => None,
            Looking::Reading(mut reading, answered) if reading.len() <= SMALL => {
                reading.read_on(desk.state(), || true);
                Some(find(*reading, &answered))
            }
            Looking::Reading(mut reading, answered) => {
                self.looking = if reading.read_on(desk.state(), within_a_frame()) {
                    let task = Task::start("calls", move |_| find(*reading, &answered));
                    // Without a thread to give, the system leaves what was found before.
                    task.map_or(Looking::Not, Looking::Finding)
                } else {
                    Looking::Reading(reading, answered)
                };
                None
            }
            Looking::Finding(task) => match task.poll() {
                Polled::Done(found) => Some(found),
                Polled::Lost => None,
                Polled::Running => {
                    self.looking = Looking::Finding(task);
                    None
                }
            },
        }
    }

    /// The calls in words, for everybody in the room. A name only where its owner is on the screen.
    pub(super) fn worded(&self, stage: &Stage<'_>) -> Vec<String> {
        self.needs.iter().filter_map(|(guest, line)| worded(stage, *guest, *line)).collect()
    }
}

fn find(reading: Reading, answered: &BTreeSet<LineId>) -> Vec<Need> {
    let open = unmet(&reading.finish(), answered).into_iter().filter(|it| it.on_screen);
    open.map(|it| (it.guest, it.line)).take(CALLS).collect()
}

/// One call; `None` where its owner left, is left alone, took the line back or closed its eye.
fn worded(stage: &Stage<'_>, guest: GuestId, line: LineId) -> Option<String> {
    let visit = stage.evening.visit(guest).filter(|visit| visit.meets_people())?;
    let (_, line) = visit.lines().find(|(id, it)| *id == line && it.is_on_screen())?;
    let words = stage.words;
    let somebody = || words.say("h1-call-somebody").to_owned();
    let name = stage.shown(guest).map_or_else(somebody, |it| it.first);
    let about = [("name", name.into()), ("line", line.text().trim().into())];
    Some(marked(&words.bold_with("h1-call-asks", &about)))
}
