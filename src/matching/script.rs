//! Which letters a line is written in.

/// Letters that no language mixes with those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Indic,
    Hangul,
    /// With whatever Chinese characters stand among it.
    Kana,
    Han,
}

impl Script {
    /// The code of the only language that is written so; `None` where there are several.
    pub(super) const fn language(self) -> Option<&'static str> {
        match self {
            Self::Greek => Some("el"),
            Self::Hebrew => Some("he"),
            Self::Hangul => Some("ko"),
            Self::Kana => Some("ja"),
            Self::Han => Some("zh"),
            Self::Latin | Self::Cyrillic | Self::Arabic | Self::Indic => None,
        }
    }

    /// The one most letters of a line are of; `None` where none are of any of these.
    pub(super) fn of(line: &str) -> Option<Self> {
        let all: Vec<_> = line.chars().filter_map(of_letter).collect();
        if all.contains(&Self::Kana) {
            return Some(Self::Kana);
        }
        let count = |script: Self| all.iter().filter(|it| **it == script).count();
        all.iter().copied().max_by_key(|script| (count(*script), std::cmp::Reverse(*script)))
    }
}

fn of_letter(letter: char) -> Option<Script> {
    if !letter.is_alphabetic() {
        return None;
    }
    Some(match letter {
        '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Script::Greek,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{590}'..='\u{5FF}' => Script::Hebrew,
        '\u{600}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => Script::Arabic,
        '\u{900}'..='\u{DFF}' => Script::Indic,
        '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => Script::Hangul,
        '\u{3040}'..='\u{30FF}' => Script::Kana,
        '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => Script::Han,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_written_in_the_letters_most_of_it_is() {
        let lines = [
            ("Hilfe beim Umzug", Some(Script::Latin)),
            ("Помощь с Excel", Some(Script::Cyrillic)),
            ("東京で散歩する", Some(Script::Kana)),
            ("學中文", Some(Script::Han)),
            ("مساعدة", Some(Script::Arabic)),
            ("18:00?!", None),
        ];
        for (line, script) in lines {
            assert_eq!(Script::of(line), script, "{line}");
        }
    }
}
