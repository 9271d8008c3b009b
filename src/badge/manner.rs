//! Where a badge says how to meet its bearer, and whether to photograph them.

use super::design;
use super::fit::fitting;
use super::label::Size;
use super::layout::{Align, Face, Place, Sheet, Text, Tone};

/// On less paper than this, in millimetres, the lamp's word could not be read.
const WORDED: Size = Size { width: 62.0, height: 29.0 };

impl Sheet<'_> {
    /// The lamp over its word, left of `right`: as high as `code`, else under the strip.
    pub(super) fn lamp_column(
        &self,
        right: f32,
        code: Option<&Place>,
    ) -> (Option<Place>, Option<Place>) {
        let at = |points: f32| points * self.scale;
        let (top, bottom) =
            code.map_or((at(design::STRIP), self.size.height), |code| (code.y, code.bottom()));
        let word_high = if self.is_worded() { at(design::LAMP_WORD_HEIGHT) } else { 0.0 };
        let edge = at(design::LAMP).min(bottom - top - word_high);
        let column = right - at(design::LAMP_COLUMN);
        let y = (top + bottom - edge - word_high) / 2.0;
        let middle = at(design::LAMP_COLUMN) - edge;
        let lamp = Place { x: column + middle / 2.0, y, width: edge, height: edge };
        let word = Place {
            x: column,
            y: lamp.bottom(),
            width: at(design::LAMP_COLUMN),
            height: word_high,
        };
        (Some(lamp), self.is_worded().then_some(word))
    }

    /// The lamp before its word, left of `right`, in the row that begins at `top`.
    pub(super) fn lamp_in_row(&self, right: f32, top: f32) -> (Option<Place>, Option<Place>) {
        let at = |points: f32| points * self.scale;
        let edge = at(design::LAMP_IN_ROW);
        let wide = if self.is_worded() { at(design::LAMP_ROW_WORD) } else { 0.0 };
        let word = Place { x: right - wide, y: top, width: wide, height: edge };
        let lamp = Place { x: word.x - edge - at(6.0), width: edge, ..word };
        (Some(lamp), self.is_worded().then_some(word))
    }

    fn is_worded(&self) -> bool {
        self.size.width >= WORDED.width && self.size.height >= WORDED.height
    }

    /// The camera in the row of the pronouns, right behind those, which give way to it.
    pub(super) fn camera(&self, row: Place, pronouns: Option<&mut Text>) -> Place {
        let edge = (design::CAMERA * self.scale).min(row.height);
        let gap = design::GAP * self.scale;
        let y = row.y + (row.height - edge) / 2.0;
        let Some(text) = pronouns else { return Place { x: row.x, y, width: edge, height: edge } };
        let room = (row.width - edge - gap).max(0.0);
        text.size = fitting(&text.line, text.face, room, text.size, self.measure);
        let wide = (self.measure)(&text.line, text.face, text.size);
        text.place.width = wide.min(room);
        Place { x: text.place.right() + gap, y, width: edge, height: edge }
    }

    /// The lamp's word: under it in its middle, or behind it.
    pub(super) fn word(&self, word: &str, place: Place, lamp: Option<Place>) -> Text {
        let largest = design::LAMP_WORD * self.scale;
        let size = fitting(word, Face::Strong, place.width, largest, self.measure);
        let is_under = lamp.is_some_and(|lamp| lamp.bottom() <= place.y);
        let align = if is_under { Align::Middle } else { Align::Left };
        let line = word.to_owned();
        Text { line, face: Face::Strong, size, place, align, tone: Tone::Ink }
    }
}
