//! How well pitches, delicate needs, kinds and lines on the wrong side are told, on the labelled
//! lines of `data/labelled`: `cargo bench --bench labelled`. With `-- learn` the examples' weights
//! are found anew, for the encoder that is in `data/encoder`; with `-- learn subject` those of one
//! question. With `-- known` the vectors of the lines that
//! come with the program are made anew. With `-- wrong` each line that is told wrong in "dev" is named.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "this is a benchmark"
)]

mod learn;
mod sets;

use std::collections::BTreeSet;

use porchlight::domain::{Kind, Side};
use porchlight::matching::encoder::{Encoder, Network, Vector, encode_all};
use porchlight::matching::examples::Questions;
use porchlight::matching::{kind, known, pitch, polarity, subject, support};
use porchlight::{intake, simulation};

use sets::{Row, SETS, Set, vectors};

/// What is said of a line: its label, or the one it was taken for.
type Told = Option<&'static str>;

fn main() {
    let network = Network::embedded(2).expect("the encoder is whole");
    if let Some(at) = std::env::args().position(|it| it == "learn") {
        let only = std::env::args().nth(at + 1).filter(|it| !it.starts_with('-'));
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/encoder/examples.bin");
        let before = std::fs::read(file).ok().and_then(|it| Questions::from_bytes(&it).ok());
        let questions = learn::learn(&network, &before.unwrap_or_default(), only.as_deref());
        std::fs::write(file, questions.to_bytes().expect("all are numbers"))
            .expect("it can be written");
        println!("written to {file}");
        return;
    }
    if std::env::args().any(|it| it == "known") {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/encoder/known.bin");
        std::fs::write(file, known_lines(&network)).expect("it can be written");
        println!("written to {file}");
        return;
    }
    let wrong = std::env::args().any(|it| it == "wrong");
    for set in &SETS {
        let rows = set.rows(if wrong { "dev" } else { "unseen" });
        let vectors = vectors(&network, set, &rows);
        println!("\n{}, {} lines", set.name, rows.len());
        println!(
            "{:<10} {:>6}  {:<30} {:<30}",
            "language", "lines", "rules alone", "rules and meaning"
        );
        let told: Vec<(Row, [Told; 2])> = set
            .sides
            .iter()
            .flat_map(|side| rows.iter().map(move |row| (*side, *row)))
            .zip(&vectors)
            .map(|((side, row), vector)| {
                (row, [by_rules(set, side, row.line), by_meaning(set, side, row.line, vector)])
            })
            .collect();
        table(set, &told);
        if wrong {
            for (row, [rules, _]) in told.iter().filter(|it| is_answer(set, it.0.label) != it.1[0])
            {
                println!(
                    "  {} is {}, told {}: {}",
                    row.language,
                    row.label,
                    rules.unwrap_or("-"),
                    row.line
                );
            }
        }
    }
}

/// What the lines of the made-up evening and of simulated crowds mean.
fn known_lines(network: &Network) -> Vec<u8> {
    let list = include_bytes!("../../data/demo.csv");
    let table = intake::read(list, "demo.csv", &|_| {}).expect("it is a list");
    let columns = intake::Columns::guess(&table);
    let (house, decisions) = (intake::House::default(), intake::Decisions::default());
    let plan = intake::plan(&table, &columns, house, &decisions, &|_| {});
    let mut all = simulation::sayings();
    for it in &plan.added {
        all.extend(it.offers.iter().map(|it| (Side::Offer, it.clone())));
        all.extend(it.needs.iter().map(|it| (Side::Need, it.clone())));
    }
    let lines: Vec<_> = all.iter().map(|(side, text)| (*side, text.as_str())).collect();
    let vectors = encode_all(network, &lines, |_| true).expect("it runs").expect("nobody stops it");
    known::to_bytes(network.model(), &lines, &vectors).expect("there are some")
}

fn is_answer(set: &Set, label: &str) -> Told {
    set.answers.iter().copied().find(|it| *it == label)
}

fn by_rules(set: &Set, side: Side, line: &str) -> Told {
    match set.name {
        "pitch" => pitch::judge(line).pitch.then_some("pitch"),
        "support" => support::is_support(line).then_some("support"),
        "kind" => kind::guess(line).map(named),
        "subject" => None,
        _ => polarity::is_turned(side, line).then_some(other(side)),
    }
}

fn by_meaning(set: &Set, side: Side, line: &str, vector: &Vector) -> Told {
    match set.name {
        "pitch" => pitch::judge_by_meaning(line, vector).pitch.then_some("pitch"),
        "support" => support::is_support_by_meaning(line, vector).then_some("support"),
        "kind" => kind::guess_by_meaning(line, vector).map(named),
        "subject" => subject::subject(vector),
        _ => polarity::is_turned_by_meaning(side, line, vector).then_some(other(side)),
    }
}

const fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Help => "help",
        Kind::KnowHow => "know-how",
        Kind::Thing => "thing",
        Kind::Intro => "intro",
        Kind::Company => "company",
    }
}

const fn other(side: Side) -> &'static str {
    match side {
        Side::Offer => "need",
        Side::Need => "offer",
    }
}

/// A row for each language and one for all.
fn table(set: &Set, told: &[(Row, [Told; 2])]) {
    let languages: BTreeSet<_> = told.iter().map(|it| it.0.language).collect();
    for language in languages.into_iter().map(Some).chain([None]) {
        let some =
            told.iter().filter(|it| language.is_none_or(|language| it.0.language == language));
        let some: Vec<_> = some.collect();
        let [rules, meaning] = [0, 1].map(|how| figures(set, &some, how));
        println!("{:<10} {:>6}  {rules:<30} {meaning:<30}", language.unwrap_or("all"), some.len());
    }
}

fn figures(set: &Set, told: &[&(Row, [Told; 2])], how: usize) -> String {
    let share = |part: usize, of: usize| {
        if of == 0 { "-".to_owned() } else { format!("{:.3}", part as f64 / of as f64) }
    };
    let count = |test: &dyn Fn(Told, Told) -> bool| {
        told.iter().filter(|(row, said)| test(is_answer(set, row.label), said[how])).count()
    };
    if set.name == "kind" {
        return format!("right {}", share(count(&|is, said| is == said), told.len()));
    }
    // A line on its own side is rightly left alone: only one that is turned can be found.
    let right = count(&|is, said| said.is_some() && is == said);
    let said = count(&|_, said| said.is_some());
    let findable = count(&|is, _| is.is_some()) / set.sides.len();
    if set.name == "support" {
        let harmless = count(&|is, _| is.is_none());
        return format!(
            "recall {}, held back {}",
            share(right, findable),
            share(said - right, harmless)
        );
    }
    format!("precision {}, recall {}", share(right, said), share(right, findable))
}
