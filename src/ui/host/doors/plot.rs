//! The plot of arrivals: stacked bars for whoever sees them, and a table that is read row by row.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use egui::{
    Align2, Color32, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::chart::{Busiest, scale};
use super::tally::{COLUMN_MIN, Tally, Through, begins, column};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Text, paint_card, paint_hatched};

/// Padding of the card; the line of its title; the line below the plot.
const PADDING: egui::Vec2 = vec2(20.0, 16.0);
const TITLE: f32 = 34.0;
const FOOT: f32 = 52.0;
/// Room for the numbers at the left, for the times below, and for "now" above.
const NUMBERS: f32 = 46.0;
const TIMES: f32 = 32.0;
const ABOVE: f32 = 30.0;
/// A mark of the legend; the widest bar, how round it is, and between two of a stack.
const MARK: f32 = 16.0;
const BAR: f32 = 28.0;
const ROUND: f32 = 4.0;
const GAP: f32 = 2.0;
/// How much of a column's width its bar takes.
const SHARE: f32 = 0.78;
/// The least room for a time below the plot.
const TIME: f32 = 64.0;
/// Doors may open and close so much before and after the hours of the plan; what is further away was
/// written by a clock that is wrong.
const SLACK: TimeDelta = TimeDelta::hours(3);

/// Shows the card.
pub(super) fn card_ui(ui: &mut Ui, rect: Rect, view: &DeskView<'_>, tally: &Tally) {
    paint_card(ui, rect);
    let inner = rect.shrink2(PADDING);
    let mut card = ui.new_child(UiBuilder::new().max_rect(inner));
    let title = Text::heading(view.say("o2-arrivals"), TypeStyle::H3_DESK, 2);
    if tally.chart.columns.is_empty() {
        card.add(title);
        nobody_ui(&mut card, view, inner);
        return;
    }
    let wide = title.galley(&card, inner.width()).size().x;
    card.add(title);
    let beside = inner.with_min_x(inner.left() + wide + step::S24);
    let below = legend_ui(&mut card, view, tally, beside);
    let range = range(view, tally);
    let foot = busiest(view, tally, &range);
    let low = if foot.is_some() { FOOT } else { 0.0 };
    let top = below.max(inner.top() + TITLE);
    let field = Rect::from_min_max(pos2(inner.left(), top), inner.max - vec2(0.0, low));
    bars_ui(&mut card, view, tally, &range, field);
    if let Some(says) = foot {
        foot_ui(&mut card, inner.with_min_y(inner.bottom() - low), &says);
    }
}

/// Before anybody came: when the doors open, or that nobody did.
fn nobody_ui(ui: &mut Ui, view: &DeskView<'_>, inner: Rect) {
    let later = view.plan().filter(|plan| view.now < plan.starts);
    let says =
        later.map_or_else(|| view.say("o2-nobody-yet").to_owned(), |plan| opens(view, plan.starts));
    let middle = Rect::from_center_size(inner.center(), vec2(inner.width(), 72.0));
    at(ui, middle, |ui| {
        ui.vertical_centered(|ui| {
            icon_ui(ui, Icon::Chart, 32.0, Look::of(ui).tokens.soft);
            ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft().centered());
        });
    });
}

/// "Doors open at 18:00.", with the day where it is another.
fn opens(view: &DeskView<'_>, starts: DateTime<Utc>) -> String {
    let (day, today) = (view.date(starts), view.date(view.now));
    let time = ("time", view.time(starts).into());
    if day == today {
        return view.say_with("o2-opens", &[time]);
    }
    let same_year = day.year() == today.year();
    let day = if same_year { view.words.day(day) } else { view.words.day_with_year(day) };
    view.say_with("o2-opens-day", &[("day", day.into()), time])
}

fn range(view: &DeskView<'_>, tally: &Tally) -> RangeInclusive<i64> {
    let (opens, closes) = view.plan().map_or((view.now, view.now), |plan| (plan.starts, plan.ends));
    let outside = column(opens - SLACK)..=column(closes + SLACK);
    tally.chart.range(column(opens), column(view.now), &outside)
}

/// What a door, or all others, are called in the plot.
fn name<'a>(view: &DeskView<'a>, door: Option<&'a Through>) -> &'a str {
    door.map_or_else(|| view.words.say("o2-other-doors"), |it| it.name(view))
}

