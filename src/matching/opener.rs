//! A question to begin with: about the other's story, fitting the reason, not heard before.

use crate::domain::{Gives, GuestId, Kind, Reasons, Shared};
use crate::words::OPENERS;

use super::terms::fold;

/// Subjects with openers of their own, and how words about them begin, folded.
const SUBJECTS: &[(&str, &str)] = &[
    ("garden", "garden prun tree plant seed allotment jardin huerto poda arbol"),
    ("running", "run jog correr"),
    ("cooking", "cook recipe bak bread soup cocin receta pan"),
    (
        "language",
        "english spanish polish french german arabic catalan translat ingles espanol \
        polaco frances aleman arabe traduc idioma language conversation turk italian portug russ \
        ukrain chinese mandarin japan korean persian farsi hindi dutch greek",
    ),
    ("music", "music sing song choir guitar piano violin cant coro guitarra musica"),
    ("repair", "repair fix mend puncture solder repar arregl pinchazo"),
    ("sewing", "sew knit crochet coser costura tejer"),
    ("children", "child kid toddler baby nino nina hijo hija bebe"),
    (
        "paperwork",
        "tax form contract letter paperwork visa impuesto formulario contrato carta renta",
    ),
    ("reading", "book read novel libro leer lectura"),
];

/// The opener for `asker` to ask `asked`: of the first fitting group that has one not in `seen`,
/// from `pick` on; failing all, one that is not the `last` of either.
pub(super) fn choose(
    reasons: &Reasons,
    asker: GuestId,
    asked: GuestId,
    pick: u64,
    seen: &[String],
    last: &[String],
) -> String {
    let groups = groups(reasons, asker, asked);
    let keys: Vec<_> = groups.iter().flat_map(|group| keys(group, pick)).collect();
    let fresh = keys.iter().find(|key| !seen.contains(key));
    let other = || keys.iter().find(|key| !last.contains(key));
    fresh.or_else(other).or(keys.first()).cloned().unwrap_or_default()
}

/// The opener of an introduction as `reader` would ask it: the first guest has one for the others,
/// and these have one back. A circle's is everybody's, and so is a host's own question.
#[must_use]
pub fn opener_for(reasons: &Reasons, guests: &[GuestId], reader: GuestId) -> String {
    let asked = guests.first().copied().filter(|first| *first != reader);
    match asked {
        Some(_) if guests.len() > 2 => reasons.opener.clone(),
        Some(_) if is_key(&reasons.opener) && is_key(&reasons.back) => reasons.back.clone(),
        // Written before there was one back.
        Some(asked) if is_key(&reasons.opener) => {
            let pick = reasons.opener.bytes().fold(0, |sum: u64, byte| sum + u64::from(byte));
            choose(reasons, reader, asked, pick, std::slice::from_ref(&reasons.opener), &[])
        }
        _ => reasons.opener.clone(),
    }
}

fn is_key(opener: &str) -> bool {
    opener.starts_with("opener-")
}

/// Groups that fit, the closest first, "any" last.
fn groups(reasons: &Reasons, asker: GuestId, asked: GuestId) -> Vec<String> {
    let mut groups = Vec::new();
    let between = |from, to| reasons.gives.iter().find(|it| it.from == from && it.to == to);
    if let Some(gives) = between(asked, asker) {
        groups.extend(subject(gives).map(str::to_owned));
        groups.push(kind(gives).to_owned());
    } else if let Some(gives) = between(asker, asked) {
        groups.extend(subject(gives).map(|it| format!("for-{it}")));
        groups.push(format!("for-{}", kind(gives)));
    }
    for shared in &reasons.shared {
        groups.push(match shared {
            Shared::Same(_) => "shared".to_owned(),
            Shared::Language(_) => "language".to_owned(),
            Shared::FirstTime | Shared::BothNew | Shared::BothAlone => "first".to_owned(),
        });
    }
    groups.push("any".to_owned());
    groups
}

/// Every subject with openers of its own.
#[cfg(test)]
pub(super) fn subjects() -> impl Iterator<Item = &'static str> {
    SUBJECTS.iter().map(|it| it.0)
}

