//! The two catalogues agree with each other, with the code, and with the design's copy.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::*;

const EN: &str = include_str!("../../assets/words/en.ftl");
const ES: &str = include_str!("../../assets/words/es.ftl");

/// Each key with everything that belongs to it.
fn messages(source: &str) -> BTreeMap<&str, String> {
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    let mut key = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (name, text) = line.split_once(" =").unwrap();
            assert!(found.insert(name, text.trim().to_owned()).is_none(), "{name} stands twice");
            key = Some(name);
        } else if let Some(key) = key {
            found.get_mut(key).unwrap().push_str(line);
        }
    }
    found
}

fn variables(message: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
    message.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let rust = files.into_iter().filter(|path| path.extension().is_some_and(|it| it == "rs"));
    rust.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}

fn sources() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| (path.clone(), std::fs::read_to_string(path).unwrap());
    let this = Path::new("words").join("tests.rs");
    rust_files(&folder).into_iter().filter(|path| !path.ends_with(&this)).map(read).collect()
}

/// The literal first argument of every call that asks for a sentence.
fn keys_asked_for(source: &str) -> BTreeSet<&str> {
    let calls = [".say(", ".say_with(", ".bold(", ".bold_with("];
    let asked = |call| source.split(call).skip(1).filter_map(literal);
    calls.into_iter().flat_map(asked).collect()
}

fn literal(rest: &str) -> Option<&str> {
    Some(rest.trim_start().strip_prefix('"')?.split_once('"')?.0)
}

#[test]
fn both_languages_say_the_same_things_with_the_same_variables() {
    let (en, es) = (messages(EN), messages(ES));
    let keys =
        |of: &BTreeMap<&str, String>| of.keys().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    assert_eq!(keys(&en), keys(&es));
    // Each language chooses the article by another word of the spot.
    for key in en.keys().filter(|key| **key != "place") {
        assert_eq!(variables(&en[key]), variables(&es[key]), "{key}");
    }
}

#[test]
fn every_sentence_parses() {
    for (language, source) in [(Language::En, EN), (Language::Es, ES)] {
        let words = Words::new(language);
        for key in messages(source).keys() {
            assert!(words.knows(key), "{key} in {language:?}");
        }
        assert_eq!(book::keys(source).count(), messages(source).len());
    }
}

#[test]
fn sentences_are_typeset() {
    for (key, text) in messages(EN).iter().chain(&messages(ES)) {
        assert!(!text.contains(['"', '\'', '`', '\t']), "straight quotes in {key}: {text}");
        assert!(!text.contains("..."), "three points in {key}: {text}");
        assert!(!text.contains("--") && !text.contains('—'), "a dash in {key}: {text}");
        assert_eq!(text.matches('“').count(), text.matches('”').count(), "{key}: {text}");
        // A selector's default branch has an asterisk of its own.
        let marks = text.matches('*').count() - text.matches("*[").count();
        assert!(marks.is_multiple_of(2), "bold never ends in {key}: {text}");
    }
}

#[test]
fn spanish_is_translated() {
    let same = [
        "app-name",
        "shared-no",
        "band-step-short",
        "date-span",
        "gathering-row",
        "h1-meets",
        "k2-staff-where",
        "k5-clears-in-short",
        "look-percent",
        "o1-absent-word",
        "o1-column-quoted",
        "o1-sheet",
        "o1-group-undecided",
        "o1-field-companions-hint",
        "packet-evening",
        "packet-next-when",
        "packet-next-where",
        "place-named",
        "place-named-after",
        "printer-label-89",
        "rail-hours",
        "report-minutes",
        "shared-quoted",
        "h2-waited",
        "window-title",
    ];
    let (en, es) = (messages(EN), messages(ES));
    for (key, text) in &en {
        assert!(same.contains(key) || es[key] != *text, "{key} is still English: {text}");
    }
}

#[test]
fn spanish_opens_what_it_closes() {
    for (key, text) in messages(ES) {
        assert_eq!(text.matches('¿').count(), text.matches('?').count(), "{key}: {text}");
        assert_eq!(text.matches('¡').count(), text.matches('!').count(), "{key}: {text}");
    }
}

#[test]
fn every_key_the_code_asks_for_exists() {
    let known = messages(EN);
    for (path, source) in sources() {
        for key in keys_asked_for(&source) {
            assert!(known.contains_key(key), "{} asks for {key:?}", path.display());
        }
    }
}

/// What is in quotes on the lines of a source, and what stands between: no key stands there.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    source.lines().flat_map(|line| line.split('"'))
}

/// Whether a key may be what `pattern` makes: "k3-kind-{}" makes keys of any kind.
fn makes(pattern: &str, key: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('{') else { return pattern == key };
    let end = rest.rsplit_once('}').map_or("", |it| it.1);
    let is_of_keys =
        |part: &str| part.chars().all(|c| c.is_ascii_lowercase() || "-0123456789".contains(c));
    // A hole alone, or one that no hyphen stands beside, is no pattern of keys.
    let joins = start.ends_with('-') || end.starts_with('-');
    let fits = key.len() > start.len() + end.len();
    joins
        && is_of_keys(start)
        && is_of_keys(end)
        && fits
        && key.starts_with(start)
        && key.ends_with(end)
}

