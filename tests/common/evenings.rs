//! Random wishes about how an evening goes: how people like to meet, the Ring, tables about
//! something, what the board says.

use porchlight::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{self, select};

use super::at_s;
use super::pieces::{gathering, guest, id, line, words};

pub(super) fn manner() -> impl Strategy<Value = Manner> {
    let meet = option::of(select(HowToMeet::ALL.to_vec()));
    let photo = option::of(select(Photo::ALL.to_vec()));
    // Most like to meet people, or nothing would come of an evening.
    let meet = prop_oneof![3 => Just(None), 1 => meet];
    (meet, photo, option::of(any::<bool>())).prop_map(|(meet, photo, welcomes)| Manner {
        meet,
        photo,
        welcomes,
    })
}

fn turn() -> impl Strategy<Value = Turn> {
    (guest(), option::weighted(0.3, line())).prop_map(|(guest, line)| Turn { guest, line })
}

/// Three of those who are in, who say it themselves; now and then anything.
fn order() -> BoxedStrategy<Vec<Turn>> {
    let those = sample::subsequence((201..=204).collect::<Vec<u128>>(), 3..=4);
    let in_order = those.prop_map(|guests| {
        let turn = |guest| Turn { guest: GuestId::from(guest), line: None };
        guests.into_iter().map(turn).collect()
    });
    prop_oneof![3 => in_order, 1 => vec(turn(), 0..4)].boxed()
}

fn ring_wish() -> BoxedStrategy<RingWish> {
    let steps = [Step::Next, Step::Back, Step::Skip, Step::MinuteMore, Step::Pause, Step::Resume];
    let hand = option::weighted(0.8, select(vec![Hand::Can, Hand::Knows]));
    prop_oneof![
        4 => (RING_MIN, order()).prop_map(|(minutes, order)| RingWish::Start { minutes, order }),
        1 => order().prop_map(|order| RingWish::Order { order }),
        4 => select(steps.to_vec()).prop_map(|step| RingWish::Go { step }),
        4 => (turn(), guest(), hand).prop_map(|(turn, guest, hand)| RingWish::Answer {
            turn, guest, hand, spot: "Window bench".to_owned()
        }),
        1 => any::<bool>().prop_map(|ended| RingWish::End { ended }),
    ]
    .boxed()
}

fn topic_wish() -> BoxedStrategy<TopicWish> {
    prop_oneof![
        2 => ("[A-Z][a-z]{1,23}", option::of(guest())).prop_map(|(name, by)| TopicWish::Name {
            name, spot: String::new(), by
        }),
        1 => any::<bool>().prop_map(|open| TopicWish::Open { open }),
        3 => (guest(), any::<bool>())
            .prop_map(|(guest, joined)| TopicWish::Join { guest, joined }),
    ]
    .boxed()
}

fn agenda() -> impl Strategy<Value = Vec<Item>> {
    let item = (0..9_u64, option::of(0..9_u64), words()).prop_map(|(starts, ends, title)| Item {
        starts: at_s(starts),
        ends: ends.map(at_s),
        title,
        place: String::new(),
    });
    vec(item, 0..3)
}

pub(super) fn wishes() -> BoxedStrategy<Command> {
    let wifi =
        option::of("[a-z]{0,9}".prop_map(|network| Wifi { network, password: String::new() }));
    prop_oneof![
        2 => (gathering(), guest(), manner()).prop_map(
            |(gathering, guest, manner)| Command::ChooseManner { gathering, guest, manner }
        ),
        1 => (gathering(), any::<[bool; 2]>()).prop_map(|(gathering, [photo, welcomer])| {
            Command::SetAsks { gathering, asks: Asks { photo, welcomer } }
        }),
        1 => (gathering(), agenda())
            .prop_map(|(gathering, agenda)| Command::SetAgenda { gathering, agenda }),
        1 => (gathering(), wifi)
            .prop_map(|(gathering, wifi)| Command::SetWifi { gathering, wifi }),
        1 => (gathering(), words())
            .prop_map(|(gathering, text)| Command::Announce { gathering, text }),
        2 => (gathering(), guest(), line(), any::<bool>()).prop_map(
            |(gathering, guest, line, aloud)| Command::SayAloud { gathering, guest, line, aloud }
        ),
        8 => (gathering(), id(1_000, 2), ring_wish())
            .prop_map(|(gathering, ring, wish)| Command::Ring { gathering, ring, wish }),
        4 => (gathering(), id(1_100, 2), topic_wish())
            .prop_map(|(gathering, topic, wish)| Command::Topic { gathering, topic, wish }),
    ]
    .boxed()
}

/// The fact one of these wishes would lead to if nothing stood in its way.
#[allow(clippy::wildcard_enum_match_arm, reason = "all others have facts elsewhere")]
pub(super) fn bare_fact(command: Command) -> Option<Fact> {
    Some(match command {
        Command::ChooseManner { gathering, guest, manner } => {
            Fact::MannerChosen { gathering, guest, manner }
        }
        Command::SetAsks { gathering, asks } => Fact::AsksSet { gathering, asks },
        Command::SetAgenda { gathering, agenda } => Fact::AgendaSet { gathering, agenda },
        Command::SetWifi { gathering, wifi } => Fact::WifiSet { gathering, wifi },
        Command::Announce { gathering, text } => Fact::Announced { gathering, text },
        Command::SayAloud { gathering, guest, line, aloud } => {
            Fact::LineAloud { gathering, guest, line, aloud }
        }
        Command::Ring { gathering, ring, wish } => {
            let event = match wish {
                RingWish::Start { minutes, order } => RingEvent::Started { minutes, order },
                RingWish::Order { order } => RingEvent::Ordered { order },
                RingWish::Answer { turn, guest, hand, .. } => {
                    RingEvent::Answered { turn, guest, hand }
                }
                RingWish::End { ended } => RingEvent::Ended { ended },
                RingWish::Go { .. } => return None,
            };
            Fact::Ring { gathering, ring, event }
        }
        Command::Topic { gathering, topic, wish } => {
            let event = match wish {
                TopicWish::Name { name, spot, by } => TopicEvent::Named { name, spot, by },
                TopicWish::Open { open } => TopicEvent::Opened { open },
                TopicWish::Join { guest, joined } => TopicEvent::Joined { guest, joined },
            };
            Fact::Topic { gathering, topic, event }
        }
        _ => return None,
    })
}

/// What a Ring and its tables may hear from another door that was wrong.
pub(super) fn facts() -> BoxedStrategy<Fact> {
    let stand = (option::of(turn()), 0..=600_u32, any::<[bool; 3]>()).prop_map(
        |(turn, left_s, [paused, fresh, stopped])| Stand { turn, left_s, paused, fresh, stopped },
    );
    (gathering(), id(1_000, 2), stand)
        .prop_map(|(gathering, ring, stand)| Fact::Ring {
            gathering,
            ring,
            event: RingEvent::Turned { stand },
        })
        .boxed()
}
