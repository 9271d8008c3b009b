//! What somebody who is in may change and do, by their own code; by name only going home and calling
//! a host.

use chrono::{DateTime, Utc};
use egui::Ui;

use super::{Kiosk, Screen};
use crate::desk::{Desk, Trouble};
use crate::domain::{
    By, Command, GuestId, Hand, HelpReason, Refusal, RingId, RingWish, TopicId, TopicWish, Turn,
};
use crate::ui::guest::choices::{Change, Choices, ForgetSheet};
use crate::ui::guest::give::GiveAndAsk;
use crate::ui::guest::home::GoingHome;
use crate::ui::guest::people::Afterwards;
use crate::ui::guest::sheets::{HelpSheet, Sheet, TablesSheet};
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
        let Screen::Raise(raise) = &mut self.screen else { return };
        let saved = answer_ring(desk, raise.asked(), raise.guest(), Some(hand));
        raise.answered(hand, saved);
    }

    /// The same of a need that a Ring took before.
    pub(super) fn answer_afterwards(
        &mut self,
        desk: &mut Desk,
        need: (RingId, Turn),
        what: Afterwards,
    ) {
        let Screen::People(people) = &mut self.screen else { return };
        match what {
            Afterwards::Pass => people.pass(need.1),
            Afterwards::Hand(hand) => {
                let saved = answer_ring(desk, need, people.guest(), hand);
                people.hand_said(need, hand, saved);
            }
        }
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

    /// Which tables there are, from somebody's people.
    pub(super) fn tables(&mut self) {
        if let Screen::People(people) = &self.screen {
            self.sheet = Some(Sheet::Tables(TablesSheet::of(people.guest())));
        }
    }

    /// Somebody sits down at one of them, or gets up.
    pub(super) fn sit(&mut self, desk: &mut Desk, topic: TopicId, joined: bool) {
        let (Some(Sheet::Tables(sheet)), Some(gathering)) = (&mut self.sheet, desk.tonight())
        else {
            return;
        };
        let wish = TopicWish::Join { guest: sheet.guest(), joined };
        match desk.submit(Command::Topic { gathering, topic, wish }) {
            Ok(()) => self.sheet = None,
            // Somebody took the last place meanwhile, or a host closed it.
            Err(Trouble::Refused(Refusal::TableIsFull { .. })) => sheet.stumble("topics-full"),
            Err(_) => sheet.stumble("choices-not-saved"),
        }
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

/// Writes an answer to a need of a Ring down; whether it is on disk.
fn answer_ring(
    desk: &mut Desk,
    (ring, turn): (RingId, Turn),
    guest: GuestId,
    hand: Option<Hand>,
) -> bool {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return false };
    let spot = evening.ring_spot(turn).to_owned();
    let wish = RingWish::Answer { turn, guest, hand, spot };
    desk.submit(Command::Ring { gathering, ring, wish }).is_ok()
}
