//! With no network: what happened at one door goes to another on a stick.

use std::path::Path;

use egui::{Id, Ui};

use super::{Purpose, Tap};
use crate::desk::SavedEvening;
use crate::ui::carried::{CODE_TYPED, is_whole_code};
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Field, Text, announce_ui, well_frame};
use crate::ui::{Carried, ShareWish};

const CODE_WIDTH: f32 = 240.0;

/// What is typed of a code, and whether too little was.
#[derive(Clone, Default)]
struct Typed {
    code: String,
    is_short: bool,
}

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
    let says = carried.says(view.words);
    announce_ui(ui, "carried", &says);
    if !says.is_empty() {
        let t = Look::of(ui).tokens;
        let color = if carried.is_trouble() { t.clay } else { t.ink };
        ui.add(Text::new(&says, TypeStyle::DESK_BODY).color(color));
    }
    match carried {
        Carried::Saved(saved) => code_ui(ui, view, saved),
        Carried::Asks { file, .. } => tap = tap.or(asks_ui(ui, view, file)),
        Carried::Nothing
        | Carried::Running
        | Carried::Taken { .. }
        | Carried::NoStick
        | Carried::Torn
        | Carried::OtherEvening { .. }
        | Carried::Failed(_) => {}
    }
    tap
}

/// What the other machine is told, large enough to be noted down.
fn code_ui(ui: &mut Ui, view: &DeskView<'_>, saved: &SavedEvening) {
    ui.add(Text::new(view.say("share-stick-code"), TypeStyle::DESK_BODY));
    well_frame(ui).inner_margin(step::S12).show(ui, |ui| {
        ui.add(Text::new(&saved.code, TypeStyle::H2_DESK));
    });
}

/// Asks for that code, at the other machine.
fn asks_ui(ui: &mut Ui, view: &DeskView<'_>, file: &Path) -> Option<Tap> {
    let kept = Id::unique("code of a stick");
    let mut typed: Typed = ui.data(|data| data.get_temp(kept)).unwrap_or_default();
    let mut tap = None;
    ui.horizontal_wrapped(|ui| {
        let error = typed.is_short.then(|| view.say("share-stick-code-missing"));
        let label = view.say("share-stick-code-field");
        let field = Field::new(kept, label, &mut typed.code).desk().width(CODE_WIDTH);
        let field = field.letters_max(CODE_TYPED).placeholder(label).error(error).show(ui);
        let take = ui.add(Button::primary(view.say("share-stick-code-take")).desk()).clicked();
        if field.response.changed() {
            typed.is_short = false;
        }
        if take || field.entered {
            typed.is_short = !is_whole_code(&typed.code);
            if !typed.is_short {
                let code = std::mem::take(&mut typed.code);
                tap = Some(Tap::Wish(ShareWish::TakeBy(file.to_owned(), code)));
            }
        }
        if ui.add(Button::quiet(view.say("shared-cancel")).desk()).clicked() {
            typed = Typed::default();
            tap = Some(Tap::Wish(ShareWish::DontTake));
        }
    });
    ui.data_mut(|data| data.insert_temp(kept, typed));
    tap
}
