//! Above the rows: the sheets of a workbook, and the columns somebody should say something about; or
//! all columns, as a table.

use egui::{Align, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use super::draft::Draft;
use super::{mapping, page, says};
use crate::intake::{Column, Field};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Chip, Select, Text, scroll_ui};

/// From the card's edge to what is in it.
const SIDE: f32 = 20.0;
const TOP: f32 = 12.0;
/// Height of the title of the columns, and of a column.
const TITLE: f32 = 50.0;
const COLUMN: f32 = 56.0;
/// Width of the choice, and of a header that stands beside what is said of it.
const CHOICE: f32 = 206.0;
const HEADER: f32 = 130.0;
/// Columns shown at once; the others are scrolled to.
const MOST: usize = 4;

/// What was changed above the rows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    /// A sheet, from 0, is taken in or left out.
    Sheet(usize, bool),
    /// A column, from 0, becomes this.
    Column(usize, Field),
    /// All columns are shown, or those in doubt only.
    ShowAll(bool),
}

/// Whether the table of all columns stands above the rows.
pub(super) fn shows_table(draft: &Draft, shows_all: bool) -> bool {
    draft.has_rows() && (shows_all || (draft.doubts.is_empty() && !draft.is_folded))
}

/// How high the card is in so much width.
pub(super) fn height(ui: &Ui, view: &DeskView<'_>, draft: &Draft, width: f32, all: bool) -> f32 {
    let sheets = sheets_height(ui, view, draft, width - 2.0 * SIDE);
    if shows_table(draft, all) {
        return sheets + mapping::height(draft, width);
    }
    let shown = draft.doubts.len().min(MOST);
    let columns = if draft.has_rows() { TITLE + shown as f32 * COLUMN } else { 0.0 };
    TOP + sheets + columns + step::S12
}

/// Shows the card.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    draft: &Draft,
    rect: Rect,
    all: bool,
) -> Option<Change> {
    page::card_ui(ui, rect, [SIDE, TOP], |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let sheet = sheets_ui(ui, view, draft);
        let more = if shows_table(draft, all) {
            ui.add_space(4.0);
            let hides = draft.is_folded || !draft.doubts.is_empty();
            mapping::content_ui(ui, view, draft, hides)
        } else if draft.has_rows() {
            columns_ui(ui, view, draft)
        } else {
            None
        };
        sheet.or(more)
    })
}

fn sheet_label(view: &DeskView<'_>, name: &str, rows: u32) -> String {
    let rows = count(usize::try_from(rows).unwrap_or(usize::MAX));
    view.say_with("o1-sheet", &[("sheet", name.into()), ("n", rows)])
}

/// The chips wrap: as many rows of them as they need.
fn sheets_height(ui: &Ui, view: &DeskView<'_>, draft: &Draft, width: f32) -> f32 {
    if draft.sheets.len() < 2 {
        return 0.0;
    }
    let title = Text::new(view.say("o1-sheets"), TypeStyle::H3_DESK).galley(ui, width).size().x;
    let (mut rows, mut left) = (1.0, title + step::S16);
    for sheet in &draft.sheets {
        let label = sheet_label(view, &sheet.name, sheet.rows);
        let words = Text::new(&label, TypeStyle::BUTTON_DESK).galley(ui, f32::INFINITY).size().x;
        let chip = words + 68.0;
        if left + chip > width {
            (rows, left) = (rows + 1.0, 0.0);
        }
        left += chip + step::S12;
    }
    rows * (height::DESK + step::S8)
}

fn sheets_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) -> Option<Change> {
    if draft.sheets.len() < 2 {
        return None;
    }
    let mut change = None;
    let high = sheets_height(ui, view, draft, ui.available_width());
    let (_, place) = ui.allocate_space(vec2(ui.available_width(), high));
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
    ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
    ui.add(Text::heading(view.say("o1-sheets"), TypeStyle::H3_DESK, 2).rows(1));
    for (at, sheet) in draft.sheets.iter().enumerate() {
        let label = sheet_label(view, &sheet.name, sheet.rows);
        if ui.add(Chip::toggled(&label, sheet.is_chosen)).clicked() {
            change = Some(Change::Sheet(at, !sheet.is_chosen));
        }
    }
    change
}

