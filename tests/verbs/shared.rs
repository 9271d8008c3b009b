//! Several doors share one evening: real programs, a real hub, and what is killed in the middle.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::common::disk::Disk;
use crate::program::Program;
use crate::server::{free_port, server};

/// A program that runs until its test ends, as if its plug was pulled then.
pub(crate) struct Running {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

impl Running {
    pub(crate) fn start(at: &Program, args: &[&str]) -> Self {
        let mut command = at.command(args);
        let mut child = command.arg("--json").stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The hub of a house, at a port.
    pub(crate) fn hub(at: &Program, port: u16, server: &Path) -> Self {
        let (port, server) = (port.to_string(), server.to_str().unwrap());
        let address = ["--host", "127.0.0.1", "--port", &port];
        Self::start(at, &[&["hub", "--name", "Front", "--server", server], &address[..]].concat())
    }

    /// Whether it has not ended by itself.
    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// The next line that says this.
    pub(crate) fn says(&mut self, what: &str) -> String {
        loop {
            let line = self.lines.next().unwrap().unwrap();
            let said: Value = serde_json::from_str(&line).unwrap();
            if let Some(text) = said[what].as_str() {
                return text.to_owned();
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_mins(3), "never: {what}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// Everything in a house, but for the door it was asked at.
pub(crate) fn journal(at: &Program) -> Vec<String> {
    let out = at.run(&["journal", "--json"]);
    let mut lines: Vec<_> =
        String::from_utf8(out.stdout).unwrap().lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

const DOORS: usize = 3;
const GUESTS: usize = 90;

fn list() -> String {
    let row = |n: usize| format!("A{n},Guest Number{n},Entry,code{n:04},guest{n}@posta.example\n");
    let rows: String = (0..GUESTS).map(row).collect();
    format!("Order code,Attendee name,Product,Secret,E-mail\n{rows}")
}

#[test]
fn four_doors_check_in_while_the_hub_and_doors_are_killed_and_nobody_is_lost() {
    let Some(server) = server() else { return };
    let front = Program::with(&list());
    let port = free_port();
    let mut running = Running::hub(&front, port, &server);
    let doors: Vec<Program> = (0..DOORS).map(|_| Program::new()).collect();
    for (number, door) in doors.iter().enumerate() {
        let invitation = running.says("invitation");
        door.json(&["join", &invitation, "--name", &format!("Door {number}")]);
        running.says("joined");
    }
    let stay = |door| Running::start(door, &["join", "--stay"]);
    let mut staying: Vec<Running> = doors.iter().map(stay).collect();
    until("everybody has the list", || {
        let finds = |it: &Program| it.run(&["find", "Number89", "--json"]).stdout;
        doors.iter().all(|it| String::from_utf8(finds(it)).unwrap().contains("Number89"))
    });
    let all: Vec<&Program> = std::iter::once(&front).chain(&doors).collect();
    let codes = |from: usize| -> String {
        (from..GUESTS)
            .step_by(DOORS + 1)
            .take(8)
            .map(|n| format!("code{n:04}\n"))
            .collect::<Vec<_>>()
            .concat()
    };
    let check_in = |round: usize| {
        for (door, at) in all.iter().enumerate() {
            let answers = at.lines(&["check-in", "--stdin"], &codes(door + round * 32));
            assert!(answers.iter().all(|it| it["verdict"] == "welcome"), "{answers:?}");
        }
    };
    check_in(0);
    // The hub's plug is pulled, and that of a door; guests come in all the same.
    drop(running);
    drop(staying.pop());
    check_in(1);
    let mut running = Running::hub(&front, port, &server);
    running.says("invitation");
    staying.push(stay(&doors[DOORS - 1]));
    let expected = 2 * (DOORS + 1) * 8;
    until("all are in at every door", || {
        all.iter().all(|at| at.json(&["doctor"])["inside"] == expected)
    });
    until("the journals are the same", || all.iter().all(|at| journal(at) == journal(&front)));
    let known = doors[0].json(&["doors"]);
    let known = known.as_array().unwrap();
    assert_eq!(known.len(), DOORS + 1, "{known:?}");
    assert!(known.iter().any(|it| it["name"] == "Front" && it["in_step"] == true), "{known:?}");
}

/// A hub that nobody finds a server for.
fn hub_without_server(at: &Program) -> String {
    let mut command = at.command(&["hub", "--name", "Front"]);
    let out = command.env("PATH", "/nowhere").env_remove("NATS_SERVER").output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    String::from_utf8(out.stderr).unwrap()
}

#[test]
fn without_a_server_one_sentence_says_where_it_is_had() {
    let program = Program::planned();
    let says = hub_without_server(&program);
    assert!(says.contains("github.com/nats-io") && says.trim_end().lines().count() == 1, "{says}");
    assert_eq!(program.json(&["doors"]), serde_json::json!([]));
    let says = program.complaint(&["join", "not-an-invitation"]);
    assert!(says.contains("is no invitation"), "{says}");
    let says = program.complaint(&["join", "--stay"]);
    assert!(says.contains("is not shared"), "{says}");
}

#[test]
fn a_hub_or_a_door_that_did_not_come_to_be_has_called_nothing_otherwise_and_begun_no_house() {
    let none = Program::new();
    hub_without_server(&none);
    let nobody = "porch1/127.0.0.1:9/AAAAAAAAAAAAAAAAAAAAAA/AAAAAAAAAAAAAAAAAAAAAA";
    none.complaint(&["join", nobody, "--name", "Garden"]);
    none.complaint(&["join", "--stay", "--name", "Garden"]);
    none.complaint(&["doors", "remove", "Garden"]);
    assert!(!Path::new(&none.path("house.porchlight")).exists());

    let program = Program::planned();
    let before = journal(&program);
    hub_without_server(&program);
    let broken = program.path("nothing-that-runs");
    program.complaint(&["hub", "--name", "Front", "--server", &broken]);
    program.complaint(&["join", nobody, "--name", "Garden"]);
    let long = "x".repeat(1_000);
    let says = program.complaint(&["join", nobody, "--name", &long]);
    assert!(!says.contains("ask for another"), "no invitation is used for it: {says}");
    assert_eq!(journal(&program), before);
}

#[test]
fn a_hub_that_nobody_could_find_is_refused_before_it_invites() {
    let Some(server) = server() else { return };
    let server = server.to_str().unwrap();
    let front = Program::planned();
    for host in ["", "http://127.0.0.1", "127.0.0.1:4222", "a b", "a,b"] {
        let says = front.complaint(&["hub", "--host", host, "--server", server]);
        assert!(says.contains("is no name or address") && says.contains("--port"), "{says}");
    }
    for boxes in ["one,two", "one,two,one", "one,,two", "one,two,three:x"] {
        let says = front.complaint(&["hub", "--cluster", boxes, "--server", server]);
        assert!(says.contains("name all three, each once"), "{says}");
    }
    let nowhere = front.path("nowhere");
    let says = front.complaint(&["hub", "--server", &nowhere]);
    assert!(says.contains("there is no program at") && says.contains("nowhere"), "{says}");
    let out = front.run(&["hub", "--port", "0"]);
    assert_eq!(out.status.code(), Some(2), "a port that is none");
}

#[test]
fn a_hub_on_a_small_disk_that_was_full_goes_on_once_there_is_room() {
    let Some(server) = server() else { return };
    let Some(disk) = Disk::new(12 << 10) else {
        eprintln!("not run: this process may not mount a small disk");
        return;
    };
    // Given a hub with much less room than a hub may take, and a door in step,
    let front = Program::within(disk.path());
    front.plan("Neighbours' Night");
    front.import(crate::program::LIST);
    let mut running = Running::hub(&front, free_port(), &server);
    let garden = Program::new();
    garden.json(&["join", &running.says("invitation"), "--name", "Garden"]);
    let _garden = Running::start(&garden, &["join", "--stay"]);
    until("it has the list", || journal(&garden) == journal(&front));
    // when its disk is full while people come in,
    let fill = disk.path().join("photos");
    std::fs::write(&fill, vec![0; 16 << 20]).unwrap_err();
    assert_eq!(garden.verdict("k3v9x2m4"), "welcome");
    until("its server cannot write", || garden.json(&["doors"])[0]["in_step"] == false);
    std::fs::remove_file(&fill).unwrap();
    // then once there is room everything comes, by itself.
    until("it comes", || journal(&garden) == journal(&front));
    until("it is in step", || garden.json(&["doors"])[0]["in_step"] == true);
    assert!(running.is_running());
}

#[test]
fn the_boxes_of_a_hub_are_said_anew_as_long_as_none_came() {
    let Some(server) = server() else { return };
    let server = server.to_str().unwrap();
    let front = Program::planned();
    let port = free_port().min(60_000).to_string();
    for third in ["tree", "three"] {
        let boxes = format!("one,two,{third}");
        let hub = ["hub", "--name", "Front", "--port", &port, "--cluster", &boxes];
        let mut running = Running::start(&front, &[&hub[..], &["--server", server]].concat());
        running.says("box");
        let conf = std::fs::read_to_string(front.path("house.porchlight-hub/hub.conf")).unwrap();
        assert!(conf.contains(&format!("@{third}:")), "{conf}");
    }
}

#[cfg(unix)]
#[test]
fn a_server_that_lies_beside_the_program_is_found() {
    use std::os::unix::fs::PermissionsExt as _;
    let at = Program::planned();
    let own = at.path("porchlight");
    let built = env!("CARGO_BIN_EXE_porchlight");
    if std::fs::hard_link(built, &own).is_err() {
        std::fs::copy(built, &own).unwrap();
    }
    let server = at.file("nats-server", b"#!/bin/sh\necho it is found >&2\nexit 1\n");
    std::fs::set_permissions(&server, std::fs::Permissions::from_mode(0o700)).unwrap();
    let port = free_port().to_string();
    let mut command = std::process::Command::new(own);
    command.args(["--house", &at.path("house.porchlight"), "hub", "--port", &port]);
    let out = command.env("PATH", "/nowhere").env_remove("NATS_SERVER").output().unwrap();
    let says = String::from_utf8(out.stderr).unwrap();
    assert!(says.contains("it is found"), "{says}");
}

#[test]
fn a_door_that_fell_silent_is_listed_with_what_was_last_known() {
    let Some(server) = server() else { return };
    let (front, garden) = (Program::with_list(), Program::new());
    let mut running = Running::hub(&front, free_port(), &server);
    garden.json(&["join", &running.says("invitation"), "--name", "Garden"]);
    let staying = Running::start(&garden, &["join", "--stay"]);
    until("all know of it", || journal(&garden) == journal(&front));
    let called = |all: &Value| {
        let all = all.as_array().unwrap();
        all.iter().find(|it| it["name"] == "Garden").unwrap().clone()
    };
    let heard = called(&front.json(&["doors"]));
    assert_eq!((&heard["heard"], &heard["in_step"]), (&true.into(), &true.into()));
    drop(staying);
    let silent = called(&front.json(&["doors"]));
    assert_eq!((&silent["heard"], &silent["in_step"]), (&false.into(), &false.into()));
    assert!(silent["last_wrote"].is_string() && silent["last_heard"].is_null(), "{silent}");
    assert_eq!(silent["holds"][silent["door"].as_str().unwrap()], 1);
    let says = String::from_utf8(front.run(&["doors"]).stdout).unwrap();
    assert!(says.contains("Garden: not heard; the last known of it is of 2"), "{says}");
}
