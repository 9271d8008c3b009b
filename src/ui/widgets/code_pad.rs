//! The pad for the staff code: six dots and twelve keys.

use egui::{Event, Key, Modifiers, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{paint::Surface, text::Text, touch};
use crate::ui::{
    icons::Icon,
    scanner::Scanner,
    theme::{Look, TypeStyle, radius},
};

/// Digits in a staff code.
pub const CODE_DIGITS: usize = 6;

const KEY: egui::Vec2 = vec2(112.0, 84.0);
const GAP: f32 = 12.0;
/// The same in a low window, and the room that what stands around the keys takes there.
const LOW_KEY: f32 = 48.0;
const LOW_GAP: f32 = 6.0;
const AROUND: f32 = 240.0;
const DOT: f32 = 28.0;
const DOT_GAP: f32 = 16.0;

/// What the parts of the pad are called.
#[derive(Clone, Copy, Debug)]
pub struct CodePadWords<'a> {
    /// The dots, for screen readers.
    pub name: &'a str,
    /// The key that takes all digits back.
    pub clear: &'a str,
    /// The key that takes the last digit back, for screen readers.
    pub backspace: &'a str,
}

/// Takes a code of six digits, from painted keys or real ones. Wiped when dropped from the screen.
#[derive(Clone, Default)]
pub struct CodePad {
    digits: String,
    /// Typed on after the sixth digit: for the next code.
    rest: Vec<PadKey>,
}

impl std::fmt::Debug for CodePad {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CodePad({} digits)", self.digits.len())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PadKey {
    Digit(char),
    Clear,
    Backspace,
}

impl CodePad {
    /// Takes all digits back: after a wrong code. What was typed after them stays for the next.
    pub fn clear(&mut self) {
        self.digits.clear();
    }

    /// Shows dots and keys, and answers the code in the frame in which its sixth digit arrives.
    /// While `locked`, digits are not taken.
    pub fn show(&mut self, ui: &mut Ui, words: CodePadWords<'_>, locked: bool) -> Option<String> {
        let before = self.digits.len();
        let mut pressed = std::mem::take(&mut self.rest);
        if locked {
            pressed.clear();
        } else {
            Scanner::await_digits(ui.ctx(), CODE_DIGITS - before);
            pressed.extend(real_keys(ui));
        }
        dots_ui(ui, words.name, before);
        ui.add_space(20.0 - ui.spacing().item_spacing.y);
        pressed.extend(keys_ui(ui, words).filter(|_| !locked));
        let mut pressed = pressed.into_iter();
        while let Some(key) = pressed.next() {
            let missing = CODE_DIGITS - self.digits.len();
            self.take(key);
            if missing > 0 && self.digits.len() == CODE_DIGITS {
                self.rest = pressed.collect();
                ui.ctx().request_repaint();
                return Some(self.digits.clone());
            }
        }
        None
    }

    fn take(&mut self, key: PadKey) {
        match key {
            PadKey::Digit(digit) if self.digits.len() < CODE_DIGITS => self.digits.push(digit),
            PadKey::Digit(_) => {}
            PadKey::Clear => self.digits.clear(),
            PadKey::Backspace => {
                self.digits.pop();
            }
        }
    }
}

/// Digits and Backspace from a keyboard, taken out of this frame's events.
fn real_keys(ui: &Ui) -> Vec<PadKey> {
    ui.input_mut(|input| {
        let mut keys = Vec::new();
        for event in &input.events {
            if let Event::Text(text) = event {
                keys.extend(text.chars().filter(char::is_ascii_digit).map(PadKey::Digit));
            }
        }
        input.events.retain(|event| !matches!(event, Event::Text(_)));
        if input.consume_key(Modifiers::NONE, Key::Backspace) {
            keys.push(PadKey::Backspace);
        }
        keys
    })
}

fn dots_ui(ui: &mut Ui, name: &str, filled: usize) {
    let t = Look::of(ui).tokens;
    let count = CODE_DIGITS as f32;
    let wide = count * DOT + (count - 1.0) * DOT_GAP;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), DOT), Sense::hover());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some("•".repeat(filled)),
        ..WidgetInfo::labeled(Role::Status, true, name)
    });
    let left = rect.center().x - wide / 2.0;
    for index in 0..CODE_DIGITS {
        let center = pos2(left + DOT / 2.0 + index as f32 * (DOT + DOT_GAP), rect.center().y);
        let fill = if index < filled { t.ink } else { t.card };
        ui.painter().circle(center, 10.25, fill, Stroke::new(2.5, t.ink));
    }
}

/// Twelve keys, three a row, in the middle of the room there is.
fn keys_ui<'a>(ui: &mut Ui, words: CodePadWords<'a>) -> impl Iterator<Item = PadKey> + use<'a> {
    let mut keys: Vec<PadKey> = ('1'..='9').map(PadKey::Digit).collect();
    keys.extend([PadKey::Clear, PadKey::Digit('0'), PadKey::Backspace]);
    // 1 where they have the room they are meant to have, 0 where they stand as close as they can.
    let high = |key: f32, gap: f32| 4.0 * key + 3.0 * gap;
    let (low, whole) = (high(LOW_KEY, LOW_GAP), high(KEY.y, GAP));
    let room = ui.ctx().content_rect().height() - AROUND;
    let ease = ((room - low) / (whole - low)).clamp(0.0, 1.0);
    let key_size = vec2(KEY.x, LOW_KEY + (KEY.y - LOW_KEY) * ease);
    let gap = vec2(GAP, LOW_GAP + (GAP - LOW_GAP) * ease);
    let size = vec2(3.0 * KEY.x + 2.0 * GAP, high(key_size.y, gap.y));
    let (_, space) = ui.allocate_space(vec2(ui.available_width(), size.y));
    let corner = pos2(space.center().x - size.x / 2.0, space.top());
    let mut pressed = Vec::new();
    for (index, key) in keys.into_iter().enumerate() {
        let (row, column) = ((index / 3) as f32, (index % 3) as f32);
        let place = corner + vec2(column, row) * (key_size + gap);
        if key_ui(ui, key, egui::Rect::from_min_size(place, key_size), words) {
            pressed.push(key);
        }
    }
    pressed.into_iter()
}

fn key_ui(ui: &Ui, key: PadKey, place: egui::Rect, words: CodePadWords<'_>) -> bool {
    let t = Look::of(ui).tokens;
    let digit;
    let (label, style) = match key {
        PadKey::Digit(c) => {
            digit = c.to_string();
            (digit.as_str(), TypeStyle::BUTTON.sized(32.0, 38.0))
        }
        PadKey::Clear => (words.clear, TypeStyle::BUTTON),
        PadKey::Backspace => (words.backspace, TypeStyle::BUTTON),
    };
    let id = ui.make_persistent_id(("pad", label));
    let response = ui.interact(place, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    let down = response.is_pointer_button_down_on();
    let (fill, edge, color) =
        if down { (t.amber_wash, t.chosen_edge, t.on_wash) } else { (t.card, t.edge, t.ink) };
    let surface = Surface { fill, edge: Stroke::new(t.border, edge), radius: radius::NOTE };
    super::paint::surface(ui, place, surface, response.has_focus(), super::Ground::Paper);
    if key == PadKey::Backspace {
        Icon::Backspace.paint(ui.painter(), place.center(), 32.0, color);
    } else {
        let galley = Text::new(label, style).color(color).galley(ui, place.width() - 8.0);
        ui.painter().galley(place.center() - galley.size() / 2.0, galley, color);
    }
    touch::pressed(ui, &response)
}
