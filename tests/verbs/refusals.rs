//! Bad input: one clear line, and the right exit code.

use crate::program::Program;

#[test]
fn without_a_gathering_it_says_how_to_plan_one() {
    let program = Program::new();
    let says = program.complaint(&["check-in", "abc"]);
    assert!(says.contains("gathering new"), "{says}");
}

#[test]
fn hostile_files_end_in_one_sentence() {
    let program = Program::with_list();
    let binary: Vec<u8> =
        (0..4096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let files = [
        program.file("empty.csv", b""),
        program.file("noise.xlsx", &binary),
        program.file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        program.path("missing.csv"),
        program.path(""),
    ];
    for file in files {
        let says = program.complaint(&["import", &file]);
        assert!(says.len() > 20, "{file}: {says}");
    }
}

#[test]
fn times_zones_and_maps_that_are_none_are_named() {
    let program = Program::with_list();
    let new = |starts: &str, ends: &str| {
        program.complaint(&["gathering", "new", "X", "--starts", starts, "--ends", ends])
    };
    assert!(new("soon", "2026-01-01T00:00").contains("soon"));
    assert!(new("2026-01-02T00:00", "2026-01-01T00:00").contains("ends after it starts"));
    let file = program.file("a.csv", b"Name\nAna\n");
    assert!(program.complaint(&["import", &file, "--map", "Name=colour"]).contains("colour"));
    assert!(program.complaint(&["import", &file, "--map", "Nome=name"]).contains("Nome"));
}

#[test]
fn wrong_usage_exits_with_two() {
    let program = Program::new();
    for args in [&["dance"][..], &["find"], &["check-in"], &["export", "contacts", "--to", "x"]] {
        assert_eq!(program.run(args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn no_export_lists_contacts() {
    let program = Program::with_list();
    let help = String::from_utf8(program.run(&["export", "--help"]).stdout).unwrap();
    for what in ["contacts", "leads", "emails", "guests"] {
        assert_eq!(program.run(&["export", what, "--to", "x"]).status.code(), Some(2), "{what}");
    }
    assert!(help.contains("packets"));
}
