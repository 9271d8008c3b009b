//! Which languages a line speaks of: "Polish practice", "rozmowy po angielsku".
//!
//! Two lines that are alike in all but the language they name are near each other in meaning, and
//! no help: Portuguese is not Spanish.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::language::code_named;
use super::terms::{fold, words};

/// The languages a line names, by their codes, each once, in order.
pub(super) fn named(line: &str) -> Vec<&'static str> {
    let folded = fold(line);
    // "d’arabe": what is cut off before a name is no part of it.
    let parts = words(&folded).filter_map(|word| word.rsplit(['\'', '’']).next());
    let mut codes: Vec<_> = parts.filter_map(|word| of_word(word, line)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Whether two lines each name languages, and none in common.
pub(super) fn name_others(one: &[&str], other: &[&str]) -> bool {
    !one.is_empty() && !other.is_empty() && one.iter().all(|it| !other.contains(it))
}

fn of_word(word: &str, line: &str) -> Option<&'static str> {
    // Shoes are polished; the language is written large.
    if word == "polish" && !line.contains("Polish") {
        return None;
    }
    code_named(word).or_else(|| {
        let alike = STEMS.get(beginning(word)?)?;
        alike.iter().find(|it| word.starts_with(&*it.0)).map(|it| it.1)
    })
}

/// The first four letters: no stem is shorter.
fn beginning(word: &str) -> Option<&str> {
    let (end, last) = word.char_indices().nth(3)?;
    word.get(..end + last.len_utf8())
}

/// Folded stems with the languages they name, by how they begin.
static STEMS: LazyLock<HashMap<String, Vec<(String, &'static str)>>> = LazyLock::new(|| {
    let mut stems: HashMap<_, Vec<_>> = HashMap::new();
    for (code, names) in NAMES {
        for stem in names.split_ascii_whitespace().map(fold) {
            if let Some(begins) = beginning(&stem).map(str::to_owned) {
                stems.entry(begins).or_default().push((stem, *code));
            }
        }
    }
    stems
});

/// How names of languages begin in languages that bend them, as people write them.
const NAMES: &[(&str, &str)] = &[
    (
        "en",
        "englisch englisc angielsk anglick englez engels engelsk inglês inglese ingiliz \
        англійськ английск англий английски الإنجليزي انجليزي إنجليزي англ",
    ),
    (
        "es",
        "spanisch hiszpańsk španěl spaniol spaans spansk spagnol espanhol ispanyol іспанськ испанск \
        الإسبانية اسباني إسباني",
    ),
    ("pt", "portugies portugalsk portugees portugis portoghes portekiz португальськ португальск"),
    (
        "fr",
        "französisch francusk francouz francez frans fransk frances fransız французьк французск \
        الفرنسية فرنسي",
    ),
    (
        "de",
        "deutsche deutschen niemieck niemczech němčin german duits tysk tedesc alemã alman німецьк \
        немецк الألمانية الماني ألماني",
    ),
    (
        "it",
        "italienisch włosk italšt italian italiaans italiensk itali итальянск італійськ الإيطالية",
    ),
    ("pl", "polnisch polsk poolse polac polonais polonês lehçe польськ польск"),
    ("uk", "ukrain ukraiń українськ украинск"),
    ("ru", "russisch rosyjsk ruski ruska ryska russo rusça російськ русск الروسية"),
    ("ar", "arabisch arabsk arabisk árabe arapça арабськ арабск العربية عربي"),
    ("tr", "türkisch turecki tureck turks turkisk türkçe турецьк турецк التركية"),
    ("nl", "niederländ niderlandzk nederlands holländsk olandes holandês hollandais нидерландск"),
    ("zh", "chinesisch chińsk chinees kinesisk cinese chinês китайськ китайск الصينية"),
    ("ja", "japanisch japońsk japans giappones japonês японськ японск"),
    ("ko", "koreanisch koreańsk koreaans coreano корейськ корейск"),
    ("el", "griechisch grieks grekisk greco grego грецьк греческ"),
    ("ro", "rumänisch rumuńsk roemeens rumänsk rumeno rumence romeno румунськ румынск"),
    ("sv", "schwedisch szwedzk zweeds svensk svedese sueco шведськ шведск"),
    ("ca", "katalanisch katalońsk catala каталанськ каталанск"),
    ("he", "hebräisch hebrajsk hebreeuws ebraico hebraico іврит иврит"),
    ("fa", "persisch persk perzisch farsi перськ персидск الفارسية"),
    ("cs", "tschechisch czesk český češtin tsjechisch ceco tcheco чеськ чешск"),
    ("hu", "ungarisch węgiersk magyar hongaars ungheres угорськ венгерск"),
    ("bg", "bulgar болгарськ болгарск българск"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_languages_are_told_in_many_languages() {
        let lines: [(&str, &[&str]); 14] = [
            ("Polish practice over coffee", &["pl"]),
            ("Practise my Spanish before a trip", &["es"]),
            ("Rozmowy po angielsku", &["en"]),
            ("Nauka niemieckiego od podstaw", &["de"]),
            ("Практика англійської мови", &["en"]),
            ("Говорить по-французски", &["fr"]),
            ("İngilizce konuşma pratiği", &["en"]),
            ("Französisch üben vor der Reise", &["fr"]),
            ("Conversa em português", &["pt"]),
            ("From German into Italian", &["de", "it"]),
            ("تعلم اللغة العربية", &["ar"]),
            ("Shoes to polish and repair", &[]),
            ("Someone to look at my laptop", &[]),
            ("Cours d’arabe", &["ar"]),
        ];
        for (line, codes) in lines {
            assert_eq!(named(line), codes, "{line}");
        }
    }

    #[test]
    fn lines_speak_of_other_languages_where_each_names_some_and_none_is_the_same() {
        let others = |one: &str, other: &str| name_others(&named(one), &named(other));
        assert!(others("Practise Spanish", "Portuguese conversation"));
        assert!(!others("Practise Spanish", "Conversación en español"));
        assert!(!others("From German into Italian", "Deutsch üben"));
        assert!(!others("Practise Spanish", "Patience and coffee"));
    }
}
