//! A server whose disk was full writes no more until it starts again, whatever room there is by then.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::journal::private;

/// How often it is looked at, and how soon a server may be started again.
const LOOKS_EVERY: Duration = Duration::from_secs(5);
const AGAIN_AFTER: Duration = Duration::from_secs(30);

/// So much has to fit beside what the server has.
const ROOM: usize = 4 << 20;

/// What the server's log says where it could not write.
const STUCK: [&str; 3] = ["failed to store a msg", "Critical write error", "DISABLED"];

/// When it was looked at last, and when a server was started again.
#[derive(Debug, Default)]
pub(super) struct Room {
    looked_at: Option<Instant>,
    begun_at: Option<Instant>,
}

impl Room {
    /// Whether the server with this folder has to be started again, as there is room now.
    pub(super) fn is_back(&mut self, folder: &Path) -> bool {
        let is_due = |at: Option<Instant>, every| at.is_none_or(|it| it.elapsed() >= every);
        if !is_due(self.looked_at, LOOKS_EVERY) {
            return false;
        }
        self.looked_at = Some(Instant::now());
        let is_back = is_due(self.begun_at, AGAIN_AFTER) && is_stuck(folder) && has_room(folder);
        if is_back {
            self.begun_at = self.looked_at;
        }
        is_back
    }
}

fn is_stuck(folder: &Path) -> bool {
    let log = fs::read(folder.join("hub.log")).unwrap_or_default();
    let log = String::from_utf8_lossy(&log);
    log.lines().any(|line| STUCK.iter().any(|it| line.contains(it)))
}

fn has_room(folder: &Path) -> bool {
    private::room_for(&folder.join("room"), ROOM).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_could_not_write_is_started_again_once_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let log = |says: &str| fs::write(folder.path().join("hub.log"), says).unwrap();
        assert!(!Room::default().is_back(folder.path()), "no log");
        log("[1] [INF] Reloaded server configuration");
        assert!(!Room::default().is_back(folder.path()));
        log(
            "[1] [INF] so far\n[1] [ERR] JetStream failed to store a msg on stream '$G > P': no space",
        );
        let mut room = Room::default();
        assert!(room.is_back(folder.path()));
        assert!(!room.is_back(folder.path()), "not again at once");
        assert!(!folder.path().join("room").exists());
        let nowhere = folder.path().join("nowhere");
        assert!(!has_room(&nowhere));
    }
}
