//! Columns that belong together: the guest's beside the buyer's, first beside last name, "Guest 1"
//! beside "Guest 2", a second "Name" and "Phone" of somebody to call in an emergency.

#![allow(clippy::wildcard_enum_match_arm, reason = "it speaks of some fields, not of the others")]

use super::evidence::Evidence;
use super::field::Field;
use super::heading::{CONTACT, Who};
use super::row::Row;
use super::seconds;
use super::table::Table;
use super::text::fold;
use super::vocabulary::{PARTS, Rank};

/// What columns tell about each other; changes what their headers are taken for.
pub(super) fn settle(columns: &mut [Evidence], table: &Table) {
    number(columns);
    read_companions(columns);
    tell_codes_from_counts(columns);
    find_a_hidden_status(columns);
    find_hidden_counts(columns);
    follow_an_other(columns);
    set_apart_a_second_person(columns);
    tell_invited(columns, table);
    seconds::settle(columns);
    leave_out_others(columns, table);
    tell_halves_apart(columns, table);
}

pub(super) fn is_name(column: &Evidence) -> bool {
    let fields = [Field::Name, Field::First, Field::Last];
    fields.into_iter().any(|field| column.heading.is(field) && column.score(field) > 0)
}

fn drop(column: &mut Evidence) {
    column.heading.what = Some((Field::Ignored, Rank::Plain));
}

/// "Guest 1" is the guest, "Guest 2" comes along; also "Name 2", where there is a first.
fn number(columns: &mut [Evidence]) {
    let numbered = |column: &Evidence| -> Option<(String, u32)> {
        let words: Vec<&str> = column.key.split(' ').collect();
        let at = words.iter().position(|word| word.parse::<u32>().is_ok_and(|n| n < 20))?;
        let number = words.get(at)?.parse().ok()?;
        let rest: Vec<&str> =
            words.iter().enumerate().filter(|(it, _)| *it != at).map(|(_, word)| *word).collect();
        (!rest.is_empty()).then(|| (rest.join(" "), number))
    };
    let all: Vec<Option<(String, u32)>> = columns.iter().map(numbered).collect();
    let keys: Vec<String> = columns.iter().map(|column| column.key.clone()).collect();
    for (column, number) in columns.iter_mut().zip(&all) {
        let Some((rest, number)) = number else { continue };
        let is_first = |other: &Option<(String, u32)>| {
            other.as_ref().is_some_and(|(it, n)| it == rest && n < number)
        };
        let follows = *number > 1 && (all.iter().any(is_first) || keys.contains(rest));
        if follows && is_name(column) {
            column.heading.who = Who::Companion;
        } else if follows && column.heading.is_contact() && column.heading.who != Who::Unsaid {
            drop(column);
        }
    }
}

/// "Spouse" over names, or over yes and no, is who comes along.
fn read_companions(columns: &mut [Evidence]) {
    for column in columns {
        let seen = &column.seen;
        let is_told = seen.are_names_or_nothing() || seen.are_yes_or_no() || seen.are_numbers();
        let is_open = matches!(column.heading.what, None | Some((Field::Name, Rank::Perhaps)));
        if is_open && column.heading.who == Who::Companion && is_told {
            column.heading.what = Some((Field::Companions, Rank::Usual));
        }
    }
}

/// A column of nothing but statuses, called "Info" or "Remarks", where no other is the status.
fn find_a_hidden_status(columns: &mut [Evidence]) {
    if columns.iter().any(|it| it.heading.is(Field::Status)) {
        return;
    }
    let is_hidden = |it: &&mut Evidence| {
        // Newsletters and photos have statuses of their own.
        let is_payment =
            ["pay", "paid", "bezahl", "pago", "paiement"].iter().any(|part| it.key.contains(part));
        let is_free = it.heading.is(Field::Note) || (it.heading.is(Field::Ignored) && is_payment);
        is_free && it.seen.are_surely_statuses()
    };
    if let Some(column) = columns.iter_mut().find(is_hidden) {
        column.heading.what = Some((Field::Status, Rank::Perhaps));
    }
}

/// "3 x General" under "Ticket type", where no column counts.
fn find_hidden_counts(columns: &mut [Evidence]) {
    if columns.iter().any(|it| it.heading.is(Field::Companions)) {
        return;
    }
    if let Some(column) = columns.iter_mut().find(|it| it.seen.are_times()) {
        column.heading.what = Some((Field::Companions, Rank::Usual));
    }
}

/// "Tickets" or "Số vé" over codes is what stands on the tickets, not how many they are.
fn tell_codes_from_counts(columns: &mut [Evidence]) {
    for column in columns {
        if column.heading.is(Field::Companions)
            && column.seen.are_codes()
            && PARTS.ticket.within(&column.key)
        {
            column.heading.what = Some((Field::Ticket, Rank::Usual));
        }
    }
}

