//! `rank`: for each need of a file, the offers of another that fit it best.

use std::io::Read;
use std::path::Path;

use serde::Serialize;

use crate::domain::{Band, Side};
use crate::matching::encoder::Vector;
use crate::matching::rank;

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, meaning, source};

/// More than this is no list of lines that people said.
const MOST_BYTES: u64 = 64 << 20;

/// So many lines are read, which takes a quarter of an hour.
const MOST_LINES: usize = 100_000;

/// The longest line that is read; people say 80 letters at most.
const MOST_CHARS: usize = 1000;

/// A line with its number in its file, from 0.
type Line<'t> = (usize, &'t str);

#[derive(Debug, Serialize)]
struct Ranked {
    need: usize,
    offers: Vec<Candidate>,
}

#[derive(Debug, Serialize)]
struct Candidate {
    offer: usize,
    fit: f64,
    good: bool,
}

pub(super) fn run(verb: &args::Rank, out: &mut Out) -> Outcome {
    let (offers, needs) = (read(&verb.offers)?, read(&verb.needs)?);
    let offers = lines(&offers, &verb.offers)?;
    let needs = lines(&needs, &verb.needs)?;
    let needed = needs.iter().map(|it| (Side::Need, it.1));
    let all: Vec<_> = needed.chain(offers.iter().map(|it| (Side::Offer, it.1))).collect();
    let vectors = meaning::vectors(&all)?;
    let meant: Vec<(&str, Vector)> = all.iter().map(|it| it.1).zip(vectors).collect();
    let (meant_needs, meant_offers) = meant.split_at(needs.len());
    let found = rank(meant_needs, meant_offers, verb.top.get())
        .map_err(|error| Failure::Sentence(error.to_string()))?;
    for (need, found) in needs.iter().zip(found) {
        let offer = |(place, fit): (usize, f64)| {
            let number = offers.get(place).map_or(place, |it| it.0);
            Candidate { offer: number, fit, good: Band::of(fit) > Band::None }
        };
        let ranked = Ranked { need: need.0, offers: found.into_iter().map(offer).collect() };
        out.say(&ranked, || sentence(need, &ranked, &offers))?;
    }
    Ok(Ending::Done)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unread = |error| Failure::File { path: path.to_owned(), error };
    let file = source::open(path)?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() as u64 > MOST_BYTES {
        let most_mb = MOST_BYTES >> 20;
        let how = "rank a part of it at a time";
        return Err(Failure::Sentence(format!(
            "{} is larger than {most_mb} MB; {how}",
            path.display()
        )));
    }
    Ok(bytes)
}

/// The lines of a file that say something.
fn lines<'t>(bytes: &'t [u8], path: &Path) -> Result<Vec<Line<'t>>, Failure> {
    let wrong = |what: String| Failure::Sentence(format!("{}{what}", path.display()));
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).ok().filter(|it| !it.contains('\0'));
    let text = text.ok_or_else(|| {
        wrong(" is not text in UTF-8; save it as plain text in UTF-8, a line each".to_owned())
    })?;
    let mut said = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|it| !it.1.trim().is_empty()) {
        let chars = line.chars().count();
        if chars > MOST_CHARS {
            let place = number + 1;
            return Err(wrong(format!(
                ", line {place} has {chars} letters; write at most {MOST_CHARS}, as somebody would say it"
            )));
        }
        if said.len() == MOST_LINES {
            let how = "rank a part of them at a time";
            return Err(wrong(format!(" holds more than {MOST_LINES} lines; {how}")));
        }
        said.push((number, line.trim()));
    }
    if said.is_empty() {
        return Err(wrong(" holds no lines; write one offer or need a line".to_owned()));
    }
    Ok(said)
}

fn sentence(need: &Line<'_>, ranked: &Ranked, offers: &[Line<'_>]) -> String {
    let text = |number: usize| {
        let found = offers.binary_search_by_key(&number, |it| it.0);
        found.ok().and_then(|at| offers.get(at)).map_or("", |it| it.1)
    };
    let offer = |it: &Candidate| {
        let mark = match Band::of(it.fit) {
            Band::Strong => "**",
            Band::Possible => " *",
            Band::None => "  ",
        };
        format!("  {mark} {:.2} {}", it.fit, text(it.offer))
    };
    let lines = ranked.offers.iter().map(offer);
    [need.1.to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}
