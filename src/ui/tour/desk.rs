//! What else there is at the desk.

use egui::vec2;

use super::cast::{plan_another, sit_down};
use super::{Frame, Mishap, Tour, Walk};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 9] {
    [
        |tour| tour.room(),
        |tour| tour.quiet_room(),
        |tour| tour.circles(),
        |tour| tour.tables(Frame::landscape(), ""),
        |tour| tour.tables(tall(Frame::large(), [1280.0, 3_000.0]), "_large"),
        |tour| tour.tables(tall(Frame::landscape(), [800.0, 2_120.0]), "_narrow"),
        |tour| tour.tables(Frame::spanish(), "_es"),
        |tour| tour.follow_ups(),
        |tour| tour.look(),
    ]
}

/// So high that nothing has to be scrolled to.
pub(super) fn tall(frame: Frame, [width, height]: [f32; 2]) -> Frame {
    Frame { size: vec2(width, height), ..frame }
}

impl<E: Mishap> Tour<'_, E> {
    fn room(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.open_desk("rail-room")?;
        cast.press("h2-apart")?;
        cast.shot("H2_apart")?;
        cast.press("h2-apart-no")?;
        cast.press("h2-skip")?;
        cast.shot("H2_skipped")?;
        cast.press("h2-pause")?;
        cast.press("rail-projector")?;
        cast.shot("H1_projector_paused")
    }

    /// Circles before they are made, and after.
    fn circles(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.open_desk("rail-room")?;
        cast.press("h2-programme")?;
        cast.press("h2-make-circles")?;
        let introduce = cast.words.say("h2-circles-introduce");
        cast.actor.wait_for(introduce)?;
        cast.shot("H2_circles")?;
        cast.press("h2-circles-introduce")?;
        cast.shot("H2_circles_made")?;
        cast.press("rail-projector")?;
        cast.shot("H1_projector_circles")
    }

    /// A round is on.
    fn tables(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast(frame)?;
        cast.open_desk("rail-room")?;
        cast.press("h2-programme")?;
        cast.shot(&format!("H2_programme{suffix}"))?;
        let mut cast = self.cast_after(frame, |desk| sit_down(desk, 9))?;
        cast.wait(66);
        cast.open_desk("rail-room")?;
        cast.shot(&format!("H2_round{suffix}"))?;
        let label = cast.words.say_with("h2-programme-round", &[("time", "6:54".into())]);
        cast.press_below(&label)?;
        cast.shot(&format!("H2_programme_round{suffix}"))?;
        cast.press_below(cast.words.say("h2-seats"))?;
        cast.shot(&format!("H2_seats{suffix}"))?;
        cast.press("h2-seats-find")?;
        cast.actor.write("a");
        cast.shot(&format!("H2_seats_found{suffix}"))?;
        cast.press("shared-close")?;
        cast.press("rail-projector")?;
        cast.shot(&format!("H1_projector_round{suffix}"))
    }

    fn quiet_room(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), plan_another)?;
        cast.open_desk("rail-room")?;
        cast.shot("H2_empty")?;
        cast.press("rail-follow-ups")?;
        cast.shot("O3_empty")?;
        cast.press("rail-doors")?;
        cast.shot("O2_empty")
    }

    /// The evening is over, and packets are saved.
    fn follow_ups(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.wait(4 * 3600);
        cast.open_desk("rail-follow-ups")?;
        cast.actor.wait_without(cast.words.say("o3-counting"))?;
        cast.shot("O3_after")
    }

    fn look(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.open_desk("rail-room")?;
        cast.press("settings-look")?;
        cast.shot("H_look")?;
        cast.press("settings-theme-contrast")?;
        cast.shot("H_look_hc")
    }
}
