//! A worker that runs the hub of this house, as long as this door wants that. Nobody waits for it.

mod serving;

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use crate::domain::{Command, DoorId};
use crate::journal::Journal;
use crate::sync::{Hub, HubError, INVITED_FOR, LetIn, PORT, Share, Wanted, around};

use serving::serve;

use super::{Clock as _, Desk, SystemClock, fresh};

/// How often the worker looks whether anything is wished.
const LOOKS_EVERY: Duration = Duration::from_millis(200);

/// After so long a hub that ended is started again.
const AGAIN_AFTER: Duration = Duration::from_secs(15);

/// How it is with the hub of this door.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hosted {
    /// There is none.
    #[default]
    No,
    /// It starts.
    Starting,
    /// It runs.
    Running {
        /// The invitation that was not used yet.
        invitation: Option<Invited>,
        /// Who came in since it runs, by name.
        joined: Vec<String>,
        /// Every door that may come in, beside this one.
        doors: Vec<Neighbour>,
    },
    /// It does not run, and why.
    Failed(Unhosted),
}

impl Hosted {
    /// The doors that may come in beside this one; `None` where no hub runs.
    #[must_use]
    pub fn doors(&self) -> Option<&[Neighbour]> {
        if let Self::Running { doors, .. } = self { Some(doors) } else { None }
    }
}

/// A door that may come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// What tells it from every other one.
    pub id: String,
    /// What it was called when it joined.
    pub name: String,
    /// Which one it is in the journal, where it said so.
    pub door: Option<DoorId>,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
}

impl From<&LetIn> for Neighbour {
    fn from(it: &LetIn) -> Self {
        Self { id: it.id.clone(), name: it.name.clone(), door: it.door, since: it.since }
    }
}

/// An invitation as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// What the other door is told.
    pub text: String,
    /// When it is none any more.
    pub until: Instant,
}

impl Invited {
    /// One that was made just now.
    #[must_use]
    pub fn now(text: String) -> Self {
        Self { text, until: Instant::now() + INVITED_FOR }
    }

    /// How many minutes are left, the one that has begun among them.
    #[must_use]
    pub fn minutes_left(&self) -> u64 {
        self.until.saturating_duration_since(Instant::now()).as_secs().div_ceil(60)
    }
}

/// Why there is no hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unhosted {
    /// The server is not on this machine.
    NoServer,
    /// It does not run; what it said.
    NotStarted(String),
    /// Anything else, in the words of whoever knows.
    Other(String),
}

impl From<HubError> for Unhosted {
    fn from(error: HubError) -> Self {
        match error {
            HubError::NoServer => Self::NoServer,
            HubError::NotStarted(says) => Self::NotStarted(says),
            HubError::NotThree
            | HubError::NoProgram(_)
            | HubError::NotAHost(_)
            | HubError::HasDoors
            | HubError::NotInvited
            | HubError::OtherEvening(_)
            | HubError::Elsewhere
            | HubError::Files(_)
            | HubError::NotSaved(_)
            | HubError::Unread(_)
            | HubError::Engine(_) => Self::Other(error.to_string()),
        }
    }
}

/// A hub that runs, as its worker sees it.
pub trait RunningHub {
    /// An invitation for one more door; the one before is none any more.
    ///
    /// # Errors
    /// [`HubError`].
    fn invite(&mut self) -> Result<String, HubError>;

    /// Lets in whoever comes within so long, and says who that is.
    ///
    /// # Errors
    /// [`HubError`], where it ended.
    fn serve(&mut self, most: Duration) -> Result<Option<String>, HubError>;

    /// The doors that may come in.
    fn doors(&self) -> Vec<Neighbour>;

    /// Whether the last invitation still lets a door in.
    fn is_inviting(&self) -> bool;

    /// Lets the door with this id in no more. An invitation that is open is none any more.
    ///
    /// # Errors
    /// [`HubError`].
    fn remove(&mut self, door: &str) -> Result<(), HubError>;
}

/// Starts the hub of the house that lies here.
pub type StartHub = Arc<dyn Fn(&Path) -> Result<Box<dyn RunningHub>, HubError> + Send + Sync>;

struct Own {
    hub: Hub,
    journal: Journal,
}

impl RunningHub for Own {
    fn invite(&mut self) -> Result<String, HubError> {
        self.hub.invite()
    }

    fn serve(&mut self, most: Duration) -> Result<Option<String>, HubError> {
        self.hub.serve(&mut self.journal, most)
    }

    fn doors(&self) -> Vec<Neighbour> {
        self.hub.doors().iter().map(Neighbour::from).collect()
    }

    fn is_inviting(&self) -> bool {
        self.hub.is_inviting()
    }

    fn remove(&mut self, door: &str) -> Result<(), HubError> {
        self.hub.remove(&mut self.journal, door).map(|_was_there| ())
    }
}

/// Starts a hub for the house that lies here, as `wanted`; at another port where that is taken, and it is
/// not known by that one.
///
/// # Errors
/// [`HubError`], a sentence that says what to do.
pub fn start_hub(house: &Path, wanted: Wanted) -> Result<Box<dyn RunningHub>, HubError> {
    let unopened = |error: crate::journal::OpenError| HubError::Files(error.to_string());
    let mut journal = Journal::open_there(house, fresh()).map_err(unopened)?;
    let is_new = !Hub::is_of(&journal)?;
    let port = wanted.port.or_else(|| is_new.then(free_port).flatten());
    let now: fn() -> _ = || SystemClock.now();
    let clock = wanted.clock.or(Some(now));
    let hub = Hub::start(&mut journal, house, Wanted { port, clock, ..wanted })?;
    Ok(Box::new(Own { hub, journal }))
}

