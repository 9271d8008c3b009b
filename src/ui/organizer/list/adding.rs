//! Putting people on the list, a portion a frame, so that the window stays alive; and taking those
//! off again whom the list brought.

use std::collections::VecDeque;

use crate::desk::{Desk, Trouble};
use crate::domain::{Command, GatheringId, GuestId};
use crate::intake::Plan;

/// People a frame: one wait for the disk each portion, and a frame stays short.
const PORTION: usize = 200;

/// People under way onto the list, or off it.
pub(super) struct Adding {
    pub(super) gathering: GatheringId,
    /// Those who are not in a portion yet, and the ids of those who are new.
    rest: Plan,
    ids: VecDeque<GuestId>,
    /// Who came with whom: once everybody is on the list.
    bookings: Vec<Command>,
    /// Those to be taken off again.
    off: Vec<GuestId>,
    /// What is being written; kept until the disk took it.
    portion: VecDeque<Command>,
    done: usize,
    total: usize,
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
        let ids = desk.ids(plan);
        let bookings = desk.bookings(gathering, plan, &ids);
        let not_coming = plan.not_coming.iter().filter(|it| it.guest.is_some()).cloned().collect();
        let (added, updated) = (plan.added.clone(), plan.updated.clone());
        let (refused_tickets, refused) = (plan.refused_tickets.clone(), plan.refused.clone());
        let rest = Plan { added, updated, not_coming, refused_tickets, refused, ..Plan::default() };
        let total = bookings.len();
        let it = Self::new(gathering, rest, Vec::new());
        Self { ids: ids.into(), bookings, total: it.total + total, ..it }
    }

    /// Takes people off again, except those who came in meanwhile.
    pub(super) fn back(desk: &Desk, gathering: GatheringId, brought: &[GuestId]) -> Self {
        let came = |guest: &GuestId| {
            let visit = desk.state().gathering(gathering).and_then(|it| it.visit(*guest));
            visit.is_some_and(|visit| visit.arrival().is_some())
        };
        let off = brought.iter().copied().filter(|it| !came(it)).collect();
        Self::new(gathering, Plan::default(), off)
    }

    fn new(gathering: GatheringId, rest: Plan, off: Vec<GuestId>) -> Self {
        let total = rest.added.len()
            + rest.updated.len()
            + rest.not_coming.len()
            + rest.refused_tickets.len()
            + rest.refused.len()
            + off.len();
        Self {
            gathering,
            rest,
            ids: VecDeque::new(),
            bookings: Vec::new(),
            off,
            portion: VecDeque::new(),
            done: 0,
            total,
            brought: Vec::new(),
            refused: None,
            trouble: None,
        }
    }

    /// How many of how many.
    pub(super) const fn done_of(&self) -> (usize, usize) {
        (self.done, self.total)
    }

    /// Whether nothing is left to do.
    pub(super) const fn is_over(&self) -> bool {
        self.done >= self.total
    }

    /// Carries one portion out, unless the disk said no and nobody asked to go on.
    pub(super) fn carry_on(&mut self, desk: &mut Desk) {
        if self.trouble.is_some() {
            return;
        }
        if self.portion.is_empty() {
            self.next_portion(desk);
        }
        match desk.submit_all(self.portion.iter().cloned()) {
            Ok(()) => self.done += std::mem::take(&mut self.portion).len(),
            Err(Trouble::Refused(_)) => self.one_by_one(desk),
            Err(trouble @ Trouble::NotSaved(_)) => self.trouble = Some(trouble),
        }
    }

    /// The next people as wishes: lines are judged here, so not all of them in one frame.
    fn next_portion(&mut self, desk: &Desk) {
        fn some<T>(of: &mut Vec<T>, room: usize) -> Vec<T> {
            of.drain(..of.len().min(room)).collect()
        }
        let added = some(&mut self.rest.added, PORTION);
        let updated = some(&mut self.rest.updated, PORTION - added.len());
        let room = PORTION - added.len() - updated.len();
        let not_coming = some(&mut self.rest.not_coming, room);
        let room = room - not_coming.len();
        let refused_tickets = some(&mut self.rest.refused_tickets, room);
        let refused = some(&mut self.rest.refused, room - refused_tickets.len());
        let ids: Vec<_> = self.ids.drain(..added.len().min(self.ids.len())).collect();
        let part = Plan { added, updated, not_coming, refused_tickets, refused, ..Plan::default() };
        self.portion = desk.invitations_as(self.gathering, &part, &ids).into();
        let off = some(&mut self.off, PORTION - self.portion.len());
        self.portion.extend(off.into_iter().map(|it| desk.withdrawal(self.gathering, it)));
        if self.portion.is_empty() {
            self.portion.extend(some(&mut self.bookings, PORTION));
        }
        if self.portion.is_empty() {
            self.done = self.total;
        }
        let new = self
            .portion
            .iter()
            .flat_map(invites)
            .filter(|it| !is_on_list(desk, self.gathering, *it));
        self.brought.extend(new);
    }

    /// One wish of the portion was refused: the others stand.
    fn one_by_one(&mut self, desk: &mut Desk) {
        while let Some(wish) = self.portion.front() {
            match desk.submit(wish.clone()) {
                Ok(()) => {}
                Err(trouble @ Trouble::NotSaved(_)) => {
                    self.trouble = Some(trouble);
                    return;
                }
                Err(trouble) => {
                    let guests = invites(wish);
                    self.brought.retain(|it| !guests.contains(it));
                    let before = self.refused.as_ref().map_or(0, |(count, _)| *count);
                    self.refused = Some((before + 1, trouble));
                }
            }
            self.portion.pop_front();
            self.done += 1;
        }
    }
}

/// Whom a wish puts on the list.
fn invites(wish: &Command) -> Vec<GuestId> {
    if let Command::FormParty(party) = wish {
        return party.places.iter().map(|place| place.guest).collect();
    }
    let Command::Invite(invitation) = wish else { return Vec::new() };
    if invitation.booking.expected { vec![invitation.guest] } else { Vec::new() }
}

fn is_on_list(desk: &Desk, gathering: GatheringId, guest: GuestId) -> bool {
    desk.state()
        .gathering(gathering)
        .and_then(|it| it.visit(guest))
        .is_some_and(|it| it.booking().expected)
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
    /// Tickets that are not let in any more.
    pub(super) refused: usize,
    /// Tickets that nobody held, and that are known as cancelled from then on.
    pub(super) known_as_refused: usize,
}

impl Outcome {
    /// Counts people, not rows: a row that was split holds several.
    pub(super) fn of(desk: &Desk, gathering: GatheringId, plan: &Plan) -> Self {
        let new = |guest| !is_on_list(desk, gathering, guest);
        let known = plan.updated.iter().filter(|(guest, _)| new(*guest)).count();
        Self {
            added: plan.people() + known,
            renewed: plan.updated.len() - known,
            gone: plan.not_coming.iter().filter(|it| it.guest.is_some()).count(),
            refused: plan.refused_tickets.len(),
            known_as_refused: known_as_refused(plan),
        }
    }

    pub(super) const fn is_nothing(self) -> bool {
        self.added + self.renewed + self.gone + self.refused + self.known_as_refused == 0
    }
}

/// How many tickets that nobody held are known from then on, and let nobody in.
pub(super) fn known_as_refused(plan: &Plan) -> usize {
    let coming = plan.added.iter().chain(plan.updated.iter().map(|(_, it)| it));
    let coming: usize = coming.map(|it| it.refused.len()).sum();
    let others = plan.refused.iter().map(|(_, codes)| codes.len());
    coming + others.sum::<usize>()
}
