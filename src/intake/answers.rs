//! Short answers: yes, no, nothing, a number, and whether somebody is coming.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::text::fold;

struct Answers {
    yes: Phrases,
    no: Phrases,
    nothing: Phrases,
    first: Phrases,
    again: Phrases,
    still_coming: Phrases,
    undecided: Phrases,
    not_coming: Phrases,
    regrets: Phrases,
    coming: Phrases,
    about: Phrases,
    denying: Phrases,
}

static ANSWERS: LazyLock<Answers> = LazyLock::new(|| {
    let section = |heading| Phrases::section(include_str!("words/answers.txt"), heading);
    Answers {
        yes: section("yes"),
        no: section("no"),
        nothing: section("nothing"),
        first: section("first"),
        again: section("again"),
        still_coming: section("still coming"),
        undecided: section("undecided"),
        not_coming: section("not coming"),
        regrets: section("regrets"),
        coming: section("coming"),
        about: section("about"),
        denying: section("denying"),
    }
});

/// Yes or no, if the answer starts with one, in any of the languages forms are written in.
pub(super) fn yes_or_no(answer: &str) -> Option<bool> {
    match answer.trim() {
        "✓" | "✔" | "✔️" | "✅" | "☑" | "1" => return Some(true),
        "✗" | "✘" | "❌" | "☐" | "0" => return Some(false),
        _ => {}
    }
    let folded = fold(answer);
    let first = folded.split(' ').next().filter(|word| !word.is_empty())?;
    if ANSWERS.yes.is(first) { Some(true) } else { ANSWERS.no.is(first).then_some(false) }
}

/// Whether an answer says that there is nothing to say: "-", "n/a", "nichts".
pub(super) fn is_nothing(answer: &str) -> bool {
    let folded = fold(answer);
    folded.is_empty() || ANSWERS.nothing.is(&folded)
}

/// Whether it is somebody's first time, if the answer says so.
pub(super) fn first_time(answer: &str, yes_means_no: bool) -> Option<bool> {
    let folded = fold(answer);
    if ANSWERS.first.within(&folded) {
        Some(true)
    } else if ANSWERS.again.within(&folded) {
        Some(false)
    } else {
        yes_or_no(answer).map(|yes| yes != yes_means_no)
    }
}

/// How many others come along: a number, a yes (one), or a name (one, and the name is kept).
/// `None` where the answer cannot be told.
pub(super) fn companions(answer: &str, with_the_guest: bool) -> Option<u32> {
    let number = answer.trim().trim_start_matches('+').trim_end_matches(".0").trim();
    let number = counted(number).unwrap_or(number);
    if let Ok(count) = number.parse::<u32>() {
        let others = if with_the_guest { count.saturating_sub(1) } else { count };
        return (count <= 99).then_some(others);
    }
    if let Some(count) = number_in_words(answer) {
        return Some(if with_the_guest { count.saturating_sub(1) } else { count });
    }
    if is_nothing(answer) {
        return Some(0);
    }
    yes_or_no(answer).map(u32::from)
}

/// "two", "zwei", "deux".
fn number_in_words(answer: &str) -> Option<u32> {
    const WORDS: [&str; 6] = [
        "one ein eine eins einen un une uno una um uma een jeden jedna en ett yksi",
        "two zwei deux dos due dois duas twee dwa dwie to tva kaksi",
        "three drei trois tres tre drie trzy kolme",
        "four vier quatre cuatro quattro quatro cztery fire fyra nelja",
        "five funf cinq cinco cinque vijf piec fem viisi",
        "six sechs seis sei zes szesc seks sex kuusi",
    ];
    let folded = fold(answer);
    let at = WORDS.iter().position(|words| words.split(' ').any(|word| word == folded))?;
    u32::try_from(at + 1).ok()
}

/// The number of "2 tickets", "3 x General" or "x2".
pub(super) fn counted(text: &str) -> Option<&str> {
    let is_short = text.split(' ').count() <= 4;
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let after = text.strip_prefix(['x', '×', 'X']).map_or("", str::trim);
    let (number, rest) = match text.split_at_checked(digits(text)) {
        Some((number, rest)) if !number.is_empty() => (number, rest.trim()),
        _ => after.split_at_checked(digits(after))?,
    };
    let is_counted =
        rest.is_empty() || rest.starts_with(char::is_alphabetic) || rest.starts_with('×');
    (is_short && is_counted && !number.is_empty() && number.len() < 3).then_some(number)
}

