//! A number that a host types into a field, and sets.

use egui::Ui;

use super::view::DeskView;
use crate::ui::theme::height;
use crate::ui::widgets::{Button, Field};

/// The button in the field is less high than the field.
const BUTTON: f32 = height::DESK - 8.0;

/// What was set in a field: a number, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct NumberSet(pub(in crate::ui) Option<u32>);

/// A field for a whole number: what is typed in it, until it is set.
#[derive(Default)]
pub(in crate::ui) struct NumberField {
    typed: String,
    /// The number that was written into it, once it was.
    known: Option<u32>,
    was_read: bool,
    is_odd: bool,
}

impl NumberField {
    /// Shows the field with the number of `now`. What was set, where an empty field sets no number; one
    /// beyond `most`, and what is none, is told in a line below.
    pub(in crate::ui) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        label: &str,
        now: Option<u32>,
        most: u32,
    ) -> Option<NumberSet> {
        let is_typed_in = ui.memory(|it| it.has_focus(Field::id_of(("number", label))));
        if (self.known != now || !self.was_read) && !is_typed_in {
            let typed = now.map(|it| it.to_string()).unwrap_or_default();
            *self = Self { typed, known: now, was_read: true, is_odd: false };
        }
        let error = self.is_odd.then(|| view.say("places-number-odd"));
        let digits = most.checked_ilog10().unwrap_or_default() + 1;
        let out = Field::new(("number", label), label, &mut self.typed)
            .desk()
            .letters_max(usize::try_from(digits).unwrap_or(usize::MAX))
            .trailing(Button::quiet(view.say("places-set")).desk().tall(BUTTON))
            .error(error)
            .show(ui);
        if out.response.changed() {
            self.is_odd = false;
        }
        let tapped = out.button.is_some_and(|it| it.clicked());
        if !(tapped || out.entered) {
            return None;
        }
        let digits = self.typed.trim();
        let number = digits.parse().ok().filter(|it| *it <= most);
        self.is_odd = number.is_none() && !digits.is_empty();
        (!self.is_odd).then_some(NumberSet(number))
    }
}
