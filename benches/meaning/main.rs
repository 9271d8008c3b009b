//! How well needs find their offers by meaning, by words and by BM25, and what meaning costs.
//!
//! `cargo bench --bench meaning` prints it; with `quality`, `cost` or `window` behind `--` only that. The
//! labelled rooms are `data/labelled/room.tsv` and `tongues.tsv`, the lines of the hall are made up.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark prints, or stops"
)]

mod cost;
mod quality;
mod window;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    let wants = |part: &str| asked.is_empty() || asked.iter().any(|it| it == part);
    if wants("quality") {
        quality::print();
    }
    if wants("cost") {
        cost::print();
    }
    if wants("window") {
        window::print();
    }
}
