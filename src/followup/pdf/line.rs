//! Text to lines: each letter in a face that has it, in the order it is drawn in, broken where words
//! end.

use std::ops::Range;
use std::sync::Arc;

use harfrust::{Direction, ShapeOptions, UnicodeBuffer};
use krilla::text::{GlyphId, KrillaGlyph};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_segmentation::UnicodeSegmentation as _;

use super::ink::Ink;
use super::press::{Face, Press, Type};

/// A stretch of text of one look.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) text: String,
    pub(super) set_in: Type,
    /// Of an em, in px.
    pub(super) size: f32,
    pub(super) ink: Ink,
}

/// Letters of one face, shaped.
pub(super) struct Run {
    pub(super) face: Arc<Face>,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) size: f32,
    pub(super) ink: Ink,
    /// In px.
    pub(super) width: f32,
}

/// One line, its runs in the order they are drawn in from the left.
#[derive(Default)]
pub(super) struct Line {
    pub(super) runs: Vec<Run>,
}

impl Line {
    pub(super) fn width(&self) -> f32 {
        self.runs.iter().map(|run| run.width).sum()
    }
}

/// The text in lines no wider than `width` px, unless a single letter is.
pub(super) fn lines(press: &Press, stretches: &[Stretch], width: f32) -> Vec<Line> {
    let text: String = stretches.iter().map(|it| visible(&it.text)).collect();
    let setter = Setter::new(press, stretches, &text);
    let mut lines = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for token in tokens(&text) {
        let word = text.get(token.clone()).unwrap_or_default().trim_end();
        let wide = setter.width(token.start..token.start + word.len());
        if used + wide > width && start < token.start {
            lines.push(setter.line(start..token.start));
            (start, used) = (token.start, 0.0);
        }
        if wide > width {
            // A word longer than the line is broken where it must.
            for (at, letter) in text.get(token.clone()).unwrap_or_default().grapheme_indices(true) {
                let at = token.start + at;
                let wide = setter.width(at..at + letter.len());
                if used + wide > width && start < at {
                    lines.push(setter.line(start..at));
                    (start, used) = (at, 0.0);
                }
                used += wide;
            }
        } else {
            used += setter.width(token);
        }
    }
    if start < text.len() {
        lines.push(setter.line(start..text.len()));
    }
    lines
}

