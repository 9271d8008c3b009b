//! The staff code: six digits, of which only an argon2 hash is kept.

use std::time::Duration;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

/// How many wrong codes before a wait.
const TRIES: u32 = 5;

/// How long the wait is.
const WAIT: Duration = Duration::from_mins(1);

/// What is kept of a wait that goes on.
const WAITS: &str = "waits";

/// Why a code was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StaffCodeError {
    /// Not six digits.
    #[error("a staff code is six digits")]
    NotSixDigits,
    /// Not this house's code.
    #[error("that is not the staff code")]
    Wrong,
    /// Five wrong ones in a row.
    #[error("too many wrong codes; wait {} s", left.as_secs())]
    Wait {
        /// How long until the next try is taken.
        left: Duration,
    },
    /// The hash could not be made or read.
    #[error("the staff code could not be hashed")]
    Hash,
}

/// Asks for the code, counts wrong tries and makes people wait. Times are those of a clock that nobody
/// can set.
#[derive(Clone, Debug, Default)]
pub struct StaffCode {
    wrong: u32,
    wait_until: Option<Duration>,
}

impl StaffCode {
    /// The argon2id hash of a new code, salted afresh.
    ///
    /// # Errors
    /// [`StaffCodeError::NotSixDigits`], or [`StaffCodeError::Hash`].
    pub fn hash(code: &str) -> Result<String, StaffCodeError> {
        if code.len() != 6 || !code.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(StaffCodeError::NotSixDigits);
        }
        let hash = Argon2::default().hash_password(code.as_bytes());
        hash.map(|hash| hash.to_string()).map_err(|_error| StaffCodeError::Hash)
    }

    /// Whether somebody would try this code first: one digit six times, or digits in order.
    #[must_use]
    pub fn is_easy(code: &str) -> bool {
        let digits: Vec<i8> = code.bytes().map(|b| b.cast_signed().wrapping_sub(48)).collect();
        let steps: Vec<i8> =
            digits.windows(2).filter_map(|w| Some(w.last()?.wrapping_sub(*w.first()?))).collect();
        [0, 1, -1].iter().any(|step| steps.iter().all(|it| it == step))
    }

    /// As it was before a restart; a wait begins anew.
    #[must_use]
    pub fn resumed(kept: &str, now: Duration) -> Self {
        let wait_until = (kept == WAITS).then(|| now + WAIT);
        Self { wrong: kept.parse().unwrap_or_default(), wait_until }
    }

    /// What [`Self::resumed`] wants to know.
    #[must_use]
    pub fn kept(&self) -> String {
        if self.wait_until.is_some() { WAITS.to_owned() } else { self.wrong.to_string() }
    }

    /// For how long no code is taken, if five were wrong.
    #[must_use]
    pub fn waits(&self, now: Duration) -> Option<Duration> {
        let left = self.wait_until?.checked_sub(now)?;
        (!left.is_zero()).then_some(left)
    }

    /// Tries a code against the house's hash.
    ///
    /// # Errors
    /// [`StaffCodeError::Wrong`], or [`StaffCodeError::Wait`] after five wrong ones.
    pub fn check(&mut self, code: &str, hash: &str, now: Duration) -> Result<(), StaffCodeError> {
        if let Some(left) = self.waits(now) {
            return Err(StaffCodeError::Wait { left });
        }
        let right = Argon2::default().verify_password(code.as_bytes(), hash).is_ok();
        if right {
            *self = Self::default();
            return Ok(());
        }
        self.wrong += 1;
        if self.wrong < TRIES {
            self.wait_until = None;
            return Err(StaffCodeError::Wrong);
        }
        *self = Self { wrong: 0, wait_until: Some(now + WAIT) };
        Err(StaffCodeError::Wait { left: WAIT })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{StaffCode, StaffCodeError};

    #[test]
    fn the_right_code_opens_and_five_wrong_ones_wait_a_minute_and_through_a_restart() {
        let now = Duration::from_secs(5);
        let left = Duration::from_mins(1);
        let hash = StaffCode::hash("040719").unwrap();
        let mut lock = StaffCode::default();
        assert_eq!(lock.check("040719", &hash, now), Ok(()));
        for _ in 0..4 {
            assert_eq!(lock.check("000000", &hash, now), Err(StaffCodeError::Wrong));
        }
        let mut again = StaffCode::resumed(&lock.kept(), Duration::ZERO);
        let wrong = again.check("000000", &hash, Duration::ZERO);
        assert_eq!(wrong, Err(StaffCodeError::Wait { left }), "the fifth, after a restart");
        assert_eq!(lock.check("000000", &hash, now), Err(StaffCodeError::Wait { left }));
        assert_eq!(lock.check("040719", &hash, now), Err(StaffCodeError::Wait { left }));
        let mut again = StaffCode::resumed(&lock.kept(), Duration::ZERO);
        assert_eq!(again.waits(Duration::from_secs(59)), Some(Duration::from_secs(1)));
        assert_eq!(again.check("040719", &hash, left), Ok(()));
        assert_eq!(lock.check("040719", &hash, now + left), Ok(()));
        assert_eq!(lock.kept(), "0");
    }

    #[test]
    fn codes_in_order_are_easy_and_others_are_not() {
        for easy in ["000000", "123456", "987654", "444444"] {
            assert!(StaffCode::is_easy(easy), "{easy}");
        }
        for good in ["040719", "135790", "112233"] {
            assert!(!StaffCode::is_easy(good), "{good}");
        }
    }

    #[test]
    fn only_six_digits_make_a_code() {
        for bad in ["", "12345", "1234567", "12a456", "１２３４５６"] {
            assert_eq!(StaffCode::hash(bad), Err(StaffCodeError::NotSixDigits), "{bad}");
        }
    }
}
