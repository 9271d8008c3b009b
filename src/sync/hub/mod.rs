//! A hub of a house's own: `nats-server` as a child, which ends with the program that started it.

mod certificate;
mod kept;
mod server;

use std::io;
use std::net::{IpAddr, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::journal::{AppendError, Journal, ReadError, private};

use super::EngineError;
use super::handover::SecretHalf;
use super::invitation::{Asks, Invitation, Welcome};
use super::nats::{Asked, Credential, Door, For};
use super::share::{Secrets, Share, dice};

pub(super) use kept::Kept;
pub use kept::LetIn;

/// So long an invitation may be used.
const INVITED_FOR: Duration = Duration::from_hours(1);

/// Says what time it is.
type Clock = fn() -> DateTime<Utc>;

/// Why there is no hub.
#[derive(Debug, Error)]
pub enum HubError {
    /// No server.
    #[error(
        "nats-server is not here: get it from https://github.com/nats-io/nats-server/releases (2.14 or newer), put it on the PATH, or name it with --server; everything else works without it"
    )]
    NoServer,
    /// It does not run.
    #[error("nats-server did not start ({0}); look whether another one has its port")]
    NotStarted(String),
    /// Files, or a certificate.
    #[error("the hub's files cannot be written ({0})")]
    Files(String),
    /// The house.
    #[error(transparent)]
    NotSaved(#[from] AppendError),
    /// The house.
    #[error(transparent)]
    Unread(#[from] ReadError),
    /// The server runs, and does not answer.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

/// How a hub is to run.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The program; that on the path where none is named.
    pub server: Option<PathBuf>,
    /// Its port.
    pub port: Option<u16>,
    /// By which names or addresses other doors find this machine; found out where none is given.
    pub hosts: Vec<String>,
    /// A program that takes the server's place when it is called with `keep-server`, its name and its
    /// arguments, and that ends it together with this one; without it the server may outlive whoever
    /// is killed.
    pub launcher: Option<PathBuf>,
    /// The clock that tells since when a door may come in; without one that is not told.
    pub clock: Option<Clock>,
}

/// A hub that runs.
pub struct Hub {
    child: Child,
    program: PathBuf,
    folder: PathBuf,
    kept: Kept,
    share: Share,
    hosts: Vec<String>,
    clock: Option<Clock>,
    invitation: Option<(Invitation, Instant)>,
    door: Door,
}

impl Hub {
    /// Starts the hub of a house. A house that is not shared yet is from then on.
    ///
    /// # Errors
    /// [`HubError`], a sentence that says what to do.
    pub fn start(journal: &mut Journal, house: &Path, wanted: Wanted) -> Result<Self, HubError> {
        let Wanted { server, port, hosts, launcher, clock } = wanted;
        let program = server.or_else(server::on_path).ok_or(HubError::NoServer)?;
        let (kept, share) = Kept::or_new(journal, port)?;
        let folder = folder_of(house);
        private::make_folder(&folder).map_err(|error| files(&error))?;
        let hosts = if hosts.is_empty() { own_addresses() } else { hosts };
        let house = share.key.house;
        server::configure(&folder, &kept, house, None).map_err(|error| files(&error))?;
        let child = server::run(&program, launcher.as_deref(), &folder, kept.port)?;
        let door = Door::open(house, &share.access)?;
        let invitation = None;
        Ok(Self { child, program, folder, kept, share, hosts, clock, invitation, door })
    }

    /// How its own door reaches it.
    #[must_use]
    pub const fn share(&self) -> &Share {
        &self.share
    }

    /// The doors that may come in, beside its own.
    #[must_use]
    pub fn doors(&self) -> &[LetIn] {
        &self.kept.doors
    }

    /// The same of the hub of a house, whether it runs or not.
    ///
    /// # Errors
    /// [`ReadError`] if what is kept of it cannot be read.
    pub fn doors_of(journal: &Journal) -> Result<Vec<LetIn>, ReadError> {
        Kept::doors(journal)
    }

    /// Removes a door, by its id: it comes in no more, and all others have another key from now on,
    /// which those who stay are handed when they next reach the hub. What the removed door holds
    /// already it keeps, and can read. An invitation that is open is none any more. Says whether there
    /// was such a door.
    ///
    /// # Errors
    /// [`HubError`], where that is not saved, or the server is not told.
    pub fn remove(&mut self, journal: &mut Journal, door: &str) -> Result<bool, HubError> {
        let is_removed = Kept::remove(journal, door)?;
        self.look_for_changes(journal)?;
        Ok(is_removed)
    }

    /// The same at the hub of a house, whether it runs or not: one that does knows of it soon.
    ///
    /// # Errors
    /// [`AppendError`] where that is not saved.
    pub fn remove_of(journal: &mut Journal, door: &str) -> Result<bool, AppendError> {
        Kept::remove(journal, door)
    }

    /// An invitation for one more door; one that was not used is none any more.
    ///
    /// # Errors
    /// [`HubError`], where the server is not told.
    pub fn invite(&mut self) -> Result<String, HubError> {
        let addresses =
            self.hosts.iter().map(|host| format!("{host}:{}", self.kept.port)).collect();
        let mut secret = [0; 16];
        secret.chunks_mut(8).for_each(|part| part.copy_from_slice(&dice().to_le_bytes()));
        let invitation = Invitation::new(addresses, self.kept.fingerprint, secret);
        let text = invitation.text();
        self.invitation = Some((invitation, Instant::now()));
        self.tell_server()?;
        Ok(text)
    }

    /// Whether somebody is still invited.
    #[must_use]
    pub const fn is_inviting(&self) -> bool {
        self.invitation.is_some()
    }

    /// Lets in whoever comes with the invitation within so long, and says who that is. Hands the key of
    /// now to doors that ask for it, and obeys where a door was removed by another program.
    ///
    /// # Errors
    /// [`HubError`], where the server ended, or the house cannot be written to.
    pub fn serve(
        &mut self,
        journal: &mut Journal,
        most: Duration,
    ) -> Result<Option<String>, HubError> {
        if let Ok(Some(ended)) = self.child.try_wait() {
            return Err(HubError::NotStarted(format!("it ended: {ended}")));
        }
        self.look_for_changes(journal)?;
        if self.invitation.as_ref().is_some_and(|(_, since)| since.elapsed() > INVITED_FOR) {
            self.invitation = None;
            self.tell_server()?;
        }
        let Some(asked) = self.door.wait(most) else { return Ok(None) };
        match asked.what {
            For::Credential => self.let_in(journal, asked),
            For::Key => {
                self.hand_over_key(asked);
                Ok(None)
            }
        }
    }

    fn let_in(&mut self, journal: &mut Journal, asked: Asked) -> Result<Option<String>, HubError> {
        let Some((invitation, since)) = self.invitation.take() else { return Ok(None) };
        let Some(Asks { name, nkey, half }) = invitation.open(&asked.words) else {
            self.invitation = Some((invitation, since));
            return Ok(None);
        };
        let since = self.clock.map(|clock| clock());
        let door = LetIn { id: nkey, name: name.clone(), since, half };
        Kept::let_in(journal, &door)?;
        self.kept.doors.push(door);
        // Once the server knows that the invitation was used, it sends whoever came by it away.
        let (keys, half) = (self.share.clone().keys(), self.own_half().public());
        self.door.answer(asked, invitation.seal(&Welcome { keys, half }));
        self.tell_server()?;
        Ok(Some(name))
    }

    /// Whoever has no newer key yet than it says is answered with that of now, sealed for it alone.
    fn hand_over_key(&self, asked: Asked) {
        let by = self.kept.doors.iter().find(|it| it.id.as_bytes() == asked.words);
        let keys = self.share.clone().keys();
        let sealed = by.and_then(|it| self.own_half().seal(it.half, &keys, &mut dice));
        if let Some(sealed) = sealed {
            self.door.answer(asked, sealed);
        }
    }

    fn own_half(&self) -> SecretHalf {
        match &self.share.access.credential {
            Credential::Nkey(seed) => SecretHalf::of(seed),
            Credential::Invited(_) | Credential::Nobody => SecretHalf::of(""),
        }
    }

    /// A door may have been removed meanwhile. What cannot be read now is looked at the next time.
    fn look_for_changes(&mut self, journal: &Journal) -> Result<(), HubError> {
        let own = Secrets::of(journal).ok().and_then(|it| it.own_hub());
        let Some((kept, share)) = own else { return Ok(()) };
        if share.key != self.share.key {
            (self.kept.doors, self.share, self.invitation) = (kept.doors, share, None);
            self.tell_server()?;
        }
        Ok(())
    }

    /// Whom it lets in has changed.
    fn tell_server(&self) -> Result<(), HubError> {
        let invited = self.invitation.as_ref().map(|(it, _)| it.password());
        server::configure(&self.folder, &self.kept, self.share.key.house, invited.as_deref())
            .map_err(|error| files(&error))?;
        let signal = format!("reload={}", self.child.id());
        let told = Command::new(&self.program).args(["--signal", &signal]).output();
        let told = told.map_err(|error| files(&error))?;
        if told.status.success() {
            return Ok(());
        }
        Err(HubError::NotStarted(String::from_utf8_lossy(&told.stderr).trim().to_owned()))
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Where a house keeps its hub.
fn folder_of(house: &Path) -> PathBuf {
    let mut name = house.as_os_str().to_owned();
    name.push("-hub");
    name.into()
}

/// The address other machines of this network know this one by: that from which it would send to them.
/// Nothing is sent.
fn own_addresses() -> Vec<String> {
    let outward = || -> io::Result<IpAddr> {
        let socket = UdpSocket::bind("0.0.0.0:0")?;
        socket.connect("192.0.2.1:9")?;
        Ok(socket.local_addr()?.ip())
    };
    vec![outward().map_or_else(|_offline| "127.0.0.1".to_owned(), |it| it.to_string())]
}

fn files(error: &io::Error) -> HubError {
    HubError::Files(error.to_string())
}
