//! Guest lists: their files, and from what they lead to, to wishes.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::domain::{Booking, Command, Details, GatheringId, GuestId, Invitation, LineId, Saying};
use crate::intake::{MAX_BYTES, Newcomer, Plan};
use crate::matching::heard;

use super::Desk;

/// Why a file is not even looked into.
#[derive(Debug, thiserror::Error)]
pub enum ListFileError {
    /// The system's reason.
    #[error(transparent)]
    Unopened(#[from] io::Error),
    /// A folder, a device, a pipe: what has no end, or no rows.
    #[error("it is not a file; choose the file that holds the list")]
    NotAFile,
    /// Larger than any guest list.
    #[error("it is larger than {} MB, which no guest list is; choose another file", MAX_BYTES >> 20)]
    TooBig,
}

/// What is in the file of a guest list. Only regular files are read, by whatever links they are
/// reached, and never more than a guest list can hold, whatever size they say they have.
///
/// # Errors
/// [`ListFileError`]: nothing was read.
pub fn read_list_file(path: &Path) -> Result<Vec<u8>, ListFileError> {
    // Looked at before it is opened: opening a pipe waits for somebody to write.
    let seen = fs::metadata(path)?;
    if !seen.is_file() {
        return Err(ListFileError::NotAFile);
    }
    if seen.len() > MAX_BYTES as u64 {
        return Err(ListFileError::TooBig);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(seen.len()).unwrap_or(0));
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_BYTES { Err(ListFileError::TooBig) } else { Ok(bytes) }
}

/// Those a plan adds or renews, with their ids.
pub(super) fn people<'p>(
    plan: &'p Plan,
    ids: &'p [GuestId],
) -> impl Iterator<Item = (GuestId, &'p Newcomer)> {
    let updated = plan.updated.iter().map(|(guest, newcomer)| (*guest, newcomer));
    ids.iter().copied().zip(&plan.added).chain(updated)
}

fn boxed(codes: &[String]) -> Vec<Box<str>> {
    codes.iter().map(|code| code.as_str().into()).collect()
}

impl Desk {
    /// The wishes that carry a plan out: one a person, none of which depends on another, so they may
    /// be submitted in portions; then who came with whom. People whom the list takes back are no
    /// longer expected.
    #[must_use]
    pub fn invitations(&self, gathering: GatheringId, plan: &Plan) -> Vec<Command> {
        let ids = self.ids(plan);
        let mut all = self.invitations_as(gathering, plan, &ids);
        all.extend(self.bookings(gathering, plan, &ids));
        all
    }

    /// Fresh ids for those a plan adds, in their order.
    #[must_use]
    pub fn ids(&self, plan: &Plan) -> Vec<GuestId> {
        plan.added.iter().map(|_| self.mint()).collect()
    }

    /// The wishes about single people, where those added have these ids.
    #[must_use]
    pub fn invitations_as(
        &self,
        gathering: GatheringId,
        plan: &Plan,
        ids: &[GuestId],
    ) -> Vec<Command> {
        let invited = people(plan, ids);
        let invited = invited.map(|(guest, newcomer)| self.invitation(gathering, guest, newcomer));
        let gone = plan.not_coming.iter().filter_map(|row| row.guest);
        let refused = plan.refused_tickets.iter().flat_map(|it| {
            let (guest, code) = (it.guest, it.code.as_str().into());
            // A place without a name is nothing but its ticket.
            let place = self.is_empty_place(gathering, guest);
            let gone = place.then(|| self.withdrawal(gathering, guest));
            std::iter::once(Command::WithdrawTicket { gathering, guest, code }).chain(gone)
        });
        let gone = gone.map(|guest| self.withdrawal(gathering, guest));
        let void = plan.refused.iter().map(|(guest, it)| self.refusal(gathering, *guest, it));
        invited.chain(gone).chain(refused).chain(void).collect()
    }

    /// Makes tickets known that let nobody in. Of somebody whom the house does not know nothing else
    /// is written.
    fn refusal(&self, gathering: GatheringId, guest: Option<GuestId>, codes: &[String]) -> Command {
        let booking = guest.map(|guest| self.booking(gathering, guest)).unwrap_or_default();
        Command::Invite(Box::new(Invitation {
            gathering,
            guest: guest.unwrap_or_else(|| self.mint()),
            details: Details::default(),
            booking,
            tickets: Vec::new(),
            refused: boxed(codes),
            lines: Vec::new(),
        }))
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
            refused: Vec::new(),
            lines: Vec::new(),
        }))
    }

    fn invitation(&self, gathering: GatheringId, guest: GuestId, newcomer: &Newcomer) -> Command {
        let before = self.booking(gathering, guest);
        let wanted = newcomer.booking();
        let booking = Booking { booked_on: wanted.booked_on.or(before.booked_on), ..wanted };
        let (own, _) = self.split_tickets(gathering, guest, newcomer);
        let tickets = own.into_iter().map(Into::into).collect();
        let lines = newcomer.sayings().into_iter().map(|it| self.line(&it)).collect();
        Command::Invite(Box::new(Invitation {
            gathering,
            guest,
            details: newcomer.details(),
            booking,
            tickets,
            refused: boxed(&newcomer.refused),
            lines,
        }))
    }

    fn line(&self, said: &Saying) -> (LineId, Saying) {
        (self.mint(), heard(said.side, &said.text))
    }

    pub(super) fn booking(&self, gathering: GatheringId, guest: GuestId) -> Booking {
        let visit = self.state().gathering(gathering).and_then(|it| it.visit(guest));
        visit.map(|visit| visit.booking().clone()).unwrap_or_default()
    }
}
