//! The Corruptors' gallery, what was named in it, and the guide for first-timers.

use egui::vec2;

use crate::desk::Desk;
use crate::domain::Command;

use super::{Frame, Mishap, Tour, Walk};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 9] {
    [
        |tour| tour.gallery(),
        |tour| tour.rules(),
        |tour| tour.named(Frame::landscape(), ""),
        |tour| tour.named(Frame::spanish(), "_es"),
        |tour| tour.wide_gallery(),
        |tour| tour.guide(Frame::landscape(), ""),
        |tour| tour.guide(Frame::portrait(), "_portrait"),
        |tour| tour.guide(Frame::contrast(), "_hc"),
        |tour| {
            tour.guide(
                Frame { language: crate::words::Language::Es, ..Frame::large() },
                "_large_es",
            )
        },
    ]
}

/// Three guests named two habits, and a host let one through.
fn name_habits(desk: &mut Desk) {
    let Some(gathering) = desk.tonight() else { return };
    let mut first = None;
    for habit in ["The Name-Dropper", "Looks over your shoulder", "the name-dropper"] {
        let nomination = desk.mint();
        let habit = habit.to_owned();
        first = first.or(Some(nomination));
        desk.submit(Command::Nominate { gathering, nomination, habit }).ok();
    }
    if let Some(nomination) = first {
        desk.submit(Command::ShowNomination { gathering, nomination, shown: true }).ok();
    }
}

impl<E: Mishap> Tour<'_, E> {
    fn gallery(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.open_desk("rail-corruptors")?;
        cast.press("l1-missing-hint")?;
        cast.actor.write("Ana Pereira");
        cast.press("l1-nominate")?;
        cast.shot("L1_person")?;
        let mut cast = self.cast(Frame::landscape())?;
        cast.open_desk("rail-corruptors")?;
        cast.press("l1-missing-hint")?;
        cast.actor.write("The Name-Dropper");
        cast.press("l1-nominate")?;
        cast.shot("L1_noted")
    }

    /// What an answer leads to.
    fn rules(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.open_desk("rail-corruptors")?;
        for (name, key) in [("sales", "l1-sales-manager-answer"), ("fool", "l1-fool-answer")] {
            let porch = cast.words.say("l1-on-our-porch");
            let label = format!("{porch}: {}", cast.words.say(key));
            cast.actor.press(&label)?;
            cast.shot(&format!("L1_rule_{name}"))?;
            cast.press("shared-close")?;
        }
        Ok(())
    }

    /// What was named, and the big screen that says it good night.
    fn named(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, name_habits)?;
        cast.open_desk("rail-corruptors")?;
        cast.shot(&format!("L1_some{suffix}"))?;
        let label = cast.words.say_with("l1-named", &[("n", 3_i64.into())]);
        cast.actor.press(&label)?;
        cast.shot(&format!("L1_named{suffix}"))
    }

    fn wide_gallery(&self) -> Result<(), E> {
        let size = vec2(1920.0, 1080.0);
        let mut cast = self.cast(Frame { size, ..Frame::landscape() })?;
        cast.open_desk("rail-corruptors")?;
        cast.shot("L1_wide")
    }

    /// "How easy it can be", from the help sheet.
    fn guide(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast(frame)?;
        cast.press("k1-help")?;
        cast.press("guide-title")?;
        cast.shot(&format!("K1_guide{suffix}"))
    }
}
