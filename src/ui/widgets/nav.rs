//! A place in the rail of the desk.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::{self, Ground, Surface},
    text::Text,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, TypeStyle, height, radius},
};

const PADDING: f32 = 14.0;
const ICON: f32 = 24.0;
const GAP: f32 = 12.0;
/// From this width on, in points, there is room for words.
const WORDS_FROM: f32 = 100.0;

/// A place to go, as wide as the rail; `here` if it is shown now. Only the symbol where the rail is
/// narrow.
pub fn nav_ui(ui: &mut Ui, icon: Icon, label: &str, here: bool) -> Response {
    let t = Look::of(ui).tokens;
    let size = vec2(ui.available_width(), height::DESK);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), here, label));
    paint::reveal(ui, &response);
    let (fill, color) = match (here, t.high_contrast) {
        (true, true) => (t.amber, t.on_amber),
        (true, false) => (t.dusk700, t.on_dusk()),
        (false, _) => (t.dusk900, t.mist),
    };
    let surface = Surface { fill, edge: Stroke::NONE, radius: radius::DESK };
    paint::surface(ui, rect, surface, response.has_focus(), Ground::Dusk);
    let middle = rect.center().y;
    if rect.width() < WORDS_FROM {
        icon.paint(ui.painter(), rect.center(), ICON, color);
        return response.on_hover_text(label);
    }
    icon.paint(ui.painter(), pos2(rect.left() + PADDING + ICON / 2.0, middle), ICON, color);
    let left = PADDING + ICON + GAP;
    let text = Text::new(label, TypeStyle::BUTTON_DESK).color(color).rows(1);
    let words = text.galley(ui, rect.width() - left - 4.0);
    ui.painter().galley(pos2(rect.left() + left, middle - words.size().y / 2.0), words, color);
    response
}
