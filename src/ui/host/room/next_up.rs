//! The next three introductions, in the order of the wait.

use egui::{Rect, Ui, pos2, vec2};

use super::delicate::Opened;
use super::{Room, deeds, why};
use crate::domain::Pair;
use crate::matching::Suggestion;
use crate::ui::art;
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Kind, Text, card_frame};

/// How many are shown.
const SHOWN: usize = 3;
/// The height of one, in points.
const ROW: f32 = 61.0;

impl Room {
    /// The card, as high as `height` if given; picking one makes it the current suggestion.
    pub(super) fn next_up_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, height: Option<f32>) {
        let current = self.current().map(|it| it.guests.clone());
        let others =
            self.outlook.suggestions.iter().filter(|it| Some(&it.guests) != current.as_ref());
        let room = height.map_or(SHOWN, |it| ((it - 76.0) / ROW).floor().max(0.0) as usize);
        let next: Vec<Suggestion> = others.take(room.min(SHOWN)).cloned().collect();
        let margin = egui::Margin { left: 20, right: 20, top: 14, bottom: 8 };
        let mut picked = None;
        card_frame(ui).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if let Some(height) = height {
                ui.set_min_height((height - 26.0).max(0.0));
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            title_ui(ui, view, self.outlook.waiting.iter().any(|it| it.leaves_soon));
            for suggestion in &next {
                if row_ui(ui, view, suggestion) {
                    picked = deeds_pair(suggestion);
                }
            }
        });
        if picked.is_some() {
            self.picked = picked;
            self.edit = None;
        }
    }
}

/// The two people of a suggestion.
pub(super) fn deeds_pair(suggestion: &Suggestion) -> Option<Pair> {
    Some(Pair::new(*suggestion.guests.first()?, *suggestion.guests.get(1)?))
}

fn title_ui(ui: &mut Ui, view: &DeskView<'_>, somebody_leaves: bool) {
    ui.horizontal(|ui| {
        ui.set_min_height(44.0);
        ui.add(Text::heading(view.say("h2-next-up"), TypeStyle::H3_DESK, 2));
        let right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(right, |ui| {
            let key = if somebody_leaves { "h2-next-up-leaving" } else { "h2-next-up-hint" };
            ui.add(Text::new(view.say(key), TypeStyle::DESK_SMALL).soft().rows(1));
        });
    });
    ui.add_space(6.0);
}

/// One introduction; whether somebody wants to look at it.
fn row_ui(ui: &mut Ui, view: &DeskView<'_>, suggestion: &Suggestion) -> bool {
    let t = Look::of(ui).tokens;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let line = egui::Stroke::new(t.hairline, t.line);
    ui.painter().hline(rect.x_range(), rect.top(), line);
    let middle = rect.center().y + 0.5;
    let [a, b] = deeds::names(view, &suggestion.guests);
    let letters = deeds::letters(view, &suggestion.guests);
    let letters: Vec<_> = letters.iter().map(String::as_str).collect();
    let wide = 104.0 + 46.0 * letters.len().saturating_sub(2) as f32;
    let string = Rect::from_min_size(pos2(rect.left() + 4.0, middle - 21.0), vec2(wide, 42.0));
    art::hung(ui.painter(), string, &letters, false, 1.0, &t);
    let button = Rect::from_center_size(pos2(rect.right() - 28.0, middle), vec2(48.0, 48.0));
    let words = Rect::from_min_max(
        pos2(string.right() + 14.0, middle - 21.0),
        pos2(button.left() - step::S8, middle + 21.0),
    );
    at(ui, words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let names = deeds::about(view, "h1-and", &suggestion.guests);
        let strong = TypeStyle::DESK_BODY_STRONG.sized(18.0, 22.0);
        ui.add(Text::new(&names, strong).rows(1));
        let told = why::told(view, &suggestion.guests, &suggestion.reasons, &Opened::default());
        ui.add(
            Text::new(&told.brief(view), TypeStyle::DESK_SMALL.sized(16.0, 20.0)).soft().rows(1),
        );
    });
    let look = view.say_with("h2-next-open", &[("a", a.into()), ("b", b.into())]);
    let arrow = Button::icon_only(Kind::Quiet, Icon::Next, &look).desk().icon_size(22.0);
    at(ui, button, |ui| ui.add(arrow)).clicked()
}
