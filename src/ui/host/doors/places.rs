//! How many places there are, how they stand, and who waits for one.

use egui::Ui;

use crate::domain::{CAPACITY_MOST, Command, Gathering, Waiter};
use crate::ui::desk::number::{NumberField, NumberSet};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, card_frame};

/// How many of those who wait are shown.
const SHOWN: usize = 6;

/// The field for their number.
#[derive(Default)]
pub(super) struct PlacesCard(NumberField);

impl PlacesCard {
    /// Shows the card.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let evening = view.evening()?;
        card_frame(ui)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Text::heading(view.say("places-title"), TypeStyle::H3_DESK, 2));
                ui.add_space(step::S4);
                stand_ui(ui, view, evening);
                ui.add_space(step::S8);
                let set = self.number_ui(ui, view, evening);
                set.or(waiting_ui(ui, view, evening))
            })
            .inner
    }

    fn number_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, evening: &Gathering) -> Option<Wish> {
        let now = evening.capacity();
        let label = view.say("places-number");
        ui.add(Text::new(label, TypeStyle::DESK_SMALL).soft());
        ui.add_space(step::S4);
        let NumberSet(places) = self.0.ui(ui, view, label, now, CAPACITY_MOST)?;
        let places = places.unwrap_or(0);
        let (gathering, before) = (view.desk.tonight()?, now.unwrap_or(0));
        let set = |places| Command::SetCapacity { gathering, places };
        let key = if places == 0 { "places-not-counted" } else { "places-counted" };
        let says = view.say_with(key, &[("n", places.into())]);
        Some(Wish::Do(Deed { steps: vec![set(places)], says, undo: vec![set(before)] }))
    }
}

/// "52 in, 20 on the list still to come, 8 free."
fn stand_ui(ui: &mut Ui, view: &DeskView<'_>, evening: &Gathering) {
    let Some(stand) = evening.places() else {
        ui.add(Text::new(view.say("places-none"), TypeStyle::DESK_BODY).soft());
        return;
    };
    let about = [
        ("inside", stand.inside.into()),
        ("kept", stand.kept.into()),
        ("free", stand.left(false).into()),
    ];
    ui.add(Text::new(&view.say_with("places-stand", &about), TypeStyle::DESK_BODY).soft());
    if stand.over() > 0 {
        let says = view.say_with("places-over", &[("n", stand.over().into())]);
        let clay = Look::of(ui).tokens.clay;
        ui.add(Text::new(&says, TypeStyle::DESK_BODY_STRONG).color(clay));
    }
}

fn waiting_ui(ui: &mut Ui, view: &DeskView<'_>, evening: &Gathering) -> Option<Wish> {
    let waiting = known(view, evening);
    if waiting.is_empty() {
        return None;
    }
    ui.add_space(step::S12);
    let title = view.say_with("places-waiting", &[("n", count(waiting.len()))]);
    ui.add(Text::new(&title, TypeStyle::DESK_BODY_STRONG));
    let mut wish = None;
    for waiter in waiting.into_iter().take(SHOWN) {
        ui.add_space(step::S8);
        wish = waiter_ui(ui, view, waiter).or(wish);
    }
    wish
}

fn waiter_ui(ui: &mut Ui, view: &DeskView<'_>, waiter: Waiter) -> Option<Wish> {
    let name = view.short_name(waiter.guest);
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = step::S8;
        ui.add(Text::new(&view.time(waiter.since), TypeStyle::DESK_TABLE).soft());
        ui.add(Text::new(&name, TypeStyle::DESK_TABLE));
        let about = [("name", name.as_str().into())];
        let label = view.say_with("places-let-in", &about);
        let button =
            if waiter.offered { Button::primary(&label) } else { Button::outlined(&label) };
        if ui.add(button.desk()).clicked() {
            wish = Some(Wish::LetIn(waiter.guest));
        }
        let label = view.say_with("places-off", &about);
        if ui.add(Button::quiet(&label).desk()).clicked()
            && let Some(gathering) = view.desk.tonight()
        {
            let steps = vec![Command::StopWaiting { gathering, guest: waiter.guest }];
            let says = view.say_with("places-off-done", &about);
            wish = Some(Wish::Do(Deed { steps, says, undo: Vec::new() }));
        }
    });
    wish
}

/// Those who wait and are known, by arrival.
pub(in crate::ui::host) fn known(view: &DeskView<'_>, evening: &Gathering) -> Vec<Waiter> {
    let all = evening.waiting().into_iter();
    all.filter(|it| view.guest(it.guest).is_some()).collect()
}
