//! Invitations to share a house.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::domain::DoorId;

use super::evening::Evening;
use super::handover::{Keys, PublicHalf, SecretHalf};
use super::hub::Kept;
use super::nats::{Access, Credential, Fingerprint, ask_to_join};
use super::seal::Purpose;
use super::share::{Share, dice};
use super::{EngineError, HouseId, HouseKey};

/// How an invitation begins.
const BEGINS: &str = "porch1/";

/// What a message has around it.
const MARKS: &[char] =
    &['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '\u{201d}', '\u{2019}'];

/// So much of a message is looked through.
const MOST_PIECES: usize = 1_000;

/// An invitation: where the hub is, how it is known, and a secret that opens it once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Hosts and ports.
    pub addresses: Vec<String>,
    /// The hub's certificate.
    pub fingerprint: Fingerprint,
    secret: [u8; 16],
}

/// What whoever joins tells the hub's door.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Asks {
    pub(super) name: String,
    /// Which one it is in the journal; an older one does not say, and a box is none.
    #[serde(default)]
    pub(super) door: Option<DoorId>,
    pub(super) nkey: String,
    /// What new keys are sealed with for it.
    pub(super) half: PublicHalf,
    /// Whether it is a box of the hub.
    pub(super) is_box: bool,
    /// What its house has on; an older one does not say.
    #[serde(default)]
    pub(super) evening: Evening,
}

/// What whoever has another evening is told; the invitation is still open then.
#[derive(Serialize, Deserialize)]
pub(super) struct OtherEvening {
    pub(super) other_evening: String,
}

/// What whoever is let in is told.
#[derive(Serialize, Deserialize)]
pub(super) struct Welcome {
    pub(super) keys: Keys,
    /// What the hub's own door seals new keys with.
    pub(super) half: PublicHalf,
    /// Where doors reach the hub, if that is not where the invitation says.
    pub(super) addresses: Vec<String>,
    /// How many boxes it has.
    pub(super) boxes: u8,
    /// What another box of it has to know.
    pub(super) hub: Option<Kept>,
}

impl Invitation {
    pub(super) const fn new(
        addresses: Vec<String>,
        fingerprint: Fingerprint,
        secret: [u8; 16],
    ) -> Self {
        Self { addresses, fingerprint, secret }
    }

    /// As short text.
    #[must_use]
    pub fn text(&self) -> String {
        let [print, secret] =
            [self.fingerprint.0, self.secret].map(|it| Base64UrlUnpadded::encode_string(&it));
        format!("{BEGINS}{}/{print}/{secret}", self.addresses.join(","))
    }

