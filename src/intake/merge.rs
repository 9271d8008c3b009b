//! What a row says about somebody who is known already: what of it is new.

use crate::domain::{LINES_A_SIDE, Side};

use super::field::Field;
use super::newcomer::Newcomer;
use super::people::Person;
use super::person::fold_email;
use super::text::{digits, fold, name_key};

impl Person {
    /// Takes what a row says; whether anything of it is new.
    pub(super) fn take(&mut self, news: Newcomer, renews: bool, rename: bool) -> bool {
        let is_renamed = self.take_name(&news, renews, rename);
        let now = &mut self.now;
        if now.party.is_empty() {
            now.party = news.party;
        }
        let email_key = |it: &str| fold_email(it);
        let mut changes = vec![
            (Field::Name, is_renamed),
            (Field::Email, renew(&mut now.email, news.email, renews, email_key)),
            (Field::Phone, renew(&mut now.phone, news.phone, renews, digits)),
            (Field::Language, renew(&mut now.language, news.language, renews, fold)),
            // What guests say of themselves at the door stands.
            (Field::Pronouns, renew(&mut now.pronouns, news.pronouns, false, fold)),
            (Field::FirstTime, renew_value(&mut now.first_time, news.first_time, renews)),
            (Field::Companions, renew_value(&mut now.companions, news.companions, renews)),
            (Field::Booked, renew_value(&mut now.booked_on, news.booked_on, renews)),
        ];
        for code in news.tickets {
            if !now.tickets.contains(&code) {
                now.tickets.push(code);
                changes.push((Field::Ticket, true));
            }
        }
        for line in news.note.as_deref().unwrap_or_default().split('\n').filter(|it| !it.is_empty())
        {
            changes.push((Field::Note, self.now.add_note(line)));
        }
        for (side, field, lines) in
            [(Side::Offer, Field::Offer, news.offers), (Side::Need, Field::Need, news.needs)]
        {
            for line in lines {
                changes.push((field, self.take_line(side, &line)));
            }
        }
        let fields = changes.into_iter().filter(|(_, is_new)| *is_new).map(|(field, _)| field);
        let fields: Vec<Field> = fields.collect();
        let changed = !fields.is_empty();
        if self.guest.is_some() {
            self.fields.extend(fields);
        }
        changed
    }

    /// Another spelling of the same name is taken, unless it only shouts; another name is taken
    /// where somebody said that it is the same person, and kept beside the first in one list.
    fn take_name(&mut self, news: &Newcomer, renews: bool, rename: bool) -> bool {
        let (old, new) = (self.now.name.full(), news.name.full());
        let shouts = |name: &str| name.to_uppercase() == name || name.to_lowercase() == name;
        let other = !old.is_empty() && name_key(&old) != name_key(&new);
        if old == new || (!other && (!renews || shouts(&new))) || (other && !rename) {
            return false;
        }
        if renews {
            self.now.name = news.name.clone();
            return true;
        }
        self.now.add_note(&format!("a.k.a. {new}"))
    }

    /// A line they have not said yet and did not take away. Without room it goes to the note.
    fn take_line(&mut self, side: Side, line: &str) -> bool {
        let key = fold(line);
        let is_withdrawn = self.withdrawn.iter().any(|(on, it)| *on == side && fold(it) == key);
        let lines = self.now.side_mut(side);
        if is_withdrawn || lines.iter().any(|it| fold(it) == key) {
            return false;
        }
        if lines.len() < LINES_A_SIDE {
            lines.push(line.to_owned());
            return true;
        }
        self.now.add_note(line)
    }
}

/// Takes a text that is new; over an old one only if it `renews` and means something else.
fn renew<K: PartialEq>(
    now: &mut Option<String>,
    news: Option<String>,
    renews: bool,
    key: impl Fn(&str) -> K,
) -> bool {
    let Some(news) = news else { return false };
    let takes = match now.as_deref() {
        None => true,
        Some(old) => renews && key(old) != key(&news),
    };
    if takes {
        *now = Some(news);
    }
    takes
}

fn renew_value<T: PartialEq>(now: &mut Option<T>, news: Option<T>, renews: bool) -> bool {
    let takes = news.is_some() && (now.is_none() || (renews && *now != news));
    if takes {
        *now = news;
    }
    takes
}
