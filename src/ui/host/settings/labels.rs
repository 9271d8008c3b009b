//! How many labels are in the printer: said by whoever puts them in, and counted down from then on.

use egui::Ui;

use super::sheet::label_ui;
use crate::desk::LABELS_MOST;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Field, Text};

/// The number as typed; `None` until it was read.
#[derive(Default)]
pub(super) struct LabelCount {
    typed: Option<String>,
    is_odd: bool,
}

impl LabelCount {
    /// Shows the field; an empty one counts nothing.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let label = view.say("printer-labels-left");
        label_ui(ui, label);
        ui.add(Text::new(view.say("printer-labels-hint"), TypeStyle::DESK_SMALL).soft());
        ui.add_space(step::S4);
        let read = || view.around.labels_left.map(|it| it.to_string()).unwrap_or_default();
        let typed = self.typed.get_or_insert_with(read);
        let error = self.is_odd.then(|| view.say("places-number-odd"));
        let out = Field::new("labels left", label, typed)
            .desk()
            .letters_max(5)
            .trailing(Button::quiet(view.say("places-set")).desk().tall(40.0))
            .error(error)
            .show(ui);
        if out.response.changed() {
            self.is_odd = false;
        }
        let tapped = out.button.is_some_and(|it| it.clicked());
        if !(tapped || out.entered) {
            return None;
        }
        let digits = typed.trim();
        let labels = digits.parse().ok().filter(|it| *it <= LABELS_MOST);
        self.is_odd = labels.is_none() && !digits.is_empty();
        (!self.is_odd).then_some(Wish::LabelsPutIn(labels))
    }
}
