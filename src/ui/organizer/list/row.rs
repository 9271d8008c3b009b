//! One row of a list at the desk: its number, who it is about and why, and what can be done.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, radius, step};
use crate::ui::widgets::{Button, Text, Tone};

/// Height of a row, of one with its buttons below its words, and of the bar of a group.
const ROW: f32 = 58.0;
const ROW_STACKED: f32 = 108.0;
const BAR: f32 = 50.0;
/// Width of the row's number, and of the first button.
const TAG: f32 = 76.0;
const FIRST: f32 = 110.0;
/// Under this width the buttons stand below the words.
const ROOMY: f32 = 560.0;

/// How high rows are in so much width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measure {
    pub(super) row: f32,
    pub(super) bar: f32,
    is_stacked: bool,
}

impl Measure {
    pub(super) fn of(width: f32) -> Self {
        let is_stacked = width < ROOMY;
        Self { row: if is_stacked { ROW_STACKED } else { ROW }, bar: BAR, is_stacked }
    }
}

/// What a row says.
pub(super) struct Says<'a> {
    /// From 1; none where nothing in the list is meant.
    pub(super) number: Option<u32>,
    /// Who it is about; empty where nobody can be told.
    pub(super) who: &'a str,
    pub(super) why: &'a str,
    /// What was decided.
    pub(super) done: Option<&'a str>,
    /// Nobody has to do anything about it.
    pub(super) is_quiet: bool,
}

/// What can be done about a row.
pub(super) struct Answer<T> {
    pub(super) label: String,
    /// What screen readers say, where the label stands many times.
    pub(super) spoken: Option<String>,
    pub(super) icon: Option<Icon>,
    pub(super) deed: T,
}

/// Where the Tab key stops, and where it should go.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stop {
    /// The Tab key stops at this row.
    pub(super) is_here: bool,
    /// This one of its buttons takes the focus.
    pub(super) lands_on: Option<usize>,
}

/// The button that has the focus, and the one that was tapped, by their places.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) focused: Option<(usize, egui::Id)>,
    pub(super) tapped: Option<usize>,
}

/// Shows a row; answers what became of its buttons.
pub(super) fn row_ui<T>(
    ui: &mut Ui,
    view: &DeskView<'_>,
    rect: Rect,
    says: &Says<'_>,
    answers: &[Answer<T>],
    stop: Stop,
) -> Shown {
    let t = Look::of(ui).tokens;
    let measure = Measure::of(rect.width());
    ui.painter().hline(rect.x_range(), rect.top() + 0.75, Stroke::new(t.hairline, t.line));
    let inside = tag_ui(ui, view, rect.with_max_y(rect.top() + ROW), says);
    let buttons = buttons(answers);
    let taken: f32 = buttons.iter().map(|it| it.size(ui, f32::INFINITY).x + step::S8).sum::<f32>()
        + done_width(ui, says);
    let (words, foot) = if measure.is_stacked {
        let top = rect.top() + ROW - step::S4;
        (inside, Rect::from_min_max(pos2(inside.left(), top), rect.max))
    } else {
        let split = (inside.right() - taken).max(inside.left() + 90.0);
        (inside.with_max_x(split - step::S4), inside.with_min_x(split))
    };
    words_ui(ui, words, says);
    buttons_ui(ui, foot, says, buttons, stop)
}

/// The row's number; answers the room beside it.
pub(super) fn tag_ui(ui: &mut Ui, view: &DeskView<'_>, rect: Rect, says: &Says<'_>) -> Rect {
    let t = Look::of(ui).tokens;
    let Some(number) = says.number else { return rect };
    let tone = if says.is_quiet { Tone::Sand } else { Tone::Clay };
    let ink = if says.is_quiet { t.soft } else { t.clay };
    let label = view.say_with("o1-row", &[("n", i64::from(number).into())]);
    let center = pos2(rect.left() + TAG / 2.0, rect.center().y);
    let tag = Rect::from_center_size(center, vec2(TAG, 30.0));
    let words = Text::new(&label, TypeStyle::DESK_TAG).color(ink).galley(ui, TAG * 2.0);
    let tag = tag.with_max_x(tag.right().max(tag.left() + words.size().x + 16.0));
    ui.painter().rect_filled(tag, 14, tone.wash(&t));
    ui.painter().galley(tag.center() - words.size() / 2.0, words, ink);
    let spoken = ui.interact(tag, ui.scope_id().with(("tag", number)), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
    rect.with_min_x(tag.right() + step::S12)
}

/// Who a row is about, and below why it is here: in the middle of the row, clear of the line above.
fn words_ui(ui: &mut Ui, rect: Rect, says: &Says<'_>) {
    let who = Text::new(says.who, TypeStyle::DESK_TABLE_STRONG).rows(1);
    let (why, rows) = if says.who.is_empty() {
        (Text::new(says.why, TypeStyle::DESK_TABLE), 2)
    } else {
        (Text::new(says.why, TypeStyle::DESK_SMALL.sized(16.0, 20.0)).soft(), 1)
    };
    let (who, why) = (soft_if(who, says.is_quiet), soft_if(why.rows(rows), says.is_quiet));
    let below = why.galley(ui, rect.width()).size().y;
    let above = if says.who.is_empty() { 0.0 } else { TypeStyle::DESK_TABLE_STRONG.line };
    let top = rect.center().y - f32::midpoint(above, below);
    if above > 0.0 {
        at(ui, rect.with_min_y(top).with_max_y(top + above), |ui| ui.add(who));
    }
    at(ui, rect.with_min_y(top + above).with_max_y(rect.bottom()), |ui| ui.add(why));
}

fn soft_if(text: Text<'_>, is_quiet: bool) -> Text<'_> {
    if is_quiet { text.soft() } else { text }
}

/// The likeliest way out is outlined, the others are words.
fn buttons<T>(answers: &[Answer<T>]) -> Vec<Button<'_>> {
    answers.iter().enumerate().map(|(place, answer)| button(place, answer)).collect()
}

fn button<T>(place: usize, answer: &Answer<T>) -> Button<'_> {
    let button = match (place, answer.icon) {
        (0, None) => Button::outlined(&answer.label).desk().padding(12.0).width(FIRST),
        _ => quiet(answer),
    };
    button.style(TypeStyle::DESK_TABLE_STRONG)
}

