//! K4: anything to give or ask? Skipping is always fine.

mod before;
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
use crate::domain::{By, GuestId, Line, LineId, Refusal, Saying, Side, Visit};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, announce_ui, paint_card};

use half::{Half, Lines};

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
    /// A line of last time was kept or dropped: the focus goes to the next, and this is said.
    refocus: bool,
    told: String,
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
        Self {
            guest,
            own: OwnLines::known(by),
            offer,
            need,
            unsaved: false,
            again: false,
            refocus: false,
            told: String::new(),
        }
    }

    /// For somebody who was here before, and says more by their own code.
    #[must_use]
    pub(super) fn again(guest: GuestId) -> Self {
        Self { again: true, ..Self::new(guest, By::Code) }
    }

    /// For somebody who wanted nothing but to be let in, and says something after all.
    #[must_use]
    pub(super) fn after_all(guest: GuestId, own: OwnLines) -> Self {
        Self { own, ..Self::new(guest, By::Code) }
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

    /// Lines of last time were kept, or dropped, or could not be.
    pub(super) fn recalled(&mut self, saved: bool, told: String) {
        self.unsaved = !saved;
        (self.refocus, self.told) = (saved, told);
    }

    /// The line of last time that is being put into other words on one side.
    pub(super) fn rewords(&self, side: Side) -> Option<LineId> {
        match side {
            Side::Offer => self.offer.rewords,
            Side::Need => self.need.rewords,
        }
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
            let sides = [Side::Offer, Side::Need].map(|side| (side, self.lines(view, side)));
            let lines = sides.each_ref().map(|it| &it.1);
            let all = self.hint_ui(ui, view, lines, heading.rect);
            ui.add_space(10.0);
            wish = self.cards_ui(ui, view, &sides).or(all);
            if std::mem::take(&mut self.refocus) {
                heading.request_focus();
            }
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
        if view.visit(self.guest).is_some_and(Visit::is_left_alone) {
            let done = Button::primary(view.say("quiet-done")).big();
            let [done] = foot_ui(ui, view, body, says, [done]);
            return done.clicked().then_some(Wish::ShowPeople);
        }
        let buttons = [
            Button::quiet(view.say("k4-skip")).big().padding(18.0),
            Button::primary(view.say("k4-show-people")).big(),
        ];
        let [skip, show] = foot_ui(ui, view, body, says, buttons);
        let skip = skip.clicked().then_some(Wish::FindPeople);
        if show.clicked() { Some(Wish::ShowPeople) } else { skip }
    }

    /// What to do here; with lines of last time, that they wait, and one tap to keep them all: right
    /// of the heading, where there is room.
    fn hint_ui(
        &self,
        ui: &mut Ui,
        view: &View<'_>,
        sides: [&Lines; 2],
        heading: Rect,
    ) -> Option<Wish> {
        let ids = |it: &Lines| {
            let ids: Vec<_> = it.before.iter().map(|it| it.0).take(it.fitting()).collect();
            ids
        };
        let before: Vec<_> = sides.into_iter().flat_map(ids).collect();
        let hint = match before.as_slice() {
            [] if self.own.keeps_quiet(view.visit(self.guest)) => "k4-signed-up",
            [] => "k4-hint",
            [_, ..] => "k4-before-hint",
        };
        announce_ui(ui, "recalled", &self.told);
        let room = ui.max_rect();
        let hint = ui.add(Text::new(view.say(hint), TypeStyle::BODY).soft()).rect;
        if before.len() < 2 {
            return None;
        }
        let keep = Button::outlined(view.say("k4-keep-all")).icon(Icon::Check).desk();
        let size = keep.size(ui, f32::INFINITY);
        let place = egui::Align2::RIGHT_BOTTOM.anchor_size(pos2(room.right(), hint.bottom()), size);
        let tapped = if heading.right().max(hint.right()) + 24.0 <= place.left() {
            super::shell::at(ui, place, |ui| ui.add(keep)).clicked()
        } else {
            ui.add_space(8.0);
            ui.add(keep).clicked()
        };
        tapped.then_some(Wish::Keep(before))
    }

    fn cards_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        sides: &[(Side, Lines); 2],
    ) -> Option<Wish> {
        let mut wish = None;
        let room = ui.available_rect_before_wrap();
        let gap = 24.0;
        let wide = view.shell.is_wide();
        let width = if wide { (room.width() - gap) / 2.0 } else { room.width() };
        let least =
            if wide { CARD.min((view.shell.rect.height() - 328.0).max(300.0)) } else { 0.0 };
        let mut at = room.min;
        let mut used = Rect::from_min_size(room.min, egui::Vec2::ZERO);
        for side in sides {
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
        (side, lines): &(Side, Lines),
        at: egui::Pos2,
        least: egui::Vec2,
        wish: &mut Option<Wish>,
    ) -> Rect {
        // As high as its content was in the frame before; side by side, both are as high as the
        // higher one.
        let side = *side;
        let id = |side| Id::unique(("card", view.turn, side));
        let needed = |side| ui.data(|data| data.get_temp::<f32>(id(side))).unwrap_or(0.0);
        let other = if side == Side::Offer { Side::Need } else { Side::Offer };
        let before = needed(side);
        let both = if view.shell.is_wide() { before.max(needed(other)) } else { before };
        let card = Rect::from_min_size(at, vec2(least.x, both.max(least.y)));
        paint_card(ui, card);
        let inner = card.shrink2(vec2(24.0, 20.0));
        let mut focus = self.refocus;
        let half = self.half(side);
        let bottom = super::shell::at(ui, inner, |ui| {
            ui.set_width(inner.width());
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(tapped) = half.ui(ui, view, lines, &mut focus) {
                *wish = Some(tapped);
            }
            ui.min_rect().bottom()
        });
        self.refocus = focus;
        let high = slips::note_ui(ui, view, side, &lines.said, card, bottom) - card.top();
        if (high - before).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id(side), high));
            ui.ctx().request_repaint();
        }
        card
    }

    /// The lines of one side that may be shown here. What was said last time is for somebody known
    /// by code only: anybody may have typed a name.
    fn lines(&self, view: &View<'_>, side: Side) -> Lines {
        let visit = view.visit(self.guest);
        let said = visit.into_iter().flat_map(|visit| visit.lines_of(side));
        let said = said.filter(|(id, _)| self.own.shows(*id));
        let tonight = view.desk.tonight().filter(|_| self.own.by() == By::Code);
        let before =
            tonight.into_iter().flat_map(|it| view.desk.state().lines_before(it, self.guest));
        let own = |(id, line): (LineId, &Line)| (id, line.clone());
        Lines {
            said: said.map(own).collect(),
            before: before.filter(|(_, line)| line.side() == side).map(own).collect(),
            taken: visit.map_or(0, |visit| visit.lines_of(side).count()),
        }
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
