//! "Glad you met?" on K5: one tap that nobody ever sees, asked once.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use porchlight::desk::Desk;
use porchlight::domain::{CheckIn, Command, Details, GatheringId, Pair, Reasons};

use crate::stage::{Stage, arrival, autumn_supper, by_name, comes, id, let_in};

const ASK: &str = "Glad you met Ben? Nobody ever sees this.";
const ASK_LAST: &str = "Last time you met Ben. Glad of it? Nobody ever sees this.";

/// A host brings Ana P. and Ben together, and says that they met.
fn meet(desk: &mut Desk, gathering: GatheringId) {
    let (introduction, reasons, by_hand) = (desk.mint(), Reasons::default(), true);
    let guests = ["Ana Pereira", "Ben Ashby"].map(|it| id(desk, it)).into();
    desk.submit(Command::Suggest { gathering, introduction, guests, reasons, by_hand }).unwrap();
    desk.submit(Command::Meet { gathering, introduction }).unwrap();
}

fn met_tonight(desk: &mut Desk) {
    let_in(desk, "Ana Pereira");
    let_in(desk, "Ben Ashby");
    let tonight = desk.tonight().unwrap();
    meet(desk, tonight);
}

/// They met four weeks ago, and chose whether to be remembered; only Ana is back.
fn met_last_time(remember: bool) -> impl FnOnce(&mut Desk) {
    move |desk| {
        let gathering = autumn_supper(desk);
        for name in ["Ana Pereira", "Ben Ashby"] {
            let details = Details { remember: Some(remember), ..Details::default() };
            let arrival = arrival(desk, gathering, name);
            comes(desk, CheckIn { details, ..arrival });
        }
        meet(desk, gathering);
        let_in(desk, "Ana Pereira");
    }
}

fn people_of(stage: &mut Stage, ticket: &str) {
    stage.scan(ticket);
    stage.tap("Show me people");
}

fn glad(stage: &Stage, of: &str, with: &str) -> Vec<Option<bool>> {
    let desk = stage.desk();
    let (of, with) = (id(desk, of), id(desk, with));
    let all = desk.state().introductions_between(Pair::new(of, with));
    all.map(|(_, it)| it.glad(of)).collect()
}

#[test]
fn whom_they_met_tonight_is_asked_about_once_and_the_answer_is_seen_no_more() {
    let mut stage = Stage::with(met_tonight);
    people_of(&mut stage, "T-ANA-0001");
    stage.assert_shows(ASK);
    stage.tap("Not really");
    assert!(!stage.tells("Glad you met"));
    assert_eq!(glad(&stage, "Ana Pereira", "Ben Ashby"), [Some(false)]);
    let after = stage.words();
    people_of(&mut stage, "T-ANA-0001");
    assert_eq!(stage.words(), after, "nor on a later scan");
    people_of(&mut stage, "T-BEN-0004");
    stage.assert_shows("Glad you met Ana? Nobody ever sees this.");
    assert_eq!(glad(&stage, "Ben Ashby", "Ana Pereira"), [None]);
}

#[test]
fn whoever_skips_is_not_asked_again_and_said_nothing() {
    let mut stage = Stage::with(met_tonight);
    people_of(&mut stage, "T-ANA-0001");
    stage.tap("Skip");
    assert!(!stage.shows(ASK));
    people_of(&mut stage, "T-ANA-0001");
    assert!(!stage.shows(ASK));
    assert_eq!(glad(&stage, "Ana Pereira", "Ben Ashby"), [None]);
}

#[test]
fn what_both_did_not_say_yet_is_asked_on_a_later_scan_only() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Ana Pereira");
        let_in(desk, "Ben Ashby");
        let (gathering, introduction) = (desk.tonight().unwrap(), desk.mint());
        let guests = ["Ana Pereira", "Ben Ashby"].map(|it| id(desk, it)).into();
        let (reasons, by_hand) = (Reasons::default(), true);
        let wish = Command::Suggest { gathering, introduction, guests, reasons, by_hand };
        desk.submit(wish).unwrap();
        desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
    });
    people_of(&mut stage, "T-ANA-0001");
    assert!(!stage.shows(ASK), "introduced, and nobody said that they met");
    stage.tap("I’d like that");
    stage.tap("We met");
    assert!(!stage.shows(ASK), "nothing moves under the finger");
    people_of(&mut stage, "T-BEN-0004");
    assert!(!stage.tells("Glad you met"), "what Ana says is not told to Ben");
    people_of(&mut stage, "T-ANA-0001");
    stage.assert_shows(ASK);
}

#[test]
fn at_the_next_gathering_whoever_is_remembered_is_asked_about_last_time() {
    let mut stage = Stage::with(met_last_time(true));
    people_of(&mut stage, "T-ANA-0001");
    stage.assert_shows(ASK_LAST);
    stage.tap("Yes");
    assert_eq!(glad(&stage, "Ana Pereira", "Ben Ashby"), [Some(true)]);
    people_of(&mut stage, "T-ANA-0001");
    assert!(!stage.shows(ASK_LAST));
    let mut stage = Stage::with(met_last_time(false));
    people_of(&mut stage, "T-ANA-0001");
    assert!(!stage.shows(ASK_LAST));
}

#[test]
fn whoever_was_not_glad_is_not_asked_to_see_them_again() {
    let again = "You met Ben before. See each other again? Only two yeses are told.";
    for (answer, asks) in [("Yes", true), ("Not really", false)] {
        let mut stage = Stage::with(|desk| {
            met_last_time(true)(desk);
            let_in(desk, "Ben Ashby");
        });
        people_of(&mut stage, "T-ANA-0001");
        stage.tap(answer);
        assert_eq!(stage.shows(again), asks, "{answer}");
    }
}

#[test]
fn by_name_nobody_is_asked() {
    let stage = by_name(("Ana Pereira", "ana p"), met_tonight);
    assert!(!stage.tells("Glad you met"), "{:?}", stage.labels());
}
