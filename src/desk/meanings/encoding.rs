//! The worker that reads what lines mean.

use std::collections::HashSet;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use crate::domain::{LineId, Side};
use crate::matching::encoder::{BATCH, Encoder, EncoderError, Network, Vector};

use super::{Meant, Unread};

/// After so long without a line, the encoder's memory is given back.
const QUIET: Duration = Duration::from_mins(4);

/// How many batches' worth of lines are sorted by length at a time.
const SORTED: usize = 16 * BATCH;

/// A worker of its own at low priority, which ends when nobody holds it any more.
#[derive(Debug)]
pub struct Encoding {
    ask: Sender<Ask>,
    done: Receiver<Done>,
    /// Lines on their way.
    asked: HashSet<LineId>,
    trouble: Option<EncoderError>,
}

#[derive(Debug)]
enum Ask {
    /// Lines, the most urgent first.
    Lines(Vec<Unread>),
    /// How many threads it may use.
    Threads(usize),
}

type Done = Result<Vec<Meant>, EncoderError>;

impl Encoding {
    /// Starts the worker; the encoder is loaded with the first line. `woken` is called whenever
    /// there is something to take.
    ///
    /// # Errors
    /// The system's, if it has no thread to give.
    pub fn start(woken: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let (ask, asked) = channel();
        let (tell, done) = channel();
        let work = move || {
            let mut worker =
                Worker { asked, tell, woken, threads: 1, network: None, waiting: Vec::new() };
            worker.run();
        };
        thread::Builder::new().name("meaning".to_owned()).spawn(work)?;
        Ok(Self { ask, done, asked: HashSet::new(), trouble: None })
    }

    /// Asks for what lines mean, the most urgent first; those on their way already come first now.
    pub fn ask(&mut self, lines: Vec<Unread>) {
        if self.trouble.is_none() && !lines.is_empty() {
            self.asked.extend(lines.iter().map(|it| it.line));
            // A worker that is gone is told by what comes back.
            self.ask.send(Ask::Lines(lines)).ok();
        }
    }

    /// Lets it use so many threads from the next batch on.
    pub fn use_threads(&self, threads: usize) {
        self.ask.send(Ask::Threads(threads)).ok();
    }

    /// What it found since it was last asked; never waits.
    pub fn take(&mut self) -> Vec<Meant> {
        let mut found = Vec::new();
        loop {
            match self.done.try_recv() {
                Ok(Ok(some)) => found.extend(some),
                Ok(Err(error)) => self.fail(error),
                Err(TryRecvError::Disconnected) if self.trouble.is_none() => {
                    self.fail(EncoderError::Run("the work on it stopped".to_owned()));
                }
                Err(_) => break,
            }
        }
        for it in &found {
            self.asked.remove(&it.line);
        }
        found
    }

    /// Whether a line is on its way.
    #[must_use]
    pub fn is_asked(&self, line: LineId) -> bool {
        self.asked.contains(&line)
    }

    /// How many lines are on their way.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.asked.len()
    }

    /// Why it reads no lines, once it does not.
    #[must_use]
    pub const fn trouble(&self) -> Option<&EncoderError> {
        self.trouble.as_ref()
    }

    fn fail(&mut self, error: EncoderError) {
        self.trouble = Some(error);
        self.asked.clear();
    }
}

struct Worker<W> {
    asked: Receiver<Ask>,
    tell: Sender<Done>,
    woken: W,
    threads: usize,
    network: Option<Network>,
    /// Lines to be read, the most urgent last.
    waiting: Vec<Unread>,
}

impl<W: Fn()> Worker<W> {
    fn run(&mut self) {
        become_quiet();
        while self.listen() {
            let from = self.waiting.len().saturating_sub(SORTED);
            let mut some = self.waiting.split_off(from);
            some.reverse();
            // The urgent few are read at once; of many, those of one length together.
            if some.len() > BATCH {
                some.sort_by_key(|it| it.text.len());
            }
            let rest = some.split_off(BATCH.min(some.len()));
            self.waiting.extend(rest.into_iter().rev());
            let read = self.read(&some);
            let is_over = read.is_err();
            if self.tell.send(read).is_err() || is_over {
                break;
            }
            (self.woken)();
        }
        (self.woken)();
    }

    /// Takes up what was asked; whether there is something to do. Where there is not, waits; after
    /// some quiet minutes without the encoder.
    fn listen(&mut self) -> bool {
        loop {
            let heard = if !self.waiting.is_empty() {
                self.asked.try_recv().map_err(|it| it == TryRecvError::Disconnected)
            } else if self.network.is_some() {
                self.asked.recv_timeout(QUIET).map_err(|it| it == RecvTimeoutError::Disconnected)
            } else {
                self.asked.recv().map_err(|_gone| true)
            };
            match heard {
                Ok(Ask::Lines(lines)) => {
                    let again: HashSet<_> = lines.iter().map(|it| it.line).collect();
                    self.waiting.retain(|it| !again.contains(&it.line));
                    self.waiting.extend(lines.into_iter().rev());
                }
                Ok(Ask::Threads(threads)) => {
                    self.threads = threads;
                    if let Some(network) = &mut self.network {
                        network.use_threads(threads);
                    }
                }
                Err(true) => return false,
                Err(false) if self.waiting.is_empty() => self.network = None,
                Err(false) => return true,
            }
        }
    }

    /// What lines mean, as far as that is not known, and what they are.
    fn read(&mut self, lines: &[Unread]) -> Done {
        let unknown = lines.iter().filter(|it| it.known.is_none());
        let said: Vec<_> = unknown.map(|it| (it.side, it.text.as_str())).collect();
        let mut vectors = self.encode(&said)?.into_iter();
        let meant = lines.iter().filter_map(|it| {
            let known = it.known.as_deref().cloned();
            Some(Meant::of(it, known.or_else(|| vectors.next())?))
        });
        Ok(meant.collect())
    }

    fn encode(&mut self, said: &[(Side, &str)]) -> Result<Vec<Vector>, EncoderError> {
        if said.is_empty() {
            return Ok(Vec::new());
        }
        let network = match self.network.take() {
            Some(network) => network,
            None => Network::embedded(self.threads)?,
        };
        self.network.insert(network).encode(said)
    }
}

/// Everything else on the machine goes first.
fn become_quiet() {
    // Where the system does not allow it, the work is as pressing as any.
    #[cfg(target_os = "linux")]
    rustix::process::nice(10).ok();
}
