//! A hub in memory, on which everything goes wrong that can, by a seed.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{DateTime, Utc};
use porchlight::domain::DoorId;
use porchlight::sync::{
    Engine, EngineError, Generation, Made, Message, Published, Segment, Stream, Subject, Which,
    Whisper,
};

use crate::dice::Dice;

/// The most messages that are handed over at once.
const BATCH: usize = 7;

/// The largest message.
const MESSAGE_BYTES: usize = 256 << 10;

/// What a hub has on its disk.
#[derive(Clone, Debug, Default)]
struct Disk {
    generation: Generation,
    made: Made,
    last: u64,
    messages: BTreeMap<u64, (bool, Segment)>,
    forgettings: BTreeMap<String, Vec<u8>>,
}

/// A hub, as everybody sees it.
#[derive(Debug, Default)]
pub(crate) struct Hub {
    disk: Disk,
    kept: Option<Disk>,
    made: u64,
    clock: DateTime<Utc>,
    /// What was published and has not arrived yet.
    late: Vec<(Generation, Subject, Segment)>,
    whispers: BTreeMap<usize, Vec<Whisper>>,
    /// Those for whom the way is cut.
    cut: BTreeSet<usize>,
    is_down: bool,
    /// Grows with whatever doors may want to hear of.
    news: u64,
    /// Whether anything goes wrong by itself.
    pub(crate) is_rough: bool,
}

impl Hub {
    pub(crate) const fn news(&self) -> u64 {
        self.news
    }

    pub(crate) fn set_clock(&mut self, clock: DateTime<Utc>) {
        self.clock = clock;
    }

    /// Nothing is left on its disk.
    pub(crate) fn wipe(&mut self) {
        self.disk = Disk::default();
    }

    /// Somebody keeps a copy of its disk.
    pub(crate) fn keep(&mut self) {
        self.kept = Some(self.disk.clone());
    }

    /// The copy is put back.
    pub(crate) fn roll_back(&mut self) {
        if let Some(kept) = &self.kept {
            self.disk = kept.clone();
        }
    }

    /// Some messages in the middle are gone.
    pub(crate) fn tear(&mut self, dice: &mut Dice) {
        let hole = dice.below(self.disk.last + 1);
        let width = 1 + dice.below(5);
        self.disk.messages.retain(|seq, _| *seq < hole || *seq > hole + width);
    }

    /// A disk, or somebody, changes a message.
    pub(crate) fn spoil(&mut self, dice: &mut Dice) {
        let seq = dice.below(self.disk.last + 1);
        let Some((_, segment)) = self.disk.messages.get_mut(&seq) else { return };
        match dice.below(4) {
            0 => segment.sealed.truncate(dice.below(60) as usize),
            1 => segment.door = DoorId::from(u128::from(1 + dice.below(5))),
            2 => segment.last += 1 + dice.below(1_000_000),
            _ => {
                let at = dice.below(segment.sealed.len().max(1) as u64) as usize;
                segment.sealed.get_mut(at).into_iter().for_each(|byte| *byte ^= 64);
            }
        }
    }

    /// Somebody publishes an old message once more.
    pub(crate) fn replay(&mut self, dice: &mut Dice) {
        let seq = dice.below(self.disk.last + 1);
        if let Some((_, segment)) = self.disk.messages.get(&seq).cloned() {
            self.add(true, &segment);
        }
    }

    pub(crate) fn set_down(&mut self, is_down: bool) {
        self.is_down = is_down;
    }

    pub(crate) fn cut(&mut self, door: usize) {
        self.cut.insert(door);
    }

    pub(crate) fn mend(&mut self) {
        self.news += 1;
        self.cut.clear();
        self.is_down = false;
        self.is_rough = false;
    }

    /// What was on its way arrives, in any order.
    pub(crate) fn arrive(&mut self, dice: &mut Dice) {
        while !self.late.is_empty() {
            let which = dice.below(self.late.len() as u64) as usize;
            let (generation, to, segment) = self.late.swap_remove(which);
            self.take(&generation, to, &segment).ok();
        }
    }

