//! What each column becomes: a table with a choice above every column and the first rows below.

use egui::{Align, Layout, Rect, ScrollArea, Stroke, Ui, pos2, vec2};

use super::doubts::Change;
use super::draft::Draft;
use super::preview::{Cell, Preview, ROWS};
use super::says;
use crate::intake::{Column, Field};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height};
use crate::ui::widgets::{Button, Select, Text, marked, show_inside};

/// From the card's edge to the table.
const SIDE: f32 = 20.0;
/// Between two columns, and the least a column takes.
const GAP: f32 = 6.0;
const COLUMN_MIN: f32 = 158.0;
/// From the top of the table: the choice, the hint, the first row; and from row to row.
const CHOICE: f32 = 28.0;
const HINT: f32 = CHOICE + height::DESK + 5.0;
const FIRST: f32 = HINT + 22.0;
const ROW: f32 = 37.0;

/// Headers that say what people are worth to a seller, or whom they work for, lead the sentence
/// about what stays out.
const TELLING: [&str; 12] = [
    "score", "lead", "rank", "company", "employer", "organi", "job", "title", "firma", "empresa",
    "cargo", "puntu",
];

/// How high the card is in so much width: a table that is wider than it has a bar to scroll with,
/// and in little room the sentence below takes two rows.
pub(super) fn height(draft: &Draft, width: f32) -> f32 {
    let table = draft.columns.len() as f32 * (COLUMN_MIN + GAP) - GAP;
    let bar = if table > width - 2.0 * SIDE - 14.0 { 28.0 } else { 0.0 };
    let second_row = if width < 960.0 { 23.0 } else { 0.0 };
    let back = if draft.doubts.is_empty() && !draft.is_folded { 0.0 } else { 8.0 };
    350.0 + bar + second_row + back
}

/// Shows what is in the card; `hides`: there is a shorter view to go back to.
pub(super) fn content_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    draft: &Draft,
    hides: bool,
) -> Option<Change> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let back = title_ui(ui, view, draft, hides);
    ui.add_space(if hides { 0.0 } else { 11.0 });
    let chosen = table_ui(ui, view, draft).map(|(index, field)| Change::Column(index, field));
    ui.add_space(10.0);
    stays_out_ui(ui, view, draft);
    back.or(chosen)
}

fn title_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft, hides: bool) -> Option<Change> {
    let rows = draft.table.rows.len();
    let shown = [("shown", count(rows.min(ROWS))), ("n", count(rows))];
    let mut back = None;
    ui.horizontal(|ui| {
        ui.add(Text::heading(view.say("o1-columns"), TypeStyle::H3_DESK, 2).rows(1));
        if hides {
            let layout = Layout::right_to_left(Align::Center);
            ui.with_layout(layout, |ui| {
                let label = Button::quiet(view.say("o1-show-doubts")).desk();
                if ui.add(label.style(TypeStyle::DESK_TABLE_STRONG)).clicked() {
                    back = Some(Change::ShowAll(false));
                }
            });
        } else {
            let first = view.say_with("o1-first-rows", &shown);
            ui.add(Text::new(&first, TypeStyle::DESK_SMALL).soft().rows(1).right());
        }
    });
    back
}

fn table_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) -> Option<(usize, Field)> {
    let columns = draft.columns.len().max(1) as f32;
    let room = ui.available_width();
    let fair = (room + GAP) / columns - GAP;
    let wide = fair.max(COLUMN_MIN);
    let high = FIRST + ROW * ROWS as f32;
    let preview = Preview::of(draft);
    let area = ScrollArea::horizontal().id_salt("columns").auto_shrink([false, true]);
    let table_ui = |ui: &mut Ui| {
        let (_, table) = ui.allocate_space(vec2(columns * (wide + GAP) - GAP, high));
        let mut chosen = None;
        for (index, column) in draft.columns.iter().enumerate() {
            let left = table.left() + index as f32 * (wide + GAP);
            let place = Rect::from_min_size(pos2(left, table.top()), vec2(wide, high));
            if let Some(field) = column_ui(ui, view, column, place) {
                chosen = Some((index, field));
            }
            for row in 0..ROWS {
                let top = place.top() + FIRST + ROW * row as f32;
                let cell = Rect::from_min_size(pos2(left, top), vec2(wide, ROW));
                let says_missing = Some(index) == preview.name_column;
                cell_ui(ui, view, cell, preview.cell(row, index), says_missing);
            }
        }
        chosen
    };
    show_inside(ui, |ui| area.show(ui, table_ui)).inner
}

