//! K4: anything to give or ask? Skipping is always fine.

mod half;
mod nudge;
mod reading;
mod slips;

use egui::{Id, Key, Modifiers, Rect, Sense, Ui, pos2, vec2};

use super::choices::my_choices_ui;
use super::own::OwnLines;
use super::shell::{Body, Step, alert_ui, band_ui, body_ui, enter_on, foot_ui, heading_ui};
use super::view::View;
use super::wish::Wish;
use crate::desk::Trouble;
use crate::domain::{By, GuestId, LineId, Refusal, Saying, Side};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, paint_card};

use half::Half;

/// The screen where lines are said.
#[derive(Clone, Debug)]
pub(super) struct GiveAndAsk {
    guest: GuestId,
    own: OwnLines,
    offer: Half,
    need: Half,
    /// A change of a line could not be saved.
    unsaved: bool,
    /// They came from their choices, and go back there.
    again: bool,
}

/// What keeps a line from being added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hitch {
    TooLong,
    Same,
    Full,
    NotSaved,
}

/// The height of a card in the design, in points.
const CARD: f32 = 472.0;

impl GiveAndAsk {
    /// For somebody who is in now.
    #[must_use]
    pub(super) fn new(guest: GuestId, by: By) -> Self {
        let (offer, need) = (Half::new(Side::Offer), Half::new(Side::Need));
        Self { guest, own: OwnLines::known(by), offer, need, unsaved: false, again: false }
    }

    /// For somebody who was here before, and says more by their own code.
    #[must_use]
    pub(super) fn again(guest: GuestId) -> Self {
        Self { again: true, ..Self::new(guest, By::Code) }
    }

    /// Whether they came from their choices.
    #[must_use]
    pub(super) const fn is_again(&self) -> bool {
        self.again
    }

    /// Who it is.
    #[must_use]
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// Which of their lines they may see.
    #[must_use]
    pub(super) const fn own(&self) -> &OwnLines {
        &self.own
    }

    /// Lines that were typed and not added, for "Show me people".
    #[must_use]
    pub(super) fn leftovers(&self) -> Vec<Saying> {
        [&self.offer, &self.need].into_iter().filter_map(Half::saying).collect()
    }

    /// A line is in the journal.
    pub(super) fn added(&mut self, side: Side, line: LineId) {
        self.own.say(line);
        self.half(side).clear();
    }

    /// A line was not taken.
    pub(super) fn stumble(&mut self, side: Side, trouble: &Trouble) {
        self.half(side).hitch = Some(match trouble {
            Trouble::Refused(Refusal::LineTooLong { .. }) => Hitch::TooLong,
            Trouble::Refused(Refusal::TooManyLines { .. }) => Hitch::Full,
            Trouble::Refused(_) | Trouble::NotSaved(_) => Hitch::NotSaved,
        });
    }

    /// The same line is there already.
    pub(super) fn repeated(&mut self, side: Side) {
        self.half(side).hitch = Some(Hitch::Same);
    }

    /// A line was changed, or could not be.
    pub(super) fn changed(&mut self, saved: bool) {
        self.unsaved = !saved;
    }

    fn has_unsaved_line(&self) -> bool {
        [&self.offer, &self.need].iter().any(|half| half.hitch == Some(Hitch::NotSaved))
    }

