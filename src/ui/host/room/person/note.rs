//! What staff should know of somebody, and whether hosts are told when they arrive. Guests, the
//! board, badges and packets never show it.

use egui::Ui;

use super::Tap;
use crate::domain::{Command, Details, Guest, GuestId, Presence, Visit};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Field, Text};

/// A note being written.
#[derive(Default)]
pub(super) struct Note {
    about: Option<GuestId>,
    /// What the house had when it was read.
    kept: String,
    typed: String,
}

/// The longest note that is written here, in characters.
const LETTERS: usize = 200;

impl Note {
    /// Shows the note of somebody, to be changed, and the chip that watches for them.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, guest: GuestId) -> Option<Tap> {
        let kept = view.guest(guest).and_then(Guest::note).unwrap_or_default();
        if self.about != Some(guest) || self.kept != kept {
            (self.about, self.kept) = (Some(guest), kept.to_owned());
            self.typed = kept.replace('\n', " ");
        }
        ui.add_space(step::S16);
        let label = view.say("person-note");
        ui.add(Text::heading(label, TypeStyle::H3_DESK.sized(20.0, 26.0), 3));
        ui.add(Text::new(view.say("person-note-hint"), TypeStyle::DESK_SMALL).soft());
        ui.add_space(step::S4);
        let changed = self.typed.trim() != kept.replace('\n', " ").trim();
        let save = Button::quiet(view.say("person-note-save")).desk().tall(40.0);
        let mut field = Field::new(("note", guest), label, &mut self.typed).desk();
        if changed {
            field = field.trailing(save);
        }
        let out = field.letters_max(LETTERS).show(ui);
        let saved = out.button.is_some_and(|it| it.clicked()) || out.entered;
        let noted = (changed && saved).then(|| self.noted(view, guest, kept));
        ui.add_space(step::S8);
        let watched = watch_ui(ui, view, guest);
        noted.or(watched)
    }

    fn noted(&self, view: &DeskView<'_>, guest: GuestId, before: &str) -> Tap {
        let note = |text: &str| {
            let details = Details { note: Some(text.into()), ..Details::default() };
            Command::Note { guest, details }
        };
        let (steps, undo) = (vec![note(self.typed.trim())], vec![note(before)]);
        let says = view.say("person-note-saved").to_owned();
        Tap::Wish(Wish::Do(Deed { steps, says, undo }))
    }
}

/// "Tell me when they arrive", while they are still to come.
fn watch_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId) -> Option<Tap> {
    let gathering = view.desk.tonight()?;
    let visit = view.visit(guest);
    if visit.map_or(Presence::Absent, Visit::presence) == Presence::In {
        return None;
    }
    let watched = visit.is_some_and(Visit::is_watched);
    let chip = Chip::toggled(view.say("person-tell"), watched);
    ui.add(chip).clicked().then(|| {
        let watch = |watched| Command::WatchArrival { gathering, guest, watched };
        let (steps, undo) = (vec![watch(!watched)], Vec::new());
        Tap::Wish(Wish::Do(Deed { steps, says: String::new(), undo }))
    })
}
