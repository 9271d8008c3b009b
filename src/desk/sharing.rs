//! A worker that shares the house with other doors, where the house has joined any. It has the house
//! open for itself: the desk learns of what came in as of what any other program wrote, and waits for
//! nothing.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use crate::domain::{Body, DoorId, Fact};
use crate::journal::{Journal, Watcher};
use crate::sync::nats::Nats;
use crate::sync::{
    Company, Doors, Fault, Habits, Link, Next, PrinterSaid, Share, World, around, dice,
};

use super::{Clock as _, Desk, SystemClock, fresh};

/// How often it looks whether anything was written here: as late the others hear of it at most.
const LOOKS_EVERY: Duration = Duration::from_millis(15);

/// Where much comes, what came meanwhile is taken in at once so often at most: each time is a commit, and
/// a check-in waits for one.
const TAKES_IN_EVERY: Duration = Duration::from_millis(10);

/// Where many doors share a machine or its disk, each keeps the others waiting, and the more often it
/// takes in, the less it takes in each time. So whoever takes longer than this for a step rests so many
/// times as long as it took longer, though never longer than that: fewer steps do the same.
const A_QUICK_STEP: Duration = Duration::from_millis(4);
const RESTS_TIMES: u32 = 10;
const RESTS_AT_MOST: Duration = Duration::from_millis(200);

/// A step that takes in so many entries is worth its time. Whoever catches up does not rest.
const MANY_ENTRIES: u64 = 200;

/// How often at most it is told how the doors stand.
const TELLS_EVERY: Duration = Duration::from_millis(100);

/// How often a house is asked how it is shared by now.
const ASKS_EVERY: Duration = Duration::from_secs(1);

/// So many own entries are looked through for a name at once.
const NAMES_AT_ONCE: u64 = 1_000;

/// What the worker and whoever looks at it tell each other.
#[derive(Default)]
struct Told {
    doors: Mutex<Option<Arc<Doors>>>,
    printer: Mutex<Option<PrinterSaid>>,
}

/// The house is shared until this is dropped.
pub struct Sharing {
    told: Arc<Told>,
    leave: Arc<AtomicBool>,
    worker: Option<JoinHandle<()>>,
}

impl Sharing {
    /// Shares the desk's house from now on, if it has joined others. Drop it before the desk.
    #[must_use]
    pub fn start(desk: &Desk) -> Option<Self> {
        Self::start_watched(desk, || ())
    }

    /// The same, which calls `on_news` when a door came, fell silent, or says something else that a
    /// screen shows.
    #[must_use]
    pub fn start_watched(desk: &Desk, on_news: impl Fn() + Send + 'static) -> Option<Self> {
        let house = desk.journal().path()?;
        let share = Share::of(desk.journal()).ok().flatten();
        share.and_then(|_share| Self::watched(house, on_news))
    }

    /// The same of the house that lies here.
    #[must_use]
    pub fn of(house: &Path) -> Option<Self> {
        Self::watched(house, || ())
    }

    fn watched(house: &Path, on_news: impl Fn() + Send + 'static) -> Option<Self> {
        let (told, leave) = (Arc::<Told>::default(), Arc::default());
        let (tell, left) = (Arc::clone(&told), Arc::clone(&leave));
        let house = house.to_owned();
        let work = move || work(&house, &tell, &on_news, &left);
        let worker = Builder::new().name("doors".to_owned()).spawn(work).ok()?;
        Some(Self { told, leave, worker: Some(worker) })
    }

    /// How this door stands with the others; `None` where the house is not shared.
    #[must_use]
    pub fn doors(&self) -> Option<Arc<Doors>> {
        self.told.doors.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells the other doors from now on how this one's printer is.
    pub fn tell_of_printer(&self, printer: Option<PrinterSaid>) {
        *self.told.printer.lock().unwrap_or_else(PoisonError::into_inner) = printer;
    }
}

impl Told {
    fn tell(&self, doors: Option<Doors>, on_news: &impl Fn()) {
        let mut known = self.doors.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = known.as_deref().map(seen) != doors.as_ref().map(seen);
        *known = doors.map(Arc::new);
        drop(known);
        if is_news {
            on_news();
        }
    }

