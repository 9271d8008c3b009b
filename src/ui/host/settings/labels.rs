//! How many labels are in the printer: said by whoever puts them in, and counted down from then on.

use egui::Ui;

use super::sheet::label_ui;
use crate::desk::LABELS_MOST;
use crate::ui::desk::number::{NumberField, NumberSet};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::Text;

/// The field for it.
#[derive(Default)]
pub(super) struct LabelCount(NumberField);

impl LabelCount {
    /// Shows the field; an empty one counts nothing.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let label = view.say("printer-labels-left");
        label_ui(ui, label);
        ui.add(Text::new(view.say("printer-labels-hint"), TypeStyle::DESK_SMALL).soft());
        ui.add_space(step::S4);
        let NumberSet(labels) = self.0.ui(ui, view, label, view.around.labels_left, LABELS_MOST)?;
        Some(Wish::LabelsPutIn(labels))
    }
}
