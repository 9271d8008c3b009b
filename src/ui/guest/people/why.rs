//! Why two people might like to meet, in the sentences of the reader's language.

use crate::domain::{Gives, GuestId, Introduction, Shared};
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::widgets::marked;

/// A reason as it stands on a card.
pub(super) struct Why {
    pub(super) icon: Icon,
    pub(super) text: String,
}

/// The reasons of an introduction as `reader` sees them: what they get, what they give, what they
/// share.
pub(super) fn reasons(
    view: &View<'_>,
    introduction: &Introduction,
    reader: GuestId,
    name: &str,
    them: &str,
) -> Vec<Why> {
    let reasons = introduction.reasons();
    let mut gives: Vec<&Gives> = reasons.gives.iter().collect();
    gives.sort_by_key(|it| it.to != reader);
    let mut whys: Vec<Why> =
        gives.into_iter().map(|it| give(view, it, reader, name, them)).collect();
    whys.extend(reasons.shared.iter().map(|it| shared(view, it)));
    if whys.is_empty() {
        let text = marked(&view.words.bold("why-nothing-yet"));
        whys.push(Why { icon: Icon::Both, text });
    }
    whys.truncate(3);
    whys
}

fn give(view: &View<'_>, gives: &Gives, reader: GuestId, name: &str, them: &str) -> Why {
    let to_reader = gives.to == reader;
    let (key, line) =
        if to_reader { ("why-they-offer", &gives.offer) } else { ("why-they-asked", &gives.need) };
    let args = [("them", them.into()), ("name", name.into()), ("line", line.as_str().into())];
    let icon = if to_reader { crate::ui::guest::give::icon(gives.kind) } else { Icon::Sprout };
    Why { icon, text: marked(&view.words.bold_with(key, &args)) }
}

fn shared(view: &View<'_>, shared: &Shared) -> Why {
    let segments = match shared {
        Shared::Interest { words, .. } => {
            view.words.bold_with("why-both-care", &[("what", words.as_str().into())])
        }
        Shared::FirstTime => view.words.bold("why-both-first-time"),
        Shared::BothNew => view.words.bold("why-both-new"),
        Shared::Language(language) => {
            view.words.bold_with("why-both-speak", &[("language", language.as_str().into())])
        }
    };
    Why { icon: Icon::Both, text: marked(&segments) }
}
