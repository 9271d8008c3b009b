//! How the evening went: counts without names, small groups only as "a few".

use egui::{
    Align, Color32, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::domain::Kind;
use crate::followup::{Count, KindCount, Report, ThemeCount};
use crate::ui::art;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::organizer::page;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, marked};

/// From one row to the next, and where there are many; where bars begin; how high one is.
const PITCH: f32 = 44.0;
const CLOSE: f32 = 34.0;
const LABELS: f32 = 216.0;
const BAR: f32 = 15.0;
/// The width of one first-timer's dot.
const DOT: f32 = 39.0;
/// Height of the row about needs said in confidence.
const CONFIDENCE: f32 = 38.0;
/// Height of the foot about those who were left alone.
const FOOT: f32 = 100.0;
const TITLE: TypeStyle = TypeStyle::DESK_BODY_STRONG.sized(20.0, 28.0);

/// Shows the card, while what was said is `being_counted` or after; answers whether the report shall
/// be saved.
pub(super) fn card_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    report: &Report,
    being_counted: bool,
    rect: Rect,
) -> bool {
    page::card_ui(ui, rect, [22.0, 18.0], |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        if report.arrived == Count::Exactly(0) {
            ui.add(Text::heading(view.say("o3-report"), TypeStyle::H2_DESK, 2).rows(1));
            ui.add(Text::new(view.say("o3-nobody-yet"), TypeStyle::DESK_BODY).soft());
            return false;
        }
        let saves = title_ui(ui, view);
        firsts_ui(ui, view, report);
        ui.add_space(6.0);
        let inside = ui.max_rect();
        // Kinds are no answer to what is being counted.
        let waits = report.themes.is_none() && being_counted;
        let rows = if waits { Vec::new() } else { rows(view, report) };
        let told = report.themes.as_ref().is_some_and(|it| !it.in_confidence.is_none());
        let below = FOOT + if told { CONFIDENCE } else { 8.0 };
        bars_ui(ui, view, &rows, inside.bottom() - below);
        if waits {
            ui.add(Text::new(view.say("o3-counting"), TypeStyle::DESK_BODY).soft());
        }
        confidence_ui(ui, view, report);
        let top = (inside.bottom() - FOOT).max(ui.cursor().top() + 8.0);
        alone_ui(ui, view, report.without_introduction, inside.with_min_y(top));
        saves
    })
}

fn title_ui(ui: &mut Ui, view: &DeskView<'_>) -> bool {
    let mut saves = false;
    ui.horizontal(|ui| {
        ui.set_height(48.0);
        ui.add(Text::heading(view.say("o3-report"), TypeStyle::H2_DESK, 2).rows(1));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let save = Button::outlined(view.say("o3-report-save")).desk().icon(Icon::Save);
            saves = ui.add(save).clicked();
        });
    });
    ui.add(Text::new(view.say("o3-report-hint"), TypeStyle::DESK_SMALL).soft());
    saves
}

fn firsts_ui(ui: &mut Ui, view: &DeskView<'_>, report: &Report) {
    ui.add(Text::heading(view.say("o3-first-timers"), TITLE, 3));
    let (of, n) = (report.first_timers, report.first_timers_introduced);
    let says = match (of, n) {
        (Count::Exactly(0), _) => view.say("o3-first-timers-none").to_owned(),
        (Count::AFew | Count::AllButAFew | Count::Untold, _) => {
            view.say("o3-first-timers-few").to_owned()
        }
        (Count::Exactly(of), Count::AllButAFew | Count::Untold) => {
            view.say_with("o3-first-timers-all-but", &[("of", count(of))])
        }
        (Count::Exactly(of), Count::AFew) => {
            view.say_with("o3-first-timers-few-met", &[("of", count(of))])
        }
        (Count::Exactly(of), Count::Exactly(n)) => {
            let args = [("n", count(n)), ("of", count(of))];
            marked(&view.words.bold_with("o3-first-timers-of", &args))
        }
    };
    if let Count::Exactly(total @ 1..) = of {
        // One row while it holds them all, else two; more than two rows' worth shrink.
        let wide = ui.available_width();
        let high = if total as f32 * DOT <= wide { 28.0 } else { 62.0 };
        let (_, dots) = ui.allocate_space(vec2(wide, high));
        let t = Look::of(ui).tokens;
        art::firsts(ui.painter(), dots, n.drawn(total).min(total), total, &t);
    }
    ui.add(Text::new(&says, TypeStyle::DESK_BODY));
}

/// Offers and needs that stand in one row.
struct Row {
    label: String,
    /// What it is called where that is too long.
    short: String,
    offered: Count,
    needed: Count,
}

/// What was said by what it means; where that is not known, by kinds.
fn rows(view: &DeskView<'_>, report: &Report) -> Vec<Row> {
    let some = |it: &Row| !(it.offered.is_none() && it.needed.is_none());
    let Some(themes) = &report.themes else {
        let kind = |it: &KindCount| row(view.say(kind_key(it.kind)), "", it.offered, it.needed);
        return report.kinds.iter().map(kind).filter(some).collect();
    };
    let theme = |it: &ThemeCount| {
        let subjects = it.subjects.iter().filter_map(|it| view.words.subject(it));
        let named: Vec<_> = subjects.chain(it.words.iter().cloned()).collect();
        let short = named.first().map_or("", String::as_str);
        row(&named.join(", "), short, it.offered, it.needed)
    };
    let (offered, needed) = (themes.other_offered, themes.other_needed);
    let others = row(view.say("o3-kind-other"), "", offered, needed);
    themes.all.iter().map(theme).chain([others]).filter(some).collect()
}

