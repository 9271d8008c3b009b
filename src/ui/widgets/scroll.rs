//! A body that scrolls above a foot that stays.

use egui::{Id, ScrollArea, Ui};

/// What a scrolled body says about itself.
#[derive(Clone, Copy, Debug)]
pub struct ScrollOutput<T> {
    /// What the content answered.
    pub inner: T,
    /// Whether something lies below what can be seen: then the foot has a "More below" button.
    pub more_below: bool,
    /// To scroll on with [`scroll_on`].
    pub id: Id,
}

/// Shows `content` in the room there is, scrolled if it is higher.
pub fn scroll_ui<T>(
    ui: &mut Ui,
    id_salt: impl std::hash::Hash + std::fmt::Debug,
    content: impl FnOnce(&mut Ui) -> T,
) -> ScrollOutput<T> {
    let wish = Id::unique(("scroll", ui.scope_id(), &id_salt));
    let mut area = from_top(ui, ("body", &id_salt), ()).auto_shrink(false);
    if let Some(offset) = ui.data_mut(|data| data.remove_temp::<f32>(wish)) {
        area = area.vertical_scroll_offset(offset);
    }
    let shown = area.show(ui, content);
    let offset = shown.state.clamped_offset().y;
    let below = shown.content_size.y - offset - shown.inner_rect.height();
    let page = shown.inner_rect.height();
    ui.data_mut(|data| data.insert_temp(wish.with("next"), next_page(offset, page, below)));
    ScrollOutput { inner: shown.inner, more_below: below > 4.0, id: wish }
}

/// A scrolled part of a screen that begins at its top: when it comes, and when it shows another
/// `what`. By itself egui goes on where the last one was left.
pub fn from_top(
    ui: &Ui,
    id_salt: impl std::hash::Hash + std::fmt::Debug,
    what: impl std::hash::Hash,
) -> ScrollArea {
    let now = (ui.ctx().cumulative_pass_nr(), egui::util::hash(what));
    let id = Id::unique(("from top", ui.scope_id(), &id_salt));
    let before = ui.data_mut(|data| {
        let last: &mut Option<(u64, u64)> = data.get_temp_mut_or_default(id);
        last.replace(now)
    });
    let goes_on = before.is_some_and(|(pass, what)| pass + 1 >= now.0 && what == now.1);
    let area = ScrollArea::vertical().id_salt(id_salt);
    if goes_on { area } else { area.vertical_scroll_offset(0.0) }
}

/// Scrolled parts of `ui` are cut at their ends: they would fade to paper, and lie on another ground.
pub fn cut_off(ui: &mut Ui) {
    ui.spacing_mut().scroll.fade.strength = 0.0;
}

/// Scrolls to the next part, as after a tap on "More below".
pub fn scroll_on(ui: &Ui, id: Id) {
    ui.data_mut(|data| {
        if let Some(next) = data.get_temp::<f32>(id.with("next")) {
            data.insert_temp(id, next);
        }
    });
    ui.ctx().request_repaint();
}

/// Where the next part begins: most of a page lower, so that a line or two stay to hold on to.
fn next_page(offset: f32, page: f32, below: f32) -> f32 {
    offset + below.clamp(0.0, page * 0.8)
}