fn quiet<T>(answer: &Answer<T>) -> Button<'_> {
    let button = Button::quiet(&answer.label).desk().padding(8.0);
    let button = button.style(TypeStyle::DESK_TABLE_STRONG);
    let button = match answer.icon {
        Some(icon) => button.icon(icon),
        None => button,
    };
    match &answer.spoken {
        Some(spoken) => button.spoken(spoken),
        None => button,
    }
}

fn done<'a>(ui: &Ui, says: &Says<'a>) -> Option<Text<'a>> {
    let leaf = Look::of(ui).tokens.leaf;
    says.done.map(|done| Text::new(done, TypeStyle::DESK_TABLE_STRONG).color(leaf).rows(1))
}

/// The widest that what was decided may be said, with the check mark before it.
const DONE: f32 = 190.0;
const CHECK: f32 = 20.0;

fn done_width(ui: &Ui, says: &Says<'_>) -> f32 {
    done(ui, says).map_or(0.0, |it| it.galley(ui, DONE).size().x + CHECK + 2.0 * step::S8)
}

fn buttons_ui(
    ui: &mut Ui,
    rect: Rect,
    says: &Says<'_>,
    buttons: Vec<Button<'_>>,
    stop: Stop,
) -> Shown {
    let mut shown = Shown::default();
    let wide: f32 = buttons.iter().map(|it| it.size(ui, f32::INFINITY).x).sum();
    let gaps = step::S8 * buttons.len().saturating_sub(1) as f32;
    let mut left = (rect.right() - wide - gaps).max(rect.left());
    if let Some(done) = done(ui, says) {
        let t = Look::of(ui).tokens;
        let room = DONE.min(left - rect.left() - CHECK - 2.0 * step::S8).max(40.0);
        let size = done.galley(ui, room).size();
        let from = left - size.x - step::S8;
        let mark = pos2(from - step::S8 - CHECK / 2.0, rect.center().y);
        Icon::Check.paint(ui.painter(), mark, CHECK, t.leaf);
        let place = Rect::from_min_size(
            pos2(from, rect.center().y - size.y / 2.0),
            vec2(room + 1.0, size.y),
        );
        at(ui, place, |ui| ui.add(done));
    }
    for (index, button) in buttons.into_iter().enumerate() {
        let size = button.size(ui, f32::INFINITY);
        let place = Rect::from_min_size(pos2(left, rect.center().y - size.y / 2.0), size);
        left += size.x + step::S8;
        let response =
            at(ui, place, |ui| ui.push_id(index, |ui| ui.add(button.stop(stop.is_here))).inner);
        note(&response, index, stop, &mut shown);
    }
    shown
}

fn note(response: &Response, index: usize, stop: Stop, shown: &mut Shown) {
    if stop.lands_on == Some(index) {
        response.request_focus();
    }
    if response.has_focus() || stop.lands_on == Some(index) {
        shown.focused = Some((index, response.id));
    }
    if response.clicked() {
        shown.tapped = Some(index);
    }
}

/// The bar of a group: what its rows have in common, and what can be done about all of them.
pub(super) fn bar_ui<T>(
    ui: &mut Ui,
    rect: Rect,
    title: &str,
    rows: &str,
    answers: &[Answer<T>],
    stop: Stop,
) -> Shown {
    let t = Look::of(ui).tokens;
    let bar = rect.with_min_y(rect.bottom() - height::DESK);
    ui.painter().rect_filled(bar, radius::DESK, t.sand);
    if t.high_contrast {
        let edge = Stroke::new(t.border, t.edge);
        ui.painter().rect_stroke(bar, radius::DESK, edge, egui::StrokeKind::Inside);
    }
    let buttons: Vec<Button<'_>> = answers.iter().map(quiet).collect();
    let taken: f32 = buttons.iter().map(|it| it.size(ui, f32::INFINITY).x + step::S8).sum();
    let inside = bar.shrink2(vec2(14.0, 0.0));
    let words = inside.with_max_x((inside.right() - taken).max(inside.left() + 90.0));
    let title = Text::new(title, TypeStyle::DESK_TABLE_STRONG).rows(1);
    let size = title.galley(ui, words.width()).size();
    let top = bar.center().y - size.y / 2.0;
    at(ui, words.with_min_y(top), |ui| ui.add(title));
    let rest = words.with_min_x(words.left() + size.x + step::S12).with_min_y(top);
    if rest.width() > 40.0 {
        at(ui, rest, |ui| ui.add(Text::new(rows, TypeStyle::DESK_SMALL).soft().rows(1)));
    }
    let says = Says { number: None, who: "", why: "", done: None, is_quiet: true };
    buttons_ui(ui, inside, &says, buttons, stop)
}
