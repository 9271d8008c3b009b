//! The rules of the house: which room may name which, and how large a file may grow.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in reading order: each may name only those before it that stand in its list.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("words", &["domain"]),
    ("matching", &["domain", "words"]),
    ("simulation", &["domain", "words", "matching"]),
    ("search", &["domain"]),
    ("intake", &["domain", "matching"]),
    ("badge", &["domain"]),
    ("faces", &[]),
    ("followup", &["domain", "words", "matching", "search", "badge", "faces"]),
    ("journal", &["domain"]),
    ("sync", &["domain", "journal"]),
    (
        "desk",
        &[
            "domain", "words", "matching", "search", "intake", "badge", "followup", "journal",
            "sync",
        ],
    ),
    (
        "ui",
        &[
            "domain", "words", "matching", "search", "intake", "badge", "faces", "followup",
            "journal", "sync", "desk",
        ],
    ),
    (
        "cli",
        &[
            "domain",
            "words",
            "matching",
            "simulation",
            "search",
            "intake",
            "badge",
            "followup",
            "journal",
            "sync",
            "desk",
            "ui",
        ],
    ),
];

/// Crates that only some rooms may name.
const CRATES: &[(&str, &[&str])] = &[
    ("rusqlite", &["journal"]),
    ("egui", &["ui"]),
    ("eframe", &["ui"]),
    ("clap", &["cli"]),
    ("argon2", &["desk", "sync"]),
    ("calamine", &["intake"]),
    ("ed25519_dalek", &["intake"]),
    ("base64ct", &["intake", "sync"]),
    ("nkeys", &["sync"]),
    ("sha2", &["intake", "journal", "sync"]),
    ("chacha20poly1305", &["sync"]),
    ("async_nats", &["sync"]),
    ("tokio", &["sync"]),
    ("rcgen", &["sync"]),
    ("if_addrs", &["sync"]),
    ("mdns_sd", &["sync"]),
    ("rustls", &["sync"]),
    ("x25519_dalek", &["sync"]),
    ("rqrr", &["badge", "desk"]),
    ("linuxvideo", &["desk"]),
    ("fluent_bundle", &["words"]),
    ("krilla", &["followup"]),
    ("harfrust", &["followup"]),
    ("calcard", &["intake", "followup"]),
    ("mail_builder", &["followup"]),
    ("fontdb", &["faces"]),
    ("rten", &["matching"]),
    ("rten_gemm", &["matching"]),
    ("rten_tensor", &["matching"]),
];

/// The longest a source file may be before two things live in one room.
const MOST_LINES: usize = 400;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Code without comments, so that a doc link is not a dependency.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

fn room_of(path: &Path) -> Option<&'static str> {
    let inside = path.strip_prefix(src()).unwrap();
    let first = inside.components().next()?.as_os_str().to_str()?;
    ROOMS.iter().map(|(room, _)| *room).find(|room| *room == first)
}

#[test]
fn every_folder_is_a_room_with_rules() {
    for item in fs::read_dir(src()).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            assert!(room_of(&path).is_some(), "{} has no rule here", path.display());
        }
    }
}

#[test]
fn rooms_name_only_the_rooms_above_them() {
    let mut seen = 0;
    for path in sources(&src()) {
        let Some(room) = room_of(&path) else { continue };
        let (_, may) = ROOMS.iter().find(|(it, _)| *it == room).unwrap();
        let code = code(&path);
        for (other, _) in ROOMS.iter().filter(|(it, _)| *it != room) {
            let names = code.contains(&format!("crate::{other}"));
            seen += usize::from(names);
            assert!(!names || may.contains(other), "{} names {other}", path.display());
        }
    }
    assert!(seen > 20, "the rooms are expected to use each other; is the search broken?");
}

#[test]
fn crates_stay_in_their_rooms() {
    for path in sources(&src()) {
        let room = room_of(&path);
        let code = code(&path);
        for (name, rooms) in CRATES {
            let named = code.contains(&format!("{name}::"));
            let may = room.is_some_and(|room| rooms.contains(&room));
            assert!(!named || may, "{} names the crate {name}", path.display());
        }
    }
}

/// What is drawn only where nothing was tapped is missing in the frame of every tap.
#[test]
fn a_screen_is_drawn_whole_whatever_was_tapped() {
    for path in sources(&src().join("ui")) {
        for line in code(&path).lines() {
            let drawn = line.split("or_else(|| ").skip(1).filter_map(|it| it.split('(').next());
            for drawn in drawn {
                assert!(!drawn.ends_with("_ui"), "{}: {drawn} before or_else", path.display());
            }
        }
    }
}

#[test]
fn no_file_outgrows_its_reader() {
    for path in sources(&src()) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
    }
}
