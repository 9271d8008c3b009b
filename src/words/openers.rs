//! Openers: a question about the other person's story.

use super::Words;

/// Groups of openers and how many each has. `opener-help-3` is the third of "help". A kind's group
/// asks somebody who gives, its "for-" group somebody who asked; subject groups ("garden",
/// "for-garden") fit that subject only.
pub const OPENERS: &[(&str, u32)] = &[
    ("help", 5),
    ("for-help", 4),
    ("know-how", 5),
    ("for-know-how", 4),
    ("thing", 4),
    ("for-thing", 3),
    ("intro", 4),
    ("for-intro", 3),
    ("company", 4),
    ("for-company", 3),
    ("shared", 4),
    ("first", 4),
    ("any", 6),
    ("garden", 3),
    ("for-garden", 2),
    ("running", 3),
    ("for-running", 2),
    ("cooking", 3),
    ("for-cooking", 2),
    ("language", 3),
    ("for-language", 2),
    ("music", 3),
    ("for-music", 2),
    ("repair", 3),
    ("for-repair", 2),
    ("sewing", 3),
    ("for-sewing", 2),
    ("children", 3),
    ("for-children", 2),
    ("paperwork", 3),
    ("for-paperwork", 2),
    ("reading", 3),
    ("for-reading", 2),
];

/// The key of one opener of a group, chosen by any number; of the group "any" where the group is
/// unknown.
#[must_use]
pub fn opener_key(group: &str, pick: u32) -> String {
    let known = OPENERS.iter().find(|it| it.0 == group);
    let (group, count) = known.copied().unwrap_or(("any", 6));
    format!("opener-{group}-{}", pick % count + 1)
}

impl Words {
    /// The opener kept in an introduction: a key becomes its question, a host's own question stays.
    #[must_use]
    pub fn opener(&self, kept: &str) -> String {
        if kept.starts_with("opener-") && self.knows(kept) {
            self.say(kept).to_owned()
        } else {
            kept.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn every_opener_asks_a_question_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for (group, count) in OPENERS {
                for pick in 0..*count {
                    let question = words.opener(&opener_key(group, pick));
                    assert!(question.ends_with('?'), "{group} {pick}: {question}");
                    assert!(question.chars().count() <= 60, "too long for a card: {question}");
                }
                assert!(!words.knows(&format!("opener-{group}-{}", count + 1)), "{group} has more");
            }
        }
    }

    #[test]
    fn there_are_enough_openers_and_none_is_said_in_two_ways() {
        assert!(OPENERS.iter().map(|it| it.1).sum::<u32>() >= 60);
        for language in Language::ALL {
            let words = Words::new(language);
            let keys =
                OPENERS.iter().flat_map(|(group, count)| (0..*count).map(|n| opener_key(group, n)));
            let mut said: Vec<_> = keys.map(|key| words.opener(&key)).collect();
            let all = said.len();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), all, "twice in {language:?}");
        }
    }

    #[test]
    fn a_hosts_own_question_stays_as_written() {
        let words = Words::new(Language::Es);
        assert_eq!(words.opener("What’s in the *box*?"), "What’s in the *box*?");
        assert_eq!(words.opener("opener-unknown-9"), "opener-unknown-9");
        assert_eq!(opener_key("help", 7), "opener-help-3");
        assert_eq!(opener_key("no such group", 0), "opener-any-1");
    }
}
