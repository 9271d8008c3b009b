//! How the evening went, as it was put into sentences and plots: drawn here, and said nowhere else.

use egui::{
    Align, Color32, Layout, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::is_stacked;
use crate::followup::{Account, Part, Plot, Row, Table, Topic};
use crate::ui::art;
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::organizer::page;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, marked, paint_hatched};

/// Where bars begin, at most this share of the width; how high one is; the room for its number.
const LABELS: f32 = 216.0;
const LABELS_SHARE: f32 = 0.4;
const BAR: f32 = 13.0;
const NUMBER: f32 = 116.0;
/// A mark of the key; the edge of a bar, and how round it is.
const MARK: f32 = 16.0;
const EDGE: f32 = 2.0;
const ROUND: f32 = 4.0;
/// Above and below a row of bars, in all.
const ROW_GAP: f32 = 6.0;
/// Between two parts.
const PART_GAP: f32 = 14.0;
/// The width of one first-timer's dot.
const DOT: f32 = 39.0;
/// The drawing of people left alone.
const WELL: [f32; 2] = [92.0, 72.0];
/// Padding of the card, above and below.
const AROUND: f32 = 32.0;
const TITLE: TypeStyle = TypeStyle::DESK_BODY_STRONG.sized(20.0, 28.0);

/// Shows the card of what is `told` and of how many were left alone, while what was said is
/// `being_counted` or after; answers how high it is with all that it shows, in points, and whether
/// the report shall be saved.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    told: (&Account, usize),
    being_counted: bool,
    rect: Rect,
) -> (f32, bool) {
    page::card_ui(ui, rect, [22.0, 18.0], |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let top = ui.cursor().top();
        let saves = inside_ui(ui, view, told, being_counted);
        (ui.cursor().top() - top + AROUND, saves)
    })
}

fn inside_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (account, alone): (&Account, usize),
    being_counted: bool,
) -> bool {
    if account.parts.is_empty() {
        let says = ["o3-nobody-yet", "o3-report-later"].map(|key| view.say(key));
        page::nothing_ui(ui, account.title, Icon::People, says);
        return false;
    }
    let saves = title_ui(ui, view, account);
    let parts = |ui: &mut Ui| {
        for part in &account.parts {
            part_ui(ui, view, (part, alone), being_counted);
        }
    };
    // Where cards stand one below the other, the page scrolls, and nothing within it.
    if is_stacked(view.rect) {
        parts(ui);
    } else {
        ScrollArea::vertical().id_salt("report").auto_shrink(false).show(ui, |ui| {
            ui.set_width(ui.available_width() - 14.0);
            parts(ui);
        });
    }
    saves
}

fn title_ui(ui: &mut Ui, view: &DeskView<'_>, account: &Account) -> bool {
    let mut saves = false;
    ui.horizontal(|ui| {
        ui.set_height(48.0);
        let save = Button::outlined(view.say("o3-report-save")).desk().icon(Icon::Save);
        let beside = save.size(ui, f32::INFINITY).x + 12.0;
        ui.scope(|ui| {
            ui.set_width(ui.available_width() - beside);
            ui.add(Text::heading(account.title, TypeStyle::H2_DESK, 2).rows(1));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            saves = ui.add(save).clicked();
        });
    });
    ui.add(Text::new(account.hint, TypeStyle::DESK_SMALL).soft());
    saves
}

fn part_ui(ui: &mut Ui, view: &DeskView<'_>, (part, alone): (&Part, usize), being_counted: bool) {
    let legend = match &part.plot {
        Some(Plot::Bars { legend, .. }) => legend.as_slice(),
        Some(Plot::Dots { .. }) | None => &[],
    };
    ui.add(Text::heading(&part.title, TITLE, 3));
    // Kinds are no answer to what is being counted.
    if part.topic == Topic::Help && being_counted {
        ui.add(Text::new(view.say("o3-counting"), TypeStyle::DESK_BODY).soft());
        ui.add_space(PART_GAP);
        return;
    }
    let is_alone = part.topic == Topic::Alone;
    if is_alone {
        alone_ui(ui, part, alone);
    }
    key_ui(ui, legend);
    match &part.plot {
        Some(Plot::Dots { lit, of, says }) => dots_ui(ui, [*lit, *of], says),
        Some(Plot::Bars { rows, .. }) => bars_ui(ui, legend, rows),
        None => {}
    }
    if !is_alone {
        says_ui(ui, part);
    }
    if let Some(table) = &part.table {
        table_ui(ui, table);
    }
    ui.add_space(PART_GAP);
}

fn says_ui(ui: &mut Ui, part: &Part) {
    for (n, sentence) in part.says.iter().enumerate() {
        let says = marked(sentence);
        let style =
            if n == 0 { TypeStyle::DESK_BODY } else { TypeStyle::DESK_BODY.sized(18.0, 25.0) };
        let text = Text::new(&says, style);
        ui.add(if n == 0 { text } else { text.soft() });
    }
}

fn dots_ui(ui: &mut Ui, [lit, of]: [usize; 2], says: &str) {
    // One row while it holds them all, else two; more than two rows' worth shrink.
    let wide = ui.available_width();
    let high = if of as f32 * DOT <= wide { 28.0 } else { 62.0 };
    let (dots, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, says));
    let t = Look::of(ui).tokens;
    art::firsts(ui.painter(), dots, lit, of, &t);
}

/// Lights that were not lit, and what is said of them beside.
fn alone_ui(ui: &mut Ui, part: &Part, alone: usize) {
    let t = Look::of(ui).tokens;
    ui.horizontal_top(|ui| {
        let (well, _) = ui.allocate_exact_size(WELL.into(), Sense::hover());
        art::alone(ui.painter(), well, alone, &t);
        ui.add_space(6.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            says_ui(ui, part);
        });
    });
}

