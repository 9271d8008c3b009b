//! The screen says what the house holds: what was not saved comes back, whoever is forgotten is
//! nowhere, and whatever is tapped, both agree.

use std::path::Path;

use egui::{Event, Key, Role};
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Consent, Presence, ScreenName, Swap, Visit};
use porchlight::journal::backup_now;
use proptest::prelude::*;

use super::{ANA, ana_is_in, at_her_choices, choose_at_the_door, on};
use crate::stage::{Stage, furnish, id, six};
use crate::unsaved::{Door as Pulled, two_in};

#[test]
fn what_was_not_saved_comes_back_and_is_said_where_the_finger_is() {
    for mut door in Pulled::all(|desk| {
        let mut desk = two_in(desk);
        choose_at_the_door(&mut desk, "Ana Pereira", ScreenName::First);
        desk
    }) {
        door.stage.scan(ANA);
        door.pull_out();
        door.stage.tab_to("Ana");
        door.stage.key(Key::ArrowRight);
        door.stage.key(Key::Space);
        door.sees("choices-not-saved");
        assert_eq!(on(&door.stage, Role::RadioButton).first().unwrap(), "Ana");
        assert!(!door.stage.tells("Saved:"));
        for (label, takes_off) in [
            ("Remember me and my lines for next time", false),
            ("Take me off the board", true),
            ("I’m heading home. Two short questions, and a slip to keep.", false),
        ] {
            door.stage.tab_to(label);
            door.stage.key(Key::Enter);
            door.sees("choices-not-saved");
            assert!(!takes_off || door.stage.shows("Take me off the board"));
        }
        door.stage.tab_to("Forget me…");
        door.stage.key(Key::Enter);
        door.stage.tab_to("Forget me");
        door.stage.key(Key::Enter);
        door.sees("choices-not-saved");
        door.put_in();
        door.stage.key(Key::Escape);
        door.stage.tab_to("Take me off the board");
        door.stage.key(Key::Enter);
        door.stage.assert_shows("You’re off the board");
        assert!(!door.stage.shows(Stage::says("choices-not-saved")));
        assert!(door.stage.is_in("Ana Pereira"));
    }
}

#[test]
fn forgetting_is_asked_once_and_keeping_is_the_safe_answer() {
    let mut stage = at_her_choices();
    stage.tap("Forget me…");
    stage.assert_shows("Forget you, Ana?");
    assert_eq!(stage.focused().as_deref(), Some("Keep me"));
    stage.key(Key::Enter);
    stage.assert_shows("Hello again, Ana");
    stage.tab_to("Forget me…");
    stage.key(Key::Enter);
    stage.key(Key::Escape);
    assert!(!stage.shows("Forget you, Ana?"));
    assert_eq!(stage.focused().as_deref(), Some("Forget me…"));
    assert!(stage.is_in("Ana Pereira"));
    stage.tap("Forget me…");
    stage.tap("Forget me");
    stage.assert_shows("Forgotten. You’re welcome any time.");
    stage.assert_shows("Welcome");
    stage.scan(ANA);
    stage.assert_shows("We don’t know that code. Try your name.");
    stage.type_text("ana p");
    assert!(!stage.shows("Is this you?"));
}

#[test]
fn of_whoever_is_forgotten_no_word_is_left_in_the_house_and_the_counts_stay() {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("our.house");
    let clock = HandClock::at(six());
    let mut desk = furnish(Desk::open(&house, Box::new(clock.clone())).unwrap());
    ana_is_in(&mut desk);
    let guest = id(&desk, "Ana Pereira");
    backup_now(&house).unwrap();
    let mut stage = Stage::on(desk, clock);
    let holding = |folder: &Path| -> bool {
        let words: [&[u8]; 3] = [b"Pereira", b"ana.pereira@", b"Prune fruit trees"];
        words.iter().any(|word| holds(folder, word))
    };
    assert!(holding(folder.path()));
    stage.scan(ANA);
    stage.tap("Forget me…");
    stage.tap("Forget me");
    // The window sweeps by itself, on a thread of its own.
    let swept = (0..1000).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(10));
        stage.screen.run_steps(1);
        !holding(folder.path())
    });
    assert!(swept, "a word of hers is left");
    let evening = stage.desk().evening().unwrap();
    assert_eq!(evening.visit(guest).map(Visit::presence), Some(Presence::In), "still counted");
}

