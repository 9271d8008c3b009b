//! Dates as lists write them. "03/04/2025" is in March or in April, and only the other cells of its
//! column can say which.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};

use super::phrases::Phrases;
use super::text::fold;

/// Which number comes first in dates that end in the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// 20/11/2025.
    DayFirst,
    /// 11/20/2025.
    MonthFirst,
    /// No cell tells, or cells tell against each other.
    #[default]
    Unclear,
}

impl Order {
    /// The order that the cells of one column were written in.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a str> + 'a) -> Self {
        let mut told = None;
        for order in cells.filter_map(|cell| read(cell)?.order()) {
            if told.is_some_and(|told| told != order) {
                return Self::Unclear;
            }
            told = Some(order);
        }
        told.unwrap_or_default()
    }
}

/// The day that a cell names, if it names one and there is no doubt about its month.
pub(super) fn day(cell: &str, order: Order) -> Option<NaiveDate> {
    let Written { day_first, month_first } = read(cell)?;
    let (Some(a), Some(b)) = (day_first, month_first) else { return day_first.or(month_first) };
    match order {
        Order::DayFirst => day_first,
        Order::MonthFirst => month_first,
        Order::Unclear => (a == b).then_some(a),
    }
}

/// Whether a cell is a date, however it is meant.
pub(super) fn is_date(cell: &str) -> bool {
    read(cell).is_some()
}

/// Whether a cell is a date with a time of day, as programs write when something happened.
pub(super) fn is_moment(cell: &str) -> bool {
    cell.contains(':') && is_date(cell)
}

/// What a cell may mean; at least one of the two, and both the same where its form leaves no doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Written {
    day_first: Option<NaiveDate>,
    month_first: Option<NaiveDate>,
}

impl Written {
    fn plain(day: NaiveDate) -> Self {
        Self { day_first: Some(day), month_first: Some(day) }
    }

    fn either(first: u32, second: u32, year: u32) -> Option<Self> {
        let (day_first, month_first) = (date(year, second, first), date(year, first, second));
        let is_any = day_first.or(month_first).is_some();
        is_any.then_some(Self { day_first, month_first })
    }

    /// What this cell tells about its column.
    const fn order(self) -> Option<Order> {
        match (self.day_first, self.month_first) {
            (Some(_), None) => Some(Order::DayFirst),
            (None, Some(_)) => Some(Order::MonthFirst),
            _ => None,
        }
    }
}

/// The longest date: "Wednesday, 24 de septiembre de 2025, 18:04:11 (Central European Summer Time)".
const DATE_CHARS: usize = 80;

fn read(cell: &str) -> Option<Written> {
    let cell = cell.trim();
    if cell.len() > DATE_CHARS || !cell.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words = without_clock(cell);
    let by_name = || named(&words).map(Written::plain);
    serial(cell).map(Written::plain).or_else(|| numbered(&words)).or_else(by_name)
}

/// The cell without its time of day: "2025-11-20T18:04:11Z" and "11/20/25 18:04" are days.
fn without_clock(cell: &str) -> String {
    let from_t = cell.char_indices().find(|(at, c)| {
        let digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
        let bytes = cell.as_bytes();
        *c == 'T'
            && digit(at.checked_sub(1).and_then(|it| bytes.get(it)))
            && digit(bytes.get(at + 1))
    });
    let cell = from_t.and_then(|(at, _)| cell.get(..at)).unwrap_or(cell);
    let words = cell.split([' ', ',', '\u{a0}', '\u{202f}']).filter(|word| !word.contains(':'));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A spreadsheet's number of days since 30 December 1899, of the years 2000 to 2099.
fn serial(cell: &str) -> Option<NaiveDate> {
    let whole = cell.split_once(['.', ',']).map_or(cell, |(whole, _)| whole);
    let is_number = cell.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    let days: u64 = whole.parse().ok().filter(|_| is_number && whole.len() == 5)?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    first.checked_add_days(Days::new(days)).filter(|day| *day >= SINCE && *day < UNTIL)
}

/// All numbers: 2025-11-20, 2025年11月20日, 20251120, 20.11.2025, 11/20/25.
fn numbered(words: &str) -> Option<Written> {
    let signed = words.replace(['年', '月', '년', '월'], "-").replace(['日', '일'], " ");
    // Korean, Hungarian and Czech dates have blanks behind their points.
    let signed = signed.replace(". ", ".");
    let (date, _) = signed.trim().split_once(' ').unwrap_or((signed.trim(), ""));
    if date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit()) {
        let part = |from, to| date.get(from..to)?.parse().ok();
        return self::date(part(0, 4)?, part(4, 6)?, part(6, 8)?).map(Written::plain);
    }
    let sign = date.chars().find(|c| !c.is_ascii_digit())?;
    let mut parts = date.trim_end_matches(sign).split(sign);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !['-', '/', '.'].contains(&sign) {
        return None;
    }
    let (a, b) = (first.parse().ok()?, second.parse().ok()?);
    let c = third.parse().ok()?;
    match (first.len(), sign) {
        (4, _) => self::date(a, b, c).map(Written::plain),
        // Points stand between day, month and year in every country that uses them.
        (_, '.') => self::date(year(third)?, b, a).map(Written::plain),
        _ => Written::either(a, b, year(third)?),
    }
}

