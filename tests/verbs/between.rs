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
fn a_file_that_says_of_nothing_when_it_happens_takes_no_agenda_away() {
    let program = Program::planned();
    let plan = program.file("plan.txt", b"18:30 Soup @ Kitchen\n");
    let before = program.json(&["gathering", "agenda", &plan])["agenda"].take();
    for odd in [
        &b""[..],
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Soup",
        b"starts,title\n",
        b"\x89PNG\r\n\x1a\n\x00\x1b[2J",
    ] {
        let file = program.file("odd", odd);
        let says = program.complaint(&["gathering", "agenda", &file]);
        assert!(says.contains("stays as it was") && says.contains("--none"), "{says}");
        assert_eq!(program.json(&["gathering", "agenda"])["agenda"], before);
    }
}

#[test]
fn nothing_that_a_terminal_obeys_is_said_to_it() {
    let program = Program::planned();
    let odd = "\u{1b}[2J\u{202e}Soup\u{9b}1m";
    program.json(&["gathering", "announce", odd]);
    let plan = program.file("plan.txt", format!("18:30 {odd}\nAt noon {odd}\n").as_bytes());
    for verb in [&["gathering", "agenda", &plan][..], &["find", odd], &["check-in", odd]] {
        let out = program.run(verb);
        for said in [out.stdout, out.stderr] {
            let said = String::from_utf8(said).unwrap();
            let is_odd = |it: char| it == '\u{202e}' || (it.is_control() && it != '\n');
            assert!(!said.contains(is_odd), "{verb:?}: {said:?}");
        }
    }
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
