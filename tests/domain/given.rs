//! `given([facts]).when(command).then([facts])`, and the people who come up in it.

use chrono::{DateTime, TimeDelta, Utc};
use porchlight::domain::*;

/// A house in which something happened, a minute between one fact and the next.
pub(crate) struct Given {
    state: State,
    minutes: u64,
}

/// What came of a wish.
pub(crate) struct Decided {
    state: State,
    outcome: Result<Vec<Fact>, Refusal>,
    door: u128,
    minutes: u64,
}

/// The first door learned this, in this order.
pub(crate) fn given(facts: impl IntoIterator<Item = Fact>) -> Given {
    Given { state: State::default(), minutes: 0 }.at_door(1, facts)
}

/// The clock so many minutes after the doors opened.
pub(crate) fn minute(minutes: u64) -> DateTime<Utc> {
    let opened = DateTime::from_timestamp(1_780_000_000, 0).unwrap();
    opened + TimeDelta::minutes(i64::try_from(minutes).unwrap())
}

fn write(state: &mut State, door: u128, at: DateTime<Utc>, fact: Fact) {
    let (door, tick) = (DoorId::from(door), state.last_stamp().tick() + 1);
    let about = fact.about();
    state.apply(&Entry { door, seq: tick, tick, at, about, body: Body::Known(fact) });
}

impl Given {
    /// Another door learned this afterwards.
    pub(crate) fn at_door(mut self, door: u128, facts: impl IntoIterator<Item = Fact>) -> Self {
        for fact in facts {
            self.minutes += 1;
            write(&mut self.state, door, minute(self.minutes), fact);
        }
        self
    }

    /// So many minutes passed in which nothing happened.
    pub(crate) fn after_min(mut self, minutes: u64) -> Self {
        self.minutes += minutes;
        self
    }

    /// Somebody wishes something at the first door.
    pub(crate) fn when(self, command: Command) -> Decided {
        let minutes = self.minutes + 1;
        let outcome = decide(&self.state, command, minute(minutes));
        Decided { state: self.state, outcome, door: 1, minutes }
    }

    /// What is true.
    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// Tonight, as it stands.
    pub(crate) fn tonight(&self) -> &Gathering {
        self.state.gathering(TONIGHT).unwrap()
    }
}

impl Decided {
    /// Exactly this happens.
    #[track_caller]
    pub(crate) fn then(self, facts: impl IntoIterator<Item = Fact>) -> Given {
        assert_eq!(self.outcome, Ok(facts.into_iter().collect::<Vec<_>>()));
        self.happens()
    }

    /// It is refused, for this reason.
    #[track_caller]
    pub(crate) fn refused(self, why: &Refusal) {
        assert_eq!(self.outcome.as_ref(), Err(why));
    }

    /// Things are as wished already.
    #[track_caller]
    pub(crate) fn then_nothing(self) -> Given {
        self.then([])
    }

    /// Something happens; what is looked at is where it leads.
    #[track_caller]
    pub(crate) fn happens(mut self) -> Given {
        for fact in self.outcome.unwrap() {
            write(&mut self.state, self.door, minute(self.minutes), fact);
        }
        Given { state: self.state, minutes: self.minutes }
    }
}

pub(crate) const TONIGHT: GatheringId = GatheringId::new(uuid::Uuid::from_u128(101));
pub(crate) const LAST_MONTH: GatheringId = GatheringId::new(uuid::Uuid::from_u128(100));
pub(crate) const ANA: GuestId = GuestId::new(uuid::Uuid::from_u128(1));
pub(crate) const BEN: GuestId = GuestId::new(uuid::Uuid::from_u128(2));
pub(crate) const CLEO: GuestId = GuestId::new(uuid::Uuid::from_u128(3));
pub(crate) const DAN: GuestId = GuestId::new(uuid::Uuid::from_u128(4));
pub(crate) const EVA: GuestId = GuestId::new(uuid::Uuid::from_u128(5));
pub(crate) const FAY: GuestId = GuestId::new(uuid::Uuid::from_u128(6));

/// One of a few lines, introductions, promises.
pub(crate) fn numbered<Id: From<u128>>(number: u128) -> Id {
    Id::from(number)
}

pub(crate) fn planned(gathering: GatheringId) -> Fact {
    let plan = Plan {
        name: "Neighbours' Night".to_owned(),
        venue: "The old library".to_owned(),
        starts: minute(0),
        ends: minute(240),
        zone: "Europe/Zurich".to_owned(),
        spots: vec!["Window bench".to_owned()],
    };
    Fact::GatheringPlanned { gathering, plan }
}

pub(crate) fn named(name: &str) -> Details {
    Details { name: Some(Name::parse(name)), ..Details::default() }
}

pub(crate) fn noted(guest: GuestId, name: &str) -> Fact {
    Fact::GuestNoted { guest, details: named(name) }
}

pub(crate) fn came_in(guest: GuestId) -> Fact {
    Fact::CheckedIn { gathering: TONIGHT, guest, by: By::Code, door: None }
}

pub(crate) fn went_out(guest: GuestId) -> Fact {
    Fact::CheckedOut { gathering: TONIGHT, guest }
}

/// Tonight is planned, and these are known.
pub(crate) fn known(guests: &[(GuestId, &str)]) -> Vec<Fact> {
    let noted = guests.iter().map(|(guest, name)| noted(*guest, name));
    std::iter::once(planned(TONIGHT)).chain(noted).collect()
}

/// Tonight is planned, and these are in.
pub(crate) fn inside(guests: &[GuestId]) -> Vec<Fact> {
    let names = ["Ana Pereira", "Ben Okafor", "Cleo Marsh", "Dan Ito", "Eva Lind", "Fay Rowe"];
    let mut facts = vec![planned(TONIGHT)];
    for (guest, name) in guests.iter().zip(names) {
        facts.extend([noted(*guest, name), came_in(*guest)]);
    }
    facts
}

/// A plain check-in by code.
pub(crate) fn check_in(guest: GuestId) -> Command {
    check_in_as(guest, Details::default())
}

/// A check-in with what was typed at the door.
pub(crate) fn check_in_as(guest: GuestId, details: Details) -> Command {
    let (gathering, by, badge_code) = (TONIGHT, By::Code, "".into());
    let (consent, door) = (None, None);
    Command::CheckIn(Box::new(CheckIn {
        gathering,
        guest,
        by,
        badge_code,
        details,
        consent,
        manner: None,
        door,
    }))
}
