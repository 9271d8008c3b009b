//! Which backups stay: the last few, one an hour for a day, one a day for two weeks.

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

/// So many of the newest stay.
const LAST: usize = 5;

/// How long one of every hour stays.
const HOURS: Duration = Duration::from_hours(24);

/// How long one of every day (of UTC) stays.
const DAYS: Duration = Duration::from_hours(14 * 24);

/// Beyond the newest ones, this many bytes altogether.
const MOST_BYTES: u64 = 1 << 30;

/// One backup.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    pub(super) number: u64,
    /// When it was made, by the file system.
    pub(super) made: SystemTime,
    pub(super) bytes: u64,
}

/// The numbers of those that may go, of backups that come newest first. Of every hour and day the
/// last stays.
pub(super) fn surplus(newest_first: &[Kept]) -> Vec<u64> {
    let Some(now) = newest_first.first().map(|it| it.made) else { return Vec::new() };
    let (mut hours, mut days, mut bytes) = (BTreeSet::new(), BTreeSet::new(), 0_u64);
    let mut stays = |(place, it): &(usize, &Kept)| {
        let age = now.duration_since(it.made).unwrap_or_default();
        let since_1970 = it.made.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let hour = since_1970.as_secs() / 3600;
        let is_of_an_hour = hours.insert(hour) && age <= HOURS;
        let is_of_a_day = days.insert(hour / 24) && age <= DAYS;
        let with_it = bytes.saturating_add(it.bytes);
        let stays = *place < LAST || ((is_of_an_hour || is_of_a_day) && with_it <= MOST_BYTES);
        bytes = if stays { with_it } else { bytes };
        stays
    };
    let all = newest_first.iter().enumerate();
    all.filter(|it| !stays(it)).map(|(_, it)| it.number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three weeks of a backup every ten minutes, each of so many bytes; which stay in the end.
    fn after_three_weeks(bytes: u64) -> Vec<Kept> {
        let mut kept: Vec<Kept> = Vec::new();
        for number in 0..3 * 7 * 24 * 6_u64 {
            let made = SystemTime::UNIX_EPOCH + Duration::from_secs(1_780_000_000 + number * 600);
            kept.insert(0, Kept { number, made, bytes });
            let gone = surplus(&kept);
            kept.retain(|it| !gone.contains(&it.number));
        }
        kept
    }

    #[test]
    fn the_last_five_one_an_hour_and_one_a_night_stay() {
        let kept = after_three_weeks(1000);
        assert!((38..=45).contains(&kept.len()), "{}", kept.len());
        let ages_h: Vec<_> = kept
            .iter()
            .map(|it| kept[0].made.duration_since(it.made).unwrap().as_secs() / 3600)
            .collect();
        for hour in 0..24 {
            assert!(ages_h.contains(&hour), "{hour}: {ages_h:?}");
        }
        for day in 1..14 {
            assert!(ages_h.iter().any(|age| age / 24 == day), "{day}: {ages_h:?}");
        }
        assert!(ages_h.iter().all(|age| *age <= 14 * 24));
    }

    #[test]
    fn large_ones_are_fewer_and_five_stay_whatever_they_weigh() {
        assert_eq!(after_three_weeks(100 << 20).len(), 10);
        assert_eq!(after_three_weeks(2 << 30).len(), 5);
    }

    #[test]
    fn clocks_set_back_keep_the_last_five() {
        let at = |number: u64, seconds| Kept {
            number,
            made: SystemTime::UNIX_EPOCH + Duration::from_secs(seconds),
            bytes: 1,
        };
        let kept = [at(7, 100), at(6, 90), at(5, 9000), at(4, 8000), at(3, 7999), at(2, 7998)];
        assert_eq!(surplus(&kept), [2]);
    }
}
