//! What people mean, end to end: said in other words, found all the same.

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
