//! Columns of two people in one row, told by each other: "Husband" beside "Wife", "Nombre
//! acompañante" beside "Apellidos acompañante", "Legal name" beside what they are called.

use super::evidence::Evidence;
use super::field::Field;
use super::groups::is_name;
use super::heading::Who;
use super::vocabulary::{PARTS, Rank};

/// Tells them; changes what headers are taken for.
pub(super) fn settle(columns: &mut [Evidence]) {
    tell_halves_of_companions(columns);
    take_the_first_of_two(columns);
    tell_what_they_are_called(columns);
}

/// "Nombre acompañante" is half a name where the column beside it is the other half.
fn tell_halves_of_companions(columns: &mut [Evidence]) {
    let half = |columns: &[Evidence], at: usize| {
        let column = columns.get(at).filter(|it| it.heading.who == Who::Companion)?;
        let halves = [Field::First, Field::Last];
        halves.into_iter().find(|field| column.heading.is(*field) && column.score(*field) > 0)
    };
    for at in 0..columns.len() {
        let mut around = [at.checked_add(1), at.checked_sub(1)].into_iter().flatten();
        let other = around.find_map(|it| half(columns, it));
        let Some(other) = other else { continue };
        let missing = if other == Field::Last { Field::First } else { Field::Last };
        if let Some(column) = columns.get_mut(at)
            && column.heading.who == Who::Companion
            && column.heading.is(Field::Name)
            && column.heading.is_bare
            && !column.seen.are_of_two_words()
        {
            column.heading.what = Some((missing, Rank::Usual));
        }
    }
}

/// "Husband" and "Wife", "Child's first name" beside the parent's: where nobody is called a guest, the
/// first of those who come along is one, or else the child.
fn take_the_first_of_two(columns: &mut [Evidence]) {
    let is_own = |it: &Evidence| {
        matches!(it.heading.who, Who::Guest | Who::Invited | Who::Unsaid | Who::Buyer)
    };
    if columns.iter().any(|it| is_own(it) && (is_name(it) || may_be_names(it))) {
        return;
    }
    let along = columns.iter().position(|it| {
        it.heading.who == Who::Companion && it.heading.is(Field::Companions) && it.seen.are_names()
    });
    if let Some(column) = along.and_then(|at| columns.get_mut(at)) {
        column.heading.who = Who::Guest;
        column.heading.what = Some((Field::Name, Rank::Usual));
        return;
    }
    for column in columns.iter_mut().filter(|it| PARTS.child.within(&it.key)) {
        if column.heading.who == Who::Other && is_name(column) {
            column.heading.who = Who::Guest;
        }
    }
}

/// Names under a header nobody knows.
const fn may_be_names(column: &Evidence) -> bool {
    column.heading.what.is_none() && column.seen.are_names()
}

/// "Display name" beside "Legal name" is what they like to be called.
fn tell_what_they_are_called(columns: &mut [Evidence]) {
    let is_own = |it: &Evidence| {
        matches!(it.heading.who, Who::Guest | Who::Unsaid) && it.heading.is(Field::Name)
    };
    let on_papers = |it: &Evidence| is_own(it) && PARTS.on_papers.within(&it.key);
    if !columns.iter().any(|it| on_papers(it) && is_name(it))
        || columns.iter().any(|it| it.heading.is(Field::Preferred))
    {
        return;
    }
    let called = columns.iter().position(|it| is_own(it) && !on_papers(it) && it.seen.are_names());
    if let Some(column) = called.and_then(|at| columns.get_mut(at)) {
        column.heading.what = Some((Field::Preferred, Rank::Usual));
    }
}
