//! A file of entries that somebody wrote by hand, or a fault did: it is taken in whole, or refused in
//! one sentence, and the house opens, writes and forgets after it.

use std::io::{self, BufReader, Read};
use std::path::Path;

use porchlight::desk::Desk;
use porchlight::domain::{Body, Command, Entry, Fact, GuestId};
use porchlight::journal::{read_entries, write_entries};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::histories::{live, steps};
use crate::common::{clock, door, entry, files_holding, house, noted, read_all};

const WORD: &str = "Zacharias-Quillfeather";

fn open(path: &Path) -> Desk {
    Desk::open(path, clock()).unwrap()
}

fn file_of(entries: &[Entry]) -> Vec<u8> {
    let mut file = Vec::new();
    write_entries(entries, &mut file).unwrap();
    file
}

/// Merges a file and says what it was refused with; whatever it held, the house goes on.
fn take(desk: &mut Desk, file: &[u8]) -> Option<String> {
    let before = read_all(desk.journal());
    let refused = desk.merge_file(&mut &file[..]).err().map(|error| error.to_string());
    if let Some(says) = &refused {
        assert!(!says.contains('\n') && says.len() < 400, "{says}");
        assert_eq!(read_all(desk.journal()), before, "half taken: {says}");
    }
    desk.submit(Command::NameHouse { name: "Ours".to_owned() }).unwrap();
    refused
}

/// One harm to a file.
#[derive(Clone, Debug)]
enum Harm {
    /// Another byte.
    Byte(Index, u8),
    /// A stretch is cut out.
    Cut(Index, usize),
    /// A line of it comes again, elsewhere.
    Again(Index, Index),
    /// A digit of it becomes a number nobody means.
    Number(Index, &'static str),
    /// The fact of one line in the envelope of another.
    Body(Index, Index),
    /// One text in the place of another.
    Words(&'static str, &'static str),
}

fn harm() -> impl Strategy<Value = Harm> {
    let number = prop::sample::select(vec![
        "0",
        "-1",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551615",
        "1e999",
        "253402300800000",
        "-62135596800001",
        "4294967297",
        "0.5",
        "null",
        "[]",
    ]);
    let words = prop::sample::select(vec![
        ("Ana", "A\\u0000a"),
        ("Ana", "\\ud800"),
        ("\"fact\":", "\"facts\":"),
        ("guest_noted", "guest_forgotten"),
        ("\"about\":[", "\"about\":[\"00000000-0000-0000-0000-0000000000c9\","),
        ("00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000001"),
    ]);
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), any::<u8>()).prop_map(|(place, byte)| Harm::Byte(place, byte)),
        1 => (at(), 1..300_usize).prop_map(|(place, length)| Harm::Cut(place, length)),
        2 => (at(), at()).prop_map(|(from, to)| Harm::Again(from, to)),
        4 => (at(), number).prop_map(|(place, number)| Harm::Number(place, number)),
        3 => (at(), at()).prop_map(|(from, to)| Harm::Body(from, to)),
        2 => words.prop_map(|(from, to)| Harm::Words(from, to)),
    ]
}

fn harmed(mut file: Vec<u8>, harm: &Harm) -> Vec<u8> {
    let lines: Vec<_> = file.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    match harm {
        Harm::Byte(place, byte) => *place.get_mut(&mut file) = *byte,
        Harm::Cut(place, length) => {
            let from = place.index(file.len());
            file.drain(from..(from + length).min(file.len()));
        }
        Harm::Again(from, to) => {
            let mut lines = lines;
            let line = from.get(&lines).clone();
            lines.insert(to.index(lines.len()), line);
            return lines.join(&b'\n');
        }
        Harm::Number(place, number) => {
            let digits: Vec<_> = (0..file.len()).filter(|it| file[*it].is_ascii_digit()).collect();
            let Some(from) = (!digits.is_empty()).then(|| *place.get(&digits)) else { return file };
            let length = file[from..].iter().take_while(|it| it.is_ascii_digit()).count();
            file.splice(from..from + length, number.bytes());
        }
        Harm::Body(from, to) => {
            let mut lines = lines;
            let fact = |line: &[u8]| line.windows(8).position(|it| it == b",\"fact\":");
            let (from, to) = (from.get(&lines).clone(), to.index(lines.len()));
            if let (Some(one), Some(other)) = (fact(&from), fact(&lines[to])) {
                lines[to].truncate(other);
                lines[to].extend(&from[one..]);
            }
            return lines.join(&b'\n');
        }
        Harm::Words(from, to) => {
            return String::from_utf8_lossy(&file).replace(from, to).into_bytes();
        }
    }
    file
}

