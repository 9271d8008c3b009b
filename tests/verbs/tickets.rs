//! Signed tickets by verb: keys come in and go, codes are blocked, and a stream is answered.

use serde_json::{Value, json};

use crate::made::{base64, field, pem, seed, signer, ticket};
use crate::program::Program;

fn code(of: u8, name: &str, fields: &[Vec<u8>]) -> String {
    ticket(&signer(of), &[seed(name), fields.concat()].concat())
}

/// A gathering that takes tickets of product 3, signed with key 7.
fn program() -> Program {
    let program = Program::with_list();
    // As pretix's API has it: the PEM in base64 once more, in an event's JSON.
    let event = json!({ "slug": "night", "valid_keys": { "pretix_sig1": [base64(pem(&signer(7)).as_bytes())] } });
    let file = program.file("event.json", event.to_string().as_bytes());
    let told = program.json(&["tickets", "trust", &file, "--product", "3"]);
    assert_eq!(told["keys"][0]["products"], json!([3]));
    program
}

#[test]
fn a_signed_ticket_is_welcome_once_with_no_list_and_each_other_says_why_not() {
    let program = program();
    let good = code(7, "good", &[field(2, 3)]);
    let lines = [
        good.clone(),
        good.clone(),
        code(8, "forged", &[field(2, 3)]),
        code(7, "product", &[field(2, 4)]),
        code(7, "early", &[field(2, 3), field(5, 4_000_000_000)]),
        code(7, "late", &[field(2, 3), field(6, 1_000_000_000)]),
    ];
    let said = program.lines(&["check-in", "--stdin"], &lines.join("\n"));
    let verdicts: Vec<_> = said.iter().map(|it| it["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["welcome", "already-in", "refused", "refused", "refused", "refused"]);
    assert_eq!(said[0]["guest"], said[1]["guest"]);
    let why = |it: &Value| it["why"].as_str().unwrap().split(':').next().unwrap().to_owned();
    let why: Vec<_> = said[2..].iter().map(why).collect();
    assert_eq!(why, ["unknown key", "product", "not yet", "over"]);
    let (out, _) = program.answer(&["check-out", &good]);
    assert_eq!(out["verdict"], "out");
    let found = program.json(&["find", "guest"]);
    assert!(found[0]["name"].as_str().unwrap().starts_with("Guest "), "{found}");
}

#[test]
fn a_list_that_has_the_signed_code_names_its_guest() {
    let program = program();
    let code = code(7, "listed", &[field(2, 3)]);
    let list = format!("Attendee name,Secret\nCleo Park,{code}\n");
    program.import(&list);
    let said = program.json(&["check-in", &code]);
    assert_eq!(said["verdict"], "welcome");
    let cleo = program.json(&["find", "cleo"]);
    assert_eq!(said["guest"], cleo[0]["guest"]);
}

#[test]
fn a_list_that_comes_after_its_guest_is_about_the_same_guest() {
    let program = program();
    let code = code(7, "listed", &[field(2, 3)]);
    let first = program.json(&["check-in", &code]);
    let report = program.import(&format!("Attendee name,Secret\nCleo Park,{code}\n"));
    assert_eq!(report["added"], 0, "{report}");
    let again = program.json(&["check-in", &code]);
    assert_eq!((&again["verdict"], &again["guest"]), (&json!("already-in"), &first["guest"]));
}

#[test]
fn codes_are_blocked_and_unblocked_and_keys_are_withdrawn() {
    let program = program();
    let codes = [code(7, "one", &[field(2, 3)]), code(7, "two", &[field(2, 3)])];
    let told = program.lines(&["tickets", "block", "--stdin"], &codes.join("\r\n"));
    assert_eq!(told[0]["blocked"], 2);
    let (said, exit) = program.answer(&["check-in", &codes[0]]);
    assert_eq!((said["verdict"].as_str(), exit), (Some("refused"), 3));
    assert!(said["why"].as_str().unwrap().starts_with("blocked"), "{said}");
    let told = program.json(&["tickets", "unblock", &codes[0]]);
    assert_eq!(told["blocked"], 1);
    assert_eq!(program.json(&["check-in", &codes[0]])["verdict"], "welcome");
    // What is kept of a code tells nobody what it was.
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    assert!(!journal.contains(&codes[1]));

    let key = told["keys"][0]["key"].as_str().unwrap().to_owned();
    let left = program.json(&["tickets", "withdraw", &key]);
    assert_eq!(left["keys"], json!([]));
    let (said, _) = program.answer(&["check-in", &code(7, "three", &[field(2, 3)])]);
    assert_eq!(said["verdict"], "unknown");
}

#[test]
fn what_is_no_key_is_refused_in_a_sentence() {
    let program = Program::with_list();
    for (text, says) in [
        ("nothing", "there is no Ed25519 public key in it"),
        (
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----",
            "that is the secret key",
        ),
    ] {
        let file = program.file("key.pem", text.as_bytes());
        let out = program.run(&["tickets", "trust", &file]);
        let error = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1));
        assert!(error.contains(says), "{error}");
    }
    let told = program.json(&["tickets", "list"]);
    assert_eq!((&told["keys"], &told["blocked"]), (&json!([]), &json!(0)));
}
