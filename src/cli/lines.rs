//! Lines from outside, each of a length that is known before: one that never ends takes no memory,
//! and what comes after it is read as if it had not been.

use std::borrow::Cow;
use std::io::{self, BufRead};
use std::mem;

/// One line, without its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// All of it.
    Whole(&'a [u8]),
    /// The beginning of one that is longer than any may be.
    TooLong(&'a [u8]),
}

/// How much of a line that is too long is shown in the answer, in characters.
const SHOWN: usize = 40;

impl<'a> Line<'a> {
    /// The line as text, or the beginning of one that is too long. What is no text becomes �.
    pub(super) fn text(&self) -> Result<Cow<'a, str>, String> {
        match self {
            Self::Whole(bytes) => Ok(String::from_utf8_lossy(bytes)),
            Self::TooLong(bytes) => {
                let start: String = String::from_utf8_lossy(bytes).chars().take(SHOWN).collect();
                Err(format!("{start}…"))
            }
        }
    }
}

/// A reader of one line after the other.
pub(super) struct Lines<R> {
    from: R,
    most: usize,
    /// Whether a carriage return ends a line as well.
    returns: bool,
    line: Vec<u8>,
    /// The rest of a line that is too long is still to be passed over.
    in_rest: bool,
}

impl<R: BufRead> Lines<R> {
    /// Holds no more than `most` bytes of a line.
    pub(super) const fn new(from: R, most: usize) -> Self {
        Self { from, most, returns: false, line: Vec::new(), in_rest: false }
    }

    /// The same for codes: serial scanners end them with a carriage return alone.
    pub(super) fn scanned(from: R, most: usize) -> Self {
        Self { returns: true, ..Self::new(from, most) }
    }

    /// The next line; `None` at the end. One that is too long comes as soon as that is known, its
    /// end or not.
    ///
    /// # Errors
    /// The reader's.
    pub(super) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        if mem::take(&mut self.in_rest) {
            while !self.read_on(0)? {}
        }
        self.line.clear();
        let ended = self.read_on(self.most + 1)?;
        if self.line.len() > self.most {
            self.in_rest = !ended;
            let start = self.line.get(..self.most).unwrap_or_default();
            return Ok(Some(Line::TooLong(start)));
        }
        let is_over = !ended && self.line.is_empty();
        Ok((!is_over).then_some(Line::Whole(&self.line)))
    }

    /// Reads up to the end of the line, or until it holds `most` bytes; whether it came to an end.
    /// With 0, the rest of a line is passed over, and the end of the input is an end as well.
    fn read_on(&mut self, most: usize) -> io::Result<bool> {
        loop {
            let chunk = match self.from.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                return Ok(most == 0);
            }
            let ends = |byte: &u8| *byte == b'\n' || (self.returns && *byte == b'\r');
            let end = chunk.iter().position(ends);
            let part = end.unwrap_or(chunk.len());
            let room = part.min(most.saturating_sub(self.line.len()));
            let used = if most == 0 { part } else { room };
            self.line.extend_from_slice(chunk.get(..room).unwrap_or_default());
            let at_end = end == Some(used);
            self.from.consume(used + usize::from(at_end));
            if at_end {
                return Ok(true);
            }
            if most > 0 && self.line.len() >= most {
                return Ok(false);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read, repeat};

    use super::{Line, Lines};

    #[test]
    fn a_line_too_long_is_told_once_and_the_next_is_read() {
        let text = b"four\n\n12345\nlonger than five\nend".as_slice();
        let mut lines = Lines::new(BufReader::with_capacity(2, text), 5);
        let mut next = || lines.next().unwrap().map(|it| format!("{it:?}"));
        let whole = |text: &str| Some(format!("{:?}", Line::Whole(text.as_bytes())));
        assert_eq!(next(), whole("four"));
        assert_eq!(next(), whole(""));
        assert_eq!(next(), whole("12345"));
        assert_eq!(next(), Some(format!("{:?}", Line::TooLong(b"longe"))));
        assert_eq!(next(), whole("end"));
        assert_eq!([next(), next()], [None, None]);
    }

    #[test]
    fn codes_end_as_every_scanner_ends_them() {
        let mut lines = Lines::scanned(b"a\nb\r\nc\rd".as_slice(), 5);
        let mut codes = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            codes.push(line.text().unwrap().into_owned());
        }
        codes.retain(|it| !it.is_empty());
        assert_eq!(codes, ["a", "b", "c", "d"]);
    }

    #[test]
    fn a_line_that_goes_on_for_gigabytes_takes_no_memory() {
        let endless = repeat(b'x').take(2 << 30).chain(b"\nnext".as_slice());
        let mut lines = Lines::new(BufReader::with_capacity(1 << 16, endless), 100);
        assert_eq!(lines.next().unwrap(), Some(Line::TooLong(&[b'x'; 100])));
        assert_eq!(lines.next().unwrap(), Some(Line::Whole(b"next")));
        assert!(lines.line.capacity() < 1000, "{}", lines.line.capacity());
    }
}
