//! First start: a staff code, a gathering, and a guest list if there is one; or a gathering that other
//! doors have on already.

mod code;
mod door_name;
mod form;
mod join;
mod stick;
mod when;

use egui::{Margin, Rect, Ui, pos2, vec2};

use super::shell::{alert_below_ui, at};
use super::view::View;
use super::wish::Wish;
use crate::desk::{Desk, Joined};
use crate::sync::Invitation;
use crate::ui::ShareWish;
use crate::ui::art;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, card_frame, cut_off, from_top};

use code::{CodeStep, joins_ui};
pub use form::GatheringForm;
use join::{JoinStep, Out};
use stick::StickStep;

/// What is still missing before the door can open.
pub(super) struct Setup {
    step: Step,
    /// Why the disk said no.
    not_saved: Option<String>,
}

enum Step {
    Code(CodeStep),
    Join(Box<JoinStep>),
    Stick(Box<StickStep>),
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

    /// Whether another program did meanwhile what is asked for here: to do it again would undo that.
    #[must_use]
    pub(super) fn is_overtaken(&self, desk: &Desk) -> bool {
        match self.step {
            Step::Code(_) => desk.state().staff_code().is_some(),
            Step::Gathering(_) => desk.tonight().is_some(),
            Step::Join(_) | Step::Stick(_) | Step::List => false,
        }
    }

    /// What was asked for is saved: on to the next step.
    pub(super) fn go_on(&mut self, view_now: chrono::DateTime<chrono::Utc>, has_gathering: bool) {
        self.not_saved = None;
        self.step = match (&self.step, has_gathering) {
            (Step::Code(_), false) => Step::Gathering(Box::new(GatheringForm::new(view_now))),
            _ => Step::List,
        };
    }

    /// Something was scanned: whether it is an invitation, and is taken for one here.
    pub(super) fn scanned(&mut self, desk: &Desk, text: &str) -> bool {
        let is_one = desk.is_untouched() && Invitation::read(text).is_some();
        match &mut self.step {
            Step::Code(_) | Step::Stick(_) if is_one => {
                let mut join = Box::new(JoinStep::open());
                join.scanned(text);
                self.step = Step::Join(join);
                true
            }
            Step::Join(join) if is_one => {
                join.scanned(text);
                true
            }
            Step::Code(_) | Step::Join(_) | Step::Stick(_) | Step::Gathering(_) | Step::List => {
                false
            }
        }
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
            cut_off(ui);
            let step = std::mem::discriminant(&self.step);
            let area = from_top(ui, "setup", step).auto_shrink(false);
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
        if *view.joined == Joined::In && matches!(self.step, Step::Code(_)) {
            self.step = Step::Join(Box::new(JoinStep::open()));
        }
        match &mut self.step {
            Step::Code(code) => {
                let wish = code.ui(ui, view);
                // Two evenings are never mixed.
                if view.desk.is_untouched() && joins_ui(ui, view) {
                    self.step = Step::Join(Box::new(JoinStep::open()));
                    ui.ctx().request_repaint();
                }
                wish
            }
            Step::Join(join) => match join.ui(ui, view)? {
                Out::Wish(wish) => Some(wish),
                Out::Stick => {
                    self.step = Step::Stick(Box::default());
                    Some(Wish::Share(ShareWish::DontJoin))
                }
                Out::Back => {
                    self.step = Step::Code(CodeStep::default());
                    // Whatever was said of an invitation is said no more.
                    Some(Wish::Share(ShareWish::DontJoin))
                }
            },
            Step::Stick(stick) => match stick.ui(ui, view)? {
                Out::Wish(wish) => Some(wish),
                Out::Stick | Out::Back => {
                    self.step = Step::Join(Box::new(JoinStep::open()));
                    Some(Wish::Share(ShareWish::DontTake))
                }
            },
            Step::Gathering(form) => gathering_ui(ui, view, form),
            Step::List => list_ui(ui, view),
        }
    }
}

fn gathering_ui(ui: &mut Ui, view: &View<'_>, form: &mut GatheringForm) -> Option<Wish> {
    let title = view.say("first-gathering-title");
    ui.add(Text::heading(title, TypeStyle::H1_DESK, 1));
    ui.add(Text::new(view.say("first-gathering-hint"), TypeStyle::BODY).soft());
    ui.add_space(16.0);
    form.ui(ui, view.words, view.now, [title, view.say("gathering-create")])
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
