//! One place of a booking: a name or a field for one, and what can be said of it.

use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::{GuestId, Name, Visit};
use crate::ui::art::{self, LampState};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, radius};
use crate::ui::widgets::{Chip, Field, Text, Tone, pill_ui};

use super::is_long;

/// What was typed and chosen about one place.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) guest: GuestId,
    pub(super) name: String,
    pub(super) child: bool,
    pub(super) later: bool,
}

/// Where a row stands, and whose it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// From 1.
    pub(super) number: usize,
    pub(super) of: usize,
    /// Whoever scanned.
    pub(super) is_you: bool,
    /// The code that was scanned is of a place without a name: it may be anybody of the booking.
    pub(super) nameless: bool,
    /// Its field takes the focus.
    pub(super) focus: bool,
}

/// What was done in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tapped {
    /// Enter in its field.
    Entered,
    /// Whoever stands there is this one.
    ThatsMe(GuestId),
}

/// More letters than fit are taken, so that it can be said that they do not.
const LETTERS: usize = 80;
const ROW: f32 = 88.0;
const LAMP: f32 = 56.0;
const PADDING: f32 = 20.0;
const GAP: f32 = 18.0;
const CHILD: f32 = 132.0;
const LATER: f32 = 172.0;

impl Row {
    pub(super) const fn new(guest: GuestId, child: bool) -> Self {
        Self { guest, name: String::new(), child, later: false }
    }

    pub(super) fn is_too_long(&self) -> bool {
        is_long(&self.name)
    }

    /// Shows the row.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>, place: Place) -> Option<Tapped> {
        let t = Look::of(ui).tokens;
        let name = view.guest(self.guest).map(|it| it.name().clone()).unwrap_or_default();
        let arrival = view.visit(self.guest).filter(|it| it.is_in()).and_then(Visit::arrival);
        let is_in = arrival.is_some();
        let wide = ui.available_width();
        let chips = self.chips_width(ui, view, place, is_in);
        // Where it is narrow, what can be said stands below the name.
        let below = !is_in && wide - 2.0 * PADDING - LAMP - GAP - chips < 260.0;
        let error = name.is_empty() && self.is_too_long();
        let mut high = if below { ROW + height::BUTTON + 4.0 } else { ROW };
        if error {
            high += 34.0;
        }
        let (rect, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
        let label = Self::label(view, &name, place);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
        let edge = Stroke::new(t.border, t.line);
        ui.painter().rect(rect, radius::BIG, t.card, edge, StrokeKind::Inside);
        let line = rect.with_max_y(rect.top() + ROW);
        self.lamp_ui(ui, &name, line, is_in);
        let left = line.left() + PADDING + LAMP + GAP;
        let end = rect.right() - PADDING - if below { 0.0 } else { chips + GAP };
        let words = Rect::from_min_max(pos2(left, line.top()), pos2(end, rect.bottom()));
        let mut tapped = None;
        if name.is_empty() && !is_in {
            let field = words.with_min_y(line.top() + 14.0);
            tapped = at(ui, field, |ui| self.field_ui(ui, view, place));
        } else {
            name_ui(ui, view, words.with_max_y(line.bottom()), &name, self.guest, place);
        }
        let corner = if below {
            let tags = pos2(left + chips, line.bottom() + if error { 34.0 } else { 0.0 } - 10.0);
            Rect::from_min_max(pos2(left, tags.y), pos2(left + chips, tags.y + height::BUTTON))
        } else {
            let size = vec2(chips, height::BUTTON);
            Align2::RIGHT_CENTER.anchor_size(pos2(rect.right() - PADDING, line.center().y), size)
        };
        match arrival {
            Some(arrival) => {
                let time = view.time(arrival.at);
                let says = view.say_with("party-in-since", &[("time", time.into())]);
                pill_ui(ui, corner, Tone::Leaf, &says);
            }
            None => tapped = self.chips_ui(ui, view, place, corner, &name).or(tapped),
        }
        tapped
    }

    fn label(view: &View<'_>, name: &Name, place: Place) -> String {
        let ticket = ticket(view, place);
        if name.is_empty() { ticket } else { format!("{}, {ticket}", name.at_the_door()) }
    }

    fn lamp_ui(&self, ui: &Ui, name: &Name, line: Rect, is_in: bool) {
        let t = Look::of(ui).tokens;
        let typed = Name::parse(&self.name);
        let called = if name.is_empty() { &typed } else { name };
        let letter: String = called.first().chars().take(1).flat_map(char::to_uppercase).collect();
        let (letter, lamp) = match letter.as_str() {
            _ if is_in && !letter.is_empty() => (letter.as_str(), LampState::Met),
            "" => ("?", LampState::Wait),
            letter => (letter, LampState::Warm),
        };
        let center = pos2(line.left() + PADDING + LAMP / 2.0, line.center().y);
        art::lamp(ui.painter(), center, LAMP, letter, lamp, &t);
    }

