//! Who sits with whom, found off the window's thread, and what a host does with it.

use std::collections::BTreeSet;

use egui::{Ui, ViewportId};

use crate::desk::{Polled, Task};
use crate::domain::{
    Circle, Command, Gathering, GuestId, Pair, Reasons, RoundId, Sitting, Table, Visit,
};
use crate::matching::Room;
use crate::matching::circles::{Circles, Seated, circles, seat, seat_half_by_chance, table_counts};
use crate::matching::floor::{Floor, Pasts};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::words::opener_key;

/// How many people a host would put at a table, if it were left to us.
const AT_A_TABLE: usize = 7;
/// The fewest tables of a round.
const TABLES: usize = 2;
/// The most people without a seat whose names are said.
const NAMED: usize = 3;

/// What a host chose for a round and for circles, and what is being found.
pub(super) struct Seating {
    /// How long a round lasts, in minutes.
    pub(super) minutes: u32,
    /// How many tables, once a host changed it.
    pub(super) tables: Option<u32>,
    /// Half of the tables by what people said, half by chance.
    pub(super) by_chance: bool,
    /// How many people in a circle.
    pub(super) size: usize,
    /// How long circles are on the board, in minutes.
    pub(super) circles_min: u32,
    work: Option<Work>,
    /// Circles for a host to look at before they are made.
    pub(super) found: Option<Circles>,
    /// Somebody looks who sits where.
    pub(super) looks: bool,
}

/// What is being found.
enum Work {
    Round(Task<Seated>),
    Circles(Task<Circles>),
}

impl Default for Seating {
    fn default() -> Self {
        Self {
            minutes: 8,
            tables: None,
            by_chance: false,
            size: 4,
            circles_min: 20,
            work: None,
            found: None,
            looks: false,
        }
    }
}

impl Seating {
    /// Whether tables for a round are being found.
    pub(super) const fn is_seating(&self) -> bool {
        matches!(self.work, Some(Work::Round(_)))
    }

    /// Whether circles are being found.
    pub(super) const fn is_circling(&self) -> bool {
        matches!(self.work, Some(Work::Circles(_)))
    }

    /// Whether nothing is being found.
    pub(super) const fn is_idle(&self) -> bool {
        self.work.is_none()
    }

    /// Stops looking: the host went elsewhere, and a round would begin behind their back.
    pub(super) fn leave(&mut self) {
        self.work = None;
        self.found = None;
    }

    /// Finds tables for everybody who is in.
    pub(super) fn find_tables(&mut self, ui: &Ui, view: &DeskView<'_>, inside: usize) {
        let tables = self.tables_of(inside) as usize;
        let by_chance = self.by_chance;
        let seed = view.desk.mint::<RoundId>().uuid().as_u128() as u64;
        let find = move |room: &Room, floor: &Floor| {
            if by_chance {
                seat_half_by_chance(room, floor, tables, seed)
            } else {
                seat(room, floor, tables)
            }
        };
        self.work = start(ui, view, "tables", find).map(Work::Round);
    }

    /// Finds circles for everybody who is in.
    pub(super) fn find_circles(&mut self, ui: &Ui, view: &DeskView<'_>) {
        let (size, words) = (self.size, view.words);
        let find = move |room: &Room, floor: &Floor| circles(room, floor, size, words);
        self.work = start(ui, view, "circles", find).map(Work::Circles);
    }

    /// Takes what was found: a round begins, circles are shown to the host.
    pub(super) fn collect(&mut self, ui: &Ui, view: &DeskView<'_>, inside: usize) -> Option<Wish> {
        match self.work.take()? {
            Work::Round(task) => match task.poll() {
                Polled::Running => self.work = Some(Work::Round(task)),
                Polled::Lost => {}
                // Somebody was kept apart meanwhile: nobody has to know.
                Polled::Done(found) if any_apart(view, &slices(&found.tables)) => {
                    self.find_tables(ui, view, inside);
                }
                Polled::Done(found) => return round(view, found, self.minutes),
            },
            Work::Circles(task) => match task.poll() {
                Polled::Running => self.work = Some(Work::Circles(task)),
                Polled::Lost => {}
                Polled::Done(found) => self.found = Some(found),
            },
        }
        None
    }

    /// Makes the circles a host looked at; finds others, if two were kept apart meanwhile.
    pub(super) fn make_circles(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let found = self.found.take()?;
        let groups = found.circles.iter().map(|it| it.suggestion.guests.as_slice());
        if any_apart(view, &groups.collect::<Vec<_>>()) {
            self.find_circles(ui, view);
            return None;
        }
        introductions(view, found, self.circles_min)
    }

    /// How many tables so many people would get.
    pub(super) fn tables_of(&self, inside: usize) -> u32 {
        let (least, most) = tables_range(inside);
        let ours = (inside + AT_A_TABLE / 2) / AT_A_TABLE;
        self.tables.unwrap_or(u32::try_from(ours).unwrap_or(u32::MAX)).clamp(least, most)
    }
}

