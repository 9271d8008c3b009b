//! Cutting Spanish lines.

use super::{
    Cut, Filler, Grammar, Reader, Shape, first_sentence, has_word, is_filler, uncapitalised,
    without_fillers,
};
use crate::matching::terms::fold;
use crate::matching::tongue::Tongue;

pub(super) const GRAMMAR: Grammar = Grammar {
    tongue: Tongue::Spanish,
    cut,
    doing: None,
    owned,
    personal: &["mi", "mis", "nuestro", "nuestra", "nuestros", "nuestras"],
    persons: PERSONS,
    sought: &[
        "un", "una", "unos", "unas", "alguien", "ayuda", "consejo", "consejos", "compania",
        "gente", "clases",
    ],
    their: "su",
    lending: &["prest", "deja", "dejo", "dejar"],
    companion: &[
        "amig",
        "companer",
        "companero",
        "compania",
        "pareja",
        "alguien",
        "gente",
        "grupo",
    ],
    company: "compañía para",
    thing,
};

const N: Shape = Shape::Noun;
const V: Shape = Shape::Verb;

/// Fillers, folded, and what they say follows.
const FILLERS: &[Filler] = &[
    ("hola", N),
    ("busco", N),
    ("necesito", N),
    ("quiero", N),
    ("quisiera", N),
    ("me gustaria", N),
    ("me vendria bien", N),
    ("ofrezco", N),
    ("tengo", N),
    ("doy", N),
    ("ayuda", N),
    ("ayuda con", N),
    ("ayudar con", N),
    ("ayudo con", N),
    ("ayuda para", N),
    ("una mano con", N),
    ("una mano para", N),
    ("consejos sobre", N),
    ("consejo sobre", N),
    ("consejos para", N),
    ("alguien que me ayude con", N),
    ("alguien que ayude con", N),
    ("alguien que sepa de", N),
    ("alguien para", V),
    ("clases de", N),
    ("puedo", V),
    ("se", V),
    ("puedo ayudar a", V),
    ("ayudar a", V),
    ("ayuda a", V),
    ("ensenar a", V),
    ("ensenarte a", V),
    ("ensenar", N),
    ("enseno a", V),
    ("enseno", N),
    ("aprender a", V),
    ("aprender", N),
    ("alguien que me ensene a", V),
    ("prestar", N),
    ("prestarte", N),
    ("presto", N),
    ("dejar", N),
    ("dejarte", N),
    ("pedir prestado", N),
    ("pedir prestada", N),
    ("conozco a", Shape::Person),
    ("conocer a", Shape::Person),
    ("conozco gente en", Shape::Place),
    ("conozco a gente en", Shape::Place),
    ("compania para", N),
];

/// What may follow what somebody has to lend or to ask for.
const TAILS: &[&str] = &[" prestado", " prestada", " para prestar", " que puedo prestar"];

/// Left over, these say that the cut went wrong.
const PERSONS: &[&str] = &[
    "yo", "me", "mi", "conmigo", "te", "ti", "tu", "tus", "nos", "nosotros", "os", "que", "puedo",
];

fn cut(line: &str) -> Option<Cut> {
    let line = first_sentence(line).trim_start_matches(['¿', '¡']);
    let (rest, told) = without_fillers(line, FILLERS);
    let rest = TAILS.iter().find_map(|tail| rest.strip_suffix(tail)).unwrap_or(rest);
    let doing = is_infinitive(rest);
    let shape = match told {
        Some(Shape::Verb | Shape::Noun) | None if doing => Shape::Verb,
        // "Sé" and "puedo" without doing after them are something else.
        Some(Shape::Verb) => return None,
        Some(shape) => shape,
        None => Shape::Noun,
    };
    let owned = rest.split(' ').any(|it| ["mi", "mis"].contains(&it.to_lowercase().as_str()));
    // "mi" is somebody's own, "mí" a person: folded they are one.
    let persons: Vec<_> = PERSONS.iter().copied().filter(|it| !(owned && *it == "mi")).collect();
    let lone = rest.is_empty()
        || is_filler(rest, FILLERS)
        || has_word(rest, &persons)
        || has_word(rest, FINITE)
        || told.is_none() && speaks_of_oneself(rest);
    let words = if told.is_some() { rest.to_owned() } else { uncapitalised(rest) };
    (!lone).then_some(Cut { shape, words })
}

/// Words with which a line is a sentence of its own, folded: "El ordenador no va".
const FINITE: &[&str] = &[
    "no",
    "esta",
    "estan",
    "es",
    "son",
    "va",
    "van",
    "tiene",
    "tienen",
    "necesita",
    "necesitan",
    "hace",
    "funciona",
    "pierde",
];

/// Whether a line may begin with what its writer does: "Cuido niños". "Piano clásico" is taken so
/// too, and quoted whole: better than a sentence that is none.
fn speaks_of_oneself(line: &str) -> bool {
    let folded = fold(line);
    let (first, rest) = folded.split_once(' ').unwrap_or((&folded, ""));
    let second = rest.split(' ').next().unwrap_or_default();
    let joins = ["", "de", "del", "con", "para", "en", "y", "a", "por"].contains(&second);
    ["doy", "voy", "soy"].contains(&first) || first.ends_with('o') && !joins
}

fn is_infinitive(line: &str) -> bool {
    let folded = fold(line);
    let first = folded.split(' ').next().unwrap_or_default();
    let nouns = ["lugar", "hogar", "bar", "par", "mujer", "taller", "ayer", "mar", "celular"];
    first.len() > 3
        && ["ar", "er", "ir"].iter().any(|it| first.ends_with(it))
        && !nouns.contains(&first)
}

/// "mi declaración" as "tu declaración" or "su declaración".
fn owned(words: &str, reader: Reader<'_>) -> Option<String> {
    let yours = reader == Reader::Receiver;
    let swap = |word: &str| match word.to_lowercase().as_str() {
        "mi" => Some(if yours { "tu" } else { "su" }.to_owned()),
        "mis" => Some(if yours { "tus" } else { "sus" }.to_owned()),
        "nuestro" | "nuestra" | "nuestros" | "nuestras" => None,
        _ => Some(word.to_owned()),
    };
    Some(words.split(' ').map(swap).collect::<Option<Vec<_>>>()?.join(" "))
}

/// Articles have a gender, which is not ours to guess.
fn thing(words: &str) -> Option<String> {
    let folded = fold(words);
    let first = folded.split(' ').next().unwrap_or_default();
    let determined = [
        "un", "una", "unos", "unas", "el", "la", "los", "las", "mi", "mis", "tu", "tus", "su",
        "sus", "dos", "tres", "varios", "varias",
    ];
    (determined.contains(&first) || first.ends_with('s')).then(|| words.to_owned())
}
