//! A door is removed: it learns nothing new, and those who stay go on under another key.

use std::time::{Duration, Instant};

use porchlight::domain::{Body, DoorId, Entry};
use porchlight::journal::Journal;
use porchlight::sync::nats::Nats;
use porchlight::sync::{
    Engine as _, Evening, Fault, Habits, Hub, Invitation, Link, Segment, Share, World, dice,
};

use crate::common::{at_s, read_all};
use crate::evening::named;
use crate::hub::{join, shared};
use crate::server::until;

/// A door that shares the evening as the program's worker does.
pub(crate) struct Door {
    pub(crate) journal: Journal,
    pub(crate) share: Share,
    link: Link,
    way: Nats,
    start: Instant,
}

impl Door {
    pub(crate) fn of(number: u128, share: Share) -> Self {
        let journal = Journal::in_memory(DoorId::from(number)).unwrap();
        let link = Link::new(share.key.clone(), Habits::default()).knowing(share.former.clone());
        let way = Nats::new(share.key.house, share.access.clone());
        Self { journal, share, link, way, start: Instant::now() }
    }

    fn joined(number: u128, hub: &mut Hub, journal: &mut Journal) -> Self {
        let invitation = hub.invite().unwrap();
        Self::of(number, join(hub, journal, (&invitation, number)).unwrap())
    }

    pub(crate) fn come(&mut self, guest: u64) {
        let (door, seq, fact) = (self.journal.door(), self.journal.next_seq(), named(guest));
        let (about, body) = (fact.about(), Body::Known(fact));
        self.journal.append(&[Entry { door, seq, tick: seq, at: at_s(0), about, body }]).unwrap();
    }

    /// Says whether it lacks a key that the others have.
    fn step(&mut self) -> bool {
        self.way.wait(Duration::from_millis(2));
        let mut dice = dice;
        let mut world = World {
            engine: &mut self.way,
            journal: &mut self.journal,
            name: "Door",
            running: self.start.elapsed(),
            clock: at_s(0),
            dice: &mut dice,
        };
        matches!(self.link.step(&mut world), Err(Fault::OtherKey))
    }

    /// The same, and asks for the key by itself.
    pub(crate) fn goes_on(&mut self) {
        if self.step()
            && let Ok(share) = self.share.with_new_key()
        {
            self.goes_on_with(share);
        }
    }

    /// Goes on with what it is shared by now.
    fn goes_on_with(&mut self, share: Share) {
        let Self { journal, .. } = Self::of(9, share.clone());
        let journal = std::mem::replace(&mut self.journal, journal);
        *self = Self { journal, ..Self::of(9, share) };
    }

    pub(crate) fn trouble(&self) -> String {
        self.link.doors(&self.journal, self.start.elapsed()).trouble.unwrap_or_default()
    }
}

/// Steps all, and hands those who ask for it the key of now while the hub serves.
fn step(doors: &mut [&mut Door], hub: &mut Hub, house: &mut Journal) {
    for door in doors {
        if door.step() {
            let share = door.share.clone();
            let answered = std::thread::scope(|scope| {
                let asking = scope.spawn(move || share.with_new_key());
                while !asking.is_finished() {
                    hub.serve(house, Duration::from_millis(20)).unwrap();
                }
                asking.join().unwrap()
            });
            door.goes_on_with(answered.unwrap());
        }
    }
}

/// Everything that is on the hub.
fn segments(share: &Share) -> Vec<Segment> {
    let mut way = Nats::new(share.key.house, share.access.clone());
    way.stream().unwrap();
    let (mut all, mut after) = (Vec::new(), Some(0));
    loop {
        let some = way.pull(after.take()).unwrap();
        if some.is_empty() {
            return all;
        }
        all.extend(some.into_iter().map(|it| it.segment));
    }
}

#[test]
fn a_removed_door_learns_nothing_new_and_those_who_stay_or_were_away_go_on_under_another_key() {
    let Some((_folder, mut house, mut hub)) = shared() else { return };
    let mut garden = Door::joined(2, &mut hub, &mut house);
    let mut back = Door::joined(3, &mut hub, &mut house);
    let mut away = Door::joined(4, &mut hub, &mut house);
    let mut own = Door::of(1, hub.share().clone());
    own.come(1);
    garden.come(2);
    away.come(3);
    until("all four agree", || {
        step(&mut [&mut own, &mut garden, &mut back, &mut away], &mut hub, &mut house);
        [&own, &garden, &back, &away].iter().all(|it| it.journal.len() == 3)
    });
    let names: Vec<_> = hub.doors().iter().map(|it| (it.name.clone(), it.since)).collect();
    assert_eq!(names, vec![("Garden".to_owned(), Some(at_s(7))); 3]);
    let open = hub.invite().unwrap();

    let id = hub.doors()[0].id.clone();
    assert!(hub.remove(&mut house, &id).unwrap());
    assert!(!hub.remove(&mut house, &id).unwrap(), "once");
    assert_eq!(hub.doors().len(), 2);
    assert!(!hub.is_inviting());
    own.goes_on_with(hub.share().clone());
    own.come(4);
    until("who stays goes on, and the removed one is told", || {
        step(&mut [&mut own, &mut garden, &mut back], &mut hub, &mut house);
        back.journal.len() == 4 && garden.trouble().contains("not let in any more")
    });
    // One that was away, and wrote meanwhile, learns it when it comes back.
    away.come(5);
    until("who was away goes on", || {
        step(&mut [&mut own, &mut back, &mut away], &mut hub, &mut house);
        [&own, &back, &away].iter().all(|it| it.journal.len() == 5)
    });
    assert_eq!(read_all(&own.journal), read_all(&away.journal));
    assert_eq!(away.share.key, hub.share().key);

    let on_hub = segments(&own.share);
    assert!(on_hub.iter().any(|it| own.share.key.entries(it).is_some()));
    assert!(on_hub.iter().all(|it| garden.share.key.entries(it).is_none()), "it reads nothing");
    garden.step();
    assert_eq!(garden.journal.len(), 3, "what it holds it keeps");
    assert!(garden.share.with_new_key().is_err());
    // It was shown an invitation that nobody used.
    let invitation = Invitation::read(&open).unwrap();
    assert!(invitation.accept("Garden", DoorId::from(7), Evening::default()).is_err());
    // Whoever joins from now on has the key of now.
    assert_eq!(Door::joined(5, &mut hub, &mut house).share.key, hub.share().key);
}
