//! The doors (O2): a card each, one thing to know, arrivals; who was let in at two is in `twice`.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

mod twice;

use std::sync::Arc;

use chrono::TimeDelta;
use porchlight::desk::{BadgeSink, Desk, HandClock, Hosted, PrinterState, Settings, Unhosted};
use porchlight::domain::{Body, By, Command, DoorId, Entry, Fact};
use porchlight::journal::Seen;
use porchlight::sync::{Doors, OtherDoor, PrinterSaid, PrinterTrouble};
use porchlight::ui::ShareWish;
use porchlight::ui::desk::{DeskErrand, DeskPlace};

use crate::evening;
use crate::stage::Stage;

const B: u128 = 7;
const GATE: u128 = 8;
const CELLAR: u128 = 9;

fn stage(place: DeskPlace) -> Stage {
    stage_after(place, |_| ())
}

fn stage_after(place: DeskPlace, before: impl FnOnce(&mut Desk)) -> Stage {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    before(&mut desk);
    Stage::on(desk, clock, place)
}

/// Another door wrote this, so many minutes after six.
fn elsewhere(desk: &mut Desk, door: u128, facts: &[(i64, Fact)]) {
    let after = |(minutes, fact): &(i64, Fact)| (TimeDelta::minutes(*minutes), fact.clone());
    elsewhere_after(desk, door, &facts.iter().map(after).collect::<Vec<_>>());
}

fn elsewhere_after(desk: &mut Desk, door: u128, facts: &[(TimeDelta, Fact)]) {
    let door = DoorId::from(door);
    let held = desk.journal().held().unwrap().get(&door).copied().unwrap_or_default();
    let tick = desk.state().last_stamp().tick();
    let entry = |(n, (after, fact)): (u64, &(TimeDelta, Fact))| Entry {
        door,
        seq: held + n,
        tick: tick + n,
        at: evening::opens() + *after,
        about: fact.about(),
        body: Body::Known(fact.clone()),
    };
    let entries: Vec<_> = (1..).zip(facts).map(entry).collect();
    desk.merge(&entries).unwrap();
}

fn called(name: &str) -> (i64, Fact) {
    (0, Fact::DoorNamed { name: name.to_owned() })
}

fn came_in(desk: &Desk, full: &str, minutes: i64) -> (i64, Fact) {
    let (gathering, guest) = (desk.tonight().unwrap(), evening::id(desk, full));
    (minutes, Fact::CheckedIn { gathering, guest, by: By::Code, door: None })
}

/// Ingrid came in at Door B at ten to seven, Yusuf at the garden gate five minutes later.
fn three_doors(desk: &mut Desk) {
    let ingrid = came_in(desk, "Ingrid Solberg", 50);
    elsewhere(desk, B, &[called("Door B"), ingrid]);
    let yusuf = came_in(desk, "Yusuf Kaya", 55);
    elsewhere(desk, GATE, &[called("Garden gate"), yusuf]);
}

/// A door that was heard two seconds ago, and is well.
fn heard(door: u128, name: &str) -> OtherDoor {
    OtherDoor {
        door: DoorId::from(door),
        name: name.to_owned(),
        is_there: true,
        is_late: false,
        in_step: true,
        is_full: false,
        last_heard: evening::now() - TimeDelta::seconds(2),
        holds: Seen::new(),
        clock_off_s: 0,
        queue: 0,
        forgotten: 0,
        printer: Some(PrinterSaid { trouble: None, labels_left: Some(40) }),
    }
}

fn silent(door: OtherDoor) -> OtherDoor {
    let last_heard = evening::now() - TimeDelta::minutes(6);
    OtherDoor { is_there: false, is_late: true, in_step: false, last_heard, ..door }
}

fn in_step(others: Vec<OtherDoor>) -> Doors {
    Doors { is_connected: true, others, ..Doors::default() }
}

impl Stage {
    /// From now on the doors stand so.
    fn hear(&mut self, doors: Doors) {
        self.screen.state_mut().around.doors = Some(Arc::new(doors));
        self.settle();
    }

    /// How often something can be read.
    fn times(&self, text: &str) -> usize {
        self.words().iter().filter(|it| *it == text).count()
    }

    #[track_caller]
    pub(crate) fn assert_tells(&self, part: &str) {
        assert!(self.tells(part), "{part:?} is not among {:#?}", self.words());
    }
}

