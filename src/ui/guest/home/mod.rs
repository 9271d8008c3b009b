//! K6: the way home. Who did you meet, what did you promise, good night; every step can be skipped.
//!
//! The tap on "I'm heading home" has checked out already. What is tapped here is saved at once;
//! words are when somebody goes on. Nothing on these screens tells what another guest said.

mod card;
mod met;
mod night;
mod promise;
mod remember;
mod row;

pub(super) use night::{code_size, code_ui, slip_ui};

use egui::Ui;

use super::quiet::Mood;
use super::shell::{Strand, strand_ui};
use super::view::View;
use super::wish::Wish;
use crate::desk::Desk;
use crate::domain::{
    By, Command, Encounter, Gathering, Guest, GuestId, IntroductionId, Outcome, Pair, PromiseId,
};
use crate::followup::TakeHome;
use promise::Said;

/// What somebody on their way home wishes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum HomeWish {
    /// They say that they met somebody, or did not after all.
    Met(GuestId, bool),
    /// Another's badge or ticket was held to the scanner, with them there.
    Scanned(GuestId),
    /// Whether to swap contact with somebody.
    Swap(GuestId, bool),
    /// Whether they were glad to meet somebody.
    Glad(GuestId, Option<bool>),
    /// On to the next page, with the words that stand on this one.
    GoOn,
    /// Back to the page before, with the words that stand on this one.
    Back,
    /// To good night, with the words that stand on this page and without any more.
    Skip,
    /// They stay after all.
    Stay,
    /// Print what they take home.
    Print,
    /// Whether the house keeps them for next time.
    Remember(bool),
}

/// A screen of the way home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Met,
    Promise,
    Night,
}

/// Somebody on the way home.
#[derive(Clone, Debug)]
pub(super) struct GoingHome {
    guest: GuestId,
    by: By,
    stage: Stage,
    /// Circles that are opened to their people.
    open: Vec<IntroductionId>,
    /// Somebody whose badge was scanned and is to be added.
    scanned: Option<GuestId>,
    /// Why a badge could not be added: the key of a sentence.
    says: Option<&'static str>,
    /// About whom a tap could not be saved.
    unsaved: Option<GuestId>,
    /// The words, or staying, could not be saved.
    stumbled: bool,
    /// Whom they met, with what they promise; two a page.
    said: Vec<Said>,
    page: usize,
    prints: bool,
    /// They never said whether they would be remembered, and what is told once they do.
    asks: bool,
    remembered: String,
}

/// How many people stand on a page of promises.
const PAGE: usize = 2;

impl GoingHome {
    /// Somebody who has just been checked out, and how they were found: by name it says good night,
    /// and no more, as to a child.
    #[must_use]
    pub(super) fn of(desk: &Desk, guest: GuestId, by: By) -> Self {
        let child = desk.state().guest(guest).is_some_and(Guest::is_child);
        let stage = if by == By::Name || child { Stage::Night } else { Stage::Met };
        Self {
            guest,
            by,
            stage,
            open: Vec::new(),
            scanned: None,
            says: None,
            unsaved: None,
            stumbled: false,
            said: Vec::new(),
            page: 0,
            prints: false,
            asks: remember::is_asked(desk, guest, by),
            remembered: String::new(),
        }
    }

    /// Whose way home it is.
    #[must_use]
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// Whether it stands on the night ground.
    #[must_use]
    pub(super) fn is_night(&self) -> bool {
        self.stage == Stage::Night
    }

    /// Takes another's badge or ticket, where they are asked for; their own starts afresh.
    pub(super) fn takes(&mut self, other: GuestId) -> bool {
        let takes = self.stage == Stage::Met && other != self.guest;
        if takes {
            self.scanned = Some(other);
        }
        takes
    }

    /// A tap about somebody was saved, or comes back.
    pub(super) fn saved(&mut self, about: GuestId, saved: bool) {
        (self.says, self.stumbled) = (None, false);
        self.unsaved = (!saved).then_some(about);
    }

    /// A badge was added, or not.
    pub(super) fn added(&mut self, says: Option<&'static str>) {
        self.says = says;
        self.unsaved = None;
    }

    /// What could not be saved stays as it is.
    pub(super) fn stumble(&mut self) {
        self.stumbled = true;
    }

    /// They asked for a slip.
    pub(super) fn printed(&mut self) {
        self.prints = true;
    }

    /// The wishes that the words on this page come to: none for an empty word, nor for whoever was
    /// forgotten meanwhile.
    pub(super) fn words(&self, desk: &mut Desk) -> Vec<Command> {
        let Some(gathering) = desk.tonight().filter(|_| self.stage == Stage::Promise) else {
            return Vec::new();
        };
        let page = self.said.chunks(PAGE).nth(self.page).unwrap_or_default();
        let mut wishes = Vec::new();
        for said in page.iter().filter(|it| desk.state().guest(it.to).is_some()) {
            let promise = said.promise.unwrap_or_else(|| desk.mint());
            if let Some(word) = said.word(self.guest) {
                wishes.push(Command::Promise { gathering, promise, word });
            } else if let Some(promise) = said.promise {
                let outcome = Outcome::LetGo;
                wishes.push(Command::KeepPromise { gathering, promise, outcome });
            }
        }
        wishes
    }

