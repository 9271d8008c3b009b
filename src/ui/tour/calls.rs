//! A call for a host, at every place it is seen; and guests' screens on displays of other sizes.

use egui::vec2;

use super::{Frame, Mishap, Tour, Walk};
use crate::desk::Desk;
use crate::domain::{Command, HelpReason};
use crate::ui::theme::{Look, TextSize};

pub(super) fn walks<E: Mishap>() -> [Walk<E>; 9] {
    [
        |tour| tour.called(Frame::landscape(), ""),
        |tour| tour.called(Frame::portrait(), "_portrait"),
        |tour| tour.called(Frame::contrast(), "_hc"),
        |tour| tour.called(Frame::spanish(), "_es"),
        |tour| tour.called_desk(),
        |tour| tour.way(sized([2560.0, 1440.0], TextSize::Normal), "_2560"),
        |tour| tour.way(sized([1366.0, 740.0], TextSize::Normal), "_1366"),
        |tour| tour.way(sized([1366.0, 740.0], TextSize::Largest), "_1366_large"),
        |tour| tour.way(sized([2560.0, 1440.0], TextSize::Largest), "_2560_large"),
    ]
}

fn sized([width, height]: [f32; 2], text_size: TextSize) -> Frame {
    Frame { size: vec2(width, height), ..Frame::plain(Look { text_size, ..Look::default() }) }
}

/// Somebody at this door would like a host.
pub(super) fn call(desk: &mut Desk) {
    if let Some(gathering) = desk.tonight() {
        let (help, reason) = (desk.mint(), HelpReason::Asked);
        desk.submit(Command::AskHelp { gathering, help, reason, guest: None }).ok();
    }
}

impl<E: Mishap> Tour<'_, E> {
    /// As guests see it.
    fn called(&self, frame: Frame, how: &str) -> Result<(), E> {
        let mut cast = self.cast_after(frame, call)?;
        cast.shot(&format!("K1_called{how}"))?;
        cast.actor.write("an");
        cast.shot(&format!("K2_called{how}"))?;
        cast.press("shared-help")?;
        cast.shot(&format!("K_help_asked{how}"))
    }

    /// As hosts see it at the desk.
    fn called_desk(&self) -> Result<(), E> {
        let mut cast = self.cast_after(Frame::landscape(), call)?;
        cast.open_desk("rail-projector")?;
        cast.shot("H_called")?;
        cast.press("rail-corruptors")?;
        cast.shot("H_called_corruptors")?;
        let mut cast = self.cast_after(sized([900.0, 640.0], TextSize::Normal), |desk| {
            call(desk);
            call(desk);
        })?;
        cast.open_desk("rail-settings")?;
        cast.shot("H_called_narrow")
    }
}
