//! A hub that moved, or another door that takes its place, is found again with no new invitation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use porchlight::domain::{Body, DoorId, Entry, Fact};
use porchlight::journal::Journal;
use porchlight::sync::nats::{Credential, Nats};
use porchlight::sync::{
    Announcement, Company, Evening, Fault, Habits, Hub, HubError, Invitation, Link, Listening,
    Nearby, Share, Wanted, World, dice,
};

use crate::common::{at_s, read_all};
use crate::evening::named;
use crate::server::{free_port, server};

/// Those who are near, in memory: what is announced, by its tag.
#[derive(Clone, Debug, Default)]
struct Air(Arc<Mutex<BTreeMap<String, Announcement>>>);

/// What is announced until this is dropped, or for ever where somebody says it again.
struct Said(Air, String);

impl Drop for Said {
    fn drop(&mut self) {
        self.0.0.lock().unwrap().remove(&self.1);
    }
}

impl Nearby for Air {
    fn announce(&self, what: &Announcement) -> Option<Box<dyn Send>> {
        let addresses = vec!["127.0.0.1".parse().unwrap()];
        let what = Announcement { addresses, ..what.clone() };
        let tag = what.tag.clone();
        self.0.lock().unwrap().insert(tag.clone(), what);
        Some(Box::new(Said(self.clone(), tag)))
    }

    fn listen(&self) -> Option<Box<dyn Listening>> {
        Some(Box::new(self.clone()))
    }
}

impl Listening for Air {
    fn heard(&mut self) -> Vec<Announcement> {
        self.0.lock().unwrap().values().cloned().collect()
    }
}

/// A house that lies in a folder, with the worker that shares it.
struct House {
    folder: tempfile::TempDir,
    air: Air,
    journal: Journal,
    shared: Option<(Company, Link, Nats)>,
    start: Instant,
}

impl House {
    fn new(number: u128, name: &str, air: &Air) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let door = DoorId::from(number);
        let journal = Journal::open(&folder.path().join("our.house"), door).unwrap();
        let (air, shared, start) = (air.clone(), None, Instant::now());
        let mut house = Self { folder, air, journal, shared, start };
        house.write(Fact::DoorNamed { name: name.to_owned() });
        house
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("our.house")
    }

    fn share(&self) -> Share {
        Share::of(&self.journal).unwrap().unwrap()
    }

    fn write(&mut self, fact: Fact) {
        let (door, seq, about) = (self.journal.door(), self.journal.next_seq(), fact.about());
        let entry = Entry { door, seq, tick: seq, at: at_s(0), about, body: Body::Known(fact) };
        self.journal.append(&[entry]).unwrap();
    }

    /// Joins by an invitation, once.
    fn joins(mut self, hub: &Serving) -> Self {
        let invitation = Invitation::read(&hub.invite()).unwrap();
        let name = format!("Door {}", self.journal.door());
        invitation
            .accept(&name, self.journal.door(), Evening::default())
            .unwrap()
            .keep(&mut self.journal)
            .unwrap();
        self
    }

    fn come(&mut self, guest: u64) {
        self.journal.poll(&mut |_| ()).ok();
        self.write(named(guest));
    }

    /// By which key its own door is known.
    fn id(&self) -> String {
        let Credential::Nkey(seed) = self.share().access.credential else { panic!("no key") };
        nkeys::KeyPair::from_seed(&seed).unwrap().public_key()
    }

    fn would_let_in(&self) -> BTreeSet<String> {
        Share::would_let_in(&self.journal).unwrap().into_iter().collect()
    }

    fn is_over(&self, hub: &House) -> bool {
        self.share().access.fingerprint == hub.share().access.fingerprint
    }

    /// Begins to share, or goes on.
    fn step(&mut self) {
        let (company, link, way) = self.shared.get_or_insert_with(|| {
            let share = Share::of(&self.journal).unwrap().unwrap();
            let link = Link::new(share.key.clone(), Habits::default());
            let link = link.knowing(share.former.clone());
            let way = Nats::new(share.key.house, share.access.clone());
            (Company::new(share, Some(Arc::new(self.air.clone()))), link, way)
        });
        way.wait(Duration::from_millis(5));
        let (mut dice, running) = (dice, self.start.elapsed());
        let mut world = World {
            engine: way,
            journal: &mut self.journal,
            name: "Door",
            running,
            clock: at_s(0),
            dice: &mut dice,
        };
        if let Err(Fault::OtherKey) = link.step(&mut world) {
            company.ask(&mut self.journal);
        }
        if company.look_after(&mut self.journal, link, running) {
            self.shared = None;
        }
    }
}

