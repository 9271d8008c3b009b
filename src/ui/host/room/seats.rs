//! Who sits where in the round that is on: for hosts, whom those ask who are not on the screen.

use egui::{Ui, vec2};

use super::Room;
use super::meter::focus_first;
use crate::domain::{Gathering, GuestId, Round, Visit};
use crate::search::Audience;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Field, Text, from_top};

/// How wide the sheet is, and what its list leaves of the window's height, in points.
const SHEET: f32 = 720.0;
const AROUND: f32 = 360.0;
/// The most tables, and the most names that were looked for, in the list; the others are counted.
const TABLES: usize = 200;
const NAMES: usize = 30;

impl Room {
    /// The sheet over the room; it closes by itself when the round is over.
    pub(super) fn seats_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let Some((evening, round)) = evening_on(view) else {
            self.sheet = None;
            return None;
        };
        let title = view.say("seats-title");
        let typed = &mut self.seat_of;
        let shown = Dialog::new(title, SHEET).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            focus_first(ui, heading.id);
            ui.add(Text::new(view.say("h2-seats-hint"), TypeStyle::DESK_BODY).soft());
            ui.add_space(step::S12);
            let label = view.say("h2-seats-find");
            Field::new("seat of", label, typed).desk().placeholder(label).show(ui);
            ui.add_space(step::S12);
            let high = (ui.ctx().content_rect().height() - AROUND).max(120.0);
            let area = from_top(ui, "seats", ()).max_height(high);
            area.auto_shrink([false, true]).show(ui, |ui| {
                if typed.trim().is_empty() {
                    tables_ui(ui, view, evening, round);
                } else {
                    found_ui(ui, view, typed, round);
                }
            });
            ui.add_space(step::S16);
            foot_ui(ui, view)
        });
        let (print, closed) = shown.inner;
        if closed || shown.dismissed {
            self.sheet = None;
            self.seat_of.clear();
        }
        print.then_some(Wish::PrintSeats)
    }
}

fn evening_on<'v>(view: &DeskView<'v>) -> Option<(&'v Gathering, &'v Round)> {
    let evening = view.evening()?;
    Some((evening, evening.round_on(view.now)?.1))
}

/// Whether to print it, or to save it where there is no printer for pages, and whether to close.
fn foot_ui(ui: &mut Ui, view: &DeskView<'_>) -> (bool, bool) {
    let (key, icon) = match view.settings.page_printer {
        Some(_) => ("h2-seats-print", Icon::Print),
        None => ("h2-seats-save", Icon::File),
    };
    let buttons = [(key, Some(icon)), ("shared-close", None)].map(|(key, icon)| {
        let button = Button::outlined(view.say(key)).desk();
        icon.map_or(button.clone(), |icon| button.icon(icon))
    });
    let row = |ui: &mut Ui| buttons.map(|it| ui.add(it).clicked());
    let [print, closed] = ui.horizontal_wrapped(row).inner;
    (print, closed)
}

/// Every table with everybody at it, and who is in without a seat.
fn tables_ui(ui: &mut Ui, view: &DeskView<'_>, evening: &Gathering, round: &Round) {
    for (place, table) in round.tables().iter().enumerate().take(TABLES) {
        let seated: Vec<_> = view.desk.state().seated(table).collect();
        row_ui(ui, &view.words.table(place, table), &names(view, &seated));
    }
    if round.tables().len() > TABLES {
        let more = view.count("h2-fair-more", round.tables().len() - TABLES);
        ui.add(Text::new(&more, TypeStyle::DESK_SMALL).soft());
    }
    let unseated = |(guest, visit): &(GuestId, &Visit)| {
        let is_child = view.guest(*guest).is_none_or(crate::domain::Guest::is_child);
        view.desk.state().seat(round, *guest).is_none() && visit.meets_people() && !is_child
    };
    let without: Vec<_> = evening.present().filter(unseated).map(|(guest, _)| guest).collect();
    if !without.is_empty() {
        row_ui(ui, view.say("h2-seats-none"), &names(view, &without));
    }
}

/// Those of that name who are in, each with their table.
fn found_ui(ui: &mut Ui, view: &DeskView<'_>, typed: &str, round: &Round) {
    let found = view.desk.find(typed, NAMES, Audience::Staff);
    let is_in = |guest: &GuestId| view.visit(*guest).is_some_and(Visit::is_in);
    let mut nobody = true;
    for guest in found.hits.into_iter().map(|hit| hit.guest).filter(is_in) {
        let seat = view.desk.state().seat(round, guest);
        let table = seat.map(|(place, table)| view.words.table(place, table));
        let is_alone = view.visit(guest).is_some_and(Visit::is_left_alone);
        let none = if is_alone { "meet-not-tonight" } else { "h2-seats-none" };
        let table = table.unwrap_or_else(|| view.say(none).to_owned());
        row_ui(ui, &view.full_name(guest), &table);
        nobody = false;
    }
    if nobody {
        ui.add(Text::new(view.say("h2-find-unknown"), TypeStyle::DESK_SMALL).soft());
    }
}

/// "Ana P., Ben K.", in the order of the alphabet.
fn names(view: &DeskView<'_>, guests: &[GuestId]) -> String {
    let mut names: Vec<_> = guests.iter().map(|it| view.short_name(*it)).collect();
    names.sort_by_key(|it| it.to_lowercase());
    names.join(", ")
}

fn row_ui(ui: &mut Ui, title: &str, says: &str) {
    let t = Look::of(ui).tokens;
    let top = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), top, egui::Stroke::new(t.hairline, t.line));
    ui.add_space(step::S8);
    let row = format!("{}: {says}", crate::ui::widgets::strong(title));
    ui.add(Text::new(&row, TypeStyle::DESK_BODY));
    ui.add_space(step::S8);
}
