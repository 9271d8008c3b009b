//! What doors tell each other every two seconds: who is there, and how far.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::DoorId;
use crate::journal::Seen;

/// Between two times a door says that it is there.
pub(super) const EVERY: Duration = Duration::from_secs(2);

/// So long after it last said so a door is late: two whispers did not come, and some were slow.
const LATE: Duration = Duration::from_millis(4_500);

/// So long after it last said so a door counts as there: on a slow network nobody is alarmed before.
const THERE: Duration = Duration::from_secs(6);

/// More doors are not listened to: somebody makes them up.
const MOST_DOORS: usize = 1_000;

/// The longest name that is told on, in bytes.
const NAME_BYTES: usize = 480;

/// How a door's printer is, as the door says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrinterSaid {
    /// What is wrong with it, if anything.
    #[serde(default)]
    pub trouble: Option<PrinterTrouble>,
    /// How many labels are left, where somebody counts them.
    #[serde(default)]
    pub labels_left: Option<u32>,
}

/// What is wrong with a printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrinterTrouble {
    /// No labels left.
    OutOfPaper,
    /// The lid is open.
    LidOpen,
    /// Off, unplugged, paused or gone.
    Away,
    /// Something that a newer door has a word for.
    #[serde(other)]
    Other,
}

/// How a door is, as it says. What an older door does not say is not known, and what a newer one says
/// besides is passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Here {
    /// Which door.
    pub(super) door: DoorId,
    /// What it is called.
    pub(super) name: String,
    /// How far it holds each door's entries.
    pub(super) holds: Seen,
    /// Its clock.
    pub(super) clock: DateTime<Utc>,
    /// How far that is ahead of the hub's, if it knows.
    pub(super) clock_off_s: Option<i64>,
    /// How many of its own entries are not on the hub yet.
    pub(super) queue: u64,
    /// How many guests it has forgotten.
    pub(super) forgotten: u64,
    /// How its printer is, if it has one.
    #[serde(default)]
    pub(super) printer: Option<PrinterSaid>,
    /// What tells the roll of now from every other one, as the hub's own door says.
    #[serde(default)]
    pub(super) roll: Option<u64>,
    /// Whether the hub does not store what this door publishes.
    #[serde(default)]
    pub(super) unstored: bool,
}

/// Another door, as it was last heard.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is told by itself")]
pub struct OtherDoor {
    /// Which door.
    pub door: DoorId,
    /// What it is called; empty where it has no name.
    pub name: String,
    /// Whether it was heard just now.
    pub is_there: bool,
    /// Whether it should have been heard by now.
    pub is_late: bool,
    /// Whether it was heard when it should have been, and all that it wrote is on the hub; of the hub's own
    /// door, whether that stores what others write, too.
    pub in_step: bool,
    /// Whether it is the hub's own door, and the hub stores nothing more.
    pub is_full: bool,
    /// When it was last heard, by the clock here.
    pub last_heard: DateTime<Utc>,
    /// How far it holds each door's entries.
    pub holds: Seen,
    /// How many seconds its clock is ahead of the hub's, or of this door's where it does not know.
    pub clock_off_s: i64,
    /// How many of its own entries were not on the hub yet.
    pub queue: u64,
    /// How many guests it has forgotten.
    pub forgotten: u64,
    /// How its printer was, if it has one.
    pub printer: Option<PrinterSaid>,
}

/// How this door stands with the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is told by itself")]
pub struct Doors {
    /// Whether the hub is reached.
    pub is_connected: bool,
    /// Why not, where something else than silence is wrong.
    pub trouble: Option<String>,
    /// Whether it is because this door is let in no more.
    pub is_sent_away: bool,
    /// Whether the hub stores nothing that doors write, as this one or another finds: its disk is full, say.
    pub stores_nothing: bool,
    /// Whether that is so, and it is this door's hub.
    pub is_full: bool,
    /// How many of this door's entries are not on the hub yet.
    pub queue: u64,
    /// How many guests this door has forgotten.
    pub forgotten: u64,
    /// How many seconds the clock here is ahead of the hub's, if that was told.
    pub clock_off_s: Option<i64>,
    /// Segments that were not what any door of this house wrote, or not as it is.
    pub refused: u64,
    /// All others that were heard since the program began, by their ids.
    pub others: Vec<OtherDoor>,
}

