//! The verbs for scripts, one a file.
//!
//! Each exits 0 on success, 1 on an error it explains in one line, 2 on wrong usage, 3 where a
//! person was refused; with `--json` each prints one JSON value, or one a line.

mod args;
mod backup;
mod between;
mod carry;
mod check_in;
mod choose;
mod decisions;
mod demo;
mod doctor;
mod doors;
mod elsewhere;
mod entries;
mod export;
mod failure;
mod find;
mod forget;
mod gathering;
mod habits;
mod home;
mod import;
mod journal;
mod lines;
mod meaning;
mod note;
mod out;
mod pair;
mod proofread;
mod rank;
mod recall;
mod remember;
mod say;
mod sharing;
mod simulate;
mod source;
mod suggest;
mod table;
mod tickets;
mod waiting;
mod when;
mod who;
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;

use crate::desk::{Clock, Desk, SystemClock};
use crate::domain::{Gathering, GatheringId};
use crate::journal::private;

use args::{Args, Verb};
use failure::Failure;
use out::Out;

/// How a verb ended, where it did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Done,
    /// A person was refused; the reason is in the output.
    Refused,
}

type Outcome = Result<Ending, Failure>;

/// Runs the program with the arguments it was started with.
#[must_use]
pub fn run() -> ExitCode {
    let started = Instant::now();
    let args = Args::parse();
    let mut out = Out::new(args.json);
    let outcome = house_file(args.house.as_deref())
        .and_then(|house| run_verb(&args, &house, &mut out, started));
    match outcome {
        // Where whoever read our output has gone, there is nobody left to tell.
        Ok(Ending::Done) | Err(Failure::NobodyListens) => ExitCode::SUCCESS,
        Ok(Ending::Refused) => ExitCode::from(3),
        Err(failure) => {
            Out::complain(&failure);
            ExitCode::from(1)
        }
    }
}

fn run_verb(args: &Args, house: &Path, out: &mut Out, started: Instant) -> Outcome {
    match &args.verb {
        None => window::run(house, args.window.kiosk, args.window.opens()),
        Some(Verb::Demo(verb)) => demo::run(verb, out),
        Some(Verb::Gathering(verb)) => gathering::run(verb, house, out),
        Some(Verb::Import(verb)) => import::run(verb, house, out),
        Some(Verb::Find(verb)) => find::run(verb, house, out),
        Some(Verb::CheckIn(verb)) => check_in::run(check_in::Move::In, verb, house, out),
        Some(Verb::CheckOut(verb)) => check_in::run(check_in::Move::Out, verb, house, out),
        Some(Verb::Home(verb)) => home::run(verb, house, out),
        Some(Verb::Met(verb)) => home::met(verb, house, out),
        Some(Verb::Swap(verb)) => home::swap(verb, house, out),
        Some(Verb::Promise(verb)) => home::promise(verb, house, out),
        Some(Verb::Kept(verb)) => home::kept(verb, house, out),
        Some(Verb::Promises(verb)) => home::promises(verb, house, out),
        Some(Verb::Undo(verb)) => check_in::run(check_in::Move::Undo, verb, house, out),
        Some(Verb::Tickets(verb)) => tickets::run(verb, house, out),
        Some(Verb::Waiting(verb)) => waiting::run(verb, house, out),
        Some(Verb::Note(verb)) => note::run(verb, house, out),
        Some(Verb::Nominate(verb)) => habits::nominate(verb, house, out),
        Some(Verb::Nominations(verb)) => habits::nominations(verb, house, out),
        Some(Verb::Say(verb)) => say::run(verb, house, out),
        Some(Verb::Choose(verb)) => choose::run(verb, house, out),
        Some(Verb::Table(verb)) => table::run(verb, house, out),
        Some(Verb::Suggest(verb)) => suggest::run(verb, house, out),
        Some(Verb::Simulate(verb)) => simulate::run(verb, out),
        Some(Verb::Export(verb)) => export::run(verb, house, out),
        Some(Verb::Forget(verb)) => forget::run(verb, house, out),
        Some(Verb::Remember(verb)) => remember::run(verb, house, out),
        Some(Verb::Journal) => journal::run(house, out),
        Some(Verb::Entries(verb)) => carry::run(verb, house, out),
        Some(Verb::ImportEntries(verb)) => carry::take(verb, house, out),
        Some(Verb::Hub(verb)) => sharing::hub(verb, house, out),
        Some(Verb::Join(verb)) => sharing::join(verb, house, out),
        Some(Verb::Doors(verb)) => doors::run(verb, house, out),
        Some(Verb::KeepServer(verb)) => sharing::keep_server(verb),
        Some(Verb::Doctor(verb)) => doctor::run(verb, house, out, started),
        Some(Verb::Backup(verb)) => backup::backup(verb, house, out),
        Some(Verb::Restore(verb)) => backup::restore(verb, house, out),
        Some(Verb::Rank(verb)) => rank::run(verb, out),
        Some(Verb::Pair(verb)) => pair::run(verb, out),
        Some(Verb::Proofread) => proofread::run(out),
    }
}

