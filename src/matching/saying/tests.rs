//! What two people are told, from where each stands.

use super::*;
use crate::domain::{Same, Spoken};
use crate::words::Language;

const ANA: u128 = 1;
const BEN: u128 = 2;

fn laptop(fit: f64) -> Gives {
    Gives {
        from: BEN.into(),
        to: ANA.into(),
        offer_line: 20.into(),
        need_line: 10.into(),
        offer: "Reviving slow computers.".into(),
        need: "someone to look at my laptop".into(),
        kind: None,
        fit,
    }
}

fn ladder() -> Shared {
    let spoken = |guest: u128, text: &str| Spoken {
        guest: guest.into(),
        line: guest.into(),
        text: text.to_owned(),
    };
    let lines = [spoken(BEN, "a ladder, our gutters leak"), spoken(ANA, "a tall ladder")];
    Shared::Same(Same { side: Side::Need, lines, subject: None })
}

fn tell(reader: Reader, language: Language, reasons: &Reasons) -> Vec<Reason> {
    let people = [(ANA, "Ana"), (BEN, "Ben")];
    let people = people.map(|(guest, name)| Named { guest: guest.into(), name });
    Teller { words: Words::new(language), reader, people: &people }.reasons(reasons)
}

fn plain(sentence: &Sentence) -> String {
    sentence.iter().map(|it| it.text.as_str()).collect()
}

fn english(reader: Reader, reasons: &Reasons) -> Vec<String> {
    tell(reader, Language::En, reasons).iter().map(|it| plain(&it.sentence())).collect()
}

fn help(fit: f64) -> Reasons {
    Reasons { gives: vec![laptop(fit)], ..Reasons::default() }
}

#[test]
fn what_is_sure_is_said_plainly_to_each_from_where_they_stand() {
    let [ana, ben] = [ANA, BEN].map(|it| Reader::Guest(it.into()));
    assert_eq!(
        english(ana, &help(0.8)),
        ["Ben can help. You asked for “someone to look at my laptop”. \
          Ben offers “Reviving slow computers”."]
    );
    assert_eq!(
        english(ben, &help(0.8)),
        ["You can help Ana. You offer “Reviving slow computers”. \
          Ana asked for “someone to look at my laptop”."]
    );
    assert_eq!(
        english(Reader::Host, &help(0.8)),
        ["Ben can help Ana. Ana asked for “someone to look at my laptop”. \
          Ben offers “Reviving slow computers”."]
    );
}

#[test]
fn what_is_only_possible_is_said_as_such() {
    let reasons = help(0.3);
    assert!(english(Reader::Guest(ANA.into()), &reasons)[0].starts_with("Worth asking Ben."));
    assert!(english(Reader::Guest(BEN.into()), &reasons)[0].starts_with("Maybe you can help"));
    let board = &tell(Reader::People, Language::En, &reasons)[0];
    assert_eq!(board.tie, Tie::Possible);
    assert_eq!(
        plain(&board.in_brief()),
        "Ana could ask Ben. Ben offers “Reviving slow computers”."
    );
}

#[test]
fn two_who_need_the_same_are_never_said_to_help_each_other() {
    let reasons = Reasons { shared: vec![ladder()], ..Reasons::default() };
    for language in Language::ALL {
        for reader in [Reader::Guest(ANA.into()), Reader::People, Reader::Host] {
            let told = &tell(reader, language, &reasons)[0];
            assert_eq!((told.tie, told.quotes.len()), (Tie::Same, 2));
            let said = plain(&told.sentence()).to_lowercase();
            assert!(!said.contains("help") && !said.contains("ayud"), "{said}");
        }
    }
    let to_ana = english(Reader::Guest(ANA.into()), &reasons);
    assert_eq!(
        to_ana,
        ["You’re both looking for something like this. You asked for “a tall ladder”. \
          Ben asked for “a ladder, our gutters leak”."]
    );
}

#[test]
fn of_both_directions_the_reader_hears_first_what_they_get() {
    let back = Gives { from: ANA.into(), to: BEN.into(), ..laptop(0.9) };
    let reasons = Reasons { gives: vec![back, laptop(0.6)], ..Reasons::default() };
    let told = english(Reader::Guest(ANA.into()), &reasons);
    assert!(told[0].starts_with("Ben can help.") && told[1].starts_with("You can help Ben."));
}

#[test]
fn every_language_has_every_sentence() {
    let bare = [Shared::FirstTime, Shared::BothNew, Shared::BothAlone];
    let language = Shared::Language("Català".to_owned());
    let shared: Vec<_> = bare.into_iter().chain([language, ladder()]).collect();
    let all = Reasons { gives: vec![laptop(0.8), laptop(0.2)], shared, ..Reasons::default() };
    for language in Language::ALL {
        for reader in [Reader::Guest(ANA.into()), Reader::People, Reader::Host] {
            let told = tell(reader, language, &all);
            assert_eq!(told.len(), all.gives.len() + all.shared.len());
            assert!(told.iter().all(|it| !it.lead.is_empty() && !it.lead.ends_with('.')));
        }
    }
}

