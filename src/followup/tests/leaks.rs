//! Nothing leaves that its owner did not agree to give, over random evenings.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// What may happen between two guests.
fn happenings() -> impl Strategy<Value = Vec<(u8, u128, u128, bool)>> {
    prop::collection::vec((0..8_u8, 1..8_u128, 1..8_u128, any::<bool>()), 0..24)
}

fn swaps() -> impl Strategy<Value = Vec<(Swap, bool)>> {
    let swap = prop::sample::select(vec![Swap::No, Swap::AskEachTime, Swap::Yes, Swap::Yes]);
    prop::collection::vec((swap, prop::bool::weighted(0.9)), 7)
}

/// Whether `owner` agreed to give `reader` their contact and the other way round: asked of the
/// state, introduction by introduction.
fn agreed(state: &State, reader: GuestId, owner: GuestId) -> bool {
    let evening = state.gathering(tonight()).unwrap();
    let consent = |guest| evening.visit(guest).map(|it| it.consent().swap).unwrap_or_default();
    let says = |guest, introduction: &crate::domain::Introduction| match consent(guest) {
        Swap::No => false,
        Swap::Yes => introduction.swap_answer(guest) != Some(false),
        Swap::AskEachTime => introduction.swap_answer(guest) == Some(true),
    };
    let together = evening.introductions_of(reader).filter(|(_, it)| {
        it.is_made() && it.guests().contains(&owner) && !state.is_forgotten(owner)
    });
    let mut together = together.map(|(_, it)| it);
    let apart = state.is_apart(Pair::new(reader, owner));
    !apart && together.any(|it| says(reader, it) && says(owner, it))
}

/// The two of whom one has said "not now" to meeting the other, and left it at that: told from what
/// happened alone.
fn not_now(happened: &[(u8, u128, u128, bool)]) -> BTreeSet<Pair> {
    let mut cards: BTreeMap<u128, [u128; 2]> = BTreeMap::new();
    let mut said: BTreeMap<(u128, u128), bool> = BTreeMap::new();
    for (n, (what, a, b, yes)) in happened.iter().enumerate() {
        let (id, before) = (100 + n as u128, 100 + (n as u128).saturating_sub(1));
        match what {
            0 | 1 if a != b => drop(cards.insert(id, [*a, *b])),
            6 => drop(said.insert((before, *a), *yes)),
            7 => drop(said.insert((100 + *b, *a), !*yes)),
            _ => {}
        }
    }
    let refused = said.into_iter().filter(|(_, not_now)| *not_now);
    let about = refused.filter_map(|((card, who), _)| {
        let pair = cards.get(&card).filter(|pair| pair.contains(&who))?;
        Some(Pair::new(pair[0].into(), pair[1].into()))
    });
    about.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_byte_holds_a_contact_its_owner_did_not_agree_to_give(guests in swaps(), happened in happenings()) {
        let mut evening = Evening::new();
        for (n, (swap, comes)) in (1..).zip(&guests) {
            let name = if n == 5 { email(5) } else { format!("Guest{n} O’Neil") };
            evening.guest(n, *swap, *comes, &name);
        }
        for (n, (what, a, b, yes)) in happened.iter().enumerate() {
            let id = 100 + n as u128;
            let before = 100 + (n as u128).saturating_sub(1);
            match what {
                0 | 1 if a != b => evening.introduce(id, *a, *b, *yes || *what == 0),
                2 => evening.asked(before, *a, *yes),
                3 if a != b => evening.promise(id, *a, *b, &format!("Write {} or ring {}, or {}", email(*a), phone(*a), email(*b))),
                6 => evening.answer(before, *a, if *yes { Answer::NotNow } else { Answer::Yes }),
                7 => evening.answer(100 + *b, *a, if *yes { Answer::Yes } else { Answer::NotNow }),
                4 if n % 5 == 0 => evening.add(Fact::GuestForgotten { guest: (*a).into() }),
                5 if a != b => evening.add(Fact::KeptApart { guests: ((*a).into(), (*b).into()), apart: *yes }),
                _ => {}
            }
        }
        let not_now = not_now(&happened);
        let bindery = Bindery::new(Paper::A4, Words::new(Language::En));
        let maker = PacketMaker::new(&evening.state, tonight());
        let (readers, _) = readers(&evening.state, tonight());
        let mut names = FileNames::default();
        let mut exports: Vec<(Option<GuestId>, String)> = Vec::new();
        for reader in readers {
            let packet = maker.packet(&evening.state, reader).unwrap();
            let file = names.next(&packet.name, "html");
            for language in Language::ALL {
                let words = Words::new(language);
                let sheet = Sheet::new(&packet, words, Display::Masked);
                exports.push((None, page(&sheet)));
                exports.push((None, text(&packet, words, Length::CODE)));
            }
            for format in [Format::Html, Format::Text, Format::Card, Format::Calendar] {
                let file = bindery.bind(&packet).file(format).unwrap().unwrap_or_default();
                exports.push((Some(packet.reader), String::from_utf8(file).unwrap()));
            }
            exports.push((None, file));
        }
        exports.push((None, Report::of(&evening.state, tonight(), start()).csv()));
        exports.push((None, arrivals_csv(&evening.state, tonight()).unwrap()));
        for (reader, bytes) in exports {
            let figures: String = bytes.chars().filter(char::is_ascii_digit).collect();
            for owner in 1..=7_u128 {
                let may = reader.is_some_and(|reader| {
                    let pair = Pair::new(reader, owner.into());
                    agreed(&evening.state, reader, owner.into()) && !not_now.contains(&pair)
                });
                let token = format!("token{owner:04}");
                prop_assert!(may || !bytes.contains(&token), "{reader:?} holds {token}: {bytes}");
                let ring = format!("4179555{owner:04}");
                prop_assert!(may || !figures.contains(&ring), "{reader:?} holds the phone of {owner}");
            }
        }
    }
}
