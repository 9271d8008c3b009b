//! People of one booking.

use porchlight::domain::*;

use super::given::*;

const PARTY: u128 = 900;

fn joined(guest: GuestId, place: u32) -> Fact {
    Fact::PartyJoined { gathering: TONIGHT, guest, party: numbered(PARTY), place }
}

fn booked(guest: GuestId) -> Fact {
    let booking = Booking { expected: true, ..Booking::default() };
    Fact::GuestBooked { gathering: TONIGHT, guest, booking }
}

/// Ana booked for herself, for Ben, and for two without a name.
fn four_places() -> Given {
    let facts = [ANA, BEN, CLEO, DAN].into_iter().zip(1..);
    let facts = facts.flat_map(|(guest, place)| [booked(guest), joined(guest, place)]);
    given(known(&[(ANA, "Ana Pereira"), (BEN, "Ben Okafor")])).at_door(1, facts)
}

fn along(guest: GuestId, name: &str, child: Option<bool>) -> Along {
    Along { guest, badge_code: "".into(), name: Name::parse(name), child }
}

fn all_in(people: Vec<Along>) -> Command {
    let (gathering, speaker, by, door) = (TONIGHT, ANA, By::Code, None);
    Command::CheckInParty(Box::new(PartyCheckIn { gathering, speaker, by, people, door }))
}

fn named_by_ana(guest: GuestId, name: &str) -> Fact {
    Fact::PlaceNamed { guest, by: ANA, name: Name::parse(name) }
}

#[test]
fn all_come_in_by_one_wish_and_nobody_chooses_for_another() {
    let people = vec![along(ANA, "", None), along(CLEO, "Inês", Some(true)), along(DAN, "", None)];
    let child = Details { child: Some(true), ..Details::default() };
    let house = four_places().when(all_in(people)).then([
        came_in(ANA),
        named_by_ana(CLEO, "Inês"),
        Fact::GuestNoted { guest: CLEO, details: child },
        came_in(CLEO),
        came_in(DAN),
    ]);
    let evening = house.tonight();
    assert_eq!(evening.visit(BEN).unwrap().presence(), Presence::Expected, "good for later");
    for guest in [ANA, CLEO, DAN] {
        assert_eq!(evening.visit(guest).unwrap().consent(), Consent::default());
    }
    let cleo = house.state().guest(CLEO).unwrap();
    assert_eq!((cleo.name().full().as_str(), cleo.is_child()), ("Inês", true));
    assert!(!house.state().guest(DAN).unwrap().is_introducible(), "nobody knows what to call Dan");
}

#[test]
fn one_who_is_refused_keeps_nobody_else_out() {
    let cancelled = Fact::GuestBooked {
        gathering: TONIGHT,
        guest: BEN,
        booking: Booking { expected: false, ..Booking::default() },
    };
    let house = four_places().at_door(1, [cancelled, came_in(CLEO)]);
    let people = [ANA, BEN, CLEO, DAN].map(|it| along(it, "", None)).to_vec();
    house.when(all_in(people)).then([came_in(ANA), came_in(DAN)]);
}

#[test]
fn where_nobody_may_come_in_the_first_refusal_says_why() {
    let house = four_places().at_door(1, [came_in(ANA), came_in(CLEO)]);
    let since = house.tonight().visit(ANA).unwrap().arrival().unwrap().at;
    let people = vec![along(ANA, "", None), along(CLEO, "", None)];
    let refusal = Refusal::AlreadyIn { guest: ANA, since, door: DoorId::from(1) };
    house.when(all_in(people)).refused(&refusal);
}

#[test]
fn a_party_that_does_not_fit_comes_in_as_far_as_there_are_places() {
    let capacity = Fact::CapacitySet { gathering: TONIGHT, places: 2 };
    let house = four_places().at_door(1, [capacity]);
    let people = [ANA, BEN, CLEO].map(|it| along(it, "", None)).to_vec();
    house.when(all_in(people)).then([came_in(ANA), came_in(BEN)]);
}

#[test]
fn nobody_speaks_for_people_of_another_booking() {
    let house = four_places().at_door(1, [noted(EVA, "Eva Lind"), booked(EVA)]);
    house
        .when(all_in(vec![along(ANA, "", None), along(EVA, "", None)]))
        .refused(&Refusal::NotOfTheParty { guest: EVA });
}

#[test]
fn forgetting_whoever_booked_takes_the_names_they_typed_and_not_who_is_a_child() {
    let people = vec![along(ANA, "", None), along(CLEO, "Inês Pereira", Some(true))];
    let house = four_places().when(all_in(people)).happens();
    let house = house.when(Command::Forget { guest: ANA }).happens();
    assert!(!format!("{:?}", house.state()).contains("Inês"));
    let cleo = house.state().guest(CLEO).unwrap();
    assert!(cleo.name().is_empty() && cleo.is_child());
    assert!(house.tonight().visit(CLEO).unwrap().is_in(), "counts stay true");
}

#[test]
fn what_somebody_says_of_themselves_counts_more_than_what_was_typed_for_them() {
    let house = four_places().at_door(1, [named_by_ana(CLEO, "Ines")]);
    assert_eq!(house.state().guest(CLEO).unwrap().name().full(), "Ines");
    let house = house.at_door(1, [noted(CLEO, "Inês Pereira"), named_by_ana(CLEO, "Nini")]);
    assert_eq!(house.state().guest(CLEO).unwrap().name().full(), "Inês Pereira");
}

#[test]
fn people_of_one_booking_know_each_other_and_children_are_introduced_to_nobody() {
    let child = Details { child: Some(true), ..named("Inês") };
    let house = || {
        four_places().at_door(
            1,
            [
                Fact::GuestNoted { guest: CLEO, details: child.clone() },
                noted(EVA, "Eva Lind"),
                came_in(ANA),
                came_in(BEN),
                came_in(CLEO),
                came_in(EVA),
            ],
        )
    };
    let suggest = |guests: Vec<GuestId>, by_hand| Command::Suggest {
        gathering: TONIGHT,
        introduction: numbered(1),
        guests,
        reasons: Reasons::default(),
        by_hand,
    };
    let know = Refusal::Acquainted { guests: (ANA, BEN) };
    house().when(suggest(vec![ANA, BEN], false)).refused(&know);
    house().when(suggest(vec![CLEO, EVA], true)).refused(&Refusal::IsChild { guest: CLEO });
}

#[test]
fn a_place_without_a_name_has_a_ticket_of_its_own_and_comes_in_alone() {
    let place = |guest, ticket: &str| Place { guest, ticket: Some(ticket.into()), booked_on: None };
    let party = Party {
        gathering: TONIGHT,
        party: numbered(PARTY),
        members: vec![ANA],
        places: vec![place(CLEO, "TK-2"), place(DAN, "TK-3")],
    };
    let house = given(known(&[(ANA, "Ana Pereira")])).at_door(1, [booked(ANA)]);
    let house = house.when(Command::FormParty(Box::new(party.clone()))).happens();
    assert_eq!(house.state().scan(TONIGHT, "TK-2"), Scan::Guest(CLEO));
    assert_eq!(house.tonight().companions_of(DAN), [ANA, CLEO, DAN]);
    let house = house.when(Command::FormParty(Box::new(party))).then_nothing();
    house.when(check_in(CLEO)).then([came_in(CLEO)]);
}
