//! Any table made by writing a known list of people comes back as the same people, or with a
//! question about each that does not: whatever the language of its headers, their order, the
//! encoding, the delimiter, the quotes, and what stands above, between and below the rows.
//!
//! `PORCHLIGHT_LISTS=20000` tries more lists, `PORCHLIGHT_SEED=7` others.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a list that does not come back as it should fails, and says how"
)]

mod dice;
mod made;
mod pages;
mod tongues;

use dice::Dice;
use made::{Layout, Made, Person};
use porchlight::intake::{Columns, Decisions, House, Newcomer, Plan, plan, read};
use tongues::Tongue;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|it| it.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn lists_come_back_as_the_people_they_were_made_of_or_are_asked_about() {
    let tongues = tongues::all();
    let (seed, lists) = (number("PORCHLIGHT_SEED", 1), number("PORCHLIGHT_LISTS", 300));
    let (mut wrong, mut people, mut asked) = (Vec::new(), 0, 0);
    for at in 0..lists {
        let made = made::list(&mut Dice::new(seed, at), &tongues);
        match check(&made) {
            Ok(questions) => asked += questions,
            Err(why) => wrong.push(format!("list {at}, {}: {why}", made.what)),
        }
        people += made.people.len();
    }
    println!("{people} people in {lists} lists, {asked} asked about, {} lists wrong", wrong.len());
    let shown = number("PORCHLIGHT_SHOWN", 10) as usize;
    assert!(
        wrong.is_empty(),
        "{} lists are wrong:\n{}",
        wrong.len(),
        wrong.iter().take(shown).cloned().collect::<Vec<_>>().join("\n")
    );
    // Asking about everybody would be no way out.
    assert!(asked * 12 < people, "{asked} of {people} were asked about");
}

/// How many people were asked about; an error for whoever is lost, changed, or nobody.
fn check(made: &Made) -> Result<usize, String> {
    let told = |why: String| format!("{why}\n{}\n", made.shown());
    let table = read(&made.bytes, "list.csv", &|_| {}).map_err(|error| told(error.to_string()))?;
    let columns = Columns::guess(&table);
    let plan = plan(&table, &columns, House::default(), &Decisions::default(), &|_| {});
    let fields: Vec<_> = columns.iter().map(|it| format!("{}={}", it.header, it.field)).collect();
    let look: Vec<_> = plan.look.iter().map(|it| (it.line, it.problem.code())).collect();
    let told = |why: String| told(format!("{why}\n  {fields:?}\n  look {look:?}"));
    let mut asked = 0;
    for person in &made.people {
        if plan.look.iter().any(|look| look.line == person.line) {
            asked += 1;
        } else if person.is_coming {
            is_there(&plan, person, made.layout).map_err(told)?;
        }
    }
    for newcomer in &plan.added {
        let is_known = |it: &&Person| it.is_coming && is_named(newcomer, it, made.layout);
        if !made.people.iter().any(|it| is_known(&it)) {
            return Err(told(format!("nobody is called {:?}", newcomer.name)));
        }
    }
    Ok(asked)
}

fn is_there(plan: &Plan, person: &Person, layout: Layout) -> Result<(), String> {
    let mut named = plan.added.iter().filter(|it| is_named(it, person, layout));
    let Some(newcomer) = named.next() else {
        let names: Vec<_> = plan.added.iter().map(|it| &it.name).collect();
        return Err(format!("{person:?} is lost among {names:?}"));
    };
    let email = newcomer.email.as_deref().unwrap_or_default();
    // Where a guest has no address, the buyer's reaches them.
    if email != person.email && !(person.email.is_empty() && email.starts_with("buyer@")) {
        return Err(format!("{person:?} has the address {:?}", newcomer.email));
    }
    let has_ticket = person.ticket.is_empty() || newcomer.tickets.contains(&person.ticket);
    if has_ticket { Ok(()) } else { Err(format!("{person:?} has {:?}", newcomer.tickets)) }
}

fn is_named(newcomer: &Newcomer, person: &Person, layout: Layout) -> bool {
    let (given, family) = (&*newcomer.name.given, &*newcomer.name.family);
    match layout {
        // Nothing says where the family name ends that is written in one piece.
        Layout::Joined => {
            format!("{family}{given}") == format!("{}{}", person.family, person.given)
        }
        Layout::Halves | Layout::GivenFirst | Layout::FamilyFirst => {
            (given, family) == (person.given.as_str(), person.family.as_str())
        }
    }
}

/// For reading the languages' file wrongly.
#[test]
fn every_language_has_people_and_headers() {
    for Tongue { code, name, first, last, email, given, family, .. } in tongues::all() {
        for words in [name, first, last, email] {
            assert!(!words.is_empty(), "{code}");
        }
        assert!(given.len() > 6 && family.len() > 6, "{code}");
    }
}
