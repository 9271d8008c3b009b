//! Reasons as sentences, for whoever reads them. The sentences live in the words room; this chooses
//! among them.

use crate::domain::{Gives, GuestId, Reasons, Shared};
use crate::words::{Language, Segment, Value, Words, them};

use super::quote::{Frame, Quote, Reader, quote};

/// Somebody a sentence speaks of, by the name they chose for its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// Who.
    pub guest: GuestId,
    /// "Ana".
    pub name: &'a str,
    /// As they gave them.
    pub pronouns: Option<&'a str>,
}

/// A sentence as stretches of one weight each.
pub type Sentence = Vec<Segment>;

/// Why `reader` and `other` might like to meet, as `reader` reads it on K5 and at home: what they
/// get, what they give, what both share. Says so where there is nothing.
#[must_use]
pub fn why_for(
    words: Words,
    reasons: &Reasons,
    reader: GuestId,
    other: Named<'_>,
) -> Vec<Sentence> {
    let told = |gives: &Gives| match (gives.from, gives.to) {
        (from, to) if (from, to) == (other.guest, reader) => {
            Some(told_reader(words, gives, Reader::Receiver, other))
        }
        (from, to) if (from, to) == (reader, other.guest) => {
            let theirs = theirs(words, other);
            Some(told_reader(words, gives, Reader::Giver(&theirs), other))
        }
        _ => None,
    };
    let mut why: Vec<_> = reasons.gives.iter().filter_map(told).collect();
    why.extend(reasons.shared.iter().map(|it| shared(words, "why", it)));
    if why.is_empty() {
        why.push(words.bold("why-nothing-yet"));
    }
    why
}

