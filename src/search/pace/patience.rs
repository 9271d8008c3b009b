//! Who reads the list with patience, and the guests who stand in the same queue.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::domain::GuestId;
use crate::search::{
    Audience, GUEST_LETTERS, GUEST_ROWS, Index, Pace, Paced, Searchable, is_whole,
};

const FIRST: [&str; 40] = [
    "Ana", "Anna", "Andrea", "Ben", "Beatriz", "Carla", "Carlos", "Daniel", "Dario", "Elena",
    "Emma", "Eva", "Felix", "Fatima", "Gina", "Hanna", "Hugo", "Ines", "Ivan", "Jan", "Jana",
    "Jonas", "Julia", "Kofi", "Lara", "Laura", "Leon", "Lina", "Luca", "Maria", "Marta", "Max",
    "Mina", "Nora", "Olu", "Paul", "Rosa", "Sara", "Tom", "Vera",
];
const LAST: [&str; 40] = [
    "Adeyemi",
    "Ashby",
    "Berg",
    "Bravo",
    "Costa",
    "Dubois",
    "Engel",
    "Fontana",
    "Garcia",
    "Haddad",
    "Huber",
    "Ivanov",
    "Jensen",
    "Keller",
    "Kim",
    "Lange",
    "Lindqvist",
    "Lopez",
    "Martin",
    "Meier",
    "Moreno",
    "Nagy",
    "Novak",
    "Okonkwo",
    "Park",
    "Pereira",
    "Petrov",
    "Quist",
    "Rossi",
    "Rusu",
    "Sato",
    "Silva",
    "Smith",
    "Tanaka",
    "Torres",
    "Vidal",
    "Weber",
    "Wolf",
    "Young",
    "Zhang",
];

/// A list of `n` people and the search over it.
struct Door {
    names: Vec<(GuestId, String)>,
    index: Index,
    pace: Pace,
    calls: usize,
}

impl Door {
    fn of(n: usize) -> Self {
        let mut index = Index::new();
        let name = |i: usize| {
            let (first, last) = (FIRST[i * 7 % 40], LAST[(i * 11 + i / 40) % 40]);
            (GuestId::from(i as u128 + 1), format!("{first} {last}"))
        };
        let names: Vec<_> = (0..n).map(name).collect();
        for (guest, name) in &names {
            let (first, last) = name.split_once(' ').unwrap();
            let name: &[&str] = &[first, last];
            index.insert(*guest, &Searchable { name, ..Searchable::default() });
        }
        Self { names, index, pace: Pace::default(), calls: 0 }
    }

    /// Whom somebody sees who typed this, as the screen shows them.
    fn type_in(&mut self, typed: &str, now: Duration) -> Vec<GuestId> {
        match self.pace.typed(typed, now) {
            Paced::Wait(_) => return Vec::new(),
            Paced::CallHost => {
                self.calls += 1;
                return Vec::new();
            }
            Paced::Go => {}
        }
        if typed.chars().count() < GUEST_LETTERS {
            return Vec::new();
        }
        let found = self.index.find(typed, GUEST_ROWS, Audience::Guest).hits;
        let name = |guest| &self.names.iter().find(|(it, _)| *it == guest).unwrap().1;
        let (hits, _) = self.pace.let_through(found, |hit| is_whole(typed, name(hit.guest)));
        hits.into_iter().map(|hit| hit.guest).collect()
    }
}

#[test]
fn whoever_reads_with_patience_reads_less_than_a_tenth_of_eighty_names_in_an_evening() {
    let evening_s = 4 * 3600;
    // By the starts of names, or by guessing whole ones; going on at once, or as another guest.
    for (by_starts, leaves) in [(true, false), (true, true), (false, false), (false, true)] {
        let mut door = Door::of(80);
        let mut read = BTreeSet::new();
        let starts = FIRST.iter().chain(&LAST).map(|it| it[..2].to_lowercase());
        let whole = (0..1600).map(|i| format!("{} {}", FIRST[i % 40], LAST[(i / 40 + i) % 40]));
        let guesses: Vec<String> =
            if by_starts { starts.chain(whole).collect() } else { whole.collect() };
        for (guess, nth) in guesses.iter().cycle().zip(0_u64..) {
            // One every five seconds and a half: never more than twelve a minute.
            let now = Duration::from_millis(nth * 5500);
            if now.as_secs() > evening_s {
                break;
            }
            read.extend(door.type_in(guess, now));
            if leaves {
                door.pace.left();
            }
        }
        assert!(read.len() < 8, "{} of 80 names", read.len());
        assert!(door.calls > 0, "a host looks in");
    }
}

#[test]
fn hundreds_of_honest_guests_who_mistype_and_change_their_minds_are_never_stopped() {
    let mut door = Door::of(600);
    let names = door.names.clone();
    let mut now = Duration::ZERO;
    let mut stopped = Vec::new();
    for ((guest, name), nth) in names.into_iter().zip(0_usize..) {
        now += Duration::from_secs(20);
        let name = name.to_lowercase();
        if nth % 3 == 0 {
            // A slip in the first letters, seen and taken back.
            let slip: String = name.chars().take(1).chain(['x']).collect();
            door.type_in(&slip, now);
        }
        if nth % 5 == 0 {
            // A neighbour's name first.
            door.type_in(&name[1..3], now);
        }
        if nth % 30 == 0 {
            // Looked, and went for a drink.
            door.type_in(&name[..2], now);
            door.pace.left();
            continue;
        }
        let found = (1..=name.len()).any(|end| door.type_in(&name[..end], now).contains(&guest));
        if !found {
            stopped.push(name);
        }
        door.pace.answered();
    }
    assert!(stopped.is_empty(), "{stopped:?}");
}

#[test]
fn a_restart_gives_nothing_back() {
    let mut door = Door::of(80);
    let read = door.type_in("an", Duration::ZERO);
    assert!(!read.is_empty());
    door.pace.left();
    door.pace = Pace::resumed(&door.pace.kept(), Duration::ZERO);
    for (start, second) in LAST.iter().zip(1..) {
        door.type_in(&start[..2].to_lowercase(), Duration::from_secs(10 * second));
        door.pace.left();
        door.pace = Pace::resumed(&door.pace.kept(), Duration::from_secs(10 * second));
    }
    assert!(door.pace.kept().split(' ').count() <= super::NAMES, "{}", door.pace.kept());
}
