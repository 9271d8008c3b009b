//! What reading lines costs, and what comparing them does.

use std::hint::black_box;
use std::time::{Duration, Instant};

use porchlight::desk::Memory;
use porchlight::domain::{LineId, Side};
use porchlight::matching::encoder::{BATCH, Encoder, Network, Vector, encode_all};
use porchlight::matching::{Fit, Meanings, Phrase, WordFit};

const ROOM: &str = include_str!("../../data/labelled/room.tsv");

/// Needs and offers of a full hall, each.
const HALL: usize = 20_000;

/// How many newcomers are timed.
const NEWCOMERS: usize = 200;

pub(crate) fn print() {
    let vectors = encoder();
    hall(&vectors);
}

/// Reads the lines of the labelled room again and again.
fn encoder() -> Vec<Vector> {
    let lines = lines();
    let before = resident_mb();
    let (network, load) = timed(|| Network::embedded(1).unwrap());
    let loaded = resident_mb();
    let ((), alone) = timed(|| lines.iter().for_each(|it| drop(network.encode(&[*it]).unwrap())));
    let (vectors, together) = timed(|| encode_all(&network, &lines, |_| true).unwrap().unwrap());
    let busy = resident_mb();
    drop(network);
    let a_line = |all: Duration| all.as_secs_f64() * 1e3 / lines.len() as f64;
    println!(
        "encoder: {:.0} ms to load; {:.1} ms a line alone, {:.1} in batches of {BATCH}; 60,000 lines in {:.1} min, all on one thread",
        load.as_secs_f64() * 1e3,
        a_line(alone),
        a_line(together),
        a_line(together),
    );
    println!(
        "memory: {before:.0} MB before, {loaded:.0} loaded, {busy:.0} at work, {:.0} after it was let go",
        resident_mb()
    );
    vectors
}

/// What people say in the labelled room.
pub(crate) fn lines() -> Vec<(Side, &'static str)> {
    ROOM.lines().filter_map(line).collect()
}

fn line(row: &'static str) -> Option<(Side, &'static str)> {
    let mut fields = row.split('\t');
    let side = match fields.next()? {
        "need" => Side::Need,
        "offer" => Side::Offer,
        _ => return None,
    };
    Some((side, fields.nth(2)?))
}

/// A hall in which everybody says something near to what somebody in the labelled room says.
fn hall(seeds: &[Vector]) {
    let vector = |number: usize| {
        let seed = &seeds[number % seeds.len()];
        let noise = |at: usize| ((number * 31 + at * 17) % 29) as f32 - 14.0;
        let near = seed.bytes().iter().enumerate();
        let numbers: Vec<f32> =
            near.map(|(at, it)| f32::from(*it) * seed.scale() + noise(at) * 0.001).collect();
        Vector::new(&numbers)
    };
    let meanings = Meanings::default();
    let (mut phrases, mut lines) = (Vec::new(), Vec::new());
    let texts: Vec<String> = (0..HALL).map(|it| format!("word{} thing{}", it % 977, it)).collect();
    for (number, text) in texts.iter().enumerate() {
        for side in [Side::Need, Side::Offer] {
            let id = LineId::from(lines.len() as u128 + 1);
            meanings.keep(id, vector(number * 2 + usize::from(side == Side::Offer)));
            phrases.push(Phrase { side, text, kind: None });
            lines.push(id);
        }
    }
    let here = lines.len() - NEWCOMERS;
    let (_, words) = timed(|| black_box(WordFit::new(&phrases).fitting(0)));
    let fit = |count: usize| meanings.fit(&phrases[..count], &lines[..count]).unwrap();
    let (_, cold) = timed(|| black_box(fit(here)));
    let (_, warm) = timed(|| black_box(fit(here)));
    // Needs and offers in turn; each beside the same room asked about again.
    let (mut needs, mut offers) = (Vec::new(), Vec::new());
    for count in here + 1..=lines.len() {
        let news = timed(|| black_box(fit(count))).1;
        let again = timed(|| black_box(fit(count))).1;
        let side = if phrases[count - 1].side == Side::Need { &mut needs } else { &mut offers };
        side.push(news.as_secs_f64() * 1e3 - again.as_secs_f64() * 1e3);
    }
    println!(
        "hall of {HALL} needs and {HALL} offers: from cold {:.2} s; one need more {:.1} ms, one offer {:.1}, and {:.0} ms to lay out the fits of all; by words only {:.0} ms",
        cold.as_secs_f64(),
        median(needs),
        median(offers),
        warm.as_secs_f64() * 1e3,
        words.as_secs_f64() * 1e3,
    );
    println!("memory: {:.0} MB with the hall", resident_mb());
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

fn resident_mb() -> f64 {
    Memory::now().map_or(0.0, |it| it.resident_mb)
}
