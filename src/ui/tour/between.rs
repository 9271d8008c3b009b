//! What the board and the desk have to tell between introductions; and tables about something, where
//! guests and hosts meet them.

use chrono::{DateTime, TimeDelta, Utc};

use super::choices::ana_is_in;
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::domain::{Command, Gathering, GuestId, Item, TopicId, TopicWish, Wifi};

/// Everything at once.
pub(super) fn all(desk: &mut Desk) {
    agenda(desk, SUPPER);
    network(desk, "Old Mill guests", "come-on-in-2025");
    announce(desk, "A blue scarf is waiting at Door A.");
    topics(desk);
}

/// Without a network the cards widen.
pub(super) fn plan(desk: &mut Desk) {
    agenda(desk, SUPPER);
}

/// Nothing is on yet.
pub(super) fn before(desk: &mut Desk) {
    agenda(desk, SUPPER.get(1..).unwrap_or_default());
    network(desk, "Old Mill guests", "");
}

/// Without a plan.
pub(super) fn wifi(desk: &mut Desk) {
    network(desk, "Old Mill guests", "come-on-in-2025");
    announce(desk, "A blue scarf is waiting at Door A.");
}

/// Nothing but a word to everybody.
pub(super) fn announced(desk: &mut Desk) {
    announce(
        desk,
        "The last tram to the old town leaves at 22:40, from the stop behind the house.",
    );
}

/// All of it as long as it may be.
pub(super) fn long(desk: &mut Desk) {
    let title = "A walk through the garden with those who dug it, and what they would do otherwise";
    let place =
        "From the long bench by the window that looks out on the garden, whatever the weather";
    agenda(desk, &[(-26, title, place), (17, title, ""), (62, title, place)]);
    let password = "correct-horse-battery-staple-and-a-kettle-that-sings-at-noon-63";
    network(desk, "The Old Mill by the canal, guest", password);
    announce(
        desk,
        "Whoever left a red bicycle with a basket before the gate: please move it a little. Thanks",
    );
}

/// Minutes from now, what, and where.
type Row = (i64, &'static str, &'static str);

const SUPPER: &[Row] = &[
    (-26, "Soup and bread", "In the kitchen, seconds are welcome"),
    (17, "The Ring: everybody asks one thing", ""),
    (62, "Tables: Bees, Polski, Moving house", "Hall"),
];

fn agenda(desk: &mut Desk, rows: &[Row]) {
    let Some(gathering) = desk.tonight() else { return };
    let now = desk.now();
    let at = |minutes: i64| -> DateTime<Utc> { now + TimeDelta::minutes(minutes) };
    let item = |(minutes, title, place): &Row| Item {
        starts: at(*minutes),
        ends: None,
        title: (*title).to_owned(),
        place: (*place).to_owned(),
    };
    let agenda = rows.iter().map(item).collect();
    desk.submit(Command::SetAgenda { gathering, agenda }).ok();
}

fn network(desk: &mut Desk, network: &str, password: &str) {
    let Some(gathering) = desk.tonight() else { return };
    let wifi = Wifi { network: network.to_owned(), password: password.to_owned() };
    desk.submit(Command::SetWifi { gathering, wifi: Some(wifi) }).ok();
}

fn announce(desk: &mut Desk, text: &str) {
    let Some(gathering) = desk.tonight() else { return };
    desk.submit(Command::Announce { gathering, text: text.to_owned() }).ok();
}

/// Tables hosts named, with people at them, and one a guest named that waits for a host.
pub(super) fn topics(desk: &mut Desk) {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return };
    let here: Vec<_> = Gathering::present(evening).map(|(guest, _)| guest).collect();
    let mut here = here.into_iter();
    for (name, spot, people) in [
        ("Bees", "Window bench", 3),
        ("Polski", "", 5),
        ("Moving house", "Long table", 1),
        ("What we cook when nobody", "", 0),
        ("Choir", "Piano", 4),
    ] {
        let topic = named(desk, name, spot, None);
        let mut sat = 0;
        while sat < people {
            let Some(guest) = here.next() else { break };
            let wish = TopicWish::Join { guest, joined: true };
            sat += usize::from(desk.submit(Command::Topic { gathering, topic, wish }).is_ok());
        }
    }
    if let Some(guest) = here.next() {
        named(desk, "First frogs", "", Some(guest));
    }
}

fn named(desk: &mut Desk, name: &str, spot: &str, by: Option<GuestId>) -> TopicId {
    let topic = desk.mint();
    if let Some(gathering) = desk.tonight() {
        let wish = TopicWish::Name { name: name.to_owned(), spot: spot.to_owned(), by };
        desk.submit(Command::Topic { gathering, topic, wish }).ok();
    }
    topic
}

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 1] {
    [|tour| tour.tables_to_sit_at()]
}

impl<E: Mishap> Tour<'_, E> {
    /// Somebody sits down from K5, and a host seats somebody.
    fn tables_to_sit_at(&self) -> Result<(), E> {
        for (frame, suffix) in Frame::all() {
            let mut cast = self.cast_after(frame, |desk| {
                topics(desk);
                ana_is_in(desk);
            })?;
            cast.scan_ana();
            cast.press_below(cast.words.say("k4-show-people"))?;
            let done = cast.words.say("k5-done");
            cast.actor.wait_for(done)?;
            cast.press("topics-question")?;
            cast.shot(&format!("K5_tables{suffix}"))?;
            let places = cast.words.places_of(3);
            let about = [("name", "Bees".into()), ("places", places.into())];
            let sit = cast.words.say_with("topics-sit", &about);
            cast.actor.press(&sit)?;
            cast.shot(&format!("K5_tables_sits{suffix}"))?;
        }
        for (frame, suffix) in [(Frame::landscape(), ""), (Frame::spanish(), "_es")] {
            let mut cast = self.cast_after(frame, topics)?;
            cast.open_desk("rail-room")?;
            cast.press("h2-programme")?;
            cast.press("topics-programme")?;
            let seat = cast.words.say_with("topics-seat-one", &[("name", "Bees".into())]);
            cast.actor.press(&seat)?;
            cast.shot(&format!("H2_topics{suffix}"))?;
        }
        Ok(())
    }
}
