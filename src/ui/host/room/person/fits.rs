//! Who might fit, and why; what nobody offers, beside what comes nearest; somebody a host has in
//! mind.

use egui::{Rect, Ui, pos2, vec2};

use super::{About, PersonSheet, Tap, facts, standing};
use crate::domain::{GuestId, Presence, Visit};
use crate::matching::{Suggestion, Unmet, Whom};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::host::room::delicate::{Opened, is_delicate_line};
use crate::ui::host::room::find::Find;
use crate::ui::host::room::{person_row_ui, why};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text, strong};

/// The most reasons of one who fits.
const REASONS: usize = 2;

impl PersonSheet {
    pub(super) fn fits_ui(&mut self, ui: &mut Ui, about: &About<'_, '_>) -> Option<Tap> {
        let About { view, guest, ref beside } = *about;
        let name = super::called(view, guest);
        let presence = super::presence(view, guest);
        if presence != Presence::In {
            let key = match presence {
                Presence::Out => "person-fits-gone",
                Presence::Expected | Presence::Absent | Presence::In => "person-fits-not-in",
            };
            let says = view.say_with(key, &[("name", name.into())]);
            ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
            return None;
        }
        if is_left_alone(view, guest) {
            let says = view.say_with("person-left-alone", &[("name", name.into())]);
            ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
            return None;
        }
        let found = self.found(ui, view, guest).cloned();
        let Some(Whom { fits, unmet, by_hand, others }) = found else {
            let key = if view.evening().is_some_and(|it| it.present().nth(1).is_none()) {
                "person-nobody-else"
            } else {
                "k5-finding"
            };
            ui.add(Text::new(view.say(key), TypeStyle::DESK_BODY).soft());
            return None;
        };
        let fits = standing(view, &fits);
        if others == 0 {
            ui.add(Text::new(view.say("person-nobody-else"), TypeStyle::DESK_BODY).soft());
            return None;
        }
        let title = if fits.is_empty() {
            view.say("person-nobody-fits").to_owned()
        } else {
            view.count("person-fits", fits.len())
        };
        let mut tap = self.title_ui(ui, view, guest, &title);
        let by_hand = by_hand.filter(|it| self.by_hand.is_some_and(|who| it.guests.contains(&who)));
        let listed = by_hand.iter().chain(&fits).enumerate();
        for (n, suggestion) in listed {
            let is_first = n == 0;
            tap = fit_ui(ui, view, suggestion, beside.opened, is_first).or(tap);
        }
        if let Some(first) = by_hand.as_ref().or(fits.first())
            && view.letter(ui, egui::Key::A)
        {
            tap = Some(Tap::Introduce(Box::new(first.clone())));
        }
        tap.or(unmet_ui(ui, view, (guest, &unmet), beside.opened, fits.is_empty()))
    }

    /// The title, and "Somebody else..." beside it.
    fn title_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        guest: GuestId,
        title: &str,
    ) -> Option<Tap> {
        let label = view.say("person-somebody-else");
        let is_open = self.else_find.is_some();
        let button = Button::quiet(label).icon(Icon::Search).desk().toggled(is_open);
        let beside = button.size(ui, f32::INFINITY).x;
        let text = Text::heading(title, TypeStyle::H3_DESK.sized(20.0, 26.0), 3);
        let width = ui.available_width();
        let fits = text.galley(ui, f32::INFINITY).size().x + beside + step::S8 <= width;
        let tapped = if fits {
            let (_, row) = ui.allocate_space(vec2(width, height::DESK));
            let words = Rect::from_min_max(pos2(row.left(), row.center().y - 13.0), row.max);
            at(ui, words, |ui| ui.add(text));
            let place = row.with_min_x(row.right() - beside);
            at(ui, place, |ui| ui.add(button)).clicked()
        } else {
            ui.add(text);
            ui.add(button).clicked()
        };
        if tapped {
            self.else_find = if is_open { None } else { Some(Find::default()) };
            self.by_hand = None;
        }
        if let Some(find) = &mut self.else_find {
            ui.add_space(step::S8);
            let wanted = |it: GuestId, presence| {
                it != guest && presence == Presence::In && !is_left_alone(view, it)
            };
            let chosen = find.ui(ui, view, ("by hand", view.say("h2-meet-who")), wanted);
            if tapped {
                let field = crate::ui::widgets::Field::id_of("by hand");
                ui.memory_mut(|memory| memory.request_focus(field));
            }
            if chosen.is_some() {
                self.by_hand = chosen;
            }
            ui.add_space(step::S12);
        }
        None
    }
}

fn is_left_alone(view: &DeskView<'_>, guest: GuestId) -> bool {
    view.visit(guest).is_some_and(Visit::is_left_alone)
}