/// Everybody who is known by name or line leaves, and takes every word along.
fn forgets_all(desk: &mut Desk) {
    let mut guests: Vec<_> =
        read_all(desk.journal()).iter().flat_map(|it| it.about.clone()).collect();
    guests.sort_unstable();
    guests.dedup();
    let first = desk.journal().next_seq();
    let tick = desk.state().last_stamp().tick() + 1;
    let leave = |(n, guest): (u64, GuestId)| Entry {
        door: desk.door(),
        ..entry(1, first + n, tick + n, Fact::GuestForgotten { guest })
    };
    let all: Vec<_> = (0..).zip(guests).map(leave).collect();
    desk.merge(&all).unwrap();
    for Entry { about, body, .. } in read_all(desk.journal()) {
        if let (Body::Known(fact), false) = (body, about.is_empty()) {
            assert_eq!(fact, fact.without_words());
        }
    }
}

fn cases() -> u32 {
    std::env::var("HOSTILE_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(600)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_file_holds_it_is_taken_whole_or_refused_and_the_house_goes_on(
        steps in steps(),
        harms in vec(harm(), 1..6),
    ) {
        let entries = live(&steps);
        let sound = file_of(&entries);
        let file = harms.iter().fold(sound.clone(), harmed);
        let mut desk = Desk::in_memory_as(door(900), clock()).unwrap();
        take(&mut desk, &file);
        take(&mut desk, &file);
        // Most of the sound one may come after it, unless what was harmed took its places.
        take(&mut desk, &sound);
        let mut folded = porchlight::domain::State::default();
        for entry in read_all(desk.journal()) {
            folded.apply(&entry);
        }
        prop_assert_eq!(&folded, desk.state(), "what is on the disk is what is believed");
        forgets_all(&mut desk);
    }
}

/// Houses with the same key: what one seals the other opens without a code.
fn sealed(folder: &Path, entries: &[Entry]) -> Vec<u8> {
    let from = folder.join("their.house");
    let mut desk = open(&from);
    desk.merge(entries).unwrap();
    let saved = desk.save_entries(folder, "all.entries").unwrap();
    std::fs::read(saved.path).unwrap()
}

#[test]
fn a_sealed_file_that_was_harmed_anywhere_is_refused_and_nothing_of_it_comes_in() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let folder = tempfile::tempdir().unwrap();
    let entries = live(&steps().new_tree(&mut runner).unwrap().current());
    let sound = sealed(folder.path(), &entries);
    let path = folder.path().join("our.house");
    let mut desk = open(&path);
    std::fs::copy(
        folder.path().join("their.house-secrets"),
        folder.path().join("our.house-secrets"),
    )
    .unwrap();
    let lines: Vec<_> = sound.split_inclusive(|byte| *byte == b'\n').collect();
    let cut = (0..lines.len()).map(|end| lines[..end].concat());
    let harms = vec(harm(), 1..4);
    let harmed = (0..cases()).map(|_| {
        let harms = harms.new_tree(&mut runner).unwrap().current();
        harms.iter().fold(sound.clone(), harmed)
    });
    let file = folder.path().join("harmed.entries");
    let whole = read_all(open(&folder.path().join("their.house")).journal());
    let mut refusals = 0;
    for bytes in cut.chain(harmed.collect::<Vec<_>>()).filter(|it| *it != sound) {
        std::fs::write(&file, &bytes).unwrap();
        let before = read_all(desk.journal());
        match desk.take_entries(&file, None) {
            // What the key does not need was harmed: the keys for whoever has none.
            Ok(_taken) => assert_eq!(read_all(desk.journal()), whole),
            Err(error) => {
                let says = error.to_string();
                assert!(!says.contains('\n') && says.len() < 400, "{says}");
                assert_eq!(read_all(desk.journal()), before, "half taken: {says}");
                refusals += 1;
            }
        }
    }
    assert!(refusals > cases() / 2, "{refusals}");
    std::fs::write(&file, &sound).unwrap();
    desk.take_entries(&file, None).unwrap();
    assert_eq!(read_all(desk.journal()), whole);
}

