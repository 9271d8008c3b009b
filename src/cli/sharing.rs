//! `hub` and `join`: several doors share one evening.

use std::path::Path;
use std::time::Duration;

use serde_json::json;

use crate::desk::{Clock as _, Desk, Neighbour, Sharing, SystemClock};
use crate::domain::Command;
use crate::journal::{Journal, is_blank, room_for_secrets};
use crate::sync::{EngineError, Evening, Hub, Invitation, Share, Wanted, around};

use super::args;
use super::failure::{Failure, shown};
use super::out::Out;
use super::{Ending, Outcome, open_or_begin};

/// While it stays, nothing is to be done here.
const SLEEPS_FOR: Duration = Duration::from_secs(5);

/// Runs a hub, and shares this house over it, until it is ended.
pub(super) fn hub(verb: &args::Hub, house: &Path, out: &mut Out) -> Outcome {
    can_be_called(verb.name.as_deref())?;
    // Without a server no house is begun.
    Hub::server(verb.server.as_deref()).map_err(sentence)?;
    let mut journal = begun(house)?;
    let launcher = std::env::current_exe().ok();
    let hosts = verb.hosts.clone();
    let (server, clock): (_, fn() -> _) = (verb.server.clone(), || SystemClock.now());
    let (cluster, invitation) = (verb.cluster.clone(), verb.invitation.clone());
    let (port, clock) = (verb.port, Some(clock));
    let (name, nearby) = (verb.name.clone(), around());
    let wanted = Wanted { server, port, hosts, launcher, clock, name, cluster, invitation, nearby };
    let mut hub = Hub::start(&mut journal, house, wanted).map_err(sentence)?;
    call(house, verb.name.as_deref())?;
    let _sharing = Sharing::of(house);
    loop {
        // One was used, or is none any more since a door was removed.
        if !hub.is_inviting() {
            invite(&mut hub, out)?;
        }
        if let Some(name) = hub.serve(&mut journal, Duration::from_millis(500)).map_err(sentence)? {
            let doors: Vec<_> = hub.doors().iter().map(Neighbour::from).collect();
            super::open(house)?.note_doors(&[], &doors);
            out.say(&json!({ "joined": name }), || format!("{} joined", shown(&name)))?;
        }
    }
}

fn invite(hub: &mut Hub, out: &mut Out) -> Result<(), Failure> {
    let invitation = hub.invite().map_err(sentence)?;
    if hub.lacks_boxes() {
        return out.say(&json!({ "box": invitation }), || {
            format!(
                "At another box of this hub, within the hour: porchlight hub --box {invitation}"
            )
        });
    }
    out.say(&json!({ "invitation": invitation }), || {
        format!("To let one more door in, within the hour: porchlight join {invitation}")
    })
}

/// Joins a house that is shared; stays until it is ended where that is wished.
pub(super) fn join(verb: &args::Join, house: &Path, out: &mut Out) -> Outcome {
    match &verb.invitation {
        Some(text) => accept(text, verb.name.as_deref(), house, out)?,
        None => call(house, verb.name.as_deref())?,
    }
    if !verb.stay {
        return Ok(Ending::Done);
    }
    if Share::of(&there(house)?)?.is_none() {
        return Err(Failure::Sentence(
            "this house is not shared; join with an invitation, or run `porchlight hub`".to_owned(),
        ));
    }
    let _sharing = Sharing::of(house);
    loop {
        std::thread::sleep(SLEEPS_FOR);
    }
}

/// The door is let in first: whoever is turned away has begun no house, and called none otherwise.
fn accept(text: &str, name: Option<&str>, house: &Path, out: &mut Out) -> Result<(), Failure> {
    can_be_called(name)?;
    let Some(invitation) = Invitation::read(text) else {
        return Err(Failure::Sentence(format!(
            "\"{}\" is no invitation; copy the whole of what `porchlight hub` shows",
            shown(text)
        )));
    };
    // A house that does not open uses no invitation up.
    let (door, evening, called) = if is_blank(house) {
        (Desk::in_memory(Box::new(SystemClock))?.mint(), Evening::default(), None)
    } else {
        let desk = super::open(house)?;
        let door = there(house)?.door();
        (door, desk.has_on(), desk.state().door(door).map(str::to_owned))
    };
    let ours = evening.name.clone();
    // An invitation lets in once: it is not used up where what it gives cannot be kept.
    room_for_secrets(house)?;
    let share = invitation.accept(name.or(called.as_deref()).unwrap_or("A door"), door, evening);
    let share = share.map_err(|error| {
        let theirs = match &error {
            EngineError::OtherEvening(theirs) => theirs,
            EngineError::Unreached(_) | EngineError::TimedOut => {
                return Failure::Sentence(format!(
                    "{error}; see that `porchlight hub` runs there, and that both machines are in one network, and try again: the invitation lasts an hour, or ask for another"
                ));
            }
            EngineError::SentAway | EngineError::Refused(_) | EngineError::OtherStream => {
                return Failure::Sentence(format!(
                    "{error}; an invitation lets one door in, within an hour: ask for another"
                ));
            }
        };
        Failure::Sentence(format!(
            "that invitation is to \"{}\", and this house has \"{}\": two evenings are never mixed; to be a door of \"{0}\", join with a new house, by --house and a name that is free",
            shown(theirs),
            shown(&ours)
        ))
    })?;
    share.keep(&mut Journal::open(house, door)?)?;
    call(house, name)?;
    let hub = share.access.addresses.join(", ");
    out.say(&json!({ "joined": hub }), || {
        format!("This house is shared with the doors at {hub} from now on, whenever it is open")
    })
}

/// The house, which is begun where there is none.
fn begun(house: &Path) -> Result<Journal, Failure> {
    drop(open_or_begin(house)?);
    there(house)
}

/// The house that is there.
pub(super) fn there(house: &Path) -> Result<Journal, Failure> {
    let door = super::open(house)?.mint();
    Ok(Journal::open_there(house, door)?)
}

/// Whether a door may have this name.
pub(super) fn can_be_called(name: Option<&str>) -> Result<(), Failure> {
    let Some(name) = name.map(str::to_owned) else { return Ok(()) };
    Ok(Desk::in_memory(Box::new(SystemClock))?.submit(Command::NameDoor { name })?)
}

/// Has the door of a house that is there called as was asked.
pub(super) fn call(house: &Path, name: Option<&str>) -> Result<(), Failure> {
    let Some(name) = name else { return Ok(()) };
    let mut desk = super::open(house)?;
    if desk.state().door(desk.door()) != Some(name) {
        desk.submit(Command::NameDoor { name: name.to_owned() })?;
    }
    Ok(())
}

fn sentence(error: impl std::fmt::Display) -> Failure {
    Failure::Sentence(error.to_string())
}

/// Takes the server's place, and ends with the program that started it.
pub(super) fn keep_server(verb: &args::KeepServer) -> Outcome {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt as _;
        let end = Some(rustix::process::Signal::TERM);
        rustix::process::set_parent_process_death_signal(end).map_err(sentence)?;
        // It may have ended just before.
        let parent = rustix::process::getppid().map(|it| it.as_raw_nonzero().get());
        if parent.and_then(|it| u32::try_from(it).ok()) != Some(verb.parent) {
            return Ok(Ending::Done);
        }
        Err(Failure::Stream(std::process::Command::new(&verb.program).args(&verb.args).exec()))
    }
    #[cfg(not(target_os = "linux"))]
    {
        let status = std::process::Command::new(&verb.program).args(&verb.args).status();
        status.map(|_ended| Ending::Done).map_err(Failure::Stream)
    }
}
