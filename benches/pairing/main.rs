//! What exact pairing costs, and what it is worth: `cargo bench --bench pairing [PEOPLE]...`
//!
//! People stand in a cube and have an edge to each of the 24 nearest, heavier the nearer they are:
//! 13.6 edges a person. Prints a table by size against rustworkx-core (as far as one can wait for
//! it) and greedy ways, then other kinds of graphs at 20,000 people. Times are of one core, the
//! best of several runs; every pairing shown was checked against its own proof of optimality.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops where something is wrong"
)]

mod graphs;
mod peers;

use std::time::{Duration, Instant};

use graphs::Graph;
use porchlight::matching::pairing::{heaviest_pairing, proven_pairing};

/// How often a time is taken.
const RUNS: usize = 5;

/// How long one of these goes on at least, where runs are short.
const TICKS: Duration = Duration::from_millis(40);

/// The most people rustworkx-core is asked to pair.
const PEER_MOST: usize = 2_000;

/// So many people in the second table.
const KINDS_PEOPLE: usize = 20_000;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() {
        vec![500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000]
    } else {
        asked.clone()
    };
    by_size(&sizes);
    if asked.is_empty() {
        by_kind();
    }
}

fn by_size(sizes: &[usize]) {
    println!(
        "| people | edges | time | grows as | memory | weight | rustworkx-core | its weight | greedy | greedy, then swaps |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    let mut last: Option<(usize, Duration)> = None;
    for &people in sizes {
        let graph = graphs::near(people, graphs::fine);
        let (time, weight) = ours(&graph);
        let memory = peak_mb().map_or_else(|| "?".to_owned(), |mb| format!("{mb} MB"));
        let grows =
            last.map_or_else(String::new, |(before, took)| exponent(before, took, people, time));
        let (peer_time, peer_weight) = peer(&graph);
        let greedy = peers::greedy(&graph);
        let swapped = peers::with_swaps(&graph, &greedy);
        println!(
            "| {people} | {} | {} | {grows} | {memory} | {weight} | {peer_time} | {peer_weight} | {} | {} |",
            graph.edges.len(),
            shown(time),
            share(graph.weight(&greedy), weight),
            share(graph.weight(&swapped), weight),
        );
        last = Some((people, time));
    }
    println!();
}

fn by_kind() {
    println!("| {KINDS_PEOPLE} people | edges | time | weight |");
    println!("|---|---|---|---|");
    for (name, graph) in graphs::kinds(KINDS_PEOPLE) {
        let (time, weight) = ours(&graph);
        println!("| {name} | {} | {} | {weight} |", graph.edges.len(), shown(time));
    }
}

/// The best time of several, and the weight, once proven to be the greatest.
fn ours(graph: &Graph) -> (Duration, i128) {
    let pair = || heaviest_pairing(graph.people, &graph.edges);
    let (first, mates) = timed(pair);
    // Systems count time on a core in ticks: one measurement is many runs on small graphs.
    let times = (TICKS.as_nanos() / first.as_nanos().max(100_000)).clamp(1, 400) as u32;
    let many = || timed(|| (0..times).for_each(|_| drop(std::hint::black_box(pair())))).0 / times;
    let best = (0..RUNS).map(|_| many()).min().unwrap_or(first);
    let (proven, proof) = proven_pairing(graph.people, &graph.edges);
    assert_eq!(mates, proven, "the same graph gives the same pairs");
    (best, proof.check(&graph.edges, &mates).expect("no pairing weighs more"))
}

fn peer(graph: &Graph) -> (String, String) {
    if graph.people > PEER_MOST {
        return (String::new(), String::new());
    }
    let (time, weight) = timed(|| peers::rustworkx(graph));
    (shown(time), weight.to_string())
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let (started, on_core) = (Instant::now(), on_core());
    let done = work();
    let waited = started.elapsed();
    // Where the system tells it, time in which others had the core does not count.
    let took =
        on_core.zip(self::on_core()).map_or(waited, |(before, after)| after.saturating_sub(before));
    (took, done)
}

/// How long this thread has been on a core: Linux tells.
fn on_core() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The most memory this program has held so far: Linux tells.
fn peak_mb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kb: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kb / 1024)
}

/// The power of the size that the time has grown by.
fn exponent(before: usize, took: Duration, people: usize, time: Duration) -> String {
    let times = (time.as_secs_f64() / took.as_secs_f64()).ln();
    format!("n^{:.2}", times / (people as f64 / before as f64).ln())
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 1.0 { format!("{:.2} ms", seconds * 1e3) } else { format!("{seconds:.1} s") }
}

fn share(weight: i128, of: i128) -> String {
    format!("{:.1} %", 100.0 * weight as f64 / of as f64)
}
