//! What every engine has to do, shown of the one in memory and of a real hub.

use std::cell::RefCell;
use std::rc::Rc;

use porchlight::domain::DoorId;
use porchlight::sync::nats::Nats;
use porchlight::sync::{
    Engine, EngineError, HouseId, Made, Message, Part, Published, Segment, Subject, Which, Whisper,
};

use crate::dice::Dice;
use crate::fake::{Hub, Way};
use crate::server::{Server, until};

/// Shows all of it of a hub that is reached by each call of `way`.
fn show(way: &mut dyn FnMut(usize) -> Box<dyn Engine>) {
    a_stream_is_made_once(way(0).as_mut(), way(1).as_mut());
    only_who_knows_the_last_publishes(way(0).as_mut());
    what_is_pulled_comes_in_order(way(0).as_mut(), way(1).as_mut());
    what_is_meant_for_another_stream_goes_to_none(way(0).as_mut(), way(1).as_mut());
    others_hear_what_is_said(way(0).as_mut(), way(1).as_mut());
}

fn segment(door: u128, first: u64, last: u64, bytes: usize) -> Segment {
    Segment { door: DoorId::from(door), first, last, part: None, sealed: vec![7; bytes] }
}

fn put(hub: &mut dyn Engine, to: Subject, segment: &Segment) -> Result<Published, EngineError> {
    let generation = hub.stream().unwrap().generation;
    hub.publish(&generation, to, segment)
}

fn pull_all(hub: &mut dyn Engine, after: u64) -> Vec<Message> {
    let (mut all, mut after) = (Vec::new(), Some(after));
    loop {
        let some = hub.pull(after.take()).unwrap();
        if some.is_empty() {
            return all;
        }
        all.extend(some);
    }
}

fn a_stream_is_made_once(one: &mut dyn Engine, other: &mut dyn Engine) {
    let first = one.stream().unwrap();
    assert_eq!((first.last, first.made), (0, Made::default()));
    assert!(!first.generation.is_empty());
    assert_eq!(other.stream().unwrap().generation, first.generation);
    assert_eq!(one.pull(Some(0)).unwrap(), []);
    assert_eq!(one.message(Which::At(1)).unwrap(), None);
    assert_eq!(one.message(Which::LastOf(DoorId::from(1))).unwrap(), None);
}

fn only_who_knows_the_last_publishes(hub: &mut dyn Engine) {
    let first = segment(1, 1, 3, 40);
    let entries = |after| Subject::Entries { after };
    assert_eq!(put(hub, entries(0), &first), Ok(Published::At(1)));
    assert_eq!(put(hub, entries(0), &first), Ok(Published::Refused), "it came twice");
    assert_eq!(put(hub, entries(0), &segment(2, 1, 1, 4)), Ok(Published::At(2)), "another door");
    let too_large = segment(1, 4, 4, 257 << 10);
    assert!(matches!(put(hub, entries(1), &too_large), Err(EngineError::Refused(_))));
    let part = Some(Part { whole: u128::MAX - 5, number: 2, of: 3 });
    let large = Segment { part, ..segment(1, 4, 4, 255 << 10) };
    assert_eq!(put(hub, entries(1), &large), Ok(Published::At(3)));
    assert_eq!(
        put(hub, Subject::Fixes, &first),
        Ok(Published::At(4)),
        "a gap is filled by anybody"
    );
    let last = hub.message(Which::LastOf(DoorId::from(1))).unwrap().unwrap();
    assert_eq!((last.seq, last.is_fix, last.segment), (3, false, large));
    let fix = hub.message(Which::At(4)).unwrap().unwrap();
    assert_eq!((fix.seq, fix.is_fix, fix.segment), (4, true, first));
}

fn what_is_pulled_comes_in_order(one: &mut dyn Engine, other: &mut dyn Engine) {
    one.stream().unwrap();
    let mut after = 1;
    for number in 5..305 {
        let Ok(Published::At(at)) =
            put(other, Subject::Entries { after: after.max(3) }, &segment(1, number, number, 9))
        else {
            panic!("not published")
        };
        after = at;
    }
    for from in [0, 2, 250] {
        let all = pull_all(one, from);
        assert!(all.iter().map(|it| it.seq).eq(from + 1..=304), "every message, in order");
        assert!(all.iter().map(|it| it.turn).eq(1..=304 - from));
    }
    // What comes later comes, too.
    put(other, Subject::Entries { after: 304 }, &segment(1, 305, 305, 9)).unwrap();
    let mut come = Vec::new();
    until("a later message comes", || {
        come.extend(one.pull(None).unwrap());
        !come.is_empty()
    });
    assert_eq!((come[0].seq, come[0].turn, come[0].segment.first), (305, 304 - 250 + 1, 305));
}

