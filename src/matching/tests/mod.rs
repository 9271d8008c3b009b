//! Suggestions over whole rooms, made of entries as a door writes them.

mod across;
mod agreed;
mod everyday;
mod examples;
mod host;
mod leaving;
mod manners;
mod openers;
mod properties;
mod reading;
mod ring;
mod subjects;
mod tables;
mod talking;
mod tongues;
mod whom;

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::domain::{
    Answer, Body, By, Details, DoorId, Entry, Fact, GatheringId, GuestId, HowToMeet, Manner, Name,
    OPEN_AT_ONCE, Pair, Plan, Reasons, Saying, Shared, Side, State,
};

/// A guest as the tests describe them.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Someone {
    offers: Vec<&'static str>,
    needs: Vec<&'static str>,
    pitch: bool,
    support: bool,
    first_time: Option<bool>,
    language: &'static str,
    email: String,
    phone: String,
    name: String,
    note: String,
    ticket: String,
    /// Minutes after the start; `None` for somebody who has not come.
    came_min: Option<i64>,
    left: bool,
    meet: Option<HowToMeet>,
}

fn someone(offers: &[&'static str], needs: &[&'static str]) -> Someone {
    Someone {
        offers: offers.to_vec(),
        needs: needs.to_vec(),
        came_min: Some(0),
        ..Someone::default()
    }
}

fn start() -> DateTime<Utc> {
    "2026-11-20T17:00:00Z".parse().unwrap()
}

fn now() -> DateTime<Utc> {
    start() + TimeDelta::minutes(180)
}

fn tonight() -> GatheringId {
    1.into()
}

struct House {
    state: State,
    tick: u64,
}

impl House {
    fn new() -> Self {
        let mut house = Self { state: State::default(), tick: 0 };
        let plan = Plan {
            name: "Supper".into(),
            venue: String::new(),
            starts: start(),
            ends: start() + TimeDelta::hours(4),
            zone: "UTC".into(),
            spots: vec!["Bench".into(), "Sofa".into(), "Table".into()],
        };
        house.add(Fact::GatheringPlanned { gathering: tonight(), plan }, start());
        house
    }

    fn of(people: &[Someone]) -> Self {
        let ids: Vec<u128> = (1..=people.len() as u128).collect();
        Self::with_ids(people, &ids)
    }

    fn with_ids(people: &[Someone], ids: &[u128]) -> Self {
        let mut house = Self::new();
        for (it, id) in people.iter().zip(ids) {
            house.arrive(it, (*id).into());
        }
        house
    }

    fn arrive(&mut self, it: &Someone, guest: GuestId) {
        let text = |text: &str| (!text.is_empty()).then(|| text.into());
        // Whoever has no name is a place of a booking, and introduced to nobody.
        let name = if it.name.is_empty() { "Somebody" } else { &it.name };
        let details = Details {
            name: Some(Name::parse(name)),
            email: text(&it.email),
            phone: text(&it.phone),
            language: text(it.language),
            note: text(&it.note),
            first_time: it.first_time,
            ..Details::default()
        };
        self.add(Fact::GuestNoted { guest, details }, start());
        let gathering = tonight();
        if !it.ticket.is_empty() {
            self.add(
                Fact::TicketIssued { gathering, guest, code: it.ticket.as_str().into() },
                start(),
            );
        }
        let lines = it.offers.iter().map(|text| (Side::Offer, text));
        for (n, (side, text)) in
            lines.chain(it.needs.iter().map(|text| (Side::Need, text))).enumerate()
        {
            let (pitch, support) = (it.pitch, it.support);
            let saying = Saying { side, text: (*text).to_owned(), kind: None, pitch, support };
            let line = (guest.uuid().as_u128() * 100 + n as u128).into();
            self.add(Fact::LineSaid { gathering, guest, line, saying }, start());
        }
        let Some(minutes) = it.came_min else { return };
        let at = start() + TimeDelta::minutes(minutes);
        self.add(Fact::CheckedIn { gathering, guest, by: By::Code, door: None }, at);
        if it.meet.is_some() {
            let manner = Manner { meet: it.meet, ..Manner::default() };
            self.add(Fact::MannerChosen { gathering, guest, manner }, at);
        }
        if it.left {
            self.add(Fact::CheckedOut { gathering, guest }, at + TimeDelta::minutes(1));
        }
    }

    fn add(&mut self, fact: Fact, at: DateTime<Utc>) {
        self.tick += 1;
        let door = DoorId::from(1);
        let about = fact.about();
        self.state.apply(&Entry {
            door,
            seq: self.tick,
            tick: self.tick,
            at,
            about,
            body: Body::Known(fact),
        });
    }

    fn suggested(&mut self, id: u128, guests: &[u128], minutes_ago: i64) {
        let guests = guests.iter().map(|it| (*it).into()).collect();
        let (gathering, introduction) = (tonight(), id.into());
        let reasons = Reasons { opener: "opener-any-1".into(), ..Reasons::default() };
        let fact = Fact::IntroductionSuggested { gathering, introduction, guests, reasons };
        self.add(fact, now() - TimeDelta::minutes(minutes_ago));
    }

    fn made(&mut self, id: u128) {
        let (gathering, introduction) = (tonight(), id.into());
        self.add(Fact::IntroductionMade { gathering, introduction, made: true }, now());
    }

    fn room(&self) -> Room {
        Room::read(&self.state, tonight(), now())
    }

    fn partners_of(&self, guest: u128) -> Vec<u128> {
        let found = suggest_for(&self.room(), guest.into(), 3);
        found.iter().map(|it| it.guests[1].uuid().as_u128()).collect()
    }
}

/// `cargo test --release --lib matching::tests::cost -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, for a release build"]
fn cost() {
    let subjects = [
        "tax", "bike", "tree", "Polish", "ladder", "sewing", "chess", "guitar", "bread", "letters",
        "garden", "Spanish", "running", "computer", "painting", "swimming", "contract", "piano",
    ];
    let qualities = [
        "council",
        "winter",
        "baby",
        "canal",
        "spare",
        "electric",
        "wooden",
        "daily",
        "street",
        "broken",
        "community",
        "modern",
        "classical",
        "evening",
        "summer",
        "family",
        "village",
        "school",
    ];
    for size in [500_u128, 2_000, 5_000] {
        let mut house = House::new();
        for id in 1..=size {
            let word = |n: u128| {
                let at = (id * 7 + n * 13 + id / 18) as usize;
                let line = format!(
                    "Someone to help with {} {}",
                    qualities[at % 18],
                    subjects[(at * 5 + n as usize) % 18]
                );
                &*Box::leak(line.into_boxed_str())
            };
            let came_min = Some((id % 170) as i64);
            let it =
                Someone { came_min, ..someone(&[word(1), word(2)], &[word(3), word(4), word(5)]) };
            house.arrive(&it, id.into());
        }
        let clock = std::time::Instant::now();
        let room = house.room();
        let read = clock.elapsed();
        let clock = std::time::Instant::now();
        let found = suggest_for(&room, size.into(), 3).len();
        let one = clock.elapsed();
        let clock = std::time::Instant::now();
        let all = suggest_everyone(&room).len();
        println!(
            "{size} people: read {read:?}, one guest {one:?} ({found}), everyone {:?} ({all})",
            clock.elapsed()
        );
    }
}
