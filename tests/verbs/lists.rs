//! Import, find, gathering, journal, forget, backup.

use crate::program::{LIST, Program};

#[test]
fn a_list_comes_in_once_and_every_row_is_accounted_for() {
    let program = Program::planned();
    let first = program.import(LIST);
    assert_eq!(first["rows"], 3);
    assert_eq!(first["added"], 2);
    assert_eq!(first["look"][0]["row"], 3);
    assert_eq!(first["look"][0]["line"], 4);
    let again = program.import(LIST);
    assert_eq!((&again["added"], &again["unchanged"]), (&0.into(), &2.into()));

    let newer = LIST.replace("00123456", "00999999");
    assert_eq!(program.import(&newer)["updated"], 1);
    assert_eq!(program.json(&["check-in", "00999999"])["verdict"], "welcome");
}

#[test]
fn a_dry_run_changes_nothing_and_a_map_changes_what_a_column_becomes() {
    let program = Program::planned();
    let file = program.file("odd.csv", b"Wer,Nummer\nAna Pereira,0791112233\n");
    let args = ["import", file.as_str(), "--map", "Wer=name", "--map", "Nummer=phone"];
    let dry = program.json(&[&args[..], &["--dry-run"]].concat());
    assert_eq!(dry["added"], 1);
    assert_eq!(program.json(&["find", "ana"]), serde_json::json!([]));
    program.json(&args);
    let found = program.json(&["find", "ana", "--as", "guest"]);
    assert_eq!(found[0]["name"], "Ana P.");
    assert_eq!(found[0]["hint"], "phone ends in 33");
}

#[test]
fn the_month_somebody_booked_is_the_hint_where_there_is_no_other() {
    let program = Program::planned();
    let list = b"Name,Order date,Seit\nAna Pereira,2026-10-02,\nBen Okafor,03/04/2026,\nMei Park,,2.9.2026\n";
    let file = program.file("dated.csv", list);
    let report = program.json(&["import", &file, "--map", "Seit=booked"]);
    let booked = serde_json::json!({"column": "Order date", "field": "booked"});
    assert_eq!(report["columns"][1], booked);
    let hint = |name| program.json(&["find", name, "--as", "guest"])[0]["hint"].clone();
    assert_eq!(hint("ana"), "booked in October");
    assert_eq!(hint("ben"), "ask a host", "March or April: nobody can tell");
    assert_eq!(hint("mei"), "booked in September");
}

#[test]
fn names_are_found_without_accents_in_any_order_and_after_a_slip() {
    let program = Program::with_list();
    for typed in ["muller", "mueller zoe", "ZOË", "mullre", "müller z"] {
        assert_eq!(program.json(&["find", typed])[0]["name"], "Zoë Müller", "{typed}");
    }
    assert_eq!(program.json(&["find", "u", "--as", "guest"]), serde_json::json!([]));
}

#[test]
fn forgetting_leaves_no_word_in_the_file_and_keeps_the_rest() {
    let program = Program::with_list();
    program.json(&["check-in", "k3v9x2m4"]);
    program.json(&["backup", &program.path("before.porchlight")]);
    program.json(&["forget", "Ana Pereira"]);
    assert_eq!(program.json(&["find", "ana"]), serde_json::json!([]));
    assert_eq!(program.json(&["find", "zoe"]).as_array().unwrap().len(), 1);
    for suffix in ["", "-wal"] {
        let file = program.path(&format!("house.porchlight{suffix}"));
        let Ok(bytes) = std::fs::read(&file) else { continue };
        for word in ["Pereira", "ana@posta", "k3v9x2m4", "Prune a fruit"] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word} is still in house.porchlight{suffix}");
        }
    }
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    assert!(journal.contains("checked_in") && !journal.contains("Pereira"));
}

#[test]
fn a_backup_brings_a_house_back() {
    let program = Program::with_list();
    let copy = program.path("copy.porchlight");
    program.json(&["backup", &copy]);
    program.json(&["check-in", "k3v9x2m4"]);
    let restored = program.json(&["restore", &copy]);
    assert!(restored["kept"].is_string());
    assert_eq!(program.json(&["check-in", "k3v9x2m4"])["verdict"], "welcome");
}

#[test]
fn doctor_and_gathering_list_tell_what_is_there() {
    let program = Program::with_list();
    program.json(&["check-in", "k3v9x2m4"]);
    let health = program.json(&["doctor"]);
    assert_eq!((&health["guests"], &health["inside"]), (&2.into(), &1.into()));
    let list = program.json(&["gathering", "list"]);
    assert_eq!(list[0]["name"], "Neighbours' Night");
    assert_eq!((&list[0]["expected"], &list[0]["in"]), (&1.into(), &1.into()));
}
