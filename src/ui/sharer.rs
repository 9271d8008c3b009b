//! What goes on beside the screens so that other doors share this house: the hub, joining, and files
//! that are carried by hand.

use std::path::{Path, PathBuf};

use egui::{Context, ViewportId};

use crate::desk::{
    Accept, CarryError, Desk, Hosted, Hosting, Joined, Joining, Polled, StartHub, SystemClock,
    Task, accept_invitation, own_hub, write_file,
};
use crate::followup::file_stem;
use crate::sync::Invitation;
use crate::words::Words;

use super::Carried;

/// Between two looks at a worker that wakes nobody.
const LOOKS_EVERY: std::time::Duration = std::time::Duration::from_millis(100);

/// What a screen wishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareWish {
    /// A hub at this door.
    Host,
    /// One more invitation.
    Invite,
    /// The hub ends.
    Stop,
    /// The door with this id comes in no more.
    Remove(String),
    /// Join the house of this invitation, as a door of this name.
    Join(Invitation, String),
    /// Nobody joins after all.
    DontJoin,
    /// Save the invitation to this folder.
    SaveInvitation(PathBuf),
    /// Save what happened here to this folder.
    Save(PathBuf),
    /// Take in what happened at another door, from this file.
    Take(PathBuf),
    /// The same, with the code that opens it.
    TakeBy(PathBuf, String),
    /// The same in a house that is new, whose door is called so from then on.
    Begin(PathBuf, String, String),
    /// It is not taken in after all.
    DontTake,
}

/// How it is, for the screens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The hub of this door.
    pub hosted: Hosted,
    /// Whether this door joins others.
    pub joined: Joined,
    /// What was carried last.
    pub carried: Carried,
    /// The file that an invitation was saved to last.
    pub saved: SavedInvitation,
}

/// What became of an invitation that was to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SavedInvitation {
    /// Nobody saved one.
    #[default]
    Nothing,
    /// It is being written.
    Running,
    /// It lies there; what it says.
    There(PathBuf, String),
    /// It was not, and why.
    Failed(String),
}

/// Sees to it.
pub(super) struct Sharer {
    hub: StartHub,
    accept: Accept,
    hosting: Option<Hosting>,
    joining: Option<Joining>,
    carrying: Option<Task<Carried>>,
    saving: Option<Task<SavedInvitation>>,
    now: Shared,
    /// Whether it looked if this house had its hub here.
    has_begun: bool,
    /// For pictures: it stays as it is.
    is_held: bool,
}

impl Default for Sharer {
    fn default() -> Self {
        Self {
            hub: own_hub(),
            accept: accept_invitation(),
            hosting: None,
            joining: None,
            carrying: None,
            saving: None,
            now: Shared::default(),
            has_begun: false,
            is_held: false,
        }
    }
}

impl Sharer {
    /// Hubs are started, and asked, in this way from now on.
    pub(super) fn meet(&mut self, hub: StartHub, accept: Accept) {
        (self.hub, self.accept) = (hub, accept);
    }

    /// Everything stays as it is shown.
    pub(super) fn hold(&mut self, shared: Shared) {
        (self.now, self.is_held) = (shared, true);
    }

    /// How it is.
    pub(super) const fn now(&self) -> &Shared {
        &self.now
    }

    /// Does what is due. Cheap in most frames.
    pub(super) fn look_after(&mut self, ctx: &Context, desk: &mut Desk) {
        if self.is_held {
            return;
        }
        if !std::mem::replace(&mut self.has_begun, true) {
            if Hosting::is_wanted(desk) {
                self.host(ctx, desk, true);
            } else if desk.is_untouched() && desk.shared_over().is_some() {
                // It was closed before anything came.
                self.now.joined = Joined::In;
            }
        }
        self.watch_hub(desk);
        if let Some(joining) = &self.joining {
            self.now.joined = joining.poll(desk);
            if self.now.joined == Joined::In {
                // Whoever shares with the others over their hub has none here.
                Hosting::want(desk, false);
                self.hosting = None;
                self.now.hosted = Hosted::No;
            }
            if self.now.joined == Joined::Asking {
                ctx.request_repaint_after_for(LOOKS_EVERY, ViewportId::ROOT);
            } else {
                self.joining = None;
            }
        }
        let was_running = self.now.carried == Carried::Running;
        poll(ctx, &mut self.carrying, &mut self.now.carried, Carried::Failed);
        if was_running && self.now.carried != Carried::Running {
            // Whoever reads what became of it finds it here. A house that cannot be read says so at the
            // next wish.
            desk.sync().ok();
        }
        poll(ctx, &mut self.saving, &mut self.now.saved, SavedInvitation::Failed);
    }

    fn watch_hub(&mut self, desk: &mut Desk) {
        let Some(hosting) = &self.hosting else { return };
        let told = hosting.told();
        if told.doors().is_some() && self.now.hosted.doors().is_none() {
            Hosting::want(desk, true);
        }
        if told.doors() != self.now.hosted.doors() {
            let before = self.now.hosted.doors().unwrap_or_default();
            desk.note_doors(before, told.doors().unwrap_or(before));
        }
        self.now.hosted = told;
        if hosting.is_over() {
            if matches!(self.now.hosted, Hosted::No) {
                // Nobody wanted it any more, or another door took its place.
                Hosting::want(desk, false);
            }
            self.hosting = None;
        }
    }

