//! "Who raised a hand?": two letters of a name, Enter, and what they can do.

use egui::{Id, Margin, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{On, card_ui, owner, wish};
use crate::domain::{Guest, GuestId, Hand, RingWish, Turn, Visit};
use crate::search::Audience;
use crate::ui::art::{self, LampState};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Field, Text, from_top};

/// The height of a row, and of the foot below all of them, in points.
const ROW: f32 = 56.0;
const FOOT: f32 = 36.0;
/// The most names beside what is typed, how many letters it takes, and how many are looked through.
const NAMES: usize = 3;
const LETTERS: usize = 2;
const LOOKED_AT: usize = 60;

/// Who was added to a need, and what is typed.
#[derive(Default)]
pub(super) struct Hands {
    typed: String,
    /// Added, with nothing said yet.
    waiting: Vec<GuestId>,
    /// To which need.
    of: Option<Turn>,
    /// Whose first answer takes the focus.
    focus: Option<GuestId>,
}

impl Hands {
    /// The card, as high as `high` if given.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        (on, turn): (&On<'_>, Turn),
        high: Option<f32>,
    ) -> Option<Wish> {
        if self.of != Some(turn) {
            *self = Self { of: Some(turn), ..Self::default() };
        }
        let margin = Margin { left: 22, right: 22, top: 16, bottom: 8 };
        card_ui(ui, margin, high, |ui, high| {
            let top = ui.cursor().top();
            let people = self.people(view, on, turn);
            title_ui(ui, view, turn, counted(view, on, turn));
            ui.add_space(step::S12);
            self.field_ui(ui, view, turn, &people);
            ui.add_space(step::S12);
            let mut rows = |ui: &mut Ui| self.rows_ui(ui, view, (on, turn), &people);
            let answer = match high {
                Some(high) => {
                    let room = (top + high - FOOT - ui.cursor().top()).max(ROW);
                    let area = from_top(ui, "hands", turn).max_height(room);
                    area.auto_shrink(false).show(ui, rows).inner
                }
                None => rows(ui),
            };
            foot_ui(ui, view);
            let (guest, hand) = answer?;
            let spot = view.evening().map(|it| it.ring_spot(turn).to_owned());
            let spot = spot.unwrap_or_default();
            wish(view, on.id, RingWish::Answer { turn, guest, hand, spot })
        })
    }

    /// Those who answered, in that order, then those who are added.
    fn people(&mut self, view: &DeskView<'_>, on: &On<'_>, turn: Turn) -> Vec<GuestId> {
        let helpers = view.desk.tonight().map(|it| view.desk.state().helpers(it, on.ring, turn));
        let mut people: Vec<_> = helpers.into_iter().flatten().map(|it| it.0).collect();
        self.waiting.retain(|it| !people.contains(it));
        people.extend(&self.waiting);
        people
    }

    fn field_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, turn: Turn, people: &[GuestId]) {
        let label = view.say("ring-who");
        let found = self.found(view, turn, people);
        let names: Vec<_> = found.iter().map(|it| view.short_name(*it)).collect();
        let button = |name| Button::quiet(name).desk().padding(8.0);
        let wide: f32 = names.iter().map(|it| button(it).size(ui, f32::INFINITY).x).sum();
        let field = Field::new("ring hands", label, &mut self.typed).desk().tall(52.0);
        let field = field.icon(Icon::Hand).placeholder(view.say("ring-who-hint"));
        let top = ui.cursor().min;
        let room = ui.available_width();
        let out = field.leave_right(wide + step::S8).show(ui);
        if out.entered {
            out.response.request_focus();
        }
        let mut added = out.entered.then(|| found.first().copied()).flatten();
        let mut left = top.x + room - step::S8 - wide;
        for (guest, name) in found.iter().zip(&names) {
            let size = button(name).size(ui, f32::INFINITY);
            let corner = pos2(left, top.y + 26.0 - size.y / 2.0);
            if at(ui, Rect::from_min_size(corner, size), |ui| ui.add(button(name))).clicked() {
                added = Some(*guest);
            }
            left += size.x;
        }
        if let Some(guest) = added {
            self.waiting.push(guest);
            self.focus = Some(guest);
            self.typed.clear();
            ui.ctx().request_repaint();
        }
    }

    /// Who is meant by what is typed, of those who may answer.
    fn found(&self, view: &DeskView<'_>, turn: Turn, people: &[GuestId]) -> Vec<GuestId> {
        if self.typed.trim().chars().count() < LETTERS {
            return Vec::new();
        }
        let may = |guest: &GuestId| {
            let meets = view.visit(*guest).is_some_and(Visit::meets_people);
            let known = view.guest(*guest).is_some_and(Guest::is_introducible);
            meets && known && *guest != turn.guest && !people.contains(guest)
        };
        let hits = view.desk.find(&self.typed, LOOKED_AT, Audience::Staff).hits;
        hits.into_iter().map(|hit| hit.guest).filter(may).take(NAMES).collect()
    }

    /// Everybody with two answers, neither chosen; whose was tapped, and what it is now.
    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        (on, turn): (&On<'_>, Turn),
        people: &[GuestId],
    ) -> Option<(GuestId, Option<Hand>)> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut answer = None;
        for guest in people {
            let is_new = self.focus == Some(*guest);
            let hand = on.ring.hand(turn, *guest);
            let (tapped, first) = row_ui(ui, view, *guest, hand);
            if is_new {
                self.focus = None;
                ui.memory_mut(|memory| memory.request_focus(first));
            }
            // What was chosen is taken back.
            answer = tapped.map(|it| (*guest, Some(it).filter(|_| hand != tapped))).or(answer);
        }
        answer
    }
}

