//! A worker that watches what others write to the house, so that a screen at rest need not look.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use crate::journal::Watcher;

use super::Desk;

/// Between two looks. Each costs some microseconds, so all of them together next to nothing.
const LOOKS_EVERY: Duration = Duration::from_secs(1);

/// Somebody watches a house until this is dropped.
pub struct Watch {
    news: Arc<AtomicBool>,
    /// Dropped to send the worker home.
    stay: Option<Sender<()>>,
    worker: Option<JoinHandle<()>>,
}

impl Watch {
    /// Watches the desk's house, and calls `wake` from the worker's thread whenever anybody wrote.
    /// Drop it before the desk. Nobody is to be watched in memory, and without a thread to give
    /// nobody watches.
    pub fn start(desk: &Desk, wake: impl Fn() + Send + 'static) -> Option<Self> {
        let mut watcher = Watcher::of(desk.journal())?;
        let (stay, leave) = channel::<()>();
        let news = Arc::new(AtomicBool::new(true));
        let told = Arc::clone(&news);
        let work = move || {
            while leave.recv_timeout(LOOKS_EVERY) == Err(RecvTimeoutError::Timeout) {
                if watcher.saw_news() {
                    told.store(true, Ordering::Release);
                    wake();
                }
            }
        };
        let worker = Builder::new().name("watch".to_owned()).spawn(work).ok()?;
        Some(Self { news, stay: Some(stay), worker: Some(worker) })
    }

    /// Whether anybody wrote since this was last asked; yes the first time.
    #[must_use]
    pub fn take_news(&self) -> bool {
        self.news.swap(false, Ordering::AcqRel)
    }
}

impl Drop for Watch {
    /// Waits until the worker has let go of the house.
    fn drop(&mut self) {
        self.stay = None;
        if let Some(worker) = self.worker.take() {
            // It was only watching: if it panicked, nothing was lost.
            worker.join().ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::Watch;
    use crate::desk::{Desk, SystemClock};
    use crate::domain::Command;

    #[test]
    fn a_house_at_rest_wakes_whoever_watches_when_another_program_writes() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        let open = || Desk::open(&house, Box::new(SystemClock)).unwrap();
        let (mut ours, mut theirs) = (open(), open());
        let (woken, wakes) = channel();
        let watch = Watch::start(&ours, move || woken.send(()).unwrap()).unwrap();
        assert!(watch.take_news() && !watch.take_news());
        theirs.submit(Command::NameHouse { name: "Elm Street".to_owned() }).unwrap();
        wakes.recv_timeout(Duration::from_mins(1)).unwrap();
        assert!(watch.take_news());
        ours.sync().unwrap();
        assert_eq!(ours.state().house(), "Elm Street");
        drop((watch, theirs, ours));
        let left = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name());
        let left: Vec<_> = left.map(|name| name.to_string_lossy().into_owned()).collect();
        assert!(
            !left.iter().any(|name| name.ends_with("-wal")),
            "the log is tidied away: {left:?}"
        );
    }
}
