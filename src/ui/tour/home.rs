//! The way home (K6), what is taken along, and promises that come back.

use chrono::TimeDelta;
use egui::Key;

use super::cast::Cast;
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{Desk, PrinterState, fresh_badge_code};
use crate::domain::{
    By, CheckIn, Command, Consent, Details, Gathering, GuestId, Reasons, ScreenName, Swap, Word,
};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 7] {
    [
        |tour| tour.going_home(Frame::landscape(), ""),
        |tour| tour.going_home(Frame::portrait(), "_portrait"),
        |tour| tour.going_home(Frame::contrast(), "_hc"),
        |tour| tour.going_home(Frame::large(), "_large"),
        |tour| tour.going_home(Frame::spanish(), "_es"),
        |tour| tour.good_nights(),
        |tour| tour.promises_and_pages(),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// Who did you meet, what did you promise, good night.
    fn going_home(&self, frame: Frame, how: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, |desk| {
            introduced(desk);
        })?;
        cast.actor.hold_printer(PrinterState::Ready);
        to_the_way_home(&mut cast)?;
        for name in ["Mei. ", "Yusuf. "] {
            cast.actor.press_beginning(name)?;
        }
        cast.shot(&format!("K6_met{how}"))?;
        cast.press("k6-next")?;
        cast.actor.key(Key::Tab);
        cast.actor.write("Look at the pear tree");
        cast.actor.key(Key::Tab);
        cast.actor.key(Key::Space);
        cast.shot(&format!("K6_promise{how}"))?;
        cast.press("k6-night")?;
        cast.shot(&format!("K6_night{how}"))
    }

    /// A circle that is opened, nobody to ask about, and good night by name.
    fn good_nights(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            introduced(desk);
        })?;
        to_the_way_home(&mut cast)?;
        let circle = cast.words.say_with("k6-circle", &[("n", 4.into()), ("names", "".into())]);
        cast.actor.press_beginning(circle.trim_end())?;
        cast.shot("K6_circle")?;
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            ana_comes_in(desk);
        })?;
        to_the_way_home(&mut cast)?;
        cast.shot("K6_nobody")?;
        cast.press("k6-next")?;
        cast.shot("K6_night_nobody")?;
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            introduced(desk);
        })?;
        cast.actor.write("ana p");
        cast.actor.press_beginning("Ana P")?;
        let home = ["choices-home", "k2-already-home-hint"].map(|key| cast.words.say(key));
        cast.actor.press(&home.join(". "))?;
        cast.shot("K6_night_by_name")
    }

    /// A promise comes back above the cards, and the cards are taken along.
    fn promises_and_pages(&self) -> Result<(), E> {
        for (frame, how) in
            [(Frame::landscape(), ""), (Frame::portrait(), "_portrait"), (Frame::large(), "_large")]
        {
            let mut cast = self.cast_after(frame, |desk| {
                promised_before(desk);
            })?;
            cast.scan_ana();
            cast.press("k3-check-me-in")?;
            cast.press("k4-show-people")?;
            cast.shot(&format!("K5_promise{how}"))?;
            cast.actor.hold_printer(PrinterState::Ready);
            cast.press("k6-take")?;
            cast.shot(&format!("K5_take{how}"))?;
        }
        Ok(())
    }
}

fn to_the_way_home<E: Mishap>(cast: &mut Cast<'_, E>) -> Result<(), E> {
    cast.scan_ana();
    cast.scroll_to_end();
    let home = ["choices-home", "choices-home-hint"].map(|key| cast.words.say(key));
    cast.press_below(&home.join(". "))?;
    Ok(())
}

fn named(desk: &Desk, full: &str) -> Option<GuestId> {
    desk.state().guests().find(|(_, it)| it.name().full() == full).map(|(id, _)| id)
}

/// Ana is in, and wants to be asked each time about swapping.
fn ana_comes_in(desk: &mut Desk) -> Option<GuestId> {
    let (gathering, guest) = (desk.tonight()?, named(desk, "Ana Pereira")?);
    let consent = Some(Consent { screen: ScreenName::First, swap: Swap::AskEachTime });
    let check_in = CheckIn {
        gathering,
        guest,
        by: By::Code,
        badge_code: fresh_badge_code(),
        details: Details::default(),
        consent,
        manner: None,
        door: None,
    };
    desk.submit(Command::CheckIn(Box::new(check_in))).ok()?;
    Some(guest)
}

/// Ana was introduced to two, and to three more in a circle; the next evening is planned.
fn introduced(desk: &mut Desk) -> Option<()> {
    let ana = ana_comes_in(desk)?;
    let present = desk.evening()?.present().map(|(guest, _)| guest);
    let others: Vec<_> = present
        .filter(|it| *it != ana && desk.state().guest(*it).is_some_and(|it| !it.is_child()))
        .collect();
    let called = |name: &str| {
        others
            .iter()
            .copied()
            .find(|it| desk.state().guest(*it).is_some_and(|it| it.badge_name() == name))
    };
    let [mei, yusuf] = [called("Mei"), called("Yusuf")];
    let (mei, yusuf) = (mei?, yusuf?);
    let circle: Vec<_> =
        others.iter().copied().filter(|it| ![mei, yusuf].contains(it)).take(3).collect();
    let spots = desk.evening()?.plan().map(|plan| plan.spots.clone()).unwrap_or_default();
    let spot = |at: usize| spots.get(at).cloned().unwrap_or_default();
    introduce(desk, vec![ana, mei], spot(0))?;
    introduce(desk, vec![ana, yusuf], spot(1))?;
    introduce(desk, [vec![ana], circle].concat(), spot(2))?;
    plan(desk, 28)
}

fn introduce(desk: &mut Desk, guests: Vec<GuestId>, spot: String) -> Option<()> {
    let (gathering, introduction) = (desk.tonight()?, desk.mint());
    let reasons = Reasons { spot, ..Reasons::default() };
    let wish = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(wish).ok()?;
    desk.submit(Command::Introduce { gathering, introduction, made: true }).ok()
}

/// The same evening so many days from tonight.
fn plan(desk: &mut Desk, days: i64) -> Option<()> {
    let mut plan = desk.evening().and_then(Gathering::plan)?.clone();
    plan.starts += TimeDelta::days(days);
    plan.ends += TimeDelta::days(days);
    let gathering = desk.mint();
    desk.submit(Command::PlanGathering { gathering, plan }).ok()
}

/// At an earlier evening Ana promised somebody something.
fn promised_before(desk: &mut Desk) -> Option<()> {
    plan(desk, -28)?;
    let starts = |it: &Gathering| it.plan().map(|plan| plan.starts);
    let (gathering, _) = desk.state().gatherings().min_by_key(|(_, it)| starts(it))?;
    let (from, to) = (named(desk, "Ana Pereira")?, named(desk, "Ben Okafor"));
    let to = to.or_else(|| desk.evening()?.present().map(|(guest, _)| guest).next())?;
    let word = Word { from, to, text: "Send the checklist".to_owned(), by: None };
    let promise = desk.mint();
    desk.submit(Command::Promise { gathering, promise, word }).ok()
}
