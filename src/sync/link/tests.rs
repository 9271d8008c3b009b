//! What a door tells the others of itself.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::{Body, DoorId, Entry, Fact};
use crate::journal::Journal;
use crate::sync::{
    EngineError, Generation, HouseId, Made, Message, PrinterTrouble, Published, Stream, Subject,
    Which, Whisper,
};

use super::*;

/// A hub that hands on what doors say, and keeps nothing.
#[derive(Clone, Default)]
struct Air {
    said: Rc<RefCell<Vec<Whisper>>>,
    /// Whether others write faster than anybody reads, and how much of that was handed over.
    is_crowded: bool,
    read: u64,
    published: Vec<DoorId>,
    /// What it says to whoever publishes.
    refuses: Option<EngineError>,
}

impl Engine for Air {
    fn stream(&mut self) -> Result<Stream, EngineError> {
        let generation = "one".to_owned();
        Ok(Stream { generation, last: 0, made: Made::default(), now: None })
    }

    fn renew(&mut self, _of: &Generation, _made: Made) -> Result<(), EngineError> {
        Ok(())
    }

    fn forgettings(&mut self) -> Result<Vec<Vec<u8>>, EngineError> {
        Ok(Vec::new())
    }

    fn forget(&mut self, _name: &str, _sealed: &[u8]) -> Result<(), EngineError> {
        Ok(())
    }

    fn message(&mut self, _which: Which) -> Result<Option<Message>, EngineError> {
        Ok(None)
    }

    fn pull(&mut self, after: Option<u64>) -> Result<Vec<Message>, EngineError> {
        if after.is_some() || !self.is_crowded {
            return Ok(Vec::new());
        }
        self.read += 1;
        let (door, sealed) = (DoorId::from(9), b"of another house".to_vec());
        let segment = Segment { door, first: self.read, last: self.read, part: None, sealed };
        Ok(vec![Message { seq: self.read, turn: self.read, left: 7, is_fix: false, segment }])
    }

    fn publish(
        &mut self,
        _of: &Generation,
        _to: Subject,
        segment: &Segment,
    ) -> Result<Published, EngineError> {
        self.published.push(segment.door);
        self.refuses.clone().map_or(Ok(Published::At(1_000_000)), Err)
    }

    fn say(&mut self, whisper: Whisper) -> Result<(), EngineError> {
        self.said.borrow_mut().push(whisper);
        Ok(())
    }

    fn heard(&mut self) -> Result<Vec<Whisper>, EngineError> {
        Ok(self.said.borrow().clone())
    }
}

/// Lets a door work for as many steps as it takes to say how it is.
fn work(link: &mut Link, journal: &mut Journal, air: &mut Air, second: u64) {
    let mut dice = crate::sync::dice;
    for _ in 0..4 {
        let mut world = World {
            engine: &mut *air,
            journal,
            name: "Door B",
            running: Duration::from_secs(second),
            clock: "2025-11-20T18:06:00Z".parse().unwrap(),
            dice: &mut dice,
        };
        link.step(&mut world).ok();
    }
}

fn writes(journal: &mut Journal) {
    let (door, at) = (journal.door(), DateTime::UNIX_EPOCH);
    let (fact, seq) = (Fact::DoorNamed { name: "Door B".to_owned() }, journal.next_seq());
    let about = fact.about();
    journal.append(&[Entry { door, seq, tick: seq, at, about, body: Body::Known(fact) }]).unwrap();
}

#[test]
fn a_door_tells_the_others_how_its_printer_is() {
    let key = HouseKey::new(HouseId(1), [7; 32]);
    let door = |number| {
        let journal = Journal::in_memory(DoorId::from(number)).unwrap();
        (Link::new(key.clone(), Habits::default()), journal)
    };
    let ((mut b, mut of_b), (mut a, mut of_a)) = (door(2), door(1));
    let mut air = Air::default();
    let trouble = Some(PrinterTrouble::LidOpen);
    for (second, said) in [
        (0, None),
        (3, Some(PrinterSaid { trouble: None, labels_left: Some(64) })),
        (6, Some(PrinterSaid { trouble, labels_left: None })),
    ] {
        b.tell_of_printer(said);
        work(&mut b, &mut of_b, &mut air, second);
        work(&mut a, &mut of_a, &mut air, second);
        let doors = a.doors(&of_a, Duration::from_secs(second));
        let [other] = doors.others.as_slice() else { panic!("{doors:?}") };
        assert_eq!((other.name.as_str(), other.is_there, other.printer), ("Door B", true, said));
        air.said.borrow_mut().clear();
    }
}

#[test]
fn a_door_publishes_also_while_others_write_without_a_break() {
    let key = HouseKey::new(HouseId(1), [7; 32]);
    let own = DoorId::from(2);
    let mut journal = Journal::in_memory(own).unwrap();
    let mut link = Link::new(key, Habits::default());
    let mut air = Air { is_crowded: true, ..Air::default() };
    work(&mut link, &mut journal, &mut air, 0);
    assert_eq!(air.published, [], "nothing was written here");
    writes(&mut journal);
    let read = air.read;
    work(&mut link, &mut journal, &mut air, 1);
    assert_eq!(air.published, [own]);
    assert!(air.read > read, "and reads on");
}

#[test]
fn while_the_hub_stores_nothing_doors_hear_each_other_and_all_know_it() {
    let key = HouseKey::new(HouseId(1), [7; 32]);
    let door = |number| {
        let journal = Journal::in_memory(DoorId::from(number)).unwrap();
        (Link::new(key.clone(), Habits::default()), journal)
    };
    let ((mut hub, mut of_hub), (mut b, mut of_b)) = (door(1), door(2));
    hub.tell_of_roll(5);
    writes(&mut of_b);
    // Given a hub that answers everything but what is to be stored,
    let mut air = Air { refuses: Some(EngineError::TimedOut), ..Air::default() };
    work(&mut b, &mut of_b, &mut air, 1);
    assert!(!b.doors(&of_b, Duration::from_secs(1)).stores_nothing, "one answer may be lost");
    let mut told = |air: &mut Air, second| {
        work(&mut b, &mut of_b, air, second);
        work(&mut hub, &mut of_hub, air, second);
        work(&mut b, &mut of_b, air, second);
        let at = Duration::from_secs(second);
        (hub.doors(&of_hub, at), b.doors(&of_b, at))
    };
    for second in [10, 20] {
        told(&mut air, second);
    }
    // then its own door and the other one know it, and that both are there,
    let (at_hub, at_b) = told(&mut air, 30);
    assert!(at_hub.stores_nothing && at_hub.is_full && !at_hub.in_step(), "{at_hub:?}");
    assert!(at_hub.trouble.is_some() && at_hub.others[0].is_there, "{at_hub:?}");
    assert!(at_b.is_connected && at_b.stores_nothing && !at_b.is_full && at_b.queue == 1);
    assert!(at_b.others[0].is_full && !at_b.others[0].in_step, "{at_b:?}");
    // it is tried again now and then,
    let tried = air.published.len();
    told(&mut air, 31);
    assert_eq!(air.published.len(), tried);
    // and forgotten once it stores.
    air.refuses = None;
    air.said.borrow_mut().clear();
    told(&mut air, 40);
    let (at_hub, at_b) = told(&mut air, 43);
    assert!(at_b.in_step() && at_b.trouble.is_none() && !at_b.stores_nothing, "{at_b:?}");
    assert!(at_hub.in_step() && !at_hub.is_full, "{at_hub:?}");
}
