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

/// One door that does nothing, and the hub's server where there is one.
fn at_rest(what: &str) {
    let server = || children().first().and_then(|pid| of_process(pid));
    let (was, server_was, start) = (processor_s(), server(), Instant::now());
    std::thread::sleep(Duration::from_secs(15));
    let time_s = start.elapsed().as_secs_f64();
    let share = |was: f64, now: f64| (now - was) / time_s * 100.0;
    if let (Some(was), Some(now), Some(memory)) = (was, processor_s(), Memory::now()) {
        let (own, share) = (memory.own_mb, share(was, now));
        println!("a door at rest, {what}: {share:.2} % of a core, {own:.1} MB of its own");
    }
    if let (Some((was, _)), Some((now, mb))) = (server_was, server()) {
        println!("    its server: {:.2} % of a core, {mb:.0} MB resident", share(was, now));
    }
}

/// The programs that this one started.
fn children() -> Vec<String> {
    let pid = std::process::id();
    let all = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
    all.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

/// Seconds of processor time that a program has used, and its resident megabytes.
fn of_process(pid: &str) -> Option<(f64, f64)> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let words: Vec<_> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let number = |at: usize| words.get(at)?.parse::<f64>().ok();
    Some(((number(11)? + number(12)?) / 100.0, number(21)? * 4_096.0 / 1e6))
}

fn all_hold(doors: &[Door], many: u64) -> bool {
    doors.iter().all(|it| it.holds(many))
}

fn shown_elsewhere(doors: &mut [Door]) {
    let mut shown = Vec::new();
    for before in 1..=300 {
        doors[0].write(1);
        shown.push(wait(|| all_hold(doors, before + 1)));
        std::thread::sleep(Duration::from_millis(20));
    }
    told("on disk at one door until on disk at three others", shown);
}

fn cost_here(what: &str, door: &mut Door) {
    let append = |_| {
        let start = Instant::now();
        door.write(1);
        let took = start.elapsed();
        std::thread::sleep(Duration::from_millis(5));
        took
    };
    told(&format!("an entry on disk at a door that is {what}"), (0..300).map(append).collect());
}

/// So many doors write so many entries a second each, one after the other; one of them looks when each
/// is there.
fn many_doors(folder: &Path, share: &Share, many: usize, each_a_second: usize) {
    let mut doors: Vec<_> = (0..many).map(|it| Door::open(folder, 200 + it, Some(share))).collect();
    // What the hub holds already is not what is measured.
    let held = |door: &Door| door.journal.held().unwrap().values().sum::<u64>();
    doors[0].write(1);
    wait(|| {
        let most = doors.iter().map(held).max().unwrap_or_default();
        all_hold(&doors, most)
    });
    let (watching, others) = doors.split_first_mut().unwrap();
    let (pause, rounds) =
        (Duration::from_secs(1) / u32::try_from(many * each_a_second).unwrap(), 10);
    let mut written = Vec::new();
    let mut shown = Vec::new();
    let look = |written: &mut Vec<(DoorId, u64, Instant)>, shown: &mut Vec<Duration>| {
        let held = watching.journal.held().unwrap();
        let come = written.extract_if(.., |(door, seq, _)| held.get(door) >= Some(seq));
        shown.extend(come.map(|(_, _, at)| at.elapsed()));
    };
    let mut next = Instant::now();
    for _ in 0..rounds * each_a_second {
        for door in others.iter_mut() {
            door.write(1);
            let (id, held) = (door.journal.door(), door.journal.held().unwrap());
            written.push((id, held[&id], Instant::now()));
            next += pause;
            while Instant::now() < next {
                look(&mut written, &mut shown);
                std::thread::sleep(Duration::from_micros(500));
            }
        }
    }
    while !written.is_empty() {
        look(&mut written, &mut shown);
    }
    told(&format!("{many} doors, {each_a_second} entries a second each, until at another"), shown);
}

fn main() {
    let folder = TempDir::new().unwrap();
    let resting = Door::open(folder.path(), 70, None);
    at_rest("alone");
    drop(resting);
    let Some(hub) = hub(folder.path()) else { return };
    let share = hub.share().clone();
    let resting = Door::open(folder.path(), 71, Some(&share));
    at_rest("with a hub");

    let mut doors: Vec<_> = (0..4).map(|it| Door::open(folder.path(), it, Some(&share))).collect();
    doors[0].write(1);
    wait(|| all_hold(&doors, 1));
    shown_elsewhere(&mut doors);
    cost_here("shared", &mut doors[0]);
    cost_here("alone", &mut Door::open(folder.path(), 90, None));

    many_doors(folder.path(), &share, 50, 4);

    let held = |doors: &[Door]| doors[0].journal.held().unwrap().values().sum::<u64>();
    let before = 1 + 300 + 300 + 1 + 49 * 40;
    wait(|| all_hold(&doors, before));
    let start = Instant::now();
    for door in &mut doors {
        (0..10).for_each(|_| door.write(500));
    }
    wait(|| all_hold(&doors, before + 20_000));
    println!("20,000 entries through four doors: {:.2?}", start.elapsed());

    let before = held(&doors);
    for door in &mut doors {
        (0..65).for_each(|_| door.write(500));
    }
    wait(|| all_hold(&doors, before + 130_000));
    let start = Instant::now();
    let new = Door::open(folder.path(), 80, Some(&share));
    wait(|| new.holds(before + 130_000));
    let many = new.journal.held().unwrap().values().sum::<u64>();
    println!("a new door, {many} entries: {:.2?}", start.elapsed());
    drop((new, doors, hub));
    wait(|| children().is_empty());
    at_rest("its hub gone");
    drop(resting);
}