#[test]
fn a_door_says_who_came_through_it_and_when() {
    let stage = stage(DeskPlace::Doors);
    stage.assert_shows("14 of 16 in");
    stage.assert_shows("14");
    stage.assert_tells("in through here");
    stage.assert_shows("Carmen R.");
    stage.assert_shows("Arrivals every 5 minutes");
    stage.assert_shows("18:05: 2 in. Door A 2");
    stage.assert_shows("19:05: 2 in. Door A 2");
    stage.assert_shows("now, 19:12");
    stage.assert_shows("Busiest at 18:05.");
    assert!(!stage.tells("in step"), "there is nobody to be in step with");
}

#[test]
fn before_anybody_came_it_says_when_the_doors_open() {
    let clock = HandClock::at(evening::opens() - TimeDelta::hours(1));
    let stage = Stage::on(evening::planned(&clock), clock, DeskPlace::Doors);
    stage.assert_shows("Doors open at 18:00.");
    stage.assert_shows("Nobody has come in yet.");
}

#[test]
fn doors_in_step_have_a_card_each_and_a_part_of_every_bar() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    stage.hear(in_step(vec![heard(B, "Door B"), heard(GATE, "Garden gate")]));
    stage.assert_shows("16 of 16 in");
    stage.assert_tells("in step 2 s ago");
    stage.assert_shows("40 badges left");
    stage.assert_shows("18:50: 1 in. Door B 1");
    stage.assert_shows("18:55: 1 in. Garden gate 1");
    assert_eq!(stage.times("In step"), 3);
    assert!(!stage.tells("lost the network"));
}

#[test]
fn a_silent_door_shows_only_what_was_last_heard() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    stage.hear(in_step(vec![silent(heard(B, "Door B")), heard(GATE, "Garden gate")]));
    stage.assert_shows("On its own");
    stage.assert_shows("in when we last heard, at 19:06. More may follow");
    stage.assert_shows("40 badges left at 19:06");
    stage.assert_shows(
        "Door B lost the network and keeps working. Its check-ins join up by themselves when \
         it’s back.",
    );
    let mut gate = heard(GATE, "Garden gate");
    gate.printer = Some(PrinterSaid { trouble: Some(PrinterTrouble::LidOpen), labels_left: None });
    stage.hear(in_step(vec![silent(heard(B, "Door B")), silent(gate)]));
    stage.assert_tells("2 doors lost the network and keep working.");
    stage.assert_shows("Printer lid is open, at 19:06");
}

#[test]
fn a_door_that_misses_two_whispers_is_not_green_and_nobody_is_alarmed_yet() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    let last_heard = evening::now() - TimeDelta::seconds(5);
    let late = OtherDoor { is_late: true, in_step: false, last_heard, ..heard(B, "Door B") };
    stage.hear(in_step(vec![late, heard(GATE, "Garden gate")]));
    stage.assert_shows("Quiet");
    stage.assert_tells("last heard 5 s ago");
    assert_eq!(stage.times("In step"), 2);
    assert!(!stage.tells("lost the network"));
}

#[test]
fn a_door_that_was_removed_stands_quietly_with_what_it_did_until_it_joins_again() {
    let remove = |desk: &mut Desk, door, removed| {
        desk.submit(Command::RemoveDoor { door: DoorId::from(door), removed }).unwrap();
    };
    let mut stage = stage_after(DeskPlace::Doors, |desk| {
        three_doors(desk);
        elsewhere(desk, CELLAR, &[called("Cellar")]);
        remove(desk, B, true);
        remove(desk, CELLAR, true);
    });
    stage.hear(in_step(vec![silent(heard(B, "Door B")), heard(GATE, "Garden gate")]));
    stage.assert_shows("Removed");
    stage.assert_tells("removed at 19:12");
    stage.assert_shows("18:50: 1 in. Door B 1");
    assert!(!stage.tells("lost the network") && !stage.shows("Not heard"));
    assert!(!stage.tells("Cellar"), "nobody came in by it");
    remove(&mut stage.screen.state_mut().desk, B, false);
    stage.hear(in_step(vec![heard(B, "Door B"), heard(GATE, "Garden gate")]));
    assert_eq!((stage.times("In step"), stage.shows("Removed")), (3, false));
}

