//! One person's sheet at the desk, in every state, and two who both said yes.

use egui::Key;

use super::cast::{Cast, plan_another, walk_in};
use super::{Frame, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::domain::{Gathering, GuestId, Introduction, Name, Presence, ScreenName, Visit};
use crate::matching::next_for_host;
use crate::ui::theme::TextSize;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 8] {
    [
        |tour| tour.person(Frame::landscape(), ""),
        |tour| tour.person(Frame::portrait(), "_portrait"),
        |tour| tour.person(Frame::contrast(), "_hc"),
        |tour| tour.person(Frame::large(), "_large"),
        |tour| tour.person(Frame::spanish(), "_es"),
        |tour| tour.confidence(),
        |tour| tour.elsewhere(),
        |tour| tour.mutual(),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// Whoever is to be introduced next.
    fn person(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut first = String::new();
        let mut cast = self.cast_after(frame, |desk| first = next(desk))?;
        cast.open_desk("rail-room")?;
        // The first lamp of the suggestion is theirs.
        cast.actor.press(&first)?;
        cast.shot(&format!("H2_person{suffix}"))?;
        let name = first.split(' ').next().unwrap_or_default();
        let change = cast.words.say_with("person-change", &[("name", name.into())]);
        if frame.look.text_size == TextSize::Normal {
            cast.actor.press(&change)?;
            cast.press("shared-save")?;
            cast.shot(&format!("H2_person_change{suffix}"))?;
        }
        Ok(())
    }

    /// A line told in confidence, before and after a host asks to read it; and what is asked.
    fn confidence(&self) -> Result<(), E> {
        let mut name = String::new();
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            name = somebody(desk, Presence::In, |visit| {
                visit.lines().any(|(_, line)| line.saying().support)
            });
        })?;
        cast.open_desk("rail-room")?;
        look(&mut cast, &name)?;
        cast.shot("H2_person_delicate")?;
        cast.press("h2-private-show")?;
        cast.shot("H2_person_delicate_read")?;
        cast.press("person-somebody-else")?;
        cast.actor.write("mei");
        cast.shot("H2_person_else")?;
        cast.actor.key(Key::Enter);
        cast.shot("H2_person_by_hand")?;
        cast.press("person-apart")?;
        cast.shot("H2_person_apart")?;
        cast.press("h2-apart-no")?;
        cast.press("person-forget")?;
        cast.shot("H2_person_forget")
    }

    /// Who is not in, went home, said nothing, or is alone.
    fn elsewhere(&self) -> Result<(), E> {
        let mut names = [String::new(), String::new(), String::new()];
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            names = [
                somebody(desk, Presence::Expected, |visit| visit.lines().next().is_some()),
                somebody(desk, Presence::In, |visit| visit.lines().next().is_none()),
                somebody(desk, Presence::In, |visit| visit.lines().count() > 1),
            ];
        })?;
        let [expected, silent, leaves] = names;
        cast.open_desk("rail-room")?;
        look(&mut cast, &expected)?;
        cast.shot("H2_person_expected")?;
        if !silent.is_empty() {
            cast.press("shared-close")?;
            look(&mut cast, &silent)?;
            cast.shot("H2_person_nothing_said")?;
        }
        cast.press("shared-close")?;
        look(&mut cast, &leaves)?;
        cast.press("person-went-home")?;
        cast.shot("H2_person_gone")?;
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            plan_another(desk);
            let name = Name::new("Maximiliana-Theodora Alexandra", "von und zu Hohenschwangau");
            walk_in(desk, name, ScreenName::FirstInitial);
        })?;
        cast.open_desk("rail-room")?;
        look(&mut cast, "maximiliana")?;
        cast.shot("H2_person_alone")
    }

    /// Two who both said yes, in the room and on a sheet.
    fn mutual(&self) -> Result<(), E> {
        let mut name = String::new();
        let mut cast = self.cast_after(Frame::landscape(), |desk| name = agreed(desk))?;
        cast.open_desk("rail-room")?;
        cast.shot("H2_mutual")?;
        look(&mut cast, &name)?;
        cast.shot("H2_person_mutual")?;
        cast.press("h2-told")?;
        cast.shot("H2_person_told")
    }
}

/// Opens a sheet by name.
fn look<E: Mishap>(cast: &mut Cast<'_, E>, name: &str) -> Result<(), E> {
    cast.press("h2-find")?;
    cast.actor.write(name);
    cast.actor.key(Key::Enter);
    Ok(())
}

/// Who is to be introduced next, as hosts call them.
fn next(desk: &Desk) -> String {
    let room = desk.tonight().map(|it| desk.room(it));
    let first = room.and_then(|it| next_for_host(&it).first()?.guests.first().copied());
    first.and_then(|it| desk.state().guest(it)).map(|it| it.name().short()).unwrap_or_default()
}

/// Somebody's full name.
fn somebody(desk: &Desk, presence: Presence, is: impl Fn(&Visit) -> bool) -> String {
    let visits = desk.evening().into_iter().flat_map(Gathering::visits);
    let mut found = visits.filter(|(_, visit)| visit.presence() == presence && is(visit));
    found.next().map(|(guest, _)| named(desk, guest)).unwrap_or_default()
}

fn named(desk: &Desk, guest: GuestId) -> String {
    desk.state().guest(guest).map(|it| it.name().full()).unwrap_or_default()
}

/// Somebody who said yes to somebody who did, and nobody told them.
fn agreed(desk: &Desk) -> String {
    let introductions = desk.evening().into_iter().flat_map(Gathering::introductions);
    let is_open =
        |it: &Introduction| it.is_wanted_by_all() && it.made_at().is_none() && !it.has_met();
    let mut open = introductions.filter(|(_, it)| is_open(it));
    let first = open.next().and_then(|(_, it)| it.guests().first().copied());
    first.map(|guest| named(desk, guest)).unwrap_or_default()
}
