//! The right column below the lines: heading home, off the board, being forgotten, being remembered.

use egui::{Rect, Response, Ui, pos2, vec2};

use super::change::{consent, screen_names};
use super::{Change, Choices, Part};
use crate::domain::{By, Guest, ScreenName};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::way::Way;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Kind, Text, check_ui};

/// The share of the row that the board's button has, and what is between the two, in points.
const SHARE: f32 = 1.35 / 2.35;
const GAP: f32 = 10.0;
/// Under this width, in points, the two stand below each other.
const NARROW: f32 = 380.0;

/// A button of the row.
const BUTTON: TypeStyle = TypeStyle::BUTTON.sized(19.0, 23.0);

/// What the board's button does.
enum Board<'a> {
    /// Takes them off it.
    Off,
    /// Puts them back, by the name they had.
    Back(ScreenName, &'a str),
    /// Nothing: they never were on it.
    None,
}

impl Choices {
    /// The column; of a child only what concerns everybody.
    pub(super) fn right_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        is_child: bool,
    ) -> Option<Wish> {
        let guest = view.guest(self.guest)?;
        let mut wish = None;
        if !is_child {
            wish = self.said_ui(ui, view);
            ui.add_space(step::S12);
        }
        let home = Way::new(Icon::Home, view.say("choices-home"), view.say("choices-home-hint"))
            .tall(height::BIG);
        if home.show(ui).clicked() {
            wish = self.touch(Part::Home, Some(Wish::HeadHome(self.guest, By::Code)));
        }
        self.trouble_ui(ui, view, Part::Home);
        ui.add_space(GAP);
        let row = self.board_ui(ui, view, guest);
        self.trouble_ui(ui, view, Part::Board);
        ui.add_space(step::S8);
        let kept = guest.is_remembered();
        let ticked = check_ui(ui, view.say("choices-remember"), kept).clicked();
        let ticked = self.touch(Part::Remember, ticked.then_some(Change::Remember(!kept)));
        self.trouble_ui(ui, view, Part::Remember);
        row.or(ticked.map(Wish::Change)).or(wish)
    }

    /// "Take me off the board" and "Forget me…", beside each other.
    fn board_ui(&mut self, ui: &mut Ui, view: &View<'_>, guest: &Guest) -> Option<Wish> {
        let names = screen_names(guest);
        let stands = consent(view.desk, self.guest).screen;
        let name = |screen| names.iter().find(|(it, _)| *it == screen).or(names.first());
        let board = match (stands, self.was_on) {
            (ScreenName::None, Some(was)) => {
                name(was).map_or(Board::None, |(_, name)| Board::Back(was, name))
            }
            (ScreenName::None, None) => Board::None,
            (ScreenName::First | ScreenName::FirstInitial, _) => Board::Off,
        };
        let is_off = stands == ScreenName::None && !names.is_empty() && !guest.is_child();
        let back;
        let (label, change) = match board {
            Board::Off => (Some(view.say("choices-off")), Change::Screen(ScreenName::None)),
            Board::Back(was, name) => {
                back = view.say_with("choices-back", &[("name", name.into())]);
                (Some(back.as_str()), Change::Screen(was))
            }
            Board::None => (None, Change::Screen(ScreenName::None)),
        };
        let button = label
            .map(|label| Button::outlined(label).icon(Icon::Screen).style(BUTTON).padding(12.0));
        let forget =
            Button::new(Kind::Clay, view.say("choices-forget")).style(BUTTON).padding(12.0);
        let (off, forget) = match button {
            None if is_off => {
                let forget = beside_ui(ui, forget, |ui| is_off_ui(ui, view));
                (None, forget)
            }
            button => pair_ui(ui, button, forget),
        };
        if off.is_some() && is_off {
            ui.add_space(step::S8);
            is_off_ui(ui, view);
        }
        let asked = forget.clicked().then_some(Wish::AskForget(self.guest));
        let tapped = off.is_some_and(|it| it.clicked()).then_some(Wish::Change(change));
        self.touch(Part::Board, tapped).or(asked)
    }
}

/// A button at the right end of its row, and what stands in the other's place.
fn beside_ui(ui: &mut Ui, button: Button<'_>, says: impl FnOnce(&mut Ui)) -> Response {
    let room = ui.available_rect_before_wrap();
    if room.width() < NARROW {
        let button = ui.add(button.width(room.width()));
        ui.add_space(step::S8);
        says(ui);
        return button;
    }
    let left = ((room.width() - GAP) * SHARE).floor();
    let wide = room.width() - GAP - left;
    let high = button.size(ui, wide).y;
    let row = Rect::from_min_size(room.min, vec2(room.width(), high));
    let words = row.with_max_x(row.left() + left).with_min_y(row.center().y - 13.0);
    at(ui, words, says);
    let place = row.with_min_x(row.left() + left + GAP);
    let button = at(ui, place, |ui| ui.add(button.width(wide)));
    ui.allocate_rect(row, egui::Sense::hover());
    button
}

/// Two buttons of one height that fill the row, or below each other where it is narrow; the first
/// may be missing.
fn pair_ui(
    ui: &mut Ui,
    first: Option<Button<'_>>,
    second: Button<'_>,
) -> (Option<Response>, Response) {
    let room = ui.available_rect_before_wrap();
    let Some(first) = first else {
        return (None, ui.add(second.width(room.width())));
    };
    if room.width() < NARROW {
        let first = ui.add(first.width(room.width()));
        ui.add_space(GAP);
        return (Some(first), ui.add(second.width(room.width())));
    }
    let left = ((room.width() - GAP) * SHARE).floor();
    let wides = [left, room.width() - GAP - left];
    let high = first.size(ui, wides[0]).y.max(second.size(ui, wides[1]).y);
    let row = Rect::from_min_size(room.min, vec2(room.width(), high));
    let place = |x: f32, wide: f32| Rect::from_min_size(pos2(x, row.top()), vec2(wide, high));
    let starts = [row.left(), row.left() + left + GAP];
    let mut show = |button: Button<'_>, at_x: f32, wide: f32| {
        at(ui, place(at_x, wide), |ui| ui.add(button.width(wide).tall(high)))
    };
    let first = show(first, starts[0], wides[0]);
    let second = show(second, starts[1], wides[1]);
    ui.allocate_rect(row, egui::Sense::hover());
    (Some(first), second)
}

/// "You’re off the board."
fn is_off_ui(ui: &mut Ui, view: &View<'_>) {
    let leaf = Look::of(ui).tokens.leaf;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.add_space(6.0);
        icon_ui(ui, Icon::Check, 22.0, leaf);
        ui.add(Text::new(view.say("choices-is-off"), TypeStyle::SMALL_STRONG).color(leaf));
    });
}
