//! For tests: a desk with gatherings and guests.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::{DateTime, TimeDelta, Utc};

use super::Desk;
use crate::domain::{Booking, Command, Details, GatheringId, GuestId, Invitation, Name, Plan};

/// Three hours in Zurich.
pub(super) fn plan(name: &str, starts: DateTime<Utc>) -> Plan {
    Plan {
        name: name.to_owned(),
        venue: String::new(),
        starts,
        ends: starts + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    }
}

/// Plans such a gathering.
pub(super) fn gathering(desk: &mut Desk, name: &str, starts: DateTime<Utc>) -> GatheringId {
    let (gathering, plan) = (desk.mint(), plan(name, starts));
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    gathering
}

/// Puts an Ana Pereira with a ticket on the list, or takes her off it.
pub(super) fn invite(
    desk: &mut Desk,
    gathering: GatheringId,
    code: &str,
    expected: bool,
) -> GuestId {
    let guest = desk.mint();
    let invitation = Invitation {
        gathering,
        guest,
        details: Details { name: Some(Name::parse("Ana Pereira")), ..Details::default() },
        booking: Booking { expected, ..Booking::default() },
        tickets: vec![code.into()],
        refused: Vec::new(),
        lines: Vec::new(),
    };
    desk.submit(Command::Invite(Box::new(invitation))).unwrap();
    guest
}
