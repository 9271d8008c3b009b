//! A suggestion as the verb prints it.

use serde::Serialize;

use crate::desk::Desk;
use crate::domain::{Gives, GuestId, Reasons, Shared};
use crate::matching::floor::Floor;
use crate::matching::{Named, Reader, Room, Suggestion, Teller, asked_in};
use crate::words::Words;

/// What rounds and circles are made of.
pub(super) struct Tables<'d> {
    pub(super) desk: &'d Desk,
    pub(super) room: &'d Room,
    pub(super) floor: &'d Floor,
    pub(super) words: Words,
}

impl Tables<'_> {
    /// "Ana P., Ben K.", for a sentence.
    pub(super) fn names(&self, guests: &[GuestId]) -> String {
        names(self.desk, guests).join(", ")
    }

    /// Why nothing can be arranged, where too few are in.
    pub(super) fn too_few(&self, needed: usize, what: &str) -> Option<String> {
        match self.room.len() {
            0 => Some("Nobody is in yet.".to_owned()),
            1 if needed > 1 => Some(format!("Only one person is in; {what}.")),
            in_now if in_now < needed => Some(format!("Only {in_now} people are in; {what}.")),
            _ => None,
        }
    }
}

#[derive(Debug, Serialize)]
pub(in crate::cli) struct Shown {
    pub(super) guests: Vec<GuestId>,
    gives: Vec<Give>,
    shared: Vec<String>,
    /// The answer in the Ring that brought them together.
    #[serde(skip_serializing_if = "Option::is_none")]
    raised: Option<String>,
    opener: String,
    spot: String,
}

#[derive(Debug, Serialize)]
struct Give {
    from: GuestId,
    to: GuestId,
    offer: String,
    need: String,
    fit: f64,
}

pub(in crate::cli) fn show(desk: &Desk, suggestion: Suggestion, words: Words) -> Shown {
    let Suggestion { guests, reasons, .. } = suggestion;
    let give =
        |Gives { from, to, offer, need, fit, .. }: Gives| Give { from, to, offer, need, fit };
    let raised = raised(desk, (&guests, &reasons), words);
    let opener = asked_in(&reasons, words).opener(&reasons.opener);
    Shown {
        guests,
        gives: reasons.gives.into_iter().map(give).collect(),
        shared: reasons.shared.iter().map(|it| in_common(it, words)).collect(),
        opener,
        spot: reasons.spot,
        raised,
    }
}

/// "Ana P. raised a hand for “a ladder”".
fn raised(desk: &Desk, (guests, reasons): (&[GuestId], &Reasons), words: Words) -> Option<String> {
    let names = names(desk, guests);
    let people = guests.iter().zip(&names).map(|(guest, name)| Named { guest: *guest, name });
    let people: Vec<_> = people.collect();
    let teller = Teller { words, reader: Reader::Host, people: &people };
    let said = teller.raised(reasons.raised.as_ref()?)?.sentence();
    Some(said.into_iter().map(|it| it.text).collect::<String>().trim_end_matches('.').to_owned())
}

fn in_common(shared: &Shared, words: Words) -> String {
    let both = |key: &str| words.say_with(key, &[("who", "both".into())]);
    match shared {
        // In the words of the first guest.
        Shared::Same(same) => same.lines[0].text.clone(),
        Shared::Language(words) => words.clone(),
        Shared::FirstTime => both("why-both-first-time"),
        Shared::BothNew => both("why-both-new"),
        Shared::MetBefore => both("why-met-before"),
        Shared::Welcome(_) => words.say_with("why-welcome", &[("who", "somebody".into())]),
        Shared::BothAlone => both("why-both-alone"),
    }
}

/// "Ana P. and Ben K. (Window bench): Help with a tax return. Ask: How did you start?"
pub(in crate::cli) fn sentence(desk: &Desk, shown: &Shown) -> String {
    let names = match names(desk, &shown.guests).as_slice() {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        alone => alone.concat(),
    };
    let raised = shown.raised.iter().cloned();
    let gives = shown.gives.iter().map(|it| format!("\"{}\" meets \"{}\"", it.offer, it.need));
    let shared = shown.shared.iter().map(|it| it.trim_end_matches('.').to_owned());
    let mut why: Vec<_> = raised.chain(gives).chain(shared).collect();
    if why.is_empty() {
        why.push("nothing in common that we know of, and a hello is enough".to_owned());
    }
    let place = if shown.spot.is_empty() { String::new() } else { format!(" ({})", shown.spot) };
    format!("{names}{place}: {}. Ask: {}", why.join("; "), shown.opener)
}

fn names(desk: &Desk, guests: &[GuestId]) -> Vec<String> {
    let name = |guest: &GuestId| desk.state().guest(*guest).map(|it| it.name().short());
    guests.iter().filter_map(name).collect()
}
