//! The doors (O2): alone, in step, one that is silent, one whose clock is off, and many.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use egui::vec2;

use super::cast::{Cast, plan_another};
use super::desk::tall;
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{Clock as _, Desk, HandClock, Hosted, PrinterState, Unhosted};
use crate::domain::{Body, By, Command, DoorId, Entry, Fact, Gathering, GuestId};
use crate::journal::Seen;
use crate::sync::{Doors, OtherDoor, PrinterSaid, PrinterTrouble};
use crate::ui::Shared;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 23] {
    [
        |tour| tour.one_door(Frame::landscape(), ""),
        |tour| tour.one_door(Frame::contrast(), "_hc"),
        |tour| tour.shared(Frame::landscape(), ""),
        |tour| tour.shared(Frame::contrast(), "_hc"),
        |tour| tour.shared(Frame::spanish(), "_es"),
        |tour| tour.shared(Frame::large(), "_large"),
        |tour| tour.shared(Frame::portrait(), "_portrait"),
        |tour| tour.shared(low(), "_low"),
        |tour| tour.out_of_step(Frame::landscape(), ""),
        |tour| tour.out_of_step(Frame::contrast(), "_hc"),
        |tour| tour.out_of_step(Frame::spanish(), "_es"),
        |tour| tour.out_of_step(Frame::large(), "_large"),
        |tour| tour.out_of_step(Frame::portrait(), "_portrait"),
        |tour| tour.closer(Frame::landscape(), ""),
        |tour| tour.closer(Frame::contrast(), "_hc"),
        |tour| tour.closer(Frame::spanish(), "_es"),
        |tour| tour.closer(Frame::large(), "_large"),
        |tour| tour.closer(Frame::portrait(), "_portrait"),
        |tour| tour.whole_page(),
        |tour| tour.before(),
        |tour| tour.many_doors(12, "_12"),
        |tour| tour.many_doors(50, "_50"),
        |tour| tour.rail_mark(),
    ]
}

fn low() -> Frame {
    Frame { size: vec2(1024.0, 600.0), ..Frame::landscape() }
}

/// The evening again, with every so-many-eth check-in at another door.
fn spread(evening: &Desk, clock: &HandClock, names: &[&str]) -> Option<Desk> {
    let entries = evening.journal().since(&Seen::new()).ok()?;
    let opened = entries.first()?.at;
    let others: Vec<_> = names.iter().zip(2_u128..).map(|(_, n)| DoorId::from(n)).collect();
    let mut written = BTreeMap::<DoorId, Vec<Entry>>::new();
    for (door, name) in others.iter().zip(names) {
        let body = Body::Known(Fact::DoorNamed { name: (*name).to_owned() });
        let entry = Entry { door: *door, seq: 1, tick: 1, at: opened, about: Vec::new(), body };
        written.insert(*door, vec![entry]);
    }
    let mut nth = 0_usize;
    for mut entry in entries {
        if matches!(entry.body, Body::Known(Fact::CheckedIn { .. })) {
            nth += 1;
            entry.at = at_their_time(opened, entry.at);
            // Half of them here; every third of the rest at each of the others, in turn.
            let turn: usize = (nth * 5) % 9;
            let of_others = (nth / 9 + turn / 8) % others.len().max(1);
            let elsewhere = if turn < 5 { None } else { others.get(of_others) };
            entry.door = elsewhere.copied().unwrap_or(entry.door);
        }
        let theirs = written.entry(entry.door).or_default();
        entry.seq = theirs.len() as u64 + 1;
        theirs.push(entry);
    }
    let mut desk = Desk::in_memory_as(evening.door(), Box::new(clock.clone())).ok()?;
    let all: Vec<_> = written.into_values().flatten().collect();
    desk.merge(&all).ok()?;
    Some(desk)
}

/// Most come a quarter of an hour after the doors open, and a few late.
fn at_their_time(opened: DateTime<Utc>, at: DateTime<Utc>) -> DateTime<Utc> {
    let minutes = (at - opened).num_seconds() as f32 / 60.0;
    let off = minutes - 30.0;
    let moved = if minutes > 58.0 { minutes + 4.0 } else { 15.0 + off * off.abs() / 38.0 };
    opened + TimeDelta::seconds((moved * 60.0) as i64)
}

/// Somebody is let in at two doors that do not know of each other, a minute apart.
fn let_in_twice(desk: &mut Desk, guest: GuestId, at: DateTime<Utc>) {
    let Some(gathering) = desk.tonight() else { return };
    let last = desk.state().last_stamp().tick();
    let held = desk.journal().held().unwrap_or_default();
    let fact = || Fact::CheckedIn { gathering, guest, by: By::Code, door: None };
    let entry = |door: DoorId, minutes| Entry {
        door,
        seq: held.get(&door).copied().unwrap_or_default() + 1,
        tick: last + 1,
        at: at + TimeDelta::minutes(minutes),
        about: vec![guest],
        body: Body::Known(fact()),
    };
    let both = [entry(DoorId::from(2), 0), entry(DoorId::from(3), 1)];
    let done = desk.merge(&both);
    debug_assert!(done.is_ok(), "{done:?}");
}

