//! The current suggestion: who, why, the opener and the place, and what a host can do about it.

use egui::{Key, Margin, Rect, Ui, Vec2, pos2, vec2};

use super::delicate::{delicate_in, discreet};
use super::next_up::deeds_pair;
use super::{Room, deeds, why};
use crate::domain::{GuestId, HowToMeet, Reasons};
use crate::matching::{Suggestion, asked_in};
use crate::ui::art;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::manner::{meet_key, paint_lamp};
use crate::ui::theme::{Look, TypeStyle, radius, step};
use crate::ui::widgets::{Button, Dialog, Field, Kind, Select, Text, area_ui, card_frame};

/// The longest question, in letters: the board's.
const OPENER_LETTERS: usize = 60;

/// How wide the two lamps are, in points.
const LAMPS: f32 = 150.0;
/// The lamp beside each of them that says how to meet them.
const MEET: f32 = 24.0;
/// Who meets whom.
const HEADLINE: TypeStyle = TypeStyle::H2_DESK.sized(28.0, 34.0);
/// How wide the question is at least beside the place, and how wide the place is, in points.
const QUESTION: f32 = 320.0;
const PLACE: f32 = 232.0;

/// What a host changed about the current suggestion before making it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edit {
    guests: Vec<GuestId>,
    /// As it stands in the field, and as it stood there first.
    opener: String,
    given: String,
    spot: String,
}

/// What a host wants to do about the current suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tap {
    Introduce,
    Skip,
    Know,
    Apart,
}

impl Room {
    /// The suggestion in the middle: the one picked, else whoever waits longest.
    pub(super) fn current(&self) -> Option<&Suggestion> {
        let all = &self.outlook.suggestions;
        let picked = |it: &&Suggestion| self.picked.is_some() && deeds_pair(it) == self.picked;
        all.iter().find(picked).or_else(|| all.first())
    }

