//! Languages as guests state them: "Català, English", "en", "Spanish and a bit of Polish".

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

use super::terms::fold;

/// A language: its code where known, else the folded words that name it.
pub(super) type Spoken = Box<str>;

/// The languages a guest states; none where nothing is said that could be one.
///
/// Names and codes we know are found wherever they stand. Where there is none, each part between
/// commas counts as the name of a language we don't know.
pub(super) fn spoken(stated: &str) -> BTreeSet<Spoken> {
    let folded = fold(stated);
    let parts = || folded.split([',', ';', '/', '&', '+', '|', '\n']);
    let known: BTreeSet<_> = parts().flat_map(known_in).map(Into::into).collect();
    if !known.is_empty() {
        return known;
    }
    let name = |part: &str| {
        part.unicode_words().filter(|it| !NOTHING.contains(it)).collect::<Vec<_>>().join(" ")
    };
    parts().map(name).filter(|name| !name.is_empty()).map(Into::into).collect()
}

/// The codes of the languages a guest states, in the order they stand: "Español, English" is es, en.
#[must_use]
pub fn spoken_codes(stated: &str) -> Vec<&'static str> {
    let folded = fold(stated);
    let parts = folded.split([',', ';', '/', '&', '+', '|', '\n']);
    parts.flat_map(|part| known_in(part).collect::<Vec<_>>()).collect()
}

/// Languages worth a table of their own, by their own names, those most people state first: at least
/// two do, so that none points at anybody, and no more than half, who need no table for it.
#[must_use]
pub fn table_languages(stated: &[&str]) -> Vec<&'static str> {
    let mut speakers: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut people = 0;
    for stated in stated {
        let codes: BTreeSet<_> = spoken_codes(stated).into_iter().collect();
        people += usize::from(!codes.is_empty());
        for code in codes {
            *speakers.entry(code).or_default() += 1;
        }
    }
    let mut worth: Vec<_> =
        speakers.into_iter().filter(|(_, n)| *n >= 2 && n * 2 <= people).collect();
    worth.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    worth.into_iter().map(|(code, _)| own_name(code)).collect()
}

/// A code counts only where it stands alone ("en", "en-GB"), since many are words too; a name
/// counts anywhere ("a bit of Polish").
fn known_in(part: &str) -> impl Iterator<Item = &'static str> {
    let tag = part.trim().split(['-', '_']).next().unwrap_or_default();
    let by_code = LANGUAGES.iter().filter(move |it| it.0 == tag).map(|it| it.0);
    by_code.chain(part.unicode_words().filter_map(code_named))
}

/// The code of the language a folded word is a name of.
pub(super) fn code_named(word: &str) -> Option<&'static str> {
    static CODES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        // The first of a name counts.
        let named = LANGUAGES.iter().rev();
        named.flat_map(|it| it.2.split_ascii_whitespace().map(|name| (name, it.0))).collect()
    });
    CODES.get(word).copied()
}

/// The name of a language in itself: "Català"; what was stated where we don't know it.
pub(super) fn own_name(spoken: &str) -> &str {
    let known = LANGUAGES.iter().find(|it| it.0 == spoken);
    known.map_or(spoken, |it| it.1)
}

/// What people write where there is nothing to write.
const NOTHING: &[&str] =
    &["n", "a", "na", "none", "no", "any", "all", "ninguno", "ninguna", "unknown", "other", "otro"];

