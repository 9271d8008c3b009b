//! Something painted elsewhere that can be tapped as a whole: a row, a lamp, a name.

use egui::{Color32, Rect, Response, Role, Stroke, Ui, WidgetInfo};

use super::paint::{self, Ground, Surface};
use super::rows::reach;

/// Lets what is painted in `rect` be tapped and reached by key; `label` is what screen readers say.
/// The Tab key passes it by unless `is_stop`. Only the focus ring is painted.
pub fn area_ui(ui: &mut Ui, rect: Rect, label: &str, radius: u8, is_stop: bool) -> Response {
    let response = ui.interact(rect, ui.next_auto_id(), reach(is_stop));
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
    paint::reveal(ui, &response);
    if response.has_focus() && ui.is_rect_visible(rect) {
        let bare = Surface { fill: Color32::TRANSPARENT, edge: Stroke::NONE, radius };
        paint::surface(ui, rect, bare, true, Ground::Paper);
    }
    response
}
