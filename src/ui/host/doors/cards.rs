//! A card a door: how it stands, how many came in by it, its printer, its clock.

use chrono::{DateTime, Utc};
use egui::{Color32, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::known::{Known, Standing};
use super::notice::{clock_off, printer_trouble};
use super::reading;
use super::tally::Tally;
use crate::desk::PrinterState;
use crate::sync::PrinterTrouble;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, paint_card, tag_ui};

/// Between two cards, and from a card's edge to what is in it.
const GAP: f32 = 14.0;
const PADDING: egui::Vec2 = vec2(20.0, 14.0);
/// The narrowest card, and the narrowest of many doors.
const WIDE: f32 = 300.0;
const NARROW: f32 = 232.0;
/// Up to so many doors each has a card with everything; of more, so many are seen at first.
const FEW: usize = 6;
const AT_FIRST: usize = 12;
/// The name's line, the number's, and one of those below.
const HEAD: f32 = 36.0;
const NUMBER: f32 = 62.0;
const LINE: f32 = 26.0;
/// What a tag takes beside its words.
const TAG_AROUND: f32 = 50.0;

/// Whether all doors are shown where there are many.
#[derive(Default)]
pub(super) struct Cards {
    shows_all: bool,
}

/// A line at the foot of a card.
struct Line {
    icon: Icon,
    says: String,
    is_trouble: bool,
}

impl Cards {
    /// Shows the cards in as much width as there is.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, known: &[Known], tally: &Tally) {
        if known.len() <= FEW {
            let all: Vec<_> = known.iter().map(|it| (it, lines(view, it))).collect();
            grid_ui(ui, WIDE, &all, whole_height, |ui, rect, (it, lines)| {
                card_ui(ui, rect, view, it, tally, lines);
            });
            return;
        }
        // Whoever needs a hand comes first where not all are seen.
        let mut all: Vec<_> = known.iter().map(|it| (it, lines(view, it))).collect();
        let hidden = all.len() > AT_FIRST && !self.shows_all;
        if hidden {
            all.sort_by_key(|(it, lines)| {
                let needs = it.is_silent() || lines.iter().any(|it| it.is_trouble);
                (!needs, !it.is_here)
            });
        }
        let seen = if hidden { AT_FIRST } else { all.len() };
        let seen = all.get(..seen).unwrap_or(&all);
        grid_ui(
            ui,
            NARROW,
            seen,
            |_, _, _| SMALL_HIGH,
            |ui, rect, (it, lines)| {
                small_card_ui(ui, rect, view, it, tally, lines);
            },
        );
        if all.len() > AT_FIRST {
            ui.add_space(step::S8);
            let fewer = view.say("o2-show-fewer").to_owned();
            let says = if hidden { view.count("o2-show-all", all.len()) } else { fewer };
            if ui.add(Button::quiet(&says).desk().icon(Icon::Door)).clicked() {
                self.shows_all = hidden;
            }
        }
    }
}

/// Lays cards out in rows, each as high as its highest.
fn grid_ui<T>(
    ui: &mut Ui,
    narrowest: f32,
    all: &[T],
    height: impl Fn(&Ui, f32, &T) -> f32,
    card: impl Fn(&mut Ui, Rect, &T),
) {
    let room = ui.available_rect_before_wrap();
    let columns = (((room.width() + GAP) / (narrowest + GAP)).floor() as usize).clamp(1, 4);
    let columns = columns.min(all.len().max(1));
    let wide = (room.width() - GAP * (columns - 1) as f32) / columns as f32;
    let mut top = room.top();
    for row in all.chunks(columns) {
        let high = row.iter().map(|it| height(ui, wide, it)).fold(0.0, f32::max);
        for (n, one) in row.iter().enumerate() {
            let left = room.left() + (wide + GAP) * n as f32;
            card(ui, Rect::from_min_size(pos2(left, top), vec2(wide, high)), one);
        }
        top += high + GAP;
    }
    ui.allocate_space(vec2(room.width(), top - GAP - room.top()));
}

fn whole_height(ui: &Ui, wide: f32, (_, lines): &(&Known, Vec<Line>)) -> f32 {
    let words = wide - 2.0 * PADDING.x - 32.0;
    let high = |it: &Line| Text::new(&it.says, TypeStyle::DESK_TABLE).galley(ui, words).size().y;
    let lines: f32 = lines.iter().map(|it| high(it).max(22.0) + 4.0).sum();
    HEAD + NUMBER + lines.max(LINE) + 2.0 * PADDING.y
}

/// Padding of a small card, and how high it is.
const SMALL: egui::Vec2 = vec2(16.0, 10.0);
const SMALL_HIGH: f32 = HEAD + LINE + 2.0 * SMALL.y;

