//! Everybody of the house and of the list so far, and who is who.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::domain::{GuestId, Side};

use super::field::Field;
use super::house::{House, Known};
use super::names::is_full;
use super::newcomer::Newcomer;
use super::person::fold_email;
use super::problem::{Other, Problem};
use super::text::{digits, name_key};

/// Somebody, from the house or from a row.
#[derive(Debug)]
pub(super) struct Person {
    /// Their id, if the house knows them.
    pub(super) guest: Option<GuestId>,
    pub(super) now: Newcomer,
    /// The first row of this list that is about them.
    pub(super) row: Option<u32>,
    pub(super) expected: bool,
    pub(super) arrived: bool,
    /// What the list says about them that the house does not know.
    pub(super) fields: BTreeSet<Field>,
    /// The list puts somebody on this gathering's list whom the house knew already.
    pub(super) is_new_here: bool,
    pub(super) withdrawn: Vec<(Side, String)>,
    past_tickets: Vec<String>,
}

/// Who a row is about.
#[derive(Debug)]
pub(super) enum Match {
    /// Nobody known.
    New,
    /// This person.
    Same(usize),
    /// Perhaps this person; somebody has to say.
    Clash(usize, Problem),
}

/// Everybody, found by address, ticket, phone and name in constant time.
#[derive(Debug, Default)]
pub(super) struct People {
    all: Vec<Person>,
    by_email: HashMap<String, Vec<usize>>,
    by_ticket: HashMap<String, usize>,
    /// Places of a booking that no list has a name for, by their own ticket.
    places: HashMap<String, usize>,
    by_past_ticket: HashMap<String, usize>,
    /// Tickets that let nobody in, whoever brings them.
    refused: HashSet<String>,
    /// By name and phone together.
    by_phone: HashMap<(String, String), usize>,
    /// The first of each name.
    by_name: HashMap<String, usize>,
    /// Those with nothing to be told by but their name.
    bare: HashMap<String, Vec<usize>>,
    /// The first of each name on tonight's list.
    tonight: HashMap<String, usize>,
    /// The first of each family name there.
    by_family: HashMap<String, usize>,
    /// The list is one of single names, with nothing else in most of its rows.
    lists_bare_names: bool,
}

impl People {
    pub(super) fn of(house: House, lists_bare_names: bool) -> Self {
        let mut people = Self { refused: house.refused, lists_bare_names, ..Self::default() };
        let mut places = Vec::new();
        for Known { guest, now, expected, arrived, withdrawn, past_tickets, place_of } in
            house.known
        {
            let person = Person {
                guest: Some(guest),
                now,
                row: None,
                expected,
                arrived,
                fields: BTreeSet::new(),
                is_new_here: false,
                withdrawn,
                past_tickets,
            };
            match place_of {
                None => people.insert(person),
                Some(booker) => places.push((booker, person)),
            }
        }
        let known = people.all.iter().enumerate().filter_map(|(at, it)| Some((it.guest?, at)));
        let known: HashMap<GuestId, usize> = known.collect();
        for (booker, place) in places {
            people.insert_place(known.get(&booker).copied(), place);
        }
        people
    }

    /// Takes in somebody new from a row.
    pub(super) fn add(&mut self, row: u32, newcomer: Newcomer) {
        self.insert(Person {
            guest: None,
            now: newcomer,
            row: Some(row),
            expected: true,
            arrived: false,
            fields: BTreeSet::new(),
            is_new_here: false,
            withdrawn: Vec::new(),
            past_tickets: Vec::new(),
        });
    }

    fn insert(&mut self, person: Person) {
        let at = self.all.len();
        let key = name_key(&person.now.name.full());
        if is_bare(&person.now) {
            self.bare.entry(key.clone()).or_default().push(at);
        }
        for code in &person.past_tickets {
            self.by_past_ticket.insert(code.clone(), at);
        }
        self.all.push(person);
        self.index(at, &key);
        self.index_tonight(at, &key);
        self.by_name.entry(key).or_insert(at);
    }

    /// Makes the name of somebody on tonight's list findable, and its family name.
    fn index_tonight(&mut self, at: usize, key: &str) {
        let Some(Person { expected: true, now: Newcomer { name, .. }, .. }) = self.all.get(at)
        else {
            return;
        };
        if !name.given.is_empty() && !name.family.is_empty() {
            self.by_family.entry(name_key(&name.family)).or_insert(at);
        }
        self.tonight.entry(key.to_owned()).or_insert(at);
    }

