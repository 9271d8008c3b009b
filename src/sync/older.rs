//! What an older Porchlight kept in the house itself, and so in every copy of it: how it is shared, what
//! its hub is known by, and whether that runs here. It goes where it belongs, and from the house.

use crate::journal::{AppendError, Journal};

use super::hub::Kept;
use super::share::Secrets;

const SHARE: &str = "share";
const HUB: &str = "hub";
const HOSTS: &str = "hosting";

/// Has a house be shared as it was. Nothing where it was not, and in a copy that lies elsewhere: those
/// settings go as soon as that is opened.
///
/// # Errors
/// [`AppendError`] if the disk says no; they stay then, and can be carried over later.
pub fn carry_over(journal: &mut Journal) -> Result<(), AppendError> {
    let setting = |key| journal.setting(key).map(Option::unwrap_or_default);
    let [share, hub, hosts] = [setting(SHARE)?, setting(HUB)?, setting(HOSTS)?];
    if [&share, &hub, &hosts].iter().all(|it| it.is_empty()) {
        return Ok(());
    }
    Secrets::change(journal, |secrets| {
        if secrets.share.is_none() {
            secrets.share = serde_json::from_str(&share).ok();
            secrets.hub = secrets.hub.take().or_else(|| Kept::of_older(&hub));
        }
        secrets.hosts |= hosts == "yes" && secrets.own_hub().is_some();
    })?;
    [SHARE, HUB, HOSTS].into_iter().try_for_each(|key| journal.set_setting(key, ""))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::domain::DoorId;
    use crate::sync::{Hub, Share};

    const OLD_SHARE: &str = r#"{"key":{"house":7,"key":[9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9]},
        "access":{"addresses":["127.0.0.1:4222"],"fingerprint":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],
        "credential":{"Nkey":"SUAZACHARIAS"}}}"#;
    const OLD_HUB: &str = r#"{"port":4333,"certificate":"C","key":"PEMQUILLFEATHER",
        "fingerprint":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"doors":["UOWN","UGARDEN23"]}"#;

    fn open(house: &Path, door: u128) -> Journal {
        Journal::open(house, DoorId::from(door)).unwrap()
    }

    fn old_house(house: &Path) -> Journal {
        let mut journal = open(house, 1);
        for (key, value) in [(SHARE, OLD_SHARE), (HUB, OLD_HUB), (HOSTS, "yes")] {
            journal.set_setting(key, value).unwrap();
        }
        journal
    }

    #[test]
    fn a_house_that_an_older_porchlight_shared_is_shared_as_it_was_and_no_copy_knows_how() {
        let folder = tempfile::tempdir().unwrap();
        let (house, copy) = (folder.path().join("our.house"), folder.path().join("copy.house"));
        let mut journal = old_house(&house);
        carry_over(&mut journal).unwrap();
        let share = Share::of(&journal).unwrap().unwrap();
        assert_eq!((share.key.house.0, share.access.boxes), (7, 1));
        let doors = Hub::doors_of(&journal).unwrap();
        assert_eq!((doors[0].id.as_str(), doors[0].name.as_str()), ("UGARDEN23", "UGARDEN2"));
        assert!(Share::is_hosted(&journal).unwrap());
        journal.backup(&copy).unwrap();
        let bytes = fs::read(&copy).unwrap();
        for secret in ["ZACHARIAS", "QUILLFEATHER"] {
            assert!(!bytes.windows(secret.len()).any(|it| it == secret.as_bytes()), "{secret}");
        }
        carry_over(&mut journal).unwrap();
        assert!(Share::is_hosted(&journal).unwrap(), "once");
        Share::host(&mut journal, false).unwrap();
        assert!(!Share::is_hosted(&journal).unwrap());
    }

    #[test]
    fn a_copy_elsewhere_is_not_shared_and_has_no_hub() {
        let folder = tempfile::tempdir().unwrap();
        let (house, copy) = (folder.path().join("our.house"), folder.path().join("copy.house"));
        old_house(&house).backup(&copy).unwrap();
        let mut journal = open(&copy, 2);
        carry_over(&mut journal).unwrap();
        assert_eq!(Share::of(&journal).unwrap(), None);
        assert!(!Share::is_hosted(&journal).unwrap());
        for key in [SHARE, HUB, HOSTS] {
            assert_eq!(journal.setting(key).unwrap(), None);
        }
    }

    #[test]
    fn whoever_is_shared_over_another_hub_by_now_runs_none() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = old_house(&folder.path().join("our.house"));
        carry_over(&mut journal).unwrap();
        let mut share = Share::of(&journal).unwrap().unwrap();
        share.access.fingerprint = None;
        share.keep(&mut journal).unwrap();
        assert!(!Share::is_hosted(&journal).unwrap());
        Share::host(&mut journal, true).unwrap();
        assert!(!Share::is_hosted(&journal).unwrap(), "the hub is not its own");
    }
}
