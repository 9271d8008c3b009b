//! A session: from when a hub is found until anything goes wrong with it.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::domain::DoorId;
use crate::journal::{Hinge, Seen, Stretch};

use super::cursor::{self, Cursor};
use super::forgetting::agree_on_the_forgotten;
use super::gaps::{Gaps, Need};
use super::here::{self, Heard, Here};
use super::link::{Context, Habits, Unstored};
use super::parts::{self, Parts};
use super::seal::Purpose;
use super::{
    EngineError, Fault, Generation, Made, Message, Published, Segment, Stream, Subject, Which,
    Whisper, segment,
};

/// Who heals waits a while for those who are just at it: at first, and from then on.
const FIRST_HEAL_MS: std::ops::Range<u64> = 700..2_200;
const HEALS_EVERY_MS: std::ops::Range<u64> = 3_500..4_500;

/// Who looks whether anything is lacking, and compares what every door holds, looks no sooner again.
const ASKS_EVERY: Duration = Duration::from_millis(100);

/// So many segments are published in one step, so that reading and hearing come in between.
const A_STEP: usize = 16;

/// What the hub holds of a door.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OnHub {
    /// The last of its numbers that are there, and the same here.
    pub(super) last: u64,
    /// The message that holds it.
    pub(super) at: u64,
}

/// Whether everything was read. Where many doors write there is always more to read, and nobody may wait
/// for that before they publish.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CaughtUp {
    Never,
    Once,
    Now,
}

/// One session.
pub(super) struct Session {
    pub(super) generation: Generation,
    /// The last message that was read.
    pub(super) read: u64,
    /// The last turn of this reading, and whether it goes on.
    pub(super) turn: u64,
    pub(super) is_reading: bool,
    pub(super) caught_up: CaughtUp,
    pub(super) on_hub: BTreeMap<DoorId, OnHub>,
    /// Those whose last message is another one than was read, until that is.
    pub(super) outrun: BTreeMap<DoorId, u64>,
    /// Those of which what kept their name was published again, once.
    pub(super) shown_again: BTreeSet<DoorId>,
    /// Where reading may go on after a restart: after the last message, unless anything waits.
    pub(super) cursor: Option<Cursor>,
    /// Stretches beyond a gap, and whether there were more than fit.
    pub(super) waiting: Vec<Stretch>,
    pub(super) is_overfull: bool,
    pub(super) parts: Parts,
    pub(super) gaps: Gaps,
    heals_at: Duration,
    asks_at: Duration,
    here_at: Duration,
    clock_off_s: Option<i64>,
}

impl Session {
    /// Finds out what the hub is, and forgets whom the others have forgotten: before anything is
    /// published.
    pub(super) fn begin(cx: &mut Context<'_, '_>) -> Result<Self, Fault> {
        let stream = cx.world.engine.stream()?;
        agree_on_the_key(cx, &stream)?;
        agree_on_the_forgotten(cx, &stream)?;
        let Stream { generation, last, .. } = stream;
        let first_heal = cx.between(&FIRST_HEAL_MS);
        let mut session = Self {
            read: 0,
            turn: 0,
            is_reading: false,
            caught_up: CaughtUp::Never,
            on_hub: BTreeMap::new(),
            outrun: BTreeMap::new(),
            shown_again: BTreeSet::new(),
            cursor: None,
            waiting: Vec::new(),
            is_overfull: false,
            parts: Parts::default(),
            gaps: Gaps::default(),
            heals_at: cx.world.running + first_heal,
            asks_at: cx.world.running,
            here_at: cx.world.running,
            clock_off_s: clock_off_s(cx, stream.now),
            generation,
        };
        if let Some(cursor) = session.known_cursor(cx, last)? {
            session.read = cursor.seq;
            if !session.remembers_what_is_there(cx)? {
                session.on_hub.clear();
                session.read = 0;
            }
        }
        Ok(session)
    }

    /// Where reading stopped, if that still is a place in this stream.
    fn known_cursor(&self, cx: &mut Context<'_, '_>, last: u64) -> Result<Option<Cursor>, Fault> {
        let kept = cx.world.journal.setting(cursor::KEY)?;
        let Some(cursor) = kept.and_then(|json| Cursor::read(&json)) else { return Ok(None) };
        if cursor.generation != self.generation || cursor.seq > last {
            return Ok(None);
        }
        let there = cx.world.engine.message(Which::At(cursor.seq))?;
        Ok(there.is_some_and(|it| cursor.is_at(&it)).then_some(cursor))
    }

    /// Looks at the last message of every door: what was read before is here, or reading begins anew.
    fn remembers_what_is_there(&mut self, cx: &mut Context<'_, '_>) -> Result<bool, Fault> {
        for (door, held) in cx.world.journal.held()? {
            let Some(message) = cx.world.engine.message(Which::LastOf(door))? else { continue };
            let Message { seq, segment, .. } = message;
            if seq > self.read {
                // What that tells is known when it is read.
                continue;
            }
            if segment.part.is_some_and(|it| it.number < it.of) {
                // Nobody went on with it: what is there before it is not known.
                return Ok(false);
            }
            if segment.last > held || !is_same_here(cx, &segment)? {
                return Ok(false);
            }
            self.on_hub.insert(door, OnHub { last: segment.last, at: seq });
        }
        Ok(true)
    }

