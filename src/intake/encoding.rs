//! Bytes to text, whatever wrote them.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::char::is_combining_mark;

use super::legacy;
use super::readings::Page;
use super::unreadable::{MAX_BYTES, Unreadable};

/// How much of a file is looked at to tell encodings apart.
const SAMPLE_BYTES: usize = 1 << 18;

/// A text, and whether other letters would be as likely.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) is_unsure: bool,
}

impl<'a> Decoded<'a> {
    const fn sure(text: Cow<'a, str>) -> Self {
        Self { text, is_unsure: false }
    }
}

/// Decodes a text file: byte order marks first, then UTF-16 by its zero bytes, then UTF-8, then
/// the code page whose letters look most like words. Linear in the bytes.
///
/// # Errors
/// It expands to more than a guest list holds.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Unreadable> {
    if let Some((marked, mark_length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark_length..).unwrap_or_default();
        if marked != encoding_rs::UTF_8 {
            return with(Page::Web(marked), rest).map(Decoded::sure);
        }
        return utf8_or_legacy(rest);
    }
    match utf16_without_mark(bytes) {
        Some(encoding) => with(Page::Web(encoding), bytes).map(Decoded::sure),
        None => utf8_or_legacy(bytes),
    }
}

fn with(page: Page, bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    const PIECE: usize = 1 << 20;
    let mut text = String::new();
    let Page::Web(encoding) = page else { return Ok(page.decode(bytes)) };
    // A piece at a time, so that room is made for what comes and not for the most that could.
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut pieces = bytes.chunks(PIECE).peekable();
    while let Some(piece) = pieces.next() {
        let is_last = pieces.peek().is_none();
        text.reserve_exact(decoder.max_utf8_buffer_length(piece.len()).unwrap_or(0));
        let (_, _, _) = decoder.decode_to_string(piece, &mut text, is_last);
        if text.len() > MAX_BYTES + MAX_BYTES / 2 {
            return Err(Unreadable::too_big());
        }
    }
    Ok(Cow::Owned(text))
}

/// Whether bytes are UTF-16 without a byte order mark: zeros nearly only in every other byte, and
/// with the others letters that lists are written in. Western text has one in every pair; Chinese
/// text has one for each comma and line end.
pub(super) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let pairs = sample.len() / 2;
    let zeros =
        |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let (encoding, most, least) =
        if second > first { (UTF_16LE, second, first) } else { (UTF_16BE, first, second) };
    if pairs < 2 || most * 20 < pairs || most < 2 || least * 4 > most {
        return None;
    }
    let text = encoding.decode_without_bom_handling(sample.get(..pairs * 2)?).0;
    let is_expected = |letter: char| {
        let is_plain = letter.is_ascii() && letter != '\0';
        let is_letter = letter.is_alphanumeric() || is_combining_mark(letter);
        is_plain || is_letter || legacy::is_typographic(letter)
    };
    let (all, expected) = (text.chars(), text.chars().filter(|it| is_expected(*it)));
    (expected.count() * 20 >= all.count() * 19).then_some(encoding)
}

fn utf8_or_legacy(bytes: &[u8]) -> Result<Decoded<'_>, Unreadable> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded::sure(Cow::Borrowed(text)));
    }
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if good > bad {
        return Ok(Decoded::sure(mixed(bytes)));
    }
    let told = legacy::tell(sample);
    Ok(Decoded { text: with(told.page, bytes)?, is_unsure: told.is_unsure })
}

/// UTF-8 into which somebody pasted lines of Windows-1252: each part is read as what it is.
fn mixed(bytes: &[u8]) -> Cow<'_, str> {
    let mut text = String::with_capacity(bytes.len() + 64);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "Name;Ort\r\nZoë Müller;Genève\r\nJosé Núñez;Coruña\r\n";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap().text.into_owned()
    }

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let marked = ["\u{feff}", LINE].concat();
        assert_eq!(text(LINE.as_bytes()), LINE);
        assert_eq!(text(marked.as_bytes()), LINE);
        for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            assert_eq!(text(&utf16(LINE, order)), LINE);
            assert_eq!(text(&utf16(&marked, order)), LINE);
        }
        for encoding in [WINDOWS_1252, encoding_rs::MACINTOSH] {
            assert_eq!(text(&encoding.encode(LINE).0), LINE, "{}", encoding.name());
        }
    }

    #[test]
    fn wide_letters_of_any_script_need_no_mark() {
        for list in [
            "姓名,邮箱\r\n王小明,xm@example.org\r\n李娜,ln@example.org\r\n",
            "Имя,Почта\r\nАнна Соколова,anna@example.org\r\n",
            "Όνομα,Email\r\nΕλένη,e@example.org\r\n",
            "이름\r\n김민준\r\n이서연\r\n",
        ] {
            for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
                assert_eq!(text(&utf16(list, order)), list);
            }
        }
        assert_eq!(utf16_without_mark(b"Name,Email\nAna,ana@example.org\n"), None);
    }

    #[test]
    fn a_line_of_another_encoding_pasted_in_is_read_as_what_it_is() {
        let mut bytes = "Ana,Zürich\nJoão,São Paulo\n".as_bytes().to_vec();
        bytes.extend(b"Ren\xe9,Paris\n");
        assert_eq!(text(&bytes), "Ana,Zürich\nJoão,São Paulo\nRené,Paris\n");
    }

    #[test]
    fn short_and_odd_bytes_decode_to_something() {
        for bytes in [&b""[..], b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"a\0", b"\0\0\0\0"] {
            let _ = decode(bytes);
        }
    }
}
