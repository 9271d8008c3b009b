//! The Ring: a host adds whoever raised a hand.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::{Key, Modifiers};
use porchlight::domain::{Command, Hand, HowToMeet, Manner, Step};

use crate::evening::id;
use crate::ring::{begun, go, led, ring, stage, turn};
use crate::stage::Stage;

#[test]
fn two_letters_and_enter_add_whoever_raised_a_hand_and_neither_answer_is_chosen() {
    let mut stage = led();
    let owner = turn(&stage).guest;
    assert_ne!(owner, id(stage.desk(), "Svetlana Ivanova"));
    stage.tap("Who raised a hand?");
    stage.type_text("s");
    stage.key(Key::Enter);
    assert!(!stage.shows("I can: Svetlana I."), "one letter is not enough");
    stage.type_text("v");
    stage.key(Key::Enter);
    stage.assert_shows("I can: Svetlana I.");
    assert_eq!(ring(stage.desk()).1.count_hands(), 0);
    stage.tap("I know somebody: Svetlana I.");
    let hand = |stage: &Stage| {
        ring(stage.desk()).1.hand(turn(stage), id(stage.desk(), "Svetlana Ivanova"))
    };
    assert_eq!(hand(&stage), Some(Hand::Knows));
    stage.assert_shows("1 answer so far");
    stage.tap("I can: Svetlana I.");
    assert_eq!(hand(&stage), Some(Hand::Can));
    stage.tap("I can: Svetlana I.");
    assert_eq!(hand(&stage), None, "taken back");
    stage.assert_shows("No answers yet");
}

#[test]
fn the_owner_and_whoever_is_left_alone_are_not_found() {
    let mut stage = stage(|clock| {
        let mut desk = begun(clock);
        go(&mut desk, Step::Next);
        let (gathering, guest) = (desk.tonight().unwrap(), id(&desk, "Svetlana Ivanova"));
        let manner = Manner { meet: Some(HowToMeet::NotTonight), ..Manner::default() };
        desk.submit(Command::ChooseManner { gathering, guest, manner }).unwrap();
        desk
    });
    for typed in ["sv", "an"] {
        stage.tap("Who raised a hand?");
        stage.type_text(typed);
        stage.key(Key::Enter);
        assert!(!stage.shows("I can: Svetlana I.") && !stage.shows("I can: Ana P."));
        stage.screen.key_press_modifiers(Modifiers::COMMAND, Key::A);
        stage.key(Key::Backspace);
    }
}
