//! `suggest --round N`: everybody sits with somebody new, round after round.

use serde::Serialize;

use crate::cli::out::Out;
use crate::cli::{Ending, Outcome};
use crate::domain::GuestId;
use crate::matching::rounds::{Round, Strain, rounds};

use super::shown::{Shown, Tables, sentence, show};

/// A table of a round.
#[derive(Debug, Serialize)]
struct Seated {
    /// From 1.
    round: usize,
    #[serde(flatten)]
    shown: Shown,
    /// Which rules were relaxed for this table: "suggested-before", "earlier-gathering",
    /// "introduced-tonight", "round-1".
    relaxed: Vec<String>,
    /// Whom nobody could be found for in this round.
    sits_out: Vec<GuestId>,
}

pub(super) fn run(tables: &Tables<'_>, count: usize, out: &mut Out) -> Outcome {
    if let Some(sentence) = tables.too_few(2, "a round needs two") {
        out.say(&[(); 0], || sentence)?;
        return Ok(Ending::Done);
    }
    let rounds = rounds(tables.room, tables.floor, count, tables.words);
    let told: Vec<_> = rounds.iter().enumerate().map(|(at, it)| heading(tables, at, it)).collect();
    let mut seated = Vec::new();
    for (at, Round { tables: all, sits_out }) in rounds.into_iter().enumerate() {
        seated.extend(all.into_iter().map(|table| Seated {
            round: at + 1,
            shown: show(tables.desk, table.suggestion, tables.words),
            relaxed: table.relaxed.into_iter().map(code).collect(),
            sits_out: sits_out.clone(),
        }));
    }
    out.say(&seated, || {
        let of = |round: usize| seated.iter().filter(move |it| it.round == round + 1);
        let line = |it: &Seated| format!("  {}", sentence(tables.desk, &it.shown));
        let text = |(round, heading): (usize, &String)| {
            std::iter::once(heading.clone())
                .chain(of(round).map(line))
                .collect::<Vec<_>>()
                .join("\n")
        };
        told.iter().enumerate().map(text).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}

fn code(strain: Strain) -> String {
    match strain {
        Strain::Fresh => String::new(),
        Strain::Suggested => "suggested-before".to_owned(),
        Strain::Earlier => "earlier-gathering".to_owned(),
        Strain::Tonight => "introduced-tonight".to_owned(),
        Strain::Round(round) => format!("round-{}", round + 1),
    }
}

/// "Round 4. Not everybody could meet somebody new: 1 table of people who met in round 1."
fn heading(tables: &Tables<'_>, at: usize, round: &Round) -> String {
    let mut parts = vec![format!("Round {}", at + 1)];
    let relaxed: Vec<_> = round.relaxed().into_iter().map(|it| again(round, it)).collect();
    if !relaxed.is_empty() {
        let relaxed = relaxed.join(", ");
        parts.push(format!("Not everybody could sit with somebody new: {relaxed}"));
    }
    if !round.sits_out.is_empty() {
        let names = tables.names(&round.sits_out);
        parts.push(format!("Nobody was left whom these may sit with: {names}"));
    }
    parts.join(". ")
}

fn again(round: &Round, strain: Strain) -> String {
    let count = round.tables.iter().filter(|it| it.relaxed.contains(&strain)).count();
    let tables = if count == 1 { "table" } else { "tables" };
    let who = match strain {
        Strain::Fresh => String::new(),
        Strain::Suggested => "who were suggested to each other before".to_owned(),
        Strain::Earlier => "who were introduced at an earlier gathering".to_owned(),
        Strain::Tonight => "who were introduced tonight".to_owned(),
        Strain::Round(round) => format!("who sat together in round {}", round + 1),
    };
    format!("{count} {tables} of people {who}")
}
