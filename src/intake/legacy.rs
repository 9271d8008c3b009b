//! Which code page a text was written in that is not UTF-8.
//!
//! Every page is tried on the lines with letters beyond ASCII. What speaks for it: letters at home
//! in its languages, headers that become known words, the verdict of `chardetng` (frequencies of
//! letter pairs, as browsers judge pages). What speaks against it: controls, symbols inside words,
//! a capital after a small letter, two alphabets in one word. Where two readings are about as
//! likely, that is said, and people look at the names.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::code_pages::{self, CP437, CP850, CP852, CP857};
use super::phrases::Phrases;
use super::text::fold;
use super::vocabulary;

/// One way to read bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Web(&'static Encoding),
    Dos(&'static str),
}

impl Page {
    pub(super) fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Web(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Self::Dos(upper) => Cow::Owned(code_pages::decode(bytes, upper)),
        }
    }
}

/// What a text seems to be written in, and whether another page is about as likely.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) page: Page,
    pub(super) is_unsure: bool,
}

/// A page, the letters at home in the languages it was made for, and how much likelier it is than
/// others before anything is read.
struct Rival {
    page: Page,
    home: &'static [Tongue],
    start: f32,
}

/// The letters of one language beyond ASCII, or of several that stand in one list; and the
/// countries whose headers say so.
struct Tongue {
    letters: &'static str,
    countries: &'static str,
}

const fn tongue(letters: &'static str, countries: &'static str) -> Tongue {
    Tongue { letters, countries }
}

const WESTERN: &[Tongue] = &[tongue("äöüßéèêëàâçñóíáúøåæôîïûùõãœòì", "de fr es pt it se")];
const CENTRAL: &[Tongue] = &[
    tongue("ąćęłńóśźżé", "pl"),
    tongue("áčďéěíňóřšťúůýžäľĺŕôö", "cz sk"),
    tongue("áéíóöőúüű", "hu"),
    tongue("čćđšž", "hr si"),
    tongue("ăâîșțşţ", "ro"),
    tongue("äöüßéáíóúçë", "de"),
];
const TURKISH: &[Tongue] = &[tongue("çğıöşüâî", "tr")];
const BALTIC: &[Tongue] =
    &[tongue("āčēģīķļņšūž", "lv"), tongue("ąčęėįšųūž", "lt"), tongue("õäöüšž", "ee")];
const RUSSIAN: &[Tongue] = &[tongue("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъіїєґ", "ru")];
const ITS_OWN: &[Tongue] = &[tongue("", "")];

fn rivals() -> Vec<Rival> {
    use encoding_rs::{
        BIG5, EUC_JP, EUC_KR, GBK, IBM866, ISO_8859_2, ISO_8859_5, ISO_8859_7, KOI8_U, MACINTOSH,
        SHIFT_JIS, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
        WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, X_MAC_CYRILLIC,
    };
    let web = |page, home, start| Rival { page: Page::Web(page), home, start };
    let dos = |page, home, start| Rival { page: Page::Dos(page), home, start };
    vec![
        web(WINDOWS_1252, WESTERN, 0.3),
        web(WINDOWS_1250, CENTRAL, 0.0),
        web(WINDOWS_1254, TURKISH, 0.0),
        web(WINDOWS_1257, BALTIC, 0.0),
        web(ISO_8859_2, CENTRAL, -0.1),
        web(MACINTOSH, WESTERN, 0.0),
        dos(CP850, WESTERN, 0.0),
        dos(CP437, WESTERN, -0.2),
        dos(CP852, CENTRAL, -0.1),
        dos(CP857, TURKISH, -0.1),
        web(WINDOWS_1251, RUSSIAN, 0.2),
        web(KOI8_U, RUSSIAN, 0.1),
        web(IBM866, RUSSIAN, 0.1),
        web(X_MAC_CYRILLIC, RUSSIAN, 0.0),
        web(ISO_8859_5, RUSSIAN, 0.0),
        web(WINDOWS_1253, ITS_OWN, 0.2),
        web(ISO_8859_7, ITS_OWN, 0.1),
        web(WINDOWS_1255, ITS_OWN, 0.2),
        web(WINDOWS_1256, ITS_OWN, 0.2),
        web(WINDOWS_874, ITS_OWN, 0.2),
        web(SHIFT_JIS, ITS_OWN, 0.1),
        web(EUC_JP, ITS_OWN, 0.1),
        web(GBK, ITS_OWN, 0.1),
        web(BIG5, ITS_OWN, 0.1),
        web(EUC_KR, ITS_OWN, 0.1),
    ]
}

