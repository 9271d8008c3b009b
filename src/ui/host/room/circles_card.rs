//! "Circles of": how many people in each, and the circles themselves before they are made.

use egui::{Margin, Ui, vec2};

use super::delicate::Opened;
use super::meter::focus_first;
use super::round_card::{CARD_INNER, row_ui};
use super::seating::Seating;
use super::why;
use crate::domain::ROUND_MIN;
use crate::matching::circles::{Circle, Circles, SIZES};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text, card_frame, from_top, segments_ui};

/// How wide the sheet is, and what its list leaves of the window's height, in points.
const SHEET: f32 = 720.0;
const AROUND: f32 = 400.0;
/// The most circles shown; the others are counted.
const SHOWN: usize = 40;

/// What a host did with the circles.
enum Tap {
    Make,
    Close,
}

impl Seating {
    /// The card, for a room with so many people in it.
    pub(super) fn circles_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, inside: usize) {
        let is_on = view.evening().is_some_and(|it| it.round_on(view.now).is_some());
        let frame = card_frame(ui).inner_margin(Margin::symmetric(18, 16));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(CARD_INNER);
            ui.spacing_mut().item_spacing.y = 0.0;
            let title = view.say("h2-circles");
            ui.add(Text::heading(title, TypeStyle::H3_DESK, 2));
            ui.add_space(11.0);
            let sizes: Vec<_> = SIZES.map(|size| (size, size.to_string())).collect();
            segments_ui(ui, title, &sizes, &mut self.size);
            ui.add_space(step::S12);
            let key = if self.is_circling() { "h2-finding-circles" } else { "h2-make-circles" };
            let button = Button::outlined(view.say(key)).icon(Icon::People).desk().padding(12.0);
            let may = inside >= *SIZES.start() && self.is_idle() && !is_on;
            if ui.add(button.width(ui.available_width()).enabled(may)).clicked() {
                self.find_circles(ui, view);
            }
        });
    }

    /// The circles that were found, for a host to make or to leave.
    pub(super) fn sheet_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let found = self.found.as_ref()?;
        let title = view.count("h2-circles-title", found.circles.len());
        let minutes = &mut self.circles_min;
        let shown = Dialog::new(&title, SHEET)
            .show(ui.ctx(), |ui| content_ui(ui, view, &title, found, minutes));
        match shown.inner.or(shown.dismissed.then_some(Tap::Close))? {
            Tap::Make => self.make_circles(ui, view),
            Tap::Close => {
                self.found = None;
                None
            }
        }
    }
}

fn content_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    title: &str,
    found: &Circles,
    minutes: &mut u32,
) -> Option<Tap> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
    focus_first(ui, heading.id);
    ui.add(Text::new(view.say("h2-circles-hint"), TypeStyle::DESK_BODY).soft());
    ui.add_space(step::S12);
    let high = (ui.ctx().content_rect().height() - AROUND).max(120.0);
    let area = from_top(ui, "circles", ()).max_height(high);
    area.auto_shrink([false, true]).show(ui, |ui| {
        for circle in found.circles.iter().take(SHOWN) {
            circle_ui(ui, view, circle);
        }
        if found.circles.len() > SHOWN {
            ui.add_space(step::S8);
            let more = view.count("h2-fair-more", found.circles.len() - SHOWN);
            ui.add(Text::new(&more, TypeStyle::DESK_SMALL).soft());
        }
    });
    ui.add_space(step::S12);
    row_ui(ui, view, "h2-minutes", minutes, (*ROUND_MIN.start(), *ROUND_MIN.end()));
    ui.add_space(step::S16);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
        let make = Button::primary(view.say("h2-circles-introduce")).icon(Icon::Screen).desk();
        let make = !found.circles.is_empty() && ui.add(make).clicked();
        let close = ui.add(Button::outlined(view.say("h2-circles-no")).desk()).clicked();
        make.then_some(Tap::Make).or(close.then_some(Tap::Close))
    })
    .inner
}

/// Where, who, and why.
fn circle_ui(ui: &mut Ui, view: &DeskView<'_>, circle: &Circle) {
    let suggestion = &circle.suggestion;
    let t = Look::of(ui).tokens;
    let top = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), top, egui::Stroke::new(t.hairline, t.line));
    ui.add_space(step::S8);
    let names: Vec<_> = suggestion.guests.iter().map(|it| view.short_name(*it)).collect();
    let says = format!("{}: {}", suggestion.reasons.spot, names.join(", "));
    ui.add(Text::new(&says, TypeStyle::DESK_BODY_STRONG));
    let told = why::told(view, &suggestion.guests, &suggestion.reasons, &Opened::default());
    for reason in told.reasons.iter().take(2) {
        why::reason_ui(ui, reason, TypeStyle::DESK_SMALL);
    }
    ui.add_space(step::S8);
}
