//! The crowd as facts in a state, the same way as at a door.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    Answer, Asks, Body, By, Command, Details, DoorId, Entry, Fact, GatheringId, GuestId,
    IntroductionId, Manner, Name, Pair, Plan, Reasons, Refusal, Side, State, decide,
};
use crate::matching::known::known;
use crate::matching::{Meanings, heard};

use super::crowd::{Crowd, Someone};

/// A house, one gathering, and one door that writes down what happens.
#[derive(Debug)]
pub(super) struct House {
    pub(super) state: State,
    /// What everything said so far means.
    pub(super) meanings: Meanings,
    tick: u64,
}

/// Everybody of a crowd in at once, for measuring.
#[derive(Debug)]
pub struct FullHouse {
    /// The state.
    pub state: State,
    /// What everybody's lines mean.
    pub meanings: Meanings,
    /// Tonight.
    pub gathering: GatheringId,
    /// When the last of them has come.
    pub now: DateTime<Utc>,
}

/// Everybody of a crowd in at once; nobody has left yet.
#[must_use]
pub fn full_house(crowd: &Crowd) -> FullHouse {
    let mut house = House::new(crowd);
    for (at, it) in crowd.people.iter().enumerate() {
        house.arrive(at, it);
    }
    let House { state, meanings, .. } = house;
    FullHouse { state, meanings, gathering: tonight(), now: at_min(crowd.minutes) }
}

pub(super) fn tonight() -> GatheringId {
    2.into()
}

fn earlier() -> GatheringId {
    1.into()
}

/// Guests are numbered by their place in the crowd.
pub(super) fn guest(at: usize) -> GuestId {
    (at as u128 + 1).into()
}

/// The place of a guest in the crowd.
pub(super) fn place(guest: GuestId) -> usize {
    (guest.uuid().as_u128() as usize).saturating_sub(1)
}

/// So many minutes after the doors opened: a Thursday in November at 18:00 UTC.
pub(super) fn at_min(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_763_661_600, 0).unwrap_or_default() + TimeDelta::minutes(minutes)
}

/// Long before tonight.
const EARLIER_MIN: i64 = -28 * 24 * 60;

impl House {
    pub(super) fn new(crowd: &Crowd) -> Self {
        let (state, meanings) = (State::default(), Meanings::default());
        let mut house = Self { state, meanings, tick: 0 };
        house.plan(earlier(), EARLIER_MIN, crowd.minutes);
        house.plan(tonight(), 0, crowd.minutes);
        let asks = Asks { welcomer: true, ..Asks::default() };
        house.add(Fact::AsksSet { gathering: tonight(), asks }, EARLIER_MIN);
        for (at, it) in crowd.people.iter().enumerate() {
            house.note(at, it);
        }
        for ((a, b), number) in crowd.met_before.iter().zip(1_u128..) {
            house.met_earlier(*a, *b, number.into());
        }
        for (a, b) in &crowd.apart {
            let guests = Pair::new(guest(*a), guest(*b)).both();
            house.add(Fact::KeptApart { guests, apart: true }, EARLIER_MIN);
        }
        house
    }

    /// Somebody comes in and says what they have to say.
    pub(super) fn arrive(&mut self, at: usize, it: &Someone) {
        let (gathering, guest, now) = (tonight(), guest(at), it.arrives_min);
        self.add(Fact::CheckedIn { gathering, guest, by: By::Code, door: None }, now);
        let offers = it.offers.iter().map(|said| (Side::Offer, said));
        let needs = it.needs.iter().map(|said| (Side::Need, said));
        for ((side, said), number) in offers.chain(needs).zip(0_u128..) {
            let line = (at as u128 * 8 + number + 1).into();
            let saying = heard(side, &said.text);
            if let Some(vector) = known(side, &said.bare) {
                self.meanings.keep(line, vector);
            }
            self.add(Fact::LineSaid { gathering, guest, line, saying }, now);
        }
        if it.manner != Manner::default() {
            self.add(Fact::MannerChosen { gathering, guest, manner: it.manner }, now);
        }
        if it.says_when {
            let at = Some(at_min(it.leaves_min));
            self.add(Fact::LeavingSaid { gathering, guest, at }, now);
        }
    }

    pub(super) fn leave(&mut self, at: usize, now_min: i64) {
        let (gathering, guest) = (tonight(), guest(at));
        self.add(Fact::CheckedOut { gathering, guest }, now_min);
    }

    /// How many introductions somebody has open.
    pub(super) fn open(&self, at: usize, now_min: i64) -> usize {
        let evening = self.state.gathering(tonight());
        evening.map_or(0, |it| it.open_introductions(guest(at), at_min(now_min)))
    }

    /// What a wish leads to, by the rules of the house.
    pub(super) fn wish(&mut self, command: Command, now_min: i64) -> Result<(), Refusal> {
        for fact in decide(&self.state, command, at_min(now_min))? {
            self.add(fact, now_min);
        }
        Ok(())
    }

    fn plan(&mut self, gathering: GatheringId, starts_min: i64, minutes: i64) {
        let spots = ["Window bench", "Kitchen table", "Green sofa", "Piano corner", "Garden door"];
        let plan = Plan {
            name: "Neighbours’ Night".to_owned(),
            venue: String::new(),
            starts: at_min(starts_min),
            ends: at_min(starts_min + minutes),
            zone: "UTC".to_owned(),
            spots: spots.map(str::to_owned).to_vec(),
        };
        self.add(Fact::GatheringPlanned { gathering, plan }, starts_min);
    }

    fn note(&mut self, at: usize, it: &Someone) {
        let details = Details {
            name: Some(Name::new("Guest", &(at + 1).to_string())),
            language: (!it.languages.is_empty()).then(|| it.languages.as_str().into()),
            first_time: Some(it.first_time),
            ..Details::default()
        };
        self.add(Fact::GuestNoted { guest: guest(at), details }, EARLIER_MIN);
    }

    fn met_earlier(&mut self, a: usize, b: usize, introduction: IntroductionId) {
        let (gathering, guests, reasons) =
            (earlier(), vec![guest(a), guest(b)], Reasons::default());
        for guest in &guests {
            let (guest, by) = (*guest, By::Code);
            self.add(Fact::CheckedIn { gathering, guest, by, door: None }, EARLIER_MIN);
        }
        for guest in guests.clone() {
            let answer = Answer::Yes;
            let said = Fact::IntroductionAnswered { gathering, introduction, guest, answer };
            self.add(said, EARLIER_MIN + 10);
        }
        let shown = Fact::IntroductionSuggested { gathering, introduction, guests, reasons };
        self.add(shown, EARLIER_MIN + 5);
        self.add(Fact::IntroductionMet { gathering, introduction }, EARLIER_MIN + 10);
    }

    fn add(&mut self, fact: Fact, minutes: i64) {
        self.tick += 1;
        let (seq, tick, at) = (self.tick, self.tick, at_min(minutes));
        let (door, about, body) = (DoorId::from(1), fact.about(), Body::Known(fact));
        self.state.apply(&Entry { door, seq, tick, at, about, body });
    }
}
