//! What a door that joins others is called, and what is said above it.

use egui::Ui;

use crate::ui::guest::view::View;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Field, Text, Tone, announce_ui, note_frame};

const LETTERS: usize = 40;

const ID: &str = "join name";

/// A field for it.
#[derive(Default)]
pub(super) struct DoorName {
    name: String,
    is_missing: bool,
    /// It takes the focus in the next frame.
    is_next: bool,
}

impl DoorName {
    /// All before it is done: it has the focus next, where it is still empty.
    pub(super) fn is_next(&mut self) {
        self.is_next = self.name.trim().is_empty();
        self.is_missing = false;
    }

    /// Whether it was said that there is none.
    pub(super) const fn is_missing(&self) -> bool {
        self.is_missing
    }

    /// That is said no more.
    pub(super) const fn is_fine(&mut self) {
        self.is_missing = false;
    }

    /// Shows the field; whether it was entered.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> bool {
        let error = self.is_missing.then(|| view.say("join-name-missing"));
        let (label, example) = (view.say("join-name"), view.say("join-name-example"));
        label_ui(ui, label);
        let field = Field::new(ID, label, &mut self.name).letters_max(LETTERS);
        let name = field.placeholder(example).icon(Icon::Door).error(error).show(ui);
        if name.response.changed() {
            self.is_missing = false;
        }
        if std::mem::take(&mut self.is_next) {
            ui.memory_mut(|memory| memory.request_focus(Field::id_of(ID)));
        }
        name.entered
    }

    /// The name, once there is one; else that is said, and the field has the focus.
    pub(super) fn given(&mut self) -> Option<String> {
        let name = self.name.trim();
        if name.is_empty() {
            (self.is_missing, self.is_next) = (true, true);
            return None;
        }
        Some(name.to_owned())
    }
}

pub(super) fn label_ui(ui: &mut Ui, label: &str) {
    ui.add_space(18.0);
    ui.add(Text::new(label, TypeStyle::BODY_STRONG));
    ui.add_space(8.0);
}

/// Why it did not work, in a note, and said aloud; nothing where there is nothing to say.
pub(super) fn warning_ui(ui: &mut Ui, id: &str, says: &str) {
    announce_ui(ui, id, says);
    if says.is_empty() {
        return;
    }
    ui.add_space(16.0);
    note_frame(ui, Tone::Clay).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let clay = Look::of(ui).tokens.clay;
            icon_ui(ui, Icon::Warn, 26.0, clay);
            ui.add(Text::new(says, TypeStyle::BODY));
        });
    });
}
