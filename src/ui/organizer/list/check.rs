//! The list as it was read: sheets and columns above, rows that need a look below, and what comes of
//! it all.

use std::sync::Arc;
use std::time::Duration;

use egui::{Rect, Ui, pos2};

use super::Tap;
use super::adding::{Adding, Outcome};
use super::aside::{Aside, What, changes_count};
use super::doubts::{self, Change};
use super::draft::Draft;
use super::page::{body_ui, header_ui};
use super::problems::{Problems, report_ui};
use super::summary::{self, Figures, Tapped};
use crate::desk::{Desk, Trouble};
use crate::domain::{GatheringId, GuestId};
use crate::intake::{House, Plan, Table};
use crate::ui::desk::trouble;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text};

/// The least height of the rows, the widths of the summary beside the table and beside the doubts,
/// and what is between cards.
const BELOW: f32 = 290.0;
const SUMMARY: f32 = 272.0;
const SUMMARY_TALL: f32 = 260.0;
const GAP: f32 = 14.0;
/// Under this width the summary stands below the rows.
const ROOMY: f32 = 900.0;
/// The house is asked again who is on the list at most so often, in seconds: during the evening it
/// changes with everybody who comes in.
const NEWS_S: f64 = 2.0;

/// A list that is being checked, added, or taken back.
#[allow(clippy::struct_excessive_bools, reason = "independent marks of one screen")]
pub(super) struct Check {
    draft: Draft,
    problems: Problems,
    /// What is looked at in place of the problems.
    aside: Option<Aside>,
    /// What was looked at until now: the button that opened it takes the focus.
    closed: Option<What>,
    /// All columns are shown, not only those in doubt.
    shows_all: bool,
    /// Its rows were on the screen.
    is_seen: bool,
    adding: Option<Adding>,
    is_undoing: bool,
    /// Everybody was taken off again, and nobody has said so yet.
    pub(super) is_undone: bool,
    added: Option<Added>,
    /// The gathering and the state of the house that the plan was made for.
    planned_for: Option<(GatheringId, u64)>,
    /// When the house was asked last, on egui's clock, in seconds.
    asked_s: f64,
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
            aside: None,
            closed: None,
            shows_all: false,
            is_seen: false,
            adding: None,
            is_undoing: false,
            is_undone: false,
            added: None,
            planned_for: None,
            asked_s: 0.0,
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
        self.notice_news(ui, desk, gathering);
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
    fn notice_news(&mut self, ui: &Ui, desk: &Desk, gathering: GatheringId) {
        let (now, now_s) = ((gathering, desk.revision()), ui.input(|input| input.time));
        if self.adding.is_some() || self.planned_for == Some(now) {
            return;
        }
        if self.planned_for.is_some_and(|(before, _)| before != gathering) {
            self.added = None;
        } else if self.planned_for.is_some() && now_s < self.asked_s + NEWS_S {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(NEWS_S));
            return;
        }
        self.asked_s = now_s;
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
        let tap = self.header_ui(ui, view);
        self.show_changes(view);
        let layout = self.layout(ui, view);
        let tapped = body_ui(ui, view, ("check", layout.height_min), |ui, rect| {
            let [above, rows, summary] = layout.places(rect);
            let change = doubts::card_ui(ui, view, &self.draft, above, self.shows_all);
            let locked = self.adding.is_some();
            let beside = self.rows_ui(ui, view, rows, locked);
            let tapped = self.summary_ui(ui, view, summary, beside);
            if let Some(change) = change.filter(|_| !locked) {
                self.change(change);
            }
            tapped
        });
        match tapped {
            Some(Tapped::Tap(tapped)) => return tap.or(Some(tapped)),
            Some(Tapped::Say(word, is_coming)) if self.adding.is_none() => {
                self.draft.say(word, is_coming);
            }
            Some(Tapped::See(what)) => self.aside = Some(Aside::of(view, &self.draft, what)),
            Some(Tapped::Say(..)) | None => {}
        }
        tap
    }

    fn layout(&self, ui: &Ui, view: &DeskView<'_>) -> Places {
        let wide = view.rect.width();
        let is_stacked = wide < ROOMY;
        let has_table = doubts::shows_table(&self.draft, self.shows_all);
        let summary = if has_table { SUMMARY } else { SUMMARY_TALL };
        let room = if is_stacked || has_table { wide } else { wide - summary - 16.0 };
        let above = doubts::height(ui, view, &self.draft, room, self.shows_all);
        let wanted = summary::wanted_height(&self.draft);
        let stacked = if is_stacked { GAP + wanted } else { 0.0 };
        let rows = if is_stacked { BELOW + 130.0 } else { BELOW };
        let height_min = above + if above > 0.0 { GAP } else { 0.0 } + rows + stacked;
        Places { is_stacked, has_table, summary, above, stacked, height_min }
    }

    /// A list that comes again and asks nothing shows first what it would change.
    fn show_changes(&mut self, view: &DeskView<'_>) {
        let is_first = !std::mem::replace(&mut self.is_seen, self.draft.has_rows());
        let asks = !self.draft.docket.entries.is_empty() || !self.draft.docket.words.is_empty();
        if is_first && !asks && changes_count(&self.draft.plan) > 0 {
            self.aside = Some(Aside::at_first(view, &self.draft));
        }
    }

    fn change(&mut self, change: Change) {
        match change {
            Change::Sheet(sheet, is_chosen) => {
                self.aside = None;
                self.draft.choose_sheet(sheet, is_chosen);
            }
            Change::Column(index, field) => {
                self.aside = None;
                self.draft.assign(index, field);
            }
            Change::ShowAll(shows_all) => self.shows_all = shows_all,
        }
    }

    /// The rows that need a look, or what is looked at in their place; answers where the report's
    /// button goes.
    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        rect: Rect,
        locked: bool,
    ) -> Option<Rect> {
        if let Some(aside) = &mut self.aside {
            if aside.card_ui(ui, view, &mut self.draft, rect, locked) {
                self.closed = Some(aside.what);
                self.aside = None;
            }
            return None;
        }
        Some(self.problems.card_ui(ui, view, &mut self.draft, rect, locked))
    }

    fn summary_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        rect: Rect,
        beside: Option<Rect>,
    ) -> Option<Tapped> {
        let figures = Figures {
            draft: &self.draft,
            outcome: self.outcome.as_ref().map(|(_, _, outcome)| *outcome).unwrap_or_default(),
            adding: self.adding.as_ref(),
            is_undoing: self.is_undoing,
            added: self.added.as_ref(),
            trouble: self.trouble(view),
            lands_on: self.closed.take(),
            says_rows: !doubts::shows_table(&self.draft, self.shows_all),
        };
        summary::card_ui(ui, view, &figures, rect, |ui| {
            let saves = report_ui(ui, view, figures.draft, beside?);
            saves.then_some(Tap::SaveReport)
        })
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
        let has_table = doubts::shows_table(&self.draft, self.shows_all);
        let file = if has_table { file } else { self.draft.name.clone() };
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

/// Where the cards go.
struct Places {
    is_stacked: bool,
    has_table: bool,
    /// Width of the summary, where it stands beside the rows.
    summary: f32,
    /// Height of what is above the rows.
    above: f32,
    /// Height of the summary below them, with its gap.
    stacked: f32,
    height_min: f32,
}

impl Places {
    /// What is above the rows, the rows, and the summary.
    fn places(&self, rect: Rect) -> [Rect; 3] {
        let gap = if self.above > 0.0 { GAP } else { 0.0 };
        let below = |rect: Rect| rect.with_min_y(rect.top() + self.above + gap);
        let above = |rect: Rect| rect.with_max_y(rect.top() + self.above);
        if self.is_stacked {
            let split = rect.bottom() - self.stacked;
            return [above(rect), below(rect).with_max_y(split), rect.with_min_y(split + GAP)];
        }
        let split = pos2(rect.right() - self.summary, rect.top());
        let (left, right) = (rect.with_max_x(split.x - 16.0), rect.with_min_x(split.x));
        if self.has_table {
            [above(rect), below(left), below(right)]
        } else {
            [above(left), below(left), right]
        }
    }
}
