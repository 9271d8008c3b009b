//! What guests come to see when something is in the way.

use std::fs;

use egui::Key;

use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{BadgeSink, Desk, Settings};
use crate::domain::{Booking, Command, Details, Gathering, GatheringId, GuestId, Invitation, Name};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 5] {
    [
        |tour| tour.codes(),
        |tour| tour.nothing_on(),
        |tour| tour.no_contact(),
        |tour| tour.printer(),
        |tour| tour.disk(),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// Codes that let nobody in.
    fn codes(&self) -> Result<(), E> {
        let mut cast = self.cast(Frame::landscape())?;
        cast.actor.scan("no-such-code-12345");
        cast.shot("K1_unknown_code")?;
        let mut cast = self.cast_after(Frame::landscape(), another_evening)?;
        cast.actor.scan(OTHER_TICKET);
        cast.shot("K1_other_evening")?;
        let mut cast = self.cast_after(Frame::landscape(), cancelled)?;
        cast.actor.scan(OTHER_TICKET);
        cast.shot("K1_cancelled")
    }

    /// Before anybody is expected.
    fn nothing_on(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), super::cast::plan_another)?;
        cast.shot("K1_no_list")?;
        let code = self.stage.evening()?.0.state().staff_code().map(str::to_owned);
        let mut cast = self.cast_in_new_house(Frame::landscape(), |desk| {
            let set = code.map(|hash| desk.submit(Command::SetStaffCode { hash }));
            debug_assert!(matches!(set, Some(Ok(()))), "{set:?}");
        })?;
        cast.shot("K1_no_gathering")
    }

    /// Somebody of whom nothing is known but a name.
    fn no_contact(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), another_evening_tonight)?;
        cast.actor.scan(OTHER_TICKET);
        cast.shot("K3_no_contact")
    }

    fn printer(&self) -> Result<(), E> {
        let prints = |sink| {
            move |desk: &mut Desk| {
                let settings = Settings { badges: sink, ..desk.settings().unwrap_or_default() };
                desk.remember(&settings).ok();
            }
        };
        let folder = BadgeSink::Folder(self.stage.folder().join("badges"));
        fs::create_dir_all(self.stage.folder().join("badges")).ok();
        let mut cast = self.cast_after(Frame::landscape(), prints(folder))?;
        cast.check_ana_in()?;
        cast.actor.wait_for(cast.words.say("printer-done"))?;
        cast.shot("K4_badge_ready")?;
        cast.press("shared-start-over")?;
        cast.scan_ana();
        cast.press("k2-already-badge")?;
        let ready = [cast.words.say("printer-done"), cast.words.say("k5-tray")].join(". ");
        cast.actor.wait_for(&ready)?;
        cast.shot("K2_choices_badge_again")?;
        // Where a file lies, no folder can be made.
        let nowhere = BadgeSink::Folder(self.stage.typed_list().join("badges"));
        let mut cast = self.cast_after(Frame::landscape(), prints(nowhere))?;
        cast.check_ana_in()?;
        cast.actor.wait_for(cast.words.say("printer-moment"))?;
        cast.shot("K4_printer_trouble")?;
        cast.press("k4-show-people")?;
        cast.shot("K5_printer_trouble")?;
        cast.press("shared-start-over")?;
        cast.scan_ana();
        cast.press("k2-already-badge")?;
        cast.actor.wait_for(cast.words.say("printer-moment"))?;
        cast.shot("K2_choices_printer_trouble")
    }

    /// A disk that goes away, and comes back.
    fn disk(&self) -> Result<(), E> {
        let [here, away] = ["disk", "pulled-out"].map(|name| self.stage.folder().join(name));
        fs::create_dir_all(&here).ok();
        let (desk, clock) = self.stage.evening_at(&here)?;
        let mut cast = super::Cast::new(self.stage, desk, clock, Frame::landscape());
        cast.scan_ana();
        fs::rename(&here, &away).ok();
        cast.press("k3-check-me-in")?;
        cast.shot("K3_not_saved")?;
        fs::rename(&away, &here).ok();
        cast.press("k3-check-me-in")?;
        fs::rename(&here, &away).ok();
        cast.press("k4-offer-field")?;
        cast.actor.write("Bake bread");
        cast.actor.key(Key::Enter);
        cast.shot("K4_not_saved")?;
        fs::rename(&away, &here).ok();
        cast.press("k4-show-people")?;
        fs::rename(&here, &away).ok();
        cast.press("k5-yes")?;
        cast.shot("K5_not_saved")?;
        cast.scan_ana();
        cast.scroll_to_end();
        cast.press("choices-remember")?;
        cast.shot("K2_choices_not_saved")?;
        cast.press("choices-forget")?;
        cast.press("forget-yes")?;
        cast.shot("K2_forget_not_saved")?;
        cast.press("forget-keep")?;
        cast.press("quiet-done")?;
        cast.press("k1-help")?;
        cast.press("help-call-a-host")?;
        cast.shot("K_help_lost")
    }
}

/// A ticket of [`another_evening`].
const OTHER_TICKET: &str = "PORCH-DECEMBER-1";

/// An evening four weeks on, with one guest on its list.
fn another_evening(desk: &mut Desk) {
    invite_to_another(desk);
}

/// The same, served now.
fn another_evening_tonight(desk: &mut Desk) {
    if let Some(gathering) = invite_to_another(desk) {
        desk.serve(gathering);
    }
}

/// A ticket that was bought for tonight, and given back.
fn cancelled(desk: &mut Desk) {
    let Some(gathering) = desk.tonight() else { return };
    let Some(guest) = invite_to(desk, gathering) else { return };
    let refunded = desk.withdrawal(gathering, guest);
    let taken_back = desk.submit(refunded);
    debug_assert!(taken_back.is_ok(), "{taken_back:?}");
}

fn invite_to_another(desk: &mut Desk) -> Option<GatheringId> {
    let mut plan = desk.evening().and_then(Gathering::plan)?.clone();
    plan.starts += chrono::TimeDelta::weeks(4);
    plan.ends += chrono::TimeDelta::weeks(4);
    let gathering = desk.mint();
    desk.submit(Command::PlanGathering { gathering, plan }).ok()?;
    invite_to(desk, gathering).map(|_| gathering)
}

/// Puts somebody on a list of whom nothing is known but the name.
fn invite_to(desk: &mut Desk, gathering: GatheringId) -> Option<GuestId> {
    let guest = desk.mint();
    let invitation = Invitation {
        gathering,
        guest,
        details: Details { name: Some(Name::new("Kofi", "Mensah")), ..Details::default() },
        booking: Booking { expected: true, ..Booking::default() },
        tickets: vec![OTHER_TICKET.into()],
        refused: Vec::new(),
        lines: Vec::new(),
    };
    desk.submit(Command::Invite(Box::new(invitation))).ok().map(|()| guest)
}
