//! A new staff code.

use egui::Ui;

use super::Tap;
use super::cards::{Action, Cards, soft_ui};
use super::sheet::Sheet;
use crate::desk::{StaffCode, StaffCodeError};
use crate::domain::Command;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Field, Text};

/// How many digits a code has.
pub(super) const DIGITS: usize = 6;

pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Lock, view.say("settings-code"));
    let spoken = view.say("settings-code-change");
    let change = Button::outlined(view.say("o4-change")).spoken(spoken);
    let foot = vec![Action::new(change, 1.0, Tap::Open(Sheet::Code))];
    let content = |ui: &mut Ui| {
        soft_ui(ui, view.say("o4-code-hint"));
        super::window::locks_ui(ui, view);
        None
    };
    cards.card(ui, head, content, foot)
}

/// The code until now, the new one, and the new one once more.
#[derive(Default)]
pub(super) struct NewCode {
    typed: [String; 3],
    wrong: Option<&'static str>,
}

impl NewCode {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        lock: &mut StaffCode,
    ) -> Option<Wish> {
        ui.add_space(step::S12);
        let keys = ["first-code-old", "settings-code-new", "first-code-again"];
        let width = ((ui.available_width() - 2.0 * step::S12) / 3.0).floor();
        let mut entered = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = step::S8;
            for (place, (key, typed)) in keys.into_iter().zip(&mut self.typed).enumerate() {
                let label = view.words.say(key);
                let out = Field::new(("staff code", place), label, typed)
                    .desk()
                    .placeholder(label)
                    .secret()
                    .letters_max(DIGITS)
                    .width(width)
                    .leads_on()
                    .show(ui);
                entered |= out.entered;
                if out.response.changed() {
                    self.wrong = None;
                }
            }
        });
        if let Some(wrong) = self.wrong {
            let clay = Look::of(ui).tokens.clay;
            ui.add_space(step::S4);
            ui.add(Text::new(view.say(wrong), TypeStyle::DESK_TAG).color(clay));
        }
        ui.add_space(step::S12);
        let ready = self.typed.iter().all(|code| code.len() == DIGITS);
        let button = Button::outlined(view.say("settings-code-change")).desk().enabled(ready);
        let tapped = ui.add(button).clicked() || entered;
        (tapped && ready).then(|| self.change(view, lock)).flatten()
    }

    fn change(&mut self, view: &DeskView<'_>, lock: &mut StaffCode) -> Option<Wish> {
        let [old, new, again] = std::mem::take(&mut self.typed);
        self.wrong = wrong(view, lock, &old)
            .or((new != again).then_some("first-code-different"))
            .or(StaffCode::is_easy(&new).then_some("first-code-easy"));
        if self.wrong.is_some() {
            return None;
        }
        let Ok(hash) = StaffCode::hash(&new) else {
            self.wrong = Some("first-code-short");
            return None;
        };
        let steps = vec![Command::SetStaffCode { hash }];
        let says = view.say("settings-code-changed").to_owned();
        Some(Wish::Do(Deed { steps, says, undo: Vec::new() }))
    }
}

/// What to say of a code that is not the staff's; nothing where it is.
pub(super) fn wrong(view: &DeskView<'_>, lock: &mut StaffCode, code: &str) -> Option<&'static str> {
    let hash = view.desk.state().staff_code().unwrap_or_default();
    let error = lock.check(code, hash, view.desk.running()).err()?;
    let waits = matches!(error, StaffCodeError::Wait { .. });
    Some(if waits { "staff-wait" } else { "staff-wrong" })
}
