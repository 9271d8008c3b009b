//! A row's cells put together as one person; whatever fits no place goes to the hosts' note.

use crate::domain::{LINES_A_SIDE, Name, Side};

use super::answers::{companions, first_time, is_nothing, yes_or_no};
use super::contact::{Address, address, is_address};
use super::couples;
use super::field::Field;
use super::flaws;
use super::judge::{Reading, listed};
use super::lines::{Lines, lines};
use super::names::NameCells;
use super::newcomer::Newcomer;
use super::problem::Problem;
use super::spoilt::is_damaged_number;
use super::text::{fold, tidy_lines};

/// The longest short answer (pronouns, language, phone), in characters.
const SHORT_CHARS: usize = 200;

impl Reading<'_> {
    /// The person of this row.
    pub(super) fn newcomer(&self) -> Result<Newcomer, Problem> {
        let mut newcomer = Newcomer::default();
        self.take_email(&mut newcomer)?;
        self.take_name(&mut newcomer)?;
        newcomer.status = self.all(Field::Status).into_iter().next().map(|(_, text)| text);
        newcomer.phone = self.short(Field::Phone, &mut newcomer);
        newcomer.pronouns = self.short(Field::Pronouns, &mut newcomer);
        newcomer.language = self.short(Field::Language, &mut newcomer);
        self.take_tickets(&mut newcomer);
        self.take_first_time(&mut newcomer);
        self.take_companions(&mut newcomer);
        self.take_day(&mut newcomer);
        self.take_lines(&mut newcomer);
        self.take_notes(&mut newcomer);
        newcomer.add_note(&self.beyond());
        Ok(newcomer)
    }

    /// As much of a person who is not coming as tells who they are; never a problem.
    pub(super) fn sketch(&self) -> Newcomer {
        let email = self.all(Field::Email).iter().find_map(|(_, text)| match address(text) {
            Address::Good(email, _) => Some(email),
            Address::None | Address::Bad(..) => None,
        });
        let cells = self.name_cells();
        let is_name = flaws::flaw(&cells.written()).is_none() && !is_address(&cells.written());
        Newcomer {
            name: if is_name { cells.call().name } else { Name::default() },
            email,
            tickets: self.all(Field::Ticket).iter().filter_map(|(_, text)| listed(text)).collect(),
            status: self.all(Field::Status).into_iter().next().map(|(_, text)| text),
            ..Newcomer::default()
        }
    }

    fn take_email(&self, newcomer: &mut Newcomer) -> Result<(), Problem> {
        for (at, text) in self.all(Field::Email) {
            match address(&text) {
                Address::None => {}
                Address::Good(email, further) => {
                    let all = std::iter::once(email).chain(further);
                    for email in all {
                        self.add_email(newcomer, at, email);
                    }
                }
                Address::Bad(text, Some(meant)) if self.mend.repaired => {
                    self.note(newcomer, at, &text);
                    self.add_email(newcomer, at, meant);
                }
                Address::Bad(text, meant) => {
                    self.unless_kept(Problem::BadEmail { text: text.clone(), meant })?;
                    self.note(newcomer, at, &text);
                }
            }
        }
        Ok(())
    }

    fn add_email(&self, newcomer: &mut Newcomer, at: usize, email: String) {
        match &newcomer.email {
            Some(known) if fold_email(known) != fold_email(&email) => {
                self.note(newcomer, at, &email);
            }
            Some(_) => {}
            None => newcomer.email = Some(email),
        }
    }

    fn take_name(&self, newcomer: &mut Newcomer) -> Result<(), Problem> {
        let cells = self.name_cells();
        self.check_name(&cells, newcomer.email.as_deref())?;
        if self.mend.name.is_some() && newcomer.email.is_none() {
            // The only address stood where the name should have been.
            let names = self.all(Field::Name).into_iter().chain(self.all(Field::First));
            newcomer.email = names.map(|(_, text)| text).find(|text| is_address(text));
        }
        let called = cells.call();
        newcomer.name = called.name;
        newcomer.companions = called.companions;
        if let Some(legal) = called.legal {
            newcomer.add_note(&format!("On papers: {legal}"));
        }
        if let Some(rest) = called.left_over
            && let Some(at) =
                [Field::Name, Field::First].iter().find_map(|it| self.judge.places(*it).first())
        {
            self.note(newcomer, *at, &rest);
        }
        Ok(())
    }

    /// The first answer of a field; further and overlong ones become notes.
    fn short(&self, field: Field, newcomer: &mut Newcomer) -> Option<String> {
        let mut kept: Option<String> = None;
        for (at, text) in self.all(field) {
            let damaged = field == Field::Phone && is_damaged_number(&text);
            if is_nothing(&text) || kept.as_ref().is_some_and(|kept| fold(kept) == fold(&text)) {
                continue;
            }
            if kept.is_some() || damaged || text.chars().count() > SHORT_CHARS {
                self.note(newcomer, at, &text);
            } else {
                kept = Some(text);
            }
        }
        kept
    }

    fn take_tickets(&self, newcomer: &mut Newcomer) {
        for (at, text) in self.all(Field::Ticket) {
            match listed(&text) {
                Some(code) if is_damaged_number(&text) => self.note(newcomer, at, &code),
                Some(code) if !newcomer.tickets.contains(&code) => newcomer.tickets.push(code),
                Some(_) | None => {}
            }
        }
    }

    fn take_first_time(&self, newcomer: &mut Newcomer) {
        for (at, text) in self.all(Field::FirstTime) {
            let yes_means_no =
                self.judge.column(at).is_some_and(|column| column.traits.yes_means_no);
            let said = first_time(&text, yes_means_no);
            newcomer.first_time = newcomer.first_time.or(said);
            let says_more = said.is_none() || text.split(' ').count() > 3;
            if says_more && !is_nothing(&text) {
                self.note(newcomer, at, &text);
            }
        }
    }

    fn take_companions(&self, newcomer: &mut Newcomer) {
        for (at, text) in self.all(Field::Companions) {
            if self.names_somebody(at, &text) {
                continue;
            }
            let everybody = self.judge.column(at).is_some_and(|it| it.traits.counts_everybody);
            let said = companions(&text, everybody);
            if said.is_none() || (yes_or_no(&text).is_some() && text.contains(' ')) {
                self.note(newcomer, at, &text);
            }
            // Words that are no number name somebody: "my sister".
            let count = said.unwrap_or(1);
            let adds = self.judge.column(at).is_some_and(|it| it.traits.counts_children);
            newcomer.companions = Some(match newcomer.companions {
                Some(known) if adds => known + count,
                known => known.unwrap_or(0).max(count),
            });
        }
    }

    /// Whether a cell about who comes along is a name: then they are a guest of their own.
    fn names_somebody(&self, at: usize, text: &str) -> bool {
        let traits = self.judge.column(at).map(|it| it.traits).unwrap_or_default();
        let is_whole = text.contains(' ') || text.chars().any(|letter| letter > '\u{3000}');
        traits.names_companions
            && (is_whole || traits.half.is_some())
            && !couples::names_in(text).is_empty()
    }

    /// The names of those who come along and are named: in a cell each, several in one, or each half
    /// in a column.
    pub(super) fn along(&self) -> Vec<Name> {
        let cells = self.all(Field::Companions).into_iter();
        let mut along: Vec<NameCells> = Vec::new();
        for (at, text) in cells.filter(|(at, text)| self.names_somebody(*at, text)) {
            let half = self.judge.column(at).and_then(|it| it.traits.half);
            match (half, along.last_mut()) {
                (Some(Field::Last), Some(it)) if it.last.is_empty() && it.whole.is_empty() => {
                    it.last = text;
                }
                (Some(Field::First), Some(it)) if it.first.is_empty() && it.whole.is_empty() => {
                    it.first = text;
                }
                (Some(Field::Last), _) => {
                    along.push(NameCells { last: text, ..NameCells::default() });
                }
                (Some(_), _) => along.push(NameCells { first: text, ..NameCells::default() }),
                (None, _) => {
                    let names = couples::names_in(&text).into_iter();
                    along.extend(names.map(|whole| NameCells { whole, ..NameCells::default() }));
                }
            }
        }
        along.iter().map(|cells| cells.call().name).collect()
    }

    /// The first date that leaves no doubt; what is none is dropped, for it only makes a hint.
    fn take_day(&self, newcomer: &mut Newcomer) {
        let mut cells = self.all(Field::Booked).into_iter();
        newcomer.booked_on = cells.find_map(|(at, text)| self.judge.day(at, &text));
    }

    fn take_lines(&self, newcomer: &mut Newcomer) {
        for (field, side) in [(Field::Offer, Side::Offer), (Field::Need, Side::Need)] {
            for at in self.judge.places(field) {
                let answer = self.raw(*at);
                let room = LINES_A_SIDE - newcomer.side_mut(side).len().min(LINES_A_SIDE);
                let Lines { lines, whole } = lines(&answer, room);
                for line in lines {
                    let said = newcomer.side_mut(side).iter().any(|it| fold(it) == fold(&line));
                    if !said {
                        newcomer.side_mut(side).push(line);
                    }
                }
                if !whole {
                    self.note(newcomer, *at, &tidy_lines(&answer).join("\n"));
                }
            }
        }
    }

    fn take_notes(&self, newcomer: &mut Newcomer) {
        for at in self.judge.places(Field::Note) {
            let text = tidy_lines(&self.raw(*at)).join("\n");
            let plain = self.judge.column(*at).is_some_and(|column| column.traits.is_plain);
            let short = text.len() < 6;
            match yes_or_no(&text).filter(|_| short) {
                _ if is_nothing(&text) => {}
                Some(false) if !plain => {}
                // "Requires special attention: Yes" says it all in the header.
                Some(true) if !plain => {
                    let header = self.judge.column(*at).map_or("", |column| &column.header);
                    newcomer.add_note(header);
                }
                _ if plain => {
                    newcomer.add_note(&text);
                }
                _ => self.note(newcomer, *at, &text),
            }
        }
    }

    fn note(&self, newcomer: &mut Newcomer, at: usize, text: &str) {
        let header = self.judge.column(at).map_or("", |column| column.header.as_str());
        let header = header.trim_end_matches([':', ' ']);
        let joint = if header.ends_with(['?', '!', '.']) { " " } else { ": " };
        newcomer.add_note(&format!("{header}{joint}{text}"));
    }
}

/// Addresses are compared with case ignored.
pub(super) fn fold_email(email: &str) -> String {
    email.to_lowercase()
}
