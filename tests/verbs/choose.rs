//! A guest's choices by verb: as they stand, changed, and by whom the screen may say what.

use serde_json::{Value, json};

use crate::program::Program;

/// Ana, who is in.
fn house() -> Program {
    let program = Program::with_list();
    program.json(&["check-in", "k3v9x2m4"]);
    program
}

fn choose(program: &Program, more: &[&str]) -> (Value, i32) {
    program.answer(&[&["choose", "--guest", "Ana Pereira"], more].concat())
}

fn line<'a>(stands: &'a Value, text: &str) -> &'a Value {
    let lines = stands["lines"].as_array().unwrap();
    lines.iter().find(|it| it["text"] == text).unwrap()
}

#[test]
fn with_nothing_to_change_it_tells_how_things_stand() {
    let (stands, code) = choose(&house(), &[]);
    assert_eq!((&stands["verdict"], code), (&json!("chosen"), 0));
    let said = (&stands["screen"], &stands["swap"], &stands["remember"]);
    assert_eq!(said, (&json!("none"), &json!("no"), &json!(false)), "blank means no");
    assert_eq!(line(&stands, "Prune a fruit tree")["shown"], json!(true));
    assert_eq!(line(&stands, "Help with a tax return")["shown"], json!(false));
}

#[test]
fn what_is_chosen_stands_and_the_rest_stays_as_it_was() {
    let program = house();
    let (first, _) = choose(&program, &["--screen", "initial", "--swap", "ask"]);
    assert_eq!(
        (&first["screen"], &first["swap"]),
        (&json!("first_initial"), &json!("ask_each_time"))
    );
    let (then, code) = choose(&program, &["--screen", "none", "--remember", "yes"]);
    assert_eq!(code, 0);
    let said = (&then["screen"], &then["swap"], &then["remember"]);
    assert_eq!(said, (&json!("none"), &json!("ask_each_time"), &json!(true)));
    assert_eq!(choose(&program, &[]).0["remember"], json!(true));
}

#[test]
fn eyes_open_and_close_and_lines_go_by_their_words_or_their_id() {
    let program = house();
    let (hidden, _) = choose(&program, &["--hide", "prune a  FRUIT tree"]);
    assert_eq!(line(&hidden, "Prune a fruit tree")["shown"], json!(false));
    let id = line(&hidden, "Prune a fruit tree")["line"].as_str().unwrap().to_owned();
    let (gone, code) = choose(&program, &["--remove", &id]);
    assert_eq!((gone["lines"].as_array().unwrap().len(), code), (1, 0));
    let complaint = program.complaint(&["choose", "--guest", "Ana Pereira", "--show", "A pony"]);
    assert!(complaint.contains("they said no line \"A pony\""), "{complaint}");
}

#[test]
fn a_delicate_line_is_refused_and_nothing_else_is_written() {
    let program = house();
    let need = "Somebody to talk to about my divorce";
    program.json(&["say", "Ana Pereira", "--need", need]);
    let (stands, code) = choose(&program, &["--screen", "first", "--show", need]);
    assert_eq!((&stands["verdict"], code), (&json!("refused"), 3));
    assert_eq!(stands["why"], json!("support needs stay off the big screen"));
    assert_eq!(
        (&stands["screen"], &line(&stands, need)["delicate"]),
        (&json!("none"), &json!(true))
    );
}

#[test]
fn nobody_by_that_name_is_told_so() {
    let complaint = house().complaint(&["choose", "--guest", "Olu", "--screen", "first"]);
    assert!(complaint.contains("nobody here is \"Olu\""), "{complaint}");
}

#[test]
fn how_they_like_to_meet_is_chosen_told_and_obeyed() {
    let program = house();
    assert!(choose(&program, &[]).0.get("meet").is_none(), "nobody chose for them");
    let all = ["--meet", "not-tonight", "--photo", "ask", "--welcome", "yes"];
    let (stands, code) = choose(&program, &all);
    assert_eq!(code, 0);
    let told = [&stands["meet"], &stands["photo"], &stands["welcomes"]];
    assert_eq!(told, [&json!("not_tonight"), &json!("ask"), &json!(true)]);
    let (stands, _) = choose(&program, &["--photo", "no"]);
    assert_eq!(stands["meet"], "not_tonight", "the rest stays");
    let suggested = program.json(&["suggest", "--guest", "Ana Pereira"]);
    assert_eq!(suggested, json!([]));
}

#[test]
fn an_organizer_says_what_guests_are_asked() {
    let program = house();
    let asks = |more: &[&str]| program.json(&[&["gathering", "asks"], more].concat());
    assert_eq!(asks(&[]), json!({"photo": false, "welcomer": false}));
    assert_eq!(asks(&["--photos", "yes"]), json!({"photo": true, "welcomer": false}));
    assert_eq!(asks(&["--welcomers", "yes"]), json!({"photo": true, "welcomer": true}));
    assert_eq!(asks(&["--photos", "no"]), json!({"photo": false, "welcomer": true}));
    assert_eq!(asks(&[]), json!({"photo": false, "welcomer": true}), "it was kept");
}
