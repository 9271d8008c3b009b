//! In place of the rows that need a look: those that were left out, each with its reason and a way
//! in; or what a list that comes again would change.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Key, Layout, Modifiers, Rect, Ui, UiBuilder, vec2};

use super::docket::{Entry, State};
use super::draft::Draft;
use super::row::{Answer, Measure, Says, bar_ui, row_ui};
use super::stack::{Rows, Stack};
use super::{mapping, page};
use crate::domain::GuestId;
use crate::intake::{Fate, Plan, Renewal};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, height};
use crate::ui::widgets::{Button, Text};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    LeftOut,
    Changes,
}

/// One line, as it was when somebody came to look: nothing slides.
enum Line {
    Bar(&'static str, usize),
    /// Skipped above the headings.
    Above(String),
    Empty(u32),
    NotComing {
        row: u32,
        status: String,
        takes_off: bool,
    },
    ByHand(u32),
    New {
        row: u32,
        name: String,
    },
    Renewed {
        name: String,
        renewal: Renewal,
    },
    Gone {
        row: u32,
        name: String,
        status: String,
    },
    Ticket {
        row: u32,
        name: String,
        code: String,
    },
}

/// The lines, and where somebody is among them.
pub(super) struct Aside {
    pub(super) what: What,
    lines: Vec<Line>,
    stack: Stack,
    /// Rows that were let in from here.
    let_in: BTreeSet<u32>,
    is_new: bool,
}

impl Aside {
    pub(super) fn of(view: &DeskView<'_>, draft: &Draft, what: What) -> Self {
        let lines = match what {
            What::LeftOut => left_out(&draft.plan),
            What::Changes => changes(view, &draft.plan),
        };
        let stack = Stack::default();
        Self { what, lines, stack, let_in: BTreeSet::new(), is_new: true }
    }

    /// What changes, before anybody asked: the focus stays on the title of the screen.
    pub(super) fn at_first(view: &DeskView<'_>, draft: &Draft) -> Self {
        Self { is_new: false, ..Self::of(view, draft, What::Changes) }
    }

    /// Shows the card; answers whether somebody is done with it.
    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        draft: &mut Draft,
        rect: Rect,
        locked: bool,
    ) -> bool {
        page::card_ui(ui, rect, [20.0, 12.0], |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let is_done = self.title_ui(ui, view);
            ui.add_space(6.0);
            self.list_ui(ui, view, draft, locked);
            let escape =
                |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Escape);
            is_done || ui.input_mut(escape)
        })
    }

    fn title_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> bool {
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK));
        let is_row = |line: &&Line| !matches!(line, Line::Bar(..) | Line::Above(_));
        let n = self.lines.iter().filter(is_row).count();
        let key = match self.what {
            What::LeftOut => "o1-left-out",
            What::Changes => "o1-changes",
        };
        let title = view.count(key, n);
        let layout = Layout::left_to_right(Align::Center);
        let mut left = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
        let heading = left.add(Text::heading(&title, TypeStyle::H3_DESK, 2).rows(1));
        if std::mem::take(&mut self.is_new) {
            heading.request_focus();
            heading.scroll_to_me(None);
        }
        let layout = Layout::right_to_left(Align::Center);
        let mut right = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
        right.add(Button::outlined(view.say("o1-back-to-rows")).desk().icon(Icon::Back)).clicked()
    }

    fn list_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, draft: &mut Draft, locked: bool) {
        let measure = Measure::of(ui.available_width() - 10.0);
        let mut tops = vec![0.0];
        for line in &self.lines {
            let high = if matches!(line, Line::Bar(..)) { measure.bar } else { measure.row };
            tops.push(tops.last().copied().unwrap_or(0.0) + high);
        }
        let top = |item: usize| tops.get(item).copied().unwrap_or(0.0);
        let (lines, let_in) = (&self.lines, &self.let_in);
        let answers = |item: usize| answers(view, lines.get(item), let_in, draft);
        let has_answers = |item: usize| !answers(item).is_empty();
        let rows = Rows { count: lines.len(), top: &top, has_answers: &has_answers };
        let tapped = self.stack.show(ui, "left out", &rows, |ui, item, place, stop| {
            let answers = answers(item);
            match lines.get(item) {
                Some(Line::Bar(key, n)) => {
                    let rows = view.count("o1-rows", *n);
                    bar_ui(ui, place, view.say(key), &rows, &answers, stop)
                }
                Some(line) => {
                    let (number, who, why) = words(view, draft, line);
                    let done = done(view, line, let_in, draft);
                    let says = Says {
                        number,
                        who: &who,
                        why: &why,
                        done: done.as_deref(),
                        is_quiet: true,
                    };
                    row_ui(ui, view, place, &says, &answers, stop)
                }
                None => super::row::Shown::default(),
            }
        });
        if let Some((item, _)) = tapped.filter(|_| !locked) {
            self.take(draft, item);
        }
    }

    fn take(&mut self, draft: &mut Draft, item: usize) {
        match self.lines.get(item) {
            Some(Line::ByHand(row)) => draft.take_back(*row),
            Some(Line::NotComing { row, .. }) => {
                if self.let_in.remove(row) {
                    draft.leave_out_again(*row);
                } else {
                    self.let_in.insert(*row);
                    draft.let_in(*row);
                }
            }
            _ => return,
        }
        self.stack.land_on(item);
    }
}

