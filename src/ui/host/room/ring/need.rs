//! The need that is taken: whose, what, how much time it has left, and what leads on.

use egui::{Margin, Rect, Sense, Ui, pos2, vec2};

use super::{On, card_ui, go, owner, text};
use crate::domain::{Ring, Step};
use crate::ui::art::{self, LampState};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::host::board::{minutes_and_seconds, ring_ticks_in};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text, Tone, announce_ui, note_frame, wide_ui};

/// How wide the time is, and from the left edge to the words, in points.
const TIME: f32 = 104.0;
const WORDS: f32 = 78.0;

/// "Pause", or its opposite.
pub(super) fn rest(ring: &Ring) -> Step {
    if ring.is_paused() { Step::Resume } else { Step::Pause }
}

/// The card, as high as `high` if given and its words take no more.
pub(super) fn need_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    on: &On<'_>,
    high: Option<f32>,
) -> Option<Wish> {
    ui.ctx().request_repaint_after(ring_ticks_in(view.desk));
    card_ui(ui, Margin::symmetric(22, 18), high, |ui, _| {
        head_ui(ui, view, on);
        ui.add_space(step::S4);
        if on.ring.is_stopped() {
            return stopped_ui(ui, view, on);
        }
        let (_, string) = ui.allocate_space(vec2(ui.available_width(), 26.0));
        let left = on.ring.left_s(view.now) as f32 / on.ring.turn_s().max(1) as f32;
        let left = if on.ring.turn().is_some() { left } else { 1.0 };
        art::ten_bulbs(ui.painter(), string, left, &Look::of(ui).tokens);
        ui.add_space(14.0);
        steps_ui(ui, view, on)
    })
}

/// The lamp, the words and the time.
fn head_ui(ui: &mut Ui, view: &DeskView<'_>, on: &On<'_>) {
    let t = Look::of(ui).tokens;
    let name = on.ring.turn().map(|turn| called(view, turn));
    let above = match &name {
        Some(name) => view.say_with("ring-could-use", &[("name", name.as_str().into())]),
        None => on.agreed(view),
    };
    let own = on.ring.turn().map(|turn| text(view, turn));
    let need = match own {
        Some(need) => need.unwrap_or_else(|| view.say("h1-ring-themselves")),
        None => view.say("h1-ring-lead"),
    };
    let wide = ui.available_width() - WORDS - TIME - step::S16;
    let style = TypeStyle::H2.sized(30.0, 36.0);
    let title = Text::heading(need, style, 2).rows(2);
    let words_high = 26.0 + title.galley(ui, wide).size().y;
    let size = vec2(ui.available_width(), words_high.max(76.0));
    let (row, _) = ui.allocate_exact_size(size, Sense::hover());
    let initial: String = name.iter().flat_map(|it| it.chars().take(1)).collect();
    let lamp = pos2(row.left() + 30.0, row.top() + 30.0);
    art::lamp(ui.painter(), lamp, 60.0, &initial, LampState::Warm, &t);
    let left = pos2(row.left() + WORDS, row.top());
    at(ui, Rect::from_min_size(left, vec2(wide, words_high)), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::new(&above, TypeStyle::DESK_BODY.sized(18.0, 26.0)).soft().rows(1));
        ui.add(title);
    });
    announce_ui(ui, "ring need", &format!("{above} {need}"));
    time_ui(ui, view, on, row.with_min_x(row.right() - TIME));
}

/// "1:14", "of 2:00".
fn time_ui(ui: &mut Ui, view: &DeskView<'_>, on: &On<'_>, place: Rect) {
    let whole = minutes_and_seconds(on.ring.turn_s());
    let left = on.ring.turn().map(|_| minutes_and_seconds(on.ring.left_s(view.now)));
    let left = left.unwrap_or_else(|| whole.clone());
    let below = match (on.ring.is_paused(), on.ring.leads_in(view.now)) {
        (true, _) => view.say("h1-ring-paused").to_owned(),
        (_, true) => view.say("ring-leads-in").to_owned(),
        _ => view.say_with("ring-of-time", &[("time", whole.as_str().into())]),
    };
    at(ui, place, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.vertical_centered(|ui| {
            ui.add(Text::new(&left, TypeStyle::H1.sized(44.0, 46.0)).rows(1));
            ui.add(Text::new(&below, TypeStyle::DESK_SMALL).soft().rows(1));
        });
    });
}

