//! "A round": how long and at how many tables; while one is on, what is left of it.

use egui::{Align, Layout, Margin, Ui, vec2};

use super::seating::{Seating, end, tables_range};
use crate::domain::{AT_A_TABLE, ROUND_MIN, Round, RoundId};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::host::board::{minutes_and_seconds, ticks_in};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, height, step};
use crate::ui::widgets::{
    Button, StepperWords, Text, card_frame, check_ui, stepper_ui, stepper_width,
};

/// The fewest people a round takes: two tables.
const PEOPLE: usize = 2 * *AT_A_TABLE.start();

/// As high as a card of the programme is inside, whatever it shows, in points.
pub(super) const CARD_INNER: f32 = 290.0;

impl Seating {
    /// The card, for a room with so many people in it.
    pub(super) fn round_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        inside: usize,
    ) -> Option<Wish> {
        let on = view.evening().and_then(|it| it.round_on(view.now));
        let frame =
            card_frame(ui).inner_margin(Margin { left: 18, right: 14, top: 16, bottom: 17 });
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(CARD_INNER);
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some((id, round)) = on {
                let (ended, looks) = on_ui(ui, view, id, round);
                self.looks |= looks;
                return ended;
            }
            self.choose_ui(ui, view, inside);
            None
        });
        shown.inner
    }

    fn choose_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, inside: usize) {
        let enough = inside >= PEOPLE;
        let mut tables = self.tables_of(inside);
        ui.horizontal(|ui| {
            ui.add(Text::heading(view.say("h2-round"), TypeStyle::H3_DESK, 2));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if enough {
                    let says = at_each(view, inside, tables);
                    ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft().rows(1));
                }
            });
        });
        ui.add_space(7.0);
        row_ui(ui, view, "h2-minutes", &mut self.minutes, (*ROUND_MIN.start(), *ROUND_MIN.end()));
        ui.add_space(step::S8);
        if !enough {
            let says = view.say_with("refused-too-few-in", &[("n", count(PEOPLE))]);
            let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK));
            at(ui, row, |ui| ui.add(Text::new(&says, TypeStyle::DESK_SMALL).soft()));
        } else if row_ui(ui, view, "h2-tables", &mut tables, tables_range(inside)) {
            self.tables = Some(tables);
        }
        if enough {
            ui.add_space(step::S4);
            if check_ui(ui, view.say("h2-by-chance"), self.by_chance).clicked() {
                self.by_chance = !self.by_chance;
            }
        }
        ui.add_space(step::S12);
        let key = if self.is_seating() { "h2-finding-tables" } else { "h2-start-round" };
        let button = Button::outlined(view.say(key)).icon(Icon::Play).desk().padding(12.0);
        let may = enough && self.is_idle();
        if ui.add(button.width(ui.available_width()).enabled(may)).clicked() {
            self.find_tables(ui, view, inside);
        }
    }
}

/// What is left of a round, at how many tables, and the button that ends it; whether somebody looks
/// who sits where.
fn on_ui(ui: &mut Ui, view: &DeskView<'_>, id: RoundId, round: &Round) -> (Option<Wish>, bool) {
    ui.ctx().request_repaint_after(ticks_in(view.desk));
    let top = ui.cursor().top();
    ui.add(Text::heading(view.say("h2-round-on"), TypeStyle::H3_DESK, 2));
    ui.add_space(14.0);
    let time = minutes_and_seconds(round.left_s(view.now));
    let left = view.say_with("round-left", &[("time", time.into())]);
    ui.add(Text::new(&left, TypeStyle::H1_DESK));
    ui.add_space(step::S4);
    let tables = view.count("h2-round-tables", round.tables().len());
    ui.add(Text::new(&tables, TypeStyle::DESK_BODY).soft());
    let high = ui.cursor().top() - top;
    let buttons = 2.0 * (height::DESK + step::S8);
    ui.add_space((CARD_INNER - high - buttons).max(step::S8));
    let wide = |label: &'static str, icon| (view.say(label), icon);
    let ways = [wide("h2-seats", Icon::People), wide("h2-end-round", Icon::Close)];
    let [looks, ended] = ways.map(|(label, icon)| {
        let button = Button::outlined(label).icon(icon).desk().padding(12.0);
        let tapped = ui.add(button.width(ui.available_width())).clicked();
        ui.add_space(step::S8);
        tapped
    });
    (ended.then(|| end(view, id)).flatten(), looks)
}

/// "7 or 8 at each".
fn at_each(view: &DeskView<'_>, inside: usize, tables: u32) -> String {
    let tables = (tables as usize).max(1);
    let (least, more) = (inside / tables, inside % tables);
    if more == 0 {
        view.count("h2-at-each", least)
    } else {
        let about = [("a", count(least)), ("b", count(least + 1))];
        view.say_with("h2-at-each-or", &about)
    }
}

/// A word, and a number right of it; whether it changed.
pub(super) fn row_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    key: &str,
    value: &mut u32,
    (least, most): (u32, u32),
) -> bool {
    let name = view.say(key);
    let words = StepperWords { name, less: view.say("h2-fewer"), more: view.say("h2-more") };
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK));
    let edge = row.right() - stepper_width(ui, *value);
    at(ui, row.with_max_x(edge), |ui| {
        ui.horizontal_centered(|ui| ui.add(Text::new(name, TypeStyle::DESK_TABLE).rows(1)));
    });
    at(ui, row.with_min_x(edge), |ui| stepper_ui(ui, words, value, least..=most))
}
