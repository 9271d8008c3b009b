//! What each tap does, what stands where, and which way the keys go.

use egui::{Key, RawInput, Rect, Role};
use porchlight::desk::Desk;
use porchlight::domain::{
    Command, Consent, Details, Presence, Reasons, ScreenName, Side, Swap, TopicWish,
};
use porchlight::ui::fonts;
use porchlight::ui::host::Board;
use porchlight::ui::theme::Look;
use porchlight::words::{Language, Words};

use super::{ANA, ana_is_in, at_her_choices, choose_at_the_door, consent, on};
use crate::stage::{Stage, id, let_in, say};

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
    stage.tap("More below");
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
        "Introduce me",
        "That wasn’t me",
        "I’m staying",
        "Keep “Prune fruit trees” off the big screen",
        "Remove “Prune fruit trees”",
        "Show “A tall ladder” on the big screen",
        "Remove “A tall ladder”",
        "Add a line",
        "I’m heading home. Two short questions, and a slip to keep.",
        "Take me off the board",
        "Forget me…",
        "Remember me and my lines for next time",
        "More below",
        "I’m done",
        "Show me people",
        "Close",
        "Text size",
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

#[test]
fn a_seat_at_a_table_about_something_is_taken_by_ones_own_hand() {
    let name = |desk: &Desk, name: &str, by| {
        let (gathering, topic) = (desk.tonight().unwrap(), desk.mint());
        let wish = TopicWish::Name { name: name.to_owned(), spot: String::new(), by };
        (topic, Command::Topic { gathering, topic, wish })
    };
    let mut stage = Stage::with(|desk| {
        ana_is_in(desk);
        for table in ["Bees", "Polski"] {
            let (_, wish) = name(desk, table, None);
            desk.submit(wish).unwrap();
        }
        let (polski, gathering) = {
            let evening = desk.evening().unwrap();
            let polski = evening.topics().find(|(_, it)| it.name() == "Polski").unwrap().0;
            (polski, desk.tonight().unwrap())
        };
        for full in ["Ana Rusu", "Anaïs Dubois", "Ben Ashby", "Noor Haddad", "Anouck Vidal"] {
            let_in(desk, full);
            let wish = TopicWish::Join { guest: id(desk, full), joined: true };
            desk.submit(Command::Topic { gathering, topic: polski, wish }).unwrap();
        }
    });
    stage.scan(ANA);
    stage.assert_shows("Polski, All five places are taken");
    stage.tap("More below");
    stage.tap("Bees, 0 of 5 places");
    stage.assert_shows("Saved: you sit at Bees.");
    stage.tap("At none");
    stage.assert_shows("Saved: you sit at no table.");
    stage.tap("What the table is about");
    stage.type_text("Frogs");
    stage.tap("Name it");
    stage.assert_shows("Noted: Frogs. A host opens it.");
    let evening = stage.desk().evening().unwrap();
    let frogs = evening.topics().find(|(_, it)| it.name() == "Frogs").unwrap().1;
    assert!(!frogs.is_open() && frogs.named_by() == Some(id(stage.desk(), "Ana Pereira")));
}
