//! What each column becomes: guessed from its header and its cells, or said by the caller.

use serde::Serialize;
use thiserror::Error;

use super::field::Field;
use super::questions;
use super::seen::Seen;
use super::table::Table;
use super::text::tidy;
use super::vocabulary::{self, Rank};

/// One column and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its header, as in the file; "Column 3" where it has none.
    #[serde(rename = "column")]
    pub header: String,
    /// What it becomes.
    pub field: Field,
    #[serde(skip)]
    pub(super) traits: Traits,
}

/// How the cells of a column are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "four independent marks of one header")]
pub(super) struct Traits {
    /// "Have you been before?": yes means it is not the first time.
    pub(super) yes_means_no: bool,
    /// "Number of people": the guest is counted too.
    pub(super) counts_everybody: bool,
    /// "Nachname, Vorname".
    pub(super) family_first: bool,
    /// Most cells are written "Pereira, Ana".
    pub(super) by_comma: bool,
    /// A plain "Notes" column: its text stands without the header before it.
    pub(super) is_plain: bool,
}

/// A column that is not in the file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no column '{0}'")]
pub struct UnknownColumn(String);

/// The columns of one table, left to right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// Guesses every column of a table. Deterministic; cost: a look at the first thousand cells of
    /// each.
    #[must_use]
    pub fn guess(table: &Table) -> Self {
        let guesses = (0..table.headers.len()).map(|column| Guess::of(table, column)).collect();
        let columns = Guesses(guesses).settle(table);
        Self(columns)
    }

    /// Says what a column becomes, by its header (case and accents ignored) or its number from 1.
    /// Columns with the same header change together.
    ///
    /// # Errors
    /// There is no such column.
    pub fn assign(&mut self, column: &str, field: Field) -> Result<(), UnknownColumn> {
        let wanted = tidy(column).to_lowercase();
        let key = vocabulary::key(column);
        let exact = |it: &Column| it.header.to_lowercase() == wanted;
        let alike = |it: &Column| !key.is_empty() && vocabulary::key(&it.header) == key;
        let mut indices: Vec<usize> = self.indices(exact);
        if indices.is_empty() {
            indices = self.indices(alike);
        }
        if indices.is_empty() {
            let number = wanted.trim_start_matches('#').parse::<usize>().ok();
            indices.extend(number.and_then(|it| it.checked_sub(1)).filter(|it| *it < self.0.len()));
        }
        if indices.is_empty() {
            return Err(UnknownColumn(column.to_owned()));
        }
        for index in indices {
            self.set(index, field);
        }
        Ok(())
    }

    /// Says what the column at `index`, from 0, becomes.
    pub fn set(&mut self, index: usize, field: Field) {
        if let Some(column) = self.0.get_mut(index) {
            column.field = field;
        }
    }

    fn indices(&self, is_it: impl Fn(&Column) -> bool) -> Vec<usize> {
        self.0.iter().enumerate().filter(|(_, it)| is_it(it)).map(|(at, _)| at).collect()
    }

    /// Every column, left to right.
    pub fn iter(&self) -> impl Iterator<Item = &Column> {
        self.0.iter()
    }

    /// The columns that become `field`, with their places from 0.
    pub fn of(&self, field: Field) -> impl Iterator<Item = (usize, &Column)> {
        self.0.iter().enumerate().filter(move |(_, column)| column.field == field)
    }

    /// Whether any column says who the guests are; without one nobody can be added.
    #[must_use]
    pub fn has_name(&self) -> bool {
        let is_name = |field| matches!(field, Field::Name | Field::First | Field::Last);
        self.0.iter().any(|column| is_name(column.field))
    }

    /// How many columns there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no column.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What is thought of a column before the others are looked at.
struct Guess {
    key: String,
    field: Option<Field>,
    rank: Rank,
    yes_means_no: bool,
    has_header: bool,
    seen: Seen,
}

impl Guess {
    fn of(table: &Table, column: usize) -> Self {
        let header = table.headers.get(column).map_or("", String::as_str);
        let has_header =
            table.header.as_ref().is_some_and(|row| !super::text::is_blank(row.cell(column)));
        let key = if has_header { vocabulary::key(header) } else { String::new() };
        let asked = || questions::asks_for(&key).map(|(field, no)| (field, Rank::Likely, no));
        let known = vocabulary::meaning(&key).map(|(field, rank)| (field, rank, false));
        let found = if has_header { known.or_else(asked) } else { None };
        let (field, rank, yes_means_no) = match found {
            Some((field, _, _)) if is_own(field, &key) => (Some(field), Rank::Own, false),
            Some((field, rank, no)) => (Some(field), rank, no),
            None => (None, Rank::Perhaps, false),
        };
        Self { key, field, rank, yes_means_no, has_header, seen: table.seen(column) }
    }