fn what_is_meant_for_another_stream_goes_to_none(one: &mut dyn Engine, other: &mut dyn Engine) {
    let before = one.stream().unwrap().generation;
    for _again in 0..2 {
        one.forget("somebody", b"sealed").unwrap();
    }
    other.stream().unwrap();
    assert_eq!(other.forgettings().unwrap(), [b"sealed".to_vec()]);
    let made = Made { forgettings: 1, key: 3 };
    one.renew(&before, made).unwrap();
    // By somebody who has not heard of it yet.
    let late = other.publish(&before, Subject::Entries { after: 0 }, &segment(9, 1, 1, 9));
    assert!(late.is_err(), "{late:?}");
    let after = other.stream().unwrap();
    assert_ne!(after.generation, before);
    assert_eq!((after.last, after.made), (0, made));
    other.renew(&before, made).unwrap();
    assert_eq!(other.stream().unwrap().generation, after.generation, "once");
    assert_eq!(other.forgettings().unwrap().len(), 1, "who is forgotten stays so");
}

fn others_hear_what_is_said(one: &mut dyn Engine, other: &mut dyn Engine) {
    other.stream().unwrap();
    other.heard().unwrap();
    one.stream().unwrap();
    let said = [Whisper::Here(b"here".to_vec()), Whisper::Need(b"need".to_vec())];
    for it in &said {
        one.say(it.clone()).unwrap();
    }
    let mut heard = Vec::new();
    until("it is heard", || {
        // A question keeps the way awake.
        other.stream().unwrap();
        heard.extend(other.heard().unwrap());
        heard.len() >= 2
    });
    assert_eq!(heard, said);
}

#[test]
fn the_engine_in_memory_does_what_engines_do() {
    let hub = Rc::new(RefCell::new(Hub::default()));
    show(&mut |number| Box::new(Way::new(&hub, number, Dice::new(1))));
}

#[test]
fn a_real_hub_does_what_engines_do() {
    let Some(server) = Server::start() else { return };
    show(&mut |_| Box::new(Nats::new(HouseId(7), server.access())));
}

#[test]
fn a_hub_that_goes_away_is_told_and_found_again_as_it_was() {
    let Some(mut server) = Server::start() else { return };
    let mut hub = Nats::new(HouseId(7), server.access());
    put(&mut hub, Subject::Entries { after: 0 }, &segment(1, 1, 3, 40)).unwrap();
    let before = hub.stream().unwrap();
    server.kill();
    until("it is told", || hub.stream().is_err());
    server.run();
    until("it is found", || hub.stream().is_ok());
    let after = hub.stream().unwrap();
    assert_eq!(
        (after.last, after.generation),
        (1, before.generation.clone()),
        "what was acknowledged is there"
    );
    server.wipe();
    until("it is found wiped", || hub.stream().is_ok_and(|it| it.generation != before.generation));
    assert_eq!(hub.stream().unwrap().last, 0);
}

/// Doors hear of somebody forgotten in the same moment, and each makes the stream anew.
#[test]
fn a_stream_that_several_make_anew_at_once_takes_what_is_published() {
    let Some(server) = Server::start() else { return };
    let mut doors: Vec<_> = (0..4).map(|_| Nats::new(HouseId(7), server.access())).collect();
    for round in 1..=200 {
        let before = doors.iter_mut().map(|it| it.stream().unwrap().generation).last().unwrap();
        let made = Made { forgettings: round, ..Made::default() };
        std::thread::scope(|scope| {
            for door in &mut doors {
                // Who comes second may be told that the hub begins anew.
                scope.spawn(|| door.renew(&before, made).ok());
            }
        });
        let first = put(&mut doors[0], Subject::Entries { after: 0 }, &segment(1, 1, 3, 40));
        assert!(matches!(first, Ok(Published::At(_))), "round {round}: {first:?}");
    }
}
