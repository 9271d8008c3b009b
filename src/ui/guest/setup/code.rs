//! Setting the staff code: six digits, twice.

use egui::{Ui, vec2};

use crate::desk::StaffCode;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, CodePad, CodePadWords, Text, announce_ui};

/// What may stand above the pad.
const HINTS: [&str; 3] = ["first-code-hint", "first-code-easy", "first-code-different"];

/// The first code typed, and what was wrong with the last.
#[derive(Debug, Default)]
pub(super) struct CodeStep {
    pad: CodePad,
    first: Option<String>,
    wrong: Option<&'static str>,
}

impl CodeStep {
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let t = Look::of(ui).tokens;
        let again = self.first.is_some();
        let title = if again { "first-code-again" } else { "first-code-title" };
        let heading = ui.add(Text::heading(view.say(title), TypeStyle::H1_DESK, 1));
        if view.landing {
            heading.request_focus();
        }
        ui.add_space(8.0);
        let hint = self.wrong.unwrap_or("first-code-hint");
        let text = Text::new(view.say(hint), TypeStyle::BODY);
        // As high as the highest of them: the pad stays under the finger, whatever is said.
        let width = ui.available_width();
        let high = |key| Text::new(view.say(key), TypeStyle::BODY).galley(ui, width).size().y;
        let high = HINTS.into_iter().map(high).fold(0.0, f32::max);
        ui.allocate_ui(vec2(width, high), |ui| {
            ui.set_min_height(high);
            ui.add(if self.wrong.is_some() { text.color(t.clay) } else { text.soft() });
        });
        announce_ui(ui, "code", self.wrong.map_or("", |key| view.say(key)));
        ui.add_space(20.0);
        let words = CodePadWords {
            name: view.say(title),
            clear: view.say("shared-clear"),
            backspace: view.say("staff-backspace"),
        };
        let code = self.pad.show(ui, words, false)?;
        self.pad.clear();
        self.take(code)
    }

    fn take(&mut self, code: String) -> Option<Wish> {
        self.wrong = None;
        match self.first.take() {
            None if StaffCode::is_easy(&code) => self.wrong = Some("first-code-easy"),
            None => self.first = Some(code),
            Some(first) if first == code => {
                return StaffCode::hash(&code).ok().map(Wish::SetStaffCode);
            }
            Some(_) => self.wrong = Some("first-code-different"),
        }
        None
    }
}

/// The other way to begin; whether it was chosen.
pub(super) fn joins_ui(ui: &mut Ui, view: &View<'_>) -> bool {
    ui.add_space(12.0);
    let join = Button::quiet(view.say("join-title")).icon(Icon::Door);
    ui.vertical_centered(|ui| ui.add(join).clicked()).inner
}