/// Which colour is whose, at the right of the title or below it; answers how far down it reaches.
fn legend_ui(ui: &mut Ui, view: &DeskView<'_>, tally: &Tally, beside: Rect) -> f32 {
    let t = Look::of(ui).tokens;
    let words: Vec<_> = tally
        .chart
        .series
        .iter()
        .map(|it| Text::new(name(view, it.as_ref()), TypeStyle::DESK_SMALL).rows(1))
        .map(|it| it.galley(ui, 180.0))
        .collect();
    let width = |galley: &egui::Galley| MARK + step::S8 + galley.size().x + 20.0;
    let all: f32 = words.iter().map(|it| width(it)).sum::<f32>() - 20.0;
    let card = ui.max_rect();
    let fits = all <= beside.width();
    let mut corner = if fits {
        pos2(beside.right() - all, card.top() + 4.0)
    } else {
        pos2(card.left(), card.top() + TITLE + 2.0)
    };
    for (n, (galley, door)) in words.into_iter().zip(&tally.chart.series).enumerate() {
        let room = width(&galley);
        if !fits && corner.x > card.left() && corner.x + room - 20.0 > card.right() {
            corner = pos2(card.left(), corner.y + 26.0);
        }
        let place = Rect::from_min_size(corner, vec2(room - 20.0, 22.0));
        let response = ui.interact(place, ui.next_auto_id(), Sense::hover());
        ui.skip_ahead_auto_ids(1);
        let spoken = name(view, door.as_ref());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
        let mark = pos2(corner.x + MARK / 2.0, place.center().y);
        bar(ui, Rect::from_center_size(mark, vec2(MARK, MARK)), n, door.is_none());
        let top = place.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(corner.x + MARK + step::S8, top), galley, t.ink);
        corner.x += room;
    }
    if fits { card.top() + TITLE } else { corner.y + 30.0 }
}

/// Where things are within the field.
struct Field {
    plot: Rect,
    range: RangeInclusive<i64>,
    most: usize,
}

impl Field {
    fn pitch(&self) -> f32 {
        let (first, last) = (self.range.start(), self.range.end());
        self.plot.width() / (last - first + 1).max(1) as f32
    }

    /// The middle of a column.
    fn x(&self, column: i64) -> f32 {
        self.plot.left() + self.pitch() * ((column - self.range.start()) as f32 + 0.5)
    }

    fn y(&self, n: usize) -> f32 {
        self.plot.bottom() - self.plot.height() * n as f32 / self.most.max(1) as f32
    }
}

fn bars_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    tally: &Tally,
    range: &RangeInclusive<i64>,
    field: Rect,
) {
    let (each, lines) = scale(tally.chart.highest(range));
    let plot =
        Rect::from_min_max(field.min + vec2(NUMBERS, ABOVE), field.max - vec2(step::S16, TIMES));
    let field = Field { plot, range: range.clone(), most: each * lines };
    scale_ui(ui, &field, (each, lines));
    times_ui(ui, view, &field);
    let label = view.say("o2-arrivals");
    let builder =
        UiBuilder::new().max_rect(plot).accessibility_role(Role::Table).accessibility_label(label);
    let mut table = ui.new_child(builder);
    for (column, stack) in tally.chart.columns.range(range.clone()) {
        column_ui(&mut table, view, tally, &field, (*column, stack));
    }
    now_ui(ui, view, &field);
}

fn scale_ui(ui: &Ui, field: &Field, (each, lines): (usize, usize)) {
    let t = Look::of(ui).tokens;
    for line in 0..=lines {
        let n = line * each;
        let y = field.y(n);
        let stroke = if line == 0 {
            Stroke::new(2.0, if t.high_contrast { t.line } else { t.edge })
        } else {
            Stroke::new(1.0, t.line)
        };
        ui.painter().hline(field.plot.x_range(), y, stroke);
        let says = n.to_string();
        let words = Text::new(&says, TypeStyle::DESK_SMALL.sized(16.0, 20.0)).soft();
        let words = words.galley(ui, f32::INFINITY);
        let place = pos2(field.plot.left() - 10.0 - words.size().x, y - words.size().y / 2.0);
        ui.painter().galley(place, words, t.soft);
    }
}

/// Times below the plot, so far apart that they can be read.
fn times_ui(ui: &Ui, view: &DeskView<'_>, field: &Field) {
    let t = Look::of(ui).tokens;
    let apart = [2, 4, 6, 12, 24, 36].map(|it| it * 5 / COLUMN_MIN);
    let apart = apart.into_iter().find(|it| *it as f32 * field.pitch() >= TIME).unwrap_or(72);
    let first = field.range.start();
    for column in field.range.clone().filter(|it| (it - first) % apart == 0) {
        let says = view.time(begins(column));
        let words = Text::new(&says, TypeStyle::DESK_SMALL).soft().galley(ui, f32::INFINITY);
        let x = field.x(column) - words.size().x / 2.0;
        let most = field.plot.right() + step::S16 - words.size().x;
        let place = pos2(x.min(most), field.plot.bottom() + 10.0);
        ui.painter().galley(place, words, t.soft);
    }
}

