//! Why two people might like to meet, in the sentences of the reader's language.

use crate::domain::{Gives, Guest, GuestId, Introduction, Shared};
use crate::matching::{Frame, Reader, quote};
use crate::ui::guest::give;
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::widgets::marked;
use crate::words::{Segment, them};

/// A reason as it stands on a card.
pub(super) struct Why {
    pub(super) icon: Icon,
    /// With its strong parts marked.
    pub(super) text: String,
}

/// The most reasons on a card.
const MOST: usize = 3;

/// The reasons of an introduction as `reader` sees them: what they get, what they give, what they
/// share. The first sentence about the other says their name, those after it "she", "he", "they".
pub(super) fn reasons(
    view: &View<'_>,
    introduction: &Introduction,
    reader: GuestId,
    other: &Guest,
) -> Vec<Why> {
    let reasons = introduction.reasons();
    let mut gives: Vec<&Gives> = reasons.gives.iter().collect();
    gives.sort_by_key(|it| it.to != reader);
    let mut whys: Vec<Why> = Vec::new();
    for it in gives {
        let first = whys.is_empty();
        whys.push(given(view, it, reader, other, first));
    }
    whys.extend(reasons.shared.iter().map(|it| shared(view, it)));
    if whys.is_empty() {
        let text = marked(&view.words.bold("why-nothing-yet"));
        whys.push(Why { icon: Icon::Both, text });
    }
    whys.truncate(MOST);
    whys
}

fn given(view: &View<'_>, gives: &Gives, reader: GuestId, other: &Guest, first: bool) -> Why {
    let name = other.badge_name();
    let spoken = them(other.pronouns());
    let receives = gives.to == reader;
    let whose = view.say_with("why-whose", &[("them", spoken.into())]);
    let audience = if receives { Reader::Receiver } else { Reader::Giver(&whose) };
    let quote = quote(gives, view.words.language(), audience);
    let about_them = receives || matches!(quote.frame, Frame::Asked | Frame::Know | Frame::Join);
    let them = if first && about_them { "none" } else { spoken };
    let what = if quote.frame.is_whole_line() { "line" } else { "what" };
    let side = if receives || quote.frame == Frame::Asked { "they" } else { "you" };
    let key = format!("why-{side}-{}", quote.frame.key());
    let args = [("them", them.into()), ("name", name.into()), (what, quote.what.into())];
    let text = marked(&view.words.bold_with(&key, &args));
    let icon =
        if receives || quote.frame == Frame::Join { give::icon(gives.kind) } else { Icon::Sprout };
    Why { icon, text }
}

fn shared(view: &View<'_>, shared: &Shared) -> Why {
    let with = |key: &str, name: &str, words: &str| -> Vec<Segment> {
        view.words.bold_with(key, &[(name, words.to_owned().into())])
    };
    let segments = match shared {
        Shared::Interest { words, .. } => with("why-both-care", "what", words),
        Shared::Language(language) => with("why-both-speak", "language", language),
        Shared::FirstTime => view.words.bold("why-both-first-time"),
        Shared::BothNew => view.words.bold("why-both-new"),
        Shared::BothAlone => view.words.bold("why-both-alone"),
    };
    Why { icon: Icon::Both, text: marked(&segments) }
}
