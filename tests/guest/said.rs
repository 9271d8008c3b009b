//! What somebody offers and needs.

use egui::Key;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use porchlight::domain::{Answer, Command, Kind, Saying, Side};

use crate::stage::{Stage, id, let_in, say};

/// Somebody who stands before K4.
fn at_give_and_ask() -> Stage {
    going_to_give_and_ask(Stage::new())
}

pub(crate) fn going_to_give_and_ask(mut stage: Stage) -> Stage {
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage
}

pub(crate) fn lines(stage: &Stage, side: Side) -> Vec<String> {
    stage.visit("Noor Haddad").lines_of(side).map(|(_, line)| line.text().to_owned()).collect()
}

#[test]
fn three_lines_a_side_and_no_more() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing you can offer");
    for text in ["Bake bread", "Fix a bike", "Lend a ladder"] {
        stage.type_text(text);
        stage.key(Key::Enter);
    }
    assert_eq!(lines(&stage, Side::Offer).len(), 3);
    stage.assert_shows("Three is plenty. Remove one to add another.");
    assert!(!stage.shows("One thing you can offer"));
    stage.tap("Remove “Fix a bike”");
    assert_eq!(lines(&stage, Side::Offer), ["Bake bread", "Lend a ladder"]);
    stage.assert_shows("One thing you can offer");
}

#[test]
fn more_than_eighty_letters_are_asked_to_be_fewer() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing that would help");
    stage.type_text(&"word ".repeat(17));
    stage.assert_shows("A few words less, please");
    stage.key(Key::Enter);
    stage.tap("Show me people");
    assert!(lines(&stage, Side::Need).is_empty());
    stage.assert_shows("A few words less, please");
}

#[test]
fn a_chip_fills_the_field_and_stays_editable() {
    let mut stage = at_give_and_ask();
    stage.tap("A ladder");
    stage.type_text(" for a week");
    stage.key(Key::Enter);
    assert_eq!(lines(&stage, Side::Need), ["A ladder for a week"]);
}

#[test]
fn the_same_line_twice_is_said_once() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing you can offer");
    stage.type_text("Bake bread");
    stage.key(Key::Enter);
    stage.type_text("Bake bread");
    stage.key(Key::Enter);
    stage.assert_shows("That one is there already.");
    assert_eq!(lines(&stage, Side::Offer).len(), 1);
}

#[test]
fn a_need_starts_off_the_big_screen_and_its_eye_opens_it() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing that would help");
    stage.type_text("A ladder");
    stage.key(Key::Enter);
    let on_screen = |stage: &Stage| {
        stage.visit("Noor Haddad").lines_of(Side::Need).all(|(_, line)| line.is_on_screen())
    };
    assert!(!on_screen(&stage));
    stage.tap("Show “A ladder” on the big screen");
    assert!(on_screen(&stage));
    stage.tap("Keep “A ladder” off the big screen");
    assert!(!on_screen(&stage));
}

#[test]
fn a_pitch_is_pointed_out_once_and_never_blocked() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing you can offer");
    stage.type_text("Our growth packages lift your sales");
    stage.wait(1);
    stage.assert_shows("This reads like a pitch.");
    stage.tap("Keep it as it is");
    let kept = stage.visit("Noor Haddad").lines_of(Side::Offer).next().unwrap().1.saying().clone();
    assert_eq!(kept.text, "Our growth packages lift your sales");
    assert!(kept.pitch);
}

#[test]
fn a_need_typed_as_an_offer_is_asked_about_and_moves_with_one_tap() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing you can offer");
    stage.type_text("Looking for a running friend");
    stage.wait(1);
    stage.assert_shows("Is this something you’re looking for?");
    stage.tap("Move it");
    assert!(!stage.shows("Is this something you’re looking for?"));
    stage.key(Key::Enter);
    assert_eq!(lines(&stage, Side::Need), ["Looking for a running friend"]);
    assert!(lines(&stage, Side::Offer).is_empty());
}

#[test]
fn an_offer_typed_as_a_need_may_stay_and_is_asked_about_once() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing that would help");
    stage.type_text("I can teach you guitar");
    stage.wait(1);
    stage.assert_shows("Is this something you can offer?");
    assert!(lines(&stage, Side::Need).is_empty(), "it is asked before it is added");
    stage.tap("Keep it here");
    assert_eq!(lines(&stage, Side::Need), ["I can teach you guitar"]);
    assert!(!stage.shows("Is this something you can offer?"));
}

#[test]
fn keys_alone_move_a_line_to_the_other_side() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing you can offer");
    stage.type_text("Busco alguien para correr");
    stage.wait(1);
    stage.assert_shows("Move it");
    for _ in 0..2 {
        stage.key(Key::Tab);
    }
    stage.key(Key::Enter);
    stage.key(Key::Enter);
    assert_eq!(lines(&stage, Side::Need), ["Busco alguien para correr"]);
}

#[test]
fn a_line_that_moves_changes_places_with_one_half_typed_there() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing that would help");
    stage.type_text("A ladder");
    stage.tap("One thing you can offer");
    stage.type_text("Looking for a running friend");
    stage.wait(1);
    stage.tap("Move it");
    stage.tap("Show me people");
    assert_eq!(lines(&stage, Side::Need), ["Looking for a running friend"]);
    assert_eq!(lines(&stage, Side::Offer), ["A ladder"]);
}

