//! The list again, newer, while the evening goes on.

use serde_json::json;

use crate::program::Program;

const FIRST: &str = "\
Name,Email,Ticket code,Status
Ana Pereira,ana@posta.example,K3V9X2M4,Going
Ana Pereira,ana@posta.example,P7Q1Z8W2,Going
Ben Okafor,ben@posta.example,T5R2Y6U1,Going
Mei Park,mei@posta.example,B8N3M1L7,Going
Olu Adeyemi,olu@posta.example,C2D9F5G3,Going
";

/// Ana's second ticket is cancelled, Ben's only one; Mei is in and cancelled; Olu has a new phone and
/// Ida is new.
const NEWER: &str = "\
Name,Email,Ticket code,Status,Phone
Ana Pereira,ana@posta.example,K3V9X2M4,Going,
Ana Pereira,ana@posta.example,P7Q1Z8W2,Cancelled,
Ben Okafor,ben@posta.example,T5R2Y6U1,Cancelled,
Mei Park,mei@posta.example,B8N3M1L7,Cancelled,
Olu Adeyemi,olu@posta.example,C2D9F5G3,Going,07700 900142
Ida Lund,ida@posta.example,H4J6K8S1,Going,
";

#[test]
fn a_newer_list_says_what_it_would_change_takes_nobody_away_who_is_in_and_its_cancelled_tickets_open_nothing()
 {
    let program = Program::with(FIRST);
    assert_eq!(program.verdict("B8N3M1L7"), "welcome");

    let newer = program.file("newer.csv", NEWER.as_bytes());
    let dry = program.json(&["import", &newer, "--dry-run"]);
    assert_eq!(
        (&dry["added"], &dry["updated"], &dry["unchanged"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!(dry["not_coming"].as_array().unwrap().len(), 3);
    let off: Vec<_> =
        dry["not_coming"].as_array().unwrap().iter().map(|it| it.get("guest")).collect();
    assert!(off[0].is_none() && off[1].is_some() && off[2].is_none(), "Ben alone: {dry}");
    assert_eq!(dry["refused_tickets"][0]["code"], "P7Q1Z8W2");
    assert_eq!(dry["refused_tickets"].as_array().unwrap().len(), 1);
    assert_eq!(program.json(&["find", "ida"]), json!([]));

    let done = program.json(&["import", &newer]);
    assert_eq!(done, dry, "what it does is what it said");
    let (answer, code) = program.answer(&["check-in", "P7Q1Z8W2"]);
    assert_eq!((&answer["verdict"], code), (&json!("refused"), 3), "{answer}");
    assert_eq!(program.verdict("T5R2Y6U1"), "refused");
    assert_eq!(program.verdict("K3V9X2M4"), "welcome", "Ana's other one");
    assert_eq!(program.verdict("B8N3M1L7"), "already-in", "Mei stays in");

    let again = program.json(&["import", &newer]);
    assert_eq!((&again["added"], &again["updated"]), (&json!(0), &json!(0)));
    assert!(again.get("refused_tickets").is_none(), "once is enough: {again}");

    let back = NEWER.replace("P7Q1Z8W2,Cancelled", "P7Q1Z8W2,Going");
    program.import(&back);
    let (answer, _) = program.answer(&["check-in", "P7Q1Z8W2"]);
    assert_eq!(answer["verdict"], "welcome", "good again, for whoever comes with Ana: {answer}");
}

#[test]
fn a_cancelled_row_that_may_be_somebody_on_the_list_is_asked_about() {
    let program = Program::with(FIRST);
    let newer = "Name,Email,Ticket code,Status\nBenjamin O.,ben@posta.example,,Cancelled\n\
                 ,,C2D9F5G3,Cancelled\n";
    let report = program.import(newer);
    assert_eq!(report["look"][0]["problem"], "takes-off", "{report}");
    assert_eq!(report["not_coming"].as_array().unwrap().len(), 1);
    assert_eq!(program.verdict("C2D9F5G3"), "refused", "his very ticket");
    let file = program.file("newer.csv", newer.as_bytes());
    let decisions = program.file("d.json", br#"{"problem": "takes-off", "do": "both-stay"}"#);
    let report = program.json(&["import", &file, "--decisions", &decisions]);
    assert_eq!((&report["look"], report["not_coming"].as_array().unwrap().len()), (&json!([]), 2));
    let decisions = program.file("d.json", br#"{"row": 1, "do": "same-person"}"#);
    let report = program.json(&["import", &file, "--decisions", &decisions]);
    assert!(report["not_coming"][0]["guest"].is_string(), "{report}");
    assert_eq!(program.verdict("T5R2Y6U1"), "refused");
}