/// The hub of a house, as long as it runs.
struct Serving {
    asked: Arc<AtomicBool>,
    invitations: Receiver<String>,
    leave: Arc<AtomicBool>,
    worker: Option<JoinHandle<Result<(), HubError>>>,
}

impl Serving {
    fn start(house: &House) -> Self {
        Self::at(house, free_port())
    }

    fn at(house: &House, port: u16) -> Self {
        let (server, nearby) = (server(), Some(Arc::new(house.air.clone()) as Arc<dyn Nearby>));
        let hosts = vec!["127.0.0.1".to_owned()];
        let wanted = Wanted { server, port: Some(port), hosts, nearby, ..Wanted::default() };
        let (asked, leave) = (Arc::<AtomicBool>::default(), Arc::<AtomicBool>::default());
        let (tell, invitations) = std::sync::mpsc::channel();
        let (asks, left, path) = (Arc::clone(&asked), Arc::clone(&leave), house.path());
        let (started, starts) = std::sync::mpsc::channel();
        let worker = std::thread::Builder::new().spawn(move || {
            let mut journal = Journal::open_there(&path, DoorId::from(99)).unwrap();
            let mut hub = Hub::start(&mut journal, &path, wanted)?;
            started.send(()).unwrap();
            while !left.load(Ordering::Acquire) {
                if asks.swap(false, Ordering::AcqRel) {
                    tell.send(hub.invite()?).unwrap();
                }
                hub.serve(&mut journal, Duration::from_millis(20))?;
            }
            Ok(())
        });
        starts.recv_timeout(Duration::from_mins(1)).unwrap();
        Self { asked, invitations, leave, worker: Some(worker.unwrap()) }
    }

    fn invite(&self) -> String {
        self.asked.store(true, Ordering::Release);
        self.invitations.recv_timeout(Duration::from_mins(1)).unwrap()
    }

    /// What it ended with, by itself.
    fn has_ended(&mut self) -> Option<Result<(), HubError>> {
        let worker = self.worker.take_if(|it| it.is_finished())?;
        Some(worker.join().unwrap())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.leave.store(true, Ordering::Release);
        if let Some(worker) = self.worker.take() {
            worker.join().unwrap().unwrap();
        }
    }
}

fn until_all(what: &str, houses: &mut [&mut House], is_so: impl Fn(&[&mut House]) -> bool) {
    let start = Instant::now();
    while !is_so(houses) {
        assert!(start.elapsed() < Duration::from_mins(3), "never: {what}");
        for house in &mut *houses {
            house.step();
        }
    }
}

fn are_equal(houses: &[&mut House]) -> bool {
    houses.windows(2).all(|it| read_all(&it[0].journal) == read_all(&it[1].journal))
}

/// A house with a hub, and three that joined it and know of each other.
fn four(air: &Air) -> Option<(House, Serving, [House; 3])> {
    server()?;
    let mut front = House::new(1, "Front", air);
    let hub = Serving::start(&front);
    let [garden, back, cellar] = [(2, "Garden"), (3, "Back"), (4, "Cellar")];
    let join = |(number, name)| House::new(number, name, air).joins(&hub);
    let [mut garden, mut back, mut cellar] = [garden, back, cellar].map(join);
    let all: BTreeSet<_> = [&front, &garden, &back, &cellar].map(House::id).into();
    until_all("all know who is in", &mut [&mut front, &mut garden, &mut back, &mut cellar], |it| {
        are_equal(it) && it.iter().all(|it| it.would_let_in() == all)
    });
    Some((front, hub, [garden, back, cellar]))
}

