//! Odd input to verbs: times no evening has, names of thousands of letters, files without an end.

use std::process::{Command, Output, Stdio};

use crate::program::Program;

/// Runs a verb with no more memory and processor than it may take.
fn bounded(program: &Program, args: &[&str], input: Stdio) -> Output {
    let limits = "ulimit -v 700000; ulimit -t 30; exec timeout 60 \"$0\" \"$@\"";
    let verb = program.command(args);
    let mut shell = Command::new("sh");
    shell.args(["-c", limits]).arg(verb.get_program()).args(verb.get_args());
    shell.stdin(input).output().unwrap()
}

#[test]
fn nobody_comes_in_before_or_after_their_gathering_and_people_leave_later() {
    let program = Program::with_list();
    let at = |verb: &'static str, at: &'static str| [verb, "k3v9x2m4", "--at", at];
    let odd = ["2026-11-20T05:59Z", "2026-11-20T23:01Z", "2036-11-20T19:00Z", "1999-01-01T00:00"];
    for time in odd {
        let says = program.complaint(&at("check-in", time));
        let how = "write a time from 2026-11-20 07:00 to 2026-11-21 00:00";
        assert!(says.contains(how) && says.contains(time), "{time}: {says}");
    }
    assert_eq!(program.json(&at("check-in", "2026-11-20T23:00Z"))["verdict"], "welcome");
    program.complaint(&at("check-out", "2026-11-22T00:00Z"));
    assert_eq!(program.json(&at("check-out", "2026-11-21T01:30Z"))["verdict"], "out");
}

#[test]
fn texts_of_thousands_of_letters_are_refused_and_not_told_again_whole() {
    let program = Program::with_list();
    let long = "x".repeat(5000);
    let times = ["--starts", "2026-11-20T18:00", "--ends", "2026-11-20T23:00"];
    let new =
        |args: &[&str]| program.complaint(&[&["gathering", "new"][..], args, &times].concat());
    let room = "a name has room for 120 characters, this has 5000";
    assert!(new(&[&long]).contains(room));
    assert!(new(&["Soup", "--venue", &long]).contains(room));
    assert!(new(&["Soup", "--spot", &long]).contains(room));
    let (answer, code) = program.answer(&["check-in", "k3v9x2m4", "--door", &long]);
    assert_eq!((&answer["verdict"], code), (&"refused".into(), 3));
    assert!(answer["why"].as_str().unwrap().contains(room), "{answer}");
    let (answer, code) = program.answer(&["check-in", &long]);
    assert_eq!((&answer["verdict"], code), (&"refused".into(), 3), "as in a stream");
    let file = program.file("a.csv", b"Name\nAna\n");
    let map = format!("{long}=name");
    for args in [
        &["find", "ana", "--gathering", &long][..],
        &["check-in", "k3v9x2m4", "--at", &long],
        &["say", &long, "--offer", "A ladder"],
        &["forget", &long],
        &["suggest", "--guest", &long],
        &["import", &file, "--map", &map],
        &["import", &file, "--gathering", &long],
        &["export", "report", "--to", "x", "--format", &long],
        &["gathering", "new", "Soup", "--starts", &long, "--ends", "2026-11-20T23:00"],
        &["gathering", "new", "Soup", "--zone", &long, times[0], times[1], times[2], times[3]],
    ] {
        let says = program.complaint(args);
        assert!(says.len() < 400, "{}: {} letters", args[0], says.len());
    }
    assert!(program.json(&["find", &long]).as_array().unwrap().is_empty());
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    assert!(!journal.contains("xxxxxxxx"));
}

#[test]
fn pipes_folders_and_files_without_an_end_are_not_waited_for() {
    let program = Program::new();
    let pipe = program.path("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let lines = program.file("lines.txt", b"A ladder\n");
    let commas = program.file("commas.txt", &b",".repeat(40_000_000));
    let short = program.file("short.txt", &b",\n".repeat(20_000_000));
    let folder = program.path("");
    for odd in [&*pipe, &*folder, "/dev/zero", &*commas, &*short] {
        for args in [
            &["rank", "--offers", odd, "--needs", &lines][..],
            &["rank", "--offers", &lines, "--needs", odd],
            &["pair", odd],
        ] {
            let out = bounded(&program, args, Stdio::null());
            let says = String::from_utf8(out.stderr).unwrap();
            assert_eq!(out.status.code(), Some(1), "{args:?}: {says}");
            assert!(says.trim_end().lines().count() == 1 && says.len() < 400, "{args:?}: {says}");
        }
    }
}

#[test]
fn a_pipe_that_a_shell_hands_over_is_read() {
    let script = "\"$0\" rank --json --offers <(echo A tall ladder) --needs <(echo Some soup)";
    let program = Program::new();
    let mut shell = Command::new("bash");
    let out = shell.args(["-c", script]).arg(program.command(&[]).get_program()).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn forty_megabytes_on_one_line_of_a_stream_are_answered_once() {
    let program = Program::with_list();
    let commas = program.file("commas.txt", &b",".repeat(40_000_000));
    for (verb, answer) in [("say", "longer than"), ("check-in", "longer than")] {
        let file = std::fs::File::open(&commas).unwrap();
        let out = bounded(&program, &[verb, "--stdin", "--json"], file.into());
        let said = String::from_utf8(out.stdout).unwrap();
        assert!(said.lines().count() == 1 && said.contains(answer) && said.len() < 400, "{said}");
    }
    let file = std::fs::File::open(&commas).unwrap();
    let out = bounded(&program, &["proofread", "--json"], file.into());
    assert!(String::from_utf8(out.stdout).unwrap().contains("was not read"));
}

#[test]
fn a_quote_that_is_never_closed_ends_in_a_sentence_or_in_rows() {
    let program = Program::planned();
    for unit in ["a", "a,b\n", "\"\"", "\n"] {
        let text = format!("Name,Notes\nAna Pereira,\"{}", unit.repeat(40_000_000 / unit.len()));
        let file = program.file("quote.csv", text.as_bytes());
        let out = bounded(&program, &["import", "--dry-run", "--json", &file], Stdio::null());
        let says = String::from_utf8_lossy(&out.stderr).into_owned();
        let is_taken = out.status.success() && !out.stdout.is_empty();
        let is_told = out.status.code() == Some(1) && says.trim_end().lines().count() == 1;
        assert!(is_taken || is_told, "{unit:?}: {says}");
    }
}
