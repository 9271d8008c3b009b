//! Planning a gathering, or changing its plan.

use egui::Ui;

use super::page::{body_ui, header_ui};
use crate::domain::{Command, Gathering, GatheringId, Plan};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::GatheringForm;
use crate::ui::widgets::{Button, card_frame, scroll_ui};

/// The widest the form gets, in points.
const WIDTH: f32 = 760.0;

/// The form, and what became of it.
pub(super) struct Planning {
    gathering: GatheringId,
    form: GatheringForm,
    is_new: bool,
    is_cancelled: bool,
    /// What was wished in the frame before. The form stays until the house says the same: what was
    /// typed outlives a disk that says no.
    wished: Option<Plan>,
}

impl Planning {
    /// A gathering that is not planned yet: like the last one of the house.
    pub(super) fn new(view: &DeskView<'_>) -> Self {
        let state = view.desk.state();
        let plans = state.gatherings().filter_map(|(id, it)| Some((id, it.plan()?)));
        let last = plans.max_by_key(|(_, plan)| plan.starts);
        let new = || GatheringForm::new(view.now);
        let after = |(id, last)| GatheringForm::after(last, state.repeat(id), view.now);
        let form = last.map_or_else(new, after);
        Self::on(view.desk.mint(), form.at_desk(), true)
    }

    /// A gathering whose plan changes.
    pub(super) fn of(view: &DeskView<'_>, gathering: GatheringId) -> Option<Self> {
        let plan = view.desk.state().gathering(gathering).and_then(Gathering::plan)?;
        let form = GatheringForm::of(plan).coming(view.desk.state().repeat(gathering));
        Some(Self::on(gathering, form.at_desk(), false))
    }

    fn on(gathering: GatheringId, form: GatheringForm, is_new: bool) -> Self {
        Self { gathering, form, is_new, is_cancelled: false, wished: None }
    }

    /// Whether it begins in its first field, and not at its title.
    pub(super) const fn lands_in_form(&self) -> bool {
        self.is_new
    }

    /// Whether the house has the plan now, or nobody wants it any more.
    pub(super) fn is_over(&self, view: &DeskView<'_>) -> bool {
        let known = view.desk.state().gathering(self.gathering).and_then(Gathering::plan);
        self.is_cancelled || (self.wished.is_some() && self.wished.as_ref() == known)
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let title = view.say(if self.is_new { "gathering-new" } else { "gathering-edit" });
        header_ui(ui, view, title, |ui| {
            let cancel = Button::outlined(view.say("shared-cancel")).desk();
            self.is_cancelled |= ui.add(cancel).clicked();
        });
        let done = if self.is_new { "gathering-add" } else { "gathering-save" };
        let planned = body_ui(ui, view, ("plan", 0.0), |ui, rect| {
            let wide = rect.with_max_x(rect.right().min(rect.left() + WIDTH + 14.0));
            crate::ui::guest::at(ui, wide, |ui| {
                scroll_ui(ui, "gathering form", |ui| {
                    let frame = card_frame(ui);
                    let width = ui.available_width().min(WIDTH);
                    frame
                        .show(ui, |ui| {
                            ui.set_width(width - 2.0 * (24.0 + frame.stroke.width));
                            ui.spacing_mut().item_spacing.y = 0.0;
                            self.form.ui(ui, view.words, view.now, [title, view.say(done)])
                        })
                        .inner
                })
                .inner
            })
        });
        planned.map(|plan| self.wish(view, plan))
    }

    fn wish(&mut self, view: &DeskView<'_>, plan: Plan) -> Wish {
        let says = view.say_with("toast-planned", &[("name", plan.name.as_str().into())]);
        self.wished = Some(plan.clone());
        let (gathering, repeat) = (self.gathering, self.form.repeat());
        let steps = vec![
            Command::SetRepeat { gathering, repeat },
            Command::PlanGathering { gathering, plan },
        ];
        Wish::Do(Deed { steps, says, undo: Vec::new() })
    }
}
