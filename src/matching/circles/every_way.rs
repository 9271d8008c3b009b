//! A few people in circles, tried every way.

use super::account::Account;
use super::sizes::Spread;
use crate::matching::floor::Floor;

/// So many people are seated in every way: 15,400 ways for twelve in threes.
pub(super) const FEW: usize = 12;

/// The best circles of these sizes, by trying every way to fill them: the first who is left with any
/// others. `None` where each has somebody beside somebody they may not sit with. `planned` is the
/// least and the most of the sizes wished.
pub(super) fn every_way(
    floor: &Floor,
    left: &[u32],
    sizes: &[usize],
    (spread, planned): (Spread, (usize, usize)),
) -> Option<(Account, Vec<Vec<u32>>)> {
    let Some((first, others)) = left.split_first().filter(|_| !sizes.is_empty()) else {
        return Some((Account::default(), Vec::new()));
    };
    let mut best: Option<(Account, Vec<Vec<u32>>)> = None;
    for (at, size) in sizes.iter().enumerate() {
        // Sizes are sorted: the same size again seats nobody otherwise.
        if at > 0 && sizes.get(at - 1) == Some(size) {
            continue;
        }
        let mut sizes = sizes.to_vec();
        sizes.remove(at);
        for with in some_of(others, size.saturating_sub(1)) {
            let circle: Vec<u32> = std::iter::once(*first).chain(with).collect();
            let own = spread.account(floor, &circle, planned);
            if own.forbidden > 0 {
                continue;
            }
            let rest: Vec<u32> = left.iter().copied().filter(|it| !circle.contains(it)).collect();
            let Some((account, mut circles)) = every_way(floor, &rest, &sizes, (spread, planned))
            else {
                continue;
            };
            if best.as_ref().is_none_or(|it| own + account < it.0) {
                circles.push(circle);
                best = Some((own + account, circles));
            }
        }
    }
    best
}

/// Every choice of `size` people.
fn some_of(people: &[u32], size: usize) -> Vec<Vec<u32>> {
    let Some((first, others)) = people.split_first().filter(|_| size > 0) else {
        return if size == 0 { vec![Vec::new()] } else { Vec::new() };
    };
    let with = some_of(others, size - 1).into_iter();
    let with = with.map(|it| std::iter::once(*first).chain(it).collect());
    with.chain(some_of(others, size)).collect()
}