/// One column: its bars, and a row of the table.
fn column_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    tally: &Tally,
    field: &Field,
    (column, stack): (i64, &[usize]),
) {
    let (x, wide) = (field.x(column), (field.pitch() * SHARE).min(BAR));
    let place = Rect::from_x_y_ranges(
        egui::Rangef::new(x - field.pitch() / 2.0, x + field.pitch() / 2.0),
        field.plot.y_range(),
    );
    let response = ui.interact(place, ui.scope_id().with(column), Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Row, true, spoken(view, tally, column, stack)));
    let mut below = 0;
    for (n, (count, door)) in stack.iter().zip(&tally.chart.series).enumerate() {
        if *count == 0 {
            continue;
        }
        let (foot, head) = (field.y(below), field.y(below + count));
        let gap = GAP.min((foot - head) / 3.0);
        let bar_place = Rect::from_min_max(
            pos2(x - wide / 2.0, head + gap / 2.0),
            pos2(x + wide / 2.0, foot - gap / 2.0),
        );
        bar(ui, bar_place, n, door.is_none());
        below += count;
    }
    response.on_hover_ui(|ui| {
        ui.add(Text::new(&spoken(view, tally, column, stack), TypeStyle::DESK_SMALL));
    });
}

/// "18:15: 16 in. Door A 9, Door B 5, Garden gate 2".
fn spoken(view: &DeskView<'_>, tally: &Tally, column: i64, stack: &[usize]) -> String {
    let time = view.time(begins(column));
    let all = stack.iter().sum::<usize>();
    let whole = view.say_with("o2-column", &[("time", time.into()), ("n", count(all))]);
    let doors = tally.chart.series.iter().zip(stack).filter(|(_, n)| **n > 0);
    let doors = doors.map(|(door, n)| format!("{} {n}", name(view, door.as_ref())));
    format!("{whole} {}", doors.collect::<Vec<_>>().join(", "))
}

/// A dashed line where it is now, while that is within the plot.
fn now_ui(ui: &mut Ui, view: &DeskView<'_>, field: &Field) {
    let now = column(view.now);
    if !field.range.contains(&now) {
        return;
    }
    let t = Look::of(ui).tokens;
    let part = (view.now - begins(now)).as_seconds_f32() / (COLUMN_MIN * 60) as f32;
    let x = field.x(now) + (part - 0.5) * field.pitch();
    let ends = [pos2(x, field.plot.top() - ABOVE + 4.0), pos2(x, field.plot.bottom())];
    ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(2.0, t.clay), 6.0, 5.0));
    let time = view.time(view.now);
    let says = view.say_with("o2-now", &[("time", time.into())]);
    let words = Text::new(&says, TypeStyle::DESK_TAG).color(t.clay).rows(1);
    let size = words.galley(ui, f32::INFINITY).size();
    let left = x - step::S8 - size.x;
    let (anchor, from): (Align2, Pos2) = if left >= field.plot.left() {
        (Align2::RIGHT_TOP, ends[0] - vec2(step::S8, 2.0))
    } else {
        (Align2::LEFT_TOP, ends[0] + vec2(step::S8, -2.0))
    };
    let place = anchor.anchor_size(from, size);
    // What stands behind it is still seen, and it is still read.
    ui.painter().rect_filled(place.expand2(vec2(4.0, 0.0)), 4, t.card.gamma_multiply(0.85));
    at(ui, place.expand2(vec2(1.0, 0.0)), |ui| ui.add(words));
}

/// "Busiest at 18:15. A second pair of hands at Door A would help next time."
fn busiest(view: &DeskView<'_>, tally: &Tally, range: &RangeInclusive<i64>) -> Option<String> {
    let Busiest { column, door } = tally.chart.busiest(range)?;
    let time = ("time", view.time(begins(column)).into());
    Some(match door {
        Some(door) => view.say_with("o2-busiest-hands", &[time, ("door", door.name(view).into())]),
        None => view.say_with("o2-busiest", &[time]),
    })
}

fn foot_ui(ui: &mut Ui, rect: Rect, says: &str) {
    let t = Look::of(ui).tokens;
    ui.painter().hline(rect.x_range(), rect.top() + 6.0, Stroke::new(t.hairline, t.line));
    at(ui, rect.with_min_y(rect.top() + 12.0), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Info, 20.0, t.soft);
            ui.add(Text::new(says, TypeStyle::DESK_TABLE).soft().rows(2));
        });
    });
}

/// A bar of the door with this number, or of all others. Colours differ in lightness, most between
/// neighbours; where all grounds are black, patterns tell them apart.
fn bar(ui: &Ui, rect: Rect, number: usize, is_rest: bool) {
    let t = Look::of(ui).tokens;
    let look = t.series(if is_rest { usize::MAX } else { number });
    let round = ROUND.min(rect.height() / 2.0).min(rect.width() / 4.0);
    ui.painter().rect_filled(rect, round, look.fill);
    if let Some(ink) = look.hatch {
        paint_hatched(ui, rect.shrink(1.0), ink);
    }
    if look.edge != Color32::TRANSPARENT {
        let wide = 1.5_f32.min(rect.height() / 2.0);
        ui.painter().rect_stroke(rect, round, Stroke::new(wide, look.edge), StrokeKind::Inside);
    }
}
