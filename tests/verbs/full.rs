//! A hub that stores nothing says so, whoever asks.
#![cfg(unix)]

use serde_json::Value;

use crate::common::disk::Disk;
use crate::program::Program;
use crate::server::{free_port, server};
use crate::shared::{Running, journal, until};

/// The door of this name, as `doors` tells it at another or the same.
fn told(at: &Program, name: &str) -> Value {
    let all = at.json(&["doors"]);
    let found = all.as_array().unwrap().iter().find(|it| it["name"] == name).cloned();
    found.unwrap_or_default()
}

/// Whether what is wrong with a door is told in these words.
fn says(door: &Value, words: &str) -> bool {
    door["trouble"].as_str().is_some_and(|it| it.contains(words))
}

fn lines(at: &Program) -> String {
    String::from_utf8(at.run(&["doors"]).stdout).unwrap()
}

#[test]
fn while_the_hub_stores_nothing_its_own_door_is_in_step_nowhere_and_the_others_are_there() {
    let Some(server) = server() else { return };
    let Some(disk) = Disk::new(12 << 10) else {
        eprintln!("not run: this process may not mount a small disk");
        return;
    };
    // Given a hub whose server has a small disk of its own, and a door in step,
    let front = Program::with_list();
    std::os::unix::fs::symlink(disk.path(), front.path("house.porchlight-hub")).unwrap();
    let mut running = Running::hub(&front, free_port(), &server);
    let garden = Program::new();
    garden.json(&["join", &running.says("invitation"), "--name", "Garden"]);
    let _garden = Running::start(&garden, &["join", "--stay"]);
    until("it has the list", || journal(&garden) == journal(&front));
    until("all is well", || told(&front, "Front")["in_step"] == true);
    // when that disk is full while somebody comes in at the other door,
    let fill = disk.path().join("photos");
    std::fs::write(&fill, vec![0; 16 << 20]).unwrap_err();
    assert_eq!(garden.verdict("k3v9x2m4"), "welcome");
    // then the hub's own door says so, there and at the other one, and that one is there.
    // Each look listens for a moment only, in which not everything may be heard.
    until("the hub says so", || {
        let own = told(&front, "Front");
        own["full"] == true
            && own["in_step"] == false
            && own["queue"] == 0
            && says(&own, "make room on its disk")
    });
    until("it is told at the other one", || told(&garden, "Front")["full"] == true);
    until("the other one says why", || {
        let own = told(&garden, "Garden");
        own["in_step"] == false && says(&own, "is the disk there full?")
    });
    until("the other one is there", || {
        let heard = told(&front, "Garden");
        heard["heard"] == true && heard["in_step"] == false
    });
    until("a line says so", || lines(&front).contains("Front: its hub stores nothing more"));
    // Once there is room all goes on by itself, and nobody says it any more.
    std::fs::remove_file(&fill).unwrap();
    until("it comes", || journal(&garden) == journal(&front));
    let in_step = |at| ["Front", "Garden"].map(|name| told(at, name)["in_step"] == true);
    until("they are in step", || [&front, &garden].map(in_step) == [[true; 2]; 2]);
    assert_eq!(told(&front, "Front")["full"], Value::Null);
}
