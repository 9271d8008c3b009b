//! The ways to read bytes that are not UTF-8: code pages, and the letters at home in the languages
//! that each was made for.

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::code_pages::{self, CP437, CP850, CP852, CP857};

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

/// A page, the letters at home in the languages it was made for, and how much likelier it is than
/// others before anything is read.
pub(super) struct Reading {
    pub(super) page: Page,
    pub(super) home: &'static [Tongue],
    pub(super) start: f32,
}

/// The letters of one language beyond ASCII, or of several that stand in one list; and the
/// countries whose headers say so.
pub(super) struct Tongue {
    pub(super) letters: &'static str,
    pub(super) countries: &'static str,
}

impl Tongue {
    /// Whether the headers say that the list comes from where it is spoken.
    pub(super) fn is_told(&self, country: Option<&str>) -> bool {
        country.is_some_and(|it| self.countries.split(' ').any(|other| other == it))
    }
}

const fn tongue(letters: &'static str, countries: &'static str) -> Tongue {
    Tongue { letters, countries }
}

const WESTERN: &[Tongue] = &[
    tongue("äöüß", "de"),
    tongue("àâçéèêëîïôùûœ", "fr"),
    tongue("áéíñóúü", "es"),
    tongue("ãáâàçéêíóôõú", "pt"),
    tongue("àèéìòù", "it"),
    tongue("åäö", "se fi"),
    tongue("æøå", "dk no"),
    tongue("ëïéèöü", "nl"),
    tongue("áðéíóúýþæö", "is"),
];
const CENTRAL: &[Tongue] = &[
    tongue("ąćęłńóśźż", "pl"),
    tongue("áčďéěíňóřšťúůýž", "cz"),
    tongue("áäčďéíĺľňóôŕšťúýž", "sk"),
    tongue("áéíóöőúüű", "hu"),
    tongue("čćđšž", "hr si"),
    tongue("ăâîșțşţ", "ro"),
    tongue("äöüß", "de"),
];
const TURKISH: &[Tongue] = &[tongue("çğıöşü", "tr")];
const BALTIC: &[Tongue] =
    &[tongue("āčēģīķļņšūž", "lv"), tongue("ąčęėįšųūž", "lt"), tongue("õäöüšž", "ee")];
const RUSSIAN: &[Tongue] = &[tongue("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъіїєґ", "ru")];
const ITS_OWN: &[Tongue] = &[tongue("", "")];

/// Every way to read a text that is not UTF-8.
pub(super) fn readings() -> Vec<Reading> {
    use encoding_rs::{
        BIG5, EUC_JP, EUC_KR, GBK, IBM866, ISO_8859_2, ISO_8859_5, ISO_8859_7, KOI8_U, MACINTOSH,
        SHIFT_JIS, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
        WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, X_MAC_CYRILLIC,
    };
    let web = |page, home, start| Reading { page: Page::Web(page), home, start };
    let dos = |page, home, start| Reading { page: Page::Dos(page), home, start };
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

/// Family names and header words that no list in Chinese or Japanese is without.
pub(super) const COMMON_HAN: &str = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯小明美丽麗伟偉芳娜敏静靜强強磊军軍洋勇艳豔杰傑娟涛濤超秀英华華慧文建国國平志山田中佐藤鈴木高橋渡辺伊東村加吉子太郎花大一二三姓名字电電话話邮郵箱件票号號码碼氏前住所番";
