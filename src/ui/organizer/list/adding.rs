//! Putting people on the list, a portion a frame, so that the window stays alive; and taking those
//! off again whom the list brought.

use crate::desk::{Desk, Trouble};
use crate::domain::{Command, GatheringId, GuestId};
use crate::intake::Plan;

/// Wishes a frame: one wait for the disk each portion, and a frame stays short.
const PORTION: usize = 500;

/// Wishes under way.
pub(super) struct Adding {
    wishes: Vec<Command>,
    done: usize,
    /// Whom these wishes put on the list who was not on it before.
    pub(super) brought: Vec<GuestId>,
    /// How many were refused, and why the last was.
    pub(super) refused: Option<(usize, Trouble)>,
    /// The disk said no; nothing of the portion is written, and it may be tried again.
    pub(super) trouble: Option<Trouble>,
}

impl Adding {
    /// Everything a plan leads to.
    pub(super) fn of(desk: &Desk, gathering: GatheringId, plan: &Plan) -> Self {
        let wishes = desk.invitations(gathering, plan);
        let brought = wishes.iter().filter_map(invites).filter(|it| !is_on_list(desk, *it));
        let brought = brought.collect();
        Self { wishes, done: 0, brought, refused: None, trouble: None }
    }

    /// Takes people off again, except those who came in meanwhile.
    pub(super) fn back(desk: &Desk, gathering: GatheringId, brought: &[GuestId]) -> Self {
        let came = |guest: &&GuestId| {
            let visit = desk.state().gathering(gathering).and_then(|it| it.visit(**guest));
            visit.is_some_and(|visit| visit.arrival().is_some())
        };
        let gone = brought.iter().filter(|it| !came(it));
        let wishes = gone.map(|guest| desk.withdrawal(gathering, *guest)).collect();
        Self { wishes, done: 0, brought: Vec::new(), refused: None, trouble: None }
    }

    /// How many of how many.
    pub(super) const fn done_of(&self) -> (usize, usize) {
        (self.done, self.wishes.len())
    }

    /// Whether nothing is left to do.
    pub(super) const fn is_over(&self) -> bool {
        self.done == self.wishes.len()
    }

    /// Carries one portion out, unless the disk said no and nobody asked to go on.
    pub(super) fn carry_on(&mut self, desk: &mut Desk) {
        if self.trouble.is_some() {
            return;
        }
        let end = self.wishes.len().min(self.done + PORTION);
        let Some(portion) = self.wishes.get(self.done..end) else { return };
        match desk.submit_all(portion.iter().cloned()) {
            Ok(()) => self.done = end,
            Err(Trouble::Refused(_)) => self.one_by_one(desk, end),
            Err(trouble @ Trouble::NotSaved(_)) => self.trouble = Some(trouble),
        }
    }

    /// One wish of the portion was refused: the others stand.
    fn one_by_one(&mut self, desk: &mut Desk, end: usize) {
        while let Some(wish) = self.wishes.get(self.done).filter(|_| self.done < end) {
            match desk.submit(wish.clone()) {
                Ok(()) => {}
                Err(trouble @ Trouble::NotSaved(_)) => {
                    self.trouble = Some(trouble);
                    return;
                }
                Err(trouble) => {
                    let guest = invites(wish);
                    self.brought.retain(|it| Some(*it) != guest);
                    let before = self.refused.as_ref().map_or(0, |(count, _)| *count);
                    self.refused = Some((before + 1, trouble));
                }
            }
            self.done += 1;
        }
    }
}

fn invites(wish: &Command) -> Option<GuestId> {
    let Command::Invite(invitation) = wish else { return None };
    invitation.booking.expected.then_some(invitation.guest)
}

fn is_on_list(desk: &Desk, guest: GuestId) -> bool {
    desk.evening().and_then(|it| it.visit(guest)).is_some_and(|it| it.booking().expected)
}

/// What pressing "Add" would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Outcome {
    /// People put on the list.
    pub(super) added: usize,
    /// People on it already whose details change.
    pub(super) renewed: usize,
    /// People taken off it.
    pub(super) gone: usize,
}

impl Outcome {
    /// Counts people, not rows: a row that was split holds several.
    pub(super) fn of(desk: &Desk, plan: &Plan) -> Self {
        let known = plan.updated.iter().filter(|(guest, _)| !is_on_list(desk, *guest)).count();
        Self {
            added: plan.people() + known,
            renewed: plan.updated.len() - known,
            gone: plan.not_coming.iter().filter(|it| it.guest.is_some()).count(),
        }
    }

    pub(super) const fn is_nothing(self) -> bool {
        self.added + self.renewed + self.gone == 0
    }
}
