//! The foot: what can be done next, always in reach.

use egui::{Align2, Color32, Rect, Response, Ui, pos2, vec2};

use super::{Body, Shell, at};
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Text, Tone, paint_foot, scroll_on};

/// What "More below" takes at the least, in points.
const MORE: f32 = 76.0;

/// From the edge of the screen to the foot's content.
fn side(shell: &Shell) -> f32 {
    if shell.is_low() || !shell.is_wide() { 24.0 } else { shell.side() }
}

/// Shows the foot: `says` at the left (it gives way to "More below"), `buttons` at the right, in
/// this order. Answers the buttons' responses.
pub(crate) fn foot_ui<const N: usize>(
    ui: &mut Ui,
    view: &View<'_>,
    body: &Body,
    says: impl FnOnce(&mut Ui),
    buttons: [Button<'_>; N],
) -> [Response; N] {
    lasting_foot_ui(ui, view, body, None, says, buttons)
}

/// The same with words before the buttons that give way to nothing; the shorter of the two where
/// there is little room.
pub(crate) fn lasting_foot_ui<const N: usize>(
    ui: &mut Ui,
    view: &View<'_>,
    body: &Body,
    lasting: Option<[&str; 2]>,
    says: impl FnOnce(&mut Ui),
    buttons: [Button<'_>; N],
) -> [Response; N] {
    let rect = view.shell.foot(body.foot);
    paint_foot(ui, rect);
    let side = side(&view.shell);
    let buttons =
        buttons.map(|it| if view.shell.is_low() { it.tall(60.0).padding(28.0) } else { it });
    let sizes = buttons.each_ref().map(|it| it.size(ui, f32::INFINITY));
    let gap = 20.0;
    let wide = sizes.iter().map(|size| size.x + gap).sum::<f32>();
    let mut left = rect.right() - side - wide + gap;

    let room =
        Rect::from_min_max(pos2(rect.left() + side, rect.top()), pos2(left - gap, rect.bottom()));
    let room = lasting.map_or(room, |words| lasting_ui(ui, room, words));
    if body.more_below {
        more_below_ui(ui, view, body, room);
    } else {
        at(ui, room, says);
    }
    let mut widths = sizes.into_iter();
    buttons.map(|button| {
        let room = widths.next().unwrap_or_default();
        let place = Rect::from_min_size(pos2(left, rect.center().y - room.y / 2.0), room);
        left += room.x + gap;
        at(ui, place, |ui| ui.add(button))
    })
}

/// The room it leaves.
fn lasting_ui(ui: &mut Ui, room: Rect, [long, short]: [&str; 2]) -> Rect {
    let wide = |says: &str| {
        let text = Text::new(says, TypeStyle::SMALL).soft();
        text.galley(ui, f32::INFINITY).size() + vec2(2.0, 0.0)
    };
    let fits = wide(long).x + MORE <= room.width();
    let says = if fits { long } else { short };
    let size = wide(says);
    let corner = pos2(room.right() - size.x, room.center().y - size.y / 2.0);
    let place = Rect::from_min_size(corner, size);
    let id = at(ui, place, |ui| ui.add(Text::new(says, TypeStyle::SMALL).soft())).id;
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(long));
    room.with_max_x(corner.x - step::S16)
}

/// Says just above the foot, over whatever lies there, that something did not go through: beside the
/// button that was pressed, wherever the body is scrolled to.
pub(crate) fn alert_ui(ui: &mut Ui, view: &View<'_>, body: &Body, says: Option<&str>) {
    if let Some(says) = says {
        let foot = view.shell.foot(body.foot);
        strip_ui(ui, foot, foot.top(), (side(&view.shell), says));
    }
}

/// The same at the bottom of a screen that has no foot; answers how far down the rest may go.
pub(crate) fn alert_below_ui(ui: &mut Ui, view: &View<'_>, says: &str) -> f32 {
    let rect = view.shell.rect;
    strip_ui(ui, rect, rect.bottom(), (side(&view.shell), says))
}

/// A strip above `bottom`, with its words so far from the edge; answers where it begins.
fn strip_ui(ui: &mut Ui, foot: Rect, bottom: f32, (side, says): (f32, &str)) -> f32 {
    let t = Look::of(ui).tokens;
    let text = Text::new(says, TypeStyle::BODY_STRONG).color(Tone::Clay.ink(&t));
    let galley = text.galley(ui, foot.width() - 2.0 * side - 40.0);
    let high = galley.size().y + 2.0 * step::S12;
    let strip = foot.with_max_y(bottom).with_min_y(bottom - high);
    ui.painter().rect_filled(strip, 0, Tone::Clay.wash(&t));
    let icon = pos2(strip.left() + side + 13.0, strip.center().y);
    Icon::Warn.paint(ui.painter(), icon, 26.0, Tone::Clay.ink(&t));
    let place = Rect::from_min_size(
        pos2(strip.left() + side + 40.0, strip.top() + step::S12),
        galley.size() + vec2(1.0, 0.0),
    );
    let line = at(ui, place, |ui| ui.add(text));
    ui.ctx().accesskit_node_builder(line.id, |node| {
        node.set_live(egui::accesskit::Live::Assertive);
    });
    strip.top()
}

fn more_below_ui(ui: &mut Ui, view: &View<'_>, body: &Body, room: Rect) {
    let mut button = Button::quiet(view.say("shared-more-below")).icon(Icon::Down);
    if button.size(ui, f32::INFINITY).x > room.width() {
        button = button.words_hidden();
    }
    let size = button.size(ui, f32::INFINITY);
    let place = Align2::LEFT_CENTER.anchor_size(pos2(room.left() - 8.0, room.center().y), size);
    if at(ui, place, |ui| ui.add(button)).clicked() {
        scroll_on(ui, body.scroll);
    }
}

/// An icon and a text in the middle of the foot's height.
pub(crate) fn note_ui(ui: &mut Ui, icon: Icon, color: Color32, text: Text<'_>) {
    let rect = ui.available_rect_before_wrap();
    let galley = text.galley(ui, rect.width() - 40.0);
    icon.paint(ui.painter(), pos2(rect.left() + 13.0, rect.center().y), 26.0, color);
    let top = rect.center().y - galley.size().y / 2.0;
    let place = Rect::from_min_size(
        pos2(rect.left() + 40.0, top),
        vec2(galley.size().x + 1.0, galley.size().y),
    );
    at(ui, place, |ui| ui.add(text));
}
