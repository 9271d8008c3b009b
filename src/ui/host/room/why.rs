//! Why two people might like to meet, told to a host.

use crate::domain::{Gives, GuestId, Kind, Reasons, Shared};
use crate::matching::{Reader, quote};
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::widgets::marked;
use crate::words::them;

/// The most reasons on a card.
const MOST: usize = 3;

/// Each reason with its symbol; strong parts are marked.
pub(super) fn reasons(view: &DeskView<'_>, reasons: &Reasons) -> Vec<(Icon, String)> {
    said(view, reasons, "both")
}

/// The same about a circle.
pub(super) fn reasons_among(view: &DeskView<'_>, reasons: &Reasons) -> Vec<(Icon, String)> {
    said(view, reasons, "all")
}

/// `who` has what they share: "both", or "all".
fn said(view: &DeskView<'_>, reasons: &Reasons, who: &str) -> Vec<(Icon, String)> {
    let gives = reasons.gives.iter().map(|it| (icon(it.kind), gift(view, it)));
    let shared = reasons.shared.iter().map(|it| (Icon::Both, shared(view, it, who)));
    let mut said: Vec<_> = gives.chain(shared).take(MOST).collect();
    if said.is_empty() {
        said.push((Icon::Both, marked(&view.words.bold("host-nothing-yet"))));
    }
    said
}

fn gift(view: &DeskView<'_>, gives: &Gives) -> String {
    let name = |guest: GuestId| view.first_name(guest);
    let spoken = them(view.guest(gives.to).and_then(|guest| guest.pronouns()));
    let about = [("them", spoken.into()), ("name", name(gives.to).into())];
    let whose = view.say_with("why-whose", &about);
    let quote = quote(gives, view.words.language(), Reader::Other(&whose));
    let what = if quote.frame.is_whole_line() { "line" } else { "what" };
    let key = format!("host-{}", quote.frame.key());
    let about = [
        ("giver", name(gives.from).into()),
        ("taker", name(gives.to).into()),
        (what, quote.what.into()),
    ];
    marked(&view.words.bold_with(&key, &about))
}

fn shared(view: &DeskView<'_>, shared: &Shared, who: &str) -> String {
    let words = view.words;
    let segments = match shared {
        Shared::Interest { words: what, .. } => {
            words.bold_with(&format!("host-{who}-care"), &[("what", what.as_str().into())])
        }
        Shared::Language(language) => {
            let about = [("language", language.as_str().into())];
            words.bold_with(&format!("host-{who}-speak"), &about)
        }
        Shared::FirstTime => words.bold("host-both-first-time"),
        Shared::BothNew => words.bold("host-both-new"),
        Shared::BothAlone => words.bold("host-both-alone"),
    };
    marked(&segments)
}

const fn icon(kind: Option<Kind>) -> Icon {
    match kind {
        Some(Kind::Help) | None => Icon::Help,
        Some(Kind::KnowHow) => Icon::KnowHow,
        Some(Kind::Thing) => Icon::Thing,
        Some(Kind::Intro) => Icon::Intro,
        Some(Kind::Company) => Icon::Cup,
    }
}