#[test]
fn every_sentence_is_shown_somewhere() {
    let sources = sources();
    let literals: BTreeSet<&str> =
        sources.iter().flat_map(|(_, source)| literals(source)).collect();
    let patterns: Vec<&str> = literals.iter().copied().filter(|it| it.contains('{')).collect();
    let is_used = |key: &str| literals.contains(key) || patterns.iter().any(|it| makes(it, key));
    let left: Vec<_> = messages(EN).into_keys().filter(|key| !is_used(key)).collect();
    assert_eq!(left, Vec::<&str>::new());
}

#[test]
fn keys_put_together_are_told_from_other_texts() {
    assert!(makes("h2-{side}-{}", "h2-they-help"));
    assert!(makes("{key}-says", "l1-fool-says"));
    assert!(!makes("{key}-says", "l1-fool-answers"));
    assert!(!makes("{}", "k1-welcome") && !makes("{n} of {of}", "k1-welcome"));
}

#[test]
fn the_design_is_quoted_to_the_letter() {
    let en = Words::new(Language::En);
    assert_eq!(en.say("k1-come-in"), "The porch light is on. Come on in.");
    assert_eq!(
        en.say_with("k1-forgets", &[("n", 30.into())]),
        "This screen forgets you after 30 quiet seconds."
    );
    assert_eq!(en.say_with("k2-count", &[("n", 4.into())]), "4 people match. Tap yourself.");
    assert_eq!(en.say_with("k2-count", &[("n", 1.into())]), "Is this you?");
    assert_eq!(en.say_with("k2-hint-email", &[("start", "ar".into())]), "email starts with “ar”");
    assert_eq!(en.say_with("k2-hint-booked", &[("month", 11.into())]), "booked in November");
    assert_eq!(
        en.say_with("k3-swap-hint", &[("what", "email".into())]),
        "Only with someone who said yes to you too. We’d share your email."
    );
    assert_eq!(en.say_with("k5-title", &[("n", 3.into())]), "Three people you might like to meet");
    assert_eq!(en.say_with("k5-clears-in", &[("n", 24.into())]), "Clears in 24 s");
    assert_eq!(en.say_with("h1-introductions", &[("n", 23.into())]), "introductions\nmade");
    assert_eq!(en.say_with("h2-not-introduced", &[("n", 11.into())]), "11 not introduced yet");
    assert_eq!(en.say_with("report-first-of", &[("n", 21.into()), ("of", 26.into())]), "21 of 26.");
    assert_eq!(en.say_with("o1-add", &[("n", 112.into())]), "Add 112 people");
    assert_eq!(
        en.say_with("o1-nothing-is-lost", &[("n", 6.into())]),
        "What you don’t decide stays here. Nothing is lost."
    );
    assert_eq!(
        en.say_with("k4-pitch-question", &[]),
        "What could someone walk away with,\neven if they never buy?"
    );
}

#[test]
fn people_are_spoken_of_as_they_wish() {
    let en = Words::new(Language::En);
    let es = Words::new(Language::Es);
    let ask = |words: Words, them: &str| {
        words.say_with("k5-ask", &[("name", "Ben".into()), ("them", them.to_owned().into())])
    };
    assert_eq!(ask(en, "he"), "Ask him:");
    assert_eq!(ask(en, "none"), "Ask Ben:");
    assert_eq!(ask(es, "they"), "Pregúntale:");
    assert_eq!(ask(es, "none"), "Pregunta a Ben:");
}

#[test]
fn a_sentence_ends_once() {
    let en = Words::new(Language::En);
    let about = [("name", "Ben".into()), ("promise", "I’ll send a mirror in the…".into())];
    let said: String =
        en.bold_with("packet-they-promised", &about).iter().map(|it| it.text.as_str()).collect();
    assert_eq!(said, "Ben, to you: I’ll send a mirror in the…");
}

#[test]
fn bold_parts_are_told_apart() {
    let en = Words::new(Language::En);
    let told = |parts: Vec<Segment>| -> String {
        parts
            .iter()
            .map(|it| if it.bold { format!("<{}>", it.text) } else { it.text.clone() })
            .collect()
    };
    assert_eq!(
        told(en.bold("k3-blank-means-no")),
        "Left blank means <no>, and quiet suggestions. Scan again to change it."
    );
    assert_eq!(told(en.bold_with("k3-screen-yes", &[("name", "A*n*a".into())])), "Yes, as <A*n*a>");
    let call = [("name", "Ben".into()), ("line", "a first tax return".into())];
    assert_eq!(told(en.bold_with("h1-call-asks", &call)), "Ben asks for “<a first tax return>”");
    assert_eq!(told(en.bold("k1-welcome")), "Welcome");
}

#[test]
fn what_guests_write_cannot_become_fluent() {
    let en = Words::new(Language::En);
    let name = "{ $n } [one] *[other] \u{2068}x\ny";
    assert_eq!(
        en.say_with("k3-hello", &[("name", name.into())]),
        "Hello, { $n } [one] *[other] \u{2068}x y"
    );
}

#[test]
fn long_numbers_are_parted() {
    let say = |language, n: u32| Words::new(language).say_with("o1-add", &[("n", n.into())]);
    assert_eq!(say(Language::En, 20_000), "Add 20,000 people");
    assert_eq!(say(Language::En, 999), "Add 999 people");
    assert_eq!(say(Language::Es, 2_000), "Añadir a 2000 personas");
    assert_eq!(say(Language::Es, 1_234_567), "Añadir a 1\u{202F}234\u{202F}567 personas");
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "no sentence")]
fn an_unknown_key_stops_a_debug_build() {
    let key = String::from("nothing-like-this");
    let _ = Words::new(Language::Es).say(&key);
}
