//! The foot of the summary: what happens to what is not decided, and the one button that adds.

use egui::Ui;

use super::Tap;
use super::adding::Outcome;
use super::check::Added;
use super::summary::Figures;
use crate::ui::desk::trouble;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, announce_ui, progress_ui};

/// What the foot says above its button.
fn says(view: &DeskView<'_>, figures: &Figures<'_>) -> String {
    let Figures { draft, adding, added, trouble: not_saved, .. } = figures;
    if let Some(says) = not_saved {
        return says.clone();
    }
    if let Some(adding) = adding {
        let (n, of) = adding.done_of();
        let key = if figures.is_undoing { "o1-undoing" } else { "o1-adding" };
        return view.say_with(key, &[("n", count(n)), ("of", count(of))]);
    }
    if !draft.has_rows() && draft.sheets.len() > 1 {
        return view.say("o1-which-sheet").to_owned();
    }
    if !draft.columns.has_name() {
        return view.say("o1-which-is-the-name").to_owned();
    }
    if draft.is_planning() {
        return view.say("o1-replanning").to_owned();
    }
    if let Some(added) = added {
        // Changes may put nobody on it.
        let done = match added.brought.len() {
            0 => view.say("o1-done-changes").to_owned(),
            brought => view.count("o1-done", brought),
        };
        let left = added.left_over.as_ref().map(|(n, why)| {
            let why = trouble::says(view.words, view.desk, why);
            view.say_with("o1-left-over", &[("n", count(*n)), ("says", why.into())])
        });
        let may = if may_undo(view, added) { view.say("o1-undo-until") } else { "" };
        let lines = [done.as_str(), left.as_deref().unwrap_or_default(), may];
        return lines.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n");
    }
    let look = draft.plan.look.len();
    if figures.outcome.is_nothing() && look == 0 {
        return view.say("o1-done-nothing").to_owned();
    }
    view.count("o1-nothing-is-lost", look)
}

/// A list can be taken back until the doors open.
fn may_undo(view: &DeskView<'_>, added: &Added) -> bool {
    let opens = view.desk.state().gathering(added.gathering).and_then(|it| it.plan());
    !added.brought.is_empty() && opens.is_some_and(|plan| view.now < plan.starts)
}

pub(super) fn height(ui: &Ui, view: &DeskView<'_>, figures: &Figures<'_>) -> f32 {
    let words =
        Text::new(&says(view, figures), TypeStyle::DESK_SMALL).galley(ui, ui.available_width());
    let is_done = figures.added.is_some() && figures.adding.is_none();
    let may_undo = is_done && figures.added.is_some_and(|it| may_undo(view, it));
    let has_nothing = is_done && figures.outcome.is_nothing() && !is_settled(figures);
    let buttons = match (may_undo, has_nothing) {
        (true, true) => 48.0,
        (true, false) => 48.0 + 10.0 + 58.0,
        (false, _) => 58.0,
    };
    words.size().y + 10.0 + buttons + 4.0
}

pub(super) fn foot_ui(ui: &mut Ui, view: &DeskView<'_>, figures: &Figures<'_>) -> Option<Tap> {
    let t = Look::of(ui).tokens;
    let words = says(view, figures);
    let is_trouble = figures.trouble.is_some()
        || (!figures.draft.columns.has_name() && figures.draft.has_rows());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let is_done = figures.added.is_some() && figures.adding.is_none();
        for (index, line) in words.lines().enumerate() {
            let text = Text::new(line, TypeStyle::DESK_SMALL);
            ui.add(match (is_trouble, is_done && index == 0) {
                (true, _) => text.color(t.clay),
                (false, true) => text.color(t.leaf),
                (false, false) => text.soft(),
            });
        }
    });
    announce_ui(ui, "summary", &words);
    let wide = ui.available_width();
    if let Some(adding) = figures.adding {
        if figures.trouble.is_some() {
            let on = Button::primary(view.say("o1-go-on")).tall(56.0).width(wide);
            return ui.add(on).clicked().then_some(Tap::GoOn);
        }
        let (n, of) = adding.done_of();
        progress_ui(ui, &words, n as f32 / of.max(1) as f32);
        ui.ctx().request_repaint();
        return None;
    }
    let mut tap = None;
    if figures.added.is_some_and(|it| may_undo(view, it)) {
        let undo = Button::outlined(view.say("shared-undo")).desk().icon(Icon::Back).width(wide);
        if ui.add(undo).clicked() {
            tap = Some(Tap::Undo);
        }
    }
    if figures.added.is_some() && figures.outcome.is_nothing() && !is_settled(figures) {
        return tap;
    }
    if is_settled(figures) {
        let another = Button::outlined(view.say("o1-done-another")).desk().width(wide);
        return if ui.add(another).clicked() { Some(Tap::StartOver) } else { tap };
    }
    let may = figures.draft.columns.has_name()
        && !figures.draft.is_planning()
        && !figures.outcome.is_nothing();
    let label = add_label(view, figures.outcome);
    let add = Button::primary(&label).tall(58.0).width(wide).padding(8.0).enabled(may);
    if ui.add(add).clicked() { Some(Tap::Add) } else { tap }
}

/// Whether nothing is left to add or to decide.
fn is_settled(figures: &Figures<'_>) -> bool {
    let draft = figures.draft;
    let is_ready = draft.columns.has_name() && !draft.is_planning();
    is_ready && figures.outcome.is_nothing() && draft.plan.look.is_empty()
}

fn add_label(view: &DeskView<'_>, outcome: Outcome) -> String {
    let Outcome { added, renewed, gone, refused, known_as_refused } = outcome;
    match (added, renewed, gone, refused) {
        (0, 0, 0, 0) if known_as_refused > 0 => view.count("o1-change-all", known_as_refused),
        (0, 0, 1.., 0) => view.count("o1-take-off", gone),
        (0, 1.., 0, 0) => view.count("o1-update", renewed),
        (_, 0, 0, 0) => view.count("o1-add", added),
        _ => view.count("o1-change-all", added + renewed + gone + refused),
    }
}
