//! Every sentence Porchlight shows, in every language it speaks.
//!
//! The sentences live in `assets/words/*.ftl` (Fluent), grouped by screen; code knows their keys:
//!
//! ```
//! use porchlight::words::{Language, Words};
//! let words = Words::new(Language::En);
//! assert_eq!(words.say("k1-welcome"), "Welcome");
//! assert_eq!(words.say_with("k3-hello", &[("name", "Ana".into())]), "Hello, Ana");
//! ```
//!
//! `say` costs one look-up and `say_with` a few microseconds, so screens call them every frame.

mod bold;
mod book;
mod called;
mod dates;
mod examples;
mod language;
mod openers;
mod people;
mod places;

pub use bold::Segment;
pub use fluent_bundle::FluentValue as Value;
pub use language::Language;
pub use openers::{
    DELICATE_SUBJECTS, SUBJECTS, discreet_opener, leans_on_a_quote, opener_groups, opener_key,
    openers_in,
};
pub use people::them;

use book::Book;

/// The sentences of one language. Small and free to copy: the books themselves are parsed once.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    book: &'static Book,
}

/// Words compare by their language.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    /// The sentences of `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, book: Book::of(language) }
    }

    /// The language spoken.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a sentence under `key`.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        let nothing = book::arguments(&[]);
        self.book.ready(key).is_some() || self.book.format(key, &nothing).is_some()
    }

    /// A sentence without variables. An unknown key says itself (and stops a debug build).
    #[must_use]
    pub fn say<'k>(&self, key: &'k str) -> &'k str {
        let english = || Book::of(Language::En).ready(key);
        let found = self.book.ready(key).or_else(english);
        debug_assert!(found.is_some(), "no sentence without variables under {key:?}");
        found.map_or(key, |constant| constant.plain.as_str())
    }

    /// A sentence with its variables filled in: `say_with("k3-hello", &[("name", "Ana".into())])`.
    #[must_use]
    pub fn say_with(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        bold::plain(&self.marked(key, args))
    }

    /// A sentence without variables, as stretches of one weight each.
    #[must_use]
    pub fn bold(&self, key: &str) -> Vec<Segment> {
        self.bold_with(key, &[])
    }

    /// A sentence with its variables filled in, as stretches of one weight each. Text given in
    /// `args` is never read for marks.
    #[must_use]
    pub fn bold_with(&self, key: &str, args: &[(&str, Value<'_>)]) -> Vec<Segment> {
        bold::segments(&self.marked(key, args))
    }

    fn marked(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        if let Some(constant) = self.book.ready(key) {
            return constant.marked.clone();
        }
        let args = book::arguments(args);
        let english = || Book::of(Language::En).format(key, &args);
        let found = self.book.format(key, &args).or_else(english);
        debug_assert!(found.is_some(), "no sentence under {key:?}");
        debug_assert!(
            !matches!(found, Some(Err(_))),
            "a variable is missing in {key:?}: {found:?}"
        );
        match found {
            // What was cut short ends the sentence.
            Some(Ok(text) | Err(text)) => text.replace("…*.", "…*").replace("….", "…"),
            None => key.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
