//! An evening under way: fourteen people in, some introduced, at twelve past seven.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use chrono::{DateTime, TimeDelta, Utc};
use porchlight::desk::{Desk, HandClock, StaffCode, fresh_badge_code, saying};
use porchlight::domain::{
    Booking, By, CheckIn, Command, Consent, Details, GuestId, Invitation, Item, Name, Plan,
    ScreenName, Side, Swap, TITLE_CHARS, TopicId, TopicWish, Wifi,
};
use porchlight::matching::{Room, suggest_for};

/// The staff code of the house.
pub(crate) const STAFF: &str = "040719";

/// Doors open at six in Zurich.
pub(crate) fn opens() -> DateTime<Utc> {
    "2025-11-20T17:00:00Z".parse().unwrap()
}

/// Twelve past seven.
pub(crate) fn now() -> DateTime<Utc> {
    opens() + TimeDelta::minutes(72)
}

/// Somebody who comes: name, pronouns, screen, minutes after six, first time, offers, needs.
pub(crate) struct Comes {
    pub(crate) name: &'static str,
    pronouns: &'static str,
    screen: ScreenName,
    came_min: i64,
    first: bool,
    offers: &'static [&'static str],
    needs: &'static [&'static str],
}

impl Comes {
    /// Every line.
    pub(crate) fn said(&self) -> impl Iterator<Item = &'static str> {
        self.offers.iter().chain(self.needs).copied()
    }
}

const F: ScreenName = ScreenName::First;
const I: ScreenName = ScreenName::FirstInitial;
const N: ScreenName = ScreenName::None;

const fn comes(
    name: &'static str,
    (pronouns, screen): (&'static str, ScreenName),
    came_min: i64,
    first: bool,
    offers: &'static [&'static str],
    needs: &'static [&'static str],
) -> Comes {
    Comes { name, pronouns, screen, came_min, first, offers, needs }
}

/// Everybody who is in.
pub(crate) const PEOPLE: [Comes; 14] = [
    comes(
        "Ana Pereira",
        ("she/her", F),
        4,
        false,
        &["Prune pear trees"],
        &["Help with my first tax return"],
    ),
    comes(
        "Ben Kowalski",
        ("he/him", F),
        6,
        false,
        &["Help with tax returns"],
        &["Somebody to prune a pear tree"],
    ),
    comes(
        "Noor Haddad",
        ("she/her", F),
        9,
        true,
        &["Water plants by the canal"],
        &["A running friend"],
    ),
    comes("Kofi Boateng", ("he/him", F), 11, false, &["Running by the canal"], &["A tent"]),
    comes("Rosa Lindqvist", ("", F), 15, false, &["Soup for ten"], &["Borrow a tall ladder"]),
    comes("Tom Pham", ("he/him", I), 18, false, &["Lend a tall ladder"], &["Polish practice"]),
    comes(
        "Olu Adeyemi",
        ("he/him", I),
        31,
        true,
        &["Help move a sofa on Sunday"],
        &["Borrow a sewing machine"],
    ),
    comes(
        "Svetlana Ivanova",
        ("she/her", F),
        36,
        true,
        &["Lend a sewing machine"],
        &["Help moving a sofa"],
    ),
    comes("Hamid Rahimi", ("he/him", I), 39, false, &["Fix bicycles"], &["A quiet walk"]),
    comes(
        "June Ferrari",
        ("she/her", N),
        44,
        false,
        &["Large-print books"],
        &["Company for a quiet walk"],
    ),
    comes("Leila Karimi", ("she/her", I), 64, false, &["Polish conversation"], &["A bike fixed"]),
    comes(
        "Tomasz Wójcik",
        ("he/him", F),
        68,
        true,
        &["Polish conversation"],
        &["Somebody to jam with"],
    ),
    comes("Mei Park", ("she/her", F), 69, false, &["Teach knitting"], &["A printer for one page"]),
    comes("Carmen Ruiz", ("", N), 71, true, &[], &["Help with debt letters"]),
];

/// Two more who are expected.
pub(crate) const EXPECTED: [&str; 2] = ["Ingrid Solberg", "Yusuf Kaya"];

/// A house in memory whose evening is planned, with nobody on its list yet.
pub(crate) fn planned(clock: &HandClock) -> Desk {
    furnish(Desk::in_memory(Box::new(clock.clone())).unwrap())
}