/// Header, choice and hint of one column.
fn column_ui(ui: &mut Ui, view: &DeskView<'_>, column: &Column, place: Rect) -> Option<Field> {
    let header = place.shrink2(vec2(4.0, 0.0));
    at(ui, header, |ui| ui.add(Text::new(&column.header, TypeStyle::DESK_SMALL).soft().rows(1)));
    let name = view.say_with("o1-column-becomes", &[("column", column.header.as_str().into())]);
    let options = Field::ALL.map(|field| (field, view.say(field_key(field))));
    let choice = place.translate(vec2(0.0, CHOICE));
    let picked = at(ui, choice, |ui| {
        let select = Select::new(&name, place.width()).doubtful(column.doubt.is_some());
        let select = select.left_out(column.field == Field::Ignored);
        select.pick(ui, &options, column.field)
    });
    let hint = Rect::from_min_size(place.min + vec2(10.0, HINT), vec2(place.width() - 14.0, 20.0));
    let style = TypeStyle::DESK_SMALL.sized(16.0, 20.0);
    let clay = Look::of(ui).tokens.clay;
    at(ui, hint, |ui| match column.doubt {
        Some(doubt) => {
            ui.add(Text::new(view.say(says::doubt_key(doubt)), style).color(clay).rows(1))
        }
        None => ui.add(Text::new(view.say(hint_key(column.field)), style).soft().rows(1)),
    });
    picked.filter(|field| *field != column.field || column.doubt.is_some())
}

fn cell_ui(ui: &mut Ui, view: &DeskView<'_>, rect: Rect, cell: Option<&Cell>, says_missing: bool) {
    let Some(cell) = cell else { return };
    let t = Look::of(ui).tokens;
    if cell.needs_look {
        ui.painter().rect_filled(rect, 0, t.clay_wash);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.75, Stroke::new(t.hairline, t.sand));
    let inside = Rect::from_min_max(rect.min + vec2(10.0, 7.0), rect.max);
    let text = match (&cell.text, cell.needs_look) {
        (Some(text), _) if cell.is_left_out => {
            Text::new(text, TypeStyle::DESK_TABLE).soft().struck()
        }
        (Some(text), _) => Text::new(text, TypeStyle::DESK_TABLE),
        (None, true) if says_missing => {
            Text::new(view.say("o1-missing"), TypeStyle::DESK_TABLE_STRONG).color(t.clay)
        }
        (None, _) => return,
    };
    at(ui, inside, |ui| ui.add(text.rows(1)));
}

/// "Lead score and Company stay out."
fn stays_out_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) {
    let mut out: Vec<&str> =
        draft.columns.of(Field::Ignored).map(|(_, column)| column.header.as_str()).collect();
    let tells = |header: &str| {
        let header = header.to_lowercase();
        TELLING.iter().position(|it| header.contains(it)).unwrap_or(TELLING.len())
    };
    out.sort_by_key(|header| tells(header));
    let says = match out[..] {
        [] => return,
        [a] => view.words.bold_with("o1-stays-out-one", &[("a", a.into())]),
        [a, b] => view.words.bold_with("o1-stays-out-two", &[("a", a.into()), ("b", b.into())]),
        [a, b, ref rest @ ..] => {
            let args = [("a", a.into()), ("b", b.into()), ("n", count(rest.len()))];
            view.words.bold_with("o1-stays-out-many", &args)
        }
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), egui::Sense::hover());
        Icon::Sprout.paint(ui.painter(), rect.center(), 24.0, Look::of(ui).tokens.leaf);
        ui.add(Text::new(&marked(&says), TypeStyle::DESK_TABLE.sized(17.0, 23.0)).rows(2));
    });
}

/// The name of what a column can become.
pub(super) const fn field_key(field: Field) -> &'static str {
    match field {
        Field::Name => "o1-field-name",
        Field::First => "o1-field-first",
        Field::Last => "o1-field-last",
        Field::Preferred => "o1-field-preferred",
        Field::Email => "o1-field-email",
        Field::Phone => "o1-field-phone",
        Field::Pronouns => "o1-field-pronouns",
        Field::Ticket => "o1-field-ticket",
        Field::Status => "o1-field-status",
        Field::Language => "o1-field-language",
        Field::FirstTime => "o1-field-first-time",
        Field::Companions => "o1-field-companions",
        Field::Booked => "o1-field-booked",
        Field::Offer => "o1-field-offer",
        Field::Need => "o1-field-need",
        Field::Note => "o1-field-note",
        Field::Ignored => "o1-field-ignored",
    }
}

/// What that means for a guest.
pub(super) const fn hint_key(field: Field) -> &'static str {
    match field {
        Field::Name => "o1-field-name-hint",
        Field::First => "o1-field-first-hint",
        Field::Last => "o1-field-last-hint",
        Field::Preferred => "o1-field-preferred-hint",
        Field::Email => "o1-field-email-hint",
        Field::Phone => "o1-field-phone-hint",
        Field::Pronouns => "o1-field-pronouns-hint",
        Field::Ticket => "o1-field-ticket-hint",
        Field::Status => "o1-field-status-hint",
        Field::Language => "o1-field-language-hint",
        Field::FirstTime => "o1-field-first-time-hint",
        Field::Companions => "o1-field-companions-hint",
        Field::Booked => "o1-field-booked-hint",
        Field::Offer => "o1-field-offer-hint",
        Field::Need => "o1-field-need-hint",
        Field::Note => "o1-field-note-hint",
        Field::Ignored => "o1-field-ignored-hint",
    }
}
