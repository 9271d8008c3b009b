//! What the house file costs: a check-in to the disk, a list to the disk, a cold start, forgetting.
//!
//! `cargo bench --bench journal [GUESTS]` prints it for 50,000 guests, each noted, booked and given
//! a ticket, and a fifth of them checked in. The folder is the system's temporary one unless
//! `TMPDIR` says otherwise: an fsync costs what its disk costs.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::DateTime;
use porchlight::domain::{
    Body, Booking, By, Details, DoorId, Entry, Fact, GatheringId, GuestId, Name, Plan, State,
};
use porchlight::journal::{Journal, backup_now, check};

/// Check-ins measured one by one.
const CHECK_INS: usize = 500;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let guests = std::env::args().find_map(|it| it.parse().ok()).unwrap_or(50_000);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("our.house");
    let mut journal = Journal::open(&path, DoorId::from(1))?;
    write_a_list(&mut journal, guests)?;
    check_in(&mut journal, guests)?;
    drop(journal);
    cold_start(&path)?;
    copies(&path)?;
    forget(&path)
}

fn write_a_list(journal: &mut Journal, guests: usize) -> Outcome {
    let list = envelopes(1, guest_list(guests));
    let (written, took) = timed(|| journal.append(&list));
    written?;
    let each_us = took.as_secs_f64() * 1e6 / list.len() as f64;
    println!("{} entries of a list, one append: {took:.0?} ({each_us:.1} µs each)", list.len());
    Ok(())
}

fn check_in(journal: &mut Journal, guests: usize) -> Outcome {
    let mut times = Vec::new();
    for fact in arrivals(guests).take(CHECK_INS) {
        let entries = envelopes(journal.next_seq(), [fact]);
        let (written, took) = timed(|| journal.append(&entries));
        written?;
        times.push(took);
    }
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!("a check-in to the disk: median {:.2?}, 99 % {:.2?}", at(50), at(99));
    journal.append(&envelopes(journal.next_seq(), arrivals(guests).skip(CHECK_INS)))?;
    let (polled, took) = timed(|| journal.poll(&mut |_| ()));
    polled?;
    println!("a look for news when there is none: {took:.1?}");
    Ok(())
}

fn cold_start(path: &Path) -> Outcome {
    let (opened, opening) = timed(|| Journal::open(path, DoorId::from(1)));
    let journal = opened?;
    let mut count = 0;
    let (read, reading) = timed(|| journal.read(&mut |_| count += 1));
    read?;
    let mut state = State::default();
    let before = resident_kb();
    let (read, folding) = timed(|| journal.read(&mut |entry| state.apply(&entry)));
    read?;
    println!(
        "cold start: open {opening:.1?}, read {count} entries {reading:.0?}, read and fold {folding:.0?}"
    );
    println!("the state takes {} MB", resident_kb().saturating_sub(before) / 1024);
    let bytes = std::fs::metadata(path)?.len();
    println!("the file: {} MB, {} bytes an entry", bytes >> 20, bytes / count.max(1));
    Ok(())
}

fn copies(path: &Path) -> Outcome {
    let (backup, took) = timed(|| backup_now(path));
    backup?;
    println!("a verified backup: {took:.0?}");
    let (found, took) = timed(|| check(path));
    found?;
    println!("quick_check: {took:.0?}");
    Ok(())
}

fn forget(path: &Path) -> Outcome {
    let mut journal = Journal::open(path, DoorId::from(1))?;
    let guest = id(7);
    let leaving = envelopes(journal.next_seq(), [Fact::GuestForgotten { guest }]);
    let (written, blanking) = timed(|| journal.append(&leaving));
    written?;
    let (swept, sweeping) = timed(|| journal.forget(guest));
    swept?;
    println!("forgetting: blank {blanking:.0?}, sweep file, log and backups {sweeping:.0?}");
    Ok(())
}

fn guest_list(guests: usize) -> impl Iterator<Item = Fact> {
    let plan = Plan {
        name: "Neighbours' Night".to_owned(),
        venue: String::new(),
        starts: DateTime::UNIX_EPOCH,
        ends: DateTime::UNIX_EPOCH + Duration::from_hours(1),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    };
    let gathering = GatheringId::from(1);
    let of_one = move |number: usize| {
        let guest = id(number);
        let name = Some(Name::new(&format!("Given{number}"), &format!("Family{}", number % 997)));
        let email = Some(format!("given{number}@example.org").into());
        let details = Details { name, email, ..Details::default() };
        let booking = Booking { expected: true, ..Booking::default() };
        let code = format!("TICKET-{number:06}").into();
        [
            Fact::GuestNoted { guest, details },
            Fact::GuestBooked { gathering, guest, booking },
            Fact::TicketIssued { gathering, guest, code },
        ]
    };
    std::iter::once(Fact::GatheringPlanned { gathering, plan }).chain((1..=guests).flat_map(of_one))
}

fn arrivals(guests: usize) -> impl Iterator<Item = Fact> {
    let gathering = GatheringId::from(1);
    let facts =
        move |number| Fact::CheckedIn { gathering, guest: id(number), by: By::Code, door: None };
    (1..=guests).step_by(5).map(facts)
}

fn id(number: usize) -> GuestId {
    GuestId::from((number as u128) << 64 | 0xA5A5)
}

fn envelopes(from: u64, facts: impl IntoIterator<Item = Fact>) -> Vec<Entry> {
    let envelope = |(seq, fact): (u64, Fact)| Entry {
        door: DoorId::from(1),
        seq,
        tick: seq,
        at: DateTime::UNIX_EPOCH,
        about: fact.about(),
        body: Body::Known(fact),
    };
    (from..).zip(facts).map(envelope).collect()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// Memory in use, where Linux says it; 0 elsewhere.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or_default()
}
