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

/// How large the mark is of what should be known about a place.
const MARK: f32 = 20.0;

/// A place to go, as wide as the rail; `here` if it is shown now. Only the symbol where the rail is
/// narrow. Where something should be known about it, a mark is beside it, and it is read.
pub fn nav_ui(ui: &mut Ui, icon: Icon, label: &str, news: Option<&str>, here: bool) -> Response {
    let t = Look::of(ui).tokens;
    let size = vec2(ui.available_width(), height::DESK);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), here, label));
    if let Some(news) = news {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(news));
    }
    paint::reveal(ui, &response);
    let (fill, color) = match (here, t.high_contrast) {
        (true, true) => (t.amber, t.on_amber),
        (true, false) => (t.dusk700, t.on_dusk()),
        (false, _) => (t.dusk900, t.mist),
    };
    let surface = Surface { fill, edge: Stroke::NONE, radius: radius::DESK };
    paint::surface(ui, rect, surface, response.has_focus(), Ground::Dusk);
    let middle = rect.center().y;
    let amber = if here { color } else { t.amber };
    if rect.width() < WORDS_FROM {
        icon.paint(ui.painter(), rect.center(), ICON, color);
        if news.is_some() {
            let corner = rect.center() + vec2(16.0, -12.0);
            Icon::Warn.paint(ui.painter(), corner, MARK * 0.8, amber);
        }
        return response.on_hover_text(news.unwrap_or(label));
    }
    icon.paint(ui.painter(), pos2(rect.left() + PADDING + ICON / 2.0, middle), ICON, color);
    let left = PADDING + ICON + GAP;
    let text = Text::new(label, TypeStyle::BUTTON_DESK).color(color).rows(1);
    let beside = if news.is_some() { MARK + 8.0 } else { 0.0 };
    let words = text.galley(ui, rect.width() - left - 4.0 - beside);
    ui.painter().galley(pos2(rect.left() + left, middle - words.size().y / 2.0), words, color);
    let Some(news) = news else { return response };
    Icon::Warn.paint(ui.painter(), pos2(rect.right() - 4.0 - MARK / 2.0, middle), MARK, amber);
    response.on_hover_text(news)
}
