//! Several things of which one can be chosen, as one stop of the Tab key: arrows go round inside.

use egui::{
    EventFilter, FocusDirection, Id, Key, Modifiers, Response, Role, Sense, Ui, UiBuilder,
    WidgetInfo,
};

use super::paint;

/// One of several things, while it is shown.
pub(super) struct Item {
    id: Id,
    sense: Sense,
    /// Its place in the group.
    pub(super) index: usize,
    /// Whether it is the chosen one.
    pub(super) chosen: bool,
}

impl Item {
    /// Lets the thing in `rect` be pointed at, reached by key and read aloud.
    pub(super) fn interact(&self, ui: &Ui, rect: egui::Rect, label: &str) -> Response {
        let response = ui.interact(rect, self.id, self.sense);
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), self.chosen, label)
        });
        paint::reveal(ui, &response);
        response
    }
}

/// Shows `count` things through `show` and answers which one was tapped, or chosen by key.
pub(super) fn group_ui(
    ui: &mut Ui,
    name: &str,
    count: usize,
    chosen: Option<usize>,
    mut show: impl FnMut(&mut Ui, &Item) -> Response,
) -> Option<usize> {
    let id = ui.make_persistent_id(name);
    let builder = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name)
        .layout(*ui.layout());
    ui.scope_builder(builder, |ui| {
        let stop = stop(ui, id, count, chosen.unwrap_or(0));
        let mut tapped = None;
        for index in 0..count {
            // Only one can be reached by Tab; all can be tapped.
            let sense = if index == stop { Sense::click() } else { Sense::CLICK };
            let item = Item { id: id.with(index), sense, index, chosen: chosen == Some(index) };
            if show(ui, &item).clicked() {
                tapped = Some(index);
            }
        }
        tapped
    })
    .inner
}

/// Where the focus is in the group, after this frame's arrow keys; `resting` if it is elsewhere.
fn stop(ui: &Ui, id: Id, count: usize, resting: usize) -> usize {
    let focused = ui.memory(egui::Memory::focused);
    let Some(at) = (0..count).find(|index| Some(id.with(index)) == focused) else {
        return resting;
    };
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id.with(at), filter));

    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) || pressed(Key::ArrowRight) {
        (at + 1) % count
    } else if pressed(Key::ArrowUp) || pressed(Key::ArrowLeft) {
        (at + count - 1) % count
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        count - 1
    } else {
        at
    };
    if to != at {
        ui.memory_mut(|memory| {
            // egui would go on by itself where the focus is newer than its filter.
            memory.move_focus(FocusDirection::None);
            memory.request_focus(id.with(to));
        });
    }
    to
}

/// Puts the tapped value into `chosen`, or clears it if it was chosen already. Whether it changed.
pub(super) fn choose<T: Copy + PartialEq>(
    chosen: &mut Option<T>,
    options: &[(T, impl AsRef<str>)],
    tapped: Option<usize>,
) -> bool {
    let Some((value, _)) = tapped.and_then(|index| options.get(index)) else {
        return false;
    };
    *chosen = if *chosen == Some(*value) { None } else { Some(*value) };
    true
}
