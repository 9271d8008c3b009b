//! A hub of three boxes: one of them dies, and the doors go on.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use porchlight::domain::{DoorId, GatheringId};
use porchlight::journal::Journal;
use porchlight::sync::nats::{Credential, Nats};
use porchlight::sync::{Engine as _, EngineError, Evening, Hub, Invitation, Share, Wanted};

use crate::common::read_all;
use crate::hub::{join, shared};
use crate::removal::Door;
use crate::server::{free_port, server, until};

/// A box: its house, and its hub as long as it lives.
struct Box {
    house: tempfile::TempDir,
    journal: Journal,
    hub: Option<Hub>,
}

impl Box {
    fn start(number: u128, port: u16, cluster: &[String], invitation: Option<String>) -> Self {
        let house = tempfile::tempdir().unwrap();
        let path = house.path().join("our.house");
        let mut journal = Journal::open(&path, DoorId::from(number)).unwrap();
        let (hosts, cluster) = (vec!["127.0.0.1".to_owned()], cluster.to_vec());
        let (server, port) = (server(), Some(port));
        let wanted = Wanted { server, port, hosts, cluster, invitation, ..Wanted::default() };
        let hub = Some(Hub::start(&mut journal, &path, wanted).unwrap());
        Self { house, journal, hub }
    }

    fn serve(&mut self) {
        if let Some(hub) = &mut self.hub {
            hub.serve(&mut self.journal, Duration::from_millis(10)).unwrap();
        }
    }

    fn share(&self) -> &Share {
        self.hub.as_ref().unwrap().share()
    }

    /// What the others call its server.
    fn name(&self) -> String {
        let Credential::Nkey(seed) = &self.share().access.credential else { panic!("a box") };
        nkeys::KeyPair::from_seed(seed).unwrap().public_key()
    }
}

/// Which box leads what the doors write.
fn leader(share: &Share) -> Option<String> {
    let mut way = Nats::new(share.key.house, share.access.clone());
    way.stream().ok()?;
    let info = way.ask_api(&format!("STREAM.INFO.PORCH_{}", share.key.house), "{}").ok()?;
    let info: serde_json::Value = serde_json::from_str(&info).unwrap();
    let all_there = info["cluster"]["replicas"].as_array()?.iter().all(|it| it["current"] == true);
    assert_eq!(info["config"]["num_replicas"], 3);
    all_there.then(|| info["cluster"]["leader"].as_str().map(str::to_owned))?
}

/// Runs `work` while all boxes serve.
fn meanwhile<T: Send>(boxes: &[Mutex<Box>], work: impl FnOnce() -> T + Send) -> T {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for one in boxes {
            let is_over = &is_over;
            scope.spawn(move || {
                while !is_over.load(Ordering::Acquire) {
                    one.lock().unwrap().serve();
                    std::thread::sleep(Duration::from_millis(1));
                }
            });
        }
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
        is_over.store(true, Ordering::Release);
        done.unwrap_or_else(|told| std::panic::resume_unwind(told))
    })
}

fn invite(one: &Mutex<Box>) -> String {
    one.lock().unwrap().hub.as_mut().unwrap().invite().unwrap()
}

fn joined(number: u128, boxes: &[Mutex<Box>]) -> Door {
    let invitation = Invitation::read(&invite(&boxes[0])).unwrap();
    Door::of(
        number,
        meanwhile(boxes, || {
            invitation.accept("Garden", DoorId::from(number), Evening::default()).unwrap()
        }),
    )
}

fn agree(doors: &mut [&mut Door], boxes: &[Mutex<Box>], many: u64) {
    meanwhile(boxes, || {
        until("they agree", || {
            for door in &mut *doors {
                door.goes_on();
            }
            doors.iter().all(|it| it.journal.len() == many)
        });
    });
    let first = read_all(&doors[0].journal);
    assert!(doors.iter().all(|it| read_all(&it.journal) == first));
}

#[test]
fn a_hub_has_one_box_or_three_and_doors_that_know_one_are_not_left_with_it() {
    let Some((folder, mut journal, mut hub)) = shared() else { return };
    let invitation = hub.invite().unwrap();
    join(&mut hub, &mut journal, (&invitation, 7)).unwrap();
    drop(hub);
    let house = folder.path().join("our.house");
    let mut says = |boxes: &[&str]| {
        let cluster = boxes.iter().map(|it| (*it).to_owned()).collect();
        let wanted = Wanted { server: server(), cluster, ..Wanted::default() };
        Hub::start(&mut journal, &house, wanted).map(drop).unwrap_err().to_string()
    };
    assert!(says(&["one", "two"]).contains("one box, or three"));
    assert!(says(&["one", "two:4223", "three:x"]).contains("one box, or three"));
    assert!(says(&["one", "two", "three"]).contains("invite them again"));
}

