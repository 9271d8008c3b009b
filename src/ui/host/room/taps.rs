//! What a host does about the current suggestion: buttons, and single letters.

use egui::{Key, Ui, vec2};

use super::deeds;
use crate::matching::Suggestion;
use crate::ui::desk::view::DeskView;
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Kind, Text};

/// What a host wants to do about the current suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tap {
    Introduce,
    Skip,
    Know,
    Apart,
    /// Only the first two, without a third.
    LeaveOut,
}

/// What can be done about it, as buttons.
pub(super) fn buttons_ui(ui: &mut Ui, view: &DeskView<'_>, current: &Suggestion) -> Option<Tap> {
    let on_screen = deeds::on_screen(view, &current.guests);
    let (key, icon) = if on_screen {
        ("h2-introduce", Icon::Screen)
    } else {
        ("h2-introduce-in-person", Icon::People)
    };
    let cap = |button: Button<'static>, key| match view.keycap(key) {
        Some(_) => button.keycap(key),
        None => button,
    };
    let primary = Button::primary(view.words.say(key)).icon(icon).tall(60.0);
    let width = ui.available_width();
    let introduce = ui.add(cap(primary.width(width), "A")).clicked();
    if !on_screen {
        ui.add_space(step::S8);
        ui.add(Text::new(view.say("h2-in-person-hint"), TypeStyle::DESK_SMALL).soft());
    }
    ui.add_space(step::S12);
    let style = TypeStyle::BUTTON_DESK.sized(17.0, 22.0);
    let small = |kind, key: &'static str| {
        Button::new(kind, view.words.say(key)).desk().padding(0.0).style(style)
    };
    let third = current.guests.get(2).map(|it| view.first_name(*it));
    let without =
        third.map(|it| view.say_with("h2-leave-out", &[("name", it.into())])).unwrap_or_default();
    let skip = (cap(small(Kind::Outlined, "h2-skip"), "S"), Tap::Skip);
    let buttons = if third.is_some() {
        // Which two of three know each other, or are kept apart, is said on a person's sheet.
        let leave_out = Button::new(Kind::Outlined, &without).desk().padding(0.0).style(style);
        vec![skip, (leave_out, Tap::LeaveOut)]
    } else {
        vec![
            skip,
            (cap(small(Kind::Outlined, "h2-know"), "K"), Tap::Know),
            (small(Kind::Clay, "h2-apart"), Tap::Apart),
        ]
    };
    // Side by side as long as there is any room left of and right of their words.
    let bare: f32 = buttons.iter().map(|(it, _)| it.size(ui, f32::INFINITY).x + step::S8).sum();
    let spare = (width + step::S8 - bare) / (2.0 * buttons.len() as f32);
    let padding = if spare < LEAST_PADDING { PADDING } else { spare.min(PADDING) };
    let mut tap = introduce.then_some(Tap::Introduce);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
        for (button, wanted) in buttons {
            if ui.add(button.padding(padding.floor())).clicked() {
                tap = Some(wanted);
            }
        }
    });
    tap
}

/// From a small button's edge to its words, in points, and the least of it.
const PADDING: f32 = 12.0;
const LEAST_PADDING: f32 = 3.0;

/// The same by single letters; keeping apart has none, and of three nobody says which two.
pub(super) fn letters(ui: &Ui, view: &DeskView<'_>, people: usize) -> Option<Tap> {
    let keys = [(Key::A, Tap::Introduce), (Key::S, Tap::Skip), (Key::K, Tap::Know)];
    let mut keys = keys.into_iter().filter(|(_, tap)| people < 3 || *tap != Tap::Know);
    keys.find(|(key, _)| view.letter(ui, *key)).map(|(_, tap)| tap)
}
