//! The programme: what a host can start with everybody who is in. A round, and circles.

use egui::{Align, Layout, Margin, Pos2, Rect, Ui, vec2};

use super::meter::focus_first;
use super::{Room, Sheet};
use crate::domain::Gathering;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::host::board::{minutes_and_seconds, ring_ticks_in, ticks_in};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text, card_frame, from_top};

/// How wide the sheet and each of its cards are, in points.
const SHEET: f32 = 720.0;
const CARD: f32 = 280.0;
/// What the cards leave of the window's height, in points.
const AROUND: f32 = 310.0;

/// "Programme", or what is left of the Ring or the round that is on.
pub(super) fn label(ui: &Ui, view: &DeskView<'_>) -> String {
    if let Some((_, ring)) = view.evening().and_then(Gathering::ring_on) {
        ui.ctx().request_repaint_after(ring_ticks_in(view.desk));
        let time = minutes_and_seconds(ring.left_s(view.now));
        return view.say_with("h2-programme-ring", &[("time", time.into())]);
    }
    match view.evening().and_then(|it| it.round_on(view.now)) {
        None => view.say("h2-programme").to_owned(),
        Some((_, round)) => {
            ui.ctx().request_repaint_after(ticks_in(view.desk));
            let time = minutes_and_seconds(round.left_s(view.now));
            view.say_with("h2-programme-round", &[("time", time.into())])
        }
    }
}

/// The button at the top that opens it.
pub(super) fn button(label: &str) -> Button<'_> {
    Button::outlined(label).icon(Icon::People).desk()
}

impl Room {
    /// The button at a place.
    pub(super) fn programme_button_ui(&mut self, ui: &mut Ui, label: &str, corner: Pos2) {
        let button = button(label);
        let place = Rect::from_min_size(corner, button.size(ui, f32::INFINITY));
        if at(ui, place, |ui| ui.add(button)).clicked() {
            self.sheet = Some(Sheet::Programme);
        }
    }

    /// The cards over the room. What they begin closes them: its undo lies on the room.
    pub(super) fn programme_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let title = view.say("h2-programme");
        let shown = Dialog::new(title, SHEET).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(step::S16, 0.0);
            let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
            focus_first(ui, heading.id);
            ui.add(Text::new(view.say("h2-programme-hint"), TypeStyle::DESK_BODY).soft());
            ui.add_space(step::S16);
            let high = (ui.ctx().content_rect().height() - AROUND).max(120.0);
            let area = from_top(ui, "programme", ()).max_height(high);
            let area = area.auto_shrink([false, true]);
            let wish = area.show(ui, |ui| self.programme_cards_ui(ui, view)).inner;
            ui.add_space(step::S16);
            let owners = self.ring.count_owners(view);
            if ring_card_ui(ui, view, owners) {
                self.ring.open();
                self.sheet = None;
            }
            ui.add_space(step::S16);
            let [topics, closed] = ui
                .horizontal_wrapped(|ui| {
                    let topics = view.say("topics-programme");
                    let topics = Button::outlined(topics).icon(Icon::Speech).desk();
                    let close = Button::outlined(view.say("shared-close")).desk();
                    [topics, close].map(|it| ui.add(it).clicked())
                })
                .inner;
            (wish, topics, closed)
        });
        let (wish, topics, closed) = shown.inner;
        if wish.is_some() || closed || shown.dismissed {
            self.sheet = None;
        }
        if topics {
            self.sheet = Some(Sheet::Topics);
        }
        if std::mem::take(&mut self.seating.looks) {
            self.sheet = Some(Sheet::Seats);
        }
        wish
    }

    fn programme_cards_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let inside = self.outlook.inside;
        let width = (ui.available_width() - step::S16) / 2.0;
        let seating = &mut self.seating;
        if width < CARD {
            let ended = seating.round_ui(ui, view, inside);
            ui.add_space(step::S16);
            seating.circles_ui(ui, view, inside);
            return ended;
        }
        ui.horizontal_top(|ui| {
            let column = Layout::top_down(Align::Min);
            let size = vec2(width, 0.0);
            let round = |ui: &mut Ui| seating.round_ui(ui, view, inside);
            let ended = ui.allocate_ui_with_layout(size, column, round).inner;
            ui.allocate_ui_with_layout(size, column, |ui| seating.circles_ui(ui, view, inside));
            ended
        })
        .inner
    }
}

/// The Ring, and how many agreed; whether a host wants its controls.
fn ring_card_ui(ui: &mut Ui, view: &DeskView<'_>, owners: usize) -> bool {
    let width = ui.available_width();
    let frame = card_frame(ui).inner_margin(Margin::symmetric(18, 14));
    let inset = frame.total_margin().sum().x;
    let opened = frame.show(ui, |ui| {
        ui.set_width(width - inset);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            ui.add(Text::heading(view.say("h1-ring"), TypeStyle::H3_DESK, 2));
            let agreed = view.count("ring-agreed", owners);
            ui.add(Text::new(&agreed, TypeStyle::DESK_SMALL).soft().rows(1));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let open = Button::outlined(view.say("ring-open")).icon(Icon::Circle).desk();
                ui.add(open.padding(14.0)).clicked()
            })
            .inner
        })
        .inner
    });
    opened.inner
}
