//! Why two people were introduced, in sentences that everybody in the room may read.

use crate::domain::{Gathering, Reasons};
use crate::matching::{Named, Reader, Reason, Teller, Tie, asked_in, for_the_board};
use crate::ui::widgets::marked;
use crate::words::{Words, discreet_opener, leans_on_a_quote};

/// The most sentences about one introduction.
const SENTENCES: usize = 2;

/// What the board says about one introduction.
pub(super) struct Why {
    /// At most two sentences, strong parts marked; none where nothing may be said.
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
    let teller = Teller { words, reader: Reader::People, people };
    let told = teller.reasons(&public);
    let shows_all = public == *reasons && !(leans_on_a_quote(&reasons.opener) && is_brief(&told));
    let kept = &reasons.opener;
    let opener = if shows_all { kept.clone() } else { discreet_opener(kept) };
    let said: Vec<_> = told.iter().map(|it| marked(&it.in_brief())).take(SENTENCES).collect();
    let mut brief: Vec<_> = teller.in_few_words(&public).iter().map(|it| marked(it)).collect();
    if brief.is_empty() {
        brief.push(words.say("why-hello-is-enough").to_owned());
    }
    Why { reasons: said, brief, opener: asked_in(&public, words).opener(&opener) }
}

/// Whether one of two lines is left out, where the help is only worth asking about.
fn is_brief(told: &[Reason]) -> bool {
    told.first().is_some_and(|it| it.tie == Tie::Possible)
}
