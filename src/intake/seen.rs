//! What the cells of a column look like, all together.

use std::collections::HashMap;

use super::answers::{is_nothing, is_out, is_status, times, yes_or_no};
use super::contact::{is_address, is_phone};
use super::couples::names_in;
use super::dates::{is_date, is_moment};
use super::flaws::looks_like_name;
use super::names::{is_capital_name, is_comma_name};
use super::text::is_blank;
use super::ticket::looks_like_code;

/// Filled cells looked at; enough to tell, and quick however long the list.
const CELLS_LOOKED_AT: usize = 250;

/// Counts over the filled cells of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) filled: usize,
    distinct: usize,
    addresses: usize,
    phones: usize,
    /// Of these, those of nothing but digits.
    bare_phones: usize,
    /// Those of nine to twelve.
    long_phones: usize,
    yes: usize,
    yes_or_no: usize,
    statuses: usize,
    names: usize,
    /// "None", "-": nobody.
    nothing: usize,
    comma_names: usize,
    capital_names: usize,
    two_words: usize,
    /// Several names between semicolons or line breaks.
    name_lists: usize,
    out: usize,
    ones: usize,
    /// "3 x General".
    times: usize,
    codes: usize,
    numbers: usize,
    dates: usize,
    moments: usize,
}

impl Seen {
    /// Looks at the cells of a column: at all filled ones, or at so many spread over it. What comes
    /// again is looked at once.
    pub(super) fn of<'a>(cells: &(impl Iterator<Item = &'a str> + Clone + 'a)) -> Self {
        let filled = || cells.clone().map(str::trim).filter(|cell| !is_blank(cell));
        let step = filled().count().div_ceil(CELLS_LOOKED_AT).max(1);
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut distinct: Vec<(&str, usize)> = Vec::new();
        for cell in filled().step_by(step) {
            let place = *places.entry(cell).or_insert(distinct.len());
            match distinct.get_mut(place) {
                Some((_, count)) => *count += 1,
                None => distinct.push((cell, 1)),
            }
        }
        let mut seen = Self { distinct: distinct.len(), ..Self::default() };
        for (cell, count) in distinct {
            seen.look_at(cell, count);
        }
        seen
    }

    /// Looks at a cell that comes so often.
    fn look_at(&mut self, cell: &str, count: usize) {
        let many = |is_so: bool| if is_so { count } else { 0 };
        self.filled += count;
        self.ones += many(cell == "1");
        // Shorter ones may as well be seats or places in a list.
        self.codes += many(cell.len() > 5 && looks_like_code(cell));
        if is_address(cell) {
            self.addresses += count;
            return;
        }
        let is_phone = is_phone(cell);
        let is_bare = is_phone && cell.bytes().all(|byte| byte.is_ascii_digit());
        self.phones += many(is_phone);
        self.bare_phones += many(is_bare);
        self.long_phones += many(is_bare && (9..13).contains(&cell.len()));
        let is_number = cell.parse::<f64>().is_ok();
        self.numbers += many(is_number);
        let is_date = is_date(cell);
        self.dates += many(is_date);
        self.moments += many(is_date && is_moment(cell));
        // Longer answers may start with a yes and still say something.
        let yes = yes_or_no(cell).filter(|_| cell.len() < 40);
        self.yes += many(yes == Some(true));
        let is_nothing = cell.len() < 40 && is_nothing(cell);
        self.nothing += many(is_nothing);
        self.yes_or_no += many(yes.is_some() || is_nothing);
        self.statuses += many(yes.is_some() || (cell.len() < 200 && is_status(cell)));
        if !is_number && !is_date {
            self.look_at_words(cell, count);
        }
    }

    fn look_at_words(&mut self, cell: &str, count: usize) {
        let many = |is_so: bool| if is_so { count } else { 0 };
        let is_name = looks_like_name(cell);
        self.names += many(is_name);
        self.comma_names += many(is_comma_name(cell));
        self.capital_names += many(is_capital_name(cell));
        self.two_words += many(is_name && cell.contains(' '));
        self.name_lists +=
            many(cell.contains([';', '|', '\n', ',', '&']) && names_in(cell).len() > 1);
        self.times += many(times(cell).is_some());
        self.out += many(cell.len() < 60 && is_out(cell));
    }

    /// Whether at least `tenths` tenths of the filled cells are so; false for an empty column.
    const fn mostly(&self, count: usize, tenths: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * tenths
    }

    pub(super) const fn are_addresses(&self) -> bool {
        self.mostly(self.addresses, 6)
    }

    pub(super) const fn are_phones(&self) -> bool {
        self.mostly(self.phones, 7)
    }

    /// Phone numbers, and not one of them may as well be a code of digits.
    pub(super) const fn are_surely_phones(&self) -> bool {
        self.are_phones() && self.bare_phones * 2 < self.filled
    }

    /// Digits, as many as phone numbers have.
    pub(super) const fn are_as_long_as_phones(&self) -> bool {
        self.mostly(self.long_phones, 6)
    }

    pub(super) const fn are_yes_or_no(&self) -> bool {
        self.mostly(self.yes_or_no, 8)
    }

    /// Boxes ticked: not one cell says anything but yes, no or nothing, and some say yes.
    pub(super) const fn are_only_yes_or_no(&self) -> bool {
        self.yes > 0 && self.mostly(self.yes_or_no, 10)
    }

    pub(super) const fn are_statuses(&self) -> bool {
        self.mostly(self.statuses, 6)
    }

    /// At least one cell says what statuses say.
    pub(super) const fn is_any_status(&self) -> bool {
        self.statuses > 0
    }

    pub(super) const fn are_names(&self) -> bool {
        self.mostly(self.names, 6) && self.mostly(self.distinct, 5)
    }

    /// Names, where not everybody has one: "-", "none".
    pub(super) const fn are_names_or_nothing(&self) -> bool {
        self.names > 0 && self.mostly(self.names + self.nothing, 6)
    }

    pub(super) const fn are_comma_names(&self) -> bool {
        self.mostly(self.comma_names, 6)
    }

    /// Names, or several of them in a cell.
    pub(super) const fn are_names_of_some(&self) -> bool {
        self.names + self.name_lists > 0
            && self.mostly(self.names + self.name_lists + self.nothing, 6)
    }

    /// How many of a kind: "3 x General".
    pub(super) const fn are_times(&self) -> bool {
        self.mostly(self.times, 8)
    }

    /// A one in every cell.
    pub(super) const fn are_all_one(&self) -> bool {
        self.filled > 0 && self.ones == self.filled
    }

    /// Most are written "PEREIRA Ana".
    pub(super) const fn are_capital_names(&self) -> bool {
        self.mostly(self.capital_names, 6)
    }

    /// Names of two words or more, hardly any twice: people rather than places or kinds.
    pub(super) const fn are_people(&self) -> bool {
        self.mostly(self.two_words, 5) || self.filled < 4 || self.mostly(self.distinct, 8)
    }

    /// Words of which some say that somebody is not coming.
    pub(super) const fn tell_who_is_out(&self) -> bool {
        self.are_statuses() && self.out > 0 && !self.are_yes_or_no()
    }

    /// At least one cell says that somebody is not coming, and it is no list of yes and no.
    pub(super) const fn is_anybody_out(&self) -> bool {
        self.out > 0 && !self.are_yes_or_no()
    }

    /// Yes and no, each at least once.
    pub(super) const fn are_yes_and_no(&self) -> bool {
        self.are_yes_or_no() && self.yes > 0 && self.yes < self.yes_or_no
    }

    /// A few words over and over that can hardly mean anything but a status.
    pub(super) const fn are_surely_statuses(&self) -> bool {
        self.filled > 1
            && self.mostly(self.statuses, 8)
            && self.out > 0
            && !self.are_yes_or_no()
            && self.distinct <= 12
            && !self.are_people_only()
    }

    /// Whole names rather than halves.
    pub(super) const fn are_of_two_words(&self) -> bool {
        self.mostly(self.two_words, 4)
    }

    const fn are_people_only(&self) -> bool {
        self.mostly(self.two_words, 8)
    }

    /// All different, or nearly: what could be codes whose header says so.
    pub(super) const fn are_told_apart(&self) -> bool {
        self.mostly(self.distinct, 9)
            && !self.mostly(self.names, 5)
            && !self.mostly(self.addresses, 3)
            && !self.mostly(self.dates, 5)
            && (self.filled > 1 || self.codes > 0)
    }

    /// Codes tell people apart: a column of the same few is a kind of ticket.
    pub(super) const fn are_codes(&self) -> bool {
        self.mostly(self.codes, 6) && self.mostly(self.distinct, 9)
    }

    /// A few values over and over, like "General admission".
    pub(super) const fn are_kinds(&self) -> bool {
        self.filled > 4 && self.distinct * 2 < self.filled
    }

    pub(super) const fn are_dates(&self) -> bool {
        self.mostly(self.dates, 6)
    }

    /// Dates with a time of day: when something happened.
    pub(super) const fn are_moments(&self) -> bool {
        self.mostly(self.moments, 9)
    }

    pub(super) const fn are_numbers(&self) -> bool {
        self.mostly(self.numbers, 6)
    }

    /// Numbers, and not all the same.
    pub(super) const fn are_different_numbers(&self) -> bool {
        self.are_numbers() && self.distinct > 1
    }

    /// Of the cells, how many say something.
    pub(super) const fn share_of_names(&self) -> usize {
        match (self.names * 1_000).checked_div(self.filled) {
            Some(share) => share,
            None => 0,
        }
    }
}
