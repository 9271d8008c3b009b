//! At the door: once in is in, tickets, undo, walk-ins, lists.

use porchlight::domain::*;

use super::given::*;

fn ticket(gathering: GatheringId, guest: GuestId, code: &str) -> Fact {
    Fact::TicketIssued { gathering, guest, code: code.into() }
}

fn already_in(guest: GuestId, minutes: u64, door: u128) -> Refusal {
    Refusal::AlreadyIn { guest, since: minute(minutes), door: DoorId::from(door) }
}

fn out(guest: GuestId) -> Command {
    Command::CheckOut { gathering: TONIGHT, guest }
}

fn undo(guest: GuestId) -> Command {
    Command::UndoMovement { gathering: TONIGHT, guest }
}

fn presence(given: &Given, guest: GuestId) -> Presence {
    given.tonight().visit(guest).unwrap().presence()
}

#[test]
fn somebody_on_the_list_comes_in_once() {
    given(known(&[(ANA, "Ana Pereira")]))
        .when(check_in(ANA))
        .then([came_in(ANA)])
        .when(check_in(ANA))
        .refused(&already_in(ANA, 3, 1));
}

#[test]
fn a_second_scan_at_another_door_says_when_and_where() {
    given(known(&[(ANA, "Ana Pereira")]))
        .at_door(7, [came_in(ANA)])
        .after_min(20)
        .when(check_in(ANA))
        .refused(&already_in(ANA, 3, 7));
}

#[test]
fn the_earliest_arrival_counts_when_two_doors_let_the_same_ticket_in() {
    let gathering = TONIGHT;
    let in_by = |door, tick, minutes| Entry {
        door: DoorId::from(door),
        seq: 1,
        tick,
        at: minute(minutes),
        about: vec![ANA],
        body: Body::Known(Fact::CheckedIn { gathering, guest: ANA, by: By::Code, door: None }),
    };
    let mut state = State::default();
    given(known(&[])).state().clone_into(&mut state);
    // The second door's clock says earlier, though its entry arrives later.
    for entry in [in_by(1, 50, 30), in_by(2, 60, 25)] {
        state.apply(&entry);
    }
    let visit = state.gathering(TONIGHT).unwrap().visit(ANA).unwrap();
    assert_eq!(visit.arrival().unwrap().at, minute(25));
    assert_eq!(visit.arrived_by(), Some(DoorId::from(2)));
    assert_eq!(visit.movements().count(), 2, "nothing is undone by itself");
}

#[test]
fn out_and_in_again_is_possible() {
    let back = given(inside(&[ANA]))
        .when(out(ANA))
        .then([went_out(ANA)])
        .when(check_in(ANA))
        .then([came_in(ANA)]);
    assert_eq!(presence(&back, ANA), Presence::In);
    let arrival = back.tonight().visit(ANA).unwrap().arrival().unwrap().at;
    assert_eq!(arrival, minute(3), "they arrived when they first came");
    back.when(check_in(ANA)).refused(&already_in(ANA, 3, 1));
}

#[test]
fn nobody_leaves_who_is_not_in() {
    given(known(&[(ANA, "Ana Pereira")])).when(out(ANA)).refused(&Refusal::NotIn { guest: ANA });
    given(inside(&[ANA]))
        .when(out(ANA))
        .happens()
        .when(out(ANA))
        .refused(&Refusal::NotIn { guest: ANA });
}

#[test]
fn undo_takes_the_latest_movement_back_and_then_the_one_before() {
    let undone = given(inside(&[ANA])).when(out(ANA)).happens().when(undo(ANA)).happens();
    assert_eq!(presence(&undone, ANA), Presence::In);
    let undone = undone.when(undo(ANA)).happens();
    assert_eq!(presence(&undone, ANA), Presence::Absent);
    undone.when(undo(ANA)).refused(&Refusal::NothingToUndo { guest: ANA });
}

#[test]
fn undo_names_the_movement_so_that_a_later_check_in_stands() {
    let stamp = Stamp::new(3, DoorId::from(1));
    let (gathering, guest) = (TONIGHT, ANA);
    let undone = given(inside(&[ANA])).when(undo(ANA)).then([Fact::MovementUndone {
        gathering,
        guest,
        movement: stamp,
    }]);
    let again = undone.when(check_in(ANA)).then([came_in(ANA)]);
    assert_eq!(presence(&again, ANA), Presence::In);
    assert_eq!(again.tonight().visit(ANA).unwrap().arrival().unwrap().at, minute(5));
}