    pub(super) fn suggestion_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let Some(current) = self.current().cloned() else {
            self.asks_apart = false;
            self.nothing_ui(ui, view);
            return None;
        };
        let margin = Margin { left: 20, right: 20, top: 20, bottom: 18 };
        let tap = card_frame(ui).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            self.who_ui(ui, view, &current);
            ui.add_space(14.0);
            let told = why::told(view, &current.guests, &current.reasons, &self.opened);
            if let Some(lines) = told.ui(ui, view, (TypeStyle::DESK_BODY, 7.0), usize::MAX) {
                self.opened.open(ui, lines);
            }
            ui.add_space(step::S8);
            self.edit_ui(ui, view, &current);
            ui.add_space(step::S16);
            buttons_ui(ui, view, &current)
        });
        let tap = tap.inner.or_else(|| letters(ui, view));
        self.act(view, &current, tap).or_else(|| self.apart_ui(ui, view, &current))
    }

    fn act(&mut self, view: &DeskView<'_>, current: &Suggestion, tap: Option<Tap>) -> Option<Wish> {
        let guests = &current.guests;
        match tap? {
            Tap::Introduce => {
                let reasons = self.edited(current);
                self.outlook.forget();
                deeds::introduce(view, current, reasons)
            }
            Tap::Skip => {
                self.outlook.skip(deeds_pair(current)?, view.now);
                self.picked = None;
                Some(Wish::Skipped(deeds::about(view, "toast-skipped", guests)))
            }
            Tap::Know => {
                self.outlook.forget();
                deeds::know(view, guests)
            }
            Tap::Apart => {
                self.asks_apart = true;
                None
            }
        }
    }

    fn who_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, current: &Suggestion) {
        let t = Look::of(ui).tokens;
        let [a, b] = deeds::names(view, &current.guests);
        // Two lamps beside the title, and below it as many rows as it takes to say why.
        let why = self.why_now(view, current);
        let small = Text::new(&why, TypeStyle::DESK_SMALL).soft();
        let room = ui.available_width() - LAMPS - 18.0;
        let (title, rows) = headline(ui, view, &current.guests, room);
        let title = Text::heading(&title, HEADLINE, 2).rows(rows);
        let high = title.galley(ui, room).size().y + small.galley(ui, room).size().y;
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), high.max(62.0)));
        let letter = |name: &str| name.chars().take(1).collect::<String>();
        let string = Rect::from_min_size(row.min, vec2(LAMPS, 60.0));
        art::pair(ui.painter(), string, [&letter(&a), &letter(&b)], false, 1.0, &t);
        // Each lamp leads to its person.
        let (left, right) = string.split_left_right_at_fraction(0.5);
        for (place, guest) in [left, right].into_iter().zip(&current.guests) {
            let name = view.short_name(*guest);
            let area = area_ui(ui, place, &name, radius::DESK, true);
            if area.clicked() {
                self.look_at(*guest);
            }
            if let Some(meet) = view.meets(*guest) {
                let word = view.say(meet_key(meet));
                ui.ctx().accesskit_node_builder(area.id, |node| node.set_description(word));
                meet_beside_ui(ui, place, string.center().x, meet);
            }
        }
        let words = row.with_min_x(string.right() + 18.0);
        at(ui, words, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let heading = ui.add(title);
            ui.ctx().accesskit_node_builder(heading.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            ui.add(small);
        });
    }

    /// Why these two now: what moves them to the front, and nothing else.
    fn why_now(&self, view: &DeskView<'_>, current: &Suggestion) -> String {
        let waiting = &self.outlook.waiting;
        let waits = |at: usize| {
            let guest = current.guests.get(at)?;
            waiting.iter().find(|it| it.guest == *guest)
        };
        let name = |at: usize| {
            let name = current.guests.get(at).map_or("", |it| view.first_name(*it));
            ("name", name.into())
        };
        let Some(first) = waits(0) else { return String::new() };
        let is_first = self.outlook.suggestions.first() == Some(current);
        let minutes = ("n", (view.now - first.since).num_minutes().max(0).into());
        let leaving = first.leaving.filter(|_| first.leaves_soon);
        let why = if let Some(at) = leaving {
            view.say_with("h2-leaves", &[name(0), ("time", view.time(at).into())])
        } else if waiting.first() == Some(first) {
            view.say_with("h2-waited-longest", &[name(0)])
        } else if is_first {
            view.say_with("h2-waited-longest-of", &[name(0), minutes])
        } else {
            view.say_with("h2-waited-so", &[name(0), minutes])
        };
        match waits(1) {
            Some(_) => format!("{why} {}", view.say_with("h2-waits-too", &[name(1)])),
            None => why,
        }
    }

    /// The opener and the place, both to be changed before the introduction is made.
    fn edit_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, current: &Suggestion) {
        let mut edit = match self.edit.take() {
            Some(edit) if edit.guests == current.guests => edit,
            _ => {
                // A question about what nobody may read here is not in the field either.
                let delicate = delicate_in(view, &current.reasons);
                let told = discreet(&current.reasons, &delicate, &self.opened);
                let opener = asked_in(&current.reasons, view.words).opener(&told.opener);
                let guests = current.guests.clone();
                let spot = current.reasons.spot.clone();
                Edit { guests, given: opener.clone(), opener, spot }
            }
        };
        let spots = view.plan().map(|plan| plan.spots.clone()).unwrap_or_default();
        let question = Field::new("opener", view.say("h2-opener-edit"), &mut edit.opener)
            .desk()
            .icon(Icon::Speech)
            .trailing_icon(Icon::Pencil)
            .letters_max(OPENER_LETTERS);
        let width = ui.available_width();
        let is_wide = width >= QUESTION + step::S8 + PLACE;
        let place_width = if is_wide { PLACE } else { width };
        let anywhere = (0, view.say("h2-no-place"));
        let named = spots.iter().enumerate().map(|(at, spot)| (at + 1, spot.as_str()));
        let options: Vec<_> = std::iter::once(anywhere).chain(named).collect();
        let known = spots.iter().position(|spot| *spot == edit.spot);
        let mut chosen = known.map_or(0, |at| at + 1);
        let place = Select::new(view.say("h2-place"), place_width).icon(Icon::Place);
        let is_other_place = if is_wide {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = step::S8;
                question.width(width - PLACE - step::S8).show(ui);
                place.show(ui, &options, &mut chosen)
            })
            .inner
        } else {
            question.show(ui);
            ui.add_space(step::S8);
            place.show(ui, &options, &mut chosen)
        };
        if is_other_place {
            let spot = chosen.checked_sub(1).and_then(|at| spots.get(at));
            edit.spot = spot.cloned().unwrap_or_default();
        }
        self.edit = Some(edit);
    }

    /// The reasons with what the host changed.
    fn edited(&self, current: &Suggestion) -> Reasons {
        let mut reasons = current.reasons.clone();
        if let Some(edit) = self.edit.as_ref().filter(|edit| edit.guests == current.guests) {
            reasons.spot.clone_from(&edit.spot);
            if edit.opener != edit.given {
                edit.opener.trim().clone_into(&mut reasons.opener);
            }
        }
        reasons
    }

    /// "Not these two" asks once.
    fn apart_ui(&mut self, ui: &Ui, view: &DeskView<'_>, current: &Suggestion) -> Option<Wish> {
        if !self.asks_apart {
            return None;
        }
        let question = view.say("h2-apart-question");
        let shown = Dialog::new(question, 520.0).show(ui.ctx(), |ui| {
            ui.add(Text::heading(question, TypeStyle::H2_DESK, 1));
            ui.add_space(step::S24);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
                let safe = ui.add(Button::outlined(view.say("h2-apart-no")).desk());
                if ui.memory(|memory| memory.focused().is_none()) {
                    safe.request_focus();
                }
                let keep = ui.add(Button::new(Kind::Clay, view.say("h2-apart-yes")).desk());
                (safe.clicked(), keep.clicked())
            })
            .inner
        });
        let (safe, keep) = shown.inner;
        self.asks_apart = !(safe || keep || shown.dismissed);
        if keep {
            self.outlook.forget();
        }
        keep.then(|| deeds::keep_apart(view, &current.guests)).flatten()
    }

    /// Nobody to introduce: why, and what to do.
    fn nothing_ui(&self, ui: &mut Ui, view: &DeskView<'_>) {
        let inside = self.outlook.inside;
        let says = if self.outlook.is_finding() {
            view.say("k5-finding").to_owned()
        } else if inside < 2 {
            view.count("h2-too-few", 2 - inside)
        } else if self.outlook.waiting.is_empty() {
            view.say("h2-everyone-met").to_owned()
        } else {
            view.say("h2-no-more").to_owned()
        };
        card_frame(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(180.0);
            let t = Look::of(ui).tokens;
            let (_, row) = ui.allocate_space(vec2(ui.available_width(), 72.0));
            let string = Rect::from_min_size(pos2(row.left(), row.top()), vec2(150.0, 60.0));
            art::pair(ui.painter(), string, ["", ""], inside >= 2, 1.0, &t);
            ui.add_space(step::S16);
            ui.add(Text::heading(&says, TypeStyle::H2_DESK, 2));
        });
    }
}