/// What both lines are about.
fn subject(gives: &Gives) -> Option<&'static str> {
    let about = |text: &str, starts: &str| {
        let folded = fold(text);
        let mut words = folded.split(|c: char| !c.is_alphanumeric());
        words.any(|word| starts.split_ascii_whitespace().any(|start| word.starts_with(start)))
    };
    let both = |it: &&(&str, &str)| about(&gives.offer, it.1) && about(&gives.need, it.1);
    SUBJECTS.iter().find(both).map(|it| it.0)
}

/// A line whose kind nobody knows is asked about like help.
fn kind(gives: &Gives) -> &'static str {
    match gives.kind {
        Some(Kind::Help) | None => "help",
        Some(Kind::KnowHow) => "know-how",
        Some(Kind::Thing) if is_done(&gives.offer) => "help",
        Some(Kind::Thing) => "thing",
        Some(Kind::Intro) => "intro",
        Some(Kind::Company) => "company",
    }
}

/// Whether a line offers to do something with a thing, rather than the thing.
fn is_done(offer: &str) -> bool {
    let folded = fold(offer);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| DOING.split_ascii_whitespace().any(|start| word.starts_with(start)))
}

/// How words for doing begin, folded.
const DOING: &str = "repair restor fix mend plant teach build help paint draw cook bak sew mov \
    arregl repar restaur planta ensen ayud pint dibuj cocin cos";

/// The openers of a group, from `pick` on and around.
fn keys(group: &str, pick: u64) -> impl Iterator<Item = String> {
    let count = OPENERS.iter().find(|it| it.0 == group).map_or(0, |it| it.1);
    let first = (pick % u64::from(count.max(1))) as u32;
    let group = group.to_owned();
    (0..count).map(move |step| crate::words::opener_key(&group, first + step))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gives(from: u128, to: u128, offer: &str, need: &str, kind: Kind) -> Gives {
        Gives {
            from: from.into(),
            to: to.into(),
            offer_line: 1.into(),
            need_line: 2.into(),
            offer: offer.into(),
            need: need.into(),
            kind: Some(kind),
            fit: 0.9,
        }
    }

    #[test]
    fn an_opener_fits_who_gives_and_what() {
        let bike = gives(2, 1, "Bike rides", "Somebody for a bike ride", Kind::Company);
        let reasons = Reasons { gives: vec![bike], ..Reasons::default() };
        let ask = |a: u128, b: u128| choose(&reasons, a.into(), b.into(), 7, &[], &[]);
        assert!(ask(1, 2).starts_with("opener-company-"));
        assert!(ask(2, 1).starts_with("opener-for-company-"));
        let tree = gives(2, 1, "Pruning", "Prune my pear tree", Kind::Help);
        let reasons = Reasons { gives: vec![tree], ..Reasons::default() };
        assert!(choose(&reasons, 1.into(), 2.into(), 7, &[], &[]).starts_with("opener-garden-"));
    }

    #[test]
    fn nobody_hears_the_same_twice_in_a_row_however_long_the_evening() {
        let reasons = Reasons::default();
        let mut seen = Vec::new();
        for round in 0..40 {
            let last: Vec<_> = seen.last().cloned().into_iter().collect();
            let key = choose(&reasons, 1.into(), 2.into(), round / 3, &seen, &last);
            assert!(!last.contains(&key) && key.starts_with("opener-"), "{key}");
            seen.push(key);
        }
    }

    #[test]
    fn the_second_guest_asks_the_first_their_own_question() {
        let bike = gives(2, 1, "Bike rides", "Somebody for a bike ride", Kind::Company);
        let opener = "opener-company-1".to_owned();
        let reasons = Reasons { gives: vec![bike], opener, ..Reasons::default() };
        let guests = [1.into(), 2.into()];
        assert_eq!(opener_for(&reasons, &guests, 1.into()), "opener-company-1");
        assert!(opener_for(&reasons, &guests, 2.into()).starts_with("opener-for-company-"));
        let own = Reasons { opener: "Whose hat is it?".into(), ..reasons.clone() };
        assert_eq!(opener_for(&own, &guests, 2.into()), "Whose hat is it?");
        let back = Reasons { back: "opener-any-2".into(), ..reasons };
        assert_eq!(opener_for(&back, &guests, 1.into()), "opener-company-1");
        assert_eq!(opener_for(&back, &guests, 2.into()), "opener-any-2");
        let circle = [1.into(), 2.into(), 3.into()];
        assert_eq!(opener_for(&back, &circle, 3.into()), "opener-company-1");
    }
}
