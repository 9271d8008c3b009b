//! After a party came in: their badges, and the way to one's own choices.

use egui::{Key, Modifiers, Ui};

use crate::domain::GuestId;
use crate::ui::guest::shell::{Step, band_ui, body_ui, foot_ui, heading_ui};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, announce_ui, note_frame};

/// A party that is in.
#[derive(Clone, Debug)]
pub(in crate::ui::guest) struct AllIn {
    you: GuestId,
    /// Who of the party could not come in, with why.
    left_out: Vec<(GuestId, &'static str)>,
    /// Whether whoever stands there came in.
    with_you: bool,
}

impl AllIn {
    /// Who stands there, and who was not let in, each with the key of the sentence that says why.
    #[must_use]
    pub(in crate::ui::guest) const fn new(
        you: GuestId,
        with_you: bool,
        left_out: Vec<(GuestId, &'static str)>,
    ) -> Self {
        Self { you, left_out, with_you }
    }

    /// Shows the screen.
    pub(in crate::ui::guest) fn ui(&self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let top = if view.shell.is_low() { 16.0 } else { 64.0 };
        let body = body_ui(ui, view, view.shell.foot_height(), top, |ui| {
            let key = if self.left_out.is_empty() { "party-all-in" } else { "party-some-in" };
            heading_ui(ui, view, view.say(key), TypeStyle::H1, &Step::FindYou.spoken(view));
            ui.add_space(step::S8);
            let badge = view.badge_key("party-tray", "party-tray");
            ui.add(Text::new(badge.map_or("", |key| view.say(key)), TypeStyle::BODY));
            ui.add_space(step::S16);
            for (guest, why) in &self.left_out {
                Self::left_out_ui(ui, view, *guest, why);
            }
            if self.with_you {
                ui.add(Text::new(view.say("party-own-choices"), TypeStyle::BODY).soft());
            }
        });
        let choose = Button::outlined(view.say("party-choose")).big().enabled(self.with_you);
        let done = Button::primary(view.say("party-done")).big();
        let [choose, done] = foot_ui(ui, view, &body, |_| {}, [choose, done]);
        let escape =
            ui.is_enabled() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let wish = band_ui(ui, view, Step::FindYou);
        if choose.clicked() {
            Some(Wish::ChooseForMyself(self.you))
        } else if done.clicked() || escape {
            Some(Wish::StartOver)
        } else {
            wish
        }
    }

    fn left_out_ui(ui: &mut Ui, view: &View<'_>, guest: GuestId, why: &str) {
        let named = view.guest(guest).map(|it| it.name().at_the_door());
        let name = named.filter(|it| !it.is_empty()).unwrap_or_else(|| view.on_badge(guest));
        let says = view.say_with(why, &[("name", name.into())]);
        announce_ui(ui, "left out", &says);
        let width = (ui.available_width() - 40.0).min(760.0);
        note_frame(ui, Tone::Amber).show(ui, |ui| {
            ui.set_width(width);
            ui.add(Text::new(&says, TypeStyle::BODY_STRONG));
        });
        ui.add_space(step::S12);
    }
}