#[test]
fn a_hub_that_does_not_come_back_says_that_it_shares_and_cannot_why_and_what_to_do() {
    let mut stage = stage_after(DeskPlace::Room, three_doors);
    let others = vec![silent(heard(B, "Door B"))];
    stage.screen.state_mut().around.shared.hosted = Hosted::Starting;
    stage.hear(Doors { is_connected: false, ..in_step(others) });
    assert!(!stage.tells("lost the network"), "it only begins");
    stage.screen.state_mut().around.shared.hosted = Hosted::Failed(Unhosted::NoServer);
    stage.settle();
    let says = "This door shares the evening, and can’t now. It needs the program nats-server, \
                which isn’t found on this machine. Try again, or press “Share from here instead” \
                at another door.";
    stage.assert_tells(says);
    stage.tap("Doors");
    stage.assert_tells(says);
    stage.tap("Try again");
    let errands = &stage.screen.state().errands;
    assert_eq!(*errands, [DeskErrand::Share(ShareWish::Host)]);
}

#[test]
fn a_door_that_was_removed_is_told_so_and_what_to_do() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    let others = vec![silent(heard(B, "Door B"))];
    stage.hear(Doors { is_connected: false, is_sent_away: true, ..in_step(others) });
    stage.assert_tells(
        "The other doors let this one in no more. What is done here stays here until",
    );
    assert!(!stage.tells("join up by themselves"), "they do not");
    stage.tap("Join again with an invitation");
    stage.assert_shows("Add a door");
}

#[test]
fn where_the_hub_stores_nothing_its_card_the_band_and_every_desk_say_so() {
    let mut stage = stage_after(DeskPlace::Room, three_doors);
    let others = || vec![heard(B, "Door B"), heard(GATE, "Garden gate")];
    stage.hear(in_step(others()));
    let here = "This door shares the evening, and can’t store what is done at the doors.";
    assert!(!stage.tells(here));
    stage.hear(Doors { stores_nothing: true, is_full: true, ..in_step(others()) });
    stage.assert_tells(here);
    stage.tap("Doors");
    stage.assert_tells(here);
    assert_eq!([stage.times("Stores nothing"), stage.times("In step")], [1, 2]);
    // At another door it is that one's card.
    let [mut b, gate] = [heard(B, "Door B"), heard(GATE, "Garden gate")];
    (b.is_full, b.in_step) = (true, false);
    let doors = Doors { stores_nothing: true, queue: 2, ..in_step(vec![b, gate]) };
    stage.hear(doors);
    stage
        .assert_tells("The machine that shares the evening can’t store what is done at the doors.");
    let shown = ["Stores nothing", "Catching up", "In step"].map(|it| stage.times(it));
    assert_eq!(shown, [1, 1, 1]);
    stage.hear(in_step(others()));
    assert!(!stage.tells("can’t store") && stage.times("In step") == 3);
}

#[test]
fn a_door_that_hears_nobody_says_so_of_itself_only() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    let others = vec![silent(heard(B, "Door B")), silent(heard(GATE, "Garden gate"))];
    stage.hear(Doors { is_connected: false, ..in_step(others) });
    stage.assert_tells("This door lost the network and keeps working.");
    assert_eq!(["On its own", "Not heard"].map(|it| stage.times(it)), [1, 2]);
}

#[test]
fn trouble_with_a_printer_reaches_every_desk() {
    let mut stage = stage_after(DeskPlace::Room, three_doors);
    let mut gate = heard(GATE, "Garden gate");
    stage.hear(in_step(vec![heard(B, "Door B"), gate.clone()]));
    assert!(!stage.tells("Garden gate"), "all is well there");
    gate.printer = Some(PrinterSaid { trouble: Some(PrinterTrouble::LidOpen), labels_left: None });
    stage.hear(in_step(vec![heard(B, "Door B"), gate]));
    let says = "The printer lid at Garden gate is open. Guests go in all the same; their badges \
                wait.";
    stage.assert_tells(says);
    stage.tap("Doors");
    stage.assert_shows(says);
    stage.assert_shows("Printer lid is open");
}

#[test]
fn a_clock_that_is_off_is_told() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    let off = |clock_off_s| OtherDoor { clock_off_s, ..heard(B, "Door B") };
    stage.hear(in_step(vec![off(7_205)]));
    stage.assert_shows("Its clock is 2 hours fast");
    stage.assert_tells("Door B’s clock is 2 hours fast.");
    stage.hear(in_step(vec![off(-3 * 86_400)]));
    stage.assert_tells("Door B’s clock is 3 days slow.");
    stage.hear(in_step(vec![off(40)]));
    assert!(!stage.tells("clock is"), "{:?}", stage.words());
}

