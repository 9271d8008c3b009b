//! Somebody in a list of people to introduce: a name that leads to their sheet, and a button.

use egui::{Rect, Ui, Vec2, pos2, vec2};

use crate::domain::GuestId;
use crate::ui::art::{LampState, lamp};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::manner::{meet_key, paint_lamp};
use crate::ui::theme::{Look, TypeStyle, height, radius, step};
use crate::ui::widgets::{Button, Text, area_ui};

/// From the left edge to the words, in points.
const WORDS: f32 = 52.0;
/// The lamp behind the name, in points.
const MEET: f32 = 26.0;

/// A lamp, a name to tap, a note, and a button at the right; which of the two was tapped.
pub(super) fn person_row_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    other: GuestId,
    note: &str,
    button: Button<'_>,
) -> (bool, bool) {
    let t = Look::of(ui).tokens;
    let size = button.size(ui, f32::INFINITY);
    let words_wide = ui.available_width() - WORDS - size.x - step::S8;
    let small = TypeStyle::DESK_SMALL.sized(16.0, 20.0);
    let small = Text::new(note, small).soft().galley(ui, words_wide);
    let words_high = if note.is_empty() { 22.0 } else { 22.0 + small.size().y };
    let high = words_high.max(height::DESK);
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), high));
    let middle = row.center().y;
    let name = view.short_name(other);
    let initial: String = name.chars().take(1).collect();
    lamp(ui.painter(), pos2(row.left() + 20.0, middle), 40.0, &initial, LampState::Warm, &t);
    let place = Rect::from_min_size(pos2(row.right() - size.x, middle - size.y / 2.0), size);
    let who = Rect::from_min_max(row.min, pos2(place.left() - step::S8, row.bottom()));
    let looked = area_ui(ui, who, &name, radius::DESK, true);
    let words = who.with_min_x(row.left() + WORDS);
    let strong = TypeStyle::DESK_BODY_STRONG.sized(18.0, 22.0);
    let meet = view.meets(other);
    let lamp_wide = if meet.is_some() { MEET + 6.0 } else { 0.0 };
    let title = Text::new(&name, strong).rows(1).galley(ui, words.width() - lamp_wide);
    let top = middle - words_high / 2.0;
    if let Some(meet) = meet {
        let center = pos2(words.left() + title.size().x + 6.0 + MEET / 2.0, top + 11.0);
        let place = Rect::from_center_size(center, Vec2::splat(MEET));
        paint_lamp(ui.painter(), place, meet, t.ink, &t);
    }
    ui.painter().galley(pos2(words.left(), top), title, t.ink);
    ui.painter().galley(pos2(words.left(), top + 22.0), small, t.soft);
    let word = meet.map_or("", |it| view.say(meet_key(it)));
    let said = [word, note].into_iter().filter(|it| !it.is_empty());
    let said = said.collect::<Vec<_>>().join(", ");
    ui.ctx().accesskit_node_builder(looked.id, |node| node.set_description(said));
    let introduced = at(ui, place, |ui| ui.add(button));
    ui.ctx().accesskit_node_builder(introduced.id, |node| node.set_description(name));
    (looked.clicked(), introduced.clicked())
}
