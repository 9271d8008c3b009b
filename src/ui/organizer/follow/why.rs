//! Why there is no button that exports all contacts.

use egui::{Rect, Stroke, StrokeKind, Ui, vec2};

use crate::ui::art;
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle, radius};
use crate::ui::widgets::Text;

/// How high the card is where it is so wide, in points: as the words need in any language.
pub(super) fn height(ui: &Ui, view: &DeskView<'_>, width: f32) -> f32 {
    let room = width - LEFT - RIGHT;
    let high = |text: Text<'_>| text.galley(ui, room).size().y;
    let words = high(title(view)) + GAP + high(why(view));
    words.max(LANTERN) + 2.0 * PADDING
}

/// From the card's edges to its words, and between the two, in points.
const LEFT: f32 = 78.0;
const RIGHT: f32 = 18.0;
const PADDING: f32 = 20.0;
const GAP: f32 = 6.0;
/// How high the lantern beside them is.
const LANTERN: f32 = 58.0;

fn title<'a>(view: &DeskView<'a>) -> Text<'a> {
    Text::heading(view.words.say("o3-why-title"), TypeStyle::H3_DESK, 2)
}

fn why<'a>(view: &DeskView<'a>) -> Text<'a> {
    Text::new(view.words.say("o3-why"), TypeStyle::DESK_TABLE.sized(17.0, 24.0))
}

/// Shows the card, on the night ground.
pub(super) fn card_ui(ui: &mut Ui, view: &DeskView<'_>, rect: Rect) {
    let t = Look::of(ui).tokens;
    ui.painter().rect_filled(rect, radius::CARD, t.dusk900);
    if t.high_contrast {
        let edge = Stroke::new(t.border, t.dusk400);
        ui.painter().rect_stroke(rect, radius::CARD, edge, StrokeKind::Inside);
    }
    art::mark(ui.painter(), rect.min + vec2(24.0, 18.0), LANTERN, 1.0, &t);
    let words = rect.with_min_x(rect.left() + LEFT).with_max_x(rect.right() - RIGHT);
    at(ui, words.shrink2(vec2(0.0, PADDING)), |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        ui.add(title(view).color(t.on_dusk()));
        ui.add(why(view).color(t.on_dusk()));
    });
}
