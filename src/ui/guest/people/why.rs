//! Why two people might like to meet, in the sentences of the reader's language.

use crate::domain::{Gives, Guest, GuestId, Introduction, LineId, Shared, Visit};
use crate::matching::{Frame, Reader, quote, whole};
use crate::ui::guest::give;
use crate::ui::guest::own::OwnLines;
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
/// What could only be said in lines of their own that must not be shown is not said: the other's
/// line stands alone then, and none does where support is asked for.
pub(super) fn reasons(
    view: &View<'_>,
    introduction: &Introduction,
    (reader, own): (GuestId, &OwnLines),
    other: &Guest,
) -> Vec<Why> {
    let reasons = introduction.reasons();
    let visit = view.visit(reader);

    let is_support = |need| {
        let mut lines = visit.into_iter().flat_map(Visit::lines);
        lines.any(|(line, it)| line == need && it.saying().support)
    };
    let may_hint = |it: &&Gives| own.shows(own_line(it, reader)) || !is_support(it.need_line);
    let mut gives: Vec<&Gives> = reasons.gives.iter().filter(may_hint).collect();
    gives.sort_by_key(|it| it.to != reader);
    let mut whys: Vec<Why> = Vec::new();
    for it in gives {
        let first = whys.is_empty();
        let is_shown = own.shows(own_line(it, reader));
        whys.push(given(view, it, (reader, is_shown), other, first));
    }
    let quiet = own.keeps_quiet(visit);
    let may_share = |it: &&Shared| !quiet || !matches!(it, Shared::Interest { .. });
    whys.extend(reasons.shared.iter().filter(may_share).map(|it| shared(view, it)));
    if whys.is_empty() {
        let is_kept = quiet && !(reasons.gives.is_empty() && reasons.shared.is_empty());
        let key = if is_kept { "why-kept" } else { "why-nothing-yet" };
        let text = marked(&view.words.bold(key));
        whys.push(Why { icon: Icon::Both, text });
    }
    whys.truncate(MOST);
    whys
}

/// The line of the two that the reader said.
fn own_line(gives: &Gives, reader: GuestId) -> LineId {
    if gives.to == reader { gives.need_line } else { gives.offer_line }
}

/// One gives the other something; where the reader's own line must not be shown, in the other's words
/// alone.
fn given(
    view: &View<'_>,
    gives: &Gives,
    (reader, is_shown): (GuestId, bool),
    other: &Guest,
    first: bool,
) -> Why {
    let name = other.badge_name();
    let spoken = them(other.pronouns());
    let receives = gives.to == reader;
    let whose = view.say_with("why-whose", &[("them", spoken.into())]);
    let audience = if receives { Reader::Receiver } else { Reader::Giver(&whose) };
    let quote = if is_shown {
        quote(gives, view.words.language(), audience)
    } else {
        whole(gives, audience)
    };
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