    /// One round: read, write, heal, ask, answer, and say how it is. Says whether there is more to do
    /// at once.
    pub(super) fn step(
        &mut self,
        cx: &mut Context<'_, '_>,
        heard: &mut Heard,
        habits: Habits,
    ) -> Result<bool, Fault> {
        self.listen(cx, heard)?;
        self.read(cx)?;
        let is_caught_up = self.caught_up == CaughtUp::Now;
        let mut is_busy = !is_caught_up;
        if self.caught_up != CaughtUp::Never {
            let held = cx.world.journal.held()?;
            let door = cx.world.journal.door();
            is_busy |= self.publish(cx, habits, &held, [door])?;
            if habits.heals && is_caught_up {
                is_busy |= self.heal(cx, habits, &held)?;
                self.ask(cx, heard, &held)?;
            }
        }
        if habits.heals && !cx.rests() {
            self.answer(cx, habits)?;
        }
        self.say_how_it_is(cx)?;
        Ok(is_busy)
    }

    /// Puts back what the hub lost of any door, when it is time to look. Says whether there is more.
    fn heal(
        &mut self,
        cx: &mut Context<'_, '_>,
        habits: Habits,
        held: &Seen,
    ) -> Result<bool, Fault> {
        if cx.world.running < self.heals_at {
            return Ok(false);
        }
        let is_more = self.publish(cx, habits, held, held.keys().copied())?;
        if !is_more && !cx.rests() {
            // All there is was stored.
            *cx.unstored = None;
        }
        self.heals_at = cx.world.running + cx.between(&HEALS_EVERY_MS);
        Ok(is_more)
    }

    /// How many of this door's entries are not on the hub yet.
    pub(super) fn queue(&self, door: DoorId, held: &Seen) -> u64 {
        let there = self.on_hub.get(&door).map_or(0, |it| it.last);
        held.get(&door).copied().unwrap_or_default().saturating_sub(there)
    }

    /// How far the clock here is ahead of the hub's.
    pub(super) const fn clock_off_s(&self) -> Option<i64> {
        self.clock_off_s
    }

    /// When it wants to be asked again, if nothing else happens.
    pub(super) fn next(&self) -> Duration {
        self.here_at.min(self.heals_at)
    }

    /// Publishes what is here of these doors and not on the hub. Says whether there is more.
    fn publish(
        &mut self,
        cx: &mut Context<'_, '_>,
        habits: Habits,
        held: &Seen,
        doors: impl IntoIterator<Item = DoorId>,
    ) -> Result<bool, Fault> {
        let mut left = A_STEP;
        for door in doors {
            let lasts = held.get(&door).copied().unwrap_or_default();
            while self.on_hub.get(&door).map_or(0, |it| it.last) < lasts {
                if left == 0 {
                    return Ok(true);
                }
                left -= 1;
                if cx.rests() {
                    return Ok(false);
                }
                let is_another_at_it = self.outrun.contains_key(&door)
                    || self.parts.is_somebody_at(door, cx.world.running);
                if is_another_at_it || !self.publish_next(cx, habits, door)? {
                    break;
                }
            }
        }
        Ok(false)
    }

    /// Publishes a door's next segment, and says whether that was done.
    fn publish_next(
        &mut self,
        cx: &mut Context<'_, '_>,
        habits: Habits,
        door: DoorId,
    ) -> Result<bool, Fault> {
        let there = self.on_hub.get(&door).copied().unwrap_or_default();
        let Some(segment) = cx.segment(door, there.last)? else { return Ok(false) };
        let (mut at, last) = (there.at, segment.last);
        for part in parts::cut(segment, habits.part_bytes) {
            let to = Subject::Entries { after: at };
            match cx.world.engine.publish(&self.generation, to, &part) {
                Ok(Published::At(seq)) => at = seq,
                Ok(Published::Refused) => {
                    self.look_at(cx, door, at)?;
                    return Ok(false);
                }
                Err(why) => return cx.not_stored(why, &part).map(|()| false),
            }
            *cx.unstored = None;
        }
        self.on_hub.insert(door, OnHub { last, at });
        Ok(true)
    }

    /// Another message is a door's last: it is still to be read, or the hub was rolled back.
    fn look_at(&mut self, cx: &mut Context<'_, '_>, door: DoorId, known: u64) -> Result<(), Fault> {
        let last = cx.world.engine.message(Which::LastOf(door))?.map_or(0, |it| it.seq);
        if last > self.read || last == known {
            self.outrun.insert(door, last);
            return Ok(());
        }
        Err(Fault::Stale("it was rolled back"))
    }