/// A door that was heard two seconds ago.
pub(super) fn heard(number: u128, name: &str, now: DateTime<Utc>) -> OtherDoor {
    OtherDoor {
        door: DoorId::from(number),
        name: name.to_owned(),
        is_there: true,
        is_late: false,
        in_step: true,
        is_full: false,
        last_heard: now - TimeDelta::seconds(2),
        holds: Seen::new(),
        clock_off_s: 0,
        queue: 0,
        forgotten: 0,
        printer: Some(PrinterSaid { trouble: None, labels_left: Some(40) }),
    }
}

fn in_step(others: Vec<OtherDoor>) -> Doors {
    Doors { is_connected: true, others, clock_off_s: Some(0), ..Doors::default() }
}

const NAMES: [&str; 2] = ["Door B", "Garden gate"];

/// As long as a door's name gets among people.
const LONG: &str = "Garden gate, beside the old bicycle";

impl<E: Mishap> Tour<'_, E> {
    /// Somebody before the desk of one of several doors.
    fn cast_at_doors(
        &self,
        frame: Frame,
        names: &[&str],
        before: impl FnOnce(&mut Desk),
    ) -> Result<(Cast<'_, E>, DateTime<Utc>), E> {
        let (evening, clock) = self.stage.evening()?;
        let mut desk = spread(&evening, &clock, names).unwrap_or(evening);
        before(&mut desk);
        let now = clock.now();
        Ok((Cast::new(self.stage, desk, clock, frame), now))
    }

    fn one_door(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast(frame)?;
        cast.actor.hold_printer(PrinterState::Ready);
        cast.open_desk("rail-doors")?;
        cast.shot(&format!("O2_alone{suffix}"))
    }

    /// Three doors: in step, one silent, a clock that is off, a printer that is open, one at two doors.
    fn shared(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let (mut cast, now) = self.cast_at_doors(frame, &NAMES, |_| ())?;
        let [b, gate] = [heard(2, NAMES[0], now), heard(3, NAMES[1], now)];
        cast.actor.hold_printer(PrinterState::Ready);
        cast.actor.hold_doors(in_step(vec![b.clone(), gate.clone()]));
        cast.open_desk("rail-doors")?;
        cast.shot(&format!("O2_in_step{suffix}"))?;
        let fast = OtherDoor { clock_off_s: 7_201, ..b.clone() };
        cast.actor.hold_doors(in_step(vec![fast, OtherDoor { in_step: false, ..gate.clone() }]));
        cast.shot(&format!("O2_clock{suffix}"))?;
        let said = PrinterSaid { trouble: Some(PrinterTrouble::LidOpen), labels_left: None };
        let open = OtherDoor { printer: Some(said), ..gate };
        cast.actor.hold_doors(in_step(vec![b.clone(), open.clone()]));
        cast.shot(&format!("O2_printer{suffix}"))?;
        let silent = silent(b, now);
        let (mut cast, _) = self.cast_at_doors(frame, &NAMES, |desk| {
            let ana = guest_called(desk, "Ana Pereira");
            if let Some(ana) = ana {
                let_in_twice(desk, ana, now - TimeDelta::minutes(68));
            }
        })?;
        cast.actor.hold_printer(PrinterState::Ready);
        cast.actor.hold_doors(in_step(vec![silent, open]));
        cast.open_desk("rail-doors")?;
        cast.shot(&format!("O2_two_doors{suffix}"))?;
        let fine = cast.words.say_with("o2-fine-spoken", &[("name", "Ana P.".into())]);
        if cast.actor.scroll_to(&fine)? {
            cast.shot(&format!("O2_two_doors_below{suffix}"))?;
        }
        cast.press_below(&fine)?;
        cast.shot(&format!("O2_settled{suffix}"))
    }

    /// A door that is late and one that was removed; a hub that stores nothing, and one that does not come
    /// back; a door that was sent
    /// away.
    fn out_of_step(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let (mut cast, now) = self.cast_at_doors(frame, &NAMES, |desk| {
            let remove = Command::RemoveDoor { door: DoorId::from(3), removed: true };
            desk.submit(remove).ok();
        })?;
        let [b, gate] = [heard(2, NAMES[0], now), heard(3, NAMES[1], now)];
        let last_heard = now - TimeDelta::seconds(5);
        let late = OtherDoor { is_late: true, in_step: false, last_heard, ..b.clone() };
        cast.actor.hold_doors(in_step(vec![late, silent(gate, now)]));
        cast.open_desk("rail-doors")?;
        cast.shot(&format!("O2_removed{suffix}"))?;
        let full = Doors { stores_nothing: true, is_full: true, ..in_step(vec![b.clone()]) };
        cast.actor.hold_doors(full);
        cast.shot(&format!("O2_full{suffix}"))?;
        let alone = Doors { is_connected: false, ..in_step(vec![silent(b, now)]) };
        cast.actor.hold_doors(alone.clone());
        let hosted = Hosted::Failed(Unhosted::NoServer);
        cast.actor.hold_shared(Shared { hosted, ..Shared::default() });
        cast.shot(&format!("O2_unhosted{suffix}"))?;
        cast.actor.hold_shared(Shared::default());
        cast.actor.hold_doors(Doors { is_sent_away: true, ..alone });
        cast.shot(&format!("O2_sent_away{suffix}"))
    }

    /// Somebody who came in at two doors, looked at closer.
    fn closer(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let (mut cast, _) = self.cast_at_doors(frame, &NAMES, |desk| {
            let at = desk.now() - TimeDelta::minutes(68);
            if let Some(ana) = guest_called(desk, "Ana Pereira") {
                let_in_twice(desk, ana, at);
            }
        })?;
        cast.open_desk("rail-doors")?;
        cast.press_below(&cast.words.say_with("o2-look-spoken", &[("name", "Ana P.".into())]))?;
        cast.shot(&format!("H2_two_doors{suffix}"))
    }

    /// So high that all of it is seen; the hub is not reached, and two guests are still to be forgotten.
    fn whole_page(&self) -> Result<(), E> {
        let frame = tall(Frame::landscape(), [1280.0, 1500.0]);
        let (mut cast, now) = self.cast_at_doors(frame, &NAMES, |_| ())?;
        let late = OtherDoor { forgotten: 1, ..heard(3, NAMES[1], now) };
        let b = OtherDoor { forgotten: 3, ..heard(2, NAMES[0], now) };
        let named = OtherDoor { name: LONG.to_owned(), ..late.clone() };
        cast.actor.hold_doors(Doors { forgotten: 3, ..in_step(vec![b.clone(), named]) });
        cast.open_desk("rail-doors")?;
        cast.shot("O2_forgetting")?;
        let alone =
            Doors { is_connected: false, ..in_step(vec![silent(b, now), silent(late, now)]) };
        cast.actor.hold_doors(alone);
        cast.shot("O2_cut_off")
    }

    fn before(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            plan_another(desk);
            plan_later(desk);
        })?;
        cast.open_desk("rail-doors")?;
        cast.shot("O2_before")
    }

    fn many_doors(&self, doors: usize, suffix: &str) -> Result<(), E> {
        let names: Vec<_> = (2..=doors).map(|n| format!("Door {n:02}")).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let (mut cast, now) = self.cast_at_doors(Frame::landscape(), &names, |_| ())?;
        let others = names.iter().zip(2_u128..).map(|(name, n)| {
            let one = heard(n, name, now);
            let said = PrinterSaid { trouble: Some(PrinterTrouble::OutOfPaper), labels_left: None };
            match n {
                5 => OtherDoor { printer: Some(said), ..one },
                9 => silent(one, now),
                _ => one,
            }
        });
        cast.actor.hold_doors(in_step(others.collect()));
        cast.open_desk("rail-doors")?;
        cast.shot(&format!("O2_doors{suffix}"))
    }

    /// What is wrong at another door is seen from every place of the desk.
    fn rail_mark(&self) -> Result<(), E> {
        let (mut cast, now) = self.cast_at_doors(Frame::landscape(), &NAMES, |_| ())?;
        let said = PrinterSaid { trouble: Some(PrinterTrouble::LidOpen), labels_left: None };
        let open = OtherDoor { printer: Some(said), ..heard(3, NAMES[1], now) };
        cast.actor.hold_doors(in_step(vec![heard(2, NAMES[0], now), open]));
        cast.open_desk("rail-room")?;
        cast.shot("H2_door_trouble")
    }
}

/// A door as it was heard six minutes ago.
fn silent(door: OtherDoor, now: DateTime<Utc>) -> OtherDoor {
    let last_heard = now - TimeDelta::minutes(6);
    OtherDoor { is_there: false, is_late: true, in_step: false, last_heard, ..door }
}

fn guest_called(desk: &Desk, full: &str) -> Option<GuestId> {
    let mut guests = desk.state().guests();
    guests.find(|(_, guest)| guest.name().full() == full).map(|(id, _)| id)
}

/// Tonight begins in an hour.
fn plan_later(desk: &mut Desk) {
    let plan = desk.evening().and_then(Gathering::plan).cloned();
    let (Some(gathering), Some(mut plan)) = (desk.tonight(), plan) else { return };
    let length = plan.ends - plan.starts;
    plan.starts = desk.now() + TimeDelta::hours(1);
    plan.ends = plan.starts + length;
    desk.submit(Command::PlanGathering { gathering, plan }).ok();
}
