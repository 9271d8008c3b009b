//! Habits by verb: named, refused, counted, let through.

use serde_json::json;

use crate::program::Program;

#[test]
fn habits_are_named_counted_and_let_through_and_persons_are_refused() {
    let program = Program::with_list();
    assert_eq!(program.json(&["nominations"]), json!([]));
    for habit in ["The Name-Dropper", "Talks over people", "the name-dropper"] {
        let (noted, code) = program.answer(&["nominate", habit]);
        assert_eq!((&noted["verdict"], code), (&json!("noted"), 0));
    }
    for habit in ["Ana Pereira", "me@posta.example", " ", &"x".repeat(61)] {
        let (refused, code) = program.answer(&["nominate", habit]);
        assert_eq!((&refused["verdict"], code), (&json!("refused"), 3), "{habit}");
        assert!(refused["nomination"].is_null() && refused["why"].is_string());
    }
    let shown = program.json(&["nominations", "--show", "THE NAME-DROPPER"]);
    let dropper = json!({"habit": "The Name-Dropper", "times": 2, "shown": true});
    let talker = json!({"habit": "Talks over people", "times": 1, "shown": false});
    assert_eq!(shown, json!([dropper, talker]));
    let hidden = program.json(&["nominations", "--hide", "the name-dropper"]);
    assert_eq!(hidden[0]["shown"], json!(false));
    let says = program.complaint(&["nominations", "--show", "The Moon"]);
    assert!(says.contains("nobody named \"The Moon\""), "{says}");
}

#[test]
fn whose_words_they_were_stands_nowhere() {
    let program = Program::with_list();
    program.json(&["nominate", "The Name-Dropper"]);
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    let line = journal.lines().find(|it| it.contains("Name-Dropper")).unwrap();
    for guest in ["Pereira", "Ana"] {
        assert!(!line.contains(guest), "{line}");
    }
}

#[test]
fn the_report_tells_habits_and_small_counts_as_a_few() {
    let program = Program::with_list();
    for code in ["k3v9x2m4", "00123456"] {
        program.json(&["check-in", code, "--at", "2026-11-20T18:10:00Z"]);
    }
    for habit in ["=The Boss", "Talks over people", "talks over People", "TALKS OVER PEOPLE"] {
        program.json(&["nominate", habit]);
    }
    let folder = program.path("out");
    program.json(&["export", "report", "--to", &folder, "--format", "csv"]);
    let csv = std::fs::read_to_string(program.path("out/report.csv")).unwrap();
    assert!(csv.contains("habit,Talks over people,3"), "{csv}");
    assert!(csv.contains("habit,'=The Boss,a few"), "no formula: {csv}");
}
