//! Making a list: people, columns, dressing, and the bytes it is written in.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::dice::Dice;
use crate::pages;
use crate::tongues::Tongue;

/// How names stand in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// First and last name, each in a column.
    Halves,
    /// "Ana Pereira".
    GivenFirst,
    /// "Kovács Anna".
    FamilyFirst,
    /// "王小明".
    Joined,
}

/// Somebody on the list.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) given: String,
    pub(crate) family: String,
    pub(crate) email: String,
    pub(crate) ticket: String,
    pub(crate) status: String,
    pub(crate) is_coming: bool,
    /// Where they stand in the file.
    pub(crate) line: u32,
}

/// A list as a file, and who is on it.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) bytes: Vec<u8>,
    pub(crate) people: Vec<Person>,
    pub(crate) layout: Layout,
    /// What was rolled, in words.
    pub(crate) what: String,
    text: String,
}

impl Made {
    /// The first lines, for whoever reads what went wrong.
    pub(crate) fn shown(&self) -> String {
        let lines = self.text.split(['\n', '\r']).filter(|line| !line.is_empty()).take(9);
        lines.map(|line| format!("  | {line}")).collect::<Vec<_>>().join("\n")
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Whole,
    First,
    Last,
    Email,
    Ticket,
    Status,
    Phone,
    Buyer,
    BuyersEmail,
    Extra(usize),
    Nothing,
}

/// Makes a list in one of the languages.
pub(crate) fn list(dice: &mut Dice, tongues: &[Tongue]) -> Made {
    let tongue = dice.one(tongues);
    let (layout, columns) = columns(dice, tongue);
    let has = |holds: Holds| columns.iter().any(|(it, _)| *it == holds);
    let mut people =
        people(dice, tongue, has(Holds::Email), has(Holds::Ticket), has(Holds::Status));
    let delimiter = *dice.one(&[',', ',', ',', ';', ';', '\t', '|']);
    let ending = *dice.one(&["\n", "\n", "\r\n", "\r\n", "\r"]);
    let mut sheet = Sheet {
        text: String::new(),
        line: 1,
        delimiter,
        ending,
        quotes_all: dice.percent(20),
        width: columns.len(),
    };
    if delimiter != ',' && dice.percent(10) {
        sheet.plain(&format!("sep={delimiter}"));
    }
    titles(dice, &mut sheet);
    sheet.row(columns.iter().map(|(_, header)| header.as_str()));
    let is_spread = layout == Layout::Joined && dice.percent(40);
    rows(dice, &mut sheet, &columns, &mut people, tongue, is_spread);
    let text = std::mem::take(&mut sheet.text);
    let (bytes, page) = written(dice, &text, tongue);
    let what = format!("{} in {page}, {layout:?}, {delimiter:?} {ending:?}", tongue.code);
    Made { bytes, people, layout, what, text }
}

fn columns(dice: &mut Dice, tongue: &Tongue) -> (Layout, Vec<(Holds, String)>) {
    let header = |dice: &mut Dice, holds, words: &[&str]| (holds, (*dice.one(words)).to_owned());
    let is_halved = dice.percent(50);
    let mut columns = if is_halved {
        vec![header(dice, Holds::First, &tongue.first), header(dice, Holds::Last, &tongue.last)]
    } else {
        vec![header(dice, Holds::Whole, &tongue.name)]
    };
    for (holds, words, often) in [
        (Holds::Email, &tongue.email, 85),
        (Holds::Ticket, &tongue.ticket, 60),
        (Holds::Status, &tongue.status, 50),
        (Holds::Phone, &tongue.phone, 35),
    ] {
        if dice.percent(often) {
            columns.push(header(dice, holds, words));
        }
    }
    if let [name, email] = *tongue.buyer
        && dice.percent(20)
    {
        columns.push((Holds::Buyer, name.to_owned()));
        columns.push((Holds::BuyersEmail, email.to_owned()));
    }
    for kind in 0..dice.below(4) {
        let extra = header(dice, Holds::Extra(kind), &tongue.extra);
        if !columns.iter().any(|(_, it)| *it == extra.1) {
            columns.push(extra);
        }
    }
    if dice.percent(50) {
        dice.shuffle(&mut columns);
    }
    for _ in 0..usize::from(dice.percent(20)) {
        let at = dice.below(columns.len() + 1);
        columns.insert(at, (Holds::Nothing, String::new()));
    }
    if dice.percent(12) {
        for (_, header) in &mut columns {
            *header = header.to_uppercase();
        }
    }
    (if is_halved { Layout::Halves } else { tongue.layout }, columns)
}

fn people(
    dice: &mut Dice,
    tongue: &Tongue,
    has_email: bool,
    has_ticket: bool,
    has_status: bool,
) -> Vec<Person> {
    let mut named = HashSet::new();
    let kind = dice.below(5);
    let missing = if dice.percent(20) { 20 } else { 0 };
    let mut people = Vec::new();
    for at in 0..2 + dice.below(13) {
        let (given, family) = (*dice.one(&tongue.given), *dice.one(&tongue.family));
        if given == family || !named.insert((given, family)) {
            continue;
        }
        let is_coming = !has_status || dice.percent(75);
        let words = if is_coming { &tongue.coming } else { &tongue.out };
        let email = if has_email && !dice.percent(missing) {
            format!("p{at}.{}@posta.example", dice.below(1000))
        } else {
            String::new()
        };
        people.push(Person {
            given: given.to_owned(),
            family: family.to_owned(),
            email,
            ticket: if has_ticket { ticket(dice, kind, at) } else { String::new() },
            status: (*dice.one(words)).to_owned(),
            is_coming,
            line: 0,
        });
    }
    people
}

fn ticket(dice: &mut Dice, kind: usize, at: usize) -> String {
    let letters: Vec<char> = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".chars().collect();
    let mut random = |count: usize| -> String { (0..count).map(|_| *dice.one(&letters)).collect() };
    match kind {
        0 => format!("TK-{:05}", at * 7 + 11),
        1 => format!("{}", 7_100_234_500_u64 + at as u64 * 37),
        2 => format!("{}-{}", random(4), at + 1),
        3 => format!("A{}{at}", random(9)),
        _ => format!("0{}{:04}", 10 + at, 17 * at),
    }
}

/// What is written so far, and how.
struct Sheet {
    text: String,
    line: u32,
    delimiter: char,
    ending: &'static str,
    quotes_all: bool,
    width: usize,
}

impl Sheet {
    fn plain(&mut self, text: &str) {
        let _ = write!(self.text, "{text}{}", self.ending);
        self.line += 1;
    }

