//! Rounds and circles, as scripts and hosts read them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::program::Program;

const NEIGHBOURS: &[(&str, &str, &str)] = &[
    ("Ana Pereira", "Prune a fruit tree", "Help with a tax return"),
    ("Ben Kowalski", "Help with tax returns", "A tall ladder"),
    ("Chiara Russo", "Help with a tax return", "Polish practice"),
    ("Dov Levi", "I can lend a tall ladder", "Somebody to sing with"),
    ("Eun-ji Han", "Polish practice", "My apple tree needs pruning"),
    ("Farid Nasser", "Polish practice", "Fix a bike"),
    ("Grace Oduya", "Fix a bike", "Help with a tax return"),
];

/// A gathering with so many of the neighbours in, a minute after each other.
fn with(people: usize) -> Program {
    let program = Program::planned();
    let mut list = "Name,Ticket code,What can you offer?,What do you need?\n".to_owned();
    let known = NEIGHBOURS.get(..people).unwrap();
    for (n, (name, offer, need)) in known.iter().enumerate() {
        writeln!(list, "{name},t1cket{n},{offer},{need}").unwrap();
    }
    program.import(&list);
    for n in 0..people {
        let at = format!("2026-11-20T18:{n:02}:00Z");
        program.json(&["check-in", &format!("t1cket{n}"), "--at", &at]);
    }
    program
}

fn guests(item: &Value) -> Vec<&str> {
    item["guests"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect()
}

fn pairs(item: &Value) -> Vec<BTreeSet<&str>> {
    let guests = guests(item);
    let after = |at: usize| guests.iter().skip(at + 1);
    guests
        .iter()
        .enumerate()
        .flat_map(|(at, a)| after(at).map(move |b| BTreeSet::from([*a, *b])))
        .collect()
}

fn text(program: &Program, args: &[&str]) -> String {
    let out = program.run(args);
    assert_eq!(out.status.code(), Some(0), "{args:?}");
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn six_people_meet_everybody_in_five_rounds_and_again_only_in_the_sixth() {
    let program = with(6);
    let said = program.json(&["suggest", "--round", "6"]);
    let said = said.as_array().unwrap();
    assert_eq!(said.len(), 18);
    let mut met = BTreeSet::new();
    for round in 1..=6 {
        let tables: Vec<_> = said.iter().filter(|it| it["round"] == round).collect();
        let seated: BTreeSet<_> = tables.iter().flat_map(|it| guests(it)).collect();
        let spots: BTreeSet<_> = tables.iter().map(|it| it["spot"].as_str().unwrap()).collect();
        assert_eq!((tables.len(), seated.len()), (3, 6));
        assert_eq!(spots, BTreeSet::from(["Green sofa", "Table 1", "Window bench"]));
        for table in tables {
            let is_new = pairs(table).into_iter().all(|pair| met.insert(pair));
            assert_eq!(is_new, round < 6);
            let relaxed = if round < 6 { json!([]) } else { json!(["round-1"]) };
            assert_eq!(table["relaxed"], relaxed);
            assert!(table["opener"].as_str().unwrap().ends_with('?'));
        }
    }
    let told = text(&program, &["suggest", "--round", "6"]);
    assert!(told.starts_with("Round 1\n  "), "{told}");
    assert!(told.contains("Round 6. Not everybody could sit with somebody new: 3 tables of people who sat together in round 1\n"), "{told}");
}

#[test]
fn the_odd_one_out_is_a_third_somewhere_and_never_twice() {
    let program = with(7);
    let said = program.json(&["suggest", "--round", "3"]);
    let trios: Vec<_> =
        said.as_array().unwrap().iter().map(guests).filter(|it| it.len() == 3).collect();
    let thirds: BTreeSet<_> = trios.iter().map(|it| it[2]).collect();
    assert_eq!((trios.len(), thirds.len()), (3, 3));
    let all: Vec<_> = said.as_array().unwrap().iter().flat_map(pairs).collect();
    assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn a_circle_begins_with_a_need_and_those_who_can_help() {
    let program = with(7);
    let said = program.json(&["suggest", "--circles", "3"]);
    let said = said.as_array().unwrap();
    let seated: BTreeSet<_> = said.iter().flat_map(guests).collect();
    assert_eq!((said.len(), seated.len()), (2, 7));
    assert!(
        said.iter().all(|it| (3..=5).contains(&guests(it).len()) && it["left_out"] == json!([]))
    );
    let seeded: Vec<_> = said.iter().filter(|it| it["seeded"] == true).collect();
    assert!(!seeded.is_empty());
    for circle in seeded {
        let needy = &circle["guests"][0];
        let gives = circle["gives"].as_array().unwrap();
        assert!(gives.len() >= 2 && gives[0]["to"] == *needy && gives[1]["to"] == *needy);
        assert_eq!(gives[0]["need"], gives[1]["need"]);
    }
    let told = text(&program, &["suggest", "--circles", "3"]);
    assert!(told.lines().last().unwrap().starts_with("2 circles, "), "{told}");
}

#[test]
fn too_few_people_are_told_so_and_a_script_reads_an_empty_list() {
    for (people, rounds, circles) in [
        (0, "Nobody is in yet.", "Nobody is in yet."),
        (
            1,
            "Only one person is in; a round needs two.",
            "Only one person is in; a circle needs three.",
        ),
        (2, "", "Only 2 people are in; a circle needs three."),
    ] {
        let program = with(people);
        assert_eq!(program.json(&["suggest", "--circles", "4"]), json!([]));
        assert_eq!(text(&program, &["suggest", "--circles", "4"]).trim_end(), circles);
        if people < 2 {
            assert_eq!(program.json(&["suggest", "--round", "2"]), json!([]));
            assert_eq!(text(&program, &["suggest", "--round", "2"]).trim_end(), rounds);
        } else {
            let said = program.json(&["suggest", "--round", "2"]);
            assert_eq!(said[1]["relaxed"], json!(["round-1"]));
        }
    }
}

#[test]
fn rounds_are_one_to_fifty_and_circles_three_to_five() {
    let program = Program::new();
    for args in [
        ["--round", "0"],
        ["--round", "51"],
        ["--round", "-1"],
        ["--circles", "2"],
        ["--circles", "6"],
        ["--circles", "x"],
    ] {
        let out = program.run(&[&["suggest"][..], &args].concat());
        assert_eq!(out.status.code(), Some(2), "{args:?}");
    }
    let out = program.run(&["suggest", "--circles", "6"]);
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(told.contains("6 is not in 3..=5"), "{told}");
}
