//! Who hears an announcement, and what a door that is alone makes of it.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::*;
use crate::sync::handover::SecretHalf;
use crate::sync::nats::Credential;

/// Those who are near, as far as one door hears them; and how often it listened.
#[derive(Clone, Debug, Default)]
struct Air {
    said: Arc<Mutex<Vec<Announcement>>>,
    ears: Arc<Mutex<(usize, usize)>>,
}

struct Ears(Air);

impl Drop for Ears {
    fn drop(&mut self) {
        self.0.ears.lock().unwrap().0 -= 1;
    }
}

impl Nearby for Air {
    fn announce(&self, what: &Announcement) -> Option<Box<dyn Send>> {
        self.said.lock().unwrap().push(what.clone());
        Some(Box::new(()))
    }

    fn listen(&self) -> Option<Box<dyn Listening>> {
        let mut ears = self.ears.lock().unwrap();
        *ears = (ears.0 + 1, ears.1 + 1);
        Some(Box::new(Ears(self.clone())))
    }
}

impl Listening for Ears {
    fn heard(&mut self) -> Vec<Announcement> {
        self.0.said.lock().unwrap().clone()
    }
}

impl Air {
    /// A hub is announced from a machine here.
    fn hears(&self, place: &Place, key: &HouseKey, machine: u8) {
        let mut what = place.announcement(key);
        what.addresses = vec![Ipv4Addr::new(192, 168, 1, machine).into()];
        self.announce(&what);
    }

    fn listening(&self) -> (usize, usize) {
        *self.ears.lock().unwrap()
    }
}

fn key() -> HouseKey {
    HouseKey::new(HouseId(7 << 90), [3; 32])
}

fn place(hub: u8, term: u64) -> Place {
    let (addresses, fingerprint) = (Vec::new(), Fingerprint([hub; 16]));
    let half = SecretHalf::of(&format!("hub {hub}")).public();
    Place { addresses, port: 4_222, fingerprint, half, boxes: 1, term }
}

fn share(key: HouseKey) -> Share {
    let (addresses, fingerprint) =
        (vec!["192.168.1.9:4222".to_owned()], Some(Fingerprint([1; 16])));
    let access = Access { addresses, fingerprint, credential: Credential::Nobody, boxes: 1 };
    Share { key, former: Vec::new(), access, hub: Some(SecretHalf::of("hub 1").public()) }
}

