//! What each column becomes: guessed from its header and its cells, or said by the caller.

use serde::Serialize;
use thiserror::Error;

use super::assignment;
use super::doubt::Doubt;
use super::field::Field;
use super::table::Table;
use super::text::tidy;
use super::vocabulary;

/// One column and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its header, as in the file; "Column 3" where it has none.
    #[serde(rename = "column")]
    pub header: String,
    /// What it becomes.
    pub field: Field,
    /// Why somebody should say what it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    #[serde(skip)]
    pub(super) traits: Traits,
}

/// Where the family name stands in a whole name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NameOrder {
    /// "Ana Pereira".
    #[default]
    GivenFirst,
    /// "Pereira Ana", as headers in some languages ask for it.
    FamilyFirst,
    /// "Nguyễn Văn An": all but the last word.
    GivenLast,
}

/// How the cells of a column are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent marks of one column")]
pub(super) struct Traits {
    /// "Have you been before?": yes means it is not the first time.
    pub(super) yes_means_no: bool,
    /// "Number of people": the guest is counted too.
    pub(super) counts_everybody: bool,
    /// "Children": they come beside those of another column.
    pub(super) counts_children: bool,
    /// Which half of a companion's name it holds, where it holds one.
    pub(super) half: Option<Field>,
    /// Where the family name stands in a whole name.
    pub(super) order: NameOrder,
    /// Most cells are written "Pereira, Ana".
    pub(super) by_comma: bool,
    /// Most cells are written "PEREIRA Ana".
    pub(super) by_capitals: bool,
    /// Its cells name people who come along.
    pub(super) names_companions: bool,
    /// Whoever has anything here is not coming.
    pub(super) tells_out: bool,
    /// It says who is not coming, and nothing else: another column is the status.
    pub(super) only_tells_out: bool,
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
    /// Guesses what all columns of a table are together, by their headers, cells and neighbours.
    /// Deterministic; cost: a look at the first thousand cells of each.
    #[must_use]
    pub fn guess(table: &Table) -> Self {
        Self(assignment::of(table))
    }

    /// Says what a column becomes, by its header (case and accents ignored) or its number from 1.
    /// Columns with the same header change together.
    ///
    /// # Errors
    /// There is no such column.
    pub fn assign(&mut self, column: &str, field: Field) -> Result<(), UnknownColumn> {
        for index in self.named(column)? {
            self.set(index, field);
        }
        Ok(())
    }

    /// The place of a column, from 0: the first that [`Self::assign`] would change.
    ///
    /// # Errors
    /// There is no such column.
    pub fn find(&self, column: &str) -> Result<usize, UnknownColumn> {
        let named = self.named(column)?;
        named.first().copied().ok_or_else(|| UnknownColumn(column.to_owned()))
    }

    fn named(&self, column: &str) -> Result<Vec<usize>, UnknownColumn> {
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
        if indices.is_empty() { Err(UnknownColumn(column.to_owned())) } else { Ok(indices) }
    }

    /// Says what the column at `index`, from 0, becomes.
    pub fn set(&mut self, index: usize, field: Field) {
        if let Some(column) = self.0.get_mut(index) {
            column.field = field;
            column.doubt = None;
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
        let is_name =
            |field| matches!(field, Field::Name | Field::First | Field::Last | Field::Preferred);
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
