//! A cable between a door and its hub, that can be cut, go dead without a word, and be slow.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::Builder;
use std::time::Duration;

const LOOKS_EVERY: Duration = Duration::from_millis(20);

/// A cable to a port of this machine. It is gone with its test.
pub(crate) struct Cable {
    port: u16,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    to: u16,
    is_gone: AtomicBool,
    is_cut: AtomicBool,
    is_dead: AtomicBool,
    slow_ms: AtomicU64,
    open: Mutex<Vec<TcpStream>>,
}

impl Cable {
    pub(crate) fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port_here = listener.local_addr().unwrap().port();
        let state = Arc::new(State { to: port, ..State::default() });
        let lies = Arc::clone(&state);
        work(move || {
            for come in listener.incoming().flatten() {
                if lies.is_gone.load(Ordering::Acquire) {
                    return;
                }
                lies.carry(come);
            }
        });
        Self { port: port_here, state }
    }

    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    /// Both ends are told, and nobody gets through.
    pub(crate) fn cut(&self) {
        self.state.is_cut.store(true, Ordering::Release);
        for one in self.state.open.lock().unwrap().drain(..) {
            // It may have ended by itself.
            one.shutdown(Shutdown::Both).ok();
        }
    }

    /// Nothing comes through, and nobody is told. What was on its way comes late.
    pub(crate) fn go_dead(&self) {
        self.state.is_dead.store(true, Ordering::Release);
    }

    /// Everything takes so much longer.
    pub(crate) fn slow_down(&self, by: Duration) {
        self.state.slow_ms.store(u64::try_from(by.as_millis()).unwrap(), Ordering::Release);
    }

    /// It is as new.
    pub(crate) fn mend(&self) {
        self.slow_down(Duration::ZERO);
        self.state.is_dead.store(false, Ordering::Release);
        self.state.is_cut.store(false, Ordering::Release);
    }
}

impl Drop for Cable {
    fn drop(&mut self) {
        self.state.is_gone.store(true, Ordering::Release);
        self.cut();
        // So that the listener looks.
        TcpStream::connect(("127.0.0.1", self.port)).ok();
    }
}

impl State {
    fn carry(self: &Arc<Self>, door: TcpStream) {
        if self.is_cut.load(Ordering::Acquire) {
            return;
        }
        let Ok(hub) = TcpStream::connect(("127.0.0.1", self.to)) else { return };
        for (from, to) in [(&door, &hub), (&hub, &door)] {
            let (from, to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
            let state = Arc::clone(self);
            work(move || state.pump(from, to));
        }
        self.open.lock().unwrap().extend([door, hub]);
        if self.is_cut.load(Ordering::Acquire) {
            // Just now.
            self.open.lock().unwrap().iter().for_each(|it| drop(it.shutdown(Shutdown::Both)));
        }
    }

    fn pump(&self, mut from: TcpStream, mut to: TcpStream) {
        from.set_read_timeout(Some(LOOKS_EVERY)).unwrap();
        let mut bytes = vec![0; 16 << 10];
        loop {
            let is_over = self.is_cut.load(Ordering::Acquire);
            match from.read(&mut bytes) {
                Ok(0) => break,
                Ok(many) => {
                    let slow = self.slow_ms.load(Ordering::Acquire);
                    std::thread::sleep(Duration::from_millis(slow));
                    while self.is_dead.load(Ordering::Acquire)
                        && !self.is_cut.load(Ordering::Acquire)
                    {
                        std::thread::sleep(LOOKS_EVERY);
                    }
                    if to.write_all(&bytes[..many]).is_err() {
                        break;
                    }
                }
                Err(error) if is_over || !is_only_late(&error) => break,
                Err(_late) => {}
            }
        }
        to.shutdown(Shutdown::Both).ok();
        from.shutdown(Shutdown::Both).ok();
    }
}

fn is_only_late(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

fn work(work: impl FnOnce() + Send + 'static) {
    drop(Builder::new().name("cable".to_owned()).spawn(work).unwrap());
}