/// How many tickets of a kind: "3 x General".
pub(super) fn times(cell: &str) -> Option<u32> {
    let cell = cell.trim();
    let number = counted(cell)?;
    let rest = cell.strip_prefix(number)?.trim_start();
    let after = rest.strip_prefix(['x', 'X', '×', '*'])?;
    after.starts_with(' ').then(|| number.parse().ok()).flatten()
}

/// What a list says about somebody's coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// On their way, as far as the list knows.
    Coming,
    /// Cancelled, refunded, declined, waitlisted, invited and silent...
    NotComing,
    /// Somebody has to say: not approved, not paid.
    Undecided,
    /// No word of it is known.
    Unknown,
}

/// Reads a status. Nothing said counts as coming: a guest list lists guests.
pub(super) fn standing(status: &str) -> Standing {
    let plain = plain_standing(status);
    // "Registration withdrawn" starts like a registration.
    let is_open = plain == Standing::Coming && starts_with_its_subject(status);
    if plain != Standing::Unknown && !is_open {
        return plain;
    }
    let said = after_its_subject(status);
    if said == Standing::Unknown { plain } else { said }
}

fn plain_standing(status: &str) -> Standing {
    let folded = fold(status);
    let yes = yes_or_no(status);
    if ANSWERS.still_coming.start(&folded) {
        Standing::Coming
    } else if ANSWERS.undecided.start(&folded) {
        Standing::Undecided
    } else if ANSWERS.not_coming.start(&folded)
        || (yes != Some(true) && regrets(&folded))
        || yes == Some(false)
        || (yes.is_none() && last_word_says(&folded) == Some(false))
    {
        Standing::NotComing
    } else if folded.is_empty() || yes == Some(true) || is_known_as_coming(status, &folded) {
        Standing::Coming
    } else {
        Standing::Unknown
    }
}

/// A word for not coming anywhere, unless the one before denies it: "isn't cancelled".
fn regrets(folded: &str) -> bool {
    let mut before = "";
    let mut rest = folded;
    loop {
        if ANSWERS.regrets.start(rest) && !ANSWERS.denying.is(before) {
            return true;
        }
        match rest.split_once(' ') {
            Some(parts) => (before, rest) = parts,
            None => return false,
        }
    }
}

/// Whether a short text says that somebody is not coming, in words that mean nothing else.
pub(super) fn is_regret(text: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let folded = fold(text);
    folded.split(' ').count() <= MOST_WORDS
        && regrets(&folded)
        && standing(text) == Standing::NotComing
}

/// Folded, and what scripts without blanks write in one after its subject set apart: "결제취소".
fn apart(status: &str) -> String {
    let folded = fold(status);
    let is_eastern = folded.starts_with(|letter: char| letter > '\u{3000}');
    match ANSWERS.about.rest_of(&folded).filter(|rest| is_eastern && !rest.starts_with(' ')) {
        Some(rest) => format!("{} {rest}", folded.trim_end_matches(rest)),
        None => folded,
    }
}

fn starts_with_its_subject(status: &str) -> bool {
    let folded = apart(status);
    let is_subject = folded.split_once(' ').is_some_and(|(word, _)| ANSWERS.about.is(word));
    is_subject && !ANSWERS.still_coming.start(&folded) && yes_or_no(status).is_none()
}

/// "wc-completed", "Order has been paid", "Op wachtlijst": what is said after words that only say of
/// what, unless they deny it.
fn after_its_subject(status: &str) -> Standing {
    let folded = apart(status);
    // "edd_refunded": what a program set before its own word.
    let joint = status.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(status.len());
    let is_prefixed =
        status.get(joint..).is_some_and(|rest| rest.starts_with(['-', '_', '.', ':', '/']));
    let mut rest = folded.as_str();
    let mut may_be_any = is_prefixed;
    while let Some((word, after)) = rest.split_once(' ') {
        if ANSWERS.denying.is(word) || !(may_be_any || ANSWERS.about.is(word)) {
            return Standing::Unknown;
        }
        (rest, may_be_any) = (after, false);
        let words = rest.split(' ').count();
        if ANSWERS.undecided.start(rest) {
            return Standing::Undecided;
        } else if ANSWERS.not_coming.start(rest) {
            return Standing::NotComing;
        } else if ANSWERS.coming.matched(rest) == Some(words) {
            return Standing::Coming;
        }
    }
    Standing::Unknown
}

