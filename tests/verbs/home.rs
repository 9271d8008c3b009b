//! Going home, by verbs with a clock: met, promised, swapped; and at the next gathering, asked.

use serde_json::{Value, json};

use crate::program::Program;

const LIST: &str = "\
Name,Email,Ticket code
Ana Pereira,ana@posta.example,ANA-0001
Ben Okafor,ben@posta.example,BEN-0002
Cleo Marsh,cleo@posta.example,CLEO-0003
";

const FIRST: &str = "Neighbours' Night";
const SECOND: &str = "Neighbours' Night again";

/// Two gatherings a month from each other; all are on both lists and in at the first.
fn house() -> Program {
    let program = Program::new();
    for (name, starts, ends) in [
        (FIRST, "2026-11-20T18:00", "2026-11-20T23:00"),
        (SECOND, "2026-12-18T18:00", "2026-12-18T23:00"),
    ] {
        let zone = ["--zone", "Europe/Zurich", "--spot", "Window bench"];
        let mut args = vec!["gathering", "new", name, "--starts", starts, "--ends", ends];
        args.extend(zone);
        program.json(&args);
        let list = program.file("list.csv", LIST.as_bytes());
        program.json(&["import", &list, "--gathering", name]);
    }
    for code in ["ANA-0001", "BEN-0002", "CLEO-0003"] {
        program.json(&["check-in", code, "--at", "2026-11-20T18:30", "--gathering", FIRST]);
    }
    program
}

fn then(program: &Program, args: &[&str], at: &str, gathering: &str) -> (Value, i32) {
    let more = ["--at", at, "--gathering", gathering];
    program.answer(&args.iter().copied().chain(more).collect::<Vec<_>>())
}

/// At half past nine of the first evening.
fn tonight(program: &Program, args: &[&str]) -> (Value, i32) {
    then(program, args, "2026-11-20T21:30", FIRST)
}

fn next_time(program: &Program, args: &[&str]) -> (Value, i32) {
    then(program, args, "2026-12-18T18:45", SECOND)
}

/// The packet of one guest of the first evening.
fn packet(program: &Program, name: &str) -> String {
    let to = program.path(&format!("packets of {name}"));
    program.json(&["export", "packets", "--to", &to, "--gathering", FIRST]);
    let mut files = std::fs::read_dir(&to).unwrap().map(|it| it.unwrap().path());
    let starts = |it: &std::path::PathBuf| {
        it.file_name().unwrap().to_string_lossy().to_lowercase().contains(&name.to_lowercase())
    };
    std::fs::read_to_string(files.find(starts).unwrap()).unwrap()
}

#[test]
fn what_was_promised_on_the_way_home_comes_back_until_it_is_kept_or_let_go() {
    let program = house();
    let (met, code) = tonight(&program, &["met", "ANA-0001", "BEN-0002"]);
    assert_eq!((&met["verdict"], code), (&json!("refused"), 3), "nobody introduced them");
    for (who, other) in [("ANA-0001", "BEN-0002"), ("BEN-0002", "ANA-0001")] {
        let (met, code) = tonight(&program, &["met", who, other, "--scanned"]);
        assert_eq!((&met["verdict"], code), (&json!("noted"), 0), "{met}");
    }
    let by = ["--by", "2026-12-18"];
    let promise = ["promise", "ANA-0001", "BEN-0002", "Send the checklist"];
    let (kept, _) = tonight(&program, &[&promise[..], &by].concat());
    let (other, _) = tonight(&program, &["promise", "ANA-0001", "BEN-0002", "Bring soup"]);
    let (home, code) = tonight(&program, &["home", "ANA-0001"]);
    assert_eq!((&home["verdict"], code), (&json!("out"), 0), "{home}");
    assert_eq!(
        home["text"],
        "Neighbours' Night, Friday 20 November\nYou promised\n\
         - Ben: Send the checklist (by Friday 18 December)\n- Ben: Bring soup\n\
         You met\n- Ben\nNext evening: Friday 18 December, 18:00"
    );
    let (again, code) = tonight(&program, &["home", "ANA-0001"]);
    assert_eq!((&again["verdict"], code), (&json!("refused"), 3));
    assert!(packet(&program, "ben").contains("Send the checklist"), "it stands for both");

    program.json(&["check-in", "ANA-0001", "--at", "2026-12-18T18:30", "--gathering", SECOND]);
    let asked = |program: &Program| {
        let (all, _) = next_time(program, &["promises", "ANA-0001"]);
        let asked = all.as_array().unwrap().iter().filter(|it| it["asked"] == true);
        asked.map(|it| it["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(asked(&program), ["Send the checklist", "Bring soup"]);
    let id = |it: &Value| it["promise"].as_str().unwrap().to_owned();
    next_time(&program, &["kept", &id(&kept), "yes"]);
    assert_eq!(asked(&program), ["Bring soup"]);
    next_time(&program, &["kept", &id(&other), "not-yet"]);
    assert_eq!(asked(&program), [""; 0], "not again tonight");
    next_time(&program, &["kept", &id(&other), "let-go"]);
    let (all, _) = next_time(&program, &["promises", "ANA-0001"]);
    let outcomes: Vec<_> = all.as_array().unwrap().iter().map(|it| &it["outcome"]).collect();
    assert_eq!(outcomes, ["kept", "let-go"]);
}

#[test]
fn contact_passes_when_both_met_and_both_say_so() {
    let program = house();
    let scanned = ["--scanned"];
    tonight(&program, &[&["met", "ANA-0001", "BEN-0002"][..], &scanned].concat());
    let (swap, code) = tonight(&program, &["swap", "ANA-0001", "BEN-0002", "yes"]);
    assert_eq!((&swap["verdict"], code), (&json!("noted"), 0));
    let (none, code) = tonight(&program, &["swap", "ANA-0001", "CLEO-0003", "yes"]);
    assert_eq!((&none["verdict"], code), (&json!("refused"), 3));
    tonight(&program, &["swap", "BEN-0002", "ANA-0001", "yes"]);
    let reads = |program: &Program| packet(program, "ana").contains("ben@posta.example");
    assert!(!reads(&program), "blank in their choices means no, whatever they answer");
}

#[test]
fn a_host_may_say_it_for_both_where_they_were_introduced() {
    let program = house();
    let (none, code) = tonight(&program, &["met", "ANA-0001", "BEN-0002", "--host"]);
    assert_eq!((&none["verdict"], code), (&json!("refused"), 3), "{none}");
    tonight(&program, &["met", "ANA-0001", "BEN-0002", "--scanned"]);
    let (met, code) = tonight(&program, &["met", "ANA-0001", "BEN-0002", "--host"]);
    assert_eq!((&met["verdict"], code), (&json!("noted"), 0));
    let (home, _) = tonight(&program, &["home", "BEN-0002"]);
    assert!(home["text"].as_str().unwrap().contains("You met\n- Ana"), "{home}");
}
