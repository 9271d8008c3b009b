//! Somebody new who asked to be introduced meets their welcomer together with a third.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use egui::Key;
use porchlight::desk::{Desk, HandClock, saying};
use porchlight::domain::{
    Asks, Command, Consent, Details, GuestId, HowToMeet, Manner, Pair, ScreenName, Side, Swap,
};
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::host::Board;

use crate::board::{SIZE, painted_at};
use crate::evening::{self, id};
use crate::stage::Stage;

/// Olu is new and asked to be introduced, Svetlana welcomes, and Ana, who met Ben, has what Olu needs.
fn desk(clock: &HandClock) -> Desk {
    let mut desk = evening::lively(clock);
    let gathering = desk.tonight().unwrap();
    let asks = Asks { welcomer: true, ..Asks::default() };
    desk.submit(Command::SetAsks { gathering, asks }).unwrap();
    let [olu, svetlana, ana] =
        ["Olu Adeyemi", "Svetlana Ivanova", "Ana Pereira"].map(|it| id(&desk, it));
    for (guest, meet, welcomes) in
        [(olu, HowToMeet::Introduce, None), (svetlana, HowToMeet::Suggest, Some(true))]
    {
        let manner = Manner { meet: Some(meet), welcomes, ..Manner::default() };
        desk.submit(Command::ChooseManner { gathering, guest, manner }).unwrap();
        let details = Details { first_time: Some(guest == olu), ..Details::default() };
        desk.submit(Command::Note { guest, details }).unwrap();
    }
    for (guest, side, text) in [
        (olu, Side::Need, "An evening of unicycle practice"),
        (ana, Side::Offer, "Unicycle practice"),
    ] {
        let line = desk.mint();
        desk.submit(Command::Say { gathering, guest, line, saying: saying(side, text) }).unwrap();
    }
    desk
}

fn stage(before: impl FnOnce(&mut Desk)) -> Stage {
    let clock = HandClock::at(evening::now());
    let mut desk = desk(&clock);
    before(&mut desk);
    Stage::on(desk, clock, DeskPlace::Room)
}

/// The people of introductions of three that were made.
fn threes(stage: &Stage) -> Vec<Vec<GuestId>> {
    let made = stage.desk().evening().unwrap().introductions().filter(|(_, it)| it.is_made());
    made.map(|(_, it)| it.guests().to_vec()).filter(|it| it.len() == 3).collect()
}

#[test]
fn the_welcomer_and_a_third_who_fits_are_introduced_to_somebody_new_at_once() {
    let mut stage = stage(|_| {});
    stage.assert_shows("Olu, meet Svetlana and Ana");
    assert!(stage.tells("unicycle") || stage.tells("Unicycle"), "{:?}", stage.labels());
    for name in ["Olu A.", "Svetlana I.", "Ana P."] {
        stage.assert_shows(name);
    }
    stage.key(Key::A);
    let expected =
        ["Olu Adeyemi", "Svetlana Ivanova", "Ana Pereira"].map(|it| id(stage.desk(), it)).to_vec();
    assert_eq!(threes(&stage), std::slice::from_ref(&expected));
    let now = stage.desk().now();
    for pair in Pair::among(&expected) {
        assert!(stage.desk().state().is_introduced(pair, now), "all three know each other now");
    }
    stage.assert_shows("Olu A., Svetlana I. and Ana P. are on the board.");
    stage.ctrl(Key::Z);
    assert!(threes(&stage).is_empty());
    stage.assert_shows("Olu, meet Svetlana and Ana");
}

#[test]
fn a_host_leaves_the_third_out_and_nobody_says_of_three_who_knows_whom() {
    let mut stage = stage(|_| {});
    for two in ["They know each other", "Not these two"] {
        assert!(!stage.shows(two), "{two}: which?");
    }
    stage.key(Key::K);
    stage.assert_shows("Olu, meet Svetlana and Ana");
    stage.tap("Without Ana");
    stage.assert_shows("Skipped Olu A. and Ana P. for now.");
    assert!(!stage.shows("Olu, meet Svetlana and Ana"));
    assert!(stage.tells("Olu, meet Svetlana"), "{:?}", stage.labels());
    stage.tap("Undo");
    stage.assert_shows("Olu, meet Svetlana and Ana");
}

#[test]
fn whoever_is_kept_apart_or_wants_to_be_left_alone_is_no_third() {
    for keeps in [true, false] {
        let stage = stage(|desk| {
            let gathering = desk.tonight().unwrap();
            let [svetlana, ana] = ["Svetlana Ivanova", "Ana Pereira"].map(|it| id(desk, it));
            let manner = Manner { meet: Some(HowToMeet::NotTonight), ..Manner::default() };
            let guests = Pair::new(svetlana, ana).both();
            desk.submit(if keeps {
                Command::KeepApart { guests, apart: true }
            } else {
                Command::ChooseManner { gathering, guest: ana, manner }
            })
            .unwrap();
        });
        assert!(stage.tells("Olu, meet Svetlana"));
        assert!(!stage.tells("and Ana"), "apart {keeps}: {:?}", stage.labels());
    }
}

#[test]
fn three_of_whom_one_is_off_the_screen_are_on_no_board() {
    for screen in [ScreenName::First, ScreenName::None] {
        let mut stage = stage(|desk| {
            let gathering = desk.tonight().unwrap();
            for name in ["Olu Adeyemi", "Svetlana Ivanova", "Ana Pereira"] {
                let guest = id(desk, name);
                let screen = if name.starts_with("Ana") { screen } else { ScreenName::First };
                let consent = Consent { screen, swap: Swap::No };
                desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
            }
        });
        stage.key(Key::A);
        let is_shown = screen == ScreenName::First;
        let toast = if is_shown { "are on the board." } else { "tell them in person." };
        assert!(stage.tells(toast), "{:?}", stage.labels());
        let texts = painted_at(&mut Board::default(), stage.desk(), SIZE, 1.0);
        let both = |it: &&(String, f32)| it.0.contains("Olu") && it.0.contains("Svetlana");
        assert_eq!(texts.iter().any(|it| both(&it)), is_shown, "{texts:?}");
    }
}
