//! The list as it was read: columns above, rows that need a look below, and what comes of it all.

use std::sync::Arc;
use std::time::Duration;

use egui::{Rect, Ui, pos2};

use super::Tap;
use super::adding::{Adding, Outcome};
use super::draft::Draft;
use super::page::{body_ui, header_ui};
use super::problems::Problems;
use super::{mapping, summary};
use crate::desk::{Desk, Trouble};
use crate::domain::{GatheringId, GuestId};
use crate::intake::{House, Plan, Table};
use crate::ui::desk::trouble;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text};

/// The least height of the cards below, the width of the summary, and what is between them.
const BELOW: f32 = 290.0;
const SUMMARY: f32 = 272.0;
const GAP: f32 = 14.0;
/// Under this width the summary stands below the problems.
const ROOMY: f32 = 900.0;

/// A list that is being checked, added, or taken back.
pub(super) struct Check {
    draft: Draft,
    problems: Problems,
    adding: Option<Adding>,
    is_undoing: bool,
    /// Everybody was taken off again, and nobody has said so yet.
    pub(super) is_undone: bool,
    added: Option<Added>,
    /// The gathering and the state of the house that the plan was made for.
    planned_for: Option<(GatheringId, u64)>,
    /// What adding would do, for one plan and one state of the house.
    outcome: Option<(Arc<Plan>, u64, Outcome)>,
}

/// What adding did.
pub(super) struct Added {
    pub(super) gathering: GatheringId,
    pub(super) brought: Vec<GuestId>,
    /// Who could not be added, and why.
    pub(super) left_over: Option<(usize, Trouble)>,
}

impl Check {
    pub(super) fn new(draft: Draft) -> Self {
        Self {
            draft,
            problems: Problems::default(),
            adding: None,
            is_undoing: false,
            is_undone: false,
            added: None,
            planned_for: None,
            outcome: None,
        }
    }

    pub(super) const fn is_adding(&self) -> bool {
        self.adding.is_some()
    }

    /// Whether the next portion is due: the disk did not say no.
    pub(super) fn is_going_on(&self) -> bool {
        self.adding.as_ref().is_some_and(|it| it.trouble.is_none())
    }

    /// What the report is made of.
    pub(super) fn read(&self) -> (Arc<Table>, Arc<Plan>) {
        (Arc::clone(&self.draft.table), Arc::clone(&self.draft.plan))
    }

    /// Plans anew where something changed.
    pub(super) fn keep_up(&mut self, ui: &Ui, desk: &Desk) {
        let Some(gathering) = desk.tonight() else { return };
        self.notice_news(desk, gathering);
        self.draft.keep_up(|| House::of(desk.state(), gathering));
        if self.draft.is_planning() {
            ui.ctx().request_repaint_after(Duration::from_millis(30));
        }
        let counted = self.outcome.as_ref().is_some_and(|(plan, revision, _)| {
            Arc::ptr_eq(plan, &self.draft.plan) && *revision == desk.revision()
        });
        if !counted && self.adding.is_none() {
            let outcome = Outcome::of(desk, gathering, &self.draft.plan);
            self.outcome = Some((Arc::clone(&self.draft.plan), desk.revision(), outcome));
        }
    }

    /// Another door may have brought the same people, or another gathering is served: then who is
    /// on the list already is asked again.
    fn notice_news(&mut self, desk: &Desk, gathering: GatheringId) {
        let now = (gathering, desk.revision());
        if self.adding.is_some() || self.planned_for == Some(now) {
            return;
        }
        if self.planned_for.is_some_and(|(before, _)| before != gathering) {
            self.added = None;
        }
        if self.planned_for.replace(now).is_some() {
            self.draft.look_again();
        }
    }

