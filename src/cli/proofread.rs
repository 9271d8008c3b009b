//! `proofread`: which lines read like a pitch, and why.

use std::io;

use serde::Serialize;

use crate::domain::Side;
use crate::matching::encoder::{Encoder, Network};
use crate::matching::pitch::{Verdict, judge, judge_by_meaning};

use super::failure::Failure;
use super::lines::Lines;
use super::out::Out;
use super::{Ending, Outcome};

/// Holds any line of 80 characters, in whatever script, many times over.
const MOST_BYTES: usize = 4096;

#[derive(Debug, Serialize)]
struct Answer<'a> {
    line: &'a str,
    pitch: bool,
    why: Vec<String>,
}

pub(super) fn run(out: &mut Out) -> Outcome {
    // Standard input may wait for somebody who types: the encoder is there before.
    let encoder = Network::embedded(1);
    if let Err(error) = &encoder {
        Out::complain(&Failure::Sentence(format!("{error}; lines are read by their words alone")));
    }
    let encoder = encoder.ok();
    let mut lines = Lines::new(io::stdin().lock(), MOST_BYTES);
    while let Some(line) = lines.next()? {
        match line.text() {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => tell(line.trim(), &read(line.trim(), encoder.as_ref()), out)?,
            Err(start) => {
                let why = format!(
                    "This is longer than {MOST_BYTES} bytes and was not read; say it in 80 characters."
                );
                out.say(&Answer { line: &start, pitch: false, why: vec![why.clone()] }, || {
                    format!("not read  {start}\n          {why}")
                })?;
            }
        }
    }
    Ok(Ending::Done)
}

/// A line's verdict, by its meaning where that can be told.
fn read(line: &str, encoder: Option<&Network>) -> Verdict {
    let meaning = encoder.and_then(|it| it.encode(&[(Side::Offer, line)]).ok()?.pop());
    meaning.map_or_else(|| judge(line), |meaning| judge_by_meaning(line, &meaning))
}

fn tell(line: &str, verdict: &Verdict, out: &mut Out) -> Result<(), Failure> {
    let why: Vec<_> = verdict.why.iter().map(ToString::to_string).collect();
    let answer = Answer { line, pitch: verdict.pitch, why };
    out.say(&answer, || {
        let said = if answer.pitch { "pitch" } else { "fine" };
        let reasons = answer.why.iter().map(|it| format!("\n          {it}"));
        format!("{said:<10}{line}{}", reasons.collect::<String>())
    })
}
