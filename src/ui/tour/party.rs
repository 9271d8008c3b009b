//! People of one booking, and a door that is full.

use egui::Key;

use super::cast::{wait_for_a_place, walk_in};
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::domain::{
    Booking, Command, Details, Gathering, GuestId, Invitation, Name, Party, Place, ScreenName,
};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 5] {
    [
        |tour| tour.party(),
        |tour| tour.party_looks(),
        |tour| tour.larger_party(),
        |tour| tour.full_door(),
        |tour| tour.waiting(),
    ]
}

/// Ana, Mateo and so many more, on one booking.
fn book(desk: &mut Desk, nameless: usize) {
    let Some(gathering) = desk.tonight() else { return };
    let named = |desk: &Desk, full: &str| {
        let mut all = desk.state().guests();
        all.find(|(_, guest)| guest.name().full() == full).map(|(id, _)| id)
    };
    let Some(ana) = named(desk, "Ana Pereira") else { return };
    let mateo: GuestId = desk.mint();
    let details = Details { name: Some(Name::new("Mateo", "Pereira")), ..Details::default() };
    let booking = Booking { expected: true, ..Booking::default() };
    let (tickets, refused, lines) = (Vec::new(), Vec::new(), Vec::new());
    let invitation =
        Invitation { gathering, guest: mateo, details, booking, tickets, refused, lines };
    desk.submit(Command::Invite(Box::new(invitation))).ok();
    let place = |at: usize| Place {
        guest: desk.mint(),
        ticket: Some(format!("PLACE-{at}").into()),
        booked_on: None,
    };
    let places = (0..nameless).map(place).collect();
    let (party, members) = (desk.mint(), vec![ana, mateo]);
    let party = Party { gathering, party, members, places };
    desk.submit(Command::FormParty(Box::new(party))).ok();
}

/// As many places as people are in.
fn fill(desk: &mut Desk) {
    let Some((gathering, evening)) = desk.tonight().zip(desk.evening()) else { return };
    let inside = evening.present().count();
    let kept = evening.visits().filter(|(_, it)| !it.is_in() && it.booking().expected).count();
    let places = u32::try_from(inside + kept).unwrap_or(u32::MAX);
    desk.submit(Command::SetCapacity { gathering, places }).ok();
}

impl<E: Mishap> Tour<'_, E> {
    fn party(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), |desk| book(desk, 2))?;
        cast.scan_ana();
        cast.shot("K2_party_opened")?;
        let words = cast.words;
        let later = format!("{}: Mateo P.", words.say("party-comes-later"));
        cast.actor.press(&later)?;
        let field = words.say_with("party-field", &[("n", 3.into())]);
        cast.actor.press(&field)?;
        cast.actor.write("Inês");
        cast.actor.press(&format!("{}: Inês", words.say("party-child")))?;
        cast.actor.press(&field)?;
        cast.shot("K2_party")?;
        cast.actor.write(&" Maria da Conceição".repeat(4));
        cast.press("party-all")?;
        cast.shot("K2_party_long")?;
        for _ in 0..80 {
            cast.actor.key(Key::Backspace);
        }
        cast.actor.write("Inês");
        cast.press("party-all")?;
        cast.shot("K2_party_in")?;
        cast.press("party-choose")?;
        cast.shot("K3_own_choices")?;
        cast.press("shared-start-over")?;
        cast.scan_ana();
        cast.shot("K2_choices_party")?;
        cast.press("k2-already-party")?;
        cast.shot("K2_party_some_in")
    }

    fn party_looks(&self) -> Result<(), E> {
        for (frame, name) in [
            (Frame::portrait(), "K2_party_portrait"),
            (Frame::contrast(), "K2_party_hc"),
            (Frame::large(), "K2_party_large"),
            (Frame::spanish(), "K2_party_es"),
        ] {
            let mut cast = self.cast_after(frame, |desk| book(desk, 2))?;
            cast.scan_ana();
            cast.shot(name)?;
        }
        Ok(())
    }

    fn larger_party(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), |desk| book(desk, 6))?;
        cast.actor.scan("PLACE-2");
        cast.shot("K2_party_many")
    }

    fn full_door(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), fill)?;
        cast.press("shared-not-on-the-list")?;
        cast.shot("K2_full")?;
        cast.actor.write("Olu Adeyemi");
        cast.press("full-wait")?;
        cast.shot("K2_full_waits")?;
        let mut cast = self.cast_after(Frame::spanish(), fill)?;
        cast.press("shared-not-on-the-list")?;
        cast.shot("K2_full_es")?;
        let mut cast = self.cast_after(Frame::large(), fill)?;
        cast.press("shared-not-on-the-list")?;
        cast.shot("K2_full_large")
    }

    fn waiting(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            walk_in(desk, Name::new("Svetlana", "Orlova"), ScreenName::First);
            fill(desk);
            wait_for_a_place(desk, Name::new("Quentin", "Abara"));
            let last = desk.evening().and_then(|it: &Gathering| it.present().next());
            let left = last.map(|it| it.0).zip(desk.tonight());
            if let Some((guest, gathering)) = left {
                desk.submit(Command::CheckOut { gathering, guest }).ok();
            }
        })?;
        cast.actor.write("quentin");
        cast.actor.key(Key::Enter);
        cast.shot("K2_full_offered")
    }
}