/// "RSVP'd yes", "Sadly no": the answer after a word or two.
fn last_word_says(folded: &str) -> Option<bool> {
    let words: Vec<&str> = folded.split(' ').collect();
    let (last, before) = words.split_last()?;
    let is_short = (1..=2).contains(&before.len());
    let is = |phrases: &Phrases| is_short && last.len() > 1 && phrases.is(last);
    if is(&ANSWERS.yes) { Some(true) } else { is(&ANSWERS.no).then_some(false) }
}

/// A word for coming; also a date, when they answered, and a number, how many they are.
fn is_known_as_coming(status: &str, folded: &str) -> bool {
    says_coming(folded)
        || last_word_says(folded) == Some(true)
        || ANSWERS.still_coming.within(folded)
        || is_nothing(status)
        || status.trim().parse::<f64>().is_ok()
        || super::dates::is_date(status)
}

/// Whether a cell of a column that tells who is not coming says so: a date, a yes, a reason.
pub(super) fn is_out_by(cell: &str) -> bool {
    !is_nothing(cell)
        && yes_or_no(cell) != Some(false)
        && cell.trim() != "0.00"
        && !ANSWERS.still_coming.start(&fold(cell))
}

/// Whether a cell says that somebody is not coming, in words that hardly mean anything else.
pub(super) fn is_out(cell: &str) -> bool {
    yes_or_no(cell).is_none() && standing(cell) == Standing::NotComing
}

/// Whether a text is a status by its words, more than a yes, a no or a number: "No asiste". Words for
/// coming are short and start many a name, so that they have to be all of it.
pub(super) fn is_said_in_words(text: &str) -> bool {
    let folded = fold(text);
    let is_bare = ANSWERS.yes.is(&folded) || ANSWERS.no.is(&folded);
    let words = folded.split(' ').count();
    let is_coming = || {
        [&ANSWERS.coming, &ANSWERS.still_coming].iter().any(|it| it.matched(&folded) == Some(words))
    };
    ANSWERS.not_coming.start(&folded)
        || (!is_bare
            && (ANSWERS.undecided.start(&folded) || ANSWERS.regrets.is(&folded) || is_coming()))
}

/// Whether a text is a word for coming or not, to the letter: a name that starts like one is none.
pub(super) fn is_status_word(text: &str) -> bool {
    let folded = fold(text);
    let all = [&ANSWERS.not_coming, &ANSWERS.undecided, &ANSWERS.regrets, &ANSWERS.coming];
    all.iter().any(|it| it.is(&folded))
}

/// "Guests not attending", "Confirmed guests": without the words that only say of what, folded.
pub(super) fn without_subject(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_about = |word: &&&str| ANSWERS.about.is(word);
    let lead = words.iter().take_while(is_about).count();
    let tail = words.iter().rev().take_while(is_about).count();
    let end = words.len().saturating_sub(tail).max(lead);
    words.get(lead..end).unwrap_or_default().join(" ")
}

/// Whether a cell reads like a status at all.
pub(super) fn is_status(text: &str) -> bool {
    matches!(standing(text), Standing::NotComing | Standing::Undecided)
        || yes_or_no(text).is_some()
        || says_coming(&fold(text))
}

/// A word of two letters has to be all of it: "in" says it, "in asteptarea platii" does not.
fn says_coming(folded: &str) -> bool {
    const SHORT: usize = 2;
    let first = folded.split(' ').next().unwrap_or_default();
    let is_short = first.is_ascii() && first.len() <= SHORT;
    if is_short {
        ANSWERS.coming.matched(folded) == Some(folded.split(' ').count())
    } else {
        ANSWERS.coming.start(folded)
    }
}

#[cfg(test)]
mod tests;
