//! What a door tells the others of itself.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::DoorId;
use crate::journal::Journal;
use crate::sync::{
    EngineError, Generation, HouseId, Made, Message, PrinterTrouble, Published, Stream, Subject,
    Which, Whisper,
};

use super::*;

/// A hub that holds nothing, and hands on what doors say.
#[derive(Clone, Default)]
struct Air(Rc<RefCell<Vec<Whisper>>>);

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

    fn pull(&mut self, _after: Option<u64>) -> Result<Vec<Message>, EngineError> {
        Ok(Vec::new())
    }

    fn publish(
        &mut self,
        _of: &Generation,
        _to: Subject,
        _segment: &Segment,
    ) -> Result<Published, EngineError> {
        Ok(Published::Refused)
    }

    fn say(&mut self, whisper: Whisper) -> Result<(), EngineError> {
        self.0.borrow_mut().push(whisper);
        Ok(())
    }

    fn heard(&mut self) -> Result<Vec<Whisper>, EngineError> {
        Ok(self.0.borrow().clone())
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
        link.step(&mut world).unwrap();
    }
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
        air.0.borrow_mut().clear();
    }
}
