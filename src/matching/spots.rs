//! A place for every table: the gathering's spots in their order, then tables by number.

use super::room::Room;
use crate::words::Words;

/// So many places, all of different names.
pub(super) fn spots(room: &Room, words: Words, count: usize) -> Vec<String> {
    let mut spots: Vec<String> = Vec::with_capacity(count);
    for spot in &room.spots {
        if spots.len() < count && !spots.contains(&spot.name) {
            spots.push(spot.name.clone());
        }
    }
    let named = spots.clone();
    let tables =
        (1_usize..).map(|it| words.say_with("table-numbered", &[("n", it.to_string().into())]));
    let missing = count.saturating_sub(spots.len());
    spots.extend(tables.filter(|it| !named.contains(it)).take(missing));
    spots
}
