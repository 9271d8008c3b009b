//! My choices: by their own code, whoever is in changes what they chose, and it counts at once.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use std::path::Path;

use egui::accesskit::Toggled;
use egui::{Event, Key, RawInput, Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{
    By as Door, CheckIn, Command, Consent, Details, Presence, Reasons, ScreenName, Side, Swap,
    Visit,
};
use porchlight::journal::backup_now;
use porchlight::ui::fonts;
use porchlight::ui::host::Board;
use porchlight::ui::theme::Look;
use porchlight::words::{Language, Words};
use proptest::prelude::*;

use crate::stage::{Stage, furnish, id, let_in, say, six};
use crate::unsaved::{Door as Pulled, two_in};

/// Ana's ticket.
const ANA: &str = "T-ANA-0001";

/// Ana is in and on the board as Ana, with two lines.
fn ana_is_in(desk: &mut Desk) {
    choose_at_the_door(desk, "Ana Pereira", ScreenName::First);
    say(desk, "Ana Pereira", Side::Offer, "Prune fruit trees");
    say(desk, "Ana Pereira", Side::Need, "A tall ladder");
}

/// Somebody comes in and chooses.
fn choose_at_the_door(desk: &mut Desk, full: &str, screen: ScreenName) {
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, full));
    let check_in = CheckIn {
        gathering,
        guest,
        by: Door::Code,
        badge_code: porchlight::desk::fresh_badge_code(),
        details: Details::default(),
        consent: Some(Consent { screen, swap: Swap::AskEachTime }),
        door: None,
    };
    desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
}

/// Ana before her choices.
fn at_her_choices() -> Stage {
    let mut stage = Stage::with(ana_is_in);
    stage.scan(ANA);
    stage.assert_shows("Hello again, Ana");
    stage
}

fn consent(stage: &Stage) -> Consent {
    stage.visit("Ana Pereira").consent()
}

/// What is chosen, ticked or open of all that has this role.
fn on(stage: &Stage, role: Role) -> Vec<String> {
    let all = stage.screen.query_all_by_role(role).map(|it| it.accesskit_node());
    let on = all.filter(|it| it.toggled() == Some(Toggled::True));
    on.filter_map(|it| it.label()).collect()
}

#[test]
fn each_choice_is_saved_by_one_tap_and_said() {
    let mut stage = at_her_choices();
    assert_eq!(on(&stage, Role::RadioButton), ["Ana", "Ask me each time", "I’m staying"]);
    stage.tap("Not shown");
    stage.assert_shows("Saved: not shown");
    assert_eq!(consent(&stage), Consent { screen: ScreenName::None, swap: Swap::AskEachTime });
    stage.tap("Ana P.");
    stage.assert_shows("Saved: Ana P.");
    stage.tap("No, thank you");
    stage.assert_shows("Saved: no contact is swapped");
    assert_eq!(consent(&stage), Consent { screen: ScreenName::FirstInitial, swap: Swap::No });
    stage.tap("At 20:30");
    stage.assert_shows("Saved: leaving at 20:30");
    assert!(stage.visit("Ana Pereira").leaving().is_some());
    stage.tap("Remember me and my lines for next time");
    stage.assert_shows("Saved: we’ll remember you");
    assert!(stage.guest("Ana Pereira").is_remembered());
    stage.tap("Remember me and my lines for next time");
    stage.assert_shows("Saved: you’ll be forgotten 30 days after your last evening here");
    assert!(!stage.guest("Ana Pereira").is_remembered());
    assert_eq!(on(&stage, Role::RadioButton), ["Ana P.", "No, thank you", "At 20:30"]);
}

#[test]
fn the_chosen_one_tapped_again_stays_chosen() {
    let mut stage = at_her_choices();
    stage.tap("Ana");
    assert_eq!(consent(&stage).screen, ScreenName::First);
    assert_eq!(on(&stage, Role::RadioButton), ["Ana", "Ask me each time", "I’m staying"]);
}

