//! A hub of a house's own: `nats-server` as a child, which ends with the program that started it.

mod certificate;

use std::fs;
use std::io::{self, Write as _};
use std::net::{IpAddr, TcpStream, ToSocketAddrs as _, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::journal::{AppendError, Journal, ReadError, private};

use super::nats::{Access, Credential, Door, Fingerprint, setup};
use super::share::{Asks, Invitation, Share, dice};
use super::{EngineError, HouseId, HouseKey};

/// The setting that holds what a hub has to be the same by when it starts again.
const KEY: &str = "hub";

/// So long an invitation may be used.
const INVITED_FOR: Duration = Duration::from_hours(1);

/// So long the server may take to start.
const STARTS_WITHIN: Duration = Duration::from_secs(20);

const ENDS_WITHIN: Duration = Duration::from_secs(4);

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
}

/// What a hub is known by.
#[derive(Serialize, Deserialize)]
struct Kept {
    port: u16,
    certificate: String,
    key: String,
    fingerprint: Fingerprint,
    /// The public keys of all doors, its own first.
    doors: Vec<String>,
}

/// A hub that runs.
pub struct Hub {
    child: Child,
    program: PathBuf,
    folder: PathBuf,
    kept: Kept,
    share: Share,
    hosts: Vec<String>,
    invitation: Option<(Invitation, Instant)>,
    door: Door,
}

impl Hub {
    /// Starts the hub of a house. A house that is not shared yet is from then on.
    ///
    /// # Errors
    /// [`HubError`], a sentence that says what to do.
    pub fn start(journal: &mut Journal, house: &Path, wanted: Wanted) -> Result<Self, HubError> {
        let Wanted { server, port, hosts, launcher } = wanted;
        let program = server.or_else(on_path).ok_or(HubError::NoServer)?;
        let (share, kept) = known(journal, port)?;
        let folder = folder_of(house);
        private::make_folder(&folder).map_err(|error| files(&error))?;
        let hosts = if hosts.is_empty() { own_addresses() } else { hosts };
        configure(&folder, &kept, share.key.house, None).map_err(|error| files(&error))?;
        let child = run(&program, launcher.as_deref(), &folder, kept.port)?;
        let door = Door::open(&share.access)?;
        Ok(Self { child, program, folder, kept, share, hosts, invitation: None, door })
    }

    /// How its own door reaches it.
    #[must_use]
    pub const fn share(&self) -> &Share {
        &self.share
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

    /// Lets in whoever comes with the invitation within so long, and says who that is.
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
        if self.invitation.as_ref().is_some_and(|(_, since)| since.elapsed() > INVITED_FOR) {
            self.invitation = None;
            self.tell_server()?;
        }
        let Some(asked) = self.door.wait(most) else { return Ok(None) };
        let Some((invitation, since)) = self.invitation.take() else { return Ok(None) };
        let Some(Asks { name, nkey }) = invitation.open(&asked.sealed) else {
            self.invitation = Some((invitation, since));
            return Ok(None);
        };
        self.kept.doors.push(nkey);
        keep(journal, &self.kept)?;
        // Once the server knows that the invitation was used, it sends whoever came by it away.
        self.door.answer(asked, invitation.seal(&self.share.key));
        self.tell_server()?;
        Ok(Some(name))
    }

