//! A hub of a house's own: whom it lets in, and what they may do.

use std::time::{Duration, Instant};

use porchlight::domain::DoorId;
use porchlight::journal::Journal;
use porchlight::sync::nats::{Access, Credential, Fingerprint, Nats};
use porchlight::sync::{
    Engine as _, EngineError, Evening, Habits, Hub, Invitation, Link, Segment, Share, Subject,
    Wanted, World, dice,
};

use crate::common::{at_s, read_all};
use crate::evening::named;
use crate::server::{free_port, server, until};

/// A house with a hub, as long as both are held.
pub(crate) fn shared() -> Option<(tempfile::TempDir, Journal, Hub)> {
    let program = server()?;
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("our.house");
    let mut journal = Journal::open(&house, DoorId::from(1)).unwrap();
    let hosts = vec!["127.0.0.1".to_owned()];
    let (server, port) = (Some(program), Some(free_port()));
    let clock: fn() -> _ = || at_s(7);
    let wanted = Wanted { server, port, hosts, clock: Some(clock), ..Wanted::default() };
    let hub = Hub::start(&mut journal, &house, wanted).unwrap();
    Some((folder, journal, hub))
}

/// Somebody joins, while the hub lets them in.
pub(crate) fn join(
    hub: &mut Hub,
    journal: &mut Journal,
    (invitation, door): (&str, u128),
) -> Result<Share, String> {
    let invitation = Invitation::read(invitation).unwrap();
    std::thread::scope(|scope| {
        let joining = scope.spawn(move || {
            invitation
                .accept("Garden", DoorId::from(door), Evening::default())
                .map_err(|it| it.to_string())
        });
        while !joining.is_finished() {
            hub.serve(journal, Duration::from_millis(50)).unwrap();
        }
        joining.join().unwrap()
    })
}

#[test]
fn an_invitation_lets_one_door_in_once_and_they_share_the_evening() {
    let Some((_folder, mut journal, mut hub)) = shared() else { return };
    let invitation = hub.invite().unwrap();
    let share = join(&mut hub, &mut journal, (&invitation, 7)).unwrap();
    assert_eq!(share.key, hub.share().key);
    let again = join(&mut hub, &mut journal, (&invitation, 7));
    assert!(again.is_err(), "a used one lets nobody in");
    let mut other = Journal::in_memory(DoorId::from(2)).unwrap();
    let fact = named(1);
    let (about, body) = (fact.about(), porchlight::domain::Body::Known(fact));
    let entry = porchlight::domain::Entry {
        door: DoorId::from(2),
        seq: 1,
        tick: 1,
        at: at_s(0),
        about,
        body,
    };
    other.append(&[entry]).unwrap();
    let start = Instant::now();
    let mut doors =
        [(&mut journal, hub.share().clone()), (&mut other, share)].map(|(house, share)| {
            let way = Nats::new(share.key.house, share.access.clone());
            (house, Link::new(share.key, Habits::default()), way)
        });
    until("they agree", || {
        for (house, link, way) in &mut doors {
            way.wait(Duration::from_millis(2));
            let mut dice = dice;
            let mut world = World {
                engine: way,
                journal: house,
                name: "Garden",
                running: start.elapsed(),
                clock: at_s(0),
                dice: &mut dice,
            };
            link.step(&mut world).ok();
        }
        let heard = doors.iter().all(|(house, link, _)| {
            let others = link.doors(house, start.elapsed()).others;
            others.len() == 1 && others[0].in_step && others[0].name == "Garden"
        });
        heard && doors[0].0.len() == 1
    });
    assert_eq!(read_all(doors[0].0), read_all(doors[1].0));
}

#[test]
fn nobody_comes_in_without_the_right_certificate_credential_and_house() {
    let Some((_folder, mut journal, mut hub)) = shared() else { return };
    let Share { key, access, .. } = hub.share().clone();
    let invitation = hub.invite().unwrap();
    let refused = |access: Access| Nats::new(key.house, access).stream().unwrap_err();
    let wrong = Some(Fingerprint([1; 16]));
    refused(Access { fingerprint: wrong, ..access.clone() });
    refused(Access { credential: Credential::Nobody, ..access.clone() });
    let stranger = nkeys::KeyPair::new_user().seed().unwrap();
    let stranger = refused(Access { credential: Credential::Nkey(stranger), ..access.clone() });
    assert_eq!(stranger, EngineError::SentAway, "as a removed door is told");
    refused(Access { credential: Credential::Invited("guessed".to_owned()), ..access.clone() });
    // Another house on the same hub is nobody's there.
    let other = porchlight::sync::HouseId(1);
    assert!(Nats::new(other, access.clone()).stream().is_err());
    // An invitation that was changed on the way.
    let mut changed = invitation.clone();
    changed.replace_range(invitation.len() - 3..invitation.len() - 1, "zz");
    if changed != invitation {
        assert!(join(&mut hub, &mut journal, (&changed, 7)).is_err());
    }
    assert!(join(&mut hub, &mut journal, (&invitation, 7)).is_ok(), "the right one still does");
}

#[test]
fn a_door_publishes_and_reads_and_takes_nothing_out() {
    let Some((_folder, _journal, hub)) = shared() else { return };
    let Share { key, access, .. } = hub.share().clone();
    let mut way = Nats::new(key.house, access);
    let generation = way.stream().unwrap().generation;
    let segment =
        Segment { door: DoorId::from(1), first: 1, last: 1, part: None, sealed: vec![7; 9] };
    way.publish(&generation, Subject::Entries { after: 0 }, &segment).unwrap();
    let stream = format!("PORCH_{}", key.house);
    for (what, question) in [
        (format!("STREAM.PURGE.{stream}"), "{}"),
        (format!("STREAM.MSG.DELETE.{stream}"), r#"{"seq":1}"#),
        (format!("STREAM.UPDATE.{stream}"), r#"{"name":"x"}"#),
        ("STREAM.NAMES".to_owned(), "{}"),
        ("ACCOUNT.PURGE.x".to_owned(), "{}"),
    ] {
        assert!(way.ask_api(&what, question).is_err(), "{what}");
    }
    assert_eq!(way.stream().unwrap().last, 1);
}
