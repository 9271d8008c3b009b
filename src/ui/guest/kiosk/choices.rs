//! What somebody who is in may change and do, by their own code; by name only going home and calling
//! a host.

use chrono::{DateTime, Utc};
use egui::Ui;

use super::{Kiosk, Screen};
use crate::desk::{Desk, Trouble};
use crate::domain::{By, Command, GuestId, Hand, HelpReason, Refusal, RingWish, TopicWish};
use crate::ui::guest::choices::{Change, Choices, ForgetSheet};
use crate::ui::guest::give::GiveAndAsk;
use crate::ui::guest::home::GoingHome;
use crate::ui::guest::sheets::{HelpSheet, Sheet};
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

    /// Whoever was asked in the Ring goes on to their choices.
    pub(super) fn my_choices(&mut self, ui: &Ui) {
        if let Screen::Raise(raise) = &self.screen {
            let choices = Choices::of(raise.guest());
            self.show(ui, Screen::Choices(choices));
        }
    }

    /// Answers the need that the Ring takes: the two are introduced.
    pub(super) fn raise_hand(&mut self, desk: &mut Desk, hand: Hand) {
        let (Screen::Raise(raise), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let ((ring, turn), guest) = (raise.asked(), raise.guest());
        let spot = desk.evening().map(|it| it.ring_spot(turn).to_owned()).unwrap_or_default();
        let wish = RingWish::Answer { turn, guest, hand: Some(hand), spot };
        raise.answered(hand, desk.submit(Command::Ring { gathering, ring, wish }).is_ok());
    }

    /// Names a table, which a host opens.
    pub(super) fn name_topic(&mut self, desk: &mut Desk, name: String) {
        let (Screen::Choices(choices), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let (topic, by) = (desk.mint(), Some(choices.guest()));
        let says = self.now.words.say_with("topics-asked", &[("name", name.as_str().into())]);
        let wish = TopicWish::Name { name, spot: String::new(), by };
        match desk.submit(Command::Topic { gathering, topic, wish }) {
            Ok(()) => choices.named(says),
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

    /// Somebody says when they have to leave; the button says it back once it is saved.
    pub(super) fn leave(&mut self, desk: &mut Desk, at: Option<DateTime<Utc>>) {
        self.sheet = None;
        let (Screen::People(people), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let guest = people.guest();
        people.leaving_said(desk.submit(Command::SayLeaving { gathering, guest, at }).is_ok());
    }

    /// Calls a host, and says whether that was heard.
    pub(super) fn call_host(
        &mut self,
        desk: &mut Desk,
        reason: HelpReason,
        guest: Option<GuestId>,
    ) {
        let asked = desk.tonight().map(|gathering| {
            let help = desk.mint();
            desk.submit(Command::AskHelp { gathering, help, reason, guest })
        });
        let heard = matches!(asked, Some(Ok(())));
        if heard {
            self.quiet.wait_for_host(desk.now());
        }
        if reason != HelpReason::ManySearches {
            self.sheet = Some(Sheet::Help(HelpSheet::called(heard)));
        }
    }
}
