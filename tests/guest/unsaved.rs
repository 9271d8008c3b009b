//! What could not be saved is said where the eyes are: on every screen, at every size.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use std::fs;
use std::path::PathBuf;

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::Side;
use porchlight::ui::theme::{Look, TextSize};

use crate::stage::{STAFF, Stage, furnish, let_in, say, six};

/// A disk with a house on it that is pulled out and put back, and a door to that house.
pub(crate) struct Door {
    folder: tempfile::TempDir,
    pub(crate) stage: Stage,
    how: String,
}

impl Door {
    /// Doors of every size, to a house as `furnished` leaves it.
    pub(crate) fn all(furnished: fn(Desk) -> Desk) -> impl Iterator<Item = Self> {
        let still = Look { less_movement: true, ..Look::default() };
        let largest = Look { text_size: TextSize::Largest, ..still };
        let screens = [
            (Vec2::new(1280.0, 800.0), still),
            (Vec2::new(800.0, 1280.0), still),
            (Vec2::new(1280.0, 800.0), largest),
            (Vec2::new(800.0, 1280.0), largest),
            (Vec2::new(640.0, 480.0), still),
        ];
        screens.into_iter().map(move |(size, look)| {
            let folder = tempfile::tempdir().unwrap();
            let here = folder.path().join("disk");
            fs::create_dir(&here).unwrap();
            let clock = HandClock::at(six());
            let desk = Desk::open(&here.join("our.house"), Box::new(clock.clone())).unwrap();
            let mut stage = Stage::looking(furnished(desk), clock, look);
            stage.screen.set_size(size);
            stage.settle();
            Self { folder, stage, how: format!("{size} and {:?}", look.text_size) }
        })
    }

    fn places(&self) -> [PathBuf; 2] {
        ["disk", "away"].map(|name| self.folder.path().join(name))
    }

    pub(crate) fn pull_out(&self) {
        let [here, away] = self.places();
        fs::rename(here, away).unwrap();
    }

    pub(crate) fn put_in(&self) {
        let [here, away] = self.places();
        fs::rename(away, here).unwrap();
    }

    /// Whoever looks at the window reads this, all of it.
    #[track_caller]
    pub(crate) fn sees(&self, key: &str) {
        self.sees_words(Stage::says(key));
    }

    /// The same of words as they stand there.
    #[track_caller]
    pub(crate) fn sees_words(&self, words: &str) {
        let window = self.stage.screen.ctx.content_rect();
        let said = self.stage.screen.query_all_by_label(words);
        let rects: Vec<_> = said.map(|node| node.rect()).collect();
        let is_seen = rects.iter().any(|rect| window.contains_rect(*rect));
        assert!(is_seen, "{words} at {}: {rects:?}, {:#?}", self.how, self.stage.labels());
    }

    fn open_desk(&mut self, place: Key) {
        self.stage.tap("Staff");
        self.stage.type_text(STAFF);
        self.stage.tap("Open the desk");
        self.stage.screen.key_press_modifiers(Modifiers::COMMAND, place);
        self.stage.settle();
    }
}

/// Ben and Noor are in, and Noor can help Ben.
pub(crate) fn two_in(desk: Desk) -> Desk {
    let mut desk = furnish(desk);
    for name in ["Ben Ashby", "Noor Haddad"] {
        let_in(&mut desk, name);
    }
    say(&mut desk, "Ben Ashby", Side::Need, "Borrow a tall ladder");
    say(&mut desk, "Noor Haddad", Side::Offer, "Lend a tall ladder");
    desk
}

#[test]
fn on_the_screens_of_the_guests_way() {
    for mut door in Door::all(furnish) {
        door.stage.scan("T-NOOR-005");
        door.pull_out();
        door.stage.tap("Check me in");
        door.sees("k3-not-saved");
        door.put_in();
        door.stage.tap("Check me in");
        door.stage.tab_to("One thing you can offer");
        door.stage.type_text("Bake bread");
        door.pull_out();
        door.stage.tap("Show me people");
        door.sees("k4-not-saved");
    }
}

