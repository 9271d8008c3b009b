//! Saying why: what each gives, what both share, a question to begin with, and where.

use std::collections::BTreeMap;

use crate::domain::{
    Across, Band, Gathering, Gives, GuestId, LineId, Reasons, Same, Shared, Side, Spoken,
};

use super::bond::{likeness, pitched};
use super::kind;
use super::opener::Asking;
use super::person::{Newness, Person};
use super::room::{Room, RoomLine};
use super::writing::Writing;

/// Finds reasons for one suggestion after the other, so that spots take turns and nobody is shown
/// the same opener twice in a row.
pub(super) struct Reasoner<'r> {
    pub(super) room: &'r Room,
    uses: Vec<usize>,
    pub(super) openers: BTreeMap<usize, Vec<String>>,
}

impl<'r> Reasoner<'r> {
    pub(super) fn new(room: &'r Room) -> Self {
        let uses = room.spots.iter().map(|spot| spot.uses).collect();
        Self { room, uses, openers: BTreeMap::new() }
    }

    pub(super) fn guest(&self, at: usize) -> Option<GuestId> {
        self.room.people.get(at).map(|person| person.guest)
    }

    /// Why the people at two places might like to meet; the opener is for `asker` to ask `asked`.
    pub(super) fn reasons(&mut self, asker: usize, asked: usize) -> Reasons {
        let ways = [(asked, asker), (asker, asked)].into_iter();
        let gives = ways.filter_map(|(from, to)| gives_best(self.room, from, to)).collect();
        self.reasons_giving(asker, asked, gives)
    }

    /// The same where a host judges that this offer of `asked` helps with that need of `asker`: worth
    /// asking, whatever was found.
    pub(super) fn reasons_judged(
        &mut self,
        [asker, asked]: [usize; 2],
        [need, offer]: [usize; 2],
    ) -> Reasons {
        let judged = gives_of(self.room, [asked, asker], [need, offer], Band::POSSIBLE);
        let back = gives_best(self.room, asker, asked);
        self.reasons_giving(asker, asked, judged.into_iter().chain(back).collect())
    }

    fn reasons_giving(&mut self, asker: usize, asked: usize, gives: Vec<Gives>) -> Reasons {
        let Some((one, other)) = self.room.people.get(asker).zip(self.room.people.get(asked))
        else {
            return Reasons::default();
        };
        let shared = shared(self.room, asker, asked, gives.is_empty());
        let spot = self.next_spot();
        let mut reasons = Reasons { gives, shared, spot, ..Reasons::default() };
        tell_across(self.room, &mut reasons);
        let mut seen = self.seen(asker).into_iter().chain(self.seen(asked)).collect::<Vec<_>>();
        let mut last = [self.last(asker), self.last(asked)].concat();
        let pick = one.seed ^ other.seed.rotate_left(17);
        reasons.opener = self.ask(&reasons, [one.guest, other.guest], pick, (&seen, &last));
        seen.push(reasons.opener.clone());
        last.push(reasons.opener.clone());
        let back = pick.rotate_left(29);
        reasons.back = self.ask(&reasons, [other.guest, one.guest], back, (&seen, &last));
        for at in [asker, asked] {
            // Both may hear either, when a host introduces them.
            let heard = self.openers.entry(at).or_default();
            heard.extend([reasons.opener.clone(), reasons.back.clone()]);
        }
        reasons
    }

    /// What the first of two asks the second, that neither has seen or at least not just heard.
    pub(super) fn ask(
        &self,
        reasons: &Reasons,
        guests: [GuestId; 2],
        pick: u64,
        (seen, last): (&[String], &[String]),
    ) -> String {
        let subject = |line| self.room.subject(line);
        Asking { reasons, guests, subject: &subject }.choose(pick, seen, last)
    }

