//! Folding. Dumb on purpose: it never refuses, and every order gives the same state.

use chrono::{DateTime, Utc};

use crate::domain::guest::Called;
use crate::domain::holders::Holders;
use crate::domain::introduction::{Answered, Suggestion};
use crate::domain::roll::Roll;
use crate::domain::visit::{Stay, Waiting};
use crate::domain::{
    Body, Call, Entry, Fact, Gathering, GatheringId, GuestId, IntroductionId, Line, LineId,
    Movement, Pair, PartyId, Stamp, Text, Visit, Way,
};

use super::State;

impl State {
    /// Folds one entry in. Cost: logarithmic in the house, linear in who it is about.
    pub fn apply(&mut self, entry: &Entry) {
        self.last = self.last.max(entry.stamp());
        let wrote = self.wrote.entry(entry.door).or_insert(entry.at);
        *wrote = entry.at.max(*wrote);
        let Body::Known(fact) = &entry.body else { return };
        if entry.about.iter().any(|guest| self.forgotten.contains_key(guest)) {
            // A late entry about somebody forgotten leaves its ids and none of its words.
            self.fold(&fact.without_words(), entry.stamp(), entry.at);
        } else {
            self.fold(fact, entry.stamp(), entry.at);
        }
    }

    #[allow(clippy::too_many_lines, reason = "one flat arm a fact")]
    fn fold(&mut self, fact: &Fact, stamp: Stamp, at: DateTime<Utc>) {
        match fact {
            Fact::HouseNamed { name } => self.house.set(stamp, name.clone()),
            Fact::StaffCodeSet { hash } => self.staff_code.set(stamp, hash.clone()),
            Fact::RememberDaysSet { days } => self.remember_days.set(stamp, Some(*days)),
            Fact::DoorNamed { name } => {
                self.doors.entry(stamp.door()).or_default().set(stamp, name.clone());
            }
            Fact::DoorRemoved { door, removed } => {
                self.removed.entry(*door).or_default().set(stamp, removed.then_some(at));
            }
            Fact::GuestNoted { guest, details } => {
                self.guests.entry(*guest).learn((stamp, at), details);
            }
            Fact::PlaceNamed { guest, by, name } => {
                let more = self.guests.entry(*guest).more.get_or_insert_default();
                more.called.set(stamp, Some(Called { by: *by, name: name.clone() }));
            }
            Fact::PartyJoined { gathering, guest, party, place } => {
                self.join(*gathering, *guest, (*party, *place), stamp);
            }
            Fact::BadgeIssued { guest, code } => {
                let known = self.guests.entry(*guest);
                if !code.is_empty() {
                    known.more.get_or_insert_default().badge.set(stamp, code.as_ref().into());
                    self.badges.entry(code.as_ref().into()).add(*guest, stamp);
                }
            }
            Fact::AcquaintanceNoted { guests: (a, b), known } => {
                let history = self.pairs.entry(Pair::new(*a, *b)).or_default();
                history.acquainted.set(stamp, *known);
            }
            Fact::KeptApart { guests: (a, b), apart } => {
                let history = self.pairs.entry(Pair::new(*a, *b)).or_default();
                history.apart.set(stamp, apart.then_some(at));
            }
            Fact::GuestForgotten { guest } => {
                let said = self.forgotten.get(guest).copied();
                self.forgotten.insert(*guest, said.map_or(at, |said| said.min(at)));
                if said.is_none() {
                    self.scrub(*guest);
                }
            }
            Fact::GatheringPlanned { gathering, .. }
            | Fact::CapacitySet { gathering, .. }
            | Fact::ExamplesSet { gathering, .. }
            | Fact::RepeatSet { gathering, .. }
            | Fact::AsksSet { gathering, .. }
            | Fact::AgendaSet { gathering, .. }
            | Fact::WifiSet { gathering, .. }
            | Fact::Announced { gathering, .. }
            | Fact::MannerChosen { gathering, .. }
            | Fact::LineAloud { gathering, .. }
            | Fact::Ring { gathering, .. }
            | Fact::Topic { gathering, .. }
            | Fact::AgainSaid { gathering, .. }
            | Fact::EveningEnded { gathering, .. }
            | Fact::Waited { gathering, .. }
            | Fact::ArrivalWatched { gathering, .. }
            | Fact::GuestBooked { gathering, .. }
            | Fact::TicketIssued { gathering, .. }
            | Fact::TicketWithdrawn { gathering, .. }
            | Fact::TicketKeySet { gathering, .. }
            | Fact::TicketBlocked { gathering, .. }
            | Fact::CheckedIn { gathering, .. }
            | Fact::CheckedOut { gathering, .. }
            | Fact::MovementUndone { gathering, .. }
            | Fact::TwoDoorsSettled { gathering, .. }
            | Fact::ConsentGiven { gathering, .. }
            | Fact::LeavingSaid { gathering, .. }
            | Fact::LineSaid { gathering, .. }
            | Fact::LineShown { gathering, .. }
            | Fact::LineRemoved { gathering, .. }
            | Fact::IntroductionWithdrawn { gathering, .. }
            | Fact::IntroductionAnswered { gathering, .. }
            | Fact::IntroductionMade { gathering, .. }
            | Fact::IntroductionMet { gathering, .. }
            | Fact::MeetingSaid { gathering, .. }
            | Fact::GladSaid { gathering, .. }
            | Fact::SwapAnswered { gathering, .. }
            | Fact::RoundEnded { gathering, .. }
            | Fact::RoundCalledOff { gathering, .. }
            | Fact::PromiseMade { gathering, .. }
            | Fact::PromiseKept { gathering, .. }
            | Fact::HelpAsked { gathering, .. }
            | Fact::HelpGiven { gathering, .. }
            | Fact::NominationShown { gathering, .. } => {
                self.gatherings.entry(*gathering).or_default().fold(fact, stamp, at);
            }
            Fact::CorruptorNominated { gathering, nomination, habit } => {
                // Its envelope may not say what it belongs to: older ones do not.
                let is_over = self.forgotten.contains_key(&gathering.of_nobody());
                let evening = self.gatherings.entry(*gathering).or_default();
                let named = evening.nominations.entry(*nomination).or_default();
                let habit = if is_over { String::new() } else { habit.clone() };
                named.habit.set(stamp, habit);
            }
            Fact::RoundStarted { gathering, round, sitting } => {
                let Self { gatherings, forgotten, .. } = self;
                let round = gatherings.entry(*gathering).or_default().rounds.entry(*round);
                let is_gone = |guest| forgotten.contains_key(&guest);
                round.or_default().start((stamp, at), sitting, is_gone);
            }
            Fact::IntroductionSuggested { gathering, introduction, guests, reasons } => {
                let (guests, reasons) = (guests.clone(), reasons.clone());
                let suggestion = Suggestion { at: Some(at), guests, reasons };
                self.suggest((*gathering, *introduction), stamp, suggestion);
            }
        }
    }