    fn row(&mut self, cells: impl Iterator<Item = impl AsRef<str>>) {
        let cells: Vec<String> = cells.map(|cell| self.cell(cell.as_ref())).collect();
        self.plain(&cells.join(&self.delimiter.to_string()));
    }

    /// A row with something in its first cell, as wide as the others.
    fn lone(&mut self, text: &str) {
        let blank = std::iter::repeat_n("", self.width.saturating_sub(1));
        self.row(std::iter::once(text).chain(blank));
    }

    fn cell(&self, cell: &str) -> String {
        let must = cell.contains([self.delimiter, '"', '\n', '\r']);
        if must || (self.quotes_all && !cell.is_empty()) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }
}

const TITLES: &[&str] = &[
    "Neighbours' Night 2026",
    "Guest list",
    "Exported on 2026-11-20 18:04",
    "Attendee report",
    "Organizer: host@posta.example",
    "Sommerfest (Stand 20.11.2026)",
    "v3 FINAL",
];

fn titles(dice: &mut Dice, sheet: &mut Sheet) {
    if !dice.percent(25) {
        return;
    }
    for _ in 0..=dice.below(3) {
        let title = *dice.one(TITLES);
        if dice.percent(50) { sheet.lone(title) } else { sheet.plain(title) }
    }
    if dice.percent(50) {
        sheet.lone("");
    }
}

fn rows(
    dice: &mut Dice,
    sheet: &mut Sheet,
    columns: &[(Holds, String)],
    people: &mut [Person],
    tongue: &Tongue,
    is_spread: bool,
) {
    let gaps = dice.percent(15);
    let has_status = columns.iter().any(|(holds, _)| *holds == Holds::Status);
    let section = (!has_status && columns.len() > 2 && dice.percent(12)).then(|| dice.below(6) + 2);
    let heading = *dice.one(&tongue.out);
    for (at, person) in people.iter_mut().enumerate() {
        if gaps && dice.percent(20) {
            sheet.lone("");
        }
        if section == Some(at) {
            sheet.lone(heading);
        }
        person.is_coming &= section.is_none_or(|from| at < from);
        person.line = sheet.line;
        let cells: Vec<String> = columns
            .iter()
            .map(|(holds, _)| cell(dice, *holds, person, tongue, is_spread))
            .collect();
        sheet.row(cells.iter().map(String::as_str));
    }
    if dice.percent(15) {
        let total = *dice.one(&["Total", "Total: 12", "Summe", "Gesamt: 7", "Total guests 9"]);
        sheet.lone(total);
    }
    for _ in 0..dice.below(3) {
        sheet.lone("");
    }
}

fn cell(dice: &mut Dice, holds: Holds, person: &Person, tongue: &Tongue, spread: bool) -> String {
    let Person { given, family, email, ticket, status, .. } = person;
    match holds {
        Holds::Whole => match tongue.layout {
            Layout::GivenFirst | Layout::Halves => format!("{given} {family}"),
            Layout::FamilyFirst => format!("{family} {given}"),
            Layout::Joined if spread => format!("{family} {given}"),
            Layout::Joined => format!("{family}{given}"),
        },
        Holds::First => given.clone(),
        Holds::Last => family.clone(),
        Holds::Email => email.clone(),
        Holds::Ticket => ticket.clone(),
        Holds::Status => status.clone(),
        Holds::Phone => format!("+44 7700 90{:04}", dice.below(10_000)),
        Holds::Buyer => format!("{} {}", tongue.given[0], tongue.family[1]),
        Holds::BuyersEmail => "buyer@posta.example".to_owned(),
        Holds::Extra(0) => (*dice.one(&["Acme", "Rye & Co", "-", "Blue Bakery", ""])).to_owned(),
        Holds::Extra(1) => (*dice.one(&["S", "M", "L", "XL"])).to_owned(),
        Holds::Extra(_) => (1 + dice.below(9)).to_string(),
        Holds::Nothing => String::new(),
    }
}

fn written(dice: &mut Dice, text: &str, tongue: &Tongue) -> (Vec<u8>, String) {
    let wide = [
        "utf-8",
        "utf-8",
        "utf-8 with a mark",
        "utf-16le with a mark",
        "utf-16be with a mark",
        "utf-16le",
    ];
    if !tongue.pages.is_empty() && dice.percent(45) {
        let page = *dice.one(&tongue.pages);
        if let Some(bytes) = pages::write(text, page) {
            return (bytes, page.to_owned());
        }
    }
    let page = *dice.one(&wide);
    (pages::write(text, page).expect("has every letter"), page.to_owned())
}
