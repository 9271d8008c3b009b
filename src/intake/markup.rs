//! A look over XML while it is unpacked, so that no part of a workbook fills the memory of its
//! reader: readers hold one tag or text at a time, and the names of all tags that are open.

use super::unreadable::Unreadable;

/// The longest tag, text or comment, in bytes: a cell holds 32,767 characters.
const MAX_PIECE_BYTES: usize = 1 << 20;

/// How deep tags may nest; workbooks stay below twenty.
const MAX_DEPTH: usize = 256;

/// Where in the XML a byte stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Text,
    /// Inside a tag; within quotes, and whether it started with a slash.
    Tag { quote: Option<u8>, closes: bool },
    /// After `<!--`, `<![CDATA[`, `<!` or `<?`, until this ends it.
    Until(&'static [u8]),
}

/// The look over one part, fed in pieces of any size. Constant memory, linear time.
#[derive(Debug, Default)]
pub(super) struct Markup {
    place: Place,
    depth: usize,
    /// The bytes of the piece so far; its last few say how it goes on.
    length: usize,
    last: [u8; 9],
}

impl Markup {
    /// Looks at the next bytes.
    ///
    /// # Errors
    /// A piece is too long, or tags nest too deep.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        let mut rest = bytes;
        while let Some((first, tail)) = rest.split_first() {
            if self.place == Place::Text {
                // Most bytes are text: they are passed over at once.
                let run = memchr::memchr(b'<', rest).unwrap_or(rest.len());
                self.lengthen(run)?;
                rest = rest.get(run..).unwrap_or_default();
                if let Some((_, tail)) = rest.split_first() {
                    self.begin(Place::Tag { quote: None, closes: false });
                    rest = tail;
                }
                continue;
            }
            self.lengthen(1)?;
            self.last.rotate_left(1);
            if let Some(last) = self.last.last_mut() {
                *last = *first;
            }
            self.step(*first)?;
            rest = tail;
        }
        Ok(())
    }

    fn lengthen(&mut self, by: usize) -> Result<(), Unreadable> {
        self.length += by;
        if self.length > MAX_PIECE_BYTES { Err(Unreadable::too_big()) } else { Ok(()) }
    }

    fn begin(&mut self, place: Place) {
        (self.place, self.length, self.last) = (place, 0, [0; 9]);
    }

    fn step(&mut self, byte: u8) -> Result<(), Unreadable> {
        match self.place {
            Place::Text => {}
            Place::Until(end) => {
                if self.length == 3 && self.last.ends_with(b"!--") {
                    self.place = Place::Until(b"-->");
                } else if self.length == 8 && self.last.ends_with(b"![CDATA[") {
                    self.place = Place::Until(b"]]>");
                } else if self.last.ends_with(end) {
                    self.begin(Place::Text);
                }
            }
            Place::Tag { quote: Some(quote), closes } => {
                let quote = Some(quote).filter(|it| *it != byte);
                self.place = Place::Tag { quote, closes };
            }
            Place::Tag { quote: None, closes } => return self.in_tag(byte, closes),
        }
        Ok(())
    }

    fn in_tag(&mut self, byte: u8, closes: bool) -> Result<(), Unreadable> {
        match (byte, self.length) {
            (b'?', 1) => self.place = Place::Until(b"?>"),
            (b'!', 1) => self.place = Place::Until(b">"),
            (b'/', 1) => self.place = Place::Tag { quote: None, closes: true },
            (b'"' | b'\'', _) => self.place = Place::Tag { quote: Some(byte), closes },
            (b'>', _) => {
                let is_empty = self.last.ends_with(b"/>");
                self.depth = match (closes, is_empty) {
                    (true, _) => self.depth.saturating_sub(1),
                    (false, true) => self.depth,
                    (false, false) => self.depth + 1,
                };
                self.begin(Place::Text);
                if self.depth > MAX_DEPTH {
                    return Err(Unreadable::Damaged);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fed byte by byte and at once, which must come to the same.
    fn looked(xml: &str) -> Result<usize, Unreadable> {
        let (mut whole, mut piecemeal) = (Markup::default(), Markup::default());
        let answer = whole.feed(xml.as_bytes());
        let bytes = xml.as_bytes().chunks(1).try_for_each(|byte| piecemeal.feed(byte));
        assert_eq!(answer, bytes);
        answer.map(|()| whole.depth)
    }

    #[test]
    fn plain_markup_passes_and_ends_where_it_began() {
        let xml = "<?xml version='1.0'?><!-- <a><b> --><a x=\"1 > 0 />\"><b/>words &amp; more\
                   <![CDATA[ </a></a> ]]><c y='/'></c></a>";
        assert_eq!(looked(xml), Ok(0));
        assert_eq!(looked("<a><b>"), Ok(2));
    }

    #[test]
    fn depth_and_long_pieces_are_refused_whatever_hides_them() {
        assert_eq!(looked(&"<a>".repeat(1_000)), Err(Unreadable::Damaged));
        assert_eq!(looked(&"<a><!-- </a> -->".repeat(1_000)), Err(Unreadable::Damaged));
        assert_eq!(looked(&"<a><![CDATA[</a>]]>".repeat(1_000)), Err(Unreadable::Damaged));
        for long in ["x", "<a b='", "<!--", "<"] {
            let xml = format!("{long}{}", "x".repeat(MAX_PIECE_BYTES + 1));
            assert_eq!(looked(&xml), Err(Unreadable::too_big()), "{long}");
        }
    }
}
