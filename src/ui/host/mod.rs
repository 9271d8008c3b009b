//! What hosts use: the board everybody reads (H1), its controls, the room (H2), the doors (O2) and the
//! settings (O4).

mod board;
mod corruptors;
mod doors;
mod projector;
mod room;
mod settings;
mod sharing;
mod telling;

use egui::{Key, Pos2, Rect, Ui};

pub(super) use board::BarTap;
pub use board::{
    Aloud, Asked, Between, Board, Lead, Network, Night, Pairing, Scene, Seated, TableCard,
    TopicCard,
};
pub(super) use corruptors::Corruptors;
pub(super) use doors::{Doors, expected, mark};
pub(super) use projector::{BoardWish, Projector};
pub(super) use room::{Mending, Room, led_by};
pub(super) use settings::HouseSettings;

use super::desk::view::DeskView;
use super::desk::wish::Wish;
use super::guest::at;
use super::icons::Icon;
use super::widgets::Button;

/// "Pause the board", or "Light the board".
fn pause_button<'a>(view: &DeskView<'a>, board: &Board) -> Button<'a> {
    let (short, key, icon) = if board.is_paused() {
        ("h2-light-short", "h2-light", Icon::Play)
    } else {
        ("h2-pause-short", "h2-pause", Icon::Pause)
    };
    let words = view.words;
    let button = Button::outlined(words.say(short)).spoken(words.say(key)).icon(icon).desk();
    if view.settings.letter_keys { button.keycap("P") } else { button }
}

/// The same as a button at a place, and by its letter.
fn pause_ui(ui: &mut Ui, view: &DeskView<'_>, board: &Board, corner: Pos2) -> Option<Wish> {
    let button = pause_button(view, board);
    let place = Rect::from_min_size(corner, button.size(ui, f32::INFINITY));
    let tapped = at(ui, place, |ui| ui.add(button)).clicked() || view.letter(ui, Key::P);
    tapped.then_some(Wish::Board(BoardWish::Pause(!board.is_paused())))
}