/// The hub of this program: its server ends with it, whatever happens.
#[must_use]
pub fn own_hub() -> StartHub {
    Arc::new(|house| {
        let launcher = std::env::current_exe().ok();
        start_hub(house, Wanted { launcher, nearby: around(), ..Wanted::default() })
    })
}

impl Desk {
    /// Whom the hub lets in has changed: every desk learns who was removed, and who joined again. Where
    /// that cannot be written, a card stays as it was.
    pub fn note_doors(&mut self, before: &[Neighbour], now: &[Neighbour]) {
        let here: BTreeSet<_> = now.iter().filter_map(|it| it.door).collect();
        let gone = before.iter().filter_map(|it| it.door).filter(|it| !here.contains(it));
        let wish = |(door, removed)| Command::RemoveDoor { door, removed };
        let gone = gone.map(|door| wish((door, true)));
        let all: Vec<_> = gone.chain(here.iter().map(|door| wish((*door, false)))).collect();
        self.submit_all(all).ok();
    }
}

/// Another port than the usual one, where that is taken.
fn free_port() -> Option<u16> {
    if TcpListener::bind(("0.0.0.0", PORT)).is_ok() {
        return None;
    }
    TcpListener::bind(("0.0.0.0", 0)).and_then(|it| it.local_addr()).ok().map(|it| it.port())
}

/// What the worker and whoever watches it share.
#[derive(Default)]
struct Talk {
    told: Mutex<Hosted>,
    invites: AtomicBool,
    removes: Mutex<Vec<String>>,
    leaves: AtomicBool,
}

/// A house has its hub here until this is dropped.
pub struct Hosting {
    talk: Arc<Talk>,
    worker: Option<JoinHandle<()>>,
}

impl Hosting {
    /// Whether the house had its hub at this door when it was open last.
    #[must_use]
    pub fn is_wanted(desk: &Desk) -> bool {
        // What cannot be read is as if it had none.
        Share::is_hosted(&desk.journal).unwrap_or_default()
    }

    /// Has the house keep whether its hub is at this door.
    pub fn want(desk: &mut Desk, wanted: bool) {
        // On a full disk the next start does what the last one did.
        Share::host(&mut desk.journal, wanted).ok();
    }

    /// Starts the hub of the house that lies here, and calls `wake` whenever there is something new to
    /// tell. One that was running before is tried again until it runs. `None` without a thread to give.
    pub fn start(
        house: &Path,
        hub: StartHub,
        was_running: bool,
        wake: impl Fn() + Send + 'static,
    ) -> Option<Self> {
        let talk = Arc::new(Talk::default());
        tell(&talk, Hosted::Starting);
        let (house, shared) = (house.to_owned(), Arc::clone(&talk));
        let work = move || work(&house, &hub, was_running, &shared, &wake);
        let worker = Builder::new().name("hub".to_owned()).spawn(work).ok()?;
        Some(Self { talk, worker: Some(worker) })
    }

    /// How it is.
    #[must_use]
    pub fn told(&self) -> Hosted {
        self.talk.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes an invitation; one that was not used is none any more.
    pub fn invite(&self) {
        self.talk.invites.store(true, Ordering::Release);
    }

    /// Lets the door with this id in no more.
    pub fn remove(&self, door: String) {
        self.talk.removes.lock().unwrap_or_else(PoisonError::into_inner).push(door);
    }

    /// Ends the hub, without waiting for that.
    pub fn leave(&self) {
        self.talk.leaves.store(true, Ordering::Release);
    }

    /// Whether nothing goes on any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.worker.as_ref().is_none_or(JoinHandle::is_finished)
    }
}

impl Drop for Hosting {
    /// Waits until the server has ended.
    fn drop(&mut self) {
        self.leave();
        if let Some(worker) = self.worker.take() {
            // If it panicked, its server ended with it.
            worker.join().ok();
        }
    }
}

fn tell(talk: &Talk, news: Hosted) {
    *talk.told.lock().unwrap_or_else(PoisonError::into_inner) = news;
}

fn work(house: &Path, hub: &StartHub, was_running: bool, talk: &Talk, wake: &impl Fn()) {
    let mut goes_on = was_running;
    let leaves = || talk.leaves.load(Ordering::Acquire);
    tell(talk, Hosted::Starting);
    wake();
    // What went wrong stands until it runs again: each further try says nothing.
    while !leaves() {
        let ended = match hub(house) {
            Ok(mut running) => {
                goes_on = true;
                serve(running.as_mut(), talk, wake)
            }
            Err(error) => Err(error),
        };
        let Err(error) = ended else { break };
        if matches!(error, HubError::Elsewhere) {
            break;
        }
        tell(talk, Hosted::Failed(error.into()));
        wake();
        if !goes_on {
            return;
        }
        let failed = Instant::now();
        while !leaves() && failed.elapsed() < AGAIN_AFTER {
            std::thread::sleep(LOOKS_EVERY);
        }
    }
    tell(talk, Hosted::No);
    wake();
}

fn removes(talk: &Talk) -> Vec<String> {
    std::mem::take(&mut *talk.removes.lock().unwrap_or_else(PoisonError::into_inner))
}
