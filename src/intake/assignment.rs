//! Which column becomes which field, decided for all columns together.
//!
//! Every column has a score for every field ([`Evidence::score`]). Fields that one column holds
//! (name, address, status...) are given out by the heaviest pairing of columns and fields, so that
//! a column goes where it adds most to the whole; what is left may stand beside the chosen one, or
//! is asked about where it looks as if it mattered.

#![allow(clippy::wildcard_enum_match_arm, reason = "it speaks of some fields, not of the others")]

use crate::matching::pairing::{Edge, heaviest_pairing};

use super::columns::{Column, Traits};
use super::doubt::Doubt;
use super::evidence::Evidence;
use super::field::Field;
use super::groups;
use super::heading::Who;
use super::table::Table;
use super::text::is_blank;
use super::vocabulary::{self, PARTS, Rank};

/// Fields that one column holds.
const SINGLE: [Field; 12] = [
    Field::Name,
    Field::First,
    Field::Last,
    Field::Preferred,
    Field::Email,
    Field::Phone,
    Field::Pronouns,
    Field::Ticket,
    Field::Status,
    Field::Language,
    Field::FirstTime,
    Field::Booked,
];

/// What every column of a table becomes.
pub(super) fn of(table: &Table) -> Vec<Column> {
    let mut columns: Vec<Evidence> =
        (0..table.headers.len()).map(|column| Evidence::of(table, column)).collect();
    groups::settle(&mut columns, table);
    let mut given = pair(&columns);
    let chosen = given.clone();
    for (at, column) in columns.iter().enumerate() {
        if given.get(at).is_some_and(Option::is_none)
            && let Some(slot) = given.get_mut(at)
        {
            *slot = Some(stands_beside(&columns, &chosen, at, column, table));
        }
    }
    let fields: Vec<Field> = given.into_iter().map(|it| it.unwrap_or(Field::Ignored)).collect();
    let all = columns.iter().enumerate().zip(&table.headers);
    all.map(|((at, column), header)| written(&columns, &fields, at, column, header)).collect()
}

/// The heaviest pairing of columns and fields; `None` for columns that are in none.
fn pair(columns: &[Evidence]) -> Vec<Option<Field>> {
    let count = columns.len();
    let has_name = columns.iter().any(|it| {
        [Field::Name, Field::First, Field::Last]
            .iter()
            .any(|field| it.heading.is(*field) && it.score(*field) > 0)
    });
    let mut edges = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let (_, otherwise) = column.beside();
        for (place, field) in SINGLE.into_iter().enumerate() {
            let needless = field == Field::Name && has_name && !column.heading.is(Field::Name);
            let score = column.score(field) - otherwise;
            if score > 0 && !needless {
                // Of equals, the leftmost.
                let weight = score * 10_000 - at as i64;
                edges.push(Edge { a: at as u32, b: (count + place) as u32, weight });
            }
        }
    }
    let mates = heaviest_pairing(count + SINGLE.len(), &edges);
    let field = |mate: &Option<u32>| {
        SINGLE.get((mate.as_ref()?.checked_sub(count as u32)?) as usize).copied()
    };
    mates.iter().take(count).map(field).collect()
}

/// What a column becomes that was not chosen: the same field once more, where that loses nothing
/// and mixes up nobody.
fn stands_beside(
    columns: &[Evidence],
    chosen: &[Option<Field>],
    at: usize,
    column: &Evidence,
    table: &Table,
) -> Field {
    let (otherwise, _) = column.beside();
    let Some((field, rank)) = column.heading.what else { return otherwise };
    if column.score(field) <= 0 || !SINGLE.contains(&field) {
        return otherwise;
    }
    let best = chosen.iter().position(|it| *it == Some(field));
    let Some((best, other)) = best.and_then(|best| Some((best, columns.get(best)?))) else {
        return otherwise;
    };
    let same =
        column.heading.rank() == other.heading.rank() && column.heading.who == other.heading.who;
    let stays = match field {
        Field::First | Field::Last => column.key != other.key,
        Field::Ticket => rank > Rank::Perhaps || column.heading.rank() == other.heading.rank(),
        Field::Status => {
            let is_own = rank == Rank::Plain || column.heading.who != Who::Unsaid;
            column.heading.tells_out
                || column.seen.tell_who_is_out()
                || (is_own && column.seen.is_anybody_out())
        }
        Field::Email | Field::Phone => same || fills(table, at, best),
        Field::Name => column.key != other.key && fills(table, at, best),
        _ => false,
    };
    if stays { field } else { otherwise }
}

/// Whether a column has something where the other has nothing.
fn fills(table: &Table, at: usize, other: usize) -> bool {
    let mut rows = table.rows.iter().take(5_000);
    rows.any(|row| !is_blank(row.cell(at)) && is_blank(row.cell(other)))
}

