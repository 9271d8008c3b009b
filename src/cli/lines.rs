//! Lines from outside, each of a length that is known before: one that never ends takes no memory,
//! and what comes after it is read as if it had not been.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};
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
    line: Vec<u8>,
    /// The rest of a line that is too long is still to be passed over.
    in_rest: bool,
}

impl<R: BufRead> Lines<R> {
    /// Holds no more than `most` bytes of a line.
    pub(super) const fn new(from: R, most: usize) -> Self {
        Self { from, most, line: Vec::new(), in_rest: false }
    }

    /// The next line; `None` at the end. One that is too long comes as soon as that is known, its
    /// end or not.
    ///
    /// # Errors
    /// The reader's.
    pub(super) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        if mem::take(&mut self.in_rest) {
            self.from.skip_until(b'\n')?;
        }
        self.line.clear();
        let room = self.most as u64 + 1;
        self.from.by_ref().take(room).read_until(b'\n', &mut self.line)?;
        if self.line.is_empty() {
            return Ok(None);
        }
        if let Some(line) = self.line.strip_suffix(b"\n") {
            return Ok(Some(Line::Whole(line)));
        }
        match self.line.get(..self.most).filter(|_| self.line.len() > self.most) {
            None => Ok(Some(Line::Whole(&self.line))),
            Some(start) => {
                self.in_rest = true;
                Ok(Some(Line::TooLong(start)))
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
    fn a_line_that_goes_on_for_gigabytes_takes_no_memory() {
        let endless = repeat(b'x').take(2 << 30).chain(b"\nnext".as_slice());
        let mut lines = Lines::new(BufReader::with_capacity(1 << 16, endless), 100);
        assert_eq!(lines.next().unwrap(), Some(Line::TooLong(&[b'x'; 100])));
        assert_eq!(lines.next().unwrap(), Some(Line::Whole(b"next")));
        assert!(lines.line.capacity() < 1000, "{}", lines.line.capacity());
    }
}
