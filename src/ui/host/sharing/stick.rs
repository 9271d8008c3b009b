//! With no network: what happened at one door goes to another on a stick.

use egui::Ui;

use super::{Purpose, Tap};
use crate::ui::Carried;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, announce_ui};

pub(super) fn stick_ui(ui: &mut Ui, view: &DeskView<'_>, carried: &Carried) -> Option<Tap> {
    ui.add(Text::heading(view.say("share-stick"), TypeStyle::H3_DESK, 2));
    ui.add(Text::new(view.say("share-stick-hint"), TypeStyle::DESK_BODY).soft());
    ui.add_space(step::S4);
    let mut tap = None;
    ui.horizontal_wrapped(|ui| {
        let is_idle = *carried != Carried::Running;
        let save = Button::outlined(view.say("share-stick-save")).icon(Icon::Save).desk();
        if ui.add(save.enabled(is_idle)).clicked() {
            tap = Some(Tap::Choose(Purpose::Save));
        }
        let take = Button::outlined(view.say("share-stick-take")).icon(Icon::File).desk();
        if ui.add(take.enabled(is_idle)).clicked() {
            tap = Some(Tap::Choose(Purpose::Take));
        }
    });
    let says = says(view, carried);
    announce_ui(ui, "carried", &says);
    if !says.is_empty() {
        let t = Look::of(ui).tokens;
        let color = if matches!(carried, Carried::Failed(_)) { t.clay } else { t.ink };
        ui.add(Text::new(&says, TypeStyle::DESK_BODY).color(color));
    }
    tap
}

fn says(view: &DeskView<'_>, carried: &Carried) -> String {
    let path = |path: &std::path::Path| path.display().to_string();
    match carried {
        Carried::Nothing => String::new(),
        Carried::Running => view.say("share-carrying").to_owned(),
        Carried::Invitation(to) => {
            view.say_with("share-invitation-saved", &[("path", path(to).into())])
        }
        Carried::Saved(n, to) => {
            view.say_with("share-stick-saved", &[("n", count(*n)), ("path", path(to).into())])
        }
        Carried::Taken(fresh, 0) => view.count("share-stick-taken", *fresh),
        Carried::Taken(fresh, ahead) => {
            let taken = view.count("share-stick-taken", *fresh);
            format!("{taken} {}", view.count("house-ahead", *ahead))
        }
        Carried::Failed(why) => {
            view.say_with("share-carry-failed", &[("why", why.as_str().into())])
        }
    }
}
