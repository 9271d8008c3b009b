//! How fair a deal of cards is.

use std::collections::BTreeSet;

use crate::domain::{GuestId, OPEN_AT_ONCE};
use crate::matching::{Room, Suggestion, Yardstick};

use super::peers::Peer;

/// One card: somebody is shown somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Card {
    /// Who holds it.
    pub to: GuestId,
    /// Whom it shows.
    pub shows: GuestId,
}

/// What a deal in an empty-handed room does to the people in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fairness {
    /// The Gini coefficient of how many each is shown to: 0 where all are shown to as many.
    pub gini: f64,
    /// The most anybody is shown to.
    pub most: usize,
    /// Shown to nobody although there is somebody they may meet.
    pub left_out: usize,
    /// Shown to one only although two others they may meet have a place left.
    pub short: usize,
    /// What the cards are worth to those who hold them, as a share of everybody's own three best.
    pub worth: f64,
}

/// The cards of introductions: both are shown each other.
#[must_use]
pub fn both_ways(suggestions: &[Suggestion]) -> Vec<Card> {
    let cards = |it: &Suggestion| match *it.guests {
        [a, b] => vec![Card { to: a, shows: b }, Card { to: b, shows: a }],
        _ => Vec::new(),
    };
    suggestions.iter().flat_map(cards).collect()
}

/// How fair `cards` are to everybody in `room`, in which nobody held any. Cost: as reading
/// everybody's bonds.
#[must_use]
pub fn fairness(room: &Room, cards: &[Card]) -> Fairness {
    let own = worth(room, &Peer::OwnTopThree.deal(room));
    let worth = worth(room, cards);
    let room = Yardstick::new(room);
    let mut shown = vec![0_usize; room.len()];
    let mut pairs = BTreeSet::new();
    for card in cards {
        let Some((to, shows)) = room.place(card.to).zip(room.place(card.shows)) else { continue };
        if let Some(count) = shown.get_mut(shows) {
            *count += 1;
        }
        pairs.insert((to.min(shows), to.max(shows)));
    }
    let with = |count: usize| (0_usize..).zip(&shown).filter(move |it| *it.1 == count);
    let partners = |at: usize| {
        let open = (0_usize..).zip(&shown).filter(|it| *it.1 < OPEN_AT_ONCE).map(|it| it.0);
        open.filter(move |it| room.may_meet(at, *it))
    };
    let new = |at: usize, it: &usize| !pairs.contains(&(at.min(*it), at.max(*it)));
    let can_meet = |at: usize| (0..room.len()).any(|it| room.may_meet(at, it));
    Fairness {
        gini: gini(&shown.iter().map(|it| *it as f64).collect::<Vec<_>>()),
        most: shown.iter().copied().max().unwrap_or_default(),
        left_out: with(0).filter(|it| can_meet(it.0)).count(),
        short: with(1)
            .filter(|(at, _)| partners(*at).filter(|it| new(*at, it)).nth(1).is_some())
            .count(),
        worth: if own > 0.0 { worth / own } else { 1.0 },
    }
}

/// What cards are worth to those who hold them.
fn worth(room: &Room, cards: &[Card]) -> f64 {
    let room = Yardstick::new(room);
    let places = cards.iter().filter_map(|it| room.place(it.to).zip(room.place(it.shows)));
    places.map(|(to, shows)| room.worth(to, shows)).sum()
}

/// The Gini coefficient, 0 (all the same) to 1; 0 where there is nothing. By the sorted form of
/// Gini's mean difference. Cost: O(n log n).
pub(super) fn gini(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (count, sum) = (sorted.len() as f64, sorted.iter().sum::<f64>());
    if sum <= 0.0 {
        return 0.0;
    }
    let ranked = sorted.iter().zip(1_u32..).map(|(it, rank)| it * f64::from(rank)).sum::<f64>();
    2.0 * ranked / (count * sum) - (count + 1.0) / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gini_is_none_where_all_have_the_same_and_most_where_one_has_all() {
        assert!(gini(&[3.0; 40]).abs() < 1e-12);
        assert!(gini(&[]).abs() < 1e-12);
        assert!((gini(&[0.0, 0.0, 0.0, 8.0]) - 0.75).abs() < 1e-12);
        assert!((gini(&[1.0, 3.0]) - 0.25).abs() < 1e-12);
    }
}
