//! Suggestions over whole rooms, made of entries as a door writes them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::*;
use crate::domain::{
    Answer, Body, By, Details, DoorId, Entry, Fact, GatheringId, GuestId, Name, OPEN_AT_ONCE, Pair,
    Plan, Reasons, Saying, Shared, Side, State,
};

/// A guest as the tests describe them.
#[derive(Clone, Debug, Default)]
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
        let text = |text: &str| Some(text.into()).filter(|it: &Box<str>| !it.is_empty());
        let details = Details {
            name: Some(Name::parse(&it.name)),
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
        self.add(Fact::CheckedIn { gathering, guest, by: By::Code }, at);
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

#[test]
fn somebody_who_helps_both_ways_is_shown_first_with_both_reasons() {
    let mut people = vec![
        someone(
            &["Show someone how to prune a fruit tree"],
            &["Someone to check my first tax return"],
        ),
        someone(&["Help with tax returns"], &["My pear tree needs pruning"]),
        someone(&["Help with tax returns"], &[]),
    ];
    people.extend(std::iter::repeat_n(someone(&["Cooking"], &["A ladder"]), 20));
    let found = suggest_for(&House::of(&people).room(), 1.into(), 3);
    assert_eq!(found[0].guests, [1.into(), 2.into()]);
    let gives = &found[0].reasons.gives;
    assert_eq!(gives.len(), 2);
    assert_eq!(gives[0].offer, "Help with tax returns");
    assert_eq!((gives[0].from, gives[0].to), (2.into(), 1.into()));
    assert_eq!(gives[1].need, "My pear tree needs pruning");
    assert!(
        found[0].reasons.opener.starts_with("opener-paperwork-"),
        "{}",
        found[0].reasons.opener
    );
    assert_eq!(found[1].guests[1], 3.into());
    assert!(found[2].reasons.gives.is_empty());
}

#[test]
fn cards_of_one_guest_differ_in_opener_and_spot() {
    let people = vec![someone(&["Cooking"], &[]); 6];
    let found = suggest_for(&House::of(&people).room(), 1.into(), 3);
    let openers: BTreeSet<_> = found.iter().map(|it| it.reasons.opener.clone()).collect();
    let spots: BTreeSet<_> = found.iter().map(|it| it.reasons.spot.clone()).collect();
    assert_eq!((found.len(), openers.len(), spots.len()), (3, 3, 3));
}

#[test]
fn what_two_share_is_said_in_the_first_ones_words_and_only_if_true() {
    let gardens = [
        someone(&["Weeding in community gardens"], &[]),
        someone(&["Community garden tours"], &[]),
        someone(&["Juggling"], &[]),
    ];
    let found = suggest_for(&House::of(&gardens).room(), 1.into(), 3);
    let interest = Shared::Interest { words: "community gardens".into(), on_screen: true };
    assert_eq!(found[0].reasons.shared, [interest]);
    assert!(found[1].reasons.shared.is_empty(), "nothing is made up: {:?}", found[1].reasons);
    assert!(found[1].reasons.gives.is_empty());
}

#[test]
fn a_first_time_is_shared_only_where_somebody_said_so() {
    let new = Someone { first_time: Some(true), ..someone(&[], &[]) };
    let found = suggest_for(&House::of(&[new.clone(), new]).room(), 1.into(), 3);
    assert_eq!(found[0].reasons.shared, [Shared::FirstTime]);
    assert!(found[0].reasons.opener.starts_with("opener-first-"));
    let unknown = someone(&[], &[]);
    let found = suggest_for(&House::of(&[unknown.clone(), unknown]).room(), 1.into(), 3);
    assert!(found[0].reasons.shared.is_empty(), "in its first gathering a house knows nobody");
}

#[test]
fn needs_for_support_are_never_what_two_share() {
    let grief = Someone { support: true, ..someone(&[], &["Grief after losing my mother"]) };
    let found = suggest_for(&House::of(&[grief.clone(), grief]).room(), 1.into(), 3);
    assert!(found[0].reasons.shared.is_empty());
}

#[test]
fn a_rare_language_in_common_is_said_and_none_in_common_forbids() {
    let speaks = |language| Someone { language, ..someone(&[], &[]) };
    let mut people = vec![speaks("English"); 4];
    people.extend([speaks("Català, English"), speaks("en, catalan"), speaks("Polski"), speaks("")]);
    let house = House::of(&people);
    let found = suggest_for(&house.room(), 5.into(), 3);
    let with = |other: u128| found.iter().find(|it| it.guests[1] == other.into());
    assert!(with(7).is_none());
    let all: Vec<_> = suggest_for(&house.room(), 7.into(), 3);
    assert_eq!(all.len(), 1, "Polish speaks with whoever didn't say");
    let house = House::of(&[speaks("Català, English"), speaks("en, catalan"), speaks("English")]);
    let found = suggest_for(&house.room(), 1.into(), 1);
    assert_eq!(found[0].reasons.shared, [Shared::Language("Català".into())]);
}

#[test]
fn a_pitch_goes_last() {
    let pitch = Someone { pitch: true, ..someone(&["Tax return services, great prices"], &[]) };
    let people = [
        someone(&["Chess"], &["Tax return"]),
        pitch,
        someone(&["Chess evenings"], &[]),
        someone(&["Return my tax papers and letters"], &[]),
        someone(&[], &[]),
        someone(&[], &[]),
    ];
    assert_eq!(House::of(&people).partners_of(1)[..2], [4, 3]);
    let last = &suggest_for(&House::of(&people[..2]).room(), 1.into(), 3)[0].reasons;
    assert_eq!(last.gives[0].offer, "Tax return services, great prices", "and is not hidden");
}

#[test]
fn whoever_waits_without_any_gets_the_last_card() {
    let mut people = vec![someone(&["Tax returns"], &[]); 6];
    people.insert(0, someone(&[], &["Help with my tax return"]));
    people.push(Someone { came_min: Some(9), ..someone(&["Juggling"], &[]) });
    let mut house = House::of(&people);
    for (n, pair) in [[2, 3], [4, 5], [6, 7]].iter().enumerate() {
        house.suggested(n as u128 + 1, pair, 5);
    }
    let found = house.partners_of(1);
    assert_eq!((found.len(), found[2]), (3, 8));
}

#[test]
fn a_full_guest_is_shown_to_nobody_more() {
    let mut house = House::of(&vec![someone(&["Chess"], &["Chess"]); 6]);
    for other in 2..=4 {
        house.suggested(other, &[1, other], 5);
    }
    assert!(house.partners_of(1).is_empty());
    assert!(!house.partners_of(5).contains(&1));
    assert!(house.partners_of(2).len() == 2 && !house.partners_of(2).contains(&1));
}

#[test]
fn hosts_get_the_longest_wait_first_with_what_is_open_already() {
    let came = |minutes| Someone { came_min: Some(minutes), ..someone(&["Chess"], &[]) };
    let mut house = House::of(&[came(30), came(10), came(20), came(0), came(5), came(40)]);
    house.suggested(70, &[6, 3], 5);
    house.suggested(71, &[4, 5], 5);
    house.made(71);
    let room = house.room();
    let waiting: Vec<_> = room.waiting().iter().map(|it| it.guest.uuid().as_u128()).collect();
    assert_eq!(waiting, [2, 3, 1, 6]);
    let next = next_for_host(&room);
    assert_eq!(next[0].guests[0], 2.into());
    assert_eq!(next[0].guests[1], 1.into(), "before somebody who was introduced");
    assert_eq!(next[1].open, Some(70.into()));
    assert_eq!(next[1].guests, [3.into(), 6.into()]);
    let skipped = room.without(&[Pair::new(1.into(), 2.into()), Pair::new(3.into(), 6.into())]);
    let next = next_for_host(&skipped);
    assert!(next[0].guests[0] == 2.into() && next[0].guests[1] != 1.into());
    assert!(next.iter().all(|it| it.open.is_none()));
}

#[test]
fn the_board_gets_only_what_may_be_seen() {
    let people = [someone(&["Tax returns"], &[]), someone(&[], &["My tax return"])];
    let mut house = House::of(&people);
    let found = suggest_for(&house.room(), 1.into(), 1).remove(0);
    assert_eq!(found.reasons.gives.len(), 1);
    let evening = |house: &House| house.state.gathering(tonight()).unwrap().clone();
    assert!(for_the_board(&found.reasons, &evening(&house)).gives.is_empty());
    let line = found.reasons.gives[0].need_line;
    let (gathering, guest) = (tonight(), 2.into());
    house.add(Fact::LineShown { gathering, guest, line, shown: true }, now());
    assert_eq!(for_the_board(&found.reasons, &evening(&house)).gives.len(), 1);
}

#[test]
fn an_unknown_gathering_is_an_empty_room() {
    let room = Room::read(&State::default(), 9.into(), now());
    assert!(
        room.is_empty() && suggest_everyone(&room).is_empty() && next_for_host(&room).is_empty()
    );
    assert!(suggest_for(&room, 1.into(), 3).is_empty());
}

const LINES: &[&str] = &[
    "Help with tax returns",
    "My first tax return",
    "Fix a bike",
    "A puncture on my bike",
    "Cooking",
    "Someone to cook with",
    "Polish practice",
    "I speak Polish",
    "A tall ladder",
    "Borrow a ladder",
    "Prune a fruit tree",
    "My apple tree needs pruning",
    "Chess",
    "Help",
    "Aprender a coser",
];

fn people() -> impl Strategy<Value = Vec<Someone>> {
    let lines = || prop::collection::vec(prop::sample::select(LINES), 0..=3);
    let person = (
        (lines(), lines(), any::<bool>(), prop::option::of(any::<bool>())),
        prop::sample::select(&["", "", "", "English", "en, es", "Polski"][..]),
        prop::option::weighted(0.85, 0..120_i64),
        prop::bool::weighted(0.1),
        prop::option::weighted(0.1, 0..3_u8),
    );
    let person =
        person.prop_map(|((offers, needs, pitch, first_time), language, came_min, left, same)| {
            Someone {
                offers,
                needs,
                pitch,
                first_time,
                language,
                came_min,
                left,
                email: same.map(|it| format!("same{it}@posta.example")).unwrap_or_default(),
                ..Someone::default()
            }
        });
    prop::collection::vec(person, 0..14)
}

/// Two guests by their place, and what became of them.
fn histories() -> impl Strategy<Value = Vec<(u128, u128, u8)>> {
    prop::collection::vec((1..14_u128, 1..14_u128, 0..6_u8), 0..12)
}

fn with_history(people: &[Someone], histories: &[(u128, u128, u8)]) -> House {
    let mut house = House::of(people);
    let known = people.len() as u128;
    for (n, (a, b, what)) in histories.iter().enumerate() {
        if a == b || *a > known || *b > known {
            continue;
        }
        let (guests, id) = (((*a).into(), (*b).into()), n as u128 + 500);
        let (gathering, introduction) = (tonight(), id.into());
        match what {
            0 => house.add(Fact::KeptApart { guests, apart: true }, now()),
            1 => house.add(Fact::AcquaintanceNoted { guests, known: true }, now()),
            2 => house.suggested(id, &[*a, *b], 5),
            3 => house.suggested(id, &[*a, *b], 90),
            4 => {
                house.suggested(id, &[*a, *b], 20);
                house.made(id);
            }
            _ => {
                house.suggested(id, &[*a, *b], 20);
                let answer = Answer::KnowEachOther;
                let guest = guests.0;
                house.add(
                    Fact::IntroductionAnswered { gathering, introduction, guest, answer },
                    now(),
                );
            }
        }
    }
    house
}

/// What DOMAIN.md forbids, asked of the state and not of the room.
fn allowed(house: &House, a: GuestId, b: GuestId, people: &[Someone]) -> bool {
    let state = &house.state;
    let evening = state.gathering(tonight()).unwrap();
    let of = |guest: GuestId| &people[guest.uuid().as_u128() as usize - 1];
    let pair = Pair::new(a, b);
    let is_in = |guest| evening.visit(guest).is_some_and(crate::domain::Visit::is_in);
    let talk = |one: &str, other: &str| {
        one.is_empty() || other.is_empty() || (one != "Polski") == (other != "Polski")
    };
    a != b
        && is_in(a)
        && is_in(b)
        && !state.is_apart(pair)
        && !state.is_acquainted(pair)
        && !state.was_suggested(pair)
        && (of(a).email.is_empty() || of(a).email != of(b).email)
        && talk(of(a).language, of(b).language)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nobody_is_shown_too_much_or_to_somebody_forbidden(people in people(), past in histories()) {
        let house = with_history(&people, &past);
        let room = house.room();
        let evening = house.state.gathering(tonight()).unwrap();
        let mut open: BTreeMap<GuestId, usize> =
            evening.visits().map(|(it, _)| (it, evening.open_introductions(it, now()))).collect();
        let before = open.clone();
        let mut pairs = BTreeSet::new();
        for found in suggest_everyone(&room) {
            let [a, b] = found.guests[..] else { panic!("two people") };
            prop_assert!(allowed(&house, a, b, &people));
            prop_assert!(pairs.insert(Pair::new(a, b)), "the same pair twice");
            for guest in [a, b] {
                *open.entry(guest).or_default() += 1;
                prop_assert!(open[&guest] <= OPEN_AT_ONCE);
            }
        }
        for (guest, open) in &before {
            let cards = suggest_for(&room, *guest, 3);
            prop_assert!(cards.len() + open <= OPEN_AT_ONCE.max(*open));
            for card in cards {
                prop_assert_eq!(card.guests[0], *guest);
                prop_assert!(allowed(&house, *guest, card.guests[1], &people));
                prop_assert!(before[&card.guests[1]] < OPEN_AT_ONCE);
            }
        }
        let mut taken = BTreeSet::new();
        for found in next_for_host(&room) {
            let (a, b) = (found.guests[0], found.guests[1]);
            prop_assert!(taken.insert(a) && taken.insert(b), "nobody twice in the host's list");
            prop_assert!(found.open.is_some() || allowed(&house, a, b, &people));
        }
    }

    #[test]
    fn everybody_gets_one_before_anybody_gets_a_second(people in people(), past in histories()) {
        let house = with_history(&people, &past);
        let evening = house.state.gathering(tonight()).unwrap();
        let mut any = BTreeMap::new();
        let mut open = BTreeMap::new();
        for (guest, _) in evening.present() {
            let of = || evening.introductions_of(guest);
            open.insert(guest, evening.open_introductions(guest, now()));
            any.insert(guest, of().filter(|(_, it)| it.is_made() || it.is_open(now())).count());
        }
        let mut has_begun_seconds = false;
        for found in suggest_everyone(&house.room()) {
            let fresh = found.guests.iter().any(|it| any[it] == 0);
            has_begun_seconds |= !fresh;
            prop_assert!(fresh != has_begun_seconds, "a second before somebody's first");
            for guest in &found.guests {
                *any.get_mut(guest).unwrap() += 1;
                *open.get_mut(guest).unwrap() += 1;
            }
        }
        for (a, count) in &any {
            let left = |it: &GuestId| open[it] < OPEN_AT_ONCE && allowed(&house, *a, *it, &people);
            prop_assert!(*count > 0 || !any.keys().any(left), "left without one");
        }
    }

    #[test]
    fn nothing_but_the_listed_inputs_moves_a_suggestion(people in people(), turn in 0..14_usize) {
        // Equal people are told apart by nothing, so everybody comes at a minute of their own.
        let mut people = people;
        for (n, it) in people.iter_mut().enumerate() {
            it.email = String::new();
            it.came_min = it.came_min.map(|_| n as i64);
        }
        let ids: Vec<u128> = (1..=people.len() as u128).collect();
        let mut dressed = people.clone();
        for (n, it) in dressed.iter_mut().enumerate() {
            it.name = format!("Name {}", 99 - n);
            it.email = format!("sponsor{n}@posta.example");
            it.phone = format!("+41 79 000 00 {:02}", 50 - n);
            it.note = "Company: Acme, gold sponsor, lead score 98".into();
            it.ticket = format!("VIP-{}", 77 - n);
        }
        let shift = |it: u128| (it + turn as u128) % people.len().max(1) as u128 + 1;
        let others: Vec<u128> = ids.iter().map(|it| shift(*it)).collect();
        let plain = House::with_ids(&people, &ids).room();
        let other = House::with_ids(&dressed, &others).room();
        let back = |found: Vec<Suggestion>| -> Vec<_> {
            let name = |it: &GuestId| others.iter().position(|id| *id == it.uuid().as_u128()).unwrap();
            found.iter().map(|it| (it.guests.iter().map(name).collect::<Vec<_>>(), strip(&it.reasons))).collect()
        };
        let front = |found: Vec<Suggestion>| -> Vec<_> {
            let name = |it: &GuestId| it.uuid().as_u128() as usize - 1;
            found.iter().map(|it| (it.guests.iter().map(name).collect::<Vec<_>>(), strip(&it.reasons))).collect()
        };
        prop_assert_eq!(front(suggest_everyone(&plain)), back(suggest_everyone(&other)));
        prop_assert_eq!(front(next_for_host(&plain)), back(next_for_host(&other)));
        for (id, its) in ids.iter().zip(&others) {
            let a = front(suggest_for(&plain, (*id).into(), 3));
            prop_assert_eq!(a, back(suggest_for(&other, (*its).into(), 3)));
        }
    }
}

/// Reasons without ids.
fn strip(reasons: &Reasons) -> (Vec<(String, String)>, Vec<Shared>, String, String) {
    let gives = reasons.gives.iter().map(|it| (it.offer.clone(), it.need.clone())).collect();
    (gives, reasons.shared.clone(), reasons.opener.clone(), reasons.spot.clone())
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
