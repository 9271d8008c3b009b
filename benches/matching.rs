//! How long suggesting takes in rooms of 80 to 20,000 people, and how fair it is beside simple peers.
//!
//! `cargo bench --bench matching` prints all sizes, `cargo bench --bench matching -- 500 2000` only
//! those. The people are made up and the same every time.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use porchlight::domain::{GuestId, OPEN_AT_ONCE};
use porchlight::matching::{Room, suggest_everyone, suggest_for};
use porchlight::simulation::{Card, Crowd, FullHouse, Peer, both_ways, fairness, full_house};

const SIZES: &[usize] = &[80, 500, 2_000, 5_000, 20_000];
const MINUTES: i64 = 180;
const SEED: u64 = 1;

/// How many arrivals are timed.
const ARRIVALS: usize = 200;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES } else { &asked };
    for size in sizes {
        measure(*size);
    }
}

fn measure(size: usize) {
    let crowd = Crowd::new(size, MINUTES, SEED);
    let FullHouse { state, meanings, gathering, now } = full_house(&crowd);
    let read = || Room::read(&state, gathering, now).meaning(&meanings);
    let guests: Vec<GuestId> = state.guests().map(|it| it.0).collect();
    let first = *guests.first().unwrap_or(&1.into());
    let (_, cold) = timed(|| black_box(suggest_for(&read(), first, OPEN_AT_ONCE)));
    let room = read();
    let (_, warm) = timed(|| black_box(suggest_for(&room, first, OPEN_AT_ONCE)));
    let mut arrivals: Vec<_> = guests
        .iter()
        .step_by((size / ARRIVALS).max(1))
        .map(|it| timed(|| black_box(suggest_for(&room, *it, OPEN_AT_ONCE))).1)
        .collect();
    arrivals.sort_unstable();
    let (everyone, whole) = timed(|| suggest_everyone(&room));
    println!(
        "{size} people, {} lines: compared from cold {}, again {}, arrival {} (median; slowest {}), whole room {}, peak {} MB",
        room.phrases().len(),
        ms(cold),
        ms(warm),
        ms(arrivals.get(arrivals.len() / 2).copied().unwrap_or_default()),
        ms(arrivals.last().copied().unwrap_or_default()),
        ms(whole),
        peak_mb(),
    );
    println!(
        "  {:<16}{:>8}{:>7}{:>10}{:>7}{:>8}{:>10}",
        "", "Gini", "most", "left out", "short", "worth", "time"
    );
    report(&room, "Porchlight", &both_ways(&everyone), whole);
    for (name, peer) in [
        ("random pairs", Peer::Random { seed: SEED }),
        ("own top three", Peer::OwnTopThree),
        ("greedy", Peer::Greedy),
    ] {
        let (cards, took) = timed(|| peer.deal(&room));
        report(&room, name, &cards, took);
    }
    println!();
}

fn report(room: &Room, name: &str, cards: &[Card], took: Duration) {
    let it = fairness(room, cards);
    println!(
        "  {name:<16}{:>8.3}{:>7}{:>10}{:>7}{:>7.1}%{:>10}",
        it.gini,
        it.most,
        it.left_out,
        it.short,
        100.0 * it.worth,
        ms(took)
    );
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let done = work();
    (done, started.elapsed())
}

fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1e3;
    if ms < 10.0 { format!("{ms:.2} ms") } else { format!("{ms:.0} ms") }
}

/// The most memory this process ever had, where the system tells.
fn peak_mb() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kb = line.split_whitespace().next().and_then(|kb| kb.parse::<usize>().ok());
    kb.unwrap_or(0) / 1024
}
