//! The rule behind an answer: what it is, where it holds, and the screen that shows it.

use egui::{Ui, vec2};

use crate::ui::art::Corruptor;
use crate::ui::desk::DeskPlace;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text};

/// How wide the sheet is, in points.
const WIDTH: f32 = 620.0;

/// The sheet of the rule that keeps one of the five out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RuleSheet(pub(super) Corruptor);

impl RuleSheet {
    /// Where a host sees the rule at work, and what the button says.
    fn shown_at(self) -> Option<(&'static str, Wish)> {
        match self.0 {
            Corruptor::SalesManager | Corruptor::Automator | Corruptor::Marketer => {
                Some(("l1-open-follow-ups", Wish::Go(DeskPlace::FollowUps)))
            }
            Corruptor::Fool => Some(("l1-open-waiting", Wish::Waiting)),
            // Guests see it where they write; hosts have no screen of it.
            Corruptor::Taker => None,
        }
    }

    /// The sentences: the answer, the rule, where one sees it.
    const fn keys(self) -> [&'static str; 3] {
        match self.0 {
            Corruptor::SalesManager => {
                ["l1-sales-manager-answer", "l1-sales-manager-rule", "l1-sales-manager-where"]
            }
            Corruptor::Marketer => ["l1-marketer-answer", "l1-marketer-rule", "l1-marketer-where"],
            Corruptor::Automator => {
                ["l1-automator-answer", "l1-automator-rule", "l1-automator-where"]
            }
            Corruptor::Fool => ["l1-fool-answer", "l1-fool-rule", "l1-fool-where"],
            Corruptor::Taker => ["l1-taker-answer", "l1-taker-rule", "l1-taker-where"],
        }
    }

    /// Shows it; what was wished, and whether it closes.
    pub(super) fn ui(self, ui: &Ui, view: &DeskView<'_>, is_new: bool) -> (Option<Wish>, bool) {
        let [title, rule, place] = self.keys().map(|key| view.say(key));
        let out = Dialog::new(title, WIDTH).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S12);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            if is_new {
                heading.request_focus();
            }
            ui.add(Text::new(rule, TypeStyle::DESK_BODY));
            ui.horizontal_top(|ui| {
                icon_ui(ui, Icon::Home, 22.0, Look::of(ui).tokens.leaf);
                ui.add(Text::new(place, TypeStyle::DESK_BODY).soft());
            });
            ui.add_space(step::S8);
            ui.horizontal_wrapped(|ui| {
                let opens = self.shown_at().and_then(|(label, wish)| {
                    let button = Button::primary(view.say(label)).desk();
                    ui.add(button).clicked().then_some(wish)
                });
                let closes = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
                (opens, closes)
            })
            .inner
        });
        let (wish, closes) = out.inner;
        let closed = closes || out.dismissed || wish.is_some();
        (wish, closed)
    }
}