/// "Emergency contact", and then "Name" and "Phone": they are of whom the first says. What follows a
/// company or a hotel is the guest's.
fn follow_an_other(columns: &mut [Evidence]) {
    let mut is_others = false;
    let mut has_name = false;
    for column in columns {
        if is_others && has_name && column.heading.is_contact() && column.heading.who == Who::Unsaid
        {
            column.heading.who = Who::Other;
            continue;
        }
        is_others = column.heading.who == Who::Other && PARTS.other_person.within(&column.key);
        has_name |= is_name(column);
    }
}

/// From a second column called just like the first one for names on, what stands there is somebody
/// else's.
fn set_apart_a_second_person(columns: &mut [Evidence]) {
    let names: Vec<usize> =
        (0..columns.len()).filter(|at| columns.get(*at).is_some_and(is_name)).collect();
    let key = |at: &usize| columns.get(*at).map(|column| column.key.clone());
    let repeated = names
        .iter()
        .enumerate()
        .find(|(place, at)| names.iter().take(*place).any(|before| key(before) == key(at)));
    let Some(from) = repeated.map(|(_, at)| *at) else { return };
    for column in columns.iter_mut().skip(from) {
        if !column.heading.is_contact() {
            break;
        }
        column.is_set_apart = column.heading.who == Who::Unsaid;
        column.heading.who = Who::Other;
    }
}

/// "Guest name" beside "Name": whom the guest brings, unless both say the same.
fn tell_invited(columns: &mut [Evidence], table: &Table) {
    let own = columns.iter().position(|it| {
        it.heading.is(Field::Name) && it.heading.who == Who::Unsaid && it.score(Field::Name) > 0
    });
    let halves =
        columns.iter().position(|it| it.heading.is(Field::First) && it.heading.who == Who::Unsaid);
    let Some(own) = own.or(halves) else {
        return;
    };
    // "First name" beside "Guest first name".
    for at in 0..columns.len() {
        let own = |field| {
            columns.iter().position(|it| it.heading.who == Who::Unsaid && it.heading.is(field))
        };
        let half = columns.get(at).filter(|it| it.heading.who == Who::Invited && is_name(it));
        let same = half.and_then(|it| it.heading.what).and_then(|(field, _)| match field {
            Field::First | Field::Last => own(field),
            _ => None,
        });
        if same.is_some_and(|own| !says_the_same(table, at, own))
            && let Some(column) = columns.get_mut(at)
        {
            column.heading.who = Who::Companion;
        }
    }
    for at in 0..columns.len() {
        let is_invited = columns.get(at).is_some_and(|it| {
            it.heading.who == Who::Invited && it.heading.is(Field::Name) && is_name(it)
        });
        if is_invited
            && !holds(table, at, own)
            && !says_the_same(table, at, own)
            && let Some(column) = columns.get_mut(at)
        {
            column.heading.what = Some((Field::Companions, Rank::Usual));
        }
    }
}

/// Companions' names are theirs; an emergency contact's are nobody's; the buyer's are the guest's
/// only where no other are.
fn leave_out_others(columns: &mut [Evidence], table: &Table) {
    let is_guests = |who| matches!(who, Who::Guest | Who::Invited | Who::Unsaid);
    let has_name = columns.iter().any(|it| is_guests(it.heading.who) && is_name(it));
    let own = |field| {
        move |it: &Evidence| {
            matches!(it.heading.who, Who::Guest | Who::Invited)
                && it.heading.is(field)
                && it.score(field) > 0
        }
    };
    let has = |columns: &[Evidence], field| columns.iter().any(own(field));
    let whole = columns
        .iter()
        .position(own(Field::Name))
        .filter(|at| columns.get(*at).is_some_and(|it| it.heading.rank() > Some(Rank::Perhaps)));
    let owns: Vec<Field> = CONTACT.into_iter().filter(|field| has(columns, *field)).collect();
    let owns_half = owns.contains(&Field::First) || owns.contains(&Field::Last);
    let unsaid: Vec<bool> = (0..columns.len())
        .map(|at| {
            let Some(column) = columns.get(at) else { return false };
            let Some((field, _)) = column.heading.what else { return false };
            let is_half = matches!(field, Field::First | Field::Last);
            let elses = whole.is_some_and(|whole| {
                !owns_half && is_half && !holds(table, whole, at) && has_both_halves(columns)
            });
            column.heading.who == Who::Unsaid
                && column.heading.is_contact()
                && (owns.contains(&field)
                    || (owns_half
                        && field == Field::Name
                        && has(columns, Field::First)
                        && has(columns, Field::Last))
                    || elses)
        })
        .collect();
    for (at, column) in columns.iter_mut().enumerate() {
        let is_contact = column.heading.is_contact();
        match column.heading.who {
            Who::Companion if is_name(column) => {
                let what = column.heading.what.map(|(field, _)| field);
                column.heading.half = what.filter(|it| matches!(it, Field::First | Field::Last));
                column.heading.what = Some((Field::Companions, Rank::Plain));
            }
            Who::Companion | Who::Other if is_contact => drop(column),
            Who::Buyer if is_contact && has_name => drop(column),
            Who::Unsaid if unsaid.get(at) == Some(&true) => drop(column),
            _ => {}
        }
    }
}

