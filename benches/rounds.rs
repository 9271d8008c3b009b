//! Rounds and circles: how good, and how fast.
//!
//! `cargo bench --bench rounds` prints both tables for made-up rooms: everybody offers two things
//! and needs two of a quarter as many subjects as there are people, a third are here for the first
//! time, some state a language, and there are as many random pasts as people. `cargo bench --bench
//! rounds quick` leaves out the long searches.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use porchlight::matching::circles::{
    Account, Arrangement, Effort, Spread, arrange, arrange_with, sizes,
};
use porchlight::matching::floor::{Floor, Past, Standing};
use porchlight::matching::rounds::{Seating, schedule};

/// Circles of about so many.
const SIZE: usize = 4;
const SPREAD: Spread = Spread::Circles(SIZE);

fn main() {
    let is_quick = std::env::args().any(|it| it == "quick");
    println!(
        "| people x rounds | meet again | sit out | mean worth of a pair | of random pairs | time |"
    );
    println!("|---|---|---|---|---|---|");
    for (people, count) in [(12, 6), (31, 12), (80, 12), (300, 12), (2_000, 12), (20_000, 6)] {
        rounds(people, count);
    }
    println!();
    println!(
        "| people in circles of {SIZE} | | rules broken | with a need and two who help | worth | time |"
    );
    println!("|---|---|---|---|---|---|");
    for people in [12, 30, 80, 300, 2_000] {
        circles(people, is_quick);
    }
}

fn rounds(people: usize, count: usize) {
    let floor = room(people);
    let (rounds, took) = timed(|| schedule(&floor, count));
    let pairs: Vec<_> = rounds.iter().flat_map(Seating::pairs).collect();
    let met = |it: &&(u32, u32)| floor.tie(it.0, it.1).past != Past::None;
    let twice = pairs.len() - pairs.iter().collect::<BTreeSet<_>>().len();
    let again = twice + pairs.iter().filter(met).count();
    let out: usize = rounds.iter().map(|it| it.out.len()).sum();
    let worth = |pairs: &[(u32, u32)]| {
        let all: f64 = pairs.iter().map(|it| f64::from(floor.tie(it.0, it.1).worth)).sum();
        all / pairs.len().max(1) as f64 / 1000.0
    };
    let order = shuffled(people);
    let random: Vec<_> =
        order.chunks_exact(2).filter_map(|it| Some((*it.first()?, *it.last()?))).collect();
    println!(
        "| {people} x {count} | {again} of {} | {out} | {:.3} | {:.3} | {} |",
        pairs.len(),
        worth(&pairs),
        worth(&random),
        told(took)
    );
}

fn circles(people: usize, is_quick: bool) {
    let floor = room(people);
    line(people, "random", random_circles(&floor).account(&floor, SPREAD), None);
    let (found, took) = timed(|| arrange(&floor, SPREAD));
    line(people, "ours", found.account(&floor, SPREAD), Some(took));
    if !is_quick {
        let effort = match people {
            0..=300 => Effort { starts: 20, steps: 1_000_000 },
            _ => Effort { starts: 2, steps: 10_000_000 },
        };
        let (found, took) = timed(|| arrange_with(&floor, SPREAD, effort));
        line(people, "long search", found.account(&floor, SPREAD), Some(took));
    }
}

fn line(people: usize, what: &str, account: Account, took: Option<Duration>) {
    let broken = account.forbidden + account.met + account.unhosted + account.off_size;
    let circles = sizes(people, SIZE).len() as i64;
    println!(
        "| {people} | {what} | {broken} | {} of {circles} | {:.1} | {} |",
        circles - account.unseeded,
        -account.lost_worth as f64 / 1000.0,
        took.map(told).unwrap_or_default()
    );
}

fn random_circles(floor: &Floor) -> Arrangement {
    let order = shuffled(floor.len());
    let mut left = order.as_slice();
    let mut circles = Vec::new();
    for size in sizes(floor.len(), SIZE) {
        let (circle, rest) = left.split_at(size);
        circles.push(circle.to_vec());
        left = rest;
    }
    Arrangement { circles, left_out: Vec::new() }
}

/// A made-up room, the same each time.
fn room(people: usize) -> Floor {
    let mut next = numbers(people as u64);
    let language = |at: usize| match at % 11 {
        0 => 0b11,
        2 => 0b01,
        5 => 0b10,
        _ => 0,
    };
    let standing =
        |at: usize| Standing { first_time: at.is_multiple_of(3), languages: language(at) };
    let mut floor = Floor::new((0..people).map(standing).collect());
    let subjects = (people / 4).max(12);
    let mut by_subject = vec![(Vec::new(), Vec::new()); subjects];
    for person in 0..people as u32 {
        for bit in 0..2_u8 {
            if let Some((offers, _)) = by_subject.get_mut(next(subjects)) {
                offers.push(person);
            }
            if let Some((_, needs)) = by_subject.get_mut(next(subjects)) {
                needs.push((person, bit));
            }
        }
    }
    for (offers, needs) in &by_subject {
        for (needy, bit) in needs {
            for helper in offers.iter().filter(|it| *it != needy) {
                let is_mutual = floor.tie(*needy, *helper).helps_in != 0;
                let worth = if is_mutual { 700 } else { 240 } + next(60);
                floor.note_help(*needy, *helper, *bit);
                floor.note_worth(*needy, *helper, worth as u16);
            }
        }
    }
    for _ in 0..people {
        let pasts = [Past::Never, Past::Acquainted, Past::Earlier, Past::Suggested];
        let (a, b) = (next(people) as u32, next(people) as u32);
        if let Some(past) = pasts.get(next(4)) {
            floor.note_past(a, b, *past);
        }
    }
    floor
}

fn shuffled(people: usize) -> Vec<u32> {
    let mut next = numbers(7);
    let mut order: Vec<u32> = (0..people as u32).collect();
    (1..people).rev().for_each(|at| order.swap(at, next(at + 1)));
    order
}

/// Numbers below whatever is asked, the same each time (Marsaglia's xorshift, 2003).
fn numbers(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        ((u128::from(state) * below as u128) >> 64) as usize
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let clock = Instant::now();
    let done = work();
    (done, clock.elapsed())
}

fn told(took: Duration) -> String {
    if took < Duration::from_secs(1) {
        format!("{:.0} ms", took.as_secs_f64() * 1e3)
    } else {
        format!("{:.1} s", took.as_secs_f64())
    }
}