    fn half(&mut self, side: Side) -> &mut Half {
        match side {
            Side::Offer => &mut self.offer,
            Side::Need => &mut self.need,
        }
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        if view.guest(self.guest).is_none() {
            return Some(Wish::StartOver);
        }
        let first = view.on_badge(self.guest);
        let (mut wish, mut enter) = (None, false);
        let body = body_ui(ui, view, view.shell.foot_height(), 12.0, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let key = if self.again { "k4-question-again" } else { "k4-question" };
            let question = view.say_with(key, &[("name", first.as_str().into())]);
            let step = Step::GiveAndAsk.spoken(view);
            let said = if self.again { view.say("choices-band") } else { &step };
            let heading = heading_ui(ui, view, &question, TypeStyle::H1_SMALL, said);
            enter = enter_on(ui, &heading);
            let hint = if self.own.keeps_quiet(view.visit(self.guest)) {
                "k4-signed-up"
            } else {
                "k4-hint"
            };
            ui.add(Text::new(view.say(hint), TypeStyle::BODY).soft());
            ui.add_space(10.0);
            wish = self.cards_ui(ui, view);
        });
        let on = self.foot_ui(ui, view, &body);
        let not_saved = self.unsaved || self.has_unsaved_line();
        alert_ui(ui, view, &body, not_saved.then(|| view.say("k4-not-saved")));
        let band =
            if self.again { my_choices_ui(ui, view) } else { band_ui(ui, view, Step::GiveAndAsk) };
        let escape = self.again
            && ui.is_enabled()
            && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let on = if enter || escape { Some(Wish::ShowPeople) } else { on };
        on.or(wish).or(band)
    }

    /// On to the people, or back to the choices; both add what was typed and not added.
    fn foot_ui(&self, ui: &mut Ui, view: &View<'_>, body: &Body) -> Option<Wish> {
        let says = |ui: &mut Ui| checked_in_ui(ui, view);
        if self.again {
            let [back] =
                foot_ui(ui, view, body, says, [Button::primary(view.say("k4-back")).big()]);
            return back.clicked().then_some(Wish::ShowPeople);
        }
        let buttons = [
            Button::quiet(view.say("k4-skip")).big().padding(18.0),
            Button::primary(view.say("k4-show-people")).big(),
        ];
        let [skip, show] = foot_ui(ui, view, body, says, buttons);
        let skip = skip.clicked().then_some(Wish::FindPeople);
        if show.clicked() { Some(Wish::ShowPeople) } else { skip }
    }

    fn cards_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let mut wish = None;
        let room = ui.available_rect_before_wrap();
        let gap = 24.0;
        let wide = view.shell.is_wide();
        let width = if wide { (room.width() - gap) / 2.0 } else { room.width() };
        let least =
            if wide { CARD.min((view.shell.rect.height() - 328.0).max(300.0)) } else { 0.0 };
        let mut at = room.min;
        let mut used = Rect::from_min_size(room.min, egui::Vec2::ZERO);
        for side in [Side::Offer, Side::Need] {
            let card = self.card_ui(ui, view, side, at, vec2(width, least), &mut wish);
            used |= card;
            at = if wide {
                pos2(card.right() + gap, room.top())
            } else {
                pos2(room.left(), card.bottom() + gap)
            };
        }
        self.offer.move_to(&mut self.need);
        self.need.move_to(&mut self.offer);
        ui.allocate_rect(used, Sense::hover());
        wish
    }

    /// One card, at least so high; answers where it is.
    fn card_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        side: Side,
        at: egui::Pos2,
        least: egui::Vec2,
        wish: &mut Option<Wish>,
    ) -> Rect {
        // As high as its content was in the frame before; side by side, both are as high as the
        // higher one.
        let id = |side| Id::unique(("card", view.turn, side));
        let needed = |side| ui.data(|data| data.get_temp::<f32>(id(side))).unwrap_or(0.0);
        let other = if side == Side::Offer { Side::Need } else { Side::Offer };
        let before = needed(side);
        let both = if view.shell.is_wide() { before.max(needed(other)) } else { before };
        let card = Rect::from_min_size(at, vec2(least.x, both.max(least.y)));
        paint_card(ui, card);
        let inner = card.shrink2(vec2(24.0, 20.0));
        let shown = self.shown_lines(view, side);
        let taken = view.visit(self.guest).map_or(0, |visit| visit.lines_of(side).count());
        let half = self.half(side);
        let bottom = super::shell::at(ui, inner, |ui| {
            ui.set_width(inner.width());
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(tapped) = half.ui(ui, view, &shown, taken) {
                *wish = Some(tapped);
            }
            ui.min_rect().bottom()
        });
        let high = slips::note_ui(ui, view, side, &shown, card, bottom) - card.top();
        if (high - before).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id(side), high));
            ui.ctx().request_repaint();
        }
        card
    }

    /// The lines of one side that may be shown here.
    fn shown_lines(&self, view: &View<'_>, side: Side) -> Vec<(LineId, crate::domain::Line)> {
        let lines = view.visit(self.guest).into_iter().flat_map(|visit| visit.lines_of(side));
        lines.filter(|(id, _)| self.own.shows(*id)).map(|(id, line)| (id, line.clone())).collect()
    }
}

/// "Checked in", and the badge where one is printed.
fn checked_in_ui(ui: &mut Ui, view: &View<'_>) {
    let t = Look::of(ui).tokens;
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        icon_ui(ui, Icon::Check, 26.0, t.leaf);
        ui.add(Text::new(view.say("k4-checked-in"), TypeStyle::BODY_STRONG).color(t.leaf));
        if let Some(key) = view.badge_key("printer-printing", "printer-done") {
            ui.add_space(14.0);
            icon_ui(ui, Icon::Print, 26.0, t.soft);
            ui.add(Text::new(view.say(key), TypeStyle::BODY).soft().rows(1));
        }
    });
}
