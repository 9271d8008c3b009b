//! Signed tickets at a desk: on a list and on none, tonight's and others'.

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::desk::{HandClock, Reading, Trouble, planned};
use crate::domain::{By, CheckIn, Command, Details, GuestId, Name, Refusal};
use crate::intake::signed::made::{field, pem, seed, signer, ticket};
use crate::intake::signed::{keys_in, mark};

/// Half past seven, an hour and a half into the evening.
const NOW_S: u64 = 1_795_203_000;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(NOW_S.cast_signed(), 0).unwrap()
}

fn plan(desk: &mut Desk, name: &str) -> GatheringId {
    planned::gathering(desk, name, now() - TimeDelta::minutes(90))
}

fn trust(desk: &mut Desk, gathering: GatheringId, of: u8, admits: Admits) {
    let key = keys_in(&pem(&signer(of))).unwrap()[0].to_string().into();
    desk.submit(Command::SetTicketKey { gathering, key, admits: Some(admits) }).unwrap();
}

/// A house whose tonight takes the tickets of key 7.
fn house() -> (Desk, GatheringId) {
    let mut desk = Desk::in_memory(Box::new(HandClock::at(now()))).unwrap();
    let tonight = plan(&mut desk, "Supper");
    trust(&mut desk, tonight, 7, Admits::default());
    (desk, tonight)
}

fn code(of: u8, fields: &[Vec<u8>]) -> String {
    ticket(&signer(of), &[seed("Kx3mPq9Zt"), fields.concat()].concat())
}

fn means(desk: &Desk, gathering: GatheringId, code: &str) -> Meaning {
    desk.meaning(gathering, &Reading::typed(code))
}

fn void(why: Void) -> Meaning {
    Meaning::Void { why, guest: None }
}

/// Somebody says a name and comes in by a signed ticket.
fn come_in(desk: &mut Desk, gathering: GatheringId, code: &str) -> Result<GuestId, Trouble> {
    let Meaning::Signed { guest, code } = means(desk, gathering, code) else { panic!("{code}") };
    let check_in = CheckIn {
        gathering,
        guest,
        by: By::Code,
        badge_code: "".into(),
        details: Details { name: Some(Name::parse("Ana Pereira")), ..Details::default() },
        consent: None,
        manner: None,
        door: None,
    };
    let issue = Command::IssueTicket { gathering, guest, code };
    desk.submit_all([Command::CheckIn(Box::new(check_in)), issue])?;
    Ok(guest)
}

fn invite(desk: &mut Desk, gathering: GatheringId, code: &str) -> GuestId {
    planned::invite(desk, gathering, code, true)
}

#[test]
fn a_good_ticket_of_somebody_on_no_list_is_good_once_and_theirs_from_then_on() {
    let (mut desk, tonight) = house();
    let code = code(7, &[field(2, 4711)]);
    let Meaning::Signed { guest, .. } = means(&desk, tonight, &code) else { panic!() };
    assert_eq!(come_in(&mut desk, tonight, &code).unwrap(), guest);
    assert_eq!(means(&desk, tonight, &code), Meaning::Ticket(guest));
    let url = code.replace('+', "-").replace('/', "_");
    assert_eq!(means(&desk, tonight, &url), Meaning::Ticket(guest), "however it is written");
    // Also once the key is withdrawn.
    let key = keys_in(&pem(&signer(7))).unwrap()[0].to_string().into();
    desk.submit(Command::SetTicketKey { gathering: tonight, key, admits: None }).unwrap();
    assert_eq!(means(&desk, tonight, &code), Meaning::Ticket(guest));
}

#[test]
fn two_doors_alone_that_take_the_same_ticket_agree_on_one_guest() {
    let (mut one, tonight) = house();
    let mut other =
        Desk::in_memory(Box::new(HandClock::at(now() + TimeDelta::minutes(2)))).unwrap();
    let entries = |desk: &Desk| desk.journal().since(&crate::journal::Seen::new()).unwrap();
    other.merge(&entries(&one)).unwrap();
    let code = code(7, &[field(2, 4711)]);
    let guests = [&mut one, &mut other].map(|desk| come_in(desk, tonight, &code).unwrap());
    assert_eq!(guests[0], guests[1]);
    let (here, there) = (entries(&one), entries(&other));
    one.merge(&there).unwrap();
    other.merge(&here).unwrap();
    for desk in [&one, &other] {
        let visit = desk.state().gathering(tonight).unwrap().visit(guests[0]).unwrap();
        assert_eq!(visit.arrival().unwrap().at, now(), "the earlier one counts");
        assert_eq!(desk.state().guests().count(), 1);
        assert_eq!(means(desk, tonight, &code), Meaning::Ticket(guests[0]));
    }
    assert!(one.state() == other.state());
}