/// The same in a house of its own.
fn furnish(mut desk: Desk) -> Desk {
    let hash = StaffCode::hash(STAFF).unwrap();
    let gathering = desk.mint();
    let spots = ["Window bench", "Kitchen table", "Green sofa"];
    let plan = Plan {
        name: "Neighbours’ Night".to_owned(),
        venue: "The old post office".to_owned(),
        starts: opens(),
        ends: opens() + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: spots.map(str::to_owned).to_vec(),
    };
    desk.submit(Command::SetStaffCode { hash }).unwrap();
    desk.submit(Command::NameDoor { name: "Door A".to_owned() }).unwrap();
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    desk
}

/// The same with everybody in, and nobody introduced yet. The clock stands at twelve past seven.
pub(crate) fn room(clock: &HandClock) -> Desk {
    fill_room(Desk::in_memory(Box::new(clock.clone())).unwrap(), clock)
}

/// The same in a house of its own, from the beginning of the evening on.
pub(crate) fn fill_room(desk: Desk, clock: &HandClock) -> Desk {
    clock.set(opens());
    let mut desk = furnish(desk);
    for person in &PEOPLE {
        invite(&mut desk, person);
    }
    for name in EXPECTED {
        let nothing = comes("", ("", N), 0, false, &[], &[]);
        invite(&mut desk, &Comes { name, ..nothing });
    }
    for person in &PEOPLE {
        clock.set(opens() + TimeDelta::minutes(person.came_min));
        let consent = Consent { screen: person.screen, swap: Swap::Yes };
        let_in(&mut desk, person.name, Some(consent));
    }
    clock.set(now());
    desk
}

/// The same with three pairs introduced, the newest last.
pub(crate) fn lively(clock: &HandClock) -> Desk {
    let mut desk = room(clock);
    for (minutes, pair) in [
        (20, ["Rosa Lindqvist", "Tom Pham"]),
        (25, ["Noor Haddad", "Kofi Boateng"]),
        (50, ["Ana Pereira", "Ben Kowalski"]),
    ] {
        clock.set(opens() + TimeDelta::minutes(minutes));
        open_needs(&mut desk, pair);
        introduce(&mut desk, pair);
    }
    clock.set(now());
    desk
}

fn invite(desk: &mut Desk, person: &Comes) {
    let Comes { name, pronouns, offers, needs, first, .. } = person;
    let contact = name.to_lowercase().replace(' ', ".");
    let details = Details {
        name: Some(Name::parse(name)),
        email: Some(format!("{contact}@posta.example").into()),
        pronouns: (!pronouns.is_empty()).then(|| (*pronouns).into()),
        first_time: Some(*first),
        ..Details::default()
    };
    let sides = [(Side::Offer, offers), (Side::Need, needs)];
    let said = sides.iter().flat_map(|(side, texts)| texts.iter().map(|text| (*side, *text)));
    let lines = said.map(|(side, text)| (desk.mint(), saying(side, text))).collect();
    let invitation = Invitation {
        gathering: desk.tonight().unwrap(),
        guest: desk.mint(),
        details,
        booking: Booking { expected: true, ..Booking::default() },
        tickets: Vec::new(),
        refused: Vec::new(),
        lines,
    };
    desk.submit(Command::Invite(Box::new(invitation))).unwrap();
}

/// Lets in so many people who say nothing, after everybody else.
pub(crate) fn fill(desk: &mut Desk, people: usize) {
    let gathering = desk.tonight().unwrap();
    for number in 0..people {
        let name = Some(Name::new(&format!("Guest {number}"), "Quiet"));
        let check_in = CheckIn {
            gathering,
            guest: desk.mint(),
            by: By::Staff,
            badge_code: fresh_badge_code(),
            details: Details { name, ..Details::default() },
            consent: None,
            manner: None,
            door: None,
        };
        desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
    }
}

/// Somebody's id, by full name.
#[track_caller]
pub(crate) fn id(desk: &Desk, full: &str) -> GuestId {
    let mut all = desk.state().guests();
    all.find(|(_, guest)| guest.name().full() == full).unwrap_or_else(|| panic!("no {full}")).0
}

