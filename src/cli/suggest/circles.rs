//! `suggest --circles N`: everybody in a circle of about so many.

use serde::Serialize;

use crate::cli::out::Out;
use crate::cli::{Ending, Outcome};
use crate::domain::GuestId;
use crate::matching::circles::{Circles, circles};

use super::shown::{Shown, Tables, sentence, show};

/// A circle.
#[derive(Debug, Serialize)]
struct Seated {
    /// From 1.
    circle: usize,
    #[serde(flatten)]
    shown: Shown,
    /// Whether it begins with a need and two who can help.
    seeded: bool,
    /// Which rules were relaxed for this circle: "met-before" where more than one pair have met,
    /// "all-new" where nobody in it has been here before.
    relaxed: Vec<&'static str>,
    /// For whom there is no circle.
    left_out: Vec<GuestId>,
}

pub(super) fn run(tables: &Tables<'_>, size: usize, out: &mut Out) -> Outcome {
    if let Some(sentence) = tables.too_few(3, "a circle needs three") {
        out.say(&[(); 0], || sentence)?;
        return Ok(Ending::Done);
    }
    let Circles { circles, left_out } = circles(tables.room, tables.floor, size, tables.words);
    let seat = |(at, circle): (usize, crate::matching::circles::Circle)| {
        let rules = [(circle.met > 1, "met-before"), (circle.all_new, "all-new")];
        Seated {
            circle: at + 1,
            shown: show(tables.desk, circle.suggestion, tables.words),
            seeded: circle.is_seeded,
            relaxed: rules.into_iter().filter(|it| it.0).map(|it| it.1).collect(),
            left_out: left_out.clone(),
        }
    };
    let seated: Vec<_> = circles.into_iter().enumerate().map(seat).collect();
    out.say(&seated, || text(tables, &seated, &left_out))?;
    Ok(Ending::Done)
}

fn text(tables: &Tables<'_>, seated: &[Seated], left_out: &[GuestId]) -> String {
    let mut lines: Vec<_> = seated.iter().map(|it| line(tables, it)).collect();
    let seeded = seated.iter().filter(|it| it.seeded).count();
    let circles = if seated.len() == 1 { "circle" } else { "circles" };
    lines.push(format!("{} {circles}, {seeded} with a need and two who can help.", seated.len()));
    if !left_out.is_empty() {
        let names = tables.names(left_out);
        lines.push(format!("No circle for these, since too few here may sit with them: {names}"));
    }
    lines.join("\n")
}

fn line(tables: &Tables<'_>, seated: &Seated) -> String {
    let mut line = format!("Circle {}: {}", seated.circle, sentence(tables.desk, &seated.shown));
    for rule in &seated.relaxed {
        line.push_str(match *rule {
            "met-before" => " (More than two of them have met: there was no other way.)",
            _ => " (Nobody in it has been here before: too few have.)",
        });
    }
    line
}
