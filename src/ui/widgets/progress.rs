//! How far something is.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::Look;

const HEIGHT: f32 = 14.0;

/// A bar that is filled from 0 to 1, as wide as there is room.
pub fn progress_ui(ui: &mut Ui, name: &str, filled: f32) -> Response {
    let t = Look::of(ui).tokens;
    let filled = filled.clamp(0.0, 1.0);
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(filled)),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, name)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(1.0);
    });
    let edge = Stroke::new(t.border, t.edge);
    ui.painter().rect(rect, 7, t.sand, edge, StrokeKind::Inside);
    let wide = (rect.width() * filled).max(HEIGHT);
    if filled > 0.0 {
        let part = Rect::from_min_size(rect.min, vec2(wide, HEIGHT));
        ui.painter().rect(part, 7, t.amber, edge, StrokeKind::Inside);
    }
    response
}
