//! One evening at a time.

use std::collections::BTreeSet;

use super::*;

#[test]
fn somebody_who_helps_both_ways_is_shown_first_with_both_reasons() {
    let mut people = vec![
        someone(
            &["Show someone how to prune a fruit tree"],
            &["Someone to check my first tax return"],
        ),
        someone(&["Help with tax returns"], &["My pear tree needs pruning"]),
        someone(&["Help with tax returns"], &[]),
    ];
    people.extend(std::iter::repeat_n(someone(&["Cooking"], &["A ladder"]), 20));
    let found = suggest_for(&House::of(&people).room(), 1.into(), 3);
    assert_eq!(found[0].guests, [1.into(), 2.into()]);
    let gives = &found[0].reasons.gives;
    assert_eq!(gives.len(), 2);
    assert_eq!(gives[0].offer, "Help with tax returns");
    assert_eq!((gives[0].from, gives[0].to), (2.into(), 1.into()));
    assert_eq!(gives[1].need, "My pear tree needs pruning");
    assert!(found[0].reasons.opener.starts_with("opener-offer-"), "{}", found[0].reasons.opener);
    assert_eq!(found[1].guests[1], 3.into());
    assert!(found[2].reasons.gives.is_empty());
}

#[test]
fn cards_of_one_guest_differ_in_opener_and_spot() {
    let people = vec![someone(&["Cooking"], &[]); 6];
    let found = suggest_for(&House::of(&people).room(), 1.into(), 3);
    let openers: BTreeSet<_> = found.iter().map(|it| it.reasons.opener.clone()).collect();
    let spots: BTreeSet<_> = found.iter().map(|it| it.reasons.spot.clone()).collect();
    assert_eq!((found.len(), openers.len(), spots.len()), (3, 3, 3));
}

#[test]
fn what_two_share_is_said_in_their_own_words_and_only_if_true() {
    let gardens = [
        someone(&["Weeding in community gardens"], &[]),
        someone(&["Community garden tours"], &[]),
        someone(&["Juggling"], &[]),
    ];
    let found = suggest_for(&House::of(&gardens).room(), 1.into(), 3);
    let [Shared::Same(same)] = found[0].reasons.shared.as_slice() else { panic!("{found:?}") };
    let said = same.lines.each_ref().map(|it| it.text.as_str());
    assert_eq!(said, ["Weeding in community gardens", "Community garden tours"]);
    assert_eq!(same.side, Side::Offer);
    assert!(found[1].reasons.shared.is_empty(), "nothing is made up: {:?}", found[1].reasons);
    assert!(found[1].reasons.gives.is_empty());
}

#[test]
fn a_first_time_is_shared_only_where_somebody_said_so() {
    let new = Someone { first_time: Some(true), ..someone(&[], &[]) };
    let found = suggest_for(&House::of(&[new.clone(), new]).room(), 1.into(), 3);
    assert_eq!(found[0].reasons.shared, [Shared::FirstTime]);
    assert!(found[0].reasons.opener.starts_with("opener-first-"));
    let unknown = someone(&[], &[]);
    let found = suggest_for(&House::of(&[unknown.clone(), unknown]).room(), 1.into(), 3);
    assert!(found[0].reasons.shared.is_empty(), "in its first gathering a house knows nobody");
}

#[test]
fn needs_for_support_are_never_what_two_share() {
    let grief = Someone { support: true, ..someone(&[], &["Grief after losing my mother"]) };
    let found = suggest_for(&House::of(&[grief.clone(), grief]).room(), 1.into(), 3);
    assert!(found[0].reasons.shared.is_empty());
}

#[test]
fn a_rare_language_in_common_is_said_and_none_in_common_forbids() {
    let speaks = |language| Someone { language, ..someone(&[], &[]) };
    let mut people = vec![speaks("English"); 4];
    people.extend([speaks("Català, English"), speaks("en, catalan"), speaks("Polski"), speaks("")]);
    let house = House::of(&people);
    let found = suggest_for(&house.room(), 5.into(), 3);
    let with = |other: u128| found.iter().find(|it| it.guests[1] == other.into());
    assert!(with(7).is_none());
    let all: Vec<_> = suggest_for(&house.room(), 7.into(), 3);
    assert_eq!(all.len(), 1, "Polish speaks with whoever didn't say");
    let house = House::of(&[speaks("Català, English"), speaks("en, catalan"), speaks("English")]);
    let found = suggest_for(&house.room(), 1.into(), 1);
    assert_eq!(found[0].reasons.shared, [Shared::Language("Català".into())]);
}

#[test]
fn a_pitch_goes_last() {
    let pitch = Someone { pitch: true, ..someone(&["Tax return services, great prices"], &[]) };
    let people = [
        someone(&["Chess"], &["Tax return"]),
        pitch,
        someone(&["Chess evenings"], &[]),
        someone(&["Return my tax papers and letters"], &[]),
        someone(&[], &[]),
        someone(&[], &[]),
    ];
    assert_eq!(House::of(&people).partners_of(1)[..2], [4, 3]);
    let last = &suggest_for(&House::of(&people[..2]).room(), 1.into(), 3)[0].reasons;
    assert_eq!(last.gives[0].offer, "Tax return services, great prices", "and is not hidden");
}

#[test]
fn whoever_waits_without_any_gets_the_last_card() {
    let mut people = vec![someone(&["Tax returns"], &[]); 6];
    people.insert(0, someone(&[], &["Help with my tax return"]));
    people.push(Someone { came_min: Some(9), ..someone(&["Juggling"], &[]) });
    let mut house = House::of(&people);
    for (n, pair) in [[2, 3], [4, 5], [6, 7]].iter().enumerate() {
        house.suggested(n as u128 + 1, pair, 5);
    }
    let found = house.partners_of(1);
    assert_eq!((found.len(), found[2]), (3, 8));
}