#[test]
fn each_line_has_an_eye_and_goes_by_its_cross() {
    let mut stage = at_her_choices();
    let shown = |stage: &Stage| -> Vec<bool> {
        stage.visit("Ana Pereira").lines().map(|(_, line)| line.is_on_screen()).collect()
    };
    assert_eq!(shown(&stage), [true, false]);
    stage.tap("Keep “Prune fruit trees” off the big screen");
    stage.assert_shows("Saved: “Prune fruit trees” stays off the big screen");
    stage.tap("Show “A tall ladder” on the big screen");
    stage.assert_shows("Saved: “A tall ladder” may stand on the big screen");
    assert_eq!(shown(&stage), [false, true]);
    stage.tap("Remove “Prune fruit trees”");
    stage.assert_shows("Saved: “Prune fruit trees” is gone");
    assert!(!stage.shows("You offer: Prune fruit trees"));
    stage.assert_shows("You could use: A tall ladder");
    assert_eq!(stage.focused().as_deref(), Some("Remove “A tall ladder”"));
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Add a line"));
    stage.assert_shows("Nothing yet. One line is plenty.");
    assert_eq!(stage.visit("Ana Pereira").lines().count(), 0);
}

#[test]
fn a_delicate_line_has_a_lock_and_no_eye() {
    let mut stage = Stage::with(|desk| {
        ana_is_in(desk);
        say(desk, "Ana Pereira", Side::Need, "Somebody to talk to about my divorce");
    });
    stage.scan(ANA);
    stage.assert_shows("You could use: Somebody to talk to about my divorce");
    assert!(!stage.labels().iter().any(|it| it.starts_with("Show “Somebody")));
    stage.assert_shows(Stage::says("k4-support"));
    stage.tap("Remove “Somebody to talk to about my divorce”");
    assert!(!stage.shows(Stage::says("k4-support")));
}

#[test]
fn a_line_is_added_where_lines_are_said_and_the_way_leads_back() {
    let mut stage = at_her_choices();
    stage.tap("Add a line");
    stage.assert_shows("Anything to give or ask, Ana?");
    stage.tap("One thing you can offer");
    stage.type_text("Bake bread");
    stage.tap("Back to my choices");
    stage.assert_shows("You offer: Bake bread");
    assert_eq!(stage.visit("Ana Pereira").lines().count(), 3);
    stage.tap("Add a line");
    stage.key(Key::Escape);
    stage.assert_shows("Hello again, Ana");
}

#[test]
fn one_tap_takes_them_off_the_board_and_one_puts_them_back() {
    let mut stage = at_her_choices();
    stage.tap("Ana P.");
    stage.tap("Take me off the board");
    stage.assert_shows("You’re off the board");
    assert_eq!(consent(&stage).screen, ScreenName::None);
    stage.tap("Put me back as Ana P.");
    assert_eq!(consent(&stage).screen, ScreenName::FirstInitial);
    assert!(!stage.shows("You’re off the board"));
    stage.assert_shows("Take me off the board");
}

