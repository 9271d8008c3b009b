//! Name and pronouns, and the e-mail of somebody who is not on the list.

use egui::Ui;

use super::{Hello, Hitch};
use crate::domain::NAME_CHARS;
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Field, Text, chips_ui};

/// Pronouns offered as chips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pronouns {
    /// she/her
    She,
    /// he/him
    He,
    /// they/them
    They,
    /// In the guest's own words.
    Own,
}

impl Pronouns {
    const ALL: [Self; 4] = [Self::She, Self::He, Self::They, Self::Own];

    const fn key(self) -> &'static str {
        match self {
            Self::She => "k3-pronouns-she",
            Self::He => "k3-pronouns-he",
            Self::They => "k3-pronouns-they",
            Self::Own => "k3-pronouns-other",
        }
    }

    /// What is kept of a chip, in every language of the screen the same.
    const fn kept(self) -> &'static str {
        match self {
            Self::She => "she/her",
            Self::He => "he/him",
            Self::They => "they/them",
            Self::Own => "",
        }
    }

    /// The chip for stored pronouns, and the guest's own words where none fits.
    pub(super) fn read(stored: &str) -> (Option<Self>, String) {
        let chip = Self::ALL.into_iter().find(|it| it.kept() == stored.trim());
        match chip {
            Some(chip) if chip != Self::Own => (Some(chip), String::new()),
            _ => (Some(Self::Own), stored.to_owned()),
        }
    }
}

impl Hello {
    /// Pronouns as they stand now; empty if none.
    pub(super) fn pronouns_text(&self) -> &str {
        match self.pronouns {
            None => "",
            Some(Pronouns::Own) => self.own_pronouns.trim(),
            Some(chip) => chip.kept(),
        }
    }

    /// Whether they may leave an address: nobody knows one yet.
    pub(super) fn asks_email(&self, view: &View<'_>) -> bool {
        self.is_new() && view.guest(self.who.guest).is_none()
    }

    /// The field; answers whether Enter was pressed in it, as the others.
    pub(super) fn name_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        let label = view.say("k3-name");
        ui.add(Text::new(label, TypeStyle::BODY_STRONG));
        ui.add_space(8.0);
        let too_long = self.name.chars().count() >= NAME_CHARS;
        let error = match self.hitch {
            Some(Hitch::NameMissing) => Some(view.say("k3-name-missing")),
            _ if too_long => Some(view.say("k3-name-long")),
            _ => None,
        };
        let out = Field::new(("name", view.turn), label, &mut self.name)
            .trailing_icon(Icon::Pencil)
            .letters_max(NAME_CHARS)
            .error(error)
            .show(ui);
        if std::mem::take(&mut self.to_name) {
            out.response.request_focus();
        }
        if out.response.changed() && self.hitch == Some(Hitch::NameMissing) {
            self.hitch = None;
        }
        out.entered
    }

    pub(super) fn email_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        let label = view.say("k3-email");
        ui.add_space(16.0);
        ui.add(Text::new(label, TypeStyle::BODY_STRONG));
        ui.add_space(8.0);
        let unfinished = self.hitch == Some(Hitch::EmailUnfinished);
        let out = Field::new(("email", view.turn), label, &mut self.email)
            .letters_max(254)
            .error(unfinished.then(|| view.say("k3-email-unfinished")))
            .show(ui);
        if out.response.changed() && unfinished {
            self.hitch = None;
        }
        out.entered
    }

    pub(super) fn pronouns_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        ui.add_space(16.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.add(Text::new(view.say("k3-pronouns"), TypeStyle::BODY_STRONG));
            ui.add(Text::new(view.say("k3-pronouns-optional"), TypeStyle::BODY).soft());
        });
        ui.add_space(8.0);
        let chips = Pronouns::ALL.map(|it| (it, view.say(it.key())));
        let was_own = self.pronouns == Some(Pronouns::Own);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
            chips_ui(ui, view.say("k3-pronouns"), &chips, &mut self.pronouns);
        });
        if self.pronouns != Some(Pronouns::Own) {
            return false;
        }
        ui.add_space(8.0);
        let label = view.say("k3-pronouns-own");
        let out = Field::new(("pronouns", view.turn), label, &mut self.own_pronouns)
            .placeholder(label)
            .letters_max(30)
            .show(ui);
        if !was_own {
            out.response.request_focus();
        }
        out.entered
    }
}
