//! A hub that has no evening yet: one house brings its own, and no other.

use serde_json::Value;

use crate::program::Program;
use crate::server::{free_port, server};
use crate::shared::{Running, journal, until};

/// A house with an evening of this name, and a guest list.
fn house(evening: &str) -> Program {
    let program = Program::new();
    program.plan(evening);
    program.import(crate::program::LIST);
    program
}

fn evenings(at: &Program) -> Vec<String> {
    let all = at.json(&["gathering", "list"]);
    let name = |it: &Value| it["name"].as_str().unwrap().to_owned();
    all.as_array().unwrap().iter().map(name).collect()
}

#[test]
fn of_two_evenings_that_join_a_hub_which_has_none_the_second_is_told_what_to_do_and_loses_nothing()
{
    let Some(server) = server() else { return };
    // Given a hub with no evening, and two houses with one each,
    let (front, quilts, choir) = (Program::new(), house("Quilts"), house("Choir"));
    let mut running = Running::hub(&front, free_port(), &server);
    let before = journal(&choir);
    // when both join before either has shared anything,
    quilts.json(&["join", &running.says("invitation"), "--name", "Garden"]);
    let invitation = running.says("invitation");
    let says = choir.complaint(&["join", &invitation, "--name", "Cellar"]);
    // then the second is told, in one sentence, and is as it was.
    assert!(says.contains("\"Quilts\"") && says.contains("\"Choir\""), "{says}");
    assert!(says.contains("new house") && says.trim_end().lines().count() == 1, "{says}");
    assert_eq!(journal(&choir), before);
    assert_eq!(choir.json(&["doors"]), serde_json::json!([]), "it is not shared");
    assert_eq!(choir.verdict("k3v9x2m4"), "welcome", "and goes on");
    // Its invitation lets in a house that is new.
    let new = Program::new();
    new.json(&["join", &invitation, "--name", "Cellar"]);
    let _staying = [&quilts, &new].map(|it| Running::start(it, &["join", "--stay"]));
    until("all have the one evening", || {
        [&front, &new].iter().all(|it| journal(it) == journal(&quilts))
    });
    assert_eq!([&front, &new, &quilts].map(evenings), [["Quilts"]; 3]);
}

#[test]
fn a_box_whose_house_has_another_evening_is_no_box_of_that_hub() {
    let Some(server) = server() else { return };
    let server = server.to_str().unwrap();
    let ports = [(); 4].map(|()| free_port().min(60_000).to_string());
    let boxes = ports[..3].iter().map(|port| format!("127.0.0.1:{port}")).collect::<Vec<_>>();
    let boxes = boxes.join(",");
    let hub = ["hub", "--server", server, "--port", &ports[0], "--cluster", &boxes];
    for front in [house("Quilts"), Program::new()] {
        let mut running = Running::start(&front, &hub);
        let mut invitation = running.says("box");
        let quilts = house("Quilts");
        let as_box = |of: &Program, invitation: &str, port: usize| {
            let args = ["hub", "--server", server, "--port", &ports[port], "--box", invitation];
            (of.complaint(&args), journal(of))
        };
        if evenings(&front).is_empty() {
            // The one that comes first brings its own.
            let args = ["hub", "--server", server, "--port", &ports[1], "--box", &invitation];
            let mut second = Running::start(&quilts, &args);
            running.says("joined");
            invitation = running.says("box");
            assert!(second.is_running());
        }
        let choir = house("Choir");
        let before = journal(&choir);
        let (says, after) = as_box(&choir, &invitation, 2);
        assert!(says.contains("of \"Quilts\"") && says.contains("new house"), "{says}");
        assert_eq!(after, before);
    }
}