/// A hub of three boxes, and where they are.
fn three() -> (Vec<String>, Vec<Mutex<Box>>) {
    let ports: Vec<u16> =
        std::iter::repeat_with(free_port).filter(|it| *it < 60_000).take(3).collect();
    let places: Vec<_> = ports.iter().map(|port| format!("127.0.0.1:{port}")).collect();
    let mut boxes = vec![Mutex::new(Box::start(101, ports[0], &places, None))];
    for (number, port) in (102..).zip(&ports[1..]) {
        let invitation = invite(&boxes[0]);
        let as_door = Invitation::read(&invitation).unwrap();
        let start = || {
            assert!(
                as_door.accept("Garden", DoorId::from(7), Evening::default()).is_err(),
                "it is for a box alone"
            );
            Box::start(number, *port, &[], Some(invitation))
        };
        let next = meanwhile(&boxes, start);
        boxes.push(Mutex::new(next));
    }
    (places, boxes)
}

#[test]
fn of_two_evenings_that_come_to_two_boxes_in_one_moment_one_is_the_hubs() {
    if server().is_none() {
        return;
    }
    let (_, boxes) = three();
    // Given three boxes that know each other, with no evening yet, two of which invite,
    meanwhile(&boxes, || {
        until("all know each other", || {
            boxes.iter().all(|it| !it.lock().unwrap().hub.as_ref().unwrap().lacks_boxes())
        });
    });
    let evening = |number, name: &str| {
        let gatherings = [GatheringId::from(number)].into();
        Evening { gatherings, name: name.to_owned() }
    };
    let come = |at: usize, name: &'static str| {
        let invitation = Invitation::read(&invite(&boxes[at])).unwrap();
        let number = at as u128;
        move || invitation.accept(name, DoorId::from(number), evening(number, name)).map(drop)
    };
    // when a house with an evening comes to each of the two,
    let comes = [come(1, "Quilts"), come(2, "Choir")];
    let [quilts, choir] = meanwhile(&boxes, || {
        std::thread::scope(|scope| comes.map(|come| scope.spawn(come)).map(|it| it.join().unwrap()))
    });
    // then one is let in, and the other told of it.
    let told = |name: &str| Err(EngineError::OtherEvening(name.to_owned()));
    let one_is = quilts == Ok(()) && choir == told("Quilts");
    let other_is = choir == Ok(()) && quilts == told("Choir");
    assert!(one_is || other_is, "{quilts:?} {choir:?}");
    let name = if one_is { "Quilts" } else { "Choir" };
    meanwhile(&boxes, || {
        until("all boxes know that one alone", || {
            let knows = |one: &Mutex<Box>| {
                let one = one.lock().unwrap();
                let names = one.hub.as_ref().unwrap().doors().iter().map(|it| it.name.clone());
                names.collect::<Vec<_>>() == [name]
            };
            boxes.iter().all(knows)
        });
    });
}

#[test]
fn a_hub_of_three_boxes_goes_on_when_the_one_that_leads_dies_and_removes_a_door_at_all() {
    if server().is_none() {
        return;
    }
    let (places, boxes) = three();
    assert!(!boxes[0].lock().unwrap().hub.as_ref().unwrap().lacks_boxes());
    let (mut garden, mut back, mut cellar) =
        (joined(1, &boxes), joined(2, &boxes), joined(3, &boxes));
    assert_eq!(garden.share.access.addresses, places);
    garden.come(1);
    agree(&mut [&mut garden, &mut back, &mut cellar], &boxes, 1);

    let mut leads = None;
    meanwhile(&boxes, || {
        until("all three have it", || {
            leads = leader(&garden.share);
            leads.is_some()
        });
    });
    let dies = boxes.iter().position(|it| Some(it.lock().unwrap().name()) == leads).unwrap();
    boxes[dies].lock().unwrap().hub = None;
    garden.come(2);
    back.come(3);
    agree(&mut [&mut garden, &mut back, &mut cellar], &boxes, 3);

    // Another box than the one they joined at knows them, and removes one.
    let last = (0..3).rfind(|it| *it != dies).unwrap();
    let id = {
        let one = &mut *boxes[last].lock().unwrap();
        let hub = one.hub.as_mut().unwrap();
        assert_eq!(hub.doors().len(), 3);
        let id = hub.doors()[2].id.clone();
        assert!(hub.remove(&mut one.journal, &id).unwrap());
        id
    };
    let mut own = Door::of(9, boxes[last].lock().unwrap().share().clone());
    back.come(4);
    agree(&mut [&mut garden, &mut back, &mut own], &boxes, 4);
    let still = (0..3).find(|it| *it != dies && *it != last).unwrap();
    let knows = |one: &Box| one.hub.as_ref().unwrap().doors().iter().any(|it| it.id == id);
    meanwhile(&boxes, || {
        until("it is told, and known at the other box", || {
            cellar.goes_on();
            let is_told = cellar.trouble().contains("not let in any more");
            is_told && !knows(&boxes[still].lock().unwrap())
        });
    });
    let one = boxes[still].lock().unwrap();
    assert!(one.house.path().join("our.house-hub/shared-disk").exists());
}