fn row(label: &str, short: &str, offered: Count, needed: Count) -> Row {
    Row { label: capitalised(label), short: capitalised(short), offered, needed }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().chars()).collect()
}

/// The rows, from where the cursor is to `bottom`.
fn bars_ui(ui: &mut Ui, view: &DeskView<'_>, rows: &[Row], bottom: f32) {
    let t = Look::of(ui).tokens;
    ui.horizontal(|ui| {
        ui.add(Text::heading(view.say("o3-offered-and-needed"), TITLE, 3));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (key, color) in [("o3-needed", t.dusk700), ("o3-offered", t.amber)] {
                ui.add(Text::new(view.say(key), TypeStyle::DESK_SMALL));
                let (square, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
                bar(ui, square, color);
                ui.add_space(12.0);
            }
        });
    });
    let most = rows.iter().flat_map(|it| [it.offered.drawn(0), it.needed.drawn(0)]).max();
    let gap = ui.spacing().item_spacing.y;
    let room = (bottom - ui.cursor().top()) / rows.len().max(1) as f32;
    let high = room.clamp(CLOSE, PITCH) - gap;
    for row in rows {
        row_ui(ui, view, row, most.unwrap_or(1).max(1), high);
    }
}

/// Needs that were said in confidence: how many, and nothing else.
fn confidence_ui(ui: &mut Ui, view: &DeskView<'_>, report: &Report) {
    let Some(themes) = &report.themes else { return };
    let says = match themes.in_confidence {
        Count::Exactly(0) => return,
        Count::AFew | Count::AllButAFew | Count::Untold => {
            view.say("o3-in-confidence-few").to_owned()
        }
        Count::Exactly(n) => view.count("o3-in-confidence", n),
    };
    ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft());
}

fn row_ui(ui: &mut Ui, view: &DeskView<'_>, it: &Row, most: usize, high: f32) {
    let t = Look::of(ui).tokens;
    let size = vec2(ui.available_width(), high);
    let (row, response) = ui.allocate_exact_size(size, Sense::hover());
    let numbers = [it.offered, it.needed].map(|count| number(view, count));
    let [offered, needed] = numbers.each_ref().map(|it| it.as_str().into());
    let args = [("kind", it.label.as_str().into()), ("offered", offered), ("needed", needed)];
    let spoken = view.say_with("o3-bars", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let thick = BAR.min(high / 2.0 - 2.0);
    let set = |text: &str| Text::new(text, TypeStyle::DESK_TABLE).rows(1).galley(ui, LABELS - 8.0);
    let whole = set(&it.label);
    let label = if whole.elided && !it.short.is_empty() { set(&it.short) } else { whole };
    let top = row.center().y - label.size().y / 2.0;
    ui.painter().galley(pos2(row.left(), top), label, t.ink);
    let room = row.width() - LABELS - 64.0;
    let bars = [(it.offered, t.amber), (it.needed, t.dusk700)];
    for (index, ((count, color), says)) in bars.into_iter().zip(&numbers).enumerate() {
        let top = row.center().y - thick - 1.0 + index as f32 * (thick + 2.0);
        let wide = room * count.drawn(0) as f32 / most as f32;
        let place = Rect::from_min_size(pos2(row.left() + LABELS, top), vec2(wide, thick));
        bar(ui, place, color);
        let words = Text::new(says, TypeStyle::DESK_SMALL.sized(16.0, 18.0)).galley(ui, 80.0);
        let middle = place.center().y - words.size().y / 2.0;
        ui.painter().galley(pos2(place.right() + 8.0, middle), words, t.ink);
    }
}

/// A bar; where colours are gone an outline shows it.
fn bar(ui: &Ui, rect: Rect, color: Color32) {
    let t = Look::of(ui).tokens;
    let edge = if t.high_contrast { Stroke::new(2.0, t.ink) } else { Stroke::NONE };
    if rect.width() > 0.0 {
        ui.painter().rect(rect, 4, color, edge, StrokeKind::Inside);
    }
}

fn number(view: &DeskView<'_>, count: Count) -> String {
    count.exactly().map_or_else(|| view.say("o3-a-few").to_owned(), |it| it.to_string())
}

const fn kind_key(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Help) => "o3-kind-help",
        Some(Kind::KnowHow) => "o3-kind-know-how",
        Some(Kind::Thing) => "o3-kind-thing",
        Some(Kind::Intro) => "o3-kind-intro",
        Some(Kind::Company) => "o3-kind-company",
        None => "o3-kind-other",
    }
}

fn alone_ui(ui: &mut Ui, view: &DeskView<'_>, left: Count, rect: Rect) {
    let t = Look::of(ui).tokens;
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(t.hairline, t.line));
    let well = Rect::from_min_size(rect.min + vec2(0.0, 18.0), vec2(92.0, 72.0));
    art::alone(ui.painter(), well, left.drawn(3), &t);
    let says = left
        .exactly()
        .map_or_else(|| view.say("o3-left-a-few").to_owned(), |n| view.count("o3-left-alone", n));
    let hint = if left.drawn(3) > 0 { "o3-left-hint" } else { "o3-left-nobody-hint" };
    let words = rect.with_min_x(well.right() + 18.0).with_min_y(well.top() - 2.0);
    at(ui, words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::new(&says, TITLE));
        ui.add(Text::new(view.say(hint), TypeStyle::DESK_BODY.sized(18.0, 26.0)).soft());
    });
}
