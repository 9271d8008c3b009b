//! `proofread`: lines in, which of them are pitches out.

use std::io::Write as _;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::program::Program;

fn proofread(args: &[&str], lines: &[u8]) -> Output {
    let program = Program::new();
    let mut command = program.command(&[&["proofread"], args].concat());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines).unwrap();
    child.wait_with_output().unwrap()
}

fn answers(out: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&out.stdout).unwrap();
    text.lines().map(|it| serde_json::from_str(it).unwrap()).collect()
}

#[test]
fn each_line_is_answered_and_a_pitch_says_why_in_sentences() {
    let lines = "Book a free discovery call with me\n\n\
                 I run a bakery and can show you how to shape a loaf\r\n\
                 Maßgeschneiderte Lösungen für Ihr Unternehmen\n\
                 Szukam pracy jako stolarz";
    let out = proofread(&["--json"], lines.as_bytes());
    assert!(out.status.success());
    let answers = answers(&out);
    let pitches: Vec<_> = answers.iter().map(|it| it["pitch"].as_bool().unwrap()).collect();
    assert_eq!(pitches, [true, false, true, false]);
    assert_eq!(answers[1]["line"], "I run a bakery and can show you how to shape a loaf");
    for answer in &answers {
        let why = answer["why"].as_array().unwrap();
        assert_eq!(answer["pitch"].as_bool().unwrap(), !why.is_empty(), "{answer}");
        assert!(why.iter().all(|it| it.as_str().unwrap().ends_with('.')), "{answer}");
    }
}

#[test]
fn a_line_of_a_megabyte_gets_one_answer_and_the_next_is_read() {
    let mut lines = vec![b'x'; 1 << 20];
    lines.extend(b"\n\xff\xfe\nDM me for pricing\n");
    let out = proofread(&["--json"], &lines);
    assert!(out.status.success() && out.stdout.len() < 2000, "{}", out.stdout.len());
    let answers = answers(&out);
    assert_eq!(answers.len(), 3);
    assert!(answers[0]["why"][0].as_str().unwrap().contains("was not read"), "{}", answers[0]);
    assert_eq!(answers[1]["pitch"], false);
    assert_eq!(answers[2]["pitch"], true);
}

#[test]
fn people_read_sentences() {
    let out = proofread(&[], "DM me for pricing\nA tall ladder\n".as_bytes());
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(text.starts_with("pitch     DM me for pricing\n          It "), "{text}");
    assert!(text.ends_with("\nfine      A tall ladder\n"), "{text}");
    assert!(proofread(&[], b"").stdout.is_empty());
}
