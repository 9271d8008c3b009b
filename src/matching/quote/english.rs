//! Cutting English lines.

use super::{
    Cut, Filler, Grammar, Reader, Shape, first_sentence, has_word, is_filler, uncapitalised,
    without_fillers,
};
use crate::matching::terms::fold;
use crate::matching::tongue::Tongue;

pub(super) const GRAMMAR: Grammar = Grammar {
    tongue: Tongue::English,
    cut,
    doing: Some(doing),
    owned,
    personal: &["my", "our"],
    persons: PERSONS,
    sought: &[
        "a", "an", "some", "somebody", "someone", "anyone", "anybody", "people", "help", "advice",
        "company", "tips", "lessons", "feedback", "support", "two", "three",
    ],
    their: "their",
    lending: &["lend", "loan", "borrow"],
    companion: &[
        "friend", "partner", "buddy", "mate", "company", "compan", "somebody", "someone", "people",
    ],
    company: "company for",
    thing,
};

const N: Shape = Shape::Noun;
const V: Shape = Shape::Verb;

/// Fillers, and what they say follows.
const FILLERS: &[Filler] = &[
    ("hi", N),
    ("please", V),
    ("to", V),
    ("i'm looking for", N),
    ("i am looking for", N),
    ("looking for", N),
    ("searching for", N),
    ("in search of", N),
    ("i need", N),
    ("need", N),
    ("needed", N),
    ("wanted", N),
    ("i want", N),
    ("i could use", N),
    ("could use", N),
    ("i'd like", N),
    ("i'd love", N),
    ("i would like", N),
    ("i would love", N),
    ("i'm happy to", V),
    ("i am happy to", V),
    ("happy to", V),
    ("glad to", V),
    ("willing to", V),
    ("able to", V),
    ("i can", V),
    ("i could", V),
    ("can", V),
    ("could", V),
    ("i'd like to", V),
    ("i'd love to", V),
    ("i would like to", V),
    ("i would love to", V),
    ("i want to", V),
    ("want to", V),
    ("i need to", V),
    ("need to", V),
    ("someone to", V),
    ("somebody to", V),
    ("anyone to", V),
    ("someone who can", V),
    ("somebody who can", V),
    ("someone who could", V),
    ("someone for", N),
    ("help", V),
    ("help me", V),
    ("help you", V),
    ("help someone", V),
    ("help people", V),
    ("help to", V),
    ("help with", N),
    ("help me with", N),
    ("help you with", N),
    ("help someone with", N),
    ("help people with", N),
    ("help in", N),
    ("help on", N),
    ("some help with", N),
    ("some help", V),
    ("a bit of help with", N),
    ("a hand with", N),
    ("a hand", V),
    ("hand with", N),
    ("support with", N),
    ("advice on", N),
    ("advice about", N),
    ("advice for", N),
    ("some advice on", N),
    ("tips on", N),
    ("tips for", N),
    ("tips about", N),
    ("lessons in", N),
    ("questions about", N),
    ("a question about", N),
    ("anything about", N),
    ("experience with", N),
    ("experience of", N),
    ("feedback on", N),
    ("to learn", N),
    ("learn", N),
    ("learn about", N),
    ("learn to", V),
    ("to learn to", V),
    ("learning to", V),
    ("learn how to", V),
    ("learning how to", V),
    ("how to", V),
    ("show", N),
    ("show you", N),
    ("show me how to", V),
    ("show you how to", V),
    ("show someone how to", V),
    ("show somebody how to", V),
    ("show people how to", V),
    ("show others how to", V),
    ("show how to", V),
    ("explain how to", V),
    ("explain", N),
    ("teach", N),
    ("teach me", N),
    ("teach you", N),
    ("teach people", N),
    ("teach me to", V),
    ("teach you to", V),
    ("teach someone to", V),
    ("teach me how to", V),
    ("teach you how to", V),
    ("teach how to", V),
    ("i have", N),
    ("i've got", N),
    ("i own", N),
    ("lend", N),
    ("lend me", N),
    ("lend you", N),
    ("lend someone", N),
    ("lend out", N),
    ("borrow", N),
    ("to borrow", N),
    ("the loan of", N),
    ("an intro to", Shape::Person),
    ("an introduction to", Shape::Person),
    ("intro to", Shape::Person),
    ("introduction to", Shape::Person),
    ("introductions to", Shape::Person),
    ("introduce you to", Shape::Person),
    ("introduce me to", Shape::Person),
    ("introduce someone to", Shape::Person),
    ("to meet", Shape::Person),
    ("meet", Shape::Person),
    ("i know", Shape::Person),
    ("know", Shape::Person),
    ("i know about", N),
    ("i know how to", V),
    ("know how to", V),
    ("i know people at", Shape::Place),
    ("know people at", Shape::Place),
    ("people at", Shape::Place),
];

