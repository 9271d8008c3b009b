//! My choices, and what becomes of them.

use egui::vec2;

use super::cast::{Cast, sit_down, walk_in};
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::{Desk, saying};
use crate::domain::{Command, Consent, Gathering, GuestId, Name, ScreenName, Side, Swap, Visit};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 9] {
    [
        |tour| tour.choices(Frame::landscape(), ""),
        |tour| tour.choices(Frame::portrait(), "_portrait"),
        |tour| tour.choices(Frame::contrast(), "_hc"),
        |tour| tour.choices(Frame::large(), "_large"),
        |tour| tour.choices(Frame::spanish(), "_es"),
        |tour| tour.choices(low(), "_low"),
        |tour| tour.changed(),
        |tour| tour.other_choices(),
        |tour| tour.by_name(),
    ]
}

/// A small laptop.
fn low() -> Frame {
    Frame { size: vec2(1024.0, 600.0), ..Frame::landscape() }
}

impl<E: Mishap> Tour<'_, E> {
    /// As they stand, and being forgotten.
    fn choices(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, ana_is_in)?;
        cast.scan_ana();
        cast.shot(&format!("K2_choices{suffix}"))?;
        if cast.press("shared-more-below").is_ok() {
            cast.scroll_to_end();
            cast.shot(&format!("K2_choices_below{suffix}"))?;
        }
        cast.press("choices-forget")?;
        cast.shot(&format!("K2_forget{suffix}"))?;
        cast.press("forget-yes")?;
        cast.shot(&format!("K1_forgotten{suffix}"))
    }

    /// After some taps.
    fn changed(&self) -> Result<(), E> {
        let mut cast = self.at_her_choices(Frame::landscape())?;
        cast.press("choices-screen-none")?;
        cast.shot("K2_choices_saved")?;
        cast.press("choices-add")?;
        cast.shot("K4_again")?;
        cast.press("k4-need-field")?;
        cast.actor.write("Somebody to talk to about my divorce");
        cast.press("k4-back")?;
        cast.shot("K2_choices_delicate")?;
        let home = ["choices-home", "choices-home-hint"].map(|key| cast.words.say(key));
        cast.press_below(&home.join(". "))?;
        cast.scan_ana();
        cast.shot("K3_chosen_before")
    }

    /// Somebody with little to say, and somebody with a long name, while a round is on.
    fn other_choices(&self) -> Result<(), E> {
        let mut code = String::new();
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            let name = Name::new("Maximiliana-Theodora", "von und zu Hohenschwangau");
            let guest = walk_in(desk, name, ScreenName::FirstInitial);
            code = guest.map(|it| badge_of(desk, it)).unwrap_or_default();
            sit_down(desk, 9);
        })?;
        cast.actor.scan(&code);
        cast.shot("K2_choices_few")
    }

    /// By name nothing opens.
    fn by_name(&self) -> Result<(), E> {
        for (frame, suffix) in [
            (Frame::landscape(), ""),
            (Frame::portrait(), "_portrait"),
            (Frame::large(), "_large"),
            (Frame::spanish(), "_es"),
        ] {
            let mut cast = self.cast_after(frame, ana_is_in)?;
            cast.actor.hold_printer(crate::desk::PrinterState::Ready);
            cast.actor.write("ana p");
            cast.actor.press_beginning("Ana P")?;
            cast.shot(&format!("K2_already_home{suffix}"))?;
        }
        Ok(())
    }

    fn at_her_choices(&self, frame: Frame) -> Result<Cast<'_, E>, E> {
        let mut cast = self.cast_after(frame, ana_is_in)?;
        cast.scan_ana();
        Ok(cast)
    }
}

/// Ana is in, on the board by her first name, and says these three lines.
pub(super) fn ana_is_in(desk: &mut Desk) {
    let Some((gathering, guest)) = desk.tonight().zip(ana(desk)) else { return };
    let visit = desk.evening().and_then(|it: &Gathering| it.visit(guest));
    let listed: Vec<_> = visit.into_iter().flat_map(Visit::lines).map(|(line, _)| line).collect();
    for line in listed {
        desk.submit(Command::Remove { gathering, guest, line }).ok();
    }
    let check_in = crate::domain::CheckIn {
        gathering,
        guest,
        by: crate::domain::By::Code,
        badge_code: crate::desk::fresh_badge_code(),
        details: crate::domain::Details { remember: Some(true), ..Default::default() },
        consent: Some(Consent { screen: ScreenName::First, swap: Swap::AskEachTime }),
        manner: None,
        door: None,
    };
    desk.submit(Command::CheckIn(Box::new(check_in))).ok();
    for (side, text, shown) in [
        (Side::Offer, "Pruning fruit trees", true),
        (Side::Need, "Someone to look at my laptop", true),
        (Side::Need, "Someone to check my first tax return", false),
    ] {
        let line = desk.mint();
        let saying = saying(side, text);
        desk.submit(Command::Say { gathering, guest, line, saying }).ok();
        desk.submit(Command::Show { gathering, guest, line, shown }).ok();
    }
}

pub(super) fn ana(desk: &Desk) -> Option<GuestId> {
    let visits = desk.evening().into_iter().flat_map(Gathering::visits);
    let is_ana = |guest: &GuestId| {
        desk.state().guest(*guest).is_some_and(|it| it.name().full() == "Ana Pereira")
    };
    visits.map(|(guest, _)| guest).find(is_ana)
}

fn badge_of(desk: &Desk, guest: GuestId) -> String {
    desk.state()
        .guest(guest)
        .and_then(crate::domain::Guest::badge_code)
        .unwrap_or_default()
        .to_owned()
}
