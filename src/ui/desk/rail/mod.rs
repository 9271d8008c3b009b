//! The rail at the left of the desk: its places, tonight's gathering, and the lock.

mod places;

use egui::{Align2, Id, Rect, Response, Role, Ui, UiBuilder, pos2, vec2};

use places::{places_high, places_ui};

use super::DeskPlace;
use super::view::DeskView;
use crate::ui::art;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Kind, Text};

/// How wide the rail is, in points: with words, and with symbols only.
const WIDE: f32 = 188.0;
const NARROW: f32 = 72.0;
/// Under this width of the window, in points, the rail has symbols only.
const ROOMY: f32 = 1000.0;
/// Under this height, in points, every place is seen only without the mark.
const LOW: f32 = 580.0;
/// From the rail's edges to what is in it: at the sides, above and below, and there where all of it has
/// too little room.
const PADDING: f32 = 10.0;
const ENDS: f32 = 20.0;
const CLOSE_ENDS: f32 = 8.0;

/// How high the two buttons at the bottom are.
const FOOT: f32 = 2.0 * height::DESK + step::S8;

/// What was tapped in the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RailTap {
    Go(DeskPlace),
    /// To the room, where calls for a host are answered.
    Calls,
    Look,
    Lock,
}

/// What the rail says of itself.
pub(super) struct RailOutput {
    pub(super) tap: Option<RailTap>,
    /// The place that is shown, for F6.
    pub(super) here: Id,
    /// Whether something in the rail has the focus.
    pub(super) has_focus: bool,
}

/// Where the rail is in a window.
pub(super) fn rail_rect(window: Rect) -> Rect {
    let wide = if window.width() < ROOMY { NARROW } else { WIDE };
    Rect::from_min_size(window.min, vec2(wide, window.height()))
}

/// Shows the rail.
pub(super) fn rail_ui(ui: &mut Ui, view: &DeskView<'_>, rect: Rect, here: DeskPlace) -> RailOutput {
    let t = Look::of(ui).tokens;
    ui.painter().rect_filled(rect, 0, t.dusk900);
    if t.high_contrast {
        let edge = egui::Stroke::new(t.border, t.line);
        ui.painter().vline(rect.right() - t.border / 2.0, rect.y_range(), edge);
    }
    let wide = rect.width() >= WIDE;
    let calls = calls(view);
    let call = calls.as_ref().map(|label| call_button(ui, label, wide));
    let call_high =
        call.as_ref().map_or(0.0, |it| it.size(ui, rect.width() - 2.0 * PADDING).y + step::S8);
    let high = places_high(&t) + step::S8 + call_high + FOOT;
    let ends = if high + 2.0 * ENDS > rect.height() { CLOSE_ENDS } else { ENDS };
    let inner = rect.shrink2(vec2(PADDING, ends));
    let builder = UiBuilder::new()
        .max_rect(inner)
        .accessibility_role(Role::Navigation)
        .accessibility_label(view.say("rail-label"));
    let mut rail = ui.new_child(builder);
    rail.spacing_mut().item_spacing.y = step::S4;
    if rect.height() >= LOW {
        mark_ui(&mut rail, view, wide);
    }
    let mut output = RailOutput { tap: None, here: rail.scope_id(), has_focus: false };
    let foot = inner.with_min_y(inner.bottom() - FOOT - call_high);
    // With room for the ring around the first.
    let top = rail.cursor().min - vec2(0.0, t.focus_width);
    let places = Rect::from_min_max(top, pos2(foot.right(), foot.top() - step::S8));
    let below = places_ui(&mut rail, view, here, places, &mut output);
    if wide && below + 96.0 < foot.top() {
        tonight_ui(&mut rail, view, foot.top());
    }
    let buttons = at(&mut rail, foot, |ui| {
        ui.spacing_mut().item_spacing.y = step::S8;
        let call = call.map(|it| (call_ui(ui, it), RailTap::Calls));
        let foot = foot_ui(ui, view, wide).into_iter().zip([RailTap::Look, RailTap::Lock]);
        call.into_iter().chain(foot).collect::<Vec<_>>()
    });
    for (button, tap) in buttons {
        output.has_focus |= button.has_focus();
        if button.clicked() {
            output.tap = Some(tap);
        }
    }
    output
}

