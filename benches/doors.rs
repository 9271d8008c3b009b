//! What it costs that doors share an evening: `cargo bench --bench doors`. It needs nats-server
//! (`NATS_SERVER`, or on the PATH).
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "this is a benchmark"
)]

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use porchlight::desk::{Memory, Sharing, processor_s};
use porchlight::domain::{Body, Details, DoorId, Entry, Fact, GuestId, Name};
use porchlight::journal::Journal;
use porchlight::sync::{Hub, Share, Wanted};
use tempfile::TempDir;

/// A door: its house, and who shares that.
struct Door {
    journal: Journal,
    _sharing: Option<Sharing>,
}

impl Door {
    fn open(folder: &Path, number: usize, share: Option<&Share>) -> Self {
        let path = folder.join(format!("door{number}.house"));
        let mut journal = Journal::open(&path, DoorId::from(1 + number as u128)).unwrap();
        let sharing = share.and_then(|share| {
            share.keep(&mut journal).unwrap();
            Sharing::of(&path)
        });
        Self { journal, _sharing: sharing }
    }

    fn write(&mut self, many: u64) {
        let (door, first) = (self.journal.door(), self.journal.next_seq());
        let entry = |seq: u64| {
            let name = Some(Name::parse("Ana Pereira"));
            let guest = GuestId::from(door.uuid().as_u128() << 64 | u128::from(seq));
            let fact = Fact::GuestNoted { guest, details: Details { name, ..Details::default() } };
            let at = chrono::DateTime::from_timestamp(1_780_000_000, 0).unwrap();
            Entry { door, seq, tick: seq, at, about: fact.about(), body: Body::Known(fact) }
        };
        loop {
            let entries: Vec<_> = (first..first + many).map(entry).collect();
            match self.journal.append(&entries) {
                Ok(()) => return,
                Err(_others_wrote) => self.journal.poll(&mut |_| ()).map(drop).unwrap(),
            }
        }
    }

    fn holds(&self, many: u64) -> bool {
        self.journal.held().unwrap().values().sum::<u64>() >= many
    }
}

fn hub(folder: &Path) -> Option<Hub> {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let house: PathBuf = folder.join("hub.house");
    let mut journal = Journal::open(&house, DoorId::from(1_000)).unwrap();
    let wanted =
        Wanted { port: Some(port), hosts: vec!["127.0.0.1".to_owned()], ..Wanted::default() };
    match Hub::start(&mut journal, &house, wanted) {
        Ok(hub) => Some(hub),
        Err(error) => {
            println!("{error}");
            None
        }
    }
}

fn wait(mut is_so: impl FnMut() -> bool) -> Duration {
    let start = Instant::now();
    while !is_so() {
        std::thread::sleep(Duration::from_micros(200));
    }
    start.elapsed()
}

fn told(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!("{what}: {:.1?} at half, {:.1?} at 99 %, {:.1?} at most", at(50), at(99), at(100));
}

fn main() {
    let folder = TempDir::new().unwrap();
    let Some(hub) = hub(folder.path()) else { return };
    let share = hub.share().clone();
    let mut doors: Vec<_> = (0..4).map(|it| Door::open(folder.path(), it, Some(&share))).collect();
    doors[0].write(1);
    wait(|| doors.iter().all(|it| it.holds(1)));

    let mut shown = Vec::new();
    for number in 0..300 {
        let before = 1 + number;
        doors[0].write(1);
        shown.push(wait(|| doors.iter().all(|it| it.holds(before + 1))));
        std::thread::sleep(Duration::from_millis(20));
    }
    told("on disk at one door until on disk at three others", shown);

    let mut alone = Door::open(folder.path(), 90, None);
    for (what, door) in [("shared", &mut doors[0]), ("alone", &mut alone)] {
        let append = |_| {
            let start = Instant::now();
            door.write(1);
            start.elapsed()
        };
        told(&format!("an entry on disk at a door that is {what}"), (0..300).map(append).collect());
    }

    let before = doors[0].journal.held().unwrap().values().sum::<u64>();
    let start = Instant::now();
    for door in &mut doors {
        (0..10).for_each(|_| door.write(500));
    }
    wait(|| doors.iter().all(|it| it.holds(before + 20_000)));
    println!("20,000 entries through four doors: {:.2?}", start.elapsed());

    for door in &mut doors {
        (0..65).for_each(|_| door.write(500));
    }
    wait(|| doors.iter().all(|it| it.holds(before + 150_000)));
    let start = Instant::now();
    let new = Door::open(folder.path(), 80, Some(&share));
    wait(|| new.holds(before + 150_000));
    println!("a new door, 150,000 entries: {:.2?}", start.elapsed());

    let (was, start) = (processor_s(), Instant::now());
    std::thread::sleep(Duration::from_secs(20));
    if let (Some(was), Some(now)) = (was, processor_s()) {
        let share = (now - was) / start.elapsed().as_secs_f64() * 100.0;
        println!("five doors at rest: {share:.1} % of a core, {:?}", Memory::now());
    }
    drop(hub);
    let (was, start) = (processor_s(), Instant::now());
    std::thread::sleep(Duration::from_secs(20));
    if let (Some(was), Some(now)) = (was, processor_s()) {
        let share = (now - was) / start.elapsed().as_secs_f64() * 100.0;
        println!("five doors at rest, no hub: {share:.1} % of a core");
    }
}
