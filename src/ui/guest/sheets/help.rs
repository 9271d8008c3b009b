//! The help sheet: a person first, then what the screen itself can do.

use egui::Ui;

use crate::domain::HelpReason;
use crate::ui::guest::called::Called;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Dialog, Text, Tone, announce_ui, note_frame, wide_ui};

/// The help sheet.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HelpSheet {
    /// A call for a host could not be passed on.
    lost: bool,
    shown: bool,
}

impl HelpSheet {
    /// The sheet after a host was called, or could not be.
    #[must_use]
    pub(crate) const fn called(heard: bool) -> Self {
        Self { lost: !heard, shown: false }
    }

    pub(super) fn ui(&mut self, ui: &Ui, view: &View<'_>) -> Option<Wish> {
        let title = view.say("help-title");
        let out = Dialog::new(title, 560.0).scrolled().show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            let wish = self.content_ui(ui, view, title);
            self.shown = true;
            wish
        });
        out.inner.or(out.dismissed.then_some(Wish::Close))
    }

    fn content_ui(self, ui: &mut Ui, view: &View<'_>, title: &str) -> Option<Wish> {
        let heading = ui.add(Text::heading(title, TypeStyle::H2, 1));
        if !self.shown {
            heading.request_focus();
        }
        let width = ui.available_width();
        let mut wish = None;
        let called = Called::at(view);
        if self.lost {
            says_ui(ui, (Tone::Clay, Icon::Warn), view.say("k1-not-saved"), None);
        } else if let Some(called) = called {
            let hint = Some(view.say("help-host-coming-hint"));
            says_ui(ui, (called.tone(), Icon::Person), view.say(called.key()), hint);
        }
        let again = called.is_some_and(|it| it.is_waited_for_long(view.now));
        if self.lost || called.is_none() || again {
            let key = if again { "help-call-again" } else { "help-call-a-host" };
            let call = Button::primary(view.say(key)).big().icon(Icon::Person);
            if ui.add(call.width(width)).clicked() {
                wish = Some(Wish::CallHost(HelpReason::Asked, None));
            }
        }
        let look = Look::of(ui);
        let still = if look.less_movement { "help-more-movement" } else { "help-less-movement" };
        let lower = if view.lowered { "help-higher" } else { "help-lower" };
        let ways = [
            ("guide-title", Icon::Sprout, Wish::Guide),
            (lower, Icon::Down, Wish::Lower),
            (still, Icon::Pause, Wish::Stillness),
            ("help-language", Icon::Globe, Wish::Languages),
        ];
        for (key, icon, way) in ways {
            if ui.add(Button::outlined(view.say(key)).icon(icon).width(width)).clicked() {
                wish = Some(way);
            }
        }
        if ui.add(Button::quiet(view.say("shared-close")).width(width)).clicked() {
            wish = Some(Wish::Close);
        }
        wish
    }
}

/// What became of a call.
fn says_ui(ui: &mut Ui, (tone, icon): (Tone, Icon), says: &str, hint: Option<&str>) {
    let color = tone.ink(&Look::of(ui).tokens);
    announce_ui(ui, "call", says);
    wide_ui(note_frame(ui, tone), ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            icon_ui(ui, icon, 26.0, color);
            ui.vertical(|ui| {
                ui.add(Text::new(says, TypeStyle::BODY_STRONG).color(color));
                if let Some(hint) = hint {
                    ui.add(Text::new(hint, TypeStyle::SMALL));
                }
            });
        });
    });
}
