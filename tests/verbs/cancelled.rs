//! Tickets that were cancelled before the house ever saw them.

use serde_json::{Value, json};

use crate::program::Program;

/// Ana cancelled one ticket and booked another; Ben is gone with both of his, Mei's place was sold
/// to Olu under the same code, and nobody's name stands with the last.
const LIST: &str = "\
Name,Email,Ticket code,Status
Ana Pereira,ana@posta.example,K3V9X2M4,Cancelled
Ana Pereira,ana@posta.example,P7Q1Z8W2,Going
Ben Okafor,ben@posta.example,T5R2Y6U1,Refunded
Ben Okafor,ben@posta.example,T5R2Y6U2,Refunded
Mei Park,mei@posta.example,B8N3M1L7,Cancelled
Olu Adeyemi,olu@posta.example,B8N3M1L7,Going
Info Requested,,C2D9F5G3,Cancelled
";

fn guests(program: &Program) -> Value {
    program.json(&["doctor"])["guests"].clone()
}

#[test]
fn a_ticket_that_is_cancelled_when_the_house_first_hears_of_it_is_refused_at_the_scan() {
    let program = Program::planned();
    let report = program.import(LIST);
    assert_eq!((&report["added"], &report["look"]), (&json!(2), &json!([])), "{report}");
    assert_eq!(report["not_coming"].as_array().unwrap().len(), 5);
    assert!(report.get("refused_tickets").is_none(), "none was ever good: {report}");
    for code in ["K3V9X2M4", "T5R2Y6U1", "T5R2Y6U2", "C2D9F5G3"] {
        let (answer, status) = program.answer(&["check-in", code]);
        assert_eq!((&answer["verdict"], status), (&json!("refused"), 3), "{code}: {answer}");
        assert!(answer["why"].as_str().unwrap().contains("cancelled"), "{answer}");
    }
    assert_eq!(program.verdict("P7Q1Z8W2"), "welcome", "Ana's other one");
    assert_eq!(program.verdict("B8N3M1L7"), "welcome", "cancelled for one, good for the other");
    assert_eq!(program.verdict("ZZZZZZZZ"), "unknown");
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    for word in ["Okafor", "ben@", "mei@", "Info Requested"] {
        assert!(!journal.contains(word), "nothing is kept of whoever is not coming: {word}");
    }
}

#[test]
fn the_same_list_again_knows_its_cancelled_tickets_and_adds_nobody() {
    let program = Program::with(LIST);
    let (before, journal) = (guests(&program), program.run(&["journal"]).stdout);
    let again = program.import(LIST);
    assert_eq!((&again["added"], &again["updated"]), (&json!(0), &json!(0)), "{again}");
    assert_eq!(again["look"], json!([]));
    assert_eq!(guests(&program), before);
    assert_eq!(program.run(&["journal"]).stdout, journal, "not a word is written");
}

#[test]
fn a_cancelled_ticket_opens_again_where_a_newer_list_says_that_they_come() {
    let program = Program::with(LIST);
    let back = LIST.replace("Cancelled", "Going").replace("Refunded", "Going");
    let back = back.replace("Mei Park,mei@posta.example,B8N3M1L7,Going\n", "");
    let back = back.replace("Info Requested,", "Ida Lund,");
    let report = program.import(&back);
    assert_eq!(report["look"], json!([]), "{report}");
    for code in ["K3V9X2M4", "T5R2Y6U1", "T5R2Y6U2", "C2D9F5G3"] {
        assert_ne!(program.verdict(code), "refused", "{code}");
        assert_ne!(program.verdict(code), "unknown", "{code}");
    }
    let ben = program.json(&["find", "ben okafor"]);
    assert_eq!(ben.as_array().unwrap().len(), 1, "{ben}");
}

#[test]
fn a_list_without_addresses_gives_a_cancelled_ticket_back_and_asks_no_more_than_it_would_have() {
    let program = Program::planned();
    let list = "Name,Ticket code,Status\nAna Pereira,K3V9X2M4,Going\n\
                Ana Pereira,P7Q1Z8W2,Cancelled\nBen Okafor,T5R2Y6U1,Cancelled\n";
    program.import(list);
    assert_eq!(program.verdict("P7Q1Z8W2"), "refused");
    assert_eq!(program.verdict("T5R2Y6U1"), "refused");
    let report = program.import(&list.replace("Cancelled", "Going"));
    let look = report["look"].as_array().unwrap();
    let asked: Vec<_> = look.iter().map(|it| (&it["row"], &it["problem"])).collect();
    assert_eq!(asked, [(&json!(2), &json!("same-name"))], "one Ana or two: {report}");
    assert_eq!(program.verdict("T5R2Y6U1"), "welcome");
    assert_eq!(program.verdict("P7Q1Z8W2"), "refused", "until that is decided");
}

#[test]
fn a_cancelled_row_that_is_let_in_by_a_decision_brings_its_ticket_along() {
    let program = Program::planned();
    let list = program.file("list.csv", LIST.as_bytes());
    program.json(&["import", &list]);
    assert_eq!(program.verdict("T5R2Y6U1"), "refused");
    let decisions = program.file("d.json", br#"{"row": 3, "do": "expect"}"#);
    let report = program.json(&["import", &list, "--decisions", &decisions]);
    assert_eq!((&report["added"], &report["look"]), (&json!(1), &json!([])), "{report}");
    assert_eq!(program.verdict("T5R2Y6U2"), "refused", "his other one stays cancelled");
    assert_eq!(program.verdict("T5R2Y6U1"), "welcome");
}

#[test]
fn a_ticket_cancelled_later_that_no_list_had_before_is_refused_beside_a_good_one() {
    let program = Program::planned();
    program.import("Name,Email,Ticket code\nAna Pereira,ana@posta.example,K3V9X2M4\n");
    let newer = "Name,Email,Ticket code,Status\nAna Pereira,ana@posta.example,K3V9X2M4,Going\n\
                 Ana Pereira,ana@posta.example,P7Q1Z8W2,Cancelled\n";
    let report = program.import(newer);
    assert_eq!(report["unchanged"], json!(1), "{report}");
    assert_eq!(program.verdict("P7Q1Z8W2"), "refused");
    assert_eq!(program.verdict("K3V9X2M4"), "welcome");
}
