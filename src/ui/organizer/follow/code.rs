//! A guest's page as a QR code: their phone reads it off the screen, and nothing is sent.

use egui::{Sense, Ui, Vec2};

use crate::badge::Modules;
use crate::followup::{Length, Packet, Sheet, text};
use crate::ui::badge::paint_screen_code;
use crate::ui::desk::view::DeskView;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text};

/// The code's edge, in points.
const EDGE: f32 = 320.0;

/// Shows the code of a packet; answers whether it stays.
pub(super) fn code_ui(ui: &Ui, view: &DeskView<'_>, packet: &Packet) -> bool {
    let words = Sheet::words(packet, view.words);
    let Ok(modules) = Modules::of(&text(packet, words, Length::CODE)) else { return false };
    let title = view.say_with("o3-code-title", &[("name", packet.name.as_str().into())]);
    let shown = Dialog::new(&title, 480.0).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = step::S12;
        ui.add(Text::heading(&title, TypeStyle::H2_DESK, 2));
        ui.add(Text::new(view.say("o3-code-hint"), TypeStyle::DESK_BODY).soft());
        ui.vertical_centered(|ui| {
            let (place, code) = ui.allocate_exact_size(Vec2::splat(EDGE), Sense::hover());
            let says = view.say("o3-code");
            code.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, says));
            paint_screen_code(ui.painter(), place, &modules);
        });
        ui.add(Button::outlined(view.say("shared-close")).desk()).clicked()
    });
    !(shown.inner || shown.dismissed)
}
