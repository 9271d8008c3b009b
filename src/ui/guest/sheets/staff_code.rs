//! The keypad for the staff code (`K_staff`).

use std::time::Duration;

use egui::{Rect, Ui, pos2, vec2};

use crate::desk::{StaffCode, StaffCodeError};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, CodePad, CodePadWords, Dialog, Kind, Text, announce_ui, marked};

/// The keypad, and what it said about the last code.
#[derive(Debug, Default)]
pub(crate) struct Keypad {
    pad: CodePad,
    wrong: bool,
    leads: Leads,
}

/// What the code is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Leads {
    /// The staff's list.
    #[default]
    List,
    /// The desk.
    Desk,
    /// Out: the window closes.
    Out,
}

impl Keypad {
    /// A keypad whose code closes the window.
    pub(in crate::ui::guest) fn to_quit() -> Self {
        Self { leads: Leads::Out, ..Self::default() }
    }

    /// A keypad whose code opens the desk.
    pub(in crate::ui::guest) fn to_desk() -> Self {
        Self { leads: Leads::Desk, ..Self::default() }
    }

    pub(super) fn ui(&mut self, ui: &Ui, view: &View<'_>, lock: &mut StaffCode) -> Option<Wish> {
        let title = view.say("staff-code");
        let waits = lock.waits(view.desk.running());
        let out = Dialog::new(title, 480.0).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let close = title_ui(ui, view, title);
            ui.add_space(16.0);
            let words = CodePadWords {
                name: title,
                clear: view.say("shared-clear"),
                backspace: view.say("staff-backspace"),
            };
            let code = self.pad.show(ui, words, waits.is_some());
            ui.add_space(16.0);
            self.under_ui(ui, view, waits);
            (close, code)
        });
        let (close, code) = out.inner;
        if let Some(code) = code {
            return self.check(view, lock, &code);
        }
        (close || out.dismissed).then_some(Wish::Close)
    }

    fn check(&mut self, view: &View<'_>, lock: &mut StaffCode, code: &str) -> Option<Wish> {
        self.pad.clear();
        let hash = view.desk.state().staff_code().unwrap_or_default();
        match lock.check(code, hash, view.desk.running()) {
            Ok(()) => Some(match self.leads {
                // A house without a gathering has to be given one first.
                Leads::Desk if view.desk.tonight().is_some() => Wish::OpenDesk,
                Leads::List | Leads::Desk => Wish::StaffList,
                Leads::Out => Wish::Quit,
            }),
            Err(StaffCodeError::Wait { .. }) => {
                self.wrong = false;
                None
            }
            Err(StaffCodeError::Wrong | StaffCodeError::NotSixDigits | StaffCodeError::Hash) => {
                self.wrong = true;
                None
            }
        }
    }

    /// The line under the keys: what is wrong, how long to wait, or the way out.
    fn under_ui(&self, ui: &mut Ui, view: &View<'_>, waits: Option<Duration>) {
        let clay = Look::of(ui).tokens.clay;
        let strong = TypeStyle::SMALL_STRONG;
        if let Some(left) = waits {
            ui.ctx().request_repaint_after(Duration::from_millis(500));
            let left_s = i64::try_from(left.as_millis().div_ceil(1000)).unwrap_or(i64::MAX);
            let left = view.say_with("staff-wait-left", &[("n", left_s.into())]);
            announce_ui(ui, "wait", view.say("staff-wait"));
            let says = format!("{}. {left}", view.say("staff-wait"));
            ui.add(Text::new(&says, strong).color(clay).centered());
        } else if self.wrong {
            announce_ui(ui, "wait", view.say("staff-wrong"));
            ui.add(Text::new(view.say("staff-wrong"), strong).color(clay).centered());
        } else {
            announce_ui(ui, "wait", "");
            let back = marked(&view.words.bold("staff-back"));
            ui.add(Text::new(&back, TypeStyle::SMALL).centered());
        }
    }
}

/// The title with its lock, and a cross; answers whether the cross was tapped.
fn title_ui(ui: &mut Ui, view: &View<'_>, title: &str) -> bool {
    let ink = Look::of(ui).tokens.ink;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 56.0));
    Icon::Lock.paint(ui.painter(), pos2(row.left() + 15.0, row.center().y), 30.0, ink);
    let words = Rect::from_min_max(pos2(row.left() + 44.0, row.center().y - 19.0), row.max);
    at(ui, words, |ui| ui.add(Text::heading(title, TypeStyle::H2, 1)));
    let cross = Rect::from_min_max(pos2(row.right() - 56.0, row.top()), row.max);
    let button = Button::icon_only(Kind::Quiet, Icon::Close, view.say("shared-close"));
    at(ui, cross, |ui| ui.add(button)).clicked()
}
