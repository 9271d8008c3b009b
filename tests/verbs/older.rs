//! Houses that an older Porchlight shared: what they are shared by stood in the house itself.

use std::path::Path;

use porchlight::domain::DoorId;
use porchlight::journal::Journal;
use serde_json::{Value, json};

use crate::program::Program;
use crate::server::{free_port, server};
use crate::shared::{Running, journal, until};

/// Has a house keep what it is shared by as it once did.
fn make_older(at: &Program) {
    let house = at.path("house.porchlight");
    let beside = format!("{house}-secrets");
    let text = std::fs::read_to_string(&beside).unwrap();
    let share = text.strip_prefix("{\"share\":").unwrap();
    let (share, _newer) = share.split_once(",\"boxes\":1}").unwrap();
    let share = share.replace(",\"number\":0", "").replace("\"former\":[],", "");
    let mut journal = Journal::open_there(Path::new(&house), DoorId::from(1)).unwrap();
    journal.set_setting("share", &format!("{share}}}}}")).unwrap();
    let secrets: Value = serde_json::from_str(&text).unwrap();
    let hub = &secrets["hub"];
    if hub.is_object() {
        let of_doors = hub["doors"].as_array().unwrap().iter().map(|it| it["id"].clone());
        let doors: Vec<_> = std::iter::once(hub["own"].clone()).chain(of_doors).collect();
        let [port, certificate, key, fingerprint] =
            ["port", "certificate", "key", "fingerprint"].map(|it| hub[it].clone());
        let hub = json!({ "port": port, "certificate": certificate, "key": key, "fingerprint": fingerprint, "doors": doors });
        journal.set_setting("hub", &hub.to_string()).unwrap();
    }
    drop(journal);
    std::fs::remove_file(beside).unwrap();
}

#[test]
fn a_house_that_was_shared_goes_on_being_shared_and_a_copy_of_it_does_not() {
    let Some(server) = server() else { return };
    let (front, garden) = (Program::with_list(), Program::new());
    let port = free_port();
    let mut running = Running::hub(&front, port, &server);
    garden.json(&["join", &running.says("invitation"), "--name", "Garden"]);
    running.says("joined");
    drop(running);
    for at in [&front, &garden] {
        make_older(at);
    }
    assert!(!Path::new(&garden.path("house.porchlight-secrets")).exists());

    let copy = garden.path("copy.house");
    garden.json(&["backup", &copy]);
    let elsewhere = Program::new();
    elsewhere.json(&["restore", &copy]);
    assert!(elsewhere.complaint(&["join", "--stay"]).contains("is not shared"));
    assert_eq!(elsewhere.json(&["doors"]), json!([]));

    let mut running = Running::hub(&front, port, &server);
    let _staying = Running::start(&garden, &["join", "--stay"]);
    running.says("invitation");
    until("it has the list", || journal(&garden) == journal(&front));
    assert_eq!(garden.verdict("k3v9x2m4"), "welcome");
    until("and tells it", || journal(&garden) == journal(&front));
}