#[test]
fn where_people_are_shown_for_an_answer_and_for_when_they_leave() {
    for mut door in Door::all(two_in) {
        let badge = door.stage.guest("Ben Ashby").badge_code().unwrap().to_owned();
        door.stage.scan(&badge);
        door.stage.key(Key::Enter);
        door.stage.tab_to("I’d like that");
        door.pull_out();
        door.stage.key(Key::Enter);
        door.sees("k5-not-saved");
        door.put_in();
        door.stage.tab_to("I’d like that");
        door.stage.key(Key::Enter);
        assert!(!door.stage.shows(Stage::says("k5-not-saved")));
        door.stage.tab_to("Leaving early?");
        door.stage.key(Key::Enter);
        let time = door.stage.labels().into_iter().find(|it| it.starts_with("At ")).unwrap();
        door.pull_out();
        door.stage.tab_to(&time);
        door.stage.key(Key::Enter);
        door.sees("k5-not-saved");
    }
}

#[test]
fn where_a_house_is_set_up() {
    for mut door in Door::all(|desk| desk) {
        door.stage.type_text(STAFF);
        door.pull_out();
        door.stage.type_text(STAFF);
        door.sees("saving-gone");
        door.put_in();
        door.stage.type_text(STAFF);
        door.stage.type_text(STAFF);
        door.stage.assert_shows("What’s the gathering?");
        door.stage.tab_to("Name");
        door.stage.type_text("Neighbours’ Night");
        door.pull_out();
        door.stage.tab_to("Open the door");
        door.stage.key(Key::Enter);
        door.sees("saving-gone");
    }
}

#[test]
fn on_the_staffs_list() {
    for mut door in Door::all(furnish) {
        door.stage.tap("Staff");
        door.stage.type_text(STAFF);
        door.stage.type_text("noor");
        door.pull_out();
        door.stage.tab_to("Check in");
        door.stage.key(Key::Enter);
        door.sees("saving-gone");
    }
}

#[test]
fn in_the_room_and_where_a_door_is_named() {
    for mut door in Door::all(two_in) {
        door.open_desk(Key::Num1);
        door.stage.assert_shows("The room");
        door.pull_out();
        door.stage.key(Key::A);
        door.sees("saving-gone");
    }
    for mut door in Door::all(two_in) {
        door.open_desk(Key::Num7);
        door.stage.tab_to("Name of this door");
        door.stage.type_text(" by the garden");
        door.pull_out();
        door.stage.key(Key::Enter);
        door.sees("saving-gone");
    }
}

#[test]
fn where_a_list_comes_in() {
    let list = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data/neighbours-night.csv");
    for mut door in Door::all(furnish) {
        door.open_desk(Key::Num3);
        door.stage.tab_to("Choose a file");
        door.stage.key(Key::Enter);
        door.stage.tab_to("Or type where the file is");
        door.stage.type_text(list.to_str().unwrap());
        door.stage.key(Key::Enter);
        let add = (0..1000).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            door.stage.screen.run_steps(2);
            door.stage.labels().into_iter().find(|it| it.starts_with("Bring in "))
        });
        let add = add.unwrap_or_else(|| panic!("at {}: {:#?}", door.how, door.stage.labels()));
        door.stage.tab_to(&add);
        door.pull_out();
        door.stage.key(Key::Enter);
        door.sees("saving-gone");
    }
}

#[test]
fn where_the_ring_is_answered_while_it_takes_a_need_and_afterwards() {
    let at_ana = |desk: Desk| {
        let mut desk = furnish(desk);
        crate::ring::at_ana(&mut desk);
        desk
    };
    for mut door in Door::all(at_ana) {
        door.stage.scan("T-BEN-0004");
        door.stage.tab_to("I can. You two are introduced");
        door.pull_out();
        door.stage.key(Key::Enter);
        door.sees("choices-not-saved");
        door.put_in();
        door.stage.key(Key::Enter);
        assert_eq!(crate::ring::ring(&door.stage).count_hands(), 1, "and then it is");
    }
    let over = |desk: Desk| {
        let mut desk = furnish(desk);
        crate::ringed::over(&mut desk);
        desk
    };
    for mut door in Door::all(over) {
        door.stage.scan("T-BEN-0004");
        door.stage.tab_to("Show me people");
        door.stage.key(Key::Enter);
        door.stage.tab_to("I can");
        door.pull_out();
        door.stage.key(Key::Enter);
        door.sees("k5-not-saved");
        door.put_in();
        door.stage.tab_to("I can");
        door.stage.key(Key::Enter);
        assert_eq!(crate::ring::ring(&door.stage).count_hands(), 1, "and then it is");
    }
}
