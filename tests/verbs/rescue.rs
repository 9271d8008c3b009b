//! Houses that are restored, missing, spoilt or reached by another path, with the real program.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use crate::program::Program;

#[test]
fn restoring_says_how_much_more_the_house_held_and_deletes_none_of_it() {
    let program = Program::with_list();
    let copy = program.path("copy.porchlight");
    program.json(&["check-in", "00123456", "--at", "2026-11-20T17:00:00Z"]);
    program.json(&["backup", &copy]);
    let same = program.json(&["restore", &copy]);
    assert_eq!((&same["beyond"]["entries"], &same["beyond"]["all"]), (&0.into(), &true.into()));
    program.json(&["check-in", "k3v9x2m4", "--at", "2026-11-20T17:04:00Z"]);
    let restored = program.json(&["restore", &copy]);
    let beyond = &restored["beyond"];
    assert_eq!((&beyond["check_ins"], &beyond["all"]), (&1.into(), &true.into()), "{restored}");
    assert!(beyond["entries"].as_u64().unwrap() >= 1);
    assert_eq!(beyond["since"], "2026-11-20T17:04:00Z");
    let kept = restored["kept"].as_str().unwrap().to_owned();
    program.json(&["forget", "Zoë Müller"]);
    let back = program.json(&["restore", &kept]);
    assert_eq!(back["restored"], kept.as_str());
    assert_eq!(program.json(&["check-in", "k3v9x2m4"])["verdict"], "already-in");
    assert_eq!(program.json(&["find", "zoe"]), serde_json::json!([]), "forgotten is forgotten");
}

#[test]
fn a_code_is_never_answered_into_a_house_that_was_emptied_or_cut_meanwhile() {
    for bytes in [0, 1] {
        let program = Program::with_list();
        let copy = program.path("copy.porchlight");
        program.json(&["backup", &copy]);
        let house = program.path("house.porchlight");
        let mut command = program.command(&["check-in", "--stdin", "--json"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut codes = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap());
        let mut answer = String::new();
        writeln!(codes, "k3v9x2m4").unwrap();
        answers.read_line(&mut answer).unwrap();
        assert!(answer.contains("welcome"), "{answer}");
        fs::OpenOptions::new().write(true).open(&house).unwrap().set_len(bytes).unwrap();
        writeln!(codes, "00123456").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert!(!answer.contains("welcome"), "{answer}");
        drop(codes);
        let out = child.wait_with_output().unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1), "{said}");
        assert!(said.contains("cut or written over by another program"), "{said}");
        let asked = program.complaint(&["gathering", "list"]);
        assert!(asked.contains("is missing or empty, though there was a house"), "{asked}");
        program.json(&["restore", &copy]);
        assert_eq!(program.json(&["find", "ana"]).as_array().unwrap().len(), 1);
    }
}

#[test]
fn a_backup_goes_over_nothing_but_an_older_one_of_its_house() {
    let (program, other) = (Program::with_list(), Program::with_list());
    let (house, copy) = (program.path("house.porchlight"), program.path("copy.porchlight"));
    program.json(&["backup", &copy]);
    program.json(&["check-in", "k3v9x2m4"]);
    program.json(&["backup", &copy]);
    let notes = other.file("notes.txt", b"bring chairs\n");
    for (taken, from) in [(&notes, &program), (&copy, &other), (&house, &other)] {
        let before = fs::read(taken).unwrap();
        from.complaint(&["backup", taken]);
        assert_eq!(fs::read(taken).unwrap(), before, "{taken}");
    }
    assert!(other.complaint(&["backup", &copy]).contains("choose another name"));
}

#[test]
fn no_copy_and_no_house_takes_a_name_that_is_kept_for_what_lies_beside_a_house() {
    let program = Program::with_list();
    let house = program.path("house.porchlight");
    let before = fs::read_dir(program.path("")).unwrap().count();
    for end in ["-wal", "-journal", "-shm", "-backups", ".restored", ".begun", "-aside-7"] {
        let taken = format!("{house}{end}");
        let says = program.complaint(&["backup", &taken]);
        assert!(says.contains("choose another place"), "{end}: {says}");
        let new = ["gathering", "new", "X", "--starts", "2026-11-20T18:00", "--ends"];
        let mut other = std::process::Command::new(program.command(&[]).get_program());
        other.args(["--house", &taken]).args(new).arg("2026-11-20T23:00");
        assert_eq!(other.output().unwrap().status.code(), Some(1), "{end}");
        assert!(!std::path::Path::new(&taken).exists(), "{end}");
    }
    assert_eq!(fs::read_dir(program.path("")).unwrap().count(), before);
    for (odd, why) in [("nothing-there", "there is no house"), ("", "is not a Porchlight house")] {
        let says = program.complaint(&["restore", &program.path(odd)]);
        assert!(says.contains(why), "{says}");
    }
    assert_eq!(program.json(&["find", "ana"]).as_array().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_house_reached_by_links_from_other_folders_is_the_house_itself() {
    use std::os::unix::fs::symlink;
    let program = Program::with_list();
    let folder = tempfile::tempdir().unwrap();
    let real = fs::canonicalize(program.path("house.porchlight")).unwrap();
    symlink(&real, folder.path().join("link.house")).unwrap();
    symlink(real.parent().unwrap(), folder.path().join("here")).unwrap();
    let ways = ["link.house", "here/house.porchlight", "././here/house.porchlight"];
    for (way, code) in ways.into_iter().zip(["k3v9x2m4", "00123456", "k3v9x2m4"]) {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_porchlight"));
        command.args(["--house", way, "check-in", code, "--json"]).current_dir(folder.path());
        let out = command.output().unwrap();
        assert!(out.status.success(), "{way}: {}", String::from_utf8_lossy(&out.stderr));
    }
    assert_eq!(program.json(&["doctor"])["inside"], 2);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing lies beside the links");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_begins_no_house() {
    let program = Program::new();
    std::os::unix::fs::symlink("gone.house", program.path("link.house")).unwrap();
    let mut command = std::process::Command::new(program.command(&[]).get_program());
    let said = command.args(["gathering", "list", "--house", &program.path("link.house")]);
    assert_eq!(said.output().unwrap().status.code(), Some(1));
    assert!(!std::path::Path::new(&program.path("gone.house")).exists());
}
