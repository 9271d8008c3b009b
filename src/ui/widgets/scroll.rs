//! A body that scrolls above a foot that stays.

use egui::scroll_area::ScrollAreaOutput;
use egui::{Id, Rect, ScrollArea, Ui, vec2};

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

/// Brings a place into view.
pub(super) fn bring_into_view(ui: &Ui, place: Rect) {
    ui.scroll_to_rect(place, None);
    note_brought(ui, Some(place));
}

/// Notes what was brought into view last; answers what was before, where no part that scrolls inside another
/// has passed it on.
fn note_brought(ui: &Ui, place: Option<Rect>) -> Option<Rect> {
    let id = Id::unique("brought into view");
    ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(id), place))
}

/// Shows a part that scrolls inside another: by itself egui scrolls the inner one alone to what takes the
/// focus, which may be out of view with all of it.
pub fn show_inside<T>(
    ui: &mut Ui,
    show: impl FnOnce(&mut Ui) -> ScrollAreaOutput<T>,
) -> ScrollAreaOutput<T> {
    let before = note_brought(ui, None);
    let shown = show(ui);
    if let Some(place) = note_brought(ui, before) {
        bring_into_view(ui, moved_into(place, shown.inner_rect));
    }
    shown
}

/// Where a place is once what shows it has scrolled to it.
fn moved_into(place: Rect, shows: Rect) -> Rect {
    let up = (place.bottom() - shows.bottom()).max(0.0);
    let place = place.translate(vec2(0.0, -up));
    let down = (shows.top() - place.top()).max(0.0);
    place.translate(vec2(0.0, down))
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
