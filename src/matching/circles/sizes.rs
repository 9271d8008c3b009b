//! How many circles, and how large.

/// The least and the most people in a circle.
pub const SIZES: std::ops::RangeInclusive<usize> = 3..=5;

/// The sizes of the circles for so many people, where `size` is wished: as many circles as come
/// nearest to it with 3 to 5 in each and nobody left over, the larger ones first; of two as near the
/// smaller circles, where everybody says more. None for fewer than three people.
#[must_use]
pub fn sizes(people: usize, size: usize) -> Vec<usize> {
    let (least, most) = (*SIZES.start(), *SIZES.end());
    let even = |circles: usize| -> Vec<usize> {
        let larger = people % circles;
        (0..circles).map(|at| people / circles + usize::from(at < larger)).collect()
    };
    let off = |sizes: &Vec<usize>| sizes.iter().map(|it| it.abs_diff(size)).sum::<usize>();
    let counts = (people.div_ceil(most)..=people / least).rev().filter(|it| *it > 0);
    counts.map(even).min_by_key(off).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_finds_a_place_and_sizes_stay_near_the_wish() {
        assert_eq!(sizes(12, 4), [4, 4, 4]);
        assert_eq!(sizes(13, 4), [5, 4, 4]);
        assert_eq!(sizes(11, 4), [4, 4, 3]);
        assert_eq!(sizes(7, 3), [4, 3]);
        assert_eq!(sizes(6, 5), [3, 3]);
        assert_eq!(sizes(5, 3), [5]);
        assert_eq!(sizes(2, 3), [0; 0]);
        for people in 3..200 {
            for size in SIZES {
                let sizes = sizes(people, size);
                assert_eq!(sizes.iter().sum::<usize>(), people);
                assert!(sizes.iter().all(|it| SIZES.contains(it)), "{people} by {size}: {sizes:?}");
            }
        }
    }
}
