//! "Take it with you" over K5: the same code and slip as on the way home.

use egui::{Rect, Sense, Ui, vec2};

use crate::badge::Modules;
use crate::domain::{GuestId, IntroductionId};
use crate::followup::TakeHome;
use crate::ui::guest::home::{code_size, code_ui, slip_ui};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Dialog, Text};

/// What somebody takes along: whose it is, and whom their screen shows.
#[derive(Debug)]
pub(crate) struct TakeSheet {
    guest: GuestId,
    shown: Vec<IntroductionId>,
    prints: bool,
}

impl TakeSheet {
    /// Nothing is printed yet.
    pub(crate) const fn of(guest: GuestId, shown: Vec<IntroductionId>) -> Self {
        Self { guest, shown, prints: false }
    }

    /// Shows the sheet.
    pub(crate) fn ui(&mut self, ui: &Ui, view: &View<'_>) -> Option<Wish> {
        let gathering = view.desk.tonight();
        let take =
            gathering.and_then(|it| TakeHome::of(view.desk.state(), it, self.guest, &self.shown));
        let Some(take) = take else { return Some(Wish::Close) };
        let title = view.say("k6-take");
        let out = Dialog::new(title, 480.0).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let heading = ui.add(Text::heading(title, TypeStyle::H2, 1));
            if ui.memory(|memory| memory.focused().is_none()) {
                heading.request_focus();
            }
            ui.add(Text::new(view.say("k5-take-hint"), TypeStyle::BODY).soft());
            if let Ok(modules) = Modules::for_screen(&take.code(view.words)) {
                let size = code_size(&modules);
                let (row, _) =
                    ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
                let paper = Rect::from_center_size(row.center(), size);
                code_ui(ui, view, &take, &modules, paper);
            }
            let print = slip_ui(ui, view, self.prints, false);
            let width = ui.available_width();
            let close = ui.add(Button::quiet(view.say("shared-close")).width(width)).clicked();
            (print, close)
        });
        let (print, close) = out.inner;
        if print {
            self.prints = true;
            return Some(Wish::PrintSlip(Box::new(take)));
        }
        (close || out.dismissed).then_some(Wish::Close)
    }
}