/// How to meet somebody, at the lower inner edge of their lamp.
fn meet_beside_ui(ui: &Ui, place: Rect, middle: f32, meet: HowToMeet) {
    let t = Look::of(ui).tokens;
    let inward = (middle - place.center().x).signum();
    let center = pos2(middle - inward * MEET * 0.56, place.bottom() - MEET / 2.0 + 6.0);
    let lamp = Rect::from_center_size(center, Vec2::splat(MEET));
    paint_lamp(ui.painter(), lamp, meet, t.ink, &t);
}

/// Who meets whom in so much room, and in how many rows: where the names are too long for one, it
/// breaks before who is met.
fn headline(ui: &Ui, view: &DeskView<'_>, guests: &[GuestId], room: f32) -> (String, usize) {
    let first = |at: usize| guests.get(at).map_or("", |it| view.first_name(*it));
    let about = [("a", first(0).into()), ("b", first(1).into())];
    let in_one = view.say_with("h1-meet", &about);
    if Text::new(&in_one, HEADLINE).galley(ui, f32::INFINITY).size().x <= room {
        return (in_one, 1);
    }
    (view.say_with("h2-meet-in-two", &about), 2)
}

fn buttons_ui(ui: &mut Ui, view: &DeskView<'_>, current: &Suggestion) -> Option<Tap> {
    let on_screen = deeds::on_screen(view, &current.guests);
    let (key, icon) = if on_screen {
        ("h2-introduce", Icon::Screen)
    } else {
        ("h2-introduce-in-person", Icon::People)
    };
    let cap = |button: Button<'static>, key| match view.keycap(key) {
        Some(_) => button.keycap(key),
        None => button,
    };
    let primary = Button::primary(view.words.say(key)).icon(icon).tall(60.0);
    let width = ui.available_width();
    let introduce = ui.add(cap(primary.width(width), "A")).clicked();
    if !on_screen {
        ui.add_space(step::S8);
        ui.add(Text::new(view.say("h2-in-person-hint"), TypeStyle::DESK_SMALL).soft());
    }
    ui.add_space(step::S12);
    let small = |kind, key: &'static str| {
        let style = TypeStyle::BUTTON_DESK.sized(17.0, 22.0);
        Button::new(kind, view.words.say(key)).desk().padding(0.0).style(style)
    };
    let buttons = [
        (cap(small(Kind::Outlined, "h2-skip"), "S"), Tap::Skip),
        (cap(small(Kind::Outlined, "h2-know"), "K"), Tap::Know),
        (small(Kind::Clay, "h2-apart"), Tap::Apart),
    ];
    // Side by side as long as there is any room left of and right of their words.
    let bare: f32 = buttons.iter().map(|(it, _)| it.size(ui, f32::INFINITY).x + step::S8).sum();
    let spare = (width + step::S8 - bare) / (2.0 * buttons.len() as f32);
    let padding = if spare < LEAST_PADDING { PADDING } else { spare.min(PADDING) };
    let mut tap = introduce.then_some(Tap::Introduce);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        for (button, wanted) in buttons {
            if ui.add(button.padding(padding.floor())).clicked() {
                tap = Some(wanted);
            }
        }
    });
    tap
}

/// From a small button's edge to its words, in points, and the least of it.
const PADDING: f32 = 12.0;
const LEAST_PADDING: f32 = 3.0;

/// The same by single letters; keeping apart has none.
fn letters(ui: &Ui, view: &DeskView<'_>) -> Option<Tap> {
    let keys = [(Key::A, Tap::Introduce), (Key::S, Tap::Skip), (Key::K, Tap::Know)];
    keys.into_iter().find(|(key, _)| view.letter(ui, *key)).map(|(_, tap)| tap)
}
