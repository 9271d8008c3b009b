//! What the Ring asked for, above the cards of K5: whoever did not answer there may do so afterwards.

use egui::Ui;

use super::greeting::{Ask, ask_ui};
use super::{People, Unsaved};
use crate::domain::{By, Hand, RingId, Turn};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;

/// Nobody is asked more often than this while they stand here.
pub(super) const ASKED: usize = 3;

/// Needs that somebody is asked about, one at a time and none of them twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Ringed {
    /// Those still to ask, in their order.
    left: Vec<(RingId, Turn)>,
    /// Those that were asked.
    asked: Vec<Turn>,
    /// The one they answered just now, which can be taken back.
    answered: Option<(RingId, Turn)>,
}

/// What somebody says to one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::guest) enum Afterwards {
    /// They can help, or know somebody; `None` takes that back.
    Hand(Option<Hand>),
    /// On to another one: nobody is told.
    Pass,
}

impl Ringed {
    /// What was found when looking around.
    pub(super) fn found(&mut self, asks: Vec<(RingId, Turn)>) {
        self.left = asks;
        self.left.retain(|it| !self.asked.contains(&it.1));
        self.left.truncate(ASKED.saturating_sub(self.asked.len()));
    }

    fn done(&mut self, turn: Turn) {
        self.left.retain(|it| it.1 != turn);
        if !self.asked.contains(&turn) {
            self.asked.push(turn);
        }
    }
}

impl People {
    /// On from one to the next.
    pub(in crate::ui::guest) fn pass(&mut self, turn: Turn) {
        self.ringed.done(turn);
        self.ringed.answered = None;
    }

    /// An answer was saved, or not; whoever is introduced by it finds their card.
    pub(in crate::ui::guest) fn hand_said(
        &mut self,
        (ring, turn): (RingId, Turn),
        hand: Option<Hand>,
        saved: bool,
    ) {
        self.unsaved = (!saved).then_some(Unsaved::Hand);
        if !saved {
            return;
        }
        match hand {
            Some(_) => self.ringed.done(turn),
            None => self.ringed.asked.retain(|it| *it != turn),
        }
        self.ringed.answered = hand.map(|_| (ring, turn));
        self.shown = None;
    }

    /// What they answered just now, or the next need; whether something is left to ask, and what was
    /// tapped. Nothing of it is for somebody known by name.
    pub(super) fn ring_ui(&self, ui: &mut Ui, view: &View<'_>) -> (bool, Option<Wish>) {
        let Some(tonight) = view.desk.tonight().filter(|_| self.by() != By::Name) else {
            return (false, None);
        };
        let may = |it: &&(RingId, Turn)| view.desk.state().may_be_asked(tonight, self.guest, it.1);
        let next = self.ringed.left.iter().find(may).copied();
        let answered = self.ringed.answered.filter(|it| view.guest(it.1.guest).is_some());
        let wish = match (answered, next) {
            (Some(answered), next) => self.thanks_ui(ui, view, answered, next.is_some()),
            (None, Some(next)) => self.need_ui(ui, view, next),
            (None, None) => None,
        };
        (next.is_some(), wish)
    }

    /// "Olu asked the room for “a sewing machine”."
    fn need_ui(&self, ui: &mut Ui, view: &View<'_>, need: (RingId, Turn)) -> Option<Wish> {
        let (tonight, evening) = view.desk.tonight().zip(view.evening())?;
        let text = evening.aloud_text(need.1)?;
        let name = view.desk.state().aloud_name(tonight, need.1);
        let name = name.unwrap_or_else(|| view.say("h1-ring-somebody").to_owned());
        let says = view.say_with("k5-ring", &[("name", name.into()), ("line", text.into())]);
        let say = |(key, what)| (key, Wish::Afterwards(need, what));
        let answers = [
            ("ring-can", Afterwards::Hand(Some(Hand::Can))),
            ("ring-knows", Afterwards::Hand(Some(Hand::Knows))),
            ("k5-ring-pass", Afterwards::Pass),
        ];
        let failed = self.unsaved == Some(Unsaved::Hand);
        ask_ui(ui, view, &Ask { says: &says, answers: answers.map(say).into(), failed })
    }

    /// "Thank you. Find Olu at the window bench."
    fn thanks_ui(
        &self,
        ui: &mut Ui,
        view: &View<'_>,
        answered: (RingId, Turn),
        more: bool,
    ) -> Option<Wish> {
        let place = view.evening().map_or("", |it| it.ring_spot(answered.1));
        let place = view.words.place_after(place);
        let key = if place.is_empty() { "k5-ring-find" } else { "k5-ring-find-at" };
        let name = view.on_badge(answered.1.guest);
        let says = view.say_with(key, &[("name", name.into()), ("place", place.into())]);
        let back = ("k5-change-my-mind", Afterwards::Hand(None));
        let another = more.then_some(("k5-ring-another", Afterwards::Pass));
        let say = |(key, what)| (key, Wish::Afterwards(answered, what));
        let answers = another.into_iter().chain([back]).map(say).collect();
        let failed = self.unsaved == Some(Unsaved::Hand);
        ask_ui(ui, view, &Ask { says: &says, answers, failed })
    }
}