fn written(
    columns: &[Evidence],
    fields: &[Field],
    at: usize,
    column: &Evidence,
    header: &str,
) -> Column {
    let field = fields.get(at).copied().unwrap_or(Field::Ignored);
    let first_of = |field| fields.iter().position(|it| *it == field) == Some(at);
    let traits = Traits {
        yes_means_no: column.heading.yes_means_no,
        counts_everybody: vocabulary::counts_everybody(&column.key) || column.seen.are_times(),
        counts_children: PARTS.children.is(&column.key),
        half: column.heading.half,
        order: column.heading.order.unwrap_or_default(),
        by_comma: column.seen.are_comma_names(),
        by_capitals: column.seen.are_capital_names(),
        is_plain: !column.has_header
            || vocabulary::meaning(&column.key) == Some((Field::Note, Rank::Plain)),
        names_companions: field == Field::Companions && column.seen.are_names_of_some(),
        tells_out: column.heading.tells_out,
        only_tells_out: field == Field::Status && !first_of(Field::Status),
    };
    let doubt = doubt(columns, fields, column, field);
    Column { header: header.to_owned(), field, doubt, traits }
}

fn doubt(columns: &[Evidence], fields: &[Field], column: &Evidence, field: Field) -> Option<Doubt> {
    let seen = &column.seen;
    let is_known = column.heading.what.is_some();
    let is_weak = column.heading.rank() == Some(Rank::Perhaps);
    let has = |wanted: Field| fields.contains(&wanted);
    let has_header = columns.iter().any(|it| it.has_header);
    if field == Field::Companions && column.heading.who == Who::Invited && seen.are_names() {
        return Some(Doubt::SecondPerson);
    }
    if !has_header {
        return None;
    }
    // One person left out is one too many.
    let is_of_people = matches!(column.heading.who, Who::Guest | Who::Invited | Who::Companion);
    if field == Field::Ignored && is_of_people && column.heading.what.is_none() && seen.are_names()
    {
        return Some(Doubt::LooksLikeNames { is_taken: false });
    }
    match field {
        Field::Ticket
            if (!is_known || is_weak) && seen.filled > 0 && !is_system_id(&column.key) =>
        {
            Some(Doubt::LooksLikeCodes { different: seen.filled, is_taken: true })
        }
        Field::Status if !is_known || (is_weak && seen.are_surely_statuses()) => {
            Some(Doubt::LooksLikeStatus { is_taken: true })
        }
        Field::First if is_weak => Some(Doubt::LooksLikeNames { is_taken: true }),
        Field::Name if !is_known => Some(Doubt::LooksLikeNames { is_taken: true }),
        Field::Ignored
            if column.heading.is(Field::Status)
                && seen.filled > 3
                && !is_weak
                && !has(Field::Status) =>
        {
            Some(Doubt::LooksLikeStatus { is_taken: false })
        }
        // "Amount refunded": somebody has to look who got how much.
        Field::Ignored if PARTS.out.within(&column.key) && seen.are_different_numbers() => {
            Some(Doubt::LooksLikeStatus { is_taken: false })
        }
        // "Order code", where no other column is on the tickets.
        Field::Ignored
            if PARTS.code.within(&column.key)
                && seen.filled > 1
                && seen.are_told_apart()
                && !seen.are_surely_phones()
                && !has(Field::Ticket)
                && PARTS.buyer.within(&column.key) =>
        {
            Some(Doubt::LooksLikeCodes { different: seen.filled, is_taken: false })
        }
        Field::Ignored if column.is_set_apart && seen.are_names() => {
            Some(Doubt::LooksLikeNames { is_taken: false })
        }
        Field::Ignored if is_known || seen.filled < 2 => None,
        // Yes and no under a word that is not known may be who is coming.
        Field::Ignored if seen.are_yes_and_no() && is_short(&column.key) && !has(Field::Status) => {
            Some(Doubt::LooksLikeStatus { is_taken: false })
        }
        Field::Ignored if seen.are_surely_statuses() => {
            Some(Doubt::LooksLikeStatus { is_taken: false })
        }
        Field::Ignored if seen.are_addresses() => Some(Doubt::LooksLikeEmails),
        Field::Ignored
            if seen.are_codes()
                && !seen.are_surely_phones()
                && !seen.are_dates()
                && !has(Field::Ticket) =>
        {
            Some(Doubt::LooksLikeCodes { different: seen.filled, is_taken: false })
        }
        Field::Ignored if seen.are_names() && seen.are_people() && is_short(&column.key) => {
            Some(Doubt::LooksLikeNames { is_taken: false })
        }
        _ => None,
    }
}

/// A longer header asks for an answer, which may begin like a name.
fn is_short(key: &str) -> bool {
    key.split(' ').count() < 5
}

/// Ids that a ticketing system puts on its tickets itself.
fn is_system_id(key: &str) -> bool {
    ["id", "user id", "member id", "attendee id", "ticket id", "uuid", "ticket"].contains(&key)
}
