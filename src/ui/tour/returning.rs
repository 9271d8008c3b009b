//! Somebody who was here before.

use chrono::TimeDelta;

use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{Desk, fresh_badge_code, saying};
use crate::domain::{
    By, CheckIn, Command, Details, Gathering, GatheringId, GuestId, Plan, Reasons, Side, Visit,
};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 10] {
    [
        |tour| tour.returning(Frame::landscape(), ""),
        |tour| tour.returning(Frame::portrait(), "_portrait"),
        |tour| tour.returning(Frame::contrast(), "_hc"),
        |tour| tour.returning(Frame::large(), "_large"),
        |tour| tour.returning(Frame::spanish(), "_es"),
        |tour| tour.kept(),
        |tour| tour.again(Frame::landscape(), ""),
        |tour| tour.again(Frame::portrait(), "_portrait"),
        |tour| tour.again(Frame::spanish(), "_es"),
        |tour| tour.again(Frame::large(), "_large"),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// Lines of last time wait.
    fn returning(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, ana_was_here)?;
        cast.check_ana_in()?;
        cast.shot(&format!("K4_returning{suffix}"))
    }

    /// Whom they met before.
    fn again(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, ana_met_two)?;
        cast.check_ana_in()?;
        cast.press("k4-skip")?;
        cast.shot(&format!("K5_glad_last{suffix}"))?;
        cast.press("shared-yes")?;
        cast.press("k5-glad-skip")?;
        cast.shot(&format!("K5_again{suffix}"))?;
        cast.press("k5-again-yes")?;
        cast.shot(&format!("K5_again_both{suffix}"))
    }

    /// After some answers.
    fn kept(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), ana_was_here)?;
        cast.check_ana_in()?;
        let about = [("line", "Prune a fruit tree, or two if they are small".into())];
        cast.actor.press(&cast.words.say_with("k4-keep-line", &about))?;
        cast.shot("K4_returning_kept")?;
        cast.press("k4-keep-all")?;
        cast.shot("K4_returning_all_kept")
    }
}

/// Ana met two last month who are here, too; one of them would gladly see her again.
fn ana_met_two(desk: &mut Desk) {
    let Some((tonight, ana)) = desk.tonight().zip(super::choices::ana(desk)) else { return };
    let Some(gathering) = last_month(desk) else { return };
    came(desk, gathering, ana);
    let present: Vec<_> =
        desk.evening().into_iter().flat_map(Gathering::present).map(|it| it.0).collect();
    for other in present.into_iter().filter(|it| *it != ana).take(2) {
        came(desk, gathering, other);
        let (introduction, reasons) = (desk.mint(), Reasons::default());
        let guests = vec![ana, other];
        let by_hand = true;
        let met = Command::Suggest { gathering, introduction, guests, reasons, by_hand };
        desk.submit(met).ok();
        desk.submit(Command::Meet { gathering, introduction }).ok();
        let again = Some(true);
        // Nobody who is not in yet can be said to be seen again: Ana comes in for it, and goes.
        let guest = ana;
        came(desk, tonight, ana);
        let (guest_too, with) = (other, ana);
        desk.submit(Command::SayAgain { gathering: tonight, guest: guest_too, with, again }).ok();
        desk.submit(Command::UndoMovement { gathering: tonight, guest }).ok();
    }
}

/// Ana, who is remembered, came last month and said these; tonight's list says nothing of her.
fn ana_was_here(desk: &mut Desk) {
    let Some((tonight, guest)) = desk.tonight().zip(super::choices::ana(desk)) else { return };
    let visit = desk.evening().and_then(|it: &Gathering| it.visit(guest));
    let listed: Vec<_> = visit.into_iter().flat_map(Visit::lines).map(|(line, _)| line).collect();
    for line in listed {
        desk.submit(Command::Remove { gathering: tonight, guest, line }).ok();
    }
    let Some(gathering) = last_month(desk) else { return };
    came(desk, gathering, guest);
    for (side, text) in [
        (Side::Offer, "Prune a fruit tree, or two if they are small"),
        (Side::Offer, "Translate letters from Portuguese"),
        (Side::Need, "Someone to check my first tax return"),
        (Side::Need, "Somebody to talk to about my divorce"),
        (Side::Need, "A ladder"),
    ] {
        let (line, saying) = (desk.mint(), saying(side, text));
        desk.submit(Command::Say { gathering, guest, line, saying }).ok();
    }
}

/// The gathering of the month before.
fn last_month(desk: &mut Desk) -> Option<GatheringId> {
    let plan = desk.evening().and_then(Gathering::plan)?;
    let (starts, ends) = (plan.starts - TimeDelta::days(28), plan.ends - TimeDelta::days(28));
    let plan = Plan { starts, ends, ..plan.clone() };
    let gathering = desk.mint();
    desk.submit(Command::PlanGathering { gathering, plan }).ok().map(|()| gathering)
}

/// Somebody who is remembered came to it.
fn came(desk: &mut Desk, gathering: GatheringId, guest: GuestId) {
    let details = Details { remember: Some(true), ..Details::default() };
    let (badge_code, by, consent, door) = (fresh_badge_code(), By::Code, None, None);
    let check_in =
        CheckIn { gathering, guest, by, badge_code, details, consent, manner: None, door };
    desk.submit(Command::CheckIn(Box::new(check_in))).ok();
}
