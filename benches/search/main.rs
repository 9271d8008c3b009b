//! How long a keystroke takes over 50,000 guests, beside `SQLite`'s `LIKE '%q%'` on the same names.
//!
//! `cargo bench --bench search` prints it. The names are made up and the same every time; what is
//! typed is every start of what 2,000 of the guests may type to find themselves.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod names;

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use names::{Dice, Person, people};
use porchlight::search::{Audience, Index, Searchable, fold};
use rusqlite::Connection;

const GUESTS: usize = 50_000;
const SEARCHES: usize = 2_000;
/// `LIKE` is slow: it is asked about every so many keystrokes only.
const LIKE_EVERY: usize = 16;

fn main() -> Result<(), Box<dyn Error>> {
    let people = people(GUESTS);
    let before = resident_kb();
    let (index, built) = timed(|| index(&people));
    println!(
        "{GUESTS} guests indexed in {built:.0?}, {} KB of memory",
        resident_kb().saturating_sub(before)
    );
    println!("one guest renamed in {:.1?}\n", renamed(index.clone(), &people));

    let searches = searches(&people);
    let strokes: Vec<&str> = starts(searches.iter()).collect();
    println!("{:<44}{:>9}{:>11}{:>11}{:>11}", "", "strokes", "median", "99 %", "slowest");
    report("guest, Did you mean included", &strokes, |typed| drop(as_guest(&index, typed)));
    for (kind, label) in KINDS {
        let strokes: Vec<&str> =
            starts(searches.iter().filter(|search| search.kind == *kind)).collect();
        report(label, &strokes, |typed| drop(as_guest(&index, typed)));
    }
    report("staff, inside names, addresses, codes", &strokes, |typed| {
        black_box(index.find(typed, 50, Audience::Staff));
    });
    let house = House::of(&people)?;
    let some: Vec<&str> = strokes.iter().step_by(LIKE_EVERY).copied().collect();
    report("SQLite LIKE '%q%', every 16th stroke", &some, |typed| drop(house.like(typed)));
    println!("\nwhoever typed it all is shown, or a namesake (5 rows, or 2 asked about):");
    let is_shown = |search: &Search, shown: Vec<usize>| {
        let name = |at: usize| people.get(at).map(|person| (&person.given, &person.family));
        shown.into_iter().any(|at| name(at) == name(search.person))
    };
    for (kind, label) in KINDS.iter().filter(|(kind, _)| kind.is_whole_name()) {
        let of_kind: Vec<&Search> = searches.iter().filter(|search| search.kind == *kind).collect();
        let share = |look: &dyn Fn(&str) -> Vec<usize>| {
            let shown =
                of_kind.iter().filter(|search| is_shown(search, look(&search.typed))).count();
            100.0 * shown as f64 / of_kind.len() as f64
        };
        let (ours, like) =
            (share(&|typed| as_guest(&index, typed)), share(&|typed| house.like(typed)));
        println!("{label:<44}{ours:>7.1} %   LIKE {like:>5.1} %");
    }
    Ok(())
}

/// The guests shown on a guest screen: those found, else those asked about.
fn as_guest(index: &Index, typed: &str) -> Vec<usize> {
    let found = index.find(typed, 5, Audience::Guest);
    let hits = if found.total == 0 && typed.chars().count() >= 3 {
        index.near(typed, 2, Audience::Guest)
    } else {
        found.hits
    };
    hits.iter().map(|hit| hit.guest.uuid().as_u128() as usize).collect()
}

/// How somebody types.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Given,
    Whole,
    FamilyFirst,
    Slip,
    Mail,
    Nobody,
}

impl Kind {
    fn is_whole_name(self) -> bool {
        matches!(self, Self::Whole | Self::FamilyFirst | Self::Slip)
    }
}

const KINDS: &[(Kind, &str)] = &[
    (Kind::Given, "  guest types the given name"),
    (Kind::Whole, "  the whole name"),
    (Kind::FamilyFirst, "  family name first, no accents"),
    (Kind::Slip, "  the whole name with a slip"),
    (Kind::Mail, "  the e-mail address"),
    (Kind::Nobody, "  a name that is not on the list"),
];

struct Search {
    kind: Kind,
    /// Who types, as a place among all people.
    person: usize,
    typed: String,
}

