//! K5: people to meet, with reasons both ways.

mod again;
mod card;
mod glad;
mod greeting;
mod heights;
mod leaving;
mod ringed;
mod why;

use egui::{Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::kiosk::Found;
use super::own::OwnLines;
use super::quiet::Mood;
use super::shell::{
    Step, alert_ui, band_ui, body_ui, enter_on, heading_ui, lasting_foot_ui, note_ui,
};
use super::view::View;
use super::wish::Wish;
use crate::domain::{By, GuestId, IntroductionId, Visit};
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, announce_ui, marked};
use glad::Glad;
use heights::RowHeight;
pub(super) use ringed::Afterwards;
use ringed::Ringed;

/// The people one guest might like to meet.
#[derive(Clone, Debug)]
pub(super) struct People {
    guest: GuestId,
    own: OwnLines,
    /// Introductions on the screen, in their order; `None` until somebody looked around.
    shown: Option<Vec<IntroductionId>>,
    /// An answer could not be saved.
    not_saved: Option<IntroductionId>,
    /// They said on this screen when they leave.
    said_leaving: bool,
    /// "Looking around the room" was on the screen for a frame.
    looked: bool,
    /// What else could not be saved.
    unsaved: Option<Unsaved>,
    /// Whom they said just now that they would see again.
    gladly: Option<GuestId>,
    ringed: Ringed,
    /// Whom they are asked about whether they were glad to meet them.
    glad: Glad,
    /// Of the cards.
    height: RowHeight,
}

/// What could not be saved besides an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unsaved {
    /// When they leave.
    Leaving,
    /// What became of a promise.
    Promise,
    /// Whether they would see somebody again.
    Again,
    /// What they answered the Ring.
    Hand,
    /// Whether they were glad to meet somebody.
    Glad,
}

/// The widest a card gets on a narrow screen, in points.
const HEIGHT: f32 = 512.0;
/// The foot's height in the design, in points.
const FOOT: f32 = 92.0;
/// Between two cards, in points.
const GAP: f32 = 24.0;

impl People {
    /// The people of one guest, not looked up yet.
    #[must_use]
    pub(super) fn of(guest: GuestId, own: OwnLines) -> Self {
        Self {
            guest,
            own,
            shown: None,
            not_saved: None,
            said_leaving: false,
            looked: false,
            unsaved: None,
            gladly: None,
            ringed: Ringed::default(),
            glad: Glad::default(),
            height: RowHeight::default(),
        }
    }

    /// Who looks.
    #[must_use]
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// How they were found: somebody known by name sees nothing of earlier evenings' plans.
    #[must_use]
    pub(super) const fn by(&self) -> By {
        self.own.by()
    }

    /// What was found when looking around.
    pub(super) fn found(&mut self, found: Found) {
        self.shown = Some(found.introductions);
        self.ringed.found(found.asks);
    }

    /// An answer was saved, or not.
    pub(super) fn saved(&mut self, introduction: IntroductionId, saved: bool) {
        self.not_saved = (!saved).then_some(introduction);
    }

    /// What became of a promise was saved, or not.
    pub(super) fn promise_answered(&mut self, saved: bool) {
        self.unsaved = (!saved).then_some(Unsaved::Promise);
    }

