//! What rows about people who are not coming take back, and what their tickets mean at the door.

use super::super::decision::Decision;
use super::super::people::Match;
use super::super::plan::{Fate, Look, NotComing, RefusedTicket};
use super::super::problem::{Other, Problem};
use super::Planner;

impl Planner<'_> {
    /// What rows about people who are not coming take back: once everybody who is coming is known.
    pub(super) fn take_back(&mut self) {
        let all = std::mem::take(&mut self.plan.not_coming);
        for mut gone in all {
            match self.taken_off(&mut gone) {
                Ok(who) => {
                    self.refuse_tickets(&gone, who);
                    self.plan.not_coming.push(gone);
                }
                Err(problem) => {
                    self.set_fate(gone.row, Fate::Look);
                    self.plan.look.push(Look { row: gone.row, line: gone.line, problem });
                }
            }
        }
    }

    /// Who a row is surely about; and whom it takes off the list: somebody expected, not inside,
    /// whom no other row still has. Where that is not sure, nobody before it is decided.
    fn taken_off(&mut self, gone: &mut NotComing) -> Result<Option<usize>, Problem> {
        let newcomer = &gone.newcomer;
        if newcomer.name.is_empty() && newcomer.email.is_none() && newcomer.tickets.is_empty() {
            return Ok(None);
        }
        let (at, is_sure) = match self.people.find(newcomer) {
            Match::New => return Ok(None),
            Match::Same(at) => (at, true),
            Match::Clash(at, problem) => {
                let is_ticket = matches!(problem, Problem::SameTicket { .. });
                (at, is_ticket && newcomer.name.is_empty())
            }
        };
        let surely = is_sure.then_some(at);
        let Some(person) = self.people.get(at) else { return Ok(surely) };
        let stays = person.row.is_some() || !person.expected || person.arrived;
        let Some(guest) = person.guest.filter(|_| !stays) else { return Ok(surely) };
        if is_sure {
            gone.guest = Some(guest);
            return Ok(surely);
        }
        let with = Other { row: None, guest: Some(guest), name: person.now.name.full() };
        let problem = Problem::TakesOff { status: gone.status.clone(), with };
        let decided = self.decisions.about(gone.row).to(&problem).cloned();
        self.plan.unused.retain(|row| *row != gone.row || decided.is_none());
        match decided {
            Some(Decision::SamePerson) => {
                gone.guest = Some(guest);
                Ok(Some(at))
            }
            Some(Decision::BothStay | Decision::LeaveOut) => Ok(None),
            Some(_) | None => Err(problem),
        }
    }

    /// The tickets of such a row: one that somebody holds who stays on the list is taken back; one
    /// that nobody ever held is known from here on, so that whoever brings it is told that it was
    /// cancelled. A row that is coming makes the same ticket good. Of people who are not coming and
    /// whom the house does not know, nothing is kept but that code.
    fn refuse_tickets(&mut self, gone: &NotComing, who: Option<usize>) {
        for code in gone.newcomer.tickets.iter().filter(|code| !self.tickets.contains(*code)) {
            let Some(person) = self.people.holder(code) else {
                let is_news = self.judge.is_brought(code) && self.people.refuse(who, code);
                if is_news && who.is_none() {
                    self.plan.refused.push((None, vec![code.clone()]));
                }
                continue;
            };
            if !person.expected && !person.arrived {
                continue;
            }
            // Whoever is in keeps their only one.
            let has_others = person.now.tickets.iter().any(|it| it != code);
            let keeps = person.arrived && !has_others;
            // Of several tickets under one name, each other than the buyer's is a place's.
            let (holder, keeps) = match self.people.place_of_ticket(code) {
                Some(place) => (place.guest, place.arrived),
                None => (person.guest, keeps),
            };
            let holder = holder.filter(|it| gone.guest != Some(*it) && !keeps);
            let Some(guest) = holder else { continue };
            let (row, code) = (gone.row, code.clone());
            self.plan.refused_tickets.push(RefusedTicket { row, guest, code });
        }
    }
}