    /// The spot the fewest were sent to, in the order the host named them.
    pub(super) fn next_spot(&mut self) -> String {
        let fewest = self.uses.iter().enumerate().min_by_key(|(at, uses)| (**uses, *at));
        let Some(at) = fewest.map(|(at, _)| at) else { return String::new() };
        if let Some(uses) = self.uses.get_mut(at) {
            *uses += 1;
        }
        self.room.spots.get(at).map(|spot| spot.name.clone()).unwrap_or_default()
    }

    pub(super) fn seen(&self, at: usize) -> Vec<String> {
        let before = self.room.people.get(at).map(|it| it.openers.clone()).unwrap_or_default();
        let now = self.openers.get(&at).cloned().unwrap_or_default();
        before.into_iter().chain(now).collect()
    }

    /// The two openers of the last introduction they were shown.
    pub(super) fn last(&self, at: usize) -> Vec<String> {
        let mut last = self.seen(at);
        last.split_off(last.len().saturating_sub(2))
    }
}

/// The best that one has for another: an offer that fits a need; one kept as a pitch only where
/// there is no other.
fn gives_best(room: &Room, from: usize, to: usize) -> Option<Gives> {
    gives_for(room, from, to, |_, _| true)
}

/// The same, for those needs only that are `wanted`, by number and line.
pub(super) fn gives_for(
    room: &Room,
    from: usize,
    to: usize,
    wanted: impl Fn(usize, &RoomLine) -> bool,
) -> Option<Gives> {
    let offers = || room.lines_of(from).filter(|(_, line)| line.side == Side::Offer);
    let needs = room.lines_of(to).filter(|(_, line)| line.side == Side::Need);
    let needs = needs.filter(|(number, line)| wanted(*number, line));
    let pairs = needs.flat_map(|need| offers().map(move |offer| (need, offer)));
    let fits = pairs.map(|(need, offer)| (need, offer, room.fit().fit(need.0, offer.0)));
    let good = fits.filter(|(_, _, fit)| Band::of(*fit) > Band::None);
    let counts = |offer: usize, fit: f64| fit * pitched(room, offer);
    let (need, offer, fit) = good.min_by(|a, b| {
        // The first of the best: lines are in the order of their text.
        counts(b.1.0, b.2).total_cmp(&counts(a.1.0, a.2))
    })?;
    gives_of(room, [from, to], [need.0, offer.0], fit)
}

/// Help with one line for another, by their numbers.
fn gives_of(
    room: &Room,
    [from, to]: [usize; 2],
    [need, offer]: [usize; 2],
    fit: f64,
) -> Option<Gives> {
    let (need, offer) = (room.lines.get(need)?, room.lines.get(offer)?);
    Some(Gives {
        from: room.people.get(from)?.guest,
        to: room.people.get(to)?.guest,
        offer_line: offer.id,
        need_line: need.id,
        offer: offer.text.clone(),
        need: need.text.clone(),
        kind: offer
            .kind
            .or(need.kind)
            .or_else(|| kind::guess(&offer.text))
            .or_else(|| kind::guess(&need.text)),
        fit,
    })
}

/// What two people share, the strongest first; nothing is made up.
fn shared(room: &Room, a: usize, b: usize, nothing_given: bool) -> Vec<Shared> {
    let Some((one, other)) = room.people.get(a).zip(room.people.get(b)) else { return Vec::new() };
    let mut shared: Vec<_> = room.welcome(a, b).map(Shared::Welcome).into_iter().collect();
    shared.extend(same(room, a, b));
    let language = room.common().language(one, other);
    shared.extend(language.map(|it| Shared::Language(it.to_owned())));
    if both(one, other, |it| it == Newness::Said) {
        shared.push(Shared::FirstTime);
    } else if both(one, other, |it| it != Newness::Unknown) && shared.is_empty() && nothing_given {
        shared.push(Shared::BothNew);
    }
    if one.alone && other.alone && nothing_given {
        shared.push(Shared::BothAlone);
    }
    shared
}

fn both(one: &Person, other: &Person, is: impl Fn(Newness) -> bool) -> bool {
    is(one.newness) && is(other.newness)
}

