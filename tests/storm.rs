//! A storm over one house: doors that stream codes and are killed or put to sleep in the middle,
//! programs that open it beside them, backups, a disk that fills up, restores that are killed. After
//! it every answered check-in is there, once, and nobody was told that anything is damaged.
//!
//! Seeded, and counted in rounds, so that a slow machine only takes longer. By default it is short:
//! `PORCHLIGHT_STORM_ROUNDS=40 PORCHLIGHT_STORM_SEED=7 cargo test --test storm` goes on for long.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests, though not all in test functions"
)]

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

use common::disk::Disk;
use serde_json::Value;

const GUESTS: usize = 700;
/// How often each of two doors is started anew in one round.
const LIVES: u64 = 5;

/// Numbers with no pattern (a xorshift generator), the same for the same seed.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}

/// The house, and what was heard from everybody who used it.
struct Storm {
    folder: PathBuf,
    /// Where a full disk is made, if it may be.
    disk: Option<Disk>,
    next_code: AtomicUsize,
    /// Who was welcomed: code and guest.
    welcomed: Mutex<BTreeMap<String, String>>,
    complaints: Mutex<BTreeMap<String, u32>>,
    is_over: AtomicBool,
}

impl Storm {
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_porchlight"));
        command.arg("--house").arg(self.file("our.house")).args(args).arg("--json");
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("TZ", "UTC");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Runs a verb, which may fail for many reasons here, and remembers why it did.
    fn try_run(&self, args: &[&str]) -> Output {
        let out = self.command(args).output().unwrap();
        self.heard_complaint(&String::from_utf8_lossy(&out.stderr));
        out
    }