/// What the bars of every row are.
fn key_ui(ui: &mut Ui, legend: &[&str]) {
    if legend.is_empty() {
        return;
    }
    let t = Look::of(ui).tokens;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 2.0);
        for (n, what) in legend.iter().enumerate() {
            // Mark and word are one, so that no row ends between them.
            let words = Text::new(what, TypeStyle::DESK_SMALL).rows(1).galley(ui, f32::INFINITY);
            let size = vec2(MARK + 8.0 + words.size().x, words.size().y.max(MARK));
            let (place, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, *what));
            let mark = pos2(place.left() + MARK / 2.0, place.center().y);
            bar(ui, Rect::from_center_size(mark, vec2(MARK, MARK)), n);
            let top = place.center().y - words.size().y / 2.0;
            ui.painter().galley(pos2(place.left() + MARK + 8.0, top), words, t.ink);
        }
    });
}

fn bars_ui(ui: &mut Ui, legend: &[&str], rows: &[Row]) {
    let most = rows.iter().flat_map(|it| &it.bars).map(|it| it.length).max().unwrap_or(1).max(1);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for row in rows {
            row_ui(ui, legend, row, most);
        }
    });
}

fn row_ui(ui: &mut Ui, legend: &[&str], it: &Row, most: usize) {
    let t = Look::of(ui).tokens;
    let wide = ui.available_width();
    let labels = LABELS.min(wide * LABELS_SHARE);
    let whole = Text::new(&it.label, TypeStyle::DESK_TABLE).rows(2).galley(ui, labels - 8.0);
    let short = || Text::new(&it.short, TypeStyle::DESK_TABLE).rows(1).galley(ui, labels - 8.0);
    let label = if whole.elided && !it.short.is_empty() { short() } else { whole };
    let pitch = BAR + if it.bars.len() > 1 { 4.0 } else { 6.0 };
    let high = (pitch * it.bars.len() as f32).max(label.size().y) + ROW_GAP;
    let (row, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    let spoken = it.spoken(legend);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let top = row.center().y - label.size().y / 2.0;
    ui.painter().galley(pos2(row.left(), top), label, t.ink);
    let room = wide - labels - NUMBER;
    let first = row.center().y - pitch * it.bars.len() as f32 / 2.0;
    for (n, one) in it.bars.iter().enumerate() {
        let top = first + n as f32 * pitch + (pitch - BAR) / 2.0;
        let wide = room * one.length as f32 / most as f32;
        let place = Rect::from_min_size(pos2(row.left() + labels, top), vec2(wide, BAR));
        bar(ui, place, n);
        let words = Text::new(&one.says, TypeStyle::DESK_SMALL.sized(16.0, 18.0)).rows(1);
        let words = words.galley(ui, NUMBER - 8.0);
        let middle = place.center().y - words.size().y / 2.0;
        ui.painter().galley(pos2(place.right() + 8.0, middle), words, t.ink);
    }
}

/// The bar with this number in its row: filled with amber, with dusk, with nothing. Where dusk is as
/// black as the card, the second is hatched.
fn bar(ui: &Ui, rect: Rect, number: usize) {
    if rect.width() <= 0.0 {
        return;
    }
    let t = Look::of(ui).tokens;
    let fills: [(Color32, f32); 3] = [(t.amber, 0.0), (t.dusk700, 0.0), (t.card, EDGE)];
    let (fill, edge) = fills.get(number).copied().unwrap_or((t.card, EDGE));
    let edge = if t.high_contrast { EDGE } else { edge };
    ui.painter().rect_filled(rect, ROUND, fill);
    if t.high_contrast && number == 1 {
        paint_hatched(ui, rect.shrink(EDGE), t.ink);
    }
    ui.painter().rect_stroke(rect, ROUND, Stroke::new(edge, t.ink), StrokeKind::Inside);
}

fn table_ui(ui: &mut Ui, table: &Table) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let head: Vec<_> = table.head.iter().map(|it| (*it).to_owned()).collect();
        cells_ui(ui, &head, None);
        for row in &table.rows {
            cells_ui(ui, row, Some(&table.head));
        }
    });
}

/// One row of cells, read as one: what each is of, and its number.
fn cells_ui(ui: &mut Ui, cells: &[String], of: Option<&[&str]>) {
    let t = Look::of(ui).tokens;
    let wide = ui.available_width() / cells.len().max(1) as f32;
    let set = |text: &String| Text::new(text, TypeStyle::DESK_SMALL).galley(ui, wide - 8.0);
    let galleys: Vec<_> = cells.iter().map(set).collect();
    let high = galleys.iter().map(|it| it.size().y).fold(0.0, f32::max) + ROW_GAP;
    let (row, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    if let (Some(of), Some((label, numbers))) = (of, cells.split_first()) {
        let pairs = of.iter().skip(1).zip(numbers).map(|(what, it)| format!("{what} {it}"));
        let spoken = format!("{label}: {}", pairs.collect::<Vec<_>>().join(", "));
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    }
    let ink = if of.is_some() { t.ink } else { t.soft };
    for (n, galley) in galleys.into_iter().enumerate() {
        let place =
            pos2(row.left() + n as f32 * wide, row.bottom() - galley.size().y - ROW_GAP / 2.0);
        ui.painter().galley(place, galley, ink);
    }
    ui.painter().hline(row.x_range(), row.bottom(), Stroke::new(t.hairline, t.line));
}