#[test]
fn on_the_list_it_is_the_guest_who_stands_there_key_or_no_key() {
    let (mut desk, tonight) = house();
    let (mine, unknown) = (code(7, &[field(2, 4711)]), code(8, &[]));
    let ana = invite(&mut desk, tonight, &mine);
    let ben = invite(&mut desk, tonight, &unknown);
    assert_eq!(means(&desk, tonight, &mine), Meaning::Ticket(ana));
    assert_eq!(means(&desk, tonight, &unknown), Meaning::Ticket(ben), "no key knows it");
    // Written otherwise than on the list.
    let bare = mine.trim_start_matches('=').replace('+', "-").replace('/', "_");
    assert_eq!(means(&desk, tonight, &bare), Meaning::Ticket(ana));
}

#[test]
fn whoever_came_in_before_the_list_did_stays_in_after_it() {
    let (mut desk, tonight) = house();
    let code = code(7, &[]);
    let guest = come_in(&mut desk, tonight, &code).unwrap();
    invite(&mut desk, tonight, &code);
    assert_eq!(means(&desk, tonight, &code), Meaning::Ticket(guest));
}

#[test]
fn what_is_signed_with_an_unknown_key_is_so_and_without_keys_just_unknown() {
    let (mut desk, tonight) = house();
    assert_eq!(means(&desk, tonight, &code(8, &[])), void(Void::UnknownKey));
    let other = plan(&mut desk, "Winter Supper");
    assert_eq!(means(&desk, other, &code(8, &[])), Meaning::Unknown);
    assert_eq!(
        means(&desk, other, &code(7, &[])),
        Meaning::Elsewhere { gathering: tonight, guest: None }
    );
}

#[test]
fn a_ticket_for_another_product_or_date_says_which_of_them() {
    let mut desk = Desk::in_memory(Box::new(HandClock::at(now()))).unwrap();
    let tonight = plan(&mut desk, "Supper");
    trust(&mut desk, tonight, 7, Admits { products: vec![3, 5], date: Some(11) });
    let of = |product, date| code(7, &[field(2, product), field(4, date)]);
    assert!(matches!(means(&desk, tonight, &of(5, 11)), Meaning::Signed { .. }));
    assert_eq!(means(&desk, tonight, &of(4, 11)), void(Void::OtherProduct));
    assert_eq!(means(&desk, tonight, &of(5, 12)), void(Void::OtherDate));
    // The other evening of the series has the same key.
    let next = plan(&mut desk, "Winter Supper");
    trust(&mut desk, next, 7, Admits { products: Vec::new(), date: Some(12) });
    assert_eq!(
        means(&desk, tonight, &of(5, 12)),
        Meaning::Elsewhere { gathering: next, guest: None }
    );
}

#[test]
fn a_ticket_is_good_from_its_first_second_to_its_last_for_those_on_the_list_too() {
    let (mut desk, tonight) = house();
    let until = |s| code(7, &[field(6, s)]);
    let from = |s| code(7, &[field(5, s)]);
    assert!(matches!(means(&desk, tonight, &from(NOW_S)), Meaning::Signed { .. }));
    assert!(matches!(means(&desk, tonight, &until(NOW_S + 1)), Meaning::Signed { .. }));
    let later = now() + TimeDelta::seconds(1);
    assert_eq!(means(&desk, tonight, &from(NOW_S + 1)), void(Void::NotYet(later)));
    assert_eq!(means(&desk, tonight, &until(NOW_S)), void(Void::Over(now())));
    let ana = invite(&mut desk, tonight, &until(NOW_S));
    let over = Meaning::Void { why: Void::Over(now()), guest: Some(ana) };
    assert_eq!(means(&desk, tonight, &until(NOW_S)), over);
}

#[test]
fn a_blocked_code_opens_nothing_signed_or_listed_until_it_is_let_open_again() {
    let (mut desk, tonight) = house();
    let signed = code(7, &[]);
    let ana = invite(&mut desk, tonight, "TK-00711");
    for (code, guest) in [(signed.as_str(), None), ("TK-00711", Some(ana))] {
        let mut block = |blocked| {
            let mark = mark(code).into();
            desk.submit(Command::BlockTicket { gathering: tonight, mark, blocked }).unwrap();
            means(&desk, tonight, code)
        };
        assert_eq!(block(true), Meaning::Void { why: Void::Blocked, guest });
        assert!(!matches!(block(false), Meaning::Void { .. }));
    }
}

#[test]
fn a_ticket_opens_nothing_once_its_guest_is_forgotten() {
    let (mut desk, tonight) = house();
    let code = code(7, &[]);
    let guest = come_in(&mut desk, tonight, &code).unwrap();
    desk.submit(Command::Forget { guest }).unwrap();
    assert_eq!(means(&desk, tonight, &code), Meaning::Unknown);
}

#[test]
fn a_gathering_takes_so_many_keys_and_no_more() {
    let (mut desk, tonight) = house();
    let mut set = |of: u8| {
        let key = keys_in(&pem(&signer(of))).unwrap()[0].to_string().into();
        desk.submit(Command::SetTicketKey {
            gathering: tonight,
            key,
            admits: Some(Admits::default()),
        })
    };
    for of in 8..23 {
        set(of).unwrap();
    }
    let refused = set(23).unwrap_err();
    assert!(matches!(refused, Trouble::Refused(Refusal::TooManyKeys { most: 16 })), "{refused}");
}
