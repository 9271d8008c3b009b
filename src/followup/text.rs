//! A packet as plain text: for any screen, and for a QR code that holds it.

use crate::words::Words;

use super::contact::Display;
use super::packet::Packet;
use super::sheet::{Sheet, SheetPerson, SheetPromise, flat};

/// The last line of a whole page; by it we know a file of ours.
pub const SIGNED: &str = "Porchlight";

/// How much a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Everything that stands on the page, contact where both said yes.
    Whole,
    /// At most so many bytes, so that a QR code of it is still read by any phone: promises first,
    /// then people and where they met, as many as there is room for. No contact.
    Bytes(usize),
}

impl Length {
    /// What one QR code on a screen holds well.
    pub const CODE: Self = Self::Bytes(600);
}

/// One guest's page as plain text in the language of `words`, a thought a line.
#[must_use]
pub fn text(packet: &Packet, words: Words, length: Length) -> String {
    let sheet = Sheet::new(packet, words, Display::Full);
    match length {
        Length::Whole => whole(&sheet),
        Length::Bytes(most) => short(&sheet, most),
    }
}

fn whole(sheet: &Sheet) -> String {
    let mut parts = vec![format!("{}\n{}", sheet.title, sheet.about)];
    if !sheet.promised.is_empty() {
        let promises = sheet.promised.iter().map(promise);
        parts.push(lines(std::iter::once(sheet.promised_title.to_owned()).chain(promises)));
    }
    parts.extend(sheet.people.iter().map(person));
    if let Some(nobody) = &sheet.nobody {
        parts.push(lines(nobody.said.iter().map(flat)));
        let tips = nobody.tips.iter().map(|it| format!("- {}", flat(it)));
        parts.push(lines(std::iter::once(nobody.tips_title.to_owned()).chain(tips)));
    }
    parts.extend(sheet.next.as_ref().map(|it| format!("{}\n{}", it.title, it.when)));
    if !sheet.choices.is_empty() {
        let rows = sheet.choices.iter().map(|it| format!("- {}, {}", flat(&it.text), it.since));
        parts.push(lines(std::iter::once(sheet.choices_title.to_owned()).chain(rows)));
    }
    parts.push(sheet.foot.clone());
    parts.push(SIGNED.to_owned());
    parts.join("\n\n") + "\n"
}

fn person(person: &SheetPerson) -> String {
    let contact = person.contact.iter().map(|it| flat(&it.sentence));
    let said = person.lines.iter().map(flat).chain(contact);
    lines(std::iter::once(heading(person)).chain(said).chain(person.opener.iter().map(flat)))
}

/// "Ben (he/him), at the window bench".
fn heading(person: &SheetPerson) -> String {
    let pronouns = person.pronouns.iter().map(|it| format!(" ({it})"));
    let place = person.place.iter().map(|it| format!(", {it}"));
    std::iter::once(person.name.clone()).chain(pronouns).chain(place).collect()
}

fn promise(promise: &SheetPromise) -> String {
    let box_of_it = if promise.kept { "[x]" } else { "[ ]" };
    let day = promise.day.as_ref().map(|it| format!(", {it}")).unwrap_or_default();
    format!("{box_of_it} {}{day}", flat(&promise.text))
}

/// As many lines as fit, the important first; the last line, when to come again, always stands.
fn short(sheet: &Sheet, most: usize) -> String {
    let next = sheet.next.as_ref().map(|it| format!("{} {}", it.title, it.when));
    let mut room = most.saturating_sub(next.as_ref().map_or(0, |it| it.len() + 1));
    let people = sheet.people.iter().map(|it| {
        let place = it.place.iter().map(|it| format!(", {it}"));
        std::iter::once(it.name.clone()).chain(place).collect()
    });
    let promises = sheet.promised.iter().map(promise);
    let mut fits = |line: &String| match room.checked_sub(line.len() + 1) {
        Some(rest) => {
            room = rest;
            true
        }
        None => false,
    };
    let first = std::iter::once(sheet.title.clone()).chain(promises).chain(people);
    let first: Vec<_> = first.take_while(|line| fits(line)).collect();
    lines(first.into_iter().chain(next))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
