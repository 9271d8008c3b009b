//! A door is removed; and what a house is shared by is in no copy of it.

use std::collections::BTreeSet;
use std::path::Path;

use crate::common::files_holding;
use crate::program::Program;
use crate::server::{free_port, server};
use crate::shared::{Running, journal, until};

/// A house with a hub that runs, and houses that joined it by these names.
fn shared(names: &[&str]) -> Option<(Program, Running, Vec<Program>)> {
    let front = Program::with_list();
    let mut running = Running::hub(&front, free_port(), &server()?);
    let join = |name: &&str| {
        let door = Program::new();
        let invitation = running.says("invitation");
        door.json(&["join", &invitation, "--name", name]);
        running.says("joined");
        door
    };
    let doors = names.iter().map(join).collect();
    Some((front, running, doors))
}

fn stay(door: &Program) -> Running {
    Running::start(door, &["join", "--stay"])
}

#[test]
fn a_removed_door_learns_nothing_new_and_the_others_go_on() {
    let Some((front, mut running, doors)) = shared(&["Garden", "Back"]) else { return };
    let [garden, back] = &doors[..] else { panic!("two") };
    let _staying = [stay(garden), stay(back)];
    until("all have the list", || doors.iter().all(|it| journal(it) == journal(&front)));
    let says = front.complaint(&["doors", "remove", "Cellar"]);
    assert!(says.contains("Garden, Back"), "{says}");
    let says = garden.complaint(&["doors", "remove", "Back"]);
    assert!(says.contains("where its hub runs"), "{says}");

    running.says("invitation");
    let removed = front.json(&["doors", "remove", "Garden"]);
    assert_eq!(removed["removed"], "Garden");
    assert_eq!(told_removed(&front), [1, 0]);
    let next = running.says("invitation");
    let says = front.complaint(&["doors", "remove", "Garden"]);
    assert!(says.contains("these did: Back"), "{says}");
    let known = journal(garden);
    assert_eq!(front.verdict("k3v9x2m4"), "welcome");
    until("who stays learns it", || journal(back) == journal(&front));
    assert_eq!(back.verdict("00123456"), "welcome");
    until("and tells it", || journal(back) == journal(&front));
    let alone = garden.json(&["doors"]);
    let (own, silent) = alone.as_array().unwrap().split_first().unwrap();
    assert_eq!(own["in_step"], false);
    assert!(silent.iter().all(|it| it["heard"] == false), "it hears nobody: {silent:?}");
    assert_eq!(journal(garden), known, "what it holds it keeps");

    // It comes in again by an invitation, as anybody does.
    garden.json(&["join", &next, "--name", "Garden"]);
    running.says("joined");
    until("it has it all", || journal(garden) == journal(&front));
    until("every door knows that it is back", || {
        [&front, back, garden].iter().all(|it| told_removed(it) == [1, 1])
    });
}

#[test]
fn a_door_that_joined_twice_is_removed_whole() {
    let Some((front, mut running, doors)) = shared(&["Garden"]) else { return };
    let garden = &doors[0];
    // Given a door that joined once more, by what it is called already,
    garden.json(&["join", &running.says("invitation")]);
    assert_eq!(running.says("joined"), "Garden");
    let _staying = stay(garden);
    until("it has the list", || journal(garden) == journal(&front));
    running.says("invitation");
    // when it is removed,
    assert_eq!(front.json(&["doors", "remove", "Garden"])["removed"], "Garden");
    running.says("invitation");
    // then it comes in by neither, and nothing of it is left to remove.
    assert_eq!(told_removed(&front), [1, 0]);
    let says = front.complaint(&["doors", "remove", "Garden"]);
    assert!(says.contains("no door has joined"), "{says}");
    let known = journal(garden);
    assert_eq!(front.verdict("k3v9x2m4"), "welcome");
    let alone = garden.json(&["doors"]);
    let own = &alone.as_array().unwrap()[0];
    assert_eq!(own["in_step"], false, "{alone}");
    assert_eq!(journal(garden), known);
    let says = String::from_utf8(garden.run(&["doors"]).stdout).unwrap();
    assert!(says.contains("join again with a new invitation"), "{says}");
}

