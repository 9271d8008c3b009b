//! What is on the screen: one of these at a time.

use egui::Ui;

use super::Kiosk;
use crate::ui::guest::already::AlreadyIn;
use crate::ui::guest::choices::Choices;
use crate::ui::guest::find::Find;
use crate::ui::guest::full::Full;
use crate::ui::guest::give::GiveAndAsk;
use crate::ui::guest::hello::Hello;
use crate::ui::guest::home::GoingHome;
use crate::ui::guest::let_in::LetIn;
use crate::ui::guest::party::{AllIn, Party};
use crate::ui::guest::people::People;
use crate::ui::guest::quiet::Mood;
use crate::ui::guest::raise::RaiseHand;
use crate::ui::guest::setup::Setup;
use crate::ui::guest::staff::StaffList;
use crate::ui::guest::view::View;
use crate::ui::guest::welcome::Welcome;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::Look;

/// What is on the screen.
pub(super) enum Screen {
    Setup(Setup),
    Welcome(Welcome),
    Find(Find),
    AlreadyIn(AlreadyIn),
    Choices(Choices),
    Raise(RaiseHand),
    Party(Party),
    AllIn(AllIn),
    Full(Full),
    Hello(Hello),
    LetIn(LetIn),
    Give(GiveAndAsk),
    People(People),
    Home(GoingHome),
    Staff(StaffList),
}

impl Screen {
    /// Whether it stands on the night ground.
    pub(super) fn is_night(&self) -> bool {
        let is_night = matches!(self, Self::Welcome(_) | Self::Setup(_));
        is_night || matches!(self, Self::Home(home) if home.is_night())
    }
}

impl Kiosk {
    /// Shows the screen; answers what was wished.
    pub(super) fn screen_ui(&mut self, ui: &mut Ui, view: &View<'_>, mood: Mood) -> Option<Wish> {
        match &mut self.screen {
            Screen::Setup(screen) => screen.ui(ui, view),
            Screen::Welcome(screen) => screen.ui(ui, view),
            Screen::Find(screen) => paper(ui, |ui| screen.ui(ui, view, &mut self.pace)),
            Screen::AlreadyIn(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::Choices(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::Raise(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::Party(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::AllIn(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::Full(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::Hello(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::LetIn(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::Give(screen) => paper(ui, |ui| screen.ui(ui, view)),
            Screen::People(screen) => paper(ui, |ui| screen.ui(ui, view, mood)),
            Screen::Home(screen) => paper(ui, |ui| screen.ui(ui, view, mood)),
            Screen::Staff(screen) => paper(ui, |ui| screen.ui(ui, view, mood)),
        }
    }
}

/// Cream paper under a screen.
fn paper<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.painter().rect_filled(ui.max_rect(), 0, Look::of(ui).tokens.cream);
    add(ui)
}