#[test]
fn a_question_goes_when_the_line_is_reworded_and_one_is_asked_at_a_time() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing you can offer");
    stage.type_text("Looking for clients, DM me for pricing");
    stage.wait(1);
    stage.assert_shows("Is this something you’re looking for?");
    assert!(!stage.shows("This reads like a pitch."));
    stage.tap("Keep it here");
    stage.assert_shows("This reads like a pitch.");
}

#[test]
fn a_line_left_in_its_field_is_kept_by_show_me_people() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing that would help");
    stage.type_text("A running friend");
    stage.tap("Show me people");
    assert_eq!(lines(&stage, Side::Need), ["A running friend"]);
    stage.assert_shows("I’m done, thanks");
}

#[test]
fn skipping_is_fine() {
    let mut stage = at_give_and_ask();
    stage.tap("One thing that would help");
    stage.type_text("A running friend");
    stage.tap("Skip for now");
    assert!(lines(&stage, Side::Need).is_empty());
    stage.assert_shows("I’m done, thanks");
}

#[test]
fn what_others_find_in_the_room_is_said_both_ways() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Ben Ashby");
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Ben Ashby"));
        let line = desk.mint();
        let text = "Someone to show me how to prune a fruit tree".to_owned();
        let saying =
            Saying { side: Side::Need, text, kind: Some(Kind::KnowHow), ..Saying::default() };
        desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    });
    stage.scan("T-NOOR-005");
    stage.tap("Ask me each time");
    stage.tap("Check me in");
    stage.tap("One thing you can offer");
    stage.type_text("Show how to prune fruit trees");
    stage.tap("Show me people");
    stage.assert_shows("Someone you might like to meet");
    stage.assert_shows("You can help Ben");
    stage.assert_shows("You offer “Show how to prune fruit trees”");
    stage.assert_shows("Ben asked for “Someone to show me how to prune a fruit tree”");
    stage.assert_shows("At the window bench, ask him:");

    stage.tap("I’d like that");
    stage.assert_shows("Lovely. If he says yes too, a host brings you together.");
    stage.tap("Yes");
    let evening = stage.desk().evening().unwrap();
    let noor = id(stage.desk(), "Noor Haddad");
    let (_, introduction) = evening.introductions_of(noor).next().unwrap();
    assert_eq!(introduction.answer(noor), Answer::Yes);
    assert_eq!(introduction.swap_answer(noor), Some(true));
    assert!(!introduction.is_made(), "one yes is shown to nobody");

    stage.tap("Change my mind");
    stage.tap("Not now");
    stage.assert_shows("Another time");
}

/// Noor is in and could help Ben, who said his lines at home, and the other way round.
fn with_lines_of_ben(need: &'static str, offer: &'static str) -> Stage {
    Stage::with(move |desk| {
        let_in(desk, "Noor Haddad");
        say(desk, "Ben Ashby", Side::Need, need);
        say(desk, "Noor Haddad", Side::Offer, offer);
        say(desk, "Noor Haddad", Side::Need, "Somebody to water my plants in July");
    })
}

fn by_name(stage: &mut Stage) {
    stage.type_text("ben");
    stage.key(Key::Enter);
}

fn cards_of(stage: &mut Stage) -> String {
    stage.tap("Check me in");
    stage.tap("Skip for now");
    let all = stage.screen.query_all(By::new());
    let texts = all.filter_map(|it| it.accesskit_node().label().or(it.accesskit_node().value()));
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn known_by_name_reads_the_others_words_and_nothing_they_said_before() {
    let lines = ("Help with my first tax return", "Help with tax returns");
    let mut stage = with_lines_of_ben(lines.0, lines.1);
    by_name(&mut stage);
    let said = cards_of(&mut stage);
    assert!(said.contains("Noor offers “Help with tax returns”"), "{said}");
    assert!(said.contains("“Somebody to water my plants in July”"), "{said}");
    assert!(!said.contains("first") && !said.contains("You can"), "{said}");

    let mut stage = with_lines_of_ben(lines.0, lines.1);
    stage.scan("T-BEN-0004");
    let said = cards_of(&mut stage);
    assert!(said.contains("You asked for “Help with my first tax return”"), "{said}");
    assert!(
        said.contains("Maybe you can help Noor: “Somebody to water my plants in July”"),
        "{said}"
    );
}

#[test]
fn known_by_name_is_not_even_hinted_at_support_they_asked_for() {
    let lines = ("Somebody to talk to about my divorce", "Talk about divorce, I have been there");
    let mut stage = with_lines_of_ben(lines.0, lines.1);
    let need = stage.visit("Ben Ashby").lines_of(Side::Need).next().unwrap().1.saying().support;
    assert!(need, "it is support");
    by_name(&mut stage);
    let said = cards_of(&mut stage);
    assert!(said.contains("Noor") && !said.contains("divorce"), "{said}");

    let mut stage = with_lines_of_ben(lines.0, lines.1);
    stage.scan("T-BEN-0004");
    assert!(cards_of(&mut stage).contains("divorce"));
}
