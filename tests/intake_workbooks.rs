//! Workbooks of other makers: XLS as Excel wrote it before 2007, and sheets of `OpenDocument`; and what
//! crafted ones come to.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stumble"
)]

mod lists;

use std::io::{Cursor, Write};

use calamine::{Data, Ods, Reader, Xls};
use lists::*;
use porchlight::intake::{Plan, Sheets, Table, Unreadable, read, read_sheets};

fn is_the_list(plan: &Plan) {
    assert_eq!(
        names(plan),
        ["Ana Pereira", "Bruno Pereira", "Zoë Łukasiewicz", "Nóra O'Brien"],
        "{:?}",
        plan.look
    );
    assert_eq!(absent(plan), [(4, "Storniert")]);
    let zoe = added(plan, "Zoë Łukasiewicz");
    assert_eq!((&*zoe.tickets[0], zoe.companions), ("00711", Some(2)), "zeros in front stay");
    assert_eq!(zoe.booked_on.unwrap().to_string(), "2026-11-20");
    assert_eq!(added(plan, "Nóra O'Brien").companions, Some(1));
}

#[test]
fn lists_of_old_excel_and_of_open_document_come_in() {
    for file in ["by-hand.xls", "by-hand.ods"] {
        let table = table(file);
        assert_eq!(table.sheet.as_deref(), Some("Gäste"));
        assert_eq!(table.other_sheets, ["Notes"], "a hidden sheet is not told of");
        assert_eq!(table.above.len(), 1);
        is_the_list(&plan_of(&table));
        let bytes = std::fs::read(format!("data/lists/{file}")).unwrap();
        let notes = Sheets::Named(vec!["Notes".into()]);
        let notes = read_sheets(&bytes, file, &notes, &|_| {}).map(|it| it.sheet);
        assert!(notes.is_ok_and(|it| it.as_deref() == Some("Notes")));
    }
}

/// The texts of a sheet, by another reader.
fn cells(range: &calamine::Range<Data>) -> Vec<String> {
    let texts = range.used_cells().filter_map(|(_, _, cell)| {
        if let Data::String(text) = cell { Some(text.trim().to_owned()) } else { None }
    });
    texts.filter(|text| !text.is_empty()).collect()
}

