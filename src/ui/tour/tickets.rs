//! Signed tickets: at the welcome, at the desk, and their keys at the doors.

use egui::vec2;

use super::{Frame, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::domain::{Admits, Command};
use crate::intake::signed::mark;

/// A key whose secret half anybody may know, and tickets it signed: for product 3, for another
/// product, from 2096 on, until 2001; and one whose signature was changed.
const KEY: &str = "6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=";
const GOOD: &str = "==gCue8+Rxixe0gxPPakrLragFT20qcR6dJ0r+FPy4/mwsSD8jUmSdeCBIgqWs6kyNJh4PxgCS8AojbkspO5nzUtDABdalTcQ12M4tUCKAEANAQA";
const FORGED: &str = "==gCWGeZ/q9mHkvOlM/k0t4l8Syn95gIoKdu+CEtILB/zEejb6yMPPIB9IMt3m4fcybL7DjwHHnqDgYBemlOFRrYDAxMyEDZldmcvZUCKAEANAQA";
const OTHER: &str = "==gCu7JC3gGRCbPh1HsCOMxNYe2/e/EKMNYu9VjWuimoOLOneS6EfBmC1/eGxar7z41IFXRymgmVI0Uk3sTw7+cLEAhMxQ3Y1R2byBVCKAEANAQA";
const EARLY: &str = "==gC7d8B3QN9aOtFaWadKG3XB9+lxAYn+evWAaCGXzLwDcARuVRt0I+qr7T6EArtRI92IBaUL8I7OqyenHNR2dkuOMPrQDIKDABNzITM5xmchVUCKAEATAQA";
const LATE: &str = "==ACjnrQOTZVRLe+Bb3OyuIUxPZRBIqktNJPLaGEKpyMwn4AQl4PDCk6MMZaT6tvdprxHeeRk1MsMfzTCZXLijjhDw96UCIMDARN0MjMxUGdhxUCKAEATAQA";
const BLOCKED: &str = "TK-BLOCKED-1";

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 5] {
    [
        |tour| tour.signed(Frame::landscape(), ""),
        |tour| tour.signed(Frame::spanish(), "_es"),
        |tour| tour.signed(Frame::contrast(), "_hc"),
        |tour| tour.keys(Frame::landscape(), ""),
        |tour| tour.keys(Frame::spanish(), "_es"),
    ]
}

/// Tonight takes the key's tickets for product 3, and blocks a code.
fn trust(desk: &mut Desk) {
    let Some(gathering) = desk.tonight() else { return };
    let admits = Some(Admits { products: vec![3], date: None });
    let key = Command::SetTicketKey { gathering, key: KEY.into(), admits };
    let mark = mark(BLOCKED).into();
    let block = Command::BlockTicket { gathering, mark, blocked: true };
    let done = desk.submit_all([key, block]);
    debug_assert!(done.is_ok(), "{done:?}");
}

impl<E: Mishap> Tour<'_, E> {
    fn signed(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, trust)?;
        let refused = [
            (FORGED, "forged"),
            (OTHER, "product"),
            (EARLY, "early"),
            (LATE, "late"),
            (BLOCKED, "blocked"),
        ];
        for (code, name) in refused {
            cast.actor.scan(code);
            cast.shot(&format!("K1_ticket_{name}{suffix}"))?;
        }
        cast.actor.scan(GOOD);
        cast.shot(&format!("K3_ticket{suffix}"))
    }

    fn keys(&self, frame: Frame, suffix: &str) -> Result<(), E> {
        // So high that nothing has to be scrolled to.
        let frame = Frame { size: vec2(1280.0, 1400.0), ..frame };
        let mut cast = self.cast_after(frame, trust)?;
        cast.open_desk("rail-doors")?;
        cast.shot(&format!("O2_tickets{suffix}"))?;
        cast.actor.scan(FORGED);
        cast.shot(&format!("O2_ticket_forged{suffix}"))?;
        cast.actor.scan(GOOD);
        cast.shot(&format!("O2_ticket_good{suffix}"))
    }
}
