//! The report of a house that held evenings before this one.

use chrono::TimeDelta;

use super::cast::Cast;
use super::desk::tall;
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{Desk, HandClock, fresh_badge_code};
use crate::domain::{
    By, CheckIn, Command, Details, Gathering, GatheringId, GuestId, Name, Outcome, Plan, PromiseId,
    Reasons, Word,
};

/// How many came to each, weeks before tonight, and every how many of them nobody met.
const EVENINGS: [(i64, usize, usize); 3] = [(12, 24, 3), (8, 37, 5), (4, 48, 9)];

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 5] {
    [
        |tour| tour.report(tall(Frame::landscape(), [1280.0, 2_300.0]), ""),
        |tour| tour.report(tall(Frame::portrait(), [800.0, 3_000.0]), "_portrait"),
        |tour| tour.report(tall(Frame::large(), [1280.0, 3_400.0]), "_large"),
        |tour| tour.report(tall(Frame::spanish(), [1280.0, 2_300.0]), "_es"),
        |tour| tour.report(tall(Frame::contrast(), [1280.0, 2_300.0]), "_hc"),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// After the evening, beside three earlier ones.
    fn report(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let (mut desk, clock) = self.stage.evening()?;
        hold_earlier(&mut desk, &clock);
        let mut cast = Cast::new(self.stage, desk, clock, frame);
        cast.wait(4 * 3600);
        cast.open_desk("rail-follow-ups")?;
        cast.actor.wait_without(cast.words.say("o3-counting"))?;
        cast.shot(&format!("O3_report{suffix}"))
    }
}

/// Evenings of a community whose members are on no list tonight, each larger than the one before.
fn hold_earlier(desk: &mut Desk, clock: &HandClock) {
    let now = desk.now();
    let Some(tonight) = desk.evening().and_then(Gathering::plan).cloned() else { return };
    let mut guests: Vec<GuestId> = Vec::new();
    let mut promised: Vec<(GatheringId, PromiseId)> = Vec::new();
    for (weeks, came, alone_every) in EVENINGS {
        let back = TimeDelta::weeks(weeks);
        let (starts, ends) = (tonight.starts - back, tonight.ends - back);
        let gathering = desk.mint();
        clock.set(starts);
        let plan = Plan { starts, ends, ..tonight.clone() };
        desk.submit(Command::PlanGathering { gathering, plan }).ok();
        guests.resize_with(came, || desk.mint());
        for guest in &guests {
            come(desk, gathering, *guest);
        }
        // Two of three keep what they promised last time.
        for (n, (gathering, promise)) in promised.drain(..).enumerate() {
            let outcome = if n % 3 == 0 { Outcome::NotYet } else { Outcome::Kept };
            desk.submit(Command::KeepPromise { gathering, promise, outcome }).ok();
        }
        for (n, two) in guests.windows(2).enumerate().filter(|(n, _)| n % alone_every > 1) {
            clock.set(starts + TimeDelta::minutes(i64::try_from(came + n).unwrap_or_default() / 4));
            if let [one, other] = *two {
                promised.extend(meet(desk, gathering, [one, other], n));
            }
        }
    }
    clock.set(now);
}

fn come(desk: &mut Desk, gathering: GatheringId, guest: GuestId) {
    let (by, badge_code, consent, door) = (By::WalkIn, fresh_badge_code(), None, None);
    let details = Details { name: Some(Name::parse("Somebody Else")), ..Details::default() };
    let check_in =
        CheckIn { gathering, guest, by, badge_code, details, consent, manner: None, door };
    desk.submit(Command::CheckIn(Box::new(check_in))).ok();
}

/// Two are introduced; most meet and are glad of it, some promise something.
fn meet(
    desk: &mut Desk,
    gathering: GatheringId,
    [one, other]: [GuestId; 2],
    n: usize,
) -> Option<(GatheringId, PromiseId)> {
    let (introduction, reasons) = (desk.mint(), Reasons::default());
    let guests = vec![one, other];
    let suggest = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(suggest).ok()?;
    desk.submit(Command::Introduce { gathering, introduction, made: true }).ok()?;
    if n % 5 == 4 {
        return None;
    }
    desk.submit(Command::Meet { gathering, introduction }).ok()?;
    for (guest, with) in [(one, other), (other, one)] {
        let glad = Some(n % 7 != 3);
        desk.submit(Command::SayGlad { gathering, guest, with, glad }).ok();
    }
    let (promise, text) = (desk.mint(), "A ladder".to_owned());
    let word = Word { from: one, to: other, text, by: None };
    desk.submit(Command::Promise { gathering, promise, word }).ok()?;
    Some((gathering, promise))
}