    fn printer(&self) -> Option<PrinterSaid> {
        *self.printer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What of the doors a screen shows that changes rarely.
fn seen(doors: &Doors) -> impl PartialEq {
    let others = doors.others.iter();
    let others = others.map(|it| {
        let how = (it.is_there, it.is_late, it.is_full);
        (it.door, how, it.name.as_str(), it.printer)
    });
    let here = (doors.is_connected, doors.is_sent_away, doors.stores_nothing, doors.is_full);
    (here, others.collect::<Vec<_>>())
}

impl Drop for Sharing {
    /// Waits until the worker has let go of the house.
    fn drop(&mut self) {
        self.leave.store(true, Ordering::Release);
        if let Some(worker) = self.worker.take() {
            // If it panicked, nothing was lost: the next start goes on.
            worker.join().ok();
        }
    }
}

/// Waits until the house is shared, and shares it.
fn work(house: &Path, told: &Told, on_news: &impl Fn(), leave: &AtomicBool) {
    let has_left = || leave.load(Ordering::Acquire);
    let mut asks_at = Instant::now();
    while !has_left() {
        if Instant::now() < asks_at {
            std::thread::sleep(LOOKS_EVERY);
            continue;
        }
        asks_at = Instant::now() + ASKS_EVERY;
        // A house that does not open now is tried again.
        let Ok(journal) = Journal::open_there(house, fresh()) else { continue };
        // What cannot be read now is looked at again.
        if let Ok(Some(share)) = Share::of(&journal) {
            Worker::new(journal, share).run(told, on_news, &has_left);
        }
        told.tell(None, on_news);
    }
}

struct Worker {
    journal: Journal,
    company: Company,
    link: Link,
    hub: Nats,
    /// What this door is called, as which door, and how many of its entries were looked through.
    name: String,
    named: (DoorId, u64),
}

impl Worker {
    fn new(journal: Journal, share: Share) -> Self {
        let link = Link::new(share.key.clone(), Habits::default()).knowing(share.former.clone());
        let hub = Nats::new(share.key.house, share.access.clone());
        let (name, named) = (String::new(), (journal.door(), 0));
        let company = Company::new(share, around());
        Self { journal, company, link, hub, name, named }
    }

    /// Shares the house until it is shared otherwise, or nobody wants it any more.
    fn run(mut self, told: &Told, on_news: &impl Fn(), has_left: &impl Fn() -> bool) {
        let Some(mut watcher) = Watcher::of(&self.journal) else { return };
        let start = Instant::now();
        let mut next = Duration::ZERO;
        let mut asks_at = ASKS_EVERY;
        let (mut rests_until, mut tells_at) = (Duration::ZERO, Duration::ZERO);
        let (mut came, mut is_told) = (true, true);
        while !has_left() {
            // What others wrote here is published; what came in through this worker is no news.
            let wrote =
                watcher.saw_news() && self.journal.poll(&mut |_entry| ()).is_ok_and(|it| it > 0);
            let running = start.elapsed();
            if running >= asks_at {
                asks_at = running + ASKS_EVERY;
                if self.company.look_after(&mut self.journal, &mut self.link, running) {
                    return;
                }
            }
            if came || wrote || running >= next {
                self.link.tell_of_printer(told.printer());
                let held = self.journal.len();
                next = self.step(running);
                let took_in = self.journal.len().saturating_sub(held);
                let took = start.elapsed().saturating_sub(running);
                rests_until = running + took + rest_after(took, took_in);
                is_told = false;
            }
            if !is_told && running >= tells_at {
                told.tell(Some(self.link.doors(&self.journal, running)), on_news);
                (is_told, tells_at) = (true, running + TELLS_EVERY);
            }
            let most = next.saturating_sub(start.elapsed()).min(LOOKS_EVERY);
            came = self.hub.wait(most);
            std::thread::sleep(rests_until.saturating_sub(start.elapsed()));
        }
    }

    /// What is to be done now; says when to go on.
    fn step(&mut self, running: Duration) -> Duration {
        self.look_for_name();
        let mut dice = dice;
        let mut world = World {
            engine: &mut self.hub,
            journal: &mut self.journal,
            name: &self.name,
            running,
            clock: SystemClock.now(),
            dice: &mut dice,
        };
        match self.link.step(&mut world) {
            Ok(Next::Now) => running,
            Ok(Next::By(time)) => time,
            Err(fault) => {
                if matches!(fault, Fault::OtherKey) {
                    self.company.ask(&mut self.journal);
                }
                // It is told with how the doors stand, and tried again.
                running + LOOKS_EVERY
            }
        }
    }

    /// The last name that this door was given.
    fn look_for_name(&mut self) {
        let door = self.journal.door();
        if self.named.0 != door {
            self.named = (door, 0);
        }
        let Ok(stretch) = self.journal.stretch(door, self.named.1, NAMES_AT_ONCE) else { return };
        for entry in stretch.entries {
            self.named.1 = entry.seq;
            if let Body::Known(Fact::DoorNamed { name }) = entry.body {
                self.name = name;
            }
        }
    }
}

/// How long it rests after a step that took so long, and took in so many entries.
fn rest_after(took: Duration, took_in: u64) -> Duration {
    let longer =
        if took_in < MANY_ENTRIES { took.saturating_sub(A_QUICK_STEP) } else { Duration::ZERO };
    (longer * RESTS_TIMES).min(RESTS_AT_MOST).max(TAKES_IN_EVERY.saturating_sub(took))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::sync::{OtherDoor, PrinterTrouble};

    #[test]
    fn a_step_that_took_long_for_little_is_followed_by_a_longer_rest() {
        let rest = |took, took_in| rest_after(Duration::from_millis(took), took_in).as_millis();
        assert_eq!(
            [0, 4, 5, 9, 14, 24, 1_000].map(|took| rest(took, 1)),
            [10, 6, 10, 50, 100, 200, 200]
        );
        assert_eq!([0, 4, 1_000].map(|took| rest(took, 500)), [10, 6, 0], "who catches up goes on");
    }

    #[test]
    fn a_screen_is_woken_when_a_door_says_something_new_and_not_every_two_seconds() {
        let (told, woken) = (Told::default(), Cell::new(0));
        let on_news = || woken.set(woken.get() + 1);
        let gate = |running: i64, printer| OtherDoor {
            door: DoorId::from(8),
            name: "Garden gate".to_owned(),
            is_there: true,
            is_late: false,
            in_step: true,
            is_full: false,
            last_heard: chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(running),
            holds: crate::journal::Seen::new(),
            clock_off_s: 0,
            queue: 0,
            forgotten: 0,
            printer,
        };
        let heard =
            |other| Some(Doors { is_connected: true, others: vec![other], ..Doors::default() });
        told.tell(heard(gate(0, None)), &on_news);
        told.tell(heard(gate(2, None)), &on_news);
        assert_eq!(woken.get(), 1);
        let said = PrinterSaid { trouble: Some(PrinterTrouble::LidOpen), labels_left: None };
        told.tell(heard(gate(4, Some(said))), &on_news);
        let late = OtherDoor { is_late: true, in_step: false, ..gate(4, Some(said)) };
        told.tell(heard(late.clone()), &on_news);
        let silent = OtherDoor { is_there: false, ..late };
        told.tell(heard(silent), &on_news);
        told.tell(None, &on_news);
        assert_eq!(woken.get(), 5);
    }
}