fn searches(people: &[Person]) -> Vec<Search> {
    let mut dice = Dice::new(7);
    let search = |_| {
        let at = dice.roll(people.len());
        let (person, (kind, _)) = people.get(at).zip(KINDS.get(dice.roll(KINDS.len())))?;
        let typed = match kind {
            Kind::Given => person.given.to_lowercase(),
            Kind::Whole => format!("{} {}", person.given, person.family),
            Kind::FamilyFirst => fold(&format!("{} {}", person.family, person.given)),
            Kind::Slip => slip(&fold(&format!("{} {}", person.given, person.family)), &mut dice),
            Kind::Mail => person.email.clone(),
            Kind::Nobody => slip(&slip(&fold(&person.family), &mut dice), &mut dice) + "qua",
        };
        Some(Search { kind: *kind, person: at, typed })
    };
    (0..SEARCHES).filter_map(search).collect()
}

/// Two neighbouring letters swapped, or one doubled or left out.
fn slip(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = dice.roll(letters.len().saturating_sub(1));
    match (letters.get(at).copied(), dice.roll(3)) {
        (Some(_), 0) if at + 1 < letters.len() => letters.swap(at, at + 1),
        (Some(letter), 1) => letters.insert(at, letter),
        (Some(_), _) => drop(letters.remove(at)),
        (None, _) => {}
    }
    letters.into_iter().collect()
}

/// Every start of what is typed: what the field holds after each keystroke.
fn starts<'a>(searches: impl Iterator<Item = &'a Search>) -> impl Iterator<Item = &'a str> {
    searches.flat_map(|search| {
        let ends = search.typed.char_indices().map(|(at, letter)| at + letter.len_utf8());
        ends.filter_map(|end| search.typed.get(..end))
    })
}

fn index(people: &[Person]) -> Index {
    let mut index = Index::new();
    for (person, id) in people.iter().zip(0..) {
        insert(&mut index, id, person);
    }
    index
}

fn insert(index: &mut Index, id: u128, person: &Person) {
    let code = format!("PL-{:06X}", id * 7_919 % (1 << 24));
    let name: &[&str] = &[&person.given, &person.family];
    index.insert(
        id.into(),
        &Searchable { name, email: Some(&person.email), codes: &[&code], ..Searchable::default() },
    );
}

/// How long it takes to give one guest another name.
fn renamed(mut index: Index, people: &[Person]) -> Duration {
    const CHANGES: u32 = 1_000;
    let changes = people.iter().rev().zip(0..u128::from(CHANGES));
    let ((), took) = timed(|| changes.for_each(|(person, id)| insert(&mut index, id, person)));
    took / CHANGES
}

/// The same names in a table.
struct House(Connection);

impl House {
    fn of(people: &[Person]) -> rusqlite::Result<Self> {
        let mut house = Connection::open_in_memory()?;
        house.execute_batch(
            "CREATE TABLE guest (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
        )?;
        let all = house.transaction()?;
        for (person, id) in people.iter().zip(0_i64..) {
            let name = format!("{} {}", person.given, person.family);
            all.execute(
                "INSERT INTO guest (id, name) VALUES (?1, ?2)",
                rusqlite::params![id, name],
            )?;
        }
        all.commit()?;
        Ok(Self(house))
    }

    fn like(&self, typed: &str) -> Vec<usize> {
        let like = || {
            let mut select = self.0.prepare_cached(LIKE)?;
            let ids = select.query_map([typed], |row| row.get::<_, i64>(0))?;
            ids.map(|id| id.map(|id| id as usize)).collect::<rusqlite::Result<Vec<_>>>()
        };
        like().unwrap_or_default()
    }
}

const LIKE: &str = "SELECT id FROM guest WHERE name LIKE '%' || ?1 || '%' ORDER BY name LIMIT 5";

fn report(label: &str, strokes: &[&str], mut stroke: impl FnMut(&str)) {
    let mut took: Vec<Duration> = strokes.iter().map(|typed| timed(|| stroke(typed)).1).collect();
    took.sort_unstable();
    let at = |share: f64| {
        took.get(((took.len() as f64 - 1.0) * share) as usize).copied().unwrap_or_default()
    };
    let micros = |share: f64| format!("{:.0} us", at(share).as_secs_f64() * 1e6);
    println!(
        "{label:<44}{:>9}{:>11}{:>11}{:>11}",
        took.len(),
        micros(0.5),
        micros(0.99),
        micros(1.0)
    );
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = run();
    (result, started.elapsed())
}

/// Memory of this process that is in use, where the system tells (Linux).
fn resident_kb() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
