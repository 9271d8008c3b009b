//! What a guest chose for themselves, on their own page alone.

use super::*;
use crate::domain::{HowToMeet, Manner, Photo, ScreenName};

fn at(time: &str) -> DateTime<Utc> {
    format!("2026-11-20T{time}:00Z").parse().unwrap()
}

/// Ana (1) and Ben (2), who met; what Ana chose, and when.
fn chosen() -> Evening {
    let mut evening = two(Swap::Yes, Swap::Yes);
    let (gathering, guest) = (tonight(), GuestId::from(1));
    let ask = |screen| Consent { screen, swap: Swap::AskEachTime };
    let consent = ask(ScreenName::None);
    evening.add_at(at("17:04"), Fact::ConsentGiven { gathering, guest, consent });
    let consent = ask(ScreenName::FirstInitial);
    evening.add_at(at("18:15"), Fact::ConsentGiven { gathering, guest, consent });
    let (meet, photo) = (Some(HowToMeet::Introduce), Some(Photo::Ask));
    let manner = Manner { meet, photo, welcomes: None };
    evening.add_at(at("17:04"), Fact::MannerChosen { gathering, guest, manner });
    let line = 12.into();
    evening.add_at(at("17:06"), Fact::LineShown { gathering, guest, line, shown: true });
    evening.add_at(at("17:07"), Fact::LineAloud { gathering, guest, line, aloud: true });
    let details = Details { remember: Some(true), ..Details::default() };
    evening.add_at(at("19:50"), Fact::GuestNoted { guest, details });
    evening
}

#[test]
fn a_page_says_what_its_reader_chose_and_since_when_each_part_of_it_stands() {
    let evening = chosen();
    let (packet, words) = (evening.packet_of(1), Words::new(Language::En));
    let said = text(&packet, words, Length::Whole);
    let from = said.find("Your choices").unwrap();
    let until = said.find("Only you have this page").unwrap();
    let expected = "Your choices\n\
        - Your name on the big screen: Ana P., 19:15\n\
        - Swap contact details: Ask me each time, 18:04\n\
        - How to meet you: Introduce me, 18:04\n\
        - Photos of you: Ask me, 18:04\n\
        - On the big screen: “Chess, write … or …”, 18:06\n\
        - In the Ring, aloud: “Chess, write … or …”, 18:07\n\
        - Remembered for next time: Yes, 20:50\n\n";
    assert_eq!(&said[from..until], expected);
    let page = evening.page_of(1);
    assert!(page.contains("Your name on the big screen: <strong><bdi>Ana P.</bdi></strong>"));
    assert!(page.contains("<span class=\"since\">19:15</span>"), "{page}");
    assert!(!text(&packet, words, Length::CODE).contains("Your choices"), "a code has no room");
}

#[test]
fn nobody_else_reads_what_somebody_chose() {
    let evening = chosen();
    let page = evening.page_of(2);
    for theirs in ["Ana P.", "Introduce me", "Ask me", "In the Ring", "Remembered", "19:15"] {
        assert!(!page.contains(theirs), "{theirs} is on Ben's page: {page}");
    }
}

#[test]
fn who_chose_nothing_reads_of_no_choice_and_a_choice_of_another_day_says_which() {
    let mut evening = Evening::new();
    let (guest, gathering) = (GuestId::from(3), tonight());
    let details = Details { name: Some(Name::parse("Noor Haddad")), ..Details::default() };
    evening.add(Fact::GuestNoted { guest, details });
    evening.add(Fact::CheckedIn { gathering, guest, by: By::Code, door: None });
    assert!(!evening.page_of(3).contains("Your choices"));
    let details = Details { remember: Some(false), ..Details::default() };
    let before = start() - TimeDelta::days(30);
    evening.add_at(before, Fact::GuestNoted { guest, details });
    let page = evening.page_of(3);
    assert!(page.contains("Remembered for next time: <strong><bdi>No</bdi></strong>"), "{page}");
    assert!(page.contains("Wednesday 21 October 2026, 19:02"), "{page}");
}

#[test]
fn what_was_said_in_confidence_and_what_was_taken_back_is_no_choice_on_paper() {
    let mut evening = chosen();
    let (gathering, guest) = (tonight(), GuestId::from(1));
    for (line, support) in [(15, true), (16, false)] {
        let text = format!("Word{line}");
        let saying = Saying { side: Side::Need, text, support, ..Saying::default() };
        evening.add(Fact::LineSaid { gathering, guest, line: line.into(), saying });
        let line = line.into();
        evening.add(Fact::LineShown { gathering, guest, line, shown: true });
    }
    evening.add(Fact::LineRemoved { gathering, guest, line: 16.into() });
    let page = evening.page_of(1);
    assert!(!page.contains("Word15") && !page.contains("Word16"), "{page}");
}
