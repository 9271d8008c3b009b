//! What the program shows when it opens, and the board where it shows nothing else.

use egui::{Context, Ui, ViewportCommand};

use super::{App, Place};
use crate::desk::Opens;
use crate::ui::scanner::Scanner;
use crate::ui::theme::LIGHT;

impl App {
    /// What opens here: as the program was asked, else as was chosen at this door.
    fn opens(&self) -> Option<Opens> {
        if self.options.kiosk {
            return Some(Opens::Kiosk);
        }
        let chosen = || self.desk.settings().ok().and_then(|settings| settings.opens);
        self.options.opens.or_else(chosen)
    }

    /// Opens what was chosen, once the house is open.
    pub(super) fn begin(&mut self, ctx: &Context) {
        if std::mem::replace(&mut self.has_begun, true) {
            return;
        }
        match self.opens() {
            // The window fills the screen from the beginning.
            Some(Opens::Kiosk) if self.options.kiosk => {}
            Some(Opens::Kiosk) => self.open_kiosk(ctx, true),
            Some(Opens::Desk) => self.kiosk.ask_for_desk(&self.desk),
            Some(Opens::Board) => {
                self.place = Place::Board;
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
            }
            None => {}
        }
    }

    /// A door that is a desk asks for the code again once it is locked.
    pub(super) fn lock(&mut self) {
        self.place = Place::Kiosk;
        if self.opens() == Some(Opens::Desk) {
            self.kiosk.ask_for_desk(&self.desk);
        }
    }

    /// Whether nothing but the board is to be seen, as far as that is known.
    pub(super) fn is_board(&self) -> bool {
        self.place == Place::Board
            || (self.trouble().is_none() && self.options.opens == Some(Opens::Board))
    }

    /// The stage before its house is open.
    pub(super) fn dark_frame(ui: &Ui) {
        ui.painter().rect_filled(ui.ctx().content_rect(), 0, LIGHT.dusk900);
    }

    /// Shows the board, which does nothing that anybody scans, types or touches.
    pub(super) fn board_frame(&mut self, ui: &mut Ui) {
        drop(Scanner::take(ui.ctx()));
        self.screens.board_ui(ui, &self.desk, &self.around.displays);
    }
}
