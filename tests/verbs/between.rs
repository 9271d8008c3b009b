//! What the board tells between introductions, said by a script.

use serde_json::json;

use crate::program::Program;

#[test]
fn an_agenda_is_read_from_lines_a_table_or_a_calendar_and_nothing_is_lost() {
    let program = Program::planned();
    let file = program.file("plan.txt", b"18:30 Soup @ Kitchen\nAnd then\n19:45-20:30 The Ring\n");
    let told = program.json(&["gathering", "agenda", &file]);
    let titles: Vec<_> =
        told["agenda"].as_array().unwrap().iter().map(|it| it["title"].clone()).collect();
    assert_eq!(titles, ["Soup", "The Ring"]);
    assert_eq!(told["agenda"][0]["place"], "Kitchen");
    let says = "it has no time; begin with one, such as 19:45";
    assert_eq!(told["look"], json!([{"line": 2, "text": "And then", "says": says}]));
    assert_eq!(program.json(&["gathering", "agenda"])["agenda"], told["agenda"]);
    assert_eq!(program.json(&["gathering", "agenda", "--none"])["agenda"], json!([]));
}

#[test]
fn the_network_and_a_word_to_everybody_are_set_and_taken_away() {
    let program = Program::planned();
    let wifi = program.json(&["gathering", "wifi", "Old Mill", "--password", "come-on-in"]);
    assert_eq!(wifi, json!({"network": "Old Mill", "password": "come-on-in"}));
    assert_eq!(program.json(&["gathering", "wifi", "--none"]), json!(null));
    let said = program.json(&["gathering", "announce", " A blue scarf  waits at Door A. "]);
    assert_eq!(said, json!({"announcement": "A blue scarf waits at Door A."}));
    assert_eq!(program.json(&["gathering", "announce"]), json!({"announcement": ""}));
}
