//! A hub of a house's own: `nats-server` as a child, which ends with the program that started it.

mod calling;
mod certificate;
mod cluster;
mod error;
mod hosts;
mod kept;
mod letting_in;
mod room;
mod server;

use std::io;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use crate::journal::{AppendError, Journal, ReadError, private};

use super::invitation::Invitation;
use super::nats::{Door, For};
use super::nearby::Nearby;
use super::share::{Secrets, Share, dice};
use super::{EngineError, HouseId};

use calling::Calling;
use cluster::Cluster;
pub use error::HubError;
pub(super) use kept::Kept;
pub use kept::LetIn;
use room::Room;

/// The port it has unless another one is wanted.
pub const PORT: u16 = 4222;

/// So long an invitation may be used.
pub const INVITED_FOR: Duration = Duration::from_hours(1);

/// So long its own door may take to come in.
const OPENS_WITHIN: Duration = Duration::from_secs(20);

/// How often the boxes of a hub tell each other whom they let in.
const TELLS_EVERY: Duration = Duration::from_secs(2);

/// Says what time it is.
type Clock = fn() -> DateTime<Utc>;

/// How a hub is to run.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The program; that beside this one, or on the path, where none is named.
    pub server: Option<PathBuf>,
    /// Its port.
    pub port: Option<u16>,
    /// By which names or addresses other doors find this machine; found out where none is given.
    pub hosts: Vec<String>,
    /// A program that takes the server's place when it is called with `keep-server`, the number of this
    /// one, its name and its arguments, and that ends it together with this one; without it the server
    /// may outlive whoever is killed.
    pub launcher: Option<PathBuf>,
    /// The clock that tells since when a door may come in; without one that is not told.
    pub clock: Option<Clock>,
    /// What its own door is called; what the house says where that is not told.
    pub name: Option<String>,
    /// Where the three boxes of a hub are found, if it is to have three.
    pub cluster: Vec<String>,
    /// An invitation for a box of a hub that runs, to be one of its boxes.
    pub invitation: Option<String>,
    /// To whom it calls out; without them doors that lose it do not find it by themselves.
    pub nearby: Option<Arc<dyn Nearby>>,
}

/// A hub that runs.
pub struct Hub {
    child: Child,
    program: PathBuf,
    launcher: Option<PathBuf>,
    folder: PathBuf,
    kept: Kept,
    share: Share,
    hosts: Vec<String>,
    /// Those of its hosts that were named.
    named: Vec<String>,
    clock: Option<Clock>,
    calling: Option<Calling>,
    invitation: Option<Invited>,
    door: Door,
    told_at: Option<Instant>,
    room: Room,
}

/// Who is invited, since when, and whether as a box.
struct Invited {
    by: Invitation,
    since: Instant,
    is_box: bool,
}

impl Hub {
    /// Starts the hub of a house. A house that is not shared yet is from then on.
    ///
    /// # Errors
    /// [`HubError`], a sentence that says what to do.
    pub fn start(journal: &mut Journal, house: &Path, wanted: Wanted) -> Result<Self, HubError> {
        let Wanted { server, port, hosts, launcher, clock, name, cluster, invitation, nearby } =
            wanted;
        let program = Self::server(server.as_deref())?;
        let hosts = hosts.iter().map(|it| hosts::host(it)).collect::<Result<Vec<_>, _>>()?;
        if let Some(text) = invitation {
            let invitation = Invitation::read(&text).ok_or(HubError::NotInvited)?;
            Kept::of_box(journal, &invitation, port)?;
        }
        let cluster = Cluster::of(&cluster)?;
        if cluster.is_some() && Kept::knows_doors_with_one_box(journal)? {
            return Err(HubError::HasDoors);
        }
        let (kept, share) = Kept::or_new(journal, name, port, cluster)?;
        let folder = folder_of(house);
        private::make_folder(&folder).map_err(|error| files(&error))?;
        let named = hosts.clone();
        let hosts = if hosts.is_empty() { server::own_addresses() } else { hosts };
        let house = share.key.house;
        server::configure(&folder, &kept, house, None).map_err(|error| files(&error))?;
        let child = server::run(&program, launcher.as_deref(), &folder, kept.port)?;
        let door = open_own_door(house, &share)?;
        Ok(Self {
            child,
            program,
            launcher,
            folder,
            kept,
            share,
            hosts,
            named,
            clock,
            calling: nearby.map(Calling::new),
            invitation: None,
            door,
            told_at: None,
            room: Room::default(),
        })
    }