impl Doors {
    /// Whether all that this door wrote is on the hub; at the hub's own door, whether that stores what others
    /// write, too.
    #[must_use]
    pub const fn in_step(&self) -> bool {
        self.is_connected && self.queue == 0 && !self.is_full
    }
}

/// Who was heard, and when.
#[derive(Debug, Default)]
pub(super) struct Heard {
    doors: BTreeMap<DoorId, (Here, Duration, DateTime<Utc>)>,
}

impl Heard {
    pub(super) fn note(&mut self, mut here: Here, running: Duration, clock: DateTime<Utc>) {
        if here.name.len() > NAME_BYTES || here.holds.len() > MOST_DOORS {
            return;
        }
        if self.doors.len() < MOST_DOORS || self.doors.contains_key(&here.door) {
            here.clock_off_s.get_or_insert_with(|| (here.clock - clock).num_seconds());
            self.doors.insert(here.door, (here, running, clock));
        }
    }

    /// What the hub's own door says of the roll, if it is there.
    pub(super) fn roll(&self, running: Duration) -> Option<u64> {
        let there = self.doors.values();
        let there = there.filter(|(_, at, _)| running.saturating_sub(*at) < THERE);
        there.filter_map(|(here, at, _)| Some((at, here.roll?))).max().map(|(_, roll)| roll)
    }

    /// How far any door that is there holds each door's entries.
    pub(super) fn furthest(&self, running: Duration) -> Seen {
        let mut furthest = Seen::new();
        for (here, at, _) in self.doors.values() {
            if running.saturating_sub(*at) < THERE {
                for (door, last) in &here.holds {
                    let known = furthest.entry(*door).or_default();
                    *known = (*known).max(*last);
                }
            }
        }
        furthest
    }

    /// Whether any door that is there says that the hub does not store what it publishes.
    pub(super) fn stores_nothing(&self, running: Duration) -> bool {
        let mut there = self.doors.values();
        there.any(|(here, at, _)| here.unstored && running.saturating_sub(*at) < THERE)
    }

    /// All that were heard, where the hub stores what doors write or does not.
    pub(super) fn others(&self, running: Duration, stores_nothing: bool) -> Vec<OtherDoor> {
        let other = |(here, at, clock): &(Here, Duration, DateTime<Utc>)| {
            let silent = running.saturating_sub(*at);
            let (is_there, is_late) = (silent < THERE, silent >= LATE);
            let is_full = stores_nothing && here.roll.is_some();
            OtherDoor {
                door: here.door,
                name: here.name.clone(),
                is_there,
                is_late,
                in_step: here.queue == 0 && !is_late && !is_full,
                is_full,
                last_heard: *clock,
                holds: here.holds.clone(),
                clock_off_s: here.clock_off_s.unwrap_or_default(),
                queue: here.queue,
                forgotten: here.forgotten,
                printer: here.printer,
            }
        };
        self.doors.values().map(other).collect()
    }

    /// When a door is late next, or not there any more, unless it is heard before.
    pub(super) fn turns_at(&self, running: Duration) -> Option<Duration> {
        let turns = self.doors.values().flat_map(|(_, at, _)| [*at + LATE, *at + THERE]);
        turns.filter(|it| *it > running).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a door said before printers were told of.
    const OLDER: &str = r#"{"door":"00000000-0000-0000-0000-000000000007","name":"Door B","holds":{},
        "clock":"2025-11-20T18:06:00Z","clock_off_s":null,"queue":0,"forgotten":2}"#;

    fn at_s(seconds: u64) -> (Duration, DateTime<Utc>) {
        let running = Duration::from_secs(seconds);
        let evening = "2025-11-20T18:06:00Z".parse::<DateTime<Utc>>().unwrap();
        (running, evening + running)
    }

