//! Which code page a text was written in that is not UTF-8.
//!
//! Every page is tried on the lines with letters beyond ASCII. What speaks for it: letters at home
//! in its languages, headers that become known words, the verdict of `chardetng` (frequencies of
//! letter pairs, as browsers judge pages). What speaks against it: controls, symbols inside words,
//! a capital after a small letter, two alphabets in one word. Where two readings are about as
//! likely, that is said, and people look at the names.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;
use unicode_normalization::char::is_combining_mark;

use super::phrases::Phrases;
use super::readings::{COMMON_HAN, Page, Reading, Tongue, readings};
use super::text::fold;
use super::vocabulary;

/// What a text seems to be written in, and whether another page is about as likely.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) page: Page,
    pub(super) is_unsure: bool,
}

/// A text read one way, and what speaks for it, in letters that look right.
struct Candidate {
    worth: f32,
    page: Page,
    text: String,
}

/// Tells the page of a text that has letters beyond ASCII.
pub(super) fn tell(sample: &[u8]) -> Told {
    let (lines, head) = (foreign_lines(sample), head(sample));
    let letters = lines.iter().filter(|byte| !byte.is_ascii()).count();
    let judged = chardetng_says(sample, country(&String::from_utf8_lossy(head)));
    let candidate = |Reading { page, home, start }| {
        let text = page.decode(&lines).into_owned();
        let head = page.decode(head);
        let country = country(&head);
        let worths = home.iter().map(|tongue| {
            worth(&text, tongue.letters, home) + hint(tongue.is_told(country), 0.25, 3.0, letters)
        });
        let worth = worths.fold(f32::NEG_INFINITY, f32::max)
            + hint(Page::Web(judged) == page, 0.35, 0.6, letters)
            + start * 0.2 * letters.min(10) as f32
            + known_headers(&head) as f32;
        Candidate { worth, page, text }
    };
    let read: Vec<Candidate> = readings().into_iter().map(candidate).collect();
    let best = read.iter().max_by(|a, b| a.worth.total_cmp(&b.worth));
    let Some(best) = best else {
        return Told { page: Page::Web(encoding_rs::WINDOWS_1252), is_unsure: true };
    };
    Told { page: best.page, is_unsure: read.iter().any(|other| other.comes_close(best, letters)) }
}

/// What a hint is worth: so much a letter, for few letters leave chance; and no more than so much.
fn hint(is_so: bool, a_letter: f32, most: f32, letters: usize) -> f32 {
    if is_so { (a_letter * letters as f32).min(most) } else { 0.0 }
}

/// How much better the best reading must be for each letter in which another differs, up to so many
/// letters, for nobody to be asked.
const MARGIN: f32 = 0.2;
const MOST_LETTERS: usize = 24;

impl Candidate {
    /// Whether it is about as likely as the best, and says something else.
    fn comes_close(&self, best: &Self, letters: usize) -> bool {
        if self.text == best.text || self.worth == f32::NEG_INFINITY {
            return false;
        }
        let pairs = self.text.chars().zip(best.text.chars());
        let is_as_long = self.text.chars().count() == best.text.chars().count();
        let others = if is_as_long { pairs.filter(|(a, b)| a != b).count() } else { letters };
        self.worth > best.worth - MARGIN * (1 + others.min(MOST_LETTERS)) as f32
    }
}

/// The first lines, one of which may be the header.
fn head(sample: &[u8]) -> &[u8] {
    const MOST_LINES: usize = 8;
    const MOST_BYTES: usize = 1 << 13;
    let ends = sample.iter().enumerate().filter(|(_, byte)| matches!(byte, b'\n' | b'\r'));
    let end = ends.map(|(at, _)| at).nth(MOST_LINES).unwrap_or(sample.len());
    sample.get(..end.min(MOST_BYTES)).unwrap_or(sample)
}

/// The lines that hold anything but ASCII.
fn foreign_lines(sample: &[u8]) -> Vec<u8> {
    const MOST_BYTES: usize = 1 << 13;
    let mut lines = Vec::new();
    let all = sample.split_inclusive(|byte| *byte == b'\n');
    for line in all.filter(|line| !line.is_ascii()) {
        if lines.len() + line.len() > MOST_BYTES && !lines.is_empty() {
            break;
        }
        lines.extend_from_slice(line.get(..MOST_BYTES).unwrap_or(line));
    }
    lines
}

/// What a browser would take it for, told the country that addresses and headers point to.
fn chardetng_says(sample: &[u8], country: Option<&str>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(country.map(str::as_bytes), Utf8Detection::Deny)
}