    /// Runs a verb that has to succeed.
    fn run(&self, args: &[&str]) -> String {
        let out = self.try_run(args);
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    fn heard_complaint(&self, said: &str) {
        let said = said.trim().replace(self.folder.to_str().unwrap(), "");
        if !said.is_empty() {
            *self.complaints.lock().unwrap().entry(said).or_default() += 1;
        }
    }

    fn heard_answer(&self, line: &str) {
        // A line cut short by a kill is no answer.
        let Ok(answer) = serde_json::from_str::<Value>(line) else { return };
        let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
        assert!(["welcome", "already-in"].contains(&text("verdict").as_str()), "{line}");
        if text("verdict") == "welcome" {
            let before = self.welcomed.lock().unwrap().insert(text("code"), text("guest"));
            assert!(before.is_none(), "{} was welcomed twice", text("code"));
        }
    }

    /// One door, started over and over: it is killed in the middle of a code, or sleeps there.
    fn door(&self, mut dice: Dice) {
        for _ in 0..LIVES {
            let mut command = self.command(&["check-in", "--stdin"]);
            let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
            self.stream(&mut child, &mut dice);
            child.kill().ok();
            let out = child.wait_with_output().unwrap();
            String::from_utf8_lossy(&out.stdout).lines().for_each(|line| self.heard_answer(line));
            self.heard_complaint(&String::from_utf8_lossy(&out.stderr));
        }
    }

    /// Codes one by one, until the door is about to be killed or has given up.
    fn stream(&self, child: &mut Child, dice: &mut Dice) {
        let mut codes = child.stdin.take().unwrap();
        let mut answers = BufReader::with_capacity(1, child.stdout.take().unwrap());
        let id = child.id().to_string();
        for _ in 0..3 + dice.below(12) {
            // Now and then a code that the other door has just had.
            let back = usize::try_from(dice.below(4) / 3).unwrap();
            let code = self.next_code.fetch_add(1 - back, Relaxed).saturating_sub(back) % GUESTS;
            if writeln!(codes, "T{code:05}").is_err() {
                break;
            }
            if dice.below(5) == 0 {
                thread::sleep(Duration::from_micros(dice.below(4000)));
                signal("-STOP", &id);
                thread::sleep(Duration::from_millis(dice.below(80)));
                signal("-CONT", &id);
            }
            let mut line = String::new();
            match answers.read_line(&mut line) {
                Ok(bytes) if bytes > 0 => self.heard_answer(line.trim()),
                Ok(_) | Err(_) => break,
            }
        }
        if writeln!(codes, "T{:05}", self.next_code.fetch_add(1, Relaxed) % GUESTS).is_ok() {
            thread::sleep(Duration::from_micros(dice.below(6000)));
        }
        child.kill().unwrap();
        child.stdout = Some(answers.into_inner());
    }

    /// Whoever opens the house beside the doors.
    fn visitors(&self, mut dice: Dice) {
        while !self.is_over.load(Relaxed) {
            let copy = self.file(&format!("copy-{}.house", dice.below(2)));
            match dice.below(5) {
                0 => self.try_run(&["backup", copy.to_str().unwrap()]),
                1 => self.try_run(&["journal"]),
                2 => self.try_run(&["doctor"]),
                3 => self.try_run(&["gathering", "list"]),
                _ => self.try_run(&["find", "guest"]),
            };
        }
    }

    /// A disk that is full now and then.
    fn holiday_pictures(&self, mut dice: Dice) {
        let Some(disk) = &self.disk else { return };
        let ballast = disk.path().join("holiday-pictures");
        while !self.is_over.load(Relaxed) {
            thread::sleep(Duration::from_millis(200 + dice.below(400)));
            let mut file = fs::File::create(&ballast).unwrap();
            while file.write_all(&[7; 4096]).is_ok() {}
            thread::sleep(Duration::from_millis(dice.below(150)));
            fs::remove_file(&ballast).unwrap();
        }
    }

    fn round(&self, seed: u64) {
        self.is_over.store(false, Relaxed);
        thread::scope(|scope| {
            let doors = [1, 2].map(|n| scope.spawn(move || self.door(Dice::new(seed * 10 + n))));
            scope.spawn(|| self.visitors(Dice::new(seed * 10 + 3)));
            scope.spawn(|| self.visitors(Dice::new(seed * 10 + 4)));
            scope.spawn(|| self.holiday_pictures(Dice::new(seed * 10 + 5)));
            let ended = doors.map(thread::ScopedJoinHandle::join);
            self.is_over.store(true, Relaxed);
            ended.into_iter().for_each(Result::unwrap);
        });
    }

    /// Everybody has gone: a backup of everything takes the place of the house, killed on the way.
    fn restore(&self, dice: &mut Dice, round: u64) {
        let copy = self.file(&format!("before-{round}.house"));
        let copy = copy.to_str().unwrap();
        self.run(&["backup", copy]);
        for _ in 0..4 {
            let mut child = self.command(&["restore", copy]).spawn().unwrap();
            thread::sleep(Duration::from_micros(dice.below(60_000)));
            child.kill().unwrap();
            let out = child.wait_with_output().unwrap();
            self.heard_complaint(&String::from_utf8_lossy(&out.stderr));
            assert!(self.file("our.house").exists(), "there is a house at every moment");
            self.run(&["gathering", "list"]);
        }
        self.run(&["restore", copy]);
        fs::remove_file(copy).unwrap();
        // A person tidies up: the disk is small.
        let aside = fs::read_dir(&self.folder).unwrap().map(|file| file.unwrap().path());
        for path in aside.filter(|path| path.to_str().unwrap().contains("-aside-")) {
            fs::remove_file(path).unwrap();
        }
    }
}

fn signal(name: &str, id: &str) {
    // Whoever has ended by then needs none.
    Command::new("kill").args([name, id]).stderr(Stdio::null()).status().unwrap();
}

fn setting(name: &str, plain: u64) -> u64 {
    std::env::var(name).ok().map_or(plain, |text| text.parse().unwrap())
}

#[test]
fn after_a_storm_every_answered_check_in_is_there_once_and_nobody_spoke_of_damage() {
    let folder = tempfile::tempdir().unwrap();
    let disk = Disk::new(12_000);
    eprintln!("full disk: {}", if disk.is_some() { "by a tmpfs" } else { "no right to mount" });
    let storm = Storm {
        folder: disk.as_ref().map_or(folder.path().to_owned(), Disk::path),
        disk,
        next_code: AtomicUsize::new(0),
        welcomed: Mutex::default(),
        complaints: Mutex::default(),
        is_over: AtomicBool::new(false),
    };
    begin(&storm, folder.path());
    let (rounds, seed) =
        (setting("PORCHLIGHT_STORM_ROUNDS", 3), setting("PORCHLIGHT_STORM_SEED", 1));
    let mut dice = Dice::new(seed);
    for round in 1..=rounds {
        storm.round(seed * 1000 + round);
        storm.restore(&mut dice, round);
    }
    let complaints = storm.complaints.lock().unwrap().clone();
    eprintln!("{} welcomed; complaints: {complaints:#?}", storm.welcomed.lock().unwrap().len());
    for said in complaints.keys() {
        let alarming = ["damaged", "missing", "cut or written over", "panicked", "no older backup"];
        assert!(!alarming.iter().any(|word| said.contains(word)), "{said}");
    }
    everybody_is_in_once(&storm);
}

fn begin(storm: &Storm, folder: &Path) {
    let times = ["--starts", "2026-11-20T18:00:00Z", "--ends", "2026-11-20T23:00:00Z"];
    storm.run(
        &[&["gathering", "new", "Neighbours", "--zone", "Europe/Zurich"][..], &times].concat(),
    );
    let mut list = "Name,Ticket code\n".to_owned();
    for i in 0..GUESTS {
        writeln!(list, "Guest Number{i},T{i:05}").unwrap();
    }
    let file = folder.join("list.csv");
    fs::write(&file, list).unwrap();
    storm.run(&["import", file.to_str().unwrap()]);
}

fn everybody_is_in_once(storm: &Storm) {
    let mut arrivals: BTreeMap<String, u32> = BTreeMap::new();
    for line in storm.run(&["journal"]).lines() {
        let entry: Value = serde_json::from_str(line).unwrap();
        if let Some(guest) = entry["fact"]["checked_in"]["guest"].as_str() {
            *arrivals.entry(guest.to_owned()).or_default() += 1;
        }
    }
    let welcomed = storm.welcomed.lock().unwrap();
    assert!(welcomed.len() > 20, "hardly anybody was let in: {}", welcomed.len());
    for (code, guest) in welcomed.iter() {
        assert_eq!(arrivals.get(guest), Some(&1), "{code} was answered");
    }
    assert!(arrivals.values().all(|times| *times == 1), "somebody came in twice");
}
