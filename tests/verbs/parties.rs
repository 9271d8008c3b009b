//! Parties, places, notes.

use serde_json::{Value, json};

use crate::program::Program;

/// Ana bought three tickets; Ben and Cleo share an order with Dan, who is not coming.
const LIST: &str = "\
Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Notes
8001,Ana,Pereira,ana@posta.example,TK-101,Attending,Needs step-free seating
8001,Ana,Pereira,ana@posta.example,TK-102,Attending,
8001,Ana,Pereira,ana@posta.example,TK-103,Attending,
8002,Ben,Okafor,ben@posta.example,TK-201,Attending,
8002,Cleo,Marsh,cleo@posta.example,TK-202,Attending,
8002,Dan,Ito,dan@posta.example,TK-203,Refunded,
8003,Eva,Lind,eva@posta.example,TK-301,Attending,
";

fn house() -> Program {
    let program = Program::new();
    program.plan("Supper");
    program.import(LIST);
    program
}

fn verdict(answer: &Value) -> &str {
    answer["verdict"].as_str().unwrap()
}

#[test]
fn three_tickets_under_one_name_are_three_places() {
    let program = house();
    let [first, second, third] =
        ["TK-101", "TK-102", "TK-103"].map(|code| program.json(&["check-in", code]));
    assert_eq!([&first, &second, &third].map(verdict), ["welcome"; 3]);
    assert!(first["guest"] != second["guest"] && second["guest"] != third["guest"]);
    let again = program.json(&["check-in", "TK-102"]);
    assert_eq!((verdict(&again), &again["guest"]), ("already-in", &second["guest"]));
    let gathering = &program.json(&["gathering", "list"])[0];
    assert_eq!((&gathering["in"], &gathering["expected"]), (&json!(3), &json!(3)));
}

#[test]
fn the_same_list_again_makes_no_new_places_and_says_that_nothing_changed() {
    let program = house();
    program.json(&["check-in", "TK-102"]);
    let again = program.import(LIST);
    assert_eq!((&again["added"], &again["updated"]), (&json!(0), &json!(0)), "{again}");
    let gathering = &program.json(&["gathering", "list"])[0];
    assert_eq!((&gathering["in"], &gathering["expected"]), (&json!(1), &json!(5)));
}

#[test]
fn a_later_list_names_the_place_of_a_ticket() {
    let program = house();
    let place = program.json(&["check-in", "TK-102"])["guest"].clone();
    let named =
        LIST.replace("8001,Ana,Pereira,ana@posta.example,TK-102", "8001,Mateo,Pereira,,TK-102");
    let report = program.import(&named);
    assert_eq!(report["look"], json!([]), "{report}");
    let found = program.json(&["find", "mateo"]);
    assert_eq!(found[0]["guest"], place);
    let gathering = &program.json(&["gathering", "list"])[0];
    assert_eq!((&gathering["in"], &gathering["expected"]), (&json!(1), &json!(5)));
}

#[test]
fn a_whole_party_comes_in_by_one_code_and_each_is_answered_for() {
    let program = house();
    program.json(&["check-in", "TK-103"]);
    let (answer, code) = program.answer(&["check-in", "TK-101", "--party"]);
    assert_eq!((verdict(&answer), code), ("welcome", 0));
    let party = answer["party"].as_array().unwrap();
    let told: Vec<_> = party.iter().map(|it| (it["name"].as_str().unwrap(), verdict(it))).collect();
    assert_eq!(told, [("Guest of Ana", "welcome"), ("Guest of Ana", "already-in")]);
    let alone = program.json(&["check-in", "TK-301", "--party"]);
    assert_eq!((verdict(&alone), &alone["party"]), ("welcome", &Value::Null));
}

#[test]
fn without_the_flag_a_code_lets_in_one_and_says_nothing_of_the_others() {
    let program = house();
    let answer = program.json(&["check-in", "TK-201"]);
    assert_eq!((verdict(&answer), &answer["party"]), ("welcome", &Value::Null));
    let gathering = &program.json(&["gathering", "list"])[0];
    assert_eq!(gathering["in"], 1);
}

