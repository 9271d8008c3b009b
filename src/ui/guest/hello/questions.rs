//! The questions: how to meet, on the big screen, and swapping contact. Nothing is chosen
//! beforehand.

use egui::Ui;

use super::Hello;
use crate::domain::{Guest, Name, ScreenName, Swap};
use crate::ui::guest::view::View;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Text, choices_beside_ui};

/// Between two questions, and how high an answer is at least, in points.
const BETWEEN: f32 = 18.0;
const ANSWER: f32 = 60.0;

impl Hello {
    pub(super) fn right_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        self.meet_ui(ui, view);
        ui.add_space(BETWEEN);
        self.screen_ui(ui, view);
        ui.add_space(BETWEEN);
        self.swap_ui(ui, view);
        if !view.shell.is_wide() {
            self.photos_ui(ui, view);
            self.welcome_ui(ui, view);
        }
    }

    fn screen_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        let question = view.say("k3-screen-question");
        ask_ui(ui, question, view.say("k3-screen-hint"));
        let known = view.guest(self.who.guest).map(Guest::name);
        let names = screen_names(&self.name, known);
        let yes = |name: &str| {
            let parts = view.words.bold_with("k3-screen-yes", &[("name", name.into())]);
            crate::ui::widgets::marked(&parts)
        };
        let first = if names.0.is_empty() { "…" } else { names.0.as_str() };
        let mut options = vec![(ScreenName::First, yes(first))];
        if let Some(longer) = &names.1 {
            options.push((ScreenName::FirstInitial, yes(longer)));
        }
        options.push((ScreenName::None, view.say("shared-no").to_owned()));
        choices_beside_ui(ui, question, &options, ANSWER, &mut self.screen);
    }

    fn swap_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        let question = view.say("k3-swap-question");
        let Some(what) = self.contact(view) else {
            ask_ui(ui, question, view.say("k3-swap-nothing"));
            self.swap = None;
            return;
        };
        let hint = view.say_with("k3-swap-hint", &[("what", what.into())]);
        ask_ui(ui, question, &hint);
        let options =
            [(Swap::AskEachTime, view.say("k3-swap-each")), (Swap::No, view.say("k3-swap-no"))];
        choices_beside_ui(ui, question, &options, ANSWER, &mut self.swap);
    }

    /// What would be swapped: "email", "phone" or "both"; `None` if there is nothing.
    fn contact(&self, view: &View<'_>) -> Option<&'static str> {
        let known = view.guest(self.who.guest);
        let email = known.and_then(Guest::email).is_some()
            || (self.is_new() && !self.email.trim().is_empty());
        match (email, known.and_then(Guest::phone).is_some()) {
            (true, true) => Some("both"),
            (true, false) => Some("email"),
            (false, true) => Some("phone"),
            (false, false) => None,
        }
    }
}

fn ask_ui(ui: &mut Ui, question: &str, hint: &str) {
    ui.add(Text::heading(question, TypeStyle::H3, 2));
    ui.add(Text::new(hint, TypeStyle::SMALL).soft());
    ui.add_space(8.0);
}

/// The names the big screen may show: "Ana", and "Ana P." where a family name is known.
fn screen_names(typed: &str, known: Option<&Name>) -> (String, Option<String>) {
    let typed = Name::parse(typed);
    let name = known.map(|name| name.worn_as(&typed.full())).unwrap_or(typed);
    let first = name.first().to_owned();
    let longer = Some(name.short()).filter(|short| *short != first);
    (first, longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(typed: &str, known: Option<(&str, &str)>) -> (String, Option<String>) {
        let known = known.map(|(given, family)| Name::new(given, family));
        screen_names(typed, known.as_ref())
    }

    #[test]
    fn the_screen_offers_the_badge_s_name_with_and_without_initial() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(names("Ana", Some(("Ana", "Pereira"))), ("Ana".to_owned(), some("Ana P.")));
        assert_eq!(
            names("Annie", Some(("Ana", "Pereira"))),
            ("Annie".to_owned(), some("Annie P."))
        );
        assert_eq!(names("Mary Ann", Some(("Mary Ann", ""))), ("Mary Ann".to_owned(), None));
        assert_eq!(names("Kofi Boateng", None), ("Kofi".to_owned(), some("Kofi B.")));
    }
}