/// What may follow what somebody has to lend.
const TAILS: &[&str] = &[
    " you can borrow",
    " you could borrow",
    " to lend",
    " on loan",
    " to lend out",
    " to borrow",
    " to share",
    " i can lend",
    " i could lend",
    " with somebody",
    " with someone",
    ", help",
    ", please",
];

/// Before these a subject ends: "my old apple tree | needs pruning".
const FINITE: &[&str] = &[
    "needs", "need", "is", "are", "was", "has", "keeps", "won't", "doesn't", "isn't", "aren't",
    "don't",
];

/// Words that begin a clause.
const CLAUSES: &[&str] =
    &["that", "what", "which", "who", "whom", "where", "when", "why", "how", "if", "about"];

/// Left over, these say that the cut went wrong.
const PERSONS: &[&str] = &[
    "i", "i'm", "i've", "i'd", "i'll", "me", "myself", "mine", "we", "us", "ours", "you", "your",
    "yours", "yourself", "he", "she", "they",
];

/// Words a thing begins with; "a" or "an" is missing where none does.
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "my", "our", "your", "her", "his", "their", "some", "any", "one", "two",
    "three", "four", "several", "many", "lots", "this", "that", "these",
];

/// Words that begin a bare line about doing something, and nothing else.
const VERBS: &str = "apply assemble babysit bake bring build buy carry choose clean collect come \
    compare connect cook declutter decorate deliver digitise digitize dismantle edit explain feed \
    fill find finish fix forage give go grow hang hike hold identify install introduce join keep knit \
    listen look make meet mend mow organise organize pick practise prepare proofread prune put read \
    recommend rehearse restore rewrite see send sew sharpen shorten sing sit solder sort speak stay \
    swim take tidy translate understand unpack untangle wait write";

/// Words that may be doing or a thing: "Watch the children", "Watch repair".
const MAYBE_VERBS: &str = "check clear cut cycle dance drill drive draw iron move paint plan plant \
    play print record repair review ride run scan set talk trim try tune use visit walk wash watch \
    water weed";

/// What follows a word for doing, and no first half of a thing.
const AFTER_VERBS: &str = "a an the my our your some any after at for in on out over through to up \
    with together somebody someone people";

fn cut(line: &str) -> Option<Cut> {
    let line = first_sentence(line);
    let (rest, told) = without_fillers(line, FILLERS);
    let rest = TAILS.iter().find_map(|tail| rest.strip_suffix(tail)).unwrap_or(rest);
    let shape = told.map_or_else(|| Some(bare_shape(rest)), |it| told_shape(it, rest))?;
    let rest = if shape == Shape::Noun { subject(rest) } else { rest };
    let lone = rest.is_empty()
        || is_filler(rest, FILLERS)
        || has_word(rest, PERSONS)
        || is_broken(rest, shape);
    let words = if told.is_some() { rest.to_owned() } else { uncapitalised(rest) };
    (!lone).then_some(Cut { shape, words })
}

/// Whether words would break off in a sentence, or lack their article.
fn is_broken(words: &str, shape: Shape) -> bool {
    let folded = fold(words);
    let ends = folded.split(' ').next_back().unwrap_or_default();
    let open = ["from", "for", "to", "at", "of", "about", "on", "in", "and", "or"].contains(&ends);
    let first = folded.split(' ').next().unwrap_or_default();
    let bare = shape == Shape::Noun && !DETERMINERS.contains(&first);
    let head =
        folded.split(' ').take_while(|it| !["for", "to", "over", "with"].contains(it)).last();
    let lacks = bare && head.is_some_and(|it| COUNTED.contains(&it));
    let figure = bare && first.starts_with(|c: char| c.is_ascii_digit());
    // "Neighbours to cook with" is nobody's company.
    let with = shape == Shape::Noun && ends == "with";
    open || with || lacks || figure
}

/// These never stand without an article.
const COUNTED: &[&str] = &[
    "tutor",
    "sitter",
    "babysitter",
    "teacher",
    "walker",
    "partner",
    "team",
    "lift",
    "ride",
    "someone",
    "anyone",
    "somebody",
    "anybody",
    "anything",
    "something",
];

/// What a line without filler is: doing, or a thing.
fn bare_shape(line: &str) -> Shape {
    let is = |list: &str, word: &str| list.split_ascii_whitespace().any(|it| it == word);
    let folded = fold(line);
    let mut all = folded.split(' ');
    let (first, second) = (all.next().unwrap_or_default(), all.next().unwrap_or_default());
    let followed = is(AFTER_VERBS, second) || second.len() > 3 && second.ends_with('s');
    let doing = is(VERBS, first) && !second.is_empty()
        || is(MAYBE_VERBS, first) && (followed || second.is_empty());
    if doing { Shape::Verb } else { Shape::Noun }
}

