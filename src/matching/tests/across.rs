//! Two lines in two languages.

use super::*;
use crate::domain::Across;

/// Somebody who asks in English and somebody who answers in Spanish, by what they say they speak.
fn reasons(english: &'static str, spanish: &'static str) -> Reasons {
    let asks = someone(&[], &["Somebody to translate this from Spanish to me"]);
    let offers = someone(&["Sé Spanish y puedo translate para la gente"], &[]);
    let two = [
        Someone { language: english, ..asks },
        Someone { language: spanish, ..offers },
        Someone { language: "English", ..someone(&[], &[]) },
    ];
    let found = suggest_for(&House::of(&two).room(), 1.into(), 1).remove(0);
    assert_eq!(found.reasons.gives.len(), 1, "{:?}", found.reasons);
    found.reasons
}

#[test]
fn the_language_they_share_is_kept_where_their_lines_are_in_two() {
    let english = Some(Across::In("en".to_owned()));
    assert_eq!(reasons("English", "Español, English").across, english);
    assert_eq!(reasons("English", "inglés").across, english);
    assert_eq!(reasons("", "Español, English").across, english, "who writes it speaks it");
    let common = reasons("English, Español", "Español, English");
    assert_eq!(common.across, english, "the one most people here speak");
    assert!(common.shared.is_empty(), "and no other beside it: {:?}", common.shared);
}

#[test]
fn without_a_language_in_common_a_friend_is_needed_or_may_help() {
    assert_eq!(reasons("", "Español").across, Some(Across::Unknown));
    assert_eq!(reasons("", "").across, Some(Across::Unknown));
    // Only a host brings two together who say that they share no language.
    let asks = someone(&[], &["Somebody to translate this from Spanish to me"]);
    let offers = someone(&["Sé Spanish y puedo translate para la gente"], &[]);
    let two = [Someone { language: "English", ..asks }, Someone { language: "Español", ..offers }];
    let room = House::of(&two).room();
    let by_hand = introduce(&room, [1.into(), 2.into()]).unwrap();
    assert_eq!(by_hand.reasons.across, Some(Across::Nothing));
}

#[test]
fn of_one_language_nothing_is_said() {
    let two =
        [someone(&["Help with tax returns"], &[]), someone(&[], &["Help with my tax return"])];
    let found = suggest_for(&House::of(&two).room(), 1.into(), 1).remove(0);
    assert_eq!((found.reasons.gives.len(), found.reasons.across), (1, None));
}

#[test]
fn the_board_says_it_only_beside_lines_it_may_show() {
    let two = [
        someone(&[], &["Somebody to translate this from Spanish to me"]),
        someone(&["Sé Spanish y puedo translate para la gente"], &[]),
    ];
    let mut house = House::of(&two);
    let found = suggest_for(&house.room(), 1.into(), 1).remove(0);
    let evening = |house: &House| house.state.gathering(tonight()).unwrap().clone();
    assert_eq!(for_the_board(&found.reasons, &evening(&house)).across, None);
    let (gathering, guest, line) = (tonight(), 1.into(), found.reasons.gives[0].need_line);
    house.add(Fact::LineShown { gathering, guest, line, shown: true }, now());
    let shown = for_the_board(&found.reasons, &evening(&house));
    assert_eq!(shown.across, Some(Across::Unknown));
}
