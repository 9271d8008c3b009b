//! K6, first: who did you meet?

use egui::{Key, Modifiers, Ui};

use super::row::{Mark, PersonRow, row_ui};
use super::{GoingHome, HomeWish};
use crate::domain::{Encounter, GuestId};
use crate::ui::guest::shell::{
    alert_ui, body_ui, columns_ui, enter_on, foot_ui, heading_ui, note_ui,
};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, announce_ui, note_frame, well_frame, wide_ui};

/// The rows and what stands beside them, in points, and what is between.
const ROWS: f32 = 752.0;
const ASIDE: f32 = 368.0;
const BETWEEN: f32 = 32.0;

impl GoingHome {
    pub(super) fn met_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let (mut wish, mut enter) = (None, false);
        let all = self.encounters(view.desk);
        let body = body_ui(ui, view, view.shell.foot_height(), 14.0, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let said = super::spoken(view, 1);
            let title = view.say("k6-met-title");
            let heading = heading_ui(ui, view, title, TypeStyle::H1_SMALL, &said);
            enter = enter_on(ui, &heading);
            if !all.is_empty() {
                ui.add(Text::new(view.say("k6-met-hint"), TypeStyle::BODY).soft());
            }
            ui.add_space(step::S16);
            columns_ui(ui, &view.shell, [ROWS, ASIDE], BETWEEN, |ui, column| match column {
                0 => wish = self.rows_ui(ui, view, &all),
                _ => Self::aside_ui(ui, view),
            });
        });
        let met = self.met(view.desk).len();
        let skip = Button::quiet(view.say("k6-skip")).big().padding(18.0);
        let next = Button::primary(view.say("k6-next")).big();
        let [skip, next] = foot_ui(ui, view, &body, |ui| people_ui(ui, view, met), [skip, next]);
        let badge = self.says.map(|key| view.say(key));
        alert_ui(ui, view, &body, badge);
        let band = super::way_home_ui(ui, view, 0);
        let escape =
            ui.is_enabled() && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let onward = (next.clicked() || enter).then_some(HomeWish::GoOn);
        let skipped = (skip.clicked() || escape).then_some(HomeWish::Skip);
        wish.or(onward).or(skipped).map(Wish::Home).or(band)
    }

    fn rows_ui(&mut self, ui: &mut Ui, view: &View<'_>, all: &[Encounter]) -> Option<HomeWish> {
        if all.is_empty() {
            announce_ui(ui, "rows", view.say("k6-nobody-listed"));
            wide_ui(note_frame(ui, Tone::Sand), ui, |ui| {
                ui.add(Text::new(view.say("k6-nobody-listed"), TypeStyle::BODY));
            });
        }
        let mut wish = None;
        for it in all {
            let tapped = match it.others.as_slice() {
                [other] => self.person_ui(ui, view, *other, (it, 0.0)),
                _ => self.circle_ui(ui, view, it),
            };
            wish = wish.or(tapped);
        }
        wish
    }

    /// One person, with a box to tick.
    fn person_ui(
        &self,
        ui: &mut Ui,
        view: &View<'_>,
        other: GuestId,
        (it, indent): (&Encounter, f32),
    ) -> Option<HomeWish> {
        let met = self.says_met(view.evening(), other);
        let name = view.on_badge(other);
        let row = PersonRow {
            about: (it.introduction, Some(other)),
            initials: [&view.on_badge(self.guest), &name],
            title: &name,
            hint: &if indent > 0.0 { String::new() } else { place_and_time(view, it) },
            mark: Mark::Box(met),
            error: (self.unsaved == Some(other)).then(|| view.say("k6-not-saved")),
            indent,
        };
        row_ui(ui, &row).clicked().then_some(HomeWish::Met(other, !met))
    }

    /// A circle, or a table of a round, which opens to its people.
    fn circle_ui(&mut self, ui: &mut Ui, view: &View<'_>, it: &Encounter) -> Option<HomeWish> {
        let names: Vec<_> = it.others.iter().map(|other| view.on_badge(*other)).collect();
        let of = i64::try_from(it.others.len() + 1).unwrap_or(5);
        let about = [("n", of.into()), ("names", names.join(", ").into())];
        let is_circle =
            view.evening().is_some_and(|evening| evening.introduction(it.introduction).is_some());
        let title = view.say_with(if is_circle { "k6-circle" } else { "k6-table" }, &about);
        let is_open = self.open.contains(&it.introduction);
        let met = it.others.iter().filter(|other| self.says_met(view.evening(), **other)).count();
        let first = names.first().map(String::as_str).unwrap_or_default();
        let row = PersonRow {
            about: (it.introduction, None),
            initials: [&view.on_badge(self.guest), first],
            title: &title,
            hint: &place_and_time(view, it),
            mark: Mark::Opens { is_open, met: met > 0 },
            error: None,
            indent: 0.0,
        };
        if row_ui(ui, &row).clicked() {
            match self.open.iter().position(|known| *known == it.introduction) {
                Some(at) => drop(self.open.remove(at)),
                None => self.open.push(it.introduction),
            }
        }
        let mut wish = None;
        for other in it.others.iter().filter(|_| is_open) {
            let tapped = self.person_ui(ui, view, *other, (it, step::S32));
            wish = wish.or(tapped);
        }
        wish
    }

    /// Somebody who was not introduced, and a kind word for whoever met nobody.
    fn aside_ui(ui: &mut Ui, view: &View<'_>) {
        let t = Look::of(ui).tokens;
        let width = ui.available_width();
        well_frame(ui).show(ui, |ui| {
            ui.set_width(width - 48.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                icon_ui(ui, Icon::Qr, 34.0, t.ink);
                ui.add(Text::heading(view.say("k6-else-title"), TypeStyle::H3, 2));
            });
            ui.add_space(10.0);
            ui.add(Text::new(view.say("k6-else"), TypeStyle::BODY));
            ui.add_space(4.0);
            ui.add(Text::new(view.say("k6-else-hint"), TypeStyle::SMALL).soft());
        });
        ui.add_space(step::S24);
        ui.horizontal_top(|ui| {
            ui.add_space(step::S8);
            ui.spacing_mut().item_spacing.x = 14.0;
            icon_ui(ui, Icon::Sprout, 24.0, t.leaf);
            ui.vertical(|ui| {
                ui.add(Text::new(view.say("k6-nobody-hint"), TypeStyle::SMALL).soft());
            });
        });
    }
}

/// "At the window bench, 19:10".
fn place_and_time(view: &View<'_>, it: &Encounter) -> String {
    if it.scanned {
        return view.say("k6-scanned").to_owned();
    }
    let found = view.evening().and_then(|evening| evening.introduction(it.introduction));
    let spot = found.map(|it| it.reasons().spot.as_str()).unwrap_or_default();
    let place = if spot.is_empty() { String::new() } else { view.words.place(spot) };
    let Some(time) = it.at.map(|at| view.time(at)) else { return place };
    if place.is_empty() {
        return view.say_with("k6-at", &[("time", time.into())]);
    }
    format!("{place}, {time}")
}

/// "2 people", at the left of the foot.
fn people_ui(ui: &mut Ui, view: &View<'_>, met: usize) {
    let n = i64::try_from(met).unwrap_or(i64::MAX);
    let says =
        if met == 0 { String::new() } else { view.say_with("k6-people", &[("n", n.into())]) };
    announce_ui(ui, "people met", &says);
    if met > 0 {
        let leaf = Look::of(ui).tokens.leaf;
        note_ui(ui, Icon::Check, leaf, Text::new(&says, TypeStyle::BODY_STRONG).color(leaf));
    }
}