/// Lets somebody in.
pub(crate) fn let_in(desk: &mut Desk, full: &str, consent: Option<Consent>) {
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, full));
    let check_in = CheckIn {
        gathering,
        guest,
        by: By::Name,
        badge_code: fresh_badge_code(),
        details: Details::default(),
        consent,
        manner: None,
        door: None,
    };
    desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
}

/// Opens the eye of everything two people need.
pub(crate) fn open_needs(desk: &mut Desk, pair: [&str; 2]) {
    for guest in pair.map(|name| id(desk, name)) {
        open_needs_of(desk, guest);
    }
}

/// Opens the eye of everything somebody needs, as far as it may be.
pub(crate) fn open_needs_of(desk: &mut Desk, guest: GuestId) {
    let gathering = desk.tonight().unwrap();
    let visit = desk.evening().unwrap().visit(guest).unwrap();
    let needs = visit.lines_of(Side::Need).filter(|(_, line)| !line.saying().support);
    let lines: Vec<_> = needs.map(|(line, _)| line).collect();
    for line in lines {
        desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
    }
}

/// A host introduces two people, with the reasons matching finds.
pub(crate) fn introduce(desk: &mut Desk, [a, b]: [&str; 2]) {
    let (gathering, introduction) = (desk.tonight().unwrap(), desk.mint());
    let guests = vec![id(desk, a), id(desk, b)];
    let room = Room::read(desk.state(), gathering, desk.now());
    let found = suggest_for(&room, guests[0], 20).into_iter().find(|it| it.guests[1] == guests[1]);
    let reasons = found.map(|it| it.reasons).unwrap_or_default();
    let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(suggest).unwrap();
    desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
}

/// The board has something to tell between introductions.
pub(crate) fn tell(desk: &mut Desk) {
    let gathering = desk.tonight().unwrap();
    let item = |minutes: i64, title: &str, place: &str| Item {
        starts: now() + TimeDelta::minutes(minutes),
        ends: None,
        title: title.to_owned(),
        place: place.to_owned(),
    };
    let agenda = vec![item(-27, "Soup and bread", "In the kitchen"), item(33, "The Ring", "")];
    let wifi = Some(Wifi { network: "Old Mill guests".into(), password: "come-on-in-2025".into() });
    let text = "A blue scarf is waiting at Door A.".to_owned();
    for wish in [
        Command::SetAgenda { gathering, agenda },
        Command::SetWifi { gathering, wifi },
        Command::Announce { gathering, text },
    ] {
        desk.submit(wish).unwrap();
    }
}

/// A table about something, and who sits down there.
pub(crate) fn table(desk: &mut Desk, name: &str, guests: &[GuestId]) -> TopicId {
    let (gathering, topic) = (desk.tonight().unwrap(), desk.mint());
    let wish = TopicWish::Name { name: name.to_owned(), spot: String::new(), by: None };
    desk.submit(Command::Topic { gathering, topic, wish }).unwrap();
    for &guest in guests {
        let wish = TopicWish::Join { guest, joined: true };
        desk.submit(Command::Topic { gathering, topic, wish }).unwrap();
    }
    topic
}

/// The same as long as it may be.
pub(crate) fn tell_at_length(desk: &mut Desk) {
    let gathering = desk.tonight().unwrap();
    let long = "A walk through the garden with those who dug it, and what they would do otherwise, \
                whatever the weather may be by then";
    let long: String = long.chars().take(TITLE_CHARS).collect();
    let item = |minutes: i64| Item {
        starts: now() + TimeDelta::minutes(minutes),
        ends: None,
        title: long.clone(),
        place: long.clone(),
    };
    let agenda = vec![item(-27), item(33), item(60)];
    let password = "correct-horse-battery-staple-and-a-kettle-that-sings-at-noon-63".into();
    let wifi = Some(Wifi { network: "The Old Mill by the canal, guest".into(), password });
    let text: String = format!("{long} {long}").chars().take(90).collect();
    for wish in [
        Command::SetAgenda { gathering, agenda },
        Command::SetWifi { gathering, wifi },
        Command::Announce { gathering, text },
    ] {
        desk.submit(wish).unwrap();
    }
    for name in ["Wolfeschlegelsteinhausen", "What nobody ever told us"] {
        table(desk, name, &[]);
    }
}