/// The country whose headers stand in the first lines.
fn country(text: &str) -> Option<&'static str> {
    static COUNTRIES: LazyLock<Vec<(&str, Phrases)>> =
        LazyLock::new(|| Phrases::sections(include_str!("words/countries.txt")));
    let cells: Vec<String> = cells(text).map(fold).collect();
    let mut best: Option<(usize, &'static str)> = None;
    for (country, words) in COUNTRIES.iter() {
        let hits = cells.iter().filter(|cell| words.is(cell)).count();
        if hits > best.map_or(0, |(most, _)| most) {
            best = Some((hits, country));
        }
    }
    best.map(|(_, country)| country)
}

fn cells(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\t', '|', '\n', '\r']).map(|cell| cell.trim().trim_matches('"'))
}

/// Headers that are known words only if this reading is right.
fn known_headers(head: &str) -> usize {
    let keys = cells(head).filter(|cell| !cell.is_ascii()).map(vocabulary::key);
    keys.filter(|key| vocabulary::meaning(key).is_some()).count().min(2)
}

/// How much letters look like words of a language: about one for each that does. Letters of others
/// that the page was made for stand in names of guests from there.
fn worth(text: &str, home: &str, page: &[Tongue]) -> f32 {
    let mut before = '\n';
    let mut worth = 0.0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or('\n');
        if !letter.is_ascii() {
            worth += worth_of(before, letter, after, home, page);
        }
        before = letter;
    }
    worth
}

fn worth_of(before: char, letter: char, after: char, home: &str, page: &[Tongue]) -> f32 {
    if letter.is_control() || letter == char::REPLACEMENT_CHARACTER {
        return -6.0;
    }
    let touches = before.is_alphabetic() || after.is_alphabetic();
    // "¿Vienes?"
    if "¿¡".contains(letter) && !before.is_alphabetic() && after.is_alphabetic() {
        return 1.0;
    }
    if !letter.is_alphabetic() {
        let is_mark = is_combining_mark(letter);
        if is_mark && !before.is_alphabetic() && !is_combining_mark(before) {
            return -3.0;
        }
        let is_sign = "€°©®™•".contains(letter);
        return match (is_mark || (is_typographic(letter) && !(is_sign && touches)), touches) {
            (true, _) => 0.5,
            (false, true) => -3.0,
            (false, false) => -1.0,
        };
    }
    let script = Script::of(letter);
    let clashes = |other: char| other.is_alphabetic() && !script.goes_with(Script::of(other));
    let capital_inside = before.is_lowercase() && letter.is_uppercase();
    let small_first = letter.is_lowercase() && !before.is_alphabetic() && after.is_uppercase();
    let small_inside = letter.is_lowercase() && before.is_uppercase() && after.is_uppercase();
    if clashes(before) || clashes(after) || capital_inside || small_first || small_inside {
        return -3.0;
    }
    if letter.is_uppercase() && before.is_uppercase() && after.is_lowercase() {
        return -1.5;
    }
    let is_in = |letters: &str| letter.to_lowercase().any(|small| letters.contains(small));
    match script {
        Script::Latin if is_in(home) => 1.0,
        Script::Latin if page.iter().any(|tongue| is_in(tongue.letters)) => 0.5,
        Script::Cyrillic if is_in(home) => 0.9 + common_russian(letter),
        Script::Latin | Script::Cyrillic => -0.5,
        Script::Kana => 2.2,
        Script::HalfKana => -1.0,
        Script::Han if COMMON_HAN.contains(letter) => 2.4,
        Script::Han if is_usual(letter) => 1.4,
        Script::Han => 0.6,
        Script::Hangul if is_usual(letter) => 1.9,
        Script::Hangul => 0.3,
        Script::Other => 1.0,
    }
}

/// Whether a character is among the first that the standards of its countries chose (GB 2312 and
/// Big5 level 1, JIS level 1, KS X 1001): the rest hardly stands in names.
fn is_usual(letter: char) -> bool {
    let mut buffer = [0; 4];
    let text = letter.encode_utf8(&mut buffer);
    let lead_is = |encoding: &'static Encoding, leads: RangeInclusive<u8>, trails: u8| {
        let (bytes, _, lost) = encoding.encode(text);
        matches!(&*bytes, [lead, trail] if !lost && leads.contains(lead) && *trail >= trails)
    };
    lead_is(encoding_rs::GBK, 0xb0..=0xd7, 0xa1)
        || lead_is(encoding_rs::BIG5, 0xa4..=0xc6, 0)
        || lead_is(encoding_rs::SHIFT_JIS, 0x88..=0x98, 0)
        || lead_is(encoding_rs::EUC_KR, 0xb0..=0xc8, 0xa1)
}

/// The commonest letters of Cyrillic texts stand in different places in each of its pages.
fn common_russian(letter: char) -> f32 {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    if "оеаинтсрвлк".contains(small) { 0.2 } else { 0.0 }
}

/// Alphabets that do not stand in one word with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Kana,
    HalfKana,
    Han,
    Hangul,
    Other,
}

