//! What a card says where two lines are in two languages, and where something may not be told.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not all in test functions")]

use egui::Key;
use egui_kittest::kittest::{By, NodeT, Queryable};
use porchlight::desk::Desk;
use porchlight::domain::{By as Door, CheckIn, Command, Details, Side};
use porchlight::words::{Language, Words, opener_key, openers_in};

use crate::stage::{Stage, arrival, comes, id, let_in, say};

/// As long as a line can be said, in Spanish, with words of the need in it.
const LONG: &str = "Sé translate letters del Spanish al English para la gente del barrio, despacio";

/// Lets somebody in who says what they speak.
fn let_in_speaking(desk: &mut Desk, full: &str, languages: &str) {
    let details = Details { language: Some(languages.into()), ..Details::default() };
    let tonight = desk.tonight().unwrap();
    let arrival = arrival(desk, tonight, full);
    comes(desk, CheckIn { by: Door::Staff, details, ..arrival });
}

/// The list says what somebody speaks.
fn note_speaking(desk: &mut Desk, full: &str, languages: &str) {
    let guest = id(desk, full);
    let details = Details { language: Some(languages.into()), ..Details::default() };
    desk.submit(Command::Note { guest, details }).unwrap();
}

/// Ben needs what Noor offers, each in a language of their own.
fn two_languages(languages: &'static str) -> Stage {
    let mut stage = Stage::with(move |desk| {
        let_in_speaking(desk, "Noor Haddad", languages);
        let need = "Somebody to translate letters from Spanish to English for my son’s office";
        say(desk, "Ben Ashby", Side::Need, need);
        say(desk, "Noor Haddad", Side::Offer, LONG);
    });
    stage.scan("T-BEN-0004");
    stage.tap("Check me in");
    stage.tap("Skip for now");
    stage
}

fn all_texts(stage: &Stage) -> Vec<String> {
    let all = stage.screen.query_all(By::new());
    all.filter_map(|it| it.accesskit_node().label().or(it.accesskit_node().value())).collect()
}

#[test]
fn the_language_both_speak_is_named_however_long_their_lines_are() {
    let stage = two_languages("Español, English");
    stage.assert_shows("You both speak English too.");
    let texts = all_texts(&stage);
    assert!(texts.iter().any(|it| it.contains(LONG)), "whole, to people who listen: {texts:?}");
}

#[test]
fn where_it_is_not_known_a_friend_may_help() {
    let stage = two_languages("Español");
    stage.assert_shows("A friend who speaks both may help.");
}

#[test]
fn the_opener_is_asked_in_the_language_both_speak() {
    let asked_in = |stage: &Stage, language| {
        let words = Words::new(language);
        let texts = all_texts(stage).join("\n");
        let asked = ["offer", "need", "any"].into_iter().flat_map(|group| {
            let count = openers_in(group).unwrap();
            (0..count).map(move |pick| words.opener(&opener_key(group, pick)))
        });
        asked.filter(|it| texts.contains(it.as_str())).count()
    };
    let stage = two_languages("Español, English");
    assert_eq!([Language::En, Language::Es].map(|it| asked_in(&stage, it)), [1, 0]);
    let mut stage = Stage::with(|desk| {
        let_in_speaking(desk, "Noor Haddad", "Español");
        note_speaking(desk, "Ben Ashby", "Español");
        say(desk, "Ben Ashby", Side::Need, "Somebody to translate letters from Spanish to English");
        say(desk, "Noor Haddad", Side::Offer, LONG);
    });
    stage.scan("T-BEN-0004");
    stage.tap("Check me in");
    stage.tap("Skip for now");
    stage.assert_shows("You both speak Español too.");
    assert_eq!([Language::En, Language::Es].map(|it| asked_in(&stage, it)), [0, 1]);
}

#[test]
fn whoever_is_known_by_name_gets_a_question_that_tells_of_nothing() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Noor Haddad");
        let divorce = "Somebody to talk to about my divorce";
        say(desk, "Ben Ashby", Side::Need, divorce);
        say(desk, "Noor Haddad", Side::Offer, "Talk about divorce, I have been there");
    });
    stage.type_text("ben");
    stage.key(Key::Enter);
    stage.tap("Check me in");
    stage.tap("Skip for now");
    let texts = all_texts(&stage).join("\n");
    let english = Words::new(Language::En);
    let free = (0..6).map(|pick| english.opener(&opener_key("any", pick)));
    assert_eq!(free.filter(|it| texts.contains(it.as_str())).count(), 1, "{texts}");
}

#[test]
fn nobody_reads_what_another_asked_for_in_confidence_on_a_card() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Ben Ashby");
        say(desk, "Ben Ashby", Side::Need, "Somebody to talk to about my divorce");
        say(desk, "Noor Haddad", Side::Offer, "Talk about divorce, I have been there");
    });
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage.tap("Skip for now");
    let texts = all_texts(&stage).join("\n");
    assert!(texts.contains("Say hello to Ben"), "{texts}");
    assert!(!texts.contains("my divorce"), "{texts}");
}