/// A door that is alone, and where hubs are that it would reach.
fn alone(air: &Air, there: &[&'static str]) -> (Seeker, Arc<Mutex<Vec<String>>>) {
    let tried = Arc::<Mutex<Vec<String>>>::default();
    let (tries, there) = (Arc::clone(&tried), there.to_vec());
    let reaches = move |access: &Access| {
        tries.lock().unwrap().extend(access.addresses.clone());
        access.addresses.iter().any(|it| there.contains(&it.as_str()))
    };
    (Seeker::who_tries(Arc::new(air.clone()), Box::new(reaches)), tried)
}

/// What it finds within some time, looking every second.
fn finds(seeker: &mut Seeker, share: &Share, within_s: u64) -> Option<Share> {
    (0..within_s).find_map(|second| seeker.seek(share, Duration::from_secs(second)))
}

#[test]
fn nothing_of_an_announcement_is_readable_or_the_same_twice() {
    let mut place = place(1, 2);
    place.addresses = vec!["garden.local:4222".to_owned()];
    let (one, other) = (place.announcement(&key()), place.announcement(&key()));
    for what in [&one, &other] {
        let text = String::from_utf8_lossy(&what.sealed).into_owned() + &what.tag;
        for told in ["garden", "4222", "addresses", &key().house.to_string()] {
            assert!(!text.contains(told), "{told}");
        }
        assert!(is_of(key().house, what));
        assert_eq!(Place::heard(&key(), what), Some(place.clone()));
    }
    assert!(one.tag != other.tag && one.sealed != other.sealed);
}

#[test]
fn another_house_hears_nothing_in_it_nor_does_anybody_who_changed_it() {
    let what = place(1, 1).announcement(&key());
    let other = HouseKey::new(HouseId(8), [4; 32]);
    assert!(!is_of(other.house, &what));
    assert_eq!(Place::heard(&other, &what), None);
    assert_eq!(Place::heard(&HouseKey::new(key().house, [4; 32]), &what), None);
    for at in [0, 23, 24, what.sealed.len() - 1] {
        let mut changed = what.clone();
        changed.sealed[at] ^= 1;
        assert_eq!(Place::heard(&key(), &changed), None, "{at}");
    }
    let long = "0".repeat(9_000);
    for tag in ["", "0", "zz", "ééééééééééééééééé", &what.tag[..31], &what.tag[1..], &long]
    {
        assert!(
            !is_of(key().house, &Announcement { tag: tag.to_owned(), ..what.clone() }),
            "{tag}"
        );
    }
}

#[test]
fn a_removed_door_reads_no_announcement_and_makes_none_that_is_believed() {
    let (removed, stays) = (key(), key().next([9; 32]));
    assert_eq!(Place::heard(&removed, &place(1, 1).announcement(&stays)), None);
    let air = Air::default();
    air.hears(&place(2, 1_000), &removed, 20);
    let (mut seeker, tried) = alone(&air, &["192.168.1.20:4222"]);
    let share = Share { former: vec![removed], ..share(stays) };
    let found = finds(&mut seeker, &share, 30).unwrap();
    // Whoever calls itself of this house may be the hub that is known, if it has that certificate.
    assert_eq!(found.access.fingerprint, share.access.fingerprint);
    assert_eq!((found.hub, found.key), (share.hub, share.key));
    assert_eq!(*tried.lock().unwrap(), ["192.168.1.20:4222"]);
}

#[test]
fn a_door_listens_once_it_has_been_alone_for_a_while_and_no_longer_than_that() {
    let air = Air::default();
    let (mut seeker, _) = alone(&air, &[]);
    assert_eq!(seeker.seek(&share(key()), Duration::from_secs(100)), None);
    assert_eq!(seeker.seek(&share(key()), Duration::from_secs(102)), None);
    assert_eq!(air.listening(), (0, 0), "it may be nothing");
    for second in 103..=240 {
        assert_eq!(seeker.seek(&share(key()), Duration::from_secs(second)), None);
        assert_eq!(air.listening().0, 1);
    }
    assert_eq!(air.listening().1, 2, "anew, and less and less often");
    seeker.rest();
    assert_eq!(air.listening().0, 0);
    assert_eq!(seeker.seek(&share(key()), Duration::from_secs(241)), None);
    assert_eq!(air.listening().0, 0, "alone from the beginning");
}

#[test]
fn the_newest_hub_is_found_and_old_announcements_said_again_are_tried_in_vain() {
    let air = Air::default();
    for (hub, term, machine) in [(1, 1, 11), (3, 3, 13), (2, 2, 12), (9, 9, 19)] {
        air.hears(&place(hub, term), &key(), machine);
    }
    let (mut seeker, tried) = alone(&air, &["192.168.1.12:4222", "192.168.1.13:4222"]);
    let found = finds(&mut seeker, &share(key()), 30).unwrap();
    assert_eq!(found.access.addresses, ["192.168.1.13:4222"]);
    assert_eq!(found.access.fingerprint, Some(Fingerprint([3; 16])));
    assert_eq!(found.hub, Some(place(3, 3).half));
    assert_eq!(*tried.lock().unwrap(), ["192.168.1.19:4222", "192.168.1.13:4222"]);

    let (mut seeker, tried) = alone(&air, &[]);
    assert_eq!(finds(&mut seeker, &share(key()), 300), None);
    let tries = tried.lock().unwrap().len();
    assert!((20..80).contains(&tries), "less and less often: {tries}");
}

#[test]
fn a_hub_that_moved_is_found_also_where_it_has_a_newer_key_by_now() {
    for key_there in [key(), key().next([9; 32])] {
        let air = Air::default();
        air.hears(&place(1, 1), &key_there, 77);
        let (mut seeker, _) = alone(&air, &["192.168.1.77:4222"]);
        let found = finds(&mut seeker, &share(key()), 30).unwrap();
        let moved =
            Access { addresses: vec!["192.168.1.77:4222".to_owned()], ..share(key()).access };
        assert_eq!(found, Share { access: moved, ..share(key()) });
    }
    // What is known already is no news.
    let air = Air::default();
    air.hears(&place(1, 1), &key(), 9);
    let (mut seeker, tried) = alone(&air, &["192.168.1.9:4222"]);
    assert_eq!(finds(&mut seeker, &share(key()), 60), None);
    assert!(tried.lock().unwrap().is_empty());
}

#[test]
fn whoever_makes_up_announcements_drowns_no_true_one() {
    let air = Air::default();
    air.hears(&place(2, 2), &key(), 20);
    for number in 0..2_000 {
        let sealed = vec![number as u8; 90];
        let tag = tag(key().house, number);
        let addresses = vec![Ipv4Addr::new(10, 0, 0, number as u8).into(); 8];
        air.announce(&Announcement { tag, addresses, port: 1, sealed });
    }
    let (mut seeker, tried) = alone(&air, &["192.168.1.20:4222"]);
    assert!(finds(&mut seeker, &share(key()), 10).is_some());
    assert_eq!(tried.lock().unwrap().len(), 1, "what the key vouches for comes first");
}