    fn heard(here: Here) -> Heard {
        let mut heard = Heard::default();
        let (running, clock) = at_s(0);
        heard.note(here, running, clock);
        heard
    }

    #[test]
    fn an_older_door_that_says_nothing_of_a_printer_is_understood() {
        let here: Here = serde_json::from_str(OLDER).unwrap();
        assert_eq!((here.name.as_str(), here.printer), ("Door B", None));
    }

    #[test]
    fn what_a_newer_door_says_besides_is_passed_over() {
        let newer = OLDER.replace(
            r#""queue":0"#,
            r#""queue":0,"weather":"rain","printer":{"trouble":"on_fire","ink":[3]}"#,
        );
        let here: Here = serde_json::from_str(&newer).unwrap();
        let trouble = Some(PrinterTrouble::Other);
        assert_eq!(here.printer, Some(PrinterSaid { trouble, labels_left: None }));
    }

    #[test]
    fn an_older_door_understands_one_that_tells_of_its_printer() {
        #[derive(Deserialize)]
        struct Older {
            name: String,
            forgotten: u64,
        }
        let mut here: Here = serde_json::from_str(OLDER).unwrap();
        let trouble = Some(PrinterTrouble::LidOpen);
        here.printer = Some(PrinterSaid { trouble, labels_left: Some(64) });
        let said = serde_json::to_string(&here).unwrap();
        assert!(said.contains(r#""printer":{"trouble":"lid_open","labels_left":64}"#), "{said}");
        let older: Older = serde_json::from_str(&said).unwrap();
        assert_eq!((older.name.as_str(), older.forgotten), ("Door B", 2));
    }

    #[test]
    fn a_door_that_falls_silent_is_as_it_was_last_heard() {
        let mut here: Here = serde_json::from_str(OLDER).unwrap();
        here.printer = Some(PrinterSaid { trouble: None, labels_left: Some(40) });
        let heard = heard(here);
        let now = |seconds| heard.others(at_s(seconds).0, false).pop().unwrap();
        assert!(now(4).in_step && !now(4).is_late, "one whisper may come late");
        assert!(now(5).is_there && now(5).is_late && !now(5).in_step);
        assert_eq!(heard.turns_at(at_s(2).0), Some(Duration::from_millis(4_500)));
        assert_eq!(heard.turns_at(at_s(5).0), Some(Duration::from_secs(6)));
        let later = now(600);
        assert!(!later.is_there && !later.in_step);
        assert_eq!(later.last_heard, at_s(0).1);
        assert_eq!(later.printer.and_then(|it| it.labels_left), Some(40));
    }

    #[test]
    fn a_door_with_entries_that_are_not_sent_is_there_and_not_in_step() {
        let mut here: Here = serde_json::from_str(OLDER).unwrap();
        here.queue = 3;
        let other = heard(here).others(at_s(1).0, false).pop().unwrap();
        assert!(other.is_there && !other.in_step);
    }

    #[test]
    fn where_a_door_finds_that_the_hub_stores_nothing_the_hubs_own_door_is_not_in_step() {
        let mut here: Here = serde_json::from_str(OLDER).unwrap();
        assert!(!here.unstored, "an older door does not say");
        here.unstored = true;
        let mut heard = heard(here.clone());
        let (running, clock) = at_s(0);
        let front = Here { door: DoorId::from(1), roll: Some(9), unstored: false, ..here };
        heard.note(front, running, clock);
        let stores_nothing = |seconds| heard.stores_nothing(at_s(seconds).0);
        assert!(stores_nothing(4) && !stores_nothing(6), "who fell silent says nothing");
        let full = |stores_nothing| {
            let others = heard.others(at_s(1).0, stores_nothing);
            others.iter().map(|it| (it.in_step, it.is_full)).collect::<Vec<_>>()
        };
        assert_eq!(full(true), [(false, true), (true, false)]);
        assert_eq!(full(false), [(true, false), (true, false)]);
    }
}
