//! Single files, each read by a library that knows its format.

use porchlight::domain::*;
use porchlight::followup::{Bindery, Format, Packet, Paper, packet};
use porchlight::words::{Language, Words};

use crate::common::{at_s, entry};
use crate::evening;
use crate::read::{html, pdf_text};

/// Ana and Ben met, swapped and promised; the house meets again.
fn two(name: &str) -> Packet {
    let mut state = State::default();
    let gathering = evening();
    let plan = |days: u64| Plan {
        name: "Soup".into(),
        venue: "Old Mill, by the river".into(),
        starts: at_s(days * 86_400),
        ends: at_s(days * 86_400 + 7_200),
        zone: "Europe/Zurich".into(),
        spots: Vec::new(),
    };
    let (ana, ben) = (GuestId::from(201), GuestId::from(202));
    let mut facts = vec![
        Fact::GatheringPlanned { gathering, plan: plan(0) },
        Fact::GatheringPlanned { gathering: 102.into(), plan: plan(28) },
    ];
    for (guest, name) in [(ana, "Ana"), (ben, name)] {
        let details = Details {
            name: Some(Name::parse("Ana Pereira")),
            badge_name: Some(name.into()),
            email: Some(format!("{guest}@posta.example").into()),
            phone: Some("+41 79 555 01 02".into()),
            ..Details::default()
        };
        facts.push(Fact::GuestNoted { guest, details });
        let consent = Consent { swap: Swap::Yes, ..Consent::default() };
        facts.push(Fact::ConsentGiven { gathering, guest, consent });
        facts.push(Fact::CheckedIn { gathering, guest, by: By::Code, door: None });
    }
    let introduction = IntroductionId::from(1);
    let (guests, reasons) = (vec![ana, ben], Reasons::default());
    facts.push(Fact::IntroductionSuggested { gathering, introduction, guests, reasons });
    facts.push(Fact::IntroductionMade { gathering, introduction, made: true });
    let by = at_s(3 * 86_400).date_naive();
    let text = "Bring soup; bread, and more".to_owned();
    let word = Word { from: ana, to: ben, text, by: Some(by) };
    facts.push(Fact::PromiseMade { gathering, promise: 1.into(), word });
    for (tick, fact) in (1..).zip(facts) {
        state.apply(&entry(1, tick, tick, fact));
    }
    packet(&state, gathering, ana).unwrap()
}

fn file(packet: &Packet, format: Format) -> Vec<u8> {
    let bindery = Bindery::new(Paper::A4, Words::new(Language::En));
    bindery.bind(packet).file(format).unwrap().unwrap()
}

#[test]
fn a_card_is_read_by_another_parser_whatever_the_name() {
    for name in [
        "Ben",
        "Ben; Jr, \\ of \u{7}Bern",
        "Wilhelmina Featherstonehaugh-Cholmondeley of the very long street in Llanfair",
    ] {
        let packet = two(name);
        let bytes = file(&packet, Format::Card);
        assert!(String::from_utf8_lossy(&bytes).contains("VERSION:4.0\r\n"));
        let cards: Vec<_> = ical::VcardParser::new(bytes.as_slice()).map(Result::unwrap).collect();
        let value = |key: &str| {
            let found = cards[0].properties.iter().find(|it| it.name == key).unwrap();
            found.value.clone().unwrap()
        };
        let plain = packet.meetings[0].name.replace(char::is_control, " ");
        let read = value("FN").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        assert_eq!((cards.len(), read), (1, plain));
        assert!(value("EMAIL").ends_with("@posta.example"));
        assert_eq!(value("TEL"), "+41 79 555 01 02");
    }
}

#[test]
fn the_next_evening_and_promised_days_are_read_by_another_calendar() {
    let bytes = file(&two("Ben"), Format::Calendar);
    let calendars: Vec<_> = ical::IcalParser::new(bytes.as_slice()).map(Result::unwrap).collect();
    let events = &calendars[0].events;
    let value = |at: usize, key: &str| {
        let found = events[at].properties.iter().find(|it| it.name == key);
        found.and_then(|it| it.value.clone()).unwrap_or_default()
    };
    assert_eq!((calendars.len(), events.len()), (1, 2));
    assert_eq!(value(0, "DTSTART"), at_s(28 * 86_400).format("%Y%m%dT%H%M%SZ").to_string());
    assert_eq!(value(0, "LOCATION"), "Old Mill\\, by the river");
    assert_eq!(value(1, "DTSTART"), at_s(3 * 86_400).format("%Y%m%d").to_string());
    assert!(
        value(1, "SUMMARY").contains("Bring soup\\; bread\\, and more"),
        "{}",
        value(1, "SUMMARY")
    );
}

#[test]
fn a_draft_goes_to_its_guest_alone_and_is_not_sent() {
    let packet = two("Ben");
    let bytes = file(&packet, Format::Mail);
    let message = mail_parser::MessageParser::new().parse(&bytes).unwrap();
    let to: Vec<_> = message.to().unwrap().iter().filter_map(|it| it.address()).collect();
    assert_eq!(to, [packet.email.as_deref().unwrap()]);
    assert!(message.cc().is_none() && message.bcc().is_none());
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(message.attachment_count(), 1);
    assert!(message.attachment(0).unwrap().contents().starts_with(b"%PDF-"));
}

#[test]
fn markup_in_a_name_adds_no_tag() {
    let plain = html(&file(&two("Ben"), Format::Html));
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>&lt;";
    let odd = html(&file(&two(hostile), Format::Html));
    assert_eq!(*plain.tags.borrow(), *odd.tags.borrow());
    assert!(odd.text.borrow().contains("<script>alert(1)</script>"));
}

#[test]
fn pages_are_real_text_tagged_and_in_the_guests_language() {
    let bytes = file(&two("Ben"), Format::Pdf);
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let catalog = document.catalog().unwrap();
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo"));
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert_eq!(document.get_pages().len(), 1);
    let text = pdf_text(&bytes);
    for said in ["Ana,yourevening", "YoumetBen.", "Bringsoup;bread,andmore", "+4179555"] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

#[test]
fn every_code_on_a_page_reads_as_what_it_says() {
    let seen = html(&file(&two("Ben"), Format::Html));
    let codes = seen.codes.borrow();
    assert_eq!(codes.len(), 2);
    assert!(codes[0].starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ben"), "{}", codes[0]);
    assert!(codes[1].starts_with("BEGIN:VCALENDAR"), "{}", codes[1]);
}
