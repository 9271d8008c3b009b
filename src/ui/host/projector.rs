//! The board's own controls: its window, its screen, how far it can be read, and what it shows.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::Board;
use super::telling::{Telling, hold_ui};
use crate::desk::Settings;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Field, Select, Text, Tone, card_frame, tag_ui};

/// What a host wishes of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum BoardWish {
    /// Give it a window.
    Open,
    /// Take its window away.
    Close,
    /// Give it a rest, or light it again.
    Pause(bool),
    /// Hold on it what is told between introductions, or go back to them.
    Hold(bool),
    /// Put it on another screen.
    Display(usize),
}

/// Metres that a picture can be read from, for each metre of its width: 12 m for 2.4 m.
const REACH: f32 = 5.0;
/// The widest picture anybody projects, in metres.
const WIDEST_M: f32 = 50.0;
/// What a tag takes besides its words, in points.
const TAG: f32 = 64.0;
/// The width of the controls, and the height of the preview's title, in points.
const CONTROLS: f32 = 320.0;
const TITLE: f32 = 40.0;
/// The height of the preview, for each point of its width.
const SIDES: f32 = 9.0 / 16.0;

/// The screen with the board's controls.
#[derive(Default)]
pub(in crate::ui) struct Projector {
    /// The picture's width as typed; `None` until the settings were read.
    width: Option<String>,
    /// What the board tells between introductions, while a host types it.
    telling: Option<Telling>,
}

impl Projector {
    pub(in crate::ui) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        board: &mut Board,
    ) -> Option<Wish> {
        let rect = view.rect;
        ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
        let opened = at(ui, rect, |ui| top_ui(ui, view, board));
        let body = rect.with_min_y(rect.top() + 66.0);
        let wish = if body.width() > 2.2 * CONTROLS {
            let controls = body.with_max_x(body.left() + CONTROLS);
            let wish = scrolled_ui(ui, controls, |ui| self.card_ui(ui, view, board));
            preview_ui(ui, view, board, body.with_min_x(controls.right() + step::S24));
            wish
        } else {
            scrolled_ui(ui, body, |ui| {
                let wish = self.card_ui(ui, view, board);
                ui.add_space(step::S24);
                let width = ui.available_width();
                let (_, room) = ui.allocate_space(vec2(width, TITLE + width * SIDES));
                preview_ui(ui, view, board, room);
                wish
            })
        };
        opened.or(wish).or(self.telling_ui(ui, view))
    }

    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.telling.is_some()
    }

    fn telling_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let (wish, closes) = self.telling.as_mut()?.ui(ui.ctx(), view);
        if closes {
            self.telling = None;
        }
        wish
    }

    fn card_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, board: &mut Board) -> Option<Wish> {
        card_frame(ui).show(ui, |ui| self.controls_ui(ui, view, board)).inner
    }

    fn controls_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, board: &mut Board) -> Option<Wish> {
        ui.set_width(ui.available_width());
        let wish = display_ui(ui, view, board);
        if board.may_fall_asleep() {
            ui.add_space(step::S12);
            ui.add(Text::new(view.say("projector-may-sleep"), TypeStyle::DESK_BODY).soft());
        }
        ui.add_space(step::S24);
        let wish = wish.or(self.width_ui(ui, view));
        ui.add_space(step::S24);
        let wish = wish.or(calls_ui(ui, view));
        ui.add_space(step::S24);
        wish.or(hold_ui(ui, view, board, &mut self.telling))
    }

    /// How wide the picture is, and from how far it can be read.
    fn width_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let known = view.settings.screen_width_m;
        let written = known.map(|width| width.to_string()).unwrap_or_default();
        let typed = self.width.get_or_insert(written);
        let label = view.say("projector-width");
        ui.add(Text::new(label, TypeStyle::DESK_BODY_STRONG));
        ui.add_space(step::S8);
        let read = width_m(typed);
        let wrong = !typed.trim().is_empty() && read.is_none();
        let error = wrong.then(|| view.say("projector-width-unreadable"));
        let field = Field::new("picture width", label, typed).desk().letters_max(8).error(error);
        let changed = field.show(ui).response.changed();
        if let Some(width) = read {
            ui.add_space(step::S8);
            let metres = (width * REACH).floor() as usize;
            let says = view.say_with("projector-good-up-to", &[("metres", count(metres))]);
            ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
        }
        let news = changed && !wrong && width_m(typed) != known;
        let settings = || Settings { screen_width_m: width_m(typed), ..view.settings.clone() };
        news.then(|| Wish::Remember(Box::new(settings())))
    }
}