#[test]
fn a_ticket_opens_its_own_gathering_and_says_so_at_another() {
    let house = given([planned(LAST_MONTH), planned(TONIGHT)])
        .at_door(1, [ticket(TONIGHT, ANA, "T-1"), ticket(LAST_MONTH, BEN, "T-2")])
        .at_door(1, [Fact::BadgeIssued { guest: CLEO, code: "own-code".into() }]);
    let scan = |code| house.state().scan(TONIGHT, code);
    assert_eq!(scan("T-1"), Scan::Guest(ANA));
    assert_eq!(scan("T-2"), Scan::Elsewhere { gathering: LAST_MONTH, guest: BEN });
    assert_eq!(scan("own-code"), Scan::Guest(CLEO), "a badge opens every gathering");
    assert_eq!([scan("t-1"), scan("T-1 "), scan("")], [Scan::Unknown; 3], "codes match exactly");
}

#[test]
fn a_ticket_given_to_somebody_else_lets_the_new_holder_in() {
    let house = given([planned(TONIGHT), ticket(TONIGHT, ANA, "T-1")])
        .at_door(2, [ticket(TONIGHT, BEN, "T-1")]);
    assert_eq!(house.state().scan(TONIGHT, "T-1"), Scan::Guest(BEN));
    assert_eq!(house.tonight().tickets().collect::<Vec<_>>(), [("T-1", BEN)]);
}

fn taken_back(guest: GuestId, code: &str) -> Fact {
    Fact::TicketWithdrawn { gathering: TONIGHT, guest, code: code.into() }
}

#[test]
fn a_ticket_that_is_taken_back_is_held_no_more_until_it_is_given_out_again() {
    let wish =
        |code: &str| Command::WithdrawTicket { gathering: TONIGHT, guest: ANA, code: code.into() };
    let house = given([planned(TONIGHT), noted(ANA, "Ana Pereira")])
        .at_door(1, [ticket(TONIGHT, ANA, "T-1"), ticket(TONIGHT, ANA, "T-2")])
        .when(wish("T-1"))
        .then([taken_back(ANA, "T-1")]);
    assert_eq!(house.tonight().tickets().collect::<Vec<_>>(), [("T-2", ANA)]);
    assert!(house.tonight().is_withdrawn(ANA, "T-1"));
    assert_eq!(house.state().scan(TONIGHT, "T-1"), Scan::Guest(ANA), "still known whose it was");
    let house = house.when(wish("T-1")).then([]).when(wish("T-9")).then([]);
    let again = house.at_door(2, [ticket(TONIGHT, ANA, "T-1")]);
    assert!(again.tonight().has_ticket(ANA, "T-1"));
}

#[test]
fn a_walk_in_needs_a_name_and_nothing_else() {
    given([planned(TONIGHT)]).when(check_in(DAN)).refused(&Refusal::EmptyName);
    given([planned(TONIGHT)]).when(check_in_as(DAN, named("  "))).refused(&Refusal::EmptyName);
    given([planned(TONIGHT)])
        .when(check_in_as(DAN, named("Dan Ito")))
        .then([noted(DAN, "Dan Ito"), came_in(DAN)]);
}

#[test]
fn an_empty_name_typed_at_the_door_never_takes_a_name_away() {
    given(known(&[(ANA, "Ana Pereira")])).when(check_in_as(ANA, named(""))).then([came_in(ANA)]);
    let details = named(" ");
    given(known(&[(ANA, "Ana Pereira")]))
        .when(Command::Note { guest: ANA, details })
        .refused(&Refusal::EmptyName);
}

#[test]
fn a_badge_code_is_made_once_and_kept() {
    let check_in = |code: &str| {
        let (gathering, by, consent) = (TONIGHT, By::Name, None);
        let (badge_code, details) = (code.into(), Details::default());
        let it = CheckIn {
            gathering,
            guest: ANA,
            by,
            badge_code,
            details,
            consent,
            manner: None,
            door: None,
        };
        Command::CheckIn(Box::new(it))
    };
    let by_name = Fact::CheckedIn { gathering: TONIGHT, guest: ANA, by: By::Name, door: None };
    given(known(&[(ANA, "Ana Pereira")]))
        .when(check_in("first"))
        .then([Fact::BadgeIssued { guest: ANA, code: "first".into() }, by_name.clone()])
        .when(out(ANA))
        .happens()
        .when(check_in("second"))
        .then([by_name]);
}

