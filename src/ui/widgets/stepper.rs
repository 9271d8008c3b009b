//! A small whole number, one more or one less at a time.

use std::ops::RangeInclusive;

use egui::{Key, Modifiers, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{
    button::{Button, Kind},
    text::Text,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, TypeStyle, height},
};

/// What screen readers call the parts of a stepper.
#[derive(Clone, Copy, Debug)]
pub struct StepperWords<'a> {
    /// What is counted.
    pub name: &'a str,
    /// One less.
    pub less: &'a str,
    /// One more.
    pub more: &'a str,
}

/// Minus, the number, plus. Up and Down work while either button has the focus.
/// Answers whether `value` changed.
pub fn stepper_ui(
    ui: &mut Ui,
    words: StepperWords<'_>,
    value: &mut u32,
    range: RangeInclusive<u32>,
) -> bool {
    let before = *value;
    let square = |icon, label| {
        Button::icon_only(Kind::Outlined, icon, label).desk().icon_size(22.0).padding(11.0)
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let less = ui.add(square(Icon::Minus, words.less).enabled(before > *range.start()));
        number_ui(ui, words.name, before);
        let more = ui.add(square(Icon::Plus, words.more).enabled(before < *range.end()));
        let keys = |key| {
            (less.has_focus() || more.has_focus())
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
        };
        let up = more.clicked() || keys(Key::ArrowUp);
        let down = less.clicked() || keys(Key::ArrowDown);
        let stepped = (before + u32::from(up)).saturating_sub(u32::from(down));
        *value = stepped.clamp(*range.start(), *range.end());
    });
    *value != before
}

fn number_ui(ui: &mut Ui, name: &str, value: u32) -> Response {
    let words = value.to_string();
    let galley = Text::new(&words, TypeStyle::BUTTON).galley(ui, f32::INFINITY);
    let size = vec2(galley.size().x.max(34.0), height::DESK);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(value)),
        ..WidgetInfo::labeled(Role::SpinButton, true, name)
    });
    let corner = rect.center() - galley.size() / 2.0;
    ui.painter().galley(corner, galley, Look::of(ui).tokens.ink);
    response
}
