//! The languages Porchlight speaks.

/// A language every sentence exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, which the others fall back to.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// All languages, in the order the language button shows them.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The language's name in itself, as the language button shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// The two-letter code: "en".
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a locale ("es", "es-MX", `es_ES.UTF-8`), if it is one of ours.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Self> {
        let tag = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| tag.eq_ignore_ascii_case(language.code()))
    }

    /// The language the system speaks; English where it speaks none of ours.
    #[must_use]
    pub fn of_system() -> Self {
        Self::among(|name| std::env::var(name).ok())
    }

    /// The first of our languages that the variables ask for, in the order `gettext` reads them.
    fn among(variable: impl Fn(&str) -> Option<String>) -> Self {
        let wanted = |name: &str| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(wanted);
        let Some(locale) = locale else { return Self::default() };
        // A plain C locale speaks no language, whatever LANGUAGE says.
        if locale == "C" || locale.starts_with("C.") || locale == "POSIX" {
            return Self::default();
        }
        let list = wanted("LANGUAGE").unwrap_or_default();
        list.split(':').chain([locale.as_str()]).find_map(Self::from_locale).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    fn with(variables: &[(&str, &str)]) -> Language {
        Language::among(|name| variables.iter().find(|it| it.0 == name).map(|it| it.1.to_owned()))
    }

    #[test]
    fn the_system_language_is_read_as_gettext_does() {
        assert_eq!(with(&[]), Language::En);
        assert_eq!(with(&[("LANG", "es_ES.UTF-8")]), Language::Es);
        assert_eq!(with(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "es_MX")]), Language::Es);
        assert_eq!(with(&[("LANG", "ca_ES.UTF-8"), ("LANGUAGE", "ca:es:en")]), Language::Es);
        assert_eq!(with(&[("LANG", "C.UTF-8"), ("LANGUAGE", "es")]), Language::En);
        assert_eq!(with(&[("LANG", "fr_CH.UTF-8")]), Language::En);
        assert_eq!(with(&[("LC_ALL", ""), ("LANG", "es_AR")]), Language::Es);
    }

    #[test]
    fn a_language_is_known_by_its_code_only() {
        assert_eq!(Language::from_locale("es-419"), Some(Language::Es));
        assert_eq!(Language::from_locale("est"), None);
        assert_eq!(Language::from_locale(""), None);
    }
}