fn card_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &DeskView<'_>,
    it: &Known,
    tally: &Tally,
    lines: &[Line],
) {
    let (mut card, inner, head) = body_ui(ui, rect, PADDING);
    head_ui(&mut card, head, view, it, None);
    let middle = Rect::from_min_max(
        pos2(inner.left(), head.bottom()),
        pos2(inner.right(), head.bottom() + NUMBER),
    );
    at(&mut card, middle, |ui| number_ui(ui, view, it, tally));
    at(&mut card, inner.with_min_y(middle.bottom()), |ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        for line in lines {
            line_ui(ui, line, usize::MAX);
        }
    });
}

/// An empty card: what it holds, where that goes, and where the name's line does.
fn body_ui(ui: &mut Ui, rect: Rect, padding: egui::Vec2) -> (Ui, Rect, Rect) {
    paint_card(ui, rect);
    let inner = rect.shrink2(padding);
    let mut card = ui.new_child(UiBuilder::new().max_rect(inner));
    card.spacing_mut().item_spacing = vec2(0.0, 0.0);
    (card, inner, inner.with_max_y(inner.top() + HEAD))
}

/// The name, and at the right how the door stands: in a tag, or beside `few` words as a symbol.
fn head_ui(ui: &mut Ui, rect: Rect, view: &DeskView<'_>, it: &Known, few: Option<&str>) {
    let (t, standing) = (Look::of(ui).tokens, standing(view, it));
    let few = few.map(|says| Text::new(says, TypeStyle::DESK_TABLE_STRONG).rows(1));
    let wide = |words: &Text<'_>| words.galley(ui, f32::INFINITY).size().x + 1.0;
    let beside = match (&few, standing) {
        (Some(words), _) => wide(words) + 32.0,
        (None, Some((.., says))) => wide(&Text::new(says, TypeStyle::DESK_TAG)) + TAG_AROUND,
        (None, None) => 0.0,
    };
    let split = rect.right() - beside;
    at(ui, rect.with_max_x(split - step::S8), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Door, 24.0, t.ink);
            // A long name is rather small than cut.
            let name = Text::heading(&it.name, TypeStyle::H3_DESK, 2).rows(1);
            let fits = !name.galley(ui, ui.available_width()).elided;
            let small = TypeStyle::H3_DESK.sized(17.0, 18.0);
            let smaller = || Text::heading(&it.name, small, 2).rows(2);
            ui.add(if fits { name } else { smaller() });
        });
    });
    at(ui, rect.with_min_x(split), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let is_tag = few.is_none();
            if let Some(words) = few {
                ui.add(words);
            }
            let Some((tone, icon, says)) = standing else { return };
            if is_tag {
                tag_ui(ui, tone, Some(icon), says);
            } else {
                let response = icon_ui(ui, icon, 22.0, tone.ink(&t));
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, says));
            }
        });
    });
}

fn standing<'a>(view: &DeskView<'a>, it: &Known) -> Option<(Tone, Icon, &'a str)> {
    let (tone, icon, key) = match it.standing {
        Standing::Alone => return None,
        Standing::InStep(_) => (Tone::Leaf, Icon::Wifi, "o2-in-step"),
        Standing::CatchingUp => (Tone::Amber, Icon::Again, "o2-catching-up"),
        Standing::Full => (Tone::Clay, Icon::Warn, "o2-full"),
        Standing::Late(_) => (Tone::Amber, Icon::Clock, "o2-late"),
        Standing::OnItsOwn(_) => (Tone::Clay, Icon::NoWifi, "o2-on-its-own"),
        Standing::NotHeard(_) => (Tone::Sand, Icon::NoWifi, "o2-not-heard"),
        Standing::Removed(_) => (Tone::Sand, Icon::Close, "o2-removed"),
    };
    Some((tone, icon, view.words.say(key)))
}

fn number_ui(ui: &mut Ui, view: &DeskView<'_>, it: &Known, tally: &Tally) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = step::S16;
        let through = tally.through.get(&it.through).copied().unwrap_or_default();
        ui.add(Text::new(&through.to_string(), TypeStyle::H1.sized(48.0, 52.0)).rows(1));
        ui.vertical(|ui| {
            let says = through_here(view, it);
            let words = Text::new(&says, TypeStyle::DESK_TABLE.sized(17.0, 21.0)).soft().rows(3);
            let high = words.galley(ui, ui.available_width()).size().y;
            ui.add_space(((NUMBER - high) / 2.0).max(0.0));
            ui.add(words);
        });
    });
}

/// "in through here / in step 2 s ago", or when it was last heard.
fn through_here(view: &DeskView<'_>, it: &Known) -> String {
    let here = view.say("o2-through-here");
    if let Some(at) = it.silent_since() {
        return view.say_with("o2-last-heard", &[("time", view.time(at.min(view.now)).into())]);
    }
    let ago = |key, at: DateTime<Utc>| {
        let seconds = (view.now - at).num_seconds().max(0);
        view.say_with(key, &[("n", seconds.into())])
    };
    let below = match it.standing {
        _ if it.is_here => view.say("o2-this-door").to_owned(),
        Standing::InStep(at) => ago("o2-in-step-ago", at),
        Standing::Late(at) => ago("o2-heard-ago", at),
        Standing::Removed(at) => removed(view, at),
        Standing::Alone
        | Standing::CatchingUp
        | Standing::Full
        | Standing::OnItsOwn(_)
        | Standing::NotHeard(_) => return here.to_owned(),
    };
    format!("{here}\n{below}")
}