/// Why they might like to meet, for everybody in the room. Give it what [`super::for_the_board`]
/// left; a guest without a name for the screen is never in it.
#[must_use]
pub fn why_on_board(words: Words, reasons: &Reasons, people: &[Named<'_>]) -> Vec<Sentence> {
    let told = |gives: &Gives| {
        let (giver, taker) = both(people, gives)?;
        let Quote { frame, what } =
            quote(gives, words.language(), Reader::Other(&owned(words, taker)));
        let name = if frame == Frame::Join { taker.name } else { giver.name };
        Some(filled(
            words,
            &format!("board-{}", frame.key()),
            frame,
            &what,
            &[("name", name.into())],
        ))
    };
    let mut why: Vec<_> = reasons.gives.iter().filter_map(told).collect();
    why.extend(reasons.shared.iter().map(|it| shared(words, "board", it)));
    if why.is_empty() {
        why.push(words.bold("board-hello"));
    }
    why
}

/// Why they might like to meet, for a host.
#[must_use]
pub fn why_for_host(words: Words, reasons: &Reasons, people: &[Named<'_>]) -> Vec<Sentence> {
    let told = |gives: &Gives| {
        let (giver, taker) = both(people, gives)?;
        let Quote { frame, what } =
            quote(gives, words.language(), Reader::Other(&owned(words, taker)));
        let names = [("giver", giver.name.into()), ("taker", taker.name.into())];
        Some(filled(words, &format!("host-{}", frame.key()), frame, &what, &names))
    };
    let mut why: Vec<_> = reasons.gives.iter().filter_map(told).collect();
    why.extend(reasons.shared.iter().map(|it| shared(words, "host", it)));
    if why.is_empty() {
        why.push(words.bold("host-nothing-yet"));
    }
    why
}

fn told_reader(words: Words, gives: &Gives, reader: Reader<'_>, other: Named<'_>) -> Sentence {
    let Quote { frame, what } = quote(gives, words.language(), reader);
    let whose = match reader {
        Reader::Giver(_) if frame != Frame::Asked => "you",
        Reader::Giver(_) | Reader::Receiver | Reader::Other(_) => "they",
    };
    let args = [("them", them(other.pronouns).into()), ("name", other.name.into())];
    filled(words, &format!("why-{whose}-{}", frame.key()), frame, &what, &args)
}

fn filled(
    words: Words,
    key: &str,
    frame: Frame,
    what: &str,
    args: &[(&str, Value<'_>)],
) -> Sentence {
    let variable = if frame.is_whole_line() { "line" } else { "what" };
    let mut all = args.to_vec();
    all.push((variable, what.into()));
    words.bold_with(key, &all)
}

fn shared(words: Words, reader: &str, shared: &Shared) -> Sentence {
    match shared {
        Shared::Interest { words: what, .. } => {
            words.bold_with(&format!("{reader}-both-care"), &[("what", what.as_str().into())])
        }
        Shared::Language(language) => {
            let args = [("language", language.as_str().into())];
            words.bold_with(&format!("{reader}-both-speak"), &args)
        }
        Shared::FirstTime => words.bold(&format!("{reader}-both-first-time")),
        Shared::BothNew => words.bold(&format!("{reader}-both-new")),
        Shared::BothAlone => words.bold(&format!("{reader}-both-alone")),
    }
}

/// "her" for "my", as somebody who speaks with her about her reads it.
fn theirs(words: Words, other: Named<'_>) -> String {
    match (words.language(), them(other.pronouns)) {
        (Language::En, "she") => "her".to_owned(),
        (Language::En, "he") => "his".to_owned(),
        (Language::En, "they") => "their".to_owned(),
        _ => owned(words, other),
    }
}

/// "Ana’s" for "my", where two people could be meant.
fn owned(words: Words, other: Named<'_>) -> String {
    match words.language() {
        Language::En => format!("{}’s", other.name),
        Language::Es => "su".to_owned(),
    }
}

fn both<'a>(people: &[Named<'a>], gives: &Gives) -> Option<(Named<'a>, Named<'a>)> {
    let find = |guest| people.iter().copied().find(|it| it.guest == guest);
    find(gives.from).zip(find(gives.to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    fn reasons() -> Reasons {
        let gives = |from: u128, to: u128, offer: &str, need: &str| Gives {
            from: from.into(),
            to: to.into(),
            offer_line: 1.into(),
            need_line: 2.into(),
            offer: offer.into(),
            need: need.into(),
            kind: Some(Kind::Help),
            fit: 0.8,
        };
        let tax = gives(2, 1, "Tax returns", "Help with my first tax return");
        let tree = gives(1, 2, "Pruning", "My old pear tree needs pruning");
        Reasons { gives: vec![tax, tree], shared: vec![Shared::FirstTime], ..Reasons::default() }
    }

    fn plain(why: &[Sentence]) -> Vec<String> {
        let text = |it: &Sentence| it.iter().map(|it| it.text.as_str()).collect();
        why.iter().map(text).collect()
    }

    const ANA: &str = "Ana";

    #[test]
    fn each_reader_reads_it_from_where_they_stand() {
        let words = Words::new(Language::En);
        let ben = Named { guest: 2.into(), name: "Ben", pronouns: Some("he/him") };
        let ana = Named { guest: 1.into(), name: ANA, pronouns: None };
        let found = plain(&why_for(words, &reasons(), 1.into(), ben));
        assert_eq!(found[0], "He can help with your first tax return");
        assert_eq!(found[1], "You can help him with his old pear tree");
        assert_eq!(found.len(), 3);
        let found = plain(&why_for(words, &reasons(), 2.into(), ana));
        assert_eq!(found[0], "You can help Ana with Ana’s first tax return");
        assert_eq!(found[1], "Ana can help with your old pear tree");
        let found = plain(&why_on_board(words, &reasons(), &[ana, ben]));
        assert_eq!(found[0], "Ben can help with Ana’s first tax return.");
        let found = plain(&why_for_host(words, &reasons(), &[ana, ben]));
        assert_eq!(found[1], "Ana can help Ben with Ben’s old pear tree");
    }

    #[test]
    fn every_language_has_every_sentence() {
        for language in Language::ALL {
            let words = Words::new(language);
            let ben = Named { guest: 2.into(), name: "Ben", pronouns: Some("they") };
            for kind in Kind::ALL {
                let mut reasons = reasons();
                for gives in &mut reasons.gives {
                    gives.kind = Some(kind);
                }
                let language = Shared::Language("Català".into());
                let interest =
                    Shared::Interest { words: "chess".into(), on_screen: true, lines: Vec::new() };
                reasons.shared = vec![language, interest, Shared::BothNew, Shared::BothAlone];
                assert_eq!(why_for(words, &reasons, 1.into(), ben).len(), 6);
                let ana = Named { guest: 1.into(), name: ANA, pronouns: None };
                assert_eq!(why_on_board(words, &reasons, &[ana, ben]).len(), 6);
                assert_eq!(why_for_host(words, &reasons, &[ana, ben]).len(), 6);
            }
            assert_eq!(why_for(words, &Reasons::default(), 1.into(), ben).len(), 1);
        }
    }
}
