//! One language's sentences, parsed once.

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, bold};

static ENGLISH: LazyLock<Book> =
    LazyLock::new(|| Book::new(Language::En, include_str!("../../assets/words/en.ftl")));
static SPANISH: LazyLock<Book> =
    LazyLock::new(|| Book::new(Language::Es, include_str!("../../assets/words/es.ftl")));

/// A sentence without variables.
pub(super) struct Constant {
    /// With the marks around its bold parts.
    pub(super) marked: String,
    /// Without them.
    pub(super) plain: String,
}

/// One language's sentences.
pub(super) struct Book {
    bundle: FluentBundle<FluentResource>,
    constants: HashMap<&'static str, Constant>,
}

impl Book {
    /// The book of a language, parsed when first asked for.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::Es => &SPANISH,
        }
    }

    fn new(language: Language, source: &'static str) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| grouped(value, ',', 1_000),
            // Spanish keeps four figures together and parts longer numbers with a thin space.
            Language::Es => |value, _| grouped(value, '\u{202F}', 10_000),
        }));
        // egui draws left to right and would show isolating marks as boxes.
        bundle.set_use_isolating(false);
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, errors)| {
                debug_assert!(errors.is_empty(), "unreadable sentences: {errors:?}");
                rest
            });
        bundle.add_resource_overriding(resource);
        let mut book = Self { bundle, constants: HashMap::new() };
        book.constants = keys(source).filter_map(|key| Some((key, book.constant(key)?))).collect();
        book
    }

    fn constant(&self, key: &str) -> Option<Constant> {
        let marked = self.format(key, &FluentArgs::new())?.ok()?;
        Some(Constant { plain: bold::plain(&marked), marked })
    }

    /// A sentence without variables, ready made.
    pub(super) fn ready(&self, key: &str) -> Option<&Constant> {
        self.constants.get(key)
    }

    /// A sentence with its variables filled in and its bold marks; `None` where the key is unknown,
    /// an error with what could be filled where a variable is missing.
    pub(super) fn format(
        &self,
        key: &str,
        args: &FluentArgs<'_>,
    ) -> Option<Result<String, String>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some(if errors.is_empty() { Ok(text) } else { Err(text) })
    }
}

/// The keys of a Fluent source: what stands before " =" at the start of a line.
pub(super) fn keys(source: &str) -> impl Iterator<Item = &str> {
    let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    source.lines().filter(starts).filter_map(|line| Some(line.split_once(" =")?.0))
}

/// A whole number of at least `from` with its thousands parted; `None` leaves the value to Fluent.
fn grouped(value: &FluentValue<'_>, mark: char, from: u32) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value.fract() != 0.0 || number.value < f64::from(from) {
        return None;
    }
    let figures = format!("{:.0}", number.value);
    let part = |(i, c): (usize, char)| {
        let parted = i > 0 && (figures.len() - i).is_multiple_of(3);
        parted.then_some(mark).into_iter().chain([c])
    };
    Some(figures.chars().enumerate().flat_map(part).collect())
}

/// Arguments whose texts cannot write in bold.
pub(super) fn arguments<'a>(args: &[(&'a str, FluentValue<'a>)]) -> FluentArgs<'a> {
    args.iter().map(|(name, value)| (*name, shielded(value.clone()))).collect()
}

fn shielded(value: FluentValue<'_>) -> FluentValue<'_> {
    if let FluentValue::String(text) = value {
        FluentValue::String(bold::shield(text))
    } else {
        value
    }
}