#[test]
fn another_door_takes_the_place_of_a_hub_that_is_gone_and_nobody_is_invited_again() {
    let air = Air::default();
    let Some((mut front, hub, [mut garden, mut back, mut cellar])) = four(&air) else { return };
    let heard_before = air.0.lock().unwrap().values().next().unwrap().clone();
    // Its laptop dies, and guests come in everywhere.
    drop(hub);
    for (guest, house) in [&mut front, &mut garden, &mut back, &mut cellar].into_iter().enumerate()
    {
        house.come(guest as u64);
    }
    // Somebody says again and again where it was.
    air.0.lock().unwrap().insert("again".to_owned(), heard_before.clone());
    air.0.lock().unwrap().insert(heard_before.tag.clone(), heard_before);
    let mut second = Serving::start(&garden);
    until_all("they find it", &mut [&mut garden, &mut back, &mut cellar], |it| {
        it.iter().all(|house| house.is_over(it[0])) && are_equal(it)
    });
    assert_eq!(garden.journal.held().unwrap().len(), 4, "but what the one wrote that is gone");

    // The laptop comes up again, and would be the hub: it goes on as a door, with what it has.
    let mut again = Serving::start(&front);
    let start = Instant::now();
    let ended = loop {
        if let Some(ended) = again.has_ended() {
            break ended;
        }
        assert!(start.elapsed() < Duration::from_mins(1), "two hubs");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert!(matches!(ended, Err(HubError::Elsewhere)), "{ended:?}");
    until_all("all are in", &mut [&mut garden, &mut back, &mut cellar, &mut front], |it| {
        it.iter().all(|house| house.is_over(it[0])) && are_equal(it)
    });
    assert!(second.has_ended().is_none());
}

#[test]
fn a_hub_that_moved_is_found_where_it_is_now() {
    let air = Air::default();
    let Some((mut front, hub, [mut garden, mut back, _])) = four(&air) else { return };
    drop(hub);
    garden.come(7);
    let port = free_port();
    let _hub = Serving::at(&front, port);
    let place = vec![format!("127.0.0.1:{port}")];
    until_all("they find it", &mut [&mut front, &mut garden, &mut back], |it| {
        it.iter().all(|house| house.share().access.addresses == place) && are_equal(it)
    });
}

#[test]
fn a_removed_door_is_on_no_roll_and_neither_finds_the_next_hub_nor_is_believed_to_be_one() {
    let air = Air::default();
    let Some((mut front, hub, [mut removed, mut away, mut stays])) = four(&air) else { return };
    // One is away while another is removed.
    Hub::remove_of(&mut front.journal, &removed.id()).unwrap();
    let left: BTreeSet<_> = [&front, &away, &stays].map(House::id).into();
    until_all("who stays has the new key", &mut [&mut front, &mut stays], |it| {
        it[1].share().key == it[0].share().key && it[1].would_let_in() == left && are_equal(it)
    });
    drop(hub);
    // Who was away knows nothing of that: as a hub it lets all in that it knows, and no door that knows
    // better comes to it. Neither do they come to one that the removed door makes.
    let known = stays.share();
    for house in [&away, &removed] {
        let hub = Serving::start(house);
        assert!(house.would_let_in().contains(&removed.id()), "as far as it knows");
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(8) {
            stays.step();
        }
        assert_eq!(stays.share(), known);
        drop(hub);
    }
    let (old, others) = (removed.share(), away.share());
    stays.come(11);
    let mut second = Serving::start(&stays);
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(8) {
        [&mut stays, &mut removed, &mut away].into_iter().for_each(House::step);
    }
    assert_eq!((removed.share(), away.share()), (old, others), "they have no key to it");
    assert!(!stays.would_let_in().contains(&removed.id()));
    // Who was away is invited, and all is well.
    let mut away = away.joins(&second);
    until_all("it has it all", &mut [&mut stays, &mut away], are_equal);
    assert!(second.has_ended().is_none());
}
