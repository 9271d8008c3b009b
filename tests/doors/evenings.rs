//! A hub shares one evening, also where it had none when the first house with one came.

use std::time::Duration;

use porchlight::domain::{DoorId, GatheringId};
use porchlight::journal::Journal;
use porchlight::sync::{EngineError, Evening, Hub, Invitation, Share, Wanted};

use crate::hub::shared;
use crate::server::{free_port, server};

fn evening(number: u128, name: &str) -> Evening {
    let gatherings = [GatheringId::from(number)].into();
    Evening { gatherings, name: name.to_owned() }
}

/// A house with this evening comes with an invitation.
fn comes(
    (hub, journal): (&mut Hub, &mut Journal),
    invitation: &str,
    evening: Evening,
) -> Result<Share, EngineError> {
    let invitation = Invitation::read(invitation).unwrap();
    std::thread::scope(|scope| {
        let joining = scope.spawn(move || invitation.accept("Garden", DoorId::from(7), evening));
        while !joining.is_finished() {
            hub.serve(journal, Duration::from_millis(50)).unwrap();
        }
        joining.join().unwrap()
    })
}

fn other(name: &str) -> EngineError {
    EngineError::OtherEvening(name.to_owned())
}

#[test]
fn the_first_evening_that_comes_to_a_hub_is_its_evening_before_any_of_it_is_here() {
    let Some((folder, mut journal, mut hub)) = shared() else { return };
    let (quilts, choir) = (evening(1, "Quilts"), evening(2, "Choir"));
    let mut come = |hub: &mut Hub, evening: &Evening| {
        let invitation = hub.invite().unwrap();
        comes((hub, &mut journal), &invitation, evening.clone()).map(drop)
    };
    come(&mut hub, &Evening::default()).unwrap();
    come(&mut hub, &quilts).unwrap();
    assert_eq!(come(&mut hub, &choir), Err(other("Quilts")));
    assert!(hub.is_inviting(), "whoever is told so has not used it");
    // Whoever has none, and whoever has the same, comes in.
    come(&mut hub, &Evening::default()).unwrap();
    let both = Evening { gatherings: &quilts.gatherings | &choir.gatherings, ..choir.clone() };
    come(&mut hub, &both).unwrap();
    // It is known when the hub starts again, too.
    drop(hub);
    let (server, port) = (server(), Some(free_port()));
    let wanted = Wanted { server, port, hosts: vec!["127.0.0.1".to_owned()], ..Wanted::default() };
    let mut journal = journal;
    let mut hub = Hub::start(&mut journal, &folder.path().join("our.house"), wanted).unwrap();
    let invitation = hub.invite().unwrap();
    let third = evening(3, "Chess");
    let told = comes((&mut hub, &mut journal), &invitation, third).map(drop);
    assert_eq!(told, Err(other("Quilts")));
}

#[test]
fn an_evening_whose_door_was_removed_before_any_of_it_came_is_the_hubs_no_more() {
    let Some((_folder, mut journal, mut hub)) = shared() else { return };
    let invitation = hub.invite().unwrap();
    comes((&mut hub, &mut journal), &invitation, evening(1, "Quilts")).unwrap();
    let id = hub.doors()[0].id.clone();
    assert!(hub.remove(&mut journal, &id).unwrap());
    let invitation = hub.invite().unwrap();
    comes((&mut hub, &mut journal), &invitation, evening(2, "Choir")).unwrap();
}

#[test]
fn of_two_evenings_that_come_in_one_moment_one_is_the_hubs() {
    let Some((_folder, mut journal, mut hub)) = shared() else { return };
    let invitation = Invitation::read(&hub.invite().unwrap()).unwrap();
    let come = |number, name| {
        let invitation = invitation.clone();
        move || invitation.accept(name, DoorId::from(number), evening(number, name)).is_ok()
    };
    let [quilts, choir] = std::thread::scope(|scope| {
        let joining = [come(1, "Quilts"), come(2, "Choir")].map(|come| scope.spawn(come));
        while joining.iter().any(|it| !it.is_finished()) {
            hub.serve(&mut journal, Duration::from_millis(50)).unwrap();
        }
        joining.map(|it| it.join().unwrap())
    });
    assert!(quilts != choir);
    let name = if quilts { "Quilts" } else { "Choir" };
    let names: Vec<_> = hub.doors().iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, [name]);
    let invitation = hub.invite().unwrap();
    let other_one = if quilts { evening(2, "Choir") } else { evening(1, "Quilts") };
    let told = comes((&mut hub, &mut journal), &invitation, other_one).map(drop);
    assert_eq!(told, Err(other(name)));
}
