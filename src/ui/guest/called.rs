//! What became of a call for a host from this door, as whoever stands before it reads it: asked, and
//! promised only once a host took it.

use chrono::{DateTime, TimeDelta, Utc};
use egui::{Margin, Response, Ui, pos2};

use super::view::View;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Text, Tone, note_frame};

/// A call for a host that stands at this door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Called {
    /// Nobody took it yet; when it was asked last.
    Asked(DateTime<Utc>),
    /// A host is on the way.
    Coming,
}

/// How long a host is on the way, and after how long somebody may want to ask again.
const WAIT: TimeDelta = TimeDelta::minutes(3);

impl Called {
    /// What stands at this door now.
    pub(super) fn at(view: &View<'_>) -> Option<Self> {
        let (evening, door) = (view.evening()?, view.desk.door());
        let asked = evening.open_calls().map(|(_, call)| call).filter(|call| call.door == door);
        if let Some(at) = asked.map(|call| call.at).max() {
            return Some(Self::Asked(at));
        }
        evening.host_comes_to(door).filter(|at| view.now - *at < WAIT).map(|_| Self::Coming)
    }

    /// Whether it is time to offer asking again.
    pub(super) fn is_waited_for_long(self, now: DateTime<Utc>) -> bool {
        matches!(self, Self::Asked(at) if now - at >= WAIT)
    }

    /// The key of what it says.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Asked(_) => "help-host-asked",
            Self::Coming => "help-host-coming",
        }
    }

    pub(super) const fn tone(self) -> Tone {
        match self {
            Self::Asked(_) => Tone::Amber,
            Self::Coming => Tone::Leaf,
        }
    }

    /// A note that says it, for hosts who pass and for whoever comes next.
    pub(super) fn note_ui(self, ui: &mut Ui, view: &View<'_>) {
        let tone = self.tone();
        let color = tone.ink(&Look::of(ui).tokens);
        note_frame(ui, tone).inner_margin(Margin::symmetric(14, 6)).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                icon_ui(ui, Icon::Person, 20.0, color);
                ui.add(Text::new(view.say(self.key()), TypeStyle::SMALL_STRONG).color(color));
            });
        });
    }

    /// A light at the corner of the button that opens help, which says it to who listens.
    pub(super) fn light_ui(self, ui: &Ui, view: &View<'_>, help: &Response) {
        let t = Look::of(ui).tokens;
        let says = view.say(self.key());
        ui.ctx().accesskit_node_builder(help.id, |node| node.set_description(says));
        let place = pos2(help.rect.right() - 6.0, help.rect.top() + 6.0);
        ui.painter().circle_filled(place, 9.0, t.dusk900);
        ui.painter().circle_filled(place, 6.5, t.amber);
    }
}