    /// When they leave was saved, or not.
    pub(super) fn leaving_said(&mut self, saved: bool) {
        self.said_leaving |= saved;
        self.unsaved = (!saved).then_some(Unsaved::Leaving);
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>, mood: Mood) -> Option<Wish> {
        if view.guest(self.guest).is_none() {
            return Some(Wish::StartOver);
        }
        let foot = if view.shell.is_low() { view.shell.foot_height() } else { FOOT };
        let (mut wish, mut enter) = (None, false);
        let body = body_ui(ui, view, foot, 14.0, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let title = self.title(view);
            let said = Step::Meet.spoken(view);
            let heading = heading_ui(ui, view, &title, TypeStyle::H1_SMALL, &said);
            enter = enter_on(ui, &heading);
            let beside = self.beside_ui(ui, view, heading.rect);
            ui.add_space(10.0);
            let (taken, answered) = self.greeting_ui(ui, view);
            wish = self.cards_ui(ui, view, taken).or(answered).or(beside);
        });
        let done = Button::primary(view.say("k5-done")).big().tall(68.0);
        let take = Button::quiet(view.say("k6-take")).icon(Icon::Qr).padding(18.0);
        // By name somebody else may stand there; and nobody takes along what is not there.
        let takes = self.by() != By::Name && self.shown.as_ref().is_some_and(|it| !it.is_empty());
        let says = |ui: &mut Ui| badge_ui(ui, view);
        let [clears, seconds] = countdown(view, mood);
        let left = Some([clears.as_str(), seconds.as_str()]);
        let (take, done) = if takes {
            let [take, done] = lasting_foot_ui(ui, view, &body, left, says, [take, done]);
            (take.clicked(), done)
        } else {
            let [done] = lasting_foot_ui(ui, view, &body, left, says, [done]);
            (false, done)
        };
        let not_saved = self.unsaved.is_some() || self.not_saved.is_some();
        alert_ui(ui, view, &body, not_saved.then(|| view.say("k5-not-saved")));
        let band = band_ui(ui, view, Step::Meet);
        let over = (done.clicked() || enter).then_some(Wish::StartOver);
        let take = take.then(|| Wish::TakeWithYou(self.shown.clone().unwrap_or_default()));
        over.or(take).or(wish).or(band).or_else(|| self.look_around(ui))
    }

    /// One frame says "Looking around the room"; the next one looks.
    fn look_around(&mut self, ui: &Ui) -> Option<Wish> {
        if self.shown.is_some() {
            return None;
        }
        ui.ctx().request_repaint();
        std::mem::replace(&mut self.looked, true).then_some(Wish::LookAround)
    }

    fn title(&self, view: &View<'_>) -> String {
        let n = self.shown.as_ref().map_or(0, Vec::len);
        view.say_with("k5-title", &[("n", i64::try_from(n).unwrap_or(3).into())])
    }

    /// The cards, where so much of their height is taken.
    fn cards_ui(&mut self, ui: &mut Ui, view: &View<'_>, taken: f32) -> Option<Wish> {
        let Some(shown) = &self.shown else {
            message_ui(ui, view, "k5-finding");
            return None;
        };
        if shown.is_empty() {
            let met =
                view.evening().is_some_and(|it| it.introductions_of(self.guest).next().is_some());
            message_ui(ui, view, if met { "k5-nobody-left" } else { "k5-nobody" });
            return None;
        }
        let wide = view.shell.is_wide();
        let room = ui.available_rect_before_wrap();
        let width = if wide { (room.width() - 2.0 * GAP) / 3.0 } else { room.width() };
        let high = if wide {
            HEIGHT.min((view.shell.rect.height() - 288.0 - taken).max(400.0))
        } else {
            0.0
        };
        // However much its cards grow: more room between words would have them grow again.
        let tight = wide && high < card::ROOMY;
        let high = self.height.of((shown.len(), width, taken), high);
        let mut wish = None;
        let mut over = f32::NEG_INFINITY;
        let mut used = Rect::from_min_size(room.min, Vec2::ZERO);
        let mut at = room.min;
        for id in shown.iter().filter(|id| may_be_shown(view, self.guest, **id)) {
            let place = Rect::from_min_size(at, vec2(width, high));
            let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(id));
            let failed = self.not_saved == Some(*id);
            let shown =
                card::card_ui(&mut child, view, (self.guest, &self.own), *id, (failed, tight));
            if let Some((tapped, more)) = shown {
                wish = tapped.or(wish);
                over = over.max(more);
            }
            let card = child.min_rect();
            used |= card;
            at =
                if wide { pos2(at.x + width + GAP, at.y) } else { pos2(at.x, card.bottom() + GAP) };
        }
        ui.allocate_rect(used, Sense::hover());
        if wide && self.height.fit(over) {
            ui.ctx().request_repaint();
        }
        wish
    }
}

/// Whoever asked meanwhile to be left alone is shown no more.
fn may_be_shown(view: &View<'_>, guest: GuestId, id: IntroductionId) -> bool {
    let is_left_alone = |it| view.visit(it).is_some_and(Visit::is_left_alone);
    let introduction = view.evening().and_then(|it| it.introduction(id));
    introduction.is_some_and(|it| !it.others(guest).any(is_left_alone))
}

fn message_ui(ui: &mut Ui, view: &View<'_>, key: &str) {
    announce_ui(ui, "people", view.say(key));
    ui.add_space(24.0);
    ui.add(Text::new(view.say(key), TypeStyle::LEAD));
}

/// When the screen clears: in a sentence, and in a word.
fn countdown(view: &View<'_>, mood: Mood) -> [String; 2] {
    let left_s = match mood {
        Mood::Awake { left_s } => left_s,
        Mood::Asking { .. } | Mood::Over => 0,
    };
    ["k5-clears-in", "k5-clears-in-short"].map(|key| view.say_with(key, &[("n", left_s.into())]))
}

/// What became of the badge.
fn badge_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(key) = view.badge_key("printer-printing-strong", "printer-done") else { return };
    let mut says = marked(&view.words.bold(key));
    if !view.printer.needs_a_host() {
        says.push(' ');
        says.push_str(view.say("k5-tray"));
    }
    let ink = Look::of(ui).tokens.ink;
    note_ui(ui, Icon::Print, ink, Text::new(&says, TypeStyle::BODY).soft());
}
