//! Single letters: which vanish, which hold a name together, how each is written plainly.

use unicode_normalization::char::is_combining_mark;

/// True for what may stand inside one name: apostrophes of every keyboard, hyphens, full stops.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '\'' | '’'
            | '‘'
            | '‛'
            | '`'
            | '´'
            | '′'
            | 'ʹ'
            | 'ʻ'
            | 'ʼ'
            | 'ʽ'
            | 'ʾ'
            | 'ʿ'
            | '＇'
            | '׳'
            | '-'
            | '‐'
            | '‑'
            | '‒'
            | '–'
            | '—'
            | '−'
            | '－'
            | '־'
            | '.'
            | '·'
            | '_'
    )
}

/// True for what has no shape of its own: direction marks, joiners of glyphs, soft hyphens, the
/// stretching stroke of Arabic.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{61C}' | '\u{640}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

/// True for a mark that people leave out when they type in a hurry.
///
/// Marks of other scripts (Indic vowel signs, the voicing of kana) change the name, so they stay.
pub(super) fn is_accent(c: char) -> bool {
    is_combining_mark(c)
        && matches!(
            c,
            '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5C7}'
                | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}'
                | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
        )
}

/// True for what a name is made of: letters, digits, and the marks that are not accents.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || (is_combining_mark(c) && !is_accent(c))
}

/// True where a name written without blanks may be entered in the middle: a Chinese or Japanese
/// character, or the consonant that opens a Korean syllable.
pub(super) fn opens_syllable(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{115F}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}'
            | '\u{30A1}'..='\u{30FA}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}

/// How much a folded letter says: a character that stands for a syllable or a word is worth two of an
/// alphabet. Korean syllables are taken apart already, so their letters count as letters.
pub(super) fn weight(c: char) -> usize {
    let is_korean = matches!(c, '\u{1100}'..='\u{11FF}');
    1 + usize::from(opens_syllable(c) && !is_korean)
}

/// How a lower-case letter is typed by somebody without that key; itself if there is no other way.
///
/// Only letters that Unicode cannot take apart are listed; `ü` and its like have lost their dots
/// before they come here.
pub(super) fn plain(c: char, mut keep: impl FnMut(char)) {
    let spelt = match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' | 'ɔ' => "o",
        'þ' => "th",
        'ł' => "l",
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ŋ' => "n",
        'ə' => "a",
        'ǝ' | 'ɛ' => "e",
        'ɓ' => "b",
        'ƙ' | 'ĸ' => "k",
        'ƴ' => "y",
        'ƒ' => "f",
        // The end of a Greek or Hebrew name is typed before anybody knows that it is the end.
        'ς' => "σ",
        'ך' => "כ",
        'ם' => "מ",
        'ן' => "נ",
        'ף' => "פ",
        'ץ' => "צ",
        // Keyboards of neighbouring languages write the same Arabic letters differently.
        'ٱ' => "ا",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        'ґ' => "г",
        // A Japanese reading is the same in both syllabaries.
        'ァ'..='ヶ' => return keep(char::from_u32(u32::from(c) - 0x60).unwrap_or(c)),
        _ => return keep(c),
    };
    spelt.chars().for_each(keep);
}

/// The other usual spelling, with an added vowel, of letters that `fold` takes the dots from.
pub(super) fn respelt(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'Ä' => "ae",
        'ö' | 'Ö' | 'ø' | 'Ø' => "oe",
        'ü' | 'Ü' => "ue",
        'å' | 'Å' => "aa",
        _ => return None,
    })
}
