//! A door with a small guest list, and somebody who stands before it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use egui::{Event, Key, Modifiers};
use porchlight::desk::{Desk, HandClock, StaffCode, fresh_badge_code, saying};
use porchlight::domain::{
    Booking, By as Door, CheckIn, Command, Consent, Details, GatheringId, Guest, GuestId,
    Invitation, Name, Plan, Presence, Saying, Side, Visit,
};
use porchlight::ui::app::{App, Options};
use porchlight::ui::theme::Look;
use porchlight::words::{Language, Words};

/// The staff code of the house.
pub(crate) const STAFF: &str = "040719";

/// The evening, a quarter past six.
pub(crate) fn six() -> DateTime<Utc> {
    "2026-11-20T18:15:00Z".parse().unwrap()
}

/// A guest on the list: given name, family name, e-mail, ticket.
pub(crate) const LIST: [(&str, &str, &str, &str); 7] = [
    ("Ana", "Pereira", "ana.pereira@posta.example", "T-ANA-0001"),
    ("Ana", "Rusu", "ar.rusu@posta.example", "T-ANA-0002"),
    ("Anaïs", "Dubois", "", "T-ANAIS-03"),
    ("Ben", "Ashby", "ben.ashby@posta.example", "T-BEN-0004"),
    ("Noor", "Haddad", "noor.haddad@posta.example", "T-NOOR-005"),
    ("Anouck", "Vidal", "anouck.vidal@posta.example", "T-ANOUCK-6"),
    ("Liliana", "Bravo", "lili.bravo@posta.example", "T-LILI-007"),
];

/// Somebody at their people, found by what they type of their name, after what happened to everybody before.
pub(crate) fn by_name((name, typed): (&str, &str), before: impl FnOnce(&mut Desk)) -> Stage {
    let mut stage = Stage::with(|desk| {
        before(desk);
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, name));
        desk.submit(Command::UndoMovement { gathering, guest }).unwrap();
    });
    stage.type_text(typed);
    stage.key(Key::Enter);
    stage.tap("Check me in");
    stage.tap("Show me people");
    stage
}

/// A house in memory with the list above; Liliana is known by code or to hosts only.
pub(crate) fn house(clock: &HandClock) -> Desk {
    furnish(Desk::in_memory(Box::new(clock.clone())).unwrap())
}

/// The same in a house of its own.
pub(crate) fn furnish(mut desk: Desk) -> Desk {
    let hash = StaffCode::hash(STAFF).unwrap();
    let gathering = desk.mint();
    let plan = Plan {
        name: "Neighbours’ Night".to_owned(),
        venue: String::new(),
        starts: six() - TimeDelta::minutes(15),
        ends: six() + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: vec!["Window bench".to_owned(), "Green sofa".to_owned()],
    };
    desk.submit(Command::SetStaffCode { hash }).unwrap();
    desk.submit(Command::NameDoor { name: "Door B".to_owned() }).unwrap();
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    for (given, family, email, ticket) in LIST {
        let details = Details {
            name: Some(Name::new(given, family)),
            email: (!email.is_empty()).then(|| email.into()),
            pronouns: (given == "Ben").then(|| "he/him".into()),
            hidden: Some(given == "Liliana"),
            ..Details::default()
        };
        let booked_on = NaiveDate::from_ymd_opt(2026, 11, 3);
        let booking = Booking { expected: true, booked_on, ..Booking::default() };
        let saying = Saying {
            side: Side::Offer,
            text: "Water plants while you are away".to_owned(),
            ..Saying::default()
        };
        let lines = if given == "Ben" { vec![(desk.mint(), saying)] } else { Vec::new() };
        let guest = desk.mint();
        let (tickets, refused) = (vec![ticket.into()], Vec::new());
        let invitation = Invitation { gathering, guest, details, booking, tickets, refused, lines };
        desk.submit(Command::Invite(Box::new(invitation))).unwrap();
    }
    desk
}

/// Somebody's id, by full name.
pub(crate) fn id(desk: &Desk, full: &str) -> GuestId {
    let mut all = desk.state().guests();
    all.find(|(_, guest)| guest.name().full() == full).unwrap_or_else(|| panic!("no {full}")).0
}

/// Puts somebody on the list of whom nothing is known but the name.
pub(crate) fn invite(desk: &mut Desk, name: &str) {
    let invitation = Invitation {
        gathering: desk.tonight().unwrap(),
        guest: desk.mint(),
        details: Details { name: Some(Name::parse(name)), ..Details::default() },
        booking: Booking { expected: true, ..Booking::default() },
        tickets: Vec::new(),
        refused: Vec::new(),
        lines: Vec::new(),
    };
    desk.submit(Command::Invite(Box::new(invitation))).unwrap();
}

/// How somebody comes to a gathering by their code, with nothing else to say.
pub(crate) fn arrival(desk: &Desk, gathering: GatheringId, full: &str) -> CheckIn {
    CheckIn {
        gathering,
        guest: id(desk, full),
        by: Door::Code,
        badge_code: fresh_badge_code(),
        details: Details::default(),
        consent: None,
        manner: None,
        door: None,
    }
}