    /// Every segment of which all is on its disk.
    pub(crate) fn segments(&self) -> Vec<Segment> {
        let mut whole: BTreeMap<(u128, u64), Vec<&Segment>> = BTreeMap::new();
        for (seq, (_, it)) in &self.disk.messages {
            let key = it.part.map_or((0, *seq), |part| (part.whole, 0));
            whole.entry(key).or_default().push(it);
        }
        let join = |mut parts: Vec<&Segment>| {
            parts.sort_by_key(|it| it.part.map(|part| part.number));
            parts.dedup_by_key(|it| it.part.map(|part| part.number));
            let is_whole = parts[0].part.is_none_or(|it| it.of as usize == parts.len());
            let sealed = parts.iter().flat_map(|it| it.sealed.clone()).collect();
            is_whole.then(|| Segment { part: None, sealed, ..parts[0].clone() })
        };
        whole.into_values().filter_map(join).collect()
    }

    fn add(&mut self, is_fix: bool, segment: &Segment) -> u64 {
        self.news += 1;
        self.disk.last += 1;
        self.disk.messages.insert(self.disk.last, (is_fix, segment.clone()));
        self.disk.last
    }

    fn last_of(&self, door: DoorId) -> Option<u64> {
        let mut all = self.disk.messages.iter().rev();
        all.find(|(_, (is_fix, it))| !is_fix && it.door == door).map(|(seq, _)| *seq)
    }

    fn make_where_there_is_none(&mut self) {
        if self.disk.generation.is_empty() {
            self.made += 1;
            self.disk.generation = format!("stream {}", self.made);
            self.disk.made = Made::default();
        }
    }

    fn take(
        &mut self,
        generation: &Generation,
        to: Subject,
        segment: &Segment,
    ) -> Result<Published, EngineError> {
        if *generation != self.disk.generation {
            return Err(EngineError::OtherStream);
        }
        if segment.sealed.len() > MESSAGE_BYTES {
            return Err(EngineError::Refused("too large".to_owned()));
        }
        if let Subject::Entries { after } = to
            && self.last_of(segment.door).unwrap_or(0) != after
        {
            return Ok(Published::Refused);
        }
        Ok(Published::At(self.add(to == Subject::Fixes, segment)))
    }
}

/// One door's way to the hub.
pub(crate) struct Way {
    hub: Rc<RefCell<Hub>>,
    number: usize,
    reading: Option<(u64, u64)>,
    dice: Dice,
}

impl Way {
    pub(crate) fn new(hub: &Rc<RefCell<Hub>>, number: usize, dice: Dice) -> Self {
        Self { hub: Rc::clone(hub), number, reading: None, dice }
    }

    /// Whether anybody answers, this time.
    fn go(&mut self) -> Result<std::cell::RefMut<'_, Hub>, EngineError> {
        let hub = self.hub.borrow_mut();
        if hub.is_down || hub.cut.contains(&self.number) {
            return Err(EngineError::Unreached("cut".to_owned()));
        }
        if hub.is_rough && self.dice.once_in(40) {
            return Err(EngineError::TimedOut);
        }
        Ok(hub)
    }

    /// Whether the hub's own door hears a question, and its answer comes.
    pub(crate) fn reaches_the_hubs_door(&mut self) -> bool {
        self.go().is_ok() && !self.goes_wrong(4)
    }

    fn goes_wrong(&mut self, once_in: u64) -> bool {
        self.hub.borrow().is_rough && self.dice.once_in(once_in)
    }

    /// The answer is lost, though it was done.
    fn answer<T>(&mut self, done: T) -> Result<T, EngineError> {
        if self.goes_wrong(40) { Err(EngineError::TimedOut) } else { Ok(done) }
    }
}

impl Engine for Way {
    fn stream(&mut self) -> Result<Stream, EngineError> {
        let mut hub = self.go()?;
        hub.make_where_there_is_none();
        let Disk { generation, last, made, .. } = &hub.disk;
        let (generation, last, made) = (generation.clone(), *last, *made);
        let stream = Stream { generation, last, made, now: Some(hub.clock) };
        drop(hub);
        self.answer(stream)
    }

