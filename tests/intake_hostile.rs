//! Files that are no guest lists, or that try to be trouble; and what holds for every file.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stumble")]

mod lists;
#[path = "common/workbook.rs"]
mod workbook;

use lists::*;
use porchlight::intake::{Columns, Decisions, Field, House, MAX_BYTES, Unreadable, plan, read};
use proptest::collection::vec;
use proptest::prelude::*;
use workbook::{sheet, workbook};

fn refused(bytes: &[u8]) -> Unreadable {
    read(bytes, "list.csv", &|_| {}).expect_err("not a guest list")
}

#[test]
fn what_is_no_list_ends_in_one_clear_sentence() {
    let noise: Vec<u8> =
        (0..200_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for (bytes, code) in [
        (&b""[..], "empty"),
        (b" \r\n \t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (&noise, "not-a-table"),
        (b"%PDF-1.7\n1 0 obj", "not-a-table"),
        (b"\x89PNG\r\n\x1a\n0000", "not-a-table"),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "web-page"),
        (b"{\"guests\": []}", "not-a-table"),
        (b"PK\x03\x04 broken from here", "damaged"),
        (
            b"Dear neighbours, it was lovely to see so many of you. We will meet again.",
            "not-a-table",
        ),
    ] {
        let unreadable = refused(bytes);
        assert_eq!(unreadable.code(), code);
        let sentence = unreadable.to_string();
        assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
    }
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    assert_eq!(read(&old, "Members.XLS", &|_| {}).unwrap_err().code(), "damaged");
}

#[test]
fn fifty_megabytes_on_one_line_are_refused() {
    for (unit, megabytes) in [("a", 50), ("a,", 50), ("\"", 3), ("\"a\" ", 3), ("\0", 3), ("é", 3)]
    {
        let line = unit.repeat(megabytes * 1_000_000 / unit.len());
        assert!(
            ["line-too-long", "not-a-table"].contains(&refused(line.as_bytes()).code()),
            "{unit}"
        );
        let listed = format!("Name,Email\nAna,a@x.example\n{line}");
        let code =
            read(listed.as_bytes(), "x.csv", &|_| {}).map(|_| "read").map_err(|it| it.code());
        assert!(code == Err("line-too-long") || unit == "\0", "{unit}: {code:?}");
    }
    let huge = vec![b'a'; MAX_BYTES + 1];
    assert_eq!(refused(&huge).code(), "too-big");
}

#[test]
fn quotes_that_are_never_closed_stay_quick_and_lose_no_row() {
    let line = |number: usize| format!("\"Ana{},a{number}@x.example\n", "x".repeat(number % 7));
    let list = "Name,Email\n".to_owned() + &(0..20_000).map(line).collect::<String>();
    assert_eq!(plan_of(&table_of(&list)).counts.rows, 20_000);
}

#[test]
fn hostile_cells_are_harmless_text() {
    let plan = plan_file("hostile-cells.csv");
    assert_eq!(look(&plan).iter().filter(|(_, problem)| *problem == "not-a-name").count(), 4);
    let ana = added(&plan, "Ana Pereira");
    assert_eq!(ana.note.as_deref(), Some("=HYPERLINK(\"https://x.example\",\"click\")"));
    assert_eq!(
        added(&plan, "Ben \"Big\" Okafor").tickets,
        ["0006"],
        "an unclosed quote swallows nothing"
    );
    assert_eq!(added(&plan, "Mei Park").tickets, ["0007"]);
}

const NO_STRINGS: &str = "<sst uniqueCount=\"0\"></sst>";
const HEADER: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>";
const ANA: &str = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ana Pereira</t></is></c></row>";

#[test]
fn a_plain_workbook_is_read_and_crafted_ones_are_refused() {
    let good = workbook(&sheet(&format!("{HEADER}{ANA}")), NO_STRINGS);
    assert_eq!(names(&plan_of(&read(&good, "g.xlsx", &|_| {}).unwrap())), ["Ana Pereira"]);
    assert_eq!(read(&good, "g.csv", &|_| {}).unwrap().rows.len(), 1, "whatever its name");

    let far = format!("{HEADER}{ANA}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    let far = read(&workbook(&sheet(&far), NO_STRINGS), "far.xlsx", &|_| {}).unwrap();
    assert_eq!((far.rows.len(), far.count), (2, 1_048_575));
    assert_eq!(names(&plan_of(&far)), ["Ana Pereira"], "a stray cell far away costs nothing");
    let announced = "<sst uniqueCount=\"999999999999\"></sst>";
    let backwards = format!("{ANA}{HEADER}");
    let bomb = " ".repeat(140_000_000);
    for (sheet_xml, strings, codes) in [
        (sheet(&"<a>".repeat(1_000)), NO_STRINGS, &["damaged"][..]),
        (sheet(&format!("<a b=\"{}\"/>", "x".repeat(2_000_000))), NO_STRINGS, &["too-big"]),
        (sheet(HEADER), announced, &["too-big"]),
        (sheet(&backwards), NO_STRINGS, &["damaged"]),
        (sheet(&bomb), NO_STRINGS, &["too-big"]),
        ("<worksheet><sheetData>".to_owned(), NO_STRINGS, &["damaged"]),
        (sheet(""), NO_STRINGS, &["empty"]),
        ("not xml at all <<<".to_owned(), NO_STRINGS, &["damaged"]),
    ] {
        let code = refused(&workbook(&sheet_xml, strings)).code();
        assert!(codes.contains(&code), "{code}, not {codes:?}");
    }
}

#[test]
fn cut_off_and_scribbled_workbooks_end_in_a_sentence() {
    let good = std::fs::read("data/lists/by-hand.xlsx").unwrap();
    for cut in (0..good.len()).step_by(97) {
        let _ = read(&good[..cut], "cut.xlsx", &|_| {});
        let mut scribbled = good.clone();
        for byte in &mut scribbled[cut..(cut + 3).min(good.len())] {
            *byte ^= 0x5a;
        }
        let _ = read(&scribbled, "scribbled.xlsx", &|_| {});
    }
}

/// Cells as lists have them, good and bad.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        prop::sample::select(vec![
            "Ana Pereira",
            "ana@posta.example",
            "ANA@posta.example",
            "Ben Okafor",
            "Ana & Ben",
            "Pereira, Ana",
            "cancelled",
            "Yes",
            "No",
            "pending",
            "TBD",
            "Total",
            "ZoÃ«",
            "FALSE",
            "T-000001",
            "T-000002",
            "07700 900142",
            "4.4E+11",
            "ben@posta,example",
            "n/a",
            "2",
            "she/her",
            "Fix a bike; bake bread",
            "name",
            "email",
            "\u{fffd}",
            "=1+1",
            "Tom",
        ])
        .prop_map(str::to_owned),
        "[A-Za-zÀ-ž ]{1,12}",
        "(?s).{0,30}",
    ]
}