/// Shows what may be higher than `rect`.
fn scrolled_ui<T>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> T) -> T {
    // Shadows reach over the edge of what scrolls, and the bar stands there.
    at(ui, rect.expand2(vec2(step::S12, 0.0)), |ui| {
        let area = ScrollArea::vertical().id_salt("projector").auto_shrink(false);
        area.show(ui, |ui| {
            let room = ui.available_rect_before_wrap().shrink2(vec2(step::S12, 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(room), content).inner
        })
        .inner
    })
}

/// What the room sees, under its title.
fn preview_ui(ui: &mut Ui, view: &DeskView<'_>, board: &mut Board, room: Rect) {
    at(ui, room, |ui| {
        ui.add(Text::heading(view.say("projector-preview"), TypeStyle::H3_DESK, 2));
        board.preview(ui, room.with_min_y(ui.cursor().top() + 8.0), view);
    });
}

/// Whether the board's corner tells hosts in the room that a door would like one.
fn calls_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    ui.add(Text::new(view.say("projector-calls"), TypeStyle::DESK_BODY_STRONG));
    ui.add_space(step::S8);
    let calls_on_board = !view.settings.calls_on_board;
    let chip = Chip::toggled(view.say("projector-calls-corner"), !calls_on_board);
    let settings = || Settings { calls_on_board, ..view.settings.clone() };
    ui.add(chip).clicked().then(|| Wish::Remember(Box::new(settings())))
}

/// The title, whether the window is open, and the button that changes it.
fn top_ui(ui: &mut Ui, view: &DeskView<'_>, board: &Board) -> Option<Wish> {
    let row = ui.available_rect_before_wrap();
    let button = if board.is_open() {
        Button::outlined(view.say("projector-close")).icon(Icon::Close).desk()
    } else {
        Button::primary(view.say("projector-open")).icon(Icon::Screen).desk()
    };
    let size = button.size(ui, f32::INFINITY);
    let pause = super::pause_button(view, board);
    let pause_size = pause.size(ui, f32::INFINITY);
    let title = row.with_max_x(row.right() - size.x - pause_size.x - 2.0 * step::S12);
    let title = Rect::from_min_size(title.min, vec2(title.width(), 52.0));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut head = ui.new_child(UiBuilder::new().max_rect(title).layout(layout));
    view.heading_ui(&mut head, view.say("projector-title"));
    let (tone, icon, key) = if board.is_open() {
        (Tone::Leaf, Some(Icon::Check), "projector-open-now")
    } else if board.waits_for_screen() {
        (Tone::Clay, Some(Icon::Screen), "projector-waits-now")
    } else {
        (Tone::Sand, None, "projector-closed-now")
    };
    let says = Text::new(view.say(key), TypeStyle::DESK_TAG).galley(ui, f32::INFINITY).size().x;
    // In a narrow window the buttons beside it say the same.
    if says + TAG <= head.available_width() {
        tag_ui(&mut head, tone, icon, view.say(key));
    }
    let top = row.top() + 2.0;
    let place = Rect::from_min_size(pos2(row.right() - size.x, top), size);
    let left = place.left() - step::S12 - pause_size.x;
    let paused = super::pause_ui(ui, view, board, pos2(left, top));
    let tapped = at(ui, place, |ui| ui.add(button)).clicked();
    let wish = if board.is_open() { BoardWish::Close } else { BoardWish::Open };
    tapped.then_some(Wish::Board(wish)).or(paused)
}

/// Which of the connected screens the board fills.
fn display_ui(ui: &mut Ui, view: &DeskView<'_>, board: &Board) -> Option<Wish> {
    let displays = &view.around.displays;
    let label = view.say("projector-display");
    ui.add(Text::new(label, TypeStyle::DESK_BODY_STRONG));
    ui.add_space(step::S8);
    if displays.len() < 2 {
        ui.add(Text::new(view.say("projector-one-display"), TypeStyle::DESK_BODY).soft());
        return None;
    }
    let name = |(at, display): (usize, &crate::ui::desk::Display)| {
        let size = |px: u32| px.to_string();
        let about = [
            ("n", count(at + 1)),
            ("width", size(display.width_px).into()),
            ("height", size(display.height_px).into()),
        ];
        (at, view.say_with("projector-display-n", &about))
    };
    let options: Vec<_> = displays.iter().enumerate().map(name).collect();
    let mut chosen = board.display(displays).unwrap_or_default();
    let select = Select::new(label, ui.available_width()).icon(Icon::Screen);
    select.show(ui, &options, &mut chosen).then_some(Wish::Board(BoardWish::Display(chosen)))
}

/// A width in metres as people write it: "2.4", "2,4 m".
fn width_m(text: &str) -> Option<f32> {
    let figure = text.trim().trim_end_matches(['m', 'M']).trim_end().replace(',', ".");
    figure.parse().ok().filter(|width: &f32| *width > 0.0 && *width <= WIDEST_M)
}

#[cfg(test)]
mod tests {
    use super::width_m;

    #[test]
    fn widths_are_read_as_people_write_them() {
        for text in ["2.4", " 2,4 ", "2.4 m", "2,4m"] {
            assert_eq!(width_m(text), Some(2.4), "{text}");
        }
        for text in ["", "wide", "-1", "0", "1000", "NaN", "inf"] {
            assert_eq!(width_m(text), None, "{text}");
        }
    }
}