    fn field_ui(&mut self, ui: &mut Ui, view: &View<'_>, place: Place) -> Option<Tapped> {
        let number = i64::try_from(place.number).unwrap_or(i64::MAX);
        let label = view.say_with("party-field", &[("n", number.into())]);
        let error = self.is_too_long().then(|| view.say("party-name-long"));
        let hint = if place.is_you { "party-your-name" } else { "party-their-name" };
        let out = Field::new(("party", view.turn, place.number), &label, &mut self.name)
            .tall(60.0)
            .placeholder(view.say(hint))
            .letters_max(LETTERS)
            .error(error)
            .show(ui);
        if place.focus {
            out.response.request_focus();
        }
        out.entered.then_some(Tapped::Entered)
    }

    /// How wide what stands at the right is.
    fn chips_width(&self, ui: &Ui, view: &View<'_>, place: Place, is_in: bool) -> f32 {
        let says = |text: &str| pill_width(ui, text);
        if is_in {
            let time = view.say_with("party-in-since", &[("time", "00:00".into())]);
            return says(&time);
        }
        if place.is_you {
            return says(view.say("party-you"));
        }
        self.child_width(ui, view, place) + GAP + self.later_width(ui, view)
    }

    fn child_width(&self, ui: &Ui, view: &View<'_>, place: Place) -> f32 {
        self.child_chip(view, place).size(ui).x.max(CHILD)
    }

    fn later_width(&self, ui: &Ui, view: &View<'_>) -> f32 {
        later_chip(view, self.later).size(ui).x.max(LATER)
    }

    fn child_chip<'v>(&self, view: &View<'v>, place: Place) -> Chip<'v> {
        if place.nameless && view.guest(self.guest).is_some_and(|it| !it.name().is_empty()) {
            return Chip::new(view.say("party-thats-me")).tall();
        }
        Chip::toggled(view.say("party-child"), self.child).icon(Icon::Child).tall()
    }

    fn chips_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        place: Place,
        corner: Rect,
        name: &Name,
    ) -> Option<Tapped> {
        if place.is_you {
            pill_ui(ui, corner, Tone::Leaf, view.say("party-you"));
            return None;
        }
        let wide = self.child_width(ui, view, place);
        let (first, second) = corner.split_left_right_at_x(corner.left() + wide);
        let who = self.who(view, name, place);
        let chip = self.child_chip(view, place).wide(wide);
        let child = at(ui, first, |ui| ui.add(chip.about(&who)));
        let later = later_chip(view, self.later).wide(second.width() - GAP).about(&who);
        let second = second.with_min_x(second.left() + GAP);
        if at(ui, second, |ui| ui.add(later)).clicked() {
            self.later = !self.later;
        }
        if child.clicked() {
            if place.nameless && !name.is_empty() {
                return Some(Tapped::ThatsMe(self.guest));
            }
            self.child = !self.child;
        }
        None
    }

    /// Whom a chip is about, for who hears it: "Mateo P.", "Ticket 3 of 4".
    fn who(&self, view: &View<'_>, name: &Name, place: Place) -> String {
        let typed = self.name.trim();
        if !name.is_empty() {
            name.at_the_door()
        } else if typed.is_empty() {
            ticket(view, place)
        } else {
            typed.to_owned()
        }
    }
}

fn later_chip<'v>(view: &View<'v>, later: bool) -> Chip<'v> {
    Chip::toggled(view.say("party-comes-later"), later).icon(Icon::Clock).tall()
}

fn ticket(view: &View<'_>, place: Place) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    view.say_with(
        "party-ticket",
        &[("n", number(place.number).into()), ("of", number(place.of).into())],
    )
}

fn pill_width(ui: &Ui, says: &str) -> f32 {
    Text::new(says, TypeStyle::BUTTON_DESK).galley(ui, f32::INFINITY).size().x + 32.0
}

fn name_ui(ui: &Ui, view: &View<'_>, room: Rect, name: &Name, guest: GuestId, place: Place) {
    let t = Look::of(ui).tokens;
    let shown = name.at_the_door();
    let shown = if shown.is_empty() { view.on_badge(guest) } else { shown };
    let title = Text::new(&shown, TypeStyle::ROW_TITLE).rows(1).galley(ui, room.width());
    let hint = Text::new(&ticket(view, place), TypeStyle::SMALL).rows(1).galley(ui, room.width());
    let top = room.center().y - f32::midpoint(title.size().y, hint.size().y);
    let below = top + title.size().y;
    ui.painter().galley(pos2(room.left(), top), title, t.ink);
    ui.painter().galley(pos2(room.left(), below), hint, t.soft);
}
