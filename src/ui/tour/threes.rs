//! Three who are brought together, names for which the desk has hardly room, and whether people were
//! glad to meet.

use super::cast::{Cast, introduce, plan_another, walk_in};
use super::desk::tall;
use super::meeting::ask_everything;
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{Desk, saying};
use crate::domain::{
    Command, Details, Gathering, GuestId, HowToMeet, Manner, Name, Pair, Reasons, ScreenName, Side,
    Sitting, Table,
};

/// Names of more than thirty letters.
const LONG: [&str; 2] =
    ["Maximiliana-Theodora Alexandra Josefine", "Wolfeschlegelsteinhausenbergerdorff"];

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 10] {
    [
        |tour| tour.three(Frame::landscape(), ""),
        |tour| tour.three(Frame::large(), "_large"),
        |tour| tour.three(Frame::contrast(), "_hc"),
        |tour| tour.three(Frame::spanish(), "_es"),
        |tour| tour.long_names(),
        |tour| tour.glad(Frame::landscape(), ""),
        |tour| tour.glad(Frame::portrait(), "_portrait"),
        |tour| tour.glad(Frame::large(), "_large"),
        |tour| tour.glad(Frame::spanish(), "_es"),
        |tour| tour.compared(),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// The desk a quarter of an hour after something happened in the house.
    fn later(&self, frame: Frame, before: impl FnOnce(&mut Desk)) -> Result<Cast<'_, E>, E> {
        let cast = self.cast_after(frame, before)?;
        cast.wait(15 * 60);
        Ok(cast)
    }

    /// Somebody new, whoever welcomes them, and a third.
    fn three(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.later(frame, |desk| three_come(desk, ["Ingrid", "Rosa", "Teo"]))?;
        cast.open_desk("rail-room")?;
        cast.shot(&format!("H2_three{suffix}"))
    }

    fn long_names(&self) -> Result<(), E> {
        for (frame, suffix) in [(Frame::landscape(), ""), (Frame::large(), "_large")] {
            let mut cast = self.later(frame, |desk| {
                plan_another(desk);
                for given in LONG {
                    walk_in(desk, Name::new(given, "Oyelaran"), ScreenName::FirstInitial);
                }
            })?;
            cast.open_desk("rail-room")?;
            cast.shot(&format!("H2_long_names{suffix}"))?;
        }
        let names = ["Maximiliana-Theodora", "Wolfeschlegelstein", "Bartholomäus-Konstantin"];
        let mut cast = self.later(Frame::landscape(), |desk| three_come(desk, names))?;
        cast.open_desk("rail-room")?;
        cast.shot("H2_three_long")
    }

    /// A scan after two met.
    fn glad(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, ana_met_somebody)?;
        cast.scan_ana();
        cast.press_below(cast.words.say("k4-show-people"))?;
        cast.shot(&format!("K5_glad{suffix}"))
    }

    /// A round half by meaning, half by chance, and what people said of it: enough, and too few.
    fn compared(&self) -> Result<(), E> {
        let normal = tall(Frame::landscape(), [1280.0, 2_300.0]);
        for (frame, few, name) in [
            (normal, false, "O3_compared"),
            (normal, true, "O3_compared_few"),
            (tall(Frame::large(), [1280.0, 3_400.0]), false, "O3_compared_large"),
            (tall(Frame::spanish(), [1280.0, 2_300.0]), false, "O3_compared_es"),
        ] {
            let mut cast = self.cast_after(frame, |desk| half_by_chance(desk, few))?;
            cast.wait(4 * 3600);
            cast.open_desk("rail-follow-ups")?;
            cast.actor.wait_without(cast.words.say("o3-counting"))?;
            cast.shot(name)?;
        }
        Ok(())
    }
}

/// An evening at which one is new and wants to be introduced, one welcomes, and one was introduced
/// before and fits.
fn three_come(desk: &mut Desk, [new, welcomer, third]: [&str; 3]) {
    plan_another(desk);
    ask_everything(desk);
    let suggest = Manner { meet: Some(HowToMeet::Suggest), ..Manner::default() };
    let asks = Manner { meet: Some(HowToMeet::Introduce), ..Manner::default() };
    let welcomes = Manner { welcomes: Some(true), ..suggest };
    let mut come = |given: &str, first_time: bool, manner: Manner| {
        let guest = walk_in(desk, Name::new(given, "Novak"), ScreenName::First)?;
        let details = Details { first_time: Some(first_time), ..Details::default() };
        desk.submit(Command::Note { guest, details }).ok()?;
        let gathering = desk.tonight()?;
        desk.submit(Command::ChooseManner { gathering, guest, manner }).ok()?;
        Some(guest)
    };
    let all = [
        come(third, false, suggest),
        come("Mei", false, suggest),
        come(new, true, asks),
        come(welcomer, false, welcomes),
    ];
    let [Some(third), Some(mei), Some(new), Some(_)] = all else { return };
    introduce(desk, [third, mei], false);
    let Some(gathering) = desk.tonight() else { return };
    desk.submit(Command::CheckOut { gathering, guest: mei }).ok();
    for (guest, side, text) in [
        (third, Side::Offer, "Repairing old bikes, gears and all"),
        (new, Side::Need, "Somebody to look at the gears of my bike"),
    ] {
        let (line, saying) = (desk.mint(), saying(side, text));
        desk.submit(Command::Say { gathering, guest, line, saying }).ok();
    }
}

/// Ana is in, and met somebody, as a host says.
fn ana_met_somebody(desk: &mut Desk) {
    super::choices::ana_is_in(desk);
    let Some((gathering, ana)) = desk.tonight().zip(super::choices::ana(desk)) else { return };
    let here = desk.evening().into_iter().flat_map(Gathering::present);
    let Some(other) = here.map(|it| it.0).find(|it| *it != ana) else { return };
    let (introduction, reasons) = (desk.mint(), Reasons::default());
    let guests = vec![ana, other];
    let met = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(met).ok();
    desk.submit(Command::Meet { gathering, introduction }).ok();
}

/// Everybody sits down, half of them at tables drawn by lot, and says of each neighbour whether they
/// met and were glad; or hardly anybody does.
fn half_by_chance(desk: &mut Desk, few: bool) {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return };
    let guests: Vec<_> = evening.present().map(|(guest, _)| guest).take(48).collect();
    let table = |(at, guests): (usize, &[GuestId])| Table {
        guests: guests.to_vec(),
        by_chance: at % 2 == 1,
        ..Table::default()
    };
    let tables: Vec<_> = guests.chunks(6).enumerate().map(table).collect();
    let neighbours: Vec<_> = tables.iter().flat_map(|it| it.guests.chunks_exact(2)).collect();
    let pairs = neighbours.iter().flat_map(|two| Pair::among(two).map(Pair::both));
    let said: Vec<_> = pairs.take(if few { 5 } else { 48 }).collect();
    let sitting = Sitting { minutes: 8, tables: tables.clone(), opener: "opener-any-1".to_owned() };
    desk.submit(Command::StartRound { gathering, round: desk.mint(), sitting }).ok();
    for (n, (a, b)) in said.into_iter().enumerate() {
        let by_chance = n / 3 % 2 == 1;
        let is_glad = if by_chance { n % 3 != 2 } else { n % 3 != 0 || n == 0 };
        for (guest, with) in [(a, b), (b, a)] {
            let (met, scanned, glad) = (true, false, Some(is_glad));
            desk.submit(Command::SayMet { gathering, guest, with, met, scanned }).ok();
            desk.submit(Command::SayGlad { gathering, guest, with, glad }).ok();
        }
    }
}
