//! The way home (K6) on a disk that takes nothing: the choice from before comes back, one sentence
//! says so where the eyes are, no typed word is lost, and it works again as soon as there is room.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "these are tests, though not all in test functions"
)]

use std::io::Write as _;

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::Pair;

use crate::choices::on;
use crate::disk::Disk;
use crate::home::{BEN, CIRCLE, HOME, furnished, promises, says_met};
use crate::stage::{Stage, furnish, id, six};
use crate::unsaved::Door;

const UNSAVED: &str = "k6-not-saved";

/// Doors of every size, to a house from which Ana may go home.
fn doors() -> impl Iterator<Item = Door> {
    Door::all(|desk| {
        let mut desk = furnish(desk);
        furnished(&mut desk);
        desk
    })
}

/// Tabs to something, and presses Enter, with the disk out and then with it back in.
fn twice(door: &mut Door, label: &str, says: &str, while_out: impl FnOnce(&Door)) {
    door.pull_out();
    door.stage.tab_to(label);
    door.stage.key(Key::Enter);
    door.sees(says);
    let said = door.stage.screen.query_all_by_label(Stage::says(says)).count();
    assert_eq!(said, 1, "{label}: said once");
    while_out(door);
    door.put_in();
    let again = format!("{}. {}", label.split(". ").next().unwrap_or(label), Stage::says(says));
    let label = if door.stage.shows(&again) { again } else { label.to_owned() };
    door.stage.tab_to(&label);
    door.stage.key(Key::Enter);
    assert!(!door.stage.tells(Stage::says(says)), "{label}: {:#?}", door.stage.labels());
}

fn swapped(stage: &Stage) -> Option<bool> {
    let desk = stage.desk();
    let (ana, ben) = (id(desk, "Ana Pereira"), id(desk, "Ben Ashby"));
    let evening = desk.evening().unwrap();
    evening.introductions_of_two(Pair::new(ana, ben)).find_map(|(_, it)| it.swap_answer(ana))
}

fn glad(stage: &Stage) -> Option<bool> {
    let desk = stage.desk();
    desk.evening().unwrap().glad(id(desk, "Ana Pereira"), id(desk, "Ben Ashby"))
}

#[test]
fn heading_home_is_said_again_by_badge_and_by_name() {
    for mut door in doors() {
        door.stage.scan("T-ANA-0001");
        twice(&mut door, HOME, "choices-not-saved", |door| {
            assert!(door.stage.is_in("Ana Pereira"));
            door.stage.assert_shows("Hello again, Ana");
        });
        door.stage.assert_shows("Who did you meet tonight?");
        assert!(!door.stage.is_in("Ana Pereira"));
    }
    for mut door in doors() {
        door.stage.type_text("ana p");
        door.stage.key(Key::Enter);
        let home = "I’m heading home. Hold up your badge first to take your people with you.";
        twice(&mut door, home, "choices-not-saved", |door| {
            assert!(door.stage.is_in("Ana Pereira"));
        });
        assert!(!door.stage.is_in("Ana Pereira"));
    }
}

#[test]
fn whom_they_met_comes_back_as_it_was() {
    for mut door in doors() {
        door.stage.scan("T-ANA-0001");
        door.stage.tab_to(HOME);
        door.stage.key(Key::Enter);
        for (label, name, other) in
            [(BEN, "Ben", "Ben Ashby"), (CIRCLE, "", ""), ("Noor", "Noor", "Noor Haddad")]
        {
            door.stage.tab_to(label);
            if other.is_empty() {
                door.stage.key(Key::Enter);
                continue;
            }
            let unsaved = format!("{name}. {}", Stage::says(UNSAVED));
            for before in [false, true] {
                door.pull_out();
                door.stage.key(Key::Space);
                door.sees_words(&unsaved);
                assert_eq!(on(&door.stage, Role::CheckBox).contains(&unsaved), before);
                assert_eq!(says_met(&door.stage, "Ana Pereira", other), before);
                assert_eq!(door.stage.focused().as_deref(), Some(unsaved.as_str()));
                door.put_in();
                door.stage.key(Key::Space);
                assert!(!door.stage.shows(&unsaved));
                assert_eq!(says_met(&door.stage, "Ana Pereira", other), !before);
                assert_eq!(door.stage.focused().as_deref(), Some(label));
            }
        }
        door.pull_out();
        let badge = door.stage.guest("Noor Haddad").badge_code().unwrap().to_owned();
        door.stage.scan(&badge);
        door.sees(UNSAVED);
        assert!(!says_met(&door.stage, "Ana Pereira", "Noor Haddad"));
        door.put_in();
        door.stage.scan(&badge);
        assert!(!door.stage.tells(Stage::says(UNSAVED)));
        assert!(says_met(&door.stage, "Ana Pereira", "Noor Haddad"));
    }
}

/// Ana says that she met Ben, and stands before what she promised him.
fn at_the_promise(door: &mut Door) {
    door.stage.scan("T-ANA-0001");
    for label in [HOME, BEN, "Next"] {
        door.stage.tab_to(label);
        door.stage.key(Key::Enter);
    }
    door.stage.assert_shows("Did you promise anything?");
}

