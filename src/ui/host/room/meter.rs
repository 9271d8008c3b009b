//! How the evening goes, beside the title: who is in, who met nobody yet, for which needs we found
//! nobody. The last two open a sheet that tells more.

use egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};

use super::outlook::Outlook;
use super::{Room, deeds, fair_sheet, unmet_sheet};
use crate::domain::GuestId;
use crate::matching::Suggestion;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{height, step};
use crate::ui::widgets::{Dialog, Tone, tag_button_ui, tag_ui};

/// How wide a sheet is, in points.
const SHEET: f32 = 720.0;
/// How much of the window's height a sheet's list leaves to its title and its foot, in points.
const AROUND: f32 = 300.0;

/// The sheet that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// Who met nobody yet, and why.
    Fairness,
    /// Needs we found nobody for, beside what comes nearest.
    Unmet,
    /// What a host can start with everybody who is in.
    Programme,
    /// Who sits where in the round that is on.
    Seats,
    /// The tables about something.
    Topics,
}

/// What somebody did in a sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SheetTap {
    /// This person is to be looked at.
    Person(GuestId),
    /// These two are to be introduced.
    Introduce(Suggestion),
    /// The sheet is to close.
    Close,
}

/// What a sheet shows of a room, with its title and the most its list is high.
type Content = fn(&mut Ui, &DeskView<'_>, &str, &Outlook, f32) -> Option<SheetTap>;

impl Room {
    /// The tags, right of `title` while there is room before `right`, else below it. Answers how
    /// far down they reach.
    pub(super) fn tags_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        title: Rect,
        right: f32,
    ) -> f32 {
        let beside = Rect::from_min_max(
            pos2(title.right() + step::S12, view.rect.top() + 2.0),
            pos2(right, view.rect.top() + 2.0 + height::DESK),
        );
        let probe = UiBuilder::new().max_rect(beside).invisible().sizing_pass();
        let mut probe = ui.new_child(probe.id_salt("sized"));
        let wide = self.row_ui(&mut probe, view).0;
        let place = if wide <= beside.width() {
            beside
        } else {
            Rect::from_min_max(
                pos2(view.rect.left(), beside.bottom() + step::S4),
                pos2(view.rect.right(), beside.bottom() + step::S4 + height::DESK),
            )
        };
        let mut row = ui.new_child(UiBuilder::new().max_rect(place));
        let (_, bottom, opened) = self.row_ui(&mut row, view);
        if opened.is_some() {
            self.sheet = opened;
        }
        bottom
    }

    /// The tags themselves: how wide and how far down they are, and what was opened.
    fn row_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> (f32, f32, Option<Sheet>) {
        let mut opened = None;
        let shown = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
            let inside = view.count("h2-in", self.outlook.here);
            let centered = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(vec2(0.0, height::DESK), centered, |ui| {
                ui.set_min_height(height::DESK);
                tag_ui(ui, Tone::Leaf, Some(Icon::Check), &inside);
            });
            let counts = [
                ("h2-not-introduced", self.outlook.waiting.len(), Icon::Clock, Sheet::Fairness),
                (
                    "h2-unmet",
                    unmet_sheet::told(view, &self.outlook).count(),
                    Icon::Help,
                    Sheet::Unmet,
                ),
            ];
            for (key, n, icon, sheet) in counts.into_iter().filter(|it| it.1 > 0) {
                let tag = tag_button_ui(ui, Tone::Amber, Some(icon), &view.count(key, n));
                if tag.clicked() {
                    opened = Some(sheet);
                }
            }
        });
        let rect = shown.response.rect;
        (rect.width(), rect.bottom(), opened)
    }

    /// The sheet that is open, if any.
    pub(super) fn sheet_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let sheet = self.sheet?;
        let not_yet = self.outlook.fairness.not_yet.len();
        let (title, content): (_, Content) = match sheet {
            Sheet::Fairness => (view.count("h2-fair-title", not_yet), fair_sheet::ui),
            Sheet::Unmet => (view.say("h2-unmet-title").to_owned(), unmet_sheet::ui),
            Sheet::Programme => return self.programme_ui(ui, view),
            Sheet::Seats => return self.seats_ui(ui, view),
            Sheet::Topics => return self.topics_ui(ui, view),
        };
        let list = (ui.ctx().content_rect().height() - AROUND).max(120.0);
        let shown = Dialog::new(&title, SHEET)
            .show(ui.ctx(), |ui| content(ui, view, &title, &self.outlook, list));
        match shown.inner.or(shown.dismissed.then_some(SheetTap::Close))? {
            SheetTap::Close => self.sheet = None,
            SheetTap::Person(guest) => self.look_at(guest),
            SheetTap::Introduce(suggestion) => {
                self.outlook.forget();
                let reasons = suggestion.reasons.clone();
                return deeds::introduce(view, &suggestion, reasons);
            }
        }
        None
    }
}

/// Gives the focus to the first thing in a sheet, once.
pub(super) fn focus_first(ui: &Ui, id: Id) {
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
