//! A hub calls out to doors that do not reach it, and now and then listens whether another door has taken
//! its place meanwhile.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::kept::Kept;
use crate::sync::nats::reaches;
use crate::sync::nearby::{Listening, Nearby, Place, is_of};
use crate::sync::share::Share;

/// After so long it is tried again to announce it.
const CALLS_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// It listens for so long when it starts, and then this often.
const LISTENS_FOR: Duration = Duration::from_secs(6);
const LISTENS_EVERY: Duration = Duration::from_mins(1);

/// Calls out until it is dropped.
pub(super) struct Calling {
    nearby: Arc<dyn Nearby>,
    /// What is announced, and until when it stays like this where it could not be.
    announced: Option<Box<dyn Send>>,
    tried_at: Option<Instant>,
    listening: Option<Box<dyn Listening>>,
    listened_at: Option<Instant>,
}

impl Calling {
    pub(super) const fn new(nearby: Arc<dyn Nearby>) -> Self {
        let (announced, tried_at, listening, listened_at) = (None, None, None, None);
        Self { nearby, announced, tried_at, listening, listened_at }
    }

    /// What was announced does not hold any more.
    pub(super) fn anew(&mut self) {
        (self.announced, self.tried_at) = (None, None);
    }

    /// Announces the hub, where that is not done.
    pub(super) fn call(&mut self, kept: &Kept, share: &Share, named: &[String]) {
        let is_due = self.tried_at.is_none_or(|it| it.elapsed() >= CALLS_AGAIN_AFTER);
        if self.announced.is_some() || !is_due {
            return;
        }
        self.tried_at = Some(Instant::now());
        let boxes = kept.addresses();
        let addresses = if boxes.is_empty() { named.to_vec() } else { boxes };
        let (port, fingerprint, half) = (kept.port, kept.fingerprint, kept.half().public());
        let (boxes, term) = (kept.count(), kept.term);
        let place = Place { addresses, port, fingerprint, half, boxes, term };
        self.announced = self.nearby.announce(&place.announcement(&share.key));
    }

    /// How the house is shared over a newer hub, if one is there that lets this door in.
    pub(super) fn hear_newer(&mut self, kept: &Kept, share: &Share) -> Option<Share> {
        let since = self.listened_at.map(|it| it.elapsed());
        if since.is_none_or(|it| it >= LISTENS_EVERY) {
            (self.listening, self.listened_at) = (self.nearby.listen(), Some(Instant::now()));
        } else if since.is_some_and(|it| it >= LISTENS_FOR) {
            self.listening = None;
        }
        let heard = self.listening.as_mut().map(|it| it.heard()).unwrap_or_default();
        let newer = heard.into_iter().filter_map(|what| {
            let place = Some(&what).filter(|it| is_of(share.key.house, it));
            let place = place.and_then(|it| Place::heard(&share.key, it))?;
            let is_newer = (place.term, place.fingerprint.0) > (kept.term, kept.fingerprint.0);
            is_newer.then(|| place.share(share, &what))
        });
        newer.into_iter().find(|it| reaches(&it.access).is_ok())
    }
}