/// Somebody who might fit: who, why, and a button.
fn fit_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    suggestion: &Suggestion,
    opened: &Opened,
    is_first: bool,
) -> Option<Tap> {
    let other = suggestion.guests.get(1).copied()?;
    rule_ui(ui);
    ui.add_space(step::S8);
    let label = view.say("person-introduce");
    let button = if is_first { Button::primary(label) } else { Button::outlined(label) }.desk();
    let button = match view.keycap("A").filter(|_| is_first) {
        Some(key) => button.keycap(key),
        None => button,
    };
    let (looked, introduced) = person_row_ui(ui, view, other, &note(view, other), button);
    ui.add_space(step::S4);
    let told = why::told(view, &suggestion.guests, &suggestion.reasons, opened);
    let read = told.ui(ui, view, (TypeStyle::DESK_TABLE, 5.0), REASONS);
    ui.add_space(step::S8);
    let looked = looked.then_some(Tap::Look(other));
    let introduced = introduced.then(|| Tap::Introduce(Box::new(suggestion.clone())));
    introduced.or(looked).or(read.map(Tap::Read))
}

/// "36 min, first time", or "Met 1 tonight".
fn note(view: &DeskView<'_>, other: GuestId) -> String {
    let visit = view.visit(other);
    let met = facts::met_tonight(view, other).len();
    let mut parts = Vec::new();
    if met > 0 {
        parts.push(view.count("person-met-tonight", met));
    } else if let Some(arrival) = visit.and_then(Visit::arrival) {
        let minutes = (view.now - arrival.at).num_minutes().max(0);
        parts.push(view.say_with("h2-waited", &[("n", minutes.into())]));
    }
    let tonight = view.desk.tonight();
    if tonight.is_some_and(|it| view.desk.state().is_first_time(it, other)) {
        parts.push(view.say("person-first-time").to_owned());
    }
    parts.join(", ")
}

/// What they need and nobody offers, beside what comes nearest. Delicate ones once they are open.
fn unmet_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (guest, unmet): (GuestId, &[Unmet]),
    opened: &Opened,
    is_all: bool,
) -> Option<Tap> {
    let is_open = |it: &&Unmet| !is_delicate_line(view, it.guest, it.line) || opened.has(it.line);
    let unmet: Vec<_> = unmet.iter().filter(is_open).collect();
    if unmet.is_empty() {
        if is_all {
            let says_nothing = view.visit(guest).is_none_or(|it| it.lines().next().is_none());
            let key = if says_nothing { "person-ask-them" } else { "h2-fair-nobody-left-hint" };
            ui.add_space(step::S4);
            ui.add(Text::new(view.say(key), TypeStyle::DESK_BODY).soft());
        }
        return None;
    }
    rule_ui(ui);
    ui.add_space(step::S12);
    let title = view.say("h2-unmet-title");
    ui.add(Text::heading(title, TypeStyle::H3_DESK.sized(20.0, 26.0), 3));
    ui.add(Text::new(view.say("h2-unmet-hint"), TypeStyle::DESK_SMALL).soft());
    let mut tap = None;
    for need in unmet {
        ui.add_space(step::S8);
        let quoted = view.say_with("shared-quoted", &[("text", need.text.as_str().into())]);
        ui.add(Text::new(&strong(&quoted), TypeStyle::DESK_BODY));
        tap = nearest_ui(ui, view, need).or(tap);
    }
    tap
}

/// The offers that come nearest to a need, each with who offers it and a button.
fn nearest_ui(ui: &mut Ui, view: &DeskView<'_>, need: &Unmet) -> Option<Tap> {
    let mut tap = None;
    let stands = need.nearest.iter().filter(|it| super::stands(view, &it.suggestion));
    let near: Vec<_> = stands.collect();
    if near.is_empty() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Search, 20.0, Look::of(ui).tokens.soft);
            let key =
                if view.desk.is_reading(need.guest) { "person-reading" } else { "h2-nothing-near" };
            ui.add(Text::new(view.say(key), TypeStyle::DESK_SMALL).soft());
        });
    }
    for it in near {
        ui.add_space(step::S4);
        let quoted = view.say_with("shared-quoted", &[("text", it.text.as_str().into())]);
        let button = Button::outlined(view.say("person-introduce")).desk();
        let (looked, introduced) = person_row_ui(ui, view, it.guest, &quoted, button);
        tap = tap.or(looked.then_some(Tap::Look(it.guest)));
        if introduced {
            tap = Some(Tap::Introduce(Box::new(it.suggestion.clone())));
        }
    }
    tap
}

fn rule_ui(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    let line = egui::Stroke::new(t.hairline, t.line);
    let (_, place) = ui.allocate_space(vec2(ui.available_width(), t.hairline));
    ui.painter().hline(place.x_range(), place.center().y, line);
}