/// The house file that was asked for, or the one in the user's data folder.
fn house_file(asked: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(path) = asked {
        return Ok(path.to_owned());
    }
    let folders = directories::ProjectDirs::from("", "", "porchlight").ok_or(Failure::NoHome)?;
    private::make_folder(folders.data_dir())
        .map_err(|error| Failure::Folder { folder: folders.data_dir().to_owned(), error })?;
    Ok(folders.data_dir().join("house.porchlight"))
}

/// Opens a house that is there: a name that was mistyped begins none.
fn open(house: &Path) -> Result<Desk, Failure> {
    open_at(house, Box::new(SystemClock))
}

/// Opens a house, which is begun where there is none.
fn open_or_begin(house: &Path) -> Result<Desk, Failure> {
    Ok(made_ready(Desk::open(house, Box::new(SystemClock))?))
}

/// Opens a house for a verb that only reads.
fn open_to_read(house: &Path) -> Result<Desk, Failure> {
    Ok(made_ready(Desk::open_to_read(house, Box::new(SystemClock))?))
}

fn open_at(house: &Path, clock: Box<dyn Clock>) -> Result<Desk, Failure> {
    Ok(made_ready(Desk::open_there(house, clock)?))
}

/// Lets it wait its turn, and forgets whose time has come: by this machine's clock, whatever a verb is told that the time was.
fn made_ready(mut desk: Desk) -> Desk {
    desk.be_patient();
    // No verb fails for this: `doctor` tells what is left, and the next start tries again.
    if desk.keep_retention(SystemClock.now()).is_ok_and(|forgotten| forgotten > 0) {
        desk.sweep().ok();
    }
    desk
}

/// The gathering that was asked for by id or name, else the one this house would serve now.
fn gathering_of(desk: &Desk, asked: Option<&str>) -> Result<GatheringId, Failure> {
    let Some(asked) = asked else {
        return desk.tonight().ok_or(Failure::NoGathering);
    };
    let named = |it: &Gathering| it.plan().is_some_and(|plan| plan.name == asked);
    let by_id = asked.parse().ok().filter(|id| desk.state().gathering(*id).is_some());
    let by_name = || desk.state().gatherings().filter(|(_, it)| named(it)).last().map(|(id, _)| id);
    by_id.or_else(by_name).ok_or_else(|| Failure::UnknownGathering { asked: asked.to_owned() })
}

/// Opens the house on the gathering that was asked for.
fn open_on(
    house: &Path,
    gathering: Option<&str>,
    clock: Box<dyn Clock>,
) -> Result<(Desk, GatheringId), Failure> {
    on_gathering(open_at(house, clock)?, gathering)
}

/// The same for a verb that only reads.
fn read_on(house: &Path, gathering: Option<&str>) -> Result<(Desk, GatheringId), Failure> {
    on_gathering(open_to_read(house)?, gathering)
}

fn on_gathering(mut desk: Desk, asked: Option<&str>) -> Result<(Desk, GatheringId), Failure> {
    let gathering = gathering_of(&desk, asked)?;
    if desk.tonight() != Some(gathering) {
        desk.serve(gathering);
    }
    Ok((desk, gathering))
}
