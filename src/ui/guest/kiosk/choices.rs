//! What somebody who is in may change and do, by their own code; by name only going home.

use egui::Ui;

use super::{Kiosk, Screen};
use crate::desk::{Desk, Trouble};
use crate::domain::{By, Command, GuestId, Refusal};
use crate::ui::guest::choices::{Change, ForgetSheet};
use crate::ui::guest::give::GiveAndAsk;
use crate::ui::guest::home::GoingHome;
use crate::ui::guest::sheets::Sheet;
use crate::ui::guest::welcome::{Notice, Welcome};

impl Kiosk {
    /// Saves one change; the screen shows what the house knows after.
    pub(super) fn change(&mut self, desk: &mut Desk, change: Change) {
        let (Screen::Choices(choices), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let guest = choices.guest();
        let says = change.saved(desk, self.now.words, guest);
        match desk.submit(change.command(desk, gathering, guest)) {
            Ok(()) => choices.saved(says),
            Err(trouble) => choices.stumble(&trouble),
        }
    }

    /// Room to say another line.
    pub(super) fn add_line(&mut self, ui: &Ui) {
        let Screen::Choices(choices) = &self.screen else { return };
        let give = GiveAndAsk::again(choices.guest());
        self.show(ui, Screen::Give(give));
    }

    pub(super) fn ask_forget(&mut self, guest: GuestId) {
        self.sheet = Some(Sheet::Forget(ForgetSheet::of(guest)));
    }

    /// Forgets whoever said so twice, on the sheet that asks.
    pub(super) fn forget(&mut self, ui: &Ui, desk: &mut Desk, guest: GuestId) {
        let Some(Sheet::Forget(sheet)) = &mut self.sheet else { return };
        if sheet.guest() != guest {
            return;
        }
        match desk.submit(Command::Forget { guest }) {
            Ok(()) => self.clear(ui, desk, Welcome::with(Some(Notice::Forgotten))),
            Err(_) => sheet.stumble(),
        }
    }

    /// "I'm heading home": lets somebody out, and asks whoever is known by code whom they met. Whom others let out meanwhile is out all the same.
    pub(super) fn head_home(&mut self, ui: &Ui, desk: &mut Desk, guest: GuestId, by: By) {
        let Some(gathering) = desk.tonight() else { return };
        match (desk.submit(Command::CheckOut { gathering, guest }), &mut self.screen) {
            (Ok(()) | Err(Trouble::Refused(Refusal::NotIn { .. })), _) => {
                self.show(ui, Screen::Home(GoingHome::of(desk, guest, by)));
            }
            (Err(trouble), Screen::Choices(choices)) => choices.stumble(&trouble),
            (Err(_), Screen::AlreadyIn(already)) => already.stumble(),
            (Err(_), _) => {}
        }
    }
}
