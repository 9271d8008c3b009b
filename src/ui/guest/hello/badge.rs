//! The badge as it will be, following what is typed.

use egui::{CornerRadius, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::badge::Badge;
use crate::ui::badge::paint_badge;
use crate::ui::guest::view::View;
use crate::ui::theme::{CARD_SHADOW, Look, radius};

/// Height of the badge, in points.
const HIGH: f32 = 204.0;

/// Shows the badge as wide as there is room.
pub(super) fn badge_ui(ui: &mut Ui, view: &View<'_>, name: &str, pronouns: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HIGH), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, says(view, name, pronouns)));
    let t = Look::of(ui).tokens;
    let corner = CornerRadius::same(radius::BIG);
    if !t.high_contrast {
        ui.painter().add(Shape::from(CARD_SHADOW.as_shape(rect, corner)));
    }
    let badge = Badge {
        name: name.trim(),
        pronouns: Some(pronouns),
        gathering: view.gathering_name(),
        code: None,
    };
    paint_badge(ui, rect, &badge, radius::BIG);
    let edge = Stroke::new(t.hairline, t.line);
    ui.painter().rect_stroke(rect, corner, edge, StrokeKind::Inside);
}

fn says(view: &View<'_>, name: &str, pronouns: &str) -> String {
    let name = ("name", name.trim().into());
    if pronouns.is_empty() {
        view.say_with("k3-badge-preview", &[name])
    } else {
        view.say_with("k3-badge-preview-pronouns", &[name, ("pronouns", pronouns.into())])
    }
}