    /// Reads one, as it is or within a message that broke its lines, quoted it or put it in marks; `None`
    /// for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut together = String::new();
        let pieces = text.split(char::is_whitespace).map(|it| it.trim_start_matches('>'));
        for piece in pieces.filter(|it| !it.is_empty()).take(MOST_PIECES) {
            match (together.is_empty(), piece.find(BEGINS)) {
                (true, None) => {}
                (true, Some(at)) => piece.get(at..).unwrap_or_default().clone_into(&mut together),
                (false, _) => together.push_str(piece),
            }
            let read = Self::read_one(together.trim_end_matches(MARKS));
            if read.is_some() {
                return read;
            }
        }
        None
    }

    fn read_one(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix(BEGINS)?.split('/');
        let addresses = parts.next()?.split(',').filter(|it| !it.is_empty()).map(str::to_owned);
        let addresses: Vec<_> = addresses.collect();
        let mut sixteen = || -> Option<[u8; 16]> {
            Base64UrlUnpadded::decode_vec(parts.next()?).ok()?.try_into().ok()
        };
        let (print, secret) = (sixteen()?, sixteen()?);
        let is_whole = parts.next().is_none() && !addresses.is_empty();
        is_whole.then_some(Self { addresses, fingerprint: Fingerprint(print), secret })
    }

    /// What lets its holder in: the server knows it.
    pub(super) fn password(&self) -> String {
        format!("{:032x}", self.derived("password"))
    }

    fn derived(&self, what: &str) -> u128 {
        let sum = self.sum(what);
        u128::from_be_bytes(sum.first_chunk().copied().unwrap_or_default())
    }

    fn sum(&self, what: &str) -> [u8; 32] {
        Sha256::new().chain_update(what).chain_update(self.secret).finalize().into()
    }

    /// Seals what is said while joining: the server does not know it.
    fn key(&self) -> HouseKey {
        HouseKey::new(HouseId(0), self.sum("key"))
    }

    pub(super) fn seal(&self, words: &impl Serialize) -> Vec<u8> {
        let plain = serde_json::to_vec(words).unwrap_or_default();
        self.key().seal_words(Purpose::Join, &plain, &mut dice)
    }

    pub(super) fn open<T: DeserializeOwned>(&self, sealed: &[u8]) -> Option<T> {
        serde_json::from_slice(&self.key().open_words(Purpose::Join, sealed)?).ok()
    }

    /// Joins the house it invites to, as a door of this name, whose own house has this on; it can be
    /// done once.
    ///
    /// # Errors
    /// [`EngineError`], where the hub is not reached, or has another evening, or the invitation was used
    /// or is too old.
    pub fn accept(&self, name: &str, door: DoorId, evening: Evening) -> Result<Share, EngineError> {
        self.join(name, Some(door), evening).map(|(share, ..)| share)
    }

    /// Becomes a box of the hub that it is from, whose own house has this on: how its own door comes in,
    /// by which public key, and what the hub is known by.
    pub(super) fn accept_as_box(
        &self,
        evening: Evening,
    ) -> Result<(Share, String, Kept), EngineError> {
        let (mut share, own, hub) = self.join("", None, evening)?;
        let refused = || EngineError::Refused("the invitation is for a door".to_owned());
        // Its own door asks nobody.
        share.hub = None;
        Ok((share, own, hub.ok_or_else(refused)?))
    }

    /// As a door of this name, or as a box.
    fn join(
        &self,
        name: &str,
        door: Option<DoorId>,
        evening: Evening,
    ) -> Result<(Share, String, Option<Kept>), EngineError> {
        let refused = |what: &str| EngineError::Refused(what.to_owned());
        let own = nkeys::KeyPair::new_user();
        let seed = own.seed().map_err(|_odd| refused("no key could be made"))?;
        let (half, nkey) = (SecretHalf::of(&seed).public(), own.public_key());
        let (name, is_box) = (name.to_owned(), door.is_none());
        let asks = Asks { name, door, nkey: nkey.clone(), half, is_box, evening };
        let (addresses, fingerprint) = (self.addresses.clone(), Some(self.fingerprint));
        let credential = Credential::Invited(self.password());
        let invited = Access { addresses, fingerprint, credential, boxes: 1 };
        let answer = ask_to_join(&invited, self.seal(&asks))?;
        if let Some(OtherEvening { other_evening }) = self.open(&answer) {
            return Err(EngineError::OtherEvening(other_evening));
        }
        let welcome: Option<Welcome> = self.open(&answer);
        let welcome = welcome.ok_or_else(|| refused("the invitation is not its own"))?;
        let Welcome { keys: Keys { key, former, roll: _ }, half, addresses, boxes, hub } = welcome;
        let addresses = if addresses.is_empty() { invited.addresses } else { addresses };
        let access = Access { addresses, fingerprint, credential: Credential::Nkey(seed), boxes };
        Ok((Share { key, former, access, hub: Some(half) }, nkey, hub))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_is_short_text_and_nothing_else_is_one() {
        let addresses = vec!["192.168.1.20:4222".to_owned(), "door.local:4222".to_owned()];
        let invitation = Invitation::new(addresses, Fingerprint([200; 16]), [77; 16]);
        let text = invitation.text();
        assert!(text.len() < 100, "{text}");
        assert_eq!(Invitation::read(&format!(" {text}\n")), Some(invitation.clone()));
        let broken: String = text
            .chars()
            .enumerate()
            .flat_map(|(n, it)| [(n % 30 == 29).then_some('\n'), Some(it)])
            .flatten()
            .collect();
        let quoted = broken.replace('\n', "\r\n> ");
        for sent in [
            format!("<{text}>"),
            format!("Here is the invitation: \"{text}\". See you!"),
            format!(
                "To let one more door in, within the hour: porchlight join {text}\nSee you there"
            ),
            broken.replace('\n', " "),
            format!("> {quoted}\r\n> See you there"),
            broken,
        ] {
            assert_eq!(Invitation::read(&sent).as_ref(), Some(&invitation), "{sent}");
        }
        for wrong in [
            "",
            "porch1/",
            "porch1/a:1/b/c",
            &text[1..],
            &text[..text.len() - 4],
            &format!("{text}/x"),
        ] {
            assert_eq!(Invitation::read(wrong), None, "{wrong}");
        }
    }
}