/// Text without what would begin a new line or turn the page.
fn visible(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}');
    text.chars().filter(|c| !turns(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Stretches between which a line may break: words with the blanks after them; every letter of
/// scripts that are written without blanks.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut may_break = true;
    for (at, word) in text.split_word_bound_indices() {
        let end = at + word.len();
        let blank = word.chars().all(|c| c.is_whitespace() && c != '\u{a0}');
        let ideograph = word.chars().next().is_some_and(is_written_without_blanks);
        match tokens.last_mut() {
            Some(last) if blank || !(may_break || ideograph) => last.end = end,
            _ => tokens.push(at..end),
        }
        may_break = blank || ideograph;
    }
    tokens
}

const fn is_written_without_blanks(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Sets parts of one paragraph.
struct Setter<'a> {
    press: &'a Press,
    /// What each stretch is set in, and where in the text it lies.
    stretches: Vec<(Range<usize>, &'a Stretch, Type)>,
    text: &'a str,
    bidi: BidiInfo<'a>,
}

impl<'a> Setter<'a> {
    fn new(press: &'a Press, stretches: &'a [Stretch], text: &'a str) -> Self {
        let mut start = 0;
        let placed = stretches.iter().map(|it| {
            let shown = visible(&it.text);
            let range = start..start + shown.len();
            start = range.end;
            (range, it, press.settled(it.set_in, &shown))
        });
        // A number alone is read from the left, whatever stands between its digits.
        let has = |classes: &[BidiClass]| text.chars().any(|c| classes.contains(&bidi_class(c)));
        let right_to_left = has(&[BidiClass::R, BidiClass::AL]) && !has(&[BidiClass::L]);
        let base = if right_to_left { Level::rtl() } else { Level::ltr() };
        Self { press, stretches: placed.collect(), text, bidi: BidiInfo::new(text, Some(base)) }
    }

    fn width(&self, range: Range<usize>) -> f32 {
        self.pieces(range, false).iter().map(|run| run.width).sum()
    }

    /// A line of the text; the blank it ends with is kept, so that words stay apart when copied.
    fn line(&self, range: Range<usize>) -> Line {
        let paragraph = self.bidi.paragraphs.iter().find(|it| it.range.contains(&range.start));
        let Some(paragraph) = paragraph else { return Line::default() };
        let (levels, runs) = self.bidi.visual_runs(paragraph, range);
        let runs = runs.into_iter().flat_map(|run| {
            let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
            let mut pieces = self.pieces(run, rtl);
            if rtl {
                pieces.reverse();
            }
            pieces
        });
        Line { runs: runs.collect() }
    }

    /// A part that runs one way, shaped, in the order it is read in.
    fn pieces(&self, range: Range<usize>, rtl: bool) -> Vec<Run> {
        let mut runs = Vec::new();
        for (place, stretch, set_in) in &self.stretches {
            let (start, end) = (range.start.max(place.start), range.end.min(place.end));
            let Some(text) = self.text.get(start..end.max(start)) else { continue };
            for (face, part) in self.faces(*set_in, text) {
                runs.extend(shaped(face, part, stretch, rtl));
            }
        }
        runs
    }

    /// Parts of a text by the face that has their letters; blanks stay with what stands before them.
    fn faces<'t>(&self, set_in: Type, text: &'t str) -> Vec<(Arc<Face>, &'t str)> {
        let mut parts: Vec<(Arc<Face>, Range<usize>)> = Vec::new();
        for (at, cluster) in text.grapheme_indices(true) {
            let end = at + cluster.len();
            if let Some((face, range)) = parts.last_mut()
                && cluster.chars().all(|c| !c.is_alphanumeric())
                && face.writes(cluster)
            {
                range.end = end;
                continue;
            }
            let Some(face) = self.press.face(set_in, cluster) else { continue };
            match parts.last_mut() {
                Some((last, range)) if Arc::ptr_eq(last, &face) => range.end = end,
                _ => parts.push((face, at..end)),
            }
        }
        parts.into_iter().map(|(face, it)| (face, text.get(it).unwrap_or_default())).collect()
    }
}

fn shaped(face: Arc<Face>, text: &str, stretch: &Stretch, rtl: bool) -> Option<Run> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    let output = face.with_shaper(|it| it.shape(buffer, ShapeOptions::new()))?;
    let em = face.font.units_per_em();
    let infos = output.glyph_infos();
    let mut starts: Vec<usize> = infos.iter().map(|it| it.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let end = |start: usize| {
        let next = starts.partition_point(|it| *it <= start);
        starts.get(next).copied().unwrap_or(text.len())
    };
    let glyphs = infos.iter().zip(output.glyph_positions()).map(|(info, place)| {
        let start = info.cluster as usize;
        let of_em = |units: i32| units as f32 / em;
        KrillaGlyph::new(
            GlyphId::new(info.glyph_id),
            of_em(place.x_advance),
            of_em(place.x_offset),
            of_em(place.y_offset),
            of_em(place.y_advance),
            start..end(start),
            None,
        )
    });
    let glyphs: Vec<_> = glyphs.collect();
    let width = glyphs.iter().map(|it| it.x_advance).sum::<f32>() * stretch.size;
    let (text, size, ink) = (text.to_owned(), stretch.size, stretch.ink);
    Some(Run { face, text, glyphs, size, ink, width })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::followup::pdf::ink::INK;

    /// What stands on the one line of a text, from the left.
    fn drawn(text: &str) -> String {
        let stretch = Stretch { text: text.to_owned(), set_in: Type::Text, size: 14.0, ink: INK };
        let lines = lines(&Press::new(), &[stretch], f32::INFINITY);
        lines.iter().flat_map(|it| &it.runs).map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn a_number_alone_is_drawn_from_the_left() {
        assert_eq!(drawn("+41 79 555 01 02"), "+41 79 555 01 02");
    }
}