    /// The place without a name whose own ticket this is.
    pub(super) fn place_of_ticket(&self, code: &str) -> Option<&Person> {
        self.all.get(*self.places.get(code)?)
    }

    /// A place without a name: its ticket is the booker's until a list says another name.
    fn insert_place(&mut self, booker: Option<usize>, place: Person) {
        let at = self.all.len();
        for code in &place.now.tickets {
            self.places.insert(code.clone(), at);
        }
        if let Some((at, booker)) = booker.and_then(|at| Some((at, self.all.get_mut(at)?))) {
            booker.now.tickets.extend(place.now.tickets.iter().cloned());
            let codes = place.now.tickets.iter().cloned();
            self.by_ticket.extend(codes.map(|code| (code, at)));
        }
        self.all.push(place);
    }

    /// Makes address, phone and tickets of a person findable.
    fn index(&mut self, at: usize, key: &str) {
        let Some(person) = self.all.get(at) else { return };
        if let Some(email) = &person.now.email {
            let same = self.by_email.entry(fold_email(email)).or_default();
            if !same.contains(&at) {
                same.push(at);
            }
        }
        if let Some(phone) = phone(&person.now) {
            self.by_phone.entry((key.to_owned(), phone)).or_insert(at);
        }
        for code in &person.now.tickets {
            self.by_ticket.entry(code.clone()).or_insert(at);
        }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Person> {
        self.all.get(at)
    }

    /// Notes that a ticket which nobody held lets nobody in, with whoever it would be of. Answers
    /// whether that is new.
    pub(super) fn refuse(&mut self, who: Option<usize>, code: &str) -> bool {
        let is_news = self.refused.insert(code.to_owned());
        if let Some(person) = who.filter(|_| is_news).and_then(|at| self.all.get_mut(at)) {
            person.now.refused.push(code.to_owned());
        }
        is_news
    }

    /// Who holds a ticket.
    pub(super) fn holder(&self, code: &str) -> Option<&Person> {
        self.all.get(*self.by_ticket.get(code)?)
    }

    /// Everybody, those of the house first.
    pub(super) fn into_all(self) -> Vec<Person> {
        self.all
    }

    /// Finds who a newcomer is: by ticket, then by address, then by the whole name. Never merges
    /// one address with two names, nor one name with two addresses.
    pub(super) fn find(&self, newcomer: &Newcomer) -> Match {
        let key = name_key(&newcomer.name.full());
        self.by_ticket(newcomer, &key)
            .or_else(|| self.by_email(newcomer, &key))
            .or_else(|| self.by_name(newcomer, &key))
            .unwrap_or(Match::New)
    }

    fn by_ticket(&self, newcomer: &Newcomer, key: &str) -> Option<Match> {
        let held =
            newcomer.tickets.iter().find_map(|code| Some((*self.by_ticket.get(code)?, code)));
        let (at, code) = held?;
        let person = self.all.get(at)?;
        if name_key(&person.now.name.full()) == key {
            return Some(Match::Same(at));
        }
        if let Some(place) = self.places.get(code) {
            return Some(Match::Same(*place));
        }
        let problem = Problem::SameTicket { with: other(person), code: code.clone() };
        Some(Match::Clash(at, problem))
    }

    fn by_email(&self, newcomer: &Newcomer, key: &str) -> Option<Match> {
        let same = self.by_email.get(&fold_email(newcomer.email.as_ref()?))?;
        let is_named = |at: &&usize| {
            self.all.get(**at).is_some_and(|person| name_key(&person.now.name.full()) == key)
        };
        if let Some(at) = same.iter().find(is_named) {
            return Some(Match::Same(*at));
        }
        let at = *same.first()?;
        Some(Match::Clash(at, Problem::SameEmail { with: other(self.all.get(at)?) }))
    }

    /// The same name, and something else that only they share: a phone, a ticket of an earlier
    /// gathering, or having nothing else to be told by, once. The name alone is a clash.
    fn by_name(&self, newcomer: &Newcomer, key: &str) -> Option<Match> {
        let by_phone = || Some(*self.by_phone.get(&(key.to_owned(), phone(newcomer)?))?);
        let by_past = || newcomer.tickets.iter().find_map(|code| self.by_past_ticket.get(code));
        let is_named = |at: &usize| {
            self.all.get(*at).is_some_and(|person| name_key(&person.now.name.full()) == key)
        };
        let surely = by_phone().or_else(|| by_past().copied().filter(is_named));
        if let Some(at) = surely.or_else(|| self.bare_one(newcomer, key, |it| it.row.is_none())) {
            return Some(Match::Same(at));
        }
        if !is_full(&newcomer.name) {
            let at = self.perhaps(newcomer, key)?;
            return Some(Match::Clash(at, Problem::BareName { with: other(self.all.get(at)?) }));
        }
        let again = self.bare_one(newcomer, key, |person| person.row.is_some());
        if let Some(at) = again.or_else(|| self.by_name.get(key).copied()) {
            return Some(Match::Clash(at, Problem::SameName { with: other(self.all.get(at)?) }));
        }
        let is_half = |person: &Person| person.now.name.given.is_empty();
        let at = self.bare_tonight(&name_key(&newcomer.name.family), is_half)?;
        Some(Match::Clash(at, Problem::BareName { with: other(self.all.get(at)?) }))
    }

    /// Whom half a name may mean. "Ana", or only "Pereira", with nothing beside it may be somebody
    /// whom tonight's list has already, and nobody can tell: an organizer would want to be asked,
    /// whichever of the two comes first. Not asked about are two who each have an address or a ticket
    /// of their own, who are two people; and "Ana" beside "Ana Pereira": whoever lists both means two.
    ///
    /// Those whom the house only knows from other evenings are asked about too, except in a list of
    /// nothing but single names: that would be a question a row, and each would be guessed at.
    fn perhaps(&self, newcomer: &Newcomer, key: &str) -> Option<usize> {
        if key.is_empty() {
            return None;
        }
        if !is_bare(newcomer) {
            return self.bare_tonight(key, |_| true);
        }
        let is_family = newcomer.name.given.is_empty();
        let family = || self.by_family.get(key).filter(|_| is_family);
        let house = || self.by_name.get(key).filter(|_| !self.lists_bare_names);
        self.tonight.get(key).or_else(family).or_else(house).copied()
    }

    /// Somebody on tonight's list with nothing but that name.
    fn bare_tonight(&self, key: &str, is_it: impl Fn(&Person) -> bool) -> Option<usize> {
        let mut bare = self.bare.get(key)?.iter().copied();
        bare.find(|at| {
            let person = self.all.get(*at);
            person.is_some_and(|it| it.expected && is_bare(&it.now) && is_it(it))
        })
    }

    /// Somebody of that name with nothing else to be told by, for a newcomer who has nothing else
    /// either. A single name is looked for on this gathering's list only.
    fn bare_one(
        &self,
        newcomer: &Newcomer,
        key: &str,
        is_it: impl Fn(&Person) -> bool,
    ) -> Option<usize> {
        let known_here = |person: &Person| person.expected || is_full(&newcomer.name);
        let mut bare = self.bare.get(key).filter(|_| is_bare(newcomer))?.iter().copied();
        bare.find(|at| {
            let person = self.all.get(*at);
            person.is_some_and(|it| is_bare(&it.now) && known_here(it) && is_it(it))
        })
    }

    /// Brings what a row says to a person; says whether anything changed. The first row about
    /// somebody renews what is known; further rows only add.
    pub(super) fn merge(&mut self, at: usize, row: u32, news: Newcomer, rename: bool) -> bool {
        let Some(person) = self.all.get_mut(at) else { return false };
        let renews = person.row.is_none();
        person.row = person.row.or(Some(row));
        let changed = person.take(news, renews, rename);
        let key = name_key(&person.now.name.full());
        self.index(at, &key);
        changed
    }

    /// Puts somebody the house knows on this gathering's list; says whether they were not on it.
    pub(super) fn expect(&mut self, at: usize) -> bool {
        let Some(person) = self.all.get_mut(at) else { return false };
        let is_new = !person.expected;
        person.expected = true;
        person.is_new_here |= is_new && person.guest.is_some();
        let key = name_key(&person.now.name.full());
        self.index_tonight(at, &key);
        is_new
    }
}

/// Nothing to be told by but a name.
const fn is_bare(newcomer: &Newcomer) -> bool {
    newcomer.email.is_none() && newcomer.tickets.is_empty()
}

/// The digits of a phone number, if they are enough to tell people by.
fn phone(newcomer: &Newcomer) -> Option<String> {
    newcomer.phone.as_deref().map(digits).filter(|digits| digits.len() >= 6)
}

fn other(person: &Person) -> Other {
    Other { row: person.row, guest: person.guest, name: person.now.name.full() }
}
