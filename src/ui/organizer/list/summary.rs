//! What comes of the list: how many rows came to what, words nobody knows, and the one button that
//! adds people.

use egui::{Color32, Rect, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use super::adding::{Adding, Outcome, known_as_refused};
use super::aside::{What, changes_count, left_out_count, see_label};
use super::check::Added;
use super::docket::Word;
use super::draft::Draft;
use super::{Tap, foot, page};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text, marked, show_inside};

/// What the card is about.
pub(super) struct Figures<'a> {
    pub(super) draft: &'a Draft,
    pub(super) outcome: Outcome,
    pub(super) adding: Option<&'a Adding>,
    pub(super) is_undoing: bool,
    pub(super) added: Option<&'a Added>,
    /// Why the disk did not take the latest portion.
    pub(super) trouble: Option<String>,
    /// Which of its buttons takes the focus: the one that opened what was just closed.
    pub(super) lands_on: Option<What>,
    /// How many rows there are stands here, not beside the name of the file.
    pub(super) says_rows: bool,
}

/// What was tapped in the card.
#[derive(Clone, Copy)]
pub(super) enum Tapped {
    /// A word, by its place, means coming, or not; or that is taken back.
    Say(usize, Option<bool>),
    See(What),
    Tap(Tap),
}

const LINE: TypeStyle = TypeStyle::BODY;

/// How high the card wants to be, in points.
pub(super) fn wanted_height(draft: &Draft) -> f32 {
    let words = draft.docket.words.len() as f32;
    420.0 + words * 120.0
}

/// Shows the card. `between` is shown, wherever it stands, after what is above the foot.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    figures: &Figures<'_>,
    rect: Rect,
    between: impl FnOnce(&mut Ui) -> Option<Tap>,
) -> Option<Tapped> {
    page::card_ui(ui, rect, [20.0, 16.0], |ui| {
        let inside = ui.max_rect();
        // What can be done stands at the foot, however many lines are above.
        let top = inside.bottom() - foot::height(ui, view, figures);
        let above = inside.with_max_y(top - step::S8);
        let body = at(ui, above, |ui| {
            let area = ScrollArea::vertical().id_salt("summary").auto_shrink(false);
            show_inside(ui, |ui| area.show(ui, |ui| body_ui(ui, view, figures))).inner
        });
        let report = between(ui).map(Tapped::Tap);
        let below = inside.with_min_y(top.max(inside.top()));
        let mut below = ui.new_child(UiBuilder::new().max_rect(below));
        below.spacing_mut().item_spacing.y = 10.0;
        let foot = foot::foot_ui(&mut below, view, figures).map(Tapped::Tap);
        body.or(report).or(foot)
    })
}

fn body_ui(ui: &mut Ui, view: &DeskView<'_>, figures: &Figures<'_>) -> Option<Tapped> {
    ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
    if figures.says_rows {
        let rows = view.count("o1-rows", figures.draft.docket.tally.rows);
        ui.add(Text::heading(&rows, TypeStyle::H3_DESK, 2).rows(1));
    }
    counts_ui(ui, view, figures);
    // By key, words come before what was left out, which stands above them.
    let plan = &figures.draft.plan;
    let buttons = [
        (What::Changes, "o1-see-changes", changes_count(plan)),
        (What::LeftOut, "o1-see-left-out", left_out_count(plan)),
    ];
    let places = buttons.map(|(what, key, n)| {
        let size = vec2(ui.available_width(), height::DESK);
        (n > 0).then(|| (what, key, see_label(view, key, n), ui.allocate_space(size).1))
    });
    let mut tapped = None;
    for (index, word) in figures.draft.docket.words.iter().enumerate() {
        let said = ui.push_id(("word", index), |ui| word_ui(ui, view, index, word)).inner;
        tapped = tapped.or(said);
    }
    for (what, key, label, place) in places.into_iter().flatten() {
        let style = TypeStyle::DESK_TABLE_STRONG;
        let see = Button::outlined(&label).desk().style(style).padding(6.0).width(place.width());
        // The same button whatever it counts: it keeps the focus while the list is planned anew.
        let see = at(ui, place, |ui| ui.push_id(key, |ui| ui.add(see)).inner);
        if figures.lands_on == Some(what) {
            see.request_focus();
        }
        if see.clicked() {
            tapped = Some(Tapped::See(what));
        }
    }
    tapped
}

