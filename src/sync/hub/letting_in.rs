//! Who comes to the hub's own door: somebody invited, or a door that asks for the key of now.

use crate::journal::Journal;
use crate::sync::Evening;
use crate::sync::invitation::{Asks, OtherEvening, Welcome};
use crate::sync::nats::Asked;
use crate::sync::share::dice;

use super::cluster::{self, Verdict};
use super::{Hub, HubError, Kept, LetIn};

impl Hub {
    /// Whoever comes with the invitation is let in, once.
    pub(super) fn let_in(
        &mut self,
        journal: &mut Journal,
        asked: Asked,
    ) -> Result<Option<String>, HubError> {
        let Some(invited) = self.invitation.take() else { return Ok(None) };
        let asks: Option<Asks> = invited.by.open(&asked.words);
        let Some(Asks { name, door, nkey, half, is_box, evening }) =
            asks.filter(|it| it.is_box == invited.is_box)
        else {
            self.invitation = Some(invited);
            return Ok(None);
        };
        let here = Evening::of(journal)?;
        let brings = if here.is_none() { evening.clone() } else { Evening::default() };
        let since = self.clock.map(|clock| clock());
        let door = LetIn { id: nkey, name: name.clone(), door, since, half, brings };
        let verdict = match self.kept.other_evening(&here, &evening) {
            None => self.may_bring(&door, is_box),
            Some(other) => Some(Verdict::Other(other)),
        };
        let Some(Verdict::Fine) = verdict else {
            // Who is answered nothing tries again.
            if let Some(Verdict::Other(other_evening)) = verdict {
                self.door.answer(asked, invited.by.seal(&OtherEvening { other_evening }));
            }
            self.invitation = Some(invited);
            return Ok(None);
        };
        Kept::let_in(journal, &door, is_box)?;
        let (keys, half) = (self.share.clone().keys(), self.kept.half().public());
        let (addresses, boxes) = (self.kept.addresses(), self.kept.count());
        let hub = is_box.then(|| self.kept.for_a_box(self.kept.own_door(&self.share)));
        let welcome = Welcome { keys, half, addresses, boxes, hub };
        if is_box { &mut self.kept.boxes } else { &mut self.kept.doors }.push(door);
        // Once the server knows that the invitation was used, it sends whoever came by it away.
        self.door.answer(asked, invited.by.seal(&welcome));
        self.tell_server()?;
        Ok(Some(name))
    }

    /// Whether this door may bring its evening: of several boxes the first says so for all. `None` where that
    /// one does not answer.
    fn may_bring(&self, door: &LetIn, is_box: bool) -> Option<Verdict> {
        if door.brings.is_none() || !self.kept.asks_first() {
            return Some(Verdict::Fine);
        }
        let answer = self.door.ask_boxes(cluster::ask(&self.kept, door, is_box, &self.share))?;
        cluster::answered(&self.kept, self.share.key.house, &answer)
    }

    /// Another box tells what it knows, or asks the first one whether that may be so.
    pub(super) fn hear_box(&mut self, journal: &mut Journal, told: Asked) -> Result<(), HubError> {
        let house = self.share.key.house;
        if told.waits() {
            if self.kept.asks_first() {
                return Ok(());
            }
            let verdict = cluster::judge(journal, &self.kept, (house, &told.words))?;
            if matches!(verdict, Verdict::Fine) {
                cluster::hear(journal, &self.kept, house, &told.words)?;
            }
            let answer = cluster::answer(&self.kept, house, &verdict);
            self.door.answer(told, answer);
        } else {
            cluster::hear(journal, &self.kept, house, &told.words)?;
        }
        self.look_for_changes(journal)
    }

    /// Whoever is let in is answered with the key of now, sealed for it alone.
    pub(super) fn hand_over_key(&self, asked: Asked) {
        let by = self.kept.doors.iter().find(|it| it.id.as_bytes() == asked.words);
        let keys = self.kept.keys(&self.share);
        let sealed = by.and_then(|it| self.kept.half().seal(it.half, &keys, &mut dice));
        if let Some(sealed) = sealed {
            self.door.answer(asked, sealed);
        }
    }
}
