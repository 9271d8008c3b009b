//! Doors on a real hub: killed, wiped, rolled back and found again, with nothing lost.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use porchlight::domain::{DoorId, Fact};
use porchlight::journal::Journal;
use porchlight::sync::nats::Nats;
use porchlight::sync::{Habits, Link, World};

use crate::common::{at_s, read_all};
use crate::dice::Dice;
use crate::evening::{key, named};
use crate::server::{Server, until};

struct Door {
    journal: Journal,
    link: Link,
    hub: Nats,
}

struct Doors {
    all: Vec<Door>,
    dice: Dice,
    start: Instant,
    guests: u64,
}

impl Doors {
    fn of(server: &Server, count: u128) -> Self {
        let door = |number| Door {
            journal: Journal::in_memory(DoorId::from(number)).unwrap(),
            link: Link::new(key(), Habits::default()),
            hub: Nats::new(key().house, server.access()),
        };
        let all = (1..=count).map(door).collect();
        Self { all, dice: Dice::new(3), start: Instant::now(), guests: 0 }
    }

    fn come(&mut self, door: usize, many: u64) {
        for _ in 0..many {
            self.guests += 1;
            let it = &mut self.all[door];
            let (seq, door) = (it.journal.next_seq(), it.journal.door());
            let fact = named(self.guests);
            let about = fact.about();
            let body = porchlight::domain::Body::Known(fact);
            let entry =
                porchlight::domain::Entry { door, seq, tick: seq, at: at_s(seq), about, body };
            it.journal.append(&[entry]).unwrap();
        }
    }

    /// Everybody does what is to be done.
    fn step(&mut self) {
        for door in &mut self.all {
            door.hub.wait(Duration::from_millis(2));
            let mut dice = || self.dice.roll();
            let mut world = World {
                engine: &mut door.hub,
                journal: &mut door.journal,
                name: "Door",
                running: self.start.elapsed(),
                clock: at_s(0),
                dice: &mut dice,
            };
            // What goes wrong is tried again.
            door.link.step(&mut world).ok();
        }
    }

    fn until_all_are_everywhere(&mut self) {
        until("all are everywhere", || {
            self.step();
            let all: u64 = self.guests;
            self.all.iter().all(|it| it.journal.len() == all)
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
        doors.step();
        doors.all.iter().all(|it| it.link.doors(&it.journal, Duration::ZERO).queue == 0)
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
    let holds =
        |word: &str| !crate::common::files_holding(&server.disk(), word.as_bytes()).is_empty();
    assert!(holds("PORCH_"), "the disk can be searched");
    assert!(!holds("Guest-Number"));
    let sealed = doors.all[0].hub_disk_segments();
    assert!(!sealed.is_empty());
    let Door { journal, .. } = &mut doors.all[0];
    let (seq, door) = (journal.next_seq(), journal.door());
    let guest = porchlight::domain::GuestId::from(3);
    let fact = Fact::GuestForgotten { guest };
    let body = porchlight::domain::Body::Known(fact);
    let entry =
        porchlight::domain::Entry { door, seq, tick: seq, at: at_s(seq), about: vec![guest], body };
    journal.append(&[entry]).unwrap();
    until("it is made anew without them", || {
        doors.step();
        let now = doors.all[1].hub_disk_segments();
        let held = doors.all.iter().all(|it| it.journal.len() == 6);
        held && !now.is_empty() && now.iter().all(|it| !it.contains("Guest-Number-3"))
    });
    for one in sealed {
        assert!(one.contains("Guest-Number-1"));
    }
}

impl Door {
    /// What whoever has the key reads on the hub.
    fn hub_disk_segments(&mut self) -> Vec<String> {
        use porchlight::sync::Engine as _;
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
            found.extend(some.iter().map(|it| format!("{:?}", key().entries(&it.segment))));
        }
        found
    }
}
