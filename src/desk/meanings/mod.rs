//! What tonight's lines mean: as far as it is known, and kept in the house.

mod big_screen;
mod draft;
mod encoding;
mod judging;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{
    Body, Entry, Fact, Gathering, GatheringId, GuestId, Line, LineId, Side, Visit,
};
use crate::journal::{AppendError, KeptMeaning};
use crate::matching::encoder::{Vector, description};
use crate::matching::{Judged, Meanings, Reading, Room};

use super::{Desk, Trouble};

pub use encoding::Encoding;

/// How often is looked again what others wrote before what lines mean is kept.
const TRIES: u32 = 8;

/// A line that is to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// Which.
    pub line: LineId,
    /// Whose it is.
    pub guest: GuestId,
    /// Offer or need.
    pub side: Side,
    /// In their own words.
    pub text: String,
    /// What it means, where that is known and it is only to be judged.
    pub known: Option<Arc<Vector>>,
}

/// How far reading tonight's lines has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinesLeft {
    /// How many lines are still to be read.
    pub left: usize,
    /// Why lines are compared by their words only, if they are.
    pub trouble: Option<String>,
}

/// Somebody reads lines as they come.
#[derive(Debug, Default)]
pub(super) struct Listening {
    /// Lines that were not handed over yet.
    said: Vec<Unread>,
    /// What is being typed, a line a side.
    drafts: Vec<draft::Draft>,
    reading: LinesLeft,
}

/// What a line was found to mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    /// Which.
    pub line: LineId,
    /// Whose it is.
    pub guest: GuestId,
    /// What it means.
    pub vector: Vector,
    /// What it is.
    pub judged: Judged,
}

impl Meant {
    /// Judges a line that means this. Cost: a product with each labelled example, so whoever reads
    /// lines does it, and the window never.
    #[must_use]
    pub fn of(it: &Unread, vector: Vector) -> Self {
        let judged = Judged::of(it.side, &it.text, &vector);
        Self { line: it.line, guest: it.guest, vector, judged }
    }
}

impl Desk {
    /// What tonight's lines mean, as far as it is known.
    #[must_use]
    pub const fn meanings(&self) -> &Meanings {
        &self.meanings
    }

    /// Everybody who is in at a gathering now, whose lines fit by what they mean.
    #[must_use]
    pub fn room(&self, gathering: GatheringId) -> Room {
        Room::read(&self.state, gathering, self.now()).meaning(&self.meanings)
    }

    /// The same, to be read bit by bit.
    #[must_use]
    pub fn reading(&self, gathering: GatheringId) -> Reading {
        Reading::begin(&self.state, gathering, self.now()).meaning(&self.meanings)
    }

    /// Tonight's lines whose meaning is not known: of those who are in first.
    #[must_use]
    pub fn unread(&self) -> Vec<Unread> {
        let visits = || self.evening().into_iter().flat_map(Gathering::visits);
        let inside = visits().filter(|it| it.1.is_in());
        let others = visits().filter(|it| !it.1.is_in());
        let lines = inside.chain(others).flat_map(|(guest, visit)| {
            visit.lines().map(move |(line, it)| (guest, line, it.saying()))
        });
        let unread = lines.filter(|it| !it.2.text.trim().is_empty() && !self.meanings.has(it.1));
        let unread = unread.map(|(guest, line, saying)| {
            let (side, text) = (saying.side, saying.text.clone());
            Unread { line, guest, side, text, known: None }
        });
        unread.collect()
    }

    /// Notes what lines mean, for matching from now on; [`Self::keep_meanings`] also keeps it. Needs
    /// that mean support are support from now on, whatever their words were taken for.
    pub fn note_meanings(&mut self, all: &[Meant]) {
        for it in all.iter().filter(|it| self.stands(it)) {
            self.meanings.keep(it.line, it.vector.clone());
        }
        self.note_drafts(all);
        self.revision += u64::from(!all.is_empty());
        // A house that is only read, or whose disk is full: the eye stays closed all the same.
        self.amend(&all.iter().filter(|it| it.judged.support).collect::<Vec<_>>()).ok();
    }

    /// Notes what lines mean that were judged by it when they were said, for matching from now on.
    pub fn know_meanings(&mut self, all: impl IntoIterator<Item = (LineId, Vector)>) {
        for (line, vector) in all {
            self.meanings.keep(line, vector);
        }
        self.revision += 1;
    }

    /// Keeps in the house what lines mean and what they are, of those that still stand.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no; it is known until the program ends then.
    pub fn keep_meanings(&mut self, all: &[Meant]) -> Result<(), AppendError> {
        self.amend(&all.iter().collect::<Vec<_>>())?;
        let Ok(about) = description() else { return Ok(()) };
        for _ in 0..TRIES {
            let standing = all.iter().filter(|it| self.stands(it));
            let kept: Vec<_> = standing
                .map(|it| KeptMeaning {
                    line: it.line,
                    guest: it.guest,
                    bytes: it.vector.to_bytes(),
                    scale: it.vector.scale(),
                })
                .collect();
            if kept.is_empty() {
                return Ok(());
            }
            match self.journal.keep_meanings(&about.model(), &kept) {
                Err(AppendError::Behind) => {
                    self.sync().map_err(|it| AppendError::Other(it.to_string()))?;
                }
                done => return done,
            }
        }
        Err(AppendError::Behind)
    }

