//! From what a guest list leads to, to wishes.

use crate::domain::{Booking, Command, Details, GatheringId, GuestId, Invitation, LineId, Saying};
use crate::intake::{Newcomer, Plan};
use crate::matching::heard;

use super::Desk;

impl Desk {
    /// The wishes that carry a plan out, one a person; none depends on another, so they may be
    /// submitted in portions. People whom the list takes back are no longer expected.
    #[must_use]
    pub fn invitations(&self, gathering: GatheringId, plan: &Plan) -> Vec<Command> {
        let added = plan.added.iter().map(|newcomer| (self.mint(), newcomer));
        let updated = plan.updated.iter().map(|(guest, newcomer)| (*guest, newcomer));
        let invited = added.chain(updated);
        let invited = invited.map(|(guest, newcomer)| self.invitation(gathering, guest, newcomer));
        let gone = plan.not_coming.iter().filter_map(|row| row.guest);
        invited.chain(gone.map(|guest| self.withdrawal(gathering, guest))).collect()
    }

    /// Takes an invitation back: the guest stays known, and is not expected any more.
    #[must_use]
    pub fn withdrawal(&self, gathering: GatheringId, guest: GuestId) -> Command {
        let booking = Booking { expected: false, ..self.booking(gathering, guest) };
        Command::Invite(Box::new(Invitation {
            gathering,
            guest,
            details: Details::default(),
            booking,
            tickets: Vec::new(),
            lines: Vec::new(),
        }))
    }

    fn invitation(&self, gathering: GatheringId, guest: GuestId, newcomer: &Newcomer) -> Command {
        let before = self.booking(gathering, guest);
        let wanted = newcomer.booking();
        let booking = Booking { booked_on: wanted.booked_on.or(before.booked_on), ..wanted };
        let tickets = newcomer.tickets.iter().map(|code| code.as_str().into()).collect();
        let lines = newcomer.sayings().into_iter().map(|it| self.line(&it)).collect();
        let details = newcomer.details();
        Command::Invite(Box::new(Invitation { gathering, guest, details, booking, tickets, lines }))
    }

    fn line(&self, said: &Saying) -> (LineId, Saying) {
        (self.mint(), heard(said.side, &said.text))
    }

    fn booking(&self, gathering: GatheringId, guest: GuestId) -> Booking {
        let visit = self.state().gathering(gathering).and_then(|it| it.visit(guest));
        visit.map(|visit| visit.booking().clone()).unwrap_or_default()
    }
}
