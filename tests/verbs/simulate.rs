//! `simulate`: one evening, four policies, one JSON value.

use serde_json::Value;

use crate::program::Program;

/// An evening without what depends on the machine.
fn figures(program: &Program, args: &[&str]) -> Value {
    let mut told = program.json(args);
    for it in told["policies"].as_array_mut().unwrap() {
        assert!(it["run_s"].take().as_f64().unwrap() >= 0.0);
    }
    told
}

#[test]
fn the_same_seed_prints_the_same_evening() {
    let program = Program::new();
    let args = ["simulate", "--people", "30", "--minutes", "60", "--seed", "4"];
    let told = figures(&program, &args);
    assert_eq!(told, figures(&program, &args));
    assert_eq!(told["people"], 30);
    let names: Vec<_> =
        told["policies"].as_array().unwrap().iter().map(|it| &it["policy"]).collect();
    assert_eq!(names, ["porchlight", "random", "own-top-three", "greedy"]);
    let ours = &told["policies"][0];
    assert!(ours["most_open"].as_u64().unwrap() <= 3, "{ours}");
    assert_eq!(ours["not_yet"].as_array().unwrap().len(), 60);
}

#[test]
fn people_read_a_table_and_a_picture() {
    let program = Program::new();
    let file = program.path("evening.svg");
    let out = program.run(&["simulate", "--people", "30", "--minutes", "40", "--to", &file]);
    let table = String::from_utf8(out.stdout).unwrap();
    for name in ["Porchlight", "Random pairs", "Own top three", "Greedy", "introduced", "Gini"] {
        assert!(table.contains(name), "{name} in {table}");
    }
    let svg = std::fs::read_to_string(file).unwrap();
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
}

#[test]
fn what_cannot_be_simulated_ends_in_one_sentence() {
    let program = Program::new();
    for (args, says) in [
        (&["--people", "29"][..], "30 to 20000"),
        (&["--people", "20001"], "30 to 20000"),
        (&["--people", "0"], "30 to 20000"),
        (&["--minutes", "0"], "30 to 720"),
        (&["--minutes", "100000"], "30 to 720"),
        (&["--people", "30", "--to", "evening.jpg"], ".svg"),
        (&["--people", "30", "--minutes", "30", "--to", "/nowhere/evening.svg"], "nowhere"),
    ] {
        let args = [&["simulate"], args].concat();
        let complaint = program.complaint(&args);
        assert!(complaint.contains(says), "{args:?}: {complaint}");
    }
    for args in [["--people", "many"], ["--seed", "x"], ["--minutes", "1h"]] {
        let out = program.run(&[&["simulate"], &args[..]].concat());
        assert_eq!(out.status.code(), Some(2), "{args:?}");
    }
}
