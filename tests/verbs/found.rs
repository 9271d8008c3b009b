//! A hub is gone for good, or moved: real programs find each other again over multicast on this machine.

use std::net::{Ipv4Addr, UdpSocket};
use std::time::Duration;

use crate::program::Program;
use crate::server::{free_port, server};
use crate::shared::{Running, journal, until};

/// A port of this machine at which only these programs call and listen; `None`, said loudly, where the
/// machine hands nothing on to itself that is sent to many.
fn nearby() -> Option<String> {
    let (group, own) = (Ipv4Addr::new(224, 0, 0, 251), Ipv4Addr::LOCALHOST);
    let port = || -> std::io::Result<u16> {
        let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0))?;
        socket.join_multicast_v4(&group, &own)?;
        socket.set_read_timeout(Some(Duration::from_secs(2)))?;
        let port = socket.local_addr()?.port();
        UdpSocket::bind((own, 0))?.send_to(b"here", (group, port))?;
        socket.recv(&mut [0; 8]).map(|_came| port)
    };
    match port() {
        Ok(port) => Some(format!("loopback:{port}")),
        Err(error) => {
            eprintln!(
                "NO MULTICAST IS HERE ({error}): that programs find each other WAS NOT TRIED"
            );
            None
        }
    }
}

/// A hub of a house, at this port.
fn hub(at: &Program, port: u16, name: &str) -> Running {
    let (port, server) = (port.to_string(), server().unwrap());
    let hub = ["hub", "--name", name, "--port", &port, "--server", server.to_str().unwrap()];
    Running::start(at, &hub)
}

fn stay(door: &Program) -> Running {
    Running::start(door, &["join", "--stay"])
}

#[test]
fn a_hub_dies_for_good_and_the_doors_find_the_next_one_and_that_one_again_where_it_moved() {
    let (Some(_server), Some(nearby)) = (server(), nearby()) else { return };
    let rows: Vec<_> = (0..40).map(|n| format!("{n},Guest Number{n},code{n:04}\n")).collect();
    let list = format!("Order code,Attendee name,Secret\n{}", rows.concat());
    let mut front = Program::with(&list);
    front.call_near(&nearby);
    let mut running = hub(&front, free_port(), "Front");
    let join = |name: &str| {
        let mut door = Program::new();
        door.call_near(&nearby);
        let invitation = running.says("invitation");
        door.json(&["join", &invitation, "--name", name]);
        running.says("joined");
        door
    };
    let doors = ["Garden", "Back", "Cellar"].map(join);
    let [garden, back, cellar] = &doors;
    let mut staying = vec![stay(back), stay(cellar)];
    let at_garden = stay(garden);
    let rolls = |it: &Program| {
        let text = std::fs::read_to_string(it.path("house.porchlight-secrets")).unwrap();
        let secrets: serde_json::Value = serde_json::from_str(&text).unwrap();
        secrets["roll"]["doors"].as_array().map_or(0, Vec::len)
    };
    until("all have the list, and know who is in", || {
        doors.iter().all(|it| rolls(it) == 4 && journal(it) == journal(&front))
    });

    // The hub's machine is gone for good, with nothing to come back to.
    drop((running, at_garden));
    drop(front);
    let mut code = 0..40;
    let mut come = |door: &Program| {
        assert_eq!(door.verdict(&format!("code{:04}", code.next().unwrap())), "welcome");
    };
    doors.iter().for_each(&mut come);
    let mut running = hub(garden, free_port(), "Garden");
    running.says("invitation");
    doors.iter().for_each(&mut come);
    let are_in = |expected: u64| {
        doors.iter().all(|it| it.json(&["doctor"])["inside"] == expected)
            && doors.iter().all(|it| journal(it) == journal(garden))
    };
    until("all who were answered are in everywhere, and nobody was invited", || are_in(6));
    let known = back.json(&["doors"]);
    let names: Vec<_> = known.as_array().unwrap().iter().map(|it| it["name"].as_str()).collect();
    assert!(names.contains(&Some("Garden")) && names.contains(&Some("Cellar")), "{known}");

    // It moves, and one of those who look for it was not there before.
    drop(running);
    drop(staying.pop());
    doors.iter().for_each(&mut come);
    let mut running = hub(garden, free_port(), "Garden");
    running.says("invitation");
    staying.push(stay(cellar));
    doors.iter().for_each(&mut come);
    until("they find it where it is now", || are_in(12));
    assert!(running.is_running() && staying.iter_mut().all(Running::is_running));
}
