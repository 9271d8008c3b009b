//! Random wishes about people of one booking, places, and who waits for one.

use porchlight::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::pieces::{by, details, gathering, guest, id};
use super::tickets::code;

/// People of one booking, places, and who waits.
pub(super) fn together() -> BoxedStrategy<Command> {
    let party = || id::<PartyId>(900, 2);
    let place = (guest(), option::of(code())).prop_map(|(guest, ticket)| Place {
        guest,
        ticket,
        booked_on: None,
    });
    let form = (gathering(), party(), vec(guest(), 0..3), vec(place, 0..2)).prop_map(
        |(gathering, party, members, places)| {
            Command::FormParty(Box::new(Party { gathering, party, members, places }))
        },
    );
    let along =
        (guest(), code(), select(vec!["", "Mateo", "Inês Pereira"]), option::of(any::<bool>()))
            .prop_map(|(guest, badge_code, name, child)| Along {
                guest,
                badge_code,
                name: Name::parse(name),
                child,
            });
    let come = (gathering(), guest(), by(), vec(along, 1..4)).prop_map(
        |(gathering, speaker, by, people)| {
            let door = None;
            Command::CheckInParty(Box::new(PartyCheckIn { gathering, speaker, by, people, door }))
        },
    );
    let wait = (gathering(), guest(), details(), code()).prop_map(
        |(gathering, guest, details, badge_code)| {
            Command::Wait(Box::new(Wait { gathering, guest, details, badge_code }))
        },
    );
    prop_oneof![
        1 => (gathering(), 0..9_u32)
            .prop_map(|(gathering, places)| Command::SetCapacity { gathering, places }),
        3 => form,
        3 => come,
        2 => wait,
        1 => (gathering(), guest())
            .prop_map(|(gathering, guest)| Command::StopWaiting { gathering, guest }),
        1 => (gathering(), guest(), any::<bool>()).prop_map(|(gathering, guest, watched)| {
            Command::WatchArrival { gathering, guest, watched }
        }),
    ]
    .boxed()
}
