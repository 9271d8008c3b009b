//! Doors on a real hub: killed, wiped, rolled back and found again, with nothing lost.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use porchlight::domain::{Body, By, DoorId, Entry, Fact, GatheringId, GuestId};
use porchlight::journal::Journal;
use porchlight::sync::nats::{Access, Nats};
use porchlight::sync::{Engine as _, Habits, Link, Segment, World};

use crate::common::{at_s, files_holding, read_all};
use crate::dice::Dice;
use crate::evening::{key, named};
use crate::server::{Server, until};

/// A door, which a thread of its own steps.
pub(crate) struct Door {
    pub(crate) journal: Journal,
    pub(crate) link: Link,
    hub: Nats,
    dice: Dice,
}

/// Several, on one evening.
pub(crate) struct Doors {
    pub(crate) all: Vec<Door>,
    start: Instant,
    pub(crate) guests: u64,
    /// Time passes so many times faster for them.
    pub(crate) haste: u32,
}

impl Door {
    pub(crate) fn new(number: u128, access: Access, habits: Habits) -> Self {
        let journal = Journal::in_memory(DoorId::from(number)).unwrap();
        let (link, hub) = (Link::new(key(), habits), Nats::new(key().house, access));
        Self { journal, link, hub, dice: Dice::new(u64::try_from(number).unwrap()) }
    }

    /// It goes to another hub.
    pub(crate) fn goes_to(&mut self, access: Access) {
        self.link = Link::new(key(), Habits::default());
        self.hub = Nats::new(key().house, access);
    }

    /// Writes what happens here, all at once.
    pub(crate) fn write(&mut self, facts: impl IntoIterator<Item = Fact>) {
        let (door, first) = (self.journal.door(), self.journal.next_seq());
        let entry = |(seq, fact): (u64, Fact)| {
            let (about, body) = (fact.about(), Body::Known(fact));
            Entry { door, seq, tick: seq, at: at_s(seq), about, body }
        };
        let entries: Vec<_> = (first..).zip(facts).map(entry).collect();
        self.journal.append(&entries).unwrap();
    }

    fn step(&mut self, running: Duration) {
        self.hub.wait(Duration::from_millis(2));
        let mut dice = || self.dice.roll();
        let mut world = World {
            engine: &mut self.hub,
            journal: &mut self.journal,
            name: "Door",
            running,
            clock: at_s(0),
            dice: &mut dice,
        };
        // What goes wrong is tried again.
        self.link.step(&mut world).ok();
    }

    pub(crate) fn queue(&self) -> u64 {
        self.link.doors(&self.journal, Duration::ZERO).queue
    }
}

impl Doors {
    pub(crate) fn of(server: &Server, count: u128) -> Self {
        let door = |number| Door::new(number, server.access(), Habits::default());
        Self::with((1..=count).map(door).collect())
    }

    pub(crate) fn with(all: Vec<Door>) -> Self {
        Self { all, start: Instant::now(), guests: 0, haste: 1 }
    }

    /// So many come to a door, one after the other.
    pub(crate) fn come(&mut self, door: usize, many: u64) {
        for _ in 0..many {
            self.guests += 1;
            self.all[door].write([named(self.guests)]);
        }
    }

    /// So many are checked in at a door, in one go.
    pub(crate) fn check_in(&mut self, door: usize, many: u64) {
        let (gathering, by) = (GatheringId::from(1), By::Name);
        let from = self.guests + 1;
        self.guests += many;
        let guests = (from..=self.guests).map(|it| GuestId::from(u128::from(it)));
        self.all[door].write(guests.map(|guest| Fact::CheckedIn {
            gathering,
            guest,
            by,
            door: None,
        }));
    }

    /// Everybody does what is to be done, for a while.
    pub(crate) fn go_on(&mut self, time: Duration) {
        let (start, haste, end) = (self.start, self.haste, Instant::now() + time);
        std::thread::scope(|scope| {
            for door in &mut self.all {
                scope.spawn(move || {
                    while Instant::now() < end {
                        door.step(start.elapsed() * haste);
                    }
                });
            }
        });
    }

