//! Openers: a question about the other person's story.

use super::{Language, Words};

/// What lines can be about, as far as there are openers for it. `opener-bees-1` asks somebody who
/// offers something about bees, `opener-for-bees-1` somebody who asked; none needs the line beside it.
pub const SUBJECTS: &[&str] = &[
    "baking",
    "bees",
    "bikes",
    "nature",
    "reading",
    "care",
    "children",
    "code",
    "computers",
    "cooking",
    "dance",
    "pets",
    "drawing",
    "stage",
    "games",
    "garden",
    "grief",
    "health",
    "home",
    "jobs",
    "language",
    "moving",
    "music",
    "money",
    "new",
    "paperwork",
    "photos",
    "repair",
    "running",
    "sewing",
    "speaking",
    "sport",
    "water",
    "tools",
    "rides",
    "walking",
    "building",
    "business",
    "street",
    "school",
    "calm",
];

/// Subjects nobody is told they share, and that name no group: what weighs on people.
pub const DELICATE_SUBJECTS: [&str; 3] = ["grief", "health", "money"];

/// Openers a subject has for somebody who offers, and again for somebody who asked.
const OF_A_SUBJECT: u32 = 2;

/// Openers about a line that is quoted beside them, whatever it says: of somebody who offers, of
/// somebody who asked, of two who say the same.
const ABOUT_A_QUOTE: &[(&str, u32)] =
    &[("offer", 4), ("need", 4), ("both-offer", 3), ("both-need", 3)];

/// Openers about nothing that was said.
const FREE: &[(&str, u32)] = &[("first", 4), ("any", 6), ("again", 2), ("ring", 2)];

/// Every group of openers and how many it has.
pub fn opener_groups() -> impl Iterator<Item = (String, u32)> {
    let plain =
        ABOUT_A_QUOTE.iter().chain(FREE).map(|(group, count)| ((*group).to_owned(), *count));
    let of_subject = |subject: &&str| [(*subject).to_owned(), format!("for-{subject}")];
    plain.chain(SUBJECTS.iter().flat_map(of_subject).map(|group| (group, OF_A_SUBJECT)))
}

/// How many openers a group has; `None` where there is no such group.
#[must_use]
pub fn openers_in(group: &str) -> Option<u32> {
    let plain = ABOUT_A_QUOTE.iter().chain(FREE).find(|it| it.0 == group).map(|it| it.1);
    let subject = group.strip_prefix("for-").unwrap_or(group);
    plain.or_else(|| SUBJECTS.contains(&subject).then_some(OF_A_SUBJECT))
}

/// The key of one opener of a group, chosen by any number; of the group "any" where the group is
/// unknown.
#[must_use]
pub fn opener_key(group: &str, pick: u32) -> String {
    let (group, count) = openers_in(group).map_or(("any", 6), |count| (group, count));
    format!("opener-{group}-{}", pick % count + 1)
}

/// Whether an opener speaks of a line as if it stood beside it: "How did you come to offer that?"
#[must_use]
pub fn leans_on_a_quote(kept: &str) -> bool {
    let group = kept.strip_prefix("opener-").and_then(|it| it.rsplit_once('-'));
    group.is_some_and(|(group, _)| ABOUT_A_QUOTE.iter().any(|it| it.0 == group))
}

/// The same opener where the line it came from is not shown: one about nothing that was said, since
/// a subject's question would tell of it. A host's own question stays.
#[must_use]
pub fn discreet_opener(kept: &str) -> String {
    if kept.starts_with("opener-") {
        opener_key("any", kept.bytes().map(u32::from).sum())
    } else {
        kept.to_owned()
    }
}

impl Words {
    /// The opener kept in an introduction: a key becomes its question, a host's own question stays.
    /// A key of another Porchlight's, which nobody here knows, becomes a question for everybody.
    #[must_use]
    pub fn opener(&self, kept: &str) -> String {
        if kept.starts_with("opener-") && !kept.contains(char::is_whitespace) {
            let known = if self.knows(kept) { kept.to_owned() } else { discreet_opener(kept) };
            self.say_with(&known, &[])
        } else {
            kept.to_owned()
        }
    }

    /// What a subject is called: "bees"; `None` for those nobody is told they share.
    #[must_use]
    pub fn subject(&self, subject: &str) -> Option<String> {
        let key = format!("subject-{subject}");
        self.knows(&key).then(|| self.say_with(&key, &[]))
    }

