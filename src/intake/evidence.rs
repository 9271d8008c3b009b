//! What speaks for a column being this or that: its header, its cells, and who stands beside it.

#![allow(clippy::wildcard_enum_match_arm, reason = "it speaks of some fields, not of the others")]

use super::field::Field;
use super::heading::{Heading, Who};
use super::seen::Seen;
use super::table::Table;
use super::text::is_blank;
use super::vocabulary::{self, PARTS, Rank};

/// One column, looked at by itself.
pub(super) struct Evidence {
    pub(super) key: String,
    pub(super) has_header: bool,
    pub(super) heading: Heading,
    pub(super) seen: Seen,
    /// A second column of one name, taken for somebody else's.
    pub(super) is_set_apart: bool,
}

/// What speaks against a field so much that nothing for it counts.
const NEVER: i64 = -1_000;

impl Evidence {
    pub(super) fn of(table: &Table, column: usize) -> Self {
        let header = table.headers.get(column).map_or("", String::as_str);
        let has_header = table.header.as_ref().is_some_and(|row| !is_blank(row.cell(column)));
        let key = if has_header { vocabulary::key(header) } else { String::new() };
        let heading = Heading::of(&key);
        Self { heading, key, has_header, seen: table.seen(column), is_set_apart: false }
    }

    /// How much speaks for a field: header and cells together. Negative where the cells speak
    /// against what the header says.
    pub(super) fn score(&self, field: Field) -> i64 {
        match self.heading.what {
            Some((said, rank)) if said == field => {
                let cells = self.cells(field, rank);
                if cells <= NEVER { NEVER } else { worth(rank) + self.whose(field) + cells }
            }
            Some((Field::Companions, _)) if field == Field::Name && self.seen.are_names() => 20,
            // "Name on your badge" is a note beside a name, and the name where there is no other.
            Some((Field::Note, _)) if field == Field::Name && self.key.contains("name") => {
                if self.seen.are_names() { 120 } else { NEVER }
            }
            Some((Field::Ticket, Rank::Perhaps)) if field == Field::Status => NEVER,
            Some(_) => NEVER,
            None => self.by_cells(field),
        }
    }

    /// What it may be beside others of its kind, or nothing.
    pub(super) fn beside(&self) -> (Field, i64) {
        let Some((field, rank)) = self.heading.what else { return (Field::Ignored, 0) };
        match field {
            Field::Ignored => (Field::Ignored, 45),
            Field::Offer | Field::Need if self.seen.are_only_yes_or_no() => (Field::Ignored, 40),
            Field::Companions if self.seen.are_addresses() || self.counts_single_tickets() => {
                (Field::Ignored, 0)
            }
            Field::Companions if self.seen.are_names() && self.heading.who != Who::Companion => {
                (Field::Companions, 5)
            }
            Field::Offer | Field::Need | Field::Companions | Field::Note => (field, worth(rank)),
            _ => (Field::Ignored, 0),
        }
    }

    /// "Quantity" with a one in every row says nothing of companions.
    fn counts_single_tickets(&self) -> bool {
        let of_people = ["people", "person", "party", "pax", "headcount", "size"];
        let is_of_people = of_people.iter().any(|word| self.key.contains(word));
        PARTS.everybody.is(&self.key) && !is_of_people && self.seen.are_all_one()
    }

    /// Digits under an unknown header are codes, unless they are as many as phone numbers have; without
    /// any header they may be phones.
    pub(super) const fn may_be_phones(&self) -> bool {
        self.seen.are_surely_phones()
            || self.seen.are_as_long_as_phones()
            || (!self.has_header && self.seen.are_phones())
    }

    fn whose(&self, field: Field) -> i64 {
        let is_personal = super::heading::CONTACT.contains(&field);
        match self.heading.who {
            Who::Guest | Who::Invited if is_personal => 12,
            // "Attendee status" beside "Order status".
            Who::Guest if field == Field::Status => 5,
            Who::Buyer if is_personal => -60,
            _ => 0,
        }
    }

    /// What the cells say about what the header says.
    fn cells(&self, field: Field, rank: Rank) -> i64 {
        let seen = &self.seen;
        let perhaps = rank == Rank::Perhaps;
        let against = match field {
            Field::Email => {
                // A few bad addresses are problems of their rows; a column of none is no address.
                let none =
                    seen.are_yes_or_no() || seen.are_numbers() || perhaps || seen.are_names();
                seen.filled > 2 && !seen.are_addresses() && none
            }
            Field::Name | Field::First | Field::Last | Field::Preferred => {
                seen.are_only_yes_or_no()
                    || seen.are_addresses()
                    || (seen.filled > 2 && seen.are_numbers())
                    || (perhaps && seen.filled > 0 && !seen.are_names())
            }
            Field::Ticket if perhaps => !seen.are_told_apart(),
            Field::Ticket => seen.are_kinds() || seen.are_yes_or_no() || seen.are_addresses(),
            Field::Status if perhaps => !seen.are_statuses(),
            Field::Status => {
                seen.are_addresses()
                    || (seen.filled > 3
                        && seen.are_names()
                        && !seen.are_kinds()
                        && !seen.is_any_status())
            }
            Field::Phone => seen.are_yes_or_no() || seen.are_addresses() || seen.are_names(),
            Field::Booked => seen.filled > 0 && !seen.are_dates(),
            Field::Language | Field::Pronouns => seen.are_addresses(),
            _ => false,
        };
        let speaks_for = match field {
            Field::Email => seen.are_addresses(),
            Field::Name | Field::First | Field::Last => seen.are_names(),
            Field::Phone => seen.are_phones(),
            Field::Ticket => seen.are_codes(),
            Field::Status => seen.are_statuses(),
            Field::Booked => seen.are_dates(),
            _ => false,
        };
        match (against, speaks_for) {
            (true, _) => NEVER,
            (false, true) => 10,
            (false, false) if seen.filled == 0 => -8,
            (false, false) => 0,
        }
    }

    /// What the cells say where the header says nothing.
    fn by_cells(&self, field: Field) -> i64 {
        let seen = &self.seen;
        let bare = !self.has_header;
        match field {
            Field::Email if seen.are_addresses() => 35,
            Field::Phone if bare && seen.are_phones() => 20,
            Field::Name if seen.are_names() && seen.are_people() => {
                15 + seen.share_of_names() as i64 / 100
            }
            Field::Ticket if seen.are_codes() && !self.may_be_phones() && !seen.are_dates() => 14,
            Field::Status if seen.are_surely_statuses() => 18,
            Field::Booked if bare && seen.are_moments() => 12,
            _ => NEVER,
        }
    }
}

const fn worth(rank: Rank) -> i64 {
    match rank {
        Rank::Perhaps => 25,
        Rank::Likely => 60,
        Rank::Usual => 80,
        Rank::Plain => 90,
    }
}
