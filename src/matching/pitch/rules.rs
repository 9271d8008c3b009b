//! What a pitch sounds like: the phrases of `data/phrases/pitch.*.txt`. Every one can be read,
//! argued about and mended.

use std::sync::LazyLock;

use super::{Reason, STRONG, WEAK, Why};
use crate::matching::phrases::{Phrases, Tables};

/// The phrases, read once.
static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    Tables::read(&[
        include_str!("../../../data/phrases/pitch.en-es.txt"),
        include_str!("../../../data/phrases/pitch.fr.txt"),
        include_str!("../../../data/phrases/pitch.de.txt"),
        include_str!("../../../data/phrases/pitch.pt.txt"),
        include_str!("../../../data/phrases/pitch.pl.txt"),
    ])
});

/// Each sort of sign, and how much its phrases say, the strong ones first.
static SIGNS: LazyLock<Vec<(Why, u8, &'static Phrases)>> = LazyLock::new(|| {
    let weights = [("strong", STRONG), ("weak", WEAK)];
    let of = |why: Why| {
        weights.into_iter().filter_map(move |(weight, points)| {
            let name = format!("{} {weight}", why.code());
            let (_, phrases) = TABLES.iter().find(|it| it.0 == name)?;
            Some((why, points, phrases))
        })
    };
    Why::BY_PHRASES.into_iter().flat_map(of).collect()
});

/// The sorts of signs in a line's words, each once, with its points.
pub(super) fn signs(words: &[String]) -> Vec<(Reason, u8)> {
    let mut found: Vec<(Reason, u8)> = Vec::new();
    for (why, points, phrases) in SIGNS.iter() {
        if found.last().is_some_and(|it| it.0.why == *why) {
            continue;
        }
        if let Some(place) = phrases.found_in(words) {
            let said = words.get(place).unwrap_or_default().join(" ");
            found.push((Reason { why: *why, said }, *points));
        }
    }
    found
}

/// Whether somebody speaks who gives or shares.
pub(super) fn giving(words: &[String]) -> bool {
    TABLES.occur_in("giving", words)
}
