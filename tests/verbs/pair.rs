//! `pair`: lines in, the best pairing out.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::program::Program;

#[test]
fn the_heaviest_pairing_is_not_the_greedy_one() {
    let program = Program::new();
    let file = program.file("graph.txt", b"# a path\n10 20 5\n20 30 6\n30 40 5\n");
    let answer = program.json(&["pair", &file]);
    assert_eq!(answer, json!({"pairs": [[10, 20], [30, 40]], "weight": 10}));
    let text = String::from_utf8(program.run(&["pair", &file]).stdout).unwrap();
    assert_eq!(text, "10 20\n30 40\n2 pairs, weight 10\n");
}

#[test]
fn odd_rings_large_names_and_large_weights_are_paired() {
    let program = Program::new();
    let ring = "18446744073709551615 1 1000000000000000000\n1 2 1000000000000000000\n\
                2 18446744073709551615 1000000000000000000\n2 3 1\n";
    let answer = program.json(&["pair", &program.file("ring.txt", ring.as_bytes())]);
    let pairs = json!([[1, 18_446_744_073_709_551_615_u64], [2, 3]]);
    assert_eq!(answer, json!({"pairs": pairs, "weight": 1_000_000_000_000_000_001_u64}));
    let only_zero = program.file("zero.txt", b"1 2 0\n");
    assert_eq!(program.json(&["pair", &only_zero]), json!({"pairs": [], "weight": 0}));
}

#[test]
fn it_reads_standard_input_and_needs_no_house() {
    let program = Program::new();
    let mut command = program.command(&["pair", "-", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"1 2 3\n").unwrap();
    let out = child.wait_with_output().unwrap();
    let answer: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(answer, json!({"pairs": [[1, 2]], "weight": 3}));
    assert!(!std::path::Path::new(&program.path("house.porchlight")).exists());
}

#[test]
fn the_same_file_gives_the_same_pairs_and_nobody_is_in_two() {
    let program = Program::new();
    let mut lines = String::new();
    for u in 0..300_u64 {
        for step in 1..8 {
            writeln!(lines, "{u} {} {}", (u * step + step) % 300 + 1000, u * step % 5).unwrap();
        }
    }
    let file = program.file("ties.txt", lines.as_bytes());
    let answer = program.json(&["pair", &file]);
    assert_eq!(answer, program.json(&["pair", &file]));
    let pairs = answer["pairs"].as_array().unwrap();
    let mut people: Vec<_> = pairs.iter().flat_map(|it| it.as_array().unwrap()).collect();
    let count = people.len();
    people.sort_by_key(|it| it.as_u64());
    people.dedup();
    assert_eq!(people.len(), count);
}

#[test]
fn a_bad_file_ends_in_one_sentence_that_says_where_and_what_to_write() {
    let program = Program::new();
    let long = [b"1 2 3\n".to_vec(), vec![b'x'; 1 << 20]].concat();
    let binary: Vec<u8> = (0..=255).cycle().take(4096).collect();
    for (bytes, part) in [
        (&b""[..], "no edges"),
        (b"# nothing\n\n", "no edges"),
        (b"1 2 3\n1 x 3\n", "line 2"),
        (b"1 2 3\n\n1 2\n", "line 3"),
        (b"1 2 3 4\n", "more than three"),
        (b"1 2 1e3\n", "\"1e3\""),
        (b"5 5 1\n", "itself"),
        (b"1 2 -3\n", "negative"),
        (b"1 2 99999999999999999999\n", "above"),
        (b"99999999999999999999 2 1\n", "18446744073709551615"),
        (b"1,2,3\n", "\"1,2,3\""),
        (&long, "line 2"),
        (&binary, "line 1"),
    ] {
        let says = program.complaint(&["pair", &program.file("graph.txt", bytes)]);
        assert!(says.contains(part) && says.contains("u v weight"), "{says}");
        assert!(says.len() < 400, "{says}");
    }
    for path in ["missing.txt", ""] {
        let says = program.complaint(&["pair", &program.path(path)]);
        assert!(says.contains("cannot be read"), "{says}");
    }
}
