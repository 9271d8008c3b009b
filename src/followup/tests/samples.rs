//! Packets in several scripts, to be looked at: written where `PORCHLIGHT_SAMPLES` names a folder, and
//! drawn in any case.

use super::*;

#[test]
fn packets_in_any_script_are_drawn() {
    let folder = std::env::var("PORCHLIGHT_SAMPLES").ok();
    let mut evening = Evening::new();
    fill(&mut evening);
    for (language, paper) in [(Language::En, Paper::A4), (Language::Es, Paper::Letter)] {
        let bindery = Bindery::new(paper, Words::new(language));
        for guest in [1_u128, 2, 3, 20] {
            let packet = evening.packet_of(guest);
            for format in Format::ALL {
                let Ok(Some(bytes)) = bindery.file(&packet, format) else { continue };
                assert!(!bytes.is_empty());
                let Some(folder) = &folder else { continue };
                let name = format!("{guest}-{}-{paper:?}.{}", language.code(), format.ending());
                std::fs::write(std::path::Path::new(folder).join(name), bytes).unwrap();
            }
        }
    }
}

/// Names and pronouns, in seven scripts.
const PEOPLE: [(&str, &str); 8] = [
    ("Ana Pereira", "she/her"),
    ("Ben Okafor", "he/him"),
    ("نور حداد", "هي"),
    ("Nguyễn Thị Ánh", ""),
    ("נועה כהן", "היא"),
    ("Юлія Коваль", "вона"),
    ("山田 太郎", ""),
    ("Wilhelmina Featherstonehaugh-Cholmondeley", "they/them"),
];
/// What each offers.
const OFFERS: [&str; 8] = [
    "pruning fruit trees",
    "reviving slow computers",
    "ترجمة الرسائل إلى العربية",
    "Phở nấu tại nhà",
    "שיעורי עברית למתחילים",
    "вареники й варення",
    "折り紙",
    "reading a lease, a contract or a pension statement line by line with you, slowly",
];
/// What each asked for.
const NEEDS: [&str; 8] = [
    "someone to look at my laptop",
    "a beekeeper",
    "someone to walk with",
    "company on a first run",
    "somebody to help move a piano up two flights of very narrow stairs, any Sunday",
    "a ladder",
    "charlar en español",
    "a ride",
];

/// Ana met seven people of seven scripts; Olu met nobody.
fn fill(evening: &mut Evening) {
    for (n, (name, pronouns)) in PEOPLE.iter().enumerate() {
        let id = n as u128 + 1;
        let guest: GuestId = id.into();
        let details = Details {
            name: Some(Name::parse(name)),
            email: Some(email(id).into()),
            phone: (n % 2 == 0).then(|| phone(id).into()),
            pronouns: (!pronouns.is_empty()).then(|| (*pronouns).into()),
            ..Details::default()
        };
        evening.add(Fact::GuestNoted { guest, details });
        let swap = if n % 3 == 2 { Swap::No } else { Swap::Yes };
        evening.add(Fact::ConsentGiven {
            gathering: tonight(),
            guest,
            consent: Consent { swap, ..Consent::default() },
        });
        evening.add(Fact::CheckedIn { gathering: tonight(), guest, by: By::Code, door: None });
        for (line, side, text) in [(1, Side::Offer, OFFERS[n]), (2, Side::Need, NEEDS[n])] {
            let saying = Saying { side, text: text.into(), ..Saying::default() };
            evening.add(Fact::LineSaid {
                gathering: tonight(),
                guest,
                line: (id * 10 + line).into(),
                saying,
            });
        }
    }
    for b in 2..=8_u128 {
        let gives = |from: u128, to: u128| Gives {
            from: from.into(),
            to: to.into(),
            offer_line: (from * 10 + 1).into(),
            need_line: (to * 10 + 2).into(),
            offer: String::new(),
            need: String::new(),
            kind: None,
            fit: 0.7,
        };
        let reasons = Reasons {
            gives: vec![gives(b, 1), gives(1, b)],
            opener: format!("opener-any-{}", b % 6 + 1),
            spot: ["Window bench", "Green sofa", "Kitchen table"][b as usize % 3].into(),
            ..Reasons::default()
        };
        evening.add(Fact::IntroductionSuggested {
            gathering: tonight(),
            introduction: (100 + b).into(),
            guests: vec![1.into(), b.into()],
            reasons,
        });
        evening.add(Fact::IntroductionMade {
            gathering: tonight(),
            introduction: (100 + b).into(),
            made: true,
        });
    }
    for (id, from, to, text, by) in [
        (60, 2, 1, "Send the tax checklist", Some("2026-11-23")),
        (61, 1, 2, "Look at his pear tree", None),
        (62, 3, 1, "أرسل لك رقم الخياطة", Some("2026-12-01")),
    ] {
        let word = Word {
            from: (from as u128).into(),
            to: (to as u128).into(),
            text: text.into(),
            by: by.map(|it: &str| it.parse().unwrap()),
        };
        evening.add(Fact::PromiseMade { gathering: tonight(), promise: (id as u128).into(), word });
    }
    evening.guest(20, Swap::Yes, true, "Olu Nobody");
}
