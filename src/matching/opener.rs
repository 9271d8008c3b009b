//! A question to begin with: about the other's story, fitting the reason, not heard before.

use crate::domain::{Across, GuestId, LineId, Reasons, Shared, Side};
use crate::words::{Words, opener_key, openers_in};

/// Whom an opener is for, and why they meet.
pub(super) struct Asking<'a> {
    pub(super) reasons: &'a Reasons,
    /// Who asks, then who is asked.
    pub(super) guests: [GuestId; 2],
    /// What a line is about, where that is known.
    pub(super) subject: &'a dyn Fn(LineId) -> Option<&'static str>,
}

impl Asking<'_> {
    /// An opener: of the first fitting group that has one not in `seen`, from `pick` on; failing
    /// all, one that is not the `last` of either.
    pub(super) fn choose(&self, pick: u64, seen: &[String], last: &[String]) -> String {
        let keys: Vec<_> = self.groups().iter().flat_map(|group| keys(group, pick)).collect();
        let fresh = keys.iter().find(|key| !seen.contains(key));
        let other = || keys.iter().find(|key| !last.contains(key));
        fresh.or_else(other).or(keys.first()).cloned().unwrap_or_default()
    }

    /// Groups that fit, the closest first, "any" last. What is asked about is always a line of
    /// whoever is asked.
    fn groups(&self) -> Vec<String> {
        let mut groups = Vec::new();
        let [asker, asked] = self.guests;
        let gives = &self.reasons.gives;
        let between = |from, to| gives.iter().find(|it| it.from == from && it.to == to);
        if let Some(gives) = between(asked, asker) {
            groups.extend(self.about(gives.offer_line, Side::Offer, "offer"));
        } else if let Some(gives) = between(asker, asked) {
            groups.extend(self.about(gives.need_line, Side::Need, "need"));
        }
        for shared in &self.reasons.shared {
            match shared {
                Shared::Same(same) => {
                    let theirs = same.lines.iter().find(|it| it.guest == asked);
                    let both = if same.side == Side::Offer { "both-offer" } else { "both-need" };
                    if let Some(theirs) = theirs {
                        groups.extend(self.about(theirs.line, same.side, both));
                    }
                }
                Shared::Language(_) => groups.push("language".to_owned()),
                Shared::MetBefore => groups.push("again".to_owned()),
                Shared::FirstTime | Shared::BothNew | Shared::BothAlone | Shared::Welcome(_) => {
                    groups.push("first".to_owned());
                }
            }
        }
        groups.push("any".to_owned());
        groups
    }

    /// Groups about a line: its subject's, then one for any line.
    fn about(&self, line: LineId, side: Side, any: &str) -> impl Iterator<Item = String> {
        let of_side = |subject: &str| match side {
            Side::Offer => subject.to_owned(),
            Side::Need => format!("for-{subject}"),
        };
        (self.subject)(line).map(of_side).into_iter().chain([any.to_owned()])
    }
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
            let asking = Asking { reasons, guests: [reader, asked], subject: &|_| None };
            asking.choose(pick, std::slice::from_ref(&reasons.opener), &[])
        }
        _ => reasons.opener.clone(),
    }
}

/// The words an opener is said in: those of the language two share whose lines are in two
/// languages, where it is one of ours.
#[must_use]
pub fn asked_in(reasons: &Reasons, words: Words) -> Words {
    match &reasons.across {
        Some(Across::In(language)) => words.in_language(language),
        Some(Across::Nothing | Across::Unknown) | None => words,
    }
}

fn is_key(opener: &str) -> bool {
    opener.starts_with("opener-")
}

