//! "Can you help Olu?": what somebody is asked who scans their badge while the Ring takes a need.

use egui::{Key, Modifiers, Ui};

use super::choices::my_choices_ui;
use super::shell::{alert_below_ui, centred_card_ui, heading_ui};
use super::view::View;
use super::way::Way;
use super::wish::Wish;
use crate::desk::Desk;
use crate::domain::{Gathering, GuestId, Hand, RingId, Turn};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, announce_ui};

/// Between two ways, in points.
const BETWEEN: f32 = 12.0;

/// One need, and whoever is asked.
#[derive(Clone, Debug)]
pub(super) struct RaiseHand {
    guest: GuestId,
    ring: RingId,
    turn: Turn,
    /// What they answered, once it is saved.
    answered: Option<Hand>,
    not_saved: bool,
}

impl RaiseHand {
    /// For whoever can be asked about the need that is taken now, and did not answer it yet.
    pub(super) fn of(desk: &Desk, guest: GuestId) -> Option<Self> {
        let evening = desk.evening()?;
        let (id, ring) = evening.ring_on()?;
        let turn = ring.turn()?;
        let is_asked = desk.state().may_be_asked(desk.tonight()?, guest, turn);
        let (answered, not_saved) = (None, false);
        is_asked.then_some(Self { guest, ring: id, turn, answered, not_saved })
    }

    /// Who is asked.
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// Which need of which Ring.
    pub(super) const fn asked(&self) -> (RingId, Turn) {
        (self.ring, self.turn)
    }

    /// The answer is on disk, or could not be saved.
    pub(super) fn answered(&mut self, hand: Hand, saved: bool) {
        self.not_saved = !saved;
        self.answered = saved.then_some(hand).or(self.answered);
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        if view.guest(self.guest).is_none() || view.guest(self.turn.guest).is_none() {
            return Some(Wish::StartOver);
        }
        let mut wish = None;
        centred_card_ui(ui, view, |ui| wish = self.card_ui(ui, view));
        if self.not_saved {
            alert_below_ui(ui, view, view.say("choices-not-saved"));
        }
        let pressed = |ui: &Ui| ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        let back = ui.is_enabled() && pressed(ui);
        let choices = my_choices_ui(ui, view);
        wish.or(back.then_some(Wish::MyChoices)).or(choices)
    }

    fn card_ui(&self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let done = self.answered.map(|_| self.thanks(view)).unwrap_or_default();
        announce_ui(ui, "answered", &done);
        if self.answered.is_some() {
            return thanks_ui(ui, view, &done);
        }
        let tonight = view.desk.tonight()?;
        let name = view.desk.state().aloud_name(tonight, self.turn);
        let title = match &name {
            Some(name) => view.say_with("ring-can-you", &[("name", name.as_str().into())]),
            None => view.say("ring-can-you-somebody").to_owned(),
        };
        heading_ui(ui, view, &title, TypeStyle::H1, view.say("h1-ring"));
        ui.add_space(14.0);
        let need = view.evening()?.aloud_text(self.turn);
        let quoted = need.map(|it| view.say_with("shared-quoted", &[("text", it.into())]));
        let says = quoted.as_deref().unwrap_or_else(|| view.say("h1-ring-themselves"));
        ui.add(Text::new(says, TypeStyle::LEAD));
        ui.add_space(24.0);
        Self::ways_ui(ui, view)
    }

    fn ways_ui(ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let ways = [
            (Icon::Hand, "ring-can", "ring-can-hint", Wish::RaiseHand(Hand::Can)),
            (Icon::Intro, "ring-knows", "ring-knows-hint", Wish::RaiseHand(Hand::Knows)),
            (Icon::Eye, "ring-looking", "ring-looking-hint", Wish::MyChoices),
        ];
        let mut wish = None;
        for (icon, title, hint, leads_to) in ways {
            if Way::new(icon, view.say(title), view.say(hint)).show(ui).clicked() {
                wish = Some(leads_to);
            }
            ui.add_space(BETWEEN);
        }
        wish
    }

    /// "Thank you. Find Olu at the window bench, once the Ring is over." Whoever answered is
    /// introduced, and told whom to look for.
    fn thanks(&self, view: &View<'_>) -> String {
        let name = view.on_badge(self.turn.guest);
        let spot = view.evening().map_or("", |it: &Gathering| it.ring_spot(self.turn));
        let place = view.words.place_after(spot);
        let key = if place.is_empty() { "ring-find" } else { "ring-find-at" };
        view.say_with(key, &[("name", name.into()), ("place", place.into())])
    }
}

/// Where to find each other, and on.
fn thanks_ui(ui: &mut Ui, view: &View<'_>, says: &str) -> Option<Wish> {
    let t = Look::of(ui).tokens;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        icon_ui(ui, Icon::Check, 36.0, t.leaf);
        heading_ui(ui, view, says, TypeStyle::H2, view.say("h1-ring"));
    });
    ui.add_space(28.0);
    let choices = ui.add(Button::outlined(view.say("ring-choices")).big()).clicked();
    ui.add_space(BETWEEN);
    let done = ui.add(Button::primary(view.say("quiet-done")).big()).clicked();
    choices.then_some(Wish::MyChoices).or(done.then_some(Wish::StartOver))
}
