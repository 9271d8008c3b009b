//! An evening of several doors on a rough hub, and what has to be true after it.

mod after;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use porchlight::domain::{
    Body, By, Details, DoorId, Entry, Fact, GatheringId, GuestId, Name, Stamp,
};
use porchlight::journal::Journal;
use porchlight::sync::{Fault, Habits, HouseId, HouseKey, Link, Next, World};

use crate::common::at_s;
use crate::dice::Dice;
use crate::fake::{Hub, Way};
use after::guests_in;

/// How wrong clocks are, in seconds: two hours fast, three days slow, thirty days fast.
const CLOCKS_OFF_S: [i64; 5] = [0, 7_200, -259_200, 2_592_000, 3];

/// So long doors have to agree once nothing goes wrong any more.
const LONGEST_PEACE: Duration = Duration::from_mins(10);

pub(crate) fn key() -> HouseKey {
    HouseKey::new(HouseId(7), [9; 32])
}

/// "Their name is..."
pub(crate) fn named(number: u64) -> Fact {
    let name = Some(Name::parse(&format!("Guest-Number-{number}")));
    let details = Details { name, ..Details::default() };
    Fact::GuestNoted { guest: GuestId::from(u128::from(number)), details }
}

/// One door: its disk, and the program if that runs.
struct Door {
    number: usize,
    journal: Journal,
    /// Its key, and those it had before.
    keys: (HouseKey, Vec<HouseKey>),
    backup: Option<(Journal, u64)>,
    program: Option<(Link, Way)>,
    clock_off: TimeDelta,
    tick: u64,
    steps_at: Duration,
    /// What it had heard of then.
    news: u64,
    /// Its latest check-in.
    movement: Option<(GuestId, Stamp)>,
}

/// All of it.
pub(crate) struct Evening {
    hub: Rc<RefCell<Hub>>,
    /// What the hub's own door hands out.
    keys: (HouseKey, Vec<HouseKey>),
    doors: Vec<Door>,
    habits: Habits,
    running: Duration,
    dice: Dice,
    guests: u64,
    /// Guests of whom an entry must be everywhere in the end.
    must: BTreeSet<GuestId>,
    forgotten: BTreeSet<GuestId>,
    pub(crate) is_restoring: bool,
}

impl Evening {
    pub(crate) fn new(seed: u64, doors: usize, habits: Habits) -> Self {
        let mut dice = Dice::new(seed);
        let hub = Rc::new(RefCell::new(Hub::default()));
        let door = |number: usize| Door {
            number,
            journal: Journal::in_memory(DoorId::from(1 + number as u128)).unwrap(),
            keys: (key(), Vec::new()),
            backup: None,
            program: None,
            clock_off: TimeDelta::seconds(CLOCKS_OFF_S[number % CLOCKS_OFF_S.len()]),
            tick: 0,
            steps_at: Duration::ZERO,
            news: 0,
            movement: None,
        };
        let doors = (0..doors).map(door).collect();
        let (must, forgotten) = (BTreeSet::new(), BTreeSet::new());
        let (running, branch) = (Duration::ZERO, dice.branch());
        let evening = Self {
            hub,
            keys: (key(), Vec::new()),
            doors,
            habits,
            running,
            dice: branch,
            guests: 0,
            must,
            forgotten,
            is_restoring: true,
        };
        evening.hub.borrow_mut().is_rough = true;
        evening
    }

    fn clock(&self, door: usize) -> DateTime<Utc> {
        let off = self.doors[door].clock_off;
        at_s(0) + TimeDelta::from_std(self.running).unwrap() + off
    }

    fn write(&mut self, door: usize, fact: impl FnOnce(u64) -> Fact) -> Stamp {
        let at = self.clock(door);
        let ahead = self.dice.below(4);
        let it = &mut self.doors[door];
        it.tick += 1 + ahead;
        let (door, tick, seq) = (it.journal.door(), it.tick, it.journal.next_seq());
        let fact = fact(tick);
        let about = fact.about();
        let entry = Entry { door, seq, tick, at, about, body: Body::Known(fact) };
        it.journal.append(&[entry]).unwrap();
        it.steps_at = self.running;
        Stamp::new(tick, door)
    }

    /// Somebody new comes to a door.
    pub(crate) fn come(&mut self, door: usize) {
        self.guests += 1;
        let (guest, noted) = (GuestId::from(u128::from(self.guests)), named(self.guests));
        self.write(door, |_| noted);
        self.must.insert(guest);
        if self.dice.once_in(3) {
            let (gathering, by) = (GatheringId::from(1), By::Name);
            let movement =
                self.write(door, |_| Fact::CheckedIn { gathering, guest, by, door: None });
            self.doors[door].movement = Some((guest, movement));
        }
    }

    fn undo(&mut self, door: usize) {
        if let Some((guest, movement)) = self.doors[door].movement.take() {
            let gathering = GatheringId::from(1);
            self.write(door, |_| Fact::MovementUndone { gathering, guest, movement });
        }
    }

    fn forget(&mut self, door: usize) {
        if self.guests > 0 {
            let guest = GuestId::from(u128::from(1 + self.dice.below(self.guests)));
            self.write(door, |_| Fact::GuestForgotten { guest });
            self.forgotten.insert(guest);
        }
    }

    /// What only this door has, but for these guests, is gone, and may be.
    fn let_go(&mut self, door: usize, but_for: &BTreeSet<GuestId>) {
        let now = guests_in(&self.doors[door].journal);
        let kept: BTreeSet<_> = (0..self.doors.len())
            .filter(|it| *it != door)
            .flat_map(|it| guests_in(&self.doors[it].journal))
            .collect();
        for lost in now.difference(but_for).filter(|it| !kept.contains(it)) {
            self.must.remove(lost);
        }
    }