#[test]
fn the_board_follows_within_a_frame() {
    let mut stage = Stage::with(|desk| {
        ana_is_in(desk);
        choose_at_the_door(desk, "Ben Ashby", ScreenName::First);
        let (gathering, introduction) = (desk.tonight().unwrap(), desk.mint());
        let guests = vec![id(desk, "Ana Pereira"), id(desk, "Ben Ashby")];
        let (reasons, by_hand) = (Reasons::default(), true);
        let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand };
        desk.submit(suggest).unwrap();
        desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
    });
    let (ctx, mut board) = (egui::Context::default(), Board::default());
    fonts::install(&ctx);
    let mut frame = |stage: &Stage| -> Vec<String> {
        let screen_rect = Some(Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0)));
        let input = RawInput { screen_rect, ..RawInput::default() };
        let (look, words) = (Look::default(), Words::new(Language::En));
        let mut output = ctx.run_ui(input, |ui| board.ui(ui, stage.desk(), &look, &words));
        output.textures_delta.clear();
        let scene = board.scene();
        scene.pairs.into_iter().map(|it| it.names).chain(scene.just_in).collect()
    };
    stage.scan(ANA);
    assert!(frame(&stage).contains(&"Ana and Ben".to_owned()));
    stage.tap("Ana P.");
    assert!(frame(&stage).contains(&"Ana P. and Ben".to_owned()));
    stage.tap("Take me off the board");
    assert!(!frame(&stage).iter().any(|it| it.contains("Ana")), "{:?}", frame(&stage));
    stage.tap("Put me back as Ana P.");
    assert!(frame(&stage).contains(&"Ana P. and Ben".to_owned()));
    stage.tap("Forget me…");
    stage.tap("Forget me");
    assert!(!frame(&stage).iter().any(|it| it.contains("Ana")), "{:?}", frame(&stage));
}

#[test]
fn an_open_card_says_nothing_more_of_a_line_that_was_taken_back() {
    let mut stage = Stage::with(|desk| {
        ana_is_in(desk);
        let_in(desk, "Noor Haddad");
        say(desk, "Noor Haddad", Side::Offer, "Lend a tall ladder");
    });
    stage.scan("T-NOOR-005");
    stage.tap("Show me people");
    assert!(stage.tells("A tall ladder"), "{:?}", stage.words());
    // At another door.
    let desk = stage.screen.state_mut().desk_mut();
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Ana Pereira"));
    let visit = desk.evening().unwrap().visit(guest).unwrap();
    let line = visit.lines_of(Side::Need).next().unwrap().0;
    desk.submit(Command::Remove { gathering, guest, line }).unwrap();
    stage.screen.run_steps(1);
    assert!(!stage.tells("A tall ladder"), "{:?}", stage.words());
}

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
    stage.tap("Forget me…");
    stage.key(Key::Escape);
    assert!(!stage.shows("Forget you, Ana?"));
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

#[test]
fn heading_home_lets_them_out_and_says_good_night() {
    let mut stage = at_her_choices();
    stage.tap("I’m heading home. Two short questions, and a slip to keep.");
    stage.assert_shows("Who did you meet tonight?");
    stage.tap("Skip, good night");
    stage.assert_shows("Good night, Ana");
    assert_eq!(stage.visit("Ana Pereira").presence(), Presence::Out);
}

#[test]
fn by_name_nothing_opens_but_the_way_home() {
    let mut stage = Stage::with(ana_is_in);
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.assert_shows("Ana P. is already in");
    let people = "My people and my choices. Hold up your badge or ticket and they come up.";
    for _ in 0..2 {
        stage.tap(people);
        stage.assert_shows("Hold up your badge or ticket and they come up.");
        for secret in ["Prune", "ladder", "Take me off", "Forget me", "Not shown", "Remember me"] {
            assert!(!stage.tells(secret), "{secret} in {:?}", stage.words());
        }
    }
    stage.tap("I’m heading home. Hold up your badge first to take your people with you.");
    stage.assert_shows("Good night");
    assert!(!stage.tells("Ana"), "{:?}", stage.words());
    assert_eq!(stage.visit("Ana Pereira").presence(), Presence::Out);
}

#[test]
fn whoever_comes_back_in_finds_what_they_chose_by_code_and_not_by_name() {
    let mut stage = at_her_choices();
    stage.tap("Ana P.");
    stage.tap("I’m heading home. Two short questions, and a slip to keep.");
    stage.scan(ANA);
    stage.assert_shows("Hello, Ana");
    assert_eq!(on(&stage, Role::RadioButton), ["Yes, as Ana P.", "Ask me each time"]);
    stage.tap("Check me in");
    assert_eq!(consent(&stage).screen, ScreenName::FirstInitial);
    stage.scan(ANA);
    stage.tap("I’m heading home. Two short questions, and a slip to keep.");
    stage.tap("Start over");
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.assert_shows("Hello, Ana");
    assert_eq!(on(&stage, Role::RadioButton), Vec::<String>::new());
}

