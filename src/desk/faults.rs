//! When the window of this house fell over a fault of its own, and whether it may start again.

use std::path::Path;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

use crate::journal::{Journal, ReadError};

use super::{Clock, fresh};

/// So many starts within so many minutes are enough: what falls more often than that will fall again.
const MOST: usize = 5;
const WITHIN_MIN: i64 = 10;

/// The setting that keeps the moments, oldest first, with blanks between.
const KEY: &str = "faults";

/// Notes in the house that its window fell just now, and says whether it may start again by itself:
/// not when that happened too often, nor when it cannot be noted.
#[must_use]
pub fn may_start_again(house: &Path, clock: &dyn Clock) -> bool {
    let Ok(mut journal) = Journal::open_there(house, fresh()) else { return false };
    let Ok(mut faults) = faults(&journal) else { return false };
    let now = clock.now();
    faults.retain(|at| now - *at < TimeDelta::minutes(WITHIN_MIN));
    faults.push(now);
    let written: Vec<_> =
        faults.iter().map(|at| at.to_rfc3339_opts(SecondsFormat::Millis, true)).collect();
    journal.set_setting(KEY, &written.join(" ")).is_ok() && faults.len() <= MOST
}

/// When the window of this house fell last, if it ever did.
///
/// # Errors
/// [`ReadError`] if the house file cannot be read.
pub fn last_fault(journal: &Journal) -> Result<Option<DateTime<Utc>>, ReadError> {
    Ok(faults(journal)?.pop())
}

fn faults(journal: &Journal) -> Result<Vec<DateTime<Utc>>, ReadError> {
    let written = journal.setting(KEY)?.unwrap_or_default();
    Ok(written.split_whitespace().filter_map(|at| at.parse().ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::HandClock;

    #[test]
    fn a_window_that_falls_starts_again_but_not_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        let clock = HandClock::at("2026-11-20T18:04:00Z".parse().unwrap());
        assert!(!may_start_again(&house, &clock) && !house.exists(), "there is none to open");
        drop(Journal::open(&house, fresh()).unwrap());
        for _ in 0..MOST {
            assert!(may_start_again(&house, &clock));
            clock.advance(TimeDelta::minutes(1));
        }
        assert!(!may_start_again(&house, &clock));
        clock.advance(TimeDelta::minutes(WITHIN_MIN));
        assert!(may_start_again(&house, &clock), "once in a while is no reason to stay down");
        let journal = Journal::open(&house, fresh()).unwrap();
        assert_eq!(last_fault(&journal).unwrap(), Some(clock.now()));
    }
}