/// "The Ring stopped at Olu. Go on?"
fn stopped_ui(ui: &mut Ui, view: &DeskView<'_>, on: &On<'_>) -> Option<Wish> {
    let name = on.ring.turn().map(|turn| called(view, turn)).unwrap_or_default();
    let says = view.say_with("ring-stopped", &[("name", name.into())]);
    ui.add_space(step::S8);
    wide_ui(note_frame(ui, Tone::Amber), ui, |ui| {
        ui.add(Text::new(&says, TypeStyle::DESK_BODY_STRONG));
    });
    ui.add_space(step::S12);
    let wide = ui.available_width();
    let button = Button::primary(view.say("ring-go-on")).tall(60.0).width(wide);
    ui.add(button).clicked().then(|| go(view, on, Step::Resume)).flatten()
}

/// "Next need", and what else leads on.
fn steps_ui(ui: &mut Ui, view: &DeskView<'_>, on: &On<'_>) -> Option<Wish> {
    let wide = ui.available_width();
    let key = match (on.ring.turn(), on.rest()) {
        (None, _) => "ring-first-need",
        (Some(_), []) => "ring-last-need",
        (Some(_), _) => "ring-next-need",
    };
    let next = Button::primary(view.say(key)).tall(60.0).keycap("PgDn").width(wide);
    if ui.add(next).clicked() {
        return go(view, on, Step::Next);
    }
    ui.add_space(step::S12);
    let pause = if on.ring.is_paused() { "ring-resume" } else { "ring-pause" };
    let has_turn = on.ring.turn().is_some();
    let row = [
        ("ring-back-need", Some("PgUp"), Step::Back, 1.0, on.place.is_some_and(|at| at > 0)),
        ("ring-minute-more", view.keycap("M"), Step::MinuteMore, 1.3, has_turn),
        (pause, view.keycap("B"), rest(on.ring), 1.0, has_turn),
        ("ring-skip", view.keycap("S"), Step::Skip, 1.0, has_turn && !on.rest().is_empty()),
    ];
    let wide_of = |key, cap| step_button(view, key, cap).size(ui, f32::INFINITY).x;
    let shares: f32 = row.iter().map(|it| it.3).sum();
    let room = (wide - 3.0 * step::S8) / shares;
    let fits = row.iter().all(|it| wide_of(it.0, it.1) <= room * it.3);
    let a_row = if fits { row.len() } else { 2 };
    let mut chosen = None;
    for (n, row) in row.chunks(a_row).enumerate() {
        ui.add_space(if n > 0 { step::S8 } else { 0.0 });
        let shares: f32 = row.iter().map(|it| it.3).sum();
        let room = wide - (row.len() as f32 - 1.0) * step::S8;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S8;
            ui.set_min_height(height::DESK);
            for (key, cap, leads, share, may) in row {
                let button =
                    step_button(view, key, *cap).width(room * share / shares).enabled(*may);
                if ui.add(button).clicked() {
                    chosen = Some(*leads);
                }
            }
        });
    }
    chosen.and_then(|step| go(view, on, step))
}

fn step_button<'a>(view: &DeskView<'a>, key: &'a str, cap: Option<&'a str>) -> Button<'a> {
    let button = Button::outlined(view.say(key)).desk().padding(6.0);
    let button = button.style(TypeStyle::BUTTON_DESK.sized(17.0, 22.0));
    match cap {
        Some(cap) => button.keycap(cap),
        None => button,
    }
}

/// Whose need it is, as a host says it.
fn called(view: &DeskView<'_>, turn: crate::domain::Turn) -> String {
    owner(view, turn).unwrap_or_else(|| view.say("h1-ring-somebody").to_owned())
}
