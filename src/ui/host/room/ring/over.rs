//! The end of a Ring: asked once, then what came of it.

use egui::{Ui, vec2};

use super::{On, RingDesk, wish};
use crate::domain::{Ring, RingId, RingWish};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Kind, Text, card_frame, wide_ui};

/// How wide the question is, in points.
const QUESTION: f32 = 520.0;

impl RingDesk {
    /// "End it here? 5 needs go first next time."
    pub(super) fn end_ui(&mut self, ui: &Ui, view: &DeskView<'_>, on: &On<'_>) -> Option<Wish> {
        if !self.asks_end {
            return None;
        }
        let question = view.count("ring-end-question", on.rest().len());
        let shown = Dialog::new(&question, QUESTION).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, step::S16);
            ui.add(Text::heading(&question, TypeStyle::H2_DESK, 1));
            let buttons = |ui: &mut Ui| {
                let stay = ui.add(Button::outlined(view.say("ring-end-no")).desk());
                super::super::meter::focus_first(ui, stay.id);
                let end = ui.add(Button::new(Kind::Clay, view.say("ring-end")).desk());
                (stay.clicked(), end.clicked())
            };
            ui.horizontal_wrapped(buttons).inner
        });
        let (stays, ends) = shown.inner;
        if stays || ends || shown.dismissed {
            self.asks_end = false;
        }
        ends.then(|| wish(view, on.id, RingWish::End { ended: true })).flatten()
    }

    /// What came of it, and the ways on.
    pub(super) fn over_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        (id, ring): (RingId, &Ring),
    ) -> Option<Wish> {
        wide_ui(card_frame(ui), ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Text::heading(view.say("ring-over"), TypeStyle::H2_DESK, 2));
            ui.add_space(step::S8);
            let answers = view.count("ring-over-answers", ring.count_hands());
            ui.add(Text::new(&answers, TypeStyle::DESK_BODY).soft());
            ui.add_space(step::S24);
            let back = Button::primary(view.say("ring-back")).desk();
            if ui.add(back).clicked() {
                self.close();
            }
            ui.add_space(step::S12);
            let on = Button::outlined(view.say("ring-go-on-after-all")).desk();
            let goes_on = ui.add(on).clicked();
            goes_on.then(|| wish(view, id, RingWish::End { ended: false })).flatten()
        })
        .inner
    }
}