/// How many answered.
fn counted(view: &DeskView<'_>, on: &On<'_>, turn: Turn) -> usize {
    let helpers = view.desk.tonight().map(|it| view.desk.state().helpers(it, on.ring, turn));
    helpers.map_or(0, |it| it.len())
}

fn title_ui(ui: &mut Ui, view: &DeskView<'_>, turn: Turn, n: usize) {
    let says = match owner(view, turn) {
        Some(name) => {
            let about = [("n", crate::ui::desk::view::count(n)), ("name", name.into())];
            view.say_with("ring-can-help", &about)
        }
        None => view.count("ring-can-help-somebody", n),
    };
    ui.horizontal(|ui| {
        ui.add(Text::heading(view.say("ring-who"), TypeStyle::H3_DESK, 2));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft().rows(1));
        });
    });
}

/// One of them; which answer was tapped, if one was, and the id of the first answer.
fn row_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    guest: GuestId,
    hand: Option<Hand>,
) -> (Option<Hand>, Id) {
    let t = Look::of(ui).tokens;
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    ui.painter().hline(row.x_range(), row.top(), Stroke::new(t.hairline, t.line));
    let name = view.short_name(guest);
    let initial: String = name.chars().take(1).collect();
    let middle = row.center().y;
    art::lamp(ui.painter(), pos2(row.left() + 20.0, middle), 40.0, &initial, LampState::Met, &t);
    let chips = [(Hand::Can, "ring-can"), (Hand::Knows, "ring-knows")];
    let chips = chips.map(|(it, key)| {
        let is_on = hand == Some(it);
        (it, Chip::toggled(view.words.say(key), is_on).about(&name))
    });
    let wide: f32 = chips.iter().map(|it| it.1.size(ui).x).sum::<f32>() + step::S8;
    let mut left = row.right() - wide;
    let words = Rect::from_min_max(
        pos2(row.left() + 52.0, middle - 12.0),
        pos2(left - step::S8, middle + 12.0),
    );
    at(ui, words, |ui| ui.add(Text::new(&name, TypeStyle::DESK_BODY_STRONG).rows(1)));
    let (mut tapped, mut first) = (None, Id::NULL);
    for (it, chip) in chips {
        let size = chip.size(ui);
        let place = Rect::from_min_size(pos2(left, middle - size.y / 2.0), size);
        let response = at(ui, place, |ui| ui.add(chip));
        if first == Id::NULL {
            first = response.id;
        }
        if response.clicked() {
            tapped = Some(it);
        }
        left += size.x + step::S8;
    }
    (tapped, first)
}

/// What an answer is.
fn foot_ui(ui: &mut Ui, view: &DeskView<'_>) {
    ui.horizontal(|ui| {
        ui.set_min_height(FOOT);
        ui.spacing_mut().item_spacing.x = 10.0;
        icon_ui(ui, Icon::Swap, 20.0, Look::of(ui).tokens.soft);
        ui.add(Text::new(view.say("ring-each-answer"), TypeStyle::DESK_SMALL).soft());
    });
}
