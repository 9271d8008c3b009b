//! Why two people were introduced, in sentences that everybody in the room may read.

use crate::domain::{Gathering, Reasons};
use crate::matching::{Named, Reader, Teller, for_the_board};
use crate::ui::widgets::marked;
use crate::words::{Words, opener_key};

/// The most sentences about one introduction.
const SENTENCES: usize = 2;

/// What the board says about one introduction.
pub(super) struct Why {
    /// At most two sentences, strong parts marked.
    pub(super) reasons: Vec<String>,
    /// The same for a small card: the first that fits is said.
    pub(super) brief: Vec<String>,
    /// A question.
    pub(super) opener: String,
}

/// The reasons the board may show now to these people, by the names they chose for the screen.
pub(super) fn on_the_board(
    reasons: &Reasons,
    people: &[Named<'_>],
    evening: &Gathering,
    words: Words,
) -> Why {
    let public = for_the_board(reasons, evening);
    let opener = if public == *reasons { reasons.opener.clone() } else { discreet(reasons) };
    let teller = Teller { words, reader: Reader::People, people };
    let told = teller.reasons(&public).into_iter();
    let mut said: Vec<_> = told.map(|it| marked(&it.in_brief())).take(SENTENCES).collect();
    let mut brief: Vec<_> = teller.in_few_words(&public).iter().map(|it| marked(it)).collect();
    for said in [&mut said, &mut brief] {
        if said.is_empty() {
            said.push(words.say("why-hello-is-enough").to_owned());
        }
    }
    Why { reasons: said, brief, opener: words.opener(&opener) }
}

/// An opener that gives nothing away about a line that is kept off the screen: a subject's question
/// would. A host's own stands.
fn discreet(reasons: &Reasons) -> String {
    if !reasons.opener.starts_with("opener-") {
        return reasons.opener.clone();
    }
    let pick = reasons.opener.bytes().map(u32::from).sum();
    opener_key("any", pick)
}