fn answers(
    view: &DeskView<'_>,
    line: Option<&Line>,
    let_in: &BTreeSet<u32>,
    draft: &Draft,
) -> Vec<Answer<()>> {
    let answer = |key: &str, spoken, icon| {
        vec![Answer { label: view.say(key).to_owned(), spoken, icon, deed: () }]
    };
    match line {
        Some(Line::NotComing { row, .. }) if let_in.contains(row) => {
            let n = [("n", i64::from(*row).into())];
            answer("shared-undo", Some(view.say_with("o1-take-back", &n)), Some(Icon::Back))
        }
        Some(Line::NotComing { .. }) => answer("o1-let-in", None, None),
        Some(Line::ByHand(row)) if is_out(draft, *row) => answer("o1-ask-again", None, None),
        _ => Vec::new(),
    }
}

fn is_out(draft: &Draft, row: u32) -> bool {
    draft.docket.entry(row).is_none_or(Entry::is_decided)
}

fn done(view: &DeskView<'_>, line: &Line, let_in: &BTreeSet<u32>, draft: &Draft) -> Option<String> {
    let key = match line {
        Line::NotComing { row, .. } if let_in.contains(row) => {
            let is_asked = draft.docket.entry(*row).is_some_and(|it| it.state == State::Open);
            if is_asked { "o1-let-in-asked" } else { "o1-let-in-done" }
        }
        Line::ByHand(row) if !is_out(draft, *row) => "o1-asked-again",
        Line::NotComing { .. }
        | Line::ByHand(_)
        | Line::Bar(..)
        | Line::Above(_)
        | Line::Empty(_)
        | Line::New { .. }
        | Line::Renewed { .. }
        | Line::Gone { .. }
        | Line::Ticket { .. } => return None,
    };
    Some(view.say(key).to_owned())
}

/// A line's row, who it is about, and why it is here.
fn words(view: &DeskView<'_>, draft: &Draft, line: &Line) -> (Option<u32>, String, String) {
    let say = |key: &str| view.say(key).to_owned();
    let status = |key: &str, status: &str| view.say_with(key, &[("status", status.into())]);
    match line {
        Line::Bar(key, _) => (None, say(key), String::new()),
        Line::Above(text) => (None, text.clone(), say("o1-skipped-above")),
        Line::Empty(row) => (Some(*row), String::new(), say("o1-nothing-in-it")),
        Line::NotComing { row, status: it, takes_off } => {
            let key = if *takes_off { "o1-list-says-off" } else { "o1-list-says" };
            (Some(*row), draft.person(*row), status(key, it))
        }
        Line::ByHand(row) => (Some(*row), draft.person(*row), say("o1-left-out-by-you")),
        Line::New { row, name } => (Some(*row), name.clone(), say("o1-change-new")),
        Line::Renewed { name, renewal } => {
            let fields = renewal.fields.iter().map(|it| view.say(mapping::field_key(*it)));
            let fields = fields.collect::<Vec<_>>().join(", ");
            let key = match (renewal.is_new_here, fields.is_empty()) {
                (true, true) => return (renewal.row, name.clone(), say("o1-change-known")),
                (true, false) => "o1-change-known-with",
                (false, _) => "o1-change-fields",
            };
            (renewal.row, name.clone(), view.say_with(key, &[("fields", fields.into())]))
        }
        Line::Gone { row, name, status: it } => {
            (Some(*row), name.clone(), status("o1-list-says-off", it))
        }
        Line::Ticket { row, name, code } => {
            let code = [("code", code.as_str().into())];
            (Some(*row), name.clone(), view.say_with("o1-change-ticket", &code))
        }
    }
}