    /// Somebody removes a door, or only has another key made: the hub's own door has it at once, and
    /// the others ask for it.
    fn remove(&mut self, door: usize) {
        let (key, former) = &mut self.keys;
        let next = key.next([u8::try_from(10 + key.number).unwrap(); 32]);
        former.push(std::mem::replace(key, next));
        self.doors[0].keys = self.keys.clone();
        self.doors[0].program = None;
        if door > 0 && self.doors.len() > 2 {
            self.let_go(door, &BTreeSet::new());
            self.doors.remove(door);
        }
    }

    /// The disk of a door is put back as it was.
    fn restore(&mut self, door: usize) {
        let Some((backup, tick)) = self.doors[door].backup.take() else { return };
        let then = guests_in(&backup);
        self.let_go(door, &then);
        let it = &mut self.doors[door];
        (it.journal, it.tick, it.program, it.movement) = (backup, tick, None, None);
    }

    /// Something happens.
    fn happen(&mut self) {
        let door = usize::try_from(self.dice.below(self.doors.len() as u64)).unwrap();
        let number = self.doors[door].number;
        let mut dice = self.dice.branch();
        match self.dice.below(100) {
            0..30 => self.come(door),
            30..33 => self.undo(door),
            33..35 => self.forget(door),
            35..39 => self.doors[door].program = None,
            39..43 => self.hub.borrow_mut().cut(number),
            43..47 => {
                let hub = &mut self.hub.borrow_mut();
                (0..9).for_each(|door| hub.cut(door));
                hub.mend();
                hub.is_rough = true;
            }
            47..48 => self.hub.borrow_mut().wipe(),
            48..51 => self.hub.borrow_mut().keep(),
            51..52 => self.hub.borrow_mut().roll_back(),
            52..54 => self.hub.borrow_mut().tear(&mut dice),
            54..56 => self.hub.borrow_mut().spoil(&mut dice),
            56..58 => self.hub.borrow_mut().replay(&mut dice),
            58..60 => {
                let is_down = dice.once_in(2);
                self.hub.borrow_mut().set_down(is_down);
            }
            60..63 if self.is_restoring => {
                let it = &mut self.doors[door];
                it.backup = Some((it.journal.copy_in_memory().unwrap(), it.tick));
            }
            63..64 if self.is_restoring => self.restore(door),
            64..70 => self.hub.borrow_mut().arrive(&mut dice),
            70..71 => self.remove(door),
            _ => {}
        }
    }

    /// Lets a door's program do what it has to; begins it where it does not run.
    fn step(&mut self, door: usize) {
        let clock = self.clock(door);
        let (hub, habits, running) = (&self.hub, self.habits, self.running);
        hub.borrow_mut().set_clock(at_s(0) + TimeDelta::from_std(running).unwrap());
        let mut chance = self.dice.branch();
        let it = &mut self.doors[door];
        it.news = hub.borrow().news();
        let (key, former) = it.keys.clone();
        let link = || Link::new(key, habits).knowing(former);
        let begin = || (link(), Way::new(hub, it.number, chance.branch()));
        let (link, way) = it.program.get_or_insert_with(begin);
        let mut dice = || chance.roll();
        let mut world = World {
            engine: way,
            journal: &mut it.journal,
            name: "Door",
            running,
            clock,
            dice: &mut dice,
        };
        it.steps_at = match link.step(&mut world) {
            Ok(Next::Now) => running,
            Ok(Next::By(time)) => time,
            Err(fault) => {
                if matches!(fault, Fault::OtherKey) && way.reaches_the_hubs_door() {
                    it.keys = self.keys.clone();
                    it.program = None;
                }
                running + Duration::from_millis(1)
            }
        };
    }

    fn step_those_due(&mut self) {
        for door in 0..self.doors.len() {
            let it = &self.doors[door];
            if it.steps_at <= self.running || it.news != self.hub.borrow().news() {
                self.step(door);
            }
        }
    }

    /// So many things happen, some milliseconds to seconds apart.
    pub(crate) fn go_on(&mut self, steps: u64) {
        for _ in 0..steps {
            self.happen();
            let most = *self.dice.one(&[5, 50, 400]);
            self.running += Duration::from_millis(self.dice.below(most));
            self.step_those_due();
        }
    }

    pub(crate) fn wipe_the_hub(&self) {
        self.hub.borrow_mut().wipe();
    }

    /// A door is gone for good, with its disk.
    pub(crate) fn lose(&mut self, door: usize) {
        self.doors.remove(door);
    }

    /// Nothing goes wrong any more. Says after how long all agreed.
    pub(crate) fn make_peace(&mut self) -> Option<Duration> {
        let mut dice = self.dice.branch();
        self.hub.borrow_mut().arrive(&mut dice);
        self.hub.borrow_mut().mend();
        self.wait_until_they_agree(self.doors.len())
    }

    /// The same of all doors but the last, which is away.
    pub(crate) fn make_peace_without(&mut self, last: usize) {
        self.hub.borrow_mut().mend();
        self.hub.borrow_mut().cut(last);
        self.wait_until_they_agree(last).unwrap();
    }

    fn wait_until_they_agree(&mut self, doors: usize) -> Option<Duration> {
        let from = self.running;
        while self.running < from + LONGEST_PEACE {
            for _ in 0..40 {
                self.running += Duration::from_millis(25);
                self.step_those_due();
            }
            if self.agree(doors) {
                return self.running.checked_sub(from);
            }
        }
        None
    }
}