/// The openers of a group, from `pick` on and around.
fn keys(group: &str, pick: u64) -> impl Iterator<Item = String> {
    let count = openers_in(group).unwrap_or_default();
    let first = (pick % u64::from(count.max(1))) as u32;
    let group = group.to_owned();
    (0..count).map(move |step| opener_key(&group, first + step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Gives, Same, Spoken};

    /// One line an offer, the next the need it answers.
    fn gives(from: u128, to: u128) -> Gives {
        Gives {
            from: from.into(),
            to: to.into(),
            offer_line: 1.into(),
            need_line: 2.into(),
            offer: "Bike rides".into(),
            need: "Somebody for a bike ride".into(),
            kind: None,
            fit: 0.9,
        }
    }

    fn ask(reasons: &Reasons, asker: u128, asked: u128, bikes: bool) -> String {
        let guests = [asker.into(), asked.into()];
        Asking { reasons, guests, subject: &|_| bikes.then_some("bikes") }.choose(7, &[], &[])
    }

    #[test]
    fn an_opener_follows_the_subject_and_who_gives() {
        let reasons = Reasons { gives: vec![gives(2, 1)], ..Reasons::default() };
        assert!(ask(&reasons, 1, 2, true).starts_with("opener-bikes-"));
        assert!(ask(&reasons, 2, 1, true).starts_with("opener-for-bikes-"));
    }

    #[test]
    fn where_no_subject_is_near_it_asks_about_the_line_that_is_quoted() {
        let reasons = Reasons { gives: vec![gives(2, 1)], ..Reasons::default() };
        assert!(ask(&reasons, 1, 2, false).starts_with("opener-offer-"));
        assert!(ask(&reasons, 2, 1, false).starts_with("opener-need-"));
        assert!(ask(&Reasons::default(), 1, 2, false).starts_with("opener-any-"));
    }

    #[test]
    fn two_who_say_the_same_are_asked_about_it() {
        let line = |guest: u128| Spoken {
            guest: guest.into(),
            line: guest.into(),
            text: "Bikes".to_owned(),
        };
        for (side, subject, otherwise) in
            [(Side::Offer, "bikes", "both-offer"), (Side::Need, "for-bikes", "both-need")]
        {
            let same = Shared::Same(Same { side, lines: [line(1), line(2)], subject: None });
            let reasons = Reasons { shared: vec![same], ..Reasons::default() };
            let begins = |key: String, group: &str| key.starts_with(&format!("opener-{group}-"));
            assert!(begins(ask(&reasons, 1, 2, true), subject));
            assert!(begins(ask(&reasons, 1, 2, false), otherwise));
        }
    }

    #[test]
    fn nobody_hears_the_same_twice_in_a_row_however_long_the_evening() {
        let reasons = Reasons::default();
        let mut seen = Vec::new();
        for round in 0..40 {
            let last: Vec<_> = seen.last().cloned().into_iter().collect();
            let guests = [1.into(), 2.into()];
            let asking = Asking { reasons: &reasons, guests, subject: &|_| None };
            let key = asking.choose(round / 3, &seen, &last);
            assert!(!last.contains(&key) && key.starts_with("opener-"), "{key}");
            seen.push(key);
        }
    }

    #[test]
    fn the_second_guest_asks_the_first_their_own_question() {
        let opener = "opener-offer-1".to_owned();
        let reasons = Reasons { gives: vec![gives(2, 1)], opener, ..Reasons::default() };
        let guests = [1.into(), 2.into()];
        assert_eq!(opener_for(&reasons, &guests, 1.into()), "opener-offer-1");
        assert!(opener_for(&reasons, &guests, 2.into()).starts_with("opener-need-"));
        let own = Reasons { opener: "Whose hat is it?".into(), ..reasons.clone() };
        assert_eq!(opener_for(&own, &guests, 2.into()), "Whose hat is it?");
        let back = Reasons { back: "opener-any-2".into(), ..reasons };
        assert_eq!(opener_for(&back, &guests, 1.into()), "opener-offer-1");
        assert_eq!(opener_for(&back, &guests, 2.into()), "opener-any-2");
        let circle = [1.into(), 2.into(), 3.into()];
        assert_eq!(opener_for(&back, &circle, 3.into()), "opener-offer-1");
    }

    #[test]
    fn an_opener_is_asked_in_the_language_both_speak() {
        use crate::words::Language;
        let english = Words::new(Language::En);
        let across = |it| Reasons { across: it, ..Reasons::default() };
        let said = |it| asked_in(&across(it), english).language();
        assert_eq!(said(Some(Across::In("es".to_owned()))), Language::Es);
        assert_eq!(said(Some(Across::In("pl".to_owned()))), Language::En, "not one of ours");
        assert_eq!(said(Some(Across::Nothing)), Language::En);
        assert_eq!(said(None), Language::En);
    }
}
