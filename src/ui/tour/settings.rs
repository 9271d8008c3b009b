//! What the settings open, and how an evening ends.

use egui::vec2;

use super::cast::end_evening;
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{BadgeSink, Desk, PrinterState, Settings};
use crate::domain::{Command, Gathering, Plan};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 7] {
    [
        |tour| tour.settings_full(Frame::landscape(), ""),
        |tour| tour.settings_full(Frame::spanish(), "_es"),
        |tour| tour.settings_sheets(),
        |tour| tour.restoring(),
        |tour| tour.low(),
        |tour| tour.evening_ends(Frame::landscape(), ""),
        |tour| tour.evening_ends(Frame::spanish(), "_es"),
    ]
}

/// A door at which everything was set, in a house that keeps people for longer names.
fn set_up(desk: &mut Desk) {
    let badges = BadgeSink::Printer("Brother QL-820".to_owned());
    let settings = Settings { badges, scanner_works: true, ..Settings::default() };
    desk.remember(&settings).ok();
    let name = "Garden gate, beside the old bicycle".to_owned();
    desk.submit(Command::NameDoor { name }).ok();
}

/// The same evening again in four weeks.
pub(super) fn plan_next(desk: &mut Desk) {
    let Some(plan) = desk.evening().and_then(Gathering::plan).cloned() else { return };
    let later = chrono::TimeDelta::days(28);
    let plan = Plan { starts: plan.starts + later, ends: plan.ends + later, ..plan };
    desk.submit(Command::PlanGathering { gathering: desk.mint(), plan }).ok();
}

impl<E: Mishap> Tour<'_, E> {
    fn settings_full(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, set_up)?;
        cast.actor.hold_printer(PrinterState::Ready);
        cast.open_desk("rail-settings")?;
        cast.shot(&format!("O4_set_up{suffix}"))
    }

    fn settings_sheets(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), set_up)?;
        cast.open_desk("rail-settings")?;
        for (key, name) in [
            ("o4-change-badges", "O4_printer"),
            ("o4-test-scan", "O4_scan"),
            ("settings-code-change", "O4_code"),
            ("o4-end", "O4_end"),
            ("o4-examples-change", "O4_examples"),
        ] {
            cast.press(key)?;
            cast.shot(name)?;
            cast.press("shared-close")?;
        }
        cast.press("o4-test-badge")?;
        cast.shot("O4_came_out")
    }

    fn restoring(&self) -> Result<(), E> {
        // Best effort: without a folder no house, and without a backup the sheet says so.
        let folder = self.stage.folder().join("kept");
        std::fs::create_dir_all(&folder).ok();
        let (desk, clock) = self.stage.evening_at(&folder)?;
        desk.journal().backup_now().ok();
        let mut cast = super::Cast::new(self.stage, desk, clock, Frame::landscape());
        cast.open_desk("rail-settings")?;
        cast.actor.wait_without(cast.words.say("o4-backup-looking"))?;
        cast.press("o4-restore")?;
        cast.actor.wait_without(cast.words.say("o4-restore-reading"))?;
        cast.shot("O4_restore")
    }

    /// In a low window, with the largest letters.
    fn low(&self) -> Result<(), E> {
        let frame = Frame { size: vec2(1024.0, 600.0), ..Frame::landscape() };
        let mut cast = self.cast_after(frame, set_up)?;
        cast.open_desk("rail-settings")?;
        cast.shot("O4_low")
    }

    fn evening_ends(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, plan_next)?;
        cast.open_desk("rail-settings")?;
        cast.press("o4-end")?;
        cast.press("o4-end-now")?;
        cast.wait(10);
        cast.press("rail-projector")?;
        cast.shot(&format!("H1_projector_night{suffix}"))?;
        cast.press("rail-lock")?;
        cast.shot(&format!("K1_over{suffix}"))?;
        let mut cast = self.cast_after(frame, end_evening)?;
        cast.open_desk("rail-settings")?;
        cast.shot(&format!("O4_ended{suffix}"))
    }
}
