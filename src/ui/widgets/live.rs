//! What is said aloud without being shown.

use egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, accesskit::Live};

/// Tells screen readers `text` when it changes, politely: after what they are saying. Call every
/// frame, with an empty text while there is nothing to say.
pub fn announce_ui(ui: &mut Ui, id_salt: impl std::hash::Hash + std::fmt::Debug, text: &str) {
    let id = ui.make_persistent_id(("announce", id_salt));
    let nowhere = Rect::from_min_size(ui.cursor().min, Vec2::ZERO);
    let response = ui.interact(nowhere, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}
