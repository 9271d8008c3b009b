//! Why two people were introduced, in sentences that everybody in the room may read.

use crate::domain::{Gathering, Gives, GuestId, Reasons, Shared};
use crate::matching::{Reader, for_the_board, quote};
use crate::ui::widgets::marked;
use crate::words::{Words, opener_key};

/// The most sentences about one introduction.
const SENTENCES: usize = 2;

/// What the board says about one introduction.
pub(super) struct Why {
    /// At most two sentences, strong parts marked.
    pub(super) reasons: Vec<String>,
    /// A question.
    pub(super) opener: String,
}

/// The reasons the board may show now to so many guests; `name` is what somebody in it is called on the screen.
pub(super) fn on_the_board(
    reasons: &Reasons,
    guests: usize,
    evening: &Gathering,
    words: Words,
    name: &dyn Fn(GuestId) -> String,
) -> Why {
    let public = for_the_board(reasons, evening);
    let opener = if public == *reasons { reasons.opener.clone() } else { discreet(reasons) };
    let mut said: Vec<String> = Vec::new();
    let mut gives = public.gives.iter();
    said.extend(gives.next().map(|it| gift(words, it, name)));
    let who = if guests > 2 { "all" } else { "both" };
    said.extend(public.shared.first().map(|it| shared(words, it, who)));
    said.extend(gives.map(|it| gift(words, it, name)));
    said.truncate(SENTENCES);
    if said.is_empty() {
        said.push(marked(&words.bold("board-hello")));
    }
    Why { reasons: said, opener: words.opener(&opener) }
}

fn gift(words: Words, gives: &Gives, name: &dyn Fn(GuestId) -> String) -> String {
    let theirs = words.say_with("board-whose", &[("name", name(gives.to).into())]);
    let quote = quote(gives, words.language(), Reader::Other(&theirs));
    let what = if quote.frame.is_whole_line() { "line" } else { "what" };
    let key = format!("board-{}", quote.frame.key());
    let about = [("name", name(giver(&key, gives)).into()), (what, quote.what.into())];
    marked(&words.bold_with(&key, &about))
}

/// Whom a sentence begins with: who gives, or who asked.
fn giver(key: &str, gives: &Gives) -> GuestId {
    if matches!(key, "board-join" | "board-asked") { gives.to } else { gives.from }
}

fn shared(words: Words, shared: &Shared, who: &str) -> String {
    let segments = match shared {
        Shared::Interest { words: what, .. } => {
            words.bold_with(&format!("board-{who}-care"), &[("what", what.as_str().into())])
        }
        Shared::Language(language) => {
            let about = [("language", language.as_str().into())];
            words.bold_with(&format!("board-{who}-speak"), &about)
        }
        Shared::FirstTime => words.bold("board-both-first-time"),
        Shared::BothNew => words.bold("board-both-new"),
        Shared::BothAlone => words.bold("board-both-alone"),
    };
    marked(&segments)
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
