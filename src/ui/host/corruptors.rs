//! L1: what the porch keeps out, and the habits guests find missing.

use egui::{Margin, ScrollArea, Stroke, Ui, vec2};

use crate::domain::{Command, Gathering};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::at;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, radius, step};
use crate::ui::widgets::{Button, Field, Text, card_frame};

/// The keys of the five, in the order of the gallery.
const FIVE: [&str; 5] = ["l1-sales-manager", "l1-marketer", "l1-automator", "l1-fool", "l1-taker"];
/// The least width of a card, in points.
const CARD: f32 = 300.0;
/// The least height of a card's content.
const HIGH: f32 = 200.0;
/// The longest habit, in letters.
const HABIT_LETTERS: usize = 60;

/// The gallery.
#[derive(Default)]
pub(in crate::ui) struct Corruptors {
    habit: String,
    is_person: bool,
}

impl Corruptors {
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        ui.spacing_mut().item_spacing = vec2(step::S24, 0.0);
        let rect = view.rect;
        at(ui, rect, |ui| {
            view.heading_ui(ui, view.say("l1-title"));
            ui.add(Text::new(view.say("l1-hint"), TypeStyle::DESK_BODY).soft());
        });
        let body = rect.with_min_y(rect.top() + 84.0);
        at(ui, body, |ui| {
            let area = ScrollArea::vertical().id_salt("corruptors").auto_shrink(false);
            area.show(ui, |ui| self.cards_ui(ui, view)).inner
        })
    }

    fn cards_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let room = ui.available_width() - step::S16;
        let columns = ((room + step::S24) / (CARD + step::S24)).floor().clamp(1.0, 3.0);
        let wide = ((room - (columns - 1.0) * step::S24) / columns).floor();
        let mut wish = None;
        for row in (0..=FIVE.len()).collect::<Vec<_>>().chunks(columns as usize) {
            ui.horizontal_top(|ui| {
                for place in row {
                    ui.vertical(|ui| {
                        ui.set_width(wide);
                        match FIVE.get(*place) {
                            Some(key) => card_ui(ui, view, key),
                            None => wish = self.missing_ui(ui, view),
                        }
                    });
                }
            });
            ui.add_space(step::S24);
        }
        wish
    }

    /// "Who is missing?" on a piece of night.
    fn missing_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let t = Look::of(ui).tokens;
        let edge = if t.high_contrast { Stroke::new(t.border, t.dusk400) } else { Stroke::NONE };
        let frame = egui::Frame::new().fill(t.dusk800).stroke(edge).corner_radius(radius::CARD);
        frame
            .inner_margin(Margin::same(24))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.set_min_height(HIGH);
                let title = Text::heading(view.say("l1-missing"), TypeStyle::H2_DESK, 2);
                ui.add(title.color(t.on_dusk()));
                ui.add(Text::new(view.say("l1-missing-hint"), TypeStyle::DESK_BODY).color(t.mist));
                ui.add_space(step::S12);
                let example = view.say("l1-missing-example");
                let out = Field::new("habit", view.say("l1-missing-hint"), &mut self.habit)
                    .desk()
                    .placeholder(example)
                    .letters_max(HABIT_LETTERS)
                    .show(ui);
                if out.response.changed() {
                    self.is_person = false;
                }
                if self.is_person {
                    let says = Text::new(view.say("l1-person"), TypeStyle::DESK_TAG);
                    ui.add(says.color(t.clay_on_dusk));
                }
                ui.add_space(step::S12);
                let ready = !self.habit.trim().is_empty();
                let button = Button::primary(view.say("l1-nominate")).desk().enabled(ready);
                let tapped = ui.add(button).clicked() || out.entered;
                let known = view.evening().map_or(0, |it| it.nominations().count());
                if known > 0 {
                    ui.add_space(step::S12);
                    let says = view.count("l1-nominated", known);
                    ui.add(Text::new(&says, TypeStyle::DESK_SMALL).color(t.mist));
                }
                (tapped && ready).then(|| self.nominate(view)).flatten()
            })
            .inner
    }

    fn nominate(&mut self, view: &DeskView<'_>) -> Option<Wish> {
        let gathering = view.desk.tonight()?;
        self.is_person = names_somebody(view, &self.habit);
        if self.is_person {
            return None;
        }
        let (nomination, habit) = (view.desk.mint(), std::mem::take(&mut self.habit));
        let steps = vec![Command::Nominate { gathering, nomination, habit }];
        let says = view.say("l1-noted").to_owned();
        Some(Wish::Do(Deed { steps, says, undo: Vec::new() }))
    }
}

/// One of the five: what it says, and how the porch answers.
fn card_ui(ui: &mut Ui, view: &DeskView<'_>, key: &str) {
    let t = Look::of(ui).tokens;
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(HIGH);
        let says = view.words.say_with(&format!("{key}-says"), &[]);
        let answer = view.words.say_with(&format!("{key}-answer"), &[]);
        let name = view.words.say_with(key, &[]);
        ui.add(Text::heading(&name, TypeStyle::H2_DESK, 2));
        ui.add_space(step::S8);
        ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
        ui.add_space(step::S16);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            icon_ui(ui, Icon::Home, 20.0, t.leaf);
            let ours = view.say("l1-on-our-porch");
            ui.add(Text::new(ours, TypeStyle::DESK_BODY_STRONG).color(t.leaf));
        });
        ui.add_space(step::S4);
        ui.add(Text::new(&answer, TypeStyle::DESK_BODY));
    });
}

/// Whether what was typed is the name of somebody on tonight's list.
fn names_somebody(view: &DeskView<'_>, typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    let is_called = |name: &crate::domain::Name| {
        [name.full(), name.short(), name.first().to_owned()]
            .iter()
            .any(|it| it.to_lowercase() == typed)
    };
    let guests = view.evening().into_iter().flat_map(Gathering::visits);
    guests.filter_map(|(guest, _)| view.guest(guest)).any(|guest| is_called(guest.name()))
}