#[test]
fn the_next_scan_shows_what_was_changed_at_another_door() {
    let mut stage = at_her_choices();
    stage.tap("Close");
    let desk = stage.screen.state_mut().desk_mut();
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Ana Pereira"));
    let consent = Consent { screen: ScreenName::None, swap: Swap::Yes };
    desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
    stage.scan(ANA);
    let chosen = ["Not shown", "With everyone who says yes too", "I’m staying"];
    assert_eq!(on(&stage, Role::RadioButton), chosen);
    assert!(!stage.shows("Take me off the board"));
    stage.assert_shows("You’re off the board");
}

#[test]
fn a_child_is_offered_no_screen_and_nobody_to_meet() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Ana Pereira");
        let details = Details { child: Some(true), ..Details::default() };
        let guest = id(desk, "Ana Pereira");
        desk.submit(Command::Note { guest, details }).unwrap();
    });
    stage.scan(ANA);
    stage.assert_shows("Hello again, Ana");
    for not in ["Your name on the big screen", "Show me people", "Add a line"] {
        assert!(!stage.shows(not), "{not}");
    }
    stage.assert_shows("I’m heading home. Two short questions, and a slip to keep.");
    stage.key(Key::Enter);
    stage.assert_shows("Welcome");
}

#[test]
fn a_quiet_screen_asks_and_keeps_what_was_chosen() {
    let mut stage = at_her_choices();
    stage.tap("Not shown");
    stage.tap("Forget me…");
    stage.wait(31);
    stage.assert_shows("Still there?");
    stage.assert_shows(Stage::says("quiet-forgets"));
    stage.wait(10);
    stage.assert_shows("Welcome");
    assert!(stage.is_in("Ana Pereira"));
    assert_eq!(consent(&stage).screen, ScreenName::None);
}

#[test]
fn another_scan_starts_the_next_person_afresh() {
    let mut stage = Stage::with(|desk| {
        ana_is_in(desk);
        let_in(desk, "Ben Ashby");
    });
    stage.scan(ANA);
    stage.tap("Forget me…");
    stage.scan("T-BEN-0004");
    stage.assert_shows("Hello again, Ben");
    assert!(!stage.shows("Forget you, Ana?") && !stage.tells("Ana"));
}

#[test]
fn keys_go_down_the_groups_then_the_lines_then_what_is_below_them() {
    let mut stage = at_her_choices();
    let order = [
        "Hello again, Ana",
        "Ana",
        "Ask me each time",
        "I’m staying",
        "That wasn’t me",
        "Keep “Prune fruit trees” off the big screen",
        "Remove “Prune fruit trees”",
        "Show “A tall ladder” on the big screen",
        "Remove “A tall ladder”",
        "Add a line",
        "I’m heading home. Two short questions, and a slip to keep.",
        "Take me off the board",
        "Forget me…",
        "Remember me and my lines for next time",
        "I’m done",
        "Show me people",
        "Close",
        "Text size",
        "Contrast",
        "Help",
    ];
    let stops = stage.stops();
    assert_eq!(stops.get(..order.len()).unwrap_or(&stops), order);
}

#[test]
fn keys_alone_choose_and_leave() {
    let mut stage = at_her_choices();
    stage.tab_to("Ana");
    stage.key(Key::ArrowRight);
    stage.key(Key::Space);
    assert_eq!(consent(&stage).screen, ScreenName::FirstInitial);
    stage.tab_to("Remember me and my lines for next time");
    stage.key(Key::Space);
    assert!(stage.guest("Ana Pereira").is_remembered());
    stage.key(Key::Escape);
    stage.assert_shows("Welcome");
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