    /// The screen after this one.
    #[must_use]
    pub(super) fn next(mut self, desk: &Desk) -> Self {
        (self.stumbled, self.unsaved, self.says) = (false, None, None);
        match self.stage {
            Stage::Met => {
                let met = self.met(desk);
                self.said = met.into_iter().map(|it| Said::of(desk, self.guest, it)).collect();
                self.page = 0;
                self.stage = if self.said.is_empty() { Stage::Night } else { Stage::Promise };
            }
            Stage::Promise if (self.page + 1) * PAGE < self.said.len() => self.page += 1,
            Stage::Promise | Stage::Night => self.stage = Stage::Night,
        }
        self
    }

    /// The screen before this one; what was promised on it stands there as it was said.
    #[must_use]
    pub(super) fn back(mut self, desk: &Desk) -> Self {
        (self.stumbled, self.unsaved, self.says) = (false, None, None);
        self.said = self.said.iter().map(|it| Said::of(desk, self.guest, it.to)).collect();
        match self.page.checked_sub(1) {
            Some(page) => self.page = page,
            None => self.stage = Stage::Met,
        }
        self
    }

    /// Good night.
    #[must_use]
    pub(super) fn skipped(self) -> Self {
        Self { stage: Stage::Night, stumbled: false, unsaved: None, says: None, ..self }
    }

    /// What they take with them; nothing where somebody else may stand there.
    #[must_use]
    pub(super) fn take_home(&self, desk: &Desk) -> Option<TakeHome> {
        let gathering = desk.tonight().filter(|_| self.by != By::Name)?;
        TakeHome::of(desk.state(), gathering, self.guest, &[])
    }

    /// Whom they may have met, newest first, of whom somebody is still known and not kept apart from them
    /// since.
    fn encounters(&self, desk: &Desk) -> Vec<Encounter> {
        let (Some(gathering), Some(evening)) = (desk.tonight(), desk.evening()) else {
            return Vec::new();
        };
        let state = desk.state();
        let may_be_named = |other: GuestId| {
            state.guest(other).is_some_and(Guest::is_introducible)
                && state.may_be_told_of(self.guest, other)
        };
        let mut all = evening.encounters(gathering, self.guest);
        for it in &mut all {
            it.others.retain(|other| may_be_named(*other));
        }
        all.retain(|it| !it.others.is_empty());
        all
    }

    /// Whom they say they met, in the order of the rows.
    fn met(&self, desk: &Desk) -> Vec<GuestId> {
        let mut met = Vec::new();
        for other in self.encounters(desk).into_iter().flat_map(|it| it.others) {
            if self.says_met(desk.evening(), other) && !met.contains(&other) {
                met.push(other);
            }
        }
        met
    }

    fn says_met(&self, evening: Option<&Gathering>, other: GuestId) -> bool {
        evening.is_some_and(|it| it.says_met(self.guest, other))
    }

    /// Shows the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View<'_>, mood: Mood) -> Option<Wish> {
        if view.guest(self.guest).is_none() {
            return Some(Wish::StartOver);
        }
        let wish = match self.stage {
            Stage::Met => self.met_ui(ui, view),
            Stage::Promise => self.promise_ui(ui, view),
            Stage::Night => self.night_ui(ui, view, mood),
        };
        wish.or_else(|| self.scanned.take().map(|it| Wish::Home(HomeWish::Scanned(it))))
    }
}

/// What one guest promised another tonight, if anything stands.
fn standing(desk: &Desk, from: GuestId, to: GuestId) -> Option<(PromiseId, crate::domain::Word)> {
    let (id, word) = desk.evening()?.promised(from, to).next()?;
    Some((id, word.clone()))
}

/// What a guest answered about swapping contact with another, if they did.
fn swap_answer(evening: &Gathering, guest: GuestId, with: GuestId) -> Option<bool> {
    let mut of_two = evening.introductions_of_two(Pair::new(guest, with));
    of_two.find_map(|(_, it)| it.swap_answer(guest))
}

/// The band of the way home: a string of two bulbs, lit up to this one, from 0.
fn way_home_ui(ui: &mut Ui, view: &View<'_>, at: usize) -> Option<Wish> {
    let labels = ["k6-band-met", "k6-band-promised"].map(|key| view.say(key));
    strand_ui(ui, view, Strand { labels: &labels, at, leave: view.say("shared-start-over") })
}

/// "Step 1 of 2".
fn spoken(view: &View<'_>, n: i32) -> String {
    view.say_with("band-step", &[("n", n.into()), ("of", 2.into())])
}
