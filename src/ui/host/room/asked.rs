//! A question about the room, answered anew when the room changes; off the window's thread in a
//! large hall.

use std::sync::Arc;
use std::time::Duration;

use egui::{Ui, ViewportId};

use crate::desk::{Polled, Task, within_a_frame};
use crate::domain::GatheringId;
use crate::matching::{Reading, Room};
use crate::ui::desk::view::DeskView;

/// Up to so many people, reading a room takes less than a frame.
const SMALL: usize = 256;

/// How long what was read of a large hall is good enough, in seconds, unless a host acts.
const REST_S: f64 = 10.0;

/// The house's revision, the gathering, and the minute.
type Moment = (u64, Option<GatheringId>, i64);

/// A question and its answer.
pub(super) struct Asked<Q, A> {
    answer: Option<(Q, Moment, A)>,
    /// A large hall as it was read last, and when, on egui's clock: the next question about it does
    /// not read it again.
    room: Option<(Moment, f64, Arc<Room>)>,
    reading: Option<(Moment, Box<Reading>)>,
    asking: Option<(Q, Moment, Task<A>)>,
    finishing: Option<(Moment, Task<Room>)>,
}

impl<Q, A> Default for Asked<Q, A> {
    fn default() -> Self {
        Self { answer: None, room: None, reading: None, asking: None, finishing: None }
    }
}

impl<Q: Copy + PartialEq, A: Send + 'static> Asked<Q, A> {
    /// The answer to a question, as far as there is one; it may be that of a moment ago. Asked anew
    /// in every frame.
    pub(super) fn look(
        &mut self,
        ui: &Ui,
        view: &DeskView<'_>,
        question: Q,
        find: impl FnOnce(&Room) -> A + Send + 'static,
    ) -> Option<&A> {
        self.collect(ui, view);
        let minute = view.now.timestamp().div_euclid(60);
        let moment = (view.desk.revision(), view.desk.tonight(), minute);
        let is_answered = self.answer.as_ref().is_some_and(|it| it.0 == question && it.1 == moment);
        if !is_answered && self.asking.is_none() {
            self.ask(ui, view, (question, moment), find);
        }
        self.answer.as_ref().filter(|it| it.0 == question).map(|it| &it.2)
    }

    /// What was read is stale: a host acted.
    pub(super) fn forget(&mut self) {
        self.room = None;
        self.reading = None;
        self.finishing = None;
    }

    fn ask(
        &mut self,
        ui: &Ui,
        view: &DeskView<'_>,
        (question, moment): (Q, Moment),
        find: impl FnOnce(&Room) -> A + Send + 'static,
    ) {
        let now_s = ui.input(|input| input.time);
        if let Some((read, at_s, room)) = &self.room {
            let is_new = self.answer.as_ref().is_none_or(|it| it.0 != question || it.1 != *read);
            let rests_s = at_s + REST_S - now_s;
            if is_new && rests_s > 0.0 {
                let (read, room, repaint) = (*read, Arc::clone(room), ui.ctx().clone());
                let work = move |_: &_| {
                    let found = find(&room);
                    repaint.request_repaint_of(ViewportId::ROOT);
                    found
                };
                // Without a thread to give, the system leaves the question for the next frame.
                self.asking = Task::start("a person", work).ok().map(|task| (question, read, task));
                return;
            }
            if rests_s > 0.0 {
                return ui.ctx().request_repaint_after(Duration::from_secs_f64(rests_s));
            }
        }
        if self.reading.is_some() || self.finishing.is_some() {
            return;
        }
        let Some(gathering) = view.desk.tonight() else { return };
        let mut reading = view.desk.reading(gathering);
        if reading.len() <= SMALL {
            reading.read_on(view.desk.state(), || true);
            self.answer = Some((question, moment, find(&reading.finish())));
            return;
        }
        self.reading = Some((moment, Box::new(reading)));
        ui.ctx().request_repaint();
    }

    /// Takes what workers found, and reads more of a large hall.
    fn collect(&mut self, ui: &Ui, view: &DeskView<'_>) {
        if let Some((question, moment, task)) = self.asking.take() {
            match task.poll() {
                Polled::Running => self.asking = Some((question, moment, task)),
                Polled::Done(answer) => self.answer = Some((question, moment, answer)),
                Polled::Lost => {}
            }
        }
        if let Some((moment, task)) = self.finishing.take() {
            match task.poll() {
                Polled::Running => self.finishing = Some((moment, task)),
                Polled::Done(room) => {
                    let now_s = ui.input(|input| input.time);
                    self.room = Some((moment, now_s, Arc::new(room)));
                }
                Polled::Lost => {}
            }
        }
        let Some((moment, mut reading)) = self.reading.take() else { return };
        ui.ctx().request_repaint();
        if !reading.read_on(view.desk.state(), within_a_frame()) {
            self.reading = Some((moment, reading));
            return;
        }
        let repaint = ui.ctx().clone();
        let finish = move |_: &_| {
            let room = reading.finish();
            repaint.request_repaint_of(ViewportId::ROOT);
            room
        };
        self.finishing = Task::start("the hall", finish).ok().map(|task| (moment, task));
    }
}