fn counts_ui(ui: &mut Ui, view: &DeskView<'_>, figures: &Figures<'_>) {
    let t = Look::of(ui).tokens;
    let (draft, tally) = (figures.draft, figures.draft.docket.tally);
    let is_again = tally.updated + tally.unchanged > 0;
    let is_done = figures.added.is_some();
    let [ready, new, changed] = if is_again {
        [0, tally.added, tally.updated]
    } else {
        [tally.added + tally.updated, 0, 0]
    };
    let lines = [
        ("o1-rows-ready", ready, Icon::Check, t.leaf, !is_again && !is_done && draft.has_rows()),
        ("o1-rows-new", new, Icon::Plus, t.leaf, is_again && !is_done),
        ("o1-rows-changed", changed, Icon::Swap, t.leaf, is_again && !is_done),
        ("o1-rows-decided", tally.decided, Icon::Check, t.leaf, false),
        ("o1-rows-look", tally.look, Icon::Warn, t.clay, false),
        ("o1-rows-unknown", tally.unknown, Icon::Info, t.ink, false),
        ("o1-rows-unchanged", tally.unchanged, Icon::Person, t.ink, false),
    ];
    for (key, n, icon, color, is_always) in lines {
        if n > 0 || is_always {
            count_ui(ui, view, (key, n), icon, color);
        }
    }
    if tally.not_coming > 0 {
        count_ui(ui, view, ("o1-rows-not-coming", tally.not_coming), Icon::Minus, t.ink);
        absences_ui(ui, view, draft);
    }
    if tally.empty > 0 {
        count_ui(ui, view, ("o1-rows-empty", tally.empty), Icon::Minus, t.ink);
    }
}

/// In whose words, and what that means for the list.
fn absences_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) {
    let t = Look::of(ui).tokens;
    let mut lines: Vec<(String, bool)> = Vec::new();
    for (status, n) in draft.absences.iter().take(3) {
        let args = [("n", count(*n)), ("status", status.as_str().into())];
        lines.push((view.say_with("o1-absent-word", &args), false));
    }
    let others: usize = draft.absences.iter().skip(3).map(|(_, n)| n).sum();
    if others > 0 {
        lines.push((view.count("o1-absent-others", others), false));
    }
    let off = draft.plan.not_coming.iter().filter(|it| it.guest.is_some()).count();
    if off > 0 {
        lines.push((view.count("o1-absent-off", off), true));
    }
    let taken_back = draft.plan.refused_tickets.len();
    let refused = taken_back + known_as_refused(&draft.plan);
    if refused > 0 {
        lines.push((view.count("o1-absent-tickets", refused), taken_back > 0));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (says, is_news) in lines {
            ui.horizontal(|ui| {
                ui.add_space(36.0);
                ui.spacing_mut().item_spacing.x = 0.0;
                let text = Text::new(&says, TypeStyle::DESK_SMALL);
                ui.add(if is_news { text.color(t.clay) } else { text.soft() });
            });
        }
    });
}

fn count_ui(ui: &mut Ui, view: &DeskView<'_>, (key, n): (&str, usize), icon: Icon, color: Color32) {
    let says = marked(&view.words.bold_with(key, &[("n", count(n))]));
    ui.horizontal_top(|ui| {
        icon_ui(ui, icon, 24.0, color);
        ui.add(Text::new(&says, LINE));
    });
}

/// What a word means is asked once, for all its rows, and stays said here.
fn word_ui(ui: &mut Ui, view: &DeskView<'_>, index: usize, word: &Word) -> Option<Tapped> {
    let t = Look::of(ui).tokens;
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), 10.0));
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(t.hairline, t.line));
    let args = [("status", word.status.as_str().into()), ("n", count(word.rows))];
    let asks = marked(&view.words.bold_with("o1-word-rows", &args));
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.add(Text::new(&asks, TypeStyle::DESK_TABLE).rows(2));
    let mut said = None;
    let status = [("status", word.status.as_str().into())];
    if let Some(is_coming) = word.is_coming {
        let key = if is_coming { "o1-word-coming" } else { "o1-word-not" };
        ui.add(Text::new(view.say(key), TypeStyle::DESK_TABLE_STRONG).color(t.leaf));
        let label = view.say_with("o1-word-undo", &status);
        let back = Button::quiet(&label).desk().icon(Icon::Back).padding(6.0);
        if ui.add(back.style(TypeStyle::DESK_TABLE_STRONG)).clicked() {
            said = Some(Tapped::Say(index, None));
        }
        return said;
    }
    ui.add(Text::new(view.say("o1-word-asks"), TypeStyle::DESK_TABLE));
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.add_space(2.0);
    let half = (ui.available_width() - step::S8) / 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = step::S8;
        for (key, is_coming) in [("o1-fix-coming", true), ("o1-fix-not-coming", false)] {
            let button = Button::outlined(view.say(key)).desk().padding(4.0).width(half);
            if ui.add(button.style(TypeStyle::DESK_TABLE_STRONG)).clicked() {
                said = Some(Tapped::Say(index, Some(is_coming)));
            }
        }
    });
    said
}