    /// Reads what the house knows of tonight's lines. What cannot be read is computed again.
    pub(super) fn read_meanings(&mut self) {
        let Ok(about) = description() else { return };
        let tonight: BTreeSet<LineId> = self.lines_of_tonight().collect();
        self.meanings.retain(|line| tonight.contains(&line));
        let meanings = &self.meanings;
        let keep = &mut |line: LineId, bytes: &[u8], scale: f32| {
            let right = bytes.len() == about.dimension && tonight.contains(&line);
            if let Some(vector) = right.then(|| Vector::kept(bytes, scale)).flatten() {
                meanings.keep(line, vector);
            }
        };
        self.journal.meanings(&about.model(), keep).ok();
    }

    /// Drops what no line of this house means any more: its model is another, or it was removed
    /// by a Porchlight that kept no meanings.
    pub(super) fn drop_old_meanings(&mut self) {
        let Ok(about) = description() else { return };
        let model = about.model();
        let mut gone = BTreeSet::new();
        let look = &mut |line: LineId, _: &[u8], _: f32| {
            gone.insert(line);
        };
        if self.journal.meanings(&model, look).is_err() {
            return;
        }
        let visits = self.state.gatherings().flat_map(|(_, it)| it.visits());
        for (line, _) in visits.flat_map(|(_, visit)| visit.lines()) {
            gone.remove(&line);
        }
        // A house that cannot be written says so at the first wish.
        self.journal.drop_meanings(&model, &gone.into_iter().collect::<Vec<_>>()).ok();
    }

    /// Hands over lines from now on, those of tonight that are not read first, with those that the
    /// big screen may show: whoever judged them may have known less.
    pub fn listen(&mut self) {
        let mut said = self.needs_on_screen();
        said.extend(self.unread());
        self.listening = Some(Listening { said, ..Listening::default() });
    }

    /// Lines that came since this was last asked, to whoever listens.
    pub fn take_said(&mut self) -> Vec<Unread> {
        self.listening.as_mut().map(|it| std::mem::take(&mut it.said)).unwrap_or_default()
    }

    /// Notes how far whoever listens has come.
    pub fn tell_reading(&mut self, left: usize, trouble: Option<String>) {
        if let Some(listening) = &mut self.listening {
            listening.reading = LinesLeft { left, trouble };
        }
    }

    /// How far reading has come; `None` where nobody reads.
    #[must_use]
    pub fn lines_reading(&self) -> Option<&LinesLeft> {
        self.listening.as_ref().map(|it| &it.reading)
    }

    /// Whether something a guest said tonight is being read just now.
    #[must_use]
    pub fn is_reading(&self, guest: GuestId) -> bool {
        let visit = self.evening().and_then(|evening| evening.visit(guest));
        let mut lines = visit.into_iter().flat_map(Visit::lines);
        self.reads_lines() && lines.any(|(line, _)| !self.meanings.has(line))
    }

    fn reads_lines(&self) -> bool {
        self.listening.as_ref().is_some_and(|it| it.reading.trouble.is_none())
    }

    pub(super) fn listen_anew(&mut self) {
        if self.listening.is_some() {
            self.listen();
        }
    }

    /// What lines mean goes with them; what is said is to be read.
    pub(super) fn follow_lines(&mut self, entries: &[Entry]) {
        let mut somebody_left = false;
        for entry in entries {
            match &entry.body {
                Body::Known(Fact::LineRemoved { line, .. }) => self.meanings.forget(*line),
                Body::Known(Fact::LineSaid { gathering, guest, line, saying }) => {
                    // A line that is said again, as something else, means the same.
                    let is_new = self.tonight == Some(*gathering) && !self.meanings.has(*line);
                    let known = is_new.then(|| self.kept_meaning(*line)).flatten();
                    if let Some(listening) = self.listening.as_mut().filter(|_| is_new) {
                        let (side, text) = (saying.side, saying.text.clone());
                        let (line, guest) = (*line, *guest);
                        listening.said.push(Unread { line, guest, side, text, known });
                    }
                }
                Body::Known(Fact::GuestForgotten { .. }) => somebody_left = true,
                Body::Known(_) | Body::Unknown(_) | Body::Blank => {}
            }
        }
        if somebody_left {
            let tonight: BTreeSet<LineId> = self.lines_of_tonight().collect();
            self.meanings.retain(|line| tonight.contains(&line));
        }
    }

    /// What a line means that was said at an earlier gathering and kept; for matching from now on.
    fn kept_meaning(&self, line: LineId) -> Option<Arc<Vector>> {
        let about = description().ok()?;
        let (bytes, scale) = self.journal.meaning(&about.model(), line).ok()??;
        let is_whole = bytes.len() == about.dimension;
        let vector = is_whole.then(|| Vector::kept(&bytes, scale)).flatten()?;
        self.meanings.keep(line, vector);
        self.meanings.of(line)
    }

    fn lines_of_tonight(&self) -> impl Iterator<Item = LineId> {
        let visits = self.evening().into_iter().flat_map(Gathering::visits);
        visits.flat_map(|(_, visit)| visit.lines().map(|it| it.0))
    }

    fn stands(&self, it: &Meant) -> bool {
        self.standing(it).is_some()
    }

    /// The line of tonight that meant something, if it still stands.
    fn standing(&self, it: &Meant) -> Option<&Line> {
        self.state.guest(it.guest)?;
        let mut lines = self.evening()?.visit(it.guest)?.lines();
        lines.find(|(line, _)| *line == it.line).map(|it| it.1)
    }
}

#[cfg(test)]
mod tests;