fn removed(view: &DeskView<'_>, at: DateTime<Utc>) -> String {
    view.say_with("o2-removed-at", &[("time", view.time(at).into())])
}

fn line_ui(ui: &mut Ui, line: &Line, rows: usize) {
    let t = Look::of(ui).tokens;
    let color: Color32 = if line.is_trouble { t.clay } else { t.soft };
    ui.horizontal_top(|ui| {
        icon_ui(ui, line.icon, 20.0, color);
        ui.add(Text::new(&line.says, TypeStyle::DESK_TABLE).color(color).rows(rows));
    });
}

/// What is to be said of a door below its number, the most important first.
fn lines(view: &DeskView<'_>, it: &Known) -> Vec<Line> {
    let line = |icon, says, is_trouble| Line { icon, says, is_trouble };
    let mut lines: Vec<_> = printer(view, it).into_iter().collect();
    if let Some(off) = it.clock_off_s {
        let about = [("off", clock_off(view, off).into())];
        lines.push(line(Icon::Clock, view.say_with("o2-its-clock", &about), true));
    }
    if it.to_forget > 0 {
        let n = i64::try_from(it.to_forget).unwrap_or(i64::MAX);
        lines.push(line(Icon::Info, view.say_with("o2-to-forget", &[("n", n.into())]), false));
    }
    if it.is_here {
        lines.extend(reading::says(view).map(|says| line(Icon::Info, says, false)));
    }
    lines
}

/// What its printer needs, or how many badges are left.
fn printer(view: &DeskView<'_>, it: &Known) -> Option<Line> {
    let heard = it.silent_since().map(|at| view.time(at));
    if let Some(trouble) = printer_trouble(view, it) {
        let key = match trouble {
            PrinterTrouble::OutOfPaper => "o2-printer-paper",
            PrinterTrouble::LidOpen => "o2-printer-lid",
            PrinterTrouble::Away => "o2-printer-off",
            PrinterTrouble::Other => "o2-printer-other",
        };
        let says = view.say(key);
        let says = match &heard {
            Some(time) => {
                let about = [("what", says.into()), ("time", time.as_str().into())];
                view.say_with("o2-said-at", &about)
            }
            None => says.to_owned(),
        };
        return Some(Line { icon: Icon::Warn, says, is_trouble: true });
    }
    let left = if it.is_here {
        view.around.labels_left.filter(|_| view.around.printer != PrinterState::None)
    } else {
        it.printer.and_then(|said| said.labels_left)
    };
    let says = match (left, heard) {
        (Some(left), Some(time)) => {
            let about = [("n", left.into()), ("time", time.into())];
            view.say_with("o2-badges-left-at", &about)
        }
        (Some(left), None) => view.say_with("o2-badges-left", &[("n", left.into())]),
        (None, _) if it.is_here => ready(view)?.to_owned(),
        (None, None) if it.printer.is_some() => view.say("printer-ready").to_owned(),
        (None, _) => return None,
    };
    Some(Line { icon: Icon::Print, says, is_trouble: false })
}

/// How this door's printer is where nothing is wrong with it.
fn ready<'a>(view: &DeskView<'a>) -> Option<&'a str> {
    let key = match view.around.printer {
        PrinterState::Ready | PrinterState::Printed => "printer-ready",
        PrinterState::Printing => "printer-slow",
        PrinterState::None
        | PrinterState::OutOfPaper
        | PrinterState::LidOpen
        | PrinterState::Away => return None,
    };
    Some(view.words.say(key))
}

/// A door among many: its name, how many came in by it and how it stands, and the first thing to be
/// said of it.
fn small_card_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &DeskView<'_>,
    it: &Known,
    tally: &Tally,
    lines: &[Line],
) {
    let (mut card, inner, head) = body_ui(ui, rect, SMALL);
    let through = tally.through.get(&it.through).copied().unwrap_or_default();
    let says = view.say_with("o2-in-here", &[("n", count(through))]);
    head_ui(&mut card, head, view, it, Some(&says));
    let heard_at = |at: DateTime<Utc>| {
        view.say_with("o2-heard-at", &[("time", view.time(at.min(view.now)).into())])
    };
    let silent = if let Standing::Removed(at) = it.standing {
        Some(removed(view, at))
    } else {
        it.silent_since().map(heard_at)
    };
    let silent = silent.map(|says| Line {
        icon: Icon::Clock,
        says,
        is_trouble: matches!(it.standing, Standing::OnItsOwn(_)),
    });
    let here = it.is_here.then(|| Line {
        icon: Icon::Home,
        says: view.say("o2-this-door").to_owned(),
        is_trouble: false,
    });
    if let Some(line) = silent.as_ref().or(lines.first()).or(here.as_ref()) {
        at(&mut card, inner.with_min_y(head.bottom()), |ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
            line_ui(ui, line, 1);
        });
    }
}