    fn is(&self, field: Field) -> bool {
        self.field == Some(field)
    }

    /// What the cells say against the header.
    fn doubt(&mut self) {
        let seen = self.seen;
        let field = match self.field {
            Some(Field::Email) if seen.filled > 2 && !seen.are_addresses() => {
                // A few bad addresses are problems of their rows; a column of none is no address.
                seen.are_yes_or_no() || seen.are_numbers() || self.rank == Rank::Perhaps
            }
            Some(Field::Offer | Field::Need) => seen.are_only_yes_or_no(),
            Some(Field::Ticket) if self.rank == Rank::Perhaps => !seen.are_codes(),
            Some(Field::Ticket) => seen.are_kinds() || seen.are_yes_or_no(),
            Some(Field::Status) if self.rank == Rank::Perhaps => !seen.are_statuses(),
            Some(Field::Phone) => seen.are_yes_or_no() || seen.are_addresses(),
            Some(Field::Name) if self.rank == Rank::Perhaps => !seen.are_names(),
            Some(Field::Companions) => seen.are_names() || seen.are_addresses(),
            Some(Field::Booked) => seen.filled > 0 && !seen.are_dates(),
            _ => false,
        };
        if field {
            let was = self.field.replace(Field::Ignored);
            // "Guests" over names is a list of guests, and "Contact" over addresses is one too.
            if was == Some(Field::Companions) && seen.are_names() {
                self.field = Some(Field::Name);
                self.rank = Rank::Perhaps;
            }
        }
    }
}

/// "Attendee e-mail" is the guest's own where another column has the buyer's.
fn is_own(field: Field, key: &str) -> bool {
    let contact = [Field::Name, Field::First, Field::Last, Field::Email, Field::Phone];
    let own = ["attendee", "guest", "participant", "teilnehmer", "asistente", "participante"];
    let first = key.split(' ').next().unwrap_or_default();
    contact.contains(&field) && key.contains(' ') && own.iter().any(|it| first.starts_with(it))
}

struct Guesses(Vec<Guess>);

impl Guesses {
    fn settle(mut self, table: &Table) -> Vec<Column> {
        self.0.iter_mut().for_each(Guess::doubt);
        self.fill_from_cells();
        self.tell_names_apart(table);
        for field in [Field::Name, Field::Email, Field::Phone, Field::Status, Field::Ticket] {
            self.keep_best(field, table);
        }
        for field in [Field::Pronouns, Field::Language, Field::FirstTime, Field::Booked] {
            self.keep_best(field, table);
        }
        for field in [Field::First, Field::Last] {
            // Halves of any other rank belong together: "First name" and "Middle name".
            if self.0.iter().any(|guess| guess.is(field) && guess.rank == Rank::Own) {
                self.keep_best(field, table);
            }
        }
        self.0.iter().zip(&table.headers).map(|(guess, header)| column(guess, header)).collect()
    }

    fn any(&self, field: Field) -> bool {
        self.0.iter().any(|guess| guess.is(field))
    }

    /// Columns whose header says nothing, by what is in them.
    fn fill_from_cells(&mut self) {
        if !self.any(Field::Email) {
            let unknown = self.0.iter_mut().filter(|guess| guess.field.is_none());
            if let Some(guess) = unknown.into_iter().find(|guess| guess.seen.are_addresses()) {
                guess.field = Some(Field::Email);
            }
        }
        if !self.any(Field::Phone) {
            let unknown =
                self.0.iter_mut().filter(|guess| guess.field.is_none() && !guess.has_header);
            if let Some(guess) = unknown.into_iter().find(|guess| guess.seen.are_phones()) {
                guess.field = Some(Field::Phone);
            }
        }
        if !self.any(Field::Name) && !self.any(Field::First) && !self.any(Field::Last) {
            self.find_name();
        }
        if !self.any(Field::Booked) {
            let unknown =
                self.0.iter_mut().filter(|guess| guess.field.is_none() && !guess.has_header);
            if let Some(guess) = unknown.into_iter().find(|guess| guess.seen.are_moments()) {
                guess.field = Some(Field::Booked);
            }
        }
        if !self.any(Field::Ticket) {
            let unknown =
                self.0.iter_mut().filter(|guess| guess.field.is_none() && !guess.has_header);
            if let Some(guess) =
                unknown.into_iter().find(|guess| guess.seen.are_codes() && !guess.seen.are_phones())
            {
                guess.field = Some(Field::Ticket);
            }
        }
    }

