//! Which keyboard the scanner of this door types like, learned from one code; and its camera.

use egui::{Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::Tap;
use super::cards::{Action, Cards, soft_ui, state_ui};
use super::sheet::Sheet;
use crate::badge::Modules;
use crate::desk::{CameraState, Keyboard};
use crate::ui::badge::paint_screen_code;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::{TEST_CODE, learned};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone};

/// The edge of the code on the screen, in points.
const EDGE: f32 = 168.0;

pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Qr, view.say("o4-scanner"));
    let foot = vec![
        Action::new(Button::outlined(view.say("o4-test-scan")), 1.0, Tap::Open(Sheet::Scanner)),
        Action::new(Button::outlined(view.say("o4-choose-camera")), 1.1, Tap::Open(Sheet::Camera)),
    ];
    let content = |ui: &mut Ui| {
        let settings = view.settings;
        let is_tried = settings.scanner_works;
        let state = if is_tried { (Tone::Leaf, "o4-works") } else { (Tone::Sand, "o4-untried") };
        state_ui(ui, view.say("scanner-title"), Some((state.0, view.words.say(state.1))));
        if is_tried {
            let code = settings.scanner.map_or("", Keyboard::code);
            soft_ui(ui, &view.say_with("o4-types-like", &[("keyboard", code.into())]));
        } else {
            soft_ui(ui, view.say("o4-untried-hint"));
        }
        ui.add_space(step::S4);
        state_ui(ui, view.say("camera-title"), Some(camera(view)));
        None
    };
    cards.card(ui, head, content, foot)
}

/// How the camera is, in a word.
fn camera<'a>(view: &DeskView<'a>) -> (Tone, &'a str) {
    let state = view.around.camera.as_ref().map(|it| it.state);
    match (&view.settings.camera, state) {
        (None, _) => (Tone::Sand, view.words.say("camera-off")),
        (Some(_), Some(CameraState::Away)) => (Tone::Clay, view.words.say("o4-camera-away")),
        (Some(_), _) => (Tone::Leaf, view.words.say("o4-camera-on")),
    }
}

/// Shows the code to scan, and what was learned from it.
pub(super) fn scanner_ui(ui: &mut Ui, view: &DeskView<'_>) {
    ui.add_space(step::S12);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S16, step::S8);
        let (rect, code) = ui.allocate_exact_size(Vec2::splat(EDGE), Sense::hover());
        code.widget_info(|| WidgetInfo::labeled(Role::Image, true, view.say("scanner-code")));
        if let Ok(modules) = Modules::of(TEST_CODE) {
            paint_screen_code(ui.painter(), rect, &modules);
        }
        ui.vertical(|ui| {
            ui.add(Text::new(view.say("scanner-hint"), TypeStyle::DESK_BODY).soft());
            if view.settings.scanner_works {
                ui.add_space(step::S8);
                let says = learned(view.words, view.settings.scanner);
                ui.add(Text::new(&says, TypeStyle::DESK_BODY_STRONG));
            }
        });
    });
}
