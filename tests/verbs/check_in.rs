//! Check in, check out, undo, say.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::program::Program;

#[test]
fn a_ticket_lets_somebody_in_once_and_says_when_and_where_after_that() {
    let program = Program::with_list();
    let at = ["--at", "2026-11-20T17:04:00Z", "--door", "Door B"];
    let (first, code) = program.answer(&[&["check-in", "k3v9x2m4"][..], &at].concat());
    assert_eq!((first["verdict"].as_str(), code), (Some("welcome"), 0));
    assert_eq!(first["since"], "2026-11-20T17:04:00Z");
    assert_eq!(first["door"], "Door B");

    let (again, code) = program.answer(&["check-in", "k3v9x2m4"]);
    assert_eq!((again["verdict"].as_str(), code), (Some("already-in"), 0));
    assert_eq!(again["since"], first["since"]);
    assert_eq!(again["guest"], first["guest"]);
    assert_eq!(again["door"], "Door B");
}

#[test]
fn the_door_somebody_first_came_in_by_stands_whatever_others_are_called() {
    let program = Program::with_list();
    let front = program.json(&["check-in", "k3v9x2m4", "--door", "Front"]);
    assert_eq!(front["door"], "Front");
    let back = program.json(&["check-in", "00123456", "--door", "Back"]);
    assert_eq!(back["door"], "Back");
    let again = program.json(&["check-in", "k3v9x2m4", "--door", "Back"]);
    assert_eq!((&again["verdict"], &again["door"]), (&json!("already-in"), &json!("Front")));
    assert_eq!(again["since"], front["since"]);
    let doctor = program.json(&["doctor"]);
    assert_eq!(doctor["doors_named"], json!(null), "a script gives this door no name");
}

#[test]
fn since_is_the_first_arrival_out_and_in_again_or_not() {
    let program = Program::with_list();
    let since = |args: &[&str]| program.json(args)["since"].clone();
    let first = since(&["check-in", "k3v9x2m4", "--at", "2026-11-20T18:04:05.123999Z"]);
    assert_eq!(first, "2026-11-20T18:04:05.123Z", "as the file keeps it");
    assert_eq!(since(&["check-in", "k3v9x2m4"]), first);
    program.json(&["check-out", "k3v9x2m4"]);
    assert_eq!(since(&["check-in", "k3v9x2m4"]), first);
    assert_eq!(since(&["check-in", "k3v9x2m4"]), first);
}

#[test]
fn a_moment_without_a_zone_is_read_off_the_gatherings_clock_as_the_screens_show_it() {
    let program = Program::with_list();
    let at = ["--at", "2026-11-20T19:04"];
    let answer = program.json(&[&["check-in", "k3v9x2m4"][..], &at].concat());
    assert_eq!(answer["since"], "2026-11-20T18:04:00Z", "Zurich is an hour ahead");
    let words = String::from_utf8(program.run(&["check-in", "k3v9x2m4"]).stdout).unwrap();
    assert!(words.contains("already-in (since 2026-11-20 19:04, by "), "{words}");
}

#[test]
fn a_cancelled_ticket_is_refused_as_on_the_screen() {
    let program = Program::with_list();
    let list = "Name,E-mail,Ticket code,Status\nAna Pereira,ana@posta.example,k3v9x2m4,Cancelled\n";
    let file = program.file("later.csv", list.as_bytes());
    program.json(&["import", &file]);
    let (answer, code) = program.answer(&["check-in", "k3v9x2m4"]);
    assert_eq!((answer["verdict"].as_str(), code), (Some("refused"), 3));
    assert!(answer["why"].as_str().unwrap().contains("cancelled"), "{answer}");
}