#[test]
fn a_full_guest_is_shown_to_nobody_more() {
    let mut house = House::of(&vec![someone(&["Chess"], &["Chess"]); 6]);
    for other in 2..=4 {
        house.suggested(other, &[1, other], 5);
    }
    assert!(house.partners_of(1).is_empty());
    assert!(!house.partners_of(5).contains(&1));
    assert!(house.partners_of(2).len() == 2 && !house.partners_of(2).contains(&1));
}

#[test]
fn hosts_get_the_longest_wait_first_with_what_is_open_already() {
    let came = |minutes| Someone { came_min: Some(minutes), ..someone(&["Chess"], &[]) };
    let mut house = House::of(&[came(30), came(10), came(20), came(0), came(5), came(40)]);
    house.suggested(70, &[6, 3], 5);
    house.suggested(71, &[4, 5], 5);
    house.made(71);
    let room = house.room();
    let waiting: Vec<_> = room.waiting().iter().map(|it| it.guest.uuid().as_u128()).collect();
    assert_eq!(waiting, [2, 3, 1, 6]);
    let next = next_for_host(&room);
    assert_eq!(next[0].guests[0], 2.into());
    assert_eq!(next[0].guests[1], 1.into(), "before somebody who was introduced");
    assert_eq!(next[1].open, Some(70.into()));
    assert_eq!(next[1].guests, [3.into(), 6.into()]);
    let skipped = room.without(&[Pair::new(1.into(), 2.into()), Pair::new(3.into(), 6.into())]);
    let next = next_for_host(&skipped);
    assert!(next[0].guests[0] == 2.into() && next[0].guests[1] != 1.into());
    assert!(next.iter().all(|it| it.open.is_none()));
}

#[test]
fn a_shared_interest_is_on_the_board_while_all_its_lines_may_be() {
    let gardens = [
        someone(&[], &["Weeding in community gardens"]),
        someone(&[], &["Community garden tours"]),
    ];
    let mut house = House::of(&gardens);
    let found = suggest_for(&house.room(), 1.into(), 1).remove(0);
    let Shared::Same(same) = &found.reasons.shared[0] else { unreachable!() };
    let [one, other] = same.lines.each_ref().map(|it| (it.guest, it.line));
    let said = |house: &House| {
        let evening = house.state.gathering(tonight()).unwrap();
        for_the_board(&found.reasons, evening).shared.len()
    };
    assert_eq!(said(&house), 0, "needs are quiet until their eyes are opened");
    // Eyes open and close after it was suggested.
    for ((guest, line), shown, expected) in
        [(one, true, 0), (other, true, 1), (one, false, 0), (one, true, 1)]
    {
        house.add(Fact::LineShown { gathering: tonight(), guest, line, shown }, now());
        assert_eq!(said(&house), expected);
    }
    let (guest, line) = other;
    house.add(Fact::LineRemoved { gathering: tonight(), guest, line }, now());
    assert_eq!(said(&house), 0, "what was taken away is not quoted");
}

#[test]
fn the_board_gets_only_what_may_be_seen() {
    let people = [someone(&["Tax returns"], &[]), someone(&[], &["My tax return"])];
    let mut house = House::of(&people);
    let found = suggest_for(&house.room(), 1.into(), 1).remove(0);
    assert_eq!(found.reasons.gives.len(), 1);
    let evening = |house: &House| house.state.gathering(tonight()).unwrap().clone();
    assert!(for_the_board(&found.reasons, &evening(&house)).gives.is_empty());
    let line = found.reasons.gives[0].need_line;
    let (gathering, guest) = (tonight(), 2.into());
    house.add(Fact::LineShown { gathering, guest, line, shown: true }, now());
    assert_eq!(for_the_board(&found.reasons, &evening(&house)).gives.len(), 1);
}

#[test]
fn an_unknown_gathering_is_an_empty_room() {
    let room = Room::read(&State::default(), 9.into(), now());
    assert!(
        room.is_empty() && suggest_everyone(&room).is_empty() && next_for_host(&room).is_empty()
    );
    assert!(suggest_for(&room, 1.into(), 3).is_empty());
}

#[test]
fn no_sentence_says_how_well_anything_fits() {
    let people: Vec<_> = [
        (&["Help with tax returns"][..], &["Prune my pear tree"][..]),
        (&["Prune a fruit tree"], &["My first tax return"]),
        (&["A tall ladder"], &["Polish practice"]),
        (&["I speak Polish"], &["Borrow a ladder"]),
    ]
    .map(|(offers, needs)| someone(offers, needs))
    .into();
    let found = suggest_everyone(&House::of(&people).room());
    assert!(found.iter().any(|it| !it.reasons.gives.is_empty()));
    for Suggestion { guests, reasons, .. } in &found {
        let named = |guest: &GuestId| Named { guest: *guest, name: "Kim" };
        let people: Vec<_> = guests.iter().map(named).collect();
        for language in crate::words::Language::ALL {
            let words = crate::words::Words::new(language);
            let readers = [Reader::Guest(guests[0]), Reader::People, Reader::Host];
            let tell = |reader| Teller { words, reader, people: &people }.reasons(reasons);
            for reason in readers.into_iter().flat_map(tell) {
                let text = format!("{:?}", reason.sentence());
                assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
            }
        }
    }
}
