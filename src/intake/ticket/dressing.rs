//! What scanners, and the makers of tickets, put around a code.

use serde_json::Value;

/// What separates the parts of a code that carries more than the ticket's own.
const BETWEEN: [char; 6] = [';', '|', ',', '\t', '^', '~'];

/// So many texts are looked for in one code.
const MOST: usize = 16;

/// A text as it is, then without what is put around it; the likeliest first.
pub(super) fn undressed(text: &str) -> Vec<String> {
    let mut texts = vec![text.to_owned()];
    let bare = bare(text);
    texts.push(bare.to_owned());
    texts.extend(json_texts(bare));
    texts.extend(named(bare).map(str::to_owned));
    texts.extend(parts(bare));
    // Tito's lists show a number sign that its tickets have not, or the other way round.
    texts.push(format!("#{bare}"));
    texts.retain(|it| it.len() > usize::from(it.starts_with('#')));
    texts
}

/// Without the symbology's name (ISO/IEC 15424: `]`, a letter, a digit), Code 39's stars, quotes,
/// brackets and a number sign.
fn bare(text: &str) -> &str {
    let text = aim(text).unwrap_or(text).trim();
    let pairs =
        [('*', '*'), ('"', '"'), ('\'', '\''), ('{', '}'), ('[', ']'), ('(', ')'), ('<', '>')];
    let between = |(open, close): (char, char)| {
        text.strip_prefix(open)?.strip_suffix(close).filter(|inner| !inner.contains(['"', '{']))
    };
    let text = pairs.into_iter().find_map(between).unwrap_or(text).trim();
    text.strip_prefix('#').unwrap_or(text).trim()
}

fn aim(text: &str) -> Option<&str> {
    let mut letters = text.strip_prefix(']')?.chars();
    let is_named = letters.next()?.is_ascii_alphabetic() && letters.next()?.is_ascii_alphanumeric();
    is_named.then_some(letters.as_str())
}

/// The texts and numbers of a JSON object or list, those of fields that speak of tickets first.
fn json_texts(text: &str) -> Vec<String> {
    if !text.starts_with(['{', '[']) {
        return Vec::new();
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let mut found = Vec::new();
    collect("", &value, &mut found);
    found.sort_by_key(|(is_ticket, _)| !is_ticket);
    found.into_iter().map(|(_, text)| text).take(MOST).collect()
}

fn collect(name: &str, value: &Value, found: &mut Vec<(bool, String)>) {
    let name = name.to_lowercase();
    let is_ticket =
        ["ticket", "code", "secret", "barcode", "qr"].iter().any(|it| name.contains(it));
    match value {
        Value::String(text) => found.push((is_ticket, text.trim().to_owned())),
        // A short number is a count or an event's.
        Value::Number(number) if is_ticket || number.to_string().len() > 3 => {
            found.push((is_ticket, number.to_string()));
        }
        Value::Array(all) => all.iter().for_each(|value| collect(&name, value, found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| collect(name, value, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What follows a name: "Ticket: A-7K2QX9P", "code=104512", "urn:uuid:...".
fn named(text: &str) -> Option<&str> {
    if text.contains("://") {
        return None;
    }
    let (name, code) = text.rsplit_once([':', '='])?;
    let is_name = name.chars().all(|c| c.is_alphabetic() || " :_-.".contains(c));
    (is_name && !name.is_empty()).then_some(code.trim())
}

/// The parts that look like codes, where several stand in one.
fn parts(text: &str) -> Vec<String> {
    if text.starts_with(['{', '[']) || text.contains("://") || !text.contains(BETWEEN) {
        return Vec::new();
    }
    let parts = text.split(BETWEEN).map(|part| named(part).unwrap_or(part).trim());
    let codes = parts.filter(|part| super::looks_like_code(part));
    codes.take(MOST).map(str::to_owned).collect()
}
