//! A house of twenty gatherings with two thousand guests each, as its door meets it: opening it, and
//! what looks back at the evenings before.
//!
//! `cargo bench --bench years [GATHERINGS GUESTS]`. Half of the guests come every time and are
//! remembered, the others come once. The people are made up and the same every time.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, or stops")]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use porchlight::desk::{Clock as _, Desk, Memory, SystemClock, saying};
use porchlight::domain::{
    Body, Booking, By, Details, DoorId, Entry, Fact, GatheringId, GuestId, IntroductionId, LineId,
    Name, OPEN_AT_ONCE, Plan, Reasons, Side,
};
use porchlight::followup::{Report, before};
use porchlight::journal::Journal;
use porchlight::matching::suggest_for;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let &[gatherings, guests] = asked.as_slice() else { return print(20, 2_000) };
    print(gatherings, guests);
}

fn print(gatherings: usize, guests: usize) {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("our.house");
    let entries = write(&house, gatherings, guests);
    let before_it = resident_mb();
    let (desk, opening) = timed(|| Desk::open(&house, Box::new(SystemClock)).unwrap());
    let mb = resident_mb() - before_it;
    println!(
        "{gatherings} gatherings of {guests}: {entries} entries, open in {}, {mb:.0} MB",
        ms(opening)
    );
    let (state, now) = (desk.state(), desk.now());
    let tonight = desk.tonight().unwrap();
    let regular = guest(0, 1, guests);
    let (_, lines) = timed(|| black_box(state.lines_before(tonight, regular)));
    let (room, reading) = timed(|| desk.room(tonight));
    let (_, card) = timed(|| black_box(suggest_for(&room, regular, OPEN_AT_ONCE)));
    let (_, due) = timed(|| black_box(state.due(now)));
    let (_, report) = timed(|| black_box(Report::of(state, tonight, now)));
    let (_, earlier) = timed(|| black_box(before(state, tonight, now)));
    for (what, took) in [
        ("their lines of last time, for one guest", lines),
        ("who is in tonight, with whom they have met", reading),
        ("the first cards of the evening", card),
        ("who is to be forgotten, and when", due),
        ("tonight's report", report),
        ("the reports of the twelve evenings before", earlier),
    ] {
        println!("  {what}: {}", ms(took));
    }
}

/// Writes the house; how many entries it has.
fn write(house: &Path, gatherings: usize, guests: usize) -> usize {
    let door = DoorId::from(1);
    let mut journal = Journal::open(house, door).unwrap();
    let (now, mut entries) = (SystemClock.now(), 0);
    for nth in 0..gatherings {
        let starts =
            now - TimeDelta::hours(1) - TimeDelta::days(28) * (gatherings - 1 - nth) as i32;
        let seq = journal.next_seq();
        let entry = |(seq, fact): (u64, Fact)| Entry {
            door,
            seq,
            tick: seq,
            at: starts + TimeDelta::minutes(30),
            about: fact.about(),
            body: Body::Known(fact),
        };
        let facts = evening(nth, guests, starts, nth + 1 == gatherings);
        let written: Vec<_> = (seq..).zip(facts).map(entry).collect();
        entries += written.len();
        journal.append(&written).unwrap();
    }
    entries
}

/// One gathering: everybody comes and says two things, and the neighbours on the list meet.
fn evening(nth: usize, guests: usize, starts: DateTime<Utc>, is_tonight: bool) -> Vec<Fact> {
    let gathering = GatheringId::from(nth as u128 + 1);
    let plan = Plan {
        name: "Neighbours' Night".to_owned(),
        venue: String::new(),
        starts,
        ends: starts + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    };
    let mut facts = vec![Fact::GatheringPlanned { gathering, plan }];
    for at in 0..guests {
        let it = guest(nth, at, guests);
        if nth == 0 || at * 2 >= guests {
            facts.push(Fact::GuestNoted { guest: it, details: details(nth, at, guests) });
        }
        let booking = Booking { expected: true, ..Booking::default() };
        let code = format!("T-{nth:02}-{at:05}").into();
        facts.push(Fact::GuestBooked { gathering, guest: it, booking });
        facts.push(Fact::TicketIssued { gathering, guest: it, code });
        facts.push(Fact::CheckedIn { gathering, guest: it, by: By::Code, door: None });
        let said = [
            (Side::Offer, format!("showing how to repair bicycle number {at}")),
            (Side::Need, format!("somebody to read chapter {at} with")),
        ];
        for (number, (side, text)) in said.into_iter().enumerate() {
            let line = LineId::from(((nth * guests + at) * 2 + number + 1) as u128);
            facts.push(Fact::LineSaid { gathering, guest: it, line, saying: saying(side, &text) });
        }
    }
    for at in (0..guests - 1).step_by(2) {
        // Another neighbour every time.
        let guests = [at, (at + 1 + 2 * nth) % guests].map(|at| guest(nth, at, guests)).to_vec();
        let introduction = IntroductionId::from((nth * 1_000_000 + at + 1) as u128);
        let reasons = Reasons::default();
        facts.push(Fact::IntroductionSuggested { gathering, introduction, guests, reasons });
        if !is_tonight {
            facts.push(Fact::IntroductionMade { gathering, introduction, made: true });
            facts.push(Fact::IntroductionMet { gathering, introduction });
        }
    }
    if !is_tonight {
        facts.extend(
            (0..guests).map(|at| Fact::CheckedOut { gathering, guest: guest(nth, at, guests) }),
        );
    }
    facts
}

/// The first half of every list are the same people.
fn guest(nth: usize, at: usize, guests: usize) -> GuestId {
    let number = if at * 2 < guests { at } else { (nth + 1) * guests + at };
    GuestId::from(number as u128 + 1)
}

fn details(nth: usize, at: usize, guests: usize) -> Details {
    Details {
        name: Some(Name::new(&format!("Given{at}"), &format!("Family{nth}"))),
        email: Some(format!("given{at}.family{nth}@example.org").into()),
        remember: (at * 2 < guests).then_some(true),
        ..Details::default()
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

fn resident_mb() -> f64 {
    Memory::now().map_or(0.0, |it| it.resident_mb)
}
