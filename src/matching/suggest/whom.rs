//! Whom one person might meet, for a host who looks at them.

use std::collections::BTreeSet;

use crate::domain::{GuestId, LineId};
use crate::matching::bond::{Bonds, worth};
use crate::matching::reasons::Reasoner;
use crate::matching::room::{OpenOne, Room};
use crate::matching::unmet::{Unmet, unmet_by};

use super::one::{BONDS, REASON};
use super::{Suggestion, again, anew, introduce};

/// Whom one person might meet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whom {
    /// Who fits best, the most worth first, with reasons as any suggestion has them. What is open
    /// between the two already comes with its id.
    pub fits: Vec<Suggestion>,
    /// What they need and nobody who is in offers, with what comes nearest.
    pub unmet: Vec<Unmet>,
    /// Them and somebody a host has in mind.
    pub by_hand: Option<Suggestion>,
    /// How many others are in.
    pub others: usize,
}

/// Whom `guest` might meet, at most `most`; `None` for somebody who is not in. Who waits and whose
/// turn it is moves nothing here: a host looks at one person. `answered` needs are met already.
/// Cost: one person's lines against the room.
#[must_use]
pub fn whom(
    room: &Room,
    (guest, by_hand): (GuestId, Option<GuestId>),
    answered: &BTreeSet<LineId>,
    most: usize,
) -> Option<Whom> {
    let at = room.place(guest)?;
    let bonds = Bonds::new(room).of(at, BONDS, |other| other as u64).into_iter();
    let mut found: Vec<_> = bonds.map(|it| (it.worth, it.other, None)).collect();
    let theirs = room.open.iter().filter(|it| it.people.len() == 2 && it.people.contains(&at));
    found.extend(theirs.filter_map(|open| standing(room, at, open)));
    found.retain(|(worth, ..)| *worth >= REASON);
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut reasoner = Reasoner::new(room);
    let mut suggest = |(_, other, open): (f64, usize, Option<&OpenOne>)| match open {
        Some(open) => again(room, at, open),
        None => anew(&mut reasoner, at, other),
    };
    let fits = found.into_iter().take(most).map(&mut suggest).collect();
    Some(Whom {
        fits,
        unmet: unmet_by(&mut reasoner, at, answered),
        by_hand: by_hand.and_then(|other| introduce(room, [guest, other])),
        others: room.len().saturating_sub(1),
    })
}

/// What is open with somebody already, with what it is worth.
fn standing<'r>(
    room: &'r Room,
    at: usize,
    open: &'r OpenOne,
) -> Option<(f64, usize, Option<&'r OpenOne>)> {
    let other = open.people.iter().copied().find(|it| *it != at)?;
    Some((worth(room, at, other), other, Some(open)))
}
