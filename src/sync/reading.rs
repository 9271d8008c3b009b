//! Reading: what comes from the hub, into the house.

use crate::domain::DoorId;
use crate::journal::{Fate, Stretch};

use super::cursor::{self, Cursor};
use super::link::Context;
use super::parts::Brought;
use super::session::{CaughtUp, Session};
use super::{Fault, Message, Segment, segment};

/// So many stretches beyond a gap are held until it is filled. They come again.
const MOST_WAITING: usize = 200;

impl Session {
    /// Pulls what is new, and takes it in.
    pub(super) fn read(&mut self, cx: &mut Context<'_, '_>) -> Result<(), Fault> {
        let after = (!self.is_reading).then_some(self.read);
        let messages = cx.world.engine.pull(after)?;
        self.is_reading = true;
        if messages.last().is_none_or(|it| it.left == 0) {
            self.caught_up = CaughtUp::Now;
        } else if self.caught_up == CaughtUp::Now {
            self.caught_up = CaughtUp::Once;
        }
        self.parts.look(cx.world.running);
        if messages.is_empty() {
            self.outrun.clear();
            return Ok(());
        }
        for message in &messages {
            self.turn += 1;
            if message.turn != self.turn || message.seq <= self.read {
                return Err(Fault::Stale("messages were lost on the way"));
            }
            self.read = message.seq;
        }
        self.outrun.retain(|_, last| *last > self.read);
        self.cursor = messages.last().map(|it| Cursor::at(&self.generation, it));
        let opened = self.open(cx, &messages);
        let mut came_in = self.take_in(cx, opened)?;
        // What waited may have come in, and more may have waited for that.
        while came_in && !self.waiting.is_empty() {
            came_in = self.take_in(cx, Vec::new())?;
        }
        if self.is_overfull && self.waiting.is_empty() {
            return Err(Fault::Stale("what waited for a gap is read again"));
        }
        Ok(())
    }

    /// What messages hold; those that no door of this house sealed are left out.
    fn open<'m>(
        &mut self,
        cx: &mut Context<'_, '_>,
        messages: &'m [Message],
    ) -> Vec<(&'m Message, Stretch)> {
        let mut opened = Vec::new();
        for message in messages {
            let Segment { door, first, last, .. } = message.segment;
            if message.is_fix {
                self.gaps.note_fix(door, first, last);
            }
            let stretch = match self.parts.take(message, cx.world.running) {
                Brought::One(segment) => segment::open(cx.key, segment),
                Brought::Last(segment) => segment::open(cx.key, &segment),
                Brought::Part | Brought::Odd => {
                    self.note(message, None);
                    continue;
                }
            };
            if let Some(stretch) = stretch {
                opened.push((message, stretch));
            } else {
                *cx.refused += 1;
                self.note(message, None);
            }
        }
        opened
    }

    /// Takes in what messages hold, and what waited for it, together with the new place in the stream.
    /// Says whether anything came in while something waits.
    fn take_in(
        &mut self,
        cx: &mut Context<'_, '_>,
        opened: Vec<(&Message, Stretch)>,
    ) -> Result<bool, Fault> {
        let (messages, mut stretches): (Vec<_>, Vec<_>) = opened.into_iter().unzip();
        let mut waited = std::mem::take(&mut self.waiting);
        waited.sort_by_key(|it| it.entries.first().map(|first| (first.door, first.seq)));
        stretches.append(&mut waited);
        let (cursor, waits) = (self.cursor.as_ref(), self.is_overfull || self.parts.are_coming());
        let mark = |fates: &[Fate]| {
            // As long as anything waits, it has to come again after a restart.
            let is_whole = !waits && !fates.contains(&Fate::Beyond);
            cursor.filter(|_| is_whole).and_then(Cursor::json)
        };
        let fresh = DoorId::from(cx.wide());
        let taken = cx.world.journal.take_in(&stretches, fresh, cursor::KEY, mark)?;
        for (message, fate) in messages.into_iter().zip(&taken.fates) {
            self.note(message, Some(fate));
        }
        let mut came_in = false;
        for (fate, stretch) in taken.fates.into_iter().zip(stretches) {
            let Some(last) = stretch.entries.last() else { continue };
            match fate {
                Fate::Here { kept } => {
                    came_in = true;
                    if kept.is_none_or(|kept| kept < last.seq) {
                        self.show_again(last.door, kept.unwrap_or_default());
                    }
                }
                Fate::Aside => self.gaps.give_up(last.door),
                Fate::Astray => self.gaps.note_astray(last.door, last.seq),
                Fate::Refused(_) => {
                    *cx.refused += 1;
                    self.gaps.give_up(last.door);
                }
                Fate::Beyond => self.waiting.push(stretch),
            }
        }
        self.waiting.retain(|it| !it.entries.iter().any(|it| self.gaps.is_given_up(it.door)));
        self.is_overfull |= self.waiting.len() > MOST_WAITING;
        self.waiting.truncate(MOST_WAITING);
        Ok(came_in)
    }

    /// What a message, and what became of it, tells about what the hub holds. One that could not be
    /// opened holds nothing.
    fn note(&mut self, message: &Message, fate: Option<&Fate>) {
        if message.is_fix {
            return;
        }
        let Segment { door, last, .. } = message.segment;
        let there = self.on_hub.entry(door).or_default();
        if message.seq < there.at {
            // Since then it was published to from here.
            return;
        }
        there.at = message.seq;
        there.last = match fate {
            Some(Fate::Here { kept }) => kept.unwrap_or(there.last),
            Some(Fate::Beyond | Fate::Aside | Fate::Refused(_)) => last,
            Some(Fate::Astray) | None => there.last,
        };
    }

    /// A door's chain forked after this number: those who follow the other side get to see the one that
    /// kept the name.
    fn show_again(&mut self, door: DoorId, after: u64) {
        if self.shown_again.insert(door) {
            let there = self.on_hub.entry(door).or_default();
            there.last = there.last.min(after);
        }
    }
}