/// The fewest and the most tables for so many people.
pub(super) fn tables_range(inside: usize) -> (u32, u32) {
    let counts = table_counts(inside);
    let least = TABLES.max(*counts.start());
    let tables = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (tables(least), tables(least.max(*counts.end())))
}

/// Ends a round before its time.
pub(super) fn end(view: &DeskView<'_>, round: RoundId) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let end = |ended| vec![Command::EndRound { gathering, round, ended }];
    let says = view.say("toast-round-ended").to_owned();
    Some(Wish::Do(Deed { steps: end(true), says, undo: end(false) }))
}

/// Reads the room, and finds something in it on a thread of its own.
fn start<T: Send + 'static>(
    ui: &Ui,
    view: &DeskView<'_>,
    name: &str,
    find: impl FnOnce(&Room, &Floor) -> T + Send + 'static,
) -> Option<Task<T>> {
    let (gathering, state) = (view.desk.tonight()?, view.desk.state());
    let room = view.desk.room(gathering);
    let pasts = Pasts::read(&room, state, gathering);
    let repaint = ui.ctx().clone();
    let work = move |_: &_| {
        let found = find(&room, &Floor::with(&room, &pasts));
        repaint.request_repaint_of(ViewportId::ROOT);
        found
    };
    // Without a thread to give, nothing happens, and the host tries again.
    Task::start(name, work).ok()
}

fn slices(groups: &[Vec<GuestId>]) -> Vec<&[GuestId]> {
    groups.iter().map(Vec::as_slice).collect()
}

fn any_apart(view: &DeskView<'_>, groups: &[&[GuestId]]) -> bool {
    let state = view.desk.state();
    groups.iter().any(|guests| Pair::among(guests).any(|pair| state.is_apart(pair)))
}

/// A round at these tables. Whoever left while they were found has no seat.
fn round(view: &DeskView<'_>, found: Seated, minutes: u32) -> Option<Wish> {
    let (gathering, evening) = view.desk.tonight().zip(view.evening())?;
    let round = view.desk.mint();
    let tables = found.tables.into_iter().enumerate().map(|(at, guests)| Table {
        guests: still_here(evening, guests),
        by_chance: at >= found.chance_from,
        ..Table::default()
    });
    let tables = tables.filter(|table| table.guests.len() > 1);
    let sitting = Sitting { minutes, tables: tables.collect(), opener: question(evening) };
    let says = view.count("toast-round", sitting.tables.len());
    let steps = vec![Command::StartRound { gathering, round, sitting }];
    let undo = vec![Command::CallOffRound { gathering, round }];
    Some(Wish::Do(Deed { steps, says: with_unseated(view, says, &found.left_out), undo }))
}

/// Introductions in these circles.
fn introductions(view: &DeskView<'_>, found: Circles, minutes: u32) -> Option<Wish> {
    let (gathering, evening) = view.desk.tonight().zip(view.evening())?;
    let round = view.desk.mint();
    let circle = |found: crate::matching::circles::Circle| {
        let guests = still_here(evening, found.suggestion.guests);
        let reasons = among(found.suggestion.reasons, &guests);
        Circle { introduction: view.desk.mint(), guests, reasons }
    };
    let circles = found.circles.into_iter().map(circle).filter(|it| it.guests.len() > 1);
    let circles: Vec<_> = circles.collect();
    let says = view.count("toast-circles", circles.len());
    let opener = question(evening);
    let steps = vec![Command::MakeCircles { gathering, round, minutes, opener, circles }];
    let undo = vec![Command::CallOffRound { gathering, round }];
    Some(Wish::Do(Deed { steps, says: with_unseated(view, says, &found.left_out), undo }))
}

fn still_here(evening: &Gathering, mut guests: Vec<GuestId>) -> Vec<GuestId> {
    guests.retain(|guest| evening.visit(*guest).is_some_and(Visit::meets_people));
    guests
}

/// The reasons that are about these guests only.
fn among(mut reasons: Reasons, guests: &[GuestId]) -> Reasons {
    let here: BTreeSet<_> = guests.iter().collect();
    reasons.gives.retain(|it| here.contains(&it.from) && here.contains(&it.to));
    reasons
}

/// A question for everybody, another one each round.
fn question(evening: &Gathering) -> String {
    opener_key("any", u32::try_from(evening.rounds().count()).unwrap_or_default())
}

/// The sentence, and who has no seat because too few here may sit with them.
fn with_unseated(view: &DeskView<'_>, says: String, left_out: &[GuestId]) -> String {
    let more = match left_out.len() {
        0 => return says,
        1..=NAMED => {
            let names: Vec<_> = left_out.iter().map(|guest| view.short_name(*guest)).collect();
            view.say_with("toast-no-seat", &[("names", names.join(", ").into())])
        }
        n => view.say_with("toast-no-seat-for", &[("n", count(n))]),
    };
    format!("{says} {more}")
}
