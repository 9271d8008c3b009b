//! Quiet time at the kiosk: who is asked, who is cleared, and when.

use std::time::Duration;

use egui::{Event, Ui};

use super::{Kiosk, Screen};
use crate::desk::Desk;
use crate::ui::guest::quiet::Mood;
use crate::ui::guest::sheets::still_there_ui;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::guest::{STAFF_S, patience_s};

impl Kiosk {
    /// Where quiet time stands, this frame's touches counted.
    pub(super) fn mood(&mut self, ui: &Ui, desk: &Desk) -> Mood {
        let now = desk.now();
        let patience = patience_s(self.now.look.text_size);
        let before = self.mood_at(now, patience);
        let asking = matches!(before, Mood::Asking { .. });
        if ui.input(|input| input.events.iter().any(|event| is_touch(event, asking))) {
            self.quiet.touched(now);
        }
        let mood = self.mood_at(now, patience);
        self.wake_for(ui, mood);
        mood
    }

    fn mood_at(&mut self, now: chrono::DateTime<chrono::Utc>, patience: u32) -> Mood {
        match (&self.screen, &self.sheet) {
            (Screen::Setup(_), _) => Mood::Awake { left_s: patience },
            // A welcome that nobody touched has nothing to clear, however long that is.
            (Screen::Welcome(_), _) if self.is_fresh() => Mood::Awake { left_s: patience },
            (Screen::Staff(_), _) => self.quiet.plain_mood(now, STAFF_S),
            (Screen::Welcome(_) | Screen::People(_) | Screen::AllIn(_), _) => {
                self.quiet.plain_mood(now, patience)
            }
            (Screen::Home(home), _) if home.is_night() => self.quiet.plain_mood(now, patience),
            (
                Screen::Find(_)
                | Screen::AlreadyIn(_)
                | Screen::Choices(_)
                | Screen::Raise(_)
                | Screen::Party(_)
                | Screen::Full(_)
                | Screen::Hello(_)
                | Screen::LetIn(_)
                | Screen::Home(_)
                | Screen::Give(_),
                _,
            ) => self.quiet.asking_mood(now, patience),
        }
    }

    /// Asks for the frame in which something about quiet time changes.
    fn wake_for(&self, ui: &Ui, mood: Mood) {
        let still = self.now.look.less_movement;
        let wait_s = match (mood, &self.screen) {
            (Mood::Over, _) => 0.0,
            (Mood::Asking { .. }, _) => {
                if still {
                    1.0
                } else {
                    0.05
                }
            }
            // What moves on it asks for its own frames.
            (_, Screen::Welcome(_)) => 8.0,
            (_, Screen::People(_) | Screen::Staff(_)) => 1.0,
            // The last second of its countdown, and the night moves.
            (_, Screen::Home(home)) if home.is_night() => {
                if still {
                    1.0
                } else {
                    0.1
                }
            }
            (Mood::Awake { left_s }, _) => f64::from(left_s),
        };
        ui.ctx().request_repaint_after(Duration::from_secs_f64(wait_s));
    }

    /// What lies over the screen: a sheet, or "Still there?".
    pub(super) fn over_ui(&mut self, ui: &Ui, view: &View<'_>, mood: Mood) -> Option<Wish> {
        match mood {
            Mood::Over => Some(Wish::StartOver),
            Mood::Asking { lights } => {
                let saved =
                    matches!(self.screen, Screen::Give(_) | Screen::Choices(_) | Screen::Raise(_));
                still_there_ui(ui, view, lights, saved)
            }
            Mood::Awake { .. } => {
                let lock = &mut self.lock;
                self.sheet.as_mut().and_then(|sheet| sheet.ui(ui, view, lock))
            }
        }
    }

    /// Whether there is nothing to forget: a welcome as every guest finds it.
    fn is_fresh(&self) -> bool {
        let plain = self.now == self.home && !self.lowered && self.sheet.is_none();
        plain && matches!(&self.screen, Screen::Welcome(welcome) if welcome.is_plain())
    }
}

/// Whether an event shows that somebody is there. While the screen asks, passing a hand over a
/// mouse or moving the focus is no answer.
#[allow(clippy::wildcard_enum_match_arm, reason = "of egui's many events, few mean somebody")]
fn is_touch(event: &Event, asking: bool) -> bool {
    match event {
        Event::PointerButton { .. }
        | Event::PointerMoved(_)
        | Event::Touch { .. }
        | Event::MouseWheel { .. }
        | Event::Key { .. }
        | Event::Text(_)
        | Event::Paste(_)
        | Event::Ime(_)
        | Event::AccessKitActionRequest(_) => !asking,
        _ => false,
    }
}
