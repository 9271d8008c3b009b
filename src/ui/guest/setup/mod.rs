//! First start: a staff code, a gathering, and a guest list if there is one.

mod code;
mod form;
mod when;

use egui::{Margin, Rect, ScrollArea, Ui, pos2, vec2};

use super::shell::{alert_below_ui, at};
use super::view::View;
use super::wish::Wish;
use crate::ui::art;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, card_frame};

use code::CodeStep;
pub use form::GatheringForm;

/// What is still missing before the door can open.
#[derive(Debug)]
pub(super) struct Setup {
    step: Step,
    /// Why the disk said no.
    not_saved: Option<String>,
}

#[derive(Debug)]
enum Step {
    Code(CodeStep),
    Gathering(Box<GatheringForm>),
    List,
}

/// The widest the card gets, in points.
const CARD: f32 = 720.0;

impl Setup {
    /// From the beginning.
    #[must_use]
    pub(super) fn first_start() -> Self {
        Self { step: Step::Code(CodeStep::default()), not_saved: None }
    }

    /// A house that has a code and needs a gathering.
    #[must_use]
    pub(super) fn gathering(now: chrono::DateTime<chrono::Utc>) -> Self {
        Self { step: Step::Gathering(Box::new(GatheringForm::new(now))), not_saved: None }
    }

    /// What was asked for is saved: on to the next step.
    pub(super) fn go_on(&mut self, view_now: chrono::DateTime<chrono::Utc>, has_gathering: bool) {
        self.not_saved = None;
        self.step = match (&self.step, has_gathering) {
            (Step::Code(_), false) => Step::Gathering(Box::new(GatheringForm::new(view_now))),
            _ => Step::List,
        };
    }

    /// The disk said no; everything typed stays.
    pub(super) fn stumble(&mut self, says: String) {
        self.not_saved = Some(says);
    }

    /// Shows the step.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let mut rect = view.shell.rect;
        art::dusk(ui.painter(), rect, &Look::of(ui).tokens);
        if let Some(says) = &self.not_saved {
            rect.max.y = alert_below_ui(ui, view, says);
        }
        let wide = CARD.min(rect.width() - 32.0);
        let left = rect.center().x - wide / 2.0;
        let high = rect.height().min(800.0);
        let top = rect.center().y - high / 2.0;
        let room = Rect::from_min_size(pos2(left - 12.0, top), vec2(wide + 24.0, high));
        at(ui, room, |ui| {
            let area = ScrollArea::vertical().id_salt("setup").auto_shrink(false);
            area.show(ui, |ui| {
                ui.add_space(24.0);
                let margin = if view.shell.is_wide() { 40 } else { 24 };
                let frame = card_frame(ui)
                    .inner_margin(Margin::symmetric(margin, 28))
                    .outer_margin(Margin::symmetric(12, 0));
                let wish = frame.show(ui, |ui| self.step_ui(ui, view)).inner;
                ui.add_space(24.0);
                wish
            })
            .inner
        })
    }

    fn step_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(ui.available_width());
        match &mut self.step {
            Step::Code(code) => code.ui(ui, view),
            Step::Gathering(form) => gathering_ui(ui, view, form),
            Step::List => list_ui(ui, view),
        }
    }
}

fn gathering_ui(ui: &mut Ui, view: &View<'_>, form: &mut GatheringForm) -> Option<Wish> {
    let title = ui.add(Text::heading(view.say("first-gathering-title"), TypeStyle::H1_DESK, 1));
    if view.landing {
        title.request_focus();
    }
    ui.add(Text::new(view.say("first-gathering-hint"), TypeStyle::BODY).soft());
    ui.add_space(16.0);
    form.ui(ui, view.words, view.now, view.say("gathering-create"))
        .map(|plan| Wish::Plan(Box::new(plan)))
}

fn list_ui(ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
    let title = ui.add(Text::heading(view.say("first-list-title"), TypeStyle::H1_DESK, 1));
    if view.landing {
        title.request_focus();
    }
    ui.add_space(8.0);
    ui.add(Text::new(view.say("first-list-hint"), TypeStyle::BODY).soft());
    ui.add_space(24.0);
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 12.0);
        let bring = Button::primary(view.say("first-list-bring")).big().icon(Icon::List);
        if ui.add(bring).clicked() {
            wish = Some(Wish::BringList);
        }
        if ui.add(Button::outlined(view.say("first-list-skip")).big()).clicked() {
            wish = Some(Wish::StartOver);
        }
    });
    wish
}