fn holds(folder: &Path, word: &[u8]) -> bool {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path());
    // A backup that was just thrown away holds nothing any more.
    let file = |path: &Path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes.windows(word.len()).any(|it| it == word)
    };
    files.into_iter().any(|path| if path.is_dir() { holds(&path, word) } else { file(&path) })
}

/// What somebody may do before this screen.
#[derive(Clone, Debug)]
enum Hand {
    Tap(&'static str),
    PullOut,
    PutIn,
    Key(Key),
}

const TAPS: [&str; 21] = [
    "Ana",
    "Ana P.",
    "Not shown",
    "Ask me each time",
    "No, thank you",
    "I’m staying",
    "At 20:00",
    "At 20:30",
    "Keep “Prune fruit trees” off the big screen",
    "Show “Prune fruit trees” on the big screen",
    "Show “A tall ladder” on the big screen",
    "Keep “A tall ladder” off the big screen",
    "Remove “Prune fruit trees”",
    "Remove “A tall ladder”",
    "Take me off the board",
    "Put me back as Ana",
    "Put me back as Ana P.",
    "Remember me and my lines for next time",
    "Forget me…",
    "Keep me",
    "Text size",
];

fn hand() -> impl Strategy<Value = Hand> {
    prop_oneof![
        12 => proptest::sample::select(TAPS.to_vec()).prop_map(Hand::Tap),
        1 => Just(Hand::PullOut),
        2 => Just(Hand::PutIn),
        2 => proptest::sample::select(vec![Key::Tab, Key::ArrowDown, Key::Space]).prop_map(Hand::Key),
    ]
}

/// Whether the screen says what the house knows.
fn agrees(stage: &Stage) -> Result<(), TestCaseError> {
    let visit = stage.visit("Ana Pereira");
    let Consent { screen, swap } = visit.consent();
    let name = match screen {
        ScreenName::None => "Not shown",
        ScreenName::First => "Ana",
        ScreenName::FirstInitial => "Ana P.",
    };
    let swap = if swap == Swap::No { "No, thank you" } else { "Ask me each time" };
    let time = |at: chrono::DateTime<chrono::Utc>| format!("At {}", at.format("%H:%M"));
    let zone = chrono::TimeDelta::hours(1);
    let leaving = visit.leaving().map_or("I’m staying".to_owned(), |at| time(at + zone));
    prop_assert_eq!(on(stage, Role::RadioButton), [name, swap, leaving.as_str()]);
    let ticked = !on(stage, Role::CheckBox).is_empty();
    prop_assert_eq!(ticked, stage.guest("Ana Pereira").is_remembered());
    let lines = visit.lines().map(|(_, line)| line);
    let wanted: Vec<String> = lines
        .map(|line| {
            if line.is_on_screen() {
                format!("Keep “{}” off the big screen", line.text())
            } else {
                format!("Show “{}” on the big screen", line.text())
            }
        })
        .collect();
    let eyes = |it: &String| it.ends_with("the big screen") && !it.starts_with("Saved");
    let eyes: Vec<_> = stage
        .labels()
        .into_iter()
        .filter(|it| eyes(it) && (it.starts_with("Keep “") || it.starts_with("Show “")))
        .collect();
    prop_assert_eq!(eyes, wanted);
    prop_assert_eq!(stage.shows("Take me off the board"), screen != ScreenName::None);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_tapped_the_screen_says_what_the_house_knows(
        hands in proptest::collection::vec(hand(), 1..16),
    ) {
        let mut door = Pulled::all(|desk| {
            let mut desk = furnish(desk);
            ana_is_in(&mut desk);
            desk
        })
        .next()
        .unwrap();
        door.stage.scan(ANA);
        let mut is_out = false;
        for hand in hands {
            match hand {
                Hand::Tap(label) if door.stage.shows(label) => door.stage.tap(label),
                Hand::PullOut if !is_out => (is_out, ()) = (true, door.pull_out()),
                Hand::PutIn if is_out => (is_out, ()) = (false, door.put_in()),
                Hand::Tap(_) | Hand::PullOut | Hand::PutIn => {}
                Hand::Key(key) => door.stage.key(key),
            }
            if door.stage.shows("Hello again, Ana") {
                agrees(&door.stage)?;
            } else {
                // Only keys leave this screen, and so does forgetting, which was asked for.
                door.stage.screen.event(Event::PointerGone);
                break;
            }
        }
    }
}
