//! What keeps a door in the company of the others, beside the link: the house's key and roll of now, and
//! the way to a hub that moved, or to another one.

use std::sync::Arc;
use std::time::Duration;

use crate::journal::Journal;

use super::Link;
use super::nearby::{Nearby, Seeker};
use super::share::{Secrets, Share};

/// Between two times the hub is asked for what it tells that it has.
const ASKS_EVERY: Duration = Duration::from_secs(5);

/// Looks after how a house is shared.
pub struct Company {
    share: Share,
    seeker: Option<Seeker>,
    asks_at: Duration,
}

impl Company {
    /// That of a house that is shared like this, among those who are near.
    #[must_use]
    pub fn new(share: Share, nearby: Option<Arc<dyn Nearby>>) -> Self {
        Self { share, seeker: nearby.map(Seeker::new), asks_at: Duration::ZERO }
    }

    /// Does what is due, about once a second. Says whether the house is shared otherwise by now, so that
    /// everything begins anew.
    pub fn look_after(
        &mut self,
        journal: &mut Journal,
        link: &mut Link,
        running: Duration,
    ) -> bool {
        // What cannot be read now is looked at again.
        let Ok(secrets) = Secrets::of(journal) else { return false };
        if secrets.share.as_ref() != Some(&self.share) {
            return true;
        }
        if let Some((kept, share)) = secrets.own_hub() {
            link.tell_of_roll(kept.roll(&share).mark());
        } else {
            let known = secrets.roll_of_now().map(super::roll::Roll::mark);
            if link.roll(running).is_some_and(|told| Some(told) != known) && running >= self.asks_at
            {
                self.asks_at = running + ASKS_EVERY;
                self.ask(journal);
            }
        }
        let Some(seeker) = &mut self.seeker else { return false };
        if !link.is_lost() {
            seeker.rest();
            return false;
        }
        match seeker.seek(&self.share, running) {
            // Where the disk says no, it is found again.
            Some(found) => found.replace(journal, &self.share).is_ok(),
            None => false,
        }
    }

    /// Somebody came or was removed: the house has another roll, and perhaps another key, and this door
    /// has to be handed them. Where nobody answers, or the disk says no, it asks again.
    pub fn ask(&self, journal: &mut Journal) {
        if let Ok(keys) = self.share.ask_hub() {
            self.share.take(journal, keys).ok();
        }
    }
}
