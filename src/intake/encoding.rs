//! Bytes to text, whatever wrote them.

use std::borrow::Cow;

use encoding_rs::{
    Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
};

/// How much of a file is looked at to tell encodings apart.
const SAMPLE_BYTES: usize = 1 << 20;

/// Decodes a text file: byte order marks first, then UTF-16 by its zero bytes, then UTF-8, then
/// the legacy code page whose letters look most like words. Never fails; linear in the bytes.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((marked, mark_length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark_length..).unwrap_or_default();
        return if marked == encoding_rs::UTF_8 {
            utf8_or_legacy(rest)
        } else {
            with(marked, rest)
        };
    }
    match utf16_without_mark(bytes) {
        Some(encoding) => with(encoding, bytes),
        None => utf8_or_legacy(bytes),
    }
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Cow<'a, str> {
    encoding.decode_without_bom_handling(bytes).0
}

/// Western text in UTF-16 has a zero in every other byte, nearly always.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len().min(4096) / 2;
    let zeros = |offset: usize| {
        bytes.iter().skip(offset).step_by(2).take(pairs).filter(|byte| **byte == 0).count()
    };
    let (first, second) = (zeros(0), zeros(1));
    let most = pairs * 7 / 10;
    if pairs < 2 {
        None
    } else if second > most && first * 20 < pairs {
        Some(UTF_16LE)
    } else if first > most && second * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn utf8_or_legacy(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if good > bad { mixed(bytes) } else { with(legacy(sample), bytes) }
}

/// UTF-8 into which somebody pasted lines of Windows-1252: each part is read as what it is.
fn mixed(bytes: &[u8]) -> Cow<'_, str> {
    let mut text = String::with_capacity(bytes.len() + 64);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&with(WINDOWS_1252, chunk.invalid()));
    }
    Cow::Owned(text)
}

/// The code page with the fewest odd letters; Windows-1252 where that does not decide.
fn legacy(sample: &[u8]) -> &'static Encoding {
    let rivals = [WINDOWS_1250, MACINTOSH, WINDOWS_1251];
    let mut best = (oddness(&with(WINDOWS_1252, sample)), WINDOWS_1252);
    for encoding in rivals {
        let odd = oddness(&with(encoding, sample));
        if odd < best.0 {
            best = (odd, encoding);
        }
    }
    best.1
}

/// How many letters sit where no word has them: a capital after a small letter, a symbol inside a
/// word, Cyrillic beside Latin, three accented Latin letters in a row.
fn oddness(text: &str) -> usize {
    let mut before = [' ', ' '];
    let mut odd = 0;
    for letter in text.chars() {
        let [earlier, last] = before;
        odd += usize::from(is_odd(earlier, last, letter));
        before = [last, letter];
    }
    odd
}

fn is_odd(earlier: char, last: char, letter: char) -> bool {
    let is_symbol = |c: char| !c.is_ascii() && !c.is_alphabetic() && !is_typographic(c);
    let is_cyrillic = |c: char| ('\u{400}'..'\u{500}').contains(&c);
    let is_latin = |c: char| c.is_alphabetic() && c < '\u{250}';
    let is_accented = |c: char| is_latin(c) && !c.is_ascii();
    let capital_inside = !letter.is_ascii() && letter.is_uppercase() && last.is_lowercase();
    let symbol_inside =
        (is_symbol(letter) && last.is_alphabetic()) || (is_symbol(last) && letter.is_alphabetic());
    let scripts_mixed =
        (is_cyrillic(letter) && is_latin(last)) || (is_latin(letter) && is_cyrillic(last));
    let accents_run = is_accented(letter) && is_accented(last) && is_accented(earlier);
    capital_inside || symbol_inside || scripts_mixed || accents_run
}

fn is_typographic(letter: char) -> bool {
    letter.is_whitespace() || "’‘“”„‚–—…«»‹›·•€°©®™".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "Name;Ort\r\nZoë Müller;Genève\r\nJosé Núñez;Coruña\r\n";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let marked = ["\u{feff}", LINE].concat();
        assert_eq!(decode(LINE.as_bytes()), LINE);
        assert_eq!(decode(marked.as_bytes()), LINE);
        for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            assert_eq!(decode(&utf16(LINE, order)), LINE);
            assert_eq!(decode(&utf16(&marked, order)), LINE);
        }
        for encoding in [WINDOWS_1252, MACINTOSH] {
            assert_eq!(decode(&encoding.encode(LINE).0), LINE, "{}", encoding.name());
        }
    }

    #[test]
    fn polish_and_russian_code_pages_are_told_apart_from_western_ones() {
        let polish = "Imię,E-mail\nŁukasz Wójcik,l@poczta.example\nJoanna Dąbrowska,j@x.example\n";
        assert_eq!(decode(&WINDOWS_1250.encode(polish).0), polish);
        let russian = "Имя,Почта\nАнна Иванова,a@x.example\nПётр Сидоров,p@x.example\n";
        assert_eq!(decode(&WINDOWS_1251.encode(russian).0), russian);
    }

    #[test]
    fn a_line_of_another_encoding_pasted_in_is_read_as_what_it_is() {
        let mut bytes = "Ana,Zürich\nJoão,São Paulo\n".as_bytes().to_vec();
        bytes.extend(b"Ren\xe9,Paris\n");
        assert_eq!(decode(&bytes), "Ana,Zürich\nJoão,São Paulo\nRené,Paris\n");
    }

    #[test]
    fn short_and_odd_bytes_decode_to_something() {
        for bytes in [&b""[..], b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"a\0", b"\0\0\0\0"] {
            let _ = decode(bytes);
        }
    }
}
