//! People of one booking at the door, and people who find no place.

use egui::Ui;

use super::{Errand, Kiosk, Screen};
use crate::desk::{Desk, Trouble, fresh_badge_code};
use crate::domain::{By, Command, Details, Gathering, GuestId, Name, Refusal, Visit, Wait, decide};
use crate::ui::guest::full::Full;
use crate::ui::guest::hello::{Hello, Who};
use crate::ui::guest::party::{AllIn, Party};
use crate::ui::guest::welcome::Welcome;

impl Kiosk {
    /// "Just me": their own way, as somebody who came alone.
    pub(super) fn just_me(&mut self, ui: &Ui, desk: &Desk, guest: GuestId) {
        let Some(known) = desk.state().guest(guest) else { return };
        let visit = desk.evening().and_then(|it| it.visit(guest));
        let hello = Hello::listed(Who { guest, by: By::Code }, known).having_chosen(visit);
        self.show(ui, Screen::Hello(hello));
    }

    /// The others on the booking of somebody who is in.
    pub(super) fn show_party(&mut self, ui: &Ui, desk: &Desk, guest: GuestId) {
        if let Some(party) = Party::of(desk, guest) {
            self.show(ui, Screen::Party(party));
        }
    }

    /// All who do not come later, by one wish; those who were refused are named.
    pub(super) fn check_in_party(&mut self, ui: &Ui, desk: &mut Desk) {
        let Screen::Party(party) = &mut self.screen else { return };
        let (you, coming) = (party.you(), party.coming(desk));
        let Some(wish) = party.command(desk) else { return party.stumble() };
        match desk.submit(wish.clone()) {
            Ok(()) | Err(Trouble::Refused(_)) => {}
            Err(Trouble::NotSaved(_)) => return party.stumble(),
        }
        let (came, left): (Vec<_>, Vec<_>) = coming.into_iter().partition(|it| is_in(desk, *it));
        self.errands.extend(came.iter().copied().map(Errand::Print));
        let left: Vec<_> = left.into_iter().map(|it| (it, refused(desk, &wish, it))).collect();
        self.pace.answered();
        self.show(ui, Screen::AllIn(AllIn::new(you, is_in(desk, you), left)));
    }

    /// Somebody who came in with others chooses for themselves.
    pub(super) fn choose_for_myself(&mut self, ui: &Ui, desk: &Desk, guest: GuestId) {
        let Some(known) = desk.state().guest(guest) else { return };
        let visit = desk.evening().and_then(|it| it.visit(guest));
        let who = Who { guest, by: By::Code };
        let hello = Hello::of_somebody_in(who, known).having_chosen(visit);
        self.show(ui, Screen::Hello(hello));
    }

    /// The screen of somebody for whom there is no place, or who waits for one; `None` where they
    /// come in as everybody does.
    pub(super) fn full(desk: &Desk, who: Who) -> Option<Screen> {
        let evening = desk.evening()?;
        let waits = evening.visit(who.guest).and_then(Visit::waiting_since).is_some();
        (waits || evening.turned_away(who.guest).is_some()).then(|| Screen::Full(Full::of(who)))
    }

    /// "I'm not on the list", where nobody is let in past those who wait.
    pub(super) fn walk_in(&mut self, ui: &Ui, desk: &Desk, typed: String) {
        let guest = desk.mint();
        let by_staff = matches!(self.screen, Screen::Staff(_));
        let full = desk.evening().and_then(|it: &Gathering| it.turned_away(guest)).is_some();
        let screen = if full && !by_staff {
            Screen::Full(Full::walk_in(guest, typed))
        } else {
            let hello = Hello::walk_in(guest, typed);
            Screen::Hello(if by_staff { hello.let_in_by_staff() } else { hello })
        };
        self.show(ui, screen);
    }

    /// Puts whoever stands there on the waiting list.
    pub(super) fn wait(&mut self, desk: &mut Desk) {
        let (Screen::Full(full), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let guest = full.who().guest;
        let named = desk.state().guest(guest).is_some();
        let name = (!named).then(|| Name::parse(full.typed()));
        let details = Details { name, ..Details::default() };
        let badge_code = fresh_badge_code();
        match desk.submit(Command::Wait(Box::new(Wait { gathering, guest, details, badge_code }))) {
            Ok(()) => full.waits(),
            Err(Trouble::Refused(Refusal::EmptyName)) => full.name_is_missing(),
            Err(_) => full.stumble(),
        }
        self.turn += 1;
        self.landing = true;
    }

    pub(super) fn stop_waiting(&mut self, ui: &Ui, desk: &mut Desk) {
        let (Screen::Full(full), Some(gathering)) = (&mut self.screen, desk.tonight()) else {
            return;
        };
        let guest = full.who().guest;
        match desk.submit(Command::StopWaiting { gathering, guest }) {
            Ok(()) => self.clear(ui, desk, Welcome::default()),
            Err(_) => full.stumble(),
        }
    }

    /// A place is free for somebody who waited.
    pub(super) fn come_in(&mut self, ui: &Ui, desk: &Desk) {
        let Screen::Full(full) = &self.screen else { return };
        let who = full.who();
        let Some(known) = desk.state().guest(who.guest) else { return };
        self.show(ui, Screen::Hello(Hello::listed(who, known)));
    }
}

fn is_in(desk: &Desk, guest: GuestId) -> bool {
    let visit = desk.evening().and_then(|it: &Gathering| it.visit(guest));
    visit.is_some_and(Visit::is_in)
}

/// The key of why somebody of a party was not let in.
fn refused(desk: &Desk, wish: &Command, guest: GuestId) -> &'static str {
    let Command::CheckInParty(all) = wish else { return "party-left-out" };
    let mut alone = all.clone();
    alone.people.retain(|it| it.guest == guest);
    match decide(desk.state(), Command::CheckInParty(alone), desk.now()) {
        Err(Refusal::Cancelled { .. }) => "party-left-cancelled",
        Err(Refusal::Full { .. }) => "party-left-full",
        Ok(_) | Err(_) => "party-left-out",
    }
}
