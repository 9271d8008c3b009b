//! What the welcome says about a code.

use egui::{Frame, Margin, Ui};

use crate::desk::Void;
use crate::domain::{Gathering, GatheringId};
use crate::ui::guest::view::{View, local};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::void;
use crate::ui::widgets::{Text, Tone, note_frame, wide_ui};

/// What the welcome has to say about the last code, or to whoever just left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::guest) enum Notice {
    /// Nobody's code.
    UnknownCode,
    /// Nobody's, and a damaged entry may be that ticket.
    LostCode,
    /// A ticket for another gathering.
    OtherGathering(GatheringId),
    /// A ticket that was cancelled.
    Refused,
    /// A ticket that opens nothing, and why.
    Void(Void),
    /// Longer than any ticket.
    TooLong,
    /// Somebody is forgotten, as they wished.
    Forgotten,
}

impl Notice {
    const fn tone(self) -> Tone {
        match self {
            Self::Forgotten => Tone::Leaf,
            Self::UnknownCode
            | Self::LostCode
            | Self::OtherGathering(_)
            | Self::Refused
            | Self::Void(_)
            | Self::TooLong => Tone::Clay,
        }
    }
}

/// A note under the field.
pub(super) struct Note {
    tone: Tone,
    says: String,
    /// About a code: it came just now, and is said aloud.
    is_news: bool,
}

impl Note {
    /// About the last code, or else about a house in which nobody can be found.
    pub(super) fn of(view: &View<'_>, notice: Option<Notice>) -> Option<Self> {
        if let Some(notice) = notice {
            return Some(Self { tone: notice.tone(), says: words(view, notice)?, is_news: true });
        }
        let says = view.say(house_key(view)?).to_owned();
        Some(Self { tone: Tone::Sand, says, is_news: false })
    }

    /// How high it is at this width, in points; `close` where there is little room.
    pub(super) fn high(&self, ui: &Ui, width: f32, close: bool) -> f32 {
        let around = self.frame(ui, close).total_margin().sum();
        self.text(ui, close).galley(ui, width - around.x).size().y + around.y
    }

    /// Shows it.
    pub(super) fn ui(&self, ui: &mut Ui, close: bool) {
        let frame = self.frame(ui, close);
        let text = self.text(ui, close);
        if !self.is_news {
            frame.show(ui, |ui| ui.add(text));
            return;
        }
        let line = wide_ui(frame, ui, |ui| ui.add(text)).inner;
        ui.ctx().accesskit_node_builder(line.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    }

    fn frame(&self, ui: &Ui, close: bool) -> Frame {
        let frame = note_frame(ui, self.tone);
        if close { frame.inner_margin(Margin::symmetric(20, 8)) } else { frame }
    }

    fn text(&self, ui: &Ui, close: bool) -> Text<'_> {
        let style = match (self.is_news, close) {
            (true, false) => TypeStyle::BODY_STRONG,
            (true, true) => TypeStyle::SMALL_STRONG,
            (false, false) => TypeStyle::BODY,
            (false, true) => TypeStyle::SMALL,
        };
        let text = Text::new(&self.says, style);
        if self.is_news { text.color(self.tone.ink(&Look::of(ui).tokens)) } else { text }
    }
}

/// What is said about a code.
fn words(view: &View<'_>, notice: Notice) -> Option<String> {
    Some(match notice {
        Notice::UnknownCode => view.say("k1-unknown-code").to_owned(),
        Notice::LostCode => view.say("k1-lost-code").to_owned(),
        Notice::Refused => view.say("k1-ticket-refused").to_owned(),
        Notice::Void(why) => void::to_guest(view.words, view.desk, why),
        Notice::TooLong => view.say("k1-code-too-long").to_owned(),
        Notice::Forgotten => view.say("k1-forgotten").to_owned(),
        Notice::OtherGathering(id) => {
            let plan = view.desk.state().gathering(id).and_then(Gathering::plan)?;
            let day = view.words.day(local(Some(plan), plan.starts).0);
            view.say_with(
                "k1-other-gathering",
                &[("gathering", plan.name.as_str().into()), ("day", day.into())],
            )
        }
    })
}

/// What to say while there is nobody to find.
fn house_key(view: &View<'_>) -> Option<&'static str> {
    match view.evening() {
        None => Some("k1-no-gathering"),
        Some(evening) if evening.ended_at().is_some() => None,
        Some(evening) => evening.visits().next().is_none().then_some("k1-no-list"),
    }
}
