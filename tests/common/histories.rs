//! Random histories of three doors that are alone most of the time.

use chrono::{DateTime, TimeDelta, Utc};
use porchlight::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::at_s;
use super::pieces::guest;
use super::wishes::{command, fact};

/// One thing that happens at one of three doors.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Somebody wishes something there.
    Wish { door: usize, command: Command },
    /// An entry gets in there that nobody decided on: another version's, a bug's.
    Slip { door: usize, fact: Fact },
    /// An entry gets in there that this version does not know.
    Strange { door: usize, about: Option<GuestId> },
    /// One door learns what another knows, or the older part of it.
    Sync { from: usize, to: usize, percent: usize },
}

/// Histories of three doors; most begin with an evening that is under way and known to all three.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let doors = 0..3_usize;
    let step = prop_oneof![
        12 => (doors.clone(), command()).prop_map(|(door, command)| Step::Wish { door, command }),
        3 => (doors.clone(), fact()).prop_map(|(door, fact)| Step::Slip { door, fact }),
        1 => (doors.clone(), option::of(guest()))
            .prop_map(|(door, about)| Step::Strange { door, about }),
        3 => (doors.clone(), doors, 0..=100_usize)
            .prop_map(|(from, to, percent)| Step::Sync { from, to, percent }),
    ];
    let begun = [0.8, 0.3, 0.3].map(prop::bool::weighted);
    (begun, vec(step, 1..70)).prop_map(|([opened, before, twice], steps)| {
        let before = if before { last_month() } else { Vec::new() };
        let opening = if opened { opening() } else { Vec::new() };
        let twice = if twice { at_two_doors() } else { Vec::new() };
        before.into_iter().chain(opening).chain(twice).chain(steps).collect()
    })
}

/// Two doors let the same person in, and neither knows of the other; the third hears of both.
fn at_two_doors() -> Vec<Step> {
    let check_in = CheckIn {
        gathering: GatheringId::from(101),
        guest: GuestId::from(204),
        by: By::Code,
        badge_code: "".into(),
        details: Details { name: Some(Name::parse("Ana Pereira")), ..Details::default() },
        consent: None,
        manner: None,
        door: None,
    };
    let wish = |door| Step::Wish { door, command: Command::CheckIn(Box::new(check_in.clone())) };
    let told = |from| Step::Sync { from, to: 0, percent: 100 };
    vec![wish(1), wish(2), told(1), told(2)]
}

/// A gathering before, at which the first two guests met, who are remembered.
fn last_month() -> Vec<Step> {
    let (gathering, introduction) = (GatheringId::from(102), IntroductionId::from(499));
    let zone = "Europe/Zurich".to_owned();
    let (venue, spots, starts) = (String::new(), Vec::new(), at_s(0) - TimeDelta::days(30));
    let plan = Plan { name: "Soup".to_owned(), venue, starts, ends: at_s(0), zone, spots };
    let mut commands = vec![Command::PlanGathering { gathering, plan }];
    let guests: Vec<_> = [201, 202].map(GuestId::from).into();
    for guest in &guests {
        let (name, remember) = (Some(Name::parse("Ana Pereira")), Some(true));
        let details = Details { name, remember, ..Details::default() };
        let (guest, by, badge_code) = (*guest, By::Code, "".into());
        let (consent, manner, door) = (None, None, None);
        let check_in = CheckIn { gathering, guest, by, badge_code, details, consent, manner, door };
        commands.push(Command::CheckIn(Box::new(check_in)));
    }
    let reasons = Reasons::default();
    commands.push(Command::Suggest { gathering, introduction, guests, reasons, by_hand: true });
    commands.push(Command::Meet { gathering, introduction });
    commands.into_iter().map(|command| Step::Wish { door: 0, command }).collect()
}

/// A gathering, and three of four guests who are in and in a Ring; the fourth is a place on the
/// first's booking.
fn opening() -> Vec<Step> {
    let gathering = GatheringId::from(101);
    let zone = "Europe/Zurich".to_owned();
    let (venue, spots) = (String::new(), Vec::new());
    let plan = Plan { name: "Soup".to_owned(), venue, starts: at_s(0), ends: at_s(9), zone, spots };
    let mut commands = vec![Command::PlanGathering { gathering, plan }];
    for number in 1..=3 {
        let details = Details { name: Some(Name::parse("Ana Pereira")), ..Details::default() };
        let (guest, by, badge_code) = (GuestId::from(200 + number), By::Name, "".into());
        let (consent, manner, door) = (None, None, None);
        let check_in = CheckIn { gathering, guest, by, badge_code, details, consent, manner, door };
        commands.push(Command::CheckIn(Box::new(check_in)));
    }
    let place = Place { guest: GuestId::from(204), ticket: None, booked_on: None };
    let (party, members) = (PartyId::from(901), vec![GuestId::from(201)]);
    let party = Party { gathering, party, members, places: vec![place] };
    commands.push(Command::FormParty(Box::new(party)));
    let turn = |number| Turn { guest: GuestId::from(number), line: None };
    let wish = RingWish::Start { minutes: 2, order: [201, 202, 203].map(turn).to_vec() };
    commands.push(Command::Ring { gathering, ring: RingId::from(1_001), wish });
    let wishes = commands.into_iter().map(|command| Step::Wish { door: 0, command });
    wishes.chain([1, 2].map(|to| Step::Sync { from: 0, to, percent: 100 })).collect()
}

/// A door alone: what it knows, in a state and in the entries themselves.
#[derive(Default)]
struct Door {
    state: State,
    known: Vec<Entry>,
    written: u64,
}

impl Door {
    fn write(&mut self, door: usize, at: DateTime<Utc>, about: Vec<GuestId>, body: Body) {
        self.written += 1;
        let door = super::door(1 + door as u128);
        let tick = self.state.last_stamp().tick() + 1;
        self.learn(&Entry { door, seq: self.written, tick, at, about, body });
    }

    fn learn(&mut self, entry: &Entry) {
        let known = |it: &Entry| (it.door, it.seq) == (entry.door, entry.seq);
        if !self.known.iter().any(known) {
            self.state.apply(entry);
            self.known.push(entry.clone());
        }
    }
}

/// Lives a history through and returns every entry of all three doors, in the order of (tick,
/// door). Clocks are off by minutes between the doors, as clocks are.
pub(crate) fn live(steps: &[Step]) -> Vec<Entry> {
    let mut doors: [Door; 3] = Default::default();
    for (time, step) in (0_u64..).zip(steps) {
        let at = |door: usize| at_s(time * 17 + [0, 400, 90][door]);
        match step {
            Step::Wish { door, command } => {
                let decided = decide(&doors[*door].state, command.clone(), at(*door));
                for fact in decided.unwrap_or_default() {
                    let about = fact.about();
                    doors[*door].write(*door, at(*door), about, Body::Known(fact));
                }
            }
            Step::Slip { door, fact } => {
                let body = Body::Known(fact.clone());
                doors[*door].write(*door, at(*door), fact.about(), body);
            }
            Step::Strange { door, about } => {
                let body = Body::Unknown(r#"{"danced":{"steps":3}}"#.to_owned());
                doors[*door].write(*door, at(*door), about.iter().copied().collect(), body);
            }
            Step::Sync { from, to, percent } => {
                let known = doors[*from].known.clone();
                let part = known.len() * percent / 100;
                known.iter().take(part).for_each(|entry| doors[*to].learn(entry));
            }
        }
    }
    let mut all = Door::default();
    doors.iter().flat_map(|door| &door.known).for_each(|entry| all.learn(entry));
    all.known.sort_by_key(Entry::stamp);
    all.known
}
