//! `table`: tables about something, by a script.

use serde_json::json;

use crate::program::Program;

#[test]
fn a_table_is_named_sat_down_at_and_closed() {
    let program = Program::with_list();
    let bees = program.json(&["table", "new", " Bees ", "--spot", "Window bench"]);
    let id = bees["table"].as_str().unwrap().to_owned();
    let empty = json!({"table": id, "name": "Bees", "spot": "Window bench", "open": true,
        "places": 5, "guests": []});
    assert_eq!(bees, empty);
    assert_eq!(program.json(&["table", "list"]), json!([empty]));
    let (refused, code) = program.answer(&["table", "sit", "bees", "Ana Pereira"]);
    assert_eq!((code, &refused["guests"]), (3, &json!([])));
    assert!(refused["why"].as_str().is_some_and(|why| !why.is_empty()), "{refused}");
    let ana = program.json(&["check-in", "Ana Pereira"])["guest"].clone();
    let sat = program.json(&["table", "sit", "BEES", "Ana Pereira"]);
    assert_eq!(sat["guests"], json!([ana]));
    let polski = program.json(&["table", "new", "Polski"]);
    assert_eq!(program.json(&["table", "sit", "Polski", "Ana Pereira"])["guests"], json!([ana]));
    let all = program.json(&["table", "list"]);
    assert_eq!(all[0]["guests"], json!([]), "whoever sits at another gets up");
    assert_eq!(all[1]["table"], polski["table"]);
    assert_eq!(program.json(&["table", "up", "Ana Pereira"])["guests"], json!([]));
    assert_eq!(program.json(&["table", "up", "Ana Pereira"]), json!(null));
    assert_eq!(program.json(&["table", "close", &id])["open"], false);
    assert_eq!(program.json(&["table", "open", "Bees"])["open"], true);
}

#[test]
fn a_name_that_is_too_long_and_a_table_that_is_not_there_are_told() {
    let program = Program::with_list();
    let (refused, code) = program.answer(&["table", "new", "Everything there is to know of bees"]);
    assert_eq!(code, 3);
    assert!(refused["why"].as_str().is_some_and(|why| why.contains("24")), "{refused}");
    assert_eq!(program.json(&["table", "list"]), json!([]));
    let complaint = program.complaint(&["table", "open", "Bees"]);
    assert!(complaint.contains("porchlight table list"), "{complaint}");
}