#[test]
fn a_sound_file_gives_another_house_the_same_state() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    for _ in 0..50 {
        let entries = live(&steps().new_tree(&mut runner).unwrap().current());
        let mut desk = Desk::in_memory_as(door(900), clock()).unwrap();
        desk.merge_file(&mut &file_of(&entries)[..]).unwrap();
        let read = read_entries(&mut &file_of(&entries)[..]).unwrap();
        assert_eq!(read.len(), entries.len());
        assert_eq!(desk.merge_file(&mut &file_of(&entries)[..]).unwrap(), 0, "once");
    }
}

/// Line after line of the same byte, without keeping it anywhere.
struct Endless(u64);

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = into.len().min(usize::try_from(self.0).unwrap());
        into[..length].fill(b'x');
        self.0 -= length as u64;
        Ok(length)
    }
}

#[test]
fn files_that_are_trouble_are_refused_in_one_sentence_each() {
    let (_folder, path) = house();
    let mut desk = open(&path);
    let line = |fact: &str| {
        format!(
            "{{\"entries\":1}}\n{{\"door\":\"00000000-0000-0000-0000-000000000002\",\"seq\":1,\"tick\":1,\"at\":1780000000000,\"about\":[],\"fact\":{fact}}}\n"
        )
    };
    let deep = |levels: usize| format!("{{\"deep\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
    let large = format!("{{\"house_named\":{{\"name\":\"{}\"}}}}", "x".repeat(100 << 20));
    for (file, says) in [
        (String::new().into_bytes(), "no file of entries"),
        (b"Name,Email\nAna,ana@example.org\n".to_vec(), "no file of entries"),
        (b"{\"entries\":2}\n".to_vec(), "update Porchlight"),
        (b"\0\0\0\0".to_vec(), "no file of entries"),
        (
            [line("{}").as_bytes(), b"{\"door\":\"\xff\xfe\"}\n"].concat(),
            "line 3 of the file is no entry",
        ),
        (line("{\"a\":\"\0\"}").into_bytes(), "line 2 of the file is no entry"),
        (line(&deep(1_000_000)).into_bytes(), "line 2 of the file"),
        (line(&large).into_bytes(), "longer than any entry"),
        (line("1").replace("1780000000000", "99999999999999999").into_bytes(), "cannot be meant"),
        (line("{}").replace("\"seq\":1", "\"seq\":5").into_bytes(), "comes 1, not 5"),
        (line("{}").replace("\"seq\":1", "\"seq\":0").into_bytes(), "begin at 1"),
        (line("{}").replace("\"tick\":1", "\"tick\":0").into_bytes(), "not a proper entry"),
    ] {
        let refused = take(&mut desk, &file).unwrap_or_default();
        assert!(refused.contains(says), "{says:?}: {refused:?}");
    }
    let mut endless = BufReader::new(Endless(u64::from(u32::MAX)));
    let refused = desk.merge_file(&mut endless).unwrap_err().to_string();
    assert!(refused.contains("longer than any entry"), "{refused}");
    drop(desk);
    open(&path).submit(Command::NameHouse { name: "Still ours".to_owned() }).unwrap();
}

#[test]
fn after_a_hostile_file_nobody_is_remembered_who_was_forgotten() {
    let (_folder, path) = house();
    let mut desk = open(&path);
    let guest = GuestId::from(7);
    let hostile: Vec<_> = [
        entry(2, 1, 1, noted(7, WORD)),
        Entry { tick: i64::MAX as u64, ..entry(2, 2, 2, noted(7, WORD)) },
        entry(2, 3, 4, noted(7, WORD)),
    ]
    .into_iter()
    .map(|it| Entry { about: Vec::new(), ..it })
    .collect();
    assert_eq!(take(&mut desk, &file_of(&hostile)), None);
    let tick = desk.state().last_stamp().tick() + 1;
    desk.merge(&[entry(3, 1, tick, Fact::GuestForgotten { guest })]).unwrap();
    desk.sweep().unwrap();
    assert_eq!(take(&mut desk, &file_of(&hostile)), None);
    drop(desk);
    let found = files_holding(path.parent().unwrap(), WORD.as_bytes());
    assert!(found.is_empty(), "{found:?}");
}