fn has_both_halves(columns: &[Evidence]) -> bool {
    let has =
        |field| columns.iter().any(|it| it.heading.who == Who::Unsaid && it.heading.is(field));
    has(Field::First) && has(Field::Last)
}

/// "Name" beside "Vorname" is the family name, beside "Surname" the first, and beside either the
/// whole where it holds it. A column that is but perhaps a name is none beside first and last.
fn tell_halves_apart(columns: &mut [Evidence], table: &Table) {
    let place = |columns: &[Evidence], field| {
        columns
            .iter()
            .position(|it| it.heading.is(field) && it.score(field) > 0 && !PARTS.middle.is(&it.key))
    };
    let (first, last) = (place(columns, Field::First), place(columns, Field::Last));
    let bare = columns.iter().position(|it| {
        it.heading.is(Field::Name) && it.heading.is_bare && it.score(Field::Name) > 0
    });
    // "Guest" beside "Guest surname": the given name, where its cells are single words.
    let lone = columns.iter().position(|it| {
        it.heading.is(Field::Name)
            && it.heading.rank() == Some(Rank::Perhaps)
            && it.seen.are_names()
            && !it.seen.are_of_two_words()
    });
    if let (None, Some(_), None, Some(at)) = (first, last, bare, lone)
        && let Some(column) = columns.get_mut(at)
    {
        column.heading.what = Some((Field::First, Rank::Usual));
        return;
    }
    if let (None, Some(last), None, None) = (first, last, bare, lone) {
        find_the_first_name(columns, last);
    }
    let bare_first = first.filter(|at| columns.get(*at).is_some_and(|it| it.heading.is_bare));
    let field = match (bare, first, last) {
        // "Votre nom" is a family name beside a first one; "Your name" is a name.
        (Some(bare), Some(half), None)
            if !is_your_name(columns, bare) && !holds(table, bare, half) =>
        {
            Some((bare, Field::Last))
        }
        (Some(bare), None, Some(half)) if !holds(table, bare, half) => Some((bare, Field::First)),
        _ => None,
    };
    if let Some((at, field)) = field
        && let Some(column) = columns.get_mut(at)
    {
        column.heading.what = Some((field, Rank::Usual));
    }
    // A first name alone whose cells are whole names is the name.
    if let (Some(at), None, None) = (bare_first, last, bare)
        && let Some(column) = columns.get_mut(at)
    {
        column.heading.what = Some((Field::Name, Rank::Plain));
    }
    if first.is_some() || last.is_some() {
        for column in columns.iter_mut() {
            if column.heading.is(Field::Name) && column.heading.rank() == Some(Rank::Perhaps) {
                drop(column);
            }
        }
    }
}

/// Single names beside a last name alone, under a word that is not known, are first names. (A first
/// name may well be alone, with a town beside it.)
fn find_the_first_name(columns: &mut [Evidence], last: usize) {
    for at in [last.checked_sub(1), Some(last + 1)].into_iter().flatten() {
        if let Some(column) = columns.get_mut(at)
            && column.has_header
            && column.heading.what.is_none()
            && column.seen.are_names()
            && !column.seen.are_of_two_words()
        {
            column.heading.what = Some((Field::First, Rank::Perhaps));
            return;
        }
    }
}

fn is_your_name(columns: &[Evidence], at: usize) -> bool {
    columns.get(at).is_some_and(|column| column.key.split(' ').any(|word| word == "your"))
}

/// Whether the cells of `whole` mostly hold the words of the same row's `half`.
fn holds(table: &Table, whole: usize, half: usize) -> bool {
    mostly(table, whole, half, |whole, half| whole.len() > half.len() && whole.contains(half))
}

fn says_the_same(table: &Table, one: usize, other: usize) -> bool {
    mostly(table, one, other, |one, other| one == other)
}

fn mostly(table: &Table, one: usize, other: usize, is_so: impl Fn(&str, &str) -> bool) -> bool {
    let (mut rows, mut hits) = (0, 0);
    let cell = |row: &Row, at| fold(row.cell(at));
    for row in table.rows.iter().take(1_000) {
        let (one, other) = (cell(row, one), cell(row, other));
        if !one.is_empty() && !other.is_empty() {
            rows += 1;
            hits += usize::from(is_so(&one, &other));
        }
    }
    hits * 2 > rows
}