    /// Asks for what others hold and did not come, when it is time to look.
    fn ask(&mut self, cx: &mut Context<'_, '_>, heard: &Heard, held: &Seen) -> Result<(), Fault> {
        if cx.world.running < self.asks_at {
            return Ok(());
        }
        self.asks_at = cx.world.running + ASKS_EVERY;
        let mut elsewhere = heard.furthest(cx.world.running);
        for stretch in &self.waiting {
            if let Some(last) = stretch.entries.last() {
                let known = elsewhere.entry(last.door).or_default();
                *known = (*known).max(last.seq);
            }
        }
        for need in self.gaps.due(held, &elsewhere, cx.world.running) {
            let sealed = cx.seal(Purpose::Need, &need);
            cx.world.engine.say(Whisper::Need(sealed))?;
        }
        Ok(())
    }

    /// Answers what others asked for, as far as it is here.
    fn answer(&mut self, cx: &mut Context<'_, '_>, habits: Habits) -> Result<(), Fault> {
        for Need { door, from, to } in self.gaps.answers(cx.world.running) {
            let mut after = from.saturating_sub(1);
            for _ in 0..A_STEP {
                let Some(segment) = cx.segment(door, after)?.filter(|_| after < to) else { break };
                after = segment.last;
                for part in parts::cut(segment, habits.part_bytes) {
                    let to = Subject::Fixes;
                    if let Err(why) = cx.world.engine.publish(&self.generation, to, &part) {
                        return cx.not_stored(why, &part);
                    }
                }
            }
        }
        Ok(())
    }

    fn listen(&mut self, cx: &mut Context<'_, '_>, heard: &mut Heard) -> Result<(), Fault> {
        let own = cx.world.journal.door();
        for whisper in cx.world.engine.heard()? {
            match whisper {
                Whisper::Here(sealed) => {
                    let here: Option<Here> = cx.open(Purpose::Here, &sealed);
                    if let Some(here) = here.filter(|it| it.door != own) {
                        heard.note(here, cx.world.running, cx.world.clock);
                    }
                }
                Whisper::Need(sealed) => {
                    if let Some(need) = cx.open(Purpose::Need, &sealed) {
                        let dice = (cx.world.dice)();
                        self.gaps.note_need(need, cx.world.running, dice);
                    }
                }
            }
        }
        Ok(())
    }

    /// Every two seconds: tells the others how this door is, and sees whether the hub is still the same.
    fn say_how_it_is(&mut self, cx: &mut Context<'_, '_>) -> Result<(), Fault> {
        if cx.world.running < self.here_at {
            return Ok(());
        }
        self.here_at = cx.world.running + here::EVERY;
        let stream = cx.world.engine.stream()?;
        if stream.generation != self.generation || stream.last < self.read {
            return Err(Fault::Stale("it began anew, or was rolled back"));
        }
        self.clock_off_s = clock_off_s(cx, stream.now);
        agree_on_the_forgotten(cx, &stream)?;
        let (door, holds) = (cx.world.journal.door(), cx.world.journal.held()?);
        let here = Here {
            door,
            name: cx.world.name.to_owned(),
            queue: self.queue(door, &holds),
            holds,
            clock: cx.world.clock,
            clock_off_s: self.clock_off_s,
            forgotten: cx.world.journal.forgotten()?.len() as u64,
            printer: cx.printer,
            roll: cx.roll,
            unstored: cx.unstored.as_ref().is_some_and(Unstored::is_so),
        };
        let sealed = cx.seal(Purpose::Here, &here);
        Ok(cx.world.engine.say(Whisper::Here(sealed))?)
    }
}

/// A stream that was made under a former key goes, with all it holds; one under a newer key is not
/// touched by whoever has not got that.
fn agree_on_the_key(cx: &mut Context<'_, '_>, stream: &Stream) -> Result<(), Fault> {
    match stream.made.key.cmp(&cx.key.number) {
        Ordering::Equal => Ok(()),
        Ordering::Greater => Err(Fault::OtherKey),
        Ordering::Less => {
            let made = Made { key: cx.key.number, ..stream.made };
            cx.world.engine.renew(&stream.generation, made)?;
            Err(EngineError::OtherStream.into())
        }
    }
}

/// Whether the last entry of a segment is the one here.
fn is_same_here(cx: &mut Context<'_, '_>, on_hub: &Segment) -> Result<bool, Fault> {
    let Some(stretch) = segment::open(cx.key, on_hub) else { return Ok(true) };
    let theirs = stretch.entries.last().map(Hinge::of);
    let ours = cx.world.journal.hinge(on_hub.door, on_hub.last)?;
    // One that cannot be read here is believed to be the same.
    Ok(ours.is_none() || ours == theirs)
}

fn clock_off_s(cx: &Context<'_, '_>, hub: Option<chrono::DateTime<chrono::Utc>>) -> Option<i64> {
    hub.map(|it| (cx.world.clock - it).num_seconds())
}
