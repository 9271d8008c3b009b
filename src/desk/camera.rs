//! A camera that reads tickets: a worker looks at its pictures, one after the other, keeps none, and
//! writes none anywhere.

mod eye;
mod frame;
mod reader;
#[cfg(target_os = "linux")]
mod video;

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use eye::Eye;
pub use frame::Frame;
pub use reader::read_codes;

/// How soon a camera that is away is looked for again.
const AGAIN: Duration = Duration::from_secs(2);

/// How long the worker sleeps at most before it sees that it is to stop or to look again.
const NAP: Duration = Duration::from_millis(100);

/// How wide the picture is that a screen shows, in pixels.
const FINDER_PX: usize = 240;

/// Where pictures come from: a camera, or a folder in tests.
pub trait FrameSource: Send {
    /// The next picture; waits for it.
    ///
    /// # Errors
    /// The system's, once it is gone.
    fn next(&mut self) -> io::Result<Frame>;
}

/// Opens a source of pictures, again and again where it went away.
pub type OpenSource = Box<dyn FnMut() -> io::Result<Box<dyn FrameSource>> + Send>;

/// How a camera is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CameraState {
    /// It was opened and gave no picture yet, or nobody wants it to look.
    #[default]
    Waiting,
    /// It sees.
    Sees,
    /// It is unplugged, or somebody else has it.
    Away,
}

/// What a screen may show of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finder {
    /// How it is.
    pub state: CameraState,
    /// The last picture in which something moved, small.
    pub picture: Option<Frame>,
    /// Grows with every such picture.
    pub serial: u64,
}

/// What the worker and the screens share.
#[derive(Default)]
struct Shared {
    stop: AtomicBool,
    attends: AtomicBool,
    finder: Mutex<Finder>,
}

/// A camera that is on. It is off once this is dropped.
pub struct Camera {
    codes: Receiver<String>,
    shared: Arc<Shared>,
}

impl Camera {
    /// Starts the worker; `wake` is called from its thread whenever there is something new to see.
    ///
    /// # Errors
    /// The system's, if it has no thread to give.
    pub fn start(open: OpenSource, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (send, codes) = channel();
        let shared = Arc::new(Shared::default());
        let worker = Worker { open, send, shared: Arc::clone(&shared), wake: Box::new(wake) };
        thread::Builder::new().name("camera".to_owned()).spawn(move || worker.run())?;
        Ok(Self { codes, shared })
    }

    /// Whether anybody wants it to look: else its pictures are not even taken.
    pub fn attend(&self, wanted: bool) {
        self.shared.attends.store(wanted, Ordering::Relaxed);
    }

    /// The codes it read since this was last asked, oldest first; `None` where the worker fell.
    #[must_use]
    pub fn take(&self) -> Option<Vec<String>> {
        let mut codes = Vec::new();
        loop {
            match self.codes.try_recv() {
                Ok(code) => codes.push(code),
                Err(TryRecvError::Empty) => return Some(codes),
                Err(TryRecvError::Disconnected) => return None,
            }
        }
    }

    /// What it shows, if that is newer than what has this serial.
    #[must_use]
    pub fn finder_since(&self, serial: Option<u64>) -> Option<Finder> {
        let finder = self.shared.finder();
        (serial != Some(finder.serial)).then(|| finder.clone())
    }

    /// How it is.
    #[must_use]
    pub fn state(&self) -> CameraState {
        self.shared.finder().state
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn finder(&self) -> std::sync::MutexGuard<'_, Finder> {
        self.finder.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_over(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn is_wanted(&self) -> bool {
        self.attends.load(Ordering::Relaxed) && !self.is_over()
    }
}

struct Worker {
    open: OpenSource,
    send: Sender<String>,
    shared: Arc<Shared>,
    wake: Box<dyn Fn() + Send>,
}

impl Worker {
    /// Until the camera is dropped. One that is away is looked for again in a while, in silence.
    fn run(mut self) {
        let mut eye = Eye::default();
        let started = Instant::now();
        while !self.shared.is_over() {
            if !self.shared.is_wanted() {
                thread::sleep(NAP);
                continue;
            }
            match (self.open)() {
                Ok(source) => self.watch(source, &mut eye, started),
                Err(_away) => self.show(CameraState::Away, None),
            }
            let until = Instant::now() + AGAIN;
            while self.shared.is_wanted() && Instant::now() < until {
                thread::sleep(NAP);
            }
        }
    }

    /// Looks at a source's pictures while it gives any and somebody wants it to.
    fn watch(&self, mut source: Box<dyn FrameSource>, eye: &mut Eye, started: Instant) {
        self.show(CameraState::Waiting, None);
        while self.shared.is_wanted() {
            let Ok(frame) = source.next() else { return self.show(CameraState::Away, None) };
            let glance = eye.look(&frame, started.elapsed());
            if glance.moved {
                self.show(CameraState::Sees, Some(frame.narrowed(FINDER_PX)));
            }
            for code in glance.codes {
                // Nobody left to tell: it was just dropped.
                self.send.send(code).ok();
                (self.wake)();
            }
        }
        self.show(CameraState::Waiting, None);
    }

    fn show(&self, state: CameraState, picture: Option<Frame>) {
        let mut finder = self.shared.finder();
        if picture.is_none() && finder.picture.is_none() && finder.state == state {
            return;
        }
        *finder = Finder { state, picture, serial: finder.serial + 1 };
        drop(finder);
        (self.wake)();
    }
}

/// The cameras that are there, by name; empty where there is none, or the system's are not known.
#[must_use]
pub fn cameras() -> Vec<String> {
    #[cfg(target_os = "linux")]
    return video::names();
    #[cfg(not(target_os = "linux"))]
    Vec::new()
}

/// Opens the camera of a name, whichever socket it is in.
#[must_use]
pub fn camera_called(name: &str) -> OpenSource {
    #[cfg(target_os = "linux")]
    {
        let name = name.to_owned();
        Box::new(move || video::open(&name))
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = name;
        Box::new(|| Err(io::ErrorKind::Unsupported.into()))
    }
}

#[cfg(test)]
mod tests;