/// What a place without a rail has of it: the calls for a host, in the corner of the window.
pub(super) fn corner_ui(ui: &mut Ui, view: &DeskView<'_>, window: Rect) -> Option<RailTap> {
    let label = calls(view)?;
    let button = call_button(ui, &label, true);
    let size = button.size(ui, WIDE - 2.0 * PADDING);
    let corner = window.right_top() + vec2(-20.0, 20.0);
    let place = Align2::RIGHT_TOP.anchor_size(corner, size);
    at(ui, place, |ui| call_ui(ui, button)).clicked().then_some(RailTap::Calls)
}

/// Who would like a host, in two words and in a sentence; nothing where nobody waits for one.
fn calls(view: &DeskView<'_>) -> Option<[String; 2]> {
    let calls: Vec<_> = view.evening()?.open_calls().map(|(_, call)| call).collect();
    match calls.as_slice() {
        [] => None,
        [one] => {
            let door = [("door", view.door(one.door).into())];
            Some(["rail-call", "help-host-called-by"].map(|key| view.say_with(key, &door)))
        }
        all => Some(["rail-calls", "rail-calls-spoken"].map(|key| view.count(key, all.len()))),
    }
}

fn call_button<'a>(ui: &Ui, [label, spoken]: &'a [String; 2], wide: bool) -> Button<'a> {
    let button = if wide {
        let width = WIDE - 2.0 * PADDING;
        Button::on_dusk(label).icon(Icon::Help).desk().padding(14.0).left().width(width)
    } else {
        let width = NARROW - 2.0 * PADDING;
        Button::icon_only(Kind::OnDusk, Icon::Help, label).desk().width(width)
    };
    button.spoken(spoken).tint(Look::of(ui).tokens.amber)
}

/// Said aloud when it comes.
fn call_ui(ui: &mut Ui, button: Button<'_>) -> Response {
    let response = ui.add(button);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    response
}

fn mark_ui(ui: &mut Ui, view: &DeskView<'_>, wide: bool) {
    let t = Look::of(ui).tokens;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 58.0));
    let left = if wide { row.left() + 8.0 } else { row.center().x - 13.7 };
    art::mark(ui.painter(), pos2(left, row.top() + 2.0), 38.0, 1.0, &t);
    if wide {
        let place = Rect::from_min_max(pos2(left + 37.0, row.top() + 7.0), row.max);
        let name = Text::new(view.say("app-name"), TypeStyle::H3.sized(25.0, 28.0));
        at(ui, place, |ui| ui.add(name.color(t.on_dusk()).rows(1)));
    }
}

/// How things look, and the lock.
fn foot_ui(ui: &mut Ui, view: &DeskView<'_>, wide: bool) -> [Response; 2] {
    let width = ui.available_width();
    let ways = [("settings-look", Icon::Contrast), ("rail-lock", Icon::Lock)];
    ways.map(|(key, icon)| {
        let label = view.say(key);
        ui.add(if wide {
            Button::on_dusk(label).icon(icon).desk().padding(14.0).left().width(width)
        } else {
            Button::icon_only(Kind::OnDusk, icon, label).desk().width(width)
        })
    })
}

/// Tonight's gathering, above the buttons.
fn tonight_ui(ui: &mut Ui, view: &DeskView<'_>, bottom: f32) {
    let room = ui.max_rect();
    let place = Rect::from_min_max(
        pos2(room.left() + 8.0, bottom - 86.0),
        pos2(room.right(), bottom - 8.0),
    );
    at(ui, place, |ui| gathering_ui(ui, view));
}

fn gathering_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let Some(plan) = view.plan() else { return };
    ui.spacing_mut().item_spacing.y = 0.0;
    let day = view.words.short_day(view.date(plan.starts));
    let hours = [("starts", plan.starts), ("ends", plan.ends)];
    let hours = hours.map(|(name, at)| (name, view.time(at).into()));
    let hours = view.say_with("rail-hours", &hours);
    let mist = Look::of(ui).tokens.mist;
    for line in [plan.name.as_str(), &day, &hours] {
        ui.add(Text::new(line, TypeStyle::DESK_SMALL.sized(16.0, 23.0)).color(mist).rows(1));
    }
}
