//! What somebody is about to say, judged before it is said.

use crate::domain::{GuestId, LineId, Side};
use crate::matching::Judged;

use super::{Desk, Listening, Meant, Unread};

/// A line in a field: it is in no journal, and its meaning is not kept.
#[derive(Debug)]
pub(super) struct Draft {
    guest: GuestId,
    side: Side,
    text: String,
    judged: Option<Judged>,
    /// What was handed over and did not come back: one text at a time, however fast somebody types.
    asked: Option<(LineId, String)>,
}

impl Draft {
    fn of(guest: GuestId, side: Side) -> Self {
        Self { guest, side, text: String::new(), judged: None, asked: None }
    }

    /// The line to be read now, as `line`, if there is one.
    fn next(&mut self, line: LineId) -> Option<Unread> {
        if self.asked.is_some() || self.judged.is_some() {
            return None;
        }
        self.asked = Some((line, self.text.clone()));
        let (guest, side, text) = (self.guest, self.side, self.text.clone());
        Some(Unread { line, guest, side, text, known: None })
    }

    /// What came back, if it is this; whether it was asked.
    fn hears(&mut self, it: &Meant) -> bool {
        let Some((_, text)) = self.asked.take_if(|asked| asked.0 == it.line) else { return false };
        self.judged = (text == self.text).then_some(it.judged);
        true
    }
}

impl Desk {
    /// Hands over a line that somebody is typing, in place of the last one on that side. Where nobody
    /// reads lines, its words have to tell.
    pub fn hear(&mut self, guest: GuestId, side: Side, text: &str) {
        if !self.reads_lines() || self.draft(side, text).is_some() {
            return;
        }
        let line = self.mint();
        let Some(Listening { drafts, said, .. }) = &mut self.listening else { return };
        let at = drafts.iter().position(|it| it.side == side && it.guest == guest);
        let mut draft = at.map_or_else(|| Draft::of(guest, side), |at| drafts.swap_remove(at));
        drafts.retain(|it| it.guest == guest);
        (draft.text, draft.judged) = (text.to_owned(), None);
        said.extend(draft.next(line));
        drafts.push(draft);
    }

    /// What a line that was handed over is by its meaning; `None` while that is not known.
    #[must_use]
    pub fn judged(&self, side: Side, text: &str) -> Option<Judged> {
        self.draft(side, text)?.judged
    }

    /// Whether it is being found out what such a line means.
    #[must_use]
    pub fn is_hearing(&self, side: Side, text: &str) -> bool {
        self.reads_lines() && self.draft(side, text).is_some_and(|it| it.judged.is_none())
    }

    /// Nobody is typing any more.
    pub fn drop_drafts(&mut self) {
        if let Some(listening) = &mut self.listening {
            listening.drafts.clear();
        }
    }

    fn draft(&self, side: Side, text: &str) -> Option<&Draft> {
        let mut drafts = self.listening.iter().flat_map(|it| &it.drafts);
        drafts.find(|it| it.side == side && it.text == text)
    }

    pub(super) fn note_drafts(&mut self, all: &[Meant]) {
        for it in all {
            let line = self.mint();
            let Some(Listening { drafts, said, .. }) = &mut self.listening else { return };
            let heard = drafts.iter_mut().find_map(|draft| draft.hears(it).then_some(draft));
            said.extend(heard.and_then(|draft| draft.next(line)));
        }
    }
}