fn header() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Name",
        "First name",
        "Surname",
        "E-mail",
        "Phone",
        "Ticket code",
        "Status",
        "Notes",
        "What can you offer?",
        "What do you need?",
        "First time?",
        "Guests",
        "Pronouns",
        "Language",
        "",
        "Company",
        "Was suchst du?",
        "Number of people",
    ])
    .prop_map(str::to_owned)
}

fn csv_of(headers: &[String], rows: &[Vec<String>], delimiter: char) -> String {
    let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line =
        |cells: &[String]| cells.iter().map(quote).collect::<Vec<_>>().join(&delimiter.to_string());
    let lines = std::iter::once(line(headers)).chain(rows.iter().map(|row| line(row)));
    lines.collect::<Vec<_>>().join("\r\n")
}

fn random_list() -> impl Strategy<Value = String> {
    let rows = vec(vec(cell(), 0..9), 0..14);
    (vec(header(), 1..8), rows, prop::sample::select(vec![',', ';', '\t', '|']))
        .prop_map(|(headers, rows, delimiter)| csv_of(&headers, &rows, delimiter))
}

/// A word of three letters or more as it must be found again, wherever it went.
fn words(text: &str) -> Vec<String> {
    let letters = |word: &str| word.to_lowercase();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 2);
    words.map(letters).collect()
}

/// Every word of an answer that says nothing, which is kept nowhere.
fn words_for_nothing() -> Vec<String> {
    let answers = include_str!("../src/intake/words/answers.txt");
    let (_, from) = answers.split_once("[nothing]").unwrap();
    words(from.split('[').next().unwrap())
}

proptest! {
    #[test]
    fn no_bytes_break_the_reading(bytes in vec(any::<u8>(), 0..600)) {
        if let Ok(table) = read(&bytes, "list.csv", &|_| {}) {
            plan_of(&table);
        }
    }

    #[test]
    fn no_text_breaks_the_reading(text in "(?s)(Name|Email|,|;|\t|\"|\n|\r|.){0,300}") {
        if let Ok(table) = read(text.as_bytes(), "list.csv", &|_| {}) {
            plan_of(&table);
        }
    }

    #[test]
    fn every_row_is_counted_once_and_again_nothing_changes(list in random_list()) {
        if let Ok(table) = read(list.as_bytes(), "list.csv", &|_| {}) {
            let mut evening = Evening::new();
            evening.bring(&table);
            let (again, facts) = evening.bring(&table);
            prop_assert_eq!(facts, 0, "{}", list);
            prop_assert_eq!((again.counts.added, again.counts.updated), (0, 0), "{}", list);
        }
    }

    #[test]
    fn what_a_row_says_is_found_again(
        name in "[A-Z][a-z]{3,8} [A-Z][a-z]{3,8}",
        cells in vec("[a-zA-Z ,.!;()0-9'-]{0,160}", 8),
    ) {
        let fields = [
            Field::Phone, Field::Pronouns, Field::Language, Field::FirstTime, Field::Companions,
            Field::Offer, Field::Need, Field::Note,
        ];
        let mut headers: Vec<String> = fields.iter().map(ToString::to_string).collect();
        headers.insert(0, "Full name".into());
        let mut row = cells.clone();
        row.insert(0, name);
        let table = table_of(&csv_of(&headers, &[row], ','));
        let mut columns = Columns::guess(&table);
        for (at, field) in fields.into_iter().enumerate() {
            columns.set(at + 1, field);
        }
        let plan = plan(&table, &columns, House::default(), &Decisions::default(), &|_| {});
        if let Some(newcomer) = plan.added.first() {
            let kept = format!("{newcomer:?}").to_lowercase();
            let silent = [3, 4];
            let nothing = words_for_nothing();
            for (at, cell) in cells.iter().enumerate().filter(|(at, _)| !silent.contains(at)) {
                for word in words(cell).iter().filter(|word| !nothing.contains(word)) {
                    prop_assert!(kept.contains(word), "{word} of {:?} in {kept}", fields[at]);
                }
            }
        }
    }
}
