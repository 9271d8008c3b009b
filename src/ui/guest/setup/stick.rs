//! Joining without a network: what another door saved on a stick, the code that opens it, and a name for
//! this door.

use std::path::PathBuf;

use egui::{Ui, vec2};

use crate::ui::carried::{CODE_TYPED, is_whole_code};
use crate::ui::chooser::{Chooser, chosen};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Field, Text, announce_ui};
use crate::ui::{Carried, ShareWish};

use super::door_name::{DoorName, label_ui, warning_ui};
use super::join::Out;

const CODE: &str = "code of the stick";

/// What was chosen and typed, and what was wrong with it.
#[derive(Default)]
pub(super) struct StickStep {
    chooser: Option<(Chooser, ())>,
    file: Option<PathBuf>,
    code: String,
    wrong: Option<Wrong>,
    /// The code takes the focus in the next frame.
    code_is_next: bool,
    name: DoorName,
    /// The heading has had the focus.
    is_known: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    NoFile,
    ShortCode,
}

impl StickStep {
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Out> {
        let is_in = matches!(view.carried, Carried::Taken { .. });
        if is_in && !view.desk.is_untouched() {
            return Some(Out::Wish(Wish::StartOver));
        }
        let code_is_next = std::mem::take(&mut self.code_is_next);
        if let Some(((), path)) = chosen(&mut self.chooser, ui, view.words) {
            // The focus is still in the chooser.
            (self.file, self.wrong, self.code_is_next) = (Some(path), None, true);
            ui.ctx().request_repaint();
        }
        let title = ui.add(Text::heading(view.say("join-stick"), TypeStyle::H1_DESK, 1));
        if !std::mem::replace(&mut self.is_known, true) {
            title.request_focus();
        }
        ui.add_space(8.0);
        ui.add(Text::new(view.say("join-stick-hint"), TypeStyle::BODY).soft());
        let is_running = *view.carried == Carried::Running;
        let is_wrong = self.wrong.is_some() || self.name.is_missing();
        let says =
            if is_wrong || is_running { String::new() } else { view.carried.says(view.words) };
        warning_ui(ui, "stick", &says);
        self.file_ui(ui, view);
        let entered = self.code_ui(ui, view, code_is_next) | self.name.ui(ui, view);
        ui.add_space(24.0);
        self.buttons_ui(ui, view, entered && !is_running)
    }

    fn file_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        label_ui(ui, view.say("join-stick-file"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(14.0, 8.0);
            let choose = ui.add(Button::outlined(view.say("join-stick-choose")).icon(Icon::File));
            if choose.clicked() {
                self.chooser = Some((Chooser::of_text(), ()));
            }
            let name = self.file.as_ref().and_then(|it| it.file_name());
            if let Some(name) = name {
                ui.add(Text::new(&name.to_string_lossy(), TypeStyle::BODY).rows(1));
            }
        });
        let missing = self.is_wrong(Wrong::NoFile).then(|| view.say("join-stick-no-file"));
        announce_ui(ui, "file", missing.unwrap_or_default());
        if let Some(missing) = missing {
            ui.add_space(4.0);
            ui.add(Text::new(missing, TypeStyle::BODY).color(Look::of(ui).tokens.clay));
        }
    }

    fn code_ui(&mut self, ui: &mut Ui, view: &View<'_>, is_next: bool) -> bool {
        let label = view.say("share-stick-code-field");
        label_ui(ui, label);
        let error = self.is_wrong(Wrong::ShortCode).then(|| view.say("share-stick-code-missing"));
        let field = Field::new(CODE, label, &mut self.code).letters_max(CODE_TYPED);
        let code = field.icon(Icon::Lock).error(error).show(ui);
        if code.response.changed() {
            self.wrong = None;
        }
        if is_next {
            code.response.request_focus();
        }
        code.entered
    }

    fn buttons_ui(&mut self, ui: &mut Ui, view: &View<'_>, entered: bool) -> Option<Out> {
        let mut out = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(14.0, 12.0);
            let is_running = *view.carried == Carried::Running;
            let says = if is_running { "share-carrying" } else { "share-stick-code-take" };
            let take = Button::primary(view.say(says)).big().icon(Icon::Door).enabled(!is_running);
            if ui.add(take).clicked() || entered {
                out = self.take().map(|wish| Out::Wish(Wish::Share(wish)));
            }
            let back = Button::quiet(view.say("shared-back")).big().enabled(!is_running);
            if ui.add(back).clicked() {
                out = Some(Out::Back);
            }
        });
        out
    }

    /// The wish, once all of it is there.
    fn take(&mut self) -> Option<ShareWish> {
        let Some(file) = self.file.clone() else {
            self.wrong = Some(Wrong::NoFile);
            return None;
        };
        if !is_whole_code(&self.code) {
            (self.wrong, self.code_is_next) = (Some(Wrong::ShortCode), true);
            return None;
        }
        self.wrong = None;
        Some(ShareWish::Begin(file, self.code.clone(), self.name.given()?))
    }

    fn is_wrong(&self, what: Wrong) -> bool {
        self.wrong == Some(what)
    }
}