fn texts(table: &Table) -> Vec<String> {
    let rows = table.above.iter().chain(&table.header).chain(&table.rows);
    rows.flat_map(|row| row.cells().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn another_reader_finds_the_same_texts() {
    for (file, range) in [
        ("by-hand.xls", {
            let bytes = std::fs::read("data/lists/by-hand.xls").unwrap();
            Xls::new(Cursor::new(bytes)).unwrap().worksheet_range("Gäste").unwrap()
        }),
        ("by-hand.ods", {
            let bytes = std::fs::read("data/lists/by-hand.ods").unwrap();
            Ods::new(Cursor::new(bytes)).unwrap().worksheet_range("Gäste").unwrap()
        }),
    ] {
        let ours = texts(&table(file));
        let theirs = cells(&range);
        assert!(theirs.len() > 20);
        for text in theirs {
            assert!(ours.contains(&text), "{text} in {file}");
        }
    }
}

#[test]
fn cut_off_and_scribbled_workbooks_end_in_a_sentence() {
    for file in ["by-hand.xls", "by-hand.ods"] {
        let good = std::fs::read(format!("data/lists/{file}")).unwrap();
        for cut in (0..good.len()).step_by(61) {
            let _ = read(&good[..cut], file, &|_| {});
            let mut scribbled = good.clone();
            for byte in &mut scribbled[cut..(cut + 3).min(good.len())] {
                *byte ^= 0x5a;
            }
            if let Ok(table) = read(&scribbled, file, &|_| {}) {
                plan_of(&table);
            }
        }
    }
}

fn ods(content: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
    ];
    for (name, content) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    ods(&format!(
        "<office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet>"
    ))
}

fn row(cells: &[&str]) -> String {
    let cell =
        |text: &&str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

fn code(bytes: &[u8], name: &str) -> &'static str {
    read(bytes, name, &|_| {}).map_or_else(|error: Unreadable| error.code(), |_| "read")
}

#[test]
fn what_an_open_document_repeats_costs_nothing_while_it_is_empty() {
    let (head, ana) = (row(&["Name", "Email"]), row(&["Ana &amp; Co", "ana@posta.example"]));
    let empty = "<table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell \
                 table:number-columns-repeated=\"4000000000\"/></table:table-row>";
    let good = sheet(&format!("{head}{ana}{empty}"));
    assert_eq!(texts(&read(&good, "s.ods", &|_| {}).unwrap())[2], "Ana & Co");
    let far = sheet(&format!("{head}{ana}{empty}{}", row(&["Ben Okafor", "ben@posta.example"])));
    assert_eq!(read(&far, "s.ods", &|_| {}).unwrap().rows.len(), 2);
    let filled = |attribute: &str| {
        row(&["x"]).replacen("<table:table-row", &format!("<table:table-row {attribute}"), 1)
    };
    let many = format!("{head}{}", filled("table:number-rows-repeated=\"4000000000\""));
    assert_eq!(code(&sheet(&many), "s.ods"), "too-big");
    let wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"4000000000\">\
                <text:p>x</text:p></table:table-cell></table:table-row>";
    assert_eq!(code(&sheet(&format!("{head}{wide}")), "s.ods"), "damaged");
    let long = row(&[&"x".repeat(2_000_000)]);
    assert_eq!(code(&sheet(&format!("{head}{long}")), "s.ods"), "too-big");
    let deep = "<text:p>".repeat(1_000);
    assert_eq!(
        code(&sheet(&format!("<table:table-row><table:table-cell>{deep}")), "s.ods"),
        "damaged"
    );
    let bomb = format!("{head}{}", " ".repeat(140_000_000));
    assert_eq!(code(&sheet(&bomb), "s.ods"), "too-big");
    assert_eq!(
        code(&ods("<office:text><text:p>Dear all</text:p></office:text>"), "s.ods"),
        "not-a-table"
    );
    assert_eq!(code(&ods("not xml <<<"), "s.ods"), "damaged");
    assert_eq!(code(&sheet(""), "s.ods"), "empty");
}

#[test]
fn remarks_in_an_open_document_are_no_part_of_a_cell() {
    let remark = "<table:table-row><table:table-cell><office:annotation><text:p>ask her</text:p>\
                  </office:annotation><text:p>Ana<text:s text:c=\"1\"/>Pereira</text:p>\
                  </table:table-cell></table:table-row>";
    let list = sheet(&format!("{}{remark}", row(&["Name"])));
    assert_eq!(names(&plan_of(&read(&list, "s.ods", &|_| {}).unwrap())), ["Ana Pereira"]);
}

const SECTOR: usize = 4096;

/// A compound file with one stream of that name.
fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let padded = stream.len().max(4096).div_ceil(SECTOR) * SECTOR;
    let sectors = padded / SECTOR;
    let tables = (sectors + 2).div_ceil(SECTOR / 4 - 1).max(1);
    let mut bytes = vec![0; SECTOR];
    bytes[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes[26..34].copy_from_slice(&[4, 0, 0xfe, 0xff, 12, 0, 6, 0]);
    let mut put = |at: usize, number: u32| bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
    put(44, tables as u32);
    put(48, tables as u32);
    put(60, 0xffff_fffe);
    put(68, 0xffff_fffe);
    for part in 0..109 {
        put(76 + part * 4, if part < tables { part as u32 } else { u32::MAX });
    }
    let mut next: Vec<u32> = vec![0xffff_fffd; tables];
    next.push(0xffff_fffe);
    let first = next.len() as u32;
    next.extend((1..sectors as u32).map(|at| first + at));
    next.push(0xffff_fffe);
    next.resize(tables * SECTOR / 4, u32::MAX);
    bytes.extend(next.iter().flat_map(|it| it.to_le_bytes()));
    let mut directory = vec![0; SECTOR];
    for (at, (name, start, size)) in
        [("Root Entry", 0xffff_fffe, 0), (name, first, stream.len().max(4096) as u32)]
            .into_iter()
            .enumerate()
    {
        let entry = &mut directory[at * 128..(at + 1) * 128];
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..wide.len()].copy_from_slice(&wide);
        entry[64..66].copy_from_slice(&(wide.len() as u16 + 2).to_le_bytes());
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
    }
    bytes.extend(directory);
    bytes.extend(stream);
    bytes.resize(SECTOR * (tables + 2) + padded, 0);
    bytes
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

/// A workbook of one sheet with these records.
fn xls(globals: &[u8], cells: &[u8]) -> Vec<u8> {
    let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let end = record(0x000a, &[]);
    let named = |at: u32| {
        let place = at.to_le_bytes();
        record(0x0085, &[&place[..], &[0, 0, 1, 0, b'S']].concat())
    };
    let starts_at = begin.len() + globals.len() + named(0).len() + end.len();
    let globals = [&begin[..], globals, &named(starts_at as u32), &end].concat();
    compound("Workbook", &[&globals[..], &begin, cells, &end].concat())
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let mut data = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    data.extend((text.len() as u16).to_le_bytes());
    data.push(0);
    data.extend(text.bytes());
    record(0x0204, &data)
}

#[test]
fn a_plain_old_workbook_is_read_and_crafted_ones_are_refused() {
    let list = [label(0, 0, "Name"), label(1, 0, "Ana Pereira")].concat();
    let good = xls(&[], &list);
    assert_eq!(names(&plan_of(&read(&good, "g.xls", &|_| {}).unwrap())), ["Ana Pereira"]);
    assert_eq!(names(&plan_of(&read(&good, "g.csv", &|_| {}).unwrap())), ["Ana Pereira"]);
    let far = xls(&[], &[&list[..], &label(u16::MAX, 16_000, "x")].concat());
    assert_eq!(read(&far, "g.xls", &|_| {}).unwrap().rows.len(), 2, "a stray cell costs nothing");
    let turned = xls(&[], &[label(1, 0, "Ana Pereira"), label(0, 0, "Name")].concat());
    assert_eq!(names(&plan_of(&read(&turned, "g.xls", &|_| {}).unwrap())), ["Ana Pereira"]);
    let locked = xls(&record(0x002f, &[1, 0]), &list);
    assert_eq!(code(&locked, "g.xls"), "locked");
    assert_eq!(code(&compound("EncryptedPackage", &[]), "g.xlsx"), "locked");
    assert_eq!(code(&compound("WordDocument", &[]), "letter.doc"), "not-a-table");
    assert_eq!(code(&compound("Workbook", &[]), "g.xls"), "damaged");
    let many = record(0x00fc, &[&[0; 4][..], &u32::MAX.to_le_bytes()].concat());
    assert_eq!(code(&xls(&many, &list), "g.xls"), "too-big");
    // A row of packed numbers in two thousand bytes, over and over.
    let packed = record(0x00bd, &vec![0; 8_004]);
    assert_eq!(code(&xls(&[], &packed.repeat(1_500)), "g.xls"), "too-big");
    // One long text in every cell.
    let text = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &8_000_u16.to_le_bytes(), &[0], &[b'x'; 8_000]];
    let shared = record(0x00fc, &text.concat());
    let cell =
        |row: u16| record(0x00fd, &[&row.to_le_bytes()[..], &[0, 0, 0, 0, 0, 0, 0, 0]].concat());
    let all: Vec<u8> = (0..60_000).flat_map(cell).collect();
    assert_eq!(code(&xls(&shared, &all), "g.xls"), "too-big");
    assert_eq!(code(&xls(&[], &[]), "g.xls"), "empty");
}

#[test]
fn rings_of_sectors_end() {
    let good = xls(&[], &label(0, 0, "Name"));
    // The table's fields lead back to where they are.
    for at in (SECTOR..SECTOR + 64).chain(2 * SECTOR..2 * SECTOR + 256).step_by(4) {
        for target in [0_u32, 1, 2, 3, 9, u32::MAX - 1] {
            let mut ring = good.clone();
            ring[at..at + 4].copy_from_slice(&target.to_le_bytes());
            let _ = read(&ring, "ring.xls", &|_| {});
        }
    }
    let mut ring = good;
    ring[68..72].copy_from_slice(&0_u32.to_le_bytes());
    let _ = read(&ring, "ring.xls", &|_| {});
}
