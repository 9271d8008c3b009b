//! Whatever file is given, reading it stays under 200 MB and some seconds, and ends in a sentence.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::process::{Command, Output};

use crate::program::Program;
use crate::workbook::{sheet, workbook};

/// Imports a file with no more memory, address space (64 MB of it are the model built into the
/// program) and processor than a list may take.
fn bounded(program: &Program, path: &str) -> Output {
    let limits = "ulimit -v 270336; ulimit -t 30; exec timeout 60 \"$0\" \"$@\"";
    let import = program.command(&["import", "--dry-run", "--json", path]);
    let mut shell = Command::new("sh");
    shell.args(["-c", limits]).arg(import.get_program()).args(import.get_args());
    shell.output().unwrap()
}

fn refused(program: &Program, path: &str) -> String {
    let out = bounded(program, path);
    let says = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(1), "{path}: {says}");
    assert!(says.trim_end().lines().count() == 1 && says.len() > 20, "{path}: {says}");
    says
}

fn taken(program: &Program, path: &str) -> serde_json::Value {
    let out = bounded(program, path);
    let says = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{path}: {says}");
    serde_json::from_slice(&out.stdout).unwrap()
}

#[test]
fn text_that_expands_is_counted_while_it_expands() {
    let program = Program::planned();
    let mut rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>".to_owned();
    for row in 2..20_002 {
        let _ = write!(rows, "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>");
    }
    for letters in [1_000_000, 30_000] {
        let strings =
            format!("<sst uniqueCount=\"1\"><si><t>{}</t></si></sst>", "x".repeat(letters));
        let file = program.file("bomb.xlsx", &workbook(&sheet(&rows), &strings));
        let says = refused(&program, &file);
        assert!(says.contains("too big") || says.contains("far longer"), "{says}");
    }
    let deep = workbook(&sheet(&"<a>".repeat(20_000_000)), "<sst/>");
    refused(&program, &program.file("deep.xlsx", &deep));
    let long = workbook(&sheet(&format!("<a b='{}'/>", "x".repeat(100_000_000))), "<sst/>");
    refused(&program, &program.file("long.xlsx", &long));
}

#[test]
fn empty_space_costs_nothing() {
    let program = Program::planned();
    let cell = |place: &str, text: &str| {
        format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let mut rows = format!("<row r=\"1\">{}{}</row>", cell("A1", "Name"), cell("B1", "Email"));
    for row in 2..202 {
        let stray = if row % 2 == 0 { cell(&format!("XFD{row}"), "x") } else { String::new() };
        let (name, email) = (format!("Ana P{}", "e".repeat(row)), format!("a{row}@posta.example"));
        let cells = [
            cell(&format!("A{row}"), name.get(..9).unwrap_or(&name)),
            cell(&format!("B{row}"), &email),
        ];
        let _ = write!(rows, "<row r=\"{row}\">{}{stray}</row>", cells.concat());
    }
    let file = program.file("stray.xlsx", &workbook(&sheet(&rows), "<sst/>"));
    let report = taken(&program, &file);
    assert_eq!(report["rows"], 200);

    let list = format!(
        "Name,Email\nAna Pereira,ana@posta.example\n{}Ben Okafor,ben@posta.example\n",
        "\n".repeat(40_000_000)
    );
    let report = taken(&program, &program.file("empty.csv", list.as_bytes()));
    assert_eq!((&report["rows"], &report["added"]), (&40_000_002.into(), &2.into()));
    assert_eq!(report["empty"], 40_000_000);

    let commas = format!("{}\n", ",".repeat(16_000)).repeat(1_000);
    let report = taken(
        &program,
        &program.file(
            "commas.csv",
            format!("Name,Email\nAna Pereira,ana@posta.example\n{commas}").as_bytes(),
        ),
    );
    assert_eq!((&report["added"], &report["empty"]), (&1.into(), &1_000.into()));
}

#[test]
fn only_regular_files_are_read_and_only_so_much_of_them() {
    let program = Program::planned();
    let pipe = program.path("pipe.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let link = program.path("link.csv");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    let folder = program.path("folder");
    std::fs::create_dir(&folder).unwrap();
    for path in [pipe.as_str(), "/dev/zero", "/dev/stdin", &link, &folder] {
        let says = refused(&program, path);
        assert!(says.contains("not a file"), "{path}: {says}");
    }
    let sparse = program.path("sparse.csv");
    File::create(&sparse).unwrap().set_len(1 << 40).unwrap();
    assert!(refused(&program, &sparse).contains("larger than"));
    let file = program.file("list.csv", b"Name,Email\nAna Pereira,ana@posta.example\n");
    let link = program.path("to-list.csv");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    assert_eq!(taken(&program, &link)["added"], 1, "a link to a file is a file");
}

#[test]
fn the_largest_files_of_any_kind_end_in_a_sentence() {
    let program = Program::planned();
    let row = "Ana Pereira,ana@posta.example,Attending,likes cake and tea and long walks\n";
    for (name, head, unit, megabytes) in [
        ("wide.csv", "Name\n", "a,", 60),
        ("quote.csv", "Name\nAna,\"", "\"\"", 60),
        ("rows.csv", "Name,Email,Status,Notes\n", row, 60),
        ("short.csv", "Name\n", "Ana\n", 60),
        ("legacy.csv", "Name\n", "\u{fffd}Ana Pereira Pereira\n", 60),
        ("zeros.csv", "Name\n", "\0", 60),
    ] {
        let path = program.path(name);
        let mut file = File::create(&path).unwrap();
        file.write_all(head.as_bytes()).unwrap();
        let unit =
            if name == "legacy.csv" { b"\xe9Ana Pereira Pereira\n".to_vec() } else { unit.into() };
        let piece = unit.repeat(1_000_000 / unit.len());
        (0..megabytes).for_each(|_| file.write_all(&piece).unwrap());
        refused(&program, &path);
    }
}