    /// Puts the next portion on the list; how many came onto it, once the last is through.
    pub(super) fn carry_on(&mut self, desk: &mut Desk) -> Option<usize> {
        self.adding.as_mut()?.carry_on(desk);
        let over = self.adding.take_if(|adding| adding.is_over())?;
        self.draft.look_again();
        if std::mem::take(&mut self.is_undoing) {
            self.added = None;
            self.is_undone = true;
            return None;
        }
        self.draft.forget_settled();
        let people = over.brought.len();
        let before = self.added.take().map(|it| it.brought).unwrap_or_default();
        let brought = before.into_iter().chain(over.brought).collect();
        self.added = Some(Added { gathering: over.gathering, brought, left_over: over.refused });
        Some(people)
    }

    pub(super) fn act(&mut self, desk: &Desk, tap: Tap) {
        match tap {
            Tap::Add if self.adding.is_none() && !self.draft.is_planning() => {
                let gathering = desk.tonight();
                self.adding = gathering.map(|it| Adding::of(desk, it, &self.draft.plan));
            }
            Tap::GoOn => {
                if let Some(adding) = &mut self.adding {
                    adding.trouble = None;
                }
            }
            Tap::Undo => {
                let added = self.added.as_ref();
                self.adding = added.map(|it| Adding::back(desk, it.gathering, &it.brought));
                self.is_undoing = self.adding.is_some();
            }
            Tap::Add | Tap::Choose | Tap::SaveReport | Tap::StartOver | Tap::Doors => {}
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        let mut tap = self.header_ui(ui, view);
        let stacked = view.rect.width() < ROOMY;
        let below = if stacked { 2.0 * BELOW + GAP } else { BELOW };
        let locked = self.adding.is_some();
        let above = mapping::height(&self.draft, view.rect.width());
        let tapped = body_ui(ui, view, above + GAP + below, |ui, rect| {
            let split = rect.top() + above;
            let (above, rest) = (rect.with_max_y(split), rect.with_min_y(split + GAP));
            if let Some((index, field)) = mapping::card_ui(ui, view, &self.draft, above)
                && !locked
            {
                self.draft.assign(index, field);
            }
            let (left, right) = sides(rest, stacked);
            let report = self.problems.card_ui(ui, view, &mut self.draft, left, locked);
            let figures = summary::Figures {
                draft: &self.draft,
                outcome: self.outcome.as_ref().map(|(_, _, outcome)| *outcome).unwrap_or_default(),
                adding: self.adding.as_ref(),
                is_undoing: self.is_undoing,
                added: self.added.as_ref(),
                trouble: self.trouble(view),
            };
            let tapped = summary::card_ui(ui, view, &figures, right);
            report.or(tapped)
        });
        tap = tap.or(tapped);
        tap
    }

    fn trouble(&self, view: &DeskView<'_>) -> Option<String> {
        let trouble = self.adding.as_ref()?.trouble.as_ref()?;
        Some(trouble::says(view.words, view.desk, trouble))
    }

    fn header_ui(&self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
        let mut tap = None;
        let rows = count(self.draft.plan.counts.rows);
        let file =
            view.say_with("o1-file", &[("file", self.draft.name.as_str().into()), ("n", rows)]);
        let file = match &self.draft.table.sheet {
            Some(sheet) => format!("{file} ({sheet})"),
            None => file,
        };
        header_ui(ui, view, view.say("o1-check"), |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let other = Button::outlined(view.say("o1-other-file")).desk();
            if ui.add(other.enabled(self.adding.is_none())).clicked() {
                tap = Some(Tap::Choose);
            }
            let words = Text::new(&file, TypeStyle::SMALL).soft().rows(1);
            let room = ui.available_width() - 40.0;
            let wide = words.galley(ui, room).size().x;
            ui.allocate_ui(egui::vec2(wide, 26.0), |ui| ui.add(words));
            icon_ui(ui, Icon::File, 22.0, Look::of(ui).tokens.soft);
        });
        tap
    }
}

/// Where problems and summary go.
fn sides(rect: Rect, stacked: bool) -> (Rect, Rect) {
    if stacked {
        let split = rect.top() + (rect.height() - GAP) / 2.0;
        return (rect.with_max_y(split), rect.with_min_y(split + GAP));
    }
    let split = pos2(rect.right() - SUMMARY, rect.top());
    (rect.with_max_x(split.x - 16.0), rect.with_min_x(split.x))
}