    /// Grants a wish.
    pub(super) fn grant(&mut self, ctx: &Context, desk: &mut Desk, words: Words, wish: ShareWish) {
        match wish {
            ShareWish::Host => self.host(ctx, desk, false),
            ShareWish::Invite => {
                if let Some(hosting) = &self.hosting {
                    hosting.invite();
                }
            }
            ShareWish::Remove(door) => {
                if let Some(hosting) = &self.hosting {
                    hosting.remove(door);
                }
            }
            ShareWish::Stop => {
                Hosting::want(desk, false);
                match &self.hosting {
                    Some(hosting) => hosting.leave(),
                    None => self.now.hosted = Hosted::No,
                }
            }
            ShareWish::Join(invitation, name) => {
                self.joining = Joining::start(invitation, (desk, &name), self.accept.clone());
                self.now.joined = Joined::Asking;
            }
            ShareWish::DontJoin => {
                if self.now.joined == Joined::In && desk.is_untouched() {
                    desk.leave_others();
                }
                (self.joining, self.now.joined) = (None, Joined::No);
            }
            ShareWish::SaveInvitation(folder) => self.save_invitation(folder, words),
            ShareWish::Save(folder) => {
                let door = desk.state().door(desk.door()).unwrap_or(words.say("app-name"));
                let name = file_stem(door);
                self.carry(desk, move |desk| {
                    desk.save_entries_as(&folder, &name).map(Carried::Saved)
                });
            }
            ShareWish::Take(file) => {
                self.carry(desk, move |desk| desk.take_entries(&file, None).map(Carried::from));
            }
            ShareWish::TakeBy(file, code) => self
                .carry(desk, move |desk| desk.take_entries(&file, Some(&code)).map(Carried::from)),
            ShareWish::Begin(file, code, name) => {
                self.carry(desk, move |desk| desk.begin_by(&file, &code, &name).map(Carried::from));
            }
            ShareWish::DontTake => self.now.carried = Carried::Nothing,
        }
        ctx.request_repaint();
    }

    fn host(&mut self, ctx: &Context, desk: &Desk, was_running: bool) {
        let Some(house) = desk.journal().path() else { return };
        // One that is still ending has the port.
        self.hosting = None;
        let ctx = ctx.clone();
        let wake = move || ctx.request_repaint_of(ViewportId::ROOT);
        self.hosting = Hosting::start(house, self.hub.clone(), was_running, wake);
        if let Some(hosting) = self.hosting.as_ref().filter(|_| !was_running) {
            hosting.invite();
        }
        self.now.hosted = Hosted::Starting;
    }

    fn save_invitation(&mut self, folder: PathBuf, words: Words) {
        let Hosted::Running { invitation: Some(invited), .. } = &self.now.hosted else { return };
        let (text, name) = (invited.text.clone(), words.say("share-file").to_owned());
        let save = move |_: &_| match write_file(&folder, &name, text.as_bytes()) {
            Ok(path) => SavedInvitation::There(path, text),
            Err(error) => SavedInvitation::Failed(error.to_string()),
        };
        self.saving = Task::start("saving", save).ok();
        self.now.saved = SavedInvitation::Running;
    }

    /// In a house of its own on a thread of its own; what that writes comes back as what any other
    /// program wrote. Where a house is in memory alone there is no other way in.
    fn carry(
        &mut self,
        desk: &mut Desk,
        work: impl FnOnce(&mut Desk) -> Result<Carried, CarryError> + Send + 'static,
    ) {
        let done = |carried: Result<Carried, CarryError>| carried.unwrap_or_else(Carried::not);
        let Some(house) = desk.journal().path().map(Path::to_owned) else {
            self.now.carried = done(work(desk));
            return;
        };
        self.begin(move |_| match Desk::open_there(&house, Box::new(SystemClock)) {
            Ok(mut desk) => done(work(&mut desk)),
            Err(error) => Carried::Failed(error.to_string()),
        });
    }

    fn begin(&mut self, work: impl FnOnce(&crate::desk::Progress) -> Carried + Send + 'static) {
        self.carrying = Task::start("carrying", work).ok();
        self.now.carried = Carried::Running;
    }
}

/// Takes in what a worker has done, once it has.
fn poll<T: Send + 'static>(
    ctx: &Context,
    task: &mut Option<Task<T>>,
    now: &mut T,
    failed: impl FnOnce(String) -> T,
) {
    match task.as_ref().map(Task::poll) {
        None => return,
        Some(Polled::Running) => {
            return ctx.request_repaint_after_for(LOOKS_EVERY, ViewportId::ROOT);
        }
        Some(Polled::Done(done)) => *now = done,
        Some(Polled::Lost) => *now = failed(String::new()),
    }
    *task = None;
}