    /// The words of a language by its code, where it is one of ours; else these.
    #[must_use]
    pub fn in_language(self, code: &str) -> Self {
        Language::from_locale(code).map_or(self, Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every opener of a language, with its group.
    fn all(words: Words) -> Vec<(String, String)> {
        let groups = opener_groups();
        let of = |(group, count): (String, u32)| {
            (0..count).map(move |pick| (group.clone(), opener_key(&group, pick)))
        };
        groups.flat_map(of).map(|(group, key)| (group, words.opener(&key))).collect()
    }

    #[test]
    fn every_opener_asks_a_question_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for (group, question) in all(words) {
                assert!(question.ends_with('?'), "{group}: {question}");
                assert!(question.chars().count() <= 60, "too long for a card: {question}");
            }
            for (group, count) in opener_groups() {
                assert!(!words.knows(&format!("opener-{group}-{}", count + 1)), "{group} has more");
            }
        }
    }

    #[test]
    fn there_are_enough_openers_and_none_is_said_in_two_ways() {
        for language in Language::ALL {
            let mut said: Vec<_> = all(Words::new(language)).into_iter().map(|it| it.1).collect();
            let all = said.len();
            assert!(all >= 180);
            said.sort();
            said.dedup();
            assert_eq!(said.len(), all, "twice in {language:?}");
        }
    }

    /// Words that stand for something said before, which nobody has when an opener is read.
    const STAND_INS: [(Language, &str); 2] = [
        (Language::En, "it it’s its them they their there those these"),
        (Language::Es, "eso esto ello aquello ahí allí allá ellos ellas"),
    ];

    /// What may stand after "lo" where it is no pronoun: "lo mejor de tu semana".
    const AFTER_LO: [&str; 6] = ["que", "primero", "último", "mejor", "más", "de"];

    #[test]
    fn an_opener_refers_to_nothing_that_is_not_said_unless_a_line_is_quoted_beside_it() {
        for (language, stand_ins) in STAND_INS {
            let stand_ins: Vec<_> = stand_ins.split(' ').collect();
            let all = all(Words::new(language)).into_iter();
            for (_, question) in all.filter(|it| !ABOUT_A_QUOTE.iter().any(|of| of.0 == it.0)) {
                let lower = question.to_lowercase();
                let words: Vec<_> = lower.split([' ', '?', ',', '¿', ':']).collect();
                assert!(!words.iter().any(|it| stand_ins.contains(it)), "{question}");
                let refers = |pair: &[&str]| pair[0] == "lo" && !AFTER_LO.contains(&pair[1]);
                assert!(!words.windows(2).any(refers), "{question}");
                assert!(!lower.ends_with("that?") && !lower.ends_with("this?"), "{question}");
            }
        }
    }

    #[test]
    fn a_hosts_own_question_stays_as_written() {
        let words = Words::new(Language::Es);
        assert_eq!(words.opener("What’s in the *box*?"), "What’s in the *box*?");
        assert_eq!(opener_key("offer", 6), "opener-offer-3");
        assert_eq!(opener_key("no such group", 0), "opener-any-1");
        assert_eq!(discreet_opener("Whose hat is it?"), "Whose hat is it?");
    }

    #[test]
    fn an_opener_of_another_porchlight_is_a_question_all_the_same() {
        for language in Language::ALL {
            let words = Words::new(language);
            for kept in ["opener-help-3", "opener-unknown-9", "opener-bees-40", "opener-"] {
                let question = words.opener(kept);
                assert!(question.ends_with('?'), "{kept}: {question}");
            }
        }
    }

    #[test]
    fn what_is_not_shown_is_not_told_by_a_question() {
        for (group, count) in opener_groups() {
            for pick in 0..count {
                let key = opener_key(&group, pick);
                assert!(discreet_opener(&key).starts_with("opener-any-"));
                let leans = ["offer", "need", "both-offer", "both-need"].contains(&group.as_str());
                assert_eq!(leans_on_a_quote(&key), leans, "{key}");
            }
        }
    }

    #[test]
    fn a_subject_has_a_name_in_every_language_or_in_none() {
        for subject in SUBJECTS {
            let named = Language::ALL.map(|it| Words::new(it).subject(subject).is_some());
            let may = !DELICATE_SUBJECTS.contains(subject);
            assert!(named.iter().all(|it| *it == may), "{subject}");
        }
        let [grief, bees] = ["grief", "bees"].map(|it| Words::new(Language::En).subject(it));
        assert_eq!((grief, bees), (None, Some("bees".to_owned())));
    }
}