    /// Somebody of a booking is known from here on, named or not; all of it know each other.
    fn join(
        &mut self,
        gathering: GatheringId,
        guest: GuestId,
        (party, place): (PartyId, u32),
        stamp: Stamp,
    ) {
        self.guests.entry(guest);
        let evening = self.gatherings.entry(gathering).or_default();
        evening.joined.entry(guest).or_default().set(stamp, Some((party, place)));
        let others = evening.parties.entry(party).or_default();
        if others.insert(guest) {
            for other in others.iter().filter(|it| **it != guest) {
                self.pairs.entry(Pair::new(guest, *other)).or_default().together = true;
            }
        }
    }

    fn suggest(
        &mut self,
        (gathering, id): (GatheringId, IntroductionId),
        stamp: Stamp,
        suggestion: Suggestion,
    ) {
        for pair in Pair::among(&suggestion.guests) {
            self.pairs.entry(pair).or_default().suggested.insert((gathering, id));
        }
        let evening = self.gatherings.entry(gathering).or_default();
        for guest in &suggestion.guests {
            evening.stay_mut(*guest).introductions.entry(id);
        }
        evening.introductions.entry(id).or_default().suggestion.set(stamp, suggestion);
    }
}

impl Gathering {
    #[allow(clippy::too_many_lines, reason = "one flat arm a fact")]
    fn fold(&mut self, fact: &Fact, stamp: Stamp, at: DateTime<Utc>) {
        match fact {
            Fact::GatheringPlanned { plan, .. } => {
                self.listed = self.listed.max(Some(at));
                self.plan.set(stamp, Some(plan.clone()));
            }
            Fact::GuestBooked { guest, booking, .. } => {
                self.listed = self.listed.max(Some(at));
                self.visit_mut(*guest).booking.set(stamp, booking.clone());
            }
            Fact::CapacitySet { places, .. } => self.capacity.set(stamp, *places),
            Fact::ExamplesSet { examples, .. } => {
                self.examples.set(stamp, Some(examples.clone()));
            }
            Fact::RepeatSet { repeat, .. } => self.repeat.set(stamp, Some(*repeat)),
            Fact::AsksSet { asks, .. } => self.asks.set(stamp, *asks),
            Fact::AgendaSet { agenda, .. } => self.agenda.set(stamp, agenda.clone()),
            Fact::WifiSet { wifi, .. } => self.wifi.set(stamp, wifi.clone()),
            Fact::Announced { text, .. } => self.announcement.set(stamp, text.clone()),
            Fact::Ring { ring, event, .. } => {
                self.rings.entry(*ring).or_default().fold(event, stamp, at);
            }
            Fact::Topic { topic, event, .. } => {
                self.topics.entry(*topic).or_default().fold(event, stamp, at);
            }
            Fact::AgainSaid { guest, with, again, .. } => {
                self.again.entry((*guest, *with)).or_default().set(stamp, *again);
            }
            Fact::EveningEnded { ended, .. } => self.ended.set(stamp, ended.then_some(at)),
            Fact::Waited { guest, waiting, .. } => {
                let wait = Waiting { stamp, at, waits: *waiting };
                insert_sorted(&mut self.stay_mut(*guest).waits, wait, |it| it.stamp);
            }
            Fact::ArrivalWatched { guest, watched, .. } => {
                self.stay_mut(*guest).watched.set(stamp, *watched);
            }
            Fact::TicketIssued { guest, code, .. } => issue(&mut self.tickets, *guest, code, stamp),
            Fact::TicketWithdrawn { guest, code, .. } => {
                issue(&mut self.withdrawn, *guest, code, stamp);
            }
            Fact::TicketKeySet { key, admits, .. } => {
                let it = self.ticket_keys.entry(key.as_ref().into()).or_default();
                it.set(stamp, admits.clone());
            }
            Fact::TicketBlocked { mark, blocked, .. } => {
                self.blocked.entry(mark.as_ref().into()).or_default().set(stamp, *blocked);
            }
            Fact::CheckedIn { guest, by, door, .. } => {
                let (way, door) = (Way::In(*by), door.clone());
                self.stay_mut(*guest).moved(Movement { stamp, at, way, door });
            }
            Fact::CheckedOut { guest, .. } => {
                self.stay_mut(*guest).moved(Movement { stamp, at, way: Way::Out, door: None });
            }
            Fact::MovementUndone { guest, movement, .. } => {
                insert_sorted(&mut self.stay_mut(*guest).undone, *movement, |it| *it);
            }
            Fact::TwoDoorsSettled { guest, movement, settled, .. } => {
                self.stay_mut(*guest).settled.entry(*movement).set(stamp, *settled);
            }
            Fact::ConsentGiven { guest, consent, .. } => {
                self.stay_mut(*guest).consent.set(stamp, at, *consent);
            }
            Fact::MannerChosen { guest, manner, .. } => {
                self.stay_mut(*guest).manner.set(stamp, at, *manner);
            }
            Fact::LeavingSaid { guest, at, .. } => {
                self.stay_mut(*guest).leaving.set(stamp, *at);
            }
            Fact::LineSaid { guest, line, saying, .. } => {
                self.line_mut(*guest, *line).saying.set(stamp, saying.clone());
            }
            Fact::LineShown { guest, line, shown, .. } => {
                self.line_mut(*guest, *line).shown.set(stamp, at, *shown);
            }
            Fact::LineAloud { guest, line, aloud, .. } => {
                self.line_mut(*guest, *line).aloud.set(stamp, at, *aloud);
            }
            Fact::LineRemoved { guest, line, .. } => self.line_mut(*guest, *line).removed = true,
            Fact::IntroductionWithdrawn { introduction, .. } => {
                self.introductions.entry(*introduction).or_default().withdrawn = true;
            }
            Fact::IntroductionAnswered { introduction, guest, answer, .. } => {
                let it = self.introductions.entry(*introduction).or_default();
                it.answers.entry(*guest).set(stamp, Answered { answer: *answer, at: Some(at) });
            }
            Fact::IntroductionMade { introduction, made, .. } => {
                let it = self.introductions.entry(*introduction).or_default();
                it.made.set(stamp, made.then_some(at));
            }
            Fact::IntroductionMet { introduction, .. } => {
                let it = self.introductions.entry(*introduction).or_default();
                it.met = Some(it.met.map_or(at, |known| known.min(at)));
            }
            Fact::MeetingSaid { introduction, guest, met, .. } => {
                let it = self.introductions.entry(*introduction).or_default();
                it.told.entry(*guest).met.set(stamp, met.then_some(at));
            }
            Fact::GladSaid { introduction, guest, glad, .. } => {
                let it = self.introductions.entry(*introduction).or_default();
                it.told.entry(*guest).glad.set(stamp, *glad);
            }
            Fact::SwapAnswered { introduction, guest, yes, .. } => {
                let it = self.introductions.entry(*introduction).or_default();
                it.swaps.entry(*guest).set(stamp, *yes);
            }
            Fact::RoundEnded { round, ended, .. } => {
                let it = self.rounds.entry(*round).or_default();
                it.ended.set(stamp, ended.then_some(at));
            }
            Fact::RoundCalledOff { round, .. } => {
                self.rounds.entry(*round).or_default().called_off = true;
            }
            Fact::PromiseMade { promise, word, .. } => {
                let it = self.promises.entry(*promise).or_default();
                it.word.set(stamp, Some(word.clone()));
            }
            Fact::PromiseKept { promise, outcome, .. } => {
                let it = self.promises.entry(*promise).or_default();
                it.outcome.set(stamp, Some((*outcome, at)));
            }
            Fact::HelpAsked { help, reason, guest, .. } => {
                let call = Call { door: stamp.door(), at, reason: *reason, guest: *guest };
                self.helps.entry(*help).or_default().asked.set(stamp, Some(call));
            }
            Fact::HelpGiven { help, .. } => {
                let it = self.helps.entry(*help).or_default();
                it.taken = Some(it.taken.map_or(at, |before| before.min(at)));
            }
            Fact::NominationShown { nomination, shown, .. } => {
                self.nominations.entry(*nomination).or_default().let_through.set(stamp, *shown);
            }
            // The house folds these.
            Fact::HouseNamed { .. }
            | Fact::StaffCodeSet { .. }
            | Fact::RememberDaysSet { .. }
            | Fact::DoorNamed { .. }
            | Fact::DoorRemoved { .. }
            | Fact::GuestNoted { .. }
            | Fact::PartyJoined { .. }
            | Fact::PlaceNamed { .. }
            | Fact::BadgeIssued { .. }
            | Fact::IntroductionSuggested { .. }
            | Fact::RoundStarted { .. }
            | Fact::CorruptorNominated { .. }
            | Fact::AcquaintanceNoted { .. }
            | Fact::KeptApart { .. }
            | Fact::GuestForgotten { .. } => {}
        }
    }

    fn visit_mut(&mut self, guest: GuestId) -> &mut Visit {
        self.visits.entry(guest)
    }

    fn stay_mut(&mut self, guest: GuestId) -> &mut Stay {
        self.visit_mut(guest).stay_mut()
    }

    fn line_mut(&mut self, guest: GuestId, line: LineId) -> &mut Line {
        self.stay_mut(guest).lines.entry(line)
    }
}

fn issue(tickets: &mut Roll<Text, Holders>, guest: GuestId, code: &str, stamp: Stamp) {
    if !code.is_empty() {
        tickets.entry(code.into()).add(guest, stamp);
    }
}

impl Stay {
    fn moved(&mut self, movement: Movement) {
        insert_sorted(&mut self.movements, movement, |it| it.stamp);
    }
}

fn insert_sorted<T>(sorted: &mut Vec<T>, item: T, key: impl Fn(&T) -> Stamp) {
    if let Err(at) = sorted.binary_search_by_key(&key(&item), &key) {
        sorted.reserve_exact(1);
        sorted.insert(at, item);
    }
}