#[test]
fn what_they_promised_stays_typed_with_its_day() {
    for mut door in doors() {
        at_the_promise(&mut door);
        door.stage.tab_to("Did you promise him anything?");
        door.stage.type_text("Look at his pear tree");
        door.stage.tab_to("This week");
        door.stage.key(Key::ArrowRight);
        door.stage.key(Key::Space);
        twice(&mut door, "Good night", UNSAVED, |door| {
            door.stage.assert_shows("Did you promise anything?");
            assert!(door.stage.words().contains(&"Look at his pear tree".to_owned()));
            assert_eq!(on(&door.stage, Role::RadioButton), ["By 18 Dec"]);
            assert_eq!(promises(&door.stage), []);
        });
        door.stage.assert_shows("Good night, Ana");
        let said = ("Look at his pear tree".to_owned(), Some("2026-12-18".to_owned()));
        assert_eq!(promises(&door.stage), [said]);
    }
}

#[test]
fn enter_in_the_field_and_escape_lose_no_word_either() {
    for key in [Key::Enter, Key::Escape] {
        for mut door in doors() {
            at_the_promise(&mut door);
            door.stage.tab_to("Did you promise him anything?");
            door.stage.type_text("Soup");
            door.pull_out();
            door.stage.key(key);
            door.sees(UNSAVED);
            assert!(door.stage.words().contains(&"Soup".to_owned()));
            door.put_in();
            door.stage.tab_to("Good night");
            door.stage.key(Key::Enter);
            assert_eq!(promises(&door.stage), [("Soup".to_owned(), None)]);
        }
    }
}

#[test]
fn swapping_and_being_glad_come_back_as_they_were() {
    for mut door in doors() {
        at_the_promise(&mut door);
        door.stage.tab_to("Did you promise him anything?");
        door.stage.type_text("Soup");
        twice(&mut door, "Yes, if he does too", UNSAVED, |door| {
            assert_eq!((swapped(&door.stage), glad(&door.stage)), (None, None));
            assert_eq!(on(&door.stage, Role::RadioButton), Vec::<String>::new());
        });
        assert_eq!(swapped(&door.stage), Some(true));
        twice(&mut door, "Yes", UNSAVED, |door| {
            assert_eq!(glad(&door.stage), None);
            assert_eq!(on(&door.stage, Role::RadioButton), ["Yes, if he does too"]);
        });
        assert_eq!(glad(&door.stage), Some(true));
        // Another answer, where there is one already.
        door.pull_out();
        door.stage.key(Key::ArrowRight);
        door.stage.key(Key::Space);
        door.sees(UNSAVED);
        assert_eq!(on(&door.stage, Role::RadioButton), ["Yes, if he does too", "Yes"]);
        door.put_in();
        assert!(door.stage.words().contains(&"Soup".to_owned()));
    }
}

#[test]
fn staying_after_all_is_said_again() {
    for mut door in doors() {
        door.stage.scan("T-ANA-0001");
        for label in [HOME, "Skip, good night"] {
            door.stage.tab_to(label);
            door.stage.key(Key::Enter);
        }
        twice(&mut door, "I’m staying after all", UNSAVED, |door| {
            assert!(!door.stage.is_in("Ana Pereira"));
            door.stage.assert_shows("Good night, Ana");
        });
        assert!(door.stage.is_in("Ana Pereira"));
        door.stage.assert_shows(Stage::says("k1-welcome"));
    }
}

#[test]
fn being_remembered_is_said_again() {
    for mut door in doors() {
        door.stage.scan("T-ANA-0001");
        for label in [HOME, "Skip, good night"] {
            door.stage.tab_to(label);
            door.stage.key(Key::Enter);
        }
        let said = |stage: &Stage| {
            let desk = stage.desk();
            desk.state().guest(id(desk, "Ana Pereira")).unwrap().said_remember()
        };
        twice(&mut door, "Yes, please", UNSAVED, |door| assert_eq!(said(&door.stage), None));
        assert_eq!(said(&door.stage), Some(true));
    }
}

#[test]
fn a_disk_that_is_full_to_the_last_byte_takes_it_all_once_there_is_room() {
    let Some(disk) = Disk::new(2_000) else {
        eprintln!("this process may not mount a small disk: skipped");
        return;
    };
    let clock = HandClock::at(six());
    let house = disk.path().join("our.house");
    let mut desk = furnish(Desk::open(&house, Box::new(clock.clone())).unwrap());
    furnished(&mut desk);
    let mut stage = Stage::on(desk, clock);
    let ballast = disk.path().join("ballast");
    let fill = || {
        let mut file = std::fs::File::create(&ballast).unwrap();
        while file.write(&[7; 512]).is_ok_and(|n| n > 0) {}
    };
    stage.scan("T-ANA-0001");
    for (label, then) in [
        (HOME, "Who did you meet tonight?"),
        ("Next", "Did you promise anything?"),
        ("Good night", "Good night, Ana"),
        ("I’m staying after all", "Welcome"),
    ] {
        if label == "Next" {
            stage.tap(BEN);
        }
        if label == "Good night" {
            stage.tap("Did you promise him anything?");
            stage.type_text("Look at his pear tree");
        }
        fill();
        stage.tap(label);
        let is_unsaved =
            ["choices-not-saved", UNSAVED].iter().any(|key| stage.shows(Stage::says(key)));
        assert_eq!(is_unsaved, label != "Next", "{label}: {:#?}", stage.labels());
        std::fs::remove_file(&ballast).unwrap();
        if is_unsaved {
            stage.tap(label);
        }
        stage.assert_shows(then);
    }
    assert_eq!(promises(&stage), [("Look at his pear tree".to_owned(), None)]);
    assert!(stage.is_in("Ana Pereira"));
}