fn columns_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) -> Option<Change> {
    let change = title_ui(ui, view, draft);
    let ui = &mut ui.new_child(UiBuilder::new().max_rect(ui.available_rect_before_wrap()));
    let all = |ui: &mut Ui| {
        let mut chosen = None;
        for (index, is_said) in &draft.doubts {
            let Some(column) = draft.columns.iter().nth(*index) else { continue };
            let field = ui.push_id(index, |ui| column_ui(ui, view, column, *is_said)).inner;
            chosen = chosen.or(field.map(|field| Change::Column(*index, field)));
        }
        chosen
    };
    let chosen =
        if draft.doubts.len() > MOST { scroll_ui(ui, "doubts", all).inner } else { all(ui) };
    change.or(chosen)
}

/// How many columns are in doubt, and a way to see the others.
fn title_ui(ui: &mut Ui, view: &DeskView<'_>, draft: &Draft) -> Option<Change> {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), TITLE));
    let clear = draft.columns.len() - draft.doubts.len();
    let title = if draft.doubts.is_empty() {
        view.count("o1-columns-all-clear", clear)
    } else {
        view.count("o1-columns-in-doubt", draft.open_doubts())
    };
    let all = Button::quiet(view.say("o1-show-all")).desk().style(TypeStyle::DESK_TABLE_STRONG);
    let size = all.size(ui, f32::INFINITY);
    let place =
        Rect::from_min_size(pos2(row.right() - size.x, row.center().y - size.y / 2.0), size);
    let words = row.with_max_x(place.left());
    let said = view.count("o1-columns-clear", clear);
    let others = Text::new(&said, TypeStyle::DESK_SMALL).soft().rows(1).right();
    let heading = Text::heading(&title, TypeStyle::H3_DESK, 2).rows(1);
    let wide = heading.galley(ui, words.width()).size().x;
    middle(ui, words, |ui| ui.add(heading));
    let rest = words.with_min_x(words.left() + wide + step::S12);
    if clear > 0 && !draft.doubts.is_empty() && rest.width() > 90.0 {
        middle(ui, rest, |ui| ui.add(others));
    }
    at(ui, place, |ui| ui.add(all)).clicked().then_some(Change::ShowAll(true))
}

fn middle<T>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> T) -> T {
    let layout = Layout::left_to_right(Align::Center);
    content(&mut ui.new_child(UiBuilder::new().max_rect(rect).layout(layout)))
}

fn column_ui(ui: &mut Ui, view: &DeskView<'_>, column: &Column, is_said: bool) -> Option<Field> {
    let t = Look::of(ui).tokens;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), COLUMN));
    ui.painter().hline(row.x_range(), row.top() + 0.75, Stroke::new(t.hairline, t.line));
    let room = CHOICE.min(row.width() * 0.5);
    let words = row.with_max_x(row.right() - room - step::S12);
    let header = view.say_with("o1-column-quoted", &[("column", column.header.as_str().into())]);
    let why = match column.doubt {
        Some(doubt) => says::evidence(view, doubt),
        None => view.say(mapping::hint_key(column.field)).to_owned(),
    };
    let header = Text::new(&header, TypeStyle::DESK_TABLE_STRONG).rows(1);
    let why = Text::new(&why, TypeStyle::DESK_SMALL.sized(16.0, 20.0)).soft();
    if words.width() > 420.0 {
        middle(ui, words.with_max_x(words.left() + HEADER), |ui| ui.add(header));
        let beside = words.with_min_x(words.left() + HEADER + step::S12);
        let why = why.rows(2);
        let high = why.galley(ui, beside.width()).size().y;
        at(ui, beside.with_min_y(beside.center().y - high / 2.0), |ui| ui.add(why));
    } else {
        at(ui, words.with_min_y(row.top() + 6.0), |ui| ui.add(header));
        at(ui, words.with_min_y(row.top() + 28.0), |ui| ui.add(why.rows(1)));
    }
    let name = view.say_with("o1-column-becomes", &[("column", column.header.as_str().into())]);
    let options = Field::ALL.map(|field| (field, view.say(mapping::field_key(field))));
    let top = row.center().y - height::DESK / 2.0 + 1.0;
    let place = Rect::from_min_size(pos2(row.right() - room, top), vec2(room, height::DESK));
    at(ui, place, |ui| {
        let select = Select::new(&name, room).left_out(is_said && column.field == Field::Ignored);
        select.doubtful(!is_said).pick(ui, &options, column.field)
    })
}
