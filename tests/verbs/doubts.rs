//! Rows that need a look, decided without a window.

use serde_json::{Value, json};

use crate::program::Program;

/// A list with a doubt of many kinds.
const LIST: &str = "\
Name,Email,Ref,Status
Mei P.,mei.park@posta.example,K3V9X2M4,Going
Eva Lind,lind@posta.example,P7Q1Z8W2,Going
,noor@posta.example,T5R2Y6U1,Going
Tom & Iris Vale,vale@posta.example,B8N3M1L7,Going
Mei Park,mei.park@posta.example,C2D9F5G3,Going
Jonas Lind,lind@posta.example,H4J6K8S1,Going
Olu Adeyemi,olu@posta.example,X9C3V7B2,Cancelled
Kofi Mensah,kofi@posta,M6N2B4V8,Blue list
Rui Costa,rui@posta.example,Q1W5E9R3,Going
";

fn sum(report: &Value) -> u64 {
    let counts = ["added", "updated", "unchanged", "empty"].map(|it| report[it].as_u64().unwrap());
    let lists = ["not_coming", "look"].map(|it| report[it].as_array().unwrap().len() as u64);
    counts.iter().chain(&lists).sum()
}

fn problems(report: &Value) -> Vec<(u64, &str)> {
    let look = report["look"].as_array().unwrap();
    look.iter().map(|it| (it["row"].as_u64().unwrap(), it["problem"].as_str().unwrap())).collect()
}

#[test]
fn a_file_of_decisions_answers_every_doubt_and_what_is_left_stays_under_look() {
    let program = Program::planned();
    let list = program.file("list.csv", LIST.as_bytes());
    let before = program.json(&["import", &list, "--dry-run"]);
    assert_eq!(sum(&before), 9);
    let asked =
        [(3, "no-name"), (4, "two-people"), (5, "same-email"), (6, "same-email"), (8, "bad-email")];
    assert_eq!(problems(&before), asked);

    let decisions = r#"
        {"row": 3, "do": "type-name", "text": "Noor Haddad"}
        {"problem": "two-people", "do": "split"}
        {"row": 5, "problem": "same-email", "do": "same-person"}
        {"problem": "same-email", "do": "both-stay"}
        {"row": 7, "do": "expect"}
        {"row": 8, "do": "edit", "column": "Email", "text": "kofi@posta.example"}
        {"status": "BLUE list", "do": "leave-out"}
        {"row": 9, "do": "split"}
    "#;
    let decisions = program.file("decisions.jsonl", decisions.as_bytes());
    let args = ["import", list.as_str(), "--decisions", decisions.as_str()];
    let dry = program.json(&[&args[..], &["--dry-run"]].concat());
    assert_eq!(program.json(&["find", "noor"]), json!([]), "a dry run writes nothing");
    let report = program.json(&args);
    assert_eq!(dry, report, "and says the same");
    assert_eq!((sum(&report), &report["look"]), (9, &json!([])));
    assert_eq!(report["not_coming"], json!([{"row": 8, "status": "Blue list"}]));
    assert_eq!(report["unused_decisions"], json!([9]));
    for name in ["Noor Haddad", "Tom Vale", "Iris Vale", "Mei P.", "Eva Lind", "Jonas Lind"] {
        assert_eq!(program.json(&["find", name])[0]["name"], name);
    }
    let mei = program.json(&["find", "mei"]);
    assert_eq!(mei.as_array().unwrap().len(), 1, "one person: {mei}");
    let again = program.json(&args);
    assert_eq!((&again["added"], &again["updated"], sum(&again)), (&json!(0), &json!(0), 9));
}

#[test]
fn a_decision_that_does_not_fit_decides_nothing() {
    let program = Program::planned();
    let list = program.file("list.csv", LIST.as_bytes());
    let decisions = r#"[{"row": 5, "do": "split"}, {"row": 4, "do": "same-person"},
                        {"row": 3, "problem": "two-people", "do": "leave-out"}]"#;
    let decisions = program.file("decisions.json", decisions.as_bytes());
    let report = program.json(&["import", &list, "--decisions", &decisions]);
    let open: Vec<u64> = problems(&report).into_iter().map(|(row, _)| row).collect();
    assert_eq!(open, [3, 4, 5, 6, 8]);
    assert_eq!(sum(&report), 9);
}

#[test]
fn a_file_of_decisions_that_cannot_be_meant_is_refused_before_anything_is_written() {
    let program = Program::planned();
    let list = program.file("list.csv", LIST.as_bytes());
    for (written, says) in [
        ("nonsense", "expected"),
        (r#"{"row": 3, "do": "guess"}"#, "unknown variant `guess`"),
        (r#"{"row": 3, "du": "split", "do": "split"}"#, "unknown field `du`"),
        (r#"{"row": 10, "do": "split"}"#, "decision 1: there is no row 10; the list has 9"),
        (r#"{"row": 3, "do": "type-name"}"#, "the text is missing"),
        (r#"{"row": 3, "do": "edit", "column": "Age", "text": "3"}"#, "no column 'Age'"),
        (r#"{"problem": "odd", "do": "split"}"#, "'odd' is not a problem; they are no-name"),
        (r#"{"problem": "no-name", "do": "type-name", "text": "X"}"#, "for one row only"),
        (r#"{"status": "On hold", "do": "split"}"#, "expect or leave-out"),
        (r#"{"do": "split"}"#, "say a row, a problem, or a status"),
        (r#"{"row": 3, "status": "On hold", "do": "expect"}"#, "say a row, a problem"),
    ] {
        let file = program.file("decisions.json", written.as_bytes());
        let complaint = program.complaint(&["import", &list, "--decisions", &file]);
        assert!(complaint.contains(says) && complaint.contains("--help"), "{complaint}");
    }
    assert_eq!(program.json(&["find", "eva"]), json!([]));
    let help = String::from_utf8(program.run(&["import", "--help"]).stdout).unwrap();
    assert!(help.contains(r#"{"status": "On hold", "do": "expect"}"#), "{help}");
}
