//! Keeps this machine's screens awake, with what its system has for that.
//!
//! No library is asked: a program of the system holds the screens awake for as long as it runs, and
//! it runs for as long as this program holds the other end of its input, even if that is killed.
//! GNOME, whatever minds logind (KDE among them) and macOS have one. Where X draws, its saver is
//! put off once a minute. Wayland without either, and Windows, have none: a host is told.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Programs that hold screens awake while what they were told to run runs.
const HOLDERS: [&[&str]; 3] = [
    &["gnome-session-inhibit", "--app-id", "porchlight", "--inhibit", "idle", "cat"],
    &["systemd-inhibit", "--what=idle", "--who=Porchlight", "--why=The board", "cat"],
    &["caffeinate", "-d", "cat"],
];

/// What puts off X's saver, and how often that is done.
const NUDGE: &[&str] = &["xset", "s", "reset"];
const NUDGES_EVERY: Duration = Duration::from_secs(50);

/// Screens stay awake until this is dropped.
#[derive(Debug)]
pub struct Awake {
    holders: Vec<Child>,
    nudged: Option<(Instant, Child)>,
}

impl Awake {
    /// Holds them awake from now on, as far as this system can.
    #[must_use]
    pub fn hold() -> Self {
        let holders = HOLDERS.iter().filter_map(|it| start(it, Stdio::piped())).collect();
        let mut awake = Self { holders, nudged: None };
        awake.go_on();
        awake
    }

    /// Does what has to be done again and again. Cheap in most frames.
    pub fn go_on(&mut self) {
        let is_due = |(at, _): &(Instant, Child)| at.elapsed() >= NUDGES_EVERY;
        if std::env::var_os("DISPLAY").is_none() || !self.nudged.as_ref().is_none_or(is_due) {
            return;
        }
        if let Some((_, mut last)) = self.nudged.take() {
            last.wait().ok();
        }
        self.nudged = start(NUDGE, Stdio::null()).map(|child| (Instant::now(), child));
    }

    /// Whether anything does.
    pub fn holds(&mut self) -> bool {
        let runs = |child: &mut Child| matches!(child.try_wait(), Ok(None));
        self.holders.iter_mut().any(runs)
            || self.nudged.as_mut().is_some_and(|(_, child)| {
                matches!(child.try_wait(), Ok(ended) if ended.is_none_or(|it| it.success()))
            })
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        for holder in &mut self.holders {
            drop(holder.stdin.take());
            // It has nothing to read any more, and ends.
            holder.wait().ok();
        }
        if let Some((_, last)) = &mut self.nudged {
            last.wait().ok();
        }
    }
}

fn start(program: &[&str], input: Stdio) -> Option<Child> {
    let (name, rest) = program.split_first()?;
    let mut command = Command::new(name);
    command.args(rest).stdin(input).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_holder_runs_until_nobody_holds_its_input() {
        let holders = vec![start(&["cat"], Stdio::piped()).unwrap()];
        let mut awake = Awake { holders, nudged: None };
        assert!(awake.holds());
        // Waits for it: a holder that stayed would hang here.
        drop(awake);
        assert!(start(&["no-such-program-of-any-system"], Stdio::piped()).is_none());
        assert!(!Awake { holders: Vec::new(), nudged: None }.holds());
    }
}
