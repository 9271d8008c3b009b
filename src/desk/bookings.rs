//! From a guest list to who came with whom: parties, and their places without a name.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::domain::{
    Booking, Command, Details, Gathering, GatheringId, GuestId, Invitation, PARTY_MOST, Party,
    PartyId, Place, Presence, Visit,
};
use crate::intake::{Member, Newcomer, Plan};

use super::Desk;
use super::lists::people;

impl Desk {
    /// The wishes that say who came with whom, where those a plan adds have these ids. Every place
    /// without a name gets an id of its own; those the list does not count any more are no longer
    /// expected.
    #[must_use]
    pub fn bookings(&self, gathering: GatheringId, plan: &Plan, ids: &[GuestId]) -> Vec<Command> {
        let news: BTreeMap<GuestId, &Newcomer> = people(plan, ids).collect();
        let id = |member: &Member| match member {
            Member::Added(at) => ids.get(*at).copied(),
            Member::Known(guest) => Some(*guest),
        };
        let mut groups: Vec<Vec<GuestId>> =
            plan.parties.iter().map(|party| party.iter().filter_map(id).collect()).collect();
        let grouped: BTreeSet<GuestId> = groups.iter().flatten().copied().collect();
        let evening = self.state().gathering(gathering);
        let has_places = |guest: &GuestId, newcomer: &Newcomer| {
            let has_party = || evening.is_some_and(|it| it.party_of(*guest).is_some());
            !newcomer.name.is_empty()
                && (newcomer.companions.is_some_and(|it| it > 0) || has_party())
        };
        let alone =
            news.iter().filter(|(guest, it)| !grouped.contains(guest) && has_places(guest, it));
        groups.extend(alone.map(|(guest, _)| vec![*guest]));
        groups.iter().flat_map(|group| self.booking_of(gathering, group, &news)).collect()
    }

    fn booking_of(
        &self,
        gathering: GatheringId,
        group: &[GuestId],
        news: &BTreeMap<GuestId, &Newcomer>,
    ) -> Vec<Command> {
        let evening = self.state().gathering(gathering);
        let known = evening.and_then(|it| group.iter().find_map(|guest| it.party_of(*guest)));
        let party: PartyId = known.unwrap_or_else(|| self.mint());
        let before = evening.map(|it| it.party(party)).unwrap_or_default();
        let mut nameless = self.nameless(&before);
        // The list names some of them now.
        nameless.retain(|it| news.get(it).is_none_or(|news| news.name.is_empty()));
        let others = before.iter().filter(|it| !group.contains(it) && !nameless.contains(it));
        let everybody: Vec<GuestId> = group.iter().chain(others).copied().collect();
        let companions = |guest: &GuestId| match news.get(guest) {
            Some(it) => it.companions.unwrap_or(0) as usize,
            None => self.booking(gathering, *guest).companions as usize,
        };
        let wanted = everybody.iter().map(companions).fold(0, usize::saturating_add);
        let wanted = wanted.min(PARTY_MOST.saturating_sub(everybody.len()));
        let theirs = group.iter().filter_map(|it| Some((*it, *news.get(it)?)));
        let mut tickets: VecDeque<&str> =
            theirs.flat_map(|(guest, it)| self.split_tickets(gathering, guest, it).1).collect();
        let mut wishes = self.give_out(gathering, &nameless, &mut tickets);
        let booked_on = group.iter().find_map(|it| news.get(it)?.booked_on);
        let place = |_| {
            let ticket = tickets.pop_front().map(Into::into);
            Place { guest: self.mint(), ticket, booked_on }
        };
        let places: Vec<_> = (nameless.len()..wanted).map(place).collect();
        let surplus = nameless.iter().rev().filter(|it| self.is_empty_place(gathering, **it));
        let surplus = surplus.take(nameless.len().saturating_sub(wanted));
        wishes.extend(surplus.map(|it| self.withdrawal(gathering, *it)));
        if everybody.len() + places.len() > 1 {
            let members = group.to_vec();
            wishes.push(Command::FormParty(Box::new(Party { gathering, party, members, places })));
        }
        wishes
    }

    /// Tickets that are good again go back to their places, others to places that have none.
    fn give_out(
        &self,
        gathering: GatheringId,
        places: &[GuestId],
        tickets: &mut VecDeque<&str>,
    ) -> Vec<Command> {
        let evening = self.state().gathering(gathering);
        let holder = |code: &str| evening.and_then(|it: &Gathering| it.holder(code));
        let mut wishes = Vec::new();
        for guest in places.iter().copied() {
            if tickets.is_empty() {
                break;
            }
            let held = |it: &&str| holder(it) == Some(guest);
            let has_any = evening.is_some_and(|it| it.tickets().any(|(_, who)| who == guest));
            let back = tickets.iter().position(held);
            let Some(at) = back.or((!has_any).then_some(0)) else { continue };
            let Some(code) = tickets.remove(at) else { continue };
            let booking = Booking { expected: true, ..self.booking(gathering, guest) };
            wishes.push(Command::Invite(Box::new(Invitation {
                gathering,
                guest,
                details: Details::default(),
                booking,
                tickets: vec![code.into()],
                refused: Vec::new(),
                lines: Vec::new(),
            })));
        }
        wishes
    }

    /// Of a booking, the places that no list has a name for.
    fn nameless(&self, party: &[GuestId]) -> Vec<GuestId> {
        let state = self.state();
        let is_nameless =
            |it: &&GuestId| state.guest(**it).is_some_and(|it| it.own_name().is_empty());
        party.iter().filter(is_nameless).copied().collect()
    }

    /// Whether it is a place that no list has a name for, and nobody came in on.
    pub(super) fn is_empty_place(&self, gathering: GatheringId, guest: GuestId) -> bool {
        let nameless = self.state().guest(guest).is_some_and(|it| it.own_name().is_empty());
        nameless && self.presence(gathering, guest) == Presence::Expected
    }

    fn presence(&self, gathering: GatheringId, guest: GuestId) -> Presence {
        let visit = self.state().gathering(gathering).and_then(|it| it.visit(guest));
        visit.map_or(Presence::Absent, Visit::presence)
    }

    /// Of several tickets under one name, whoever booked keeps one; each other is a place of its
    /// own, where the list counts so many companions. Codes that a place has already are in neither.
    pub(super) fn split_tickets<'n>(
        &self,
        gathering: GatheringId,
        guest: GuestId,
        newcomer: &'n Newcomer,
    ) -> (Vec<&'n str>, Vec<&'n str>) {
        let evening = self.state().gathering(gathering);
        let holder = |code: &str| evening.and_then(|it: &Gathering| it.holder(code));
        let party = evening.and_then(|it| Some(it.party(it.party_of(guest)?))).unwrap_or_default();
        let is_good = |code: &str, of| evening.is_some_and(|it| it.has_ticket(of, code));
        let is_anothers = |code: &&str| {
            holder(code).is_some_and(|it| it != guest && party.contains(&it) && is_good(code, it))
        };
        let codes: Vec<&str> =
            newcomer.tickets.iter().map(String::as_str).filter(|it| !is_anothers(it)).collect();
        let (mut own, new): (Vec<_>, Vec<_>) =
            codes.into_iter().partition(|code| holder(code) == Some(guest));
        let companions = newcomer.companions.unwrap_or(0) as usize;
        let for_others = (own.len() + new.len()).saturating_sub(1).min(companions).min(new.len());
        let (mine, others) = new.split_at(new.len() - for_others);
        own.extend(mine);
        (own, others.to_vec())
    }
}
