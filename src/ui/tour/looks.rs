//! The guest's way and the desk's places in every look: as designed, on a tall screen, in high
//! contrast, in large letters, in another language.

use super::{Frame, Mishap, Tour, Walk};

/// How far into the packets the picture looks: to somebody who met people.
const PACKETS_ON: usize = 41;

/// The places of the desk that need nothing but a look.
const PLACES: [(&str, &str); 5] = [
    ("H2", "rail-room"),
    ("H1_projector", "rail-projector"),
    ("O2", "rail-doors"),
    ("L1", "rail-corruptors"),
    ("O4", "rail-settings"),
];

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 10] {
    [
        |tour| tour.way(Frame::landscape(), ""),
        |tour| tour.way(Frame::portrait(), "_portrait"),
        |tour| tour.way(Frame::contrast(), "_hc"),
        |tour| tour.way(Frame::large(), "_large"),
        |tour| tour.way(Frame::spanish(), "_es"),
        |tour| tour.places(Frame::landscape(), ""),
        |tour| tour.places(Frame::portrait(), "_portrait"),
        |tour| tour.places(Frame::contrast(), "_hc"),
        |tour| tour.places(Frame::large(), "_large"),
        |tour| tour.places(Frame::spanish(), "_es"),
    ]
}

impl<E: Mishap> Tour<'_, E> {
    /// K1 to K5.
    pub(super) fn way(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast(frame)?;
        let name = |screen: &str| format!("{screen}{suffix}");
        cast.shot(&name("K1"))?;
        cast.actor.write("an");
        cast.shot(&name("K2"))?;
        cast.scan_ana();
        cast.shot(&name("K3"))?;
        cast.press("k3-check-me-in")?;
        cast.shot(&name("K4"))?;
        cast.press("k4-show-people")?;
        cast.shot(&name("K5"))
    }

    /// The desk, place by place.
    fn places(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast(frame)?;
        cast.open_staff_list()?;
        cast.press("k2-staff-desk")?;
        for (screen, place) in PLACES {
            cast.press(place)?;
            cast.shot(&format!("{screen}{suffix}"))?;
            if screen == "L1" {
                cast.press("shared-back")?;
            }
        }
        cast.press("rail-follow-ups")?;
        cast.actor.wait_without(cast.words.say("o3-counting"))?;
        for _ in 0..PACKETS_ON {
            cast.press("o3-next")?;
        }
        cast.shot(&format!("O3{suffix}"))
    }
}