/// Somebody comes in.
pub(crate) fn comes(desk: &mut Desk, check_in: CheckIn) {
    desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
}

/// Lets somebody in as a host would.
pub(crate) fn let_in(desk: &mut Desk, full: &str) {
    let tonight = desk.tonight().unwrap();
    let arrival = arrival(desk, tonight, full);
    comes(desk, CheckIn { by: Door::Staff, ..arrival });
}

/// Somebody comes in by their code, and chooses at the door.
pub(crate) fn let_in_with(desk: &mut Desk, full: &str, consent: Consent) {
    let tonight = desk.tonight().unwrap();
    let arrival = arrival(desk, tonight, full);
    comes(desk, CheckIn { consent: Some(consent), ..arrival });
}

/// A host keeps two apart.
pub(crate) fn keep_apart(desk: &mut Desk, one: &str, other: &str) {
    let guests = (id(desk, one), id(desk, other));
    desk.submit(Command::KeepApart { guests, apart: true }).unwrap();
}

/// The house met four weeks ago.
pub(crate) fn autumn_supper(desk: &mut Desk) -> GatheringId {
    let (gathering, starts) = (desk.mint(), six() - TimeDelta::days(28));
    let plan = Plan {
        name: "Autumn supper".to_owned(),
        venue: String::new(),
        starts,
        ends: starts + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    };
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    gathering
}

/// Ben's ticket for the winter supper.
pub(crate) const WINTER_TICKET: &str = "W-0009-BEN";

/// The house meets again in four weeks, and Ben is invited.
pub(crate) fn winter_supper(desk: &mut Desk) {
    let gathering = desk.mint();
    let mut plan = desk.evening().unwrap().plan().unwrap().clone();
    "Winter Supper".clone_into(&mut plan.name);
    plan.starts = six() + TimeDelta::days(28);
    plan.ends = plan.starts + TimeDelta::hours(2);
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    let invitation = Invitation {
        gathering,
        guest: id(desk, "Ben Ashby"),
        details: Details::default(),
        booking: Booking { expected: true, ..Default::default() },
        tickets: vec![WINTER_TICKET.into()],
        refused: Vec::new(),
        lines: Vec::new(),
    };
    desk.submit(Command::Invite(Box::new(invitation))).unwrap();
}

/// Writes down what somebody offers or needs, as their guest list or another screen would.
pub(crate) fn say(desk: &mut Desk, full: &str, side: Side, text: &str) {
    let (gathering, guest, line) = (desk.tonight().unwrap(), id(desk, full), desk.mint());
    let saying = saying(side, text);
    desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
}

/// A door, and hands that touch it.
pub(crate) type Stage = crate::hands::Stage<App>;

impl Stage {
    /// A door at a quarter past six.
    pub(crate) fn new() -> Self {
        Self::with(|_| {})
    }

    /// The same after something happened in the house.
    pub(crate) fn with(before: impl FnOnce(&mut Desk)) -> Self {
        let clock = HandClock::at(six());
        let mut desk = house(&clock);
        before(&mut desk);
        Self::on(desk, clock)
    }

    /// A screen on some house.
    pub(crate) fn on(desk: Desk, clock: HandClock) -> Self {
        Self::looking(desk, clock, Look { less_movement: true, ..Look::default() })
    }

    /// The same, with a look that every guest begins with.
    pub(crate) fn looking(desk: Desk, clock: HandClock, look: Look) -> Self {
        let app = App::new(desk, Options { language: Language::En, look, ..Options::default() });
        Self::open(app, clock, true, App::prepare, |ui, app: &mut App| app.frame(ui))
    }

    /// A door that reads what lines mean, after something happened in the house.
    pub(crate) fn reading(before: impl FnOnce(&mut Desk)) -> Self {
        let clock = HandClock::at(six());
        let mut desk = house(&clock);
        before(&mut desk);
        let look = Look { less_movement: true, ..Look::default() };
        let options = Options { language: Language::En, look, ..Options::default() };
        let app = App::new(desk, options).reading_lines();
        Self::open(app, clock, true, App::prepare, |ui, app: &mut App| app.frame(ui))
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.screen.state().desk()
    }

    pub(crate) fn guest(&self, full: &str) -> &Guest {
        self.desk().state().guest(id(self.desk(), full)).unwrap()
    }

    pub(crate) fn visit(&self, full: &str) -> &Visit {
        self.desk().evening().unwrap().visit(id(self.desk(), full)).unwrap()
    }

    pub(crate) fn is_in(&self, full: &str) -> bool {
        self.visit(full).presence() == Presence::In
    }

    /// What a key of the words room says in English.
    pub(crate) fn says(key: &str) -> &str {
        Words::new(Language::En).say(key)
    }

    /// What a scanner does: all keys at once, then Enter.
    pub(crate) fn scan(&mut self, code: &str) {
        let mut events: Vec<_> = code.chars().map(|c| Event::Text(c.to_string())).collect();
        let enter = |pressed| Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        events.extend([enter(true), enter(false)]);
        self.screen.input_mut().events.extend(events);
        self.settle();
    }
}