    pub(crate) fn until_all_are_everywhere(&mut self) {
        until("all are everywhere", || {
            self.go_on(Duration::from_millis(40));
            self.all.iter().all(|it| it.journal.len() == self.guests)
        });
        let journals: Vec<_> = self.all.iter().map(|it| read_all(&it.journal)).collect();
        assert!(journals.iter().all(|it| *it == journals[0]));
        let guests: BTreeSet<_> = journals[0].iter().flat_map(|it| it.about.clone()).collect();
        assert_eq!(guests.len() as u64, self.guests);
    }
}

#[test]
fn doors_agree_over_a_real_hub_that_is_killed_wiped_and_rolled_back() {
    let Some(mut server) = Server::start() else { return };
    let mut doors = Doors::of(&server, 3);
    for door in 0..3 {
        doors.come(door, 700);
    }
    doors.until_all_are_everywhere();
    server.kill();
    doors.come(1, 20);
    server.run();
    doors.until_all_are_everywhere();
    let old = server.copy_of_the_disk();
    doors.come(2, 30);
    doors.until_all_are_everywhere();
    server.roll_back(&old);
    doors.come(0, 5);
    doors.until_all_are_everywhere();
    server.wipe();
    doors.come(1, 5);
    doors.until_all_are_everywhere();
    // Somebody new learns all of it from the hub alone.
    let mut one = Doors::of(&server, 5);
    one.all.drain(..4);
    one.guests = doors.guests;
    until("the hub has it all", || {
        doors.go_on(Duration::from_millis(20));
        doors.all.iter().all(|it| it.queue() == 0)
    });
    doors.all.truncate(1);
    doors.all.append(&mut one.all);
    doors.until_all_are_everywhere();
}

#[test]
fn the_hubs_disk_holds_no_word_in_clear_and_no_forgotten_one_at_all() {
    let Some(server) = Server::start() else { return };
    let mut doors = Doors::of(&server, 2);
    doors.come(0, 5);
    doors.until_all_are_everywhere();
    let holds = |word: &str| !files_holding(&server.disk(), word.as_bytes()).is_empty();
    assert!(holds("PORCH_"), "the disk can be searched");
    assert!(!holds("Guest-Number"));
    let before = doors.all[0].on_the_hub();
    let says = |it: &Segment| format!("{:?}", key().entries(it));
    assert!(before.iter().any(|it| says(it).contains("Guest-Number-3")));
    // What is sealed is sealed with a nonce: where that is not, nobody reads it, key or not.
    let lies = |it: &Segment| !files_holding(&server.disk(), &it.sealed[..24]).is_empty();
    assert!(before.iter().all(lies));
    doors.all[0].write([Fact::GuestForgotten { guest: GuestId::from(3) }]);
    until("it is made anew without them", || {
        doors.go_on(Duration::from_millis(20));
        let now = doors.all[1].on_the_hub();
        let held = doors.all.iter().all(|it| it.journal.len() == 6);
        held && !now.is_empty() && now.iter().all(|it| !says(it).contains("Guest-Number-3"))
    });
    assert!(!before.iter().any(lies), "nothing of what was there before is left on the disk");
    let all: String = doors.all[0].on_the_hub().iter().map(says).collect();
    assert!(all.contains("Guest-Number-1") && all.contains("Guest-Number-5"));
}

impl Door {
    /// Every segment that the hub hands out.
    fn on_the_hub(&mut self) -> Vec<Segment> {
        let mut reading = Nats::new(key().house, self.hub.access().clone());
        if reading.stream().is_err() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut after = Some(0);
        while let Ok(some) = reading.pull(after.take()) {
            if some.is_empty() {
                break;
            }
            found.extend(some.into_iter().map(|it| it.segment));
        }
        found
    }
}