#[test]
fn nobody_comes_to_a_gathering_nobody_planned() {
    given([noted(ANA, "Ana Pereira")])
        .when(check_in(ANA))
        .refused(&Refusal::UnknownGathering { gathering: TONIGHT });
}

#[test]
fn a_gathering_has_a_name_and_ends_after_it_starts() {
    let Fact::GatheringPlanned { gathering, plan } = planned(TONIGHT) else { unreachable!() };
    let wish = |plan| Command::PlanGathering { gathering, plan };
    let backwards = Plan { ends: plan.starts, ..plan.clone() };
    given([]).when(wish(backwards)).refused(&Refusal::EndsBeforeStart);
    let nameless = Plan { name: " ".to_owned(), ..plan.clone() };
    given([]).when(wish(nameless)).refused(&Refusal::EmptyName);
    given([]).when(wish(plan.clone())).then([planned(TONIGHT)]).when(wish(plan)).then_nothing();
}

fn invitation(details: Details, expected: bool, code: &str) -> Command {
    let booking = Booking { expected, ..Booking::default() };
    let (tickets, refused, lines) = (vec![code.into()], Vec::new(), Vec::new());
    let (gathering, guest) = (TONIGHT, ANA);
    Command::Invite(Box::new(Invitation {
        gathering,
        guest,
        details,
        booking,
        tickets,
        refused,
        lines,
    }))
}

#[test]
fn the_same_list_twice_changes_nothing_and_a_newer_one_only_what_is_new() {
    let (gathering, guest) = (TONIGHT, ANA);
    let booked = |expected| {
        let booking = Booking { expected, ..Booking::default() };
        Fact::GuestBooked { gathering, guest, booking }
    };
    let cancelled = given([planned(TONIGHT)])
        .when(invitation(named("Ana Pereira"), true, "T-1"))
        .then([noted(ANA, "Ana Pereira"), booked(true), ticket(TONIGHT, ANA, "T-1")])
        .when(invitation(named("Ana Pereira"), true, "T-1"))
        .then_nothing()
        .when(invitation(named("Ana Pereira-Lind"), false, "T-1"))
        .then([noted(ANA, "Ana Pereira-Lind"), booked(false)]);
    assert_eq!(presence(&cancelled, ANA), Presence::Absent);
}

fn check_in_by(by: By) -> Command {
    let Command::CheckIn(wish) = check_in(ANA) else { unreachable!() };
    Command::CheckIn(Box::new(CheckIn { by, ..*wish }))
}

#[test]
fn a_cancelled_ticket_opens_nothing_until_a_host_says_so() {
    let (gathering, guest) = (TONIGHT, ANA);
    let cancelled =
        || given([planned(TONIGHT)]).when(invitation(named("Ana Pereira"), false, "T-1")).happens();
    for by in [By::Code, By::Name, By::WalkIn] {
        cancelled().when(check_in_by(by)).refused(&Refusal::Cancelled { guest });
    }
    let inside = cancelled().when(check_in_by(By::Staff)).then([Fact::CheckedIn {
        gathering,
        guest,
        by: By::Staff,
        door: None,
    }]);
    // Once let in, their ticket is as good as any.
    inside.when(out(ANA)).happens().when(check_in(ANA)).then([came_in(ANA)]);
}

#[test]
fn whoever_came_in_before_their_ticket_was_cancelled_stays_in() {
    given(inside(&[ANA]))
        .when(invitation(named("Ana Pereira"), false, "T-1"))
        .happens()
        .when(check_in(ANA))
        .refused(&already_in(ANA, 3, 1));
}

#[test]
fn a_door_that_was_removed_stands_as_that_until_it_joins_again() {
    let wish = |removed| Command::RemoveDoor { door: DoorId::from(7), removed };
    let says = |removed| Fact::DoorRemoved { door: DoorId::from(7), removed };
    let removed_at = |house: &Given| house.state().removed_at(DoorId::from(7));
    let house = given(known(&[])).when(wish(false)).then_nothing();
    assert_eq!(removed_at(&house), None);
    let removed = house.when(wish(true)).then([says(true)]);
    let when = removed_at(&removed).unwrap();
    let again = removed.when(wish(true)).then_nothing();
    assert_eq!(removed_at(&again), Some(when), "it was removed once");
    assert_eq!(removed_at(&again.when(wish(false)).then([says(false)])), None);
}