#[test]
fn people_of_one_order_are_never_suggested_to_each_other() {
    let program = house();
    for code in ["TK-201", "TK-202"] {
        program.json(&["check-in", code]);
    }
    let say = |who, side, text| program.lines(&["say", who, side, text], "");
    say("TK-201", "--need", "A tall ladder for a weekend");
    say("TK-202", "--offer", "A tall ladder to lend");
    assert_eq!(program.json(&["suggest", "--everyone"]), json!([]));
    program.json(&["check-in", "TK-301"]);
    let said = program.json(&["suggest", "--everyone"]);
    assert!(!said.as_array().unwrap().is_empty(), "{said}");
}

#[test]
fn a_full_room_refuses_with_the_reason_and_keeps_the_waiting_in_order() {
    let program = house();
    program.json(&["gathering", "places", "2"]);
    for code in ["TK-101", "TK-102"] {
        assert_eq!(verdict(&program.json(&["check-in", code])), "welcome");
    }
    let (refused, code) = program.answer(&["check-in", "TK-201"]);
    assert_eq!((verdict(&refused), code), ("refused", 3));
    assert!(refused["why"].as_str().unwrap().contains("every place is taken"), "{refused}");
    let (waits, _) = program.answer(&["check-in", "TK-201", "--wait"]);
    assert_eq!(waits["waiting"], 0);
    let (waits, _) = program.answer(&["check-in", "TK-202", "--wait"]);
    assert_eq!(waits["waiting"], 1);
    program.json(&["check-out", "TK-102"]);
    let waiting = program.json(&["waiting"]);
    let turns: Vec<_> = waiting
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["name"].as_str().unwrap(), it["offered"].as_bool().unwrap()))
        .collect();
    assert_eq!(turns, [("Ben Okafor", true), ("Cleo Marsh", false)]);
    assert_eq!(verdict(&program.answer(&["check-in", "TK-202"]).0), "refused");
    assert_eq!(verdict(&program.json(&["check-in", "TK-201"])), "welcome");
    assert_eq!(program.json(&["waiting", "--off", "TK-202"]), json!([]));
}

#[test]
fn a_note_is_set_read_and_taken_away() {
    let program = house();
    let noted = program.json(&["note", "TK-101"]);
    assert_eq!(noted["note"], "Needs step-free seating", "as on the list");
    let noted = program.json(&["note", "TK-301", "--text", "Speaks at eight", "--tell"]);
    assert_eq!((&noted["note"], &noted["tell"]), (&json!("Speaks at eight"), &json!(true)));
    let noted = program.json(&["note", "TK-301", "--text", "", "--quiet"]);
    assert_eq!((&noted["note"], &noted["tell"]), (&json!(""), &json!(false)));
}

/// Everything below a folder, as text.
fn all_files(folder: &std::path::Path) -> String {
    let mut text = String::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            text += &all_files(&path);
        } else {
            text += &String::from_utf8_lossy(&std::fs::read(&path).unwrap());
        }
    }
    text
}

#[test]
fn no_export_holds_a_word_of_a_note() {
    let program = house();
    program.json(&["note", "TK-101", "--text", "Zanzibar allergy", "--tell"]);
    for code in ["TK-101", "TK-102", "TK-201", "TK-202", "TK-301"] {
        program.json(&["check-in", code]);
    }
    program.json(&["suggest", "--everyone"]);
    let to = program.path("out");
    for what in ["packets", "report", "arrivals"] {
        program.json(&["export", what, "--to", &to]);
    }
    let text = all_files(std::path::Path::new(&to));
    assert!(text.len() > 100 && !text.contains("Zanzibar"), "{text}");
    for who in ["guest", "staff"] {
        let found = program.json(&["find", "ana", "--as", who]).to_string();
        assert!(found.contains("Ana") && !found.contains("Zanzibar"), "{found}");
    }
}

#[test]
fn forgetting_whoever_booked_leaves_no_name_they_typed_and_no_note_in_the_file() {
    let program = house();
    program.json(&["note", "TK-101", "--text", "Zanzibar allergy"]);
    program.json(&["forget", "TK-101"]);
    let house = std::fs::read(program.path("house.porchlight")).unwrap();
    for word in ["Zanzibar", "step-free", "Pereira"] {
        assert!(!String::from_utf8_lossy(&house).contains(word), "{word}");
    }
}
