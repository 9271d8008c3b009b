//! What guests are asked at the door beside the rest: photos, and welcoming somebody new.

use egui::Ui;

use super::cards::soft_ui;
use crate::domain::{Asks, Command};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::theme::step;
use crate::ui::widgets::check_ui;

/// The sheet: each question on or off, with what it asks.
pub(super) fn sheet_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let gathering = view.desk.tonight()?;
    let stands = view.desk.state().asks(gathering);
    let photo = Asks { photo: !stands.photo, ..stands };
    let welcomer = Asks { welcomer: !stands.welcomer, ..stands };
    let questions = [
        ("o4-asks-photos", "o4-asks-photos-hint", stands.photo, photo),
        ("o4-asks-welcomers", "o4-asks-welcomers-hint", stands.welcomer, welcomer),
    ];
    let mut wish = None;
    for (label, hint, is_on, after) in questions {
        ui.add_space(step::S8);
        if check_ui(ui, view.say(label), is_on).clicked() {
            let set = |asks| vec![Command::SetAsks { gathering, asks }];
            let says = view.say("toast-saved").to_owned();
            wish = Some(Wish::Do(Deed { steps: set(after), says, undo: set(stands) }));
        }
        soft_ui(ui, view.say(hint));
    }
    wish
}
