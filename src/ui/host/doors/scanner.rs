//! Which keyboard the scanner of this door types like, learned from one code.

use egui::{Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::label_ui;
use crate::badge::Modules;
use crate::ui::badge::paint_screen_code;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::{TEST_CODE, learned};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::Text;

/// The edge of the code on the screen, in points.
const EDGE: f32 = 168.0;

/// Shows the code to scan, and what was learned from it.
pub(super) fn scanner_ui(ui: &mut Ui, view: &DeskView<'_>) {
    label_ui(ui, view.say("scanner-title"));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S16, step::S8);
        let (rect, code) = ui.allocate_exact_size(Vec2::splat(EDGE), Sense::hover());
        code.widget_info(|| WidgetInfo::labeled(Role::Image, true, view.say("scanner-code")));
        if let Ok(modules) = Modules::of(TEST_CODE) {
            paint_screen_code(ui.painter(), rect, &modules);
        }
        ui.vertical(|ui| {
            ui.add(Text::new(view.say("scanner-hint"), TypeStyle::DESK_BODY).soft());
            if let Some(keyboard) = view.settings.scanner {
                ui.add_space(step::S8);
                let says = learned(view.words, Some(keyboard));
                ui.add(Text::new(&says, TypeStyle::DESK_BODY_STRONG));
            }
        });
    });
}