/// Tells the page of a text that has letters beyond ASCII.
pub(super) fn tell(sample: &[u8]) -> Told {
    let lines = foreign_lines(sample);
    let bytes = lines.iter().filter(|byte| !byte.is_ascii()).count();
    let country = country(&String::from_utf8_lossy(sample));
    let judged = chardetng_says(sample, country);
    let mut read: Vec<(f32, Page, String)> = Vec::new();
    for Rival { page, home, start } in rivals() {
        let text = page.decode(&lines).into_owned();
        let verdict = if Page::Web(judged) == page { 0.35 } else { 0.0 };
        let worths = home.iter().map(|tongue| worth_in(&text, tongue, country, bytes));
        let letters = worths.fold(f32::NEG_INFINITY, f32::max);
        let score = letters + start * 0.2 + verdict + 0.6 * known_headers(&text) as f32;
        read.push((score, page, text));
    }
    let best = read.iter().enumerate().max_by(|(_, a), (_, b)| a.0.total_cmp(&b.0));
    let Some((at, (most, page, text))) = best else {
        return Told { page: Page::Web(encoding_rs::WINDOWS_1252), is_unsure: true };
    };
    let comes_close = |(other, it): &(usize, &(f32, Page, String))| {
        *other != at && it.0 > most - MARGIN && it.2 != *text
    };
    Told { page: *page, is_unsure: read.iter().enumerate().any(|it| comes_close(&it)) }
}

/// How much better the best reading must be, a letter, for nobody to be asked.
const MARGIN: f32 = 0.2;

/// The lines that hold anything but ASCII, and the first, which may be the header.
fn foreign_lines(sample: &[u8]) -> Vec<u8> {
    const MOST_BYTES: usize = 1 << 15;
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

/// The country whose words stand in the first lines: what is ASCII in them needs no code page.
fn country(text: &str) -> Option<&'static str> {
    let mut best: Option<(usize, &'static str)> = None;
    for (country, words) in Phrases::sections(include_str!("words/countries.txt")) {
        let cells = text.lines().take(3).flat_map(|line| line.split([',', ';', '\t', '|']));
        let hits = cells.filter(|cell| words.is(&fold(cell))).count();
        if hits > best.map_or(0, |(most, _)| most) {
            best = Some((hits, country));
        }
    }
    best.map(|(_, country)| country)
}

/// Headers that are known words only if this reading is right.
fn known_headers(text: &str) -> usize {
    let line = text.lines().next().unwrap_or_default();
    let cells = line.split([',', ';', '\t', '|']).filter(|cell| !cell.is_ascii());
    let keys = cells.map(|cell| vocabulary::key(cell.trim_matches('"')));
    keys.filter(|key| !key.is_ascii() && vocabulary::meaning(key).is_some()).count().min(2)
}

/// How much a text looks like one of a language, a letter beyond ASCII.
fn worth_in(text: &str, tongue: &Tongue, country: Option<&str>, letters: usize) -> f32 {
    let is_told = country.is_some_and(|it| tongue.countries.split(' ').any(|other| other == it));
    worth(text, tongue.letters) / letters.max(1) as f32 + if is_told { 0.25 } else { 0.0 }
}

/// How much letters look like words: about one for each that does.
fn worth(text: &str, home: &str) -> f32 {
    let mut before = '\n';
    let mut worth = 0.0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or('\n');
        if !letter.is_ascii() {
            worth += worth_of(before, letter, after, home);
        }
        before = letter;
    }
    worth
}

fn worth_of(before: char, letter: char, after: char, home: &str) -> f32 {
    if letter.is_control() || letter == char::REPLACEMENT_CHARACTER {
        return -6.0;
    }
    let touches = before.is_alphabetic() || after.is_alphabetic();
    if !letter.is_alphabetic() {
        let is_mark = unicode_normalization::char::is_combining_mark(letter);
        return match (is_mark || is_typographic(letter), touches) {
            (true, _) => 0.5,
            (false, true) => -3.0,
            (false, false) => -1.0,
        };
    }
    let script = Script::of(letter);
    let clashes = |other: char| other.is_alphabetic() && !script.goes_with(Script::of(other));
    let capital_inside = before.is_lowercase() && letter.is_uppercase();
    let small_inside = letter.is_lowercase() && before.is_uppercase() && after.is_uppercase();
    if clashes(before) || clashes(after) || capital_inside || small_inside {
        return -3.0;
    }
    if letter.is_uppercase() && before.is_uppercase() && after.is_lowercase() {
        return -1.5;
    }
    let is_home = || letter.to_lowercase().any(|small| home.contains(small));
    match script {
        Script::Latin if is_home() => 1.0,
        Script::Cyrillic if is_home() => 0.9 + common_russian(letter),
        Script::Latin | Script::Cyrillic => -0.5,
        Script::Kana => 2.2,
        Script::HalfKana => -1.0,
        Script::Han if COMMON_HAN.contains(letter) => 2.4,
        Script::Han => 0.9,
        Script::Hangul => 1.9,
        Script::Other => 1.0,
    }
}

/// The commonest letters of Cyrillic texts stand in different places in each of its pages.
fn common_russian(letter: char) -> f32 {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    if "оеаинтсрвлк".contains(small) { 0.2 } else { 0.0 }
}

/// Family names and header words that no list in Chinese or Japanese is without.
const COMMON_HAN: &str = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯小明美丽麗伟偉芳娜敏静靜强強磊军軍洋勇艳豔杰傑娟涛濤超秀英华華慧文建国國平志山田中佐藤鈴木高橋渡辺伊東村加吉子太郎花大一二三姓名字电電话話邮郵箱件票号號码碼氏前住所番";

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
