//! Several tickets bought under one name and address are several places: one is the buyer's, the
//! others have no name yet. They are counted as companions, to be named at the door.

use std::collections::{HashMap, HashSet};

use super::answers::{Standing, standing};
use super::columns::Columns;
use super::field::Field;
use super::newcomer::Newcomer;
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
}

impl Parties {
    /// Counts them; linear in the rows.
    pub(super) fn of(table: &Table, columns: &Columns) -> Self {
        let places = |field| columns.of(field).map(|(at, _)| at).collect::<Vec<_>>();
        let names = [Field::Name, Field::First, Field::Last].into_iter().flat_map(places).collect();
        let (emails, codes) = (places(Field::Email), places(Field::Ticket));
        let statuses = places(Field::Status);
        let mut parties = Self { names, emails, tickets: HashMap::new() };
        // Without codes, each row of an order is a place.
        let order = columns.of(Field::Ignored).find(|(_, it)| is_order(&it.header));
        let Some(code) = codes.first().copied().or(order.map(|(at, _)| at)) else {
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

/// "Order #", "Bestellnummer", "Numéro de commande".
fn is_order(header: &str) -> bool {
    let key = vocabulary::key(header);
    let is_known = ["order", "bestellnummer", "buchungsnummer", "booking"].contains(&key.as_str());
    is_known || (PARTS.buyer.within(&key) && PARTS.code.within(&key))
}
