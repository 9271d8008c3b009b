//! What people mean, end to end: said in other words, found all the same.

use std::path::Path;

use porchlight::desk::{Desk, SystemClock};
use porchlight::domain::{Command, Side};
use serde_json::Value;

use crate::program::Program;

#[test]
fn help_is_found_in_other_words_the_same_every_time() {
    let program = Program::new();
    program.plan("Supper");
    let said = [
        ("Ana Alt", "--need", "my sourdough comes out flat"),
        ("Ben Bo", "--offer", "thirty years a baker, happy to look at your loaf"),
        ("Cleo Cy", "--offer", "Chess, any evening"),
        ("Dan Du", "--offer", "Fix a dripping tap"),
        ("Eva Em", "--offer", "A long ladder to lend"),
        ("Fio Fa", "--offer", "Guitar lessons for beginners"),
        ("Gus Gi", "--offer", "Walking dogs in the morning"),
        ("Hal Ho", "--offer", "Knitting on Tuesdays"),
    ];
    let names: Vec<_> = said.iter().map(|it| it.0).collect();
    program.import(&format!("Name\n{}\n", names.join("\n")));
    for (name, side, line) in said {
        let guest = program.json(&["find", name])[0]["guest"].as_str().unwrap().to_owned();
        program.json(&["check-in", &guest]);
        program.json(&["say", &guest, side, line]);
    }
    let found = program.json(&["suggest", "--everyone"]);
    let gives: Vec<&Value> =
        found.as_array().unwrap().iter().flat_map(|it| it["gives"].as_array().unwrap()).collect();
    assert_eq!(gives.len(), 1, "{gives:?}");
    assert_eq!(gives[0]["need"], "my sourdough comes out flat");
    assert!(gives[0]["fit"].as_f64().unwrap() >= 0.15);
    assert_eq!(found, program.json(&["suggest", "--everyone"]), "kept vectors decide");
}

#[test]
fn delicate_needs_said_in_a_language_without_phrases_stay_off_the_big_screen() {
    let program = Program::new();
    program.plan("Supper");
    let said = [
        ("Ana Alt", "Annem vefat etti", true),
        ("Ben Bo", "Nu pot plati chiria", true),
        ("Cleo Cy", "Bisiklet tamiri", false),
        ("Dan Du", "O bicicleta reparata", false),
    ];
    program.import("Name\nAna Alt\nBen Bo\nCleo Cy\nDan Du\n");
    for (name, need, _) in said {
        let guest = program.json(&["find", name])[0]["guest"].as_str().unwrap().to_owned();
        program.json(&["check-in", &guest]);
        program.json(&["say", &guest, "--need", need]);
    }
    let house = program.path("house.porchlight");
    let mut desk = Desk::open(Path::new(&house), Box::new(SystemClock)).unwrap();
    let gathering = desk.state().gatherings().next().unwrap().0;
    let needs: Vec<_> = desk.state().gathering(gathering).unwrap().visits().collect();
    let needs = needs.iter().flat_map(|(guest, visit)| {
        visit.lines_of(Side::Need).map(|(line, it)| (*guest, line, it.text().to_owned()))
    });
    let needs: Vec<_> = needs.collect();
    assert_eq!(needs.len(), said.len());
    for (guest, line, text) in needs {
        let shown = desk.submit(Command::Show { gathering, guest, line, shown: true });
        let delicate = said.iter().any(|it| it.1 == text && it.2);
        assert_eq!(shown.is_err(), delicate, "{text}");
        let evening = desk.state().gathering(gathering).unwrap();
        let (_, said) = evening.visit(guest).unwrap().lines().next().unwrap();
        assert_eq!((said.saying().support, said.is_on_screen()), (delicate, !delicate), "{text}");
    }
}
