//! What somebody said is read for its meaning, in a worker: what follows from it waits that long.

use egui::Key;
use porchlight::domain::{Gives, Side};
use porchlight::matching::{pitch, polarity};

use crate::said::{going_to_give_and_ask, lines};
use crate::stage::{Stage, id, let_in, say};

#[test]
fn what_was_just_said_is_read_before_people_are_shown() {
    let offers = [
        ("Ana Pereira", "Chess, any evening"),
        ("Ana Rusu", "Fix a dripping tap"),
        ("Anaïs Dubois", "thirty years a baker, happy to look at your loaf"),
        ("Ben Ashby", "A long ladder to lend"),
        ("Anouck Vidal", "Guitar lessons for beginners"),
        ("Liliana Bravo", "Knitting on Tuesdays"),
    ];
    let mut stage = Stage::reading(|desk| {
        for (name, offer) in offers {
            let_in(desk, name);
            say(desk, name, Side::Offer, offer);
        }
    });
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage.tap("One thing that would help");
    stage.type_text("my sourdough comes out flat");
    stage.key(Key::Enter);
    stage.tap("Show me people");
    let noor = id(stage.desk(), "Noor Haddad");
    // The clock stands still, so she waits for as long as it takes to read.
    let shown = |stage: &Stage| -> Vec<Gives> {
        let evening = stage.desk().evening().unwrap();
        evening.introductions_of(noor).flat_map(|(_, it)| it.reasons().gives.clone()).collect()
    };
    stage.wait_until(|stage| !shown(stage).is_empty());
    let gives = shown(&stage);
    let offers: Vec<_> = gives.iter().map(|it| it.offer.as_str()).collect();
    assert_eq!(offers, ["thirty years a baker, happy to look at your loaf"]);
}

/// Types a need at K4 and waits until it is read, however long that takes.
fn needs_and_is_read(stage: &mut Stage, text: &str) {
    stage.tap("One thing that would help");
    stage.type_text(text);
    stage.key(Key::Enter);
    let noor = id(stage.desk(), "Noor Haddad");
    let eye = format!("Show “{text}” on the big screen");
    stage.wait_until(|stage| {
        let is_reading = stage.desk().is_reading(noor);
        assert!(!is_reading || !stage.shows(&eye), "not read yet");
        !is_reading
    });
    stage.settle();
}

#[test]
fn a_delicate_need_has_no_eye_in_a_language_without_phrases_and_a_harmless_one_has() {
    for (delicate, harmless) in
        [("Annem vefat etti", "Bisiklet tamiri"), ("Nu pot plati chiria", "O bicicleta reparata")]
    {
        let mut stage = Stage::reading(|_| {});
        stage.scan("T-NOOR-005");
        stage.tap("Check me in");
        needs_and_is_read(&mut stage, harmless);
        stage.tap(&format!("Show “{harmless}” on the big screen"));
        needs_and_is_read(&mut stage, delicate);
        assert_eq!(lines(&stage, Side::Need), [harmless, delicate]);
        assert!(!stage.shows(&format!("Show “{delicate}” on the big screen")));
        stage.assert_shows(Stage::says("k4-support"));
        let noor = stage.visit("Noor Haddad");
        let shown: Vec<_> = noor.lines().map(|(_, line)| line.is_on_screen()).collect();
        assert_eq!(shown, [true, false]);
    }
}

/// Waits until this is asked about a line that was just typed, however long that takes to find out.
fn until_asked(stage: &mut Stage, says: &str) {
    stage.wait_until(|stage| stage.shows(says));
    stage.assert_shows(says);
}

#[test]
fn a_need_typed_as_an_offer_is_noticed_by_its_meaning_where_no_phrase_tells() {
    let text = "Hledám někoho na běhání";
    assert!(!polarity::is_turned(Side::Offer, text));
    let mut stage = going_to_give_and_ask(Stage::reading(|_| {}));
    stage.tap("One thing you can offer");
    stage.type_text(text);
    until_asked(&mut stage, "Is this something you’re looking for?");
    stage.tap("Move it");
    stage.key(Key::Enter);
    assert_eq!(lines(&stage, Side::Need), [text]);
}

#[test]
fn a_pitch_is_pointed_out_by_its_meaning_and_what_was_half_typed_is_kept_nowhere() {
    let text = "Ask me about the opportunity that changed my income";
    assert!(!pitch::judge(text).pitch);
    let mut stage = going_to_give_and_ask(Stage::reading(|_| {}));
    stage.tap("One thing you can offer");
    stage.type_text(text);
    until_asked(&mut stage, "This reads like a pitch.");
    assert!(stage.desk().judged(Side::Offer, text).is_some_and(|it| it.pitch));
    stage.tap("Skip for now");
    stage.wait(1);
    assert_eq!(stage.desk().judged(Side::Offer, text), None);
    assert!(stage.desk().unread().is_empty() && lines(&stage, Side::Offer).is_empty());
    let said: usize = stage.desk().evening().unwrap().visits().map(|it| it.1.lines().count()).sum();
    assert_eq!(stage.desk().meanings().len(), said);
}
