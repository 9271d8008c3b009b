//! Tables about something, and what the board says between introductions.

use porchlight::domain::*;

use super::given::*;

const BEES: TopicId = TopicId::new(uuid::Uuid::from_u128(80));
const POLSKI: TopicId = TopicId::new(uuid::Uuid::from_u128(81));

fn wish(topic: TopicId, wish: TopicWish) -> Command {
    Command::Topic { gathering: TONIGHT, topic, wish }
}

fn named_by(topic: TopicId, name: &str, by: Option<GuestId>) -> Command {
    wish(topic, TopicWish::Name { name: name.to_owned(), spot: String::new(), by })
}

fn join(topic: TopicId, guest: GuestId) -> Command {
    wish(topic, TopicWish::Join { guest, joined: true })
}

/// Six are in, and a host named two tables.
fn two_tables() -> Given {
    given(inside(&[ANA, BEN, CLEO, DAN, EVA, FAY]))
        .when(named_by(BEES, "Bees", None))
        .happens()
        .when(named_by(POLSKI, "Polski", None))
        .happens()
}

#[test]
fn five_sit_at_a_table_and_the_sixth_is_told() {
    let full = [ANA, BEN, CLEO, DAN, EVA]
        .into_iter()
        .fold(two_tables(), |tables, guest| tables.when(join(BEES, guest)).happens());
    assert_eq!(full.tonight().at_topic(BEES), [ANA, BEN, CLEO, DAN, EVA]);
    let left = full.at_door(1, [went_out(CLEO)]);
    assert_eq!(left.tonight().at_topic(BEES), [ANA, BEN, DAN, EVA]);
    let full = left.at_door(1, [came_in(CLEO)]);
    full.when(join(BEES, FAY)).refused(&Refusal::TableIsFull { topic: BEES, places: 5 });
}

#[test]
fn whoever_sits_down_elsewhere_gets_up_here() {
    let sat = two_tables().when(join(BEES, ANA)).happens().when(join(POLSKI, ANA)).happens();
    assert!(sat.tonight().at_topic(BEES).is_empty());
    assert_eq!(sat.tonight().at_topic(POLSKI), [ANA]);
    let up = wish(POLSKI, TopicWish::Join { guest: ANA, joined: false });
    assert_eq!(sat.when(up).happens().tonight().topic_of(ANA), None);
}

#[test]
fn a_table_a_guest_named_is_shown_once_a_host_opens_it() {
    let named = given(inside(&[ANA, BEN])).when(named_by(BEES, " Bees ", Some(ANA))).happens();
    assert!(!named.tonight().topic(BEES).unwrap().is_open());
    let open = named.when(wish(BEES, TopicWish::Open { open: true })).happens();
    assert!(open.tonight().topic(BEES).unwrap().is_open());
    let gone = open.at_door(1, [Fact::GuestForgotten { guest: ANA }]);
    assert!(gone.tonight().topic(BEES).is_none(), "their word goes with them");
}

#[test]
fn what_is_on_now_and_next_is_told_by_the_agenda() {
    let item = |at: u64, ends: Option<u64>, title: &str| Item {
        starts: minute(at),
        ends: ends.map(minute),
        title: title.to_owned(),
        place: String::new(),
    };
    let (soup, talk) = (item(60, None, "Soup"), item(90, Some(120), "Seed swap"));
    let agenda = vec![talk.clone(), item(30, None, " "), soup.clone()];
    let set = Command::SetAgenda { gathering: TONIGHT, agenda };
    let tonight = given(inside(&[ANA])).when(set).happens();
    let evening = tonight.tonight();
    assert_eq!(evening.agenda(), [soup.clone(), talk.clone()]);
    assert_eq!(evening.on_now(minute(30)), None);
    assert_eq!(evening.on_now(minute(70)), Some((&soup, Some(minute(90)))));
    assert_eq!(evening.coming(minute(70)).collect::<Vec<_>>(), [&talk]);
    assert_eq!(evening.on_now(minute(121)), None, "it is over");
}
