//! How people like to meet: asked at the door, changed by their badge, obeyed at the desk.

use egui::vec2;

use super::cast::walk_in;
use super::{Frame, Mishap, Tour, Walk};
use crate::badge::{Badge, Label};
use crate::desk::Desk;
use crate::domain::{
    Asks, Command, Gathering, GuestId, HowToMeet, Manner, Name, Photo, ScreenName,
};
use crate::ui::badge::badge_picture;
use crate::ui::manner::meet_key;
use crate::words::{Language, Words};

/// As coarse as is still good to look at.
const PIXELS_PER_MM: f32 = 8.0;

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 10] {
    [
        |tour| tour.how_to_meet(Frame::landscape(), ""),
        |tour| tour.how_to_meet(Frame::contrast(), "_hc"),
        |tour| tour.how_to_meet(Frame::portrait(), "_portrait"),
        |tour| tour.how_to_meet(Frame::spanish(), "_es"),
        |tour| tour.how_to_meet(Frame::large(), "_large"),
        |tour| tour.how_to_meet(Frame { size: vec2(1024.0, 600.0), ..Frame::landscape() }, "_low"),
        |tour| tour.let_in_alone(),
        |tour| tour.left_alone(),
        |tour| tour.questions(),
        |tour| tour.badges(),
    ]
}

/// Guests are asked everything.
pub(super) fn ask_everything(desk: &mut Desk) {
    let Some(gathering) = desk.tonight() else { return };
    let asks = Asks { photo: true, welcomer: true };
    desk.submit(Command::SetAsks { gathering, asks }).ok();
}

fn choose(desk: &mut Desk, guest: GuestId, meet: HowToMeet) {
    let Some(gathering) = desk.tonight() else { return };
    let manner = Manner { meet: Some(meet), ..Manner::default() };
    desk.submit(Command::ChooseManner { gathering, guest, manner }).ok();
}

/// Everybody who is in says how they like to meet, in turns.
pub(super) fn everybody_says(desk: &mut Desk) {
    let evening = desk.evening().into_iter();
    let inside: Vec<_> = evening.flat_map(Gathering::present).map(|(guest, _)| guest).collect();
    let ways = [HowToMeet::Introduce, HowToMeet::Suggest].into_iter().cycle();
    for (guest, meet) in inside.into_iter().zip(ways) {
        choose(desk, guest, meet);
    }
}

impl<E: Mishap> Tour<'_, E> {
    /// K3 with everything asked, before and after; then the same among their choices.
    fn how_to_meet(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, ask_everything)?;
        cast.scan_ana();
        cast.shot(&format!("K3_meet_blank{suffix}"))?;
        cast.press("k3-meet-introduce")?;
        cast.press("photo-ask")?;
        cast.shot(&format!("K3_meet{suffix}"))?;
        if cast.press("shared-more-below").is_ok() {
            cast.scroll_to_end();
            cast.shot(&format!("K3_meet_below{suffix}"))?;
        }
        cast.press("k3-check-me-in")?;
        cast.scan_ana();
        cast.shot(&format!("K2_choices_meet{suffix}"))
    }

    fn let_in_alone(&self) -> Result<(), E> {
        for (frame, suffix) in [
            (Frame::landscape(), ""),
            (Frame::portrait(), "_portrait"),
            (Frame::contrast(), "_hc"),
            (Frame::spanish(), "_es"),
        ] {
            let mut cast = self.cast(frame)?;
            cast.scan_ana();
            cast.press("k3-meet-not-tonight")?;
            cast.press("k3-check-me-in")?;
            cast.shot(&format!("K4_let_in{suffix}"))?;
            cast.press("let-in-more")?;
            cast.shot(&format!("K4_after_all{suffix}"))?;
            cast.scan_ana();
            cast.shot(&format!("K2_choices_alone{suffix}"))?;
        }
        Ok(())
    }

    /// Somebody who asked to be left alone, at the desk.
    fn left_alone(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), |desk| {
            ask_everything(desk);
            let name = Name::new("Olu", "Adeyemi");
            if let Some(guest) = walk_in(desk, name, ScreenName::First) {
                choose(desk, guest, HowToMeet::NotTonight);
            }
        })?;
        cast.open_desk("rail-room")?;
        cast.press("h2-find")?;
        cast.actor.write("olu adeyemi");
        cast.actor.key(egui::Key::Enter);
        cast.shot("H2_person_left_alone")
    }

    /// Printed badges, on every label.
    fn badges(&self) -> Result<(), E> {
        let words = Words::new(Language::En);
        let people = [
            ("Ana", Some("she/her"), Some(HowToMeet::Introduce), Photo::Ask),
            ("Olu A.", Some("he/him"), Some(HowToMeet::Suggest), Photo::Yes),
            ("Svetlana", None, Some(HowToMeet::NotTonight), Photo::No),
            ("Maximiliana-Theodora", Some("they/them"), None, Photo::No),
        ];
        for label in Label::ALL {
            for (name, pronouns, meet, photo) in people {
                let badge = Badge {
                    name,
                    pronouns,
                    gathering: "Neighbours’ Night",
                    code: Some("7QX2-M4KD-9TRA-PLWC"),
                    meet: meet.map(|it| (it, words.say(meet_key(it)))),
                    photo: Some(photo),
                };
                let picture = badge_picture(&badge, label, PIXELS_PER_MM);
                let name = name.split([' ', '-']).next().unwrap_or_default();
                self.stage.keep(&format!("badge_{label}_{name}"), &picture)?;
            }
        }
        Ok(())
    }

    /// What the organizer switches on.
    fn questions(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), ask_everything)?;
        cast.open_desk("rail-settings")?;
        cast.press("o4-asks")?;
        cast.shot("O4_asks")
    }
}
