//! Who is the third at a table of three: never the same person twice, where anybody else can be.

use std::collections::BTreeMap;

use super::seating::Seating;

/// Puts the third of each table of three last, so that as many different people as possible are
/// third: augmenting paths (Kuhn 1955) from tables to people. Cost: tables of three squared.
pub(super) fn take_turns(rounds: &mut [Seating]) {
    let trios: Vec<Vec<u32>> = rounds.iter().flat_map(Seating::trios).cloned().collect();
    let mut third_of: BTreeMap<u32, usize> = BTreeMap::new();
    for at in 0..trios.len() {
        place(&trios, at, &mut third_of, &mut Vec::new());
    }
    let mut thirds: Vec<Option<u32>> = vec![None; trios.len()];
    for (person, at) in third_of {
        thirds.iter_mut().skip(at).take(1).for_each(|it| *it = Some(person));
    }
    let tables = rounds.iter_mut().flat_map(|it| &mut it.tables).filter(|it| it.len() > 2);
    for (table, third) in tables.zip(thirds) {
        table.sort_by_key(|it| (Some(*it) == third, *it));
    }
}

fn place(
    trios: &[Vec<u32>],
    at: usize,
    third_of: &mut BTreeMap<u32, usize>,
    seen: &mut Vec<u32>,
) -> bool {
    // Whoever is served first is rather not the third.
    for person in trios.get(at).into_iter().flatten().rev() {
        if seen.contains(person) {
            continue;
        }
        seen.push(*person);
        let holder = third_of.get(person).copied();
        if holder.is_none_or(|other| place(trios, other, third_of, seen)) {
            third_of.insert(*person, at);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_the_third_twice_while_anybody_else_can_be() {
        let trio = |table: [u32; 3]| Seating { tables: vec![table.to_vec()], out: Vec::new() };
        let mut rounds = [[0, 1, 4], [0, 2, 4], [0, 3, 4], [0, 1, 4], [1, 2, 3]].map(trio);
        take_turns(&mut rounds);
        let mut thirds: Vec<_> = rounds.iter().map(|it| it.tables[0][2]).collect();
        thirds.sort_unstable();
        assert_eq!(thirds, [0, 1, 2, 3, 4]);
    }
}
