//! How many labels are left in this door's printer: known once somebody says so, counted down by
//! whatever is printed, and not known any more once it cannot be right.

use super::{Desk, PrinterState};

/// Where it is kept.
const KEY: &str = "labels_left";

/// More are on no roll.
pub const LABELS_MOST: u32 = 10_000;

/// The labels in this door's printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    left: Option<u32>,
    kept: Option<u32>,
}

impl Labels {
    /// As this door remembers them.
    #[must_use]
    pub fn of(desk: &Desk) -> Self {
        let left = desk.kept(KEY).parse().ok().filter(|it| *it <= LABELS_MOST);
        Self { left, kept: left }
    }

    /// How many are left, if that is known.
    #[must_use]
    pub const fn left(self) -> Option<u32> {
        self.left
    }

    /// Somebody put labels in, and counted them; or did not.
    pub fn put_in(&mut self, labels: Option<u32>) {
        self.left = labels.filter(|it| *it <= LABELS_MOST);
    }

    /// One was printed. Where none should be left, there were more than somebody said.
    pub const fn used(&mut self) {
        self.left = match self.left {
            Some(left) => left.checked_sub(1),
            None => None,
        };
    }

    /// The printer says how it is: one that is out of labels was not as full as somebody said.
    pub fn heard(&mut self, printer: PrinterState) {
        if printer == PrinterState::OutOfPaper {
            self.left = None;
        }
    }

    /// Keeps the count, where it is another by now.
    pub fn keep(&mut self, desk: &mut Desk) {
        if self.left != self.kept {
            self.kept = self.left;
            desk.keep(KEY, &self.left.map(|it| it.to_string()).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::HandClock;

    fn desk() -> Desk {
        let clock = HandClock::at("2026-11-19T17:00:00Z".parse().unwrap());
        Desk::in_memory(Box::new(clock)).unwrap()
    }

    #[test]
    fn labels_are_counted_once_somebody_said_how_many_there_are() {
        let mut desk = desk();
        let mut labels = Labels::of(&desk);
        labels.used();
        assert_eq!(labels.left(), None);
        labels.put_in(Some(2));
        labels.used();
        labels.keep(&mut desk);
        assert_eq!(Labels::of(&desk).left(), Some(1));
        labels.used();
        assert_eq!(labels.left(), Some(0));
        labels.used();
        assert_eq!(labels.left(), None, "there were more than somebody said");
        labels.keep(&mut desk);
        assert_eq!(Labels::of(&desk).left(), None);
    }

    #[test]
    fn a_printer_without_labels_ends_the_count() {
        let mut labels = Labels::default();
        labels.put_in(Some(40));
        labels.heard(PrinterState::LidOpen);
        assert_eq!(labels.left(), Some(40));
        labels.heard(PrinterState::OutOfPaper);
        assert_eq!(labels.left(), None);
    }
}
