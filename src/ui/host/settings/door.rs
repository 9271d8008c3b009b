//! What this door is called, and whether things move at it.

use egui::Ui;

use super::cards::{Cards, LINE, soft_ui};
use super::{Tap, remember};
use crate::desk::Opens;
use crate::domain::Command;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::theme::step;
use crate::ui::widgets::{Button, Chip, Field, Select};

/// The door's name as typed; `None` until it was read.
#[derive(Default)]
pub(super) struct ThisDoor {
    name: Option<String>,
}

impl ThisDoor {
    /// Whether something typed is not saved yet.
    pub(super) fn has_news(&self, view: &DeskView<'_>) -> bool {
        let known = view.door(view.desk.door());
        self.name.as_deref().is_some_and(|typed| typed.trim() != known)
    }

    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        cards: &mut Cards<'_>,
        view: &DeskView<'_>,
    ) -> Option<Tap> {
        let head = (Icon::Door, view.say("o4-door"));
        let content = |ui: &mut Ui| {
            let named = self.name_ui(ui, view);
            ui.add_space(step::S8);
            let moves = movement_ui(ui, view);
            ui.add_space(step::S8);
            named.or(moves).or(opens_ui(ui, view)).map(Tap::wish)
        };
        cards.card(ui, head, content, Vec::new())
    }

    fn name_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let known = view.door(view.desk.door());
        let typed = self.name.get_or_insert_with(|| known.to_owned());
        let news = !typed.trim().is_empty() && typed.trim() != known;
        let field = Field::new("door name", view.say("settings-door-name"), typed)
            .desk()
            .placeholder(view.say("settings-door-name-hint"))
            .letters_max(40);
        let save = Button::outlined(view.say("shared-save")).desk().tall(40.0).style(LINE.strong());
        let field = if news { field.trailing(save) } else { field.trailing_icon(Icon::Pencil) };
        let out = field.show(ui);
        let tapped = out.entered || out.button.is_some_and(|button| button.clicked());
        (tapped && news).then(|| {
            let steps = vec![Command::NameDoor { name: typed.trim().to_owned() }];
            let says = view.say("toast-saved").to_owned();
            Wish::Do(Deed { steps, says, undo: Vec::new() })
        })
    }
}

fn movement_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let before = view.settings;
    let mut after = before.clone();
    let less = view.say("settings-movement-less");
    if ui.add(Chip::toggled(less, before.less_movement)).clicked() {
        after.less_movement = !before.less_movement;
    }
    remember(before, after)
}

/// What the program shows when it opens here.
fn opens_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let options = [
        (None, view.say("o4-opens-welcome")),
        (Some(Opens::Kiosk), view.say("o4-opens-kiosk")),
        (Some(Opens::Desk), view.say("o4-opens-desk")),
        (Some(Opens::Board), view.say("o4-opens-board")),
    ];
    let before = view.settings;
    let mut after = before.clone();
    let select = Select::new(view.say("o4-opens"), ui.available_width()).icon(Icon::Screen);
    select.show(ui, &options, &mut after.opens);
    if before.opens == Some(Opens::Board) {
        let back = [("command", "porchlight --desk".into())];
        soft_ui(ui, &view.say_with("o4-opens-board-hint", &back));
    }
    remember(before, after)
}