#[test]
fn a_small_card_has_something_short_to_say_however_long_the_lines_are() {
    let names = [(ANA, "Ana"), (BEN, "Ben")];
    let people = names.map(|(guest, name)| Named { guest: guest.into(), name });
    for kind in Kind::ALL {
        let gives = Gives { kind: Some(kind), offer: "x".repeat(80), ..laptop(0.9) };
        let reasons = Reasons { gives: vec![gives], ..Reasons::default() };
        for language in Language::ALL {
            let words = Words::new(language);
            let teller = Teller { words, reader: Reader::People, people: &people };
            let said: Vec<_> = teller.in_few_words(&reasons).iter().map(plain).collect();
            assert_eq!(said.len(), 3);
            assert!(said[0].contains("Ben") && said[1].contains("xx"), "{said:?}");
            assert!(said[2].chars().count() < 40 && said[2].ends_with('.'), "{said:?}");
        }
    }
}

#[test]
fn nobody_who_is_not_named_is_spoken_of() {
    let stranger = Gives { from: 9.into(), ..laptop(0.9) };
    let reasons = Reasons { gives: vec![stranger], ..Reasons::default() };
    assert!(tell(Reader::People, Language::En, &reasons).is_empty());
}

#[test]
fn two_who_say_the_same_are_told_what_about_where_that_has_a_name() {
    let Shared::Same(same) = ladder() else { panic!("two lines") };
    let lead = |side, subject: &str, language| {
        let same = Same { side, subject: Some(subject.to_owned()), ..same.clone() };
        let reasons = Reasons { shared: vec![Shared::Same(same)], ..Reasons::default() };
        tell(Reader::Guest(ANA.into()), language, &reasons).remove(0).lead
    };
    assert_eq!(lead(Side::Need, "tools", Language::En), "Both asking about tools");
    assert_eq!(lead(Side::Offer, "bees", Language::En), "Both at home with bees");
    assert_eq!(lead(Side::Need, "bees", Language::Es), "Tenéis en mente las abejas");
    let plain = "You’re both looking for something like this";
    for unnamed in ["grief", "something a later Porchlight knows"] {
        assert_eq!(lead(Side::Need, unnamed, Language::En), plain);
    }
}

#[test]
fn where_two_lines_are_in_two_languages_the_one_they_share_is_named_after_the_first_reason() {
    let across = |across| Reasons { across: Some(across), ..help(0.8) };
    let ana = Reader::Guest(ANA.into());
    let english_too = across(Across::In("en".to_owned()));
    assert_eq!(english(ana, &english_too)[1], "You both speak English too.");
    assert_eq!(english(Reader::Host, &english_too)[1], "Both speak English too.");
    let named = |across, language| {
        let people = [Named { guest: ANA.into(), name: "Ana" }];
        let teller = Teller { words: Words::new(language), reader: ana, people: &people };
        plain(&teller.across(&Reasons { across: Some(across), ..Reasons::default() }).unwrap())
    };
    let polish = || Across::In("pl".to_owned());
    assert_eq!(named(polish(), Language::Es), "También habláis Polski.");
    let friend = "You’d need a friend who speaks both.";
    assert_eq!(named(Across::Nothing, Language::En), friend);
    assert_eq!(named(Across::Unknown, Language::En), "A friend who speaks both may help.");
    assert_eq!(english(ana, &help(0.8)).len(), 1, "of one language nothing is said");
}

#[test]
fn whoever_raised_a_hand_is_said_first_with_the_need_in_its_owners_words() {
    let need = Spoken { guest: ANA.into(), line: 10.into(), text: "a sewing machine.".to_owned() };
    let raised = Raised { helper: BEN.into(), hand: Hand::Can, need: Some(need) };
    let knows = Raised { hand: Hand::Knows, ..raised.clone() };
    let own = Raised { need: None, ..raised.clone() };
    let of = |it: Raised| Reasons { raised: Some(Box::new(it)), ..help(0.8) };
    let first = |reader, it: &Raised| english(reader, &of(it.clone())).remove(0);
    let [ana, ben] = [ANA, BEN].map(|it| Reader::Guest(it.into()));
    assert_eq!(first(ana, &raised), "Ben raised a hand for “a sewing machine”.");
    assert_eq!(first(ben, &raised), "You raised a hand for “a sewing machine”.");
    assert_eq!(first(Reader::People, &knows), "Ben knows somebody for “a sewing machine”.");
    assert_eq!(first(ben, &knows), "You know somebody for “a sewing machine”.");
    assert_eq!(first(ana, &own), "Ben raised a hand for what you asked.");
    assert_eq!(first(Reader::Host, &own), "Ben raised a hand for what Ana asked.");
    let spanish = tell(ana, Language::Es, &of(knows)).remove(0);
    assert_eq!(plain(&spanish.sentence()), "Ben conoce a alguien para “a sewing machine”.");
}
