//! The current suggestion: who, why, the opener and the place, and what a host can do about it.

use egui::{Margin, Rect, Ui, Vec2, pos2, vec2};

use super::delicate::{delicate_in, discreet};
use super::next_up::deeds_pair;
use super::taps::{Tap, buttons_ui, letters};
use super::{Room, deeds, why};
use crate::domain::{GuestId, HowToMeet, Pair, Reasons};
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

/// How wide two lamps are, in points.
const LAMPS: f32 = 150.0;
/// How much wider a third makes them.
const THIRD: f32 = 66.0;
/// The lamp beside each of them that says how to meet them.
const MEET: f32 = 24.0;
/// Who meets whom.
const HEADLINE: TypeStyle = TypeStyle::H2_DESK.sized(28.0, 34.0);
/// The same with names too long for a row.
const HEADLINE_LOW: TypeStyle = TypeStyle::H2_DESK.sized(26.0, 31.0);
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
        let tap = tap.inner.or_else(|| letters(ui, view, current.guests.len()));
        let done = self.act(view, &current, tap);
        let apart = self.apart_ui(ui, view, &current);
        done.or(apart)
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
            Tap::LeaveOut => {
                let (new, third) = (*guests.first()?, *guests.get(2)?);
                self.outlook.skip(Pair::new(new, third), view.now);
                Some(Wish::Skipped(deeds::about(view, "toast-skipped", &[new, third])))
            }
        }
    }

    fn who_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, current: &Suggestion) {
        let t = Look::of(ui).tokens;
        let guests = &current.guests;
        let lamps = LAMPS + THIRD * guests.len().saturating_sub(2) as f32;
        // Their lamps beside the title, and below it as many rows as it takes to say why.
        let why = self.why_now(view, current);
        let small = Text::new(&why, TypeStyle::DESK_SMALL).soft();
        let room = ui.available_width() - lamps - 18.0;
        let (title, style) = headline(ui, view, guests, room);
        let title = Text::heading(&title, style, 2);
        let high = title.galley(ui, room).size().y + small.galley(ui, room).size().y;
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), high.max(62.0)));
        let letters = deeds::letters(view, guests);
        let letters: Vec<_> = letters.iter().map(String::as_str).collect();
        let string = Rect::from_min_size(row.min, vec2(lamps, 60.0));
        art::hung(ui.painter(), string, &letters, false, 1.0, &t);
        // Each lamp leads to its person.
        let wide = lamps / guests.len().max(1) as f32;
        for (at, guest) in guests.iter().enumerate() {
            let left = string.left() + at as f32 * wide;
            let place = Rect::from_x_y_ranges(left..=left + wide, string.y_range());
            let name = view.short_name(*guest);
            let area = area_ui(ui, place, &name, radius::DESK, true);
            if area.clicked() {
                self.look_at(*guest);
            }
            if let Some(meet) = view.meets(*guest) {
                let word = view.say(meet_key(meet));
                ui.ctx().accesskit_node_builder(area.id, |node| node.set_description(word));
                // Of two, at the lower inner edge of each lamp; of more, to the right of each.
                let right = guests.len() > 2 || at == 0;
                let beside = if guests.len() > 2 { 34.0 } else { wide / 2.0 - MEET * 0.56 };
                let x = place.center().x + if right { beside } else { -beside };
                meet_beside_ui(ui, [x, place.bottom()], meet);
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
        let too = (1..current.guests.len()).filter(|at| waits(*at).is_some());
        too.fold(why, |why, at| format!("{why} {}", view.say_with("h2-waits-too", &[name(at)])))
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
            .letters_max(OPENER_LETTERS)
            .leads_on();
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

/// How to meet somebody, at the lower edge of their lamp.
fn meet_beside_ui(ui: &Ui, [x, bottom]: [f32; 2], meet: HowToMeet) {
    let t = Look::of(ui).tokens;
    let center = pos2(x, bottom - MEET / 2.0 + 6.0);
    let lamp = Rect::from_center_size(center, Vec2::splat(MEET));
    paint_lamp(ui.painter(), lamp, meet, t.ink, &t);
}

/// Who meets whom in so much room, and how it is set: where the names are too long for one row, it
/// breaks before who is met; where a name is too long for a row, it is set lower and takes as many as
/// it needs. Nobody is cut.
fn headline(ui: &Ui, view: &DeskView<'_>, guests: &[GuestId], room: f32) -> (String, TypeStyle) {
    let names: Vec<_> = guests.iter().map(|it| view.first_name(*it)).collect();
    let (first, others) = names.split_first().map_or(("", &[][..]), |(it, rest)| (*it, rest));
    let met = match others {
        [one, last] => view.say_with("h1-and", &[("a", (*one).into()), ("b", (*last).into())]),
        others => others.concat(),
    };
    let about = [("a", first.into()), ("b", met.as_str().into())];
    let in_one = view.say_with("h1-meet", &about);
    let fits =
        |text: &str, style| Text::new(text, style).galley(ui, f32::INFINITY).size().x <= room;
    if fits(&in_one, HEADLINE) {
        return (in_one, HEADLINE);
    }
    let in_two = view.say_with("h2-meet-in-two", &about);
    let style = if fits(&in_two, HEADLINE) { HEADLINE } else { HEADLINE_LOW };
    (in_two, style)
}