#[test]
fn a_house_with_an_evening_of_its_own_is_let_into_no_other_and_uses_no_invitation_up() {
    // Given a hub, and a house with another gathering,
    let Some((front, mut running, _)) = shared(&[]) else { return };
    let (fair, garden) = (Program::new(), Program::new());
    fair.plan("Spring Fair");
    let (before, invitation) = (journal(&fair), running.says("invitation"));
    // when that one is to join,
    let says = fair.complaint(&["join", &invitation, "--name", "Fair"]);
    // then both are named, nothing is taken in, and somebody else can use the invitation.
    assert!(says.contains("\"Neighbours' Night\"") && says.contains("\"Spring Fair\""), "{says}");
    assert!(says.contains("never mixed") && says.contains("new house"), "{says}");
    assert!(fair.complaint(&["join", "--stay"]).contains("is not shared"));
    assert_eq!(journal(&fair), before);
    garden.json(&["join", &invitation, "--name", "Garden"]);
    assert_eq!(running.says("joined"), "Garden");
    let _garden = stay(&garden);
    until("it has it all", || journal(&garden) == journal(&front));
}

/// How often a house was told that a door was removed, and that one is back.
fn told_removed(house: &Program) -> [usize; 2] {
    let lines = journal(house);
    [true, false].map(|removed| {
        let says = format!("\"removed\":{removed}");
        lines.iter().filter(|it| it.contains("door_removed") && it.contains(&says)).count()
    })
}

#[test]
fn no_copy_of_a_house_holds_what_it_is_shared_by_and_a_restored_one_comes_in_again() {
    let Some((front, mut running, doors)) = shared(&["Back"]) else { return };
    let back = &doors[0];
    let staying = stay(back);
    until("it has the list", || journal(back) == journal(&front));
    drop(staying);
    for (house, its) in [(&front, 3), (back, 2)] {
        let backup = house.path("copy.house");
        house.json(&["backup", &backup]);
        house.json(&["export", "entries", "--to", &house.path("all.entries")]);
        let secrets = secrets_of(house);
        assert_eq!(secrets.len(), its, "{secrets:?}");
        for secret in secrets {
            let holding = files_holding(Path::new(&house.path("")), secret.as_bytes());
            let names: BTreeSet<_> =
                holding.iter().map(|it| it.file_name().unwrap().to_str().unwrap()).collect();
            let kept = names.iter().filter(|it| !it.ends_with("-secrets") && **it != "key.pem");
            assert_eq!(kept.count(), 0, "{names:?}");
            assert!(names.contains("house.porchlight-secrets"));
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let file = std::fs::metadata(house.path("house.porchlight-secrets")).unwrap();
            assert_eq!(file.permissions().mode() & 0o777, 0o600);
        }
    }

    assert_eq!(front.verdict("k3v9x2m4"), "welcome");
    // In its own place, what it is shared by still lies beside it.
    back.json(&["restore", &back.path("copy.house")]);
    let _staying = stay(back);
    until("it goes on", || journal(back) == journal(&front));
    // Elsewhere it has to be invited again.
    let new = Program::new();
    new.json(&["restore", &back.path("copy.house")]);
    let says = new.complaint(&["join", "--stay"]);
    assert!(says.contains("is not shared"), "{says}");
    new.json(&["join", &running.says("invitation"), "--name", "New"]);
    let _new = stay(&new);
    until("it has it all", || journal(&new) == journal(&front));
}

/// Telling pieces of all that a house is shared by.
fn secrets_of(house: &Program) -> Vec<String> {
    let text = std::fs::read_to_string(house.path("house.porchlight-secrets")).unwrap();
    let secrets: serde_json::Value = serde_json::from_str(&text).unwrap();
    let seed = secrets["share"]["access"]["credential"]["Nkey"].as_str().unwrap();
    assert!(seed.starts_with("SU"), "{seed}");
    let key: Vec<_> = secrets["share"]["key"]["key"].as_array().unwrap().iter().collect();
    let key = key.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let of_hub = secrets["hub"]["key"].as_str().map(|pem| pem.lines().nth(1).unwrap().to_owned());
    [seed.to_owned(), key].into_iter().chain(of_hub).collect()
}
