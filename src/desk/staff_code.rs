//! The staff code: six digits, of which only an argon2 hash is kept.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use chrono::{DateTime, TimeDelta, Utc};

/// How many wrong codes before a wait.
const TRIES: u32 = 5;

/// How long the wait is, in seconds.
const WAIT_S: i64 = 60;

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
    #[error("too many wrong codes; wait until {until}")]
    Wait {
        /// When the next try is taken.
        until: DateTime<Utc>,
    },
    /// The hash could not be made or read.
    #[error("the staff code could not be hashed")]
    Hash,
}

/// Asks for the code, counts wrong tries and makes people wait.
#[derive(Clone, Debug, Default)]
pub struct StaffCode {
    wrong: u32,
    wait_until: Option<DateTime<Utc>>,
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

    /// Until when no code is taken, if five were wrong.
    #[must_use]
    pub fn waits_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.wait_until.filter(|until| now < *until)
    }

    /// Tries a code against the house's hash.
    ///
    /// # Errors
    /// [`StaffCodeError::Wrong`], or [`StaffCodeError::Wait`] after five wrong ones.
    pub fn check(
        &mut self,
        code: &str,
        hash: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StaffCodeError> {
        if let Some(until) = self.waits_until(now) {
            return Err(StaffCodeError::Wait { until });
        }
        let right = Argon2::default().verify_password(code.as_bytes(), hash).is_ok();
        if right {
            *self = Self::default();
            return Ok(());
        }
        self.wrong += 1;
        if self.wrong < TRIES {
            return Err(StaffCodeError::Wrong);
        }
        let until = now + TimeDelta::seconds(WAIT_S);
        *self = Self { wrong: 0, wait_until: Some(until) };
        Err(StaffCodeError::Wait { until })
    }
}

#[cfg(test)]
mod tests {
    use super::{StaffCode, StaffCodeError};
    use chrono::{TimeDelta, Utc};

    #[test]
    fn the_right_code_opens_and_five_wrong_ones_wait_a_minute() {
        let now = chrono::DateTime::<Utc>::UNIX_EPOCH;
        let hash = StaffCode::hash("040719").unwrap();
        let mut lock = StaffCode::default();
        assert_eq!(lock.check("040719", &hash, now), Ok(()));
        for _ in 0..4 {
            assert_eq!(lock.check("000000", &hash, now), Err(StaffCodeError::Wrong));
        }
        let until = now + TimeDelta::seconds(60);
        assert_eq!(lock.check("000000", &hash, now), Err(StaffCodeError::Wait { until }));
        assert_eq!(lock.check("040719", &hash, now), Err(StaffCodeError::Wait { until }));
        assert_eq!(lock.check("040719", &hash, until), Ok(()));
    }

    #[test]
    fn only_six_digits_make_a_code() {
        for bad in ["", "12345", "1234567", "12a456", "１２３４５６"] {
            assert_eq!(StaffCode::hash(bad), Err(StaffCodeError::NotSixDigits), "{bad}");
        }
    }
}