/// The month in words: "Nov 29, 2024", "29. November 2024", "29 de noviembre de 2024", "29-Nov-24".
fn named(words: &str) -> Option<NaiveDate> {
    let folded = fold(words);
    let mut months = folded.split(' ').filter_map(month);
    let month = months.next()?;
    if months.any(|other| other != month) {
        return None;
    }
    let ordinal =
        |word: &'_ str| word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).to_owned();
    let numbers: Vec<String> = folded
        .split(' ')
        .map(ordinal)
        .filter(|it| it.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    let mut numbers = numbers.iter().filter(|it| !it.is_empty());
    let (first, second) = (numbers.next()?, numbers.next()?);
    let (day, of_year) = if first.len() == 4 { (second, first) } else { (first, second) };
    date(year(of_year)?, month, day.parse().ok()?)
}

fn month(word: &str) -> Option<u32> {
    let named = MONTHS.iter().position(|names| names.is(word))?;
    u32::try_from(named + 1).ok()
}

static MONTHS: LazyLock<Vec<Phrases>> = LazyLock::new(|| {
    let sections = Phrases::sections(include_str!("words/months.txt"));
    sections.into_iter().map(|(_, names)| names).collect()
});

/// A year as written: "2025" or "25".
fn year(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + number),
        4 => Some(number),
        _ => None,
    }
}

/// Nobody booked before, and a later one is no date.
const SINCE: NaiveDate = first_of(2000);
const UNTIL: NaiveDate = first_of(2100);

const fn first_of(year: i32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)?;
    (date >= SINCE && date < UNTIL).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn dates_that_leave_no_doubt_are_read_as_every_system_writes_them() {
        for cell in [
            "2025-11-20",
            "2025-11-20 18:04:11",
            "2025-11-20T18:04:11.000Z",
            "2025-11-20T18:04:11+01:00",
            "2025/11/20 18:04",
            "2025/11/20 6:04:11 PM GMT+1",
            "20251120",
            "20251120T180411Z",
            "20.11.2025",
            "20.11.2025 18:04",
            "20.11.25, 18:04 Uhr",
            "20/11/2025 18:04",
            "11/20/25 22:28",
            "11/20/2025 10:28 PM",
            "20-11-2025",
            "Nov 20, 2025",
            "November 20th, 2025 at 6:04 PM",
            "November 20th, 2025 at 12:00 AM",
            "20 November 2025, 12am",
            "11/20/2025 12:00 AM",
            "2025-11-20 12:30 a.m.",
            "Thu Nov 20 18:04:11 UTC 2025",
            "Thursday, 20 November 2025",
            "20-Nov-25",
            "20. November 2025",
            "20 de noviembre de 2025, 18:04",
            "20 nov. 2025",
            "20 listopada 2025",
            "2025 Nov 20",
            "2025年11月20日 18:04",
            "2025. 11. 20.",
            "45981",
            "45981.7526",
        ] {
            assert_eq!(day(cell, Order::Unclear), on(2025, 11, 20), "{cell}");
            assert!(is_date(cell));
        }
    }

    #[test]
    fn a_month_that_may_be_the_day_is_told_by_its_column_or_not_at_all() {
        let uk = ["03/04/2025 10:00", "29/03/2025 10:00"];
        let us = ["03/04/25 10:00", "03/29/25 10:00"];
        let nobody_knows = ["03/04/2025", "05/06/2025"];
        let both = ["03/04/2025", "29/03/2025", "03/29/2025"];
        assert_eq!(Order::of(uk.into_iter()), Order::DayFirst);
        assert_eq!(Order::of(us.into_iter()), Order::MonthFirst);
        assert_eq!(Order::of(nobody_knows.into_iter()), Order::Unclear);
        assert_eq!(Order::of(both.into_iter()), Order::Unclear);
        assert_eq!(day("03/04/2025", Order::DayFirst), on(2025, 4, 3));
        assert_eq!(day("03/04/2025", Order::MonthFirst), on(2025, 3, 4));
        assert_eq!(day("03/04/2025", Order::Unclear), None);
        assert_eq!(day("04/04/2025", Order::Unclear), on(2025, 4, 4), "the same either way");
        assert_eq!(day("29/03/2025", Order::Unclear), on(2025, 3, 29));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for cell in [
            "",
            "Ana Pereira",
            "12",
            "1,234.50",
            "12.50",
            "31/31/2025",
            "2025-13-01",
            "1999-12-31",
            "20/11/1925",
            "+44 7700 900142",
            "07700900142",
            "10.0.0.1",
            "version 2025",
            "jan or feb 2025",
            "May",
            "18:04",
            "https://posta.example/2025/11/20",
            "🎉20/11/2025🎉",
        ] {
            assert!(!is_date(cell), "{cell}: {:?}", day(cell, Order::DayFirst));
        }
        assert!(!is_date(&"1/".repeat(1_000)));
    }

    #[test]
    fn there_are_twelve_months_and_no_name_is_two() {
        assert_eq!(MONTHS.len(), 12);
        let mut names: Vec<_> = MONTHS.iter().flat_map(Phrases::iter).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
