//! Why there is no button that exports all contacts.

use egui::{Rect, Stroke, StrokeKind, Ui, vec2};

use crate::ui::art;
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle, radius};
use crate::ui::widgets::Text;

/// Shows the card, on the night ground.
pub(super) fn card_ui(ui: &mut Ui, view: &DeskView<'_>, rect: Rect) {
    let t = Look::of(ui).tokens;
    ui.painter().rect_filled(rect, radius::CARD, t.dusk900);
    if t.high_contrast {
        let edge = Stroke::new(t.border, t.dusk400);
        ui.painter().rect_stroke(rect, radius::CARD, edge, StrokeKind::Inside);
    }
    art::mark(ui.painter(), rect.min + vec2(24.0, 18.0), 58.0, 1.0, &t);
    let words = rect.with_min_x(rect.left() + 78.0).with_max_x(rect.right() - 18.0);
    at(ui, words.shrink2(vec2(0.0, 20.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let title = Text::heading(view.say("o3-why-title"), TypeStyle::H3_DESK, 2);
        ui.add(title.color(t.on_dusk()));
        let why = Text::new(view.say("o3-why"), TypeStyle::DESK_TABLE.sized(17.0, 24.0));
        ui.add(why.color(t.on_dusk()));
    });
}