/// The two lines in which both offer, or both look for, most nearly the same.
fn same(room: &Room, a: usize, b: usize) -> Option<Shared> {
    let alike = |number: usize| {
        let theirs = room.lines_of(b).map(|(other, _)| other);
        theirs.map(move |other| (number, other, likeness(room, number, other)))
    };
    let pairs = room.lines_of(a).flat_map(|(number, _)| alike(number));
    // The first of the most alike: lines are in the order of their text.
    let most = pairs.filter(|it| it.2 > 0.0).min_by(|a, b| b.2.total_cmp(&a.2));
    let (number, other, _) = most?;
    let spoken = |number: usize, person: usize| {
        let line = room.lines.get(number)?;
        let guest = room.people.get(person)?.guest;
        Some(Spoken { guest, line: line.id, text: line.text.clone() })
    };
    let side = room.lines.get(number)?.side;
    let lines = [spoken(number, a)?, spoken(other, b)?];
    let [one, other] = lines.each_ref().map(|it| room.subject(it.line));
    let subject = one.filter(|_| one == other).map(str::to_owned);
    Some(Shared::Same(Same { side, lines, subject }))
}

/// Notes how they can talk, where two lines that are told together are in two languages.
fn tell_across(room: &Room, reasons: &mut Reasons) {
    let gives = reasons.gives.iter().map(|it| [(it.from, &it.offer), (it.to, &it.need)]);
    let same = reasons.shared.iter().filter_map(|it| match it {
        Shared::Same(Same { lines: [a, b], .. }) => Some([(a.guest, &a.text), (b.guest, &b.text)]),
        Shared::FirstTime
        | Shared::BothNew
        | Shared::BothAlone
        | Shared::MetBefore
        | Shared::Welcome(_)
        | Shared::Language(_) => None,
    });
    let across = gives.chain(same).find_map(|[(a, one), (b, other)]| {
        let (one, other) = Writing::of(one).zip(Writing::of(other)).filter(|it| it.0 != it.1)?;
        let person = |guest| room.people.get(room.place(guest)?);
        Some(room.common().across([(person(a)?, one), (person(b)?, other)]))
    });
    if matches!(across, Some(Across::In(_))) {
        reasons.shared.retain(|it| !matches!(it, Shared::Language(_)));
    }
    reasons.across = across;
}

/// The part of `reasons` that the big screen may show at this gathering now: help where both lines
/// may be seen, a need that may still be read aloud, interests that come from such lines, and what
/// holds no words of a guest.
#[must_use]
pub fn for_the_board(reasons: &Reasons, evening: &Gathering) -> Reasons {
    let seen = |guest: GuestId, line: LineId| {
        let visit = evening.visit(guest);
        visit.is_some_and(|visit| visit.lines().any(|(id, it)| id == line && it.is_on_screen()))
    };
    let may = |it: &&Gives| seen(it.from, it.offer_line) && seen(it.to, it.need_line);
    let public = |it: &&Shared| match it {
        Shared::Same(same) => same.lines.iter().all(|it| seen(it.guest, it.line)),
        Shared::FirstTime | Shared::BothNew | Shared::MetBefore | Shared::Language(_) => true,
        // Who came with nobody, and who asked for a beginning, is not for the whole room to read.
        Shared::BothAlone | Shared::Welcome(_) => false,
    };
    let gives: Vec<_> = reasons.gives.iter().filter(may).cloned().collect();
    let shared: Vec<_> = reasons.shared.iter().filter(public).cloned().collect();
    let aloud = |need: &Spoken| {
        let visit = evening.visit(need.guest);
        visit.is_some_and(|visit| visit.lines().any(|(id, it)| id == need.line && it.is_aloud()))
    };
    let raised = reasons.raised.clone().filter(|it| it.need.as_ref().is_none_or(aloud));
    let quotes = !gives.is_empty() || shared.iter().any(|it| matches!(it, Shared::Same(_)));
    let across = reasons.across.clone().filter(|_| quotes);
    Reasons { gives, shared, across, raised, ..reasons.clone() }
}
