//! Setting the staff code: six digits, twice.

use egui::{Ui, vec2};

use crate::desk::StaffCode;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{CodePad, CodePadWords, Text, announce_ui};

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
            None if is_easy(&code) => self.wrong = Some("first-code-easy"),
            None => self.first = Some(code),
            Some(first) if first == code => {
                return StaffCode::hash(&code).ok().map(Wish::SetStaffCode);
            }
            Some(_) => self.wrong = Some("first-code-different"),
        }
        None
    }
}

/// Whether somebody would try this code first: one digit six times, or digits in order.
fn is_easy(code: &str) -> bool {
    let digits: Vec<i8> = code.bytes().map(|b| b.cast_signed() - 48).collect();
    let steps: Vec<i8> = digits.windows(2).filter_map(|w| Some(w.last()? - w.first()?)).collect();
    [0, 1, -1].iter().any(|step| steps.iter().all(|it| it == step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_in_order_are_easy_and_others_are_not() {
        for easy in ["000000", "123456", "987654", "444444"] {
            assert!(is_easy(easy), "{easy}");
        }
        for good in ["040719", "135790", "112233"] {
            assert!(!is_easy(good), "{good}");
        }
    }

    #[test]
    fn the_code_counts_only_when_typed_twice_alike() {
        let mut step = CodeStep::default();
        assert_eq!(step.take("040719".to_owned()), None);
        assert_eq!(step.take("040718".to_owned()), None);
        assert_eq!(step.wrong, Some("first-code-different"));
        step.take("040719".to_owned());
        assert!(matches!(step.take("040719".to_owned()), Some(Wish::SetStaffCode(_))));
    }
}
