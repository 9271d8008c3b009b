//! The doors that may come in, each with a way to remove it, which is asked once.

use egui::{Align, Layout, Ui, UiBuilder, vec2};

use crate::desk::Neighbour;
use crate::ui::ShareWish;
use crate::ui::desk::view::DeskView;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text};

use super::{Asks, Tap, asks_ui, part_ui};

/// Shows them, and what is asked of one.
pub(super) fn doors_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    doors: &[Neighbour],
    asks: &mut Asks,
) -> Option<Tap> {
    if doors.is_empty() {
        return None;
    }
    ui.add_space(step::S12);
    ui.add(Text::heading(view.say("share-doors"), TypeStyle::H3_DESK, 2));
    let mut tap = None;
    for door in doors {
        let asked = match asks {
            Asks::Remove(id, was_shown) if *id == door.id => Some(was_shown),
            Asks::Remove(..) | Asks::Stop(_) | Asks::Nothing => None,
        };
        let of = part_ui(ui, ("door", &door.id), |ui| match asked {
            Some(was_shown) => ask_ui(ui, view, door, was_shown),
            None => row_ui(ui, view, door),
        });
        tap = tap.or(of);
    }
    tap
}

/// What it was called when it joined; a hub that is a door from now on may have no name of its own.
fn name<'a>(view: &DeskView<'a>, door: &'a Neighbour) -> &'a str {
    let known = door.door.map_or_else(|| view.say("settings-door-default"), |it| view.door(it));
    if door.name.is_empty() { known } else { &door.name }
}

fn row_ui(ui: &mut Ui, view: &DeskView<'_>, door: &Neighbour) -> Option<Tap> {
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK));
    let label = view.say_with("share-remove", &[("door", name(view, door).into())]);
    let button = Button::quiet(view.say("share-remove-short")).spoken(&label).desk();
    let layout = Layout::right_to_left(Align::Center);
    let mut right = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
    let layout = Layout::left_to_right(Align::Center);
    let words = row.with_max_x(row.right() - button.size(ui, f32::INFINITY).x - step::S12);
    let mut left = ui.new_child(UiBuilder::new().max_rect(words).layout(layout));
    left.spacing_mut().item_spacing.x = step::S12;
    let t = Look::of(ui).tokens;
    icon_ui(&mut left, Icon::Door, 22.0, t.ink);
    left.add(Text::new(name(view, door), TypeStyle::DESK_BODY_STRONG).rows(1));
    if let Some(since) = door.since {
        let day = view.words.short_day(view.date(since));
        let about = [("day", day.into()), ("time", view.time(since).into())];
        let says = view.say_with("share-since", &about);
        left.add(Text::new(&says, TypeStyle::DESK_SMALL).soft().rows(1));
    }
    right.add(button).clicked().then(|| Tap::AskRemove(door.id.clone()))
}

fn ask_ui(ui: &mut Ui, view: &DeskView<'_>, door: &Neighbour, was_shown: &mut bool) -> Option<Tap> {
    let about = [("door", name(view, door).into())];
    let words = ["share-remove-asks", "share-remove-keep", "share-remove"];
    let words = words.map(|key| view.say_with(key, &about));
    let does = Tap::Wish(ShareWish::Remove(door.id.clone()));
    asks_ui(ui, words.each_ref().map(String::as_str), was_shown, does)
}