/// What follows a filler, which may turn out to be something else: "Help moving a sofa". `None` for
/// "Help my grandson with maths", or somebody "who to ask".
fn told_shape(shape: Shape, line: &str) -> Option<Shape> {
    let folded = fold(line);
    let first = folded.split(' ').next().unwrap_or_default();
    let clause = CLAUSES.contains(&first);
    match shape {
        Shape::Verb if first.len() > 5 && first.ends_with("ing") => Some(Shape::Noun),
        Shape::Verb if clause || DETERMINERS.contains(&first) => None,
        Shape::Person | Shape::Place if clause => None,
        Shape::Noun | Shape::Verb | Shape::Person | Shape::Place => Some(shape),
    }
}

/// A clause down to what it is about. One inside another stays: "which mushrooms are safe".
fn subject(line: &str) -> &str {
    if has_word(line, CLAUSES) {
        return line;
    }
    let verb = line.match_indices(' ').find(|(at, _)| {
        let word = line.get(at + 1..).and_then(|rest| rest.split(' ').next()).unwrap_or_default();
        FINITE.contains(&fold(word).as_str())
    });
    verb.and_then(|(at, _)| line.get(..at)).unwrap_or(line)
}

/// "prune a tree" as "pruning a tree".
fn doing(words: &str) -> Option<String> {
    let (verb, rest) = words.split_once(' ').unwrap_or((words, ""));
    let rest = without_with(rest);
    let plain = verb.chars().all(|c| c.is_ascii_lowercase()) && verb.len() > 1;
    plain.then(|| format!("{} {rest}", gerund(verb)).trim_end().to_owned())
}

/// "with on Sundays" as "on Sundays": with whom goes without saying.
fn without_with(words: &str) -> String {
    let all: Vec<_> = words.split(' ').collect();
    let ends = |next: Option<&&str>| {
        next.is_none_or(|it| ["on", "in", "at", "every", "once", "during", "after"].contains(it))
    };
    let kept =
        all.iter().enumerate().filter(|(at, word)| **word != "with" || !ends(all.get(at + 1)));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

/// The rules of English spelling; `verb` is in small plain letters.
fn gerund(verb: &str) -> String {
    if let Some(stem) = verb.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let silent = |stem: &&str| !stem.ends_with(['e', 'o', 'y']) && stem.len() > 1;
    if let Some(stem) = verb.strip_suffix('e').filter(silent) {
        return format!("{stem}ing");
    }
    let vowel = |c: char| "aeiou".contains(c);
    let mut ending = verb.chars().rev();
    let last = ending.next().filter(|c| !vowel(*c) && !"wxy".contains(*c));
    let short = ending.next().is_some_and(vowel) && verb.chars().filter(|c| vowel(*c)).count() == 1;
    match last {
        Some(last) if short || ["babysit", "begin", "forget"].contains(&verb) => {
            format!("{verb}{last}ing")
        }
        _ => format!("{verb}ing"),
    }
}

/// "my tax return" as the reader sees it: "your", "her" or "Ana’s tax return".
#[allow(clippy::unnecessary_wraps, reason = "in other languages it may fail")]
fn owned(words: &str, reader: Reader<'_>) -> Option<String> {
    let (mine, ours) = match reader {
        Reader::Receiver => ("your", "your"),
        Reader::Giver(their) | Reader::Other(their) => (their, "their"),
    };
    let swap = |word: &str| match fold(word).as_str() {
        "my" => mine.to_owned(),
        "our" => ours.to_owned(),
        _ => word.to_owned(),
    };
    Some(words.split(' ').map(swap).collect::<Vec<_>>().join(" "))
}

/// "tall ladder" as "a tall ladder"; "garden tools" stays.
#[allow(clippy::unnecessary_wraps, reason = "in other languages it may fail")]
fn thing(words: &str) -> Option<String> {
    let folded = fold(words);
    let mut all = folded.split(' ');
    let first = all.next().unwrap_or_default();
    let joins = ["for", "with", "on", "at", "in", "of", "that", "and", "from", "to"];
    let head = folded.split(' ').take_while(|it| !joins.contains(it)).last().unwrap_or_default();
    let plural = head.ends_with('s') && !head.ends_with("ss");
    let determined =
        DETERMINERS.contains(&first) || first.starts_with(|c: char| c.is_ascii_digit());
    Some(match first.chars().next() {
        _ if plural || determined => words.to_owned(),
        Some('a' | 'e' | 'i' | 'o') => format!("an {words}"),
        _ => format!("a {words}"),
    })
}