#[test]
fn a_line_that_never_ends_is_answered_once_and_the_next_is_read() {
    let program = Program::with_list();
    let long = "x".repeat(5_000_000);
    let said = program.lines(&["check-in", "--stdin"], &format!("{long}\nk3v9x2m4\n"));
    let verdicts: Vec<_> = said.iter().map(|it| it["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["refused", "welcome"]);
    assert!(said[0]["code"].as_str().unwrap().len() < 100, "{}", said[0]);
    assert!(said[0]["why"].as_str().unwrap().contains("longer than 4096 bytes"), "{}", said[0]);

    let next = "{\"guest\":\"k3v9x2m4\",\"needs\":[\"A ladder\"]}";
    let said = program.lines(&["say", "--stdin"], &format!("{long}\n{next}\n"));
    let verdicts: Vec<_> = said.iter().map(|it| it["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["refused", "said"]);
}

#[test]
fn leading_zeros_and_case_matter_because_tickets_match_exactly() {
    let program = Program::with_list();
    for wrong in ["123456", "K3V9X2M4", "k3v9x2m", "k3v9x2m44"] {
        let (answer, code) = program.answer(&["check-in", wrong]);
        assert_eq!((answer["verdict"].as_str(), code), (Some("unknown"), 3), "{wrong}");
    }
    assert_eq!(program.json(&["check-in", "00123456"])["verdict"], "welcome");
}

#[test]
fn out_and_in_again_is_possible_and_undo_takes_the_latest_back() {
    let program = Program::with_list();
    let verdict = |args: &[&str]| program.answer(args).0["verdict"].clone();
    assert_eq!(verdict(&["check-out", "k3v9x2m4"]), "refused");
    assert_eq!(verdict(&["check-in", "k3v9x2m4"]), "welcome");
    assert_eq!(verdict(&["check-out", "k3v9x2m4"]), "out");
    assert_eq!(verdict(&["check-in", "k3v9x2m4"]), "welcome");
    assert_eq!(verdict(&["undo", "k3v9x2m4"]), "undone");
    assert_eq!(verdict(&["undo", "k3v9x2m4"]), "undone");
    assert_eq!(verdict(&["check-out", "k3v9x2m4"]), "out");
}

#[test]
fn a_ticket_of_another_gathering_says_which() {
    let program = Program::with_list();
    let later = program.json(&[
        "gathering",
        "new",
        "Winter supper",
        "--starts",
        "2027-01-20T18:00:00Z",
        "--ends",
        "2027-01-20T22:00:00Z",
    ]);
    let later = later["gathering"].as_str().unwrap();
    let list = "Name,Ticket code\nKofi Mensah,w1nter99\n";
    let file = program.file("winter.csv", list.as_bytes());
    program.json(&["import", &file, "--gathering", later]);
    let (answer, code) =
        program.answer(&["check-in", "w1nter99", "--gathering", "Neighbours' Night"]);
    assert_eq!((answer["verdict"].as_str(), code), (Some("other-gathering"), 3));
    assert_eq!(answer["gathering"], later);
}

#[test]
fn a_stream_of_codes_is_answered_line_by_line_whatever_they_are() {
    let program = Program::with_list();
    let said =
        program.lines(&["check-in", "--stdin"], "k3v9x2m4\n\n  00123456 \r\nbogus\nk3v9x2m4\n");
    let verdicts: Vec<_> = said.iter().map(|it| it["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["welcome", "welcome", "unknown", "already-in"]);
    assert_eq!(said[1]["code"], "00123456");
}

#[test]
fn a_guests_lines_are_theirs_three_a_side_and_not_too_long() {
    let program = Program::with_list();
    let long = "x".repeat(81);
    let (answer, code) = program.answer(&[
        "say",
        "Zoë Müller",
        "--offer",
        "Lend a ladder",
        "--need",
        "A running friend",
        "--offer",
        "Fix a bike",
        "--offer",
        "One too many",
        "--need",
        &long,
    ]);
    assert_eq!(code, 3);
    assert_eq!(answer["added"], 3);
    assert_eq!(answer["refused"].as_array().unwrap().len(), 2);
    let lines = program.lines(
        &["say", "--stdin"],
        "{\"guest\":\"k3v9x2m4\",\"needs\":[\"A ladder\"]}\nnonsense\n{\"guest\":\"Nobody\"}\n",
    );
    let verdicts: Vec<_> = lines.iter().map(|it| it["verdict"].clone()).collect();
    assert_eq!(verdicts, [json!("said"), json!("refused"), json!("refused")]);
}

#[test]
fn somebody_says_when_they_leave_by_the_gatherings_clock_and_takes_it_back() {
    let program = Program::with_list();
    let until = |args: &[&str]| {
        let answer = program.json(&[&["say", "Zoë Müller"][..], args].concat());
        answer["until"].as_str().map(str::to_owned)
    };
    assert_eq!(until(&["--until", "21:30"]).as_deref(), Some("2026-11-20T20:30:00Z"));
    assert_eq!(
        until(&["--until", "2026-11-20T20:00:00Z"]).as_deref(),
        Some("2026-11-20T20:00:00Z")
    );
    assert_eq!(until(&["--staying"]), None);
    let (answer, code) = program.answer(&["say", "Zoë Müller", "--until", "half past nine"]);
    assert_eq!((answer["verdict"].as_str(), code), (Some("refused"), 3));
    assert!(answer["refused"][0]["why"].as_str().unwrap().contains("is not a time"));
    let said = "{\"guest\":\"Zoë Müller\",\"until\":\"21:00\"}\n{\"guest\":\"Zoë Müller\",\"until\":null}\n";
    let lines = program.lines(&["say", "--stdin"], said);
    assert_eq!(
        (lines[0]["until"].as_str(), lines[1].get("until")),
        (Some("2026-11-20T20:00:00Z"), None)
    );
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    assert_eq!(journal.matches("leaving_said").count(), 5, "{journal}");
}

#[test]
fn an_unheard_of_byte_is_nobodys_code() {
    let program = Program::with_list();
    let mut command = program.command(&["check-in", "--stdin", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"\xff\xfe\x00\nk3v9x2m4\n").unwrap();
    let out = child.wait_with_output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.contains("welcome"));
}

#[test]
fn a_stream_answers_by_what_other_programs_wrote_since() {
    use std::io::{BufRead as _, BufReader};
    let program = Program::with_list();
    let mut command = program.command(&["check-in", "--stdin", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut codes = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut scan = |code: &str| -> Value {
        writeln!(codes, "{code}").unwrap();
        serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap()
    };
    assert_eq!(scan("k3v9x2m4")["verdict"], "welcome");
    program.json(&["check-out", "k3v9x2m4"]);
    assert_eq!(scan("k3v9x2m4")["verdict"], "welcome", "they went out elsewhere, and are back");
    assert_eq!(scan("late-1")["verdict"], "unknown");
    program.import("Name,Ticket code\nLea Late,late-1\n");
    assert_eq!(scan("late-1")["verdict"], "welcome", "the list grew meanwhile");
    drop(codes);
    assert!(child.wait().unwrap().success());
}

#[test]
fn an_evening_that_ended_lets_nobody_in_until_that_is_taken_back() {
    let program = Program::with_list();
    program.run(&["check-in", "k3v9x2m4"]);
    let told = program.json(&["gathering", "end"]);
    assert_eq!((&told["in"], told["ended"].is_string()), (&0.into(), true));
    let (answer, code) = program.answer(&["check-in", "k3v9x2m4"]);
    assert_eq!((answer["verdict"].as_str(), code), (Some("refused"), 3));
    let told = program.json(&["gathering", "end", "--undo"]);
    assert_eq!((&told["in"], told["ended"].is_null()), (&1.into(), true));
}
