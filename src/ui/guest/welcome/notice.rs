//! What the welcome says about a code.

use egui::Ui;

use crate::desk::Void;
use crate::domain::{Gathering, GatheringId};
use crate::ui::guest::view::{View, local};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::void;
use crate::ui::widgets::{Text, Tone, note_frame};

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

/// Shows it, and says it aloud.
pub(super) fn notice_ui(ui: &mut Ui, view: &View<'_>, notice: Notice) {
    let says = match notice {
        Notice::UnknownCode => view.say("k1-unknown-code").to_owned(),
        Notice::LostCode => view.say("k1-lost-code").to_owned(),
        Notice::Refused => view.say("k1-ticket-refused").to_owned(),
        Notice::Void(why) => void::to_guest(view.words, view.desk, why),
        Notice::TooLong => view.say("k1-code-too-long").to_owned(),
        Notice::Forgotten => view.say("k1-forgotten").to_owned(),
        Notice::OtherGathering(id) => {
            let plan = view.desk.state().gathering(id).and_then(Gathering::plan);
            let Some(plan) = plan else { return };
            let day = view.words.day(local(Some(plan), plan.starts).0);
            view.say_with(
                "k1-other-gathering",
                &[("gathering", plan.name.as_str().into()), ("day", day.into())],
            )
        }
    };
    let color = notice.tone().ink(&Look::of(ui).tokens);
    note_frame(ui, notice.tone()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let line = ui.add(Text::new(&says, TypeStyle::BODY_STRONG).color(color));
        ui.ctx().accesskit_node_builder(line.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    });
}
