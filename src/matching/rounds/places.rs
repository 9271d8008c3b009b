//! Which table sits where, so that few have to move.

use std::collections::HashMap;

use super::seating::Seating;

/// For each round, for each of its tables, the number of its place: 0 to the number of tables less
/// one, each once. Whoever comes first at a table stays where they sat, if that place is free.
pub(super) fn places(rounds: &[Seating]) -> Vec<Vec<usize>> {
    let mut sat_at: HashMap<u32, usize> = HashMap::new();
    let mut places = Vec::with_capacity(rounds.len());
    for round in rounds {
        let own = places_of(round, &sat_at);
        for (table, place) in round.tables.iter().zip(&own) {
            sat_at.extend(table.iter().map(|person| (*person, *place)));
        }
        places.push(own);
    }
    places
}

fn places_of(round: &Seating, sat_at: &HashMap<u32, usize>) -> Vec<usize> {
    let mut is_taken = vec![false; round.tables.len()];
    let mut take = |place: usize| {
        let taken = is_taken.get_mut(place).filter(|taken| !**taken);
        taken.map(|taken| {
            *taken = true;
            place
        })
    };
    let stays = |table: &Vec<u32>| {
        let known = table.iter().filter_map(|person| sat_at.get(person));
        known.copied().find_map(&mut take)
    };
    let kept: Vec<Option<usize>> = round.tables.iter().map(stays).collect();
    let mut free = is_taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(at, _)| at);
    kept.into_iter().map(|it| it.or_else(|| free.next()).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_each_pair_stays_where_they_sat_and_no_place_is_taken_twice() {
        let round = |tables: &[&[u32]]| Seating {
            tables: tables.iter().map(|it| it.to_vec()).collect(),
            out: Vec::new(),
        };
        let rounds = [
            round(&[&[0, 1], &[2, 3], &[4, 5]]),
            round(&[&[0, 2], &[1, 4], &[3, 5]]),
            round(&[&[0, 3, 5], &[1, 2]]),
        ];
        let places = places(&rounds);
        assert_eq!(places, [vec![0, 1, 2], vec![0, 2, 1], vec![0, 1]]);
    }
}