fn left_out(plan: &Plan) -> Vec<Line> {
    let mut rows: BTreeMap<u32, Line> = BTreeMap::new();
    for (row, fate) in (1..).zip(&plan.fates) {
        if *fate == Fate::Empty {
            rows.insert(row, Line::Empty(row));
        }
    }
    for gone in &plan.not_coming {
        let (row, status) = (gone.row, gone.status.clone());
        let takes_off = gone.guest.is_some();
        let line = if gone.by_hand {
            Line::ByHand(row)
        } else {
            Line::NotComing { row, status, takes_off }
        };
        rows.insert(row, line);
    }
    let above = plan.above.iter().filter(|it| !it.is_empty()).map(|it| Line::Above(it.clone()));
    // Those about somebody come before empty rows, about which nothing can be done.
    let (empty, others): (Vec<_>, Vec<_>) =
        rows.into_values().partition(|it| matches!(it, Line::Empty(_)));
    above.chain(others).chain(empty).collect()
}

fn changes(view: &DeskView<'_>, plan: &Plan) -> Vec<Line> {
    let name = |guest: GuestId| {
        view.desk.state().guest(guest).map(|it| it.name().full()).unwrap_or_default()
    };
    let new = plan.added.iter().zip(&plan.added_from);
    let new = new.map(|(it, row)| Line::New { row: *row, name: it.name.full() });
    let renewed = plan.updated.iter().zip(&plan.renewals).map(|((guest, _), renewal)| {
        Line::Renewed { name: name(*guest), renewal: renewal.clone() }
    });
    let (known, renewed): (Vec<_>, Vec<_>) =
        renewed.partition(|it| matches!(it, Line::Renewed { renewal, .. } if renewal.is_new_here));
    let gone = plan.not_coming.iter().filter_map(|it| {
        let name = name(it.guest?);
        Some(Line::Gone { row: it.row, name, status: it.status.clone() })
    });
    let tickets = plan.refused_tickets.iter().map(|it| Line::Ticket {
        row: it.row,
        name: name(it.guest),
        code: it.code.clone(),
    });
    let mut lines = Vec::new();
    for (key, part) in [
        ("o1-changes-off", gone.chain(tickets).collect::<Vec<_>>()),
        ("o1-changes-changed", renewed),
        ("o1-changes-new", new.chain(known).collect()),
    ] {
        if !part.is_empty() {
            lines.push(Line::Bar(key, part.len()));
            lines.extend(part);
        }
    }
    lines
}

/// How many rows are left out.
pub(super) fn left_out_count(plan: &Plan) -> usize {
    plan.not_coming.len() + plan.counts.empty
}

/// How many people on the list change, come off it, or lose a ticket.
pub(super) fn changes_count(plan: &Plan) -> usize {
    let gone = plan.not_coming.iter().filter(|it| it.guest.is_some()).count();
    let renewed = plan.renewals.iter().filter(|it| !it.is_new_here).count();
    gone + renewed + plan.refused_tickets.len()
}

/// As sentences take it.
pub(super) fn see_label(view: &DeskView<'_>, key: &str, n: usize) -> String {
    view.say_with(key, &[("n", count(n))])
}