    /// The unknown column that looks most like names; two neighbours of single words are first
    /// and last name.
    fn find_name(&mut self) {
        // "Name on your badge" is a note beside a name, and the name where there is no other.
        let is_open = |guess: &Guess| {
            guess.field.is_none() || (guess.is(Field::Note) && guess.key.contains("name"))
        };
        let is_candidate = |guess: &Guess| is_open(guess) && guess.seen.are_names();
        let best = (0..self.0.len())
            .rev()
            .filter(|at| self.0.get(*at).is_some_and(is_candidate))
            .max_by_key(|at| self.0.get(*at).map_or(0, |guess| guess.seen.share_of_names()));
        let Some(at) = best else { return };
        let single = |at: usize| {
            self.0.get(at).is_some_and(|guess| is_candidate(guess) && guess.seen.are_single_words())
        };
        let halves = single(at) && single(at + 1);
        if let Some(guess) = self.0.get_mut(at) {
            guess.field = Some(if halves { Field::First } else { Field::Name });
        }
        if let Some(guess) = self.0.get_mut(at + 1).filter(|_| halves) {
            guess.field = Some(Field::Last);
        }
    }

    /// "Name" beside "Vorname" is the family name, beside "Surname" the first, and beside either
    /// the whole where it holds it.
    fn tell_names_apart(&mut self, table: &Table) {
        let place = |field| self.0.iter().position(|guess| guess.is(field));
        let bare =
            self.0.iter().position(|it| it.is(Field::Name) && vocabulary::is_bare_name(&it.key));
        let Some(bare) = bare else { return };
        let field = match (place(Field::First), place(Field::Last)) {
            (Some(half), None) if !holds(table, bare, half) => Field::Last,
            (None, Some(half)) if !holds(table, bare, half) => Field::First,
            _ => return,
        };
        if let Some(guess) = self.0.get_mut(bare) {
            guess.field = Some(field);
        }
    }

    /// Of several columns for one value, the surest; and the others only where they fill its gaps
    /// or are as sure.
    fn keep_best(&mut self, field: Field, table: &Table) {
        let surest = |it: &&Guess| (it.seen.filled > 0, it.rank);
        let best = self.0.iter().filter(|guess| guess.is(field)).max_by_key(surest);
        let Some(rank) = best.map(|guess| guess.rank) else { return };
        let has_half = self.any(Field::First) || self.any(Field::Last);
        let best: Vec<usize> = self.places(|guess| guess.is(field) && guess.rank == rank);
        let fills = |at: usize| {
            let gap =
                |column: &usize, row: &super::row::Row| super::text::is_blank(row.cell(*column));
            let mut rows = table.rows.iter().take(5_000);
            rows.any(|row| !gap(&at, row) && best.iter().all(|column| gap(column, row)))
        };
        // A buyer's address is no guest's, even where the guest gave none.
        let backs_up =
            rank < Rank::Own && matches!(field, Field::Email | Field::Phone | Field::Name);
        let dropped = self.places(|guess| guess.is(field) && guess.rank < rank);
        let dropped: Vec<usize> =
            dropped.into_iter().filter(|at| !backs_up || !fills(*at)).collect();
        // "Attendee" beside first and last name is a number or a kind.
        let weak = field == Field::Name && has_half && rank == Rank::Perhaps;
        for at in dropped.into_iter().chain(if weak { best.clone() } else { Vec::new() }) {
            if let Some(guess) = self.0.get_mut(at) {
                guess.field = Some(Field::Ignored);
            }
        }
    }

    fn places(&self, is_it: impl Fn(&Guess) -> bool) -> Vec<usize> {
        self.0.iter().enumerate().filter(|(_, it)| is_it(it)).map(|(at, _)| at).collect()
    }
}

/// Whether the cells of `whole` mostly hold the words of the same row's `half`.
fn holds(table: &Table, whole: usize, half: usize) -> bool {
    let mut rows = 0;
    let mut hits = 0;
    for row in table.rows.iter().take(1_000) {
        let (whole, half) = (super::text::fold(row.cell(whole)), super::text::fold(row.cell(half)));
        if !whole.is_empty() && !half.is_empty() {
            rows += 1;
            hits += usize::from(whole.len() > half.len() && whole.contains(&half));
        }
    }
    hits * 2 > rows
}

fn column(guess: &Guess, header: &str) -> Column {
    let traits = Traits {
        yes_means_no: guess.yes_means_no,
        counts_everybody: vocabulary::counts_everybody(&guess.key),
        family_first: vocabulary::is_family_first(&guess.key),
        by_comma: guess.seen.are_comma_names(),
        is_plain: !guess.has_header
            || vocabulary::meaning(&guess.key) == Some((Field::Note, Rank::Plain)),
    };
    Column { header: header.to_owned(), field: guess.field.unwrap_or(Field::Ignored), traits }
}
