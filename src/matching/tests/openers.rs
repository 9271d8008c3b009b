//! Openers over a whole evening: questions, no pitches, and never the same twice in a row.

use proptest::prelude::*;

use super::*;
use crate::matching::pitch;
use crate::words::{Language, Words, opener_groups, opener_key};

#[test]
fn no_opener_reads_like_a_pitch_in_any_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (group, count) in opener_groups() {
            for pick in 0..count {
                let question = words.opener(&opener_key(&group, pick));
                assert!(question.ends_with('?'), "{question}");
                assert!(!pitch::judge(&question).pitch, "{question}");
            }
        }
    }
}

/// What a person hears in one introduction: both questions, if a host makes it.
fn heard(reasons: &Reasons) -> [String; 2] {
    [reasons.opener.clone(), reasons.back.clone()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nobody_hears_the_same_question_in_two_introductions_running(
        lines in prop::collection::vec(prop::sample::select(&["Tax returns", "Help with my tax return", "Chess", "Polish practice"][..]), 12),
        turns in prop::collection::vec(0..12_u128, 1..40),
    ) {
        let people: Vec<_> = lines.iter().map(|line| someone(&[line], &[line])).collect();
        let mut house = House::of(&people);
        let mut last: std::collections::BTreeMap<GuestId, [String; 2]> = std::collections::BTreeMap::new();
        for (n, turn) in turns.into_iter().enumerate() {
            let Some(found) = suggest_for(&house.room(), (turn + 1).into(), 1).pop() else { continue };
            let Suggestion { guests, reasons, .. } = found;
            let now_heard = heard(&reasons);
            prop_assert_ne!(&now_heard[0], &now_heard[1]);
            for guest in &guests {
                if let Some(before) = last.insert(*guest, now_heard.clone()) {
                    prop_assert!(before.iter().all(|it| !now_heard.contains(it)), "{before:?} {now_heard:?}");
                }
            }
            let (gathering, introduction) = (tonight(), (n as u128 + 500).into());
            let at = start() + TimeDelta::minutes(n as i64);
            house.add(Fact::IntroductionSuggested { gathering, introduction, guests, reasons }, at);
        }
    }
}

#[test]
fn who_came_alone_is_said_where_nothing_else_helps_and_never_on_the_board() {
    let mut house = House::of(&[someone(&["Chess"], &[]), someone(&["Juggling"], &[])]);
    for guest in [1, 2] {
        let (gathering, guest) = (tonight(), guest.into());
        let booking = crate::domain::Booking { expected: true, alone: true, ..Default::default() };
        house.add(Fact::GuestBooked { gathering, guest, booking }, start());
    }
    let found = suggest_for(&house.room(), 1.into(), 1).remove(0);
    assert_eq!(found.reasons.shared, [Shared::BothAlone]);
    let evening = house.state.gathering(tonight()).unwrap();
    assert!(for_the_board(&found.reasons, evening).shared.is_empty());
}
