//! Joining a house that other doors share, with an invitation.

use std::path::Path;
use std::sync::Arc;

use crate::domain::{Command, DoorId};
use crate::journal::{AppendError, room_for_secrets};
use crate::sync::{EngineError, Evening, Invitation, Share};

use super::{Desk, Polled, Task, Trouble};

/// How it is with joining.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Joined {
    /// Nobody joins.
    #[default]
    No,
    /// The hub is asked.
    Asking,
    /// This door was let in; what the others know is on its way, or here.
    In,
    /// It was not, and why.
    Failed(NotJoined),
}

/// Why a door was not let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotJoined {
    /// The invitation was used, or is too old: the hub does not tell which.
    TurnedAway,
    /// Nobody answers where it says.
    NotReached {
        /// Hosts and ports.
        hub: String,
    },
    /// The invitation is for another evening than this house has.
    OtherEvening {
        /// The gathering there.
        theirs: String,
        /// The gathering here.
        ours: String,
    },
    /// Anything else, in the words of whoever knows.
    Other(String),
}

/// Asks a hub to let a door of this name in.
pub type Accept =
    Arc<dyn Fn(&Invitation, &str, DoorId, Evening) -> Result<Share, EngineError> + Send + Sync>;

/// Asks the hub that the invitation names.
#[must_use]
pub fn accept_invitation() -> Accept {
    Arc::new(Invitation::accept)
}

/// A door that asks to be let in, on a thread of its own.
pub struct Joining {
    task: Task<Result<Result<Share, EngineError>, AppendError>>,
    name: String,
    hub: String,
    /// The gathering here.
    ours: String,
}

impl Joining {
    /// Asks. `None` without a thread to give.
    #[must_use]
    pub fn start(
        invitation: Invitation,
        (desk, name): (&Desk, &str),
        accept: Accept,
    ) -> Option<Self> {
        let (name, hub) = (name.to_owned(), invitation.addresses.join(", "));
        let (called, door, evening) = (name.clone(), desk.door(), desk.has_on());
        let ours = evening.name.clone();
        let house = desk.journal.path().map(Path::to_owned);
        let join = move |_: &_| {
            // An invitation lets in once: it is not used up where what it gives cannot be kept.
            house.as_deref().map_or(Ok(()), room_for_secrets)?;
            Ok(accept(&invitation, &called, door, evening))
        };
        let task = Task::start("joining", join).ok()?;
        Some(Self { task, name, hub, ours })
    }

    /// What became of it. Where the door was let in, its house is shared from now on.
    #[must_use]
    pub fn poll(&self, desk: &mut Desk) -> Joined {
        let error = match self.task.poll() {
            Polled::Running => return Joined::Asking,
            Polled::Done(Err(unkept)) => {
                return Joined::Failed(NotJoined::Other(unkept.to_string()));
            }
            Polled::Done(Ok(Ok(share))) => match desk.join(&share, &self.name) {
                Ok(()) => return Joined::In,
                Err(trouble) => return Joined::Failed(NotJoined::Other(trouble.to_string())),
            },
            Polled::Done(Ok(Err(error))) => error,
            Polled::Lost => EngineError::TimedOut,
        };
        Joined::Failed(match error {
            EngineError::Unreached(_) | EngineError::TimedOut | EngineError::OtherStream => {
                NotJoined::NotReached { hub: self.hub.clone() }
            }
            EngineError::OtherEvening(theirs) => {
                NotJoined::OtherEvening { theirs, ours: self.ours.clone() }
            }
            EngineError::Refused(_) | EngineError::SentAway => NotJoined::TurnedAway,
        })
    }
}

impl Desk {
    /// Which gatherings this house has, for a hub that is asked to let its door in.
    #[must_use]
    pub fn has_on(&self) -> Evening {
        let plan = self.evening().and_then(|it| it.plan());
        let name = plan.map(|plan| plan.name.clone()).unwrap_or_default();
        Evening { gatherings: self.state.gatherings().map(|(id, _)| id).collect(), name }
    }

    /// Shares the house from now on, as a door of this name.
    fn join(&mut self, share: &Share, name: &str) -> Result<(), Trouble> {
        self.call_door(name)?;
        share.keep(&mut self.journal)?;
        Ok(())
    }

    /// Has this door called so, if it is not.
    pub(super) fn call_door(&mut self, name: &str) -> Result<(), Trouble> {
        if self.state.door(self.door()) != Some(name) {
            self.submit(Command::NameDoor { name: name.to_owned() })?;
        }
        Ok(())
    }

    /// Shares the house no more: what it wrote alone stays here.
    pub fn leave_others(&mut self) {
        // On a full disk it goes on being shared, and the screen says so.
        Share::end(&mut self.journal).ok();
    }

    /// Over which hub this house is shared, as hosts and ports; `None` where it is not, or that cannot
    /// be read.
    #[must_use]
    pub fn shared_over(&self) -> Option<String> {
        let share = Share::of(&self.journal).ok().flatten()?;
        Some(share.access.addresses.join(", "))
    }

    /// Whether nothing was done in this house but calling doors by names: only such a one can join
    /// others, as two evenings are not made one.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let state = &self.state;
        state.staff_code().is_none()
            && state.gatherings().next().is_none()
            && state.guests().next().is_none()
    }
}
