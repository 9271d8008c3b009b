//! Random wishes and facts about tickets, their keys, and what is blocked.

use porchlight::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::pieces::{gathering, guest};

pub(super) fn code() -> impl Strategy<Value = Box<str>> {
    select(vec!["A-1", "A-2", "B-1", ""]).prop_map(Box::from)
}

/// What tickets of a key are for.
fn admits() -> impl Strategy<Value = Option<Admits>> {
    option::of(
        (vec(1..4_i64, 0..3), option::of(1..3_i64))
            .prop_map(|(products, date)| Admits { products, date }),
    )
}

/// Something about a guest's ticket.
fn of_a_guest<T: std::fmt::Debug>(
    make: fn(GatheringId, GuestId, Box<str>) -> T,
) -> impl Strategy<Value = T> {
    (gathering(), guest(), code()).prop_map(move |(at, guest, code)| make(at, guest, code))
}

pub(super) fn wishes() -> BoxedStrategy<Command> {
    prop_oneof![
        6 => of_a_guest(|gathering, guest, code| Command::WithdrawTicket { gathering, guest, code }),
        1 => of_a_guest(|gathering, guest, code| Command::IssueTicket { gathering, guest, code }),
        1 => (gathering(), code(), admits())
            .prop_map(|(gathering, key, admits)| Command::SetTicketKey { gathering, key, admits }),
        1 => (gathering(), code(), any::<bool>()).prop_map(|(gathering, mark, blocked)| {
            Command::BlockTicket { gathering, mark, blocked }
        }),
    ]
    .boxed()
}

pub(super) fn facts() -> BoxedStrategy<Fact> {
    prop_oneof![
        of_a_guest(|gathering, guest, code| Fact::TicketIssued { gathering, guest, code }),
        of_a_guest(|gathering, guest, code| Fact::TicketWithdrawn { gathering, guest, code }),
    ]
    .boxed()
}
