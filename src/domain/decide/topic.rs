//! Tables about something: who names one, and who sits down.

use crate::domain::{
    Fact, Gathering, GatheringId, GuestId, Refusal, State, TOPIC_CHARS, TOPIC_PLACES, TOPICS_OPEN,
    Topic, TopicEvent, TopicId, Visit,
};

use super::room::no_child;
use super::{known_gathering, known_guest, one};

/// What somebody wishes of a table about something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum TopicWish {
    /// Say what it is about, and where it stands. Where a host does, it is open at once; where a
    /// guest does, a host opens it.
    Name { name: String, spot: String, by: Option<GuestId> },
    /// Open it for everybody, or close it.
    Open { open: bool },
    /// Sit down, or get up. Whoever sits at another gets up there.
    Join { guest: GuestId, joined: bool },
}

/// Which table, of which gathering.
type Id = (GatheringId, TopicId);

pub(super) fn grant(state: &State, id: Id, wish: TopicWish) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, id.0)?;
    let known = || evening.topic(id.1).ok_or(Refusal::UnknownTopic { topic: id.1 });
    match wish {
        TopicWish::Name { name, spot, by } => name_it(state, evening, id, (name, spot, by)),
        TopicWish::Open { open } if known()?.is_open() == open => Ok(Vec::new()),
        TopicWish::Open { open } => {
            if open {
                has_room_for_another(evening)?;
            }
            Ok(one(fact(id, TopicEvent::Opened { open })))
        }
        TopicWish::Join { guest, joined } => join(state, evening, id, known()?, (guest, joined)),
    }
}

const fn fact((gathering, topic): Id, event: TopicEvent) -> Fact {
    Fact::Topic { gathering, topic, event }
}

fn name_it(
    state: &State,
    evening: &Gathering,
    id: Id,
    (name, spot, by): (String, String, Option<GuestId>),
) -> Result<Vec<Fact>, Refusal> {
    if let Some(guest) = by {
        known_guest(state, guest)?;
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => return Err(Refusal::EmptyName),
        chars if chars > TOPIC_CHARS => {
            return Err(Refusal::TitleTooLong { chars, most: TOPIC_CHARS });
        }
        _ => {}
    }
    let known = evening.topic(id.1);
    let as_it_is =
        known.is_some_and(|it| it.name() == name && it.spot() == spot && it.named_by() == by);
    let mut facts = Vec::new();
    if !as_it_is {
        facts.push(fact(id, TopicEvent::Named { name, spot, by }));
    }
    if by.is_none() && known.is_none() {
        has_room_for_another(evening)?;
        facts.push(fact(id, TopicEvent::Opened { open: true }));
    }
    Ok(facts)
}

fn has_room_for_another(evening: &Gathering) -> Result<(), Refusal> {
    let open = evening.topics().filter(|(_, it)| it.is_open()).count();
    if open < TOPICS_OPEN { Ok(()) } else { Err(Refusal::TooManyTables { most: TOPICS_OPEN }) }
}

fn join(
    state: &State,
    evening: &Gathering,
    id: Id,
    topic: &Topic,
    (guest, joined): (GuestId, bool),
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    no_child(state, guest)?;
    let sits = evening.topic_of(guest);
    if (sits == Some(id.1)) == joined {
        return Ok(Vec::new());
    }
    if !joined {
        return Ok(one(fact(id, TopicEvent::Joined { guest, joined })));
    }
    if !evening.visit(guest).is_some_and(Visit::is_in) {
        return Err(Refusal::NotIn { guest });
    }
    if !topic.is_open() {
        return Err(Refusal::UnknownTopic { topic: id.1 });
    }
    if evening.at_topic(id.1).len() >= TOPIC_PLACES {
        return Err(Refusal::TableIsFull { topic: id.1, places: TOPIC_PLACES });
    }
    let up = sits.map(|other| fact((id.0, other), TopicEvent::Joined { guest, joined: false }));
    Ok(up.into_iter().chain([fact(id, TopicEvent::Joined { guest, joined })]).collect())
}