    /// The server's program: the one that is named, or where it is found.
    ///
    /// # Errors
    /// [`HubError::NoServer`], [`HubError::NoProgram`].
    pub fn server(named: Option<&Path>) -> Result<PathBuf, HubError> {
        match named {
            Some(named) if !named.is_file() => Err(HubError::NoProgram(named.to_owned())),
            Some(named) => Ok(named.to_owned()),
            None => server::found().ok_or(HubError::NoServer),
        }
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

    /// Whether the hub over which a house is shared is its own.
    ///
    /// # Errors
    /// [`ReadError`] if what is kept of it cannot be read.
    pub fn is_of(journal: &Journal) -> Result<bool, ReadError> {
        Ok(Secrets::of(journal)?.own_hub().is_some())
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

    /// An invitation for one more door, or for another box as long as they are not all there; one that
    /// was not used is none any more.
    ///
    /// # Errors
    /// [`HubError`], where the server is not told.
    pub fn invite(&mut self) -> Result<String, HubError> {
        let addresses = self.with_port(&self.hosts);
        let mut secret = [0; 16];
        secret.chunks_mut(8).for_each(|part| part.copy_from_slice(&dice().to_le_bytes()));
        let by = Invitation::new(addresses, self.kept.fingerprint, secret);
        let (text, is_box) = (by.text(), self.lacks_boxes());
        self.invitation = Some(Invited { by, since: Instant::now(), is_box });
        self.tell_server()?;
        Ok(text)
    }

    /// Whether it is to have more boxes than are there: they are invited first.
    #[must_use]
    pub fn lacks_boxes(&self) -> bool {
        self.kept.lacks_boxes()
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
        if self.room.is_back(&self.folder) {
            self.start_anew()?;
        }
        self.tell_boxes();
        self.call_out(journal)?;
        if self.invitation.as_ref().is_some_and(|it| it.since.elapsed() > INVITED_FOR) {
            self.invitation = None;
            self.tell_server()?;
        }
        let Some(asked) = self.door.wait(most) else { return Ok(None) };
        match asked.what {
            For::Credential => return self.let_in(journal, asked),
            For::Key => self.hand_over_key(asked),
            For::Boxes => self.hear_box(journal, asked)?,
        }
        Ok(None)
    }

    /// Tells whoever is near where it is. A newer hub of the house takes its place.
    fn call_out(&mut self, journal: &mut Journal) -> Result<(), HubError> {
        let named = self.with_port(&self.named);
        let Some(calling) = &mut self.calling else { return Ok(()) };
        calling.call(&self.kept, &self.share, &named);
        // Three boxes are not taken the place of by one.
        let newer = calling.hear_newer(&self.kept, &self.share);
        let Some(newer) = newer.filter(|_| self.kept.cluster.is_none()) else { return Ok(()) };
        newer.replace(journal, &self.share)?;
        Err(HubError::Elsewhere)
    }

    fn with_port(&self, hosts: &[String]) -> Vec<String> {
        hosts.iter().map(|host| format!("{host}:{}", self.kept.port)).collect()
    }

    /// Tells the other boxes whom it lets in.
    fn tell_boxes(&mut self) {
        let is_due = self.told_at.is_none_or(|at| at.elapsed() >= TELLS_EVERY);
        if self.kept.cluster.is_some() && is_due {
            self.told_at = Some(Instant::now());
            let own = self.kept.own_door(&self.share);
            self.door.tell_boxes(cluster::tell(&self.kept, own, &self.share));
        }
    }

    /// A door may have been removed meanwhile, by another program or at another box. What cannot be
    /// read now is looked at the next time.
    fn look_for_changes(&mut self, journal: &Journal) -> Result<(), HubError> {
        let own = Secrets::of(journal).ok().and_then(|it| it.own_hub());
        let Some((kept, share)) = own else { return Ok(()) };
        if share.key != self.share.key {
            (self.kept, self.share, self.invitation) = (kept, share, None);
            self.calling.iter_mut().for_each(Calling::anew);
            // Three boxes that start anew at once have no leader for a while.
            return if self.kept.cluster.is_none() {
                self.start_anew()
            } else {
                self.tell_server()
            };
        }
        if kept != self.kept {
            self.kept = kept;
            self.tell_server()?;
        }
        Ok(())
    }

    /// Ends the server and starts it. One that takes up other users at the moment when the stream is made
    /// anew under another key may not find that stream again until it ends.
    fn start_anew(&mut self) -> Result<(), HubError> {
        self.end();
        let house = self.share.key.house;
        self.configure()?;
        let launcher = self.launcher.as_deref();
        self.child = server::run(&self.program, launcher, &self.folder, self.kept.port)?;
        self.door = open_own_door(house, &self.share)?;
        Ok(())
    }

    /// Ends the server, which may have ended by itself.
    fn end(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }

    fn configure(&self) -> Result<(), HubError> {
        let invited = self.invitation.as_ref().map(|it| it.by.password());
        server::configure(&self.folder, &self.kept, self.share.key.house, invited.as_deref())
            .map_err(|error| files(&error))
    }

    /// Whom it lets in has changed.
    fn tell_server(&self) -> Result<(), HubError> {
        self.configure()?;
        server::reload(&self.program, self.child.id(), &self.folder)
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        self.end();
    }
}

/// A server that has just begun on a busy machine may not have the time yet.
fn open_own_door(house: HouseId, share: &Share) -> Result<Door, EngineError> {
    let start = Instant::now();
    loop {
        match Door::open(house, &share.access) {
            Err(_busy) if start.elapsed() < OPENS_WITHIN => {
                std::thread::sleep(Duration::from_millis(100));
            }
            opened => return opened,
        }
    }
}

/// Where a house keeps its hub.
fn folder_of(house: &Path) -> PathBuf {
    let mut name = house.as_os_str().to_owned();
    name.push("-hub");
    name.into()
}

fn files(error: &io::Error) -> HubError {
    HubError::Files(error.to_string())
}