#[test]
fn forgetting_that_some_doors_have_not_done_yet_is_told() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    let b = OtherDoor { forgotten: 2, ..heard(B, "Door B") };
    let gate = OtherDoor { forgotten: 1, ..heard(GATE, "Garden gate") };
    stage.hear(Doors { forgotten: 2, ..in_step(vec![b, gate]) });
    stage.assert_tells("Forgotten at 2 of 3 doors.");
    stage.assert_shows("1 guest still to forget here");
}

#[test]
fn a_door_that_only_the_journal_tells_of_has_a_card() {
    let stage = stage_after(DeskPlace::Doors, three_doors);
    stage.assert_shows("Door B");
    stage.assert_shows("in when we last heard, at 18:50. More may follow");
    assert!(!stage.tells("lost the network"), "it may be shut");
}

#[test]
fn a_door_that_nobody_named_has_a_card_when_it_is_not_heard() {
    let mut stage = stage_after(DeskPlace::Doors, |desk| {
        let ingrid = came_in(desk, "Ingrid Solberg", 50);
        elsewhere(desk, B, &[ingrid]);
        let says = Fact::DoorNamed { name: "Garden gate".to_owned() };
        elsewhere(desk, GATE, &[(55, says)]);
    });
    stage.hear(in_step(vec![heard(GATE, "Garden gate")]));
    assert_eq!(stage.times("Not heard"), 1, "{:?}", stage.words());
    stage.assert_shows("in when we last heard, at 18:50. More may follow");
}

#[test]
fn a_door_of_another_evening_has_none() {
    let stage = stage_after(DeskPlace::Doors, |desk| {
        elsewhere(desk, B, &[(-7 * 24 * 60, called("Old gate").1)]);
    });
    assert!(!stage.tells("Old gate"));
}

#[test]
fn of_many_doors_those_that_need_a_hand_are_seen_first() {
    let mut stage = stage(DeskPlace::Doors);
    let others = (1..=14).map(|n| heard(100 + n, &format!("Gate {n:02}")));
    let mut others: Vec<_> = others.collect();
    let trouble = Some(PrinterTrouble::OutOfPaper);
    others.last_mut().unwrap().printer = Some(PrinterSaid { trouble, labels_left: None });
    stage.hear(in_step(others));
    stage.assert_shows("Gate 14");
    stage.assert_shows("Printer is out of labels");
    stage.assert_shows("Door A");
    assert!(!stage.shows("Gate 13"));
    stage.tap("Show all 15 doors");
    stage.assert_shows("Gate 13");
    stage.tap("Show fewer");
    assert!(!stage.shows("Gate 13"));
}

#[test]
fn this_doors_printer_is_on_its_card() {
    let mut stage = stage(DeskPlace::Doors);
    let around = &mut stage.screen.state_mut().around;
    (around.printer, around.labels_left) = (PrinterState::Ready, Some(1));
    stage.settle();
    stage.assert_shows("1 badge left");
    stage.screen.state_mut().around.printer = PrinterState::LidOpen;
    stage.settle();
    stage.assert_shows("Printer lid is open");
    stage.assert_tells("The printer lid at Door A is open.");
}

#[test]
fn whoever_puts_labels_in_says_how_many() {
    let mut stage = stage_after(DeskPlace::Settings, |desk| {
        let badges = BadgeSink::Printer("Brother QL-820".to_owned());
        desk.remember(&Settings { badges, ..Settings::default() }).unwrap();
    });
    stage.tap("Change how badges are printed");
    stage.tap("Labels in the printer");
    stage.type_text("many");
    stage.key(egui::Key::Enter);
    stage.assert_shows("A number, please, such as 80.");
    stage.tap("Labels in the printer");
    (0..4).for_each(|_| stage.key(egui::Key::Backspace));
    stage.type_text("100");
    stage.key(egui::Key::Enter);
    assert_eq!(stage.screen.state().errands, [DeskErrand::LabelsPutIn(Some(100))]);
    stage.assert_shows("100 labels, counted down from here.");
}

#[test]
fn what_lies_below_the_edge_is_reached_by_the_wheel() {
    let mut stage = stage_after(DeskPlace::Doors, three_doors);
    let (title, below) = (stage.top_of("Doors"), stage.top_of("Signed tickets"));
    stage.wheel(400.0);
    assert!(stage.top_of("Signed tickets") < below - 100.0, "it scrolls");
    assert!((stage.top_of("Doors") - title).abs() < 1.0, "and what stands above stays");
}
