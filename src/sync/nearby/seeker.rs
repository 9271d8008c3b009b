//! A door that does not reach its hub: it listens for it, or for another one of the house.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use crate::sync::nats::{Access, reaches};
use crate::sync::share::Share;

use super::{Announcement, Listening, Nearby, Place, is_of, moved};

/// So long a door is alone before it listens; the hub's own door, whose hub may be starting, longer.
const ALONE_FOR: Duration = Duration::from_secs(3);
const OWN_ALONE_FOR: Duration = Duration::from_secs(30);

/// It listens anew after so long, and then after twice as long each time: the network may be another one
/// by then.
const LISTENS_FOR: Duration = Duration::from_mins(1);
const LONGEST_LISTENING: Duration = Duration::from_mins(16);

/// Between two tries of what leads nowhere: a little longer each time.
const FIRST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// More of either kind are not remembered.
const MOST_HEARD: usize = 32;

/// Whether a hub is there, and lets this door in.
type Reaches = Box<dyn Fn(&Access) -> bool + Send>;

/// Listens while it has to, and for no longer.
pub(in crate::sync) struct Seeker {
    nearby: Arc<dyn Nearby>,
    reaches: Reaches,
    alone_since: Option<Duration>,
    listening: Option<Box<dyn Listening>>,
    listens_until: Duration,
    listens_for: Duration,
    heard: BTreeMap<String, Heard>,
}

/// One that was heard.
struct Heard {
    what: Announcement,
    /// What it says to this door; `None` where its seal is of another key.
    place: Option<Place>,
    tries_at: Duration,
    pause: Duration,
}

impl Heard {
    /// What is tried first: what the house's key vouches for, and the newest of that.
    fn rank(&self) -> (bool, u64) {
        (self.place.is_some(), self.place.as_ref().map_or(0, |it| it.term))
    }
}

impl Seeker {
    pub(in crate::sync) fn new(nearby: Arc<dyn Nearby>) -> Self {
        Self::who_tries(nearby, Box::new(|access| reaches(access).is_ok()))
    }

    pub(super) fn who_tries(nearby: Arc<dyn Nearby>, reaches: Reaches) -> Self {
        let (alone_since, listening, heard) = (None, None, BTreeMap::new());
        let (listens_until, listens_for) = (Duration::ZERO, LISTENS_FOR);
        Self { nearby, reaches, alone_since, listening, listens_until, listens_for, heard }
    }

    /// The hub is reached: nobody listens any more.
    pub(in crate::sync) fn rest(&mut self) {
        (self.alone_since, self.listening) = (None, None);
        (self.listens_until, self.listens_for) = (Duration::ZERO, LISTENS_FOR);
        self.heard.clear();
    }

    /// Another way to the house's hub than is known, if one was heard that leads there. Tries one at a
    /// time, and so takes as long as one connection may.
    pub(in crate::sync) fn seek(&mut self, share: &Share, running: Duration) -> Option<Share> {
        let since = *self.alone_since.get_or_insert(running);
        let patience = if share.hub.is_some() { ALONE_FOR } else { OWN_ALONE_FOR };
        if running.saturating_sub(since) < patience {
            return None;
        }
        if running >= self.listens_until {
            // One that cannot listen now is asked again, too.
            self.listening = None;
            self.listening = self.nearby.listen();
            self.listens_until = running + self.listens_for;
            self.listens_for = (self.listens_for * 2).min(LONGEST_LISTENING);
        }
        let heard = self.listening.as_mut().map(|it| it.heard()).unwrap_or_default();
        for what in heard {
            self.note(share, what, running);
        }
        self.next(share, running)
    }

    fn note(&mut self, share: &Share, what: Announcement, running: Duration) {
        if !is_of(share.key.house, &what) {
            return;
        }
        let place = Place::heard(&share.key, &what);
        if self.heard.get(&what.tag).is_some_and(|it| it.what == what) {
            return;
        }
        let is_vouched_for = place.is_some();
        let heard = Heard { what, place, tries_at: running, pause: FIRST_PAUSE };
        self.heard.insert(heard.what.tag.clone(), heard);
        let of_kind = |it: &(&String, &Heard)| it.1.place.is_some() == is_vouched_for;
        if self.heard.iter().filter(of_kind).count() > MOST_HEARD {
            // Somebody makes them up.
            let any = self.heard.iter().find(of_kind).map(|(tag, _)| tag.clone());
            any.and_then(|tag| self.heard.remove(&tag));
        }
    }

    fn next(&mut self, share: &Share, running: Duration) -> Option<Share> {
        let due = self.heard.values_mut().filter(|it| it.tries_at <= running);
        let next = due.max_by_key(|it| it.rank())?;
        next.tries_at = running + next.pause;
        next.pause = (next.pause * 2).min(LONGEST_PAUSE);
        let found = match &next.place {
            Some(place) => place.share(share, &next.what),
            None => moved(share, &next.what),
        };
        let is_another_way = found != *share && !found.access.addresses.is_empty();
        (is_another_way && (self.reaches)(&found.access)).then_some(found)
    }
}
