use super::*;
use crate::domain::{Body, Fact};
use crate::sync::Share;
use crate::sync::nats::{Access, Credential};

fn house(folder: &std::path::Path, name: &str, door: u128) -> Journal {
    Journal::open(&folder.join(name), DoorId::from(door)).unwrap()
}

fn name(journal: &mut Journal, name: &str) {
    let (seq, at) = (journal.next_seq(), chrono::DateTime::UNIX_EPOCH);
    let body = Body::Known(Fact::DoorNamed { name: name.to_owned() });
    let (door, about) = (journal.door(), Vec::new());
    journal.append(&[Entry { door, seq, tick: seq, at, about, body }]).unwrap();
}

fn stick(bytes: &[u8]) -> Stick {
    let head = bytes.iter().position(|it| *it == b'\n').unwrap() + 1;
    Stick::read(&bytes[..head], &mut &bytes[head..]).unwrap().unwrap()
}

fn share(key: HouseKey, former: Vec<HouseKey>) -> Share {
    let (addresses, credential) = (Vec::new(), Credential::Nobody);
    let access = Access { addresses, fingerprint: None, credential, boxes: 1 };
    Share { key, former, access, hub: None }
}

#[test]
fn a_shared_house_seals_with_its_key_and_opens_what_was_sealed_with_those_before() {
    let folder = tempfile::tempdir().unwrap();
    let (mut front, mut garden) =
        (house(folder.path(), "front", 1), house(folder.path(), "garden", 2));
    let first = HouseKey::new(HouseId(7), [1; 32]);
    share(first.clone(), Vec::new()).keep(&mut front).unwrap();
    name(&mut front, "Zacharias-Quillfeather");
    let before = Sealed::of(&mut front).unwrap();
    assert!(!before.bytes.windows(5).any(|it| it == b"Zacha"));
    share(first.next([2; 32]), vec![first.clone()]).keep(&mut garden).unwrap();
    let opened = stick(&before.bytes).open(&garden, None).unwrap();
    assert_eq!((opened.entries.len(), opened.is_of_this_house), (1, true));
    // A door that was removed has not the new key.
    name(&mut garden, "Garden");
    let after = stick(&Sealed::of(&mut garden).unwrap().bytes).open(&front, None);
    assert!(matches!(after, Err(StickError::NeedsCode)));
    // Another house that says the same key is not taken for it.
    share(HouseKey::new(HouseId(7), [3; 32]), Vec::new()).keep(&mut front).unwrap();
    let torn = stick(&before.bytes).open(&front, None);
    assert!(matches!(torn, Err(StickError::Torn)));
}

#[test]
fn a_house_that_is_alone_has_a_key_from_then_on_and_whoever_has_the_code_has_it_too() {
    let folder = tempfile::tempdir().unwrap();
    let (mut front, mut garden) =
        (house(folder.path(), "front", 1), house(folder.path(), "garden", 2));
    name(&mut front, "Front");
    let [one, two] = [(); 2].map(|()| Sealed::of(&mut front).unwrap());
    assert_ne!(one.code, two.code);
    assert!(matches!(stick(&one.bytes).open(&garden, None), Err(StickError::NeedsCode)));
    let wrong = stick(&one.bytes).open(&garden, Some(&two.code));
    assert!(matches!(wrong, Err(StickError::WrongCode)));
    let spoken = one.code.to_lowercase().replace('-', " ");
    let opened = stick(&one.bytes).open(&garden, Some(&spoken)).unwrap();
    assert_eq!((opened.entries.len(), opened.is_of_this_house), (1, false));
    opened.keep_keys(&mut garden).unwrap();
    assert!(stick(&two.bytes).open(&garden, None).unwrap().is_of_this_house);
    name(&mut garden, "Garden");
    let back = Sealed::of(&mut garden).unwrap();
    assert!(stick(&back.bytes).open(&front, None).unwrap().is_of_this_house);
    assert!(stick(&one.bytes).is_held(&front.held().unwrap()));
    assert!(!stick(&back.bytes).is_held(&front.held().unwrap()));
}

#[test]
fn a_house_in_memory_keeps_no_key_and_is_saved_all_the_same() {
    let mut alone = Journal::in_memory(DoorId::from(1)).unwrap();
    name(&mut alone, "Demo");
    let sealed = Sealed::of(&mut alone).unwrap();
    assert!(matches!(stick(&sealed.bytes).open(&alone, None), Err(StickError::NeedsCode)));
    let opened = stick(&sealed.bytes).open(&alone, Some(&sealed.code)).unwrap();
    assert_eq!(opened.entries.len(), 1);
}