/// Code, name in itself, and folded names people use (in English, Spanish, German, French, itself).
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("en", "English", "english ingles englisch anglais"),
    ("es", "Español", "spanish espanol castellano castilian spanisch espagnol"),
    ("ca", "Català", "catalan catala katalanisch valencia valenciano"),
    ("eu", "Euskara", "basque euskara euskera vasco"),
    ("gl", "Galego", "galician galego gallego"),
    ("pt", "Português", "portuguese portugues portugiesisch portugais"),
    ("fr", "Français", "french frances francais franzosisch"),
    ("de", "Deutsch", "german aleman deutsch allemand schweizerdeutsch"),
    ("it", "Italiano", "italian italiano italienisch italien"),
    ("rm", "Rumantsch", "romansh rumantsch ratoromanisch"),
    ("nl", "Nederlands", "dutch holandes neerlandes nederlands niederlandisch flemish vlaams"),
    ("pl", "Polski", "polish polaco polski polnisch polonais"),
    ("cs", "Čeština", "czech checo cestina tschechisch"),
    ("sk", "Slovenčina", "slovak eslovaco slovencina slowakisch"),
    ("sl", "Slovenščina", "slovenian slovene esloveno slovenscina slowenisch"),
    ("hr", "Hrvatski", "croatian croata hrvatski kroatisch"),
    ("sr", "Srpski", "serbian serbio srpski serbisch"),
    ("bs", "Bosanski", "bosnian bosnio bosanski bosnisch"),
    ("sq", "Shqip", "albanian albanes shqip albanisch"),
    ("mk", "Македонски", "macedonian macedonio македонски"),
    ("bg", "Български", "bulgarian bulgaro български bulgarisch"),
    ("ro", "Română", "romanian rumano romana rumanisch"),
    ("hu", "Magyar", "hungarian hungaro magyar ungarisch"),
    ("el", "Ελληνικά", "greek griego griechisch ελληνικα"),
    ("tr", "Türkçe", "turkish turco turkce turkisch"),
    ("ku", "Kurdî", "kurdish kurdo kurdi kurdisch kurmanji sorani"),
    ("ru", "Русский", "russian ruso russisch русскии русский"),
    ("uk", "Українська", "ukrainian ucraniano ukrainisch украінська українська"),
    ("be", "Беларуская", "belarusian bielorruso беларуская"),
    ("lt", "Lietuvių", "lithuanian lituano lietuviu"),
    ("lv", "Latviešu", "latvian leton latviesu"),
    ("et", "Eesti", "estonian estonio eesti"),
    ("fi", "Suomi", "finnish finlandes suomi finnisch"),
    ("sv", "Svenska", "swedish sueco svenska schwedisch"),
    ("nb", "Norsk", "norwegian noruego norsk norwegisch"),
    ("da", "Dansk", "danish danes dansk danisch"),
    ("is", "Íslenska", "icelandic islandes islenska"),
    ("ga", "Gaeilge", "irish gaeilge irlandes"),
    ("cy", "Cymraeg", "welsh cymraeg gales"),
    ("ar", "العربية", "arabic arabe arabisch العربية عربي"),
    ("he", "עברית", "hebrew hebreo hebraisch עברית"),
    ("fa", "فارسی", "persian farsi persa persisch dari فارسی"),
    ("ps", "پښتو", "pashto pastun paschtu"),
    ("ur", "اردو", "urdu"),
    ("hi", "हिन्दी", "hindi"),
    ("bn", "বাংলা", "bengali bangla"),
    ("pa", "ਪੰਜਾਬੀ", "punjabi panjabi"),
    ("ta", "தமிழ்", "tamil"),
    ("te", "తెలుగు", "telugu"),
    ("ne", "नेपाली", "nepali"),
    ("si", "සිංහල", "sinhala singhalese"),
    ("th", "ไทย", "thai tailandes"),
    ("vi", "Tiếng Việt", "vietnamese vietnamita vietnamesisch"),
    ("id", "Bahasa Indonesia", "indonesian indonesio indonesisch"),
    ("ms", "Bahasa Melayu", "malay malayo malaiisch"),
    ("tl", "Filipino", "tagalog filipino"),
    ("zh", "中文", "chinese chino mandarin mandarino cantonese cantones chinesisch"),
    ("ja", "日本語", "japanese japones japanisch"),
    ("ko", "한국어", "korean coreano koreanisch"),
    ("sw", "Kiswahili", "swahili kiswahili suajili"),
    ("am", "አማርኛ", "amharic amarico"),
    ("ti", "ትግርኛ", "tigrinya tigrigna"),
    ("so", "Soomaali", "somali somalisch"),
    ("yo", "Yorùbá", "yoruba"),
    ("ig", "Igbo", "igbo"),
    ("ha", "Hausa", "hausa"),
    ("eo", "Esperanto", "esperanto"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(stated: &str) -> Vec<String> {
        spoken(stated).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn names_and_codes_of_a_language_are_one() {
        assert_eq!(of("Català, English"), ["ca", "en"]);
        assert_eq!(of("en-GB"), ["en"]);
        assert_eq!(of("Spanish and a bit of Polish"), ["es", "pl"]);
        assert_eq!(of("castellano / INGLÉS"), ["en", "es"]);
        assert_eq!(of("Українська"), ["uk"]);
        assert_eq!(of("I am fine with German, it is so close"), ["de"], "codes are words too");
    }

    #[test]
    fn a_language_we_do_not_know_keeps_its_name() {
        assert_eq!(of("Klingon, Quenya"), ["klingon", "quenya"]);
        assert_eq!(own_name("klingon"), "klingon");
        assert_eq!(own_name("ca"), "Català");
    }

    #[test]
    fn a_language_of_two_or_more_and_of_no_more_than_half_is_worth_a_table() {
        let room =
            ["English", "en, Polski", "Polish", "English, Português", "English, pt", "en", ""];
        assert_eq!(table_languages(&room), ["Polski", "Português"]);
        assert!(table_languages(&["Català", "English"]).is_empty(), "one is somebody");
        assert!(table_languages(&["English", "English"]).is_empty());
    }

    #[test]
    fn nothing_said_is_no_language() {
        for stated in ["", " - ", "n/a", "None", "no"] {
            assert!(of(stated).is_empty(), "{stated}");
        }
    }
}