    /// Whom it lets in has changed.
    fn tell_server(&self) -> Result<(), HubError> {
        let invited = self.invitation.as_ref().map(|(it, _)| it.password());
        configure(&self.folder, &self.kept, self.share.key.house, invited.as_deref())
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

/// How the house is shared, and what its hub is known by; made where that is new.
fn known(journal: &mut Journal, port: Option<u16>) -> Result<(Share, Kept), HubError> {
    let kept = journal.setting(KEY)?.and_then(|json| serde_json::from_str::<Kept>(&json).ok());
    let share = Share::of(journal)?;
    if let (Some(mut kept), Some(share)) = (kept, share.clone()) {
        kept.port = port.unwrap_or(kept.port);
        let addresses = vec![format!("127.0.0.1:{}", kept.port)];
        let access = Access { addresses, ..share.access };
        let share = Share { access, ..share };
        share.keep(journal)?;
        return Ok((share, kept));
    }
    let made = certificate::make().map_err(HubError::Files)?;
    let own = nkeys::KeyPair::new_user();
    let seed = own.seed().map_err(|error| HubError::Files(error.to_string()))?;
    let port = port.unwrap_or(4222);
    let mut key = [0; 32];
    key.chunks_mut(8).for_each(|part| part.copy_from_slice(&dice().to_le_bytes()));
    let fresh = || HouseKey::new(HouseId(u128::from(dice()) << 64 | u128::from(dice())), key);
    let access = Access {
        addresses: vec![format!("127.0.0.1:{port}")],
        fingerprint: Some(made.fingerprint),
        credential: Credential::Nkey(seed),
    };
    // Another hub of a house that was shared before: the doors' key stays.
    let share = Share { key: share.map_or_else(fresh, |it| it.key), access };
    let (certificate, key, fingerprint) = (made.certificate, made.key, made.fingerprint);
    let kept = Kept { port, certificate, key, fingerprint, doors: vec![own.public_key()] };
    share.keep(journal)?;
    keep(journal, &kept)?;
    Ok((share, kept))
}

fn keep(journal: &mut Journal, kept: &Kept) -> Result<(), AppendError> {
    journal.set_setting(KEY, &serde_json::to_string(kept).unwrap_or_default())
}

/// Writes the server's configuration, whole or not at all.
fn configure(folder: &Path, kept: &Kept, house: HouseId, invited: Option<&str>) -> io::Result<()> {
    let path = |name: &str| folder.join(name);
    write(&path("certificate.pem"), &kept.certificate)?;
    write(&path("key.pem"), &kept.key)?;
    let users = setup::users(house, &kept.doors, invited);
    let port = kept.port;
    let [disk, certificate, key] =
        ["disk", "certificate.pem", "key.pem"].map(|it| quoted(&path(it)));
    // The default acknowledges what is not on the disk yet.
    let text = format!(
        "listen: \"0.0.0.0:{port}\"\nmax_payload: 8MB\n\
         jetstream {{ store_dir: {disk}, sync_interval: always }}\n\
         tls {{ cert_file: {certificate}, key_file: {key} }}\n\
         authorization {{ users: {users} }}\n"
    );
    write(&path("hub.conf.draft"), &text)?;
    fs::rename(path("hub.conf.draft"), path("hub.conf"))
}

/// As the server's configuration has texts.
fn quoted(path: &Path) -> String {
    serde_json::Value::from(path.to_string_lossy()).to_string()
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = private::options().create(true).truncate(true).open(path)?;
    file.write_all(text.as_bytes())
}

/// Starts the server, and waits until it answers.
fn run(
    program: &Path,
    launcher: Option<&Path>,
    folder: &Path,
    port: u16,
) -> Result<Child, HubError> {
    let address = ("127.0.0.1", port).to_socket_addrs().ok().and_then(|mut all| all.next());
    let Some(address) = address else { return Err(HubError::NotStarted("no address".to_owned())) };
    let answers = || TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_ok();
    let start = Instant::now();
    while answers() {
        // The server of a hub that was killed just now ends soon.
        if start.elapsed() > ENDS_WITHIN {
            let what = format!("something answers at port {port} already");
            return Err(HubError::NotStarted(what));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let log = fs::File::create(folder.join("hub.log")).map_err(|error| files(&error))?;
    let mut command = launcher.map_or_else(|| Command::new(program), |it| launched(it, program));
    command.arg("-c").arg(folder.join("hub.conf"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
    let mut child = command.spawn().map_err(|_error| HubError::NoServer)?;
    let start = Instant::now();
    loop {
        if answers() {
            return Ok(child);
        }
        let ended = child.try_wait().ok().flatten();
        if ended.is_some() || start.elapsed() > STARTS_WITHIN {
            child.kill().ok();
            child.wait().ok();
            let log = fs::read_to_string(folder.join("hub.log")).unwrap_or_default();
            let last = log.lines().last().unwrap_or("it said nothing").to_owned();
            return Err(HubError::NotStarted(last));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn launched(launcher: &Path, program: &Path) -> Command {
    let mut command = Command::new(launcher);
    command.arg("keep-server").arg(program).arg("--");
    command
}

/// Where a house keeps its hub.
fn folder_of(house: &Path) -> PathBuf {
    let mut name = house.as_os_str().to_owned();
    name.push("-hub");
    name.into()
}

fn on_path() -> Option<PathBuf> {
    let named = std::env::var_os("NATS_SERVER").map(PathBuf::from);
    let name = format!("nats-server{}", std::env::consts::EXE_SUFFIX);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = || std::env::split_paths(&folders).map(|it| it.join(&name)).find(|it| it.is_file());
    named.or_else(found)
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
