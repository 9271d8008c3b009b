//! The body: what the screen is about. It scrolls where it has more than its room.

use egui::{Event, Id, Key, Margin, Rect, Response, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{Shell, at};
use crate::ui::guest::view::View;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Text, card_frame, scroll_ui};

/// The widest a card in the middle gets, in points.
const CARD: f32 = 840.0;

/// A body that was shown, for the foot below it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Body {
    /// How high the foot is, in points.
    pub foot: f32,
    /// Whether something lies below what can be seen.
    pub more_below: bool,
    /// To scroll on with.
    pub scroll: Id,
}

/// Shows the content between the margins, `top` points below the band and above a foot `foot`
/// points high.
pub(crate) fn body_ui(
    ui: &mut Ui,
    view: &View<'_>,
    foot: f32,
    top: f32,
    add: impl FnOnce(&mut Ui),
) -> Body {
    let rect = view.shell.body(foot);
    let shown = at(ui, rect, |ui| {
        scroll_ui(ui, ("guest", view.turn), |ui| content_ui(ui, &view.shell, top, add))
    });
    Body { foot, more_below: shown.more_below, scroll: shown.id }
}

fn content_ui(ui: &mut Ui, shell: &Shell, top: f32, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let wide = shell.rect.width() - 2.0 * shell.side();
    let least = (room.height() - top).max(0.0);
    let inner = Rect::from_min_size(
        pos2(shell.rect.left() + shell.side(), room.top() + top),
        vec2(wide, least),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    child.set_width(wide);
    add(&mut child);
    let bottom = child.min_rect().bottom() + end_gap(shell);
    ui.allocate_rect(Rect::from_min_max(room.min, pos2(room.right(), bottom)), Sense::hover());
}

/// Room after the last line, in points.
fn end_gap(shell: &Shell) -> f32 {
    if shell.is_wide() && !shell.is_low() { 0.0 } else { 16.0 }
}

/// A body that is one card in the middle, above no foot.
pub(in crate::ui::guest) fn centred_card_ui(
    ui: &mut Ui,
    view: &View<'_>,
    add: impl FnOnce(&mut Ui),
) {
    let top = if view.shell.is_low() { 16.0 } else { 24.0 };
    let (x, y) = if view.shell.is_wide() { (56, 36) } else { (28, 28) };
    body_ui(ui, view, 0.0, top, |ui| {
        let room = ui.available_rect_before_wrap();
        let wide = room.width().min(CARD);
        let left = room.center().x - wide / 2.0;
        let place = Rect::from_min_size(pos2(left, room.top()), vec2(wide, room.height()));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            let frame = card_frame(ui).inner_margin(Margin::symmetric(x, y));
            let inset = frame.total_margin().sum().x;
            frame.show(ui, |ui| {
                ui.set_width(wide - inset);
                ui.spacing_mut().item_spacing.y = 0.0;
                add(ui);
            });
        });
    });
}

/// The question of a screen. It has the focus when the screen opens, so that it is read first;
/// `said` is what is said about it besides.
pub(crate) fn heading_ui(
    ui: &mut Ui,
    view: &View<'_>,
    text: &str,
    style: TypeStyle,
    said: &str,
) -> Response {
    let response = ui.add(Text::heading(text, style, 1));
    if !said.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said));
    }
    if view.landing {
        response.request_focus();
    }
    response
}

/// Whether Enter was pressed while the heading has the focus: the same as the primary button. A key
/// that is still held down from the screen before does not count.
pub(in crate::ui::guest) fn enter_on(ui: &Ui, heading: &Response) -> bool {
    let pressed = |event: &Event| {
        matches!(event, Event::Key { key: Key::Enter, pressed: true, repeat: false, .. })
    };
    heading.has_focus() && ui.input(|input| input.events.iter().any(pressed))
}

/// The first of the styles in which a text stands on one line of the room there is; the last of
/// them where it fits in none.
pub(in crate::ui::guest) fn fitting(ui: &Ui, text: &str, styles: &[TypeStyle]) -> TypeStyle {
    let room = ui.available_width();
    let fits =
        |style: &&TypeStyle| Text::new(text, **style).galley(ui, f32::INFINITY).size().x <= room;
    styles.iter().find(fits).or(styles.last()).copied().unwrap_or(TypeStyle::H1)
}

/// Two columns as wide as `widths` say, in parts of the whole and with `gap` points between; below
/// each other where there is too little room.
pub(crate) fn columns_ui(
    ui: &mut Ui,
    shell: &Shell,
    widths: [f32; 2],
    gap: f32,
    mut add: impl FnMut(&mut Ui, usize),
) {
    if !shell.is_wide() {
        add(ui, 0);
        ui.add_space(20.0);
        return add(ui, 1);
    }
    let room = ui.available_rect_before_wrap();
    let [first, second] = widths;
    let left = ((room.width() - gap) * first / (first + second)).floor();
    let starts = [room.left(), room.left() + left + gap];
    let wides = [left, room.width() - gap - left];
    let mut used = Rect::from_min_size(room.min, Vec2::ZERO);
    for (column, (start, wide)) in starts.into_iter().zip(wides).enumerate() {
        let place = Rect::from_min_size(pos2(start, room.top()), vec2(wide, room.height()));
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        child.set_width(wide);
        add(&mut child, column);
        used |= child.min_rect();
    }
    ui.allocate_rect(used, Sense::hover());
}
