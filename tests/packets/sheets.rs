//! How many sheets of paper a packet takes, and what is on each.

use porchlight::domain::*;
use porchlight::followup::{Bindery, Packet, Paper, packet};
use porchlight::words::{Language, Words};

use crate::common::{at_s, entry};
use crate::evening;

/// What everybody says on an evening, and what the reader promised.
struct Said {
    name: &'static str,
    offer: &'static str,
    need: &'static str,
    promises: u128,
}

const PLAIN: Said = Said {
    name: "Ben",
    offer: "a tall ladder, any weekend",
    need: "somebody to read a lease with",
    promises: 3,
};

const LONG: Said = Said {
    name: "Wilhelmina Featherstonehaugh-Cholmondeley of Llanfair",
    offer: "reading a lease, a contract or a pension statement line by line with you, slowly, and \
            explaining each of its words as often as it takes",
    need: "somebody to help move a piano up two flights of very narrow stairs, any Sunday that it \
           does not rain, with straps and patience",
    promises: 6,
};

fn noted(n: u128, name: &str) -> Vec<Fact> {
    let (gathering, guest) = (evening(), GuestId::from(n));
    let details = Details {
        name: Some(Name::parse(name)),
        email: Some(format!("neighbour{n}@posta.example").into()),
        phone: Some("+41 79 555 01 02".into()),
        pronouns: Some("they/them".into()),
        ..Details::default()
    };
    let consent = Consent { swap: Swap::Yes, screen: ScreenName::FirstInitial };
    vec![
        Fact::GuestNoted { guest, details },
        Fact::ConsentGiven { gathering, guest, consent },
        Fact::CheckedIn { gathering, guest, by: By::Code, door: None },
    ]
}

fn lines(guest: u128, said: &Said) -> Vec<Fact> {
    let line = |(id, side, text): (u128, Side, &str)| Fact::LineSaid {
        gathering: evening(),
        guest: guest.into(),
        line: id.into(),
        saying: Saying { side, text: text.to_owned(), ..Saying::default() },
    };
    let both = [(guest * 2, Side::Offer, said.offer), (guest * 2 + 1, Side::Need, said.need)];
    both.map(line).into()
}

/// What the reader chose: everything that there is to choose.
fn chosen(reader: u128) -> Vec<Fact> {
    let (gathering, guest, line) = (evening(), reader.into(), LineId::from(reader * 2 + 1));
    let manner =
        Manner { meet: Some(HowToMeet::Introduce), photo: Some(Photo::Ask), welcomes: Some(true) };
    let details = Details { remember: Some(true), ..Details::default() };
    vec![
        Fact::MannerChosen { gathering, guest, manner },
        Fact::LineShown { gathering, guest, line, shown: true },
        Fact::LineAloud { gathering, guest, line, aloud: true },
        Fact::GuestNoted { guest, details },
    ]
}

fn meets(reader: u128, other: u128) -> Vec<Fact> {
    let (gathering, introduction) = (evening(), other.into());
    let guests = vec![reader.into(), other.into()];
    let reasons = Reasons {
        opener: format!("opener-any-{}", other % 6 + 1),
        spot: "Kitchen table".into(),
        ..Reasons::default()
    };
    vec![
        Fact::IntroductionSuggested { gathering, introduction, guests, reasons },
        Fact::IntroductionMade { gathering, introduction, made: true },
    ]
}

/// The packet of somebody who met so many, promised something and chose everything.
fn met(people: u128, said: &Said) -> Packet {
    const READER: u128 = 1000;
    let gathering = evening();
    let plan = |days: u64| Plan {
        name: "Soup".into(),
        venue: "Old Mill, by the river".into(),
        starts: at_s(days * 86_400),
        ends: at_s(days * 86_400 + 7_200),
        zone: "Europe/Zurich".into(),
        spots: vec!["Kitchen table".into()],
    };
    let mut facts = vec![
        Fact::GatheringPlanned { gathering, plan: plan(0) },
        Fact::GatheringPlanned { gathering: 102.into(), plan: plan(28) },
    ];
    facts.extend(noted(READER, "Ana Pereira"));
    facts.extend(lines(READER, said));
    facts.extend(chosen(READER));
    for other in 1..=people {
        facts.extend(noted(other, &format!("{} {other}", said.name)));
        facts.extend(lines(other, said));
        facts.extend(meets(READER, other));
    }
    for promise in 0..said.promises.min(people * 3) {
        let by = Some(at_s(3 * 86_400).date_naive());
        let text = "Bring the soup".to_owned();
        let word = Word { from: READER.into(), to: (promise % people + 1).into(), text, by };
        facts.push(Fact::PromiseMade { gathering, promise: promise.into(), word });
    }
    let mut state = State::default();
    for (tick, fact) in (1..).zip(facts) {
        state.apply(&entry(1, tick, tick, fact));
    }
    packet(&state, gathering, READER.into()).unwrap()
}

/// What stands on each sheet, without blanks.
fn sheets(packet: &Packet, language: Language, paper: Paper) -> Vec<String> {
    let bytes = Bindery::new(paper, Words::new(language)).pages(packet).unwrap();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = |page: &u32| document.extract_text(&[*page]).unwrap();
    pages.iter().map(|it| text(it).split_whitespace().collect()).collect()
}

#[test]
fn up_to_six_people_with_promises_and_every_choice_stand_on_one_sheet() {
    for (language, title) in [(Language::En, "Yourchoices"), (Language::Es, "Loqueelegiste")] {
        for people in 1..=6 {
            let packet = met(people, &PLAIN);
            assert_eq!(packet.choices.len(), 8, "{:?}", packet.choices);
            for paper in [Paper::A4, Paper::Letter] {
                let sheets = sheets(&packet, language, paper);
                assert_eq!(sheets.len(), 1, "{people} people on {paper:?} in {language:?}");
                assert!(sheets[0].contains(title), "{}", sheets[0]);
            }
        }
    }
}

/// A second sheet is worth its paper: it is not there for a few lines.
#[test]
fn what_a_guest_chose_is_never_alone_on_a_sheet() {
    for people in [1, 2, 3, 5, 6, 7, 14, 16] {
        for paper in [Paper::A4, Paper::Letter] {
            let sheets = sheets(&met(people, &LONG), Language::En, paper);
            let last = sheets.last().unwrap();
            assert!(last.contains("Yourchoices"), "{people} people on {paper:?}: {last}");
            assert!(
                sheets.len() == 1 || last.contains("Wilhelmina"),
                "{people}, {paper:?}: {last}"
            );
        }
    }
}
