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

/// Between the buttons and the number, in points.
const GAP: f32 = 4.0;

/// What screen readers call the parts of a stepper.
#[derive(Clone, Copy, Debug)]
pub struct StepperWords<'a> {
    /// What is counted.
    pub name: &'a str,
    /// Fewer of it.
    pub less: &'a str,
    /// More of it.
    pub more: &'a str,
}

/// Minus, the number, plus; from a hundred on by tens, from a thousand on by hundreds. Up and Down
/// work while either button has the focus.
/// Answers whether `value` changed.
pub fn stepper_ui(
    ui: &mut Ui,
    words: StepperWords<'_>,
    value: &mut u32,
    range: RangeInclusive<u32>,
) -> bool {
    let before = *value;
    let [less, more] = [words.less, words.more].map(|it| format!("{}: {it}", words.name));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let less = ui.add(square(Icon::Minus, &less).enabled(before > *range.start()));
        number_ui(ui, words.name, before);
        let more = ui.add(square(Icon::Plus, &more).enabled(before < *range.end()));
        let keys = |key| {
            (less.has_focus() || more.has_focus())
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
        };
        let up = more.clicked() || keys(Key::ArrowUp);
        let down = less.clicked() || keys(Key::ArrowDown);
        let up = u32::from(up) * pace(before);
        let down = u32::from(down) * pace(before.saturating_sub(1));
        let stepped = before.saturating_add(up).saturating_sub(down);
        *value = stepped.clamp(*range.start(), *range.end());
    });
    *value != before
}

fn square(icon: Icon, label: &str) -> Button<'_> {
    Button::icon_only(Kind::Outlined, icon, label).desk().icon_size(22.0).padding(11.0)
}

/// How much more is one step up from a number.
const fn pace(from: u32) -> u32 {
    match from {
        0..100 => 1,
        100..1_000 => 10,
        _ => 100,
    }
}

/// How wide a stepper with this number is, in points.
#[must_use]
pub fn stepper_width(ui: &Ui, value: u32) -> f32 {
    2.0 * (height::DESK + GAP) + number_width(ui, value)
}

fn number_width(ui: &Ui, value: u32) -> f32 {
    let galley = Text::new(&value.to_string(), TypeStyle::BUTTON).galley(ui, f32::INFINITY);
    galley.size().x.max(34.0)
}

fn number_ui(ui: &mut Ui, name: &str, value: u32) -> Response {
    let words = value.to_string();
    let galley = Text::new(&words, TypeStyle::BUTTON).galley(ui, f32::INFINITY);
    let size = vec2(number_width(ui, value), height::DESK);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(value)),
        ..WidgetInfo::labeled(Role::SpinButton, true, name)
    });
    let corner = rect.center() - galley.size() / 2.0;
    ui.painter().galley(corner, galley, Look::of(ui).tokens.ink);
    response
}