    fn renew(&mut self, generation: &Generation, made: Made) -> Result<(), EngineError> {
        let mut hub = self.go()?;
        if hub.disk.generation == *generation {
            let told = hub.disk.forgettings.clone();
            hub.wipe();
            hub.disk.forgettings = told;
            hub.make_where_there_is_none();
            hub.disk.made = made;
        }
        drop(hub);
        self.answer(())
    }

    fn forgettings(&mut self) -> Result<Vec<Vec<u8>>, EngineError> {
        let told = self.go()?.disk.forgettings.values().cloned().collect();
        self.answer(told)
    }

    fn forget(&mut self, name: &str, sealed: &[u8]) -> Result<(), EngineError> {
        self.go()?.disk.forgettings.insert(name.to_owned(), sealed.to_vec());
        self.answer(())
    }

    fn message(&mut self, which: Which) -> Result<Option<Message>, EngineError> {
        let hub = self.go()?;
        let seq = match which {
            Which::At(seq) => Some(seq),
            Which::LastOf(door) => hub.last_of(door),
        };
        let found = seq.and_then(|seq| Some((seq, hub.disk.messages.get(&seq)?.clone())));
        drop(hub);
        let message = |(seq, (is_fix, segment))| Message { seq, turn: 0, left: 0, is_fix, segment };
        self.answer(found.map(message))
    }

    fn pull(&mut self, after: Option<u64>) -> Result<Vec<Message>, EngineError> {
        if let Some(after) = after {
            self.reading = Some((after, 0));
        }
        let Some((after, mut turn)) = self.reading else { return Err(EngineError::TimedOut) };
        let hub = self.go()?;
        let mut left = hub.disk.messages.range(after + 1..).count() as u64;
        let next = hub.disk.messages.range(after + 1..).take(BATCH);
        let next: Vec<_> = next.map(|(seq, it)| (*seq, it.clone())).collect();
        drop(hub);
        let mut messages = Vec::new();
        for (seq, (is_fix, segment)) in next {
            (turn, left) = (turn + 1, left - 1);
            messages.push(Message { seq, turn, left, is_fix, segment });
        }
        if let Some(last) = messages.last() {
            self.reading = Some((last.seq, turn));
        }
        if !messages.is_empty() && self.goes_wrong(30) {
            let which = self.dice.below(messages.len() as u64) as usize;
            match self.dice.below(3) {
                0 => drop(messages.remove(which)),
                1 => messages.insert(which, messages[which].clone()),
                _ => messages.swap(0, which),
            }
        }
        self.answer(messages)
    }

    fn publish(
        &mut self,
        generation: &Generation,
        to: Subject,
        segment: &Segment,
    ) -> Result<Published, EngineError> {
        if self.goes_wrong(30) {
            // It arrives later, when nobody expects it any more.
            self.go()?.late.push((generation.clone(), to, segment.clone()));
            return Err(EngineError::TimedOut);
        }
        let published = self.go()?.take(generation, to, segment)?;
        self.answer(published)
    }

    fn say(&mut self, whisper: Whisper) -> Result<(), EngineError> {
        let (number, copies) = (self.number, 1 + usize::from(self.goes_wrong(10)));
        let is_lost = self.goes_wrong(5);
        let mut hub = self.go()?;
        if is_lost {
            return Ok(());
        }
        hub.news += 1;
        let all: Vec<_> = hub.whispers.keys().copied().filter(|it| *it != number).collect();
        for door in all {
            let box_of = hub.whispers.entry(door).or_default();
            box_of.extend(std::iter::repeat_n(whisper.clone(), copies));
        }
        Ok(())
    }

    fn heard(&mut self) -> Result<Vec<Whisper>, EngineError> {
        let number = self.number;
        let mut heard = std::mem::take(self.go()?.whispers.entry(number).or_default());
        if heard.len() > 1 && self.goes_wrong(4) {
            heard.reverse();
        }
        if self.goes_wrong(4) {
            // The way is slow: they come another time.
            self.hub.borrow_mut().whispers.insert(number, heard);
            return Ok(Vec::new());
        }
        Ok(heard)
    }
}
