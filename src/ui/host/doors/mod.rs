//! O2, as far as one door knows: this door, who came in last, its settings, and its backups.

mod badges;
mod camera;
mod code;
mod facts;
mod places;
mod scanner;
mod tickets;

use chrono::{DateTime, Datelike, Utc};
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::desk::Settings;
use crate::domain::Command;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::organizer::Gatherings;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Field, Text, Tone, card_frame, tag_ui};

use badges::Badges;
use camera::Cameras;
use code::NewCode;
use facts::Backups;
pub(in crate::ui) use facts::expected;
use places::PlacesCard;
pub(in crate::ui::host) use places::known as waiting;
use tickets::Tickets;

/// The width of the right column, and of both where they stand beside each other.
const RIGHT: f32 = 320.0;
const BESIDE: f32 = 800.0;

/// The screen of this door.
#[derive(Default)]
pub(in crate::ui) struct Doors {
    /// The door's name as typed; `None` until it was read.
    name: Option<String>,
    badges: Badges,
    code: NewCode,
    backups: Backups,
    gatherings: Gatherings,
    tickets: Tickets,
    cameras: Cameras,
    places: PlacesCard,
}

impl Doors {
    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.gatherings.is_open()
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        if view.landing {
            // A plan that was being typed stays.
            let gatherings = std::mem::take(&mut self.gatherings);
            let code = std::mem::take(&mut self.code).afresh();
            *self = Self { code, gatherings, ..Self::default() };
            self.backups.look(view);
            self.badges.look();
            self.cameras.look();
        }
        if self.gatherings.is_open() {
            return self.gatherings.page_ui(ui, view);
        }
        let rect = view.rect;
        ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
        top_ui(ui, view);
        let body = rect.with_min_y(rect.top() + 66.0);
        at(ui, body, |ui| {
            let area = ScrollArea::vertical().id_salt("doors").auto_shrink(false);
            area.show(ui, |ui| self.body_ui(ui, view)).inner
        })
    }

    fn body_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let room = ui.available_rect_before_wrap();
        let room = room.with_max_x(room.right() - step::S16);
        if room.width() < BESIDE {
            ui.set_max_width(room.width());
            facts::door_ui(ui, view);
            ui.add_space(step::S16);
            let planned = self.gatherings.card_ui(ui, view);
            ui.add_space(step::S16);
            let planned = planned.or(self.places.ui(ui, view));
            ui.add_space(step::S16);
            let wish = planned.or(self.settings_ui(ui, view));
            let wish = wish.or(self.tickets.ui(ui, view));
            ui.add_space(step::S16);
            let looked = facts::just_in_ui(ui, view);
            ui.add_space(step::S16);
            self.backups.ui(ui, view);
            return wish.or(looked);
        }
        let left = room.with_max_x(room.right() - RIGHT - step::S16);
        let right = room.with_min_x(room.right() - RIGHT);
        let mut first = ui.new_child(UiBuilder::new().max_rect(left));
        facts::door_ui(&mut first, view);
        first.add_space(step::S16);
        let wish = self.settings_ui(&mut first, view);
        let mut second = ui.new_child(UiBuilder::new().max_rect(right));
        let planned = self.gatherings.card_ui(&mut second, view);
        second.add_space(step::S16);
        let planned = planned.or(self.places.ui(&mut second, view));
        let planned = planned.or(self.tickets.ui(&mut second, view));
        second.add_space(step::S16);
        let looked = facts::just_in_ui(&mut second, view);
        second.add_space(step::S16);
        self.backups.ui(&mut second, view);
        let high = first.min_rect().height().max(second.min_rect().height());
        ui.allocate_space(vec2(room.width(), high + step::S24));
        planned.or(wish).or(looked)
    }

    fn settings_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        card_frame(ui)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add(Text::heading(view.say("settings-title"), TypeStyle::H3_DESK, 2));
                let named = self.name_ui(ui, view);
                let badges = self.badges.ui(ui, view);
                let keys = switches_ui(ui, view);
                let code = self.code.ui(ui, view);
                scanner::scanner_ui(ui, view);
                let camera = self.cameras.ui(ui, view);
                named.or(badges).or(keys).or(code).or(camera)
            })
            .inner
    }

    fn name_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let known = view.door(view.desk.door());
        let typed = self.name.get_or_insert_with(|| known.to_owned());
        let label = view.say("settings-door-name");
        label_ui(ui, label);
        let news = !typed.trim().is_empty() && typed.trim() != known;
        let save = Button::outlined(view.say("shared-save")).desk().tall(40.0).enabled(news);
        let out = Field::new("door name", label, typed)
            .desk()
            .placeholder(view.say("settings-door-name-hint"))
            .letters_max(40)
            .trailing(save)
            .show(ui);
        let tapped = out.entered || out.button.is_some_and(|button| button.clicked());
        (tapped && news).then(|| {
            let steps = vec![Command::NameDoor { name: typed.trim().to_owned() }];
            let says = view.say("toast-saved").to_owned();
            Wish::Do(Deed { steps, says, undo: Vec::new() })
        })
    }
}

fn top_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let rect = view.rect;
    let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + 52.0));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut row = ui.new_child(UiBuilder::new().max_rect(head).layout(layout));
    view.heading_ui(&mut row, view.say("o2-title"));
    let all = view.evening().map_or(0, |it| expected(it).count());
    let inside = view.evening().map_or(0, |it| it.present().count());
    let says = view.say_with("o2-in-of", &[("n", count(inside)), ("of", count(all))]);
    tag_ui(&mut row, Tone::Leaf, Some(Icon::Check), &says);
    let planned = view.plan().filter(|plan| inside == 0 && view.now < plan.starts);
    if let Some(plan) = planned {
        let says = opens(view, plan.starts);
        row.add(Text::new(&says, TypeStyle::DESK_BODY).soft().rows(1));
    }
}

/// "Doors open at 18:00.", with the day where it is another.
fn opens(view: &DeskView<'_>, starts: DateTime<Utc>) -> String {
    let (day, today) = (view.date(starts), view.date(view.now));
    let time = ("time", view.time(starts).into());
    if day == today {
        return view.say_with("o2-opens", &[time]);
    }
    let same_year = day.year() == today.year();
    let day = if same_year { view.words.day(day) } else { view.words.day_with_year(day) };
    view.say_with("o2-opens-day", &[("day", day.into()), time])
}

/// What a setting is called, with room above.
fn label_ui(ui: &mut Ui, label: &str) {
    ui.add_space(step::S16);
    ui.add(Text::new(label, TypeStyle::DESK_BODY_STRONG));
    ui.add_space(step::S8);
}

/// Movement and single letters, on or off.
fn switches_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    ui.add_space(step::S16);
    let before = view.settings;
    let mut after = before.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        let less = view.say("settings-movement-less");
        if ui.add(Chip::toggled(less, before.less_movement)).clicked() {
            after.less_movement = !before.less_movement;
        }
        let letters = view.say("settings-shortcuts");
        if ui.add(Chip::toggled(letters, before.letter_keys)).clicked() {
            after.letter_keys = !before.letter_keys;
        }
    });
    remember(before, after)
}

/// Remembers settings that changed.
fn remember(before: &Settings, after: Settings) -> Option<Wish> {
    (after != *before).then(|| Wish::Remember(Box::new(after)))
}