#[test]
fn the_door_that_is_named_stands_with_that_arrival_and_no_other() {
    let at = |guest, name: &str| {
        let Command::CheckIn(wish) = check_in(guest) else { unreachable!() };
        Command::CheckIn(Box::new(CheckIn { door: Some(name.into()), ..*wish }))
    };
    let people = known(&[(ANA, "Ana Pereira"), (BEN, "Ben Okafor"), (CLEO, "Cleo Park")]);
    let house = given(people)
        .when(Command::NameDoor { name: "Hall".to_owned() })
        .happens()
        .when(at(ANA, "Front"))
        .happens()
        .when(at(BEN, "Back"))
        .happens()
        .when(check_in(CLEO))
        .happens();
    let came_by = |guest| {
        let arrival = house.tonight().visit(guest).unwrap().arrival().unwrap();
        house.state().door_of(arrival).unwrap()
    };
    assert_eq!([ANA, BEN, CLEO].map(came_by), ["Front", "Back", "Hall"]);
}

#[test]
fn blank_means_no_until_the_guest_chooses() {
    let fresh = given(inside(&[ANA]));
    let visit = fresh.tonight().visit(ANA).unwrap();
    assert_eq!(visit.consent(), Consent { screen: ScreenName::None, swap: Swap::No });
    let (gathering, guest) = (TONIGHT, ANA);
    let consent = Consent { screen: ScreenName::First, swap: Swap::AskEachTime };
    let wish = |consent| Command::Choose { gathering, guest, consent };
    fresh
        .when(wish(Consent::default()))
        .then_nothing()
        .when(wish(consent))
        .then([Fact::ConsentGiven { gathering, guest, consent }])
        .when(wish(consent))
        .then_nothing()
        .when(wish(Consent::default()))
        .then([Fact::ConsentGiven { gathering, guest, consent: Consent::default() }]);
}

#[test]
fn a_call_for_a_host_stays_open_until_one_comes() {
    let help = numbered(1);
    let (gathering, reason, guest) = (TONIGHT, HelpReason::WasNotMe, Some(ANA));
    let called =
        given(inside(&[ANA])).when(Command::AskHelp { gathering, help, reason, guest }).happens();
    let calls: Vec<_> = called.tonight().open_calls().collect();
    assert!(matches!(calls[..], [(_, Call { guest: Some(ANA), .. })]), "{calls:?}");
    let answered = called.when(Command::GiveHelp { gathering, help }).happens();
    assert_eq!(answered.tonight().open_calls().count(), 0);
    let [(_, Call { door, .. })] = calls[..] else { panic!("{calls:?}") };
    let comes = answered.tonight().host_comes_to(door);
    assert!(comes.is_some());
    let again = answered.when(Command::GiveHelp { gathering, help }).happens();
    assert_eq!(again.tonight().host_comes_to(door), comes, "whoever took it first");
}

#[test]
fn a_key_is_taken_with_what_it_admits_and_withdrawn_again() {
    let (gathering, key) = (TONIGHT, "key");
    let set = |admits| Command::SetTicketKey { gathering, key: key.into(), admits };
    let fact = |admits| Fact::TicketKeySet { gathering, key: key.into(), admits };
    let some = Admits { products: vec![3], date: Some(11) };
    let taken = given(known(&[]))
        .when(set(Some(some.clone())))
        .then([fact(Some(some.clone()))])
        .when(set(Some(some.clone())))
        .then_nothing();
    let keys: Vec<_> = taken.tonight().ticket_keys().collect();
    assert_eq!(keys, [(key, &some)]);
    let withdrawn = taken.when(set(None)).then([fact(None)]).when(set(None)).then_nothing();
    assert_eq!(withdrawn.tonight().ticket_keys().count(), 0);
}

#[test]
fn a_key_admits_its_products_and_its_date() {
    let any = Admits::default();
    assert!(any.takes(3, 0) && any.takes(4, 12));
    let some = Admits { products: vec![3, 5], date: Some(11) };
    assert!(some.takes(5, 11) && !some.takes(4, 11) && !some.takes(5, 12) && !some.takes(5, 0));
}

#[test]
fn a_code_is_blocked_by_its_mark_until_it_is_let_open() {
    let gathering = TONIGHT;
    let block = |blocked| Command::BlockTicket { gathering, mark: "mark".into(), blocked };
    let fact = |blocked| Fact::TicketBlocked { gathering, mark: "mark".into(), blocked };
    let blocked =
        given(known(&[])).when(block(false)).then_nothing().when(block(true)).then([fact(true)]);
    assert!(blocked.tonight().is_blocked("mark"));
    let open = blocked.when(block(true)).then_nothing().when(block(false)).then([fact(false)]);
    assert_eq!(open.tonight().blocked().count(), 0);
}