impl Script {
    const fn of(letter: char) -> Self {
        match letter {
            'a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{3040}'..='\u{30ff}' => Self::Kana,
            '\u{ff61}'..='\u{ff9f}' => Self::HalfKana,
            '\u{3400}'..='\u{9fff}' => Self::Han,
            '\u{ac00}'..='\u{d7af}' => Self::Hangul,
            _ => Self::Other,
        }
    }

    fn goes_with(self, other: Self) -> bool {
        let is_eastern = |it| matches!(it, Self::Kana | Self::Han);
        self == other || (is_eastern(self) && is_eastern(other))
    }
}

pub(super) fn is_typographic(letter: char) -> bool {
    letter.is_whitespace() || "’‘“”„‚–—…«»‹›·•€°©®™、。，：；！？（）「」・ー".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::super::code_pages::{CP850, CP852, CP857};
    use super::*;

    const CP: &[(&str, &str)] = &[("cp850", CP850), ("cp852", CP852), ("cp857", CP857)];

    fn encoded(text: &str, label: &str) -> Vec<u8> {
        if let Some((_, upper)) = CP.iter().find(|(name, _)| *name == label) {
            let byte = |c: char| match upper.chars().position(|it| it == c) {
                Some(at) => at as u8 + 0x80,
                None => c as u8,
            };
            return text.chars().map(byte).collect();
        }
        let encoding = Encoding::for_label(label.as_bytes()).expect(label);
        let (bytes, _, lost) = encoding.encode(text);
        assert!(!lost, "{label} cannot write {text}");
        bytes.into_owned()
    }

    const LISTS: &[(&str, &[&str])] = &[
        (
            "Vorname;Nachname;E-Mail\nJörg;Müller;a@posta.example\nZoë;Weiß;b@posta.example\n",
            &["windows-1252", "macintosh", "cp850"],
        ),
        (
            "Nom;Prénom;E-mail\nLefèvre;Chloé;a@posta.example\nGarçon;Aurélie;b@posta.example\n",
            &["windows-1252", "macintosh", "cp850"],
        ),
        (
            "Imię;Nazwisko;E-mail\nŁukasz;Wójcik;l@posta.example\nGrażyna;Dąbrowska;g@posta.example\n",
            &["windows-1250", "iso-8859-2", "cp852"],
        ),
        (
            "Jméno;Příjmení;E-mail\nJiří;Dvořák;j@posta.example\nLucie;Růžičková;l@posta.example\n",
            &["windows-1250", "iso-8859-2", "cp852"],
        ),
        (
            "Имя;Фамилия;Почта\nАнна;Соколова;a@posta.example\nБорис;Кузнецов;b@posta.example\n",
            &["windows-1251", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic"],
        ),
        (
            "Ad;Soyad;E-posta\nIşıl;Çağlar;i@posta.example\nGül;Şahin;g@posta.example\n",
            &["windows-1254", "cp857"],
        ),
        (
            "Vārds;Uzvārds;E-pasts\nJānis;Bērziņš;j@posta.example\nŠarlote;Ķīse;s@posta.example\n",
            &["windows-1257"],
        ),
        (
            "Όνομα,Email\nΕλένη Παπαδοπούλου,e@posta.example\nΓιώργος Νικολάου,g@posta.example\n",
            &["windows-1253", "iso-8859-7"],
        ),
        ("שם,אימייל\nנועה כהן,n@posta.example\nדוד לוי,d@posta.example\n", &["windows-1255"]),
        ("الاسم,البريد\nليلى حداد,l@posta.example\nمحمد علي,m@posta.example\n", &["windows-1256"]),
        ("ชื่อ,อีเมล\nสมชาย ใจดี,s@posta.example\nมาลี สุขใจ,m@posta.example\n", &["windows-874"]),
        (
            "名前,メールアドレス\n山田 太郎,t@posta.example\n佐藤 花子,h@posta.example\n",
            &["shift_jis", "euc-jp"],
        ),
        ("姓名,邮箱\n王小明,w@posta.example\n李娜,l@posta.example\n", &["gbk"]),
        ("姓名,電郵\n陳美玲,c@posta.example\n林志偉,l@posta.example\n", &["big5"]),
        ("이름,이메일\n김민준,k@posta.example\n이서연,l@posta.example\n", &["euc-kr"]),
    ];

    #[test]
    fn small_lists_of_every_code_page_are_read_or_asked_about() {
        let mut asked = Vec::new();
        for (list, labels) in LISTS {
            for label in *labels {
                let bytes = encoded(list, label);
                let told = tell(&bytes);
                let right = told.page.decode(&bytes) == *list;
                assert!(right || told.is_unsure, "{label}: {}", told.page.decode(&bytes));
                if !right || told.is_unsure {
                    asked.push((*label, right));
                }
            }
        }
        assert!(asked.len() < 6, "too many questions: {asked:?}");
    }
}
