//! Ten seconds in which everything goes wrong at once, with real programs, a real hub and bad cables:
//! whoever was answered at any door is in at all of them.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::cable::Cable;
use crate::dice::Dice;
use crate::program::Program;
use crate::server::{copy_folder, free_port, server};
use crate::shared::{Running, journal, until};

const DOORS: usize = 3;

/// So many codes has each door: more than it comes to.
const CODES: usize = 300;

/// So long everything goes wrong.
const GOES_WRONG_FOR: Duration = Duration::from_secs(10);

fn list() -> String {
    let row = |n: usize| format!("A{n},Guest Number{n},Entry,code{n:04},guest{n}@posta.example\n");
    let rows: String = (0..CODES * (DOORS + 1)).map(row).collect();
    format!("Order code,Attendee name,Product,Secret,E-mail\n{rows}")
}

/// What goes wrong, and when: another one with `PORCHLIGHT_SEED`.
fn seed() -> u64 {
    std::env::var("PORCHLIGHT_SEED").ok().and_then(|it| it.parse().ok()).unwrap_or(7)
}

/// The hub at the front door.
struct Front {
    program: Program,
    server: PathBuf,
    port: u16,
    running: Option<Running>,
    kept: Option<PathBuf>,
}

impl Front {
    fn start(&mut self) {
        self.running = Some(Running::hub(&self.program, self.port, &self.server));
    }

    fn disk(&self) -> PathBuf {
        Path::new(&self.program.path("house.porchlight-hub")).join("disk")
    }

    /// Its plug is pulled; what is on its disk may be gone when it comes back, or be that of some time
    /// ago.
    fn dies(&mut self, dice: &mut Dice) {
        self.running = None;
        // The server ends with it.
        let end = Instant::now() + Duration::from_secs(5);
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
            assert!(Instant::now() < end, "the server outlived its hub");
            std::thread::sleep(Duration::from_millis(20));
        }
        match dice.below(4) {
            0 => drop(std::fs::remove_dir_all(self.disk())),
            1 => {
                let kept = PathBuf::from(self.program.path("kept"));
                std::fs::remove_dir_all(&kept).ok();
                if self.disk().exists() {
                    copy_folder(&self.disk(), &kept);
                    self.kept = Some(kept);
                }
            }
            2 => {
                if let Some(kept) = &self.kept {
                    std::fs::remove_dir_all(self.disk()).ok();
                    copy_folder(kept, &self.disk());
                }
            }
            _ => {}
        }
    }
}

/// Checks one after the other in, as a person at a scanner does; now and then the program dies before
/// it answers. Gives the guests it was answered of.
fn check_in(at: &Program, door: usize, is_over: &AtomicBool) -> BTreeSet<String> {
    let mut dice = Dice::new(100 + door as u64);
    let mut codes = (door..CODES * (DOORS + 1)).step_by(DOORS + 1);
    let mut answered = BTreeSet::new();
    while !is_over.load(Ordering::Acquire) {
        let mut command = at.command(&["check-in", "--stdin", "--json"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut scanner = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        for code in codes.by_ref() {
            writeln!(scanner, "code{code:04}").unwrap();
            if is_over.load(Ordering::Acquire) || dice.once_in(12) {
                break;
            }
            let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
            assert_eq!(answer["verdict"], "welcome", "{answer}");
            answered.insert(answer["guest"].as_str().unwrap().to_owned());
        }
        child.kill().unwrap();
        child.wait().unwrap();
        if codes.len() == 0 {
            break;
        }
    }
    answered
}

/// Whoever is in, as a journal says.
fn those_in(journal: &[String]) -> BTreeSet<String> {
    let guest = |line: &String| {
        let line: Value = serde_json::from_str(line).unwrap();
        line["fact"]["checked_in"]["guest"].as_str().map(str::to_owned)
    };
    journal.iter().filter_map(guest).collect()
}

#[test]
fn after_ten_seconds_of_chaos_everybody_who_was_answered_is_in_at_every_door() {
    let Some(server) = server() else { return };
    let (program, port) = (Program::with(&list()), free_port());
    let mut front = Front { program, server, port, running: None, kept: None };
    front.start();
    let cables: Vec<_> = (0..DOORS).map(|_| Cable::to(port)).collect();
    let doors: Vec<Program> = (0..DOORS).map(|_| Program::new()).collect();
    for (door, cable) in doors.iter().zip(&cables) {
        let running = front.running.as_mut().unwrap();
        let invitation = running.says("invitation");
        let over_the_cable = invitation.replace(&format!(":{port}"), &format!(":{}", cable.port()));
        door.json(&["join", &over_the_cable, "--name", "Garden"]);
        running.says("joined");
    }
    let stay = |door: &Program| Some(Running::start(door, &["join", "--stay"]));
    let mut staying: Vec<_> = doors.iter().map(stay).collect();
    until("everybody has the list", || {
        doors
            .iter()
            .all(|it| it.json(&["doctor"])["guests"] == front.program.json(&["doctor"])["guests"])
    });

    let houses: Vec<_> = doors
        .iter()
        .map(|it| it.path(""))
        .chain([front.program.path("")])
        .map(|it| Program::within(it.into()))
        .collect();
    let is_over = AtomicBool::new(false);
    let answered: BTreeSet<String> = std::thread::scope(|scope| {
        let is_over = &is_over;
        let at = |(door, house)| scope.spawn(move || check_in(house, door, is_over));
        let checking: Vec<_> = houses.iter().enumerate().map(at).collect();
        let (mut dice, end) = (Dice::new(seed()), Instant::now() + GOES_WRONG_FOR);
        while Instant::now() < end {
            let door = usize::try_from(dice.below(DOORS as u64)).unwrap();
            match dice.below(9) {
                0 if front.running.is_some() => front.dies(&mut dice),
                0 | 1 if front.running.is_none() => front.start(),
                2 => drop(staying[door].take()),
                3 => staying[door] = stay(&doors[door]),
                4 => cables[door].cut(),
                5 => cables[door].go_dead(),
                6 => cables[door].slow_down(Duration::from_millis(dice.below(60))),
                _ => cables.iter().for_each(Cable::mend),
            }
            std::thread::sleep(Duration::from_millis(50 + dice.below(350)));
        }
        is_over.store(true, Ordering::Release);
        checking.into_iter().flat_map(|it| it.join().unwrap()).collect()
    });

    cables.iter().for_each(Cable::mend);
    if front.running.is_none() {
        front.start();
    }
    staying = staying.into_iter().zip(&doors).map(|(it, door)| it.or_else(|| stay(door))).collect();
    let all: Vec<_> = doors.iter().chain([&front.program]).collect();
    assert!(answered.len() > 40, "there was something to lose: {}", answered.len());
    until("the journals are the same, with everybody who was answered", || {
        let mut programs = staying.iter_mut().chain([&mut front.running]).flatten();
        assert!(programs.all(Running::is_running), "a program ended by itself");
        let first = journal(&front.program);
        let are_in = answered.is_subset(&those_in(&first));
        are_in && all.iter().all(|at| journal(at) == first)
    });
    drop(staying);
}
