//! What spreadsheets do to codes and numbers: fifteen digits and zeros, powers of ten, thousands set
//! apart, zeros lost in front, and the names of errors.

use std::collections::HashSet;

use super::columns::Columns;
use super::field::Field;
use super::table::Table;

/// Whether a spreadsheet took the codes of a list for numbers, of which it keeps fifteen digits.
pub(super) fn are_cut_short(table: &Table, columns: &Columns) -> bool {
    let places: Vec<usize> = columns.of(Field::Ticket).map(|(at, _)| at).collect();
    let cells = || table.rows.iter().flat_map(|row| places.iter().map(|at| row.cell(*at).trim()));
    let mut long = cells().filter(|cell| is_long_number(cell)).peekable();
    long.peek().is_some() && long.all(is_cut_short)
}

/// Codes of digits that lost their zeros in front: the others are all as long as one another, and some
/// start with one.
pub(super) fn lost_zeros(table: &Table, columns: &Columns) -> HashSet<String> {
    let mut lost = HashSet::new();
    for (at, _) in columns.of(Field::Ticket) {
        let cells = || table.rows.iter().map(move |row| row.cell(at).trim());
        let numbers =
            || cells().filter(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()));
        let length = numbers().map(str::len).max().unwrap_or(0);
        let full = numbers().filter(|it| it.len() == length).count();
        let has_zeros = numbers().any(|it| it.len() == length && it.starts_with('0'));
        if has_zeros && full * 2 > numbers().count() {
            let short = numbers().filter(|it| it.len() < length && !it.starts_with('0'));
            lost.extend(short.map(str::to_owned));
        }
    }
    lost
}

fn is_long_number(cell: &str) -> bool {
    cell.len() > 15 && cell.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn is_cut_short(cell: &str) -> bool {
    is_long_number(cell) && cell.bytes().skip(15).all(|byte| byte == b'0')
}

/// What a spreadsheet leaves of a long number it took for a quantity: `4.47712E+11`.
///
/// Also what it shows where a formula failed.
pub(super) fn is_damaged_number(text: &str) -> bool {
    if is_error(text.trim()) {
        return true;
    }
    let Some((mantissa, exponent)) = text.trim().split_once(['E', 'e']) else { return false };
    // Without its sign only where a fraction stands before it: "3E12" may be a code.
    let signed = exponent.strip_prefix('+');
    let is_fraction = mantissa.contains(['.', ',']);
    let exponent = signed.or(Some(exponent).filter(|_| is_fraction)).unwrap_or_default();
    let numeric = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    mantissa.starts_with(|c: char| c.is_ascii_digit())
        && mantissa.chars().all(numeric)
        && (1..=2).contains(&exponent.len())
        && exponent.chars().all(|c| c.is_ascii_digit())
}

/// What spreadsheets show where a formula failed, in their languages ("#REF!", "#BEZUG!", "#¿NOMBRE?"),
/// and where a number has no room.
fn is_error(text: &str) -> bool {
    const PLAIN: [&str; 9] =
        ["#N/A", "#N/D", "#NV", "#N/B", "#Н/Д", "#I/T", "#SAKNAS", "#SAKNAS!", "#N/D!"];
    let Some(inner) = text.strip_prefix('#') else { return false };
    let is_capital = |c: char| c.is_uppercase() || "/0¡¿ ".contains(c);
    let named = inner.strip_suffix(['!', '?']).is_some_and(|it| it.chars().all(is_capital));
    let hidden = text.len() > 3 && text.chars().all(|c| c == '#');
    (named && inner.len() > 2) || hidden || PLAIN.contains(&text)
}

/// "1,234,567": a code that a spreadsheet wrote as a quantity.
pub(super) fn is_grouped_number(text: &str) -> bool {
    let text = text.trim();
    let Some(sign) =
        text.chars().find(|c| !c.is_ascii_digit()).filter(|c| ",.'’ \u{a0}".contains(*c))
    else {
        return false;
    };
    let mut parts = text.split(sign);
    let is_first = parts.next().is_some_and(|it| (1..=3).contains(&it.len()));
    is_first && parts.all(|it| it.len() == 3 && it.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_a_spreadsheet_ate_are_seen() {
        assert!(is_damaged_number("4.47712E+11"));
        assert!(is_damaged_number("1,23457E+12"));
        assert!(is_damaged_number("4.47712E11") && !is_damaged_number("3E12"));
        assert!(
            is_damaged_number("#REF!")
                && is_damaged_number("#N/A")
                && !is_damaged_number("#GIAO-1")
        );
        assert!(!is_damaged_number("447712345678"));
        assert!(!is_damaged_number("A1E+5"));
    }

    #[test]
    fn errors_and_quantities_are_no_codes() {
        for error in ["#REF!", "#BEZUG!", "#¡REF!", "#¿NOMBRE?", "#NV", "########", "#ИМЯ?"] {
            assert!(is_damaged_number(error), "{error}");
        }
        for code in ["#GIAO-1", "#12", "#AB!C", "TK-1"] {
            assert!(!is_damaged_number(code), "{code}");
        }
        assert!(is_grouped_number("1,234,567") && is_grouped_number("12.345"));
        assert!(!is_grouped_number("1,23") && !is_grouped_number("1234567"));
    }
}
