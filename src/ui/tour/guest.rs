//! What else guests may come to see on their way, while all is well.

use egui::Key;

use super::cast::walk_in;
use super::{Frame, Mishap, STAFF_CODE, Tour, Walk};
use crate::desk::PrinterState;
use crate::domain::{Name, ScreenName};
use crate::sync::Doors;
use crate::ui::theme::Look;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 14] {
    [
        |tour| tour.sheets(),
        |tour| tour.staff_code(),
        |tour| tour.searching(),
        |tour| tour.already_in(),
        |tour| tour.touching(),
        |tour| tour.staff_list(),
        |tour| tour.apart(Frame::landscape(), ""),
        |tour| tour.apart(Frame::portrait(), "_portrait"),
        |tour| tour.apart(Frame::contrast(), "_hc"),
        |tour| tour.apart(Frame::spanish(), "_es"),
        |tour| tour.saying_hello(),
        |tour| tour.giving(),
        |tour| tour.meeting(),
        |tour| tour.printing(),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// What lies over a screen.
    fn sheets(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.press("k1-help")?;
        cast.shot("K_help")?;
        cast.press("help-call-a-host")?;
        cast.shot("K_help_called")?;
        cast.press("help-language")?;
        cast.shot("K_languages")?;
        let mut cast = self.cast(Frame::portrait())?;
        cast.actor.write("an");
        cast.press("shared-help")?;
        cast.press("help-lower")?;
        cast.shot("K2_lowered")
    }

    fn staff_code(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.press("k1-staff")?;
        cast.shot("K_staff")?;
        cast.actor.write("999999");
        cast.shot("K_staff_wrong")?;
        cast.actor.write(&"9".repeat(24));
        cast.shot("K_staff_wait")
    }

    fn searching(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.actor.write("a");
        cast.shot("K2_one_letter")?;
        cast.actor.write("na p");
        cast.shot("K2_is_this_you")?;
        cast.press("shared-clear")?;
        cast.actor.write("anouk");
        cast.wait(1);
        cast.shot("K2_nomatch")?;
        let others = ["ben", "noor", "mei", "olu", "sven", "tara", "ivan", "lea", "omar", "rosa"];
        for name in others.into_iter().chain(["yusuf", "zoe", "kofi"]) {
            cast.press("shared-clear")?;
            cast.actor.write(name);
        }
        cast.shot("K2_paused")
    }

    fn already_in(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.check_ana_in()?;
        cast.press("shared-start-over")?;
        cast.actor.write("ana p");
        cast.actor.press_beginning("Ana P")?;
        cast.shot("K2_already")?;
        let people = ["k2-already-people", "k2-already-people-hint"].map(|key| cast.words.say(key));
        cast.actor.press(&people.join(". "))?;
        cast.shot("K2_already_hold_up_badge")
    }

    /// Fingers on a screen without keys.
    fn touching(&self) -> Result<(), E> {
        for (frame, name) in
            [(Frame::portrait(), "K2_keyboard_portrait"), (Frame::landscape(), "K2_keyboard")]
        {
            let mut cast = self.cast(frame)?;
            let field = cast.words.say("k1-field");
            cast.actor.touch(field)?;
            for key in ["A", "n"] {
                cast.actor.touch(key)?;
            }
            cast.shot(name)?;
        }
        Ok(())
    }

    fn staff_list(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.press("k1-staff")?;
        cast.actor.write(STAFF_CODE);
        cast.actor.write("an");
        cast.shot("K2_staff")?;
        cast.actor.press_beginning(cast.words.say("k2-staff-check-in"))?;
        cast.shot("K2_staff_done")?;
        cast.press("k2-staff-group")?;
        cast.shot("K2_staff_group")
    }

    /// A door that the others let in no more: the sign for staff, and what it says behind their code.
    fn apart(&self, frame: Frame, how: &str) -> Result<(), E> {
        let mut cast = self.cast(frame)?;
        cast.actor.hold_doors(Doors { is_sent_away: true, ..Doors::default() });
        cast.shot(&format!("K1_apart{how}"))?;
        cast.press("k1-staff")?;
        cast.actor.write(STAFF_CODE);
        cast.shot(&format!("K2_staff_apart{how}"))
    }

    fn saying_hello(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.press("shared-not-on-the-list")?;
        cast.shot("K3_walk_in")?;
        cast.press("k3-check-me-in")?;
        cast.shot("K3_nameless")?;
        cast.actor.write("Maximiliana-Theodora von und zu Hohenschwangau");
        cast.press("shared-no")?;
        cast.shot("K3_long_name")
    }

    fn giving(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.check_ana_in()?;
        cast.press("k4-offer-field")?;
        cast.actor.write("Our growth packages lift your sales");
        cast.wait(2);
        cast.shot("K4_pitch")?;
        cast.wait(33);
        cast.shot("K_timeout")?;
        cast.actor.key(Key::Enter);
        cast.press("k4-pitch-keep")?;
        cast.press("k4-need-field")?;
        cast.actor.write("Somebody to talk to about my divorce");
        cast.actor.key(Key::Enter);
        cast.shot("K4_lines")?;
        let mut cast = self.cast(Frame::landscape())?;
        cast.press("shared-not-on-the-list")?;
        cast.actor.write("Olu");
        cast.press("k3-check-me-in")?;
        cast.press("k4-need-field")?;
        cast.actor.write(&"Somebody who knows how to prune a pear tree ".repeat(2));
        cast.shot("K4_too_long")?;
        self.on_the_other_side()?;
        let mut cast = self.cast(Frame::landscape())?;
        cast.actor.write("ana p");
        cast.actor.key(Key::Enter);
        cast.press("k3-check-me-in")?;
        cast.shot("K4_by_name")
    }

    /// A need written where offers stand.
    fn on_the_other_side(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.press("shared-not-on-the-list")?;
        cast.actor.write("Olu");
        cast.press("k3-check-me-in")?;
        cast.press("k4-offer-field")?;
        cast.actor.write("Looking for a running friend");
        cast.wait(2);
        cast.shot("K4_side")?;
        cast.press("k4-side-move")?;
        cast.shot("K4_moved")
    }

    /// While the badge is on its way, from the answers to the people.
    fn printing(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.actor.hold_printer(PrinterState::Printing);
        cast.check_ana_in()?;
        cast.shot("K4_printing")?;
        cast.press("k4-show-people")?;
        cast.shot("K5_printing")
    }

    fn meeting(&self) -> Result<(), E> {
        // One screen does not fade into the next, or nothing else is seen.
        let still = Look { less_movement: true, ..Look::default() };
        let mut cast = self.cast(Frame::plain(still))?;
        cast.check_ana_in()?;
        cast.glimpse("k4-skip", "k5-finding", "K5_finding")?;
        let mut cast = self.cast(Frame::landscape())?;
        cast.check_ana_in()?;
        cast.press("k4-skip")?;
        cast.press("k5-yes")?;
        cast.press("k5-know")?;
        cast.shot("K5_answered")?;
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            super::cast::plan_another(desk);
            walk_in(desk, Name::new("Svetlana", "Orlova"), ScreenName::First);
        })?;
        cast.press("shared-not-on-the-list")?;
        cast.actor.write("Olu");
        cast.press("k3-check-me-in")?;
        cast.press("k4-show-people")?;
        cast.shot("K5_nothing_in_common")?;
        let mut cast = self.cast_after(Frame::landscape(), super::cast::plan_another)?;
        cast.press("shared-not-on-the-list")?;
        cast.actor.write("Olu");
        cast.press("k3-check-me-in")?;
        cast.press("k4-skip")?;
        cast.shot("K5_nobody_yet")
    }
}
