//! Everybody of the house and of the list so far, and who is who.

use std::collections::HashMap;

use crate::domain::{GuestId, LINES_A_SIDE, Side};

use super::house::{House, Known};
use super::names::is_full;
use super::newcomer::Newcomer;
use super::person::fold_email;
use super::problem::{Other, Problem};
use super::text::{digits, fold, name_key};

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
    /// The list says something about them that the house does not know.
    pub(super) changed: bool,
    withdrawn: Vec<(Side, String)>,
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

/// Everybody, found by address, ticket and name in constant time.
#[derive(Debug, Default)]
pub(super) struct People {
    all: Vec<Person>,
    by_email: HashMap<String, Vec<usize>>,
    by_ticket: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

impl People {
    pub(super) fn of(house: House) -> Self {
        let mut people = Self::default();
        for Known { guest, now, expected, arrived, withdrawn, past_tickets } in house.known {
            people.insert(Person {
                guest: Some(guest),
                now,
                row: None,
                expected,
                arrived,
                changed: false,
                withdrawn,
                past_tickets,
            });
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
            changed: true,
            withdrawn: Vec::new(),
            past_tickets: Vec::new(),
        });
    }

    fn insert(&mut self, person: Person) {
        let at = self.all.len();
        self.by_name.entry(name_key(&person.now.name.full())).or_default().push(at);
        self.all.push(person);
        self.index(at);
    }

    /// Makes address and tickets of a person findable.
    fn index(&mut self, at: usize) {
        let Some(person) = self.all.get(at) else { return };
        if let Some(email) = &person.now.email {
            let same = self.by_email.entry(fold_email(email)).or_default();
            if !same.contains(&at) {
                same.push(at);
            }
        }
        for code in &person.now.tickets {
            self.by_ticket.entry(code.clone()).or_insert(at);
        }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Person> {
        self.all.get(at)
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

    fn by_name(&self, newcomer: &Newcomer, key: &str) -> Option<Match> {
        let named = || {
            let places = self.by_name.get(key).into_iter().flatten();
            places.filter_map(|at| Some((*at, self.all.get(*at)?)))
        };
        if let Some((at, _)) = named().find(|(_, person)| is_surely(person, newcomer)) {
            return Some(Match::Same(at));
        }
        let bare = |it: &Newcomer| it.email.is_none() && it.tickets.is_empty();
        if is_full(&newcomer.name) {
            let (at, person) = named().next()?;
            return Some(Match::Clash(at, Problem::SameName { with: other(person) }));
        }
        // "Tom" alone, twice in one list: one person or two, nobody can tell.
        let again = |person: &Person| bare(&person.now) && person.row.is_some();
        let (at, person) = named().find(|(_, person)| bare(newcomer) && again(person))?;
        Some(Match::Clash(at, Problem::SameName { with: other(person) }))
    }

    /// Brings what a row says to a person; says whether anything changed. The first row about
    /// somebody renews what is known; further rows only add.
    pub(super) fn merge(&mut self, at: usize, row: u32, news: Newcomer, rename: bool) -> bool {
        let Some(person) = self.all.get_mut(at) else { return false };
        let renews = person.row.is_none();
        person.row = person.row.or(Some(row));
        let changed = person.take(news, renews, rename);
        person.changed |= changed;
        self.index(at);
        changed
    }

    /// Puts somebody the house knows on this gathering's list; says whether they were not on it.
    pub(super) fn expect(&mut self, at: usize) -> bool {
        let Some(person) = self.all.get_mut(at) else { return false };
        let is_new = !person.expected;
        person.expected = true;
        person.changed |= is_new;
        is_new
    }
}

/// Same name, and something else that only they share: a phone, an old ticket, or having nothing
/// else to be told by, once.
fn is_surely(person: &Person, newcomer: &Newcomer) -> bool {
    let phone = |it: &Newcomer| it.phone.as_deref().map(digits).filter(|it| it.len() >= 6);
    let shares_phone = phone(newcomer).is_some_and(|it| phone(&person.now) == Some(it));
    let shares_ticket = newcomer.tickets.iter().any(|code| person.past_tickets.contains(code));
    let bare = |it: &Newcomer| it.email.is_none() && it.tickets.is_empty();
    let is_bare = bare(newcomer) && bare(&person.now) && person.row.is_none();
    let is_known_here = person.expected || is_full(&newcomer.name);
    shares_phone || shares_ticket || (is_bare && is_known_here)
}

fn other(person: &Person) -> Other {
    Other { row: person.row, guest: person.guest, name: person.now.name.full() }
}

impl Person {
    fn take(&mut self, news: Newcomer, renews: bool, rename: bool) -> bool {
        let mut changed = self.take_name(&news, renews, rename);
        let now = &mut self.now;
        let email_key = |it: &str| fold_email(it);
        changed |= renew(&mut now.email, news.email, renews, email_key);
        changed |= renew(&mut now.phone, news.phone, renews, digits);
        changed |= renew(&mut now.language, news.language, renews, fold);
        // What guests say of themselves at the door stands.
        changed |= renew(&mut now.pronouns, news.pronouns, false, fold);
        changed |= renew_value(&mut now.first_time, news.first_time, renews);
        changed |= renew_value(&mut now.companions, news.companions, renews);
        for code in news.tickets {
            if !now.tickets.contains(&code) {
                now.tickets.push(code);
                changed = true;
            }
        }
        for line in news.note.as_deref().unwrap_or_default().split('\n').filter(|it| !it.is_empty())
        {
            changed |= self.now.add_note(line);
        }
        for (side, lines) in [(Side::Offer, news.offers), (Side::Need, news.needs)] {
            for line in lines {
                changed |= self.take_line(side, &line);
            }
        }
        changed
    }

    /// Another spelling of the same name is taken, unless it only shouts; another name is taken
    /// where somebody said that it is the same person, and kept beside the first in one list.
    fn take_name(&mut self, news: &Newcomer, renews: bool, rename: bool) -> bool {
        let (old, new) = (self.now.name.full(), news.name.full());
        let shouts = |name: &str| name.to_uppercase() == name || name.to_lowercase() == name;
        let other = name_key(&old) != name_key(&new);
        if old == new || (!other && (!renews || shouts(&new))) || (other && !rename) {
            return false;
        }
        if renews {
            self.now.name = news.name.clone();
            return true;
        }
        self.now.add_note(&format!("= {new}"))
    }

    /// A line they have not said yet and did not take away. Without room it goes to the note.
    fn take_line(&mut self, side: Side, line: &str) -> bool {
        let key = fold(line);
        let is_withdrawn = self.withdrawn.iter().any(|(on, it)| *on == side && fold(it) == key);
        let lines = self.now.side_mut(side);
        if is_withdrawn || lines.iter().any(|it| fold(it) == key) {
            return false;
        }
        if lines.len() < LINES_A_SIDE {
            lines.push(line.to_owned());
            return true;
        }
        self.now.add_note(line)
    }
}

/// Takes a text that is new; over an old one only if it `renews` and means something else.
fn renew<K: PartialEq>(
    now: &mut Option<String>,
    news: Option<String>,
    renews: bool,
    key: impl Fn(&str) -> K,
) -> bool {
    let Some(news) = news else { return false };
    let takes = match now.as_deref() {
        None => true,
        Some(old) => renews && key(old) != key(&news),
    };
    if takes {
        *now = Some(news);
    }
    takes
}

fn renew_value<T: PartialEq>(now: &mut Option<T>, news: Option<T>, renews: bool) -> bool {
    let takes = news.is_some() && (now.is_none() || (renews && *now != news));
    if takes {
        *now = news;
    }
    takes
}
