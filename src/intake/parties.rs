//! Several tickets bought under one name and address are several places: one is the buyer's, the
//! others have no name yet. They are counted as companions, to be named at the door. People under
//! one order, or one address, came together, too.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::{GuestId, PARTY_MOST};

use super::answers::{Standing, standing};
use super::columns::Columns;
use super::field::Field;
use super::newcomer::Newcomer;
use super::people::Person;
use super::row::Row;
use super::table::Table;
use super::text::fold;
use super::vocabulary::{self, PARTS};

/// How many tickets each booking has: rows of one name and address, each with its own code.
#[derive(Debug, Default)]
pub(super) struct Parties {
    names: Vec<usize>,
    emails: Vec<usize>,
    tickets: HashMap<(String, String), u32>,
    /// Where orders are told, and how many rows each has.
    order: Option<usize>,
    orders: HashMap<String, usize>,
}

/// Somebody of a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    /// New to the house: their place among those added.
    Added(usize),
    /// Known to it.
    Known(GuestId),
}

/// Those who came on one booking, two and more, as rows say it.
pub(super) fn of(everybody: &[Person]) -> Vec<Vec<Member>> {
    let mut parties: BTreeMap<&str, Vec<(u32, Member)>> = BTreeMap::new();
    let mut added = 0;
    for person in everybody {
        let member = person.guest.map_or(Member::Added(added), Member::Known);
        added += usize::from(person.guest.is_none());
        if let Some(row) = person.row.filter(|_| !person.now.party.is_empty()) {
            parties.entry(&person.now.party).or_default().push((row, member));
        }
    }
    let mut found: Vec<_> =
        parties.into_values().filter(|it| (2..=PARTY_MOST).contains(&it.len())).collect();
    for party in &mut found {
        party.sort_by_key(|(row, _)| *row);
    }
    found.sort_by_key(|it| it.first().map(|(row, _)| *row));
    found.into_iter().map(|it| it.into_iter().map(|(_, member)| member).collect()).collect()
}

impl Parties {
    /// Counts them; linear in the rows.
    pub(super) fn of(table: &Table, columns: &Columns) -> Self {
        let places = |field| columns.of(field).map(|(at, _)| at).collect::<Vec<_>>();
        let names = [Field::Name, Field::First, Field::Last].into_iter().flat_map(places).collect();
        let (emails, codes) = (places(Field::Email), places(Field::Ticket));
        let statuses = places(Field::Status);
        // Without codes, each row of an order is a place.
        let order = columns.of(Field::Ignored).find(|(_, it)| is_order(&it.header));
        let order = order.map(|(at, _)| at);
        let mut orders: HashMap<String, usize> = HashMap::new();
        for row in order.iter().flat_map(|_| &table.rows) {
            if let Some(number) = order.and_then(|at| order_number(row, at)) {
                *orders.entry(number.to_owned()).or_default() += 1;
            }
        }
        orders.retain(|_, rows| (2..=PARTY_MOST).contains(rows));
        let mut parties = Self { names, emails, order, orders, ..Self::default() };
        let Some(code) = codes.first().copied().or(order) else {
            return parties;
        };
        let is_by_row = codes.is_empty();
        let mut seen = HashSet::new();
        for row in &table.rows {
            let is_out = statuses.iter().any(|at| standing(row.cell(*at)) == Standing::NotComing);
            let ticket = row.cell(code).trim();
            let place = if is_by_row { row.number } else { 0 };
            if let Some(key) = parties.key(row).filter(|_| !is_out && !ticket.is_empty())
                && seen.insert((key.clone(), ticket, place))
            {
                *parties.tickets.entry(key).or_default() += 1;
            }
        }
        parties.tickets.retain(|_, count| *count > 1);
        parties
    }

    /// Who booked, where a row has a name and an address.
    fn key(&self, row: &Row) -> Option<(String, String)> {
        let email =
            self.emails.iter().map(|at| row.cell(*at).trim()).find(|it| it.contains('@'))?;
        let name: Vec<String> = self.names.iter().map(|at| fold(row.cell(*at))).collect();
        Some((name.join(" "), email.to_lowercase()))
    }

    /// Says of which booking somebody is: of an order with several rows, else of a row with several
    /// people, else of whoever has the same address.
    pub(super) fn mark(&self, number: u32, row: &Row, newcomer: &mut Newcomer, others: usize) {
        let order = self.order.and_then(|at| order_number(row, at));
        let order = order.filter(|it| self.orders.contains_key(*it));
        newcomer.party = match (order, &newcomer.email) {
            (Some(order), _) => format!("order {order}"),
            (None, Some(email)) => format!("address {}", email.to_lowercase()),
            (None, None) if others > 0 => format!("row {number}"),
            (None, None) => String::new(),
        };
    }

    /// Counts the places of a booking that have no name as companions of whoever booked.
    pub(super) fn count(&self, row: &Row, newcomer: &mut Newcomer) {
        if self.tickets.is_empty() {
            return;
        }
        let tickets = self.key(row).and_then(|key| self.tickets.get(&key));
        if let Some(others) = tickets.and_then(|count| count.checked_sub(1)) {
            newcomer.companions = Some(newcomer.companions.unwrap_or(0).max(others));
        }
    }
}

/// The order a row is of. "Completed" is none: numbers and codes have digits.
fn order_number(row: &Row, at: usize) -> Option<&str> {
    let number = row.cell(at).trim();
    number.contains(|letter: char| letter.is_ascii_digit()).then_some(number)
}

/// "Order #", "Bestellnummer", "Numéro de commande".
fn is_order(header: &str) -> bool {
    let key = vocabulary::key(header);
    let known = [
        "order",
        "order id",
        "order code",
        "order reference",
        "order number",
        "booking",
        "booking id",
        "booking number",
        "booking reference",
        "bestellnummer",
        "buchungsnummer",
        "bestellnumber",
        "reservation id",
        "registration id",
    ];
    let is_known = known.contains(&key.as_str());
    is_known || (PARTS.buyer.within(&key) && PARTS.code.within(&key))
}
